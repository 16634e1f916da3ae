"""The JSON of `sluimer pool`: the pooled mean, and what was asked for beside it."""

from __future__ import annotations

import math
from typing import Any

from sluimer.synthesis import (
    Pooled,
    PooledMany,
    Regression,
    Subgroups,
    SynthesisError,
    TrimFill,
)
from sluimer.synthesis.plain import plain, without
from sluimer.synthesis.report import as_dict


def pool_json(pooled: Pooled, more: dict[str, Any]) -> dict[str, Any]:
    """The contract of `pool --json`, and `regression`, `subgroups`, ... when asked for."""
    found: dict[str, Any] = dict(as_dict(pooled))
    for name, value in more.items():
        found[name] = _as_json(value)
    return found


def _as_json(value: Any) -> Any:
    match value:
        case Regression():
            return regression_json(value)
        case Subgroups():
            return subgroups_json(value)
        case TrimFill():
            return {**without(value, "pooled"), **_line(value.pooled)}
        case PooledMany():
            return _many(value)
        case SynthesisError():
            return {"error": str(value)}
        case dict():
            return {name: _as_json(one) for name, one in value.items()}
        case _ if hasattr(value, "as_dict"):
            return value.as_dict()
    return plain(value)


def regression_json(made: Regression) -> dict[str, Any]:
    """A regression with a list of coefficients instead of columns."""
    columns = ("b", "se", "statistic", "p_values", "ci_low", "ci_high")
    coefficients = [
        {"name": name, **{_singular(key): plain(getattr(made, key)[at]) for key in columns}}
        for at, name in enumerate(made.names)
    ]
    rest = without(made, "studies", "names", "x", "cautions", *columns)
    rest["df"] = None if math.isinf(made.df) else made.df
    warnings = list(made.warnings)
    excluded = plain(made.studies.excluded)
    return {
        "coefficients": coefficients,
        **rest,
        "k": made.k,
        "warnings": warnings,
        "excluded": excluded,
    }


def subgroups_json(made: Subgroups) -> dict[str, Any]:
    """Each group with its estimate, and the two tests of whether they differ."""
    return {
        "groups": [
            {"name": one.name, "k": one.studies.k, **(_line(one.pooled) if one.pooled else {})}
            for one in made.groups
        ],
        "q_between": made.q_between,
        "df": made.df,
        "p": made.q_between_p,
        "shared": regression_json(made.shared) if made.shared else None,
    }


def _singular(key: str) -> str:
    return {"b": "estimate", "p_values": "p"}.get(key, key)


def _line(pooled: Pooled) -> dict[str, Any]:
    names = ("estimate", "se", "ci", "p", "tau2", "i2", "q", "q_p", "prediction_interval")
    return {name: plain(getattr(pooled, name)) for name in names}


def _many(made: PooledMany) -> dict[str, Any]:
    names = ("k", "estimate", "se", "ci_low", "ci_high", "p", "tau2", "i2", "q")
    return {name: plain(getattr(made, name)) for name in names}
