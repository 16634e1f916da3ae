"""Pooled results by hand: from a few numbers in a table, or from the reference of metafor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from sluimer.synthesis.pooled import Method, Pair, Pooled, Test
from sluimer.synthesis.studies import GIVEN, Studies
from tests.oracle.synthesis.reference import problems


def result(
    k: int,
    estimate: float,
    ci: Pair,
    *,
    measure: str = GIVEN,
    method: Method = "REML",
    test: Test = "z",
    prediction_interval: Pair | None = None,
    tau2: float = 0.0,
    i2: float = 0.0,
    q: float | None = None,
    yi: Sequence[float] | None = None,
    vi: Sequence[float] | None = None,
    labels: Sequence[str] | None = None,
    weights: Sequence[float] | None = None,
    level: float = 0.95,
) -> Pooled:
    """A result with these numbers; the studies are all like the estimate unless they are given."""
    se = (ci[1] - ci[0]) / 3.92
    effects = np.array([estimate] * k if yi is None else yi, dtype=np.float64)
    variances = np.array([max(se**2 * k, 1e-12)] * k if vi is None else vi, dtype=np.float64)
    common = method == "CE"
    return Pooled(
        studies=Studies(
            effects,
            variances,
            tuple(labels or (f"study {row}" for row in range(1, k + 1))),
            tuple(range(1, k + 1)),
            measure,
        ),
        method=method,
        test=test,
        level=level,
        estimate=estimate,
        se=se,
        statistic=estimate / se if se else float("inf"),
        df=float("inf") if test == "z" else float(k - 1),
        p=0.5,
        ci=ci,
        tau2=tau2,
        tau2_se=None if common else tau2,
        tau2_ci=None,
        i2=i2,
        h2=1.0,
        q=float(k - 1) if q is None else q,
        q_df=k - 1,
        q_p=0.5,
        prediction_interval=None if common else prediction_interval or ci,
        prediction_interval_t_km2=None if common else prediction_interval or ci,
        loglik=None,
        weights=np.array([100.0 / k] * k if weights is None else weights, dtype=np.float64),
        cautions=(),
    )


def reference(
    name: str,
    method: Method = "REML",
    *,
    test: Test = "z",
    labels: Sequence[str] | None = None,
    measure: str | None = None,
) -> Pooled:
    """The result that metafor gives for this problem."""
    problem = next(one for one in problems() if one["id"] == name)
    fit: dict[str, Any] = problem["fits"]["FE" if method == "CE" else method]
    mean = fit if test == "z" else {**fit, **fit["knha" if test == "knha" else "knha_adhoc"]}
    kept = [(y, v) for y, v in zip(problem["yi"], problem["vi"], strict=True) if None not in (y, v)]
    yi, vi = (np.array(column, dtype=np.float64) for column in zip(*kept, strict=True))
    share = 1 / (vi + fit["tau2"])
    k = len(kept)
    rows = tuple(problem["rows_used"])
    told = problem["measure"] if measure is None else measure
    statistic = float(mean["est"]) / float(mean["se"]) if mean["se"] else float("inf")
    return Pooled(
        studies=Studies(
            yi,
            vi,
            tuple(labels or (f"study {row}" for row in rows)),
            rows,
            GIVEN if told == "given" else told,
        ),
        method=method,
        test=test,
        level=0.95,
        estimate=mean["est"],
        se=mean["se"],
        statistic=statistic,
        df=float("inf") if test == "z" else float(k - 1),
        p=mean["p"],
        ci=(mean["ci"][0], mean["ci"][1]),
        tau2=fit["tau2"],
        tau2_se=fit.get("se_tau2"),
        tau2_ci=_pair(problem["qprofile"]["tau2"]) if problem.get("qprofile") else None,
        i2=fit["I2"],
        h2=fit["H2"],
        q=fit["Q"],
        q_df=fit["Q_df"],
        q_p=fit["Qp"],
        prediction_interval=_pair(mean.get("pi")),
        prediction_interval_t_km2=_pair(mean.get("pi_t_km2")),
        loglik=fit.get("loglik"),
        weights=100 * share / share.sum(),
        cautions=(),
    )


def _pair(ends: Sequence[float] | None) -> Pair | None:
    return None if ends is None else (float(ends[0]), float(ends[1]))
