"""What every estimator of τ² needs to know of the data, at any value of τ².

One idea carries the room. With W = diag(1/(v + τ²)) and the weighted residual projection
P = W - WX(X'WX)⁻¹X'W, the estimators of τ² differ only in how they use a few numbers: y'Py, y'PPy,
y'PPPy, tr P, tr PP, and for full likelihood tr W and tr WW. Whoever can give these numbers can be
estimated. Two can: `Means`, for many meta-analyses of a plain mean at once, and `Design`, for one
with moderators. So each estimator is written once, and one at a time equals many at a time.

Shapes: n problems side by side, k studies each, on axis 0 (sums over studies are then sums of whole
rows, which is what makes many at a time quick). τ² has shape (n,), or (m, n) for m values in each.
The algebra is that of Viechtbauer (2005), J Educ Behav Stat 30:261-293, and of DerSimonian & Kacker
(2007), Contemp Clin Trials 28:105-114.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from sluimer.synthesis.studies import Array

SUM = np.add.reduce
BLOCK = 1 << 14
"""How many values a temporary array holds at most, so that it stays in the processor's cache."""


class Slope(NamedTuple):
    """A criterion at some τ² and its parts; each of the shape of τ²."""

    q2: Array
    """y'PPy"""
    trace: Array
    """tr P for restricted likelihood, tr W for full"""
    q3: Array
    """y'PPPy, which is minus half the derivative of q2"""
    trace2: Array
    """tr PP or tr WW, which is minus the derivative of the trace"""


class Unweighted(NamedTuple):
    """Moments of ordinary least squares, P = I - X(X'X)⁻¹X'; each of shape (n,)."""

    rss: Array
    """y'Py"""
    trace_pv: Array
    """tr PV"""
    trace_pvpv: Array
    """tr PVPV"""


class WithoutTau2(NamedTuple):
    """Moments at τ² = 0, that is at weights 1/v; each of shape (n,)."""

    q: Array
    """Cochran's Q"""
    trace: Array
    """tr P"""
    trace2: Array
    """tr PP"""


class Data(Protocol):
    """Effects and variances that can tell the moments above."""

    @property
    def k(self) -> int:
        """The number of studies."""

    @property
    def p(self) -> int:
        """The number of coefficients: 1 for a plain mean."""

    @property
    def smallest_v(self) -> Array:
        """The smallest variance of each problem, of shape (n,), below which τ² is nothing."""

    @property
    def without_tau2(self) -> WithoutTau2:
        """What several steps ask for at τ² = 0; computed once."""

    def q(self, tau2: Array) -> tuple[Array, Array]:
        """y'Py and y'PPy."""

    def traces(self, tau2: Array) -> tuple[Array, Array]:
        """tr P and tr PP."""

    def weight_sums(self, tau2: Array) -> tuple[Array, Array]:
        """tr W and tr WW."""

    def criterion(self, tau2: Array, *, restricted: bool) -> tuple[Array, Array]:
        """y'PPy and the trace that it is held against (see `Slope`)."""

    def slope(self, tau2: Array, *, restricted: bool) -> Slope:
        """The criterion with what its derivative needs."""

    def log_likelihood(self, tau2: Array, *, restricted: bool) -> Array:
        """The (restricted) log-likelihood at the best mean for this τ², constants included."""

    def unweighted(self) -> Unweighted:
        """The moments of ordinary least squares."""

    def plain_variance(self) -> Array:
        """The mean square of the effects about their plain mean."""

    def take(self, index: NDArray[np.intp]) -> Data:
        """Only these of the n problems."""


@dataclass(frozen=True)
class Means:
    """n meta-analyses of a plain mean, k studies each: `y` and `v` of shape (k, n).

    Any order and any origin will do. But the rounding of a study that is 1e8 times as precise as
    the others drowns them, unless it stands first and its effect is 0; `of` makes it so.
    """

    y: Array
    v: Array
    p: int = field(default=1, init=False)

    @classmethod
    def of(cls, y: Array, v: Array) -> tuple[Means, NDArray[np.intp], Array]:
        """These problems with their most precise study first, and with its effect as the origin.

        Also gives the place, of shape (n,), with which the first one was exchanged, and the origin
        of each problem. `y` and `v` are changed.
        """
        place, problem = np.argmin(v, axis=0), np.arange(v.shape[1])
        for one in (y, v):
            first = one[0].copy()
            one[0] = one[place, problem]
            one[place, problem] = first
        origin = y[0].copy()
        y -= origin
        return cls(y, v), place, origin

    @property
    def k(self) -> int:
        return int(self.y.shape[0])

    @property
    def smallest_v(self) -> Array:
        found: Array = np.minimum.reduce(self.v)
        return found

    @cached_property
    def without_tau2(self) -> WithoutTau2:
        zero = np.zeros_like(self.smallest_v)
        return WithoutTau2(self.q(zero)[0], *self.traces(zero))

    def weights(self, tau2: Array) -> tuple[Array, Array, Array, Array]:
        """Weights and residuals of shape (k, ...), the sum of all weights but the first, and the
        mean, at this τ²."""
        y, v = self.y, self.v
        if tau2.ndim > 1:
            spread = (slice(None), *(None,) * (tau2.ndim - 1))
            y, v = y[spread], v[spread]
        w = v + tau2
        np.reciprocal(w, out=w)
        rest = SUM(w[1:])
        r = w * y
        mean = SUM(r) / (w[0] + rest)
        np.subtract(y, mean, out=r)
        return w, r, rest, mean

    def q(self, tau2: Array) -> tuple[Array, Array]:
        w, r, _, _ = self.weights(tau2)
        u = w * r
        np.multiply(r, u, out=r)
        np.multiply(u, u, out=u)
        return SUM(r), SUM(u)

    def traces(self, tau2: Array) -> tuple[Array, Array]:
        w = 1.0 / (self.v + tau2)
        return _traces(w, w * w, SUM(w[1:]))

    def weight_sums(self, tau2: Array) -> tuple[Array, Array]:
        w = 1.0 / (self.v + tau2)
        return SUM(w), SUM(w * w)

    def criterion(self, tau2: Array, *, restricted: bool) -> tuple[Array, Array]:
        if tau2.ndim == 1:
            return self._criterion(tau2, restricted=restricted)
        # Many values for each problem: some problems at a time, so that temporaries stay small.
        q2, trace = np.empty_like(tau2), np.empty_like(tau2)
        step = max(1, BLOCK // (self.k * tau2.shape[0]))
        for start in range(0, tau2.shape[1], step):
            part = slice(start, start + step)
            one = Means(self.y[:, part], self.v[:, part])
            q2[:, part], trace[:, part] = one._criterion(tau2[:, part], restricted=restricted)
        return q2, trace

    def _criterion(self, tau2: Array, *, restricted: bool) -> tuple[Array, Array]:
        w, r, rest, _ = self.weights(tau2)
        np.multiply(r, w, out=r)
        np.multiply(r, r, out=r)
        q2 = SUM(r)
        if not restricted:
            return q2, w[0] + rest
        others = np.multiply(w[1:], w[1:], out=w[1:])
        return q2, _trace(w[0], rest, SUM(others))

    def slope(self, tau2: Array, *, restricted: bool) -> Slope:
        w, r, rest, _ = self.weights(tau2)
        s1 = w[0] + rest
        u = w * r
        away = u - SUM(np.multiply(w, u, out=r)) / s1
        np.multiply(away, away, out=away)
        q3 = SUM(np.multiply(away, w, out=away))
        np.multiply(u, u, out=u)
        q2 = SUM(u)
        w2 = np.multiply(w, w, out=u)
        if not restricted:
            return Slope(q2, s1, q3, SUM(w2))
        trace, trace2 = _traces(w, w2, rest)
        return Slope(q2, trace, q3, trace2)

    def log_likelihood(self, tau2: Array, *, restricted: bool) -> Array:
        w, r, rest, _ = self.weights(tau2)
        q = SUM(w * r * r)
        log_v = -SUM(np.log(w))
        found: Array = -0.5 * (self.k * np.log(2 * np.pi) + log_v + q)
        if restricted:
            found += 0.5 * (np.log(2 * np.pi) + np.log(self.k) - np.log(w[0] + rest))
        return found

    def unweighted(self) -> Unweighted:
        r = self.y - SUM(self.y) / self.k
        total, squares = SUM(self.v), SUM(self.v * self.v)
        share = 1.0 / self.k
        return Unweighted(
            SUM(r * r),
            total * (1.0 - share),
            squares * (1.0 - 2.0 * share) + (total * share) ** 2,
        )

    def plain_variance(self) -> Array:
        r = self.y - SUM(self.y) / self.k
        found: Array = SUM(r * r) / self.k
        return found

    def take(self, index: NDArray[np.intp]) -> Means:
        return Means(self.y[:, index], self.v[:, index])


def _trace(first: Array, rest: Array, rest2: Array) -> Array:
    """tr P, from the first weight and the sums of the others and of their squares: these are not
    lost beside the first weight, which is the largest."""
    return (2.0 * first * rest + (rest * rest - rest2)) / (first + rest)


def _traces(w: Array, w2: Array, rest: Array) -> tuple[Array, Array]:
    """tr P and tr PP in the same way, from the weights and their squares; `w2` is used up."""
    first, others = w[0], w2[1:]
    rest2 = SUM(others)
    np.multiply(others, w[1:], out=others)
    rest3 = SUM(others)
    among = rest * (rest * rest2 - 2.0 * rest3) + rest2 * rest2
    beside = 2.0 * (rest * rest2 - rest3) + first * (rest * rest + 3.0 * rest2)
    return _trace(first, rest, rest2), (among + first * beside) / (first + rest) ** 2
