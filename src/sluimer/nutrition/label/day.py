"""From amounts for so many pieces to an amount a portion and a day.

A day is worked out only when the label says how many a day, in a unit that can be turned into the
one the amount is for. An amount without any portion is the day's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import inf

from sluimer.library.model.words import Route
from sluimer.nutrition.label.label import OtherNutrient, Span, Unit
from sluimer.nutrition.label.pieces import Basis, Dose, Portions
from sluimer.nutrition.label.sources import amounts_of, close
from sluimer.nutrition.label.tidy import Tidy
from sluimer.nutrition.label.ties import Tie
from sluimer.nutrition.label.totals import Total


@dataclass(frozen=True, slots=True)
class Reckoned:
    portion: tuple[float, Unit] | None
    portions_per_day: Span | None
    per_portion: Span | None
    per_day: Span | None
    stated: bool
    unclear: bool = False
    clash: bool = False
    several: bool = False


NOTHING = Reckoned(None, None, None, None, False)
_BULK = {
    ("g", 100.0),
    ("ml", 100.0),
    ("g", 1000.0),
    ("ml", 1000.0),
    ("g", 10.0),
    ("g", 1.0),
    ("ml", 1.0),
}
"""Amounts to compare powders by, which are no portion."""


_MEASURED = {"g", "ml", "drop"}
WIDEST = 4.0
"""A day that may be more than so many times as much is no number, but a doubt."""
WIDEST_SAID = 10.0
"""The same, where the label itself says from so many up to so many, or speaks of ages."""
MOST_A_DAY_MG = 2000.0
"""Nor is a day with more than this to swallow a number, unless the label itself says a span."""


def reckon(
    totals: Sequence[Total], portions: Portions, route: Route, most: float = MOST_A_DAY_MG
) -> Reckoned:
    """The portion and the day. More than `most` a day to swallow is no number."""
    several = any(total.several for total in totals)
    known = [total for total in totals if total.mg is not None]
    days = [t for t in known if t.basis and t.basis.day]
    pieces = [t for t in known if t.basis and not t.basis.day and not _is_bulk(t.basis, portions)]
    bulk = [t for t in known if t.basis and not t.basis.day and _is_bulk(t.basis, portions)]
    bare = [t for t in known if t.basis is None]
    made = NOTHING
    if pieces:
        made = _by_piece(min(pieces, key=_mg_high), portions)
    elif bulk and not days:
        made = _by_weight(bulk[0], portions)
    elif bare and not days:
        made = _without_basis(bare[0], portions)
    if days:
        made = _by_day(days, made, portions)
    clash = made.clash or any(total.clash for total in known)
    if route == "bath":
        made = replace(made, per_day=None, stated=False, portions_per_day=None)
    if made.per_portion and made.per_portion[1] > made.per_portion[0] * WIDEST:
        made = replace(made, per_portion=None, per_day=None, stated=False, unclear=True)
    day = made.per_day
    if day and _absurd(day, most if route == "oral" else inf, portions):
        made = replace(made, per_day=None, portions_per_day=None, stated=False, unclear=True)
    return replace(made, several=several, clash=clash)


def _absurd(day: Span, most: float, portions: Portions) -> bool:
    low, high = day
    said = portions.ranged or portions.aged
    sure = low if portions.ranged else high
    return high > low * (WIDEST_SAID if said else WIDEST) or sure > most


def _mg_high(total: Total) -> float:
    return total.mg[1] if total.mg else 0.0


def _is_bulk(basis: Basis, portions: Portions) -> bool:
    """Not where its pieces stand beside it: "1 ml (20 drops) contains"."""
    told = basis.count == 1 and any(one.start == basis.start for one, _ in portions.same)
    return (basis.unit, basis.count) in _BULK and not told


def _times(span: Span, by: Span) -> Span:
    return span[0] * by[0], span[1] * by[1]


def _named(basis: Basis, portions: Portions) -> tuple[float, Unit]:
    """The portion in pieces, where the label says how big a serving is."""
    if basis.unit == "serving":
        for serving, piece in portions.same:
            if serving.unit == "serving":
                return piece.low * basis.count, piece.unit
            if piece.unit == "serving":
                return serving.low * basis.count, serving.unit
    return basis.count, basis.unit


def _per_day(basis: Basis, portions: Portions) -> Span | None:
    """How many of these portions a day, over all advice on the label."""
    found = [span for dose in portions.doses if (span := _portions(dose, basis, portions))]
    if not found:
        return None
    return min(low for low, _ in found), max(high for _, high in found)


def _portions(dose: Dose, basis: Basis, portions: Portions) -> Span | None:
    low, high = dose.day
    if dose.unit == "serving":
        return low, high
    one = portions.convert(1.0, dose.unit, basis.unit)
    if one is not None:
        return low * one / basis.count, high * one / basis.count
    if basis.unit == "serving" and (low, high) == (1.0, 1.0):
        return 1.0, 1.0
    return None


def _by_piece(total: Total, portions: Portions) -> Reckoned:
    assert total.basis is not None
    assert total.mg is not None
    often = _per_day(total.basis, portions)
    day = _times(total.mg, often) if often else None
    portion = _named(total.basis, portions)
    return Reckoned(
        portion, often, total.mg, day, day is not None, unclear=bool(portions.doses) and day is None
    )


def _by_weight(total: Total, portions: Portions) -> Reckoned:
    """So much in 100 g: a portion is the dose, or the spoon whose weight is told."""
    assert total.basis is not None
    assert total.mg is not None
    basis = total.basis
    for dose in portions.doses:
        one = portions.convert(1.0, dose.unit, basis.unit)
        if one is not None:
            share = (dose.each[0] * one / basis.count, dose.each[1] * one / basis.count)
            each = _times(total.mg, share)
            return Reckoned(
                (dose.each[0], dose.unit), dose.times, each, _times(each, dose.times), True
            )
    for a, b in portions.same:
        spoon, weight = (a, b) if b.unit == basis.unit else (b, a)
        if weight.unit == basis.unit:
            share = (weight.low / basis.count, weight.low / basis.count)
            return Reckoned((spoon.low, spoon.unit), None, _times(total.mg, share), None, False)
    return NOTHING


def _without_basis(total: Total, portions: Portions) -> Reckoned:
    assert total.mg is not None
    mg = total.mg
    if not portions.doses:
        return Reckoned(None, None, mg, mg, False)
    # 10 ml is no ten portions: of what is measured only the times a day count.
    days = [dose.times if dose.unit in _MEASURED else dose.day for dose in portions.doses]
    low, high = min(day[0] for day in days), max(day[1] for day in days)
    unit = portions.doses[0].unit
    if portions.daily_dose:
        return Reckoned(None, None, mg, mg, True)
    if (low, high) == (1.0, 1.0):
        if unit in _MEASURED:
            return Reckoned(None, None, mg, mg, True, unclear=True)
        return Reckoned((1.0, unit), (1.0, 1.0), mg, mg, True)
    day = (mg[0] * min(1.0, low), mg[1] * max(1.0, high))
    return Reckoned(None, None, mg, day, True, unclear=True)


def _by_day(days: Sequence[Total], made: Reckoned, portions: Portions) -> Reckoned:
    spans = [total.mg for total in days if total.mg]
    low, high = min(s[0] for s in spans), max(s[1] for s in spans)
    clash = len(spans) > 1 and not close(low, high)
    if made.per_portion is not None:
        if made.per_day and not (close(made.per_day[0], low) or close(made.per_day[1], high)):
            low, high, clash = min(low, made.per_day[0]), max(high, made.per_day[1]), True
        return replace(made, per_day=(low, high), stated=True, unclear=False, clash=clash)
    basis = days[0].basis
    portion: tuple[float, Unit] | None = None
    if basis and basis.unit != "serving":
        portion = (basis.count, basis.unit)
    elif portions.doses and portions.doses[0].unit != "serving":
        dose = portions.doses[0]
        portion = (dose.day[1], dose.unit) if dose.day[0] == dose.day[1] else None
    return Reckoned(
        portion, (1.0, 1.0) if portion else None, (low, high), (low, high), True, clash=clash
    )


def others_of(
    page: Tidy, ties: Sequence[Tie], portions: Portions, sentences: Sequence[tuple[int, int]]
) -> tuple[OtherNutrient, ...]:
    """The amounts of calcium, phosphorus, iron and vitamin D."""
    found = []
    for tied in ties:
        if tied.name.nutrient is None:
            continue
        totals = []
        first = None
        for amount in amounts_of(page.flat, tied, portions.bases, sentences):
            low, high = amount.mass.low, amount.mass.high
            if low is None or high is None:
                continue
            first = high if first is None else first
            totals.append(Total(amount.basis, (low, high), False, False, False, False))
        if first is None:
            continue
        micro = tied.name.nutrient == "vitamin-d"
        factor = 1000.0 if micro else 1.0
        day = reckon(totals, portions, "oral", inf).per_day
        found.append(
            OtherNutrient(
                nutrient=tied.name.nutrient,
                amount=round(first * factor, 6),
                unit="ug" if micro else "mg",
                per_day=(round(day[0] * factor, 6), round(day[1] * factor, 6)) if day else None,
                line=page.line(tied.start),
            )
        )
    return tuple(found)
