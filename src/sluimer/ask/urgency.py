"""Is this an emergency? Rather once too often than once too few.

Three kinds: `signs` (the child is limp, hard to wake, breathes badly), `swallowed` (something
has gone in, or a dose went wrong) and `crisis` (a parent at the end). Words of possibility ("what
if", "can I") turn `swallowed` into an ordinary question; nothing turns the other two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sluimer.ask.cues import word_set
from sluimer.ask.cues.urgent import HARMLESS, HOW_MUCH, NEEDED, STUFF, URGENT
from sluimer.ask.phrases import Hit, Phrases
from sluimer.ask.words import Words

Kind = Literal["signs", "swallowed", "crisis"]

_TABLE = Phrases.table(URGENT)
VOCABULARY = _TABLE.vocabulary

SWALLOWABLE = word_set(
    """
    magnesium melatonin antihistamine sleep-medication paracetamol teething-gel vitamin-d iron
    omega-3 probiotics theanine cbd gripe-water homeopathic-drops valerian passionflower lavender
    essential-oils alcohol amber-necklace
    """
)
"""What is an emergency, or may be one, when a child has swallowed it."""


_DRINKS = word_set("magnesium melatonine melatonin vitamine ijzer kruiden slaap kamille valeriaan")
"""What a Dutch `drank` is made of when both are written apart."""

_FIRM = ("inge", "door", "swallow", "ingest", "binnen", "over")
"""Verbs that mean an accident whatever it was that went in."""


@dataclass(frozen=True, slots=True)
class Urgency:
    kind: Kind
    hit: Hit


@dataclass(frozen=True, slots=True)
class UrgencyReading:
    """What the rules see of an emergency. `labels` are the tables that were hit.

    `asks_need` is true when the words ask what a child needs and none tells of an accident.
    """

    found: Urgency | None
    labels: frozenset[str]
    stuff: bool
    only_food: bool
    first: Hit | None
    asks_need: bool


def read_urgency(words: Words, slugs: frozenset[str]) -> UrgencyReading:
    """The emergency in a question. `slugs`: the remedies that are named in it."""
    by_label: dict[str, list[Hit]] = {}
    for hit in _TABLE.find(words.tokens):
        by_label.setdefault(hit.label, []).append(hit)
    stuff = bool(slugs & SWALLOWABLE) or any(_is_stuff(token) for token in words.tokens)
    first = next((hit for name in ("took", "gave") for hit in by_label.get(name, ())), None)
    found = _find(words, slugs, by_label, stuff)
    asked = any(t in HOW_MUCH for t in words.tokens) and any(t in NEEDED for t in words.tokens)
    return UrgencyReading(
        found,
        frozenset(by_label),
        stuff,
        _only_food(words, slugs),
        first,
        asked and by_label.keys() <= {"if"},
    )


def _find(
    words: Words, slugs: frozenset[str], by_label: dict[str, list[Hit]], stuff: bool
) -> Urgency | None:
    if "crisis" in by_label:
        return Urgency("crisis", by_label["crisis"][0])
    possible = "if" in by_label
    events = by_label.get("gave", []) + by_label.get("took", [])
    events = [hit for hit in events if not _is_a_drink(words, hit)]
    if events and stuff and not possible:
        strong = [hit for hit in events if hit.weight >= 4]
        if strong or not _only_food(words, slugs):
            return Urgency("swallowed", (strong or events)[0])
    if events and not possible and not _only_food(words, slugs):
        for hit in events:
            if hit.label == "took" and words.tokens[hit.first].startswith(_FIRM):
                return Urgency("swallowed", hit)
    signs = [hit for hit in by_label.get("sign", []) if not _is_meant(words, hit)]
    return Urgency("signs", signs[0]) if signs else None


def _is_meant(words: Words, hit: Hit) -> bool:
    """ "So he won't wake up" tells what something is given for, and no sign."""
    before = words.tokens[max(0, hit.first - 2) : hit.first]
    return words.tokens[hit.first] in ("wont", "won", "wouldn", "doesn") and before[:1] == ("so",)


def _is_a_drink(words: Words, hit: Hit) -> bool:
    """Dutch `drank` is something to drink: "magnesium drank" is no child that drank."""
    tokens = words.tokens
    return (
        tokens[hit.first] == "drank"
        and hit.first > 0
        and (tokens[hit.first - 1] in _DRINKS or _is_stuff(tokens[hit.first - 1]))
    )


def _is_stuff(token: str) -> bool:
    return token in STUFF or token.endswith(
        (
            "pillen",
            "tabletten",
            "gummies",
            "druppels",
            "siroop",
            "batterij",
            "medicatie",
            "medicijn",
            "tablet",
            "olie",
        )
    )


def _only_food(words: Words, slugs: frozenset[str]) -> bool:
    return (
        not slugs & SWALLOWABLE
        and any(token in HARMLESS for token in words.tokens)
        and not any(
            _is_stuff(token) and token not in ("fles", "flesje", "bottle") for token in words.tokens
        )
    )
