"""Milk of babies: how much they drink by age, and what that brings.

How much a breastfed baby drinks cannot be seen, and human milk differs from mother to mother. Both
uncertainties are carried along. What lies in formula is on its label; without one, the brands sold
in the Netherlands say what is likely, and how far they lie apart.
"""

from __future__ import annotations

from dataclasses import dataclass

from sluimer.library.model.nutrition import BreastVolume, FormulaKind, Milk, Nutrient
from sluimer.nutrition.interval import NOTHING, Interval
from sluimer.nutrition.needs import Ages

OLDEST_BREASTFED_MONTHS = 36
"""Past this age nobody has measured how much is drunk."""

PERCENTILES_BELOW_MONTHS = 12


class NoVolumeKnownError(ValueError):
    """Nobody measured how much a child of this age drinks at the breast."""


@dataclass(frozen=True, slots=True)
class BreastDay:
    """A day at the breast: mL drunk, and what share of a full day it is."""

    ml: Interval
    row: BreastVolume


def breast_ml(milk: Milk, age: Ages, feeds: float | None = None) -> BreastDay:
    """How much milk a day at the breast gives at this age, in mL.

    The mean volume of the age; its range from the percentiles by month (5th to 95th) in the first
    year, and from the source after that. With `feeds`, that part of the feeds usual at this age; as
    many or more are a whole day, for a baby that drinks more often drinks less at a time.

    Raises NoVolumeKnownError past three years.
    """
    month = (age[0] + age[1]) // 2
    row = next((r for r in milk.breast_volume if r.months_from <= month < r.months_below), None)
    if row is None:
        raise NoVolumeKnownError(f"no volume of breast milk is known at {month} months")
    whole = _whole_day(milk, row, month)
    if feeds is None:
        return BreastDay(whole, row)
    few, many = row.feeds_per_day
    usual = (few + many) / 2
    return BreastDay(
        Interval(
            whole.low * min(feeds / many, 1.0),
            whole.mid * min(feeds / usual, 1.0),
            whole.high * min(feeds / few, 1.0),
        ),
        row,
    )


def _whole_day(milk: Milk, row: BreastVolume, month: int) -> Interval:
    mean = row.ml_per_day
    if row.range_ml_per_day is not None:
        low, high = row.range_ml_per_day
        return Interval(low, mean, high)
    if month < PERCENTILES_BELOW_MONTHS:
        counted = next((p for p in milk.percentiles if p.month == max(month, 1)), None)
        if counted is not None:
            return Interval(min(counted.p5, mean), mean, max(counted.p95, mean))
    return Interval.exactly(mean)


def human_mg_per_ml(milk: Milk, nutrient: Nutrient) -> Interval:
    """What a mL of human milk holds, in mg, over the reported range."""
    content = milk.human.get(nutrient)
    if content is None:
        return NOTHING
    low, high = content.range_mg_per_l
    return Interval(low, content.mg_per_l, high).times(0.001)


def formula_mg_per_ml(kind: FormulaKind, nutrient: Nutrient) -> Interval | None:
    """What a mL of formula of this kind holds, in mg; None where it was not looked up."""
    found = kind.mg_per_100ml.get(nutrient)
    if found is None:
        return None
    mid, low, high = found
    return Interval(low, mid, high).times(0.01)


def formula_for(milk: Milk, food_id: str) -> FormulaKind | None:
    """The kind of formula that an id or a food of the table stands for."""
    return next((k for k in milk.formulas if food_id == k.id or food_id in k.also), None)
