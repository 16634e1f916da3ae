"""What must hold between foods, figures, salts and their sources.

The types refuse a figure without a source and a range upside down. Here: do the things that are
named exist, may two foods share a name, and can the figures be true at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from sluimer.library.model.nutrition import (
    NUTRIENTS,
    Food,
    FoodWarning,
    Milk,
    Reading,
    ReferenceValue,
    Salt,
    Supplements,
    UpperLevel,
)
from sluimer.library.whole import Library

MOST_MG_PER_100G = {"magnesium": 800, "calcium": 2000, "phosphorus": 2000, "iron": 60}
"""More than any food of these tables holds: a figure above is a slip of the pen."""

Found = Iterator[tuple[str, str]]


def nutrition_problems(value: object, library: Library) -> Found:
    """Every problem of one record of `nutrition/`, as field and sentence."""
    match value:
        case Food():
            yield from _food(value, library)
        case ReferenceValue() | UpperLevel():
            if value.authority not in library.nutrition.authorities:
                yield "authority", f"there is no body '{value.authority}'"
            yield from _exist("sources", value.sources, library)
        case Salt():
            if value.atoms.get("Mg", 0) < 1:
                yield "atoms", "a magnesium salt has magnesium in it"
            if value.uptake not in {uptake.id for uptake in library.nutrition.supplements.uptake}:
                yield "uptake", f"there is no uptake '{value.uptake}'"
        case Supplements():
            for index, kind in enumerate(value.kinds):
                if kind.salt is not None and kind.salt not in library.nutrition.salts:
                    yield f"kinds[{index}].salt", f"there is no salt '{kind.salt}'"
        case Milk():
            yield from _milk(value, library)
        case Reading():
            for nutrient in NUTRIENTS:
                if nutrient not in value.names:
                    yield "names", f"{nutrient} has no name"
        case FoodWarning():
            if not any(value.id in food.warnings for food in library.nutrition.foods.values()):
                yield "id", "no food carries this warning"


def _food(food: Food, library: Library) -> Found:
    if food.row.table not in library.studies and food.row.table not in library.references:
        yield "row.table", f"there is no record '{food.row.table}'"
    for index, name in enumerate(food.warnings):
        if name not in library.nutrition.food_warnings:
            yield f"warnings[{index}]", f"there is no warning '{name}'"
    for index, measure in enumerate(food.measures):
        yield from _exist(f"measures[{index}].source", (measure.source,), library)
    if food.portion_1_3y is not None:
        yield from _exist("portion_1_3y.sources", food.portion_1_3y.sources, library)
    for nutrient, most in MOST_MG_PER_100G.items():
        amount = getattr(food.per_100g, nutrient)
        if amount is not None and not 0 <= amount <= most:
            yield f"per_100g.{nutrient}", f"{amount} mg in 100 g cannot be"
        spread = getattr(food.spread, nutrient) if food.spread else None
        if spread is not None and (amount is None or not spread[0] <= amount <= spread[1]):
            yield f"spread.{nutrient}", f"{amount} lies outside {spread[0]} to {spread[1]}"
    for lang in ("nl", "en", "fr"):
        for name in (getattr(food.names, lang), *getattr(food.also, lang)):
            other = next(
                (
                    f.id
                    for f in library.nutrition.foods.values()
                    if f.id != food.id and name in (getattr(f.names, lang), *getattr(f.also, lang))
                ),
                None,
            )
            if other is not None and other < food.id:
                yield f"also.{lang}", f"'{name}' means '{other}' too"


def _milk(milk: Milk, library: Library) -> Found:
    for nutrient, content in milk.human.items():
        yield from _exist(f"human.{nutrient}.sources", content.sources, library)
    for index, row in enumerate(milk.breast_volume):
        yield from _exist(f"breast_volume[{index}].sources", row.sources, library)
    for index, kind in enumerate(milk.formulas):
        yield from _exist(f"formulas[{index}].sources", kind.sources, library)
        for food in kind.also:
            if food not in library.nutrition.foods:
                yield f"formulas[{index}].also", f"there is no food '{food}'"
    for field in ("percentiles_from", "formula_ml_per_kg_from"):
        yield from _exist(field, (getattr(milk, field),), library)


def _exist(field: str, names: tuple[str, ...], library: Library) -> Found:
    for name in names:
        if name not in library.studies and name not in library.references:
            yield field, f"there is no record '{name}'"
