"""An answer, ready to be drawn: in a terminal, as JSON, on a page.

Two ideas. Every sentence of fact is a `Sentence` that carries the ids of the records it rests on;
words without a source are only headings and invitations. And an answer has one *kind*, so that
whatever draws it knows at once that an emergency looks different from everything else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sluimer.ask.question import Question
from sluimer.evidence.terms import Certainty, Efficacy
from sluimer.evidence.verdict import Verdict
from sluimer.library.model import (
    Country,
    CountryCode,
    Grade,
    Lang,
    Passage,
    Review,
    Statement,
)

Kind = Literal[
    "urgent", "verdict", "safety", "intake", "alternative", "ritual", "normal", "declined"
]
BlockName = Literal[
    "studied",
    "findings",
    "but-it-works",
    "safety",
    "breastfeeding",
    "ask",
    "label",
    "need",
    "how-to",
    "each",
    "here",
    "disagreement",
    "unknown",
    "would-change",
    "normal",
    "talk-about",
    "instead",
    "understood",
    "signs",
    "do",
    "at-hand",
    "background",
    "foods",
    "compare",
    "together",
    "never",
    "too-much",
]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Something said, with the ids of its records. `sources` is empty only for what is no fact.

    `countries` are those whose advice it tells; empty when it holds everywhere.
    """

    text: str
    sources: tuple[str, ...] = ()
    countries: tuple[CountryCode, ...] = ()

    @classmethod
    def of(cls, statement: Statement, lang: Lang) -> Sentence:
        countries = statement.countries if isinstance(statement, Passage) else ()
        return cls(statement.in_(lang), statement.sources, countries)


@dataclass(frozen=True, slots=True)
class Block:
    """A part of an answer under its own heading."""

    name: BlockName
    heading: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that may help instead: its slug, its name, and one sentence on it.

    `efficacy` is None where no study could say, or where leaving a thing is what is offered.
    """

    slug: str
    name: str
    efficacy: Efficacy | None
    sentence: Sentence | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question. `emergency` holds the countries whose numbers are shown."""

    kind: Kind
    lang: Lang
    title: str
    summary: tuple[Sentence, ...]
    question: Question
    efficacy: Efficacy | None = None
    certainty: Certainty | None = None
    safety: Grade | None = None
    emergency: tuple[Country, ...] = ()
    instead: tuple[Offer, ...] = ()
    blocks: tuple[Block, ...] = ()
    verdict: Verdict | None = None
    review: Review | None = None
    url: str | None = None
    chips: tuple[str, ...] = field(default=())

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of every record that any sentence of this answer rests on, in order of use."""
        ids: list[str] = []
        for sentence in self.sentences():
            ids += sentence.sources
        if self.verdict is not None:
            ids += self.verdict.sources
        return tuple(dict.fromkeys(ids))

    def sentences(self) -> tuple[Sentence, ...]:
        """Every sentence of the answer, in the order in which it is read."""
        in_blocks = [sentence for block in self.blocks for sentence in block.sentences]
        offered = [offer.sentence for offer in self.instead if offer.sentence is not None]
        return (*self.summary, *in_blocks, *offered)

    def block(self, name: BlockName) -> Block | None:
        return next((block for block in self.blocks if block.name == name), None)
