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

from sluimer.nutrition.label.doses import find_doses
from sluimer.nutrition.label.label import Unit
from sluimer.nutrition.label.pieces import Basis, Dose, Piece, Portions
from sluimer.nutrition.label.tidy import Tidy
from sluimer.nutrition.label.units import (
    AGES,
    CONTENT,
    COUNT,
    DAY,
    DAY_NEXT,
    DAY_NOUN,
    MOMENT,
    OR,
    PIECE,
    STUFF,
    TIMES,
    VERB,
    counted,
    moments_of,
)


def find_portions(
    tidy: Tidy, sentences: Sequence[tuple[int, int]], amounts: Collection[int] = ()
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
    starts = {basis.start for basis in bases}
    doubled = {b.start for a, b in same if a.start != b.start and a.start in starts}
    bases = [basis for basis in bases if basis.start not in doubled]
    bases += _day_bases(flat, pieces)
    bases.sort(key=lambda basis: basis.start)
    doses = find_doses(tidy, sentences, dose_pieces, told)
    sized = re.search(rf"(?:{DAY_NOUN}) ?[:=(]{{1,2}} ?(?:{COUNT})", flat) is not None
    ranged = any(dose.day[0] < dose.day[1] for dose in doses)
    aged = AGES.search(flat) is not None
    return Portions(tuple(bases), tuple(doses), tuple(same), sized, ranged, aged)


_FILLED = {"sachet", "scoop", "ampoule", "spray", "teaspoon", "tablespoon"}


def _pieces(tidy: Tidy) -> list[Piece]:
    found = []
    days = [match.span() for match in re.finditer(DAY_NOUN, tidy.flat)]
    for match in PIECE.finditer(tidy.flat):
        if match["serving"] and any(a < match.end() <= b for a, b in days):
            continue
        unit = next(unit for unit in get_args(Unit) if match[unit])
        number = counted(match["n"], match["n2"], tidy.lang or "nl")
        if match["n"] and (number is None or re.fullmatch(r"\d+ / \d+", match["n"])):
            continue  # "per 1 / 2 tablets" is no half
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
_DAY_BEFORE = re.compile(rf"(?:{DAY_NOUN}|{DAY}) ?[:=]? ?(?:(?:von|van|of|de) )?$")
_NOT_OF = re.compile(r" (?:d'|de |of |warm )?(?:eau|water|wasser|lait|melk|milk|milch|sap|jus)\b")


def _same(flat: str, pieces: list[Piece]) -> list[tuple[Piece, Piece]]:
    found = []
    for a, b in pairwise(pieces):
        gap = flat[a.end : b.start]
        if not b.counted and re.fullmatch(r" (?:per|pro|par) ", gap) and a.counted:
            found.append((replace(b, start=b.start), a))
        elif (
            not b.counted
            and a.counted
            and gap in (" ", "-")
            and (b.unit == "serving" or (a.unit in ("ml", "g") and b.unit in _FILLED))
        ):
            found.append((b, a))  # a 2 ml dose, a 2 gummy serving, a 3.5 g scoop
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


LONGEST_HEAD = 300


def _in_head(flat: str, piece: Piece, pieces: list[Piece]) -> bool:
    """A heading of a table, "| 1 tablet | 2 tablets |", with amounts in the line below."""
    start, end = flat.rfind("\n", 0, piece.start) + 1, flat.find("\n", piece.start)
    if (
        end < 0
        or end - start > LONGEST_HEAD
        or not re.match(r"[^\n]{0,200}\d ?(?:mg|g|µg|mcg)\b", flat[end + 1 :])
    ):
        return False
    line = flat[start:end]
    if AGES.search(line) or re.search(DAY, line):
        return False
    cells = [
        p
        for p in pieces
        if start <= p.start < end
        and p.counted
        and re.search(r"\| ?$", flat[start : p.start])
        and re.match(r" ?(?:\||$)", flat[p.end : end])
    ]
    return len(cells) > 1 and piece in cells


_AMOUNT_AHEAD = re.compile(r"[^.;]{0,120}?\d ?(?:%|(?:mg|g|µg|mcg|ug|mmol|meq|i\.?[eu]\.?)\b)")


def _leading(flat: str, place: int) -> re.Match[str] | None:
    """ "contains", "=", or a colon with an amount behind it: "1 tablet: 100 mg"."""
    verb = _AFTER.match(flat[place : place + 70])
    if verb and verb.group().endswith(":") and not _AMOUNT_AHEAD.match(flat, place + verb.end()):
        return None
    return verb


_MASS_OF = re.compile(r"\d ?(?:mg|µg|mcg) \( ?$")


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
    if per and re.match(MOMENT, per.group()):
        return None  # "elke avond 2 tabletten"
    around = (before[: per.start() + 1], after[:24]) if per else ()
    if per and per.group().startswith("je") and piece.counted and any(map(moments_of, around)):
        return None  # "morgens und abends je 1 Kapsel"
    if per and not (per.group().startswith("je") and DAY_NEXT.match(after)):
        if re.match(rf" ?(?:{DAY})", after) and piece.counted and piece.low != 1:
            return replace(basis, day=True)
        return replace(basis, day=piece.counted and daily)
    if piece.counted and (counts := _PER_COUNTED.search(before)):
        if piece.unit not in ("ml", "g"):
            return None if DAY_NEXT.match(after) else basis
        if counts.group() == "pour " and piece.low <= 100 and not _NOT_OF.match(after):
            stirred = any(p.end + 1 == piece.start - len("pour ") for p in pieces)
            return None if stirred else basis
    if _in_head(flat, piece, pieces):
        return basis
    if piece.counted and piece.unit != "g" and after.startswith(")") and _MASS_OF.search(before):
        return basis  # "200 mg (2 capsules)"
    verb = _leading(flat, piece.end)
    if verb and (piece.counted or not verb.group().endswith(":")):
        return replace(basis, day=daily)
    day = DAY_NEXT.match(after)
    rest = flat[piece.end + day.end() :][:2] if day else ""
    if day and _leading(flat, piece.end + day.end() + len(rest) - len(rest.lstrip(" ,"))):
        return replace(basis, day=True)
    if _SIZE.search(flat[max(0, piece.start - 40) : piece.start]):
        return basis
    return None


_DAY_LEAD = re.compile(r"[ :=]{0,3}(?:(?:von|van|of|de) )?")


def _day_bases(flat: str, pieces: list[Piece]) -> list[Basis]:
    found = []
    ends = {piece.end for piece in pieces}
    starts = {piece.start: piece for piece in pieces}
    for match in re.finditer(
        rf"(?P<per>\b(?:per|pro|par|in der|a|pour (?:la|une)|je|/) ?)?(?:{DAY_NOUN})", flat
    ):
        lead = _DAY_LEAD.match(flat, match.end())
        place = lead.end() if lead else match.end()
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
        of = lead is not None and lead.group().strip() in ("von", "van", "of", "de")
        if following and not (of or _AFTER.match(flat[following.end : following.end + 60])):
            continue
        told = inside or following
        verb = _AFTER.match(flat[match.end() : match.end() + 70])
        if not (match["per"] or verb or inside):
            continue
        count, unit = (told.low, told.unit) if told and told.low == told.high else (1.0, "serving")
        found.append(Basis(count, unit, True, match.start(), told.end if told else match.end()))
    return found
