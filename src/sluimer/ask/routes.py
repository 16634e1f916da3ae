"""By which route, when the words say so."""

from __future__ import annotations

from sluimer.ask.cues import word_set
from sluimer.ask.cues.routes import PARTS, ROUTES
from sluimer.ask.phrases import Hit, Phrases
from sluimer.ask.words import Words
from sluimer.library.model import Lang, Route

_TABLE = Phrases.table(ROUTES)
VOCABULARY = _TABLE.vocabulary

_ALWAYS: dict[str, Route] = {
    "formula": "diet",
    "bottle-cereal": "diet",
    "honey": "diet",
    "cherry-juice": "diet",
    "warm-bath": "bath",
}
"""Things that can only go one way; naming them names the route."""

_NEVER = word_set(
    """
    bedtime-routine parental-calm sleep-training bed-sharing carrying wake-time light screens
    white-noise weighted-sack swaddling pacifier smart-bassinet inclined-sleeper mouth-tape
    osteopathy amber-necklace night-feed dream-feed sleep-association massage teething-gel
    """
)
"""Things that have no route, unless something was swallowed."""

_NO_SKIN = word_set("essential-oils melatonin cbd omega-3 vitamin-d iron honey alcohol")
"""Where "oil" or "spray" names the product and not the skin."""


def find_route(
    words: Words, original: Words, remedy: str | None, lang: Lang, swallowed: bool
) -> tuple[Route, Hit] | None:
    """The route and the words that say so. `swallowed`: it is about something taken in."""
    if remedy is None:
        return None
    hits: dict[str, Hit] = {}
    for hit in _TABLE.find(original.tokens) + _TABLE.find(words.tokens) + _in_compounds(original):
        label = hit.label
        if label == "bath-nl":
            if lang != "nl":
                continue
            label = "bath"
        hits.setdefault(label, hit)
    if swallowed:
        taken = next((hits[way] for way in ("oral", "diet", "bath", "skin") if way in hits), None)
        if taken is not None and remedy != "honey":
            return "oral", taken
    if remedy in _NEVER:
        return None
    order: tuple[Route, ...] = ("injection", "bath", "skin", "oral", "diet")
    if remedy == "magnesium" and "oral" in hits and hits["oral"].weight >= 4 and "skin" not in hits:
        order = ("oral", *order)
    for route in order:
        if route not in hits:
            continue
        if route == "skin" and (
            remedy in _NO_SKIN or _names_a_thing(remedy, hits["skin"], original)
        ):
            continue
        if route == "diet" and remedy not in ("magnesium", "formula", "bottle-cereal", "honey"):
            continue
        if route == "injection" and remedy != "magnesium":
            continue
        return route, hits[route]
    return None


def always_route(remedy: str) -> Route | None:
    """The route that the name of a remedy says by itself."""
    return _ALWAYS.get(remedy)


def _names_a_thing(remedy: str, hit: Hit, words: Words) -> bool:
    """Lavender oil and spray are names of a product; only rubbing it in says skin."""
    said = words.tokens[hit.first]
    return remedy == "lavender" and said.startswith(("oil", "oils", "olie", "spray", "gel"))


def _in_compounds(words: Words) -> list[Hit]:
    hits = []
    for index, token in enumerate(words.tokens):
        if len(token) < 7:
            continue
        for label, tails in PARTS:
            if token.endswith(tails) and token not in tails and token not in ("vogel", "engel"):
                if label == "skin" and token.endswith("massage"):
                    continue
                hits.append(Hit(label, 3.0, index, index))
    return hits
