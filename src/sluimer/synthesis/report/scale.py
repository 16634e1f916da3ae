"""The scale on which a reader meets an effect: a ratio, a share in percent, minutes, or as given.

One idea. Pooling happens on the scale of analysis (for ratios a logarithm) and reading on another;
this module is the one place that goes from the first to the second, and that knows how finely the
result may be written.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from sluimer.synthesis.distributions import normal_quantile
from sluimer.synthesis.effects import scales
from sluimer.synthesis.effects.measures import MEASURES, Measure
from sluimer.synthesis.pooled import Pair, Pooled
from sluimer.synthesis.report.numbers import (
    GUARD,
    RATIO_FINENESS,
    USUAL_DECIMALS,
    Lang,
    decimals_for,
    guarded,
    ratio_decimals,
)
from sluimer.synthesis.report.units import Unit, unit_named
from sluimer.synthesis.studies import GIVEN

_WITH_UNIT = {"difference", "mean", "rate", "variability", "given"}
_WITHOUT_UNIT = {"RD", "AS", "IRSD", "CVLN"}
_HALVINGS = 200


@dataclass(frozen=True, slots=True)
class Scale:
    """How numbers of one measure are shown. Values come in on the scale of analysis."""

    measure: Measure
    unit: Unit | None
    decimals: int
    """Of every number; of a ratio, those that it gets around 1."""

    @property
    def is_identity(self) -> bool:
        return self.measure.back is scales.as_it_is

    @property
    def in_percent(self) -> bool:
        return self.measure.kind == "proportion"

    @property
    def is_log(self) -> bool:
        """Whether the axis is logarithmic and numbers are written as ratios are."""
        return self.measure.on_log_scale and not self.in_percent

    @property
    def null(self) -> float | None:
        """The value of no difference, on the scale of analysis; None where nothing is compared.

        Every transformation in `MEASURES` that has such a value takes it to 0.
        """
        return None if self.measure.null is None else 0.0

    @property
    def suffix(self) -> str:
        return "%" if self.in_percent else ""

    def name(self, lang: Lang) -> str:
        return self.measure.name[lang]

    def shown(self, value: float) -> float:
        """The number that a reader sees: a ratio, a percentage, or the value itself."""
        return float(self.measure.back(value)) * (100.0 if self.in_percent else 1.0)

    def analysed(self, shown: float, low: float, high: float) -> float:
        """The value between `low` and `high` that is shown as `shown`."""
        if self.is_log:
            return math.log(shown) if shown > 0 else -math.inf
        if self.is_identity:
            return shown
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            if self.shown(middle) < shown:
                low = middle
            else:
                high = middle
        return (low + high) / 2

    def text(self, value: float, lang: Lang, *, unit: bool = False, limit: bool = False) -> str:
        """A value as a reader sees it: "0,49", "34%", "−15 minuten".

        A `limit` of an interval gets more decimals rather than be rounded onto no difference.
        """
        shown = self.shown(value)
        decimals = ratio_decimals(shown, self.decimals) if self.is_log else self.decimals
        null = self.shown(self.null) if limit and self.null is not None else None
        number = guarded(shown, decimals, null, lang) + self.suffix
        return self.unit.after(number, lang) if unit and self.unit else number

    def interval(self, pair: Pair, lang: Lang, *, unit: bool = False) -> str:
        """An interval: "0,34 tot 0,70", "−33 to 2 minutes"."""
        word = "tot" if lang == "nl" else "to"
        low, high = (self.text(end, lang, limit=True) for end in pair)
        return f"{low} {word} {self.unit.after(high, lang) if unit and self.unit else high}"


def scale_of(pooled: Pooled, unit: str | None = None) -> Scale:
    """The reader's scale of this result; `unit` is left out where the measure has its own."""
    measure = MEASURES.get(pooled.studies.measure, MEASURES[GIVEN])
    bare = Scale(measure, None, 0)
    low, middle, high = map(bare.shown, (pooled.ci[0], pooled.estimate, pooled.ci[1]))
    half_width, largest = abs(high - low) / 2, max(abs(low), abs(middle), abs(high))
    if bare.in_percent:
        decimals = 0 if half_width > 1 else 1
    elif bare.is_log:
        known = middle * min(1.0, abs(pooled.ci[1] - pooled.ci[0]) / 2)
        fine = decimals_for(known, middle, RATIO_FINENESS) if known > 0 else 0
        decimals = max(USUAL_DECIMALS, min(fine, USUAL_DECIMALS + GUARD))
    else:
        decimals = decimals_for(half_width, largest)
        if measure.kind in {"standardised", "correlation"}:
            decimals = max(USUAL_DECIMALS, decimals)
    fits = measure.kind in _WITH_UNIT and measure.key not in _WITHOUT_UNIT
    return Scale(measure, unit_named(unit) if fits else None, decimals)


def finer(scale: Scale, pooled: Pooled) -> Scale:
    """The scale for single studies: finer by a decimal if they are known better than the whole."""
    half = critical(pooled.level) * np.sqrt(pooled.studies.vi)
    if scale.is_log or scale.in_percent or not scale.is_identity:
        return scale
    own = decimals_for(float(np.median(half)), float(np.max(np.abs(pooled.studies.yi))))
    return replace(scale, decimals=max(scale.decimals, min(own, scale.decimals + 1)))


def critical(level: float) -> float:
    """The normal quantile for a two-sided interval of this level."""
    return normal_quantile(0.5 + level / 2)
