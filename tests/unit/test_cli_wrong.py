"""Wrong calls and strange input: one clear line, exit code 2, and never a traceback."""

import json
import re
from pathlib import Path

import pytest

from sluimer.library import CONTENT, library
from tests.spec.library.made import Content
from tests.unit.command import Command

WRONG: list[tuple[list[str], str]] = [
    ([], "required"),
    (["sleep"], "invalid choice: 'sleep'"),
    (["ask"], "ask a question"),
    (["ask", ""], "ask a question"),
    (["ask", " \t\n"], "ask a question"),
    (["ask", "slaapt baby", "goed"], "unrecognized arguments: goed"),
    (["ask", "slaapt baby goed", "--lang", "fr"], "invalid choice: 'fr'"),
    (["ask", "slaapt baby goed", "--age", "2"], "cannot read the age '2'"),
    (["ask", "slaapt baby goed", "--age", "40y"], "not the age of a child"),
    (["ask", "slaapt baby goed", "--born", "gisteren"], "cannot read the date 'gisteren'"),
    (["ask", "slaapt baby goed", "--born", "9999-01-01"], "lies in the future"),
    (["ask", "slaapt baby goed", "--born", "1950-01-01"], "not the birth date of a child"),
    (["ask", "slaapt baby goed", "--born", "2025-01-01", "--age", "2y"], "not both"),
    (
        ["ask", "slaapt baby goed", "--country", "FR"],
        "no country pack 'FR'; there are BE, NL, UK, US",
    ),
    (["ask", "slaapt baby goed", "--parts"], "--parts goes with --json"),
    (["ask", "slaapt baby goed", "--batch", "x.jsonl", "--json"], "not both"),
    (["ask", "--batch", "x.jsonl"], "add --json"),
    (["ask", "--batch", "/nowhere/x.jsonl", "--json"], "cannot read /nowhere/x.jsonl"),
    (["ask", "--batch", "/", "--json"], "cannot read /"),
    (["verdict"], "required: remedy"),
    (["verdict", "blorp"], "unknown remedy 'blorp'"),
    (["verdict", ""], "unknown remedy ''"),
    (["verdict", "magnesium", "--route", "nose"], "invalid choice: 'nose'"),
    (["verdict", "magnesium", "--outcome", "dreams"], "invalid choice: 'dreams'"),
    (["verdict", "magnesium", "--age", "old"], "cannot read the age 'old'"),
    (["verdict", "magnesium", "--born", "soon"], "cannot read the date 'soon'"),
    (["library"], "required"),
    (["library", "check", "/nowhere"], "there is no folder /nowhere"),
    (["library", "check", "--today", "tomorrow"], "tomorrow"),
]


@pytest.mark.parametrize(("words", "says"), WRONG, ids=[" ".join(w) or "-" for w, _ in WRONG])
def test_a_wrong_call_is_told_in_one_line(sluimer: Command, words: list[str], says: str) -> None:
    ran = sluimer(*words)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.sentence


@pytest.mark.parametrize("said", ["melatonine-gel", "wite-noise", "bedtime", "swadle"])
def test_an_unknown_remedy_suggests_names_that_exist(sluimer: Command, said: str) -> None:
    ran = sluimer("verdict", f"x{said}x")
    assert ran.code == 2
    near = ran.sentence.partition("did you mean ")[2].partition("?")[0].split(", ")
    assert len(near) == 3
    assert set(near) <= set(library().names)


def test_the_nearest_name_is_among_the_suggestions(sluimer: Command) -> None:
    assert "weighted-sack" in sluimer("verdict", "zweightd-sak").sentence


# Strange text

STRANGE = {
    "NUL": "helpt\0magnesium\0mijn baby",
    "control characters": "".join(map(chr, range(32))) + "baby slaapt niet \x7f\x80\x9f",
    "escape codes": "\x1b[31mhelpt magnesium\x1b[0m mijn baby \x1b]0;title\x07",
    "emoji": "👶🏽 slaapt niet 😴😴 helpt magnesium 💊? 👨‍👩‍👧‍👦",
    "right to left": "\u202eיבב\u202c מגנזיום לתינוק baby magnesium",
    "arabic": "هل المغنيسيوم آمن للرضع؟",
    "chinese": "宝宝睡不好，镁有用吗？",
    "arabic digits": "baby van ٨ maanden slaapt niet",
    "combining": "b" + "\u0301" * 500 + "aby slaapt niet",
    "zero width": "mag\u200bnesium voor mijn ba\u00adby\ufeff",
    "private use": "baby \ue000 \U000f0000 slaapt",
    "lines": "helpt magnesium\r\nmijn baby\u2028van 8\u2029maanden\x0b\x0c",
    "one long word": "a" * 5000,
    "one long number": "kind van " + "9" * 400 + " jaar slaapt niet",
    "a long number of months": "baby van " + "9" * 400 + " maanden",
    "a long decimal": "kind van 0." + "9" * 400 + " jaar",
    "many ages": "baby van 8 maanden en " * 300,
    "quotes": "\"'`$(reboot)`'\" ; rm -rf / && baby slaapt",
    "markup": "[bold]baby[/bold] [link=x]slaapt[/link] {0} %s :smiley:",
    "a broken emoji": "baby \ud83d slaapt niet",
    "a lone surrogate": "\udcff\ud800 helpt magnesium",
    "a megabyte": "mijn baby slaapt niet " * 47_663,
    "a megabyte of letters": "x" * 1_048_576,
    "a megabyte of signs": "?" * 1_048_576,
    "a megabyte of digits": "1" * 1_048_576,
}


NO_UTF_8 = {what for what, text in STRANGE.items() if re.search("[\ud800-\udfff]", text)}


@pytest.mark.parametrize("what", STRANGE)
def test_strange_text_is_answered(sluimer: Command, what: str) -> None:
    ran = sluimer("ask", STRANGE[what], "--json")
    assert (ran.code, ran.err) == (0, "")
    told = json.loads(ran.out)
    assert told["answer"]["summary"]
    for note in told["question"]["understood"]:
        assert 0 <= note["start"] < note["end"] <= len(told["question"]["text"])


@pytest.mark.parametrize("what", [what for what in STRANGE if what not in NO_UTF_8])
def test_strange_text_through_a_pipe_is_the_same(sluimer: Command, what: str) -> None:
    piped = sluimer("ask", "-", "--json", typed=STRANGE[what])
    assert (piped.code, piped.err) == (0, "")
    assert json.loads(piped.out)["answer"]["summary"]


@pytest.mark.parametrize("what", sorted(NO_UTF_8))
def test_half_a_sign_through_a_pipe_is_told(sluimer: Command, what: str) -> None:
    ran = sluimer("ask", "-", "--json", typed=STRANGE[what])
    assert (ran.code, ran.out) == (2, "")
    assert ran.sentence == "sluimer: the input is not UTF-8 text"


@pytest.mark.parametrize("what", STRANGE)
@pytest.mark.parametrize("words", [[], ["--more"]])
def test_strange_text_does_not_reach_the_screen(
    sluimer: Command, what: str, words: list[str]
) -> None:
    ran = sluimer("ask", STRANGE[what], *words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.strip()
    assert not [char for char in ran.out if char != "\n" and not char.isprintable()]
    assert len(ran.out) < 100_000


@pytest.mark.parametrize("what", ["escape codes", "lines", "a lone surrogate", "right to left"])
def test_a_strange_remedy_is_told_safely(sluimer: Command, what: str) -> None:
    ran = sluimer("verdict", "qqqq" + STRANGE[what].replace("magnesium", "").replace("baby", ""))
    assert (ran.code, ran.out) == (2, "")
    assert ran.sentence.isprintable()


def test_input_that_is_not_utf_8_is_told(sluimer: Command) -> None:
    ran = sluimer("ask", "-", typed="één".encode("latin-1"))
    assert (ran.code, ran.out) == (2, "")
    assert ran.sentence == "sluimer: the input is not UTF-8 text"


def test_nothing_on_standard_input_is_told(sluimer: Command) -> None:
    ran = sluimer("ask", "-", typed="")
    assert (ran.code, ran.out) == (2, "")
    assert "ask a question" in ran.sentence


def test_a_dash_reads_standard_input(sluimer: Command) -> None:
    text = "helpt magnesium mijn baby van 8 maanden"
    assert sluimer("ask", "-", typed=text).out == sluimer("ask", text).out != ""


# The library


def test_check_tells_every_problem_and_how_many(sluimer: Command, tmp_path: Path) -> None:
    content = Content(tmp_path)
    content.change("remedies/ointment.yaml", "Wash your hands.", "Rub in 5 ml.")
    content.change("remedies/ointment.yaml", "[{slug: story}]", "[{slug: song}]")
    words = ["library", "check", str(tmp_path), "--today", "2026-06-01"]
    ran = sluimer(*words)
    assert ran.code == 2
    assert len(ran.out.splitlines()) == 2
    assert all(line.startswith("remedies/ointment.yaml:") for line in ran.out.splitlines())
    assert ran.sentence == f"sluimer: 2 to mend in {tmp_path}"

    ran = sluimer(*words, "--json")
    assert ran.code == 2
    told = json.loads(ran.out)
    assert [set(row) for row in told] == [{"file", "line", "field", "what"}] * 2


def test_check_of_a_sound_folder(sluimer: Command, tmp_path: Path) -> None:
    Content(tmp_path)
    words = ["library", "check", str(tmp_path), "--today", "2026-06-01"]
    assert sluimer(*words).out == "The library is sound.\n"
    assert json.loads(sluimer(*words, "--json").out) == []


def test_check_of_what_ships_by_default(sluimer: Command) -> None:
    ran = sluimer("library", "check", "--today", "2099-01-01")
    assert ran.code == 2
    assert str(CONTENT) in ran.sentence
    assert "the review ran out" in ran.out


def test_a_broken_library_is_told_without_a_traceback(
    sluimer: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sluimer.library import store

    content = Content(tmp_path)
    content.write("habits/story.yaml", "")
    monkeypatch.setattr(
        "sluimer.cli.commands.library", lambda: store.load(tmp_path, tmp_path / "cache")
    )
    ran = sluimer("ask", "helpt magnesium mijn baby")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == [
        "sluimer: the library cannot be read:",
        "habits/story.yaml:1: the file is empty",
    ]


@pytest.mark.parametrize("words", [["--version"], ["--help"], ["ask", "--help"]])
def test_help_goes_to_standard_output(sluimer: Command, words: list[str]) -> None:
    ran = sluimer(*words)
    assert (ran.code, ran.err) == (0, "")
    assert "sluimer" in ran.out
