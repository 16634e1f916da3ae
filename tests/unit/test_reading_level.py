"""How hard a text reads: words in a sentence, and long words."""

import pytest

from sluimer.library import library
from sluimer.library.check.reading_level import lix, reading_levels
from tests.tables import each
from tests.unit.command import Command

TEXTS = """
| text                                            | lix   | why                              |
| De kat zit op de mat.                           | 6     | six short words                  |
| De kat zit. De hond ook.                        | 3     | two sentences of three           |
| Een antihistaminicum veroorzaakt slaperigheid.  | 79    | four words, three of them long   |
| Slaap je kind op de rug? Goed zo!               | 4     | a question ends a sentence too   |
|                                                 | 0     | nothing to read                  |
"""


@pytest.mark.parametrize(("text", "expected", "why"), each(TEXTS))
def test_lix(text: str, expected: str, why: str) -> None:
    assert lix([text])[0] == pytest.approx(float(expected)), why


def test_every_page_is_told_in_both_languages_the_hardest_first() -> None:
    levels = reading_levels(library())
    for slug in library().remedies:
        assert {level.lang for level in levels if level.place == slug} == {"nl", "en"}
    assert [level.lix for level in levels] == sorted((x.lix for x in levels), reverse=True)


def test_what_is_read_in_a_panic_is_very_easy() -> None:
    found = [level for level in reading_levels(library()) if level.place == "emergency"]
    assert found
    assert all(level.lix < 25 for level in found)


def test_the_report_is_no_gate(sluimer: Command) -> None:
    told = sluimer("library", "check", "--reading")
    assert (told.code, told.err) == (0, "")
    assert "magnesium" in told.out
    assert "LIX" in told.out
    asked = sluimer("library", "check", "--reading", "--json")
    assert '"place": "magnesium"' in asked.out
