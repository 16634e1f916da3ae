"""A pooled result as rows for a table, and as plain values for JSON.

Two ideas. The names of the JSON are a promise to other programs: they stand here in one list, in
their order, and nothing renames them. And a value is always a plain one: None for what does not
exist, "inf" and "-inf" for infinities, and never NaN.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np

from sluimer.synthesis.errors import OutOfRangeError
from sluimer.synthesis.plain import Plain, plain
from sluimer.synthesis.pooled import Pair, Pooled
from sluimer.synthesis.report.numbers import Lang
from sluimer.synthesis.report.scale import critical, scale_of
from sluimer.synthesis.report.words import ALL_TOGETHER

I2_FROM_TAU2 = "100 * tau2 / (tau2 + s2), s2 the typical sampling variance"
I2_FROM_Q = "100 * max(0, (q - q_df) / q), for tau2 is 0 by assumption"


NUMBERS = (
    "estimate", "se", "ci", "p", "tau2", "tau2_se", "tau2_ci", "i2", "h2", "q", "q_p",
    "prediction_interval", "weights", "level", "statistic", "df", "prediction_interval_t_km2",
    "loglik",
)  # fmt: skip
"""What must never be NaN."""


class TableRow(NamedTuple):
    """One line of a table, on the reader's scale: a ratio as a ratio, a share as a proportion."""

    study: str
    estimate: float
    ci: Pair
    weight: float
    """In percent."""


def as_table(pooled: Pooled, lang: Lang = "en") -> list[TableRow]:
    """A row for each study and a last one for all together; intervals of the level of `pooled`."""
    measure = scale_of(pooled).measure
    studies = pooled.studies
    half = critical(pooled.level) * np.sqrt(studies.vi)
    columns = (
        studies.labels,
        measure.back(studies.yi).tolist(),
        measure.back(studies.yi - half).tolist(),
        measure.back(studies.yi + half).tolist(),
        pooled.weights.tolist(),
    )
    rows = [
        TableRow(label, estimate, (low, high), weight)
        for label, estimate, low, high, weight in zip(*columns, strict=True)
    ]
    low, high = (float(measure.back(end)) for end in pooled.ci)
    return [
        *rows,
        TableRow(ALL_TOGETHER[lang], float(measure.back(pooled.estimate)), (low, high), 100.0),
    ]


def as_dict(pooled: Pooled) -> dict[str, Plain]:
    """Everything about the result as JSON-ready values, the promised names first.

    Effects are on the scale of analysis (`measure` tells which); `back_transformed` has them on the
    reader's scale, and is None where that is the same. Raises `OutOfRangeError` for NaN.
    """
    studies = pooled.studies
    told: dict[str, Any] = {
        "k": pooled.k,
        "method": pooled.method,
        "estimate": pooled.estimate,
        "se": pooled.se,
        "ci": pooled.ci,
        "p": pooled.p,
        "tau2": pooled.tau2,
        "tau2_se": pooled.tau2_se,
        "tau2_ci": pooled.tau2_ci,
        "i2": pooled.i2,
        "h2": pooled.h2,
        "q": pooled.q,
        "q_df": pooled.q_df,
        "q_p": pooled.q_p,
        "prediction_interval": pooled.prediction_interval,
        "weights": pooled.weights,
        "warnings": pooled.warnings,
        "test": pooled.test,
        "level": pooled.level,
        "statistic": pooled.statistic,
        "df": None if math.isinf(pooled.df) else pooled.df,
        "prediction_interval_t_km2": pooled.prediction_interval_t_km2,
        "loglik": pooled.loglik,
        "measure": studies.measure,
        "i2_definition": I2_FROM_Q if pooled.method == "CE" else I2_FROM_TAU2,
        "back_transformed": _back_transformed(pooled),
        "studies": [
            {"label": label, "row": row, "yi": y, "vi": v}
            for label, row, y, v in zip(
                studies.labels, studies.rows, studies.yi, studies.vi, strict=True
            )
        ],
        "excluded": [
            {"row": one.row, "label": one.label, "why": one.why} for one in studies.excluded
        ],
        "corrections": [
            {"row": one.row, "label": one.label, "what": one.what} for one in studies.corrections
        ],
        "policy": dict(studies.policy),
    }
    for name in NUMBERS:
        _refuse_nan(name, told[name])
    return {name: plain(value) for name, value in told.items()}


def _refuse_nan(name: str, value: object) -> None:
    """Raise `OutOfRangeError` for a NaN in a number, an array or a pair, naming what it was."""
    numbers = isinstance(value, float | tuple | np.ndarray)
    if numbers and np.isnan(np.asarray(value, dtype=np.float64)).any():
        raise OutOfRangeError(
            f"{name} is not a number", "Check the effects and variances for extreme values"
        )


def _back_transformed(pooled: Pooled) -> dict[str, Any] | None:
    scale = scale_of(pooled)
    if scale.is_identity:
        return None
    back = scale.measure.back

    def both(pair: Pair | None) -> Pair | None:
        return None if pair is None else (float(back(pair[0])), float(back(pair[1])))

    return {
        "scale": scale.measure.name["en"],
        "estimate": float(back(pooled.estimate)),
        "ci": both(pooled.ci),
        "prediction_interval": both(pooled.prediction_interval),
    }
