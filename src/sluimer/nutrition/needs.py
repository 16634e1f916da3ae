"""What bodies say a child of some age needs, and where they disagree.

No body is chosen silently: all that speak for this age are kept, with the kind of value each sets.
Only a middle need (EAR, AR) can say how likely it is that an intake is enough; below an AI nothing
follows at all.
"""

from __future__ import annotations

from dataclasses import dataclass

from sluimer.library.model.nutrition import (
    Kind,
    Nutrient,
    ReferenceValue,
    Sex,
    UpperLevel,
)
from sluimer.library.whole import Nutrition

Ages = tuple[int, int]
"""Completed months, from, up to and including."""

MIDDLE: tuple[Kind, ...] = ("EAR", "AR")
COVERING: tuple[Kind, ...] = ("RDA", "PRI", "recommended")

MILK_ALONE_BELOW_MONTHS = 6
"""Below this age milk is all, and a comparison with values made from milk says nothing."""


@dataclass(frozen=True, slots=True)
class Needs:
    """Every value for one nutrient at an age, and the bodies whose value was not found."""

    nutrient: Nutrient
    age_months: Ages
    sex: Sex | None
    values: tuple[ReferenceValue, ...]
    not_found: tuple[ReferenceValue, ...]

    @property
    def span(self) -> tuple[float, float] | None:
        """The lowest and highest of all values that still hold; None when nobody has one."""
        held = [value for value in self.values if not value.superseded]
        lows = [value.amount for value in held if value.amount is not None]
        highs = [value.up_to for value in held if value.up_to is not None]
        return (min(lows), max(*lows, *highs, lows[0])) if lows else None

    @property
    def middle(self) -> tuple[ReferenceValue, ...]:
        """The middle needs: all that a probability can be reckoned with."""
        return tuple(value for value in self.values if value.kind in MIDDLE)

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(s for value in self.values for s in value.sources))


def needs(nutrition: Nutrition, nutrient: Nutrient, age: Ages, sex: Sex | None = None) -> Needs:
    """What is said to be needed in a day at `age` (months, from, up to and including).

    Without a sex, values for girls and for boys both stand. Ages that lie across two bands give
    the values of both.
    """
    found = [
        value
        for value in nutrition.needs
        if value.nutrient == nutrient
        and _meet(value.months_from, value.months_below, age)
        and (sex is None or value.sex in (None, sex))
    ]
    return Needs(
        nutrient,
        age,
        sex,
        tuple(value for value in found if value.amount is not None),
        tuple(value for value in found if value.amount is None),
    )


def limits(nutrition: Nutrition, nutrient: Nutrient, age: Ages) -> tuple[UpperLevel, ...]:
    """Every upper level that a body set, or said it could not set, at `age`."""
    return tuple(
        limit
        for limit in nutrition.limits
        if limit.nutrient == nutrient and _meet(limit.months_from, limit.months_below, age)
    )


def strictest(found: tuple[UpperLevel, ...]) -> UpperLevel | None:
    """The lowest limit that has an amount; None when nobody set one."""
    held = [limit for limit in found if limit.amount is not None]
    return min(held, key=lambda limit: limit.amount or 0.0) if held else None


def _meet(first: int, below: int | None, age: Ages) -> bool:
    return first <= age[1] and (below is None or age[0] < below)
