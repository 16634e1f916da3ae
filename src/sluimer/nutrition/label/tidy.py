"""A label's text made ready for reading: plain, mended where a scan slipped, with its lines.

Letters keep their place: `flat` is `text` without accents, character for character, so that what
is found in one can be pointed at in the other.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from sluimer.nutrition.numbers import Tongue, plain

LONGEST_TEXT = 20_000
"""What comes after is not read: a label is never that long."""


@dataclass(frozen=True, slots=True)
class Tidy:
    text: str
    flat: str
    line_starts: tuple[int, ...]
    cut: bool
    lang: Tongue | None

    def line(self, place: int) -> int:
        """The line in the given text, counted from 1."""
        return bisect_right(self.line_starts, place)


_LINE = "\u2424"
"""Stands for the end of a given line while markup is taken away: ␤ is on no label."""
_TAG = re.compile(r"</?[a-z][^<>]{0,400}>", re.I)


def tidy(given: str, lang: Tongue | None) -> Tidy:
    cut = len(given) > LONGEST_TEXT
    text = given[:LONGEST_TEXT].replace(_LINE, " ").replace("\r\n", "\n").replace("\r", "\n")
    text = _TAG.sub(
        lambda tag: tag.group().replace("\n", " ") + _LINE * tag.group().count("\n"), text
    )
    text = plain(re.sub(r"\n", f"{_LINE}\n", text))
    text = _mended(text)
    starts, parts, length = [0], [], 0
    for part in text.split(_LINE):
        parts.append(part)
        length += len(part)
        starts.append(length + 1)  # the line break itself still belongs to the line before
    whole = "".join(parts)
    flat = "".join(map(_bare, whole))
    return Tidy(whole, flat, tuple(starts[:-1]), cut, lang or guess_tongue(flat))


def _bare(letter: str) -> str:
    if letter.isascii() or letter == "µ":
        return letter
    if letter in "ßœæø":
        return {"ß": "s", "œ": "o", "æ": "a", "ø": "o"}[letter]
    base = unicodedata.normalize("NFKD", letter)[0]
    return base if base.isascii() else letter


_MAGNESIUM = re.compile(r"\b(?:m ?|rn|nn)agn[e3éèë]s[i1l|!](?:u|ü|ii)(?:m|rn|nn)")
_NUMBER_LIKE = re.compile(
    r"(?<![a-z0-9.,])(?=[oil|]{0,6}[0-9])[0-9oil|]{2,8}(?:[.,][0-9oil|]{1,3})?"
    r"(?=\s?(?:mg|rng|mq|µg|mcg|%))"
)
_MILLIGRAM = re.compile(r"(?<=\d)(\s?)(?:rng|mq)\b")
_ONE = re.compile(r"(?<![\w'])l(?= ?(?:x |tabl|caps|kaps|gel|comp|gumm|sachet|zakje|stick|beutel))")
_GROUPS = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?=(?:[.,]\d+)? ?(?:mg|µg|ug|mcg)\b)")
_LIKE = str.maketrans("oil|", "0111")
_WORD = re.compile(r"(?<![^\W_])[a-zà-ÿ][a-zà-ÿ01|]{3,13}(?![^\W_])")
_SCANNED = (
    "capsule capsules kapsel kapseln tablet tablets tablett tabletten tablette tablettes gélule "
    "gélules comprimé comprimés gummies gommes sachet sachets stick sticks portion portie porties "
    "portionen dosis dose daily dagelijks täglich jour maatlepel cuillère gouttes druppels drops"
)


def _skeleton(word: str) -> str:
    """A word without what a scan mixes up: i, l and 1, o and 0, m and rn."""
    bare = "".join(map(_bare, word)).replace("rn", "m")
    return bare.translate(str.maketrans("i1|0", "lllo"))


_RIGHT = {_skeleton(word): word for word in _SCANNED.split()}


def _respelled(found: re.Match[str]) -> str:
    """A word of the portion or the day as it should be: dai1y, gé1ules."""
    word = found.group()
    right = _RIGHT.get(_skeleton(word), word)
    return word if "".join(map(_bare, word)) == "".join(map(_bare, right)) else right


def _mended(text: str) -> str:
    """What a scan makes of letters and digits: magnesiurn, 3OO, rng. Digits are never added."""
    text = _MAGNESIUM.sub("magnesium", text)
    text = _WORD.sub(_respelled, text)
    text = _NUMBER_LIKE.sub(lambda found: found.group().translate(_LIKE), text)
    text = _ONE.sub("1", text)
    text = _MILLIGRAM.sub(r"\1mg", text)
    return _GROUPS.sub(lambda found: found.group().replace(" ", ""), text)


_TONGUES: dict[Tongue, str] = {
    "nl": r"waarvan|dagelijks|daags|van|het|een|met|neem|neemt|bevat(?:ten)?|levert|uit|als|"
    r"voor|zink|"
    r"tabletten|tabletje|dag|dagdosering|aanbevolen|ri|kinderen|volwassenen|elke|capsules bevatten|"
    r"jaar|gebruik|maximaal|magnesium[a-z]+aat|gommetjes?|zakjes?|innemen|verstuiving(?:en)?|huid|"
    r"ijzer|poeder|vitamine|bad|zout|mg/dag",
    "en": r"the|of|take|daily|each|serving|contains?|and|with|from|day|provides?|zinc|for|before|"
    r"adults?|children|once|twice|amount|magnesium (?:[a-z]+ate|oxide|chloride)|nrv|iron|vitamin|"
    r"gummy|gummies|skin|bath|apply|directions|value|elemental",
    "fr": r"par|jour|gelules?|comprimes?|dont|soit|et|apportent?|le|la|les|du|des|vnr|ajr|prendre|"
    r"dans|eau|bain|verser|avant|avec|"
    r"sur|pour|contient|sous|forme|fer|huile|sachets? par|adultes|enfants|une?",
    "de": r"und|pro|taglich|enthalt(?:en)?|davon|tabletten?|kapseln?|mit|der|die|das|nach|"
    r"entspricht|"
    r"tag|tagesdosis|tagesportion|magnesium(?:oxid|citrat|carbonat|bisglycinat|malat)|eisen|fur|"
    r"beutel|einnehmen|auf|verzehr|zutat(?:en)?|als|je|stick am|direkt|zunge|geben|wasser|nehmen|"
    r"einmal|zum|oder|vor",
}
_WORDS_OF = {tongue: re.compile(rf"\b(?:{words})\b") for tongue, words in _TONGUES.items()}


def guess_tongue(flat: str) -> Tongue | None:
    """The language with most of its small words, or None when two have as many."""
    counts = {tongue: len(words.findall(flat)) for tongue, words in _WORDS_OF.items()}
    ranked = sorted(counts.items(), key=lambda pair: -pair[1])
    (best, most), (_, next_most) = ranked[:2]
    return best if most > next_most else None
