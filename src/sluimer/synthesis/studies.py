"""Studies ready to be pooled: one effect and one sampling variance each, known to be sound.

Two ideas. Whatever comes in is checked once, here; a `Studies` that exists has at least one row, as
many variances as effects, only finite effects, and only finite variances above 0. And what was left
out or corrected on the way stays with it, with the row and the reason, so that no number arrives
without its history.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sluimer.synthesis.errors import (
    InvalidValueError,
    MissingColumnError,
    MissingValueError,
    OutOfRangeError,
    TooFewStudiesError,
    UnequalLengthsError,
)

Array = NDArray[np.float64]

Column: TypeAlias = "ArrayLike | Iterable[object]"
"""One value per study, with None or NaN for what is missing."""

GIVEN = "GEN"
"""The measure of effects that were given as they are (metafor's name for it)."""
LARGEST, SMALLEST = 1e35, 1e-35
"""Beyond these, effects and variances are refused where fourth powers are taken of them, which
would overflow or vanish."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """A row that was left out because someone asked for it, and why."""

    row: int
    label: str
    why: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A row whose counts were changed before its effect was computed, and how."""

    row: int
    label: str
    what: str


@dataclass(frozen=True, slots=True, eq=False)
class Studies:
    """Effects `yi` with sampling variances `vi`, both of shape (k,).

    `rows` are the rows (from 1) that they came from, `labels` their names, `measure` what was
    measured (a key of `MEASURES`, or "GEN"). `policy` is what was done about empty cells, as
    (name, value) pairs; empty when nothing could be.
    """

    yi: Array
    vi: Array
    labels: tuple[str, ...]
    rows: tuple[int, ...]
    measure: str = GIVEN
    policy: tuple[tuple[str, Any], ...] = ()
    corrections: tuple[Correction, ...] = ()
    excluded: tuple[Exclusion, ...] = ()

    @property
    def k(self) -> int:
        return int(self.yi.size)

    def take(self, index: Sequence[int] | NDArray[np.intp]) -> Studies:
        """The studies at these places (from 0), in this order."""
        at = [int(i) for i in index]
        return Studies(
            self.yi[at],
            self.vi[at],
            tuple(self.labels[i] for i in at),
            tuple(self.rows[i] for i in at),
            self.measure,
            self.policy,
            self.corrections,
            self.excluded,
        )


def studies(
    yi: Column,
    vi: Column,
    *,
    labels: Sequence[str] | None = None,
    measure: str = GIVEN,
    drop_missing: bool = False,
) -> Studies:
    """Check effects and variances of shape (k,) and give them as `Studies`.

    A missing value (None or NaN) is an error, or a recorded exclusion with `drop_missing`. Raises
    `UnequalLengthsError`, `MissingValueError`, `InvalidValueError` or `TooFewStudiesError`.
    """
    effects, variances = column("yi", yi), column("vi", vi)
    same_length({"yi": effects, "vi": variances})
    names = names_for(effects.size, labels)
    missing = np.isnan(effects) | np.isnan(variances)
    excluded: tuple[Exclusion, ...] = ()
    if missing.any():
        if not drop_missing:
            first = "yi" if np.isnan(effects).any() else "vi"
            raise MissingValueError(
                f"{first} is missing",
                "Fill it in, remove the row, or ask to drop rows with missing values",
                rows=rows_where(missing),
                column=first,
            )
        excluded = tuple(
            Exclusion(row, names[row - 1], "missing value") for row in rows_where(missing)
        )
    kept = np.flatnonzero(~missing)
    refuse("yi", effects, np.isinf(effects), "is infinite; an effect is a finite number")
    refuse("vi", variances, np.isinf(variances), "is infinite; a study without information")
    refuse("vi", variances, variances <= 0, "is not above 0; a sampling variance always is")
    if not kept.size:
        raise TooFewStudiesError("no study is left", "Give at least two studies with yi and vi")
    return Studies(
        effects[kept],
        variances[kept],
        tuple(names[i] for i in kept),
        tuple(int(i) + 1 for i in kept),
        measure,
        excluded=excluded,
    )


def given_studies(
    yi: Column | Studies,
    vi: Column | None,
    *,
    labels: Sequence[str] | None = None,
    drop_missing: bool = False,
) -> Studies:
    """`Studies` as they are, or from effects and variances as `studies` does.

    Raises what `studies` raises, and `InvalidValueError` for variances or labels beside `Studies`,
    which have their own.
    """
    if not isinstance(yi, Studies):
        if vi is None:
            raise MissingColumnError(
                "there are effects without variances", "Give vi too, or Studies", column="vi"
            )
        return studies(yi, vi, labels=labels, drop_missing=drop_missing)
    for name, beside in (("vi", vi), ("labels", labels)):
        if beside is not None:
            raise InvalidValueError(
                f"{name} is given beside Studies, which have their own",
                f"Leave {name} out, or give yi and vi",
                column=name,
            )
    return yi


def column(name: str, values: Column) -> Array:
    """One column as floats of shape (k,), with NaN for what is missing (None, NaN, "").

    Raises `InvalidValueError` for text and for anything of another shape.
    """
    if isinstance(values, Mapping | Set):
        raise InvalidValueError(
            f"{name} is a {type(values).__name__}, whose values have no order",
            "Give a list with one value per study",
            column=name,
        )
    if isinstance(values, np.ma.MaskedArray):
        values = values.tolist()  # None where it is masked
    try:
        made = np.asarray(values)
        if made.dtype.kind not in "biufO":
            raise TypeError
        made = made.astype(np.float64)
    except (TypeError, ValueError, OverflowError):
        made = np.array(
            [_number(name, row, one) for row, one in enumerate(_listed(name, values), 1)],
            dtype=np.float64,
        )
    if made.ndim != 1:
        raise InvalidValueError(
            f"{name} has {made.ndim} dimensions", "Give one value per study", column=name
        )
    return made


def same_length(columns: dict[str, Array]) -> None:
    """Raise `UnequalLengthsError` unless all columns are as long as each other."""
    sizes = {name: one.size for name, one in columns.items()}
    if len(set(sizes.values())) > 1:
        told = ", ".join(f"{name} has {size}" for name, size in sizes.items())
        raise UnequalLengthsError(
            f"the columns have unequal lengths: {told}", "Give one value per study in each"
        )


def refuse(name: str, values: Array, bad: NDArray[np.bool_], what: str) -> None:
    """Raise `InvalidValueError` when any value is bad, naming its row and the first value."""
    if bad.any():
        first = values[int(np.argmax(bad))]
        raise InvalidValueError(
            f"{name} = {first:g} {what}",
            "Correct it, or remove the row",
            rows=rows_where(bad),
            column=name,
        )


def within_reach(given: Studies) -> None:
    """Raise `OutOfRangeError` for numbers too large or too small to count with, with their rows."""
    for name, values, far in (
        ("yi", given.yi, np.abs(given.yi) > LARGEST),
        ("vi", given.vi, (given.vi > LARGEST) | (given.vi < SMALLEST)),
    ):
        if far.any():
            first = float(values[int(np.argmax(far))])
            raise beyond_reach(name, first, rows=[given.rows[at] for at in np.flatnonzero(far)])


def beyond_reach(
    name: str, value: float, *, rows: Iterable[int], told: str = ""
) -> OutOfRangeError:
    """What is raised for a sound value that is too large or too small to count with."""
    size = "small" if abs(value) < 1.0 else "large"
    return OutOfRangeError(
        f"{name} = {value:g} is too {size} to count with{told}",
        f"Express it in another unit, or correct it; an effect is at most {LARGEST:g}, and a "
        f"variance lies between {SMALLEST:g} and {LARGEST:g}",
        rows=rows,
        column=name,
    )


def rows_where(condition: NDArray[np.bool_]) -> tuple[int, ...]:
    """The rows, counted from 1, at which a condition of shape (k,) holds."""
    return tuple(int(i) + 1 for i in np.flatnonzero(condition))


def names_for(k: int, labels: Sequence[str | None] | None) -> tuple[str, ...]:
    """A name per row: the label given, else its number. Raises `UnequalLengthsError`."""
    if labels is None:
        return tuple(f"study {row}" for row in range(1, k + 1))
    if len(labels) != k:
        raise UnequalLengthsError(
            f"there are {len(labels)} labels for {k} studies", "Give one label per study"
        )
    told = ("" if label is None else str(label).strip() for label in labels)
    return tuple(label or f"study {row}" for row, label in enumerate(told, start=1))


def _listed(name: str, values: Column) -> Iterable[object]:
    if isinstance(values, Iterable) and not isinstance(values, str | bytes):
        return list(values)
    raise InvalidValueError(
        f"{name} is not a column of numbers", "Give one value per study", column=name
    )


def _number(name: str, row: int, value: object) -> float:
    if value is None or (isinstance(value, str) and not value.strip()):
        return float("nan")
    try:
        if isinstance(value, np.complexfloating | np.datetime64 | np.timedelta64):
            raise TypeError
        return float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        raise InvalidValueError(
            f"{name} is {str(value)[:40]!r}, which is no number",
            "Correct it, or remove the row",
            rows=(row,),
            column=name,
        ) from None
