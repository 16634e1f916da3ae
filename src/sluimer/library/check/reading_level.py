"""How hard a text is to read, so that an editor sees which page asks too much.

LIX is the number of words in a sentence plus the percentage of words longer than six letters
(Björnsson 1968, Läsbarhet). It counts no syllables, so it serves Dutch and English alike: under 30
is very easy, up to 40 easy, up to 50 as hard as a newspaper, above that for specialists. It is a
report, not a gate: a plain sentence about botulism holds long words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sluimer.library.model import Lang, Statement
from sluimer.library.whole import Library

LONG_WORD_LETTERS = 6
"""A word with more letters than this is long."""
HARD_LIX = 45.0
"""From here on a text deserves another look. Ours: halfway between easy and a newspaper."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SENTENCE = re.compile(r"[.!?:]+(?:\s|$)")


@dataclass(frozen=True, slots=True)
class ReadingLevel:
    """One place of the content in one language: its words, sentences and LIX."""

    place: str
    lang: Lang
    words: int
    sentences: int
    lix: float

    @property
    def hard(self) -> bool:
        return self.lix >= HARD_LIX


def lix(texts: Iterable[str]) -> tuple[float, int, int]:
    """LIX of texts together, with their words and sentences; 0 where there is no word."""
    words = long = sentences = 0
    for text in texts:
        found = _WORD.findall(text)
        words += len(found)
        long += sum(len(word) > LONG_WORD_LETTERS for word in found)
        sentences += max(len(_SENTENCE.findall(text)), 1) if found else 0
    if not words:
        return 0.0, 0, 0
    return words / sentences + 100 * long / words, words, sentences


def reading_levels(library: Library) -> tuple[ReadingLevel, ...]:
    """The level of every page, of the warnings about food and of what is said on supplements.

    The hardest first.
    """
    found = []
    for place, statements in _places(library):
        for lang in ("nl", "en"):
            level, words, sentences = lix(statement.in_(lang) for statement in statements)
            if words:
                found.append(ReadingLevel(place, lang, words, sentences, level))
    return tuple(sorted(found, key=lambda level: (-level.lix, level.place, level.lang)))


def _places(library: Library) -> Iterator[tuple[str, list[Statement]]]:
    for slug, page in library.remedies.items():
        passages = [passage for part in page.parts.values() for passage in part]
        yield slug, [*passages, *page.safety]
    for slug, norm in library.norms.items():
        yield (
            slug,
            [
                p
                for band in norm.bands
                for p in (*band.hours, *band.waking, *band.through, *band.naps)
            ],
        )
    nutrition = library.nutrition
    yield "food warnings", list(nutrition.food_warnings.values())
    said = nutrition.supplements
    yield "supplements", [*said.rule, *said.about_limits, *said.label_notes, *said.interactions]
    aid = library.first_aid
    yield "emergency", [*aid.call_ambulance_when, *aid.do, *aid.at_hand, *aid.crisis]
