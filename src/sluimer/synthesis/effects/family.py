"""What measures from the same columns share: how these are completed, checked and counted with.

One idea: a family is made of plain functions over columns, each of shape (k,), with NaN for what is
missing. The road that all measures take (`effect_sizes`) is the same for each of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sluimer.synthesis.effects.measures import Columns, Measure
from sluimer.synthesis.errors import InvalidValueError, MissingColumnError
from sluimer.synthesis.studies import Array, refuse, rows_where

Mask = NDArray[np.bool_]
Rows = Mapping[str, Array]
"""The columns that a measure needs, complete, by name; each of shape (k,)."""
Effects = tuple[Array, Array]
"""Effects and their sampling variances, each of shape (k,); not finite where there is none."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How an effect is to be computed, where there is more than one way."""

    vtype: str
    correct: bool


Formula = Callable[[Rows, Choice], Effects]


@dataclass(frozen=True, slots=True)
class Cells:
    """Counts to which something can be added when one of them is 0."""

    names: tuple[str, ...]
    told: str
    """What something is added to, in words."""
    empty: str
    """When it is added under "only0", in words."""
    uninformative: tuple[tuple[tuple[str, ...], str], ...] = ()
    """Which counts, all 0, make that a study says nothing about the effect; and how that is
    said."""


@dataclass(frozen=True, slots=True)
class Family:
    """Measures that are computed from the same columns."""

    formulas: Mapping[str, Formula]
    check: Callable[[Measure, Rows], None]
    """Raises `InvalidValueError` for a value that cannot be; NaN passes."""
    no_effect: Mapping[str, str]
    """Why a measure may not exist in a study, by measure; "" for all others."""
    complete: Callable[[Measure, Rows], dict[str, Array]] = field(default_factory=lambda: as_given)
    """From the columns as given to those that the formulas need."""
    cells: Cells | None = None

    def why_none(self, key: str) -> str:
        return self.no_effect.get(key) or self.no_effect[""]


def as_given(measure: Measure, given: Rows) -> dict[str, Array]:
    """The columns of the measure. Raises `MissingColumnError` when they are not all there."""
    for needed in measure.columns:
        if all(name in given for name in needed):
            return {name: given[name] for name in needed}
    raise missing_columns(measure, given)


def missing_columns(measure: Measure, given: Iterable[str]) -> MissingColumnError:
    """The error that tells which columns a measure needs."""
    there = tuple(given)
    lacking = min(
        ([name for name in needed if name not in there] for needed in measure.columns), key=len
    )
    return MissingColumnError(
        f"{measure.key} ({measure.name['en']}) cannot do without {in_words(lacking)}",
        f"Give {sets_in_words(measure.columns)}",
        column=lacking[0] if lacking else None,
    )


def in_words(names: Iterable[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    *first, end = names
    return f"{', '.join(first)} {last} {end}" if first else end


def sets_in_words(columns: Columns) -> str:
    """ "ai, bi, ci and di; or ai, n1i, ci and n2i"."""
    return "; or ".join(in_words(one) for one in columns)


def refuse_below(measure: Measure, name: str, values: Array, least: float, of_what: str) -> None:
    """Raise `InvalidValueError` for a group that is smaller than the measure can do with."""
    refuse(
        name,
        values,
        values < least,
        f"is too small: {measure.key} needs at least {least:g} {of_what}",
    )


def refuse_negative(rows: Rows, names: Iterable[str]) -> None:
    """Raise `InvalidValueError` for a count below 0."""
    for name in names:
        refuse(name, rows[name], rows[name] < 0, "is below 0; a count never is")


def refuse_not_above_zero(rows: Rows, names: Iterable[str], what: str) -> None:
    """Raise `InvalidValueError` for a value of 0 or below; `what` is what it stands for."""
    for name in names:
        if name in rows:
            refuse(name, rows[name], rows[name] <= 0, f"is not above 0; {what} always is")


def refuse_more(name: str, part: Array, whole_name: str, whole: Array) -> None:
    """Raise `InvalidValueError` where a part is more than the whole."""
    more = part > whole
    if more.any():
        at = int(np.argmax(more))
        raise InvalidValueError(
            f"{name} = {part[at]:g} is more than {whole_name} = {whole[at]:g}",
            "Correct one of them, or remove the row",
            rows=rows_where(more),
            column=name,
        )
