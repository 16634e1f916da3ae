"""Measures of events: counted over time in two groups or one, or among the people of one group.

One idea: events over time follow Poisson's distribution, events among people the binomial one. All
variances here are those, at large counts.
"""

from __future__ import annotations

import numpy as np

from sluimer.synthesis.effects.family import (
    Cells,
    Choice,
    Effects,
    Family,
    Rows,
    as_given,
    refuse_more,
    refuse_negative,
    refuse_not_above_zero,
)
from sluimer.synthesis.effects.measures import Measure
from sluimer.synthesis.studies import Array


def check_rates(measure: Measure, rows: Rows) -> None:
    refuse_negative(rows, [name for name in ("x1i", "x2i", "xi") if name in rows])
    refuse_not_above_zero(rows, ("t1i", "t2i", "ti"), "a time at risk")


def log_rate_ratio(rows: Rows, choice: Choice) -> Effects:
    x1, t1, x2, t2 = _two(rows)
    return np.log(x1 / t1) - np.log(x2 / t2), 1 / x1 + 1 / x2


def rate_difference(rows: Rows, choice: Choice) -> Effects:
    x1, t1, x2, t2 = _two(rows)
    return x1 / t1 - x2 / t2, x1 / t1**2 + x2 / t2**2


def square_root_rate_difference(rows: Rows, choice: Choice) -> Effects:
    x1, t1, x2, t2 = _two(rows)
    return np.sqrt(x1 / t1) - np.sqrt(x2 / t2), 1 / (4 * t1) + 1 / (4 * t2)


def rate(rows: Rows, choice: Choice) -> Effects:
    x, t = rows["xi"], rows["ti"]
    return x / t, x / t**2


def log_rate(rows: Rows, choice: Choice) -> Effects:
    x, t = rows["xi"], rows["ti"]
    return np.log(x / t), 1 / x


def square_root_rate(rows: Rows, choice: Choice) -> Effects:
    x, t = rows["xi"], rows["ti"]
    return np.sqrt(x / t), 1 / (4 * t)


def freeman_tukey_rate(rows: Rows, choice: Choice) -> Effects:
    """Freeman & Tukey (1950), halved, so that it is near the square root of the rate."""
    x, t = rows["xi"], rows["ti"]
    return 0.5 * (np.sqrt(x / t) + np.sqrt((x + 1) / t)), 1 / (4 * t)


def complete_counts(measure: Measure, given: Rows) -> dict[str, Array]:
    """Those with and those without the event, from `xi` with `ni` or `mi`, row by row. Raises
    `MissingColumnError`, or `InvalidValueError` when there are more events than people."""
    refuse_negative(given, [name for name in ("xi", "mi") if name in given])
    refuse_not_above_zero(given, ["ni"], "the size of a group")
    as_given(measure, given)
    events = given["xi"]
    unknown = np.full(events.size, np.nan)
    size, others = given.get("ni", unknown), given.get("mi", unknown)
    refuse_more("xi", events, "ni", size)
    return {"xi": events, "mi": np.where(np.isnan(others), size - events, others)}


def check_counts(measure: Measure, rows: Rows) -> None:
    refuse_not_above_zero({"ni": rows["xi"] + rows["mi"]}, ["ni"], "the size of a group")


def proportion(rows: Rows, choice: Choice) -> Effects:
    p, n = _part(rows)
    if choice.vtype == "UB":
        return p, p * (1 - p) / (n - 1)
    q = _average(rows, p, choice)
    return p, q * (1 - q) / n


def log_proportion(rows: Rows, choice: Choice) -> Effects:
    p, n = _part(rows)
    q = _average(rows, p, choice)
    return np.log(p), 1 / (n * q) - 1 / n


def logit(rows: Rows, choice: Choice) -> Effects:
    p, n = _part(rows)
    q = _average(rows, p, choice)
    return np.log(rows["xi"] / rows["mi"]), 1 / (n * q) + 1 / (n * (1 - q))


def arcsine(rows: Rows, choice: Choice) -> Effects:
    p, n = _part(rows)
    return np.arcsin(np.sqrt(p)), 1 / (4 * n)


def freeman_tukey(rows: Rows, choice: Choice) -> Effects:
    """Freeman & Tukey (1950), halved, so that it is near the arcsine of the square root."""
    x, n = rows["xi"], rows["xi"] + rows["mi"]
    value = 0.5 * (np.arcsin(np.sqrt(x / (n + 1))) + np.arcsin(np.sqrt((x + 1) / (n + 1))))
    return value, 1 / (4 * n + 2)


def _two(rows: Rows) -> tuple[Array, Array, Array, Array]:
    return rows["x1i"], rows["t1i"], rows["x2i"], rows["t2i"]


def _part(rows: Rows) -> tuple[Array, Array]:
    n = rows["xi"] + rows["mi"]
    return rows["xi"] / n, n


def _average(rows: Rows, p: Array, choice: Choice) -> Array:
    """The proportion in the variance: that of each study, or of all together under "AV"."""
    if choice.vtype != "AV":
        return p
    all_ = np.sum(rows["xi"]) / np.sum(rows["xi"] + rows["mi"])
    return np.full(p.size, all_)


NO_EVENTS = "a group has no events"

RATES = Family(
    check=check_rates,
    formulas={
        "IRR": log_rate_ratio,
        "IRD": rate_difference,
        "IRSD": square_root_rate_difference,
    },
    cells=Cells(
        ("x1i", "x2i"),
        "the events of both groups",
        "one of them had none",
        ((("x1i", "x2i"), "no events in either group"),),
    ),
    no_effect={"": NO_EVENTS, "IRD": "neither group has events, so that its variance would be 0"},
)

SINGLE_RATES = Family(
    check=check_rates,
    formulas={
        "IR": rate,
        "IRLN": log_rate,
        "IRS": square_root_rate,
        "IRFT": freeman_tukey_rate,
    },
    cells=Cells(("xi",), "the events", "there were none"),
    no_effect={"": "there are no events"},
)

PROPORTIONS = Family(
    complete=complete_counts,
    check=check_counts,
    formulas={
        "PR": proportion,
        "PLN": log_proportion,
        "PLO": logit,
        "PAS": arcsine,
        "PFT": freeman_tukey,
    },
    cells=Cells(
        ("xi", "mi"), "the people with and to those without the event", "one of both was 0"
    ),
    no_effect={"": "nobody, or everybody, had the event"},
)
