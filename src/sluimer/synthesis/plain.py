"""Results as plain Python: what JSON can hold, and nothing that it cannot.

One idea: infinities and NaN are no JSON; an infinite number is the text "inf" or "-inf", and what
has no value is None.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np

from sluimer.synthesis.cautions import Caution

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]


def plain(value: object) -> Plain:
    """A number, array, mapping, caution or frozen result as plain Python, its fields by name.

    Raises `TypeError` for anything else.
    """
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None if math.isnan(value) else str(float(value))
    if isinstance(value, np.ndarray | np.generic):
        return plain(value.tolist())
    if isinstance(value, Caution):
        return value.en
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"no plain form of {type(value).__name__}")


def without(value: object, *names: str) -> dict[str, Any]:
    """The plain form of a frozen result, without some of its fields."""
    assert is_dataclass(value)
    assert not isinstance(value, type)
    return {
        field.name: plain(getattr(value, field.name))
        for field in fields(value)
        if field.name not in names
    }
