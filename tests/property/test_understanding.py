"""Understanding holds for every message: it never fails, never guesses outside its scope, and
points at the words it used."""

import base64
import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sluimer.ask import Question
from sluimer.ask.ages import find_age
from sluimer.ask.question import INTENTS, OLDEST_MONTHS, OUTCOMES, ROUTES
from sluimer.ask.words import LONGEST_TEXT, read_words
from sluimer.library.model import Lang
from tests.property.made import READER, SHIPPED, ages, languages, messages

EMPTY: tuple[object, ...] = (None, None, None, None, (), ())


@given(messages)
@example("")
@example("9" * 400 + " jaar")
@example("kind van 0." + "9" * 400 + " jaar")
@example("tussen 1" + "0" * 400 + " en 2 maanden")
@example("2⅓ jaar")
@example("\ud800")
def test_every_message_gives_a_valid_question(text: str) -> None:
    question = READER.understand(text)
    assert question.lang in ("nl", "en")
    assert question.intent in INTENTS
    assert question.remedy is None or question.remedy in SHIPPED.names
    assert question.route in (None, *ROUTES)
    assert question.outcome in (None, *OUTCOMES)
    assert set(question.also) <= set(SHIPPED.names)
    assert question.remedy not in question.also
    assert (question.urgency is not None) == (question.intent == "urgent")
    if question.age_months is not None:
        low, high = question.age_months
        assert 0 <= low <= high <= OLDEST_MONTHS + 11


@given(messages)
def test_every_slot_points_at_words_of_the_text(text: str) -> None:
    question = READER.understand(text)
    for note in question.understood:
        assert 0 <= note.start < note.end <= min(len(question.text), LONGEST_TEXT)
        assert question.text[note.start : note.end].strip()
    slots = [note.slot for note in question.understood]
    assert len(slots) == len(set(slots)), "a slot is told twice"
    told = {note.slot: note.value for note in question.understood}
    if question.in_scope:
        assert (question.remedy is None) == ("remedy" not in told)
        assert (question.age_months is None) == ("age_months" not in told)
        assert (question.outcome is None) == ("outcome" not in told)
        assert told.get("remedy", question.remedy) == question.remedy
        assert told.get("route", question.route) == question.route
        if question.age_months is not None:
            assert told["age_months"] == "{}-{}".format(*question.age_months)


@given(messages)
def test_the_same_message_is_the_same_question(text: str) -> None:
    assert READER.understand(text) == READER.understand(text)


@given(messages)
def test_outside_its_scope_nothing_is_guessed(text: str) -> None:
    question = READER.understand(text)
    if not question.in_scope:
        assert question.intent == "none"
        assert slots_of(question) == EMPTY


@given(st.text("?!. \n\t-…", max_size=40))
def test_a_message_without_words_is_outside(text: str) -> None:
    assert not READER.understand(text).in_scope


@given(messages, ages())
def test_a_given_age_is_the_age(text: str, age: tuple[int, int]) -> None:
    question = READER.understand(text, age_months=age)
    assert question.age_months in (age, None)
    assert (question.age_months is None) == (not question.in_scope)
    assert "age_months" not in [note.slot for note in question.understood]


@given(messages, languages)
def test_a_given_language_is_the_language(text: str, lang: Lang) -> None:
    assert READER.understand(text, lang=lang).lang == lang


@given(st.text("abc ?", max_size=20), st.integers(LONGEST_TEXT, 2 * LONGEST_TEXT))
def test_what_stands_past_the_longest_text_changes_nothing(tail: str, length: int) -> None:
    text = ("helpt magnesium mijn baby van 8 maanden " * length)[:length]
    read, longer = READER.understand(text[:LONGEST_TEXT]), READER.understand(text + tail)
    assert slots_of(longer) == slots_of(read)


def slots_of(question: Question) -> tuple[object, ...]:
    return (
        question.remedy,
        question.route,
        question.age_months,
        question.outcome,
        question.understood,
        question.also,
    )


# Ages

MONTHS = [
    "mijn baby van {n} maanden slaapt slecht",
    "baby van {n} mnd wordt elk uur wakker",
    "hij is {n} maanden oud",
    "dochter ({n} maanden) slaapt niet door",
    "{n} maanden oud en nog altijd wakker",
    "ons zoontje is nu {n} maanden",
    "baby {n}m huilt",
    "my {n} month old won't sleep",
    "my {n}-month-old wakes up",
    "{n}mo up all night",
    "{n} mo. old, no naps",
    "she's {n} months and wakes hourly",
    "LO ({n} months) wakes 3 times a night",
    "son is {n} months old",
]
YEARS = [
    "mijn kind van {n} jaar slaapt slecht",
    "dochter ({n} jaar) wil niet slapen",
    "{n} jaar oud en elke nacht wakker",
    "ons zoontje van {n} jr",
    "kleuter van {n}",
    "mijn dochter is {n}",
    "mijn zoon ({n}) slaapt niet",
    "een kind van {n}j",
    "my {n} year old won't sleep",
    "my {n}-year-old wakes up",
    "{n}yo up at five",
    "{n} yr old daughter",
    "my son is {n}",
    "he is {n} years old and wakes twice a night",
    "daughter aged {n}",
]
DUTCH = "een twee drie vier vijf zes zeven acht negen tien elf twaalf".split()
ENGLISH = "one two three four five six seven eight nine ten eleven twelve".split()


def read_age(text: str) -> tuple[int, int] | None:
    english = any(
        f" {word} " in f" {text} " for word in ("my", "she's", "old", "up", "son", "aged")
    )
    age = find_age(read_words(text), english=english).age
    return (age.low, age.high) if age else None


@pytest.mark.parametrize("template", MONTHS)
@given(n=st.integers(1, 35))
def test_months_are_read_back(template: str, n: int) -> None:
    assert read_age(template.format(n=n)) == (n, n)


@pytest.mark.parametrize("template", YEARS)
@given(n=st.integers(1, 12))
def test_years_are_read_back(template: str, n: int) -> None:
    assert read_age(template.format(n=n)) == (12 * n, 12 * n + 11)


@pytest.mark.parametrize(
    ("words", "template"),
    [
        (DUTCH, "mijn kind van {n} jaar slaapt slecht"),
        (DUTCH, "{n} jaar oud en nooit moe"),
        (ENGLISH, "my {n} year old won't sleep"),
        (ENGLISH, "he is {n} years old"),
    ],
)
def test_years_in_words_are_read_back(words: list[str], template: str) -> None:
    for n, word in enumerate(words[1:], start=2):
        assert read_age(template.format(n=word)) == (12 * n, 12 * n + 11), word


@given(y=st.integers(1, 5), m=st.integers(1, 11))
def test_years_and_months_are_read_back(y: int, m: int) -> None:
    months = 12 * y + m
    assert read_age(f"{y} jaar en {m} maanden oud") == (months, months)
    assert read_age(f"she is {y} years and {m} months old") == (months, months)


@given(st.sampled_from(["nl", "en"]), st.integers(0, 11), st.integers(1, 12))
def test_a_span_of_months_is_read_back(lang: str, low: int, wide: int) -> None:
    low, high = low + 1, low + 1 + wide
    template = "baby tussen {} en {} maanden" if lang == "nl" else "{}-{} months"
    assert read_age(template.format(low, high)) == (low, high)


@given(
    st.integers(1, 60), st.sampled_from(["mg", "ml", "uur", "keer", "hours", "times", "°C", "kg"])
)
def test_an_amount_is_no_age(n: int, unit: str) -> None:
    assert read_age(f"{n} {unit}") is None


@given(n=st.integers(1, 35))
def test_an_age_alone_is_no_emergency(n: int) -> None:
    for text in (f"{n} maanden", f"baby van {n} maanden", f"{n} months", f"baby is {n} months old"):
        assert READER.understand(text).intent != "urgent", text


@pytest.mark.parametrize("seed", range(40))
def test_a_file_is_no_question(seed: int) -> None:
    """Such as a picture that was pasted: it holds "tv" and "spray" by accident."""
    data = base64.b64encode(random.Random(seed).randbytes(3000)).decode()
    assert not READER.understand(data).in_scope
