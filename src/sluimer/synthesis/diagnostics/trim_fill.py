"""Trim and fill: what would the estimate be if the funnel were made symmetric?

One idea: cut off the studies that stick out on one side, find the middle of the rest, and put back
what was cut together with its mirror image (Duval & Tweedie 2000, J Am Stat Assoc 95:89-98 and
Biometrics 56:455-463). It is a what-if, not a correction.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np

from sluimer.synthesis.cautions import FEW_FOR_ASYMMETRY, Caution, too_few_for_asymmetry
from sluimer.synthesis.diagnostics.asymmetry import refuse_equal_errors
from sluimer.synthesis.errors import (
    NoConvergenceError,
    TooFewStudiesError,
    UndefinedEffectError,
    UnknownNameError,
)
from sluimer.synthesis.model.design import Design
from sluimer.synthesis.model.many import pool_many
from sluimer.synthesis.model.pool import pool_studies
from sluimer.synthesis.model.settings import settings
from sluimer.synthesis.model.tau2 import estimate_tau2
from sluimer.synthesis.pooled import Method, Pooled, Test
from sluimer.synthesis.studies import Array, Studies

Estimator = Literal["L0", "R0", "Q0"]
Side = Literal["left", "right"]
MOST_ROUNDS = 100


@dataclass(frozen=True, slots=True)
class TrimFill:
    """The number of studies `k0` that seem to be missing on `side`, and the estimate with them.

    `filled` are the mirror images as (yi, vi) pairs. `k0_se` is the standard error of `k0`; None
    where its formula has no value.
    """

    estimator: Estimator
    side: Side
    k0: int
    k0_se: float | None
    filled: tuple[tuple[float, float], ...]
    pooled: Pooled
    cautions: tuple[Caution, ...]


def trim_and_fill(
    given: Studies,
    *,
    method: str = "CE",
    test: str = "z",
    level: float = 0.95,
    estimator: Estimator = "L0",
    side: Side | None = None,
) -> TrimFill:
    """Fill up the funnel. Without a `side`, it is the one away from which the slope of Egger's
    regression (with the same method) leans.

    Raises `TooFewStudiesError` for fewer than three studies, `CollinearModeratorsError` when all
    have the same standard error, `UndefinedEffectError` when the estimator breaks down on them, and
    `NoConvergenceError` when the number of missing studies goes round in circles.
    """
    chosen = settings(method, test, level)
    if estimator not in ("L0", "R0", "Q0"):
        raise UnknownNameError(f"there is no estimator {estimator!r}", "Use L0, R0 or Q0")
    if given.k < 3:
        raise TooFewStudiesError(
            f"there are only {given.k} studies", "Trim and fill needs at least three"
        )
    if side not in (None, "left", "right"):
        raise UnknownNameError(f"there is no side {side!r}", "Use 'left' or 'right'")
    if side is None:
        refuse_equal_errors(given)
    where = side or _side(given, chosen.method)
    sign = -1.0 if where == "right" else 1.0
    order = np.argsort(sign * given.yi, kind="stable")
    anchor = float(given.yi[0])
    y, v = sign * (given.yi[order] - anchor), given.vi[order]
    k0, k0_se, middle = _missing(y, v, chosen.method, chosen.test, estimator)
    filled_y, filled_v = sign * (2.0 * middle - y[given.k - k0 :]) + anchor, v[given.k - k0 :]
    whole = Studies(
        np.concatenate([given.yi, filled_y]),
        np.concatenate([given.vi, filled_v]),
        given.labels + tuple(f"filled {i}" for i in range(1, k0 + 1)),
        given.rows + tuple(range(max(given.rows) + 1, max(given.rows) + 1 + k0)),
        given.measure,
        given.policy,
        given.corrections,
        given.excluded,
    )
    return TrimFill(
        estimator=estimator,
        side=where,
        k0=k0,
        k0_se=k0_se,
        filled=tuple(zip(filled_y.tolist(), filled_v.tolist(), strict=True)),
        pooled=pool_studies(whole, chosen),
        cautions=(too_few_for_asymmetry(given.k),) if given.k < FEW_FOR_ASYMMETRY else (),
    )


def _side(given: Studies, method: Method) -> Side:
    x = np.column_stack([np.ones(given.k), np.sqrt(given.vi)])
    anchor = given.yi[np.argmin(given.vi)]
    design = Design.of(given.yi - anchor, given.vi, x, ("the intercept", "the standard error"))
    b, _ = design.coefficients(float(estimate_tau2(design, method)[0]))
    return "right" if b[1] < 0.0 else "left"


def _missing(
    y: Array, v: Array, method: Method, test: Test, estimator: Estimator
) -> tuple[int, float | None, float]:
    """k0, its standard error, and the middle of the trimmed studies; y rises."""
    k, k0 = y.size, 0
    for _ in range(MOST_ROUNDS):
        before = k0
        kept = k - k0
        if kept < 1:
            raise UndefinedEffectError(
                f"the estimator {estimator} would trim every study",
                "Use another estimator; with so few studies trim and fill says nothing",
            )
        fit = pool_many(y[:kept], v[:kept], [kept], method=method, test=test, singles=True)
        middle = float(fit.estimate[0])
        away = y - middle
        ranks = np.empty(k)
        ranks[np.argsort(np.abs(away), kind="stable")] = np.arange(1.0, k + 1.0)
        k0, k0_se = _estimate(ranks, away, estimator)
        if k0 == before:
            return k0, k0_se, middle
    raise NoConvergenceError(
        "the number of missing studies goes round in circles", "Use another estimator"
    )


def _estimate(ranks: Array, away: Array, estimator: Estimator) -> tuple[int, float | None]:
    """One round of an estimator: how many studies stick out to the right."""
    k = ranks.size
    if estimator == "R0":
        if not (away < 0.0).any():
            raise UndefinedEffectError(
                "the estimator R0 has no value when no study lies below the middle",
                "Use the estimator L0",
            )
        raw = k - float(ranks[away < 0.0].max()) - 1.0
        return max(0, round(raw)), math.sqrt(2.0 * max(0.0, raw) + 2.0)
    above = float(ranks[away > 0.0].sum())
    if estimator == "L0":
        raw = (4.0 * above - k * (k + 1.0)) / (2.0 * k - 1.0)
        scale = 4.0 / (2.0 * k - 1.0)
    else:
        root = 2.0 * k * k - 4.0 * above + 0.25
        raw = k - 0.5 - math.sqrt(max(0.0, root))
        below = (k - 0.5) ** 2 - raw * (2.0 * k - raw - 1.0)
        scale = 2.0 / math.sqrt(below) if below > 0.0 else math.nan
    variance = (
        k * (k + 1.0) * (2.0 * k + 1.0)
        + 10.0 * raw**3
        + 27.0 * raw**2
        + 17.0 * raw
        - 18.0 * k * raw**2
        - 18.0 * k * raw
        + 6.0 * k * k * raw
    ) / 24.0
    se = scale * math.sqrt(variance) if variance >= 0.0 and math.isfinite(scale) else None
    return max(0, round(raw)), se
