"""How large is the effect, by the records themselves: differences with how surely they are known.

Two ideas. A difference without its spread (an interval, two groups with mean and deviation, or an
exact p-value) says nothing about its size, so it is left to be counted. And differences may only
meet when they are of the same outcome, on the same scale, and better in the same direction.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sluimer.evidence.counting import POOLED, Group
from sluimer.evidence.directness import Judged
from sluimer.evidence.rules import SMALLEST_NOTICED_MIN
from sluimer.library.model import Arm, Effect, Outcome

Scale = Literal["min", "SMD", "OR", "RR"]
Better = Literal[-1, 1]

SMALLEST_NOTICED_SD = 0.5
"""The smallest standardised difference that is taken to be noticed: half a standard deviation."""

_CONTROLS = ("placebo", "control")
_MINUTES = {"min": 1.0, "mins": 1.0, "minute": 1.0, "minutes": 1.0}
_HOURS = {"h": 60.0, "hour": 60.0, "hours": 60.0}

_BETTER: dict[Outcome, Better] = {
    "sleep-onset": -1,
    "night-waking": -1,
    "crying": -1,
    "duration": 1,
}
"""Which way is better, where the outcome itself tells: sooner, less often, less, longer."""


@dataclass(frozen=True, slots=True)
class Size:
    """A difference in one independent group of people, on one outcome.

    `value` and its 95 % `interval` are as recorded, in minutes if in time; ratios are ratios.
    Without an interval the spread follows from `p` or from the two `arms` (who got it, control).
    `better` tells which sign is better sleep, None when that cannot be told.
    """

    group: Group
    outcome: Outcome
    scale: Scale
    value: float
    interval: tuple[float, float] | None
    p: float | None
    arms: tuple[Arm, ...]
    better: Better | None

    @property
    def source(self) -> str:
        return self.group.study.id

    @property
    def reviewed(self) -> bool:
        """Is it a pooled estimate that others published? Then it is never pooled again."""
        return self.group.study.design in POOLED


def noticed(scale: Scale) -> float | None:
    """The smallest difference that is noticed on a scale; None for ratios, where none is set."""
    return {"min": SMALLEST_NOTICED_MIN, "SMD": SMALLEST_NOTICED_SD}.get(scale)


def null(scale: Scale) -> float:
    """No difference."""
    return 1.0 if scale in ("OR", "RR") else 0.0


def sizes_of(groups: Iterable[Group]) -> tuple[Size, ...]:
    """The sizes that the groups tell, at most one for each group and outcome.

    Of several, what a device measured speaks first, then what the record names first.
    """
    found: dict[tuple[str, Outcome], Size] = {}
    for group in groups:
        for judged in sorted(group.findings, key=lambda one: not one.finding.objective):
            size = _size(group, judged)
            if size is not None:
                found.setdefault((size.source, size.outcome), size)
    return tuple(found.values())


def _size(group: Group, judged: Judged) -> Size | None:
    finding = judged.finding
    if finding.effect is not None:
        return _from_effect(group, judged, finding.effect)
    unit = finding.figure.unit if finding.figure else None
    pair = _against_control(finding.arms)
    if pair is None or _minutes(unit) != 1.0 or group.study.design != "rct":
        return None
    given, control = (pair[1], pair[0]) if judged.bears.reversed else pair
    difference = (given.mean or 0.0) - (control.mean or 0.0)
    better = _better(judged, difference)
    return Size(
        group=group,
        outcome=finding.outcome,
        scale="min",
        value=difference,
        interval=None,
        p=None,
        arms=(given, control),
        better=better,
    )


def _from_effect(group: Group, judged: Judged, effect: Effect) -> Size | None:
    scaled = _scaled(effect, reversed_=judged.bears.reversed)
    if scaled is None or not _tells_its_spread(effect):
        return None
    scale, value, interval = scaled
    return Size(
        group=group,
        outcome=judged.finding.outcome,
        scale=scale,
        value=value,
        interval=interval,
        p=effect.p if isinstance(effect.p, float) else None,
        arms=(),
        better=_better(judged, value - null(scale)),
    )


def _scaled(
    effect: Effect, *, reversed_: bool
) -> tuple[Scale, float, tuple[float, float] | None] | None:
    """An effect on one of our scales, turned round when the opposite was studied."""
    low, high = effect.ci_low, effect.ci_high
    interval = None if low is None or high is None else (low, high)
    if effect.type in ("MD", "SMD"):
        factor = _minutes(effect.unit) if effect.type == "MD" else 1.0
        if factor is None:
            return None
        factor = -factor if reversed_ else factor
        ends = interval and (min(factor * e for e in interval), max(factor * e for e in interval))
        return ("min" if effect.type == "MD" else "SMD"), factor * effect.value, ends
    if effect.type not in ("OR", "RR") or min((effect.value, *(interval or ()))) <= 0.0:
        return None
    if not reversed_:
        return effect.type, effect.value, interval
    return effect.type, 1.0 / effect.value, interval and (1.0 / interval[1], 1.0 / interval[0])


def _tells_its_spread(effect: Effect) -> bool:
    """By an interval, or by an exact p-value of a difference that is not none."""
    if effect.ci_low is not None and effect.ci_high is not None:
        return True
    none = 1.0 if effect.type in ("OR", "RR") else 0.0
    return isinstance(effect.p, float) and 0.0 < effect.p < 1.0 and effect.value != none


def _better(judged: Judged, difference: float) -> Better | None:
    """Which sign is better: by the outcome, else by what the record says of this difference."""
    by_outcome = _BETTER.get(judged.finding.outcome)
    effect = judged.finding.effect
    if by_outcome is not None and (effect is None or effect.type == "MD"):
        return by_outcome
    if judged.trend in ("benefit", "harm") and difference != 0.0:
        positive_is_better = (judged.trend == "benefit") == (difference > 0.0)
        return 1 if positive_is_better else -1
    return None


def _against_control(arms: tuple[Arm, ...]) -> tuple[Arm, Arm] | None:
    """The group that got it and its control group, when both are known and it is clear which."""
    known = [arm for arm in arms if arm.n and arm.n > 1 and arm.mean is not None and arm.sd]
    control = [arm for arm in known if arm.name.lower().startswith(_CONTROLS)]
    if len(arms) != 2 or len(known) != 2 or len(control) != 1:
        return None
    (given,) = (arm for arm in known if arm is not control[0])
    return given, control[0]


def _minutes(unit: str | None) -> float | None:
    """How many minutes one of a unit of time is; None for anything else."""
    words = (unit or "").strip().lower()
    return (_MINUTES | _HOURS).get(words)
