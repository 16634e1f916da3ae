"""Everything the rules see in a question, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass

from sluimer.ask import intents, outcomes, routes, scope, urgency
from sluimer.ask.ages import AgeReading, find_age
from sluimer.ask.cues.ages import STAGES
from sluimer.ask.cues.voices import VOICES
from sluimer.ask.intents import IntentScores, intent_scores
from sluimer.ask.language import language_of
from sluimer.ask.learned import Seen
from sluimer.ask.outcomes import find_outcome
from sluimer.ask.phrases import Hit, Phrases
from sluimer.ask.question import SleepOutcome
from sluimer.ask.remedies import Named, NameHit, NameIndex, find_remedy
from sluimer.ask.scope import Scope, find_scope, is_bare, says_little
from sluimer.ask.urgency import UrgencyReading, read_urgency
from sluimer.ask.words import Words, read_words
from sluimer.library.model import Lang

_VOICES = Phrases.table(VOICES)

_PLAIN_WORDS = (
    intents.VOCABULARY
    | outcomes.VOCABULARY
    | routes.VOCABULARY
    | scope.VOCABULARY
    | urgency.VOCABULARY
    | frozenset(STAGES)
)
"""Words that mean something by themselves and so are never a misspelt name."""

NOISE_FROM_WORDS = 20
"""A text of at least this many words ..."""
NOISE_UNDER_SHARE = 0.2
"""... of which fewer than this share is known here is no question we can read: a file, a code."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What stands in a question. `original` holds the typed words, `words` the mended ones."""

    original: Words
    words: Words
    lang: Lang
    age: AgeReading
    named: Named
    slugs: frozenset[str]
    urgency: UrgencyReading
    scope: Scope
    bare: bool
    says_more: bool
    noise: bool
    outcome: tuple[SleepOutcome, Hit] | None
    intents: IntentScores
    defended: bool
    for_parent: bool

    @property
    def remedy(self) -> str | None:
        return self.named.main.slug if self.named.main else None

    @property
    def topic(self) -> NameHit | None:
        """The topic, where it is what the question is about."""
        return None if self.named.main else self.named.topic

    def seen(self) -> Seen:
        """The sums of the rules, for the learned weights."""
        scores = {f"intent:{label}": score for label, score in self.intents.scores.items()}
        scores |= {f"scope:{label}": total for label, total in self.scope.totals.items()}
        scores |= {f"urgent:{label}": 4.0 for label in self.urgency.labels}
        scores["urgent:rule"] = 4.0 if self.urgency.found else 0.0
        scores["scope:rule"] = 4.0 if self.scope.inside else 0.0
        scores["stuff"] = 4.0 if self.urgency.stuff else 0.0
        return Seen(
            lang=self.lang,
            remedy=self.remedy,
            kind=intents.kind_of(self.remedy),
            outcome=self.outcome[0] if self.outcome else None,
            has_age=self.age.age is not None,
            scores=scores,
        )


def read(index: NameIndex, text: str, lang: Lang | None, default_lang: Lang) -> Reading:
    """Read a question with the names of one library."""
    original = read_words(text)
    lang = lang or language_of(original.tokens, default_lang)
    words = index.mend(original, _PLAIN_WORDS)
    age = find_age(original, english=lang == "en")
    has_age = age.age is not None
    first = find_scope(words, frozenset(), None, has_age)
    named = find_remedy(index, words, first.sleep > 0 or first.child > 0)
    every = [hit for hit in (named.main, *named.also) if hit is not None]
    slugs = frozenset(hit.slug for hit in every)
    main = named.main
    about = named.subject
    skip = frozenset(range(about.first, about.last + 1)) if about else frozenset()
    outcome = find_outcome(original, skip)
    voices = {hit.label for hit in _VOICES.find(words.tokens)}
    remedy = main.slug if main else None
    defended = "defended" in voices and main is not None
    rest = _rest(words, about, age)
    topic = about is not None and main is None and not about.weak
    return Reading(
        original=original,
        words=words,
        lang=lang,
        age=age,
        named=named,
        slugs=slugs,
        urgency=read_urgency(words, slugs),
        scope=find_scope(words, slugs, remedy, has_age, topic=topic),
        bare=is_bare(rest, about.slug if about else None),
        says_more=not says_little(rest),
        noise=_is_noise(original, index),
        outcome=outcome,
        intents=intent_scores(original, remedy, lang, defended=defended),
        defended=defended,
        for_parent="for-parent" in voices and main is not None,
    )


def _is_noise(original: Words, index: NameIndex) -> bool:
    said = [token for token in original.tokens if token.isalpha()]
    known = sum(token in _PLAIN_WORDS or token in index.known for token in said)
    return len(said) >= NOISE_FROM_WORDS and known < NOISE_UNDER_SHARE * len(said)


def _rest(words: Words, main: NameHit | None, age: AgeReading) -> tuple[str, ...]:
    """The words that are neither the name of a remedy nor the age."""
    said = [(hit.first, hit.last) for hit in (main, age.age) if hit is not None]
    return tuple(
        token
        for place, token in enumerate(words.tokens)
        if not any(first <= place <= last for first, last in said)
    )
