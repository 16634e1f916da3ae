"""Fit a three-level model: effects within inner groups within outer groups.

Two ideas. The scale goes first: effects are divided by a power of two near their typical standard
error, which changes no digit, so that a meta-analysis in grams and one in kilograms take the same
steps. And the design is replaced by an orthonormal basis of it, and the effects by what they differ
from their fit, so that years around 2000 or effects far from 0 cost no digits either.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sluimer.synthesis.cautions import Caution
from sluimer.synthesis.distributions import chi2_sf, f_sf, t_quantile, t_sf
from sluimer.synthesis.errors import (
    InvalidValueError,
    OutOfRangeError,
    TooFewStudiesError,
    UnequalLengthsError,
    UnknownNameError,
)
from sluimer.synthesis.model.design import Design
from sluimer.synthesis.model.many import out_of_range
from sluimer.synthesis.model.regress import INTERCEPT, Moderator, model_matrix
from sluimer.synthesis.multilevel import cautions
from sluimer.synthesis.multilevel.algebra import inverse, solve
from sluimer.synthesis.multilevel.groups import Codes, Groups, groups
from sluimer.synthesis.multilevel.likelihood import Grouped, Likelihood, grouped
from sluimer.synthesis.multilevel.result import Test, ThreeLevel
from sluimer.synthesis.multilevel.search import Peak, highest, refined
from sluimer.synthesis.studies import Array, Studies, studies

FARTHEST = 1e30
"""Effects so many typical standard errors apart, variances so many times the typical one or less
than it, and moderators so large or small, are out of range."""


def three_level(
    yi: ArrayLike | Studies,
    vi: ArrayLike | None = None,
    *,
    outer: Iterable[object],
    inner: Iterable[object] | None = None,
    moderators: Mapping[str, Moderator] | ArrayLike | None = None,
    method: str = "REML",
    test: str = "z",
    level: float = 0.95,
) -> ThreeLevel:
    """Pool k effects in inner groups nested in outer groups (metafor: ~ 1 | outer/inner).

    `yi` are effects of shape (k,) with sampling variances `vi`, or `Studies`. `outer` and `inner`
    are labels, one per row; the same inner label in two outer groups is two groups, and without
    `inner` every row is its own. `moderators` are columns by name (as for `regress`), or an array
    of shape (k, q) whose columns are called x1, x2, ...; an intercept is always there. `method` is
    "REML" or "ML", `test` "z" or "t" (see `ThreeLevel.df`).

    Raises a `SynthesisError`: for unequal lengths, values or labels that are missing or cannot be,
    fewer than two outer groups, too many or collinear moderators, unknown names, or numbers out of
    range.
    """
    given = yi if isinstance(yi, Studies) else studies(yi, () if vi is None else vi)
    of, on, size = _settings(method, test, level)
    together = groups(outer, inner, given.rows)
    x, names = _columns(moderators, given.k)
    scale = power_of_two(given.vi)
    basis = Design.of(given.yi, given.vi, x, names)
    v = given.vi / scale**2
    left = _Left(basis.basis, given.yi / scale, np.zeros(len(names)))
    # Told from their fit, effects lose no digits in the sums of squares.
    left = left.beside(basis.basis.T @ left.effects)
    if max(float(np.abs(left.effects).max()), float(v.max()), 1.0 / float(v.min())) > FARTHEST:
        raise out_of_range()
    most = float(np.ptp(left.effects)) ** 2
    peak = highest(left.grouped(v, together), of, most)
    left = left.beside(left.grouped(v, together).mean(peak.s1, peak.s2)[0])
    data = left.grouped(v, together)
    peak = refined(data, of, peak)
    near, covariance = data.mean(peak.s1, peak.s2)
    left = left.beside(near)

    back = inverse(basis.r)
    height = data.values(np.array([peak.s1]), np.array([peak.s2]), of)[0]
    free = given.k - len(names) if of == "REML" else given.k
    return _result(
        given,
        together,
        names,
        x,
        (of, on, size),
        peak._replace(s1=peak.s1 * scale**2, s2=peak.s2 * scale**2),
        b=scale * (back @ left.b),
        vcov=scale**2 * (back @ covariance @ back.T),
        residuals=scale * left.effects,
        loglik=float(height) - free * math.log(scale),
        weights=data.row_weights(peak.s1, peak.s2, v),
        fixed=_fixed(basis.basis, left.effects, v, scale),
    )


class _Left(NamedTuple):
    """Effects beside what coefficients `b` of an orthonormal basis make of them."""

    basis: Array
    effects: Array
    b: Array

    def beside(self, more: Array) -> _Left:
        return _Left(self.basis, self.effects - self.basis @ more, self.b + more)

    def grouped(self, v: Array, together: Groups) -> Grouped:
        columns = np.column_stack([self.basis, self.effects])
        return grouped(columns, v, together.outer, together.inner)


def _settings(method: str, test: str, level: float) -> tuple[Likelihood, Test, float]:
    methods: dict[str, Likelihood] = {name.lower(): name for name in get_args(Likelihood)}
    tests: dict[str, Test] = {name: name for name in get_args(Test)}
    if method.lower() not in methods:
        raise UnknownNameError(f"there is no method {method!r}", "Use REML or ML")
    if test.lower() not in tests:
        raise UnknownNameError(f"there is no test {test!r} for three levels", "Use z or t")
    check_level(level)
    return methods[method.lower()], tests[test.lower()], float(level)


def check_level(level: float) -> None:
    """Raise `OutOfRangeError` unless a level is between 0 and 1."""
    if not 0.0 < level < 1.0:
        raise OutOfRangeError(
            f"the level of an interval lies between 0 and 1, and {level:g} does not",
            "Give 0.95 for 95 percent",
        )


def _columns(
    moderators: Mapping[str, Moderator] | ArrayLike | None, k: int
) -> tuple[Array, tuple[str, ...]]:
    if moderators is None:
        return np.ones((k, 1)), (INTERCEPT,)
    if isinstance(moderators, Mapping):
        x, names = model_matrix(moderators, k)
        size = np.abs(x).max(axis=0)
        if ((size > FARTHEST) | ((size > 0.0) & (size < 1.0 / FARTHEST))).any():
            raise out_of_range()
        return x, names
    try:
        table = np.asarray(moderators, dtype=np.float64)
    except (TypeError, ValueError):
        raise InvalidValueError(
            "the moderators are not a table of numbers",
            "Give an array with a row per study, or name each column",
            column="moderators",
        ) from None
    if table.ndim == 1:
        table = table[:, np.newaxis]
    if table.ndim != 2 or table.shape[0] != k:
        raise UnequalLengthsError(
            f"the moderators have shape {table.shape} for {k} rows",
            "Give an array with a row per study and a column per moderator",
            column="moderators",
        )
    return _columns({f"x{at}": one for at, one in enumerate(table.T, start=1)}, k)


def power_of_two(vi: Array) -> float:
    """A power of two near the typical standard error."""
    return 2.0 ** (math.frexp(float(np.median(vi)))[1] // 2)


def _fixed(basis: Array, apart: Array, v: Array, scale: float) -> tuple[float, float]:
    """Cochran's Q and the typical variance, which know nothing of groups."""
    w = 1.0 / v
    known = inverse(basis.T @ (w[:, None] * basis))
    left = apart - basis @ (known @ (basis.T @ (w * apart)))
    trace = w.sum() - float((known * (basis.T @ ((w * w)[:, None] * basis))).sum())
    return float((w * left) @ left), scale**2 * (v.size - basis.shape[1]) / float(trace)


def _result(
    given: Studies,
    together: Groups,
    names: tuple[str, ...],
    x: Array,
    chosen: tuple[Likelihood, Test, float],
    peak: Peak,
    *,
    b: Array,
    vcov: Array,
    residuals: Array,
    loglik: float,
    weights: Array,
    fixed: tuple[float, float],
) -> ThreeLevel:
    method, test, level = chosen
    k, p = x.shape
    q, typical = fixed
    se = np.sqrt(np.diagonal(vcov))
    if not (np.isfinite(b).all() and np.isfinite(se).all() and (se > 0.0).all()):
        raise out_of_range()
    df = np.full(p, np.inf) if test == "z" else containment_df(x, names, together)
    p_values, quantile = tested(b / se, df, level)
    total = peak.s1 + peak.s2
    qm, qm_p = _omnibus(b, vcov, df)
    reach = quantile[0] * math.hypot(se[0], math.sqrt(total))
    return ThreeLevel(
        studies=given,
        groups=together,
        names=names,
        x=x,
        method=method,
        test=test,
        level=level,
        b=b,
        se=se,
        statistic=b / se,
        df=df,
        p_values=p_values,
        ci_low=b - quantile * se,
        ci_high=b + quantile * se,
        vcov=vcov,
        residuals=residuals,
        sigma2=(peak.s1, peak.s2),
        i2=(100.0 * peak.s1 / (total + typical), 100.0 * peak.s2 / (total + typical)),
        icc=peak.s1 / total if total > 0.0 and peak.apart else None,
        q=q,
        q_df=k - p,
        q_p=float(chi2_sf(q, k - p)),
        qm=qm,
        qm_df=p - 1,
        qm_p=qm_p,
        prediction_interval=(float(b[0] - reach), float(b[0] + reach)) if p == 1 else None,
        loglik=loglik,
        weights=100.0 * weights / weights.sum() if p == 1 else None,
        cautions=_cautions(peak, together),
    )


def containment_df(x: Array, names: Sequence[str], together: Groups) -> Array:
    """The degrees of freedom of each coefficient by containment, of shape (p,).

    Raises `TooFewStudiesError` when there are none.
    """
    k, p = x.shape
    outer, inner = _constant(x, together.outer), _constant(x, together.inner)
    df = np.where(outer, together.n_outer, np.where(inner, together.n_inner, k)) - float(p)
    if (df <= 0.0).any():
        at = int(np.argmin(df))
        raise TooFewStudiesError(
            f"{names[at]} has no degrees of freedom left: {int(df[at]) + p} groups for {p} "
            "coefficients",
            "Use fewer moderators, or test 'z'",
        )
    return df


def _constant(x: Array, codes: Codes) -> NDArray[np.bool_]:
    """Which columns have one value in each group."""
    _, first = np.unique(codes, return_index=True)
    same: NDArray[np.bool_] = (x == x[first][codes]).all(axis=0)
    return same


def tested(statistic: Array, df: Array, level: float) -> tuple[Array, Array]:
    """Two-sided p-values and the quantiles of intervals, both of shape (p,)."""
    p_values = [2.0 * t_sf(abs(one), d) for one, d in zip(statistic.tolist(), df, strict=True)]
    quantiles = [t_quantile(0.5 + 0.5 * level, float(d)) for d in df]
    return np.array(p_values), np.array(quantiles)


def _omnibus(b: Array, vcov: Array, df: Array) -> tuple[float | None, float | None]:
    m = b.size - 1
    if m == 0:
        return None, None
    qm = float(b[1:] @ solve(vcov[1:, 1:], b[1:]))
    least = float(df[1:].min())
    if math.isinf(least):
        return qm, float(chi2_sf(qm, m))
    return qm / m, float(f_sf(qm / m, m, least))


def _cautions(peak: Peak, together: Groups) -> tuple[Caution, ...]:
    found = []
    if together.n_outer < cautions.FEW_GROUPS:
        found.append(cautions.few_groups(together.n_outer))
    if not peak.apart:
        found.append(cautions.only_the_sum())
    if peak.tops > 1:
        found.append(cautions.several_modes(peak.tops))
    if peak.s1 == 0.0 or peak.s2 == 0.0:
        found.append(cautions.on_the_boundary(outer=peak.s1 == 0.0, inner=peak.s2 == 0.0))
    return tuple(found)
