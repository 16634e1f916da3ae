"""Pages and tables that state a value or a rule: sources in which nobody was studied."""

from __future__ import annotations

from sluimer.library.model.texts import Frozen
from sluimer.library.model.words import Level, Slug, Words


class Reference(Frozen, frozen=True, kw_only=True):
    """A table, a law, a leaflet or a web page, and how far it was read.

    A `Study` tells of people; this only says what stands where. `attribution` is the line that
    its licence asks for. `note` tells what to mind: a misprint, an older edition.
    """

    id: Slug
    who: Words
    title: Words
    year: int | None = None
    url: Words | None = None
    licence: Words | None = None
    attribution: Words | None = None
    level: Level
    note: Words | None = None
