"""How many are taken a day: "2 tablets a day", "1 capsule with breakfast and 2 with dinner"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sluimer.nutrition.label.label import Span
from sluimer.nutrition.label.pieces import Dose, Piece
from sluimer.nutrition.label.tidy import Tidy
from sluimer.nutrition.label.units import (
    AGES,
    COUNT,
    DAY,
    DAY_NEXT,
    DAY_NOUN,
    MOST,
    NO_DAY,
    OR,
    TIMES,
    counted,
    moments_of,
)

Place = tuple[int, int]
"""Where a sentence starts and ends."""


def find_doses(
    tidy: Tidy, sentences: Sequence[Place], pieces: list[Piece], told: list[Dose]
) -> list[Dose]:
    """The doses that are told with a basis, and those of each sentence."""
    doses = list(told)
    for start, end in sentences:
        here = [p for p in pieces if start <= p.start < end and p.counted]
        doses += _doses(tidy.flat, start, end, here, tidy)
    doses = _through_the_day(tidy.flat, doses)
    if doses:
        doses += _by_age(tidy.flat, sentences, pieces, doses)
    return doses


def _doses(flat: str, start: int, end: int, pieces: list[Piece], tidy: Tidy) -> list[Dose]:
    text = flat[start:end]
    if NO_DAY.search(text):
        return []
    days = list(re.finditer(rf"(?:{DAY})|(?:{DAY_NOUN})", text))
    times = list(re.finditer(TIMES, text))
    moments = moments_of(text)
    if not (days or moments or times):
        return []
    pieces = [p for p in pieces if p.unit != "ml" or not _liquid(flat, p)]
    solid = [p for p in pieces if p.unit != "ml"]
    pieces = solid or pieces
    often = _times(times[0], tidy) if times else (1.0, 1.0)
    if often is None:
        return []
    if times and often[0] == often[1] and _MOST_ENDS.search(text[: times[0].start()]):
        often = (min(1.0, often[0]), often[1])
    where = (start, end)
    if not pieces:
        return _bare_dose(text, where, often if times else None, bool(days), tidy)
    made = [Dose((p.low, p.high), often, p.unit, *where) for p in pieces]
    if MOST.search(text[: max(0, pieces[0].start - start)]) and pieces[0].low == pieces[0].high:
        most = pieces[0].high
        least = most if pieces[0].unit in ("ml", "g", "drop") else min(1.0, most)
        return [replace(made[0], each=(least, most))]
    same_unit = len({p.unit for p in pieces}) == 1
    if len(pieces) == 1 and len(moments) > 1 and not times:
        tail = flat[pieces[0].end : pieces[0].end + 30]
        either = re.search(OR, text[moments[0].start() : moments[-1].end()])
        if not either and not DAY_NEXT.match(tail):
            sum_up = _each_time(made[0], text, moments, tidy)
            if _DAY_ENDS.search(flat[start : pieces[0].start]) and pieces[0].low >= len(moments):
                # "daily 2 tablets, morning and evening" is two; without the comma who knows
                most = made[0].each[1] if tail.startswith(",") else sum_up.each[1]
                return [replace(made[0], each=(made[0].each[0], most))]
            return [sum_up]
    if len(pieces) > 1 and same_unit:
        if len(moments) >= len(pieces) and not AGES.search(text):
            if len(moments) == len(pieces) and any(
                re.search(rf"{OR} $", flat[start : p.start]) for p in pieces[1:]
            ):
                return made
            low, high = sum(p.low for p in pieces), sum(p.high for p in pieces)
            return [Dose((low, high), (1.0, 1.0), pieces[0].unit, *where)]
        if not (times or AGES.search(text)) and all(
            re.search(r"\b(?:en|and|et|und) $", flat[start : p.start]) for p in pieces[1:]
        ):
            low, high = sum(p.low for p in pieces), sum(p.high for p in pieces)
            return [Dose((low, high), (1.0, 1.0), pieces[0].unit, *where)]
        if len(times) == len(pieces):
            each = [_times(match, tidy) or often for match in times]
            return [replace(dose, times=t) for dose, t in zip(made, each, strict=True)]
        return made
    return made[:1] if same_unit else _differing(made)


_MOST_ENDS = re.compile(rf"{MOST.pattern} ?$")
"""Right before a number of times: "up to three times daily"."""
_DRUNK = (
    r"(?:water|wasser|d'eau|eau|melk|milk|milch|lait|sap|juice|jus|saft|glas|glass|verre|"
    r"vloeistof|flussigkeit|liquide?)"
)


MUCH_ML = 50.0


def _liquid(flat: str, piece: Piece) -> bool:
    """What it is stirred into: "in 200 ml", "200 ml water", "a glass of 200 ml"."""
    before = flat[max(0, piece.start - 24) : piece.start]
    if piece.low >= MUCH_ML and re.search(r"\b(?:avec|with|met|mit) $", before):
        return True
    return (
        re.search(rf"\b(?:in|dans|pour) $|\b{_DRUNK}\b[^\d.;\n]{{0,12}}$", before) is not None
        or re.match(rf" (?:(?:de|of|van|warm|lauw\w*|koud|cold) )?{_DRUNK}\b", flat[piece.end :])
        is not None
    )


def _through_the_day(flat: str, doses: list[Dose]) -> list[Dose]:
    """ "Morning: 1 tablet. Evening: 2 tablets." is one day of three."""
    times = [moments_of(flat[dose.start : dose.end]) for dose in doses]
    kinds = {found[0].lastgroup for found in times if len(found) == 1}
    plain = not any(
        re.search(rf"{DAY}|{OR}", flat[d.start : d.end]) or AGES.search(flat[d.start : d.end])
        for d in doses
    )
    if not plain or len(kinds) < 2 or len(kinds) != len(doses) or len({d.unit for d in doses}) > 1:
        return doses
    low, high = sum(d.day[0] for d in doses), sum(d.day[1] for d in doses)
    return [replace(doses[0], each=(low, high), times=(1.0, 1.0))]


_DAY_ENDS = re.compile(rf"(?:{DAY}) ?$")


def _each_time(dose: Dose, text: str, moments: Sequence[re.Match[str]], tidy: Tidy) -> Dose:
    """So many at each time of the day: "1 capsule with breakfast and 2 with dinner"."""
    low, high = dose.each
    for old, new in pairwise(moments):
        own = re.search(rf"{_AND} ?(?:\w+ )?(?P<n>{COUNT}) $", text[old.end() : new.start()])
        own = own or (_LAST.match(text, new.end()) if new is moments[-1] else None)
        number = counted(own["n"], None, tidy.lang or "nl") if own else None
        low, high = low + (number or dose.each)[0], high + (number or dose.each)[1]
    return replace(dose, each=(low, high))


_AND = r"(?:\b(?:en|and|et|und)\b|[,+&])"
_LAST = re.compile(rf" ?:? ?(?P<n>{COUNT}) ?(?:[.,;)]|$)")


def _by_age(
    flat: str, sentences: Sequence[Place], pieces: list[Piece], doses: list[Dose]
) -> list[Dose]:
    """ "2-3 years: half a gummy" beside other advice that does say "a day"."""
    told = {dose.start for dose in doses}
    found = []
    for start, end in sentences:
        here = [
            p for p in pieces if start <= p.start < end and p.counted and p.unit == doses[0].unit
        ]
        text = flat[start:end]
        if (
            start not in told
            and here
            and AGES.search(text)
            and not (MOST.search(text) or NO_DAY.search(text))
        ):
            found += [Dose((p.low, p.high), (1.0, 1.0), p.unit, start, end) for p in here]
    return found


def _differing(made: list[Dose]) -> list[Dose]:
    """Different things in one sentence: only the first, unless it says serving."""
    return [dose for dose in made if dose.unit != "serving"][:1] or made[:1]


_BARE = re.compile(rf"(?P<n>{COUNT})(?: ?(?:-|tot|to|a|bis) ?(?P<n2>{COUNT}))? ?(?=(?:{DAY}))")


def _bare_dose(text: str, where: Place, often: Span | None, day: bool, tidy: Tidy) -> list[Dose]:
    """ "One a day", "1 per dag", "2x daags": portions without a name."""
    if often is not None:
        return [Dose((1.0, 1.0), often, "serving", *where)]
    match = _BARE.search(text)
    number = counted(match["n"], match["n2"], tidy.lang or "nl") if match else None
    if (
        number
        and number[0] > 0
        and day
        and not re.search(r"\d ?(?:mg|g|µg|mcg) ?$", text[: match.end()] if match else "")
    ):
        return [Dose(number, (1.0, 1.0), "piece", *where)]
    return []


def _times(match: re.Match[str], tidy: Tidy) -> Span | None:
    word = match["tw"]
    if word:
        return _TIMES_WORDS[word], _TIMES_WORDS[word]
    return counted(match["t"], match["t2"], tidy.lang or "nl")


_TIMES_WORDS = {
    "once": 1.0, "twice": 2.0, "thrice": 3.0, "eenmaal": 1.0, "tweemaal": 2.0, "driemaal": 3.0,
    "einmal": 1.0, "zweimal": 2.0, "dreimal": 3.0,
}  # fmt: skip
