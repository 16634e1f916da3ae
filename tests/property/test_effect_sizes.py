"""What holds for effects and conversions whatever the numbers are."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from sluimer.synthesis import convert
from sluimer.synthesis.effects import (
    MEASURES,
    effect_sizes,
    freeman_tukey_back,
    freeman_tukey_rate_back,
)
from sluimer.synthesis.errors import UndefinedEffectError

Cells = tuple[int, int, int, int]
SWAPPED_SIGN = ("RR", "OR", "RD", "AS", "PETO", "PHI", "YUQ", "YUY", "PBIT", "OR2DN", "OR2DL")

counts = st.integers(0, 5000)
tables = st.tuples(counts, counts, counts, counts).filter(lambda t: t[0] + t[1] > 0 < t[2] + t[3])
inner_tables = st.tuples(*[st.integers(1, 5000)] * 4)
means = st.floats(-1e3, 1e3)
spreads = st.floats(0.1, 1e3)
sizes = st.integers(3, 10_000)
correlations = st.floats(-0.999, 0.999)
small_z = st.floats(-4, 4)


def of(cells: Cells) -> dict[str, Any]:
    return dict(zip(("ai", "bi", "ci", "di"), ([one] for one in cells), strict=True))


@given(inner_tables, st.sampled_from(SWAPPED_SIGN))
def test_swapping_the_groups_turns_the_effect_round(t: Cells, measure: str) -> None:
    a, b, c, d = t
    one, other = effect_sizes(measure, **of(t)), effect_sizes(measure, **of((c, d, a, b)))
    assert other.yi[0] == pytest.approx(-one.yi[0], rel=1e-9, abs=1e-12)
    assert other.vi[0] == pytest.approx(one.vi[0], rel=1e-7)


@given(inner_tables)
def test_the_odds_ratio_of_the_complement_is_its_inverse(t: Cells) -> None:
    a, b, c, d = t
    one, other = effect_sizes("OR", **of(t)), effect_sizes("OR", **of((b, a, d, c)))
    assert other.yi[0] == pytest.approx(-one.yi[0], rel=1e-9, abs=1e-12)
    assert other.vi[0] == pytest.approx(one.vi[0])


@given(inner_tables)
def test_odds_ratio_is_the_risk_ratio_over_that_of_the_complement(t: Cells) -> None:
    a, b, c, d = t
    odds = effect_sizes("OR", **of(t)).yi[0]
    risk = effect_sizes("RR", **of(t)).yi[0]
    complement = effect_sizes("RR", **of((b, a, d, c))).yi[0]
    assert odds == pytest.approx(risk - complement, rel=1e-9, abs=1e-9)
    assert abs(risk) <= abs(odds) + 1e-12


@given(tables, st.sampled_from(SWAPPED_SIGN), st.sampled_from(["only0", "all", "none"]))
@example((0, 5, 0, 7), "RR", "only0")
@example((5, 0, 7, 0), "RD", "none")
def test_an_effect_is_a_number_with_a_variance_or_an_error_with_its_row(
    t: Cells, measure: str, to: str
) -> None:
    try:
        found = effect_sizes(measure, to=to, **of(t))
    except UndefinedEffectError as error:
        rows = error.rows
    else:
        rows = found.rows
        adds = bool(MEASURES[measure].add) and (to == "all" or (to == "only0" and 0 in t))
        assert bool(found.corrections) is adds
        assert math.isfinite(found.yi[0])
        assert 0 < found.vi[0] < math.inf
    assert rows == (1,)


@given(st.lists(inner_tables, min_size=1, max_size=6), st.sampled_from(SWAPPED_SIGN))
def test_a_study_is_the_same_alone_as_among_others(ts: list[Cells], measure: str) -> None:
    columns: dict[str, Any] = {
        name: [t[at] for t in ts] for at, name in enumerate(("ai", "bi", "ci", "di"))
    }
    together = effect_sizes(measure, **columns)
    alone = [effect_sizes(measure, **of(t)) for t in ts]
    np.testing.assert_array_equal(together.yi, [one.yi[0] for one in alone])
    np.testing.assert_array_equal(together.vi, [one.vi[0] for one in alone])


@given(means, means, spreads, spreads, sizes, sizes, st.floats(-100, 100), st.floats(0.01, 100))
def test_a_standardised_difference_knows_no_unit(
    m1: float, m2: float, s1: float, s2: float, n1: int, n2: int, shift: float, scale: float
) -> None:
    assume(m1 == m2 or abs(m1 - m2) > 1e-6)
    for measure in ("SMD", "SMDH", "SMD1", "SMD1H", "VR", "D2ORN", "D2ORL"):
        have = {name for needed in MEASURES[measure].columns for name in needed}

        def made(move: float, stretch: float, measure: str = measure, have: Any = have) -> Any:
            row: dict[str, Any] = {
                "m1i": [m1 * stretch + move],
                "sd1i": [s1 * stretch],
                "n1i": [n1],
                "m2i": [m2 * stretch + move],
                "sd2i": [s2 * stretch],
                "n2i": [n2],
            }
            return effect_sizes(measure, **{name: row[name] for name in row if name in have})

        plain, moved = made(0.0, 1.0), made(shift, scale)
        assert moved.yi[0] == pytest.approx(plain.yi[0], rel=1e-6, abs=1e-6)
        assert moved.vi[0] == pytest.approx(plain.vi[0], rel=1e-6, abs=1e-9)


@given(means, means, spreads, spreads, sizes, sizes)
def test_hedges_g_is_smaller_than_what_it_corrects(
    m1: float, m2: float, s1: float, s2: float, n1: int, n2: int
) -> None:
    row: dict[str, Any] = {
        "m1i": [m1],
        "sd1i": [s1],
        "n1i": [n1],
        "m2i": [m2],
        "sd2i": [s2],
        "n2i": [n2],
    }
    g, d = effect_sizes("SMD", **row), effect_sizes("SMD", correct=False, **row)
    assert abs(g.yi[0]) <= abs(d.yi[0])
    approximate = 1 - 3 / (4 * (n1 + n2 - 2) - 1)
    assert g.yi[0] == pytest.approx(approximate * d.yi[0], rel=0.01, abs=1e-12)


@given(st.integers(0, 500), st.integers(1, 500))
def test_the_freeman_tukey_transformation_comes_back(events: int, others: int) -> None:
    n = events + others
    pooled = effect_sizes("PFT", xi=[events], ni=[n])
    assert freeman_tukey_back(float(pooled.yi[0]), n) == pytest.approx(events / n, abs=1e-7)
    rate = effect_sizes("IRFT", xi=[events], ti=[n])
    assert freeman_tukey_rate_back(float(rate.yi[0]), n) == pytest.approx(events / n, abs=1e-9)


@given(st.integers(1, 500), st.integers(1, 500))
def test_every_scale_of_a_proportion_comes_back(events: int, others: int) -> None:
    n = events + others
    for measure in ("PR", "PLN", "PLO", "PAS"):
        found = effect_sizes(measure, xi=[events], ni=[n])
        assert MEASURES[measure].back(float(found.yi[0])) == pytest.approx(events / n)


@given(correlations, st.integers(5, 100_000), st.sampled_from(["LS", "UB"]))
def test_an_unbiased_correlation_is_further_from_zero(r: float, n: int, vtype: str) -> None:
    assume(abs(r) > 1e-3)
    found = effect_sizes("UCOR", ri=[r], ni=[n], vtype=vtype, exclude_undefined=False)
    assert abs(r) * (1 - 1e-12) <= abs(found.yi[0]) <= 1 + 1e-12


# Conversions there and back


@given(small_z, st.floats(0.01, 50), st.sampled_from([0.8, 0.9, 0.95, 0.99]))
def test_an_interval_gives_its_standard_error(estimate: float, se: float, level: float) -> None:
    quantile = 1 / (2 * convert.se_from_ci(0, 1, level=level).value[0])
    low, high = estimate - quantile * se, estimate + quantile * se
    found = convert.se_from_ci(low, high, level=level)
    assert found.value[0] == pytest.approx(se)
    ratio = convert.se_from_ratio_ci(math.exp(low / 10), math.exp(high / 10), level=level)
    assert ratio.value[0] == pytest.approx(se / 10)


@given(spreads, sizes)
def test_standard_deviation_from_a_standard_error(sd: float, n: int) -> None:
    assert convert.sd_from_se(sd / math.sqrt(n), n).value[0] == pytest.approx(sd)


@given(spreads, spreads, correlations)
def test_change_and_correlation(s1: float, s2: float, r: float) -> None:
    change = convert.sd_of_change(s1, s2, r).value
    assume(abs(s1 / s2) < 100 > abs(s2 / s1))
    assert convert.correlation_of_change(s1, s2, change).value[0] == pytest.approx(r, abs=1e-6)


@given(small_z, st.floats(0.001, 10), st.sampled_from(["logistic", "normal"]))
def test_standardised_difference_and_log_odds_ratio(d: float, v: float, shape: Any) -> None:
    odds = convert.log_odds_ratio_from_smd(d, v, shape=shape)
    back = convert.smd_from_log_odds_ratio(odds.yi, odds.vi, shape=shape)
    assert (back.yi[0], back.vi[0]) == (pytest.approx(d), pytest.approx(v))


@given(small_z, st.floats(0.001, 10), sizes, sizes)
def test_standardised_difference_and_correlation(d: float, v: float, n1: int, n2: int) -> None:
    r = convert.correlation_from_smd(d, v, n1, n2)
    back = convert.smd_from_correlation(r.yi, r.vi, n1, n2)
    assert (back.yi[0], back.vi[0]) == (pytest.approx(d, abs=1e-9), pytest.approx(v, rel=1e-6))


@given(correlations)
def test_correlation_and_fisher_z(r: float) -> None:
    z = convert.fisher_z_from_correlation(r, 20)
    assert convert.correlation_from_fisher_z(z.yi).value[0] == pytest.approx(r, abs=1e-12)


@given(st.floats(0.01, 50), st.floats(0.01, 0.99))
def test_odds_ratio_and_risk_ratio(ratio: float, risk: float) -> None:
    found = convert.risk_ratio_from_odds_ratio(ratio, risk)
    assert found.value[0] * risk < 1
    back = convert.odds_ratio_from_risk_ratio(found.value, risk)
    assert back.value[0] == pytest.approx(ratio, rel=1e-6)
    assert abs(math.log(found.value[0])) <= abs(math.log(ratio)) + 1e-12


@given(small_z, sizes, sizes)
def test_t_f_and_p_tell_the_same(t: float, n1: int, n2: int) -> None:
    assume(abs(t) > 1e-3)
    sign = math.copysign(1.0, t)
    from_t = convert.smd_from_t(t, n1, n2)
    from_f = convert.smd_from_f(t * t, n1, n2, sign)
    assert from_f.yi[0] == pytest.approx(from_t.yi[0])
    # And back: the standard error of a difference of 1 with this t is 1 / |t|.
    assert convert.se_from_f(1.0, t * t).value[0] == pytest.approx(1 / abs(t))


@given(st.lists(st.floats(-100, 100), min_size=4, max_size=30), st.data())
def test_groups_taken_together_are_the_group_that_was_cut(
    values: list[float], data: st.DataObject
) -> None:
    cut = data.draw(st.integers(2, len(values) - 2))
    parts = [np.array(values[:cut]), np.array(values[cut:])]
    assume(all(part.std() > 0.01 for part in parts))
    found = convert.combine_groups(
        *(number for part in parts for number in (part.mean(), part.std(ddof=1), part.size))
    )
    assert found.mean[0] == pytest.approx(np.mean(values), abs=1e-9)
    assert found.sd[0] == pytest.approx(np.std(values, ddof=1))


@given(st.floats(-50, 50), st.floats(0.1, 20), st.integers(3, 5000))
def test_a_symmetric_summary_has_its_mean_in_the_middle(median: float, half: float, n: int) -> None:
    for found in (
        convert.group_from_median(median, n, minimum=median - half, maximum=median + half),
        convert.group_from_median(median, n, q1=median - half, q3=median + half),
    ):
        assert found.mean[0] == pytest.approx(median, abs=1e-9)
        assert found.sd[0] > 0
