"""From the numbers of studies to effects and their sampling variances.

One idea: every measure goes the same road (complete the columns, refuse what cannot be, leave out
what is missing, treat empty cells, compute, and refuse what does not exist), and each step that
leaves out or changes a row writes it down. The numbers are those of metafor's `escalc`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from sluimer.synthesis.effects.association import ALPHAS, CORRELATIONS
from sluimer.synthesis.effects.empty_cells import policy_for, treat
from sluimer.synthesis.effects.events import PROPORTIONS, RATES, SINGLE_RATES
from sluimer.synthesis.effects.family import (
    Choice,
    Family,
    Mask,
    Rows,
    as_given,
    in_words,
    sets_in_words,
)
from sluimer.synthesis.effects.means import ONE_GROUP, TWO_GROUPS, TWO_MOMENTS
from sluimer.synthesis.effects.measures import MEASURES, Measure
from sluimer.synthesis.effects.standardised import CORRECTED
from sluimer.synthesis.effects.tables import TABLES
from sluimer.synthesis.errors import (
    MissingValueError,
    OutOfRangeError,
    TooFewStudiesError,
    UndefinedEffectError,
    UnknownNameError,
)
from sluimer.synthesis.studies import (
    GIVEN,
    Array,
    Correction,
    Exclusion,
    Studies,
    column,
    names_for,
    refuse,
    rows_where,
    same_length,
    studies,
)

FAMILIES = (
    TABLES,
    RATES,
    TWO_GROUPS,
    TWO_MOMENTS,
    CORRELATIONS,
    PROPORTIONS,
    SINGLE_RATES,
    ONE_GROUP,
    ALPHAS,
)
FAMILY_OF: Mapping[str, Family] = {key: one for one in FAMILIES for key in one.formulas}

SMALLEST, LARGEST = 1e-60, 1e60
"""Beyond these a fourth power, which some variances take, is no longer a number."""
MAY_BE_ANY_SMALL = frozenset({"m1i", "m2i", "mi", "ri", "yi", "vi"})
"""Columns that may be as near to 0 as they like."""


def effect_sizes(
    measure: str,
    *,
    add: float | None = None,
    to: str = "only0",
    drop00: bool = False,
    vtype: str = "LS",
    correct: bool = True,
    labels: Sequence[str] | None = None,
    drop_missing: bool = False,
    exclude_undefined: bool = False,
    **columns: ArrayLike | Sequence[object] | None,
) -> Studies:
    """The effect of each study and its sampling variance, as metafor's `escalc` gives them.

    `measure` is a key of `MEASURES`, which tells the columns that it needs; each column has shape
    (k,), with None or NaN for what is missing. A column that is None counts as not given, and one
    that the measure's relatives use but it does not is only checked for its length.

    Counts of 0: `add` is added to the counts of the rows that `to` points out ("only0", "all",
    "if0all" or "none"); None stands for the measure's own addition, which is 0.5, or 0 for the
    measures that can do without ("AS", "PHI", "IRSD", "PAS", "PFT", "IRS", "IRFT"). `drop00` leaves
    out the studies in which nobody or everybody had the event in both groups. What was done is in
    `policy`, `corrections` and `excluded` of the result.

    `vtype` is the kind of sampling variance, one of the measure's `vtypes`: "LS" the usual one for
    large samples, "LS2" Borenstein's (2009), "UB" unbiased, "HO" with the same standard deviation
    in both groups, "AV" and "AVHO" with averages over the studies (of the rows that take part),
    "ST" and "CS" for the phi coefficient. With `correct` False, standardised differences are left
    without the correction of Hedges (1981).

    Raises `UnknownNameError`, `MissingColumnError`, `UnequalLengthsError`, `InvalidValueError`,
    `OutOfRangeError`, `TooFewStudiesError`; `MissingValueError` for a missing value, or with
    `drop_missing` leaves the row out; `UndefinedEffectError` for an effect that does not exist or
    has no sampling variance above 0, or with `exclude_undefined` leaves the row out.
    """
    chosen = _measure(measure)
    choice = _choice(chosen, vtype, correct)
    policy = policy_for(chosen, add, to, drop00)
    given = _given(chosen, columns)
    if measure == GIVEN:
        own = as_given(chosen, given)
        return studies(own["yi"], own["vi"], labels=labels, drop_missing=drop_missing)
    family = FAMILY_OF[measure]
    rows: Rows = family.complete(chosen, given)
    names = names_for(next(iter(rows.values())).size, labels)
    family.check(chosen, rows)
    left_out = _missing(given, rows, drop_missing)
    corrected: dict[int, str] = {}
    if family.cells:
        treated = treat(family.cells, rows, policy)
        rows, corrected = treated.rows, treated.corrected
        left_out = {**treated.dropped, **left_out}
    kept = _kept(len(names), left_out)
    with np.errstate(all="ignore"):
        yi, vi = family.formulas[measure](
            {name: values[kept] for name, values in rows.items()}, choice
        )
        exists = np.isfinite(yi) & np.isfinite(vi) & (vi > 0)
    if not exists.all():
        why = family.why_none(measure)
        nowhere = [int(at) for at in kept[~exists]]
        if not exclude_undefined:
            raise _undefined(chosen, why, nowhere, family)
        left_out.update(dict.fromkeys(nowhere, f"no effect: {why}"))
        kept, yi, vi = _kept(len(names), left_out), yi[exists], vi[exists]
    return Studies(
        yi,
        vi,
        tuple(names[at] for at in kept),
        tuple(int(at) + 1 for at in kept),
        measure,
        policy.pairs(family.cells) if family.cells else (),
        tuple(
            Correction(at + 1, names[at], what)
            for at, what in sorted(corrected.items())
            if at not in left_out
        ),
        tuple(Exclusion(at + 1, names[at], why) for at, why in sorted(left_out.items())),
    )


def _measure(key: str) -> Measure:
    if key not in MEASURES:
        raise UnknownNameError(
            f"the measure {str(key)[:40]!r} does not exist here",
            f"Choose one of {', '.join(sorted(MEASURES))}",
        )
    return MEASURES[key]


def _choice(measure: Measure, vtype: str, correct: bool) -> Choice:
    if vtype not in measure.vtypes:
        raise UnknownNameError(
            f"vtype = {str(vtype)[:40]!r} does not exist for {measure.key}",
            f"Choose {in_words(measure.vtypes, 'or')}",
        )
    if not correct and measure.key not in CORRECTED:
        raise UnknownNameError(
            f"{measure.key} has no correction that correct=False could leave out",
            f"Leave it as it is; it is for {in_words(CORRECTED)}",
        )
    if not correct and vtype == "UB":
        raise UnknownNameError(
            "vtype = 'UB' is for corrected effects only", "Choose LS, or leave correct as it is"
        )
    return Choice(vtype, bool(correct))


def _given(measure: Measure, columns: Mapping[str, Any]) -> dict[str, Array]:
    """The columns as numbers. Raises for a name that does not belong to the measure."""
    made: dict[str, Array] = {}
    for name, values in columns.items():
        if name not in _known(measure):
            raise UnknownNameError(
                f"{measure.key} has no column {name!r}", f"Give {sets_in_words(measure.columns)}"
            )
        if values is None:
            continue
        one = column(name, values)
        refuse(name, one, np.isinf(one), "is infinite")
        _refuse_extreme(name, one)
        made[name] = one
    same_length(made)
    return made


def _refuse_extreme(name: str, values: Array) -> None:
    size = np.abs(values)
    extreme = size > LARGEST
    if name not in MAY_BE_ANY_SMALL:
        extreme |= (size > 0) & (size < SMALLEST)
    if extreme.any():
        raise OutOfRangeError(
            f"{name} = {values[int(np.argmax(extreme))]:g} is too far from 1 to count with",
            "Use another unit",
            rows=rows_where(extreme),
            column=name,
        )


@cache
def _known(measure: Measure) -> frozenset[str]:
    """The columns of the measure and of its relatives."""
    relatives = FAMILY_OF[measure.key].formulas if measure.key in FAMILY_OF else [measure.key]
    return frozenset(
        name for key in relatives for needed in MEASURES[key].columns for name in needed
    )


def _missing(given: Rows, rows: Rows, drop_missing: bool) -> dict[int, str]:
    """The rows to leave out for want of a value, by place. Raises `MissingValueError`."""
    missing: Mask = np.logical_or.reduce([np.isnan(values) for values in rows.values()])
    if missing.any() and not drop_missing:
        lacking = next(
            name for name, values in given.items() if bool(np.any(np.isnan(values) & missing))
        )
        raise MissingValueError(
            f"{lacking} is missing",
            "Fill it in, remove the row, or ask to drop rows with missing values",
            rows=rows_where(missing),
            column=lacking,
        )
    return {int(at): "missing value" for at in np.flatnonzero(missing)}


def _kept(k: int, left_out: Mapping[int, str]) -> np.ndarray[Any, np.dtype[np.intp]]:
    there = np.ones(k, dtype=np.bool_)
    there[list(left_out)] = False
    kept = np.flatnonzero(there)
    if not kept.size:
        reasons = f": {in_words(sorted(set(left_out.values())))}" if left_out else ""
        raise TooFewStudiesError(f"no study is left{reasons}", "Give at least one that can be used")
    return kept


def _undefined(
    measure: Measure, why: str, nowhere: Sequence[int], family: Family
) -> UndefinedEffectError:
    way = "leave such rows out with exclude_undefined=True, or choose another measure"
    if family.cells and family.cells.uninformative:
        way = f'add something to the counts (add=0.5, to="only0"), {way}'
    elif family.cells:
        way = f'add something to the count (add=0.5, to="only0"), {way}'
    return UndefinedEffectError(
        f"{measure.key} ({measure.name['en']}) does not exist here, for {why}",
        f"{way[0].upper()}{way[1:]}",
        rows=[at + 1 for at in nowhere],
    )
