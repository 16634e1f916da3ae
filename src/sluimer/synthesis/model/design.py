"""The moments of one meta-analysis with moderators; see `moments` for what they are and why.

Two ideas. The columns of X are replaced by an orthonormal basis of the same space. The residuals,
the moments and the likelihood do not change, and years around 1960 beside an intercept do no harm.

And the p most precise studies that settle the p coefficients stand apart, with rows X1 of X beside
the rows X2 of the others. C = X2 X1⁻¹ predicts the others from them, and z = y2 - C y1 is what is
left. With S = V2 + C V1 C' (τ² added to each variance) P = [-C I]' S⁻¹ [-C I], and by Woodbury's
identity S⁻¹ = W2 - W2 C M⁻¹ C' W2, M = W1 + C' W2 C. So written, moments are sums of squares, and
nothing is lost where some variances are millions of times others.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sluimer.synthesis.errors import CollinearModeratorsError, TooFewStudiesError
from sluimer.synthesis.model.moments import SUM, Slope, Unweighted, WithoutTau2
from sluimer.synthesis.studies import Array

SAME = 1e-9
"""A column whose part that is new is smaller than this, beside its length, says nothing new; and so
does a row of X."""


class Fit(NamedTuple):
    """What is known at m values of τ²."""

    w1: Array
    """Weights of the p studies apart, of shape (m, p)."""
    w2: Array
    """Weights of the others, of shape (m, k - p)."""
    scaled: Array
    """W1^-½ C'W2 C W1^-½, of shape (m, p, p)."""
    inverse: Array
    """(I + `scaled`)⁻¹, so that M⁻¹ is this between two W1^-½."""


@dataclass(frozen=True)
class Design:
    """One problem with p columns: `y` and `v` of shape (k,), `basis` (k, p), X = `basis` @ `r`.

    `apart` are the places of the p studies that stand apart, and `beside` those of the others;
    `c` is C, of shape (k - p, p), and `z` is what it leaves, of shape (k - p,).
    """

    y: Array
    v: Array
    basis: Array
    r: Array
    apart: NDArray[np.intp]
    beside: NDArray[np.intp]
    c: Array
    z: Array

    @classmethod
    def of(cls, y: Array, v: Array, x: Array, names: tuple[str, ...]) -> Design:
        """From a matrix X of shape (k, p) with named columns.

        Raises `TooFewStudiesError` unless k > p, and `CollinearModeratorsError` with the name of
        the first column that is made up of those before it.
        """
        k, p = x.shape
        if k <= p:
            there = "is only 1 study" if k == 1 else f"are {k} studies"
            raise TooFewStudiesError(
                f"there {there} for {p} coefficient{'s' * (p > 1)} ({', '.join(names)})",
                "A regression needs more studies than coefficients; use fewer moderators",
            )
        largest = np.abs(x).max(axis=0)
        for at in range(p):
            if largest[at] == 0.0:
                raise _nothing_new(names, at, "is 0 in every study")
        unit = x / largest  # so that no square overflows or vanishes
        length = np.sqrt(SUM(unit * unit))
        basis, r = np.linalg.qr(unit / length)
        new = np.abs(np.diagonal(r))
        if (new < SAME).any():
            raise _nothing_new(names, int(np.argmax(new < SAME)))
        apart = _settling(basis, v)
        beside = np.delete(np.arange(k), apart)
        c = basis[beside] @ np.linalg.inv(basis[apart])
        # A study like one of those apart is predicted by that one alone, to the last digit.
        twin = (x[beside][:, None, :] == x[apart]).all(axis=2)
        c = np.where(twin.any(axis=1, keepdims=True), twin, c)
        z = y[beside] - c @ y[apart]
        return cls(y, v, basis, r * length * largest, apart, beside, c, z)

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

    @cached_property
    def without_tau2(self) -> WithoutTau2:
        zero = np.zeros(1)
        return WithoutTau2(self.q(zero)[0], *self.traces(zero))

    def coefficients(self, tau2: float) -> tuple[Array, Array]:
        """b and (X'WX)⁻¹ on the scale of X, at this τ²."""
        fit = self._at(np.array([tau2]))
        u1, _ = self._project(fit, self.z)
        back = np.linalg.inv(self.basis[self.apart] @ self.r)
        root = np.linalg.cholesky(np.eye(self.p) + fit.scaled[0])
        half = np.linalg.solve(root, (back / np.sqrt(fit.w1[0])).T)
        return back @ (self.y[self.apart] - u1[0] / fit.w1[0]), half.T @ half

    def _at(self, tau2: Array) -> Fit:
        flat = tau2.reshape(-1, 1)
        w1, w2 = 1.0 / (self.v[self.apart] + flat), 1.0 / (self.v[self.beside] + flat)
        ahead = self.c / np.sqrt(w1)[:, None, :]
        scaled: Array = (ahead.swapaxes(1, 2) * w2[:, None, :]) @ ahead
        inverse = np.linalg.inv(np.eye(self.p) + scaled).astype(np.float64, copy=False)
        return Fit(w1, w2, scaled, inverse)

    def _project(self, fit: Fit, z: Array) -> tuple[Array, Array]:
        """P y in both parts, (m, p) and (m, k - p), for what C leaves of y."""
        half = np.sqrt(fit.w1)
        ahead = ((fit.w2 * z) @ self.c) / half
        t = (fit.inverse @ ahead[:, :, None])[:, :, 0] / half
        u2 = fit.w2 * (z - t @ self.c.T)
        return -(u2 @ self.c), u2

    def _moments(self, fit: Fit) -> tuple[Array, Array, Array, Array]:
        """y'Py and y'PPy, and P y in both parts."""
        u1, u2 = self._project(fit, self.z)
        q = (u1 * u1 / fit.w1).sum(axis=1) + (u2 * u2 / fit.w2).sum(axis=1)
        return q, (u1 * u1).sum(axis=1) + (u2 * u2).sum(axis=1), u1, u2

    def q(self, tau2: Array) -> tuple[Array, Array]:
        q, q2, _, _ = self._moments(self._at(tau2))
        return q.reshape(tau2.shape), q2.reshape(tau2.shape)

    def traces(self, tau2: Array) -> tuple[Array, Array]:
        fit = self._at(tau2)
        return self._trace(fit).reshape(tau2.shape), self._trace2(fit).reshape(tau2.shape)

    def _crossed(self, fit: Fit, power: int) -> Array:
        """W1^-½ C'W2ⁿC W1^-½ for m sets of weights, of shape (m, p, p)."""
        ahead = self.c / np.sqrt(fit.w1)[:, None, :]
        found: Array = (ahead.swapaxes(1, 2) * (fit.w2**power)[:, None, :]) @ ahead
        return found

    def _trace(self, fit: Fit) -> Array:
        """tr P = tr S⁻¹ + tr C'S⁻¹C."""
        others = fit.w2.sum(axis=1) - _trace(fit.inverse @ self._crossed(fit, 2))
        shares = (fit.scaled * fit.inverse).sum(axis=2)
        found: Array = others + (fit.w1 * shares).sum(axis=1)
        return found

    def _trace2(self, fit: Fit) -> Array:
        """tr PP, which is the sum of the squares of S⁻¹, of C'S⁻¹ (twice) and of C'S⁻¹C."""
        half = np.sqrt(fit.w1)
        squared = fit.inverse @ self._crossed(fit, 2)
        cubed = fit.inverse @ self._crossed(fit, 3)
        others = (fit.w2**2).sum(axis=1) - 2.0 * _trace(cubed) + _trace(squared @ squared)
        between = (fit.w1 * np.diagonal(squared @ fit.inverse, axis1=1, axis2=2)).sum(axis=1)
        within = half[:, :, None] * (fit.scaled @ fit.inverse) * half[:, None, :]
        found: Array = others + 2.0 * between + (within * within).sum(axis=(1, 2))
        return found

    def weight_sums(self, tau2: Array) -> tuple[Array, Array]:
        w = 1.0 / (self.v + tau2.reshape(-1, 1))
        return w.sum(axis=1).reshape(tau2.shape), (w * w).sum(axis=1).reshape(tau2.shape)

    def criterion(self, tau2: Array, *, restricted: bool) -> tuple[Array, Array]:
        fit = self._at(tau2)
        _, q2, _, _ = self._moments(fit)
        trace = self._trace(fit) if restricted else fit.w1.sum(axis=1) + fit.w2.sum(axis=1)
        return q2.reshape(tau2.shape), trace.reshape(tau2.shape)

    def slope(self, tau2: Array, *, restricted: bool) -> Slope:
        fit = self._at(tau2)
        _, q2, u1, u2 = self._moments(fit)
        again1, again2 = self._project(fit, u2 - u1 @ self.c.T)
        q3 = (again1 * again1 / fit.w1).sum(axis=1) + (again2 * again2 / fit.w2).sum(axis=1)
        if restricted:
            trace, trace2 = self._trace(fit), self._trace2(fit)
        else:
            trace = fit.w1.sum(axis=1) + fit.w2.sum(axis=1)
            trace2 = (fit.w1**2).sum(axis=1) + (fit.w2**2).sum(axis=1)
        return Slope(*(part.reshape(tau2.shape) for part in (q2, trace, q3, trace2)))

    def log_likelihood(self, tau2: Array, *, restricted: bool) -> Array:
        fit = self._at(tau2)
        found = np.log(fit.w1).sum(axis=1) + np.log(fit.w2).sum(axis=1) - self._moments(fit)[0]
        size = self.k
        if restricted:
            found -= np.log(fit.w1).sum(axis=1) - np.linalg.slogdet(fit.inverse)[1]
            found -= 2.0 * np.linalg.slogdet(self.basis[self.apart])[1]
            size -= self.p
        result: Array = 0.5 * (found - size * np.log(2.0 * np.pi)).reshape(tau2.shape)
        return result

    def unweighted(self) -> Unweighted:
        c, v1, v2 = self.c, self.v[self.apart], self.v[self.beside]
        inverse = np.linalg.inv(np.eye(self.p) + c.T @ c)
        left = 1.0 - (c @ inverse * c).sum(axis=1)
        within = c.T @ c @ inverse
        crossed = inverse @ (c.T @ (v2[:, None] * c))
        e = self.z - c @ (inverse @ (c.T @ self.z))
        parts = (
            e @ e + ((e @ c) ** 2).sum(),
            v2 @ left + v1 @ np.diagonal(within),
            (v2 * v2) @ (2.0 * left - 1.0)
            + np.trace(crossed @ crossed)
            + 2.0 * v1 @ np.diagonal(crossed @ inverse)
            + v1 @ (within * within) @ v1,
        )
        return Unweighted(*(np.array([float(part)]) for part in parts))

    def plain_variance(self) -> Array:
        return np.array([float(np.mean((self.y - self.y.mean()) ** 2))])

    def take(self, index: NDArray[np.intp]) -> Design:
        return self


def _settling(basis: Array, v: Array) -> NDArray[np.intp]:
    """The places of p studies that settle the coefficients, the most precise that can."""
    rows, own, least = basis.copy(), (basis * basis).sum(axis=1), v.min()
    found: list[int] = []
    for _ in range(basis.shape[1]):
        left = (rows * rows).sum(axis=1)
        information = np.where(left > SAME * own, left * (least / v), 0.0)
        information[found] = -1.0
        at = int(np.argmax(information))
        direction = rows[at] / np.sqrt(left[at])
        rows -= np.outer(rows @ direction, direction)
        found.append(at)
    return np.array(found, dtype=np.intp)


def _trace(matrices: Array) -> Array:
    found: Array = np.trace(matrices, axis1=1, axis2=2)
    return found


def _nothing_new(
    names: tuple[str, ...], at: int, why: str | None = None
) -> CollinearModeratorsError:
    why = why or f"says nothing that {', '.join(names[:at])} does not say"
    return CollinearModeratorsError(
        f"the moderator {names[at]} {why}", f"Leave {names[at]} out", column=names[at]
    )
