"""Three levels and clusters: what is refused, what is warned of, and what the numbers mean."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from typing import Any

import numpy as np
import pytest

from sluimer.synthesis import errors
from sluimer.synthesis.errors import SynthesisError
from sluimer.synthesis.model.pool import pool
from sluimer.synthesis.model.regress import regress
from sluimer.synthesis.multilevel import Robust, ThreeLevel, cautions, robust, three_level
from sluimer.synthesis.studies import studies

NAN, INF = float("nan"), float("inf")
YI = [0.3, 0.9, 0.1, 1.3, 0.7, -0.6, 0.1, 0.4, 0.6]
VI = [0.04, 0.09, 0.05, 0.03, 0.06, 0.08, 0.02, 0.05, 0.07]
LABS = ["Ghent", "Ghent", "Ghent", "Utrecht", "Utrecht", "Leuven", "Leuven", "Leiden", "Leiden"]
DOSE = [1.0, 2.0, 3.0, 1.0, 2.0, 1.5, 2.5, 0.5, 3.0]


def fit(**changed: Any) -> ThreeLevel:
    given: dict[str, Any] = {"yi": YI, "vi": VI, "outer": LABS} | changed
    return three_level(**given)


def clustered(cluster: Any = LABS, **changed: Any) -> Robust:
    return robust(fit(), cluster, **changed)


def codes(result: ThreeLevel | Robust) -> list[str]:
    return [caution.code for caution in result.cautions]


WRONG: list[tuple[str, Callable[[], Any], str, tuple[int, ...], str | None, str]] = [
    # what, how, the error, its rows and column, and what it says
    ("no effect", lambda: fit(yi=[NAN, *YI[1:]]), "MissingValue", (1,), "yi", "yi is missing"),
    ("endless effect", lambda: fit(yi=[INF, *YI[1:]]), "InvalidValue", (1,), "yi", "infinite"),
    ("negative variance", lambda: fit(vi=[*VI[:-1], -1]), "InvalidValue", (9,), "vi", "vi = -1"),
    ("no variances", lambda: fit(vi=None), "UnequalLengths", (), None, "vi has 0"),
    ("few variances", lambda: fit(vi=VI[1:]), "UnequalLengths", (), None, "vi has 8"),
    ("few labels", lambda: fit(outer=LABS[1:]), "UnequalLengths", (), "outer", "8 labels"),
    ("few inner", lambda: fit(inner=LABS[1:]), "UnequalLengths", (), "inner", "8 labels"),
    ("no label", lambda: fit(outer=[None, " ", *LABS[2:]]), "MissingValue", (1, 2), "outer", ""),
    ("no inner label", lambda: fit(inner=[*DOSE[:8], NAN]), "MissingValue", (9,), "inner", ""),
    ("a text", lambda: fit(outer="abcdefghi"), "InvalidValue", (), "outer", "no column"),
    ("lists", lambda: fit(outer=[[1]] * 9), "InvalidValue", tuple(range(1, 10)), "outer", "label"),
    ("one group", lambda: fit(outer=["Ghent"] * 9), "TooFewStudies", (), "outer", "'Ghent'"),
    (
        "a copy",
        lambda: fit(moderators={"dose": DOSE, "twice": np.multiply(DOSE, 2)}),
        "CollinearModerators", (), "twice", "dose",
    ),
    (
        "a constant",
        lambda: fit(moderators={"same": [3.0] * 9}),
        "CollinearModerators", (), "same", "intercept",
    ),
    ("many", lambda: fit(moderators=np.eye(9)[:, :8]), "TooFewStudies", (), None, "9 studies"),
    (
        "no dose",
        lambda: fit(moderators={"dose": [None, *DOSE[1:]]}),
        "MissingValue", (1,), "dose", "dose is missing",
    ),
    (
        "endless dose",
        lambda: fit(moderators={"dose": [INF, *DOSE[1:]]}),
        "InvalidValue", (1,), "dose", "infinite",
    ),
    ("few doses", lambda: fit(moderators={"dose": DOSE[1:]}), "UnequalLengths", (), None, "8"),
    ("a short table", lambda: fit(moderators=np.eye(8)), "UnequalLengths", (), "moderators", "8"),
    ("a cube", lambda: fit(moderators=np.ones((9, 1, 1))), "UnequalLengths", (), "moderators", ""),
    ("words", lambda: fit(moderators=[["a"]] * 9), "InvalidValue", (), "moderators", "numbers"),
    ("a vast dose", lambda: fit(moderators={"d": [1e40, *DOSE[1:]]}), "OutOfRange", (), None, ""),
    ("a tiny dose", lambda: fit(moderators={"d": [1e-40, *[0] * 8]}), "OutOfRange", (), None, ""),
    ("a vast effect", lambda: fit(yi=[1e40, *YI[1:]]), "OutOfRange", (), None, "too far apart"),
    ("vast variances", lambda: fit(vi=[1e40, *VI[1:]]), "OutOfRange", (), None, "too far apart"),
    (
        "labs as moderator",
        lambda: fit(moderators={"lab": LABS}),
        "TooFewStudies", (), "outer", "all 4 outer groups",
    ),
    (
        "no degrees of freedom",
        lambda: fit(moderators={"a": DOSE, "b": YI, "c": VI}, test="t"),
        "TooFewStudies", (), None, "intercept has no degrees of freedom left",
    ),
    ("DL", lambda: fit(method="DL"), "UnknownName", (), None, "'DL'"),
    ("knha", lambda: fit(test="knha"), "UnknownName", (), None, "'knha'"),
    ("95", lambda: fit(level=95), "OutOfRange", (), None, "95"),
    ("CR3", lambda: clustered(kind="CR3"), "UnknownName", (), None, "'CR3'"),
    ("robust at 95", lambda: clustered(level=95), "OutOfRange", (), None, "95"),
    ("few clusters", lambda: clustered(LABS[1:]), "UnequalLengths", (), "cluster", "8 labels"),
    ("no cluster", lambda: clustered([None, *LABS[1:]]), "MissingValue", (1,), "cluster", ""),
    ("one cluster", lambda: clustered([1] * 9), "TooFewStudies", (), "cluster", "1 clusters"),
    ("divided", lambda: clustered([*LABS[:8], 1]), "InvalidValue", (9,), "cluster", "divides"),
    (
        "clusters as coefficients",
        lambda: robust(fit(moderators={"dose": DOSE}), [1, 1, 1, 1, 1, 2, 2, 2, 2]),
        "TooFewStudies", (), "cluster", "2 clusters for 2 coefficients",
    ),
    (
        "effects all the same",
        lambda: robust(fit(yi=[0.5] * 9), LABS),
        "TooFewStudies", (), "intercept", "all the same",
    ),
    (
        "equal weights",
        lambda: robust(pool(YI, VI, weighting="equal"), LABS),
        "InvalidValue", (), None, "'equal'",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "how", "error", "rows", "column", "says"), WRONG, ids=[one[0] for one in WRONG]
)
def test_refused(
    what: str,
    how: Callable[[], Any],
    error: str,
    rows: tuple[int, ...],
    column: str | None,
    says: str,
) -> None:
    with pytest.raises(SynthesisError) as caught:
        how()
    assert type(caught.value) is getattr(errors, f"{error}Error")
    assert (caught.value.rows, caught.value.column) == (rows, column)
    assert says in str(caught.value)
    assert caught.value.advice


def test_rows_are_those_of_the_data_as_they_were_given() -> None:
    kept = studies([NAN, *YI], [0.1, *VI], drop_missing=True)
    with pytest.raises(errors.MissingValueError) as caught:
        three_level(kept, outer=[None, *LABS[1:]])
    assert caught.value.rows == (2,)


CAUTIONS: list[tuple[str, Callable[[], ThreeLevel | Robust], list[str]]] = [
    ("nothing", lambda: fit(outer=[*"abcdeabcd"]), []),
    ("four groups", fit, ["few-outer-groups"]),
    ("single rows", lambda: fit(outer=range(9)), ["only-the-sum"]),
    ("one inner group each", lambda: fit(inner=LABS), ["few-outer-groups", "only-the-sum"]),
    ("groups alike", lambda: fit(outer=[*"aabbccdde"]), ["outer-variance-zero"]),
    (
        "the same within groups",
        lambda: three_level(np.repeat([0, 1, 2, 3, 4], 2), [0.1] * 10, outer=[*"aabbccddee"]),
        ["inner-variance-zero"],
    ),
    ("all the same", lambda: fit(yi=[0.2] * 9, outer=[*"aabbccdde"]), ["variances-zero"]),
    ("two peaks", lambda: two_peaks(), ["few-outer-groups", "several-modes"]),
    ("many clusters", lambda: robust(fit(outer=range(9)), range(9)), []),
    ("few clusters", clustered, ["small-df"]),
    (
        "one cluster tells",
        lambda: robust(fit(moderators={"ghent": [1, 1, 1, 0, 0, 0, 0, 0, 0]}), LABS, kind="CR2"),
        ["rests-on-one-cluster", "small-df"],
    ),
]


@pytest.mark.parametrize(("what", "how", "expected"), CAUTIONS, ids=[one[0] for one in CAUTIONS])
def test_cautions(what: str, how: Callable[[], ThreeLevel | Robust], expected: list[str]) -> None:
    found = how()
    assert codes(found) == expected
    assert list(found.warnings) == [caution.en for caution in found.cautions]


def test_cautions_are_told_in_both_languages() -> None:
    made = [
        cautions.few_groups(3),
        cautions.only_the_sum(),
        cautions.several_modes(2),
        *(
            cautions.on_the_boundary(outer=outer, inner=inner)
            for outer, inner in ((True, True), (True, False), (False, True))
        ),
        cautions.small_df(("intercept", "dose")),
        cautions.rests_on_one_cluster(("dose",)),
    ]
    assert len({caution.code for caution in made}) == len(made)
    for caution in made:
        assert caution.en.endswith(".")
        assert caution.nl.endswith(".")
        assert caution.en != caution.nl


def two_peaks() -> ThreeLevel:
    """Effects of which the likelihood has a top at (0, 2.03) and a higher one at (42.00, 2.11)."""
    return three_level([2, 1, 1, 4, -14], [0.6, 0.5, 0.5, 0.4, 35.3], outer=[*"aabbc"])


def test_the_highest_of_two_peaks_is_taken() -> None:
    found = two_peaks()
    # metafor comes here from a start at (40, 2), and to -11.3728445 from one at (0.01, 0.01).
    assert found.loglik == pytest.approx(-11.30920842778, abs=1e-10)
    assert found.sigma2 == pytest.approx((42.0013, 2.10986), rel=1e-4)


def test_a_ridge_does_not_hide_the_highest_peak() -> None:
    # The sum of the variances is told well and its parts badly: a ridge with three tops. metafor
    # comes to (0, 5.99) from a start at (0.1, 0.1), and to (11.46, 0) from one at (4, 0.01).
    found = three_level(
        [-4.49, -1.35, -5.27, -7.63, -9.84, 2.1, 2.34, -4.83, -1.38, 1.28],
        [0.12, 0.75, 2.54, 1.44, 2.86, 1.03, 0.61, 1.28, 0.2, 3.12],
        outer=[0, 1, 2, 3, 4, 5, 6, 3, 3, 6],
        inner=[0, 1, 5, 2, 0, 5, 2, 2, 3, 4],
        moderators={
            "a": [-2, 0, 1, 0, 0, 1, 2, 1, 0, 0],
            "b": [-1, 0, -1, -2, -1, -1, 0, -2, -1, 1],
        },
        method="ML",
    )
    assert found.sigma2 == pytest.approx((7.0499386, 1.2019520), rel=1e-7)
    assert codes(found) == ["several-modes"]


def test_a_group_within_another_group_is_another_group() -> None:
    found = fit(inner=[1, 1, 2, 1, 2, 1, 1, 1, 1])
    assert (found.k, found.n_outer, found.n_inner) == (9, 4, 6)
    assert found.groups.labels == ("Ghent", "Utrecht", "Leuven", "Leiden")
    assert found.groups.inner.tolist() == [0, 0, 1, 2, 3, 4, 4, 5, 5]


def test_without_inner_groups_each_row_is_one() -> None:
    assert fit().n_inner == 9
    assert fit().loglik == fit(inner=range(9)).loglik


@pytest.mark.parametrize("labels", [np.array([1, 1, 2, 2, 3, 3, 4, 4, 5]), [*"aabbccdde"], [
    1, 1.0, 2, 2.0, (3,), (3,), "x ", " x", "y"]])  # fmt: skip
def test_a_label_may_be_a_number_or_a_text(labels: Any) -> None:
    assert fit(outer=labels).groups.outer.tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4]


def test_names_of_methods_may_be_small() -> None:
    assert fit(method="reml", test="Z").loglik == fit().loglik
    assert clustered(kind="cr2").kind == "CR2"


def test_moderators_by_name_in_words_or_as_a_table() -> None:
    assert fit(moderators={"dose": DOSE}).names == ("intercept", "dose")
    table = fit(moderators=np.column_stack([DOSE, VI]))
    assert table.names == ("intercept", "x1", "x2")
    assert fit(moderators=DOSE).b.tolist() == fit(moderators={"dose": DOSE}).b.tolist()
    words = fit(moderators={"sort": [*"ababbabab"]})
    assert words.names == ("intercept", "sort: b")
    assert fit(moderators={}).names == ("intercept",)


def test_degrees_of_freedom_are_those_of_the_level_that_a_moderator_varies_on() -> None:
    inner = [1, 1, 2, 1, 2, 1, 1, 1, 1]
    of_lab, of_inner, of_row = [3, 3, 3, 1, 1, 4, 4, 2, 2], [1, 1, 2, 3, 4, 2, 2, 1, 1], DOSE
    found = fit(inner=inner, moderators={"lab": of_lab, "inner": of_inner}, test="t")
    assert found.df.tolist() == [1.0, 1.0, 3.0]
    assert fit(inner=inner, moderators={"row": of_row}, test="t").df.tolist() == [2.0, 7.0]
    assert fit(inner=inner, moderators={"row": of_row}).df.tolist() == [INF, INF]


def test_shares_of_variance_are_as_they_are_defined() -> None:
    found = fit()
    w = 1 / np.array(VI)
    typical = 8 * w.sum() / (w.sum() ** 2 - (w**2).sum())
    outer, inner = found.sigma2
    assert min(outer, inner) > 0
    assert found.i2 == pytest.approx(
        (100 * outer / (outer + inner + typical), 100 * inner / (outer + inner + typical))
    )
    assert found.icc == pytest.approx(outer / (outer + inner))


def test_the_mean_is_that_of_the_weights() -> None:
    found = fit()
    assert found.weights is not None
    assert found.weights.sum() == pytest.approx(100)
    assert found.weights @ np.array(YI) / 100 == pytest.approx(found.estimate)
    assert found.residuals == pytest.approx(np.array(YI) - found.estimate)
    assert fit(moderators=DOSE).weights is None


def test_the_prediction_interval_holds_both_variances() -> None:
    found = fit(level=0.9)
    assert found.prediction_interval is not None
    reach = 1.6448536269514722 * (found.se[0] ** 2 + sum(found.sigma2)) ** 0.5
    assert found.prediction_interval == pytest.approx(
        (found.estimate - reach, found.estimate + reach)
    )
    assert found.ci == pytest.approx(
        (found.estimate - 1.6448536 * found.se[0], found.estimate + 1.6448536 * found.se[0])
    )
    assert fit(moderators=DOSE).prediction_interval is None


def test_variances_of_effects_that_agree_are_exactly_zero() -> None:
    found = fit(yi=[0.5] * 9)
    assert (found.sigma2, found.icc, found.i2) == ((0.0, 0.0), None, (0.0, 0.0))
    assert found.estimate == pytest.approx(0.5, abs=1e-15)


@pytest.mark.parametrize("power", [-24, 24])
def test_very_small_and_very_large_units(power: int) -> None:
    unit = 10.0**power
    one = fit()
    far = fit(yi=np.multiply(YI, unit), vi=np.multiply(VI, unit**2))
    assert far.b / unit == pytest.approx(one.b, rel=1e-12)
    assert far.se / unit == pytest.approx(one.se, rel=1e-9)
    assert far.loglik == pytest.approx(one.loglik - 8 * np.log(unit))
    errors_of = [robust(result, LABS, kind="CR2") for result in (one, far)]
    assert errors_of[1].se / unit == pytest.approx(errors_of[0].se, rel=1e-9)
    assert errors_of[1].df == pytest.approx(errors_of[0].df, rel=1e-9)


def test_effects_far_from_zero_lose_no_digits() -> None:
    one, far = fit(), fit(yi=np.add(YI, 2.0**20))
    assert far.se == pytest.approx(one.se, rel=1e-8)
    assert far.estimate - 2.0**20 == pytest.approx(one.estimate, abs=1e-9)


def test_robust_errors_of_plain_models() -> None:
    mean, line = pool(YI, VI), regress(YI, VI, moderators={"dose": DOSE})
    assert robust(mean, LABS).names == ("intercept",)
    found = robust(line, LABS, kind="CR2")
    assert (found.names, found.n_clusters) == (("intercept", "dose"), 4)
    assert found.b.tolist() == line.b.tolist()
    assert found.estimate == line.b[0]
    assert found.ci == (found.ci_low[0], found.ci_high[0])


def test_results_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        fit().loglik = 0.0  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        clustered().kind = "CR2"  # type: ignore[misc]


def test_results_as_json() -> None:
    found = fit(moderators={"dose": DOSE})
    told = json.loads(json.dumps(found.as_dict(), allow_nan=False))
    assert told["coefficients"][1]["name"] == "dose"
    assert told["coefficients"][1]["estimate"] == found.b[1]
    assert told["coefficients"][1]["df"] is None
    assert told["sigma2"] == {"outer": found.sigma2[0], "inner": found.sigma2[1]}
    assert told["warnings"] == list(found.warnings)
    assert told["weights"] is None
    assert json.loads(json.dumps(fit().as_dict(), allow_nan=False))["qm"] is None
    about = json.loads(json.dumps(clustered(kind="CR2").as_dict(), allow_nan=False))
    assert about["coefficients"][0]["se"] == clustered(kind="CR2").se[0]
    assert (about["kind"], about["n_clusters"]) == ("CR2", 4)
