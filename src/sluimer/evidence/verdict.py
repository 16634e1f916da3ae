"""What weighing gives: a verdict on two axes, with every step that led to it.

Two ideas. *Does it work* and *is it safe* are separate answers and never become one grade. And a
verdict is a pure function of its `Subject` and the library: each `Step` names its rule, what
stood before and after, why, and on which records, so that a clinician can disagree with one step
and not with the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sluimer.ask.question import SleepOutcome
from sluimer.library.model import Grade, Lang, Route, SafetyRule, Text

Efficacy = Literal["supported", "possibly-helpful", "unclear", "not-supported", "refuted"]
Certainty = Literal["high", "moderate", "low", "very-low", "none"]
Trend = Literal["benefit", "harm", "no-difference", "mixed"]

CERTAINTIES: tuple[Certainty, ...] = ("none", "very-low", "low", "moderate", "high")
GRADES: tuple[Grade, ...] = ("ok", "caution", "avoid", "dangerous")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is judged, for whom and for what; the age in months, inclusive."""

    remedy: str
    route: Route | None = None
    age_months: tuple[int, int] | None = None
    outcome: SleepOutcome | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the weighing. `rule` is the name under which `docs/method.md` explains it."""

    step: str
    rule: str
    before: str
    after: str
    reason: Text
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """The evidence that the verdict rests on, counted by independent groups of people.

    `children` is false when only adults were studied. `people` is the sum of the known sizes.
    """

    children: bool
    studies: tuple[str, ...]
    people: int
    benefit: int
    no_difference: int
    harm: int
    mixed: int
    randomised: int

    @property
    def size(self) -> int:
        return len(self.studies)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement on a subject. `certainty` is "none" when no study could carry it."""

    subject: Subject
    efficacy: Efficacy
    certainty: Certainty
    safety: Grade
    safety_rules: tuple[SafetyRule, ...]
    trend: Trend | None
    body: Body | None
    trace: tuple[Step, ...]
    would_change: Text
    sources: tuple[str, ...]

    def trace_in(self, lang: Lang) -> list[dict[str, object]]:
        """The trace as plain data, in one language."""
        return [
            {
                "step": step.step,
                "rule": step.rule,
                "before": step.before,
                "after": step.after,
                "reason": step.reason.in_(lang),
                "sources": list(step.sources),
            }
            for step in self.trace
        ]


def lower(certainty: Certainty, by: int) -> Certainty:
    """Lower a certainty by steps; "very-low" is the floor for evidence that exists."""
    at = CERTAINTIES.index(certainty)
    return CERTAINTIES[max(1, at - by)] if at else certainty
