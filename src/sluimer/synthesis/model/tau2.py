"""The estimators of τ², the variance between studies, for many problems at once.

Two ideas. Estimators by moments are one division; Paule–Mandel and the Q-profile limits are the
root of y'Py, which falls as τ² rises and whose reciprocal is concave, so that Newton's method on
the reciprocal climbs to the root from 0 without ever passing it. And a likelihood may have several
modes: its slope is looked at over a grid that grows with the data's own scale, each mode is settled
by itself, and the highest wins; 0 too has to win.

Every function takes `Data` of n problems and gives arrays of shape (n,).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sluimer.synthesis.errors import NoConvergenceError, UnknownNameError
from sluimer.synthesis.model.moments import Data
from sluimer.synthesis.pooled import Method
from sluimer.synthesis.studies import Array

GRID = 24
"""Values of τ² at which a likelihood is looked at in search of its modes."""
BEYOND = 1.01
"""How far past the highest possible mode the grid goes, so that rounding cannot hide that mode."""
ENOUGH = 1e-9
"""A step no larger than this, beside τ² and the smallest variance, is the last: what is then left
of the error is about its square."""
MOST_STEPS = 100


def estimate_tau2(data: Data, method: Method) -> Array:
    """τ² by the named estimator, never below 0.

    "CE" is 0 by assumption. Raises `UnknownNameError`, or `NoConvergenceError` when a search does
    not settle.
    """
    match method:
        case "CE":
            return np.zeros_like(data.smallest_v)
        case "DL":
            return dersimonian_laird(data)
        case "HE":
            return hedges(data)
        case "SJ":
            return sidik_jonkman(data)
        case "PM" | "EB":
            # The empirical-Bayes equations of Morris (1983) and the moment equation of Paule &
            # Mandel (1982) have the same root (Viechtbauer, López-López, Sánchez-Meca & Marín-
            # Martínez 2015, Psychol Methods 20:360-374).
            return root_of_q(data, np.full_like(data.smallest_v, data.k - data.p))
        case "ML" | "REML":
            return most_likely(data, restricted=method == "REML")[0]
    raise UnknownNameError(
        f"there is no estimator of tau2 called {method!r}",
        "Use one of CE, DL, PM, REML, ML, EB, SJ, HE",
    )


def dersimonian_laird(data: Data) -> Array:
    """DerSimonian & Laird (1986), Control Clin Trials 7:177-188: (Q - df) / tr P, at least 0."""
    q, trace, _ = data.without_tau2
    return np.maximum(0.0, (q - (data.k - data.p)) / trace)


def hedges(data: Data) -> Array:
    """Hedges & Olkin (1985), "HE": the spread of the effects less their mean variance."""
    own = data.unweighted()
    return np.maximum(0.0, (own.rss - own.trace_pv) / (data.k - data.p))


def sidik_jonkman(data: Data) -> Array:
    """Sidik & Jonkman (2005), Appl Stat 54:367-384: τ0² y'Py / (k - p) with weights from τ0².

    τ0² is the mean square of the effects about their plain mean.
    """
    start = data.plain_variance()
    none = start <= 0.0
    q, _ = data.q(start)
    return np.where(none, 0.0, start * q / (data.k - data.p))


def root_of_q(data: Data, target: Array) -> Array:
    """The τ² at which y'Py equals `target`, of shape (n,) or (m, n); 0 where it is below at 0.

    y'Py is a sum of c/(λ + τ²) with c, λ >= 0, so 1/(y'Py) is concave and rises: each tangent lies
    above it, and Newton's steps from 0 approach the root from below.
    """
    tau2 = np.zeros_like(target)
    q, q2 = data.q(tau2)
    going = q > target
    scale = data.smallest_v
    with np.errstate(divide="ignore", invalid="ignore"):
        for _ in range(MOST_STEPS):
            step = np.where(going, (q - target) * q / (target * q2), 0.0)
            np.maximum(step, 0.0, out=step)
            tau2 += step
            going = step > ENOUGH * (tau2 + scale)
            if not np.logical_or.reduce(going, axis=None):
                return tau2
            q, q2 = data.q(tau2)
    raise _unsettled("the root of Q")


def most_likely(data: Data, *, restricted: bool) -> tuple[Array, NDArray[np.intp]]:
    """The τ² of the highest (restricted) likelihood, and how many modes it has, 0 included.

    The slope is the sum of (c - λ - τ²)/(λ + τ²)² over the residual space, or below it for full
    likelihood, so beyond τ² = y'Py (unweighted) there is no mode; and nothing in it is narrower
    than the smallest variance. A grid that grows geometrically from the one to the other meets
    every change of sign.
    """
    ceiling, floor = BEYOND * data.unweighted().rss, data.smallest_v
    growth = np.log1p(ceiling / floor) / (GRID - 1)
    grid = np.expm1(np.arange(GRID)[:, None] * growth) * floor
    q2, trace = data.criterion(grid, restricted=restricted)
    rising = q2 > trace
    peak = rising[:-1] & ~rising[1:]
    at_zero = ~rising[0]
    problem, place = np.nonzero(peak.T)
    modes = np.bincount(problem, minlength=floor.size) + at_zero
    contested = modes > 1
    each = data if problem.size == floor.size and not contested.any() else data.take(problem)
    bracket = grid[place, problem], grid[place + 1, problem]
    with np.errstate(divide="ignore", invalid="ignore"):
        low = trace[place, problem] / q2[place, problem] - 1.0
        high = trace[place + 1, problem] / q2[place + 1, problem] - 1.0
        start = bracket[0] + (bracket[1] - bracket[0]) * (low / (low - high))
    found = _settle(each, bracket, start, restricted=restricted)
    best = np.zeros_like(floor)
    best[problem] = found
    if contested.any():
        _highest_of(data, best, problem, found, at_zero & contested, restricted=restricted)
    return best, modes


def _highest_of(
    data: Data,
    best: Array,
    problem: NDArray[np.intp],
    found: Array,
    or_zero: NDArray[np.bool_],
    *,
    restricted: bool,
) -> None:
    """Put into `best` the mode `found` of each problem that is highest, or 0 where that is."""
    height = data.take(problem).log_likelihood(found, restricted=restricted)
    order = np.argsort(height, kind="stable")
    best[problem[order]] = found[order]  # of several for one problem the last one stays
    zero = np.flatnonzero(or_zero)
    part = data.take(zero)
    lower = part.log_likelihood(best[zero], restricted=restricted) <= part.log_likelihood(
        np.zeros(zero.size), restricted=restricted
    )
    best[zero[lower]] = 0.0


def _settle(data: Data, bracket: tuple[Array, Array], start: Array, *, restricted: bool) -> Array:
    """The root of trace/q2 - 1 in its bracket, by Newton's method, halving where it leaves it.

    For equal variances that ratio is a straight line in τ², and nearly so for others.
    """
    low, high = bracket[0].copy(), bracket[1].copy()
    tau2 = np.where((start > low) & (start < high), start, 0.5 * (low + high))
    scale = data.smallest_v
    with np.errstate(divide="ignore", invalid="ignore"):
        for _ in range(MOST_STEPS):
            q2, trace, q3, trace2 = data.slope(tau2, restricted=restricted)
            rising = q2 > trace
            np.copyto(low, tau2, where=rising)
            np.copyto(high, tau2, where=~rising)
            after = tau2 - q2 * (trace - q2) / (2.0 * trace * q3 - trace2 * q2)
            outside = ~((after >= low) & (after <= high))
            np.copyto(after, 0.5 * (low + high), where=outside)
            moved = np.abs(after - tau2) > ENOUGH * (tau2 + scale)
            tau2 = after
            if not np.logical_or.reduce(moved):
                return tau2
    raise _unsettled("the likelihood")


def _unsettled(what: str) -> NoConvergenceError:
    return NoConvergenceError(
        f"the search for {what} did not settle",
        "Look for effects or variances on very different scales",
    )
