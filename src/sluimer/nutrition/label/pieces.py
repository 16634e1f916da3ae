"""Pieces, what an amount is for, and doses: the values in which a label counts."""

from __future__ import annotations

from dataclasses import dataclass

from sluimer.nutrition.label.label import Span, Unit


@dataclass(frozen=True, slots=True)
class Piece:
    """A number of things: "2 gummies". `counted` is false where no number stands: "per tablet"."""

    low: float
    high: float
    unit: Unit
    start: int
    end: int
    counted: bool


@dataclass(frozen=True, slots=True)
class Basis:
    """What an amount is for: so many pieces, or a day (then the pieces of a day, when told)."""

    count: float
    unit: Unit
    day: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dose:
    """How much a day: pieces each time, and times."""

    each: Span
    times: Span
    unit: Unit
    start: int
    end: int

    @property
    def day(self) -> Span:
        return (self.each[0] * self.times[0], self.each[1] * self.times[1])


@dataclass(frozen=True, slots=True)
class Portions:
    bases: tuple[Basis, ...]
    doses: tuple[Dose, ...]
    same: tuple[tuple[Piece, Piece], ...]
    """What is the same amount: 1 tablespoon and 15 ml."""
    daily_dose: bool = False
    """The label says how big a daily dose is, and so what its amounts are for."""
    ranged: bool = False
    """The label itself says from so many up to so many."""
    aged: bool = False
    """It speaks of ages, and so may give several doses."""

    def convert(self, count: float, unit: Unit, wanted: Unit) -> float | None:
        """So many of one unit in another, when the label tells it."""
        seen = {unit}
        found = [(unit, count)]
        while found:
            now, number = found.pop()
            if now == wanted or (_any(now, wanted) and {now, wanted} <= _SHAPES):
                return number
            for a, b in self.same:
                for x, y in ((a, b), (b, a)):
                    if x.unit == now and y.unit not in seen:
                        seen.add(y.unit)
                        found.append((y.unit, number / x.low * y.low))
        return None


_SHAPES = {"tablet", "capsule", "gummy", "piece", "sachet", "ampoule", "scoop"}


def _any(a: Unit, b: Unit) -> bool:
    return "piece" in (a, b)
