"""What a cluster-robust error needs of a fit: design, residuals, and the model's own covariance.

One idea: a plain pooled mean, a meta-regression and a three-level model differ in nothing but how
many variances they add to vi, so all are told in the same words.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sluimer.synthesis.errors import InvalidValueError
from sluimer.synthesis.model.regress import INTERCEPT, Regression
from sluimer.synthesis.multilevel.groups import Codes
from sluimer.synthesis.multilevel.result import ThreeLevel
from sluimer.synthesis.pooled import Pair, Pooled
from sluimer.synthesis.studies import Array, Studies


@dataclass(frozen=True, slots=True, eq=False)
class Working:
    """A fit as weighted least squares, whose weights are the inverse of a covariance M.

    `x` (k, p), `b` (p,) and `residuals` (k,); M = diag(vi) + `between` (rows of the same `outer`)
    + `within` (rows of the same `inner`).
    """

    studies: Studies
    names: tuple[str, ...]
    x: Array
    b: Array
    residuals: Array
    outer: Codes
    inner: Codes
    sigma2: Pair

    def covariance(self, rows: Codes) -> Array:
        """M of these rows: for rows of shape (..., n), an array of shape (..., n, n)."""
        outer, inner = self.outer[rows], self.inner[rows]
        same: Array = self.sigma2[0] * (outer[..., :, None] == outer[..., None, :])
        same += self.sigma2[1] * (inner[..., :, None] == inner[..., None, :])
        at = np.arange(rows.shape[-1])
        same[..., at, at] += self.studies.vi[rows]
        return same


def working(fit: ThreeLevel | Regression | Pooled) -> Working:
    """A fit in these words. Raises `InvalidValueError` for weights that are not those of M."""
    if isinstance(fit, ThreeLevel):
        return Working(
            fit.studies,
            fit.names,
            fit.x,
            fit.b,
            fit.residuals,
            fit.groups.outer,
            fit.groups.inner,
            fit.sigma2,
        )
    if isinstance(fit, Pooled) and fit.weighting != "inverse-variance":
        raise InvalidValueError(
            f"the mean was pooled with weighting {fit.weighting!r}; robust errors here are for "
            "weights of the model",
            "Pool with weighting 'inverse-variance'",
        )
    each = np.arange(fit.studies.k)
    if isinstance(fit, Regression):
        names, x, b = fit.names, fit.x, fit.b
    else:
        names, x, b = (INTERCEPT,), np.ones((fit.studies.k, 1)), np.array([fit.estimate])
    residuals = fit.studies.yi - x @ b
    return Working(fit.studies, names, x, b, residuals, each, each, (0.0, fit.tau2))
