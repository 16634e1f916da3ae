"""Country packs and first aid: whom to call, what to do."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from sluimer.library.model.texts import Frozen, Statement, Text
from sluimer.library.model.words import CountryCode, Lang, Slug


class Line(Frozen, frozen=True, kw_only=True):
    """A telephone line: what for, the number as printed, and the number to dial."""

    who: Text
    number: str
    dial: str
    when: Text | None = None
    sources: Annotated[tuple[Slug, ...], Meta(min_length=1)]


class Country(Frozen, frozen=True, kw_only=True):
    """A country pack. `swallowed` is called when a child took something and seems well.

    The first of its `languages` is the one in which its numbers are shown when nobody said where
    the family lives.
    """

    code: CountryCode
    name: Text
    languages: tuple[Lang, ...]
    ambulance: Line
    swallowed: Line
    at_night: Line | None = None
    swallowed_text: Statement


class FirstAid(Frozen, frozen=True, kw_only=True):
    """What an urgent answer says besides the numbers, in this order.

    `crisis` is for a parent who is afraid of hurting the child.
    """

    call_ambulance_when: Annotated[tuple[Statement, ...], Meta(min_length=1)]
    do: Annotated[tuple[Statement, ...], Meta(min_length=1)]
    at_hand: Annotated[tuple[Statement, ...], Meta(min_length=1)]
    crisis: Annotated[tuple[Statement, ...], Meta(min_length=1)]
