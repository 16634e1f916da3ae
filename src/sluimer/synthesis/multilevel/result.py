"""What a three-level meta-analysis gives, each number with its definition."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, Protocol

from sluimer.synthesis.cautions import Caution
from sluimer.synthesis.multilevel.groups import Groups
from sluimer.synthesis.multilevel.likelihood import Likelihood
from sluimer.synthesis.plain import Plain, plain
from sluimer.synthesis.pooled import Pair
from sluimer.synthesis.studies import Array, Studies

Test = Literal["z", "t"]


@dataclass(frozen=True, slots=True, eq=False)
class ThreeLevel:
    """A meta-analysis of k effects in inner groups in outer groups, on p coefficients.

    The model is y = Xb + u(outer) + u(inner in outer) + e, with variances `sigma2` of the two u and
    known variances vi of e (Konstantopoulos 2011, Res Synth Methods 2:61-76; Van den Noortgate et
    al. 2013, Behav Res Methods 45:576-594). Arrays `b`, `se`, `statistic`, `df`, `p_values`,
    `ci_low` and `ci_high` have shape (p,), in the order of `names`; `vcov` has shape (p, p), `x`
    (k, p) and `residuals` (k,).
    """

    studies: Studies
    groups: Groups
    names: tuple[str, ...]
    x: Array
    method: Likelihood
    test: Test
    """How coefficients are tested: "z" (normal) or "t" (with `df`)."""
    level: float
    """The level of every interval, 0.95 unless asked otherwise."""

    b: Array
    se: Array
    statistic: Array
    df: Array
    """Degrees of freedom: infinity for "z". For "t" those of containment (metafor's
    dfs="contain"): n_outer - p for the intercept and whatever is one value per outer group,
    n_inner - p for what is one value per inner group, and k - p for the rest."""
    p_values: Array
    """Two-sided, of the null hypothesis that the coefficient is 0."""
    ci_low: Array
    ci_high: Array
    vcov: Array
    residuals: Array
    """y - Xb."""

    sigma2: Pair
    """The variance of true effects between outer groups, and between inner groups within them."""
    i2: Pair
    """I² of the outer and the inner level, in percent: 100 σ² / (σ²outer + σ²inner + s²), with s²
    the typical variance of Higgins & Thompson (2002), (k-p) / tr(W - WX(X'WX)⁻¹X'W), W = 1/vi
    (Cheung 2014, Psychol Methods 19:211-229). The rest is sampling error."""
    icc: float | None
    """How alike the true effects within an outer group are: σ²outer / (σ²outer + σ²inner). None
    when both are 0, or when only their sum is known."""
    q: float
    """Cochran's Q of the residuals, with weights 1/vi."""
    q_df: int
    q_p: float
    """p-value of Q against χ² with `q_df` degrees of freedom."""
    qm: float | None
    """The test that all coefficients but the intercept are 0: χ² with `qm_df` degrees of freedom
    under "z"; under "t" F, with `qm_df` and the least of the coefficients' `df`. None without
    moderators."""
    qm_df: int
    qm_p: float | None
    prediction_interval: Pair | None
    """Where the true effect of a new inner group in a new outer group lies, with the quantile of
    the test. None with moderators, for then it depends on them."""
    loglik: float
    """The (restricted) log-likelihood with all its constants; as metafor, ½ log|X'X| included."""
    weights: Array | None
    """The weight of each row in the mean, in percent, of shape (k,): the row sums of M⁻¹, with M
    the covariance of the effects under the model. None with moderators."""
    cautions: tuple[Caution, ...]

    @property
    def k(self) -> int:
        return self.studies.k

    @property
    def p(self) -> int:
        return len(self.names)

    @property
    def n_outer(self) -> int:
        return self.groups.n_outer

    @property
    def n_inner(self) -> int:
        return self.groups.n_inner

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
        """Every number as plain Python, ready for JSON; infinite degrees of freedom are "inf"."""
        return {
            "k": self.k,
            "n_outer": self.n_outer,
            "n_inner": self.n_inner,
            "method": self.method,
            "test": self.test,
            "level": self.level,
            "coefficients": coefficients(self),
            "vcov": plain(self.vcov),
            "sigma2": {"outer": self.sigma2[0], "inner": self.sigma2[1]},
            "i2": {"outer": self.i2[0], "inner": self.i2[1]},
            "icc": self.icc,
            "q": self.q,
            "q_df": self.q_df,
            "q_p": self.q_p,
            "qm": self.qm,
            "qm_df": self.qm_df,
            "qm_p": self.qm_p,
            "prediction_interval": plain(self.prediction_interval),
            "loglik": self.loglik,
            "weights": plain(self.weights),
            "warnings": plain(self.warnings),
        }


class Coefficients(Protocol):
    """Whatever has coefficients with errors, in arrays of shape (p,)."""

    @property
    def names(self) -> tuple[str, ...]: ...
    @property
    def b(self) -> Array: ...
    @property
    def se(self) -> Array: ...
    @property
    def statistic(self) -> Array: ...
    @property
    def df(self) -> Array: ...
    @property
    def p_values(self) -> Array: ...
    @property
    def ci_low(self) -> Array: ...
    @property
    def ci_high(self) -> Array: ...


def coefficients(of: Coefficients) -> Plain:
    """One plain record per coefficient."""
    return [
        {
            "name": name,
            "estimate": plain(of.b[at]),
            "se": plain(of.se[at]),
            "statistic": plain(of.statistic[at]),
            "df": None if math.isinf(of.df[at]) else plain(of.df[at]),
            "p": plain(of.p_values[at]),
            "ci_low": plain(of.ci_low[at]),
            "ci_high": plain(of.ci_high[at]),
        }
        for at, name in enumerate(of.names)
    ]
