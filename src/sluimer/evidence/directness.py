"""How direct is a finding for *this* child?

Four questions, each with its own answer: are these people like the child, did it go in the same
way, would a parent notice the outcome, and was it this remedy alone?
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sluimer.evidence.terms import Subject, Trend
from sluimer.library.model import Bears, Direction, Finding, LifeStage, Outcome, People, Study

PeopleFit = Literal["same-age", "near-age", "other-age", "adults", "not-people", "unknown"]
WhyNot = Literal[
    "not-found",
    "kept-out",
    "background",
    "opinion",
    "no-comparison",
    "other-route",
    "combination",
    "stand-in",
    "no-sleep-outcome",
    "subgroup",
    "no-direction",
    "not-people",
    "people-unknown",
    "other-part",
]

NOTICEABLE: frozenset[Outcome] = frozenset(
    {
        "sleep-onset",
        "night-waking",
        "duration",
        "crying",
        "sleep-quality",
        "bedtime-behaviour",
        "parent-view",
    }
)
"""Outcomes that a parent would notice; only these can carry a verdict."""

STAND_INS: frozenset[Outcome] = frozenset({"sleep-stage", "body-level", "hormone"})

GLOBAL: frozenset[Outcome] = frozenset({"sleep-quality", "parent-view"})
"""Outcomes that speak to every sleep question."""

OPINIONS = frozenset(
    {"narrative-review", "guideline", "regulation", "public-information", "evidence-gap"}
)
"""Designs that report or advise: context, never evidence."""

NEAR_AGE_MONTHS = 3
"""Ages at most this far apart are near ..."""
NEAR_AGE_SHARE = 0.5
"""... or at most this share of the child's own age: two years is near three, not near a baby."""

CHILD_UP_TO_MONTHS = 71
"""When no age is given, the child is taken to be from birth up to this age."""

_STAGE_MONTHS: dict[LifeStage, tuple[float, float]] = {
    "newborns": (0, 1),
    "babies": (0, 12),
    "toddlers": (12, 36),
    "preschoolers": (36, 72),
    "school-children": (72, 144),
    "teenagers": (144, 216),
}


_OPPOSITE: dict[Direction, Trend] = {
    "benefit": "harm",
    "harm": "benefit",
    "no-difference": "no-difference",
    "mixed": "mixed",
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A finding with its fit. `why_not` is set when it cannot enter the weighing at all."""

    study: Study
    finding: Finding
    bears: Bears
    people: PeopleFit
    why_not: WhyNot | None = None

    @property
    def counts(self) -> bool:
        return self.why_not is None

    @property
    def trend(self) -> Trend:
        """The direction seen from the remedy; turned round when its opposite was studied."""
        direction = self.finding.direction
        if direction is None:
            raise ValueError(f"{self.study.id} has a finding without a direction")
        return _OPPOSITE[direction] if self.bears.reversed else direction


def judge(subject: Subject, study: Study, bears: Bears, finding: Finding) -> Judged:
    """Judge one finding of one study for a subject."""
    people = fit_of_people(study.people, subject.age_months)
    return Judged(study, finding, bears, people, _why_not(subject, study, bears, finding, people))


def fit_of_people(people: People, age_months: tuple[int, int] | None) -> PeopleFit:
    """How near the people studied are to a child of `age_months` (None: any young child)."""
    span = ages_of(people)
    if span is None:
        if people.stages and set(people.stages) <= {"not-people"}:
            return "not-people"
        return "adults" if people.stages else "unknown"
    if span[0] >= 216:
        return "adults"
    low, high = age_months or (0, CHILD_UP_TO_MONTHS)
    if span[0] <= high and low <= span[1]:
        return "same-age"
    gap = span[0] - high if span[0] > high else low - span[1]
    if gap <= NEAR_AGE_MONTHS or gap <= NEAR_AGE_SHARE * max(low, 1):
        return "near-age"
    return "other-age"


def ages_of(people: People) -> tuple[float, float] | None:
    """The ages of the people in months, from their bounds or else their stages of life."""
    stages = [_STAGE_MONTHS[stage] for stage in people.stages if stage in _STAGE_MONTHS]
    by_stage = (min(s[0] for s in stages), max(s[1] for s in stages)) if stages else None
    if people.ages_months is not None:
        low, high = people.ages_months
        if low is not None and high is not None:
            return low, high
        if low is not None or high is not None:
            return (
                low if low is not None else (by_stage[0] if by_stage else 0),
                high if high is not None else (by_stage[1] if by_stage else 1e9),
            )
    return by_stage


def _why_not(
    subject: Subject, study: Study, bears: Bears, finding: Finding, people: PeopleFit
) -> WhyNot | None:
    if study.checked.level == "not-found":
        return "not-found"
    if study.keep_out is not None:
        return "kept-out"
    if bears.how == "related":
        return "background"
    if study.design in OPINIONS:
        return "opinion"
    if subject.remedy in finding.not_for:
        return "other-part"
    if people == "unknown":
        return "people-unknown"
    if people == "not-people" or (study.design == "lab-study" and people == "adults"):
        return "not-people"
    if finding.outcome in STAND_INS:
        return "stand-in"
    if finding.outcome not in NOTICEABLE:
        return "no-sleep-outcome"
    if finding.subgroup:
        return "subgroup"
    if finding.direction is None:
        return "no-direction"
    if _other_route(subject, study):
        return "other-route"
    if not study.exposure.alone and bears.how == "tested" and study.exposure.route is not None:
        return "combination"
    if (finding.compared_with or study.compared_with) in (
        "none",
        "own-baseline",
    ) and study.design not in (
        "cross-sectional",
        "cohort",
        "systematic-review",
        "meta-analysis",
        "controlled-trial",
    ):
        return "no-comparison"
    return None


def _other_route(subject: Subject, study: Study) -> bool:
    """Skin is not mouth, and food is not a supplement; no route asked takes every route."""
    return (
        subject.route is not None
        and study.exposure.route is not None
        and study.exposure.route != subject.route
    )
