"""What holds for every meta-regression, every comparison of groups and every lopsided funnel."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from sluimer.synthesis import (
    Regression,
    TrimFill,
    begg,
    egger,
    fail_safe_n,
    pool,
    regress,
    studies,
    subgroups,
    trim_and_fill,
)
from sluimer.synthesis.errors import (
    CollinearModeratorsError,
    NoConvergenceError,
    UndefinedEffectError,
)
from sluimer.synthesis.model.design import Design
from tests.property.sets import METHODS, Set, clusters, methods, sets, tests, total

NUMBERS = ("tau2", "tau2_se", "i2", "h2", "q", "q_p", "qm", "qm_p", "r2", "loglik")


@dataclass(frozen=True)
class Dosed:
    """A set of studies with a moderator that is not the same everywhere."""

    of: Set
    dose: tuple[float, ...]

    def fit(self, method: str = "REML", test: str = "z", **more: Any) -> Regression:
        moderators = more.pop("moderators", {"dose": self.dose})
        return regress(
            self.of.yi, self.of.vi, moderators=moderators, method=method, test=test, **more
        )


@st.composite
def dosed(draw: st.DrawFn, least: int = 3, most: int = 15) -> Dosed:
    of = draw(sets(least=least, most=most))
    values = st.integers(-8, 8).map(lambda n: n / 4)
    dose = draw(
        st.lists(values, min_size=of.k, max_size=of.k).filter(lambda one: len(set(one)) > 1)
    )
    return Dosed(of, tuple(dose))


def same(one: Regression, other: Regression, of: Set) -> None:
    """The same but for rounding, in everything that does not depend on the moderators' unit."""
    spread = min(of.vi) + of.width**2
    # HE weighs all variances alike, so the largest sets how near its error can come.
    spread_se = 1e-10 * (max(of.vi) + of.width**2)
    close = {"tau2": 1e-10 * spread, "tau2_se": spread_se, "r2": 1e-6, "i2": 1e-7}
    for name in NUMBERS:
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine is None:
            assert theirs is None, name
            continue
        wanted = pytest.approx(mine, rel=1e-7, abs=close.get(name, 1e-9))
        assert theirs == wanted, name
    small = 1e-9 * (of.width + max(map(abs, of.yi)))
    cancelled = 2e-11 * float((np.abs(other.x) @ np.abs(other.b)).max())
    # A prediction is known no better than, by far, the error of its own study.
    allowed = small + cancelled + 1e-9 * np.sqrt(of.vi)
    assert (np.abs(other.x @ other.b - one.x @ one.b) <= allowed).all()


def modes(found: Regression) -> None:
    """Leave out fits without anything left to explain, in which rounding decides."""
    assume(found.q > 1e-9 * found.q_df)


@given(sets(), methods, tests)
def test_a_column_of_ones_is_pooling(of: Set, method: str, test: str) -> None:
    found = regress(
        of.yi, of.vi, moderators={"ones": of.k * [1.0]}, intercept=False, method=method, test=test
    )
    plain = of.pooled(method, test)
    spread = min(of.vi) + of.width**2
    size = of.width + max(map(abs, of.yi))
    assert found.b[0] == pytest.approx(plain.estimate, rel=1e-9, abs=1e-12 * size)
    assert found.tau2 == pytest.approx(plain.tau2, rel=1e-9, abs=1e-11 * spread)
    assert found.se[0] == pytest.approx(plain.se, rel=1e-9, abs=1e-12 * size)
    assert found.q == pytest.approx(plain.q, rel=1e-9, abs=1e-9)
    assert found.i2 == pytest.approx(plain.i2, rel=1e-9, abs=1e-8)
    assert (found.q_df, found.df, found.r2) == (plain.q_df, plain.df, None)


@given(
    dosed(), methods, tests, st.sampled_from([-128.0, 1 / 64, 7.0, 2.0**20]), st.integers(-200, 200)
)
def test_another_unit_of_a_moderator_changes_nothing_but_its_slope(
    data: Dosed, method: str, test: str, unit: float, by: int
) -> None:
    found = data.fit(method, test)
    modes(found)
    other = data.fit(method, test, moderators={"dose": [one * unit + by for one in data.dose]})
    same(found, other, data.of)
    assert other.b[1] * unit == pytest.approx(found.b[1], rel=1e-6, abs=1e-9 * found.se[1])
    assert other.se[1] * abs(unit) == pytest.approx(found.se[1], rel=1e-6)


@given(dosed(), methods, tests, st.randoms())
def test_the_order_of_studies_does_not_matter(data: Dosed, method: str, test: str, by: Any) -> None:
    order = list(range(data.of.k))
    by.shuffle(order)
    found = data.fit(method, test)
    modes(found)
    other = Dosed(data.of.at(order), tuple(data.dose[i] for i in order)).fit(method, test)
    back = np.argsort(order)
    assert other.b == pytest.approx(found.b, rel=1e-7, abs=1e-8 * float(found.se.max()))
    assert other.se == pytest.approx(found.se, rel=1e-7)
    assert (other.x[back] == found.x).all()


ALONE = Dosed(Set((0.0, 0.0, 1 / 1024), (4e5, 0.01, 0.006)), (-0.5, -1.75, -1.75))
"""The study of variance 400,000 settles the slope by itself, so that nothing of it is left over."""


@example(ALONE, "HE", "z")
@given(dosed(), methods, tests)
def test_what_is_true_of_every_regression(data: Dosed, method: str, test: str) -> None:
    found = data.fit(method, test)
    assert found.names == ("intercept", "dose")
    assert found.tau2 >= 0.0
    assert (found.tau2_se is None) == (method == "CE")
    assert math.isfinite(found.tau2_se or 0.0)
    assert 0.0 <= found.i2 <= 100.0
    assert found.r2 is not None
    assert 0.0 <= found.r2 <= 100.0
    assert 0.0 <= found.qm_p <= 1.0
    assert found.q <= pool(data.of.yi, data.of.vi).q * (1.0 + 1e-9) + 1e-9
    assert ((found.ci_low <= found.b) & (found.b <= found.ci_high)).all()
    for column in (found.b, found.se, found.p_values, found.vcov):
        assert np.isfinite(column).all()
    if found.se[1] > 0.0 and found.qm < 1e8:
        assert found.qm == pytest.approx(found.statistic[1] ** 2, rel=1e-6, abs=1e-9)
        assert found.qm_p == pytest.approx(found.p_values[1], rel=1e-6, abs=1e-9)


@given(dosed(most=7))
def test_residuals_are_those_of_exact_arithmetic(data: Dosed) -> None:
    """Also where one study is a million million times as precise as the others."""
    y, v = [Fraction(one) for one in data.of.yi], [Fraction(one) for one in data.of.vi]
    x, w = [Fraction(one) for one in data.dose], [1 / Fraction(one) for one in data.of.vi]
    mean_x = total(a * b for a, b in zip(w, x, strict=True)) / total(w)
    mean_y = total(a * b for a, b in zip(w, y, strict=True)) / total(w)
    away_x, away_y = [one - mean_x for one in x], [one - mean_y for one in y]
    xx = total(a * b * b for a, b in zip(w, away_x, strict=True))
    slope = total(a * b * c for a, b, c in zip(w, away_x, away_y, strict=True)) / xx
    rest = [b - slope * a for a, b in zip(away_x, away_y, strict=True)]
    q = total(a * b * b for a, b in zip(w, rest, strict=True))
    leverage = [a * (1 / total(w) + b * b / xx) for a, b in zip(w, away_x, strict=True)]
    trace = total(a * (1 - b) for a, b in zip(w, leverage, strict=True))
    found = data.fit("DL")
    size = max(map(abs, data.of.yi))
    assert found.q == pytest.approx(float(q), rel=1e-9, abs=1e-24 * size**2 * float(max(w)))
    common = data.fit("CE")
    assert common.b[1] == pytest.approx(float(slope), rel=1e-9, abs=1e-9 * common.se[1])
    if q > (len(v) - 2) * (1 + Fraction(1, 10**6)):
        laird = (q - (len(v) - 2)) / trace
        assert found.tau2 == pytest.approx(float(laird), rel=1e-8)


@given(dosed(), clusters(), st.sampled_from(["REML", "ML"]), st.data())
def test_no_residual_tau2_is_more_likely(
    data: Dosed, several: Set, method: str, more: st.DataObject
) -> None:
    """The highest mode is found: nothing on a fine grid of τ² lies above it."""
    if several.k > 2 and more.draw(st.booleans()):
        data = Dosed(several, tuple(float(i % 3) for i in range(several.k)))
    found, restricted = data.fit(method), method == "REML"
    assert found.loglik is not None
    y, v = np.array(data.of.yi), np.array(data.of.vi)
    design = Design.of(y - y[np.argmin(v)], v, found.x, found.names)
    top = 2.0 * float(design.unweighted().rss[0]) + float(v.min())
    grid = np.concatenate([[0.0], np.geomspace(1e-3 * float(v.min()), top, 300)])
    heights = design.log_likelihood(grid, restricted=restricted)
    assert float(heights.max()) <= found.loglik + 1e-7 * (1.0 + abs(found.loglik))


@given(dosed(), methods)
def test_a_moderator_that_says_the_same_is_named(data: Dosed, method: str) -> None:
    assume(data.of.k > 3)
    twins = {"dose": data.dose, "twin": [3.0 * one - 1.0 for one in data.dose]}
    with pytest.raises(CollinearModeratorsError, match="twin") as caught:
        data.fit(method, moderators=twins)
    assert caught.value.column == "twin"
    with pytest.raises(CollinearModeratorsError, match="flat"):
        data.fit(method, moderators={"flat": data.of.k * [4.0]})


# ------------------------------------------------------------------ groups


@given(sets(least=4, most=16), methods, tests, st.data())
def test_a_group_is_pooled_as_if_it_were_alone(
    of: Set, method: str, test: str, data: st.DataObject
) -> None:
    names = data.draw(
        st.lists(st.sampled_from(["b", "a", " c "]), min_size=of.k, max_size=of.k).filter(
            lambda one: len(set(one)) > 1
        )
    )
    assume(all(len({of.yi[i] for i in _at(names, one)}) > 1 for one in names) or test != "knha")
    found = subgroups(of.yi, of.vi, by=names, method=method, test=test)
    assert [one.name for one in found.groups] == sorted({name.strip() for name in names})
    for group in found.groups:
        own = _at([name.strip() for name in names], group.name)
        assert group.studies.rows == tuple(i + 1 for i in own)
        if len(own) == 1:
            assert group.pooled is None
        else:
            assert group.pooled is not None
            alone = of.at(own).pooled(method, test)
            assert (group.pooled.estimate, group.pooled.se) == (alone.estimate, alone.se)
            assert (group.pooled.tau2, group.pooled.q) == (alone.tau2, alone.q)
    assert found.df == len(found.groups) - 1
    assert found.q_between >= 0.0
    assert 0.0 <= found.q_between_p <= 1.0
    assert (found.shared is None) == (of.k == len(found.groups))


def _at(names: list[str], name: str) -> list[int]:
    return [i for i, one in enumerate(names) if one == name]


@given(sets(least=4, most=16))
def test_q_falls_apart_into_within_and_between_under_a_common_effect(of: Set) -> None:
    names = [("a", "b")[i % 2] for i in range(of.k)]
    found = subgroups(of.yi, of.vi, by=names, method="CE")
    within = sum(one.pooled.q for one in found.groups if one.pooled)
    whole = of.pooled("CE").q
    assert within + found.q_between == pytest.approx(whole, rel=1e-7, abs=1e-7)
    assert found.shared is not None
    assert found.shared.q == pytest.approx(within, rel=1e-7, abs=1e-7)


# ------------------------------------------------------------------ lopsided funnels


@st.composite
def funnels(draw: st.DrawFn) -> Set:
    """At least three studies that are not all equally precise, and do not all agree."""
    return draw(
        sets(least=3, most=20).filter(lambda of: len(set(of.vi)) > 1 and len(set(of.yi)) > 1)
    )


def mirrored(of: Set) -> Set:
    return Set(tuple(-one for one in of.yi), of.vi)


@given(funnels(), st.sampled_from(["classic", "mixed"]))
def test_egger_sees_a_mirrored_funnel_mirrored(of: Set, form: str) -> None:
    found = egger(studies(of.yi, of.vi), form=form)
    other = egger(studies(mirrored(of).yi, of.vi), form=form)
    assert (other.slope, other.limit, other.statistic) == pytest.approx(
        (-found.slope, -found.limit, -found.statistic), rel=1e-6, abs=1e-9
    )
    assert (other.slope_se, other.p) == pytest.approx((found.slope_se, found.p), rel=1e-6, abs=1e-9)
    assert 0.0 <= found.p <= 1.0
    assert bool(found.cautions) == (of.k < 10)


@given(funnels())
def test_begg_counts_ranks_only(of: Set) -> None:
    found, other = begg(studies(of.yi, of.vi)), begg(studies(mirrored(of).yi, of.vi))
    assert other.tau == -found.tau
    assert other.p == pytest.approx(found.p, rel=1e-9)
    assert -1.0 <= found.tau <= 1.0
    assert 0.0 <= found.p <= 1.0
    moved = begg(studies([one + 5.0 for one in of.yi], of.vi))
    assert (moved.tau, moved.p) == (found.tau, found.p)


def filled(of: Set, **more: Any) -> TrimFill | None:
    """The funnel filled up; None where the estimator says that it breaks down."""
    try:
        return trim_and_fill(studies(of.yi, of.vi), **more)
    except (UndefinedEffectError, NoConvergenceError):
        return None


@given(funnels(), st.sampled_from(METHODS), st.sampled_from(["L0", "R0", "Q0"]))
def test_trim_and_fill_adds_mirror_images(of: Set, method: str, estimator: Any) -> None:
    found = filled(of, method=method, estimator=estimator)
    assume(found is not None)
    assert found is not None
    assert 0 <= found.k0 < of.k
    assert len(found.filled) == found.k0
    assert found.pooled.k == of.k + found.k0
    assert {v for _, v in found.filled} <= set(of.vi)
    other = trim_and_fill(
        studies(mirrored(of).yi, of.vi),
        method=method,
        estimator=estimator,
        side="left" if found.side == "right" else "right",
    )
    assert other.k0 == found.k0
    assert other.pooled.estimate == pytest.approx(-found.pooled.estimate, rel=1e-9, abs=1e-9)
    if found.k0 == 0:
        assert found.pooled.estimate == pool(of.yi, of.vi, method=method).estimate


@given(sets())
def test_the_fail_safe_number_has_no_side(of: Set) -> None:
    found = fail_safe_n(studies(of.yi, of.vi))
    assert found >= 0
    assert found == fail_safe_n(studies(mirrored(of).yi, of.vi))
    z = sum(y / math.sqrt(v) for y, v in zip(of.yi, of.vi, strict=True))
    assert (found > 0) == (abs(z) > 1.6448536269514722 * math.sqrt(of.k))
