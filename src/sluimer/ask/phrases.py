"""Finding many phrases at once in a question.

A phrase is written as people would say it, with four signs:

    mag|mogen ik     one of several words
    slaap*           a word that starts so
    _                any one word
    ...              up to four words in between

A table of phrases is a text with one phrase a line, `label weight: phrase`; lines that start with
`#` are remarks. Phrases are looked up by their first word, so a thousand of them cost no more
than the few that could begin at a word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

GAP = 4
"""How many words `...` may skip at the most."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase that was found: its label and weight, and its first and last word."""

    label: str
    weight: float
    first: int
    last: int

    def __len__(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class _Element:
    exact: frozenset[str]
    starts: tuple[str, ...]
    kind: str  # "word", "any" or "gap"

    def takes(self, word: str) -> bool:
        return self.kind == "any" or word in self.exact or word.startswith(self.starts)


@dataclass(frozen=True, slots=True)
class _Phrase:
    label: str
    weight: float
    elements: tuple[_Element, ...]


class Phrases:
    """A table of phrases, ready to be searched."""

    def __init__(self, entries: Iterable[tuple[str, float, str]]) -> None:
        """`entries` are (label, weight, phrase). Raises ValueError on a phrase without words.

        `vocabulary` holds every word that a phrase names in full.
        """
        self._exact: dict[str, list[_Phrase]] = {}
        self._starts: dict[str, list[_Phrase]] = {}
        for label, weight, text in entries:
            elements = tuple(_element(part) for part in text.split())
            if not elements or elements[0].kind != "word" or elements[-1].kind == "gap":
                raise ValueError(f"a phrase must start with a word and end with one: {text!r}")
            phrase = _Phrase(label, weight, elements)
            for word in elements[0].exact:
                self._exact.setdefault(word, []).append(phrase)
            for start in elements[0].starts:
                self._starts.setdefault(start, []).append(phrase)
        self.vocabulary = frozenset(
            word
            for phrases in self._exact.values()
            for phrase in phrases
            for element in phrase.elements
            for word in element.exact
        )
        self._lengths = sorted({len(start) for start in self._starts})

    @classmethod
    def table(cls, *texts: str) -> Phrases:
        """Read `label weight: phrase` lines. Raises ValueError that names a broken line."""
        entries = []
        for text in texts:
            for line in text.splitlines():
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                head, colon, phrase = line.partition(":")
                parts = head.split()
                if not colon or len(parts) != 2:
                    raise ValueError(f"expected 'label weight: phrase', got {line!r}")
                entries.append((parts[0], float(parts[1]), phrase))
        return cls(entries)

    def find(self, tokens: Sequence[str]) -> list[Hit]:
        """Every phrase at every place where it stands, in order of place."""
        hits = []
        for index, token in enumerate(tokens):
            for phrase in self._exact.get(token, ()):
                last = _match(phrase.elements, 1, tokens, index + 1)
                if last is not None:
                    hits.append(Hit(phrase.label, phrase.weight, index, last))
            for length in self._lengths:
                if length > len(token):
                    break
                for phrase in self._starts.get(token[:length], ()):
                    last = _match(phrase.elements, 1, tokens, index + 1)
                    if last is not None:
                        hits.append(Hit(phrase.label, phrase.weight, index, last))
        return hits


def _element(part: str) -> _Element:
    if part == "_":
        return _Element(frozenset(), (), "any")
    if part == "...":
        return _Element(frozenset(), (), "gap")
    words = part.split("|")
    exact = frozenset(word for word in words if not word.endswith("*"))
    return _Element(exact, tuple(word[:-1] for word in words if word.endswith("*")), "word")


def _match(
    elements: tuple[_Element, ...], at: int, tokens: Sequence[str], index: int
) -> int | None:
    """The index of the last word taken, or None. The nearest way to end wins."""
    while at < len(elements):
        element = elements[at]
        if element.kind == "gap":
            for skipped in range(GAP + 1):
                last = _match(elements, at + 1, tokens, index + skipped)
                if last is not None:
                    return last
            return None
        if index >= len(tokens) or not element.takes(tokens[index]):
            return None
        at += 1
        index += 1
    return index - 1
