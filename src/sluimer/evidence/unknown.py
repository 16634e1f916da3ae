"""Which questions no study has answered, counted from the records.

A question is one remedy, one age and one thing that a parent would notice. It was studied when a
record that may enter a weighing tells of just that in children of about that age. All others are
open: studied at other ages only, in adults only, or by nobody. Here family experiments can help.
"Studied" says nothing on how well: that is the verdict's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from sluimer.evidence.directness import PeopleFit, fit_of_people, judge
from sluimer.evidence.terms import Subject
from sluimer.library.whole import Library

AgeGroup = Literal["babies", "toddlers", "preschoolers", "school-children"]
AGES: dict[AgeGroup, tuple[int, int]] = {
    "babies": (0, 11),
    "toddlers": (12, 35),
    "preschoolers": (36, 71),
    "school-children": (72, 143),
}
"""Months, from, up to and including."""

Asked = Literal["sleep-onset", "night-waking", "duration", "crying"]
ASKED: tuple[Asked, ...] = get_args(Asked)

Studied = Literal["this-age", "other-ages", "adults", "nobody"]
"""Who was studied, the nearest there is."""


@dataclass(frozen=True, slots=True)
class Studies:
    """How far one question was looked into, with the records that come nearest."""

    slug: str
    age: AgeGroup
    outcome: Asked
    studied: Studied
    records: tuple[str, ...]

    @property
    def open(self) -> bool:
        return self.studied != "this-age"


def studied(library: Library) -> Iterator[Studies]:
    """Every question on every reviewed page, in the order of the pages, ages and outcomes."""
    for slug in sorted(library.remedies):
        for age, months in AGES.items():
            for outcome in ASKED:
                yield _studied(slug, age, months, outcome, library)


def _studied(
    slug: str, age: AgeGroup, months: tuple[int, int], outcome: Asked, library: Library
) -> Studies:
    subject = Subject(slug, None, months, outcome)
    near: dict[Studied, dict[str, None]] = {"this-age": {}, "other-ages": {}, "adults": {}}
    for study in library.studies.values():
        for bears in study.bears:
            if bears.subject != slug:
                continue
            for finding in study.findings:
                if finding.outcome == outcome and judge(subject, study, bears, finding).counts:
                    near[_NEAR[fit_of_people(study.people, months)]][study.id] = None
    for who in ("this-age", "other-ages", "adults"):
        if near[who]:
            return Studies(slug, age, outcome, who, tuple(near[who]))
    return Studies(slug, age, outcome, "nobody", ())


_NEAR: dict[PeopleFit, Studied] = {
    "same-age": "this-age",
    "near-age": "this-age",
    "other-age": "other-ages",
    "unknown": "other-ages",
    "adults": "adults",
    "not-people": "adults",
}
