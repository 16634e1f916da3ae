"""What pooling gives: one object that names every estimator and interval in it.

Two ideas. A number is worth as much as the definition that stands with it, so each field says in
its docstring which estimator, which interval and which source; nothing is called just "the"
interval. And the object is finished: frozen, with its studies, its settings and its warnings, so
that text, tables and pictures are drawn from it alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sluimer.synthesis.cautions import Caution
from sluimer.synthesis.studies import Array, Studies

Method = Literal["CE", "DL", "PM", "REML", "ML", "EB", "SJ", "HE"]
Test = Literal["z", "t", "knha", "adhoc"]
Weighting = Literal["inverse-variance", "equal"]
Pair = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Pooled:
    """A pooled estimate of the mean of k effects, on the scale of `studies.yi`.

    For ratios that is a natural logarithm; `MEASURES[studies.measure].back` gives the ratio.
    """

    studies: Studies
    method: Method
    """The estimator of τ²; "CE" is the common-effect model, in which τ² is 0 by assumption."""
    test: Test
    """How the mean is tested: "z" (normal), "t" (t with k-1 degrees of freedom), "knha" (the same
    with the variance of Hartung & Knapp), or "adhoc" (with their factor never below 1)."""
    level: float
    """The level of every interval, 0.95 unless asked otherwise."""

    estimate: float
    se: float
    statistic: float
    df: float
    """Degrees of freedom of the test: infinity for "z", else k-1."""
    p: float
    """Two-sided p-value of the null hypothesis that the mean is 0."""
    ci: Pair

    tau2: float
    tau2_se: float | None
    """Standard error of τ²; None under "CE"."""
    tau2_ci: Pair | None
    """Q-profile interval of τ² (Viechtbauer 2007); None when it is empty or was not asked for."""
    i2: float
    """I², in percent: 100 τ² / (τ² + s²), s² the typical variance (Higgins & Thompson 2002). Under
    "CE", where τ² is 0 by assumption: 100 max(0, (Q - df) / Q)."""
    h2: float
    """H²: (τ² + s²) / s². Under "CE": Q / df."""
    q: float
    """Cochran's Q, with weights 1/vi."""
    q_df: int
    q_p: float
    """p-value of Q against χ² with `q_df` degrees of freedom."""
    prediction_interval: Pair | None
    """Where the true effect of a new study lies: with the normal quantile under "z", with t(k-1)
    under the other tests. None under "CE"."""
    prediction_interval_t_km2: Pair | None
    """The same with the quantile of t(k-2), at least 1 (Higgins, Thompson & Spiegelhalter 2009;
    Riley, Higgins & Deeks 2011). None under "CE"."""
    loglik: float | None
    """The (restricted) log-likelihood at the estimates; None for estimators by moments."""
    weights: Array
    """The weight of each study, in percent, of shape (k,)."""
    cautions: tuple[Caution, ...]
    """What a reader must know before believing the numbers."""
    weighting: Weighting = "inverse-variance"
    """"inverse-variance", or "equal" for the plain mean of the studies."""

    @property
    def k(self) -> int:
        return self.studies.k

    @property
    def warnings(self) -> tuple[str, ...]:
        """The cautions as plain English sentences."""
        return tuple(caution.en for caution in self.cautions)
