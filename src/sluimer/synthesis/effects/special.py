"""The special functions that effect sizes need, over arrays."""

from __future__ import annotations

from typing import cast

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import (  # type: ignore[import-untyped]
    gammaln,
    hyp2f1,
    ndtri,
    stdtrit,
)

from sluimer.synthesis.studies import Array


def normal_quantiles(p: ArrayLike) -> Array:
    """The values below which a standard normal value lies with chance p; of the shape of p."""
    return cast(Array, ndtri(p))


def t_quantiles(p: ArrayLike, df: ArrayLike) -> Array:
    """The values below which Student's t lies with chance p; `df` may be infinite."""
    of_t = stdtrit(np.where(np.isinf(df), 1.0, df), p)
    return cast(Array, np.where(np.isinf(df), ndtri(p), of_t))


SERIES_FROM = 20.0
"""From this third argument on, the hypergeometric series itself is short enough to add up."""
TERMS = 100
"""Enough of them for the last digit: at 20 the hundredth is below 1e-22 of the first."""


def hypergeometric(a: float, b: float, c: Array, x: Array) -> Array:
    """Gauss's hypergeometric function ₂F₁(a, b; c; x), for a and b up to 1 and x from 0 to 1."""
    term = np.ones_like(x)
    total = np.ones_like(x)
    for j in range(TERMS):
        term = term * ((a + j) * (b + j) / ((c + j) * (j + 1)) * x)
        total = total + term
    # scipy's function is exact for small c, and NaN for large c with x near 1.
    return np.where(c < SERIES_FROM, hyp2f1(a, b, np.minimum(c, SERIES_FROM), x), total)


def hedges_correction(m: Array) -> Array:
    """The factor that takes the bias out of a standardised difference with m degrees of freedom.

    Γ(m/2) / (√(m/2) Γ((m-1)/2)), exactly (Hedges 1981); of shape (k,), NaN where m is not above 1.
    """
    with np.errstate(all="ignore"):
        x = m / 2.0
        small = np.exp(gammaln(x) - 0.5 * np.log(x) - gammaln(x - 0.5))
        # For large groups the difference of two large logarithms would lose digits, so there it is
        # worked out from Stirling's series, in which the large terms cancel by themselves.
        large = np.exp(-(x - 1.0) * np.log1p(-0.5 / x) - 0.5 + _stirling(x) - _stirling(x - 0.5))
        return np.where(m > 1.0, np.where(m < 60.0, small, large), np.nan)


def _stirling(z: Array) -> Array:
    """The tail of Stirling's series of ln Γ(z)."""
    square = 1.0 / (z * z)
    tail = 1.0 / 12.0 - square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square / 1680.0))
    return tail / z
