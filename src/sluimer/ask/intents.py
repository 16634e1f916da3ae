"""What does the parent want to know?"""

from __future__ import annotations

from dataclasses import dataclass

from sluimer.ask.cues.intents import DUTCH, ENGLISH
from sluimer.ask.phrases import Hit, Phrases
from sluimer.ask.question import INTENTS, Intent
from sluimer.ask.words import Words
from sluimer.library.model import Lang

_TABLES: dict[Lang, Phrases] = {"nl": Phrases.table(DUTCH), "en": Phrases.table(ENGLISH)}
VOCABULARY = _TABLES["nl"].vocabulary | _TABLES["en"].vocabulary

NUTRIENTS = frozenset({"magnesium", "iron", "vitamin-d", "omega-3"})
PRACTICES = frozenset(
    {
        "bedtime-routine",
        "sleep-association",
        "parental-calm",
        "massage",
        "bed-sharing",
        "carrying",
        "screens",
    }
)
"""Habits that are built or mended: "how" means ritual here, not dose."""

_PRIORS: dict[str, dict[str, float]] = {
    "wake-time": {"normal": 2.5},
    "bedtime-routine": {"ritual": 2.0},
    "sleep-association": {"ritual": 1.0},
    "parental-calm": {"works": 1.0, "ritual": 1.0},
    "massage": {"works": 0.5},
}
_TIES: tuple[Intent, ...] = (
    "safe", "intake", "dose", "alternative", "works", "ritual", "normal"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class IntentReading:
    intent: Intent
    hit: Hit | None


def find_intent(
    words: Words, remedy: str | None, lang: Lang, *, defended: bool, wants_change: bool
) -> IntentReading:
    """The intent with the most weight: its heaviest hit fully, each other hit for a third.

    `defended`: someone says that it works. `wants_change`: an outcome was named, so that a bare
    "magnesium voor het inslapen" asks whether it works and not whether it is allowed.
    """
    hits: dict[str, list[Hit]] = {}
    for hit in _TABLES[lang].find(words.tokens):
        hits.setdefault(hit.label, []).append(hit)
    scores: dict[str, float] = {}
    for label, found in hits.items():
        scores[label] = _score(found)
    for label, prior in _PRIORS.get(remedy or "", {}).items():
        scores[label] = scores.get(label, 0.0) + prior
    if defended:
        scores["works"] = scores.get("works", 0.0) + 3
    _rule_out(scores, remedy)
    ranked = [
        (scores[intent], -_TIES.index(intent), intent)
        for intent in _TIES
        if scores.get(intent, 0.0) > 0
    ]
    if not ranked:
        return IntentReading(_default(remedy, wants_change), None)
    intent = max(ranked)[2]
    own = hits.get(intent)
    best = max(own, key=lambda hit: hit.weight) if own else None
    return IntentReading(intent, best)


def _score(found: list[Hit]) -> float:
    taken: set[int] = set()
    score = 0.0
    for rank, hit in enumerate(sorted(found, key=lambda hit: (-hit.weight, -len(hit)))):
        places = set(range(hit.first, hit.last + 1))
        if places & taken:
            continue
        taken |= places
        score += hit.weight if rank == 0 else hit.weight / 3
    return score


def _rule_out(scores: dict[str, float], remedy: str | None) -> None:
    """Some intents make no sense with some subjects."""
    if remedy not in NUTRIENTS:
        scores.pop("intake", None)
    if remedy is None:
        for label in ("dose", "works", "safe"):
            if label in scores:
                scores[label] -= 3
        if "ritual" in scores:
            scores["alternative"] = scores.get("alternative", 0.0) + scores.pop("ritual") / 2
    elif remedy not in PRACTICES:
        scores.pop("ritual", None)
        if remedy not in ("wake-time", "sleep-association") and "normal" in scores:
            scores["normal"] -= 3.5
    elif "ritual" in scores and "dose" in scores:
        scores["ritual"] += scores.pop("dose") / 2
    if remedy == "wake-time" and "dose" in scores:
        scores["normal"] = scores.get("normal", 0.0) + scores["dose"] / 3


def _default(remedy: str | None, wants_change: bool) -> Intent:
    if remedy is None:
        return "normal"
    if remedy in ("bedtime-routine", "sleep-association", "bed-sharing", "massage"):
        return "ritual"
    if remedy == "wake-time":
        return "normal"
    return "works" if wants_change else "safe"


assert set(_TIES) | {"urgent", "none"} == set(INTENTS)
