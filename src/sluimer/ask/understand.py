"""From text to `Question`.

The order matters and is the whole design: see what stands there (`reading`), look for an
emergency before anything else, then scope, then the slots. Rules and learned weights decide
together; an emergency that either of them sees is one. Nothing here looks at the clock, the
network or chance: the same text and names give the same question.
"""

from __future__ import annotations

from collections.abc import Iterable

from sluimer.ask.intents import IntentReading, choose_intent
from sluimer.ask.learned import features, learned
from sluimer.ask.phrases import Hit
from sluimer.ask.question import Question, Slot, Understood
from sluimer.ask.reading import Reading, read
from sluimer.ask.remedies import NameHit, NameIndex
from sluimer.ask.routes import always_route, find_route
from sluimer.ask.urgency import SWALLOWABLE, Kind, Urgency
from sluimer.ask.words import Words
from sluimer.library.model import Lang, Names, Route
from sluimer.library.whole import Library

URGENT_FROM = 0.25
"""The learned chance from which a question is an emergency: missing one is far worse ..."""
URGENT_FROM_ORDINARY = 0.8
"""... but ordinary eating and drinking, and how a baby lies, must look much more like one."""

IN_SCOPE_FROM = 0.4
"""The learned chance that a question must have to be inside when the rules say inside ..."""
IN_SCOPE_AGAINST_RULES_FROM = 0.5
"""... and when they say outside."""


class Reader:
    """Understands questions with the names of one library."""

    def __init__(self, names: Iterable[Names], topics: Iterable[str] = ()) -> None:
        self.index = NameIndex.of(names, topics)

    @classmethod
    def of(cls, library: Library) -> Reader:
        return cls(library.names.values(), library.advice)

    def understand(
        self,
        text: str,
        *,
        lang: Lang | None = None,
        age_months: tuple[int, int] | None = None,
        default_lang: Lang = "nl",
    ) -> Question:
        """Understand one question. A given `age_months` (months, inclusive) beats the words."""
        reading = read(self.index, text, lang, default_lang)
        seen = features(reading.original.tokens, reading.seen())
        weights = learned()
        emergency = _emergency(reading, weights.urgent.chances(seen)["urgent"])
        if emergency is not None:
            return _urgent(reading, emergency, age_months)
        if not _inside(reading, weights.scope.chances(seen)["in"]):
            return _outside(reading)
        intent = choose_intent(reading.intents, reading.remedy, weights.intent.chances(seen))
        return _question(reading, intent, age_months)


def _emergency(reading: Reading, chance: float) -> Urgency | None:
    if reading.scope.animal:
        return None
    found = reading.urgency.found
    if found is not None and not (reading.noise and found.hit.first == found.hit.last):
        return found
    topic = reading.named.topic
    ordinary = reading.urgency.only_food or (topic is not None and not topic.weak)
    enough = URGENT_FROM_ORDINARY if ordinary else URGENT_FROM
    if chance < enough or not reading.says_more or reading.noise:
        return None
    if reading.urgency.asks_need:
        return None
    kind: Kind = "swallowed" if reading.urgency.stuff else "signs"
    return Urgency(
        kind, reading.urgency.first or Hit("learned", 0, 0, len(reading.words.words) - 1)
    )


OF_SLEEP = frozenset(
    {
        "inclined-sleeper",
        "weighted-sack",
        "swaddling",
        "smart-bassinet",
        "sleep-training",
        "bed-sharing",
        "dream-feed",
        "mouth-tape",
        "amber-necklace",
    }
)
"""What nobody asks about but for a child's sleep or safety: naming it is enough."""


def _inside(reading: Reading, chance: float) -> bool:
    """Is it about a child's sleep? Without a word of sleep or a remedy it never is."""
    if reading.noise or reading.scope.thing:
        return False
    elsewhere = reading.scope.animal or reading.scope.grown_up
    if reading.bare or (reading.remedy in OF_SLEEP and not elsewhere):
        return True
    if reading.topic is not None and not reading.topic.weak and reading.scope.inside:
        return True
    if reading.scope.inside:
        return chance >= IN_SCOPE_FROM
    if reading.scope.sleep == 0 and reading.remedy is None:
        return False
    return chance >= IN_SCOPE_AGAINST_RULES_FROM


def _outside(reading: Reading) -> Question:
    return Question(
        text=reading.original.text,
        lang=reading.lang,
        in_scope=False,
        intent="none",
        doubts=(*_doubts(reading), *(["child-outside"] if reading.scope.child >= 2 else [])),
    )


def _urgent(reading: Reading, emergency: Urgency, age_months: tuple[int, int] | None) -> Question:
    notes = _Notes(reading.original)
    notes.add("intent", "urgent", emergency.hit.first, emergency.hit.last)
    main = None if emergency.kind == "crisis" else _swallowed_one(reading)
    remedy = main.slug if main else None
    if main is not None:
        notes.add("remedy", main.slug, main.first, main.last)
    route = _route(reading, remedy, notes, swallowed=True)
    age = _age(reading, age_months, notes)
    return Question(
        text=reading.original.text,
        lang=reading.lang,
        in_scope=True,
        intent="urgent",
        remedy=remedy,
        route=route,
        age_months=age,
        understood=notes.done(),
        also=tuple(sorted(reading.slugs - {remedy})),
        doubts=_doubts(reading),
        urgency=emergency.kind,
    )


def _question(
    reading: Reading, intent: IntentReading, age_months: tuple[int, int] | None
) -> Question:
    notes = _Notes(reading.original)
    main, remedy, outcome = reading.named.main, reading.remedy, reading.outcome
    if intent.hit is not None:
        notes.add("intent", intent.intent, intent.hit.first, intent.hit.last)
    if main is not None:
        notes.add("remedy", main.slug, main.first, main.last)
    topic = reading.named.topic
    if topic is not None:
        notes.add("topic", topic.slug, topic.first, topic.last)
    if outcome is not None:
        notes.add("outcome", outcome[0], outcome[1].first, outcome[1].last)
    route = _route(reading, remedy, notes, swallowed=False)
    age = _age(reading, age_months, notes)
    return Question(
        text=reading.original.text,
        lang=reading.lang,
        in_scope=True,
        intent=intent.intent,
        remedy=remedy,
        route=route,
        age_months=age,
        outcome=outcome[0] if outcome else None,
        understood=notes.done(),
        also=tuple(hit.slug for hit in reading.named.also),
        topic=topic.slug if topic is not None else None,
        for_parent=reading.for_parent,
        defended=reading.defended,
        doubts=_doubts(reading),
    )


def _route(reading: Reading, remedy: str | None, notes: _Notes, *, swallowed: bool) -> Route | None:
    found = find_route(reading.words, reading.original, remedy, reading.lang, swallowed)
    if found is not None and found[0] == "diet" and reading.for_parent:
        found = None  # the milk is the child's food, not the way the parent takes it
    if found is not None:
        route, hit = found
        notes.add("route", route, hit.first, hit.last)
        return route
    return always_route(remedy) if remedy else None


def _age(reading: Reading, given: tuple[int, int] | None, notes: _Notes) -> tuple[int, int] | None:
    said = reading.age.age
    if given is not None or said is None:
        return given
    notes.add("age_months", f"{said.low}-{said.high}", said.first, said.last)
    return said.low, said.high


def _doubts(reading: Reading) -> tuple[str, ...]:
    doubts = ["cut-short"] if reading.original.cut_short else []
    if reading.age.impossible:
        doubts.append("age-impossible")
    return tuple(doubts)


def _swallowed_one(reading: Reading) -> NameHit | None:
    """In an emergency the substance counts, not the habit that is named beside it."""
    main = reading.named.main
    every = [hit for hit in (main, *reading.named.also) if hit is not None]
    return next((hit for hit in every if hit.slug in SWALLOWABLE), main)


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
