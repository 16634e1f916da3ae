"""The whole library in memory."""

from __future__ import annotations

from sluimer.library.model import (
    Advice,
    Country,
    FirstAid,
    Frozen,
    Names,
    NormPage,
    Remedy,
    Study,
)


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

    def study(self, study_id: str) -> Study:
        return self.studies[study_id]
