"""A question as it was understood.

Two ideas. A `Question` holds *slots* (what is asked, about what, for whom), each either filled
from words that stand in the text or empty; an empty slot is an honest answer. And every filled
slot keeps the words it came from (`Understood`), so that a person can see and correct it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from sluimer.library.model import Lang, Route

Intent = Literal[
    "works", "safe", "dose", "intake", "alternative", "ritual", "normal", "urgent", "none"
]
SleepOutcome = Literal["sleep-onset", "night-waking", "duration", "crying"]
Slot = Literal["intent", "remedy", "topic", "route", "age_months", "outcome", "scope"]

INTENTS: tuple[Intent, ...] = get_args(Intent)
ROUTES: tuple[Route, ...] = get_args(Route)
OUTCOMES: tuple[SleepOutcome, ...] = get_args(SleepOutcome)

OLDEST_MONTHS = 18 * 12
"""Ages past this are not a child's; they are said back, not used."""


@dataclass(frozen=True, slots=True)
class Understood:
    """One slot with its value as text and the place in the question that it came from."""

    slot: Slot
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked. `age_months` is (from, up to and including); `also` holds other remedies.

    `topic` is a page of advice (how a baby lies, how warm the room is): nothing that is given or
    tried, so no remedy. It may be named beside one.

    `for_parent` is true when the parent, not the child, would take it (while breastfeeding).
    `defended` is true when someone says that it works for them.
    `urgency` tells the kind of emergency when the intent is urgent.
    `doubts` are remarks on what could not be used, as codes (`age-impossible`, `cut-short`), and
    `child-outside` when a question outside the scope is about a child.
    """

    text: str
    lang: Lang
    in_scope: bool
    intent: Intent
    remedy: str | None = None
    route: Route | None = None
    age_months: tuple[int, int] | None = None
    outcome: SleepOutcome | None = None
    understood: tuple[Understood, ...] = ()
    also: tuple[str, ...] = ()
    topic: str | None = None
    for_parent: bool = False
    defended: bool = False
    doubts: tuple[str, ...] = ()
    urgency: Literal["signs", "swallowed", "crisis"] | None = None

    def __post_init__(self) -> None:
        if self.age_months is not None and not 0 <= self.age_months[0] <= self.age_months[1]:
            raise ValueError(f"age_months must run upwards from 0 or more, not {self.age_months}")
        if not self.in_scope and self.intent != "none":
            raise ValueError("a question out of scope has no intent")
