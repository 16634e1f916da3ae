"""What does the parent want to know?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import log

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
RULE_SHARE = 0.2
"""What a rule's weight adds to the logarithm of the learned chance."""

_TIES: tuple[Intent, ...] = (
    "safe", "intake", "dose", "alternative", "works", "ritual", "normal"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class IntentReading:
    intent: Intent
    hit: Hit | None


@dataclass(frozen=True, slots=True)
class IntentScores:
    """The rules' sum for each intent, and the phrases behind it."""

    scores: dict[str, float]
    hits: dict[str, list[Hit]]


def kind_of(remedy: str | None) -> str:
    """What sort of thing is asked about, as far as it changes what can be asked."""
    if remedy is None:
        return "nothing"
    if remedy in NUTRIENTS:
        return "nutrient"
    if remedy in PRACTICES:
        return "practice"
    return "timing" if remedy == "wake-time" else "thing"


def intent_scores(words: Words, remedy: str | None, lang: Lang, *, defended: bool) -> IntentScores:
    """The weight of each intent: its heaviest phrase fully, each other one for a third.

    `defended`: someone says that it works.
    """
    hits: dict[str, list[Hit]] = {}
    for hit in _TABLES[lang].find(words.tokens):
        hits.setdefault(hit.label, []).append(hit)
    scores = {label: _score(found) for label, found in hits.items()}
    for label, prior in _PRIORS.get(remedy or "", {}).items():
        scores[label] = scores.get(label, 0.0) + prior
    if defended:
        scores["works"] = scores.get("works", 0.0) + 3
    _rule_out(scores, remedy)
    return IntentScores({label: score for label, score in scores.items() if score > 0}, hits)


def choose_intent(
    found: IntentScores, remedy: str | None, chances: Mapping[str, float]
) -> IntentReading:
    """The likeliest intent that makes sense here, with the phrase that says so if there is one.

    The learned chance and the rules' own sum both have a say.
    """
    possible = {
        i: log(chances.get(i, 0.0) + 1e-9) + RULE_SHARE * found.scores.get(i, 0.0)
        for i in _TIES
        if _makes_sense(i, remedy)
    }
    intent = max(possible, key=lambda i: (possible[i], -_TIES.index(i)))
    own = found.hits.get(intent)
    return IntentReading(intent, max(own, key=lambda hit: hit.weight) if own else None)


def _makes_sense(intent: Intent, remedy: str | None) -> bool:
    if intent == "intake":
        return remedy in NUTRIENTS
    return True


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


assert set(_TIES) | {"urgent", "none"} == set(INTENTS)
