"""The reference numbers of R's metafor, as they were computed once and kept with the tests.

See `tests/data/synthesis/README.md` for how they were made and how near to them we must come.
"""

from __future__ import annotations

import json
import lzma
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sluimer.synthesis import Studies, studies

DATA = Path(__file__).resolve().parents[2] / "data" / "synthesis"
CLOSED = 1e-10
"""Relative tolerance of what follows from a formula."""
ITERATED = 1e-8
"""Relative tolerance of what is searched for."""
NEAR_ZERO = 1e-9
"""How near, in units of the typical variance, where the value itself is near 0."""

Problem = dict[str, Any]


@cache
def problems() -> list[Problem]:
    """Every problem: its data, and what metafor says of it."""
    with lzma.open(DATA / "metafor.json.xz", "rt", encoding="utf-8") as file:
        found: list[Problem] = json.load(file)["problems"]
    return found


def each(part: str | None = None) -> pytest.MarkDecorator:
    """Parametrise a test over the problems, or over those that have this part."""
    chosen = [one for one in problems() if part is None or one.get(part)]
    assert len(chosen) > 5
    return pytest.mark.parametrize("problem", chosen, ids=[one["id"] for one in chosen])


def of(problem: Problem) -> Studies:
    """The studies of a problem, without those that were dropped."""
    pairs = zip(problem["yi"], problem["vi"], strict=True)
    kept = [(y, v) for y, v in pairs if y is not None and v is not None]
    return studies([y for y, _ in kept], [v for _, v in kept])


def kept_rows(problem: Problem) -> list[int]:
    """The places (from 0) of the studies of `of`."""
    pairs = zip(problem["yi"], problem["vi"], strict=True)
    return [i for i, (y, v) in enumerate(pairs) if y is not None and v is not None]


def near(value: float, relative: float = ITERATED, absolute: float = 0.0) -> Any:
    """What a value of ours must be like."""
    return pytest.approx(float(value), rel=relative, abs=absolute)


def scale_of(given: Studies) -> float:
    """The typical variance of the studies: what τ² is near 0 to."""
    return float(np.median(given.vi))
