"""What pooling is tried on: sets of studies that agree or not, and how results are compared.

Effects are multiples of 1/1024, so that moving them by whole numbers rounds nothing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from sluimer.synthesis import Pooled, PooledMany, pool
from sluimer.synthesis.model.moments import Means

METHODS = ("CE", "DL", "PM", "REML", "ML", "EB", "SJ", "HE")
TESTS = ("z", "t", "knha", "adhoc")
FIELDS = (
    "estimate", "se", "ci_low", "ci_high", "tau2", "tau2_se", "i2", "h2", "q", "q_p", "p",
    "prediction_low", "prediction_high", "prediction_t_km2_low", "prediction_t_km2_high",
    "tau2_low", "tau2_high",
)  # fmt: skip

methods = st.sampled_from(METHODS)
tests = st.sampled_from(TESTS)


@dataclass(frozen=True)
class Set:
    """Effects and variances of one meta-analysis."""

    yi: tuple[float, ...]
    vi: tuple[float, ...]

    @property
    def k(self) -> int:
        return len(self.yi)

    @property
    def width(self) -> float:
        return max(self.yi) - min(self.yi)

    def at(self, places: Sequence[int]) -> Set:
        return Set(tuple(self.yi[i] for i in places), tuple(self.vi[i] for i in places))

    def pooled(self, method: str, test: str = "z", **more: Any) -> Pooled:
        return pool(self.yi, self.vi, method=method, test=test, **more)

    def means(self) -> Means:
        columns = (np.array(column)[:, None] for column in (self.yi, self.vi))
        return Means.of(*columns)[0]


_steps = st.integers(-8192, 8192).map(lambda n: n / 1024)
_small_steps = st.integers(-20, 20).map(lambda n: n / 1024)
_plain = st.integers(1, 400).map(lambda n: n / 100)
_extreme = st.integers(-60, 60).map(lambda n: 10.0 ** (n / 10))
"""Variances from a millionth to a million: the largest is a million million times the smallest."""


def _columns(values: SearchStrategy[float], k: int) -> SearchStrategy[tuple[float, ...]]:
    return st.lists(values, min_size=k, max_size=k).map(tuple)


@st.composite
def sets(draw: st.DrawFn, least: int = 2, most: int = 12) -> Set:
    """Sets of studies that agree or not, of equal variances or of very different ones."""
    k = draw(st.integers(least, most))
    equal_effects = st.builds(lambda one: k * (one,), _steps)
    equal_variances = st.builds(lambda one: k * (one,), _plain | _extreme)
    return Set(
        draw(_columns(_steps, k) | _columns(_small_steps, k) | equal_effects),
        draw(_columns(_plain, k) | _columns(_extreme, k) | equal_variances),
    )


@st.composite
def clusters(draw: st.DrawFn) -> Set:
    """A few groups of studies that agree within and differ between, some of them very precise:
    their likelihood often has several modes."""
    yi: list[float] = []
    vi: list[float] = []
    for _ in range(draw(st.integers(2, 4))):
        size, middle = draw(st.integers(1, 5)), draw(st.integers(-200, 200)) / 10
        error = 10.0 ** draw(st.integers(-3, 1))
        for _ in range(size):
            yi.append(middle + error * draw(st.integers(-20, 20)) / 10)
            vi.append(error**2 * draw(st.integers(5, 30)) / 10)
    return Set(tuple(yi), tuple(vi))


def settled(found: Pooled) -> Pooled:
    """Leave out those whose likelihood has several modes, for rounding may choose another."""
    assume("several-modes" not in codes(found))
    return found


def codes(found: Pooled) -> list[str]:
    return [caution.code for caution in found.cautions]


def line(found: Pooled) -> dict[str, float]:
    """Every number of a result by the names of `PooledMany`; NaN for what is not there."""
    nothing = (math.nan, math.nan)
    prediction = found.prediction_interval or nothing
    other = found.prediction_interval_t_km2 or nothing
    spread = found.tau2_ci or nothing
    alone = {name: getattr(found, name) for name in FIELDS if hasattr(found, name)}
    return {
        **alone,
        "tau2_se": math.nan if found.tau2_se is None else found.tau2_se,
        "ci_low": found.ci[0],
        "ci_high": found.ci[1],
        "prediction_low": prediction[0],
        "prediction_high": prediction[1],
        "prediction_t_km2_low": other[0],
        "prediction_t_km2_high": other[1],
        "tau2_low": spread[0],
        "tau2_high": spread[1],
    }


def place(many: PooledMany, at: int) -> dict[str, float]:
    """The numbers of one problem of a batch."""
    columns = {name: getattr(many, name) for name in FIELDS}
    return {name: math.nan if one is None else float(one[at]) for name, one in columns.items()}


def alike(one: dict[str, float], other: dict[str, float], of: Set) -> None:
    """The same but for rounding, beside the size of the effects and of the variances."""
    small = 1e-12 * (of.width + max(map(abs, of.yi)))
    close = {"tau2": 1e-11 * (min(of.vi) + of.width**2), "p": 1e-10, "q_p": 1e-10, "i2": 1e-8}
    close |= dict.fromkeys(("tau2_low", "tau2_high", "tau2_se"), close["tau2"])
    assert set(one) == set(other)
    for name, value in one.items():
        wanted = pytest.approx(value, rel=1e-9, abs=close.get(name, small), nan_ok=True)
        assert other[name] == wanted, name


def total(values: Iterable[Fraction]) -> Fraction:
    return sum(values, start=Fraction(0))
