"""Measures of tables of two groups by two outcomes.

              with event    without    all
    group 1       ai           bi      n1i
    group 2       ci           di      n2i

One idea: a table is its four cells. Two of the three numbers of a group are enough, and something
added to a cell is added to its group as well.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sluimer.synthesis.effects.family import (
    Cells,
    Choice,
    Effects,
    Family,
    Formula,
    Rows,
    missing_columns,
    refuse_more,
    refuse_negative,
    refuse_not_above_zero,
)
from sluimer.synthesis.effects.measures import Measure
from sluimer.synthesis.effects.special import normal_quantiles
from sluimer.synthesis.errors import InvalidValueError
from sluimer.synthesis.studies import Array, rows_where

NORMAL_RATIO = 1.65
"""Log odds ratio over standardised difference for normal outcomes (Cox & Snell 1989)."""
LOGISTIC_RATIO = float(np.pi / np.sqrt(3.0))
"""The same for logistic outcomes (Hasselblad & Hedges 1995; Chinn 2000)."""
SAME = 1e-9
"""How far, relatively, a group may be from the sum of its cells and still be called the same."""


class Table(NamedTuple):
    """Four cells, each of shape (k,)."""

    a: Array
    b: Array
    c: Array
    d: Array

    @property
    def n1(self) -> Array:
        return self.a + self.b

    @property
    def n2(self) -> Array:
        return self.c + self.d

    @property
    def p1(self) -> Array:
        return self.a / self.n1

    @property
    def p2(self) -> Array:
        return self.c / self.n2

    @property
    def inverses(self) -> Array:
        """The sum of 1 / cell: the variance of the log odds ratio."""
        return 1.0 / self.a + 1.0 / self.b + 1.0 / self.c + 1.0 / self.d

    @property
    def odds_ratio(self) -> Array:
        return (self.a / self.b) / (self.c / self.d)


def table(rows: Rows) -> Table:
    return Table(rows["ai"], rows["bi"], rows["ci"], rows["di"])


def complete(measure: Measure, given: Rows) -> dict[str, Array]:
    """The four cells, from any two of the three columns of each group; the choice is made row by
    row. Raises `MissingColumnError`, or `InvalidValueError` when the three contradict each other.
    """
    cells: dict[str, Array] = {}
    for yes, no, all_ in (("ai", "bi", "n1i"), ("ci", "di", "n2i")):
        if sum(name in given for name in (yes, no, all_)) < 2:
            raise missing_columns(measure, given)
        unknown = np.full(next(iter(given.values())).size, np.nan)
        events, others, size = (given.get(name, unknown) for name in (yes, no, all_))
        refuse_negative(given, [name for name in (yes, no) if name in given])
        refuse_not_above_zero(given, [all_], "the size of a group")
        refuse_more(yes, events, all_, size)
        refuse_more(no, others, all_, size)
        _refuse_contradiction((yes, no, all_), events, others, size)
        cells[yes] = np.where(np.isnan(events), size - others, events)
        cells[no] = np.where(np.isnan(others), size - events, others)
    return {name: cells[name] for name in ("ai", "bi", "ci", "di")}


def check(measure: Measure, rows: Rows) -> None:
    """Refuse a group without anybody in it."""
    for yes, no, all_ in (("ai", "bi", "n1i"), ("ci", "di", "n2i")):
        size = rows[yes] + rows[no]
        refuse_not_above_zero({all_: size}, [all_], "the size of a group")


def _refuse_contradiction(
    names: tuple[str, str, str], events: Array, others: Array, size: Array
) -> None:
    wrong = np.abs(events + others - size) > SAME * size
    if wrong.any():
        at = int(np.argmax(wrong))
        yes, no, all_ = names
        raise InvalidValueError(
            f"{yes} + {no} = {events[at] + others[at]:g}, but {all_} = {size[at]:g}",
            "Correct one of the three, or give only two of them",
            rows=rows_where(wrong),
            column=all_,
        )


def log_risk_ratio(rows: Rows, choice: Choice) -> Effects:
    t = table(rows)
    return np.log(t.p1) - np.log(t.p2), 1 / t.a - 1 / t.n1 + 1 / t.c - 1 / t.n2


def log_odds_ratio(rows: Rows, choice: Choice) -> Effects:
    t = table(rows)
    return np.log(t.odds_ratio), t.inverses


def risk_difference(rows: Rows, choice: Choice) -> Effects:
    t = table(rows)
    p1, p2, n1, n2 = t.p1, t.p2, t.n1, t.n2
    difference = p1 - p2
    if choice.vtype == "UB":
        return difference, p1 * (1 - p1) / (n1 - 1) + p2 * (1 - p2) / (n2 - 1)
    if choice.vtype == "AV":
        p1 = np.full_like(p1, np.sum(t.a) / np.sum(n1))
        p2 = np.full_like(p2, np.sum(t.c) / np.sum(n2))
    return difference, p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2


def arcsine_difference(rows: Rows, choice: Choice) -> Effects:
    t = table(rows)
    difference = np.arcsin(np.sqrt(t.p1)) - np.arcsin(np.sqrt(t.p2))
    return difference, 1 / (4 * t.n1) + 1 / (4 * t.n2)


def peto(rows: Rows, choice: Choice) -> Effects:
    """Yusuf, Peto, Lewis, Collins & Sleight (1985): observed less expected, over its variance."""
    t = table(rows)
    with_event, without, n = t.a + t.c, t.b + t.d, t.n1 + t.n2
    expected = with_event * t.n1 / n
    variance = with_event * without * (t.n1 / n) * (t.n2 / n) / (n - 1)
    return (t.a - expected) / variance, 1 / variance


def phi(rows: Rows, choice: Choice) -> Effects:
    """The phi coefficient, with the large-sample variance of the sampling that was chosen.

    "LS" and "CS": only the size of the whole was fixed; "ST": the sizes of both groups were, and
    the variance follows from those of the two risks. Both by the delta method.
    """
    t = table(rows)
    n = t.n1 + t.n2
    of_1, event = t.n1 / n, (t.a + t.c) / n
    spread_1, spread_event = of_1 * (1 - of_1), event * (1 - event)
    value = (t.p1 - t.p2) * np.sqrt(spread_1 / spread_event)
    skew_1, skew_event = 2 * of_1 - 1, 2 * event - 1
    if choice.vtype == "ST":
        pull = value * skew_event / (2 * spread_event)
        by_p1 = np.sqrt(spread_1 / spread_event) + pull * of_1
        by_p2 = -np.sqrt(spread_1 / spread_event) + pull * (1 - of_1)
        variance = by_p1**2 * t.p1 * (1 - t.p1) / t.n1 + by_p2**2 * t.p2 * (1 - t.p2) / t.n2
        return value, variance
    square = value**2
    mixed = value * (1 + square / 2) * skew_1 * skew_event / np.sqrt(spread_1 * spread_event)
    own = 0.75 * square * (skew_1**2 / spread_1 + skew_event**2 / spread_event)
    return value, (1 - square + mixed - own) / n


def yule_q(rows: Rows, choice: Choice) -> Effects:
    t = table(rows)
    value = (t.odds_ratio - 1) / (t.odds_ratio + 1)
    return value, (1 - value**2) ** 2 * t.inverses / 4


def yule_y(rows: Rows, choice: Choice) -> Effects:
    t = table(rows)
    root = np.sqrt(t.odds_ratio)
    value = (root - 1) / (root + 1)
    return value, (1 - value**2) ** 2 * t.inverses / 16


def probit_difference(rows: Rows, choice: Choice) -> Effects:
    """The difference of the normal quantiles of the risks (Sánchez-Meca et al. 2003)."""
    t = table(rows)
    z1, z2 = normal_quantiles(t.p1), normal_quantiles(t.p2)
    of_1 = 2 * np.pi * t.p1 * (1 - t.p1) * np.exp(z1**2) / t.n1
    of_2 = 2 * np.pi * t.p2 * (1 - t.p2) * np.exp(z2**2) / t.n2
    return z1 - z2, of_1 + of_2


def difference_from_odds(ratio: float) -> Formula:
    """The standardised difference that goes with an odds ratio."""

    def formula(rows: Rows, choice: Choice) -> Effects:
        t = table(rows)
        return np.log(t.odds_ratio) / ratio, t.inverses / ratio**2

    return formula


EMPTY = "a cell is 0"

TABLES = Family(
    complete=complete,
    check=check,
    formulas={
        "RR": log_risk_ratio,
        "OR": log_odds_ratio,
        "RD": risk_difference,
        "AS": arcsine_difference,
        "PETO": peto,
        "PHI": phi,
        "YUQ": yule_q,
        "YUY": yule_y,
        "PBIT": probit_difference,
        "OR2DN": difference_from_odds(NORMAL_RATIO),
        "OR2DL": difference_from_odds(LOGISTIC_RATIO),
    },
    cells=Cells(
        ("ai", "bi", "ci", "di"),
        "each of the four cells",
        "one of them was 0",
        (
            (("ai", "ci"), "no events in either group"),
            (("bi", "di"), "events in everybody"),
        ),
    ),
    no_effect={
        "": EMPTY,
        "RD": "a cell is 0 in each group, so that its variance would be 0",
        "PETO": "nobody, or everybody, had the event",
        "PHI": "nobody or everybody had the event, or the groups differ entirely",
    },
)
