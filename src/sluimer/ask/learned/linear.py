"""Linear scores from learned weights: a sum per label, nothing hidden."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec

WEIGHTS = Path(__file__).parent / "weights.json"


class Linear(msgspec.Struct, frozen=True):
    """Labels, and per feature one weight a label (in the order of `labels`)."""

    labels: tuple[str, ...]
    weights: dict[str, tuple[float, ...]]

    def chances(self, features: Mapping[str, float]) -> dict[str, float]:
        """The chance of each label (softmax of its sum); they add up to 1."""
        sums = [0.0] * len(self.labels)
        for name, value in features.items():
            row = self.weights.get(name)
            if row is not None:
                for index, weight in enumerate(row):
                    sums[index] += weight * value
        top = max(sums)
        powers = [math.exp(one - top) for one in sums]
        total = sum(powers)
        return {label: power / total for label, power in zip(self.labels, powers, strict=True)}


class Learned(msgspec.Struct, frozen=True):
    """The three things that were learned."""

    urgent: Linear
    scope: Linear
    intent: Linear


@cache
def learned() -> Learned:
    """The weights that ship with Sluimer."""
    return msgspec.json.decode(WEIGHTS.read_bytes(), type=Learned)
