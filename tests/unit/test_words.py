"""Words: plain, and each with its place in the text as it was typed."""

import unicodedata

import pytest

from sluimer.ask.words import LONGEST_TEXT, read_words
from tests.tables import each

PLAIN = """
| typed                     | plain                     |
| Helpt Magnesium?          | helpt magnesium ?         |
| één crème                 | een creme                 |
| CAFÉ Noël                 | cafe noel                 |
| 18mo                      | 18 mo                     |
| 6-9 maanden               | 6 to 9 maanden            |
| 6 - 9 maanden             | 6 to 9 maanden            |
| 6–9 maanden               | 6 to 9 maanden            |
| 6—9                       | 6 to 9                    |
| 6‑9                       | 6 to 9                    |
| 9-month-old               | 9 month old               |
| baby - slaapt             | baby slaapt               |
| 2½ jaar                   | 2 ½ jaar                  |
| 1/2 jaar                  | 1 slash 2 jaar            |
| ja/nee                    | ja nee                    |
| 2,5 jaar                  | 2,5 jaar                  |
| 2.5 years                 | 2.5 years                 |
| om 19:30 in bed           | om 19:30 in bed           |
| papa & mama               | papa en mama              |
| <2 jaar                   | < 2 jaar                  |
| slaap...zacht             | slaap zacht               |
| １２ maanden              | 12 maanden                |
| tab\there                 | tab here                  |
| nul\0byte                 | nul byte                  |
| bel\x07 esc\x1b[31m       | bel esc 31 m              |
| 😴 slaap 👶🏽               | slaap                     |
| ילד ישן baby              | baby                      |
|                           |                           |
"""


@pytest.mark.parametrize(("typed", "plain"), each(PLAIN))
def test_plain(typed: str, plain: str) -> None:
    assert read_words(typed).plain == plain


@pytest.mark.parametrize(("typed", "plain"), each(PLAIN))
def test_each_word_stands_where_it_says(typed: str, plain: str) -> None:
    words = read_words(typed)
    end = 0
    for word in words.words:
        assert end <= word.start < word.end <= len(words.text)
        end = word.end
        said = words.text[word.start : word.end].strip()
        if word.text not in ("to", "slash", "en", "½"):
            assert len(said) == len(word.text)
            assert unicodedata.normalize("NFKD", said)[0].lower() == word.text[0]


def test_folding_keeps_places() -> None:
    words = read_words("Één crème, ÇA VA? 2½ jaar")
    said = [words.text[word.start : word.end] for word in words.words]
    assert said == ["Één", "crème", "ÇA", "VA", "?", "2", "½", "jaar"]


def test_a_letter_with_its_accent_apart_is_one_letter() -> None:
    apart = unicodedata.normalize("NFD", "één crème")
    assert len(apart) > len("één crème")
    words = read_words(apart)
    assert words.text == "één crème"
    assert words.plain == "een creme"
    assert words.span(1, 1) == (4, 9)


@pytest.mark.parametrize("sign", ["⅓", "⅔", "⅕"])
def test_a_fraction_does_not_become_a_digit_of_the_number_before(sign: str) -> None:
    assert read_words(f"2{sign} jaar").tokens[0] == "2"


def test_a_span_covers_the_words_from_first_to_last() -> None:
    words = read_words("mijn baby van 8 maanden")
    start, end = words.span(3, 4)
    assert words.text[start:end] == "8 maanden"


@pytest.mark.parametrize(("position", "index"), [(0, 0), (3, 0), (5, 1), (10, 2), (14, 3), (16, 4)])
def test_the_word_at_a_place_in_plain(position: int, index: int) -> None:
    assert read_words("mijn baby van 8 maanden").index_at(position) == index


def test_mended_words_keep_their_places() -> None:
    words = read_words("Helpt magnesuim?")
    mended = words.with_texts({1: "magnesium"})
    assert mended.tokens == ("helpt", "magnesium", "?")
    assert mended.span(1, 1) == words.span(1, 1) == (6, 15)
    assert words.with_texts({}) is words


def test_a_text_is_read_up_to_its_longest_and_that_is_told() -> None:
    fits = read_words("a" * LONGEST_TEXT)
    assert not fits.cut_short
    longer = read_words("a" * LONGEST_TEXT + " baby")
    assert longer.cut_short
    assert "baby" not in longer.tokens
    assert longer.with_texts({0: "b"}).cut_short


@pytest.mark.parametrize("text", ["\ud800", "a\udcffb", "\u202eybab", "\ufeff", "\U0010ffff"])
def test_nothing_is_refused(text: str) -> None:
    assert read_words(text).text == text
