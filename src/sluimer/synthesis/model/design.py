"""The moments of one meta-analysis with moderators; see `moments` for what they are and why.

One idea: the columns of X are replaced by an orthonormal basis of the same space. The residuals,
the moments and the likelihood do not change, and years around 1960 beside an intercept do no harm.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sluimer.synthesis.errors import CollinearModeratorsError, TooFewStudiesError
from sluimer.synthesis.model.moments import SUM, Slope, Unweighted
from sluimer.synthesis.studies import Array

SAME = 1e-9
"""A column whose part that is new is smaller than this, beside its length, says nothing new."""


@dataclass(frozen=True, slots=True)
class Design:
    """One problem with p columns: `y` and `v` of shape (k,), `basis` (k, p), X = `basis` @ `r`."""

    y: Array
    v: Array
    basis: Array
    r: Array

    @classmethod
    def of(cls, y: Array, v: Array, x: Array, names: tuple[str, ...]) -> Design:
        """From a matrix X of shape (k, p) with named columns.

        Raises `TooFewStudiesError` unless k > p, and `CollinearModeratorsError` with the name of
        the first column that is made up of those before it.
        """
        k, p = x.shape
        if k <= p:
            raise TooFewStudiesError(
                f"there are {k} studies for {p} coefficients ({', '.join(names)})",
                "A regression needs more studies than coefficients; use fewer moderators",
            )
        length = np.sqrt(SUM(x * x))
        for at in range(p):
            if length[at] == 0.0:
                raise _nothing_new(names, at)
        basis, r = np.linalg.qr(x / length)
        new = np.abs(np.diagonal(r))
        if (new < SAME).any():
            raise _nothing_new(names, int(np.argmax(new < SAME)))
        return cls(y, v, np.ascontiguousarray(basis), r * length)

    @property
    def k(self) -> int:
        return int(self.y.size)

    @property
    def p(self) -> int:
        return int(self.basis.shape[1])

    @property
    def smallest_v(self) -> Array:
        found: Array = np.min(self.v, keepdims=True)
        return found

    def coefficients(self, tau2: float) -> tuple[Array, Array, Array]:
        """b and (X'WX)⁻¹ on the scale of X, and the weighted residuals W(y - Xb), at this τ²."""
        w = 1.0 / (self.v + tau2)
        inverse = np.linalg.inv(self.basis.T @ (w[:, None] * self.basis))
        on_basis = inverse @ (self.basis.T @ (w * self.y))
        back = np.linalg.inv(self.r)
        residuals = self.y - self.basis @ on_basis
        return back @ on_basis, back @ inverse @ back.T, w * residuals

    def _at(self, tau2: Array) -> tuple[Array, Array, Array]:
        """Weights (m, k), (Q'WQ)⁻¹ (m, p, p) and residuals (m, k) at m values of τ²."""
        w = 1.0 / (self.v + tau2.reshape(-1, 1))
        inverse: Array = np.linalg.inv(self._cross(w)).astype(np.float64, copy=False)
        b = inverse @ ((w * self.y) @ self.basis)[:, :, None]
        return w, inverse, self.y - b[:, :, 0] @ self.basis.T

    def _cross(self, w: Array) -> Array:
        """Q'WQ for m sets of weights, of shape (m, p, p)."""
        found: Array = (self.basis.T * w[:, None, :]) @ self.basis
        return found

    def q(self, tau2: Array) -> tuple[Array, Array]:
        w, _, r = self._at(tau2)
        u = w * r
        return (r * u).sum(axis=1).reshape(tau2.shape), (u * u).sum(axis=1).reshape(tau2.shape)

    def traces(self, tau2: Array) -> tuple[Array, Array]:
        w, inverse, _ = self._at(tau2)
        first, second = self._traces(w, inverse)
        return first.reshape(tau2.shape), second.reshape(tau2.shape)

    def _traces(self, w: Array, inverse: Array) -> tuple[Array, Array]:
        hat2 = inverse @ self._cross(w * w)
        hat3 = inverse @ self._cross(w * w * w)
        return (
            w.sum(axis=1) - _trace(hat2),
            (w * w).sum(axis=1) - 2.0 * _trace(hat3) + _trace(hat2 @ hat2),
        )

    def weight_sums(self, tau2: Array) -> tuple[Array, Array]:
        w = 1.0 / (self.v + tau2.reshape(-1, 1))
        return w.sum(axis=1).reshape(tau2.shape), (w * w).sum(axis=1).reshape(tau2.shape)

    def criterion(self, tau2: Array, *, restricted: bool) -> tuple[Array, Array]:
        found = self.slope(tau2, restricted=restricted)
        return found.q2, found.trace

    def slope(self, tau2: Array, *, restricted: bool) -> Slope:
        w, inverse, r = self._at(tau2)
        u = w * r
        drift = (w * u) @ self.basis
        along = (drift[:, None, :] @ inverse @ drift[:, :, None])[:, 0, 0]
        q3 = (w * u * u).sum(axis=1) - along
        if restricted:
            trace, trace2 = self._traces(w, inverse)
        else:
            trace, trace2 = w.sum(axis=1), (w * w).sum(axis=1)
        parts = ((u * u).sum(axis=1), trace, q3, trace2)
        return Slope(*(part.reshape(tau2.shape) for part in parts))

    def log_likelihood(self, tau2: Array, *, restricted: bool) -> Array:
        w, inverse, r = self._at(tau2)
        found = np.log(w).sum(axis=1) - (w * r * r).sum(axis=1)
        size = self.k
        if restricted:
            found += np.linalg.slogdet(inverse)[1]
            size -= self.p
        result: Array = 0.5 * (found - size * np.log(2.0 * np.pi)).reshape(tau2.shape)
        return result

    def unweighted(self) -> Unweighted:
        r = self.y - self.basis @ (self.basis.T @ self.y)
        hat = (self.basis**2).sum(axis=1)
        cross = self.basis.T @ (self.v[:, None] * self.basis)
        parts = (
            r @ r,
            self.v @ (1.0 - hat),
            (self.v * self.v) @ (1.0 - 2.0 * hat) + (cross * cross).sum(),
        )
        return Unweighted(*(np.array([float(part)]) for part in parts))

    def plain_variance(self) -> Array:
        return np.array([float(np.mean((self.y - self.y.mean()) ** 2))])

    def take(self, index: NDArray[np.intp]) -> Design:
        return self


def _trace(matrices: Array) -> Array:
    found: Array = np.trace(matrices, axis1=1, axis2=2)
    return found


def _nothing_new(names: tuple[str, ...], at: int) -> CollinearModeratorsError:
    before = ", ".join(names[:at])
    told = f"says nothing that {before} does not say" if before else "is 0 in every study"
    return CollinearModeratorsError(
        f"the moderator {names[at]} {told}", f"Leave {names[at]} out", column=names[at]
    )
