"""Phrases: four signs, and a broken line is named."""

import re

import pytest

from sluimer.ask.phrases import GAP, Hit, Phrases
from tests.tables import each

SIGNS = """
| phrase            | words                         | first | last |
| mag ik            | mag ik dit                    | 0     | 1    |
| mag ik            | en mag ik dit                 | 1     | 2    |
| mag ik            | mag dit ik                    |       |      |
| mag/mogen ik      | mogen ik                      | 0     | 1    |
| mag/mogen ik      | mag ik                        | 0     | 1    |
| mag/mogen ik      | moet ik                       |       |      |
| slaap*            | slaapt                        | 0     | 0    |
| slaap*            | slaap                         | 0     | 0    |
| slaap*            | inslaap                       |       |      |
| in slaap*/bed     | in slaapzak                   | 0     | 1    |
| in slaap*/bed     | in bed                        | 0     | 1    |
| in slaap*/bed     | in bedden                     |       |      |
| mag _ dit         | mag hij dit                   | 0     | 2    |
| mag _ dit         | mag dit                       |       |      |
| mag _ dit         | mag hij ook dit               |       |      |
| mag _             | mag ik                        | 0     | 1    |
| mag _             | mag                           |       |      |
| kan ... kwaad     | kan kwaad                     | 0     | 1    |
| kan ... kwaad     | kan dit ook echt kwaad        | 0     | 4    |
| kan ... kwaad     | kan dit nu ook echt kwaad     | 0     | 5    |
| kan ... kwaad     | kan dit nu dan ook echt kwaad |       |      |
| kan ... kwaad ... doen | kan dit kwaad en dat doen | 0    | 5    |
| kan ... kwaad     | kan het kwaad of is het kwaad | 0     | 2    |
"""


@pytest.mark.parametrize(("phrase", "words", "first", "last"), each(SIGNS))
def test_signs(phrase: str, words: str, first: str, last: str) -> None:
    table = Phrases.table(f"yes 2: {phrase.replace('/', '|')}")
    expected = [Hit("yes", 2.0, int(first), int(last))] if first else []
    assert table.find(words.split()) == expected


def test_a_gap_is_never_wider_than_it_says() -> None:
    table = Phrases.table("yes 1: kan ... kwaad")
    for width in range(2 * GAP):
        found = table.find(["kan", *["x"] * width, "kwaad"])
        assert bool(found) == (width <= GAP)


def test_every_phrase_is_found_at_every_place() -> None:
    table = Phrases.table("a 1: slaap\nb 2.5: slaap*\n# a remark\n\nc 3: slaap goed\n")
    hits = table.find("slaap goed slaap".split())
    assert sorted((hit.label, hit.weight, hit.first, hit.last) for hit in hits) == [
        ("a", 1.0, 0, 0),
        ("a", 1.0, 2, 2),
        ("b", 2.5, 0, 0),
        ("b", 2.5, 2, 2),
        ("c", 3.0, 0, 1),
    ]
    assert [hit.first for hit in hits] == sorted(hit.first for hit in hits)


def test_the_length_of_a_hit_is_in_words() -> None:
    (hit,) = Phrases.table("yes 1: kan ... kwaad").find("kan dit kwaad".split())
    assert len(hit) == 3


def test_the_vocabulary_holds_words_that_are_named_in_full() -> None:
    table = Phrases.table("a 1: mag|mogen _ slaap*|bed ...  dit")
    assert table.vocabulary == {"mag", "mogen", "bed", "dit"}


def test_an_empty_table_finds_nothing() -> None:
    assert Phrases.table("").find(["slaap"]) == []
    assert Phrases.table("a 1: slaap").find([]) == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("works mag ik", "works mag ik"),
        ("works: mag ik", "works: mag ik"),
        ("works 2 3: mag ik", "works 2 3: mag ik"),
        ("works two: mag ik", "two"),
        ("works 2:", "must start with a word"),
        ("works 2: _ ik", "_ ik"),
        ("works 2: ... ik", "... ik"),
        ("works 2: mag ...", "mag ..."),
    ],
)
def test_a_broken_line_is_named(line: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)):
        Phrases.table(f"works 1: mag ik\n{line}\n")
