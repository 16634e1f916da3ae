"""`intake`, `supplement`, `foods` and `needs`: their JSON, their errors, and their pages."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from sluimer.library import library
from tests.unit.command import Command, environ, start

SUPPLEMENT = "supplement --salt citrate --mg 500 --meaning compound --age 2y"

CONTRACT = {
    "elemental_mg_per_day", "limits", "assessment", "reasons", "interactions", "ask", "emergency",
}  # fmt: skip
LIMIT = {"body", "applies_to", "age_band", "limit_mg", "share"}

RECORD = """
child: {age: 14m, sex: girl}
days:
  - [borst 3 keer, 2 sneetjes bruin brood, 1 kleine banaan]
  - [{formula: formula-2, ml: 210, label_mg_per_100ml: {magnesium: 6.5}}, 80 g yoghurt]
"""
BROKEN = """child: {}
days:
  - [1 banaan, 3 g xyzzyq]
  - [-3 g brood]
"""

PAGES = [
    SUPPLEMENT,
    "supplement --mg 30 --meaning elemental --age 8m",
    "supplement --kind spray --age 8m",
    "supplement --salt bitterzout --mg 500 --meaning compound --age 5y",
    "needs --age 2y",
    "needs vitamin-d --age 9m",
    "foods suggest magnesium --age 14m",
    "foods suggest iron --age 3m",
]


@pytest.fixture
def record(tmp_path: Path) -> str:
    path = tmp_path / "record.yaml"
    path.write_text(RECORD, "utf-8")
    return str(path)


def told(sluimer: Command, *words: str) -> Any:
    ran = sluimer(*words, "--json")
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


# ---- JSON


def test_supplement_json_is_as_in_the_contract(sluimer: Command) -> None:
    found = told(sluimer, *SUPPLEMENT.split(), "--country", "be")
    assert set(found) >= CONTRACT
    assert found["elemental_mg_per_day"] == pytest.approx(80.8, abs=0.1)
    assert found["assessment"] == "avoid"
    for limit in found["limits"]:
        assert set(limit) >= LIMIT
    shares = {limit["authority"]: limit["share"] for limit in found["limits"]}
    assert (shares.pop("efsa"), sorted(shares)) == (None, ["iom", "vkm"])
    assert [shares["iom"], shares["vkm"]] == pytest.approx([1.243, 0.951], abs=0.001)
    iom = next(limit for limit in found["limits"] if limit["authority"] == "iom")
    assert (iom["limit_mg"], iom["applies_to"]) == (65, "supplements-and-medicines")
    assert all(isinstance(reason, str) and reason for reason in found["reasons"])
    assert all(isinstance(question, str) and question for question in found["ask"])
    assert all({"id", "with", "says", "apart_h"} <= set(one) for one in found["interactions"])
    assert [country["code"] for country in found["emergency"]["countries"]] == ["BE"]


def test_no_emergency_stands_beside_what_is_only_a_caution(sluimer: Command) -> None:
    found = told(sluimer, *"supplement --mg 30 --meaning elemental --age 5y".split())
    assert (found["assessment"], found["emergency"]) == ("caution", None)


def test_supplement_json_without_an_amount_has_null(sluimer: Command) -> None:
    found = told(sluimer, *"supplement --kind gummies --age 2y".split())
    assert found["elemental_mg_per_day"] is None
    assert all(limit["share"] is None for limit in found["limits"])


def test_a_medicine_that_is_taken_is_marked_in_the_json(sluimer: Command) -> None:
    found = told(sluimer, *SUPPLEMENT.split(), "--with", "ciprofloxacine", "--with", "blorpine")
    assert any(one["asked"] for one in found["interactions"])
    assert found["not_recognised"] == ["blorpine"]


def test_intake_json(sluimer: Command, record: str) -> None:
    found = told(sluimer, "intake", record)
    assert found["age_months"] == [14, 14]
    assert (found["sex"], found["days"], found["milk_alone"]) == ("girl", 2, False)
    assert set(found["nutrients"]) == {"magnesium", "calcium", "phosphorus", "iron"}
    magnesium = found["nutrients"]["magnesium"]
    assert magnesium["need_mg_per_day"] == [65, 180]
    assert set(magnesium["mg_per_day"]) == {"low", "mid", "high"}
    assert [one["authority"] for one in magnesium["probability_adequate"]] == ["iom"]
    assert {share["from"] for share in magnesium["shares"]} == {"breast", "formula", "food"}
    assert magnesium["says"]


def test_needs_json(sluimer: Command) -> None:
    found = told(sluimer, "needs", "--age", "2y")
    assert set(found["nutrients"]) == {"magnesium", "calcium", "phosphorus", "iron"}
    magnesium = found["nutrients"]["magnesium"]
    assert magnesium["span"] == [65, 180]
    assert [one["authority"] for one in magnesium["not_found"]] == ["hgr"]
    assert {limit["authority"] for limit in magnesium["limits"]} == {"iom", "efsa", "vkm"}


def test_foods_json(sluimer: Command) -> None:
    (banana, *_) = told(sluimer, "foods", "search", "1 kleine banaan", "--age", "9m")["foods"]
    assert (banana["id"], banana["portion"]["g"]["mid"]) == ("banana", 101)
    assert banana["portion"]["magnesium"] == pytest.approx(27.27)
    assert banana["per_100g"]["magnesium"] == 27
    (honey, *_) = told(sluimer, "foods", "search", "honing", "--age", "9m")["foods"]
    assert honey["too_young"]
    assert honey["warnings"][0]["severity"] == "stop"
    words = "foods suggest magnesium --age 14m --without milk --diet vegan --limit 4".split()
    found = told(sluimer, *words)["foods"]
    assert len(found) == 4
    assert all(food["eaten_by"] == "vegan" and "milk" not in food["may_hold"] for food in found)
    assert told(sluimer, *"foods suggest magnesium --age 3m".split())["foods"] == []
    assert told(sluimer, "foods", "search", "xyzzyq")["foods"] == []


@pytest.mark.parametrize("words", PAGES)
def test_every_source_in_the_json_exists(sluimer: Command, words: str) -> None:
    def sources(value: Any) -> set[str]:
        if isinstance(value, dict):
            own = {s for s in value.get("sources", ()) if isinstance(s, str)}
            return own.union(*map(sources, value.values())) if value else own
        return set().union(*map(sources, value)) if isinstance(value, list) else set()

    for name in sources(told(sluimer, *words.split())):
        assert library().source(name) is not None


@pytest.mark.parametrize("words", PAGES)
def test_both_languages_say_the_same_things(sluimer: Command, words: str) -> None:
    def shape(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: shape(one) for key, one in value.items() if key != "countries"}
        if isinstance(value, list):
            return [shape(one) for one in value]
        return "text" if isinstance(value, str) else value

    nl, en = (told(sluimer, *words.split(), "--lang", lang) for lang in ("nl", "en"))
    assert shape(nl) == shape(en)
    assert nl != en or not nl.get("foods", True)


# ---- wrong calls

OXIDE = "supplement --age 2y --salt oxide --meaning compound"
COMPOUND = "supplement --age 2y --mg 500 --meaning compound"

WRONG = [
    ("supplement --mg 30 --meaning elemental", "how old"),
    ("supplement --age 2y", "--mg, --label TEXT or --kind"),
    ("supplement --age 2y --mg 30", "--meaning compound or elemental"),
    ("supplement --age 2y --salt oxide --label x", "not both"),
    (f"{OXIDE} --mg -5", "‘-5’ is minder dan niets"),
    (f"{OXIDE} --mg 1.000", "duizend of één"),
    (f"{OXIDE} --mg 1,000 --lang en", "a thousand or one"),
    (f"{OXIDE} --mg 5lepels", "‘5lepels’ is geen hoeveelheid"),
    (f"{OXIDE} --mg 5blorp --lang en", "‘5blorp’ is no amount"),
    (f"{OXIDE} --mg 0", "‘0’ mg kan niet"),
    (f"{COMPOUND} --salt blorp", "we kennen het zout ‘blorp’ niet"),
    (f"{COMPOUND} --salt citraatje --lang en", "do you mean citrate"),
    ("supplement --age 2y --mg 500 --meaning compound", "van welk zout?"),
    (f"{OXIDE} --mg 500 --per-day 0", "0 keer per dag kan niet"),
    ("supplement --age 2y --label x --per-day 0", "0 keer per dag kan niet"),
    (f"{OXIDE} --mg 500 --per-day 51", "51 keer per dag"),
    (f"{OXIDE} --mg 500 --per-day veel", "veel keer per dag"),
    (f"{OXIDE} --mg 90g", "staat er mg of µg"),
    ("supplement --age 40y --kind spray", "not the age of a child"),
    ("supplement --age 2y --kind blorp", "invalid choice: 'blorp'"),
    ("supplement --age 2y --kind spray --route nose", "invalid choice: 'nose'"),
    ("supplement --age 2y --born 2025-01-01 --kind spray", "not both"),
    ("intake /nowhere/record.yaml", "cannot read /nowhere/record.yaml"),
    ("intake /", "cannot read /"),
    ("intake", "required: RECORD.yaml"),
    ("needs magnesium", "how old"),
    ("needs zink --age 2y", "invalid choice: 'zink'"),
    ("foods", "required"),
    ("foods suggest magnesium", "how old"),
    ("foods suggest magnesium --age 2y --without blorp", "invalid choice: 'blorp'"),
    ("foods search banaan --limit 0", "--limit must be 1 or more"),
]


@pytest.mark.parametrize(("words", "says"), WRONG, ids=[words for words, _ in WRONG])
def test_a_wrong_call_is_told_in_one_line(sluimer: Command, words: str, says: str) -> None:
    ran = sluimer(*words.split())
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.sentence


def test_forty_salts_are_told_in_one_short_line(sluimer: Command) -> None:
    many = ", ".join(["oxide", "citraat", "malaat", "lactaat"] * 10)
    ran = sluimer(*"supplement --age 2y --mg 500 --meaning compound --salt".split(), many)
    assert (ran.code, ran.out) == (2, "")
    assert "meer dan één zout" in ran.sentence
    assert len(ran.sentence) < 200


def test_a_search_for_nothing_is_told(sluimer: Command) -> None:
    ran = sluimer("foods", "search", "  ")
    assert ran.code == 2
    assert "name a food" in ran.sentence


def test_html_in_a_label_is_read_as_its_text(sluimer: Command) -> None:
    html = "<script>var mg = '900 mg'</script>"
    html += "<table><tr><td><b>Magnesium</b></td><td>56&nbsp;mg</td></tr></table>"
    assert told(sluimer, "supplement", "--age", "2y", "--label", html)["elemental_mg_per_day"] == 56
    page = sluimer("supplement", "--age", "2y", "--label", html)
    assert "<" not in page.out.partition("Bronnen")[0]


def test_a_label_of_nonsense_is_answered_without_an_amount(sluimer: Command) -> None:
    for text in ("", "\0\x1b[31m", "🍌" * 500, "x" * 100_000):
        found = told(sluimer, "supplement", "--age", "2y", "--label", text)
        assert found["elemental_mg_per_day"] is None
        assert found["assessment"] == "avoid"


@pytest.mark.parametrize("words", ["intake -", "supplement --age 2y --label -"])
def test_what_is_no_utf_8_or_too_large_is_told(sluimer: Command, words: str) -> None:
    ran = sluimer(*words.split(), typed=b"\xff\xfe")
    assert ran.code == 2
    assert "standard input is not UTF-8 text" in ran.sentence
    ran = sluimer(*words.split(), typed="x" * 1_000_001)
    assert ran.code == 2
    assert "larger than 1 MB" in ran.sentence


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_problem_of_a_record_has_its_own_line(
    sluimer: Command, tmp_path: Path, lang: str
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(BROKEN, "utf-8")
    ran = sluimer("intake", str(path), "--lang", lang)
    assert (ran.code, ran.out) == (2, "")
    first, second, third = ran.err.removeprefix("sluimer: ").splitlines()
    ages, food, less = {
        "nl": ("hoe oud is het kind?", "we kennen ‘3 g xyzzyq’ niet", "is minder dan niets"),
        "en": ("how old is the child?", "we do not know ‘3 g xyzzyq’", "is less than nothing"),
    }[lang]
    assert first.startswith(f"broken.yaml:1: {ages}")
    assert second.startswith(f"broken.yaml:3: {food}")
    assert third.startswith("broken.yaml:4: ")
    assert third.endswith(less)


def test_a_feed_past_three_years_is_told(sluimer: Command) -> None:
    ran = sluimer("intake", "-", typed="{child: {age: 4y}, days: [[borstvoeding]]}")
    assert ran.code == 2
    assert "niemand gemeten" in ran.sentence


# ---- pages


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("words", PAGES)
def test_a_page_is_plain_text_of_80_columns(sluimer: Command, words: str, lang: str) -> None:
    ran = sluimer(*words.split(), "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    assert "\x1b" not in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80
    assert ("jaar" in ran.out or "maanden" in ran.out) == (lang == "nl")


@pytest.mark.parametrize("words", [*PAGES, "foods search honing --age 9m"])
def test_a_terminal_without_more_than_ascii_still_shows_the_page(words: str) -> None:
    env = environ(LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONCOERCECLOCALE="0", NO_COLOR="1")
    ran = start(*words.split(), env=env)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.isascii()
    assert "\x1b" not in ran.out
    assert ran.out.strip()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_more_lists_every_source_that_has_a_number(
    sluimer: Command, record: str, lang: str
) -> None:
    for words in (SUPPLEMENT, f"intake {record}"):
        short = sluimer(*words.split(), "--lang", lang).out
        full = sluimer(*words.split(), "--lang", lang, "--more").out
        heading = {"nl": "Bronnen", "en": "Sources"}[lang]
        listed = full.partition(f"\n{heading}\n")[2]
        assert "(--more)" not in full
        assert "--more" in short
        marks = re.findall(r"\[(\d+(?:,\s+\d+)*)\]", full)
        numbers = {number for mark in marks for number in re.split(r",\s+", mark)}
        assert len(numbers) > 6
        for number in numbers:
            assert f"  [{number}] " in listed


def test_the_numbers_to_call_stand_first_where_it_is_dangerous(sluimer: Command) -> None:
    words = "supplement --salt bitterzout --mg 500 --meaning compound --age 5y --country BE".split()
    page = sluimer(*words).out
    assert page.index("070 245 245") < page.index("Naast de grenzen")


def test_no_page_gives_a_dose_and_every_one_says_so(sluimer: Command) -> None:
    for lang, says in (("nl", "We geven nooit een dosis"), ("en", "We never give a dose")):
        assert says in sluimer(*SUPPLEMENT.split(), "--lang", lang).out
