"""What should change, when the words say so."""

from __future__ import annotations

from sluimer.ask.cues.outcomes import OUTCOMES
from sluimer.ask.phrases import Hit, Phrases
from sluimer.ask.question import OUTCOMES as ALL
from sluimer.ask.question import SleepOutcome
from sluimer.ask.words import Words

_TABLE = Phrases.table(OUTCOMES)
VOCABULARY = _TABLE.vocabulary


def find_outcome(words: Words, skip: frozenset[int]) -> tuple[SleepOutcome, Hit] | None:
    """The heaviest outcome; of equals the one said first. Words in `skip` say something else."""
    best: dict[str, Hit] = {}
    for hit in _TABLE.find(words.tokens):
        if skip and set(range(hit.first, hit.last + 1)) <= skip:
            continue
        old = best.get(hit.label)
        if old is None or hit.weight > old.weight:
            best[hit.label] = hit
    if not best:
        return None
    hit = max(best.values(), key=lambda hit: (hit.weight, -hit.first))
    for outcome in ALL:
        if outcome == hit.label:
            return outcome, hit
    return None
