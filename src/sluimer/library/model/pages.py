"""Reviewed pages: remedies and habits, what people call them, and what is usual by age."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta

from sluimer.library.model.texts import AgeSpan, Frozen, Passage, Text
from sluimer.library.model.words import Grade, Part, Slug, Words


class SafetyRule(Passage, frozen=True, kw_only=True):
    """How safe something is at an age and by a route, with the reason and its sources."""

    grade: Grade


class Names(Frozen, frozen=True, kw_only=True):
    """What people call it, reviewed or not. Matched in questions; typos need not be listed.

    `weak` names are ordinary words too (iron, light): they count only when a question is about a
    child's sleep anyway, and any other name beats them.
    """

    slug: Slug
    label: Text
    nl: tuple[Words, ...] = ()
    en: tuple[Words, ...] = ()
    weak: tuple[Words, ...] = ()


class Instead(Frozen, frozen=True, kw_only=True):
    """Something that may help instead, with the ages (months) for which it is offered."""

    slug: Slug
    ages_months: AgeSpan | None = None


class Review(Frozen, frozen=True, kw_only=True):
    """Who stands for a page. `signed_by` stays empty until a named clinician has signed it."""

    compiled: dt.date
    expires: dt.date
    signed_by: str | None = None
    signed_on: dt.date | None = None
    note: str | None = None

    def __post_init__(self) -> None:
        if self.expires <= self.compiled:
            raise ValueError("review.expires must lie after review.compiled")
        if (self.signed_by is None) != (self.signed_on is None):
            raise ValueError("a signature needs both signed_by and signed_on")


class Remedy(Frozen, frozen=True, kw_only=True):
    """A reviewed page: a remedy that is sold, or a habit that may help (`kind`).

    `given` is false for what is done or put in place (swaddling, a dummy): there "how much" asks
    for a way, not for a dose. `as_help` is the name under which it is offered instead of something
    else; with `help_is_leaving` what is offered is leaving it (no screen in the last hour).
    """

    slug: Slug
    kind: Literal["remedy", "habit"]
    given: bool = True
    as_help: Text | None = None
    help_is_leaving: bool = False
    promise: Text
    parts: dict[Part, tuple[Passage, ...]]
    safety: Annotated[tuple[SafetyRule, ...], Meta(min_length=1)]
    instead: tuple[Instead, ...] = ()
    review: Review


class NormBand(Frozen, frozen=True, kw_only=True):
    """What is usual between two ages (months, inclusive): recommended hours and remarks.

    `waking` is at night, `through` is how many sleep through, `naps` is by day.
    """

    ages_months: tuple[float, float]
    label: Text
    hours: Annotated[tuple[Passage, ...], Meta(min_length=1)]
    waking: tuple[Passage, ...] = ()
    through: tuple[Passage, ...] = ()
    naps: tuple[Passage, ...] = ()
    talk_about: tuple[Passage, ...] = ()


class NormPage(Frozen, frozen=True, kw_only=True):
    slug: Slug
    title: Text
    bands: tuple[NormBand, ...]
    always: tuple[Passage, ...] = ()
    review: Review


class Advice(Frozen, frozen=True, kw_only=True):
    """A page on what is safe, such as how a baby lies: nothing here is weighed for sleep.

    Its rules say how safe it is at an age, and may differ by country. `part_of` is the page above
    it; the page above gathers them. Its label and what people call it stand under `names/`.
    """

    slug: Slug
    part_of: Slug | None = None
    parts: dict[Part, tuple[Passage, ...]]
    safety: Annotated[tuple[SafetyRule, ...], Meta(min_length=1)]
    review: Review
