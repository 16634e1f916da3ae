"""Cluster-robust errors: what the coefficients are known to, whatever happens within clusters.

Two ideas. A model's errors are right if its covariance is; these errors ask of the residuals
themselves how much each cluster pulls, and so hold when the model is wrong about what is within a
cluster (Hedges, Tipton & Johnson 2010, Res Synth Methods 1:39-65). And residuals are smaller than
errors, the more so the more a cluster decides; CR1 makes up for that with one factor, CR2 cluster
by cluster, such that the errors are unbiased when the model is right (Bell & McCaffrey 2002, Surv
Methodol 28:169-181; Pustejovsky & Tipton 2018, J Bus Econ Stat 36:672-683).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from sluimer.synthesis.cautions import Caution
from sluimer.synthesis.errors import (
    InvalidValueError,
    TooFewStudiesError,
    UnknownNameError,
)
from sluimer.synthesis.model.regress import Regression
from sluimer.synthesis.multilevel import cautions
from sluimer.synthesis.multilevel.fit import check_level, tested
from sluimer.synthesis.multilevel.groups import Codes, coded, labels
from sluimer.synthesis.multilevel.pulls import Pulls, pulls_of
from sluimer.synthesis.multilevel.result import ThreeLevel, coefficients
from sluimer.synthesis.multilevel.working import Working, working
from sluimer.synthesis.plain import Plain, plain
from sluimer.synthesis.pooled import Pair, Pooled
from sluimer.synthesis.studies import Array

Kind = Literal["CR1", "CR2"]
NOTHING = 1e-12
"""A robust variance below this part of the model's is rounding, not an answer."""


@dataclass(frozen=True, slots=True, eq=False)
class Robust:
    """Cluster-robust errors of a fit; arrays have shape (p,), in the order of `names`."""

    kind: Kind
    """CR1: the sandwich times m / (m - p), for m clusters and p coefficients. CR2: bias-reduced."""
    n_clusters: int
    names: tuple[str, ...]
    level: float
    b: Array
    """The coefficients, as the fit has them."""
    se: Array
    statistic: Array
    df: Array
    """Degrees of freedom of t: m - p for CR1, Satterthwaite's under the model for CR2."""
    p_values: Array
    ci_low: Array
    ci_high: Array
    vcov: Array
    """(p, p)"""
    cautions: tuple[Caution, ...]

    @property
    def estimate(self) -> float:
        """The first coefficient: without moderators, the mean effect."""
        return float(self.b[0])

    @property
    def ci(self) -> Pair:
        """The interval of the first coefficient."""
        return float(self.ci_low[0]), float(self.ci_high[0])

    @property
    def warnings(self) -> tuple[str, ...]:
        """The cautions as plain English sentences."""
        return tuple(caution.en for caution in self.cautions)

    def as_dict(self) -> dict[str, Plain]:
        """Every number as plain Python, ready for JSON."""
        return {
            "kind": self.kind,
            "n_clusters": self.n_clusters,
            "level": self.level,
            "coefficients": coefficients(self),
            "vcov": plain(self.vcov),
            "warnings": plain(self.warnings),
        }


def robust(
    fit: ThreeLevel | Regression | Pooled,
    cluster: Iterable[object],
    *,
    kind: str = "CR1",
    level: float = 0.95,
) -> Robust:
    """Errors of the coefficients of a fit that hold whatever happens within clusters.

    `cluster` has one label per row of the fit. Raises a `SynthesisError`: for unequal lengths,
    missing labels, an outer group that is divided over clusters, fewer than two clusters, not more
    clusters than coefficients (CR1), a coefficient of which the residuals tell nothing, a mean that
    was pooled with weighting "equal", or unknown names.
    """
    kinds: dict[str, Kind] = {name.lower(): name for name in get_args(Kind)}
    if kind.lower() not in kinds:
        raise UnknownNameError(f"there is no kind of robust error {kind!r}", "Use CR1 or CR2")
    chosen = kinds[kind.lower()]
    check_level(level)
    told = working(fit)
    codes, names = coded(labels("cluster", cluster, told.studies.rows))
    _whole(told, codes)
    m, p = len(names), len(told.names)
    if m < 2 or (chosen == "CR1" and m <= p):
        raise TooFewStudiesError(
            f"there are {m} clusters for {p} coefficients",
            "Give more clusters, or use fewer moderators",
            column="cluster",
        )
    pulls = pulls_of(told, codes, reduced=chosen == "CR2")
    pull = pulls.scores @ pulls.back.T
    sandwich = pull.T @ pull * (m / (m - p) if chosen == "CR1" else 1.0)
    _refuse_nothing(told, pulls, sandwich)
    vcov = sandwich * pulls.scale * pulls.scale
    df = np.full(p, float(m - p)) if chosen == "CR1" else pulls.satterthwaite()
    se = np.sqrt(np.diagonal(vcov))
    p_values, quantiles = tested(told.b / se, df, level)
    return Robust(
        kind=chosen,
        n_clusters=m,
        names=told.names,
        level=float(level),
        b=told.b,
        se=se,
        statistic=told.b / se,
        df=df,
        p_values=p_values,
        ci_low=told.b - quantiles * se,
        ci_high=told.b + quantiles * se,
        vcov=vcov,
        cautions=_cautions(told, pulls, df),
    )


def _whole(told: Working, codes: Codes) -> None:
    """Raise `InvalidValueError` when rows of one outer group are in two clusters."""
    first = np.unique(told.outer, return_index=True)[1]
    apart = np.flatnonzero(codes != codes[first][told.outer])
    if apart.size:
        raise InvalidValueError(
            "cluster divides an outer group of the model, whose effects hang together",
            "Use the outer groups as clusters, or larger ones",
            rows=[told.studies.rows[i] for i in apart],
            column="cluster",
        )


def _refuse_nothing(told: Working, pulls: Pulls, sandwich: Array) -> None:
    """Raise `TooFewStudiesError` when the residuals tell nothing of an error."""
    none = np.diagonal(sandwich) <= NOTHING * (pulls.back**2).sum(axis=1)
    if none.any():
        name = told.names[int(np.argmax(none))]
        raise TooFewStudiesError(
            f"the residuals tell nothing of the error of {name}: one cluster alone decides on it, "
            "or the effects are all the same",
            "Use the errors of the model itself",
            column=name,
        )


def _cautions(told: Working, pulls: Pulls, df: Array) -> tuple[Caution, ...]:
    found = []
    alone = pulls.decided_by_one()
    if alone.any():
        found.append(
            cautions.rests_on_one_cluster(
                tuple(name for name, one in zip(told.names, alone, strict=True) if one)
            )
        )
    few = tuple(name for name, one in zip(told.names, df, strict=True) if one < cautions.LEAST_DF)
    if few:
        found.append(cautions.small_df(few))
    return tuple(found)
