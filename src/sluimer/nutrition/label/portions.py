"""For how many pieces an amount is, and how many are taken a day.

"Per 2 tabletten" and "1 sachet contains" are a basis: an amount is for that much. "2 tabletten per
dag" is a dose. Pack sizes, water to stir it in, ages and limits are neither.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import get_args

from sluimer.nutrition.label.label import Span, Unit
from sluimer.nutrition.label.pieces import Basis, Dose, Piece, Portions
from sluimer.nutrition.label.tidy import Tidy
from sluimer.nutrition.label.units import (
    AGES,
    CONTENT,
    COUNT,
    DAY,
    DAY_NOUN,
    MOMENT,
    MOST,
    NO_DAY,
    OR,
    PIECE,
    STUFF,
    TIMES,
    VERB,
    counted,
)

Place = tuple[int, int]
"""Where a sentence starts and ends."""


def find_portions(
    tidy: Tidy, sentences: Sequence[Place], amounts: Collection[int] = ()
) -> Portions:
    """Bases and doses. `amounts` are places where grams of a substance stand: no portions."""
    flat = tidy.flat
    pieces = [p for p in _pieces(tidy) if p.unit != "g" or p.start not in amounts]
    same = _same(flat, pieces)
    inner = {b.start for _, b in same}
    bases, dose_pieces, told = [], [], []
    for piece in pieces:
        basis = _basis_of(flat, piece, pieces)
        if basis is not None:
            bases.append(basis)
            if basis.day and piece.counted:
                told.append(
                    Dose((piece.low, piece.high), (1.0, 1.0), piece.unit, piece.start, piece.end)
                )
        elif piece.start not in inner and not CONTENT.search(
            flat[max(0, piece.start - 28) : piece.start]
        ):
            dose_pieces.append(piece)
    bases += _day_bases(flat, pieces)
    bases.sort(key=lambda basis: basis.start)
    doses = told
    for start, end in sentences:
        here = [p for p in dose_pieces if start <= p.start < end and p.counted]
        doses += _doses(flat, start, end, here, tidy)
    if doses:
        doses += _by_age(flat, sentences, dose_pieces, doses)
    sized = re.search(rf"(?:{DAY_NOUN}) ?[:=(]{{1,2}} ?(?:{COUNT})", flat) is not None
    return Portions(tuple(bases), tuple(doses), tuple(same), sized)


_FILLED = {"sachet", "scoop", "ampoule", "spray", "teaspoon", "tablespoon"}


def _pieces(tidy: Tidy) -> list[Piece]:
    found = []
    days = [match.span() for match in re.finditer(DAY_NOUN, tidy.flat)]
    for match in PIECE.finditer(tidy.flat):
        if match["serving"] and any(a < match.end() <= b for a, b in days):
            continue
        unit = next(unit for unit in get_args(Unit) if match[unit])
        number = counted(match["n"], match["n2"], tidy.lang or "nl")
        if match["n"] and number is None:
            continue
        low, high = number or (1.0, 1.0)
        if unit in ("ml", "g") and not (match["n"] or _PER.search(tidy.flat[: match.start()][-8:])):
            continue
        if match["ncl"]:
            low, high = low * 10, high * 10
        if match["nl"]:
            low, high = low * 1000, high * 1000
        if low > 0:
            found.append(Piece(low, high, unit, match.start(), match.end(), bool(match["n"])))
    return found


_ALIKE = re.compile(STUFF + r" ?(?:\( ?=? ?|= ?|of |de |a |(?:of|ou|oder|or) )(?:ca\.? ?)?")
_PER = re.compile(
    r"(?:\b(?:per|pro|par|je|each|elke?|ieder|iedere|every|chaque|jede[rsn]?)|/) ?(?:\w{4,12} )?$"
)
_PER_COUNTED = re.compile(r"\b(?:in|pour|for|voor|fur|dans|aus|from|uit) $")
_SIZE = re.compile(
    r"(?:serving size|portiegrootte|portion size|taille de (?:la )?portion|portionsgrosse|"
    r"(?:per|pro|par|1|each|une|een|one) (?:serving|portie|portion|dosis|"
    r"dose))[ :=(]{0,4}(?:about )?$"
)
_AFTER = re.compile(rf"{STUFF} ?(?:\( ?(?==)|\([^()\n]{{0,40}}\) ?)?(?:{VERB})")
_DAY_INSIDE = re.compile(rf" ?\( ?(?:per |pro |par )?(?:{DAY_NOUN}|{DAY}) ?\)")
_DAY_BEFORE = re.compile(rf"(?:{DAY_NOUN}) ?[:=]? ?$")
_DAY_NEXT = re.compile(rf" ?(?:\([^()\n]{{0,40}}\) ?)?(?:{DAY})")


def _same(flat: str, pieces: list[Piece]) -> list[tuple[Piece, Piece]]:
    found = []
    for a, b in pairwise(pieces):
        gap = flat[a.end : b.start]
        if not b.counted and re.fullmatch(r" (?:per|pro|par) ", gap) and a.counted:
            found.append((replace(b, start=b.start), a))
        elif b.counted and a.unit != b.unit and a.low == a.high and b.low == b.high:
            filled = gap == " " and b.unit in ("ml", "g") and a.unit in _FILLED
            serving = _SIZE.search(flat[max(0, b.start - 40) : b.start])
            if (
                filled
                or (_ALIKE.fullmatch(gap) and not re.match(OR, gap.strip()))
                or (serving and a.unit == "serving")
            ):
                found.append((a, b))
    for piece in pieces:
        if _SIZE.search(flat[max(0, piece.start - 40) : piece.start]) and piece.unit != "serving":
            found.append((Piece(1, 1, "serving", piece.start, piece.start, True), piece))
    return found


def _basis_of(flat: str, piece: Piece, pieces: list[Piece]) -> Basis | None:
    before = flat[max(0, piece.start - 24) : piece.start]
    after = flat[piece.end : piece.end + 60]
    if piece.low != piece.high:
        return None
    basis = Basis(piece.low, piece.unit, False, piece.start, piece.end)
    daily = _DAY_BEFORE.search(flat[max(0, piece.start - 40) : piece.start]) is not None
    if _DAY_INSIDE.match(after):
        return replace(basis, day=True)
    per = _PER.search(before)
    if per and not (per.group().startswith("je") and _DAY_NEXT.match(after)):
        if re.match(rf" ?(?:{DAY})", after) and piece.counted and piece.low != 1:
            return replace(basis, day=True)
        return replace(basis, day=piece.counted and daily)
    if piece.counted and _PER_COUNTED.search(before) and piece.unit not in ("ml", "g"):
        return None if _DAY_NEXT.match(after) else basis
    verb = _AFTER.match(after)
    if verb and (piece.counted or not verb.group().endswith(":")):
        return replace(basis, day=daily)
    day = _DAY_NEXT.match(after)
    if day and _AFTER.match(after[day.end() :].lstrip(" ,")):
        return replace(basis, day=True)
    if _SIZE.search(flat[max(0, piece.start - 40) : piece.start]):
        return basis
    return None


def _day_bases(flat: str, pieces: list[Piece]) -> list[Basis]:
    found = []
    ends = {piece.end for piece in pieces}
    starts = {piece.start: piece for piece in pieces}
    for match in re.finditer(
        rf"(?P<per>\b(?:per|pro|par|in der|a|pour (?:la|une)|je|/) ?)?(?:{DAY_NOUN})", flat
    ):
        place = (
            match.end() + len(flat[match.end() :][:3]) - len(flat[match.end() :][:3].lstrip(" :="))
        )
        nearest = max((end for end in ends if end <= match.start()), default=-99)
        if re.fullmatch(r"[ ,]*", flat[nearest : match.start()]) and nearest >= 0:
            continue
        if re.search(
            rf"(?:{TIMES}|\b{COUNT}) ?$", flat[max(0, match.start() - 16) : match.start()]
        ):
            continue
        inside = (
            starts.get(match.end() + 2) if flat[match.end() : match.end() + 2] == " (" else None
        )
        following = starts.get(place)
        if following and not _AFTER.match(flat[following.end : following.end + 60]):
            continue
        told = inside or following
        verb = _AFTER.match(flat[match.end() : match.end() + 70])
        if not (match["per"] or verb or inside):
            continue
        count, unit = (told.low, told.unit) if told and told.low == told.high else (1.0, "serving")
        found.append(Basis(count, unit, True, match.start(), told.end if told else match.end()))
    return found


def _doses(flat: str, start: int, end: int, pieces: list[Piece], tidy: Tidy) -> list[Dose]:
    text = flat[start:end]
    if NO_DAY.search(text):
        return []
    days = list(re.finditer(rf"(?:{DAY})|(?:{DAY_NOUN})", text))
    times = list(re.finditer(TIMES, text))
    moments = list(re.finditer(MOMENT, text))
    if not (days or moments or times):
        return []
    solid = [p for p in pieces if p.unit != "ml"]
    pieces = solid or pieces
    often = _times(times[0], tidy) if times else (1.0, 1.0)
    if often is None:
        return []
    where = (start, end)
    if not pieces:
        return _bare_dose(text, where, often if times else None, bool(days), tidy)
    made = [Dose((p.low, p.high), often, p.unit, *where) for p in pieces]
    if MOST.search(text[: max(0, pieces[0].start - start)]) and pieces[0].low == pieces[0].high:
        return [replace(made[0], each=(min(1.0, pieces[0].low), pieces[0].high))]
    same_unit = len({p.unit for p in pieces}) == 1
    if len(pieces) == 1 and len(moments) > 1 and not times:
        tail = flat[pieces[0].end : pieces[0].end + 30]
        either = re.search(OR, text[moments[0].start() : moments[-1].end()])
        if not either and not _DAY_NEXT.match(tail):
            return [replace(made[0], times=(len(moments), len(moments)))]
    if len(pieces) > 1 and same_unit:
        if len(moments) >= len(pieces) and not AGES.search(text):
            low, high = sum(p.low for p in pieces), sum(p.high for p in pieces)
            return [Dose((low, high), (1.0, 1.0), pieces[0].unit, *where)]
        if len(times) == len(pieces):
            each = [_times(match, tidy) or often for match in times]
            return [replace(dose, times=t) for dose, t in zip(made, each, strict=True)]
        return made
    return made[:1] if same_unit else _differing(made)


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
