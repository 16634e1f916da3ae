"""From a record to what a child gets: of each nutrient, from where, and how surely.

A food's figure differs from table to table; that difference is the same on every day on which the
food was eaten, so the grams of a food are added up first. Where a table has no figure, what is
reckoned is a floor, and the food is named.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Literal

from sluimer.library.model.nutrition import Food, Nutrient
from sluimer.library.whole import Nutrition
from sluimer.nutrition.foods.content import per_gram
from sluimer.nutrition.intake.record import BREAST_FOOD, Breastfed, Eaten, Formula, Record
from sluimer.nutrition.interval import Interval, product, total
from sluimer.nutrition.milk import (
    breast_ml,
    formula_mg_per_ml,
    human_mg_per_ml,
)

MINERALS: tuple[Nutrient, ...] = ("magnesium", "calcium", "phosphorus", "iron")
"""What the food tables hold."""

From = Literal["breast", "formula", "food"]


@dataclass(frozen=True, slots=True)
class Share:
    """What one thing brings in a day, on average over the record.

    `name` is a food id, a kind of formula, or `breast`.
    """

    name: str
    source: From
    mg_per_day: Interval
    amount_per_day: Interval
    unit: Literal["g", "ml"]
    sources: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Intake:
    """One nutrient: mg a day with its range, where it comes from, and what had no figure."""

    nutrient: Nutrient
    mg_per_day: Interval
    shares: tuple[Share, ...]
    no_figure: tuple[str, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(s for share in self.shares for s in share.sources))


def reckon(record: Record, nutrition: Nutrition) -> dict[Nutrient, Intake]:
    """The intake a day of every mineral, averaged over the days of the record.

    Raises milk.NoVolumeKnownError for a child past three years at the breast.
    """
    days = len(record.days)
    grams: dict[str, list[Interval]] = defaultdict(list)
    foods: dict[str, Food] = {}
    measured: dict[str, list[str]] = defaultdict(list)
    bottles: list[Formula] = []
    for day in record.days:
        for item in day.items:
            match item:
                case Eaten():
                    foods[item.portion.food.id] = item.portion.food
                    grams[item.portion.food.id].append(item.portion.grams)
                    measured[item.portion.food.id] += item.portion.sources
                case Formula():
                    bottles.append(item)
    eaten = {name: total(parts).times(1 / days) for name, parts in grams.items()}
    found: dict[Nutrient, Intake] = {}
    for nutrient in MINERALS:
        shares: list[Share] = []
        no_figure: list[str] = []
        for name, amount in eaten.items():
            per_g = _per_gram(foods[name], nutrient, nutrition)
            if per_g is None:
                no_figure.append(name)
                continue
            sources = (foods[name].row.table, *dict.fromkeys(measured[name]))
            shares.append(Share(name, "food", product(amount, per_g), amount, "g", sources))
        shares += _from_bottles(bottles, nutrient, days)
        shares += _from_breast(nutrient, record, nutrition)
        shares.sort(key=lambda share: -share.mg_per_day.mid)
        summed = total(share.mg_per_day for share in shares)
        found[nutrient] = Intake(nutrient, summed, tuple(shares), tuple(no_figure))
    return found


def _per_gram(food: Food, nutrient: Nutrient, nutrition: Nutrition) -> Interval | None:
    """What a gram holds; of milk from the breast over the whole range that mothers have."""
    if food.id == BREAST_FOOD:
        return human_mg_per_ml(nutrition.milk, nutrient).times(1 / (food.g_per_ml or 1.0))
    return per_gram(food, nutrient, nutrition)


def _from_bottles(bottles: list[Formula], nutrient: Nutrient, days: int) -> list[Share]:
    by_kind: dict[str, list[tuple[Interval, Interval]]] = defaultdict(list)
    sources: dict[str, tuple[str, ...]] = {}
    for bottle in bottles:
        stated = bottle.label_mg_per_100ml.get(nutrient)
        per_ml = (
            Interval.exactly(stated / 100)
            if stated is not None
            else formula_mg_per_ml(bottle.kind, nutrient)
        )
        if per_ml is None:
            continue
        by_kind[bottle.kind.id].append((bottle.ml, per_ml))
        sources[bottle.kind.id] = bottle.kind.sources if stated is None else ()
    shares = []
    for name, parts in by_kind.items():
        drunk = total(ml for ml, _ in parts).times(1 / days)
        mid = sum(ml.mid * per.mid for ml, per in parts)
        low = sum(ml.mid * per.low for ml, per in parts)
        high = sum(ml.mid * per.high for ml, per in parts)
        volume = sum(ml.mid for ml, _ in parts)
        content = Interval(low / volume, mid / volume, high / volume)
        shares.append(Share(name, "formula", product(drunk, content), drunk, "ml", sources[name]))
    return shares


def _from_breast(nutrient: Nutrient, record: Record, nutrition: Nutrition) -> list[Share]:
    milk = nutrition.milk
    parts = []
    for day in record.days:
        fed = [item.feeds for item in day.items if isinstance(item, Breastfed)]
        if fed:
            counted = [feeds for feeds in fed if feeds is not None]
            all_of_it = len(fed) == len(day.items) or len(counted) < len(fed)
            feeds = None if all_of_it else sum(counted)
            parts.append(breast_ml(milk, record.age_months, feeds))
    if not parts:
        return []
    # one breast, one way of drinking: errors of volume go the same way on all days
    ml = Interval(
        sum(part.ml.low for part in parts),
        sum(part.ml.mid for part in parts),
        sum(part.ml.high for part in parts),
    ).times(1 / len(record.days))
    content = milk.human.get(nutrient)
    sources = (*(content.sources if content else ()), *parts[0].row.sources, milk.percentiles_from)
    mg = product(ml, human_mg_per_ml(milk, nutrient))
    return [Share("breast", "breast", mg, ml, "ml", tuple(dict.fromkeys(sources)))]
