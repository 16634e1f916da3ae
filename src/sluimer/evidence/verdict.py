"""What weighing gives: a verdict on two axes, with every step that led to it.

One idea: a verdict is a pure function of its `Subject` and the library, and carries its whole
reasoning with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from sluimer.evidence.pooling import Measured
from sluimer.evidence.terms import Certainty, Efficacy, Step, Subject, Trend
from sluimer.library.model import Grade, Lang, SafetyRule, Text


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
    measured: tuple[Measured, ...] = ()
    """What was pooled, and what stands alone with its interval, to be said and drawn."""

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
