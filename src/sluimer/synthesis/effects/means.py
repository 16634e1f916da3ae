"""Measures of means and standard deviations: of two groups, of one group twice, or of one group.

One idea: a mean of n values has variance sd²/n, the logarithm of a standard deviation 1/(2(n-1)),
and what is here is put together from these two. Standardised differences have their own module.
"""

from __future__ import annotations

import numpy as np

from sluimer.synthesis.effects.family import (
    Choice,
    Effects,
    Family,
    Rows,
    refuse_below,
    refuse_not_above_zero,
)
from sluimer.synthesis.effects.measures import Measure
from sluimer.synthesis.effects.standardised import (
    STANDARDISED_CHANGES,
    STANDARDISED_DIFFERENCES,
    change_variance,
    pooled_variance,
)
from sluimer.synthesis.studies import Array, refuse

PEOPLE = "people"
NEEDS_3 = ("SMCC", "SMCR", "SMCRH")
CHANGE_ITSELF = ("MC", "SMCC")
"""The measures for which `sd2i` and `ri` may be 0: `sd1i` is then that of the changes."""


def check_two_groups(measure: Measure, rows: Rows) -> None:
    of_group_2 = measure.key in ("SMD1", "SMD1H")
    refuse_below(measure, "n1i", rows["n1i"], 1 if measure.key == "SMD1" else 2, PEOPLE)
    refuse_below(measure, "n2i", rows["n2i"], 3 if of_group_2 else 2, PEOPLE)
    refuse_not_above_zero(rows, ("sd1i", "sd2i"), "a standard deviation")


def check_two_moments(measure: Measure, rows: Rows) -> None:
    refuse_below(measure, "ni", rows["ni"], 3 if measure.key in NEEDS_3 else 2, PEOPLE)
    refuse("ri", rows["ri"], np.abs(rows["ri"]) > 1, "is not between -1 and 1; a correlation is")
    refuse_not_above_zero(rows, ("sd1i",), "a standard deviation")
    if "sd2i" in rows:
        told = (rows["sd2i"] == 0) & (rows["ri"] == 0) & (measure.key in CHANGE_ITSELF)
        refuse_not_above_zero(
            {"sd2i": np.where(told, np.nan, rows["sd2i"])}, ("sd2i",), "a standard deviation"
        )


def check_one_group(measure: Measure, rows: Rows) -> None:
    refuse_below(measure, "ni", rows["ni"], 2, PEOPLE)
    refuse_not_above_zero(rows, ("sdi",), "a standard deviation")


def mean_difference(rows: Rows, choice: Choice) -> Effects:
    """Borenstein (2009), equations 12.5 ("LS", the same as "UB") and 12.3 ("HO")."""
    n1, n2 = rows["n1i"], rows["n2i"]
    difference = rows["m1i"] - rows["m2i"]
    if choice.vtype == "HO":
        return difference, pooled_variance(rows) * (1 / n1 + 1 / n2)
    return difference, rows["sd1i"] ** 2 / n1 + rows["sd2i"] ** 2 / n2


def log_ratio_of_means(rows: Rows, choice: Choice) -> Effects:
    """Hedges, Gurevitch & Curtis (1999): "LS", or "HO" with one standard deviation for both groups.

    "AV" and "AVHO": the coefficients of variation are averaged over the studies, weighted by size,
    for each group apart or for both together.
    """
    m1, m2, n1, n2 = rows["m1i"], rows["m2i"], rows["n1i"], rows["n2i"]
    value = np.log(m1 / m2)
    if choice.vtype == "HO":
        return value, pooled_variance(rows) * (1 / (n1 * m1**2) + 1 / (n2 * m2**2))
    cv1, cv2 = rows["sd1i"] / m1, rows["sd2i"] / m2
    if choice.vtype == "AV":
        cv1 = np.full_like(cv1, np.sum(n1 * cv1) / np.sum(n1))
        cv2 = np.full_like(cv2, np.sum(n2 * cv2) / np.sum(n2))
    elif choice.vtype == "AVHO":
        both = (np.sum(n1 * cv1) + np.sum(n2 * cv2)) / np.sum(n1 + n2)
        cv1 = cv2 = np.full_like(cv1, both)
    return value, cv1**2 / n1 + cv2**2 / n2


def log_ratio_of_variation(rows: Rows, choice: Choice) -> Effects:
    """Nakagawa et al. (2015), for values that are distributed normally."""
    cv1, cv2 = np.log(rows["m1i"]), np.log(rows["m2i"])
    spread, variance = log_ratio_of_spreads(rows, choice)
    of_means = _of_log_mean(rows, "1") + _of_log_mean(rows, "2")
    return spread - (cv1 - cv2), variance + of_means


def log_ratio_of_spreads(rows: Rows, choice: Choice) -> Effects:
    """Nakagawa et al. (2015)."""
    half1, half2 = 0.5 / (rows["n1i"] - 1), 0.5 / (rows["n2i"] - 1)
    return np.log(rows["sd1i"] / rows["sd2i"]) + half1 - half2, half1 + half2


def mean_change(rows: Rows, choice: Choice) -> Effects:
    return rows["m1i"] - rows["m2i"], change_variance(rows) / rows["ni"]


def log_ratio_of_changed_means(rows: Rows, choice: Choice) -> Effects:
    """Lajeunesse (2011)."""
    return np.log(rows["m1i"] / rows["m2i"]), _of_changed_means(rows)


def log_ratio_of_changed_variation(rows: Rows, choice: Choice) -> Effects:
    """As Nakagawa et al. (2015) for two groups, here for two measurements of the same people."""
    spread, variance = log_ratio_of_changed_spreads(rows, choice)
    means = np.log(rows["m1i"]) - np.log(rows["m2i"])
    return spread - means, variance + _of_changed_means(rows)


def log_ratio_of_changed_spreads(rows: Rows, choice: Choice) -> Effects:
    """As Nakagawa et al. (2015) for two groups, here for two measurements of the same people."""
    return np.log(rows["sd1i"] / rows["sd2i"]), (1 - rows["ri"] ** 2) / (rows["ni"] - 1)


def mean(rows: Rows, choice: Choice) -> Effects:
    return rows["mi"], rows["sdi"] ** 2 / rows["ni"]


def log_mean(rows: Rows, choice: Choice) -> Effects:
    return np.log(rows["mi"]), _of_log_mean(rows, "")


def log_variation(rows: Rows, choice: Choice) -> Effects:
    """Nakagawa et al. (2015), for values that are distributed normally."""
    spread, variance = log_spread(rows, choice)
    return spread - np.log(rows["mi"]), variance + _of_log_mean(rows, "")


def log_spread(rows: Rows, choice: Choice) -> Effects:
    """Raudenbush & Bryk (1987)."""
    half = 0.5 / (rows["ni"] - 1)
    return np.log(rows["sdi"]) + half, half


def _of_log_mean(rows: Rows, group: str) -> Array:
    """The variance of the logarithm of a mean."""
    return (rows[f"sd{group}i"] / rows[f"m{group}i"]) ** 2 / rows[f"n{group}i"]


def _of_changed_means(rows: Rows) -> Array:
    """The variance of the logarithm of the ratio of two means of the same people."""
    cv1, cv2 = rows["sd1i"] / rows["m1i"], rows["sd2i"] / rows["m2i"]
    return ((cv1 - cv2) ** 2 + 2 * (1 - rows["ri"]) * cv1 * cv2) / rows["ni"]


SIGNS = "the two means have opposite signs, or one of them is 0"
NOT_POSITIVE = "a mean is not above 0, so that its logarithm does not exist"
NO_SPREAD = "the changes have no spread, so that its variance would be 0"
NO_VARIANCE = "its variance would not be above 0"

TWO_GROUPS = Family(
    check=check_two_groups,
    formulas={
        "MD": mean_difference,
        "ROM": log_ratio_of_means,
        "CVR": log_ratio_of_variation,
        "VR": log_ratio_of_spreads,
        **STANDARDISED_DIFFERENCES,
    },
    no_effect={"": NO_VARIANCE, "ROM": SIGNS, "CVR": NOT_POSITIVE},
)

TWO_MOMENTS = Family(
    check=check_two_moments,
    formulas={
        "MC": mean_change,
        "ROMC": log_ratio_of_changed_means,
        "CVRC": log_ratio_of_changed_variation,
        "VRC": log_ratio_of_changed_spreads,
        **STANDARDISED_CHANGES,
    },
    no_effect={
        "": NO_SPREAD,
        "ROMC": f"{SIGNS}, or the changes have no spread",
        "CVRC": f"{NOT_POSITIVE}, or the correlation is 1 or -1",
        "VRC": "the correlation is 1 or -1, so that its variance would be 0",
    },
)

ONE_GROUP = Family(
    check=check_one_group,
    formulas={"MN": mean, "MNLN": log_mean, "CVLN": log_variation, "SDLN": log_spread},
    no_effect={"": NO_VARIANCE, "MNLN": NOT_POSITIVE, "CVLN": NOT_POSITIVE},
)
