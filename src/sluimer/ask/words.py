"""From raw text to plain words that remember where they stood.

Everything after this works on `Words`: lower case, no accents, one space between words, digits
apart from letters ("18mo" is "18 mo"), and ranges spelled out ("6-9" is "6 to 9"). Each word
knows its start and end in the text as it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

LONGEST_TEXT = 4000
"""Characters read of a question. Longer text is read up to here, and that is said."""

_WORD = re.compile(
    r"\d{1,2}:\d{2}(?!\d)"  # a time
    r"|\d{1,4}(?:[.,]\d{1,2})?(?!\d)"  # a number
    r"|\d+"
    r"|[zm]['\u2019]n\b"  # z'n, m'n
    r"|[a-z]+"
    r"|[½¼¾]"
    r"|(?<=[\d½])\s?[-/](?=\s?\d)"  # a range or a fraction
    r"|[?!<>&]"
)
_SPELLED = {
    "-": "to",
    "/": "slash",
    "&": "en",
    "z'n": "zijn",
    "z\u2019n": "zijn",
    "zn": "zijn",
    "m'n": "mijn",
    "m\u2019n": "mijn",
    "mn": "mijn",
}
"""What is read in place of a sign or a short spelling."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Words:
    """The words of a question in order, with `text` as the string that `plain` was made from."""

    text: str
    words: tuple[Word, ...]
    cut_short: bool = False

    @cached_property
    def plain(self) -> str:
        """The words joined by single spaces."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        return tuple(word.text for word in self.words)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for word in self.words:
            starts.append(at)
            at += len(word.text) + 1
        return starts

    def index_at(self, plain_position: int) -> int:
        """The index of the word that covers a position in `plain`."""
        return bisect_right(self._starts, plain_position) - 1

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Start and end in `text` of the words `first` up to and including `last`."""
        return self.words[first].start, self.words[last].end

    def with_texts(self, texts: dict[int, str]) -> Words:
        """The same words with some of them mended; places stay those of the typed text."""
        if not texts:
            return self
        words = tuple(
            replace(word, text=texts[i]) if i in texts else word
            for i, word in enumerate(self.words)
        )
        return Words(self.text, words, self.cut_short)


def read_words(text: str) -> Words:
    """Take a text apart. Control characters and signs fall away; nothing is ever refused."""
    text = unicodedata.normalize("NFC", text)
    cut = text[:LONGEST_TEXT]
    folded = "".join(map(_fold, cut))
    words = []
    for match in _WORD.finditer(folded):
        raw = match.group().strip()
        words.append(Word(_SPELLED.get(raw, raw), match.start(), match.end()))
    return Words(text, tuple(words), len(text) > LONGEST_TEXT)


@lru_cache(maxsize=4096)
def _fold(char: str) -> str:
    """One character to one plain lower-case character, so that places never shift."""
    if char.isascii():
        return char.lower()
    if char in "½¼¾":
        return char
    if char in "\u2010\u2011\u2012\u2013\u2014\u2212":
        return "-"
    if unicodedata.category(char) == "No":  # a third is no 1, and a raised 2 is no 2
        return " "
    base = unicodedata.normalize("NFKD", char)[0].lower()
    return base if len(base) == 1 else " "
