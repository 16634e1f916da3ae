"""Do groups of studies differ? Each pooled by itself, and all in one model with a shared τ²."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sluimer.synthesis.distributions import chi2_sf
from sluimer.synthesis.errors import (
    MissingValueError,
    TooFewStudiesError,
    UndefinedEffectError,
)
from sluimer.synthesis.model.pool import pool_studies
from sluimer.synthesis.model.regress import (
    Regression,
    is_missing,
    model_matrix,
    of_those_kept,
    regress_matrix,
    without_missing,
)
from sluimer.synthesis.model.settings import Settings, settings
from sluimer.synthesis.pooled import Pooled
from sluimer.synthesis.studies import Column, Studies, given_studies, within_reach


@dataclass(frozen=True, slots=True)
class Subgroup:
    """One group: its name, its studies, and its pooled estimate (None for a single study)."""

    name: str
    studies: Studies
    pooled: Pooled | None


@dataclass(frozen=True, slots=True)
class Subgroups:
    """Groups in alphabetical order, and two tests of whether they differ.

    `q_between` adds up how far the groups' own estimates lie from their mean, each group with its
    own τ², against χ² with `df` degrees of freedom; groups of one study enter with their own
    variance. `shared` is the model with one τ² for all (its `qm` is the test); None when there are
    no more studies than groups.
    """

    groups: tuple[Subgroup, ...]
    q_between: float
    df: int
    q_between_p: float
    shared: Regression | None


def subgroups(
    yi: Column | Studies,
    vi: Column | None = None,
    *,
    by: Sequence[str | None],
    method: str = "REML",
    test: str = "z",
    level: float = 0.95,
    labels: Sequence[str] | None = None,
    drop_missing: bool = False,
) -> Subgroups:
    """Pool each group of studies, `by` naming the group of each of the k studies.

    Raises a `SynthesisError` as `pool` does, and when there is only one group, or a study without a
    group (its row), unless `drop_missing` leaves it out and records it.
    """
    given = given_studies(yi, vi, labels=labels, drop_missing=drop_missing)
    groups = of_those_kept("by", by, given)
    if drop_missing:
        given, kept = without_missing(given, {"by": groups})
        groups = kept["by"]
    missing = [row for row, one in zip(given.rows, groups, strict=True) if is_missing(one)]
    if missing:
        raise MissingValueError(
            "the group is missing",
            "Name the group, or leave the row out",
            rows=missing,
            column="by",
        )
    names = [str(one).strip() for one in groups]
    return _compared(given, names, settings(method, test, level))


def _compared(given: Studies, names: list[str], chosen: Settings) -> Subgroups:
    within_reach(given)
    levels = sorted(set(names))
    if len(levels) < 2:
        raise TooFewStudiesError(
            f"all studies are in one group, {levels[0]}", "Comparing needs at least two groups"
        )
    groups = tuple(
        _group(level, given.take([i for i, name in enumerate(names) if name == level]), chosen)
        for level in levels
    )
    exact = [one.name for one in groups if one.pooled and one.pooled.se == 0.0]
    if exact:
        raise UndefinedEffectError(
            f"the effects of the group {exact[0]} are all equal, which leaves it without an error "
            f"under {chosen.test!r}",
            "Compare the groups with the test 'z' or 'adhoc'",
        )
    middle = [
        (one.pooled.estimate, one.pooled.se)
        if one.pooled
        else (float(one.studies.yi[0]), float(one.studies.vi[0]) ** 0.5)
        for one in groups
    ]
    y, w = np.array([m for m, _ in middle]), np.array([se for _, se in middle]) ** -2.0
    q = float(w @ (y - (w @ y) / w.sum()) ** 2)
    df = len(groups) - 1
    shared = None
    if given.k > len(groups):
        x, columns = model_matrix({"group": names}, given.k)
        shared = regress_matrix(given, x, columns, chosen)
    return Subgroups(groups, q, df, float(chi2_sf(q, df)), shared)


def _group(name: str, own: Studies, chosen: Settings) -> Subgroup:
    return Subgroup(name, own, pool_studies(own, chosen) if own.k > 1 else None)
