"""Pooling where there is something to pool, and saying so where there is not.

One idea: only differences of the same outcome, on the same scale, from independent trials by lot
are pooled, at least three; a pooled estimate of others is shown as theirs and never pooled again.
The model is random effects (REML) with the interval of Hartung and Knapp, never narrower than the
ordinary one ("adhoc"), for there are always few trials.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sluimer.evidence.counting import Group
from sluimer.evidence.sizes import Better, Scale, Size, noticed, null, sizes_of
from sluimer.evidence.terms import Step, Trend
from sluimer.library.model import Lang, Outcome, Text

if TYPE_CHECKING:
    from sluimer.synthesis import Pooled, Studies

LEAST_TO_POOL = 3
"""Fewer differences than this are shown and not pooled: an interval around two that allows for
their difference has one degree of freedom, and holds everything."""

_OUTCOME: dict[Outcome, Text] = {
    "sleep-onset": Text(nl="Inslapen", en="Falling asleep"),
    "night-waking": Text(nl="Wakker worden", en="Night waking"),
    "duration": Text(nl="Slaapduur", en="Sleep duration"),
    "crying": Text(nl="Huilen", en="Crying"),
    "sleep-quality": Text(nl="Slaap als geheel", en="Sleep as a whole"),
    "bedtime-behaviour": Text(nl="Gedrag bij het slapengaan", en="Behaviour at bedtime"),
    "parent-view": Text(nl="Het oordeel van de ouders", en="The parents' view"),
}


@dataclass(frozen=True, slots=True, eq=False)
class PooledSizes:
    """Trials of one outcome, pooled by us. `pooled` is in minutes, standard deviations or logs."""

    outcome: Outcome
    scale: Scale
    better: Better
    pooled: Pooled
    sizes: tuple[Size, ...]

    @property
    def interval(self) -> tuple[float, float]:
        return self.pooled.ci

    @property
    def value(self) -> float:
        return self.pooled.estimate

    @property
    def groups(self) -> tuple[Group, ...]:
        return tuple(size.group for size in self.sizes)

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(size.source for size in self.sizes)


@dataclass(frozen=True, slots=True, eq=False)
class LoneSize:
    """The only difference with an interval on its outcome: a trial's, or a published review's."""

    size: Size
    interval: tuple[float, float]

    @property
    def outcome(self) -> Outcome:
        return self.size.outcome

    @property
    def scale(self) -> Scale:
        return self.size.scale

    @property
    def better(self) -> Better | None:
        return self.size.better

    @property
    def value(self) -> float:
        return _analysed(self.size.value, self.size.scale)

    @property
    def groups(self) -> tuple[Group, ...]:
        return (self.size.group,)

    @property
    def sources(self) -> tuple[str, ...]:
        return (self.size.source,)


Measured = PooledSizes | LoneSize
"""A size with its interval on the scale of analysis (logarithms for ratios)."""


def measured_in(groups: Sequence[Group]) -> tuple[Measured, ...]:
    """What can be said of sizes in these groups: pooled where that is possible, else one by one."""
    by_kind: dict[tuple[Outcome, Scale], list[Size]] = {}
    for size in sizes_of(groups):
        by_kind.setdefault((size.outcome, size.scale), []).append(size)
    found: list[Measured] = []
    for sizes in by_kind.values():
        trials = _poolable(sizes)
        if len(trials) >= LEAST_TO_POOL:
            found.append(_pool(trials))
        else:
            trials = []
        found += [_lone(size) for size in sizes if size not in trials and size.interval]
    return tuple(found)


def _poolable(sizes: Sequence[Size]) -> list[Size]:
    """Trials by lot whose differences mean the same; none of a published pooled estimate."""
    trials = [size for size in sizes if size.group.randomised and not size.reviewed]
    signs = {size.better for size in trials}
    return trials if len(signs) == 1 and None not in signs else []


def _pool(sizes: Sequence[Size]) -> PooledSizes:
    from sluimer.synthesis import pool  # numpy is loaded only where something is pooled

    better = sizes[0].better
    assert better is not None, "only sizes with a known direction are pooled"
    return PooledSizes(
        sizes[0].outcome,
        sizes[0].scale,
        better,
        pool(_studies(sizes), method="REML", test="adhoc"),
        tuple(sizes),
    )


def _studies(sizes: Sequence[Size]) -> Studies:
    from sluimer.synthesis import studies

    scale = sizes[0].scale
    return studies(
        [_analysed(size.value, scale) for size in sizes],
        [_standard_error(size) ** 2 for size in sizes],
        labels=[_label(size.group) for size in sizes],
        measure="MD" if scale == "min" else scale,
    )


def _standard_error(size: Size) -> float:
    """From the interval, else the p-value, else the two groups."""
    from sluimer.synthesis import effect_sizes
    from sluimer.synthesis.convert import se_from_ci, se_from_p, se_from_ratio_ci, se_from_ratio_p

    ratio = size.scale in ("OR", "RR")
    if size.interval is not None:
        low, high = size.interval
        return float((se_from_ratio_ci if ratio else se_from_ci)(low, high).value[0])
    if size.p is not None:
        return float((se_from_ratio_p if ratio else se_from_p)(size.value, size.p).value[0])
    given, control = size.arms
    made = effect_sizes(
        "MD",
        m1i=[given.mean],
        sd1i=[given.sd],
        n1i=[given.n],
        m2i=[control.mean],
        sd2i=[control.sd],
        n2i=[control.n],
    )
    return math.sqrt(float(made.vi[0]))


def _lone(size: Size) -> LoneSize:
    assert size.interval is not None, "a lone size is shown with its interval"
    low, high = (_analysed(end, size.scale) for end in size.interval)
    return LoneSize(size, (low, high))


def direction_of(found: Measured) -> Trend:
    """The direction of a size, held against the smallest difference that is noticed.

    Benefit or harm when the whole interval lies on that side of no difference and the estimate is
    large enough to notice; no difference when it is too small, or when nothing noticeable lies in
    the interval; else mixed: the interval holds both no difference and one that matters.
    """
    low, high = _oriented(found)
    least = noticed(found.scale) or 0.0
    if low > 0.0 or high < 0.0:
        if abs(found.value) < least:
            return "no-difference"
        return "benefit" if low > 0.0 else "harm"
    return "no-difference" if least and -least < low and high < least else "mixed"


def kinds_held(found: Measured) -> int:
    """How many kinds of difference the interval holds: better, worse, and too small to notice.

    On a scale without a smallest noticed difference there are only better and worse.
    """
    low, high = found.interval
    least = noticed(found.scale) or 0.0
    too_small = least > 0.0 and low < least and high > -least
    return int(low < -least) + int(high > least) + int(too_small)


def _oriented(found: Measured) -> tuple[float, float]:
    """The interval, turned so that above 0 is better sleep."""
    low, high = found.interval
    return (low, high) if found.better != -1 else (-high, -low)


def _analysed(value: float, scale: Scale) -> float:
    return math.log(value) if null(scale) == 1.0 else value


def words_of(found: PooledSizes, lang: Lang) -> str:
    """What a careful statistician would write about it."""
    from sluimer.synthesis.report import sentence

    return sentence(
        found.pooled,
        lang,
        unit="minutes" if found.scale == "min" else None,
        what=_what(found).in_(lang).lower(),
        smallest_noticed=noticed(found.scale),
    )


def _what(found: Measured) -> Text:
    """The outcome, and that it was measured in adults when it was."""
    outcome = _OUTCOME[found.outcome]
    if any(group.people != "adults" for group in found.groups):
        return outcome
    return Text(nl=f"{outcome.nl} bij volwassenen", en=f"{outcome.en} in adults")


def _label(group: Group) -> str:
    citation = group.study.citation
    first = citation.authors[0].split()[0] if citation.authors else group.study.id
    return f"{first} {citation.year}" if citation.year else first


def steps_of(found: Sequence[Measured], groups: Sequence[Group]) -> list[Step]:
    """What was pooled, what stands alone, or that there is nothing with a size."""
    steps = [
        _pooled_step(one) if isinstance(one, PooledSizes) else _lone_step(one) for one in found
    ]
    if not steps:
        steps.append(
            Step(
                "pooling",
                "nothing-to-pool",
                str(len(groups)),
                "0",
                Text(
                    nl="Geen enkel onderzoek vermeldt een verschil met zijn onzekerheid. Er valt "
                    "niets te berekenen; we tellen alleen.",
                    en="No study reports a difference with how sure it is. There is nothing to "
                    "compute; we only count.",
                ),
                tuple(group.study.id for group in groups),
            )
        )
    return steps


def _pooled_step(found: PooledSizes) -> Step:
    k = str(found.pooled.k)
    return Step("pooling", "pooled", k, direction_of(found), told(found), found.sources)


def _lone_step(found: LoneSize) -> Step:
    rule = "pooled-by-others" if found.size.reviewed else "too-few-to-pool"
    return Step("pooling", rule, "1", "1", told(found), found.sources)


def told(found: Measured) -> Text:
    """One size in a sentence."""
    interval, outcome = told_interval(found), _what(found)
    if isinstance(found, PooledSizes):
        k, i2 = found.pooled.k, found.pooled.i2
        return Text(
            nl=f"{outcome.nl}: {k} proeven samen geven een verschil van {interval.nl}. "
            f"I² {i2:.0f}%.",
            en=f"{outcome.en}: {k} trials together give a difference of {interval.en}. "
            f"I² {i2:.0f}%.",
        )
    if found.size.reviewed:
        return Text(
            nl=f"{outcome.nl}: een gepubliceerd overzicht berekende een verschil van "
            f"{interval.nl}. We tonen het "
            "als het hunne en rekenen er niet mee verder.",
            en=f"{outcome.en}: a published review computed a difference of "
            f"{interval.en}. We show it as theirs "
            "and do not compute with it.",
        )
    return Text(
        nl=f"{outcome.nl}: één onderzoek geeft een verschil met zijn onzekerheid, {interval.nl}. "
        f"Minder dan {LEAST_TO_POOL} proeven nemen we niet samen.",
        en=f"{outcome.en}: one study gives a difference with how sure it is, {interval.en}. "
        f"Fewer than {LEAST_TO_POOL} trials we do not pool.",
    )


def told_interval(found: Measured) -> Text:
    """ "−17 minuten (−27 tot −7)", on the reader's scale."""
    low, high = found.interval
    numbers = [_shown(value, found.scale) for value in (found.value, low, high)]
    nl = [number.replace(".", ",") for number in numbers]
    unit = {
        "min": (" minuten", " minutes"),
        "SMD": (" standaarddeviatie", " standard deviations"),
    }.get(found.scale, ("", ""))
    return Text(
        nl=f"{nl[0]}{unit[0]} (95%-interval {nl[1]} tot {nl[2]})",
        en=f"{numbers[0]}{unit[1]} (95% interval {numbers[1]} to {numbers[2]})",
    )


def _shown(value: float, scale: Scale) -> str:
    if null(scale) == 1.0:
        return f"{math.exp(value):.2f}"
    shown = f"{value:.0f}" if scale == "min" else f"{value:.2f}"
    return shown.replace("-", "−") if float(shown) else shown.lstrip("-")
