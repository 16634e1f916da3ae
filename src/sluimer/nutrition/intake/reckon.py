"""From a record to what a child gets: of each nutrient, from where, and how surely.

A food's figure differs from table to table; that difference is the same on every day on which the
food was eaten, so the grams of a food are added up first. A food that stands in one table only gets
the difference that is usual between tables (`usual_spread`). Where a table has no figure, what is
reckoned is a floor, and the food is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from sluimer.library.model.nutrition import Food, Nutrient
from sluimer.library.whole import Nutrition
from sluimer.nutrition.intake.record import Breastfed, Eaten, Formula, Record
from sluimer.nutrition.interval import Interval, product, total
from sluimer.nutrition.milk import (
    breast_ml,
    formula_mg_per_ml,
    human_mg_per_ml,
)

MINERALS: tuple[Nutrient, ...] = ("magnesium", "calcium", "phosphorus", "iron")
"""What the food tables hold."""

From = Literal["breast", "formula", "food"]

USUAL_PART = 0.80
"""How much of the differences between tables the usual spread covers."""


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
    breast: list[Breastfed] = []
    for day in record.days:
        for item in day.items:
            match item:
                case Eaten():
                    foods[item.portion.food.id] = item.portion.food
                    grams[item.portion.food.id].append(item.portion.grams)
                    measured[item.portion.food.id] += item.portion.sources
                case Formula():
                    bottles.append(item)
                case Breastfed():
                    breast.append(item)
    eaten = {name: total(parts).times(1 / days) for name, parts in grams.items()}
    found: dict[Nutrient, Intake] = {}
    for nutrient in MINERALS:
        shares: list[Share] = []
        no_figure: list[str] = []
        for name, amount in eaten.items():
            per_g = per_gram(foods[name], nutrient, nutrition)
            if per_g is None:
                no_figure.append(name)
                continue
            sources = (foods[name].row.table, *dict.fromkeys(measured[name]))
            shares.append(Share(name, "food", product(amount, per_g), amount, "g", sources))
        shares += _from_bottles(bottles, nutrient, days)
        shares += _from_breast(breast, nutrient, record, nutrition)
        shares.sort(key=lambda share: -share.mg_per_day.mid)
        summed = total(share.mg_per_day for share in shares)
        found[nutrient] = Intake(nutrient, summed, tuple(shares), tuple(no_figure))
    return found


def per_gram(food: Food, nutrient: Nutrient, nutrition: Nutrition) -> Interval | None:
    """What a gram of a food holds, in mg, over what the tables say; None without a figure."""
    mid = getattr(food.per_100g, nutrient, None)
    if mid is None:
        return None
    spread = getattr(food.spread, nutrient) if food.spread is not None else None
    if spread is not None:
        return Interval(spread[0], mid, spread[1]).times(0.01)
    low, high = usual_spread(_Foods(nutrition.foods), nutrient)
    return Interval(mid * low, mid, mid * high).times(0.01)


@lru_cache(maxsize=32)
def usual_spread(foods: _Foods, nutrient: Nutrient) -> tuple[float, float]:
    """How far tables usually lie from the one that is used, as factors: from, to.

    Over the foods that stand in more than one table; cuts off the tenth that lies farthest at
    each side (`USUAL_PART`).
    """
    lows, highs = [], []
    for food in foods.foods.values():
        spread = getattr(food.spread, nutrient) if food.spread is not None else None
        mid = getattr(food.per_100g, nutrient)
        if spread is not None and mid:
            lows.append(spread[0] / mid)
            highs.append(spread[1] / mid)
    if not lows:
        return 1.0, 1.0
    cut = (1 - USUAL_PART) / 2
    lows.sort()
    highs.sort()
    return lows[int(cut * len(lows))], highs[min(int((1 - cut) * len(highs)), len(highs) - 1)]


class _Foods:
    """Foods that are the same only when they are one object, so that results may be kept."""

    __slots__ = ("foods",)

    def __init__(self, foods: Mapping[str, Food]) -> None:
        self.foods = foods

    def __hash__(self) -> int:
        return id(self.foods)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Foods) and other.foods is self.foods


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


def _from_breast(
    breast: list[Breastfed], nutrient: Nutrient, record: Record, nutrition: Nutrition
) -> list[Share]:
    if not breast:
        return []
    milk, days = nutrition.milk, len(record.days)
    parts = [breast_ml(milk, record.age_months, item.feeds) for item in breast]
    # one breast, one way of drinking: errors of volume go the same way on all days
    ml = Interval(
        sum(part.ml.low for part in parts) / days,
        sum(part.ml.mid for part in parts) / days,
        sum(part.ml.high for part in parts) / days,
    )
    content = milk.human.get(nutrient)
    sources = (*(content.sources if content else ()), *parts[0].row.sources, milk.percentiles_from)
    mg = product(ml, human_mg_per_ml(milk, nutrient))
    return [Share("breast", "breast", mg, ml, "ml", tuple(dict.fromkeys(sources)))]
