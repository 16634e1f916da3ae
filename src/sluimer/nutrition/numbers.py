"""Numbers as people write them: ½, 1 1/2, 0,5, 1.000 and anderhalf.

A text is made `plain` first; then `NUMBER` finds a number in it and `value` reads what was found.
The same marks mean another thing in another language: in Dutch, French and German `1.000` is a
thousand, in English `1,000` is. What cannot be read as one number is an error, never a guess.
"""

from __future__ import annotations

import html
import re
import unicodedata
from typing import Literal

Tongue = Literal["nl", "en", "fr", "de"]

_WORDS: dict[str, float] = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9, "tien": 10, "twaalf": 12, "half": 0.5, "halve": 0.5, "halfje": 0.5,
    "anderhalf": 1.5, "anderhalve": 1.5, "tweeënhalf": 2.5, "kwart": 0.25,
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "quarter": 0.25,
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "huit": 8, "neuf": 9,
    "dix": 10, "demi": 0.5, "demie": 0.5,
    "ein": 1, "eine": 1, "einen": 1, "zwei": 2, "drei": 3, "vier ": 4, "fünf": 5, "sechs": 6,
    "sieben": 7, "neun": 9, "zehn": 10, "halbe": 0.5, "halber": 0.5, "anderthalb": 1.5,
}  # fmt: skip
WORDS = {word.strip(): number for word, number in _WORDS.items()}
"""Numbers in words. "a half banana" is a half: see `value`."""

_DIGITS = r"\d[\d.,']*\d|\d"
NUMBER = rf"(?:\d+\s+\d+/\d+|\d+\s*/\s*\d+|(?:{_DIGITS})(?:\s?\d+/\d+)?)"
"""A number in digits, in a text made plain. Not a span: see `SPAN`."""
SPAN = rf"(?P<low>{NUMBER})\s*(?:-|–|à|tot|to|bis|of|or|ou|oder|a)\s*(?P<high>{NUMBER})"
"""From, up to: "1-2", "1 tot 2"."""

LARGEST = 1e9


class UnreadableNumberError(ValueError):
    """Digits that are no number one can be sure of."""


def plain(text: str) -> str:
    """Lower case, without markup, in the plainest letters: `&frac12;` and `½` become `1/2`.

    A fraction behind a digit is set apart: `1½` becomes `1 1/2`. Line breaks are kept.
    """
    text = html.unescape(_TAG.sub(_space_or_line, text)).replace("\u00a0", " ")
    text = re.sub(r"(?<=\d)(?=[¼-¾⅐-⅞])", " ", text)
    text = unicodedata.normalize("NFKC", text).replace("⁄", "/").replace("μ", "µ")
    text = re.sub(r"[’‘`´]", "'", text).replace("−", "-").replace("—", "–")
    text = re.sub(r"[^\S\n]+", " ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(c for c in text if c == "\n" or unicodedata.category(c)[0] != "C").lower()


_TAG = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>|</?[a-z][^<>]{0,400}>", re.I | re.S)
_ROW = re.compile(r"</?(br|tr|p|li|div|h\d|table|ul|ol)\b", re.I)


def _space_or_line(match: re.Match[str]) -> str:
    return "\n" if _ROW.match(match.group()) else " "


def value(text: str, lang: Tongue) -> float:
    """The number that `text` writes: "1 1/2", "0,5", "1.000", "anderhalf", "half a".

    Raises UnreadableNumberError when it is none, or when its marks say two things.
    """
    text = text.strip()
    if text in WORDS:
        return WORDS[text]
    words = text.split()
    if words and all(word in WORDS for word in words):
        numbers = [WORDS[word] for word in words]
        if len(numbers) == 2 and sorted(numbers)[1] == 1:  # "een half", "half a"
            return min(numbers)
        raise UnreadableNumberError(text)
    match = re.fullmatch(r"(?:(?P<whole>\S+)\s+)?(?P<n>\d+)\s*/\s*(?P<d>\d+)", text)
    if match:
        above, below = float(match["n"]), float(match["d"])
        if not 0 < below <= LARGEST or above > LARGEST:
            raise UnreadableNumberError(text)
        part = above / below
        whole = _decimal(match["whole"], lang) if match["whole"] else 0.0
        return _bounded(whole + part, text)
    return _bounded(_decimal(text, lang), text)


def _decimal(text: str, lang: Tongue) -> float:
    text = text.replace("'", "")
    marks = [c for c in text if c in ".,"]
    if not re.fullmatch(r"\d+(?:[.,]\d+)*", text):
        raise UnreadableNumberError(text)
    if not marks:
        return float(text)
    thousands = "," if lang == "en" else "."
    last = marks[-1]
    other = {",": ".", ".": ","}[last]
    head, _, tail = text.rpartition(last)
    if other in marks:  # both: the last one is the decimal mark
        if marks.count(last) > 1 or not _grouped(head, other):
            raise UnreadableNumberError(text)
        return float(head.replace(other, "") + "." + tail)
    if len(marks) > 1:  # the same one several times: thousands
        if not _grouped(text, last):
            raise UnreadableNumberError(text)
        return float(text.replace(last, ""))
    if last == thousands and len(tail) == 3 and head.lstrip("0") and len(head) <= 3:
        return float(head + tail)
    return float(f"{head}.{tail}")


def _grouped(text: str, mark: str) -> bool:
    first, *rest = text.split(mark)
    return 1 <= len(first) <= 3 and all(len(group) == 3 for group in rest)


def _bounded(number: float, text: str) -> float:
    if number > LARGEST:
        raise UnreadableNumberError(text)
    return number
