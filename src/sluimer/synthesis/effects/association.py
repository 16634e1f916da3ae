"""Measures of how two traits, or the questions of one questionnaire, go together."""

from __future__ import annotations

import numpy as np

from sluimer.synthesis.effects.family import Choice, Effects, Family, Rows, refuse_below
from sluimer.synthesis.effects.measures import Measure
from sluimer.synthesis.effects.special import hypergeometric
from sluimer.synthesis.studies import Array, refuse


def check_correlations(measure: Measure, rows: Rows) -> None:
    refuse("ri", rows["ri"], np.abs(rows["ri"]) > 1, "is not between -1 and 1; a correlation is")
    refuse_below(measure, "ni", rows["ni"], 5 if measure.key == "UCOR" else 4, "people")


def correlation(rows: Rows, choice: Choice) -> Effects:
    """Borenstein (2009), equation 12.27; "AV" with the average correlation, weighted by size."""
    return _large_sample(rows["ri"], rows["ni"], choice)


def unbiased_correlation(rows: Rows, choice: Choice) -> Effects:
    """Olkin & Pratt (1958), equation 2.3; "UB" is the unbiased variance (Hedges 1989), exactly."""
    r, n = rows["ri"], rows["ni"]
    rest = 1 - r**2
    value = r * hypergeometric(0.5, 0.5, (n - 2) / 2, rest)
    if choice.vtype == "UB":
        square = 1 - (n - 3) / (n - 2) * rest * hypergeometric(1.0, 1.0, n / 2, rest)
        return value, value**2 - square
    return _large_sample(value, n, choice)


def fisher_z(rows: Rows, choice: Choice) -> Effects:
    """Fisher (1921)."""
    return np.arctanh(rows["ri"]), 1 / (rows["ni"] - 3)


def _large_sample(r: Array, n: Array, choice: Choice) -> Effects:
    in_variance = np.sum(n * r) / np.sum(n) if choice.vtype == "AV" else r
    return r, (1 - in_variance**2) ** 2 / (n - 1)


def check_alphas(measure: Measure, rows: Rows) -> None:
    refuse("ai", rows["ai"], rows["ai"] > 1, "is above 1; Cronbach's alpha never is")
    refuse_below(measure, "mi", rows["mi"], 2, "questions")
    refuse_below(measure, "ni", rows["ni"], 3, "people")


def alpha(rows: Rows, choice: Choice) -> Effects:
    """As it is, with the variance that follows from that of ln(1 - alpha) (Bonett 2002)."""
    return rows["ai"], _of_log(rows) * (1 - rows["ai"]) ** 2


def cube_root_alpha(rows: Rows, choice: Choice) -> Effects:
    """Hakstian & Whalen (1976), turned round so that it grows with alpha."""
    items, n, root = rows["mi"], rows["ni"], np.cbrt(1 - rows["ai"])
    return 1 - root, 18 * items * (n - 1) * root**2 / ((items - 1) * (9 * n - 11) ** 2)


def log_alpha(rows: Rows, choice: Choice) -> Effects:
    """Bonett (2002), turned round so that it grows with alpha."""
    return -np.log1p(-rows["ai"]), _of_log(rows)


def _of_log(rows: Rows) -> Array:
    """The variance of ln(1 - alpha)."""
    return 2 * rows["mi"] / ((rows["mi"] - 1) * (rows["ni"] - 2))


CORRELATIONS = Family(
    check=check_correlations,
    formulas={"COR": correlation, "UCOR": unbiased_correlation, "ZCOR": fisher_z},
    no_effect={"": "the correlation is 1 or -1, or its variance would not be above 0"},
)

ALPHAS = Family(
    check=check_alphas,
    formulas={"ARAW": alpha, "AHW": cube_root_alpha, "ABT": log_alpha},
    no_effect={"": "alpha is 1, so that its variance would be 0"},
)
