"""Things said: in both languages, and facts with their sources."""

from __future__ import annotations

from typing import Annotated

import msgspec
from msgspec import Meta

from sluimer.library.model.words import CountryCode, Lang, Route, Slug, Words


class Frozen(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of every library type: immutable, keyword-only, no unknown fields."""


class Text(Frozen, frozen=True, kw_only=True):
    """One thing said in both languages. Used for labels, names and circumstances, not for facts."""

    nl: Words
    en: Words

    def in_(self, lang: Lang) -> str:
        return self.nl if lang == "nl" else self.en


class Statement(Text, frozen=True, kw_only=True):
    """A fact in both languages with the ids of the records it rests on (at least one)."""

    sources: Annotated[tuple[Slug, ...], Meta(min_length=1)]


AgeSpan = tuple[float | None, float | None]
"""From and up to and including, in completed months; `None` is an open end."""


class Passage(Statement, frozen=True, kw_only=True):
    """A statement of a page, with the routes, ages (months) and countries for which it is meant.

    `routes` and `countries` empty and `ages_months` absent mean: for all. Advice that differs by
    country is said of each; a family reads its own first.
    """

    routes: tuple[Route, ...] = ()
    ages_months: AgeSpan | None = None
    countries: tuple[CountryCode, ...] = ()
