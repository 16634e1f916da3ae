"""Standardised differences and changes: in standard deviations rather than in points of a scale.

One idea: such a difference d is a little too large in small groups; it is multiplied by the exact
correction of Hedges (1981), which makes it Hedges' g. The variances differ in what they take for
equal in both groups.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from sluimer.synthesis.effects.family import Choice, Effects, Formula, Rows
from sluimer.synthesis.effects.special import hedges_correction
from sluimer.synthesis.effects.tables import LOGISTIC_RATIO, NORMAL_RATIO
from sluimer.synthesis.studies import Array


def pooled_variance(rows: Rows) -> Array:
    """The variance within the groups, on n1i + n2i - 2 degrees of freedom."""
    n1, n2 = rows["n1i"], rows["n2i"]
    return ((n1 - 1) * rows["sd1i"] ** 2 + (n2 - 1) * rows["sd2i"] ** 2) / (n1 + n2 - 2)


def cohen_d(rows: Rows) -> Array:
    """The difference in means over the pooled standard deviation, not corrected."""
    return (rows["m1i"] - rows["m2i"]) / np.sqrt(pooled_variance(rows))


def smd(rows: Rows, choice: Choice) -> Effects:
    """Hedges (1981); variances "LS" Hedges (1982), "UB" Hedges (1983), "LS2" Borenstein (2009),
    "AV" as "LS" with the average effect, weighted by size."""
    n = rows["n1i"] + rows["n2i"]
    return _variance_by(choice, rows, cohen_d(rows), m=n - 2, spread_n=n)


def smd_of_group_2(rows: Rows, choice: Choice) -> Effects:
    """The same, in standard deviations of group 2 (Glass's Δ)."""
    d = (rows["m1i"] - rows["m2i"]) / rows["sd2i"]
    return _variance_by(choice, rows, d, m=rows["n2i"] - 1, spread_n=rows["n2i"])


def smd_of_group_2_unequal(rows: Rows, choice: Choice) -> Effects:
    """The same, without taking the standard deviations for equal."""
    n1, n2 = rows["n1i"], rows["n2i"]
    g = _correction(n2 - 1, choice) * (rows["m1i"] - rows["m2i"]) / rows["sd2i"]
    ratio = (rows["sd1i"] / rows["sd2i"]) ** 2
    return g, ratio / n1 + 1 / n2 + g**2 / (2 * n2)


def smd_unequal(rows: Rows, choice: Choice) -> Effects:
    """In roots of the mean of the two variances (Bonett 2008, 2009)."""
    n1, n2 = rows["n1i"], rows["n2i"]
    v1, v2 = rows["sd1i"] ** 2, rows["sd2i"] ** 2
    mean = (v1 + v2) / 2
    c = _correction(n1 + n2 - 2, choice)
    g = c * (rows["m1i"] - rows["m2i"]) / np.sqrt(mean)
    of_spread = g**2 * (v1**2 / (n1 - 1) + v2**2 / (n2 - 1)) / (8 * mean**2)
    of_means = (v1 / (n1 - 1) + v2 / (n2 - 1)) / mean
    return g, c**2 * (of_spread + of_means)


def log_odds_from_difference(ratio: float) -> Formula:
    """The log odds ratio that goes with a standardised difference, which is not corrected."""

    def formula(rows: Rows, choice: Choice) -> Effects:
        n1, n2 = rows["n1i"], rows["n2i"]
        d = cohen_d(rows)
        return ratio * d, ratio**2 * (1 / n1 + 1 / n2 + d**2 / (2 * (n1 + n2)))

    return formula


def change_in_changes(rows: Rows, choice: Choice) -> Effects:
    """In standard deviations of the change (Gibbons, Hedeker & Davis 1993)."""
    change = (rows["m1i"] - rows["m2i"]) / np.sqrt(change_variance(rows))
    return _change(choice, rows["ni"], change, 1 / rows["ni"])


def change_in_first(rows: Rows, choice: Choice) -> Effects:
    """In standard deviations of the first measurement (Becker 1988)."""
    change = (rows["m1i"] - rows["m2i"]) / rows["sd1i"]
    return _change(choice, rows["ni"], change, 2 * (1 - rows["ri"]) / rows["ni"])


def change_in_first_unequal(rows: Rows, choice: Choice) -> Effects:
    """The same, without taking the standard deviations for equal (Bonett 2008)."""
    n = rows["ni"]
    c = _correction(n - 1, choice)
    g = c * (rows["m1i"] - rows["m2i"]) / rows["sd1i"]
    of_change = change_variance(rows) / (rows["sd1i"] ** 2 * (n - 1))
    return g, c**2 * (of_change + g**2 / (2 * (n - 1)))


def change_variance(rows: Rows) -> Array:
    """The variance of the changes, from both standard deviations and their correlation."""
    sd1, sd2 = rows["sd1i"], rows["sd2i"]
    # Written as a sum of two terms that cannot be below 0, so that rounding cannot make it so.
    return (sd1 - sd2) ** 2 + 2 * (1 - rows["ri"]) * sd1 * sd2


def _variance_by(choice: Choice, rows: Rows, d: Array, m: Array, spread_n: Array) -> Effects:
    c = _correction(m, choice)
    g = c * d
    of_means = 1 / rows["n1i"] + 1 / rows["n2i"]
    if choice.vtype == "UB":
        return g, of_means + (1 - (m - 2) / (m * c**2)) * g**2
    if choice.vtype == "LS2":
        return g, c**2 * (of_means + d**2 / (2 * spread_n))
    if choice.vtype == "AV":
        n = rows["n1i"] + rows["n2i"]
        return g, of_means + (np.sum(n * g) / np.sum(n)) ** 2 / (2 * spread_n)
    return g, of_means + g**2 / (2 * spread_n)


def _change(choice: Choice, n: Array, change: Array, of_means: Array) -> Effects:
    c = _correction(n - 1, choice)
    g = c * change
    if choice.vtype == "LS2":
        return g, c**2 * (of_means + change**2 / (2 * n))
    return g, of_means + g**2 / (2 * n)


def _correction(m: Array, choice: Choice) -> Array:
    return hedges_correction(m) if choice.correct else np.ones_like(m)


STANDARDISED_DIFFERENCES: Mapping[str, Formula] = {
    "SMD": smd,
    "SMDH": smd_unequal,
    "SMD1": smd_of_group_2,
    "SMD1H": smd_of_group_2_unequal,
    "D2ORN": log_odds_from_difference(NORMAL_RATIO),
    "D2ORL": log_odds_from_difference(LOGISTIC_RATIO),
}

STANDARDISED_CHANGES: Mapping[str, Formula] = {
    "SMCC": change_in_changes,
    "SMCR": change_in_first,
    "SMCRH": change_in_first_unequal,
}

CORRECTED = ("SMD", "SMDH", "SMD1", "SMD1H", *STANDARDISED_CHANGES)
"""The measures that are corrected for the size of the groups unless `correct` is False."""
