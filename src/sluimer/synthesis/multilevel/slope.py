"""The derivatives of the (restricted) likelihood, from the same sums over groups.

One idea: with Z1 and Z2 the indicators of outer and inner groups, V1 = Z1Z1' and V2 = Z2Z2', and
P = M⁻¹ - M⁻¹X(X'M⁻¹X)⁻¹X'M⁻¹, all that is needed are the small products Zi'PZj and q = Z'Py:

    gradient     ½ (qi'qi - tr Zi'PZi)
    information  ½ ‖Zi'PZj‖²                      (expected)
    hessian      ½ ‖Zi'PZj‖² - qi'(Zi'PZj)qj

with M⁻¹ for P in the traces and norms of the full likelihood. Zi'M⁻¹Zj itself is a diagonal minus
something of rank one in every outer group, so no norm or product needs more than sums. See Searle,
Casella & McCulloch (1992), Variance Components.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sluimer.synthesis.multilevel.algebra import inverse, log_det, t
from sluimer.synthesis.multilevel.likelihood import Grouped, Likelihood
from sluimer.synthesis.studies import Array


class Slope(NamedTuple):
    """The log-likelihood at m pairs of variances, with its derivatives."""

    value: Array
    """(m,)"""
    gradient: Array
    """(m, 2)"""
    hessian: Array
    """Second derivatives, (m, 2, 2): minus the observed information."""
    information: Array
    """The expected information, (m, 2, 2)."""


def slope(data: Grouped, s1: Array, s2: Array, method: Likelihood) -> Slope:
    """The log-likelihood at m pairs of variances, each of shape (m,), with its derivatives."""
    at_once = data.at_once
    parts = [
        _slope(data, s1[i : i + at_once], s2[i : i + at_once], method)
        for i in range(0, s1.size, at_once)
    ]
    if len(parts) == 1:
        return parts[0]
    return Slope(*(np.concatenate(every) for every in zip(*parts, strict=True)))


def _slope(data: Grouped, s1: Array, s2: Array, method: Likelihood) -> Slope:
    p, first, of = data.p, data.first, data.of
    level = data.levels(s1, s2)
    omega, kappa, shrink = level.omega, level.kappa, level.shrink
    omega_, kappa_, shrink_ = omega[..., None], kappa[..., None], shrink[..., None]

    def times(apart: Array, centre: Array) -> tuple[Array, Array]:
        """Z1'M⁻¹Z2 a and Z2'M⁻¹Z2 a, of columns a over inner groups."""
        return kappa_ * centre, omega_ * (apart + (shrink_ * centre)[:, of])

    apart, centre = data.split(level, data.means)
    x_x, _, rss, left = data.solved(level, apart, centre)
    covariance = inverse(x_x)
    value = data.log_likelihood(level.log_m, log_det(x_x), rss, method)
    b1, b2 = times(apart[..., :p], centre[..., :p])
    q1, q2 = times(*left)
    g1, g2 = times(*data.split(level, np.concatenate([b2, q2], axis=2)))
    h1 = kappa_ * np.concatenate([b1, q1], axis=2)

    e1, e2 = t(b1) @ q1, t(b2) @ q2
    to1, to2 = covariance @ e1, covariance @ e2
    third = _pair(
        _dot(h1[..., p:], q1) - _dot(e1, to1),
        _dot(g1[..., p:], q1) - _dot(e1, to2),
        _dot(g2[..., p:], q2) - _dot(e2, to2),
    )

    # Of M⁻¹ itself; written so that in a group of one nothing is subtracted from itself.
    own = omega * (1.0 + s1[:, None] * (level.total[:, of] - omega)) * shrink[:, of]
    squares = omega * omega
    summed = np.add.reduceat(squares, first, axis=1)
    others = summed * summed - np.add.reduceat(squares * squares, first, axis=1)
    lower = s1[:, None] * shrink
    trace = np.stack([kappa.sum(axis=1), own.sum(axis=1)], axis=1)
    norm = _pair(
        (kappa * kappa).sum(axis=1),
        (summed * shrink * shrink).sum(axis=1),
        (own * own).sum(axis=1) + (lower * lower * others).sum(axis=1),
    )
    if method == "REML":
        k1, k2 = covariance @ (t(b1) @ b1), covariance @ (t(b2) @ b2)
        trace = trace - np.stack([np.trace(k, axis1=1, axis2=2) for k in (k1, k2)], axis=1)
        norm = norm + _pair(
            _dot(k1, t(k1)) - 2.0 * _dot(covariance, t(b1) @ h1[..., :p]),
            _dot(k1, t(k2)) - 2.0 * _dot(covariance, t(b1) @ g1[..., :p]),
            _dot(k2, t(k2)) - 2.0 * _dot(covariance, t(b2) @ g2[..., :p]),
        )
    gradient = 0.5 * (np.stack([_dot(q1, q1), _dot(q2, q2)], axis=1) - trace)
    return Slope(value, gradient, 0.5 * norm - third, 0.5 * norm)


def _dot(a: Array, b: Array) -> Array:
    """The sum of the products of all elements, of each matrix in a stack."""
    found: Array = (a * b).sum(axis=(1, 2))
    return found


def _pair(outer: Array, both: Array, inner: Array) -> Array:
    return np.stack([outer, both, both, inner], axis=1).reshape(-1, 2, 2)
