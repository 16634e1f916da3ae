"""Many meta-analyses at once: thousands of pooled means from flat columns.

Two ideas. Problems with the same number of studies lie side by side in one array, so that a step of
an estimator is a step for all of them; and blocks are small enough to stay in the processor's
cache. The arithmetic is that of `pool`, which is a batch of one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from sluimer.synthesis.distributions import chi2_quantile, chi2_sf, normal_quantile, t_sf
from sluimer.synthesis.errors import (
    InvalidValueError,
    MissingValueError,
    OutOfRangeError,
    SynthesisError,
    TooFewStudiesError,
    UnequalLengthsError,
)
from sluimer.synthesis.model.moments import BLOCK, Means
from sluimer.synthesis.model.settings import Settings, settings
from sluimer.synthesis.model.summary import summarise
from sluimer.synthesis.model.tau2 import estimate_tau2, root_of_q
from sluimer.synthesis.pooled import Method, Test
from sluimer.synthesis.studies import (
    LARGEST,
    SMALLEST,
    Array,
    Column,
    beyond_reach,
    column,
    refuse,
    same_length,
)

_FIELDS = ("estimate", "se", "ci_half", "tau2", "tau2_se", "i2", "h2", "q", "pi_half", "pi2_half")


@dataclass(frozen=True, eq=False)
class PooledMany:
    """N pooled means; every array has shape (N,). Fields mean what they mean in `Pooled`.

    A problem that could not be pooled (only with `record_errors`) has NaN everywhere and its error
    in `errors`, by its place from 0.
    """

    k: NDArray[np.intp]
    method: Method
    test: Test
    level: float
    estimate: Array
    se: Array
    ci_low: Array
    ci_high: Array
    tau2: Array
    tau2_se: Array
    i2: Array
    h2: Array
    q: Array
    prediction_low: Array
    prediction_high: Array
    prediction_t_km2_low: Array
    prediction_t_km2_high: Array
    tau2_low: Array | None
    """Q-profile limits of τ²; None unless asked for, and under "CE". NaN where the interval is
    empty."""
    tau2_high: Array | None
    errors: dict[int, SynthesisError]

    @cached_property
    def p(self) -> Array:
        """Two-sided p-values of the null hypothesis that the mean is 0."""
        with np.errstate(divide="ignore", invalid="ignore"):
            statistic = np.abs(self.estimate / self.se)
        statistic[(self.estimate == 0.0) & (self.se == 0.0)] = 0.0
        alone = self.k == 1
        if self.test == "z" or alone.all():
            return 2.0 * t_sf(statistic, np.inf)
        df = np.where(alone, 1.0, self.k - 1.0)
        return 2.0 * np.where(alone, t_sf(statistic, np.inf), t_sf(statistic, df))

    @cached_property
    def q_p(self) -> Array:
        """p-values of Q against χ² with k - 1 degrees of freedom."""
        return np.where(self.k == 1, 1.0, chi2_sf(self.q, np.maximum(self.k - 1.0, 1.0)))


def pool_many(
    yi: Column,
    vi: Column,
    k: Sequence[int] | NDArray[np.intp],
    *,
    method: str = "REML",
    test: str = "z",
    level: float = 0.95,
    tau2_ci: bool = False,
    record_errors: bool = False,
    singles: bool = False,
) -> PooledMany:
    """Pool N problems whose studies lie one after the other in `yi` and `vi`, of shape (sum(k),).

    `k` holds the number of studies of each problem, of shape (N,). Give the problems as lists with
    `flat`. The numbers are those of `pool`, problem by problem.

    Raises the named error of the first bad problem, with its row (in the flat columns, from 1), or,
    with `record_errors`, keeps each error with its problem and pools the others. With `singles` a
    problem of one study is no error: the study stands for itself, with τ² 0 and a normal interval.
    """
    chosen = settings(method, test, level)
    tau2_ci = tau2_ci and chosen.method != "CE"
    y, v = column("yi", yi), column("vi", vi)
    same_length({"yi": y, "vi": v})
    sizes = _sizes(k, y.size)
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(np.intp)
    errors = _errors(y, v, sizes, least=1 if singles else 2)
    if errors and not record_errors:
        raise errors[min(errors)]
    usable = np.ones(sizes.size, dtype=np.bool_)
    usable[list(errors)] = False
    out = np.full((len(_FIELDS) + 2, sizes.size), np.nan)
    for size in np.unique(sizes[usable]):
        which = np.flatnonzero(usable & (sizes == size))
        step = max(1, BLOCK // int(size))
        for at in range(0, which.size, step):
            part = which[at : at + step]
            place = starts[part] + np.arange(size)[:, None]
            made = (_alone if size == 1 else _block)(y[place], v[place], chosen, tau2_ci=tau2_ci)
            out[:, part] = made
    return _gather(out, sizes, chosen, errors, tau2_ci=tau2_ci, record_errors=record_errors)


def flat(problems: Iterable[Column]) -> tuple[Array, NDArray[np.intp]]:
    """Lists of unequal length as one flat column and their sizes, as `pool_many` takes them."""
    columns = [column(f"problem {at}", one) for at, one in enumerate(problems, start=1)]
    sizes = np.array([one.size for one in columns], dtype=np.intp)
    return (np.concatenate(columns) if columns else np.empty(0)), sizes


def _block(y: Array, v: Array, chosen: Settings, *, tau2_ci: bool) -> Array:
    """The fields of problems of one size, of shape (fields + 2, n), from (k, n) columns."""
    data, _, origin = Means.of(y, v)
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        tau2 = estimate_tau2(data, chosen.method)
        made = summarise(data, tau2, chosen.method, chosen.test, chosen.level)
    out = np.empty((len(_FIELDS) + 2, tau2.size))
    for place, values in enumerate(made[: len(_FIELDS)]):
        out[place] = values
    out[0] += origin
    if tau2_ci:
        out[-2], out[-1] = q_profile(data, chosen.level)
    return out


def _alone(y: Array, v: Array, chosen: Settings, *, tau2_ci: bool) -> Array:
    """The fields of problems of one study each."""
    out = np.full((len(_FIELDS) + 2, y.shape[1]), np.nan)
    se = np.sqrt(v[0])
    half = normal_quantile(0.5 + 0.5 * chosen.level) * se
    for field, values in (("estimate", y[0]), ("se", se), ("ci_half", half), ("h2", 1.0)):
        out[_FIELDS.index(field)] = values
    for field in ("tau2", "i2", "q"):
        out[_FIELDS.index(field)] = 0.0
    return out


def q_profile(data: Means, level: float) -> tuple[Array, Array]:
    """Q-profile limits of τ² (Viechtbauer 2007, Stat Med 26:37-52), NaN where there are none."""
    df = data.k - data.p
    high = chi2_quantile(0.5 + 0.5 * level, df)
    low = chi2_quantile(0.5 - 0.5 * level, df)
    targets = np.array([high, low])[:, None] + np.zeros_like(data.smallest_v)
    limits = root_of_q(data, targets)
    if not limits[1].all():  # there a Q that is below even the low quantile, or nothing differs
        empty = data.without_tau2.q < low
        limits[:, empty] = np.nan
    return limits[0], limits[1]


def _gather(
    out: Array,
    sizes: NDArray[np.intp],
    chosen: Settings,
    errors: dict[int, SynthesisError],
    *,
    tau2_ci: bool,
    record_errors: bool,
) -> PooledMany:
    estimate, se, half, tau2, tau2_se, i2, h2, q, pi, pi2 = out[: len(_FIELDS)]
    lost = ~np.isfinite(estimate + se + tau2 + q)
    lost[list(errors)] = False
    for place in np.flatnonzero(lost):
        error = out_of_range(f"problem {int(place) + 1}: ")
        if not record_errors:
            raise error
        errors[int(place)] = error
        out[:, place] = np.nan
    if chosen.method == "CE":
        pi, pi2 = np.full_like(pi, np.nan), np.full_like(pi, np.nan)
    return PooledMany(
        k=sizes,
        method=chosen.method,
        test=chosen.test,
        level=chosen.level,
        estimate=estimate,
        se=se,
        ci_low=estimate - half,
        ci_high=estimate + half,
        tau2=tau2,
        tau2_se=tau2_se,
        i2=i2,
        h2=h2,
        q=q,
        prediction_low=estimate - pi,
        prediction_high=estimate + pi,
        prediction_t_km2_low=estimate - pi2,
        prediction_t_km2_high=estimate + pi2,
        tau2_low=out[-2] if tau2_ci else None,
        tau2_high=out[-1] if tau2_ci else None,
        errors=dict(sorted(errors.items())),
    )


def out_of_range(where: str = "") -> OutOfRangeError:
    """What is raised when sound numbers are too far apart for arithmetic on them."""
    return OutOfRangeError(
        f"{where}the effects or variances are too large, too small or too far apart",
        "Express them in another unit, and check that vi holds variances",
    )


def _sizes(k: Sequence[int] | NDArray[np.intp], studies: int) -> NDArray[np.intp]:
    """The number of studies of each problem, which must add up."""
    given = column("k", k)
    odd = ~(np.isfinite(given) & (given >= 0.0) & (given == np.floor(given)))
    refuse("k", given, odd, "is no number of studies")
    if given.sum() != studies:
        raise UnequalLengthsError(
            f"k adds up to {given.sum():g} studies, and yi has {studies}",
            "Give in k the number of studies of each problem",
            column="k",
        )
    return given.astype(np.intp)


def _errors(
    y: Array, v: Array, sizes: NDArray[np.intp], *, least: int
) -> dict[int, SynthesisError]:
    """The first thing that is wrong with each problem, by its place."""
    found: dict[int, SynthesisError] = {}
    for place in np.flatnonzero(sizes < least).tolist():
        found[place] = TooFewStudiesError(
            f"problem {place + 1} has {('no study', 'only one study')[sizes[place]]}",
            "Pooling needs at least two",
        )
    bad = ~((np.abs(y) <= LARGEST) & (v <= LARGEST) & (v >= SMALLEST))
    if not bad.any():
        return found
    owner = np.repeat(np.arange(sizes.size), sizes)
    for row in np.flatnonzero(bad).tolist():
        place = int(owner[row])
        if place not in found:
            found[place] = _row_error(y, v, row, place)
    return found


def _row_error(y: Array, v: Array, row: int, place: int) -> SynthesisError:
    name, value = ("yi", y[row]) if not abs(y[row]) <= LARGEST else ("vi", v[row])
    if np.isnan(value):
        return MissingValueError(
            f"{name} is missing (problem {place + 1})",
            "Fill it in, or leave the row out",
            rows=(row + 1,),
            column=name,
        )
    if np.isfinite(value) and (name == "yi" or value > 0.0):
        return beyond_reach(name, float(value), rows=(row + 1,), told=f" (problem {place + 1})")
    return InvalidValueError(
        f"{name} = {value:g} cannot be (problem {place + 1})",
        "An effect is finite, and a variance is finite and above 0",
        rows=(row + 1,),
        column=name,
    )
