"""The axis of a plot: what it spans, where a value stands on it, and its ticks.

Two ideas. Positions follow the scale of analysis (for ratios a logarithm) and ticks carry the
reader's numbers, so one axis serves every measure. And the span follows the studies that count: an
interval that runs far outside gets an arrow at the edge and does not squeeze all others together.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from sluimer.synthesis.pooled import Pair, Pooled
from sluimer.synthesis.report.drawing import text_width
from sluimer.synthesis.report.numbers import Lang, exactly, written
from sluimer.synthesis.report.scale import Scale, critical

LIGHT_STUDY = 0.1
"""A study with less than this part of an equal share of the weight does not stretch the axis."""
REACH = 0.8
"""How far beyond the estimates the axis follows intervals of studies, as a part of their span."""
POOLED_REACH = 1.5
"""The same for the pooled interval and the prediction interval."""
MARGIN = 0.03
LARGEST_POWER = 300
LARGEST_SPAN = 10.0**LARGEST_POWER
OVERHANG = 14.0
"""How far a label may reach beyond an end of the axis, in pixels."""
FINEST = 1e-9
"""A span narrower than this part of its values cannot carry an axis."""

_POWERS_OF_TWO = (1 / 8, 1 / 4, 1 / 2, 1.0, 2.0, 4.0, 8.0)
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Tick:
    at: float
    """On the scale of analysis."""
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high` on the scale of analysis, drawn from `left` to `right`."""

    low: float
    high: float
    left: float
    right: float

    def x(self, value: float) -> float:
        """Where a value stands; what lies outside stands on the edge."""
        if math.isinf(value):
            return self.left if value < 0 else self.right
        share = (value - self.low) / (self.high - self.low)
        return self.left + min(1.0, max(0.0, share)) * (self.right - self.left)

    def holds(self, value: float) -> bool:
        slack = 1e-9 * (self.high - self.low)
        return self.low - slack <= value <= self.high + slack


def span(pooled: Pooled, scale: Scale, others: Sequence[Pair] = ()) -> Pair:
    """What the axis spans; `others` are further pooled intervals, as of subgroups."""
    yi, vi = pooled.studies.yi, pooled.studies.vi
    counts = pooled.weights >= LIGHT_STUDY * 100.0 / pooled.k
    held = [pooled.estimate, *(float(y) for y in (yi[counts] if counts.any() else yi))]
    if scale.null is not None:
        held.append(scale.null)
    low, high = min(held), max(held)
    half = critical(pooled.level) * np.sqrt(vi)
    width = widened(max(high - low, 2 * float(np.median(half))), low, high)
    arms = ((float(np.min(yi - half)), float(np.max(yi + half))), REACH)
    whole = [pair for pair in (pooled.ci, pooled.prediction_interval, *others) if pair]
    reached_low, reached_high = low, high
    for (from_, to), reach in (arms, *((pair, POOLED_REACH) for pair in whole)):
        reached_low = min(reached_low, max(from_, low - reach * width))
        reached_high = max(reached_high, min(to, high + reach * width))
    spare = MARGIN * (reached_high - reached_low) or 0.5 * width
    return reached_low - spare, reached_high + spare


def widened(width: float, low: float, high: float) -> float:
    """A width that can be told apart at the size of the values that stand on it."""
    size = max(abs(low), abs(high))
    return width if width > FINEST * size else size or 1.0


def ticks(axis: Axis, scale: Scale, lang: Lang, size: float) -> list[Tick]:
    """Ticks at round numbers of the reader's scale, with labels that do not touch each other."""
    room = axis.right - axis.left
    best: list[Tick] = []
    for wanted in (9, 8, 7, 6, 5, 4, 3, 2):
        found = [
            Tick(scale.analysed(value, axis.low, axis.high), label)
            for value, label in round_values(axis, scale, wanted, lang)
        ]
        found = [tick for tick in found if _fits(axis, tick, size)]
        gaps = sum(text_width(tick.label, size) + size for tick in found)
        if gaps <= room and not _touching(axis, found, size):
            return found
        best = found
    return best[:1]


def _fits(axis: Axis, tick: Tick, size: float) -> bool:
    """Whether a tick stands on the axis, and its label not too far beyond an end of it."""
    if not (math.isfinite(tick.at) and axis.holds(tick.at)):
        return False
    half = text_width(tick.label, size) / 2
    return axis.left - OVERHANG <= axis.x(tick.at) - half and (
        axis.x(tick.at) + half <= axis.right + OVERHANG
    )


def _touching(axis: Axis, found: Sequence[Tick], size: float) -> bool:
    ends = [
        (axis.x(tick.at) - text_width(tick.label, size) / 2,
         axis.x(tick.at) + text_width(tick.label, size) / 2)
        for tick in sorted(found, key=lambda tick: tick.at)
    ]  # fmt: skip
    return any(left[1] + size / 2 > right[0] for left, right in pairwise(ends))


def round_values(axis: Axis, scale: Scale, wanted: int, lang: Lang) -> list[tuple[float, str]]:
    """About `wanted` round numbers of the reader's scale on this axis, each with its label."""
    low, high = scale.shown(axis.low), scale.shown(axis.high)
    if scale.is_log and high > 1.7 * low > 0:
        return [(value, exactly(value, lang)) for value in _round_ratios(low, high, wanted)]
    return linear_ticks(low, high, wanted, lang, scale.suffix)


def linear_ticks(
    low: float, high: float, wanted: int, lang: Lang, suffix: str = ""
) -> list[tuple[float, str]]:
    """About `wanted` round values from `low` to `high`, each with its label."""
    if not 0 < high - low < LARGEST_SPAN or high - low < FINEST * max(abs(low), abs(high)):
        return []
    step = _step((high - low) / wanted)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    if abs(step * 10**decimals - round(step * 10**decimals)) > 1e-6:
        decimals += 1
    return [
        (index * step, written(index * step, decimals if index else 0, lang) + suffix)
        for index in range(first, last + 1)
    ]


def _round_ratios(low: float, high: float, wanted: int) -> list[float]:
    """Powers of two where that is enough, else 1-2-5, else powers of ten."""
    twos = [value for value in _POWERS_OF_TWO if low <= value <= high]
    if low >= 1 / 11 and high <= 11 and 3 <= len(twos) <= wanted:
        return twos
    first = max(-LARGEST_POWER, math.floor(math.log10(low)))
    last = min(LARGEST_POWER, math.ceil(math.log10(high)))
    for digits in ((1, 1.5, 2, 3, 4, 5, 7), (1, 2, 5), (1, 3), (1,)):
        found = [
            digit * 10.0**power
            for power in range(first, last + 1)
            for digit in digits
            if low <= digit * 10.0**power <= high
        ]
        if len(found) <= wanted:
            return found
    every = max(1, math.ceil((last - first) / wanted))
    return [
        10.0**power
        for power in range(first, last + 1)
        if power % every == 0 and low <= 10.0**power <= high
    ]


def _step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(power * step for step in _STEPS if power * step >= rough * (1 - 1e-9))
