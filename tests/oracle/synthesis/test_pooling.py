"""Pooled means against metafor: every problem, every estimator, every test."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from sluimer.synthesis import Pooled, pool, pool_many
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

CLOSED_FORMS = ("CE", "DL", "HE", "SJ")


def test_the_reference_is_whole() -> None:
    assert len(problems()) == 123
    assert sum(len(problem["fits"]) for problem in problems()) == 984


@each()
def test_every_estimator_and_every_test(problem: Problem) -> None:
    given = of(problem)
    typical, checked = scale_of(given), 0
    for name, theirs in problem["fits"].items():
        method = "CE" if name == "FE" else name
        relative = CLOSED if method in CLOSED_FORMS else ITERATED
        ours = pool(given, method=method)
        spread = math.sqrt(typical)
        same_line(ours, theirs, relative, spread)
        assert ours.tau2 == near(theirs["tau2"], relative, NEAR_ZERO * typical)
        if theirs["se_tau2"] is not None:
            assert ours.tau2_se == near(theirs["se_tau2"], relative)
        assert ours.i2 == near(theirs["I2"], relative, 1e-6)
        assert ours.h2 == near(theirs["H2"], relative)
        assert ours.q == near(theirs["Q"], CLOSED, 1e-12)
        assert ours.q_df == theirs["Q_df"]
        assert ours.q_p == near(theirs["Qp"], 1e-8)
        if "loglik" in theirs:
            assert ours.loglik == near(theirs["loglik"], CLOSED, 1e-10)
        for test, key in (("knha", "knha"), ("adhoc", "knha_adhoc")):
            same_line(pool(given, method=method, test=test), theirs[key], relative, spread)
        checked += 1
    assert checked == 8


def same_line(ours: Pooled, theirs: dict[str, Any], relative: float, spread: float) -> None:
    """The estimate with its error, test and intervals; `spread` is the typical standard error."""
    near_zero = NEAR_ZERO * spread
    if "est" in theirs:
        assert ours.estimate == near(theirs["est"], relative, near_zero)
    assert ours.se == near(theirs["se"], relative, 1e-15 * spread)
    assert ours.ci == (
        near(theirs["ci"][0], relative, near_zero),
        near(theirs["ci"][1], relative, near_zero),
    )
    if theirs.get("p") is not None and theirs["se"] > 1e-12 * spread:
        assert ours.p == near(theirs["p"], 1e-6, 1e-12)
    for key, interval in (
        ("pi", ours.prediction_interval),
        ("pi_t_km2", ours.prediction_interval_t_km2),
    ):
        if theirs.get(key):
            assert interval is not None
            assert interval == (
                near(theirs[key][0], relative, near_zero),
                near(theirs[key][1], relative, near_zero),
            )


@each()
def test_the_q_profile_interval(problem: Problem) -> None:
    given = of(problem)
    ours = pool(given, method="DL").tau2_ci
    theirs = problem["qprofile"]
    if theirs["ub_sign"] == "<":
        assert ours is None  # metafor says [0, 0], and that even 0 is too much
    else:
        absolute = NEAR_ZERO * scale_of(given)
        assert ours == tuple(near(limit, ITERATED, absolute) for limit in theirs["tau2"])


@pytest.mark.parametrize("test", ["z", "knha", "adhoc"])
@pytest.mark.parametrize("method", ["CE", "DL", "PM", "REML", "ML", "EB", "SJ", "HE"])
def test_all_at_once_is_one_at_a_time(method: str, test: str) -> None:
    every = [of(problem) for problem in problems()]
    batch = pool_many(
        np.concatenate([one.yi for one in every]),
        np.concatenate([one.vi for one in every]),
        [one.k for one in every],
        method=method,
        test=test,
        tau2_ci=method != "CE",
    )
    for at, given in enumerate(every):
        alone = pool(given, method=method, test=test)
        spread = math.sqrt(scale_of(given))
        assert batch.estimate[at] == near(alone.estimate, 1e-12, 1e-13 * spread)
        assert batch.se[at] == near(alone.se, 1e-12)
        assert batch.tau2[at] == near(alone.tau2, 1e-11, 1e-13 * spread**2)
        assert batch.p[at] == near(alone.p, 1e-9, 1e-15)
        assert batch.q_p[at] == near(alone.q_p, 1e-9)
        assert batch.ci_low[at] == near(alone.ci[0], 1e-11, 1e-12 * spread)
        if method != "CE":
            assert batch.tau2_low is not None
            assert alone.prediction_interval is not None
            assert batch.prediction_high[at] == near(
                alone.prediction_interval[1], 1e-11, 1e-12 * spread
            )
            assert math.isnan(batch.tau2_low[at]) == (alone.tau2_ci is None)


TWO_MODES = {"gibson2002_MD": (0.0, 9.68)}


@pytest.mark.parametrize("name", TWO_MODES)
def test_of_two_modes_the_higher_wins(name: str) -> None:
    (problem,) = (one for one in problems() if one["id"] == name)
    ours = pool(of(problem), method="REML")
    assert ours.loglik == near(problem["fits"]["REML"]["loglik"])
    assert ours.tau2 == near(problem["fits"]["REML"]["tau2"])
    assert "several-modes" in [caution.code for caution in ours.cautions]
