"""The whole library in memory."""

from __future__ import annotations

from sluimer.library.model import (
    Advice,
    Country,
    FirstAid,
    Frozen,
    Names,
    NormPage,
    Reference,
    Remedy,
    Study,
)
from sluimer.library.model.nutrition import (
    Authority,
    Food,
    FoodWarning,
    Milk,
    Reading,
    ReferenceValue,
    Salt,
    Supplements,
    UpperLevel,
)


class Nutrition(Frozen, frozen=True, kw_only=True, eq=False):
    """Foods, milk, needs, limits and supplements. Figures and sentences, no rules."""

    authorities: dict[str, Authority]
    needs: tuple[ReferenceValue, ...]
    limits: tuple[UpperLevel, ...]
    foods: dict[str, Food]
    food_warnings: dict[str, FoodWarning]
    milk: Milk
    salts: dict[str, Salt]
    supplements: Supplements
    reading: Reading


class Library(Frozen, frozen=True, kw_only=True, eq=False):
    """Everything reviewed, keyed by id or slug. Pass it to the rules; never change it.

    Two libraries are the same only when they are one object, so that what follows from a library
    may be remembered with it.
    """

    digest: str
    studies: dict[str, Study]
    remedies: dict[str, Remedy]
    names: dict[str, Names]
    norms: dict[str, NormPage]
    advice: dict[str, Advice]
    countries: dict[str, Country]
    first_aid: FirstAid
    references: dict[str, Reference]
    nutrition: Nutrition

    def source(self, source_id: str) -> Study | Reference:
        """The record that a sentence rests on. Raises KeyError when there is none."""
        found = self.studies.get(source_id)
        return found if found is not None else self.references[source_id]
