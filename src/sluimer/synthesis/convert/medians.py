"""The mean and standard deviation of a group, guessed from a median and what is told around it.

One idea: if the values are distributed roughly normally, then a range or an interquartile range
shows the standard deviation, and the median with the middles of both shows the mean, each weighted
by how much it can tell at this size. With skewed values the guess is off, and a paper that reports
a median often has those: what comes from here is always marked as estimated.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from sluimer.synthesis.convert.values import (
    ConvertedGroup,
    read,
    refuse_fewer_than,
    refuse_unordered,
)
from sluimer.synthesis.effects.special import normal_quantiles
from sluimer.synthesis.errors import MissingColumnError
from sluimer.synthesis.studies import Array, refuse

LEAST = 3
"""The smallest group of which a median with something around it says more than its values do."""
SOURCE = "mean: Luo et al. (2018); standard deviation: Wan et al. (2014); both for normal values"


def group_from_median(
    median: ArrayLike,
    n: ArrayLike,
    *,
    minimum: ArrayLike | None = None,
    q1: ArrayLike | None = None,
    q3: ArrayLike | None = None,
    maximum: ArrayLike | None = None,
) -> ConvertedGroup:
    """The mean and standard deviation of groups of n people, from their medians.

    With `minimum` and `maximum`, with `q1` and `q3` (the quartiles), or with all four. Luo, Wan,
    Liu & Tong (2018, Statistical Methods in Medical Research) for the mean; Wan, Wang, Liu & Tong
    (2014, BMC Medical Research Methodology) for the standard deviation. Raises
    `MissingColumnError`, or `InvalidValueError` when the values are not in order.
    """
    range_ = _pair("minimum", minimum, "maximum", maximum)
    quartiles = _pair("q1", q1, "q3", q3)
    if not range_ and not quartiles:
        raise MissingColumnError(
            "a median alone does not show a spread",
            "Give minimum and maximum, or q1 and q3, or all four",
        )
    given = read(
        **{name: values for name, values in range_.items() if name == "minimum"},
        **{name: values for name, values in quartiles.items() if name == "q1"},
        median=median,
        **{name: values for name, values in quartiles.items() if name == "q3"},
        **{name: values for name, values in range_.items() if name == "maximum"},
        n=n,
    )
    size = given.pop("n")
    refuse_fewer_than(LEAST, n=size)
    order = list(given)
    for first, then in pairwise(order):
        refuse_unordered(first, given[first], then, given[then])
    for low, high in (("minimum", "maximum"), ("q1", "q3")):
        if low in given:
            same = given[low] == given[high]
            refuse(low, given[low], same, f"equals {high}, so that no spread is to be seen")
    return _estimate(given, size, bool(range_), bool(quartiles))


def _estimate(
    given: dict[str, Array], n: Array, by_range: bool, by_quartiles: bool
) -> ConvertedGroup:
    power = n**0.75
    if by_range and by_quartiles:
        told = "median, range and quartiles"
        of_range, of_quartiles = 2.2 / (2.2 + power), 0.7 - 0.72 / n**0.55
    elif by_range:
        told = "median and range"
        of_range, of_quartiles = 4 / (4 + power), np.zeros_like(n)
    else:
        told = "median and quartiles"
        of_range, of_quartiles = np.zeros_like(n), 0.7 + 0.39 / n
    mean = (1 - of_range - of_quartiles) * given["median"]
    spreads: list[Array] = []
    if by_range:
        low, high = given["minimum"], given["maximum"]
        mean = mean + of_range * (low + high) / 2
        spreads.append((high - low) / (2 * normal_quantiles((n - 0.375) / (n + 0.25))))
    if by_quartiles:
        low, high = given["q1"], given["q3"]
        mean = mean + of_quartiles * (low + high) / 2
        spreads.append((high - low) / (2 * normal_quantiles((0.75 * n - 0.125) / (n + 0.25))))
    sd = np.mean(np.stack(spreads), axis=0)
    return ConvertedGroup(mean, sd, n, True, f"from {told} ({SOURCE})")


def _pair(
    low_name: str, low: ArrayLike | None, high_name: str, high: ArrayLike | None
) -> dict[str, ArrayLike]:
    if (low is None) != (high is None):
        lacking = low_name if low is None else high_name
        raise MissingColumnError(
            f"{low_name} and {high_name} go together, and {lacking} is not given",
            "Give both, or neither of them",
            column=lacking,
        )
    return {} if low is None or high is None else {low_name: low, high_name: high}
