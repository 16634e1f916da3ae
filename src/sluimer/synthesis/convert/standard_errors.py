"""The standard error of an effect, from whatever a paper reports beside it.

One idea: an interval is the estimate plus and minus a quantile of standard errors, and a p-value or
a test statistic tells how many standard errors the estimate is from "no difference". Ratios are
taken to their natural logarithm first; their standard error is on that scale.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from sluimer.synthesis.convert.values import (
    HANDBOOK,
    Converted,
    level_of,
    read,
    refuse_not_positive,
    refuse_unordered,
)
from sluimer.synthesis.effects.special import t_quantiles
from sluimer.synthesis.errors import InvalidValueError, UnequalLengthsError
from sluimer.synthesis.studies import Array, column, refuse, rows_where

NORMAL = float("inf")
"""As many degrees of freedom as make Student's t the normal distribution."""


def se_from_ci(
    lower: ArrayLike, upper: ArrayLike, *, level: float = 0.95, df: ArrayLike = NORMAL
) -> Converted:
    """Standard errors of differences, from their confidence intervals.

    `df` is for intervals that were made with Student's t. Raises `InvalidValueError`.
    """
    given = read(lower=lower, upper=upper)
    return _from_ci(given["lower"], given["upper"], level, df, "")


def se_from_ratio_ci(
    lower: ArrayLike, upper: ArrayLike, *, level: float = 0.95, df: ArrayLike = NORMAL
) -> Converted:
    """Standard errors of the logarithms of ratios, from the confidence intervals of the ratios.

    Raises `InvalidValueError`.
    """
    given = read(lower=lower, upper=upper)
    refuse_not_positive(**given)
    return _from_ci(np.log(given["lower"]), np.log(given["upper"]), level, df, " on the log scale")


def se_from_p(estimate: ArrayLike, p: ArrayLike, *, df: ArrayLike = NORMAL) -> Converted:
    """Standard errors of differences, from the differences and their two-sided p-values.

    `df` is for p-values from Student's t. Exact as far as the p-values are; one reported as "below
    0.05" is not. Raises `InvalidValueError`.
    """
    given = read(estimate=estimate, p=p)
    return _from_p(given["estimate"], given["p"], df, "")


def se_from_ratio_p(ratio: ArrayLike, p: ArrayLike, *, df: ArrayLike = NORMAL) -> Converted:
    """Standard errors of the logarithms of ratios, from the ratios and their two-sided p-values.

    Raises `InvalidValueError`.
    """
    given = read(ratio=ratio, p=p)
    refuse_not_positive(ratio=given["ratio"])
    refuse("ratio", given["ratio"], given["ratio"] == 1, "leaves the standard error open")
    return _from_p(np.log(given["ratio"]), given["p"], df, " on the log scale")


def se_from_statistic(estimate: ArrayLike, statistic: ArrayLike) -> Converted:
    """Standard errors, from estimates and their z or t: estimate / statistic.

    Raises `InvalidValueError` when one is 0 or when their signs differ.
    """
    given = read(estimate=estimate, statistic=statistic)
    _refuse_zero(given)
    differ = given["estimate"] * given["statistic"] < 0
    if differ.any():
        raise InvalidValueError(
            "estimate and statistic point in opposite directions",
            "Give both with the sign of the same comparison",
            rows=rows_where(differ),
            column="statistic",
        )
    return Converted(
        given["estimate"] / given["statistic"],
        False,
        f"standard error: the estimate over its z or t ({HANDBOOK} 6.3)",
    )


def se_from_f(estimate: ArrayLike, f: ArrayLike) -> Converted:
    """Standard errors, from estimates and an F with 1 degree of freedom above: |estimate| / √F.

    Raises `InvalidValueError`.
    """
    given = read(estimate=estimate, f=f)
    refuse_not_positive(f=given["f"])
    _refuse_zero({"estimate": given["estimate"]})
    return Converted(
        np.abs(given["estimate"]) / np.sqrt(given["f"]),
        False,
        "standard error: the estimate over t, where t² = F with 1 degree of freedom",
    )


def two_sided(p: Array, df: ArrayLike) -> Array:
    """The z (or t, with `df`) above 0 that has these two-sided p-values."""
    refuse("p", p, (p <= 0) | (p > 1), "is no p-value above 0 and at most 1")
    refuse("p", p, p == 1, "says nothing about the standard error")
    return -t_quantiles(p / 2, degrees(df, p.size))


def degrees(df: ArrayLike, k: int) -> Array:
    """Degrees of freedom, one or k, which may be infinite. Raises `InvalidValueError` or
    `UnequalLengthsError`."""
    made = column("df", np.atleast_1d(np.asarray(df)))
    refuse("df", made, ~(made > 0), "is no number of degrees of freedom")
    if made.size not in (1, k):
        raise UnequalLengthsError(
            f"df has {made.size} values for {k} studies", "Give one, or one per study"
        )
    return made


def _from_ci(lower: Array, upper: Array, level: float, df: ArrayLike, scale: str) -> Converted:
    refuse_unordered("lower", lower, "upper", upper)
    refuse("lower", lower, lower == upper, "equals upper; an interval has a width")
    quantile = -t_quantiles((1 - level_of(level)) / 2, degrees(df, lower.size))
    by = "normal" if np.all(np.isinf(df)) else "t"
    return Converted(
        (upper - lower) / (2 * quantile),
        False,
        f"standard error{scale}: the width of the {100 * level:g}% interval over twice the {by} "
        f"quantile ({HANDBOOK} 6.3)",
    )


def _from_p(estimate: Array, p: Array, df: ArrayLike, scale: str) -> Converted:
    _refuse_zero({"estimate": estimate})
    by = "z" if np.all(np.isinf(df)) else "t"
    return Converted(
        np.abs(estimate) / two_sided(p, df),
        False,
        f"standard error{scale}: the estimate over the {by} that has this p-value, as exact as the "
        f"p-value was reported ({HANDBOOK} 6.3)",
    )


def _refuse_zero(values: dict[str, Array]) -> None:
    for name, one in values.items():
        refuse(name, one, one == 0, "leaves the standard error open")
