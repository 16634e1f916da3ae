"""Effects and sampling variances against R's metafor 3.8-1, and its ways back to the reader.

`metafor.json.xz` has problems from published meta-analyses; `effect_sizes.json` has small made-up
tables for every measure, every policy for empty cells and every kind of variance, with
`effect_sizes.R` beside it. Both are compared to 1e-10 of the value.
"""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import pytest

from sluimer.synthesis.effects import (
    MEASURES,
    effect_sizes,
    freeman_tukey_back,
    freeman_tukey_rate_back,
)
from sluimer.synthesis.studies import Studies
from tests.oracle.synthesis.reference import DATA, problems

RELATIVE = 1e-10
SMALLEST = 1e-14
"""Below this a difference is rounding: the effect itself is 0."""
UNBIASED = 1e-8
"""An unbiased variance is a small difference of nearly equal numbers. R works out the correction
of Hedges from logarithms of gamma functions, which leaves it 1e-12 off in a group of thousands and
this variance 1e-9; ours is right to the last digit (see the test of large groups)."""

WITH_NUMBERS = [one for one in problems() if one.get("input")]


@cache
def made() -> dict[str, Any]:
    with (DATA / "effect_sizes.json").open(encoding="utf-8") as file:
        found: dict[str, Any] = json.load(file)
    return found


CASES = made()["cases"]


def told(case: dict[str, Any]) -> str:
    args = ",".join(f"{key}={value}" for key, value in dict(case["args"]).items())
    return f"{case['measure']}-{case['data']}-{args}"


def assert_same(
    got: Studies,
    yi: Sequence[float | None],
    vi: Sequence[float | None],
    *,
    with_zero: bool,
    relative_v: float = RELATIVE,
) -> None:
    """The rows that R has are there, with its numbers; those that it has not are told to be out.

    A variance of 0 is a number in R and no effect here.
    """
    there = [
        at
        for at, (y, v) in enumerate(zip(yi, vi, strict=True))
        if y is not None and v is not None and (with_zero or v > 0)
    ]
    assert got.rows == tuple(at + 1 for at in there)
    left_out = {one.row for one in got.excluded}
    assert left_out == {row for row in range(1, len(yi) + 1) if row - 1 not in there}
    want_y = np.array([yi[at] for at in there], dtype=np.float64)
    want_v = np.array([vi[at] for at in there], dtype=np.float64)
    np.testing.assert_allclose(got.yi, want_y, rtol=RELATIVE, atol=SMALLEST)
    np.testing.assert_allclose(got.vi, want_v, rtol=relative_v, atol=0.0)


@pytest.mark.parametrize("problem", WITH_NUMBERS, ids=[one["id"] for one in WITH_NUMBERS])
def test_published_problem(problem: dict[str, Any]) -> None:
    got = effect_sizes(
        problem["measure"],
        drop_missing=True,
        **(problem.get("escalc_args") or {}),
        **problem["input"],
    )
    assert_same(got, problem["yi"], problem["vi"], with_zero=True)


@pytest.mark.parametrize("case", CASES, ids=[told(one) for one in CASES])
def test_made_case(case: dict[str, Any]) -> None:
    got = effect_sizes(
        case["measure"],
        drop_missing=True,
        exclude_undefined=True,
        **dict(case["args"]),
        **made()["data"][case["data"]],
    )
    relative_v = UNBIASED if dict(case["args"]).get("vtype") == "UB" else RELATIVE
    assert_same(got, case["yi"], case["vi"], with_zero=False, relative_v=relative_v)


def test_every_measure_and_every_kind_of_variance_is_compared() -> None:
    compared = {(one["measure"], dict(one["args"]).get("vtype", "LS")) for one in CASES}
    assert compared == {
        (key, vtype)
        for key, measure in MEASURES.items()
        for vtype in measure.vtypes
        if key != "GEN"
    }


def test_uncorrected_difference_is_the_one_behind_a_log_odds_ratio() -> None:
    """metafor's D2ORN is 1.65 d with variance 1.65² var(d), and its d is not corrected."""
    case = next(one for one in CASES if told(one) == "D2ORN-means-")
    got = effect_sizes("SMD", correct=False, **made()["data"]["means"])
    np.testing.assert_allclose(got.yi, np.array(case["yi"]) / 1.65, rtol=RELATIVE)
    np.testing.assert_allclose(got.vi, np.array(case["vi"]) / 1.65**2, rtol=RELATIVE)


@pytest.mark.parametrize(
    ("measure", "name"),
    [
        ("RR", "log"),
        ("PLO", "logit"),
        ("ZCOR", "fisher"),
        ("PAS", "arcsine"),
        ("AHW", "hakstian_whalen"),
        ("ABT", "bonett"),
    ],
)
def test_way_back(measure: str, name: str) -> None:
    values = made()["back"]
    y = np.array(values["y"])
    # metafor shows no alpha below 0; here it may be, for in a study it may be.
    compared = y >= 0 if measure in ("AHW", "ABT") else np.full(y.shape, True)
    got = MEASURES[measure].back(y)
    want = np.array(values[name])
    np.testing.assert_allclose(got[compared], want[compared], rtol=RELATIVE, atol=SMALLEST)
    assert MEASURES[measure].back(float(y[3])) == pytest.approx(want[3], rel=RELATIVE)


def test_ways_back_that_need_sizes() -> None:
    values = made()["back"]
    np.testing.assert_allclose(
        freeman_tukey_back(np.array(values["y"]), values["sizes"]),
        values["freeman_tukey"],
        rtol=RELATIVE,
        atol=SMALLEST,
    )
    np.testing.assert_allclose(
        freeman_tukey_rate_back(np.array(values["rate_y"]), values["sizes"]),
        values["freeman_tukey_rate"],
        rtol=RELATIVE,
    )
    np.testing.assert_allclose(
        MEASURES["IRS"].back(np.array(values["root_y"])), values["root"], rtol=RELATIVE
    )


def test_published_risk_ratio() -> None:
    """The first trial of the BCG vaccine: 4 of 123 against 11 of 139 (Colditz et al. 1994)."""
    got = effect_sizes("RR", ai=[4], n1i=[123], ci=[11], n2i=[139])
    assert MEASURES["RR"].back(float(got.yi[0])) == pytest.approx(0.411, abs=0.0005)


def test_large_groups_keep_their_digits() -> None:
    """Hedges' correction is 1 - 3/(4m) - 7/(32m²) - 9/(128m³) - ... for large m."""
    m = np.array([1e3, 1e6, 1e9])
    n = m / 2 + 1
    one = np.ones(3)
    got = effect_sizes("SMD", m1i=one, sd1i=one, n1i=n, m2i=0 * one, sd2i=one, n2i=n)
    series = 1 - 3 / (4 * m) - 7 / (32 * m**2) - 9 / (128 * m**3)
    np.testing.assert_allclose(got.yi, series, rtol=1e-12)
