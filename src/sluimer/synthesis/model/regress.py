"""Meta-regression: do the effects depend on something that differs between the studies?"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from sluimer.synthesis import cautions
from sluimer.synthesis.cautions import Caution
from sluimer.synthesis.distributions import chi2_quantile, chi2_sf, f_sf, t_quantile, t_sf
from sluimer.synthesis.errors import (
    CollinearModeratorsError,
    InvalidValueError,
    MissingColumnError,
    MissingValueError,
    TooFewStudiesError,
    UnequalLengthsError,
)
from sluimer.synthesis.model.design import Design
from sluimer.synthesis.model.many import out_of_range
from sluimer.synthesis.model.moments import Means
from sluimer.synthesis.model.settings import Settings, settings
from sluimer.synthesis.model.summary import df_of, heterogeneity, tau2_standard_error
from sluimer.synthesis.model.tau2 import estimate_tau2, root_of_q
from sluimer.synthesis.pooled import Method, Pair, Test
from sluimer.synthesis.studies import (
    Array,
    Column,
    Exclusion,
    Studies,
    column,
    given_studies,
    within_reach,
)

INTERCEPT = "intercept"
Moderator = Sequence[object] | ArrayLike


@dataclass(frozen=True, slots=True, eq=False)
class Regression:
    """A mixed-effects meta-regression of k effects on p coefficients.

    Arrays `b`, `se`, `statistic`, `p_values`, `ci_low` and `ci_high` have shape (p,), in the order
    of `names`; `vcov` has shape (p, p) and `x` (k, p).
    """

    studies: Studies
    names: tuple[str, ...]
    x: Array
    method: Method
    test: Test
    level: float
    b: Array
    se: Array
    statistic: Array
    df: float
    p_values: Array
    ci_low: Array
    ci_high: Array
    vcov: Array
    tau2: float
    """What is left of τ² when the moderators are taken into account."""
    tau2_se: float | None
    tau2_ci: Pair | None
    """Q-profile interval of the residual τ²; None under "CE" or when it is empty."""
    i2: float
    """Residual I², in percent; as in `Pooled`, with the moderators in the model."""
    h2: float
    q: float
    """The residual QE, with weights 1/vi."""
    q_df: int
    q_p: float
    qm: float
    """The test that all coefficients but the intercept are 0: χ² with `qm_df` degrees of freedom
    under "z", else F with `qm_df` and k - p. NaN when there is nothing but an intercept."""
    qm_df: int
    qm_p: float
    r2: float | None
    """Share of τ² that the moderators explain, in percent, never below 0, and 0 when there was no
    τ² to explain. Under "CE" the share of H² instead. None without an intercept."""
    loglik: float | None
    cautions: tuple[Caution, ...]

    @property
    def k(self) -> int:
        return self.studies.k

    @property
    def p(self) -> int:
        return len(self.names)

    @property
    def warnings(self) -> tuple[str, ...]:
        """The cautions as plain English sentences."""
        return tuple(caution.en for caution in self.cautions)


def regress(
    yi: Column | Studies,
    vi: Column | None = None,
    *,
    moderators: Mapping[str, Moderator],
    intercept: bool = True,
    method: str = "REML",
    test: str = "z",
    level: float = 0.95,
    labels: Sequence[str] | None = None,
    drop_missing: bool = False,
) -> Regression:
    """Regress effects on moderators, a mapping from a name to one value per study.

    A moderator of words (strings) becomes one column for each word but the first in alphabetical
    order (treatment contrasts). With `drop_missing`, studies without a moderator are left out and
    recorded. Weights, methods and tests are those of `pool`; "t" and "knha" give t and F
    tests with k - p degrees of freedom (Knapp & Hartung 2003, Stat Med 22:2693-2710).

    Raises a `SynthesisError`: as `pool`, and for too many or collinear moderators, a moderator with
    a missing value (its row), or one of another length.
    """
    given = given_studies(yi, vi, labels=labels, drop_missing=drop_missing)
    listed = {
        name: of_those_kept(f"the moderator {name}", values, given)
        for name, values in moderators.items()
    }
    if drop_missing:
        given, listed = without_missing(given, listed)
    x, names = model_matrix(listed, given.k, intercept=intercept, rows=given.rows)
    return regress_matrix(given, x, names, settings(method, test, level))


def regress_matrix(
    given: Studies, x: Array, names: tuple[str, ...], chosen: Settings, *, r2: bool = True
) -> Regression:
    """The same from a matrix X of shape (k, p) with named columns."""
    within_reach(given)
    method, restricted = chosen.method, chosen.method == "REML"
    anchor = float(given.yi[np.argmin(given.vi)]) if names[0] == INTERCEPT else 0.0
    design = Design.of(given.yi - anchor, given.vi, x, names)
    k, p = design.k, design.p
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        tau2 = estimate_tau2(design, method)
        b, vcov = design.coefficients(float(tau2[0]))
        q0, trace, _ = design.without_tau2
        i2, h2 = heterogeneity(method, tau2, q0, trace, k - p)
        tau2_se = tau2_standard_error(design, tau2, method)
        if chosen.test in ("knha", "adhoc"):
            factor = float(design.q(tau2)[0][0]) / (k - p)
            vcov = vcov * (factor if chosen.test == "knha" else max(factor, 1.0))
    b[0] += anchor
    se = np.sqrt(np.diagonal(vcov))
    if not np.isfinite(b).all() or not np.isfinite(se).all() or not np.isfinite(tau2[0]):
        raise out_of_range()
    df = df_of(chosen.test, k, p)
    with np.errstate(divide="ignore", invalid="ignore"):
        statistic = np.where(se > 0.0, b / se, np.where(b == 0.0, 0.0, np.copysign(np.inf, b)))
    crit = t_quantile(0.5 + 0.5 * chosen.level, df)
    qm, qm_df, qm_p = _omnibus(b, vcov, names, chosen.test, k - p)
    return Regression(
        studies=given,
        names=names,
        x=x,
        method=method,
        test=chosen.test,
        level=chosen.level,
        b=b,
        se=se,
        statistic=statistic,
        df=df,
        p_values=2.0 * t_sf(np.abs(statistic), df),
        ci_low=b - crit * se,
        ci_high=b + crit * se,
        vcov=vcov,
        tau2=float(tau2[0]),
        tau2_se=None if method == "CE" else float(tau2_se[0]),
        tau2_ci=None if method == "CE" else _q_profile(design, chosen.level),
        i2=float(i2[0]),
        h2=float(h2[0]),
        q=float(q0[0]),
        q_df=k - p,
        q_p=float(chi2_sf(float(q0[0]), k - p)),
        qm=qm,
        qm_df=qm_df,
        qm_p=qm_p,
        r2=_explained(given, float(tau2[0]), float(h2[0]), names, chosen) if r2 else None,
        loglik=float(design.log_likelihood(tau2, restricted=restricted)[0])
        if method in ("CE", "ML", "REML")
        else None,
        cautions=(cautions.few_for_moderators(k, p - 1),)
        if k < cautions.STUDIES_PER_MODERATOR * (p - 1)
        else (),
    )


def model_matrix(
    moderators: Mapping[str, Moderator],
    k: int,
    *,
    intercept: bool = True,
    rows: Sequence[int] | None = None,
) -> tuple[Array, tuple[str, ...]]:
    """The matrix X of shape (k, p) and the names of its columns; see `regress`.

    `rows` are the numbers that messages give to the studies, 1 to k unless they are given.
    """
    columns = [np.ones(k)] if intercept else []
    names = [INTERCEPT] if intercept else []
    for name, values in moderators.items():
        listed = listed_values(f"the moderator {name}", values)
        if len(listed) != k:
            raise _unequal(f"the moderator {name}", len(listed), k)
        if name == INTERCEPT:
            raise InvalidValueError(
                f"a moderator cannot be called {name}", "Give it another name", column=name
            )
        for label, one in _columns(name, listed, rows or range(1, k + 1), all_levels=not columns):
            names.append(label)
            columns.append(one)
    if not columns:
        raise MissingColumnError("there is nothing to regress on", "Name at least one moderator")
    return np.column_stack(columns), tuple(names)


def listed_values(told: str, values: Moderator) -> list[object]:
    """A column as a list, its words still words; `told` is what messages call it."""
    if isinstance(values, np.ndarray) and values.ndim:
        return list(values.tolist())
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise InvalidValueError(f"{told} is no column", "Give one value per study")
    return list(values)


def is_missing(value: object) -> bool:
    """Is this None, NaN or an empty text?"""
    return (
        value is None
        or (isinstance(value, str) and not value.strip())
        or (isinstance(value, float | np.floating) and math.isnan(value))
    )


def without_missing(
    given: Studies, columns: Mapping[str, list[object]]
) -> tuple[Studies, dict[str, list[object]]]:
    """The studies that have a value in every column, and those values; the others are recorded.

    Raises `TooFewStudiesError` when none is left.
    """
    lost = [any(is_missing(one[i]) for one in columns.values()) for i in range(given.k)]
    kept = [i for i, gone in enumerate(lost) if not gone]
    excluded = tuple(
        Exclusion(given.rows[i], given.labels[i], "missing moderator or group")
        for i, gone in enumerate(lost)
        if gone
    )
    if not kept:
        raise TooFewStudiesError(
            f"no study has a value in {' and '.join(columns)}", "Fill in what is missing"
        )
    left = replace(given.take(kept), excluded=given.excluded + excluded)
    return left, {name: [one[i] for i in kept] for name, one in columns.items()}


def of_those_kept(told: str, values: Moderator, given: Studies) -> list[object]:
    """The values of the studies that are left when rows were dropped before.

    Raises `UnequalLengthsError`; `told` is what the message calls the column.
    """
    listed = listed_values(told, values)
    if len(listed) == given.k:
        return listed
    if len(listed) == given.k + len(given.excluded) and max(given.rows) <= len(listed):
        return [listed[row - 1] for row in given.rows]
    raise _unequal(told, len(listed), given.k)


def _unequal(told: str, values: int, k: int) -> UnequalLengthsError:
    return UnequalLengthsError(
        f"{told} has {values} values for {k} studies", "Give one value per study"
    )


def _columns(
    name: str, listed: list[object], rows: Sequence[int], *, all_levels: bool
) -> list[tuple[str, Array]]:
    missing = np.array([is_missing(one) for one in listed])
    if missing.any():
        raise MissingValueError(
            f"the moderator {name} is missing",
            "Fill it in, or leave the study out",
            rows=[row for row, gone in zip(rows, missing, strict=True) if gone],
            column=name,
        )
    if any(isinstance(one, str) for one in listed):
        words = [str(one) for one in listed]
        levels = sorted(set(words))
        if len(levels) == 1 and not all_levels:
            raise CollinearModeratorsError(
                f"the moderator {name} is {levels[0]!r} in every study, which says nothing",
                f"Leave {name} out",
                column=name,
            )
        return [
            (f"{name}: {level}", np.array([float(word == level) for word in words]))
            for level in (levels if all_levels else levels[1:])
        ]
    numbers = column(name, listed)
    odd = ~np.isfinite(numbers)
    if odd.any():
        raise InvalidValueError(
            f"the moderator {name} is infinite",
            "Correct it, or leave the study out",
            rows=[row for row, one in zip(rows, odd, strict=True) if one],
            column=name,
        )
    return [(name, numbers)]


def _omnibus(
    b: Array, vcov: Array, names: tuple[str, ...], test: Test, df: int
) -> tuple[float, int, float]:
    """QM with its degrees of freedom and p-value, over all coefficients but the intercept."""
    tested = [at for at, name in enumerate(names) if name != INTERCEPT] if len(names) > 1 else [0]
    if names == (INTERCEPT,):
        return math.nan, 0, math.nan
    part, spread = b[tested], vcov[np.ix_(tested, tested)]
    if not np.diagonal(spread).all():  # effects that fit without any error, under Hartung–Knapp
        qm = math.inf if part.any() else 0.0
    else:
        se = np.sqrt(np.diagonal(spread))
        try:
            qm = float(part / se @ np.linalg.solve(spread / np.outer(se, se), part / se))
        except np.linalg.LinAlgError:
            qm = math.nan
        if not qm >= 0.0:
            raise out_of_range()
    if test == "z":
        return qm, len(tested), float(chi2_sf(qm, len(tested)))
    return qm / len(tested), len(tested), float(f_sf(qm / len(tested), len(tested), df))


def _q_profile(design: Design, level: float) -> Pair | None:
    df = design.k - design.p
    high, low = chi2_quantile(0.5 + 0.5 * level, df), chi2_quantile(0.5 - 0.5 * level, df)
    if float(design.without_tau2.q[0]) < low:
        return None
    limits = root_of_q(design, np.array([[high], [low]]))[:, 0]
    return float(limits[0]), float(limits[1])


def _explained(
    given: Studies, tau2: float, h2: float, names: tuple[str, ...], chosen: Settings
) -> float | None:
    if INTERCEPT not in names:
        return None
    data, _, _ = Means.of(given.yi[:, None].copy(), given.vi[:, None].copy())
    if chosen.method == "CE":
        before, after = float(data.without_tau2.q[0]) / (given.k - 1), h2
    else:
        before, after = float(estimate_tau2(data, chosen.method)[0]), tau2
    return 100.0 * max(0.0, (before - after) / before) if before > 0.0 else 0.0
