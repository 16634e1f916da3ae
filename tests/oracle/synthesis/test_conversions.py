"""Conversions against published worked examples, and against base R and metafor.

The numbers of R are in `effect_sizes.json`, under "conversions".
"""

from typing import Any

import numpy as np
import pytest

from sluimer.synthesis.convert import (
    combine_groups,
    correlation_of_change,
    group_from_median,
    log_odds_ratio_from_smd,
    risk_ratio_from_odds_ratio,
    sd_from_ci,
    sd_from_difference_se,
    sd_from_se,
    sd_of_change,
    se_from_ci,
    se_from_p,
    se_from_ratio_ci,
    se_from_statistic,
    smd_from_f,
    smd_from_log_odds_ratio,
    smd_from_p,
    smd_from_t,
)
from sluimer.synthesis.effects import effect_sizes
from tests.oracle.synthesis.test_effect_sizes import RELATIVE, made


def r() -> dict[str, Any]:
    found: dict[str, Any] = made()["conversions"]
    return found


def close(got: Any, want: Any, relative: float = RELATIVE) -> None:
    np.testing.assert_allclose(got, want, rtol=relative, atol=0.0)


# Worked examples


def test_handbook_p_value_to_standard_error() -> None:
    """25 and 22 people, a difference of 3.8 with p = 0.008: t is 2.78 and the standard error 1.37
    (Cochrane Handbook 6.5.2.3)."""
    found = se_from_p(3.8, 0.008, df=25 + 22 - 2)
    assert 3.8 / found.value[0] == pytest.approx(2.78, abs=0.005)
    assert found.value[0] == pytest.approx(1.37, abs=0.005)
    assert not found.estimated
    shared = sd_from_difference_se(found.value, 25, 22)
    assert shared.value[0] == pytest.approx(1.37 / np.sqrt(1 / 25 + 1 / 22), abs=0.02)


def test_handbook_crossover_change() -> None:
    """Standard deviations of 2.38 and 2.21 with a correlation of 0.68, in 10 people: the standard
    error of the difference is 0.583 (Cochrane Handbook 5.1, 16.4.6.4)."""
    found = sd_of_change(2.38, 2.21, 0.68)
    assert found.value[0] / np.sqrt(10) == pytest.approx(0.583, abs=0.0005)
    assert found.estimated


def test_handbook_correlation_of_change() -> None:
    """Standard deviations of 6.4 before, 7.1 after and 4.5 of the change give a correlation of
    0.78; 7.0, 6.9 and 4.2 give 0.82 (Cochrane Handbook 6.5.2.8)."""
    found = correlation_of_change([6.4, 7.0], [7.1, 6.9], [4.5, 4.2])
    assert found.value == pytest.approx([0.78, 0.82], abs=0.005)


def test_handbook_quantiles() -> None:
    """A 95% interval is 3.92 standard errors wide, a 90% one 3.29 and a 99% one 5.15."""
    for level, width in ((0.95, 3.92), (0.90, 3.29), (0.99, 5.15)):
        assert 1 / se_from_ci(0, 1, level=level).value[0] == pytest.approx(width, abs=0.005)


def test_manual_of_metablue_median_and_range() -> None:
    """The manual of R's metaBLUE: 1, 4 and 10 in 30 people give a standard deviation of 2.205578
    by Wan et al. (2014)."""
    found = group_from_median(4, 30, minimum=1, maximum=10)
    assert found.sd[0] == pytest.approx(2.205578, abs=5e-7)
    assert found.estimated


# Against R


def test_p_values_and_quantiles() -> None:
    close(1 / se_from_p(1.0, r()["p"]).value, r()["z_of_p"])
    close(1 / se_from_p(1.0, r()["p"], df=r()["df"]).value, r()["t_of_p"])


def test_levels() -> None:
    for level, z, t in zip(r()["level"], r()["z_of_level"], r()["t8_of_level"], strict=True):
        close(se_from_ci(-1, 1, level=level).value, 1 / z)
        close(se_from_ci(-1, 1, level=level, df=8).value, 1 / t)
        close(se_from_ratio_ci(np.exp(-1), np.exp(1), level=level).value, 1 / z)
        close(sd_from_ci(-1, 1, 9, level=level).value, 3 / t)
        close(sd_from_ci(-1, 1, 9, level=level, by="z").value, 3 / z)


def test_five_numbers() -> None:
    """The standard deviations from R's qnorm; the means from the weights of Luo et al. (2018)."""
    low, q1, median, q3, high = (
        np.array(r()[name], dtype=np.float64)
        for name in ("minimum", "q1", "median", "q3", "maximum")
    )
    n = np.array(r()["n"], dtype=np.float64)
    by_range = group_from_median(median, n, minimum=low, maximum=high)
    by_quartiles = group_from_median(median, n, q1=q1, q3=q3)
    by_both = group_from_median(median, n, minimum=low, q1=q1, q3=q3, maximum=high)
    close(by_range.sd, r()["sd_range"])
    close(by_quartiles.sd, r()["sd_quartiles"])
    close(by_both.sd, r()["sd_both"])
    w = 4 / (4 + n**0.75)
    np.testing.assert_allclose(by_range.mean, w * (low + high) / 2 + (1 - w) * median, rtol=1e-12)
    w = 0.7 + 0.39 / n
    np.testing.assert_allclose(
        by_quartiles.mean, w * (q1 + q3) / 2 + (1 - w) * median, rtol=1e-12, atol=1e-12
    )
    u, w = 2.2 / (2.2 + n**0.75), 0.7 - 0.72 / n**0.55
    want = u * (low + high) / 2 + w * (q1 + q3) / 2 + (1 - u - w) * median
    np.testing.assert_allclose(by_both.mean, want, rtol=1e-12)


def of(values: list[float]) -> tuple[float, float, int]:
    return float(np.mean(values)), float(np.std(values, ddof=1)), len(values)


def test_two_groups_together_are_all_their_values() -> None:
    found = combine_groups(*of(r()["group1"]), *of(r()["group2"]))
    close([found.mean[0], found.sd[0]], r()["together"])
    assert found.n[0] == 9
    assert not found.estimated


def test_a_t_test_gives_the_standardised_difference_of_the_values() -> None:
    t, p = r()["t_test"], r()["t_test_p"]
    sign = float(np.sign(t))
    for found in (smd_from_t(t, 5, 4), smd_from_f(t * t, 5, 4, sign), smd_from_p(p, 5, 4, sign)):
        close([found.yi[0], found.vi[0]], r()["smd"], relative=1e-9)
        assert not found.estimated


def test_standardised_difference_and_log_odds_ratio_are_as_in_effect_sizes() -> None:
    """metafor's OR2DN and OR2DL are its OR, converted."""
    cells = made()["data"]["full"]
    odds = effect_sizes("OR", **cells)
    for shape, measure in (("normal", "OR2DN"), ("logistic", "OR2DL")):
        case = next(
            one
            for one in made()["cases"]
            if one["measure"] == measure and one["data"] == "full" and not one["args"]
        )
        found = smd_from_log_odds_ratio(odds.yi, odds.vi, shape=shape)  # type: ignore[arg-type]
        close(found.vi, case["vi"])
        np.testing.assert_allclose(found.yi, case["yi"], rtol=RELATIVE, atol=1e-14)
        again = log_odds_ratio_from_smd(found.yi, found.vi, shape=shape)  # type: ignore[arg-type]
        close(again.vi, odds.vi)


def test_an_odds_ratio_becomes_the_risk_ratio_of_its_own_table() -> None:
    """10 of 100 against 40 of 100: a risk ratio of 0.25, an odds ratio of 1/6."""
    odds = effect_sizes("OR", ai=[10], n1i=[100], ci=[40], n2i=[100])
    found = risk_ratio_from_odds_ratio(np.exp(odds.yi), 0.4)
    close(found.value, [0.25], relative=1e-12)


def test_standard_error_to_standard_deviation() -> None:
    close(sd_from_se(0.5, 16).value, [2.0])
    close(se_from_statistic([-3.0], [-1.5]).value, [2.0])
