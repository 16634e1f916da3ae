"""Pooling counts as they are, for events so rare that a study's own effect hardly exists.

One idea: sums over the studies are taken before the division, so that an empty cell needs nothing
added to it. Both methods suppose one common effect.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from sluimer.synthesis.distributions import chi2_sf, normal_quantile, normal_sf
from sluimer.synthesis.effects import MEASURES, effect_sizes
from sluimer.synthesis.effects.events import check_rates
from sluimer.synthesis.effects.family import as_given
from sluimer.synthesis.effects.tables import Table, check, complete, table
from sluimer.synthesis.errors import (
    MissingValueError,
    TooFewStudiesError,
    UndefinedEffectError,
    UnknownNameError,
)
from sluimer.synthesis.pooled import Pair
from sluimer.synthesis.studies import Array, column, rows_where, same_length


@dataclass(frozen=True, slots=True)
class CountsPooled:
    """A common effect pooled from counts; `estimate` is a logarithm for ratios.

    `q` compares the studies' own effects (with 1/2 added to tables with an empty cell; for Peto
    without) with the estimate. `cmh` is the Cochran–Mantel–Haenszel χ² of no association, with
    continuity correction, for the odds ratio only.
    """

    measure: str
    method: str
    k: int
    estimate: float
    se: float
    statistic: float
    p: float
    ci: Pair
    q: float
    q_df: int
    q_p: float
    i2: float
    """100 max(0, (Q - df) / Q), in percent."""
    cmh: float | None


def mantel_haenszel(measure: str, *, level: float = 0.95, **columns: ArrayLike) -> CountsPooled:
    """Mantel–Haenszel estimate of "OR", "RR", "RD", "IRR" or "IRD", from the measure's columns.

    Standard errors: OR Robins, Breslow & Greenland (1986); RR Greenland & Robins (1985); RD Sato,
    Greenland & Robins (1989); rates Rothman, Greenland & Lash (2008).
    Raises a `SynthesisError` as `effect_sizes` does, and when there is no event at all.
    """
    key = measure.upper()
    if key not in _MANTEL_HAENSZEL:
        raise UnknownNameError(
            f"there is no Mantel–Haenszel estimate of {measure!r}",
            f"Use one of {', '.join(_MANTEL_HAENSZEL)}",
        )
    estimate, variance, cmh = _MANTEL_HAENSZEL[key](_complete(key, columns))
    if not math.isfinite(estimate) or not variance > 0.0:
        raise _nothing_to_pool()
    given: dict[str, Any] = dict(columns)
    own = effect_sizes(key, drop00=True, exclude_undefined=True, **given)
    q = float(((own.yi - estimate) ** 2 / own.vi).sum())
    return _made(key, "Mantel-Haenszel", (estimate, variance), (q, own.k), cmh, level)


def peto(*, level: float = 0.95, **columns: ArrayLike) -> CountsPooled:
    """Peto's one-step odds ratio (Yusuf et al. 1985, Prog Cardiovasc Dis 27:335-371).

    Good for rare events, small effects and groups of like size; biased otherwise (Greenland &
    Salvan 1990). Studies without events, or with events in everybody, say nothing and add nothing.
    Raises as `mantel_haenszel` does.
    """
    t = table(_complete("OR", columns))
    observed, variance = _observed(t)
    informs = variance > 0.0
    total = float(variance.sum())
    if not informs.any():
        raise _nothing_to_pool()
    estimate = float(observed.sum()) / total
    own = observed[informs] / variance[informs]
    q = float((variance[informs] * (own - estimate) ** 2).sum())
    return _made("OR", "Peto", (estimate, 1.0 / total), (q, int(informs.sum())), None, level)


Estimated = tuple[float, float, float | None]
"""An estimate, its variance, and the CMH statistic where there is one."""


def _odds_ratio(rows: dict[str, Array]) -> Estimated:
    t = table(rows)
    n = t.n1 + t.n2
    agree, differ = (t.a + t.d) / n, (t.b + t.c) / n
    r, s = t.a * t.d / n, t.b * t.c / n
    top, bottom = float(r.sum()), float(s.sum())
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = 0.5 * (
            np.sum(agree * r) / top**2
            + np.sum(agree * s + differ * r) / (top * bottom)
            + np.sum(differ * s) / bottom**2
        )
    observed, spread = _observed(t)
    total = float(spread.sum())
    cmh = (abs(float(observed.sum())) - 0.5) ** 2 / total if total > 0.0 else None
    return _log_ratio(top, bottom), float(variance), cmh


def _risk_ratio(rows: dict[str, Array]) -> Estimated:
    t = table(rows)
    n = t.n1 + t.n2
    top, bottom = float(np.sum(t.a * t.n2 / n)), float(np.sum(t.c * t.n1 / n))
    spread = float(np.sum(t.n1 * t.n2 * (t.a + t.c) / n**2 - t.a * t.c / n))
    return _log_ratio(top, bottom), spread / (top * bottom or math.nan), None


def _risk_difference(rows: dict[str, Array]) -> Estimated:
    t = table(rows)
    n = t.n1 + t.n2
    size = float(np.sum(t.n1 * t.n2 / n))
    estimate = float(np.sum((t.a * t.n2 - t.c * t.n1) / n)) / size
    first = (t.n1**2 * t.c - t.n2**2 * t.a + t.n1 * t.n2 * (t.n2 - t.n1) / 2.0) / n**2
    second = (t.a * t.d + t.c * t.b) / (2.0 * n)
    return estimate, float(estimate * first.sum() + second.sum()) / size**2, None


def _rate_ratio(rows: dict[str, Array]) -> Estimated:
    x1, t1, x2, t2 = (rows[name] for name in ("x1i", "t1i", "x2i", "t2i"))
    t = t1 + t2
    top, bottom = float(np.sum(x1 * t2 / t)), float(np.sum(x2 * t1 / t))
    spread = float(np.sum(t1 * t2 * (x1 + x2) / t**2))
    return _log_ratio(top, bottom), spread / (top * bottom or math.nan), None


def _rate_difference(rows: dict[str, Array]) -> Estimated:
    x1, t1, x2, t2 = (rows[name] for name in ("x1i", "t1i", "x2i", "t2i"))
    t = t1 + t2
    size = float(np.sum(t1 * t2 / t))
    estimate = float(np.sum((x1 * t2 - x2 * t1) / t)) / size
    return estimate, float(np.sum((x1 * t2**2 + x2 * t1**2) / t**2)) / size**2, None


_MANTEL_HAENSZEL: dict[str, Callable[[dict[str, Array]], Estimated]] = {
    "OR": _odds_ratio,
    "RR": _risk_ratio,
    "RD": _risk_difference,
    "IRR": _rate_ratio,
    "IRD": _rate_difference,
}


def _observed(t: Table) -> tuple[Array, Array]:
    """Events in group 1 less those expected, and their hypergeometric variance."""
    n, events = t.n1 + t.n2, t.a + t.c
    return t.a - t.n1 * events / n, t.n1 * t.n2 * events * (n - events) / (n**2 * (n - 1.0))


def _log_ratio(top: float, bottom: float) -> float:
    return math.log(top / bottom) if top > 0.0 and bottom > 0.0 else math.nan


def _complete(key: str, columns: dict[str, ArrayLike]) -> dict[str, Array]:
    """The columns of a measure, without missing values."""
    measure = MEASURES[key]
    given = {name: column(name, values) for name, values in columns.items()}
    same_length(given)
    if key in ("OR", "RR", "RD"):
        rows = complete(measure, given)
        check(measure, rows)
    else:
        rows = as_given(measure, given)
        check_rates(measure, rows)
    missing = np.any([np.isnan(one) for one in rows.values()], axis=0)
    if missing.any():
        raise MissingValueError(
            "a count is missing", "Fill it in, or remove the row", rows=rows_where(missing)
        )
    if not missing.size:
        raise TooFewStudiesError("there is no study", "Give at least one study")
    return rows


def _made(
    measure: str,
    method: str,
    made: tuple[float, float],
    heterogeneity: tuple[float, int],
    cmh: float | None,
    level: float,
) -> CountsPooled:
    (estimate, variance), (q, k) = made, heterogeneity
    se = math.sqrt(variance)
    half = normal_quantile(0.5 + 0.5 * level) * se
    return CountsPooled(
        measure=measure,
        method=method,
        k=k,
        estimate=estimate,
        se=se,
        statistic=estimate / se,
        p=float(2.0 * normal_sf(abs(estimate / se))),
        ci=(estimate - half, estimate + half),
        q=q,
        q_df=k - 1,
        q_p=float(chi2_sf(q, k - 1)) if k > 1 else 1.0,
        i2=max(0.0, 100.0 * (q - (k - 1)) / q) if q > 0.0 else 0.0,
        cmh=cmh,
    )


def _nothing_to_pool() -> UndefinedEffectError:
    return UndefinedEffectError(
        "the counts tell no effect: one group has no event (or nothing but events) in any study",
        "Use RD, or say only how many events there were",
    )
