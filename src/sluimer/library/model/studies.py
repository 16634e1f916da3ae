"""Records: who was studied, what was done, what was found, and how far it was read."""

from __future__ import annotations

import datetime as dt

from sluimer.library.model.texts import AgeSpan, Frozen, Text
from sluimer.library.model.words import (
    Bearing,
    Comparison,
    Concern,
    Design,
    Direction,
    EffectType,
    Health,
    Interest,
    Level,
    LifeStage,
    Measure,
    Outcome,
    Route,
    Slug,
)


class Citation(Frozen, frozen=True, kw_only=True):
    authors: tuple[str, ...] = ()
    year: int | None = None
    title: str | None = None
    journal: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    doi: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    url: str | None = None

    def __post_init__(self) -> None:
        if not (self.authors or self.title or self.journal or self.doi or self.pmid):
            raise ValueError("a citation needs at least authors, a title, a journal or a DOI/PMID")


class People(Frozen, frozen=True, kw_only=True):
    """Who was studied. `n` counts people (or, in a review, people over all its studies)."""

    who: Text
    stages: tuple[LifeStage, ...]
    n: int | None = None
    ages_months: AgeSpan | None = None
    health: Health = "unknown"
    condition: Text | None = None
    country: str | None = None


class Exposure(Frozen, frozen=True, kw_only=True):
    """What they got or did. `alone` is false when other active things came with it."""

    what: Text
    route: Route | None = None
    alone: bool = True
    elemental_mg_per_day: float | None = None
    duration_days: float | None = None


class Effect(Frozen, frozen=True, kw_only=True):
    """A difference *between* arms or per unit of exposure. A plain figure is a `Figure`."""

    type: EffectType
    value: float
    ci_low: float | None = None
    ci_high: float | None = None
    p: float | str | None = None
    unit: str | None = None

    def __post_init__(self) -> None:
        low, high = self.ci_low, self.ci_high
        if low is not None and high is not None and not low <= self.value <= high:
            raise ValueError("the effect lies outside its own interval (ci_low, value, ci_high)")


class Figure(Frozen, frozen=True, kw_only=True):
    """A plain figure or a change within one group. It is shown and never pooled."""

    value: float | None = None
    ci_low: float | None = None
    ci_high: float | None = None
    p: float | str | None = None
    unit: str | None = None


class Arm(Frozen, frozen=True, kw_only=True):
    name: str
    n: int | None = None
    mean: float | None = None
    sd: float | None = None


class Finding(Frozen, frozen=True, kw_only=True):
    """One outcome of one study, in our own words.

    `direction` is for the person, under the exposure as it was studied. A `subgroup` finding is
    shown but never counted. `not_for` names remedies of the record on which this finding says
    nothing, because it belongs to another part of the study; `compared_with` is set when this
    finding was compared with something else than the study as a whole.
    """

    outcome: Outcome
    name: Text
    says: Text
    measured_by: Measure
    objective: bool | None = None
    direction: Direction | None = None
    effect: Effect | None = None
    figure: Figure | None = None
    arms: tuple[Arm, ...] = ()
    subgroup: bool = False
    not_for: tuple[Slug, ...] = ()
    compared_with: Comparison | None = None


class Bears(Frozen, frozen=True, kw_only=True):
    """On which remedy a record bears, and how.

    `tested`: the remedy itself was studied. `part-of-package`: it came with other things.
    `related`: background that never enters a verdict. `reversed` is true when the record studied
    the opposite (screens taken away, light added), so that its directions turn round.
    """

    subject: Slug
    how: Bearing
    reversed: bool = False


class Doubt(Text, frozen=True, kw_only=True):
    """A limitation: a code that rules can read, and the words a person reads."""

    code: Concern


class Money(Frozen, frozen=True, kw_only=True):
    interest: Interest
    says: Text | None = None


class Checked(Frozen, frozen=True, kw_only=True):
    """How far the record was read, where (canonical addresses), and on what date."""

    level: Level
    date: dt.date
    where: tuple[str, ...] = ()
    partial: bool = False


class Study(Frozen, frozen=True, kw_only=True):
    """A record: a study, a guideline, a regulation, a public page, or a search that found nothing.

    `keep_out` names why a record may never enter a verdict (for example: no traceable figures).
    `same_people_as` names records of the same people, so that nobody is counted twice.
    `note` is for editors and is not shown.
    """

    id: Slug
    citation: Citation
    design: Design
    people: People
    exposure: Exposure
    compared_with: Comparison
    bears: tuple[Bears, ...]
    findings: tuple[Finding, ...]
    doubts: tuple[Doubt, ...]
    money: Money
    checked: Checked
    blinded: bool | None = None
    same_people_as: tuple[Slug, ...] = ()
    keep_out: Text | None = None
    note: str | None = None
