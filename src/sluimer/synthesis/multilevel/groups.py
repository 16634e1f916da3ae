"""Who belongs together: labels of groups become codes, checked and nested.

One idea: a label is what a person wrote, so 1, 1.0 and True are one label, spaces around text mean
nothing, and an empty cell is a missing label, never a group of its own.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sluimer.synthesis.errors import (
    InvalidValueError,
    MissingValueError,
    TooFewStudiesError,
    UnequalLengthsError,
)

Codes = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Rows in outer groups, and in inner groups within them.

    `outer` and `inner` are codes of shape (k,), counted from 0 in order of first appearance; the
    same inner label in two outer groups is two codes. `labels` are the names of the outer groups.
    """

    outer: Codes
    inner: Codes
    labels: tuple[str, ...]

    @property
    def n_outer(self) -> int:
        return len(self.labels)

    @property
    def n_inner(self) -> int:
        return int(self.inner.max()) + 1


def groups(outer: Iterable[object], inner: Iterable[object] | None, rows: Sequence[int]) -> Groups:
    """The groups of k rows; without `inner`, every row is an inner group of its own.

    `rows` are the numbers that messages give to the rows. Raises `UnequalLengthsError`,
    `MissingValueError`, `InvalidValueError`, or `TooFewStudiesError` for fewer than two outer
    groups.
    """
    first = labels("outer", outer, rows)
    codes, names = coded(first)
    if len(names) < 2:
        raise TooFewStudiesError(
            f"all rows are in one outer group, {names[0]!r}",
            "Give at least two outer groups, or pool the rows as separate studies",
            column="outer",
        )
    within = range(len(first)) if inner is None else labels("inner", inner, rows)
    nested, _ = coded(list(zip(first, within, strict=True)))
    return Groups(codes, nested, names)


def labels(name: str, values: Iterable[object], rows: Sequence[int]) -> list[Hashable]:
    """The labels in a column, one for each of `rows`.

    Raises `UnequalLengthsError`, `MissingValueError`, or `InvalidValueError` for what is no label.
    """
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise InvalidValueError(
            f"{name} is {str(values)[:40]!r}, which is no column",
            "Give one label per row",
            column=name,
        )
    listed: list[Any] = values.tolist() if isinstance(values, np.ndarray) else list(values)
    if len(listed) != len(rows):
        raise UnequalLengthsError(
            f"there are {len(listed)} labels in {name} for {len(rows)} rows",
            "Give one label per row that is pooled",
            column=name,
        )
    odd = [row for row, one in zip(rows, listed, strict=True) if not _is_label(one)]
    if odd:
        raise InvalidValueError(
            f"{name} has something that is no label", "Give a text or number", rows=odd, column=name
        )
    listed = [one.strip() if isinstance(one, str) else one for one in listed]
    missing = [row for row, one in zip(rows, listed, strict=True) if _is_missing(one)]
    if missing:
        raise MissingValueError(
            f"{name} has no label", "Say which group the row belongs to", rows=missing, column=name
        )
    return listed


def coded(values: Sequence[Hashable]) -> tuple[Codes, tuple[str, ...]]:
    """Codes from 0 in order of first appearance, and the text of each label."""
    known: dict[Hashable, int] = {}
    codes = [known.setdefault(one, len(known)) for one in values]
    return np.array(codes, dtype=np.intp), tuple(map(str, known))


def _is_missing(value: object) -> bool:
    return value is None or value == "" or bool(value != value)


def _is_label(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True
