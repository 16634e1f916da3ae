"""An amount that is not known exactly: what is most likely, and how low or high it may be.

Errors of different origin (a food table, a spoon, a breast) seldom all fall on the same side. So
their deviations are added as squares, downwards and upwards apart; adding the extremes would give
a range in which nothing could be seen any more. No range is ever wider than the extremes.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """Low, most likely and high, all 0 or more and in that order."""

    low: float
    mid: float
    high: float

    def __post_init__(self) -> None:
        if not (0 <= self.low <= self.mid <= self.high < math.inf):
            raise ValueError(f"not 0 <= low <= mid <= high: {self}")

    @classmethod
    def exactly(cls, amount: float) -> Interval:
        return cls(amount, amount, amount)

    @classmethod
    def around(cls, amount: float, share: float) -> Interval:
        """An amount give or take a share of it."""
        return cls(amount * (1 - share), amount, amount * (1 + share))

    def times(self, factor: float) -> Interval:
        return Interval(self.low * factor, self.mid * factor, self.high * factor)

    @property
    def ends(self) -> tuple[float, float]:
        return self.low, self.high


NOTHING = Interval(0.0, 0.0, 0.0)


def product(*factors: Interval) -> Interval:
    """Factors whose errors have nothing to do with each other."""
    mid = math.prod(factor.mid for factor in factors)
    if mid == 0:
        return Interval(0.0, 0.0, math.prod(factor.high for factor in factors))
    down = math.hypot(*(1 - factor.low / factor.mid for factor in factors))
    up = math.hypot(*(factor.high / factor.mid - 1 for factor in factors))
    low = max(math.prod(factor.low for factor in factors), mid * (1 - down))
    high = min(math.prod(factor.high for factor in factors), mid * (1 + up))
    return Interval(min(low, mid), mid, max(high, mid))


def total(parts: Iterable[Interval]) -> Interval:
    """A sum of parts whose errors have nothing to do with each other."""
    kept = list(parts)
    mid = math.fsum(part.mid for part in kept)
    down = math.hypot(*(part.mid - part.low for part in kept)) if kept else 0.0
    up = math.hypot(*(part.high - part.mid for part in kept)) if kept else 0.0
    return Interval(max(mid - down, 0.0), mid, mid + up)
