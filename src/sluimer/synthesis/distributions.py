"""The few distributions that pooling needs, for numbers and for arrays alike.

One idea: they stand in one place, so that the rest of the room does not know where they come from.
`scipy.special` is what is imported, for `scipy.stats` would take a second to load.
"""

from __future__ import annotations

from typing import TypeVar, cast

import numpy as np
from numpy.typing import NDArray
from scipy.special import (  # type: ignore[import-untyped]
    chdtrc,
    chdtri,
    fdtrc,
    ndtr,
    ndtri,
    stdtr,
    stdtrit,
)

Value = TypeVar("Value", float, NDArray[np.float64])


def normal_cdf(z: Value) -> Value:
    """Chance of a standard normal value below z."""
    return cast(Value, ndtr(z))


def normal_sf(z: Value) -> Value:
    """Chance of a standard normal value above z."""
    return cast(Value, ndtr(-z))


def normal_quantile(p: float) -> float:
    """The value below which a standard normal value lies with chance p."""
    return float(ndtri(p))


def t_sf(t: Value, df: float | NDArray[np.float64]) -> Value:
    """Chance of a value above t in Student's distribution; `df` may be infinite."""
    if isinstance(df, float | int) and np.isinf(df):
        return cast(Value, ndtr(-t))
    return cast(Value, stdtr(df, -t))


def t_quantile(p: float, df: float) -> float:
    """The value below which Student's t lies with chance p; `df` may be infinite."""
    return float(ndtri(p)) if np.isinf(df) else float(stdtrit(df, p))


def chi2_sf(x: Value, df: float | NDArray[np.float64]) -> Value:
    """Chance of a χ² value above x."""
    return cast(Value, chdtrc(df, x))


def chi2_quantile(p: float, df: float) -> float:
    """The value below which χ² lies with chance p."""
    return float(chdtri(df, 1.0 - p))


def f_sf(f: float, df1: float, df2: float) -> float:
    """Chance of a value above f in the F distribution."""
    return float(fdtrc(df1, df2, f))
