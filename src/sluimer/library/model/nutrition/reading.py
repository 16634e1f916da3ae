"""How figures on food may be read: what each kind of value permits one to say."""

from __future__ import annotations

from sluimer.library.model.nutrition.needs import Counts, Kind, Nutrient
from sluimer.library.model.texts import Frozen, Passage, Statement, Text


class Reading(Frozen, frozen=True, kw_only=True):
    """The sentences around figures.

    `kinds` says what a value of a kind is and what it permits; `counts` what is added up before a
    limit; `nutrients` what to know of a nutrient, for some ages; `milk_alone` what holds in the
    first six months; `method` how one child's record is judged; `reassure` what is known of how
    rare a shortage is.
    """

    names: dict[Nutrient, Text]
    kinds: dict[Kind, Statement]
    counts: dict[Counts, Statement]
    nutrients: dict[Nutrient, tuple[Passage, ...]]
    milk_alone: tuple[Statement, ...]
    method: tuple[Statement, ...]
    disagree: tuple[Passage, ...]
    reassure: tuple[Statement, ...]
    helps: tuple[Passage, ...]
