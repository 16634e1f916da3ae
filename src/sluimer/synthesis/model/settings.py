"""The choices behind a pooled number, read once from the names that people type."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

import numpy as np

from sluimer.synthesis.errors import OutOfRangeError, UnknownNameError
from sluimer.synthesis.pooled import Method, Test

HIGHEST_LEVEL = 1.0 - 1e-9
"""Beyond this the quantiles of an interval are lost in rounding."""
_METHODS: dict[str, Method] = {name.lower(): name for name in get_args(Method)}
_METHODS |= {"fe": "CE", "ee": "CE", "common": "CE", "fixed": "CE"}
_TESTS: dict[str, Test] = {name: name for name in get_args(Test)}
_TESTS |= {"hk": "knha", "hksj": "knha"}


@dataclass(frozen=True, slots=True)
class Settings:
    method: Method
    test: Test
    level: float


def settings(method: str, test: str, level: object) -> Settings:
    """Names in any case; "FE" and "EE" are "CE", "hk" is "knha".

    Raises `UnknownNameError` for a method or test that is not here, and `OutOfRangeError` for a
    level that is not between 0 and 1.
    """
    if str(method).lower() not in _METHODS:
        raise UnknownNameError(
            f"there is no method {method!r}", f"Use one of {', '.join(get_args(Method))}"
        )
    if str(test).lower() not in _TESTS:
        raise UnknownNameError(f"there is no test {test!r}", "Use one of z, t, knha, adhoc")
    if not isinstance(level, int | float | np.floating) or not 0.0 < level <= HIGHEST_LEVEL:
        raise OutOfRangeError(
            f"the level of an interval lies between 0 and 1, and {level!r} does not",
            "Give 0.95 for 95 percent",
        )
    return Settings(_METHODS[method.lower()], _TESTS[test.lower()], float(level))
