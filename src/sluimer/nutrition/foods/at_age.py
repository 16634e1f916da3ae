"""What to mind with a food at an age, and which foods bring a nutrient to a child of that age.

A food is never suggested that this child may not have yet, that is only an ingredient, or that
comes with salt, sugar or a wake-up stuff: there are always others. What is suggested still carries
its warnings (grapes are quartered, nuts are ground).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from sluimer.library.model.nutrition import (
    Allergen,
    Food,
    FoodWarning,
    Measure,
    Nutrient,
)
from sluimer.library.whole import Nutrition
from sluimer.nutrition.foods.content import per_gram
from sluimer.nutrition.foods.portions import HOUSEHOLD_SHARE
from sluimer.nutrition.interval import Interval, product
from sluimer.nutrition.needs import MILK_ALONE_BELOW_MONTHS, Ages

Diet = Literal["all", "vegetarian", "vegan"]

NOT_SUGGESTED = frozenset(
    {"salt", "added-sugar", "added-sugar-free", "stimulant", "fortified", "high-fibre",
     "high-mineral-water", "liver-vitamin-a", "mercury-fish", "rice-arsenic", "raw-milk",
     "phosphate-additive", "linseed-cyanide", "swells-soak", "plant-drink-main"}
)  # fmt: skip
"""A food with one of these is fine now and then, but nothing to advise more of."""

MOST_OF_A_GROUP = 3

ONE_OF = ("slice", "tsp", "tbsp", "piece")
"""What counts as a portion where none is advised for young children ..."""
MOST_OF_ONE_G = 60.0
"""... as long as it is not a whole coconut."""


@dataclass(frozen=True, slots=True)
class AtAge:
    """A food for a child of an age: whether it may have it, and what to mind."""

    food: Food
    too_young: bool
    warnings: tuple[FoodWarning, ...]

    @property
    def stops(self) -> tuple[FoodWarning, ...]:
        return tuple(warning for warning in self.warnings if warning.severity == "stop")


_STRENGTH = ("stop", "stop-as-drink", "caution", "note")


def at_age(food: Food, nutrition: Nutrition, age: Ages | None) -> AtAge:
    """What holds of a food at `age`; without an age every warning stands."""
    found = [nutrition.food_warnings[name] for name in food.warnings]
    kept = [w for w in found if age is None or _holds(w, age)]
    kept.sort(key=lambda warning: _STRENGTH.index(warning.severity))
    return AtAge(food, age is not None and age[0] < food.from_months, tuple(kept))


def _holds(warning: FoodWarning, age: Ages) -> bool:
    return warning.until_months is None or age[0] < warning.until_months


@dataclass(frozen=True, slots=True)
class Helpful:
    """A food that brings a nutrient: how much in one portion, and what to mind."""

    food: Food
    portion_g: float
    measure: Measure | None
    mg: Interval
    warnings: tuple[FoodWarning, ...]


def helpful_foods(
    nutrition: Nutrition,
    nutrient: Nutrient,
    age: Ages,
    *,
    without: frozenset[Allergen] = frozenset(),
    diet: Diet = "all",
    most: int = 10,
) -> tuple[Helpful, ...]:
    """Foods that bring `nutrient`, of different kinds; first what surely brings most in a portion.

    Surely: by the lowest figure of all tables, so that a food on which tables disagree does not
    stand first by its highest one.

    Empty below six months: milk is enough then. `without` leaves out foods that hold or may hold
    these allergens.
    """
    if age[0] < MILK_ALONE_BELOW_MONTHS:
        return ()
    found = [
        helped
        for food in nutrition.foods.values()
        if _suits(food, nutrition, age, without, diet)
        and (helped := _helped(food, nutrient, nutrition, age)) is not None
    ]
    found.sort(key=lambda helped: (-helped.mg.low, helped.food.id))
    taken: Counter[str] = Counter()
    kept: list[Helpful] = []
    for helped in found:
        if taken[helped.food.group] < MOST_OF_A_GROUP and len(kept) < most:
            taken[helped.food.group] += 1
            kept.append(helped)
    return tuple(kept)


def _suits(
    food: Food, nutrition: Nutrition, age: Ages, without: frozenset[Allergen], diet: Diet
) -> bool:
    if food.in_dishes or age[0] < food.from_months or food.group in ("milk_baby", "other"):
        return False
    unwanted = NOT_SUGGESTED.intersection(food.warnings)
    if unwanted - ({"salt"} if food.group == "grain" else set()):  # bread is daily bread
        return False
    if without.intersection(food.allergens) or without.intersection(food.may_hold):
        return False
    if diet == "vegan" and food.eaten_by != "vegan":
        return False
    if diet == "vegetarian" and food.eaten_by not in ("vegan", "vegetarian"):
        return False
    return not at_age(food, nutrition, age).stops


def _helped(food: Food, nutrient: Nutrient, nutrition: Nutrition, age: Ages) -> Helpful | None:
    per_g = per_gram(food, nutrient, nutrition)
    if per_g is None or per_g.mid <= 0:
        return None
    measure: Measure | None = None
    if food.portion_1_3y is not None:
        low, high = food.portion_1_3y.g
        grams = Interval(low, (low + high) / 2, high)
    else:
        small = (m for u in ONE_OF for m in food.measures if m.unit == u)
        measure = next((m for m in small if m.g <= MOST_OF_ONE_G), None)
        if measure is None:
            return None
        grams = Interval.around(measure.g, HOUSEHOLD_SHARE)
    warnings = at_age(food, nutrition, age).warnings
    return Helpful(food, grams.mid, measure, product(grams, per_g), warnings)
