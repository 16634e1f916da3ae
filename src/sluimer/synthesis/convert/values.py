"""What conversions take and give.

Two ideas. A number stands for all studies, a column of shape (k,) for one each, and what comes back
always has shape (k,). And what comes back says whether it is exact, given what went in, or an
estimate that leans on an assumption; and how it was found, so that a reader can be told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from sluimer.synthesis.errors import InvalidValueError, MissingValueError, UnknownNameError
from sluimer.synthesis.studies import Array, column, refuse, rows_where, same_length

HANDBOOK = "Cochrane Handbook (Higgins et al. 2019), section"


@dataclass(frozen=True, slots=True, eq=False)
class Converted:
    """One value per study, of shape (k,)."""

    value: Array
    estimated: bool
    """Whether it leans on an assumption; False when it follows exactly from what was given."""
    how: str
    """The method and its source, in words."""


@dataclass(frozen=True, slots=True, eq=False)
class ConvertedEffect:
    """An effect and its sampling variance per study, each of shape (k,)."""

    yi: Array
    vi: Array
    estimated: bool
    how: str


@dataclass(frozen=True, slots=True, eq=False)
class ConvertedGroup:
    """A mean, a standard deviation and a number of people per study, each of shape (k,)."""

    mean: Array
    sd: Array
    n: Array
    estimated: bool
    how: str


def read(**values: ArrayLike) -> dict[str, Array]:
    """Numbers and columns as columns of one length.

    Raises `MissingValueError`, `InvalidValueError` or `UnequalLengthsError`.
    """
    loose: dict[str, Any] = dict(values)
    single = {name for name, one in loose.items() if np.ndim(np.asarray(one, dtype=object)) == 0}
    made = {name: column(name, [one] if name in single else one) for name, one in loose.items()}
    same_length({name: one for name, one in made.items() if name not in single})
    k = next((one.size for name, one in made.items() if name not in single), 1)
    for name, one in made.items():
        missing = np.isnan(one)
        if missing.any():
            raise MissingValueError(
                f"{name} is missing",
                "Fill it in, or remove the row",
                rows=rows_where(missing),
                column=name,
            )
        refuse(name, one, np.isinf(one), "is infinite")
    return {name: np.repeat(one, k) if name in single else one for name, one in made.items()}


def refuse_not_positive(**values: Array) -> None:
    """Raise `InvalidValueError` for a value of 0 or below."""
    for name, one in values.items():
        refuse(name, one, one <= 0, "is not above 0")


def refuse_fewer_than(least: int, **sizes: Array) -> None:
    """Raise `InvalidValueError` for fewer people than that."""
    for name, one in sizes.items():
        refuse(name, one, one < least, f"is too small; at least {least} people are needed")


def refuse_no_correlation(**values: Array) -> None:
    """Raise `InvalidValueError` for what is outside -1 and 1."""
    for name, one in values.items():
        refuse(name, one, np.abs(one) > 1, "is not between -1 and 1; a correlation is")


def refuse_no_risk(**values: Array) -> None:
    """Raise `InvalidValueError` for what is no risk above 0 and below 1."""
    for name, one in values.items():
        refuse(name, one, (one <= 0) | (one >= 1), "is not a risk between 0 and 1")


def refuse_unordered(first_name: str, first: Array, then_name: str, then: Array) -> None:
    """Raise `InvalidValueError` where the first value is above the second."""
    wrong = first > then
    if wrong.any():
        at = int(np.argmax(wrong))
        raise InvalidValueError(
            f"{first_name} = {first[at]:g} is above {then_name} = {then[at]:g}",
            "Correct one of them, or remove the row",
            rows=rows_where(wrong),
            column=first_name,
        )


def one_of(name: str, value: str, allowed: tuple[str, ...]) -> str:
    """The value, when it is one of these. Raises `UnknownNameError`."""
    if value not in allowed:
        raise UnknownNameError(
            f"{name} = {str(value)[:40]!r} does not exist", f"Choose {' or '.join(allowed)}"
        )
    return value


def level_of(level: float) -> float:
    """A level between 0 and 1. Raises `InvalidValueError`."""
    if not 0 < level < 1:
        raise InvalidValueError(f"level = {level:g} is no level", "Give 0.95 for 95%")
    return float(level)
