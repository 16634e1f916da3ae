"""How well questions are understood, by the labels of `tests/data/questions/README.md`."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sluimer.ask import Question

QUESTIONS = Path(__file__).resolve().parent / "data" / "questions"

SLOTS = ("scope", "remedy", "route", "age", "outcome", "intent")
"""What is scored on every question. `urgent` and `calm` are scored on those it is about."""

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Score:
    """How many questions were right of how many, for each slot, and which were not."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    missed: dict[str, list[str]] = field(default_factory=dict)

    def share(self, slot: str) -> float:
        """The share that was right; 1 when nothing was asked of it."""
        return self.right[slot] / self.total[slot] if self.total[slot] else 1.0

    def add(self, slot: str, row: Row, ok: bool, said: object) -> None:
        self.total[slot] += 1
        self.right[slot] += ok
        if not ok:
            self.missed.setdefault(slot, []).append(f"{row['id']}: {said} for {row['text']!r}")


def load(name: str) -> list[Row]:
    """The rows of a set, as in `load("dev")`."""
    with (QUESTIONS / f"{name}.jsonl").open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def names(pattern: str) -> list[str]:
    """The sets that are there, as in `names("untouched-*")`."""
    return sorted(path.stem for path in QUESTIONS.glob(f"{pattern}.jsonl"))


def score(understand: Callable[[str], Question], rows: Iterable[Row]) -> Score:
    """Understand every question and hold it against its labels."""
    made = Score()
    for row in rows:
        _add(made, row, understand(row["text"]))
    return made


def _add(made: Score, row: Row, said: Question) -> None:
    expected = row["expected"]
    made.add("scope", row, said.in_scope == expected["in_scope"], said.in_scope)
    for slot in ("remedy", "route", "outcome"):
        value = getattr(said, slot)
        made.add(slot, row, value == expected[slot], value)
    made.add("age", row, same_age(said.age_months, expected["age_months"]), said.age_months)
    also = row.get("also_ok", {}).get("intent", [])
    made.add("intent", row, said.intent in (expected["intent"], *also), said.intent)
    urgent = said.intent == "urgent"
    if expected["intent"] == "urgent":
        made.add("urgent", row, urgent, said.intent)
    elif "urgent" not in also:
        made.add("calm", row, not urgent, said.intent)


def same_age(said: tuple[int, int] | None, expected: list[int] | None) -> bool:
    """Both absent, or two spans of months that meet."""
    if said is None or expected is None:
        return said is None and expected is None
    return said[0] <= expected[1] and expected[0] <= said[1]
