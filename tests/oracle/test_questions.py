"""Questions are understood as people labelled them (see `tests/data/questions/README.md`).

The floors stand a little under what is reached. `untouched-c` is the hard set: mostly emergencies
that are told sideways, and worries that sound like one. Of an untouched set a failure tells the
score only, so that nobody reads it by accident.
"""

from functools import cache

import pytest

from sluimer.ask import Reader
from sluimer.ask.question import INTENTS, OUTCOMES, ROUTES
from sluimer.ask.words import read_words
from sluimer.library import library
from tests.scoring import SLOTS, Score, load, names, same_age, score
from tests.tables import each

FLOORS = """
| set         | slot    | floor |
| dev         | scope   | 0.96  |
| dev         | remedy  | 0.98  |
| dev         | age     | 0.97  |
| dev         | route   | 0.98  |
| dev         | outcome | 0.96  |
| dev         | intent  | 0.86  |
| dev         | urgent  | 1.00  |
| dev         | calm    | 0.98  |
| untouched-e | scope   | 0.96  |
| untouched-e | remedy  | 0.92  |
| untouched-e | age     | 0.95  |
| untouched-e | route   | 0.95  |
| untouched-e | outcome | 0.93  |
| untouched-e | intent  | 0.90  |
| untouched-e | urgent  | 1.00  |
| untouched-e | calm    | 0.98  |
| untouched-f | scope   | 0.95  |
| untouched-f | remedy  | 0.90  |
| untouched-f | age     | 0.92  |
| untouched-f | route   | 0.92  |
| untouched-f | outcome | 0.84  |
| untouched-f | intent  | 0.86  |
| untouched-f | urgent  | 1.00  |
| untouched-f | calm    | 0.96  |
| untouched-c | scope   | 0.94  |
| untouched-c | remedy  | 0.84  |
| untouched-c | age     | 0.97  |
| untouched-c | route   | 0.73  |
| untouched-c | outcome | 0.93  |
| untouched-c | intent  | 0.82  |
| untouched-c | urgent  | 0.88  |
| untouched-c | calm    | 0.80  |
"""

MEASURED = ["dev", *names("untouched-*")]
LEARNED = names("learn-*")


@cache
def scored(name: str) -> Score:
    return score(Reader.of(library()).understand, load(name))


@pytest.mark.parametrize(("name", "slot", "floor"), each(FLOORS))
def test_floor(name: str, slot: str, floor: str) -> None:
    assert name in MEASURED, "a set that was spent needs another in its place"
    made = scored(name)
    missed = made.missed.get(slot, []) if name == "dev" else [f"{made.right[slot]} right"]
    assert made.share(slot) >= float(floor), "\n".join(
        [f"{slot}: {made.share(slot):.3f} of {made.total[slot]}", *missed]
    )


# The sets themselves


@pytest.mark.parametrize("name", [*LEARNED, *MEASURED])
def test_every_row_follows_the_label_rules(name: str) -> None:
    for row in load(name):
        expected, where = row["expected"], row["id"]
        assert row["text"].strip(), where
        assert row["lang"] in ("nl", "en"), where
        assert set(expected) == {
            "in_scope",
            "intent",
            "remedy",
            "route",
            "age_months",
            "outcome",
        }, where
        assert expected["intent"] in INTENTS, where
        assert expected["remedy"] is None or expected["remedy"] in library().names, where
        assert expected["route"] in (None, *ROUTES), where
        assert expected["outcome"] in (None, *OUTCOMES), where
        assert expected["in_scope"] == (expected["intent"] != "none"), where
        if not expected["in_scope"]:
            slots = ("remedy", "route", "age_months", "outcome")
            assert [expected[slot] for slot in slots] == [None] * 4, where
        if expected["age_months"] is not None:
            low, high = expected["age_months"]
            assert 0 <= low <= high, where
        assert set(row.get("also_ok", {})) <= {"intent"}, where
        assert set(row.get("also_ok", {}).get("intent", [])) <= set(INTENTS), where


def test_no_id_stands_twice() -> None:
    ids = [row["id"] for name in (*LEARNED, *MEASURED) for row in load(name)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", MEASURED)
def test_what_is_measured_was_never_learned(name: str) -> None:
    learned = {read_words(row["text"]).plain for other in LEARNED for row in load(other)}
    both = [row["id"] for row in load(name) if read_words(row["text"]).plain in learned]
    assert both == []


# The scoring itself


@pytest.mark.parametrize(
    ("said", "expected", "same"),
    [
        (None, None, True),
        (None, [8, 8], False),
        ((8, 8), None, False),
        ((8, 8), [8, 8], True),
        ((24, 35), [35, 40], True),
        ((24, 35), [36, 40], False),
        ((36, 40), [24, 35], False),
    ],
)
def test_ages_are_the_same_when_they_meet(
    said: tuple[int, int] | None, expected: list[int] | None, same: bool
) -> None:
    assert same_age(said, expected) is same


def test_every_slot_is_scored_on_every_question() -> None:
    rows = load("dev")
    made = scored("dev")
    assert {slot: made.total[slot] for slot in SLOTS} == dict.fromkeys(SLOTS, len(rows))
    urgent = sum(row["expected"]["intent"] == "urgent" for row in rows)
    assert (made.total["urgent"], made.total["calm"]) == (urgent, len(rows) - urgent)
    assert sum(map(len, made.missed.values())) == sum(made.total.values()) - sum(
        made.right.values()
    )


def test_another_intent_that_is_right_too_counts() -> None:
    text = "hoeveel uur slaapt een baby van 6 maanden"
    asked = {
        "id": "x",
        "text": text,
        "expected": {
            "in_scope": True,
            "intent": "ritual",
            "remedy": None,
            "route": None,
            "age_months": [6, 6],
            "outcome": None,
        },
    }
    understand = Reader.of(library()).understand
    assert understand(text).intent == "normal"
    assert score(understand, [asked]).share("intent") == 0
    also = {**asked, "also_ok": {"intent": ["normal"]}}
    assert score(understand, [also]).share("intent") == 1
