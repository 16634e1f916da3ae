"""The words of weighing: what is asked, what may be answered, and a step on the way.

One idea: *does it work* and *is it safe* are separate answers with words of their own, and each
step names its rule, what stood before and after, why, and on which records, so that a clinician can
disagree with one step and not with the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sluimer.ask.question import SleepOutcome
from sluimer.library.model import Grade, Route, Text

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


def lower(certainty: Certainty, by: int) -> Certainty:
    """Lower a certainty by steps; "very-low" is the floor for evidence that exists."""
    at = CERTAINTIES.index(certainty)
    return CERTAINTIES[max(1, at - by)] if at else certainty
