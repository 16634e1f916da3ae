"""Supplements: salts, labels, products, what they meet in the body, and who must never."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from sluimer.library.model.nutrition.foods import FoodId
from sluimer.library.model.texts import Frozen, Passage, Statement, Text
from sluimer.library.model.words import Route, Slug, Words


class SaltNames(Frozen, frozen=True, kw_only=True):
    nl: Words
    en: Words
    fr: Words
    de: Words


class Salt(Frozen, frozen=True, kw_only=True):
    """A magnesium salt. Its magnesium follows from its atoms (`nutrition.supplement.salts`).

    `family` groups forms that a label may call by one name (the citrates); `also` are other names
    in any language. `uptake` is the code of what is known of how it is taken up.
    """

    id: FoodId
    family: Slug
    names: SaltNames
    also: tuple[Words, ...] = ()
    formula: Words
    atoms: Annotated[dict[str, int], Meta(min_length=2)]
    uptake: Slug
    never_swallow: bool = False
    note: Statement | None = None


class Uptake(Statement, frozen=True, kw_only=True):
    """What is known of how well a form is taken up."""

    id: Slug


class LabelNote(Statement, frozen=True, kw_only=True):
    """Something on labels that misleads, by the code of what was seen."""

    id: Slug


class ProductKind(Frozen, frozen=True, kw_only=True):
    """A kind of product: how it is used, what it mostly holds, and what is known of its amount."""

    id: Slug
    names: Text
    also: tuple[Words, ...] = ()
    route: Route
    salt: FoodId | None = None
    mg_per_unit: tuple[float, float] | None = None
    unit: Text | None = None
    says: Annotated[tuple[Statement, ...], Meta(min_length=1)]


class Interaction(Statement, frozen=True, kw_only=True):
    """What magnesium does to a medicine or a nutrient, or the other way round.

    `apart_h` are the hours to keep between them (from, to); null where no gap is named.
    """

    id: Slug
    other: Text
    also: tuple[Words, ...] = ()
    apart_h: tuple[float, float | None] | None = None
    of_food: bool = False


class Never(Passage, frozen=True, kw_only=True):
    """Who must not take it without a doctor (`stop`), or should ask first (`ask`)."""

    id: Slug
    who: Text
    level: Literal["stop", "ask"]


class Supplements(Frozen, frozen=True, kw_only=True):
    """Everything said about magnesium supplements besides the figures."""

    rule: Annotated[tuple[Passage, ...], Meta(min_length=1)]
    about_limits: Annotated[tuple[Passage, ...], Meta(min_length=1)]
    uptake: tuple[Uptake, ...]
    label_notes: tuple[LabelNote, ...]
    kinds: tuple[ProductKind, ...]
    interactions: tuple[Interaction, ...]
    never: tuple[Never, ...]
    effects: tuple[Statement, ...]
    cases: tuple[Passage, ...]
    early_signs: Annotated[tuple[Statement, ...], Meta(min_length=1)]
    alarm_signs: Annotated[tuple[Statement, ...], Meta(min_length=1)]
    too_much: Annotated[tuple[Statement, ...], Meta(min_length=1)]
    ask: Annotated[tuple[Passage, ...], Meta(min_length=1)]
