"""What the library holds: texts with their sources, studies, remedies, countries.

Two ideas carry everything here.

1. **No sentence without a source.** A fact is a `Statement`: the same thing said in Dutch and in
   English, with the ids of the records it rests on. There is no way to build one without them.
2. **A record says what was read, not what we conclude.** A `Study` carries its people, exposure and
   findings, and how far it was read (`Checked.level`). Conclusions are drawn elsewhere, by rule.

Every type is frozen. The YAML under `content/` is parsed into these types once, at the border
(`library.read`); after that nothing can be half-filled or misspelt.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

Lang = Literal["nl", "en"]

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, Meta(min_length=1)]

Route = Literal["oral", "skin", "bath", "injection", "diet"]

Design = Literal[
    "rct",
    "crossover-rct",
    "controlled-trial",
    "cohort",
    "cross-sectional",
    "case-series",
    "case-report",
    "lab-study",
    "systematic-review",
    "meta-analysis",
    "narrative-review",
    "guideline",
    "regulation",
    "public-information",
    "evidence-gap",
]

LifeStage = Literal[
    "newborns",
    "babies",
    "toddlers",
    "preschoolers",
    "school-children",
    "teenagers",
    "adults",
    "older-adults",
    "parents",
    "not-people",
]

Health = Literal["healthy", "sleep-problem", "medical-condition", "mixed", "unknown"]

Outcome = Literal[
    # what a parent would notice: these can carry a verdict
    "sleep-onset",
    "night-waking",
    "duration",
    "crying",
    "sleep-quality",
    "bedtime-behaviour",
    "parent-view",
    # what stands in for it: these cannot
    "sleep-stage",
    "body-level",
    "hormone",
    # other things a record may tell
    "harm",
    "behaviour",
    "parent-wellbeing",
    "normal-course",
    "reference-value",
    "rule",
    "other",
]

Measure = Literal[
    "questionnaire",
    "diary",
    "actigraphy",
    "polysomnography",
    "observation",
    "blood",
    "urine",
    "cortisol",
    "melatonin",
    "other",
]

Direction = Literal["benefit", "harm", "no-difference", "mixed"]

Comparison = Literal[
    "placebo",
    "other-treatment",
    "usual-care",
    "no-treatment",
    "other-level",
    "own-baseline",
    "none",
]

EffectType = Literal["MD", "SMD", "OR", "RR", "beta"]

Level = Literal["full-text", "abstract", "secondary", "not-found"]

Interest = Literal["public", "industry", "mixed", "not-stated"]

Concern = Literal[
    "not-blinded",
    "parent-rated",
    "no-control",
    "not-randomised",
    "few-people",
    "short",
    "many-left",
    "package",
    "possible-double",
    "late-registered",
    "many-outcomes",
    "selective",
    "implausible",
    "other-population",
    "surrogate",
    "details-unseen",
    "confounded",
    "other",
]

Bearing = Literal["tested", "part-of-package", "related"]

Grade = Literal["ok", "caution", "avoid", "dangerous"]

Part = Literal[
    "what-it-is",
    "believed-mechanism",
    "need",
    "in-short",
    "findings",
    "other-explanations",
    "harms",
    "ask",
    "how-to",
    "label",
    "breastfeeding",
    "disagreement",
    "unknown",
]


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
    """A statement of a page, with the routes and ages (months) for which it is meant.

    `routes` empty and `ages_months` absent mean: for all.
    """

    routes: tuple[Route, ...] = ()
    ages_months: AgeSpan | None = None


class SafetyRule(Passage, frozen=True, kw_only=True):
    """How safe something is at an age and by a route, with the reason and its sources."""

    grade: Grade


# ------------------------------------------------------------------ studies


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


# ------------------------------------------------------------------ remedies


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

    `as_help` is the name under which it is offered instead of something else; with
    `help_is_leaving` what is offered is leaving it (no screen in the last hour).
    """

    slug: Slug
    kind: Literal["remedy", "habit"]
    as_help: Text | None = None
    help_is_leaving: bool = False
    promise: Text
    parts: dict[Part, tuple[Passage, ...]]
    safety: Annotated[tuple[SafetyRule, ...], Meta(min_length=1)]
    instead: tuple[Instead, ...] = ()
    review: Review


# ------------------------------------------------------------------ norms, countries


class NormBand(Frozen, frozen=True, kw_only=True):
    """What is usual between two ages (months, inclusive): recommended hours and remarks."""

    ages_months: tuple[float, float]
    label: Text
    hours: Annotated[tuple[Passage, ...], Meta(min_length=1)]
    waking: tuple[Passage, ...] = ()
    talk_about: tuple[Passage, ...] = ()


class NormPage(Frozen, frozen=True, kw_only=True):
    slug: Slug
    title: Text
    bands: tuple[NormBand, ...]
    always: tuple[Passage, ...] = ()
    review: Review


class Line(Frozen, frozen=True, kw_only=True):
    """A telephone line: what for, the number as printed, and the number to dial."""

    who: Text
    number: str
    dial: str
    when: Text | None = None
    sources: Annotated[tuple[Slug, ...], Meta(min_length=1)]


class Country(Frozen, frozen=True, kw_only=True):
    """A country pack. `swallowed` is called when a child took something and seems well."""

    code: Literal["BE", "NL", "UK", "US"]
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


class Advice(Frozen, frozen=True, kw_only=True):
    """Answers that are no verdict: a subject, its passages and its review."""

    slug: Slug
    title: Text
    passages: Annotated[tuple[Passage, ...], Meta(min_length=1)]
    review: Review
