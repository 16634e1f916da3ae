"""Is the funnel lopsided, as it would be if small studies without an effect stayed in a drawer?

One idea: these tests answer whether small studies found something else than large ones, never why.
With fewer than ten studies they cannot tell, so each result then carries a caution.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from sluimer.synthesis.cautions import FEW_FOR_ASYMMETRY, Caution, too_few_for_asymmetry
from sluimer.synthesis.distributions import normal_cdf, normal_quantile, t_quantile, t_sf
from sluimer.synthesis.errors import (
    CollinearModeratorsError,
    OutOfRangeError,
    TooFewStudiesError,
    UnknownNameError,
)
from sluimer.synthesis.model.design import Design
from sluimer.synthesis.model.regress import INTERCEPT, regress_matrix
from sluimer.synthesis.model.settings import settings
from sluimer.synthesis.pooled import Pair
from sluimer.synthesis.studies import Array, Studies, within_reach

LEVEL = 0.95
"""The level of the interval around the limit."""
EXACT_UP_TO = 1000
"""The largest number of studies for which the exact distribution of Kendall's τ is computed."""


@dataclass(frozen=True, slots=True)
class Egger:
    """Egger's regression of the effects on their standard errors.

    `slope` is how much the effect changes per unit of standard error, 0 in a symmetric funnel;
    `limit` is the effect that a study without any error would find. `form` is "classic" (weighted
    least squares with a free dispersion, t with k - 2 degrees of freedom; Egger, Davey Smith,
    Schneider & Minder 1997, BMJ 315:629-634) or "mixed" (a meta-regression with τ², normal; Sterne
    & Egger 2005).
    """

    form: str
    slope: float
    slope_se: float
    statistic: float
    df: float
    p: float
    limit: float
    limit_se: float
    limit_ci: Pair
    tau2: float | None
    cautions: tuple[Caution, ...]


@dataclass(frozen=True, slots=True)
class Begg:
    """Begg & Mazumdar's rank correlation (1994, Biometrics 50:1088-1101).

    `tau` is Kendall's τ-b between the standardised effects and their variances. `exact` tells
    whether `p` is from its exact distribution, which needs values without ties.
    """

    tau: float
    p: float
    exact: bool
    cautions: tuple[Caution, ...]


def egger(given: Studies, *, form: str = "classic", method: str = "REML") -> Egger:
    """Egger's test in one of its two forms; `method` is that of τ² in the "mixed" form.

    Raises `TooFewStudiesError` for fewer than three studies, and `CollinearModeratorsError` when
    all studies have the same standard error.
    """
    if given.k < 3:
        raise TooFewStudiesError(
            f"there are only {given.k} studies", "A test of asymmetry needs at least three"
        )
    if form not in ("classic", "mixed"):
        raise UnknownNameError(f"there is no form {form!r}", "Use 'classic' or 'mixed'")
    chosen = settings(method, "z", LEVEL)
    within_reach(given)
    refuse_equal_errors(given)
    sei = np.sqrt(given.vi)
    x, names = np.column_stack([np.ones(given.k), sei]), (INTERCEPT, "standard error")
    few = (too_few_for_asymmetry(given.k),) if given.k < FEW_FOR_ASYMMETRY else ()
    if form == "mixed":
        made = regress_matrix(given, x, names, chosen, r2=False)
        return Egger(
            form="mixed",
            slope=float(made.b[1]),
            slope_se=float(made.se[1]),
            statistic=float(made.statistic[1]),
            df=math.inf,
            p=float(made.p_values[1]),
            limit=float(made.b[0]),
            limit_se=float(made.se[0]),
            limit_ci=(float(made.ci_low[0]), float(made.ci_high[0])),
            tau2=made.tau2,
            cautions=few,
        )
    anchor = float(given.yi[np.argmin(given.vi)])
    design = Design.of(given.yi - anchor, given.vi, x, names)
    df = given.k - 2
    b, vcov = design.coefficients(0.0)
    dispersion = float(design.without_tau2.q[0]) / df
    limit_se, slope_se = np.sqrt(np.diagonal(vcov) * dispersion)
    limit, slope = float(b[0]) + anchor, float(b[1])
    if slope_se > 0.0:
        statistic = slope / float(slope_se)
    else:
        statistic = 0.0 if slope == 0.0 else math.copysign(math.inf, slope)
    half = t_quantile(0.5 + 0.5 * LEVEL, df) * float(limit_se)
    return Egger(
        form="classic",
        slope=slope,
        slope_se=float(slope_se),
        statistic=statistic,
        df=float(df),
        p=float(2.0 * t_sf(abs(statistic), float(df))),
        limit=limit,
        limit_se=float(limit_se),
        limit_ci=(limit - half, limit + half),
        tau2=None,
        cautions=few,
    )


def refuse_equal_errors(given: Studies) -> None:
    """Raise `CollinearModeratorsError` when all studies have the same standard error."""
    if np.ptp(given.vi) == 0.0:
        raise CollinearModeratorsError(
            "all studies have the same standard error",
            "Without small and large studies there is no asymmetry to look for",
            column="vi",
        )


def begg(given: Studies) -> Begg:
    """The rank test of Begg & Mazumdar. Raises `TooFewStudiesError` for fewer than two studies.

    Raises `CollinearModeratorsError` when all variances, or all standardised effects, are equal.
    """
    if given.k < 2:
        raise TooFewStudiesError("there is only one study", "Ranks need at least two")
    within_reach(given)
    standardised = _standardised(given)
    concordance, tied_x, tied_y = _kendall(standardised, given.vi)
    pairs = given.k * (given.k - 1) / 2
    free = (pairs - _tied_pairs(tied_x)) * (pairs - _tied_pairs(tied_y))
    if free <= 0.0:
        raise CollinearModeratorsError(
            "all studies rank the same", "Without small and large studies there is nothing to rank"
        )
    exact = not tied_x.size and not tied_y.size and given.k <= EXACT_UP_TO
    if exact:
        p = _exact_p(given.k, int(concordance))
    else:
        z = concordance / math.sqrt(_variance(given.k, tied_x, tied_y))
        p = float(2.0 * normal_cdf(-abs(z)))
    few = (too_few_for_asymmetry(given.k),) if given.k < FEW_FOR_ASYMMETRY else ()
    return Begg(concordance / math.sqrt(free), min(1.0, p), exact, few)


def _standardised(given: Studies) -> Array:
    """How far each effect lies from the common mean, in standard errors of that distance.

    Told from the most precise study, so that equal effects are equal here too, and so is no small
    difference lost beside it.
    """
    first = int(np.argmin(given.vi))
    away, w = given.yi - given.yi[first], 1.0 / given.vi
    others = np.full(given.k, w.sum()) - w
    others[first] = np.delete(w, first).sum()
    found: Array = (away - w @ away / w.sum()) / np.sqrt(given.vi * others / w.sum())
    return found


def fail_safe_n(given: Studies, *, alpha: float = 0.05) -> int:
    """Rosenthal's fail-safe N (1979, Psychol Bull 86:638-641): studies without any effect that
    would have to lie in drawers for the combined one-sided test to pass `alpha` no more.

    Known to mislead: it supposes that what is missing found nothing on average. Raises
    `OutOfRangeError` unless `alpha` lies between 0 and 0.5.
    """
    within_reach(given)
    if not 0.0 < alpha < 0.5:
        raise OutOfRangeError(
            f"alpha lies between 0 and 0.5, and {alpha:g} does not", "Give 0.05 for 5 percent"
        )
    z = float((given.yi / np.sqrt(given.vi)).sum()) / math.sqrt(given.k)
    needed = given.k * (z / normal_quantile(1.0 - alpha)) ** 2 - given.k
    return max(0, math.ceil(needed))


def _kendall(x: Array, y: Array) -> tuple[float, Array, Array]:
    """Concordant less discordant pairs, and the sizes of the groups of ties in x and in y."""
    signs = np.sign(x[:, None] - x) * np.sign(y[:, None] - y)
    return float(signs.sum() / 2.0), _ties(x), _ties(y)


def _ties(values: Array) -> Array:
    _, counts = np.unique(values, return_counts=True)
    return counts[counts > 1].astype(np.float64)


def _tied_pairs(sizes: Array) -> float:
    return float((sizes * (sizes - 1.0) / 2.0).sum())


def _variance(k: int, tied_x: Array, tied_y: Array) -> float:
    """Variance of the concordance under no association, with ties (Kendall 1970, chapter 4)."""

    def cubic(n: Array | float) -> Array | float:
        return n * (n - 1.0) * (2.0 * n + 5.0)

    total = cubic(float(k)) - np.sum(cubic(tied_x)) - np.sum(cubic(tied_y))
    first = np.sum(tied_x * (tied_x - 1.0) * (tied_x - 2.0)) * np.sum(
        tied_y * (tied_y - 1.0) * (tied_y - 2.0)
    )
    second = np.sum(tied_x * (tied_x - 1.0)) * np.sum(tied_y * (tied_y - 1.0))
    found = total / 18.0 + second / (2.0 * k * (k - 1.0))
    return float(found + (first / (9.0 * k * (k - 1.0) * (k - 2.0)) if k > 2 else 0.0))


def _exact_p(k: int, concordance: int) -> float:
    """Two-sided p-value from the number of orderings with each number of inversions.

    The chances for k things follow from those for k - 1: the new one brings 0 to k - 1 inversions,
    all equally likely.
    """
    pairs = k * (k - 1) // 2
    agreeing = (pairs + concordance) // 2
    needed = min(agreeing, pairs - agreeing)  # the other tail is its mirror image
    chances = np.zeros(needed + 1)
    chances[0] = 1.0
    for size in range(2, k + 1):
        sums = np.cumsum(chances)
        sums[size:] -= sums[: max(0, sums.size - size)].copy()
        chances = sums / size
    return min(1.0, 2.0 * float(chances.sum()))
