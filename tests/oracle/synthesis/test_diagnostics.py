"""Questions to a pooled estimate, against metafor.

Where metafor cannot be followed:
- its trim and fill refits REML with its own loose settings, which move the estimate by up to 5e-4;
- of effects that are all equal it regresses the rounding errors; we have none;
- of variances that are all about 1e-10 it says that they are collinear with the intercept; scaled,
  they are not;
- of two studies it fits a line through two points; we say that there are too few.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from sluimer.synthesis import (
    SynthesisError,
    begg,
    cumulative,
    egger,
    fail_safe_n,
    influence,
    leave_one_out,
    pool,
    trim_and_fill,
)
from sluimer.synthesis.diagnostics.asymmetry import _exact_p
from tests.oracle.synthesis.reference import (
    CLOSED,
    ITERATED,
    NEAR_ZERO,
    Problem,
    each,
    near,
    of,
    problems,
    scale_of,
)

LOOSE = 5e-4
"""How far metafor's default REML may be off."""
EQUAL_EFFECTS, TINY = "edge_identical_y", "edge_tinyv"


@each("leave1out")
@pytest.mark.parametrize("name", ["DL_z", "DL_knha", "REML_z", "REML_knha"])
def test_leaving_one_out(problem: Problem, name: str) -> None:
    given, theirs = of(problem), problem["leave1out"][name]
    method, test = name.split("_")
    ours = leave_one_out(pool(given, method=method, test=test))
    relative = CLOSED if method == "DL" else ITERATED
    typical = scale_of(given)
    assert ours.k.tolist() == [given.k - 1] * given.k
    for at in range(given.k):
        small = 1e-9 * math.sqrt(typical)
        assert ours.estimate[at] == near(theirs["est"][at], relative, small)
        assert ours.se[at] == near(theirs["se"][at], relative, 1e-14)
        assert ours.ci_low[at] == near(theirs["ci_lb"][at], relative, small)
        assert ours.ci_high[at] == near(theirs["ci_ub"][at], relative, small)
        assert ours.tau2[at] == near(theirs["tau2"][at], relative, NEAR_ZERO * typical)
        assert ours.q[at] == near(theirs["Q"][at], CLOSED, 1e-12)
        assert ours.i2[at] == near(theirs["I2"][at], relative, 1e-6)
        if theirs["se"][at] > 1e-12:
            assert ours.p[at] == near(theirs["p"][at], 1e-6, 1e-12)


@each("leave1out")
def test_adding_one_by_one(problem: Problem) -> None:
    given, theirs = of(problem), problem["leave1out"]["cumulative_DL"]
    ours = cumulative(pool(given, method="DL"))
    typical = scale_of(given)
    for at in range(given.k):
        assert ours.estimate[at] == near(theirs["est"][at], CLOSED, 1e-10 * math.sqrt(typical))
        assert ours.se[at] == near(theirs["se"][at], CLOSED)
        assert ours.tau2[at] == near(theirs["tau2"][at], CLOSED, NEAR_ZERO * typical)


@each("leave1out")
def test_influence(problem: Problem) -> None:
    theirs = problem["leave1out"]["influence_REML"]
    ours = influence(pool(of(problem), method="REML"))
    for field, key in (
        ("rstudent", "rstudent"),
        ("dffits", "dffits"),
        ("cook_d", "cook_d"),
        ("hat", "hat"),
        ("weight", "weight_pct"),
    ):
        found = getattr(ours, field).tolist()
        assert found == [near(one, ITERATED, 1e-9) for one in theirs[key]]


@each()
def test_egger(problem: Problem) -> None:
    given, bias = of(problem), problem["bias"]
    if given.k < 3:
        with pytest.raises(SynthesisError, match="at least three"):
            egger(given)
        return
    ours, theirs = egger(given), bias["egger_lm"]
    if problem["id"] == EQUAL_EFFECTS:
        assert (ours.slope, ours.slope_se, ours.p) == (0.0, 0.0, 1.0)
        return
    small = 1e-9 * theirs["intercept_se"]
    assert ours.slope == near(theirs["slope"], CLOSED, 1e-9 * theirs["slope_se"])
    assert ours.slope_se == near(theirs["slope_se"], CLOSED)
    assert ours.statistic == near(theirs["t"], CLOSED, 1e-9)
    assert ours.df == theirs["df"]
    assert ours.p == near(theirs["p"], 1e-7)
    assert ours.limit == near(theirs["intercept"], CLOSED, small)
    assert ours.limit_se == near(theirs["intercept_se"], CLOSED)
    assert ours.limit_ci == tuple(near(one, CLOSED, small) for one in theirs["limit_ci"])
    assert bool(ours.cautions) == (given.k < 10)


@each()
def test_egger_with_tau2(problem: Problem) -> None:
    given, theirs = of(problem), problem["bias"]["egger_reml"]
    if given.k < 3:
        assert "error" in theirs
        with pytest.raises(SynthesisError, match="at least three"):
            egger(given, form="mixed")
        return
    ours = egger(given, form="mixed")
    if "error" in theirs:
        assert problem["id"] == TINY
        assert math.isfinite(ours.slope)
        return
    assert ours.slope == near(theirs["slope"], ITERATED, 1e-8 * theirs["slope_se"])
    assert ours.slope_se == near(theirs["slope_se"], ITERATED)
    assert ours.limit_se == near(theirs["intercept_se"], ITERATED)
    assert ours.limit == near(theirs["intercept"], ITERATED, 1e-8 * theirs["intercept_se"])
    assert ours.p == near(theirs["p"], 1e-7)
    assert ours.tau2 == near(theirs["tau2"], ITERATED, NEAR_ZERO * scale_of(given))


@each()
def test_begg(problem: Problem) -> None:
    given, theirs = of(problem), problem["bias"]["begg_rank"]
    if theirs["tau"] is None:
        with pytest.raises(SynthesisError, match="rank the same"):
            begg(given)
        return
    ours = begg(given)
    assert ours.tau == near(theirs["tau"], CLOSED, 1e-12)
    assert ours.p == near(theirs["p"], CLOSED, 1e-13)


@pytest.mark.parametrize("k", [2, 3, 5, 9, 30])
def test_the_exact_chances_of_kendall_are_counted_right(k: int) -> None:
    """Against whole numbers: orderings of k things with each number of inversions."""
    counts = [1]
    for size in range(2, k + 1):
        longer = [0] * (len(counts) + size - 1)
        for shift in range(size):
            for at, count in enumerate(counts):
                longer[at + shift] += count
        counts = longer
    pairs = k * (k - 1) // 2
    assert len(counts) == pairs + 1
    for inversions in range(0, pairs + 1, max(1, pairs // 7)):
        tail = sum(counts[: min(inversions, pairs - inversions) + 1])
        exact = min(1.0, 2 * tail / math.factorial(k))
        assert _exact_p(k, pairs - 2 * inversions) == near(exact, 1e-12)


@each()
def test_rosenthals_fail_safe_n(problem: Problem) -> None:
    assert fail_safe_n(of(problem)) == problem["bias"]["fsn_rosenthal"]


@each()
@pytest.mark.parametrize(
    ("method", "estimator", "key"),
    [
        ("CE", "L0", "trimfill_FE_L0"),
        ("CE", "R0", "trimfill_FE_R0"),
        ("REML", "L0", "trimfill_REML_L0"),
    ],
)
def test_trim_and_fill(problem: Problem, method: str, estimator: Any, key: str) -> None:
    given, theirs = of(problem), problem["bias"][key]
    if given.k < 3:
        with pytest.raises(SynthesisError, match="at least three"):
            trim_and_fill(given, method=method, estimator=estimator)
        return
    if problem["id"] == EQUAL_EFFECTS:
        if estimator == "R0":
            with pytest.raises(SynthesisError, match="no value"):
                trim_and_fill(given, method=method, estimator=estimator)
        else:
            assert trim_and_fill(given, method=method, estimator=estimator).k0 == 0
        return
    ours = trim_and_fill(given, method=method, estimator=estimator)
    if "error" in theirs:
        assert problem["id"] == TINY
        return
    relative = LOOSE if method == "REML" else CLOSED
    small = 1e-10 * math.sqrt(scale_of(given))
    assert (ours.side, ours.k0) == (theirs["side"], theirs["k0"])
    assert len(ours.filled) == ours.k0
    assert ours.pooled.k == given.k + ours.k0
    assert ours.pooled.estimate == near(theirs["est"], relative, small)
    assert ours.pooled.se == near(theirs["se"], relative)
    if "se_k0" in theirs:
        assert ours.k0_se == near(theirs["se_k0"], CLOSED)


def test_what_is_filled_in_mirrors_what_was_cut() -> None:
    (problem,) = (one for one in problems() if one["id"] == "bcg_RR")
    given = of(problem)
    made = trim_and_fill(given, method="CE")
    assert (made.k0, made.side) == (4, "right")
    cut = np.argsort(given.yi)[:4]  # the four that lie farthest to the left
    assert sorted(v for _, v in made.filled) == sorted(given.vi[cut].tolist())
    rest = np.setdiff1d(np.arange(given.k), cut)
    middle = pool(given.take(rest), method="CE").estimate
    mirrored = sorted(2.0 * middle - y for y, _ in made.filled)
    assert mirrored == [near(one, 1e-12) for one in sorted(given.yi[cut].tolist())]
