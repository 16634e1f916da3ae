"""Foods: what they are called, what is in them, what a spoon of them weighs, what to mind."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from sluimer.library.model.texts import Frozen, Statement, Text
from sluimer.library.model.words import Slug, Words

FoodId = Annotated[str, Meta(pattern=r"^[a-z0-9]+(_[a-z0-9]+)*$")]

Group = Literal[
    "milk_baby", "dairy", "grain", "legume", "nut_seed", "vegetable", "fruit", "animal", "other"
]
Eaten = Literal["vegan", "vegetarian", "fish", "meat"]
"""Who eats it: all, all but vegans, or whoever eats fish or meat."""

Allergen = Literal[
    "gluten",
    "milk",
    "egg",
    "peanut",
    "tree-nuts",
    "sesame",
    "soya",
    "fish",
    "crustaceans",
    "molluscs",
    "celery",
]
Range = tuple[float, float]


class FoodNames(Frozen, frozen=True, kw_only=True):
    """What a food is called in Dutch, English and French, in a word or a few."""

    nl: Words
    en: Words
    fr: Words


class OtherNames(Frozen, frozen=True, kw_only=True):
    """What people say for it as well. The first food with a name is found first by it."""

    nl: tuple[Words, ...] = ()
    en: tuple[Words, ...] = ()
    fr: tuple[Words, ...] = ()


class Per100g(Frozen, frozen=True, kw_only=True):
    """In 100 g of what is eaten: minerals in mg; null where the table has no figure."""

    energy_kcal: float | None = None
    magnesium: float | None = None
    calcium: float | None = None
    phosphorus: float | None = None
    iron: float | None = None


class Spread(Frozen, frozen=True, kw_only=True):
    """The lowest and highest figure among the tables looked at, per 100 g, in mg."""

    magnesium: Range | None = None
    calcium: Range | None = None
    phosphorus: Range | None = None
    iron: Range | None = None


class TableRow(Frozen, frozen=True, kw_only=True):
    """The row of a food table from which the figures were taken."""

    table: Slug
    id: Words
    name: Words


class Measure(Frozen, frozen=True, kw_only=True):
    """One household measure of a food and its weight, as eaten.

    `unit` is the measure when it is one that all foods share (a spoon, a slice); `size` tells small
    from large; `label` says it in words. `guess` marks a usual weight, not a weighed one.
    """

    unit: Literal["piece", "slice", "tbsp", "tsp", "cup", "pot", "portion", "handful"]
    size: Literal["extra-small", "small", "medium", "large", "extra-large"] | None = None
    label: Text
    g: Annotated[float, Meta(gt=0, le=2000)]
    guess: bool = False
    source: Slug


class Portion(Frozen, frozen=True, kw_only=True):
    """What is advised as a portion from 1 to 3 years, in grams."""

    g: tuple[float, float]
    sources: Annotated[tuple[Slug, ...], Meta(min_length=1)]


class Food(Frozen, frozen=True, kw_only=True):
    """A food as it is eaten. `g_per_ml` stands where it pours or spreads like a purée.

    `from_months` is when it can be given at the earliest; what stands in its way below that or
    later are its `warnings`. `in_dishes` marks what is only ever an ingredient.
    """

    id: FoodId
    group: Group
    names: FoodNames
    also: OtherNames = OtherNames()
    per_100g: Per100g
    spread: Spread | None = None
    tables_disagree: bool = False
    row: TableRow
    g_per_ml: Annotated[float, Meta(gt=0.2, lt=2)] | None = None
    measures: tuple[Measure, ...] = ()
    portion_1_3y: Portion | None = None
    from_months: int
    eaten_by: Eaten
    allergens: tuple[Allergen, ...] = ()
    may_hold: tuple[Allergen, ...] = ()
    in_dishes: bool = False
    warnings: tuple[Slug, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        return (self.row.table,)


class FoodWarning(Statement, frozen=True, kw_only=True):
    """What to mind with a food: until which age, and how strongly.

    `stop`: not at all. `stop-as-drink`: not as the main drink. `caution`: only in the way that is
    said. `note`: good to know. `short` is its heading, in a few words.
    """

    id: Slug
    severity: Literal["stop", "stop-as-drink", "caution", "note"]
    until_months: int | None = None
    short: Text
