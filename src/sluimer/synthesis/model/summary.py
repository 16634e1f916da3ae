"""From τ² to everything that is said of a pooled mean, for many problems at once.

One idea: one problem is a batch of one. `pool` and `pool_many` both end here, so they cannot
differ.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from sluimer.synthesis.distributions import t_quantile
from sluimer.synthesis.model.moments import SUM, Data, Means
from sluimer.synthesis.pooled import Method, Test
from sluimer.synthesis.studies import Array


class Summary(NamedTuple):
    """What `Pooled` tells, as arrays of shape (n,); intervals as half-widths around `estimate`."""

    estimate: Array
    se: Array
    ci_half: Array
    tau2: Array
    tau2_se: Array
    i2: Array
    h2: Array
    q: Array
    pi_half: Array
    pi_half_t_km2: Array
    factor: Array
    """The Hartung–Knapp factor."""
    weights: Array
    """Of shape (k, n); they add up to 1."""


def summarise(data: Means, tau2: Array, method: Method, test: Test, level: float) -> Summary:
    """Everything about the mean of each problem, given its τ² of shape (n,).

    The Hartung–Knapp factor is y'Py / (k - 1) at the estimated τ² (Hartung & Knapp 2001, Stat Med
    20:3875-3889; Sidik & Jonkman 2002, Stat Med 21:3153-3159); "adhoc" never lets it be below 1.
    """
    df = data.k - 1
    w, r, rest, mean = data.weights(tau2)
    total = w[0] + rest
    np.multiply(r, r, out=r)
    np.multiply(r, w, out=r)
    variance = 1.0 / total
    factor = SUM(r) / df
    if test in ("knha", "adhoc"):
        variance = variance * (factor if test == "knha" else np.maximum(factor, 1.0))
    se = np.sqrt(variance)
    tail = 0.5 + 0.5 * level
    crit = t_quantile(tail, df_of(test, data.k, 1))
    q, trace, _ = data.without_tau2
    i2, h2 = heterogeneity(method, tau2, q, trace, df)
    spread = np.sqrt(variance + tau2)
    w /= total
    return Summary(
        mean,
        se,
        crit * se,
        tau2,
        tau2_standard_error(data, tau2, method),
        i2,
        h2,
        q,
        crit * spread,
        t_quantile(tail, max(data.k - 2, 1)) * spread,
        factor,
        w,
    )


def df_of(test: Test, k: int, p: int) -> float:
    """The degrees of freedom of a test: infinite under "z", else k - p."""
    return float("inf") if test == "z" else float(k - p)


def heterogeneity(
    method: Method, tau2: Array, q: Array, trace: Array, df: int
) -> tuple[Array, Array]:
    """I² in percent and H² (Higgins & Thompson 2002, Stat Med 21:1539-1558).

    From τ² and the typical variance s² = df / tr P at weights 1/v; under "CE" from Q.
    """
    if method == "CE":
        with np.errstate(divide="ignore", invalid="ignore"):
            i2 = np.where(q > df, 100.0 * (q - df) / q, 0.0)
        return i2, q / df
    typical = df / trace
    return 100.0 * tau2 / (typical + tau2), (typical + tau2) / typical


def tau2_standard_error(data: Data, tau2: Array, method: Method) -> Array:
    """The standard error of τ² of its estimator; NaN under "CE", where there is nothing to err.

    The variance of y'Py under the model is
    2 tr(PΣPΣ); the likelihoods take the inverse of the expected information.
    """
    df = data.k - data.p
    match method:
        case "CE":
            return np.full_like(tau2, np.nan)
        case "DL":
            _, trace, trace2 = data.without_tau2
            found = 2.0 * df + 4.0 * tau2 * trace + 2.0 * tau2 * tau2 * trace2
            return np.sqrt(found) / trace
        case "HE":
            own = data.unweighted()
            found = 2.0 * own.trace_pvpv + 4.0 * tau2 * own.trace_pv + 2.0 * tau2 * tau2 * df
            return np.sqrt(found) / df
        case "SJ":
            start = data.plain_variance()
            trace, trace2 = data.traces(start)
            pvp = trace - start * trace2
            pvpv = df - 2.0 * start * trace + start * start * trace2
            found = 2.0 * pvpv + 4.0 * tau2 * pvp + 2.0 * tau2 * tau2 * trace2
            scale: Array = start / df
            return scale * np.sqrt(np.maximum(found, 0.0))  # below 0 it is rounding
        case "PM" | "EB":
            total, _ = data.weight_sums(tau2)
            return math.sqrt(2.0 * data.k**2 / df) / total
        case "ML":
            _, squares = data.weight_sums(tau2)
            return np.sqrt(2.0 / squares)
        case "REML":
            _, trace2 = data.traces(tau2)
            return np.sqrt(2.0 / trace2)
