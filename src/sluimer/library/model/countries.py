"""Country packs and first aid: whom to call, what to do."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from sluimer.library.model.texts import Frozen, Statement, Text
from sluimer.library.model.words import CountryCode, Lang, Slug


class Line(Frozen, frozen=True, kw_only=True):
    """Somebody to call or ask: who, the number as printed, and the number to dial (or none).

    `said` is how it stands in a sentence, with its article: "het Antigifcentrum".
    """

    who: Text
    said: Text | None = None
    number: str
    dial: str
    when: Text | None = None
    sources: Annotated[tuple[Slug, ...], Meta(min_length=1)]


class Product(Statement, frozen=True, kw_only=True):
    """What a thing is called in a country, or what a name means there, as a sentence."""

    slug: Slug


class Country(Frozen, frozen=True, kw_only=True):
    """A country pack. `swallowed` is called when a child took something and seems well.

    `child_health` is asked by day about growth, feeding and nights; to `side_effects` a parent
    reports what a remedy did. `inside` is "in the Netherlands". `products` tell names.
    The first of its `languages` is the one in which its numbers are shown when nobody said where
    the family lives.
    """

    code: CountryCode
    name: Text
    inside: Text
    languages: tuple[Lang, ...]
    ambulance: Line
    swallowed: Line
    at_night: Line | None = None
    child_health: Line
    side_effects: Line
    swallowed_text: Statement
    products: tuple[Product, ...] = ()


class FirstAid(Frozen, frozen=True, kw_only=True):
    """What an urgent answer says besides the numbers, in this order.

    `crisis` is for a parent who is afraid of hurting the child.
    """

    call_ambulance_when: Annotated[tuple[Statement, ...], Meta(min_length=1)]
    do: Annotated[tuple[Statement, ...], Meta(min_length=1)]
    at_hand: Annotated[tuple[Statement, ...], Meta(min_length=1)]
    crisis: Annotated[tuple[Statement, ...], Meta(min_length=1)]
