"""The JSON of the command line: the names on which programs rely, and nothing else on the page."""

import json
from pathlib import Path
from typing import Any

import pytest

from sluimer.ask.question import INTENTS, OUTCOMES, ROUTES
from sluimer.library import library
from tests.unit.command import Command, Ran

ASK = {"question", "answer"}
QUESTION = {
    "text",
    "lang",
    "in_scope",
    "intent",
    "remedy",
    "route",
    "age_months",
    "outcome",
    "understood",
}
ANSWER = {
    "kind",
    "title",
    "summary",
    "efficacy",
    "certainty",
    "safety",
    "emergency",
    "instead",
    "sources",
    "url",
}
VERDICT = {
    "remedy",
    "route",
    "age_months",
    "outcome",
    "efficacy",
    "certainty",
    "safety",
    "summary",
    "trace",
    "would_change",
    "sources",
}
STEP = {"step", "rule", "before", "after", "reason", "sources"}
KINDS = {"urgent", "verdict", "safety", "intake", "alternative", "ritual", "normal", "declined"}
EFFICACY = {"supported", "possibly-helpful", "unclear", "not-supported", "refuted", None}
CERTAINTY = {"high", "moderate", "low", "very-low", "none", None}
SAFETY = {"ok", "caution", "avoid", "dangerous", None}

QUESTIONS = [
    "helpt magnesiumspray mijn baby van 8 maanden doorslapen?",
    "is magnesium safe for toddlers",
    "hoeveel magnesium mag een kind van 5",
    "krijgt mijn peuter genoeg magnesium binnen",
    "wat helpt mijn baby slapen",
    "hoe bouw ik een bedritueel op met mijn peuter",
    "hoeveel uur slaapt een baby van 6 maanden",
    "mijn peuter heeft magnesiumgummies opgegeten",
    "ik krijg hem niet wakker",
    "ik ben bang dat ik mijn baby iets aandoe",
    "werkt cbd-olie bij een kleuter",
    "beste pizza van Gent",
    "???",
]


def document(ran: Ran) -> Any:
    """The one document on standard output."""
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


@pytest.mark.parametrize("question", QUESTIONS)
def test_ask(sluimer: Command, question: str) -> None:
    told = document(sluimer("ask", question, "--json"))
    assert set(told) == ASK
    asked, answered = told["question"], told["answer"]
    assert set(asked) == QUESTION
    assert set(answered) == ANSWER
    assert asked["text"] == question
    assert asked["lang"] in ("nl", "en")
    assert asked["intent"] in INTENTS
    assert asked["remedy"] is None or asked["remedy"] in library().names
    assert asked["route"] in (None, *ROUTES)
    assert asked["outcome"] in (None, *OUTCOMES)
    assert asked["age_months"] is None or sorted(asked["age_months"]) == asked["age_months"]
    for note in asked["understood"]:
        assert set(note) == {"slot", "value", "start", "end"}
        assert 0 <= note["start"] < note["end"] <= len(question)
    assert answered["kind"] in KINDS
    assert answered["efficacy"] in EFFICACY
    assert answered["certainty"] in CERTAINTY
    assert answered["safety"] in SAFETY
    assert answered["title"]
    assert answered["summary"]
    assert set(answered["instead"]) <= set(library().remedies)
    assert set(answered["sources"]) <= {*library().studies, *library().references}
    assert (answered["emergency"] is not None) == (answered["kind"] == "urgent")
    assert (asked["intent"] == "urgent") == (answered["kind"] == "urgent")


def test_what_was_understood_can_be_pointed_at(sluimer: Command) -> None:
    text = "Helpt magnesiumspray mijn baby van 8 maanden doorslapen?"
    asked = document(sluimer("ask", text, "--json"))["question"]
    said = {note["slot"]: text[note["start"] : note["end"]] for note in asked["understood"]}
    assert said["remedy"] == said["route"] == "magnesiumspray"
    assert said["age_months"] == "8 maanden"
    assert (asked["remedy"], asked["route"], asked["age_months"]) == ("magnesium", "skin", [8, 8])


@pytest.mark.parametrize(
    ("words", "months"),
    [
        (["--age", "8m"], [8, 8]),
        (["--age", "2y"], [24, 35]),
        (["--age", "2y3m"], [27, 27]),
        (["--age", "10d"], [0, 0]),
        (["--age", "6w"], [1, 1]),
        ([], [36, 47]),
    ],
)
def test_a_given_age_beats_the_words(sluimer: Command, words: list[str], months: list[int]) -> None:
    told = document(sluimer("ask", "is magnesium veilig voor een kind van 3", "--json", *words))
    assert told["question"]["age_months"] == months


@pytest.mark.parametrize(
    ("text", "words", "lang"),
    [
        ("helpt magnesium mijn kind slapen", [], "nl"),
        ("does magnesium help my child sleep", [], "en"),
        ("does magnesium help my child sleep", ["--lang", "nl"], "nl"),
        ("magnesium", [], "nl"),
        ("magnesium", ["--lang", "en"], "en"),
    ],
)
def test_the_language_is_that_of_the_question_else_the_locale(
    sluimer: Command, text: str, words: list[str], lang: str
) -> None:
    assert document(sluimer("ask", text, "--json", *words))["question"]["lang"] == lang


def test_an_emergency_gives_numbers_to_dial(sluimer: Command) -> None:
    told = document(sluimer("ask", "my toddler ate the magnesium gummies", "--json"))
    emergency = told["answer"]["emergency"]
    assert [country["code"] for country in emergency["countries"]] == ["UK", "US"]
    assert emergency["kind"] == "swallowed"
    for country in emergency["countries"]:
        assert country["ambulance"]["dial"].isdigit()
    assert emergency["call_ambulance_when"]
    assert emergency["do"]
    assert told["answer"]["efficacy"] is told["answer"]["certainty"] is None


@pytest.mark.parametrize("code", ["BE", "NL", "UK", "US", "be"])
def test_the_country_can_be_given(sluimer: Command, code: str) -> None:
    told = document(sluimer("ask", "ik krijg mijn baby niet wakker", "--json", "--country", code))
    (country,) = told["answer"]["emergency"]["countries"]
    assert country["code"] == code.upper()


def test_every_sentence_with_its_sources(sluimer: Command) -> None:
    told = document(sluimer("ask", "helpt magnesium mijn baby", "--json", "--parts"))
    assert set(told) == {*ASK, "parts"}
    said = [sentence["text"] for sentence in told["parts"]["summary"]]
    assert told["answer"]["summary"] == " ".join(said)
    parts = [told["parts"]["summary"], *(b["sentences"] for b in told["parts"]["blocks"])]
    named = {name for part in parts for sentence in part for name in sentence["sources"]}
    assert named
    assert named <= set(told["answer"]["sources"])


# verdict


@pytest.mark.parametrize("slug", sorted(library().remedies))
def test_verdict(sluimer: Command, slug: str) -> None:
    told = document(sluimer("verdict", slug, "--json", "--trace"))
    assert set(told) == VERDICT
    assert (told["remedy"], told["route"], told["age_months"]) == (slug, None, None)
    assert told["efficacy"] in EFFICACY - {None}
    assert told["certainty"] in CERTAINTY - {None}
    assert told["safety"] in SAFETY - {None}
    assert told["summary"]
    assert told["would_change"]
    assert set(told["sources"]) <= {*library().studies, *library().references}
    assert told["trace"]
    for step in told["trace"]:
        assert set(step) == STEP
        assert step["reason"]
        assert set(step["sources"]) <= {*library().studies, *library().references}


def test_a_verdict_for_one_child(sluimer: Command) -> None:
    words = ["magnesium", "--route", "oral", "--age", "8m", "--outcome", "night-waking", "--json"]
    told = document(sluimer("verdict", *words))
    assert told["trace"] == []
    assert (told["route"], told["age_months"], told["outcome"]) == ("oral", [8, 8], "night-waking")


def test_a_verdict_without_a_page_is_no_verdict(sluimer: Command) -> None:
    unreviewed = sorted(set(library().names) - set(library().remedies))
    if not unreviewed:
        assert set(library().names) == set(library().remedies)
        return
    told = document(sluimer("verdict", unreviewed[0], "--json", "--trace"))
    assert set(told) == VERDICT
    assert (told["efficacy"], told["certainty"], told["safety"]) == (None, None, None)
    assert (told["trace"], told["sources"]) == ([], [])
    assert told["summary"]


@pytest.mark.parametrize("said", ["magnesium", "magnesiumspray", "Epsom salt", "magnesuim"])
def test_a_verdict_by_the_name_that_people_say(sluimer: Command, said: str) -> None:
    assert document(sluimer("verdict", said, "--json"))["remedy"] == "magnesium"


def test_remedies(sluimer: Command) -> None:
    told = document(sluimer("remedies", "--json"))
    assert [row["slug"] for row in told] == sorted(library().names)
    pages = {*library().remedies, *library().advice}
    assert {row["slug"] for row in told if row["reviewed"]} == pages
    assert {row["slug"] for row in told if row["kind"] == "advice"} == set(library().advice)
    for row in told:
        assert (row["safety"] is not None) == row["reviewed"]
        assert (row["efficacy"] is not None) == (row["slug"] in library().remedies)


# --batch


def lines(ran: Ran) -> list[Any]:
    return [json.loads(line) for line in ran.out.splitlines()]


def test_batch(sluimer: Command, tmp_path: Path) -> None:
    rows = [{"id": f"q{number}", "text": text} for number, text in enumerate(QUESTIONS)]
    file = tmp_path / "in.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ran = sluimer("ask", "--batch", str(file), "--json")
    assert (ran.code, ran.err) == (0, "")
    told = lines(ran)
    assert [row["id"] for row in told] == [row["id"] for row in rows]
    for row, text in zip(told, QUESTIONS, strict=True):
        assert set(row) == {"id", "question", "answer"}
        assert set(row["question"]) == QUESTION
        assert set(row["answer"]) == ANSWER
        assert row["question"]["text"] == text


def test_a_batch_says_what_one_question_says(sluimer: Command) -> None:
    typed = json.dumps({"id": 1, "text": QUESTIONS[0]})
    (told,) = lines(sluimer("ask", "--batch", "-", "--json", typed=typed))
    alone = document(sluimer("ask", QUESTIONS[0], "--json"))
    assert told == {"id": 1, **alone}


def test_the_language_of_a_line(sluimer: Command) -> None:
    rows = [
        {"id": 1, "text": "magnesium", "lang": "en"},
        {"id": 2, "text": "magnesium", "lang": "nl"},
        {"id": 3, "text": "magnesium", "lang": "fr"},
        {"id": 4, "text": "magnesium", "lang": None},
        {"id": 5, "text": "magnesium", "lang": ["en"]},
    ]
    typed = "\n".join(map(json.dumps, rows))
    told = lines(sluimer("ask", "--batch", "-", "--json", typed=typed))
    assert [row["question"]["lang"] for row in told] == ["en", "nl", "nl", "nl", "nl"]


BAD = [
    "not json",
    "{",
    '["text"]',
    '"text"',
    "null",
    "{}",
    '{"id": 1}',
    '{"text": null}',
    '{"text": 3}',
    '{"text": ["helpt magnesium"]}',
    "[" * 100_000,
    '{"text": "x", "n": ' + "9" * 10_000 + "}",
]


@pytest.mark.parametrize("bad", BAD, ids=[bad[:20] for bad in BAD])
def test_a_bad_line_keeps_the_others(sluimer: Command, bad: str) -> None:
    good = json.dumps({"id": "good", "text": "helpt magnesium mijn baby"})
    ran = sluimer("ask", "--batch", "-", "--json", typed=f"{good}\n{bad}\n\n{good}\n")
    assert ran.code == 2
    assert "1 of 3 lines" in ran.sentence
    first, broken, last = lines(ran)
    assert first == last
    assert first["answer"]["kind"] == "verdict"
    assert (broken["id"], broken["question"], broken["answer"]) == (None, None, None)
    assert broken["error"].startswith("line 2: ")


def test_a_line_that_is_not_utf_8_keeps_the_others(sluimer: Command) -> None:
    good = json.dumps({"id": "good", "text": "helpt magnesium mijn baby"}).encode()
    bad = '{"id": "bad", "text": "één baby"}'.encode("latin-1")
    ran = sluimer("ask", "--batch", "-", "--json", typed=good + b"\n" + bad + b"\n" + good)
    assert ran.code == 2
    assert ran.sentence
    told = lines(ran)
    assert [row["id"] for row in told].count("good") == 2


def test_an_empty_batch_is_an_empty_answer(sluimer: Command) -> None:
    assert sluimer("ask", "--batch", "-", "--json", typed="\n  \n") == Ran(0, "", "")


@pytest.mark.parametrize("text", ["", " ", "\\u0000", "\\ud800", "\\u2028", "a\\nb"])
def test_a_line_stays_one_line(sluimer: Command, text: str) -> None:
    typed = f'{{"id": 1, "text": "{text}"}}'
    ran = sluimer("ask", "--batch", "-", "--json", typed=typed)
    assert ran.code == 0
    assert ran.out.count("\n") == 1
    assert json.loads(ran.out)["id"] == 1
