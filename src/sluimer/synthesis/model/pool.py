"""Pooling one set of studies: `pool(yi, vi) -> Pooled`."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from sluimer.synthesis import cautions
from sluimer.synthesis.distributions import chi2_sf, t_quantile, t_sf
from sluimer.synthesis.errors import TooFewStudiesError, UnknownNameError
from sluimer.synthesis.model.many import out_of_range, q_profile
from sluimer.synthesis.model.moments import SUM, Means
from sluimer.synthesis.model.settings import Settings, settings
from sluimer.synthesis.model.summary import Summary, df_of, summarise
from sluimer.synthesis.model.tau2 import estimate_tau2, most_likely
from sluimer.synthesis.pooled import Pair, Pooled, Weighting
from sluimer.synthesis.studies import Array, Column, Studies, given_studies, within_reach


def pool(
    yi: Column | Studies,
    vi: Column | None = None,
    *,
    method: str = "REML",
    test: str = "z",
    level: float = 0.95,
    weighting: Weighting = "inverse-variance",
    tau2_ci: bool = True,
    labels: Sequence[str] | None = None,
    drop_missing: bool = False,
) -> Pooled:
    """Pool k >= 2 effects `yi` with sampling variances `vi`, both of shape (k,), or `Studies`.

    method: "CE" (common effect) or the estimator of τ² of a random-effects model, one of "DL",
    "PM", "REML", "ML", "EB", "SJ", "HE". test: "z", "t", "knha" or "adhoc"; see `Pooled`.
    weighting "equal" pools to the plain mean of the studies; "HE" holds the moments for it.

    Raises a `SynthesisError`: for fewer than two studies, for a missing, infinite or impossible
    value (with its row), for a name that is not here.
    """
    given = given_studies(yi, vi, labels=labels, drop_missing=drop_missing)
    return pool_studies(given, settings(method, test, level), weighting, tau2_ci=tau2_ci)


def pool_studies(
    given: Studies,
    chosen: Settings,
    weighting: Weighting = "inverse-variance",
    *,
    tau2_ci: bool = True,
) -> Pooled:
    """Pool studies that are known to be sound, by settings that are known to exist."""
    if given.k < 2:
        raise TooFewStudiesError(
            f"there is only {given.k} study", "Pooling needs at least two; one stands for itself"
        )
    if weighting not in ("inverse-variance", "equal"):
        raise UnknownNameError(
            f"there is no weighting {weighting!r}", "Use 'inverse-variance' or 'equal'"
        )
    within_reach(given)
    method, restricted = chosen.method, chosen.method == "REML"
    data, place, origin = Means.of(given.yi[:, None].copy(), given.vi[:, None].copy())
    modes = 1
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):
        if method in ("REML", "ML"):
            tau2, counts = most_likely(data, restricted=restricted)
            modes = int(counts[0])
        else:
            tau2 = estimate_tau2(data, method)
        made = summarise(data, tau2, method, chosen.test, chosen.level)
        if weighting == "equal":
            made = _plain_mean(made, data, chosen)
    estimate, se, q = float(made.estimate[0] + origin[0]), float(made.se[0]), float(made.q[0])
    weights = 100.0 * made.weights[:, 0]
    weights[[0, place[0]]] = weights[[place[0], 0]]
    if not math.isfinite(estimate + se + q + float(made.tau2[0])):
        raise out_of_range()
    statistic = math.copysign(math.inf, estimate) if se == 0.0 else estimate / se
    df = df_of(chosen.test, given.k, 1)
    interval = _q_profile(data, chosen) if tau2_ci and method != "CE" else None
    likelihood = method in ("CE", "ML", "REML")
    return Pooled(
        studies=given,
        method=method,
        test=chosen.test,
        level=chosen.level,
        estimate=estimate,
        se=se,
        statistic=statistic if estimate or se else 0.0,
        df=df,
        p=float(2.0 * t_sf(abs(statistic), df)) if estimate or se else 1.0,
        ci=_around(estimate, made.ci_half),
        tau2=float(made.tau2[0]),
        tau2_se=None if method == "CE" else float(made.tau2_se[0]),
        tau2_ci=interval,
        i2=float(made.i2[0]),
        h2=float(made.h2[0]),
        q=q,
        q_df=given.k - 1,
        q_p=float(chi2_sf(q, given.k - 1)),
        prediction_interval=None if method == "CE" else _around(estimate, made.pi_half),
        prediction_interval_t_km2=None if method == "CE" else _around(estimate, made.pi_half_t_km2),
        loglik=float(data.log_likelihood(made.tau2, restricted=restricted)[0])
        if likelihood
        else None,
        weights=weights,
        cautions=_cautions(given, chosen, modes, made, no_interval=tau2_ci and interval is None),
        weighting=weighting,
    )


def _plain_mean(made: Summary, data: Means, chosen: Settings) -> Summary:
    """The same, around the plain mean of the studies instead of the weighted one.

    With "HE" and "t" this is the ordinary t interval of a mean, unless τ² was cut off at 0.
    """
    k, tail = data.k, 0.5 + 0.5 * chosen.level
    variance = SUM(data.v + made.tau2) / k**2
    if chosen.test in ("knha", "adhoc"):
        factor = made.factor if chosen.test == "knha" else np.maximum(made.factor, 1.0)
        variance = variance * factor
    se, spread = np.sqrt(variance), np.sqrt(variance + made.tau2)
    crit = t_quantile(tail, df_of(chosen.test, k, 1))
    return made._replace(
        estimate=SUM(data.y) / k,
        se=se,
        ci_half=crit * se,
        pi_half=crit * spread,
        pi_half_t_km2=t_quantile(tail, max(k - 2, 1)) * spread,
        weights=np.full_like(made.weights, 1.0 / k),
    )


def _q_profile(data: Means, chosen: Settings) -> Pair | None:
    low, high = q_profile(data, chosen.level)
    return None if np.isnan(low[0]) else (float(low[0]), float(high[0]))


def _around(middle: float, half: Array) -> Pair:
    return middle - float(half[0]), middle + float(half[0])


def _cautions(
    given: Studies, chosen: Settings, modes: int, made: Summary, *, no_interval: bool
) -> tuple[cautions.Caution, ...]:
    found = []
    if given.k == 2:
        found.append(cautions.two_studies())
    elif given.k < cautions.FEW_STUDIES:
        found.append(cautions.few_studies(given.k))
    if chosen.test == "knha":
        factor = float(made.factor[0])
        if factor < 1.0 - 1e-9:
            found.append(cautions.narrower_than_normal(factor))
    if modes > 1:
        found.append(cautions.several_modes(modes))
    if no_interval and chosen.method != "CE":
        found.append(cautions.empty_q_profile())
    if given.corrections:
        found.append(cautions.corrected(tuple(one.row for one in given.corrections)))
    return tuple(found)
