"""How much each cluster pulls at the coefficients, and how much it would under the model.

One idea: everything is told in a basis of the design that is orthonormal in the model's own
weights. Then (X'M⁻¹X)⁻¹ is the identity, with M = LL' in a cluster Z = L⁻¹X has a leverage Z'Z
between 0 and 1, and the residuals there have covariance N = L(I - ZZ')L'. CR2 asks for the A with
ANA = M (Pustejovsky & Tipton 2018, J Bus Econ Stat 36:672-683): A = L B^(-1/2) L', B = (L'L)(I -
ZZ')(L'L). Its root comes from the singular values of L'L(I - ZZ')^(1/2), which keeps twice the
digits that B itself would, and (I - ZZ')^(1/2) from the few eigenvalues of Z'Z.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sluimer.synthesis.multilevel.algebra import cholesky, inverse, solve, t, triangle
from sluimer.synthesis.multilevel.fit import power_of_two
from sluimer.synthesis.multilevel.groups import Codes
from sluimer.synthesis.multilevel.working import Working
from sluimer.synthesis.studies import Array

WHOLE = 1e-10
"""A cluster that leaves less than this of a direction to the others decides on it alone."""
SOME = 1e-6
"""A coefficient of which less than this lies in a direction has nothing to do with it."""


@dataclass(frozen=True, slots=True, eq=False)
class Pulls:
    """What each of m clusters contributes, in the basis in which (X'M⁻¹X)⁻¹ is the identity."""

    back: Array
    """From that basis to the coefficients, (p, p), when effects are told in units of `scale`."""
    scores: Array
    """X'M⁻¹A times the residuals of each cluster, (m, p)."""
    leverage: Array
    """Z'Z of each cluster, (m, p, p); together the identity."""
    expected: Array
    """What the model expects of a score's square, (m, p, p)."""
    shared: Array
    """X'AM⁻¹X of each cluster, (m, p, p): how, under the model, scores of two hang together."""
    scale: float
    """A power of two near the typical standard error."""

    def satterthwaite(self) -> Array:
        """Degrees of freedom of the robust variances: 2 (mean)² / variance under the model, (p,)"""
        found = []
        for direction in self.back / np.abs(self.back).max(axis=1, keepdims=True):
            along = self.shared @ direction
            own = self.expected @ direction @ direction
            cross = along.T @ along
            pairs = (cross * cross).sum() - ((along * along).sum(axis=1) ** 2).sum()
            found.append(own.sum() ** 2 / (own @ own + pairs))
        return np.array(found)

    def decided_by_one(self) -> Array:
        """Which coefficients have a part that one cluster alone decides on, (p,) of bool."""
        values, vectors = np.linalg.eigh(self.leverage)
        alone = np.swapaxes(vectors, 1, 2)[values >= 1.0 - WHOLE]
        size = np.sqrt((self.back**2).sum(axis=1))
        found: Array = (np.abs(alone @ self.back.T) > SOME * size).any(axis=0)
        return found


def pulls_of(told: Working, codes: Codes, *, reduced: bool) -> Pulls:
    """The pulls of the clusters with these codes, (k,); with A for CR2 if `reduced`, else 1."""
    m, p = int(codes.max()) + 1, len(told.names)
    order = np.argsort(codes, kind="stable")
    sizes = np.bincount(codes)
    starts = np.cumsum(sizes) - sizes
    # Clusters of one size go together, as a stack of matrices.
    alike = [np.flatnonzero(sizes == size) for size in np.unique(sizes)]
    members = [order[starts[at][:, None] + np.arange(sizes[at[0]])] for at in alike]
    scale = power_of_two(told.studies.vi)
    roots = [cholesky(told.covariance(rows) / scale / scale) for rows in members]

    length = np.sqrt((told.x * told.x).sum(axis=0))
    white = [solve(root, told.x[rows] / length) for root, rows in zip(roots, members, strict=True)]
    stacked = np.concatenate([one.reshape(-1, p) for one in white])
    turn = inverse(triangle(stacked))

    scores = np.empty((m, p))
    leverage, expected, shared = np.empty((m, p, p)), np.empty((m, p, p)), np.empty((m, p, p))
    for at, rows, root, one in zip(alike, members, roots, white, strict=True):
        z = one @ turn
        errors = told.residuals[rows][..., None] / scale
        leverage[at] = t(z) @ z
        if reduced:
            u, shrunk = _adjusted(root, z, leverage[at])
            along = t(u) @ z
            scores[at] = (t(along) @ (shrunk * (t(u) @ (t(root) @ errors))))[..., 0]
            present = np.where(shrunk > 0.0, along, 0.0)
            expected[at] = t(present) @ present
            shared[at] = t(t(u) @ (t(root) @ (root @ z))) @ (shrunk * along)
        else:
            scores[at] = (t(z) @ solve(root, errors))[..., 0]
            expected[at] = shared[at] = leverage[at]
    return Pulls(turn / length[:, None], scores, leverage, expected, shared, scale)


def _adjusted(root: Array, z: Array, leverage: Array) -> tuple[Array, Array]:
    """The eigenvectors of B, (..., n, n), and the inverse roots of its eigenvalues, (..., n, 1).

    In directions on which the cluster alone decides there is no residual, and the inverse is 0.
    """
    values, vectors = np.linalg.eigh(leverage)
    turned = z @ vectors
    rest = np.sqrt(np.clip(1.0 - values, 0.0, None))
    left = np.eye(z.shape[-2]) - (turned / (1.0 + rest)[..., None, :]) @ t(turned)
    u, roots, _ = np.linalg.svd(t(root) @ root @ left)
    alone = (values >= 1.0 - WHOLE).sum(axis=-1)
    kept = np.arange(roots.shape[-1]) < roots.shape[-1] - alone[..., None]
    shrunk = np.where(kept, 1.0 / np.where(kept, roots, 1.0), 0.0)
    return u, shrunk[..., None]
