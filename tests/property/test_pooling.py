"""What holds for every pooled mean, whatever its studies are."""

from __future__ import annotations

import json
import math
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sluimer.synthesis import (
    SynthesisError,
    cumulative,
    flat,
    influence,
    leave_one_out,
    pool,
    pool_many,
    studies,
)
from sluimer.synthesis.distributions import chi2_quantile
from sluimer.synthesis.report import as_dict
from tests.property.sets import (
    TESTS,
    Set,
    alike,
    clusters,
    codes,
    line,
    methods,
    place,
    sets,
    settled,
    tests,
    total,
)

# ------------------------------------------------------------------ what changes nothing


@given(sets(most=30), methods, tests, st.randoms())
def test_the_order_of_studies_does_not_matter(of: Set, method: str, test: str, by: Any) -> None:
    order = list(range(of.k))
    by.shuffle(order)
    found = settled(of.pooled(method, test))
    other = of.at(order).pooled(method, test)
    alike(line(found), line(other), of)
    assert other.weights == pytest.approx(found.weights[order], rel=1e-9)


@given(sets(most=30), methods, tests, st.integers(-40, 40))
def test_another_unit_changes_nothing_but_the_unit(
    of: Set, method: str, test: str, power: int
) -> None:
    unit = 2.0**power
    found = settled(of.pooled(method, test))
    other = pool(np.array(of.yi) * unit, np.array(of.vi) * unit**2, method=method, test=test)
    times = {"tau2": unit**2, "tau2_se": unit**2, "tau2_low": unit**2, "tau2_high": unit**2}
    times |= dict.fromkeys(("i2", "h2", "q", "q_p", "p"), 1.0)
    for name, value in line(found).items():
        assert line(other)[name] == pytest.approx(
            value * times.get(name, unit), rel=1e-15, abs=0.0, nan_ok=True
        ), name
    assert other.weights.tolist() == found.weights.tolist()


@given(sets(), methods, tests, st.integers(-(2**20), 2**20))
def test_moving_all_effects_moves_only_the_mean(of: Set, method: str, test: str, by: int) -> None:
    found = of.pooled(method, test)
    other = pool([one + by for one in of.yi], of.vi, method=method, test=test)
    for name in ("se", "tau2", "tau2_se", "tau2_ci", "i2", "h2", "q", "q_p", "loglik"):
        assert getattr(other, name) == getattr(found, name), name
    assert other.weights.tolist() == found.weights.tolist()
    assert other.estimate - by == pytest.approx(found.estimate, abs=1e-15 * (8 + abs(by)))


@given(sets(), methods, tests)
def test_the_other_way_round(of: Set, method: str, test: str) -> None:
    found = of.pooled(method, test)
    other = pool([-one for one in of.yi], of.vi, method=method, test=test)
    assert other.estimate == -found.estimate
    assert other.ci == (-found.ci[1], -found.ci[0])
    for name in ("se", "tau2", "tau2_se", "tau2_ci", "i2", "q", "p", "loglik"):
        assert getattr(other, name) == getattr(found, name), name


# ------------------------------------------------------------------ what always holds


@given(sets(most=30), methods, tests)
def test_what_is_true_of_every_result(of: Set, method: str, test: str) -> None:
    found = of.pooled(method, test)
    slack = 1e-14 * (of.width + abs(found.estimate))
    assert min(of.yi) - slack <= found.estimate <= max(of.yi) + slack
    assert found.ci[0] <= found.estimate <= found.ci[1]
    assert found.tau2 >= 0.0
    assert 0.0 <= found.i2 <= 100.0
    assert found.h2 >= (0.0 if method == "CE" else 1.0)
    assert 0.0 <= found.p <= 1.0
    assert 0.0 <= found.q_p <= 1.0
    assert float(found.weights.sum()) == pytest.approx(100.0)
    assert all(found.weights >= 0.0)
    for interval in (found.prediction_interval, found.prediction_interval_t_km2):
        assert (interval is None) == (method == "CE")
    if found.prediction_interval:
        assert found.prediction_interval[0] <= found.ci[0]
        assert found.prediction_interval[1] >= found.ci[1]
    if found.tau2_ci:
        assert 0.0 <= found.tau2_ci[0] <= found.tau2_ci[1]


@given(sets(), methods, tests)
def test_as_json_everything_is_a_plain_finite_value(of: Set, method: str, test: str) -> None:
    found = of.pooled(method, test)
    told = json.loads(json.dumps(as_dict(found), allow_nan=False))
    assert told["estimate"] == found.estimate
    assert told["weights"] == found.weights.tolist()
    infinite = [name for name, value in told.items() if value in ("inf", "-inf")]
    assert infinite == (["statistic"] if math.isinf(found.statistic) else [])


@given(sets(), methods)
def test_without_tau2_it_is_the_common_effect(of: Set, method: str) -> None:
    found, common = of.pooled(method), of.pooled("CE")
    if found.tau2 == 0.0:
        assert (found.estimate, found.se, found.ci) == (common.estimate, common.se, common.ci)
    else:
        assert found.se > common.se * (1.0 - 1e-12)
    assert (found.q, found.q_p) == (common.q, common.q_p)


@given(sets(), methods)
def test_the_tests_differ_only_in_the_error_and_the_quantile(of: Set, method: str) -> None:
    z, t, knha, adhoc = (of.pooled(method, test) for test in TESTS)
    assert z.estimate == t.estimate == knha.estimate == adhoc.estimate
    assert z.tau2 == t.tau2 == knha.tau2 == adhoc.tau2
    assert z.se == t.se
    assert adhoc.se == max(t.se, knha.se)
    assert z.ci[0] >= t.ci[0] >= adhoc.ci[0]
    assert z.ci[1] <= t.ci[1] <= adhoc.ci[1]
    factor = float(of.means().q(np.array([knha.tau2]))[0][0]) / (of.k - 1)
    assert knha.se**2 == pytest.approx(factor * t.se**2, rel=1e-9)
    assert ("narrower-than-normal" in codes(knha)) == (factor < 1.0 - 1e-9)


@given(sets(), methods, tests, st.sampled_from([0.5, 0.8, 0.9, 0.99]))
def test_a_higher_level_is_a_wider_interval(of: Set, method: str, test: str, level: float) -> None:
    wide, narrow = of.pooled(method, test, level=0.999), of.pooled(method, test, level=level)
    assert wide.ci[0] <= narrow.ci[0] <= narrow.ci[1] <= wide.ci[1]
    assert (wide.estimate, wide.p) == (narrow.estimate, narrow.p)
    if wide.tau2_ci and narrow.tau2_ci:
        assert wide.tau2_ci[0] <= narrow.tau2_ci[0] <= narrow.tau2_ci[1] <= wide.tau2_ci[1]


# ------------------------------------------------------------------ the estimators


def exact(of: Set) -> tuple[Fraction, Fraction, Fraction]:
    """Q, and τ² by DerSimonian & Laird and by Hedges, in rational arithmetic."""
    y, v = [Fraction(one) for one in of.yi], [Fraction(one) for one in of.vi]
    w, k = [1 / one for one in v], of.k

    def about(weights: list[Fraction]) -> Fraction:
        mean = total(a * b for a, b in zip(weights, y, strict=True)) / total(weights)
        return total(a * (b - mean) * (b - mean) for a, b in zip(weights, y, strict=True))

    q, trace = about(w), total(w) - total(one * one for one in w) / total(w)
    laird = max(Fraction(0), (q - (k - 1)) / trace)
    hedges = max(Fraction(0), about([Fraction(1)] * k) / (k - 1) - total(v) / k)
    return q, laird, hedges


@given(sets(most=8))
def test_moments_are_those_of_exact_arithmetic(of: Set) -> None:
    """Also where one study is a million million times as precise as the others."""
    q, laird, hedges = map(float, exact(of))
    found = of.pooled("DL")
    assert found.q == pytest.approx(q, rel=1e-12, abs=0.0)
    assert found.tau2 == pytest.approx(laird, rel=1e-11, abs=1e-13 * max(of.vi))
    assert of.pooled("HE").tau2 == pytest.approx(hedges, rel=1e-11, abs=1e-13 * max(of.vi))


@given(sets(), st.sampled_from(["PM", "EB"]))
def test_paule_mandel_solves_its_equation(of: Set, method: str) -> None:
    found = of.pooled(method)
    q, _ = of.means().q(np.array([found.tau2]))
    if found.tau2 == 0.0:
        assert found.q <= (of.k - 1) * (1.0 + 1e-12)
    else:
        assert float(q[0]) == pytest.approx(of.k - 1, rel=1e-9)


@given(sets(), st.sampled_from([0.5, 0.95, 0.999]))
def test_the_q_profile_solves_its_equations(of: Set, level: float) -> None:
    limits = of.pooled("DL", level=level).tau2_ci
    data, df = of.means(), of.k - 1
    targets = [chi2_quantile(0.5 + 0.5 * sign * level, df) for sign in (1, -1)]
    at_zero = float(data.q(np.zeros(1))[0][0])
    if limits is None:
        assert at_zero < targets[1]
        return
    for limit, target in zip(limits, targets, strict=True):
        if limit == 0.0:
            assert at_zero <= target * (1.0 + 1e-12)
        else:
            assert float(data.q(np.array([limit]))[0][0]) == pytest.approx(target, rel=1e-9)


@given(sets(most=30) | clusters() | clusters(), st.sampled_from(["REML", "ML"]))
def test_no_tau2_is_more_likely(of: Set, method: str) -> None:
    """The highest mode is found: nothing on a fine grid of τ² lies above it."""
    found, restricted = of.pooled(method), method == "REML"
    assert found.loglik is not None
    data = of.means()
    top = 2.0 * float(data.unweighted().rss[0]) + min(of.vi)
    grid = np.concatenate([[0.0], np.geomspace(1e-3 * min(of.vi), top, 400)])
    heights = data.log_likelihood(grid[:, None], restricted=restricted)
    assert float(heights.max()) <= found.loglik + 1e-8 * (1.0 + abs(found.loglik))
    own = data.log_likelihood(np.array([found.tau2]), restricted=restricted)
    assert float(own[0]) == pytest.approx(found.loglik, rel=1e-12)


@pytest.mark.parametrize(
    ("others", "method", "tau2"),
    [([1.0, 4.0], "REML", 1.6233), ([2.0, 3.0], "REML", 0.0010), ([1.0, 4.0], "ML", 0.0)],
)
def test_of_two_modes_the_higher_one_is_taken(
    others: list[float], method: str, tau2: float
) -> None:
    """Three precise studies agree, two others do not."""
    found = pool([0.0, 0.1, 0.2, *others], [0.01, 0.01, 0.01, 1.0, 1.0], method=method)
    assert found.tau2 == pytest.approx(tau2, abs=5e-5)
    assert "several-modes" in codes(found)


# ------------------------------------------------------------------ many at once


@given(st.lists(sets(least=1, most=9), max_size=6), methods, tests, st.booleans(), st.randoms())
def test_many_at_once_is_one_at_a_time(
    problems: list[Set], method: str, test: str, singles: bool, by: Any
) -> None:
    """Of any sizes, in any order, with spoilt ones in between."""
    spoilt = [Set((0.0, math.nan), (1.0, 1.0)), Set((1.0, 2.0), (1.0, 0.0)), Set((), ())]
    every = [*problems, *spoilt]
    by.shuffle(every)
    effects, k = flat(one.yi for one in every)
    variances, _ = flat(one.vi for one in every)
    many = pool_many(
        effects,
        variances,
        k,
        method=method,
        test=test,
        tau2_ci=True,
        record_errors=True,
        singles=singles,
    )
    wrong = [one in spoilt or (one.k == 1 and not singles) for one in every]
    assert list(many.errors) == [at for at, is_wrong in enumerate(wrong) if is_wrong]
    assert many.k.tolist() == k.tolist()
    for at, one in enumerate(every):
        numbers = place(many, at)
        if wrong[at]:
            assert isinstance(many.errors[at], SynthesisError)
            assert f"problem {at + 1}" in str(many.errors[at])
            without_q_p = {name: value for name, value in numbers.items() if name != "q_p"}
            assert all(map(math.isnan, without_q_p.values()))
        elif one.k == 1:
            assert numbers["estimate"] == one.yi[0]
            assert numbers["se"] == math.sqrt(one.vi[0])
            assert (numbers["tau2"], numbers["i2"], numbers["q"]) == (0.0, 0.0, 0.0)
        else:
            alike(line(one.pooled(method, test)), numbers, one)


@given(sets(least=3, most=10), methods, tests)
def test_leaving_one_out_is_refitting_without_it(of: Set, method: str, test: str) -> None:
    found = leave_one_out(of.pooled(method, test))
    for at in range(of.k):
        others = of.at([i for i in range(of.k) if i != at])
        again = line(others.pooled(method, test))
        alike({**again, "tau2_low": math.nan, "tau2_high": math.nan}, place(found, at), others)


@given(sets(most=10), methods, tests)
def test_adding_one_by_one_is_refitting_each_time(of: Set, method: str, test: str) -> None:
    found = cumulative(of.pooled(method, test))
    assert (found.estimate[0], found.se[0]) == (of.yi[0], math.sqrt(of.vi[0]))
    for size in range(2, of.k + 1):
        first = of.at(range(size))
        again = line(first.pooled(method, test))
        alike({**again, "tau2_low": math.nan, "tau2_high": math.nan}, place(found, size - 1), first)


@given(sets(least=3, most=12), methods, tests)
def test_influence_tells_how_far_each_study_moves_the_mean(of: Set, method: str, test: str) -> None:
    pooled = of.pooled(method, test)
    found, without = influence(pooled), leave_one_out(pooled)
    assert found.weight == pytest.approx(pooled.weights, rel=1e-12)
    assert float(found.hat.sum()) == pytest.approx(1.0)
    moved = pooled.estimate - without.estimate
    assert found.cook_d * pooled.se**2 == pytest.approx(moved**2, rel=1e-9, abs=1e-300)
    for column in (found.rstudent, found.dffits, found.cook_d):
        assert np.isfinite(column).all()
    plain = influence(of.pooled(method, test, weighting="equal"))
    assert plain.cook_d.tolist() == found.cook_d.tolist()


@given(sets(), methods)
def test_equal_weights_give_the_plain_mean(of: Set, method: str) -> None:
    found = of.pooled(method, weighting="equal")
    assert found.estimate == pytest.approx(sum(of.yi) / of.k, abs=1e-14 * (8 + of.width))
    assert found.weights == pytest.approx(100.0 / of.k)
    assert found.se**2 == pytest.approx(sum(one + found.tau2 for one in of.vi) / of.k**2)


@given(sets(), st.data())
def test_a_row_that_is_missing_is_left_out_and_told(of: Set, data: st.DataObject) -> None:
    assume(of.k > 2)
    gone = data.draw(st.sets(st.integers(0, of.k - 1), min_size=1, max_size=of.k - 2))
    yi = [math.nan if at in gone else one for at, one in enumerate(of.yi)]
    found = pool(yi, of.vi, drop_missing=True)
    kept = [at for at in range(of.k) if at not in gone]
    assert [one.row for one in found.studies.excluded] == [at + 1 for at in sorted(gone)]
    assert found.studies.rows == tuple(at + 1 for at in kept)
    assert line(found) == pytest.approx(line(of.at(kept).pooled("REML")), nan_ok=True)
    with pytest.raises(SynthesisError) as caught:
        studies(yi, of.vi)
    assert caught.value.rows == tuple(at + 1 for at in sorted(gone))


@given(sets(), methods, tests)
def test_every_caution_is_told_in_both_languages(of: Set, method: str, test: str) -> None:
    found = of.pooled(method, test)
    for caution in found.cautions:
        assert caution.en.endswith(".")
        assert caution.nl.endswith(".")
        assert caution.en != caution.nl
    assert ("two-studies" in codes(found)) == (of.k == 2)
    assert ("few-studies" in codes(found)) == (of.k in (3, 4))
    assert len(set(codes(found))) == len(codes(found))
