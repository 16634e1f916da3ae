r"""The (restricted) likelihood of two variances, from sums over groups.

Two ideas. An inner group of rows with known variances acts as one observation, its weighted mean
with variance 1/S (S the sum of 1/v), plus a part that depends on no unknown; so does an outer group
of inner groups, one level up:

    a'M⁻¹b = Σ (a - ā)(b - b̄)/v  +  Σ ω (ā - ã)(b̄ - b̃)  +  Σ ã b̃ / (s1 + 1/Ω)
    log|M| = Σ log v + Σ log(1 + s2 S) + Σ log(1 + s1 Ω)

with ω = 1/(s2 + 1/S), Ω the sum of ω over an outer group, bars for means over inner groups with
weights 1/v and tildes for means over outer groups with weights ω. Nothing is as large as k × k, and
no large numbers are subtracted. It is the rank-one update of an inverse, twice.

Everything here is on a scale on which the typical variance is near 1, and the columns of the design
are orthonormal, so that log|X'X|, which metafor adds to the restricted likelihood, is 0.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from sluimer.synthesis.multilevel.algebra import inverse, log_det, solve, t
from sluimer.synthesis.multilevel.groups import Codes
from sluimer.synthesis.studies import Array

Likelihood = Literal["REML", "ML"]
LOG_2PI = math.log(2 * math.pi)
CHUNK = 1 << 18
"""How many values a temporary array holds at most when many points are told at once."""


class Levels(NamedTuple):
    """The weights of groups at m pairs of variances (s1, s2)."""

    omega: Array
    """ω of inner groups, 1 / (s2 + 1/S), (m, G)."""
    total: Array
    """Ω of outer groups, the sum of their ω, (m, H)."""
    shrink: Array
    """1 / (1 + s1 Ω), (m, H)."""
    kappa: Array
    """1 / (s1 + 1/Ω), (m, H)."""
    log_m: Array
    """log|M|, (m,)."""


class Solved(NamedTuple):
    """The best coefficients at m pairs of variances."""

    x_x: Array
    """X'M⁻¹X, (m, p, p)."""
    b: Array
    """(m, p, 1)"""
    rss: Array
    """y'Py, the weighted sum of squares of what is left, (m,)."""
    left: tuple[Array, Array]
    """What is left of the effects: of inner groups beside the mean of their outer group, (m, G, 1),
    and of that mean, (m, H, 1)."""


@dataclass(frozen=True, slots=True, eq=False)
class Grouped:
    """Rows of one meta-analysis, reduced to what the likelihood needs.

    For G inner groups in H outer groups, sorted so that groups are runs: `precision` S of shape
    (G,), `means` of shape (G, p+1) of the columns of the design and, last, of the effects.
    """

    k: int
    precision: Array
    means: Array
    within: Array
    """Σ (a - ā)(b - b̄)/v over all rows for every pair of columns, (p+1, p+1)."""
    log_v: float
    first: Codes
    """Where each outer group begins among the inner groups, (H,)."""
    of: Codes
    """The outer group of each inner group, (G,)."""
    place: Codes
    """The inner group of each row as it was given, (k,)."""

    @property
    def p(self) -> int:
        return int(self.means.shape[1]) - 1

    @property
    def at_once(self) -> int:
        """For how many pairs of variances arrays are made at once."""
        return max(1, CHUNK // self.means.size)

    def levels(self, s1: Array, s2: Array) -> Levels:
        """The weights of groups at m pairs of variances, each of shape (m,)."""
        omega = 1.0 / (s2[:, None] + 1.0 / self.precision)
        total = np.add.reduceat(omega, self.first, axis=1)
        within, between = s2[:, None] * self.precision, s1[:, None] * total
        shrink = 1.0 / (1.0 + between)
        log_m = self.log_v + np.log1p(within).sum(axis=1) + np.log1p(between).sum(axis=1)
        return Levels(omega, total, shrink, total * shrink, log_m)

    def split(self, level: Levels, a: Array) -> tuple[Array, Array]:
        """Columns over inner groups as what they differ from the mean of their outer group, and
        that mean."""
        omega = level.omega[..., None]
        centre = np.add.reduceat(omega * a, self.first, axis=1) / level.total[..., None]
        return a - centre[:, self.of], centre

    def solved(self, level: Levels, apart: Array, centre: Array) -> Solved:
        """The coefficients that are best, from the design and the effects as `split` gives them."""
        p = self.p
        omega, kappa = level.omega[..., None], level.kappa[..., None]
        x, x_centre = apart[..., :p], centre[..., :p]
        sums = self.within[:p] + t(omega * x) @ apart + t(kappa * x_centre) @ centre
        b = solve(sums[..., :p], sums[..., p:])
        # Squares of what is left, and not what is left of squares, which would lose digits.
        left, left_centre = apart[..., p:] - x @ b, centre[..., p:] - x_centre @ b
        turn = np.concatenate([-b, np.ones_like(b[:, :1])], axis=1)
        rss = (turn * (self.within @ turn)).sum(axis=(1, 2))
        rss += (omega * left * left).sum(axis=(1, 2))
        rss += (kappa * left_centre * left_centre).sum(axis=(1, 2))
        return Solved(sums[..., :p], b, rss, (left, left_centre))

    def values(self, s1: Array, s2: Array, method: Likelihood) -> Array:
        """The log-likelihood at m pairs of variances, each of shape (m,)."""
        parts = []
        for i in range(0, s1.size, self.at_once):
            level = self.levels(s1[i : i + self.at_once], s2[i : i + self.at_once])
            x_x, _, rss, _ = self.solved(level, *self.split(level, self.means))
            parts.append(self.log_likelihood(level.log_m, log_det(x_x), rss, method))
        return np.concatenate(parts)

    def mean(self, s1: float, s2: float) -> tuple[Array, Array]:
        """The coefficients (p,) that are best at these variances, and (X'M⁻¹X)⁻¹, (p, p)."""
        level = self.levels(np.array([s1]), np.array([s2]))
        x_x, b, _, _ = self.solved(level, *self.split(level, self.means))
        return b[0, :, 0], inverse(x_x[0])

    def row_weights(self, s1: float, s2: float, vi: Array) -> Array:
        """The sums of the rows of M⁻¹, (k,), of rows with variances `vi` as they were given."""
        level = self.levels(np.array([s1]), np.array([s2]))
        share = level.shrink[0, self.of] / (1.0 + s2 * self.precision)
        found: Array = share[self.place] / vi
        return found

    def log_likelihood(self, log_m: Array, log_x: Array, rss: Array, method: Likelihood) -> Array:
        """From log|M|, log|X'M⁻¹X| and the weighted residual sum of squares."""
        free = self.k
        if method == "REML":
            free, log_m = self.k - self.p, log_m + log_x
        height: Array = -0.5 * (free * LOG_2PI + log_m + rss)
        return height


def grouped(columns: Array, vi: Array, outer: Codes, inner: Codes) -> Grouped:
    """Reduce rows to groups: `columns` (k, p+1) are the design and the effects, last."""
    order = np.lexsort((inner, outer))
    columns, vi, outer, inner = columns[order], vi[order], outer[order], inner[order]
    starts = np.flatnonzero(np.diff(inner, prepend=-1))
    weights = 1.0 / vi
    precision = np.add.reduceat(weights, starts)
    means = np.add.reduceat(weights[:, None] * columns, starts) / precision[:, None]
    sizes = np.diff(starts, append=vi.size)
    apart = columns - np.repeat(means, sizes, axis=0)
    first = np.flatnonzero(np.diff(outer[starts], prepend=-1))
    place = np.empty(vi.size, dtype=np.intp)
    place[order] = np.repeat(np.arange(starts.size), sizes)
    return Grouped(
        k=vi.size,
        precision=precision,
        means=means,
        within=(weights[:, None] * apart).T @ apart,
        log_v=float(np.log(vi).sum()),
        first=first,
        of=np.repeat(np.arange(first.size), np.diff(first, append=starts.size)),
        place=place,
    )
