"""What people see: 80 columns, no escape codes in a pipe, no loose spaces, in both languages."""

import re

import pytest
from rich.cells import cell_len

from sluimer.library import library
from tests.unit.command import Command

QUESTIONS = [
    "helpt magnesiumspray mijn baby van 8 maanden doorslapen?",
    "werkt magnesium bij kinderen",
    "is magnesium veilig voor een kleuter van 4",
    "hoeveel magnesium mag een kind van 5",
    "krijgt mijn peuter genoeg magnesium binnen via voeding",
    "epsomzout in bad voor een dreumes",
    "magnesium injectie bij een pasgeborene",
    "bij ons werkt magnesium echt, hij slaapt door",
    "wat helpt mijn baby slapen",
    "hoe bouw ik een bedritueel op met mijn peuter",
    "is babymassage goed voor het slapen",
    "valt alleen aan de borst in slaap, baby van 5 maanden",
    "hoeveel uur slaapt een baby van 6 maanden",
    "is het normaal dat mijn baby elk uur wakker wordt",
    "mijn peuter heeft magnesiumgummies opgegeten",
    "ik krijg mijn baby niet wakker",
    "ik ben bang dat ik mijn baby iets aandoe",
    "helpt melatonine mijn kind van 300 jaar",
    "beste pizza van Gent",
    "does magnesium help toddlers sleep",
    "is magnesium safe while breastfeeding",
    "how much magnesium for a 3 year old",
    "what can i do, baby awake all night",
    "do screens before bed keep a toddler awake",
    "how many hours does a newborn sleep",
    "my toddler ate the magnesium gummies",
    "is cbd safe for a child",
    "best pizza in town",
    "wake windows 4 months",
]


def look(page: str) -> None:
    """What holds for every page."""
    assert page.endswith("\n")
    for line in page.splitlines():
        assert cell_len(line) <= 80, line
        assert line == line.rstrip(), f"a space at the end of {line!r}"
        assert line.isprintable(), repr(line)
    assert "\n\n\n" not in page


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("more", [[], ["--more"]], ids=["short", "long"])
def test_an_answer_fits_the_page(
    sluimer: Command, question: str, lang: str, more: list[str]
) -> None:
    ran = sluimer("ask", question, "--lang", lang, *more)
    assert (ran.code, ran.err) == (0, "")
    look(ran.out)


@pytest.mark.parametrize("slug", sorted(library().remedies))
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_verdict_with_its_trace_fits_the_page(sluimer: Command, slug: str, lang: str) -> None:
    ran = sluimer("verdict", slug, "--trace", "--more", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    look(ran.out)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_list_of_remedies_fits_the_page(sluimer: Command, lang: str) -> None:
    ran = sluimer("remedies", "--lang", lang)
    assert (ran.code, ran.err) == (0, "")
    look(ran.out)
    for slug in library().names:
        assert slug in ran.out


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_number_in_the_text_stands_under_the_sources(sluimer: Command, lang: str) -> None:
    page = sluimer("ask", QUESTIONS[0], "--more", "--lang", lang).out
    text, _, sources = page.partition("\nBronnen\n" if lang == "nl" else "\nSources\n")
    cited = {int(n) for m in re.findall(r"\[([\d,\s]+)\]", text) for n in m.split(",")}
    listed = [int(n) for n in re.findall(r"^  \[(\d+)\]", sources, re.MULTILINE)]
    assert listed == list(range(1, len(listed) + 1))
    assert cited == set(listed)


def test_a_short_answer_says_how_to_read_more(sluimer: Command) -> None:
    short, long = sluimer("ask", QUESTIONS[0]).out, sluimer("ask", QUESTIONS[0], "--more").out
    assert "--more" in short
    assert "--more" not in long
    assert len(long) > len(short)


def test_an_emergency_begins_with_whom_to_call(sluimer: Command) -> None:
    page = sluimer("ask", "ik krijg mijn baby niet wakker", "--country", "BE").out
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    assert lines[0] == "BEL NU"
    assert "112" in lines[1]


def test_what_could_not_be_used_is_told(sluimer: Command) -> None:
    assert "leeftijd" in sluimer("ask", "helpt melatonine mijn kind van 300 jaar slapen").out
    assert "erg lang" in sluimer("ask", "mijn baby slaapt niet " * 400).out


def test_colour_on_a_terminal_only(sluimer: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = sluimer("ask", QUESTIONS[0]).out
    assert "\x1b" not in plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b[" in sluimer("ask", QUESTIONS[0]).out
