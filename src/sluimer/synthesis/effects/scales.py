"""From the scale on which effects are pooled to the scale on which people read them.

One idea: each of these undoes a transformation, takes a number or an array, and gives the same. A
value that lies outside what the transformation can give (the end of an interval, say) becomes the
nearest value that it can give, never NaN.
"""

from __future__ import annotations

from typing import Protocol, TypeVar, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sluimer.synthesis.errors import InvalidValueError
from sluimer.synthesis.studies import Array, column, refuse

Value = TypeVar("Value", float, NDArray[np.float64])

LARGEST_LOG = float(np.log(np.finfo(np.float64).max))
"""The largest number of which exp is still a number."""


class Back(Protocol):
    """From the analysis scale to the reader's scale."""

    def __call__(self, y: Value, /) -> Value: ...


class BackWithSizes(Protocol):
    """The same, for a transformation that needs the sizes of the groups too."""

    def __call__(self, y: Value, /, sizes: ArrayLike) -> Value: ...


def as_it_is(y: Value, /) -> Value:
    """The same value: it is pooled on the scale on which it is read."""
    return y


def from_log(y: Value, /) -> Value:
    """exp(y). Where it would be larger than a float can be, the largest float."""
    return _like(y, np.exp(np.minimum(y, LARGEST_LOG)))


def proportion_from_log(y: Value, /) -> Value:
    """exp(y), at most 1."""
    return _like(y, np.exp(np.minimum(y, 0.0)))


def from_logit(y: Value, /) -> Value:
    """The proportion whose log odds are y."""
    return _like(y, np.exp(np.minimum(y, 0.0)) / (1.0 + np.exp(-np.abs(y))))


def from_fisher_z(y: Value, /) -> Value:
    """The correlation whose Fisher's z is y (Fisher 1921)."""
    return _like(y, np.tanh(y))


def from_arcsine(y: Value, /) -> Value:
    """The proportion whose arcsine of the square root is y: sin² y, with y within 0 and π/2."""
    return _like(y, np.sin(np.clip(y, 0.0, np.pi / 2.0)) ** 2)


def from_square_root(y: Value, /) -> Value:
    """The rate whose square root is y: y², with y at least 0."""
    return _like(y, np.maximum(y, 0.0) ** 2)


def from_hakstian_whalen(y: Value, /) -> Value:
    """Cronbach's α from 1 - (1 - α)^(1/3) (Hakstian & Whalen 1976)."""
    return _like(y, 1.0 - np.maximum(1.0 - np.asarray(y), 0.0) ** 3)


def from_bonett(y: Value, /) -> Value:
    """Cronbach's α from -ln(1 - α) (Bonett 2002)."""
    return _like(y, -np.expm1(np.minimum(-np.asarray(y), LARGEST_LOG)))


def freeman_tukey_back(y: Value, /, sizes: ArrayLike) -> Value:
    """The proportion whose Freeman–Tukey double arcsine is y, in a group of a certain size.

    `sizes` are the sizes of the groups, of shape (k,); their harmonic mean is used, which is what
    Miller (1978) proposes for a pooled value. Raises `InvalidValueError` for a size of 0 or less.
    """
    n = harmonic_mean("ni", sizes)
    lowest, highest = (0.5 * (_arcsine(x / (n + 1)) + _arcsine((x + 1) / (n + 1))) for x in (0, n))
    twice = 2.0 * np.clip(y, lowest, highest)
    sine = np.sin(twice)
    inner = np.clip(1.0 - (sine + (sine - 1.0 / sine) / n) ** 2, 0.0, 1.0)
    found = 0.5 * (1.0 - np.sign(np.cos(twice)) * np.sqrt(inner))
    # At and beyond its two ends the formula is exact only up to rounding; there they are 0 and 1.
    found = np.where(np.asarray(y) <= lowest, 0.0, np.where(np.asarray(y) >= highest, 1.0, found))
    return _like(y, found)


def freeman_tukey_rate_back(y: Value, /, sizes: ArrayLike) -> Value:
    """The rate whose Freeman–Tukey transformation is y, in a group with a certain person-time.

    `sizes` are the person-times, of shape (k,); their harmonic mean is used. Raises
    `InvalidValueError` for a time of 0 or less.
    """
    t = harmonic_mean("ti", sizes)
    root = np.maximum(y, 0.5 / np.sqrt(t))
    return _like(y, (root - 1.0 / (4.0 * t * root)) ** 2)


def harmonic_mean(name: str, sizes: ArrayLike) -> float:
    """The harmonic mean of sizes of shape (k,). Raises `InvalidValueError`."""
    known: Array = column(name, np.atleast_1d(np.asarray(sizes)))
    if not known.size:
        raise InvalidValueError(f"{name} is empty", "Give the size of each group", column=name)
    refuse(name, known, ~(known > 0) | np.isinf(known), "is not a number above 0")
    return float(known.size / np.sum(1.0 / known))


def _arcsine(p: float) -> float:
    return float(np.arcsin(np.sqrt(p)))


def _like(y: Value, found: Array) -> Value:
    """A float for a float, an array for an array."""
    return cast(Value, found if np.ndim(y) else float(found))
