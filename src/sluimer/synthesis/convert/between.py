"""From one kind of effect to another.

One idea: what only rearranges a definition is exact; what needs a distribution, or a risk that is
assumed, is an estimate.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import ArrayLike

from sluimer.synthesis.convert.standard_errors import two_sided
from sluimer.synthesis.convert.values import (
    Converted,
    ConvertedEffect,
    one_of,
    read,
    refuse_fewer_than,
    refuse_no_correlation,
    refuse_no_risk,
    refuse_not_positive,
)
from sluimer.synthesis.effects.special import hedges_correction
from sluimer.synthesis.effects.tables import LOGISTIC_RATIO, NORMAL_RATIO
from sluimer.synthesis.studies import Array, refuse

Shape = Literal["logistic", "normal"]


def smd_from_t(
    t: ArrayLike, n1: ArrayLike, n2: ArrayLike, *, correct: bool = True
) -> ConvertedEffect:
    """Standardised mean differences, from t of a comparison of two independent groups.

    d = t √(1/n1 + 1/n2); with `correct`, Hedges' g (Hedges 1981). The variance is the usual one for
    large samples, 1/n1 + 1/n2 + g²/(2(n1 + n2)). Raises `InvalidValueError`.
    """
    given = read(t=t, n1=n1, n2=n2)
    return _smd(given["t"], given["n1"], given["n2"], correct, False, "t")


def smd_from_f(
    f: ArrayLike, n1: ArrayLike, n2: ArrayLike, sign: ArrayLike, *, correct: bool = True
) -> ConvertedEffect:
    """The same, from an F with 1 degree of freedom above, which is t².

    F does not tell the direction: `sign` is 1 where group 1 has the higher mean, and -1 where group
    2 has. Raises `InvalidValueError`.
    """
    given = read(f=f, n1=n1, n2=n2, sign=sign)
    refuse("f", given["f"], given["f"] < 0, "is below 0; F never is")
    t = _sign(given["sign"]) * np.sqrt(given["f"])
    return _smd(t, given["n1"], given["n2"], correct, False, "F with 1 degree of freedom")


def smd_from_p(
    p: ArrayLike, n1: ArrayLike, n2: ArrayLike, sign: ArrayLike, *, correct: bool = True
) -> ConvertedEffect:
    """The same, from the two-sided p-value of Student's t-test for two independent groups.

    `sign` as in `smd_from_f`. Exact as far as the p-values are. Raises `InvalidValueError`.
    """
    given = read(p=p, n1=n1, n2=n2, sign=sign)
    refuse_fewer_than(2, n1=given["n1"], n2=given["n2"])
    t = _sign(given["sign"]) * two_sided(given["p"], given["n1"] + given["n2"] - 2)
    told = "the p-value of a t-test, as exact as it was reported"
    return _smd(t, given["n1"], given["n2"], correct, False, told)


def smd_from_z(
    z: ArrayLike, n1: ArrayLike, n2: ArrayLike, *, correct: bool = True
) -> ConvertedEffect:
    """The same, from a z that is taken for a t. Raises `InvalidValueError`."""
    given = read(z=z, n1=n1, n2=n2)
    return _smd(given["z"], given["n1"], given["n2"], correct, True, "z, taken for a t")


def log_odds_ratio_from_smd(
    smd: ArrayLike, variance: ArrayLike, *, shape: Shape = "logistic"
) -> ConvertedEffect:
    """Log odds ratios of an outcome cut in two, from standardised mean differences.

    "logistic": times π/√3 (Hasselblad & Hedges 1995; Chinn 2000); "normal": times 1.65 (Cox & Snell
    1989). Raises `InvalidValueError`.
    """
    given = read(smd=smd, variance=variance)
    refuse_not_positive(variance=given["variance"])
    ratio, told = _shape(shape)
    return ConvertedEffect(
        given["smd"] * ratio,
        given["variance"] * ratio**2,
        True,
        f"log odds ratio: the standardised difference times {told}",
    )


def smd_from_log_odds_ratio(
    log_odds_ratio: ArrayLike, variance: ArrayLike, *, shape: Shape = "logistic"
) -> ConvertedEffect:
    """Standardised mean differences, from log odds ratios: the reverse of the above."""
    given = read(log_odds_ratio=log_odds_ratio, variance=variance)
    refuse_not_positive(variance=given["variance"])
    ratio, told = _shape(shape)
    return ConvertedEffect(
        given["log_odds_ratio"] / ratio,
        given["variance"] / ratio**2,
        True,
        f"standardised difference: the log odds ratio over {told}",
    )


def risk_ratio_from_odds_ratio(odds_ratio: ArrayLike, baseline_risk: ArrayLike) -> Converted:
    """Risk ratios at the risk that people have without treatment: OR / (1 - p + p OR).

    Zhang & Yu (1998). For an interval, convert its two ends. Raises `InvalidValueError`.
    """
    given = read(odds_ratio=odds_ratio, baseline_risk=baseline_risk)
    refuse_not_positive(odds_ratio=given["odds_ratio"])
    refuse_no_risk(baseline_risk=given["baseline_risk"])
    ratio, p = given["odds_ratio"], given["baseline_risk"]
    return Converted(
        ratio / (1 - p + p * ratio),
        True,
        "risk ratio: the odds ratio at the baseline risk that was given (Zhang & Yu 1998)",
    )


def odds_ratio_from_risk_ratio(risk_ratio: ArrayLike, baseline_risk: ArrayLike) -> Converted:
    """Odds ratios, the reverse of the above. Raises `InvalidValueError`, also for a risk ratio that
    would make a risk of 1 or more."""
    given = read(risk_ratio=risk_ratio, baseline_risk=baseline_risk)
    refuse_not_positive(risk_ratio=given["risk_ratio"])
    refuse_no_risk(baseline_risk=given["baseline_risk"])
    ratio, p = given["risk_ratio"], given["baseline_risk"]
    refuse("risk_ratio", ratio, ratio * p >= 1, "makes a risk of 1 or more of the baseline risk")
    return Converted(
        ratio * (1 - p) / (1 - ratio * p),
        True,
        "odds ratio: the risk ratio at the baseline risk that was given",
    )


def correlation_from_smd(
    smd: ArrayLike, variance: ArrayLike, n1: ArrayLike, n2: ArrayLike
) -> ConvertedEffect:
    """Correlations between the group and the outcome: d / √(d² + a), a = (n1 + n2)² / (n1 n2).

    Borenstein, Hedges, Higgins & Rothstein (2009). Raises `InvalidValueError`.
    """
    given = read(smd=smd, variance=variance, n1=n1, n2=n2)
    refuse_not_positive(variance=given["variance"], n1=given["n1"], n2=given["n2"])
    a = _shares(given["n1"], given["n2"])
    total = given["smd"] ** 2 + a
    return ConvertedEffect(
        given["smd"] / np.sqrt(total),
        a**2 * given["variance"] / total**3,
        True,
        "correlation: from the standardised difference (Borenstein et al. 2009)",
    )


def smd_from_correlation(
    r: ArrayLike, variance: ArrayLike, n1: ArrayLike = 1.0, n2: ArrayLike = 1.0
) -> ConvertedEffect:
    """Standardised mean differences, from correlations: r √a / √(1 - r²), the reverse of the above.

    Without sizes, the groups are taken for equally large: 2r / √(1 - r²). Raises
    `InvalidValueError`.
    """
    given = read(r=r, variance=variance, n1=n1, n2=n2)
    refuse_not_positive(variance=given["variance"], n1=given["n1"], n2=given["n2"])
    refuse_no_correlation(r=given["r"])
    refuse("r", given["r"], np.abs(given["r"]) == 1, "has no standardised difference")
    a = _shares(given["n1"], given["n2"])
    rest = 1 - given["r"] ** 2
    return ConvertedEffect(
        given["r"] * np.sqrt(a / rest),
        a * given["variance"] / rest**3,
        True,
        "standardised difference: from the correlation (Borenstein et al. 2009)",
    )


def fisher_z_from_correlation(r: ArrayLike, n: ArrayLike) -> ConvertedEffect:
    """Fisher's z of correlations in groups of n people, with variance 1 / (n - 3) (Fisher 1921).

    Raises `InvalidValueError`.
    """
    given = read(r=r, n=n)
    refuse_no_correlation(r=given["r"])
    refuse("r", given["r"], np.abs(given["r"]) == 1, "has no Fisher's z")
    refuse_fewer_than(4, n=given["n"])
    return ConvertedEffect(
        np.arctanh(given["r"]), 1 / (given["n"] - 3), False, "Fisher's z (Fisher 1921)"
    )


def correlation_from_fisher_z(z: ArrayLike) -> Converted:
    """Correlations, from Fisher's z."""
    return Converted(np.tanh(read(z=z)["z"]), False, "correlation: from Fisher's z (Fisher 1921)")


def _smd(
    t: Array, n1: Array, n2: Array, correct: bool, estimated: bool, told: str
) -> ConvertedEffect:
    refuse_fewer_than(2, n1=n1, n2=n2)
    d = t * np.sqrt(1 / n1 + 1 / n2)
    g = d * hedges_correction(n1 + n2 - 2) if correct else d
    name = "Hedges' g" if correct else "standardised difference"
    return ConvertedEffect(
        g,
        1 / n1 + 1 / n2 + g**2 / (2 * (n1 + n2)),
        estimated,
        f"{name}: from {told} (Hedges 1981)",
    )


def _sign(sign: Array) -> Array:
    refuse("sign", sign, np.abs(sign) != 1, "is not 1 or -1")
    return sign


def _shares(n1: Array, n2: Array) -> Array:
    return (n1 + n2) ** 2 / (n1 * n2)


def _shape(shape: Shape) -> tuple[float, str]:
    if one_of("shape", shape, ("logistic", "normal")) == "normal":
        return NORMAL_RATIO, "1.65, for normal outcomes (Cox & Snell 1989)"
    return LOGISTIC_RATIO, "π/√3, for logistic outcomes (Hasselblad & Hedges 1995; Chinn 2000)"
