"""What a gram of a food holds, over what the tables say.

Tables differ: another variety, another soil, another laboratory. A food that stands in several has
their lowest and highest figure. One that stands in a single table gets the difference that is
usual between tables, reckoned from all that stand in several.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from sluimer.library.model.nutrition import Food, Nutrient
from sluimer.library.whole import Nutrition
from sluimer.nutrition.interval import Interval

USUAL_PART = 0.80
"""How much of the differences between tables the usual spread covers."""


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
