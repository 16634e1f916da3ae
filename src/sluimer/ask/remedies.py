"""Which remedy is asked about?

Names come from the library. A compound is recognised by its first part ("magnesiumvoetbad") or,
after a word such as "baby" or "kinder", by its last ("kindermelatonine"); a typo by its distance
to a known name. Of several names the main one is the most telling that is not turned away
("zonder melatonine", "instead of magnesium").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from sluimer.ask.cues import word_set
from sluimer.ask.cues.compounds import HEADS, NOT_A_TYPO, TAILS
from sluimer.ask.phrases import Hit, Phrases
from sluimer.ask.words import Words, read_words
from sluimer.library.model import Names

CONTEXT = frozenset(
    {"formula", "night-feed", "carrying", "wake-time", "light", "iron", "warm-bath"}
)
"""Slugs that are often only the setting of a question; any other name beats them."""

HABITS = frozenset(
    {
        "bedtime-routine", "sleep-association", "parental-calm", "massage", "sleep-training",
        "bed-sharing", "screens", "dream-feed", "pacifier", "swaddling",
    }
)  # fmt: skip
"""Habits: named beside something that is given or sold, they are the setting."""


TOPIC_RANK = 1.8
"""A topic of advice stands behind whatever is given, sold or done, and before a mere setting."""

_AWAY = re.compile(
    r"\b(?:zonder|in plaats van|ipv|inplaats van|behalve|geen|"
    r"without|instead of|rather than|other than|aren t|arent|no)$"
)
"""Words before a name that turn it away."""


@dataclass(frozen=True, slots=True)
class NameHit:
    slug: str
    first: int
    last: int
    weak: bool
    turned_away: bool

    @property
    def length(self) -> int:
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Named:
    """The main remedy with its words, the other remedies that were named, and the topic."""

    main: NameHit | None
    also: tuple[NameHit, ...] = ()
    topic: NameHit | None = None

    @property
    def subject(self) -> NameHit | None:
        """What the question is about: the remedy, or else the topic."""
        return self.main or self.topic


UMBRELLAS: Mapping[str, frozenset[str]] = {
    "sleep-medication": word_set("melatonin antihistamine valerian cbd theanine"),
    "essential-oils": word_set("lavender"),
    "homeopathic-drops": word_set("valerian passionflower lavender chamomile"),
}
"""Names for a whole family step back for a member of it: "is melatonin a safe sleep aid"."""


@dataclass(frozen=True)
class NameIndex:
    """All names of a library, ready to be found in words. Built once."""

    phrases: Phrases
    weak: Phrases
    single: Mapping[str, str]
    choices: tuple[str, ...]
    known: frozenset[str]
    stems: tuple[tuple[str, str], ...] = field(default=())
    topics: frozenset[str] = frozenset()

    @classmethod
    def of(cls, names: Iterable[Names], topics: Iterable[str] = ()) -> NameIndex:
        """`topics` are the slugs of names that stand for a page of advice, not for a remedy."""
        entries: list[tuple[str, float, str]] = []
        weak: list[tuple[str, float, str]] = []
        single: dict[str, str] = {}
        known: set[str] = set()
        for name in names:
            for raw in (*name.nl, *name.en):
                tokens = _name_tokens(raw)
                if not tokens:
                    continue
                known.update(tokens)
                entries.append((name.slug, float(len(tokens)), " ".join(tokens)))
                if len(tokens) == 1 and len(tokens[0]) >= 4:
                    single.setdefault(tokens[0], name.slug)
            for raw in name.weak:
                tokens = read_words(raw).tokens
                known.update(tokens)
                weak.append((name.slug, float(len(tokens)), " ".join(tokens)))
        stems = tuple(
            sorted(
                ((word, slug) for word, slug in single.items() if len(word) >= 5),
                key=lambda pair: -len(pair[0]),
            )
        )
        choices = tuple(sorted(word for word in known if len(word) >= 6))
        return cls(
            phrases=Phrases(entries),
            weak=Phrases(weak),
            single=single,
            choices=choices,
            known=frozenset(known),
            stems=stems,
            topics=frozenset(topics),
        )

    def mend(self, words: Words, plain_words: frozenset[str]) -> Words:
        """Words with names in compounds and typos replaced by the plain name.

        `plain_words` are words that mean something else and are left alone.
        """
        mended: dict[int, str] = {}
        for index, token in enumerate(words.tokens):
            if len(token) < 5 or not token.isalpha() or token in self.known or token in plain_words:
                continue
            plain = self._in_compound(token) or self._typo(token)
            if plain:
                mended[index] = plain
        return words.with_texts(mended)

    def _in_compound(self, token: str) -> str | None:
        for word, _ in self.stems:
            if len(word) >= len(token):
                continue
            if token.startswith(word):
                rest = token[len(word) :]
                if (
                    rest.startswith(TAILS)
                    or rest in ("s", "en", "je")
                    or rest.removeprefix("s").startswith(TAILS)
                ):
                    return word
            elif token.endswith(word) and token[: -len(word)] in HEADS:
                return word
        return None

    def _typo(self, token: str) -> str | None:
        if token in NOT_A_TYPO:
            return None
        far = 1 if len(token) < 8 else 2
        found = extractOne(token, self.choices, scorer=OSA.distance, score_cutoff=far)
        if found is None or found[0][0] != token[0] or abs(len(found[0]) - len(token)) > 1:
            return None
        if len(token) < 6 and found[1] > 0:
            return None
        return str(found[0])


def find_remedy(index: NameIndex, words: Words, about_child_sleep: bool) -> Named:
    """The remedy that is asked about. Weak names count only when `about_child_sleep`."""
    hits = index.phrases.find(words.tokens)
    found = [_name_hit(hit, words, weak=False) for hit in _longest(hits)]
    if about_child_sleep:
        taken = {i for hit in found for i in range(hit.first, hit.last + 1)}
        found += [
            _name_hit(hit, words, weak=True)
            for hit in _longest(index.weak.find(words.tokens))
            if not taken & set(range(hit.first, hit.last + 1))
        ]
    if not found:
        return Named(None)
    ranked = sorted(found, key=lambda hit: (-_rank(hit, found, index.topics), hit.first))
    topic = next((hit for hit in ranked if hit.slug in index.topics), None)
    main = None if ranked[0] is topic else ranked[0]
    also: dict[str, NameHit] = {}
    for hit in ranked:
        if hit.slug not in index.topics and (main is None or hit.slug != main.slug):
            also.setdefault(hit.slug, hit)
    return Named(main, tuple(also.values()), topic)


def _name_tokens(raw: str) -> tuple[str, ...]:
    """The words of a name; `...` in it stands for a few words in between."""
    tokens: list[str] = []
    for index, part in enumerate(raw.split("...")):
        if index:
            tokens.append("...")
        tokens += read_words(part).tokens
    return tuple(tokens)


def _longest(hits: list[Hit]) -> list[Hit]:
    """Of overlapping hits the longest; of equally long ones the first."""
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (-len(hit), hit.first)):
        if all(hit.last < other.first or other.last < hit.first for other in chosen):
            chosen.append(hit)
    return sorted(chosen, key=lambda hit: hit.first)


def _name_hit(hit: Hit, words: Words, *, weak: bool) -> NameHit:
    before = " ".join(words.tokens[max(0, hit.first - 3) : hit.first])
    return NameHit(hit.label, hit.first, hit.last, weak, bool(_AWAY.search(before)))


def _rank(hit: NameHit, found: list[NameHit], topics: frozenset[str]) -> float:
    rank = 3.0
    if hit.slug in CONTEXT:
        rank = 1.0
    elif hit.slug in topics:
        rank = TOPIC_RANK
    elif hit.slug in HABITS:
        rank = 2.0
    if hit.slug == "bedtime-routine":  # "a tablet as part of our routine"
        rank = 1.9
    if hit.slug == "magnesium":
        rank = 3.4
    if any(other.slug in UMBRELLAS.get(hit.slug, ()) for other in found if not other.turned_away):
        rank -= 0.5
    if hit.weak:
        rank -= 1.5
    if hit.turned_away:
        rank -= 1.5
    return rank + 0.05 * min(hit.length, 4)
