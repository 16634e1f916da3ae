"""Linear algebra on float64, alone or in stacks, with types that say so."""

from __future__ import annotations

from typing import cast

import numpy as np

from sluimer.synthesis.studies import Array


def inverse(a: Array) -> Array:
    return cast(Array, np.linalg.inv(a))


def solve(a: Array, b: Array) -> Array:
    """The x of ax = b."""
    return cast(Array, np.linalg.solve(a, b))


def log_det(a: Array) -> Array:
    """The logarithm of a determinant above 0."""
    return cast(Array, np.linalg.slogdet(a)[1])


def cholesky(a: Array) -> Array:
    """The lower L with LL' = a."""
    return cast(Array, np.linalg.cholesky(a))


def triangle(a: Array) -> Array:
    """The upper R of a = QR."""
    return cast(Array, np.linalg.qr(a, mode="r"))


def t(a: Array) -> Array:
    """The transpose of each matrix in a stack."""
    return np.swapaxes(a, -1, -2)
