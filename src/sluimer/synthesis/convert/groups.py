"""The mean and standard deviation of a group, from what a paper reports of it instead.

One idea: a standard error, an interval or the parts of a group give them exactly. A correlation
borrowed from elsewhere, or a median with a range or quartiles, gives an estimate, and is marked so.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from sluimer.synthesis.convert.values import (
    HANDBOOK,
    Converted,
    ConvertedGroup,
    level_of,
    one_of,
    read,
    refuse_fewer_than,
    refuse_no_correlation,
    refuse_not_positive,
    refuse_unordered,
)
from sluimer.synthesis.effects.special import t_quantiles
from sluimer.synthesis.studies import refuse


def sd_from_se(se: ArrayLike, n: ArrayLike) -> Converted:
    """Standard deviations of groups of n people, from the standard errors of their means: se √n.

    Raises `InvalidValueError`.
    """
    given = read(se=se, n=n)
    refuse_not_positive(se=given["se"])
    refuse_fewer_than(2, n=given["n"])
    return Converted(
        given["se"] * np.sqrt(given["n"]),
        False,
        f"standard deviation: the standard error times √n ({HANDBOOK} 6.5.2.2)",
    )


def sd_from_ci(
    lower: ArrayLike,
    upper: ArrayLike,
    n: ArrayLike,
    *,
    level: float = 0.95,
    by: Literal["t", "z"] = "t",
) -> Converted:
    """Standard deviations of groups of n people, from the confidence intervals of their means.

    `by` tells whether the intervals were made with Student's t or with the normal distribution.
    Raises `InvalidValueError`.
    """
    given = read(lower=lower, upper=upper, n=n)
    refuse_unordered("lower", given["lower"], "upper", given["upper"])
    width = given["upper"] - given["lower"]
    refuse("lower", given["lower"], width == 0, "equals upper; an interval has a width")
    refuse_fewer_than(2, n=given["n"])
    one_of("by", by, ("t", "z"))
    df = given["n"] - 1 if by == "t" else np.full_like(given["n"], np.inf)
    quantile = -t_quantiles((1 - level_of(level)) / 2, df)
    return Converted(
        width / (2 * quantile) * np.sqrt(given["n"]),
        False,
        f"standard deviation: the width of the {100 * level:g}% interval over twice the quantile "
        f"of {by}, times √n ({HANDBOOK} 6.5.2.2)",
    )


def sd_from_difference_se(se: ArrayLike, n1: ArrayLike, n2: ArrayLike) -> Converted:
    """The standard deviation that two groups share, from the standard error of their difference.

    Raises `InvalidValueError`.
    """
    given = read(se=se, n1=n1, n2=n2)
    refuse_not_positive(se=given["se"])
    refuse_fewer_than(2, n1=given["n1"], n2=given["n2"])
    return Converted(
        given["se"] / np.sqrt(1 / given["n1"] + 1 / given["n2"]),
        True,
        "standard deviation: the standard error of the difference over √(1/n1 + 1/n2), taken for "
        f"the same in both groups ({HANDBOOK} 6.5.2.3)",
    )


def sd_of_change(
    sd1: ArrayLike, sd2: ArrayLike, r: ArrayLike, *, r_is_of_this_study: bool = False
) -> Converted:
    """Standard deviations of changes, from those before and after and their correlation.

    Exact with the correlation of the study itself, an estimate with one from elsewhere. Raises
    `InvalidValueError`.
    """
    given = read(sd1=sd1, sd2=sd2, r=r)
    refuse_not_positive(sd1=given["sd1"], sd2=given["sd2"])
    refuse_no_correlation(r=given["r"])
    variance = (given["sd1"] - given["sd2"]) ** 2
    variance = variance + 2 * (1 - given["r"]) * given["sd1"] * given["sd2"]
    refuse("r", given["r"], variance == 0, "with equal standard deviations leaves no change at all")
    source = "of the study itself" if r_is_of_this_study else "taken from elsewhere"
    return Converted(
        np.sqrt(variance),
        not r_is_of_this_study,
        "standard deviation of the change: from those before and after, with a correlation "
        f"{source} ({HANDBOOK} 6.5.2.8)",
    )


def correlation_of_change(sd1: ArrayLike, sd2: ArrayLike, sd_change: ArrayLike) -> Converted:
    """Correlations between before and after, from the three standard deviations.

    Raises `InvalidValueError`, also when no correlation could give these three.
    """
    given = read(sd1=sd1, sd2=sd2, sd_change=sd_change)
    refuse_not_positive(**given)
    s1, s2, change = given["sd1"], given["sd2"], given["sd_change"]
    r = (s1**2 + s2**2 - change**2) / (2 * s1 * s2)
    refuse("sd_change", change, np.abs(r) > 1, "does not go with the other two")
    return Converted(
        r, False, f"correlation: from the three standard deviations ({HANDBOOK} 6.5.2.8)"
    )


def combine_groups(
    mean1: ArrayLike,
    sd1: ArrayLike,
    n1: ArrayLike,
    mean2: ArrayLike,
    sd2: ArrayLike,
    n2: ArrayLike,
) -> ConvertedGroup:
    """Two groups as if they had been one. For three, combine the result with the third.

    Raises `InvalidValueError`.
    """
    given = read(mean1=mean1, sd1=sd1, n1=n1, mean2=mean2, sd2=sd2, n2=n2)
    refuse_not_positive(sd1=given["sd1"], sd2=given["sd2"])
    refuse_fewer_than(2, n1=given["n1"], n2=given["n2"])
    a, b = given["n1"], given["n2"]
    n = a + b
    apart = given["mean1"] - given["mean2"]
    squares = (a - 1) * given["sd1"] ** 2 + (b - 1) * given["sd2"] ** 2 + a * b / n * apart**2
    return ConvertedGroup(
        (a * given["mean1"] + b * given["mean2"]) / n,
        np.sqrt(squares / (n - 1)),
        n,
        False,
        f"two groups taken together ({HANDBOOK} 6.5.2.10)",
    )
