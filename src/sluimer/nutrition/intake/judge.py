"""An intake held against every value that bodies set, and what may be said of it.

Against a middle need (EAR, AR) a probability follows, as a bracket. Against an AI only one thing
may be said: that the intake surely lies above it. Below it nothing follows, and that is said. In
the first six months nothing is judged: the values were made from milk itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sluimer.library.model.nutrition import Nutrient, ReferenceValue, UpperLevel
from sluimer.library.whole import Nutrition
from sluimer.nutrition.adequacy import Likely, Probability, probability_adequate, surely_above
from sluimer.nutrition.foods.at_age import AtAge, at_age
from sluimer.nutrition.intake.reckon import MINERALS, Intake, reckon
from sluimer.nutrition.intake.record import Breastfed, Eaten, Formula, Record
from sluimer.nutrition.needs import MILK_ALONE_BELOW_MONTHS, Needs, limits, needs

Place = Literal["above", "within", "below"]
"""Where the intake lies against the span of all values."""


@dataclass(frozen=True, slots=True)
class Chance:
    """The probability that the intake meets the middle need that one body sets."""

    value: ReferenceValue
    probability: Probability


@dataclass(frozen=True, slots=True)
class Judged:
    """One nutrient: its intake, the needs of all bodies, and what follows.

    `chances` and `above_ai` are empty in the first six months. `over` are limits that count all of
    what is eaten and that the intake exceeds.
    """

    intake: Intake
    needs: Needs
    chances: tuple[Chance, ...]
    above_ai: tuple[ReferenceValue, ...]
    over: tuple[UpperLevel, ...]
    place: Place | None
    milk_alone: bool

    @property
    def nutrient(self) -> Nutrient:
        return self.intake.nutrient

    @property
    def likely(self) -> Likely | None:
        """The most careful word over all bodies; None where no probability can be reckoned."""
        order: tuple[Likely, ...] = ("less-likely", "cannot-tell", "likely", "very-likely")
        words = [chance.probability.word for chance in self.chances]
        return min(words, key=order.index) if words else None


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a record tells: each mineral judged.

    `minded` are foods of the record that this child is too young for, or that carry a warning.
    """

    record: Record
    judged: dict[Nutrient, Judged]
    milk_alone: bool
    only_milk: bool
    minded: tuple[AtAge, ...]


def judge(record: Record, nutrition: Nutrition) -> Report:
    """What a record tells of each mineral.

    Raises milk.NoVolumeKnownError for a child past three years at the breast.
    """
    milk_alone = record.age_months[1] < MILK_ALONE_BELOW_MONTHS
    only_milk = all(isinstance(i, Breastfed | Formula) for day in record.days for i in day.items)
    found = reckon(record, nutrition)
    return Report(
        record,
        {n: _judge(found[n], record, nutrition, milk_alone) for n in MINERALS},
        milk_alone,
        only_milk,
        _minded(record, nutrition),
    )


def _minded(record: Record, nutrition: Nutrition) -> tuple[AtAge, ...]:
    foods = {
        item.portion.food.id: item.portion.food
        for day in record.days
        for item in day.items
        if isinstance(item, Eaten)
    }
    found = [at_age(food, nutrition, record.age_months) for food in foods.values()]
    return tuple(
        one for one in found if one.too_young or any(w.severity != "note" for w in one.warnings)
    )


def _judge(intake: Intake, record: Record, nutrition: Nutrition, milk_alone: bool) -> Judged:
    needed = needs(nutrition, intake.nutrient, record.age_months, record.sex)
    days, mean = len(record.days), intake.mg_per_day.mid
    chances: list[Chance] = []
    above: list[ReferenceValue] = []
    if not milk_alone:
        for value in needed.middle:
            assert value.amount is not None
            ends = [
                probability_adequate(amount, value.amount, days)
                for amount in (intake.mg_per_day.low, mean, intake.mg_per_day.high)
            ]
            whole = Probability(
                min(p.low for p in ends),
                max(p.high for p in ends),
                (min(p.z[0] for p in ends), max(p.z[1] for p in ends)),
            )
            chances.append(Chance(value, whole))
        above = [
            value
            for value in needed.values
            if value.kind == "AI" and value.amount and surely_above(mean, value.amount, days)
        ]
    over = tuple(
        limit
        for limit in limits(nutrition, intake.nutrient, record.age_months)
        if limit.counts == "total" and limit.amount is not None and mean > limit.amount
    )
    return Judged(
        intake,
        needed,
        tuple(chances),
        tuple(above),
        over,
        None if milk_alone else _place(intake.mg_per_day.mid, needed.span),
        milk_alone,
    )


def _place(mean: float, span: tuple[float, float] | None) -> Place | None:
    if span is None:
        return None
    return "below" if mean < span[0] else "above" if mean >= span[1] else "within"
