"""From text to `Question`.

The order matters and is the whole design: take the text apart; mend names; look for an emergency
before anything else; then scope; then the slots. Nothing here looks at the clock, the network or
chance: the same text and names give the same question.
"""

from __future__ import annotations

from collections.abc import Iterable

from sluimer.ask import intents, outcomes, routes, scope, urgency
from sluimer.ask.ages import find_age
from sluimer.ask.cues.ages import STAGES
from sluimer.ask.cues.voices import VOICES
from sluimer.ask.intents import find_intent
from sluimer.ask.language import language_of
from sluimer.ask.outcomes import find_outcome
from sluimer.ask.phrases import Phrases
from sluimer.ask.question import Question, Slot, Understood
from sluimer.ask.remedies import NameHit, NameIndex, find_remedy
from sluimer.ask.routes import always_route, find_route
from sluimer.ask.scope import find_scope
from sluimer.ask.urgency import SWALLOWABLE, find_urgency
from sluimer.ask.words import Words, read_words
from sluimer.library.model import Lang, Names, Route
from sluimer.library.store import Library

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


class Reader:
    """Understands questions with the names of one library."""

    def __init__(self, names: Iterable[Names]) -> None:
        self.index = NameIndex.of(names)

    @classmethod
    def of(cls, library: Library) -> Reader:
        return cls(library.names.values())

    def understand(
        self,
        text: str,
        *,
        lang: Lang | None = None,
        age_months: tuple[int, int] | None = None,
        default_lang: Lang = "nl",
    ) -> Question:
        """Understand one question. A given `age_months` (months, inclusive) beats the words."""
        original = read_words(text)
        lang = lang or language_of(original.tokens, default_lang)
        words = self.index.mend(original, _PLAIN_WORDS)
        doubts: list[str] = ["cut-short"] if original.cut_short else []

        reading = find_age(original, english=lang == "en")
        if reading.impossible:
            doubts.append("age-impossible")
        first = find_scope(words, frozenset(), None, reading.age is not None)
        named = find_remedy(self.index, words, first.sleep > 0 or first.child > 0)
        every = [hit for hit in (named.main, *named.also) if hit is not None]
        slugs = frozenset(hit.slug for hit in every)

        emergency = find_urgency(words, slugs)
        notes = _Notes(original)
        main = named.main
        if emergency is not None:
            notes.add("intent", "urgent", emergency.hit.first, emergency.hit.last)
            main = _swallowed_one(every, main)
            if emergency.kind == "crisis":
                main = None
            scope_inside = True
        else:
            found = find_scope(words, slugs, main.slug if main else None, reading.age is not None)
            scope_inside = found.inside
        if not scope_inside:
            return Question(
                text=original.text, lang=lang, in_scope=False, intent="none", doubts=tuple(doubts)
            )

        remedy = main.slug if main else None
        if main is not None and remedy is not None:
            notes.add("remedy", remedy, main.first, main.last)
        route = self._route(words, original, remedy, lang, emergency is not None, notes)
        age = age_months
        if age is None and reading.age is not None:
            age = (reading.age.low, reading.age.high)
            notes.add("age_months", f"{age[0]}-{age[1]}", reading.age.first, reading.age.last)
        voices = {hit.label for hit in _VOICES.find(words.tokens)}
        defended = "defended" in voices and remedy is not None
        for_parent = "for-parent" in voices and remedy is not None
        if emergency is not None:
            return Question(
                text=original.text,
                lang=lang,
                in_scope=True,
                intent="urgent",
                remedy=remedy,
                route=route,
                age_months=age,
                understood=notes.done(),
                also=tuple(hit.slug for hit in every if hit.slug != remedy),
                doubts=tuple(doubts),
                urgency=emergency.kind,
            )
        skip = frozenset(range(main.first, main.last + 1)) if main else frozenset()
        outcome = find_outcome(original, skip)
        if outcome is not None:
            notes.add("outcome", outcome[0], outcome[1].first, outcome[1].last)
        intent = find_intent(
            original, remedy, lang, defended=defended, wants_change=outcome is not None
        )
        if intent.hit is not None:
            notes.add("intent", intent.intent, intent.hit.first, intent.hit.last)
        return Question(
            text=original.text,
            lang=lang,
            in_scope=True,
            intent=intent.intent,
            remedy=remedy,
            route=route,
            age_months=age,
            outcome=outcome[0] if outcome else None,
            understood=notes.done(),
            also=tuple(hit.slug for hit in every if hit.slug != remedy),
            for_parent=for_parent,
            defended=defended,
            doubts=tuple(doubts),
        )

    def _route(
        self,
        words: Words,
        original: Words,
        remedy: str | None,
        lang: Lang,
        swallowed: bool,
        notes: _Notes,
    ) -> Route | None:
        found = find_route(words, original, remedy, lang, swallowed)
        if found is not None:
            route, hit = found
            notes.add("route", route, hit.first, hit.last)
            return route
        return always_route(remedy) if remedy else None


class _Notes:
    """Collects what was understood, with places in the typed text."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._notes: list[Understood] = []

    def add(self, slot: Slot, value: str, first: int, last: int) -> None:
        start, end = self._words.span(first, last)
        self._notes.append(Understood(slot, value, start, end))

    def done(self) -> tuple[Understood, ...]:
        return tuple(sorted(self._notes, key=lambda note: (note.start, note.slot)))


def _swallowed_one(every: list[NameHit], main: NameHit | None) -> NameHit | None:
    """In an emergency the substance counts, not the habit that is named beside it."""
    for hit in every:
        if hit.slug in SWALLOWABLE:
            return hit
    return main
