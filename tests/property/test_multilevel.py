"""What holds for three-level models and cluster-robust errors whatever the numbers are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from sluimer.synthesis.errors import SynthesisError
from sluimer.synthesis.model.pool import pool
from sluimer.synthesis.multilevel import Robust, ThreeLevel, robust, three_level
from sluimer.synthesis.multilevel.groups import groups
from sluimer.synthesis.multilevel.likelihood import Likelihood, grouped
from sluimer.synthesis.multilevel.slope import slope
from sluimer.synthesis.studies import Array


@dataclass(frozen=True)
class Data:
    """Rows of a meta-analysis; `dose` is a moderator."""

    yi: tuple[float, ...]
    vi: tuple[float, ...]
    outer: tuple[int, ...]
    inner: tuple[int, ...]
    dose: tuple[float, ...]

    def fit(self, method: str = "REML", *, dosed: bool = False) -> ThreeLevel:
        return three_level(
            self.yi,
            self.vi,
            outer=self.outer,
            inner=self.inner,
            moderators={"dose": self.dose} if dosed else None,
            method=method,
        )


@st.composite
def meta_analyses(draw: st.DrawFn, least: int = 4) -> Data:
    sizes = draw(
        st.lists(st.integers(1, 5), min_size=2, max_size=6).filter(lambda s: sum(s) >= least)
    )
    k = sum(sizes)

    def column(low: float, high: float) -> tuple[float, ...]:
        values = st.floats(low, high).map(lambda value: round(value, 2))
        return tuple(draw(st.lists(values, min_size=k, max_size=k)))

    return Data(
        yi=column(-4, 4),
        vi=column(0.02, 3),
        outer=tuple(number for number, size in enumerate(sizes) for _ in range(size)),
        inner=tuple(draw(st.lists(st.integers(0, 3), min_size=k, max_size=k))),
        dose=column(-2, 2),
    )


FEW = settings(max_examples=25)
"""A fit takes some milliseconds; the whole file is to take some seconds."""

methods = st.sampled_from(["REML", "ML"])
kinds = st.sampled_from(["CR1", "CR2"])


def settled(found: ThreeLevel) -> None:
    """Leave out those whose likelihood has several tops, for rounding may choose another."""
    assume("several-modes" not in [caution.code for caution in found.cautions])


def alike(one: ThreeLevel, other: ThreeLevel) -> None:
    """The same but for rounding, which a flat likelihood makes larger."""
    scale = sum(one.sigma2) + float(np.median(one.studies.vi))
    assert other.loglik == pytest.approx(one.loglik, rel=1e-10, abs=1e-10)
    assert other.q == pytest.approx(one.q, rel=1e-9, abs=1e-12)
    assert other.sigma2 == pytest.approx(one.sigma2, rel=1e-6, abs=1e-6 * scale)
    assert other.b == pytest.approx(one.b, rel=1e-6, abs=1e-6 * float(one.se.max()))
    assert other.se == pytest.approx(one.se, rel=1e-6)


@FEW
@given(meta_analyses(), methods, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(data: Data, method: str, chance: Random) -> None:
    one = data.fit(method)
    settled(one)
    order = list(range(len(data.yi)))
    chance.shuffle(order)
    turned = Data(*(tuple(column[i] for i in order) for column in vars(data).values()))
    other = turned.fit(method)
    alike(one, other)
    assert one.weights is not None
    assert other.weights == pytest.approx(one.weights[order], rel=1e-5)


# A typical variance right between two powers of four.
@example(Data((0, 0, 1, 1), (2, 2, 2, 2), (0, 0, 1, 1), (0, 0, 0, 1), (0, 0, 0, 0)), "ML", 2, "CR2")
@FEW
@given(meta_analyses(), methods, st.integers(-60, 60), kinds)
def test_another_unit_changes_nothing_but_the_unit(
    data: Data, method: str, power: int, kind: str
) -> None:
    unit = 2.0**power
    one = data.fit(method)
    scaled = replace(
        data, yi=tuple(y * unit for y in data.yi), vi=tuple(v * unit * unit for v in data.vi)
    )
    other = scaled.fit(method)
    assert other.b.tolist() == (one.b * unit).tolist()
    assert other.se.tolist() == (one.se * unit).tolist()
    assert other.sigma2 == (one.sigma2[0] * unit**2, one.sigma2[1] * unit**2)
    assert (other.i2, other.icc, other.q) == (one.i2, one.icc, one.q)
    try:
        first = robust(one, data.outer, kind=kind)
    except SynthesisError:
        return
    second = robust(other, data.outer, kind=kind)
    assert second.se.tolist() == (first.se * unit).tolist()
    assert second.df.tolist() == first.df.tolist()


@FEW
@given(meta_analyses(), methods, st.floats(-1000, 1000))
def test_a_constant_added_to_all_effects_moves_only_the_mean(
    data: Data, method: str, constant: float
) -> None:
    one = data.fit(method)
    settled(one)
    other = replace(data, yi=tuple(y + constant for y in data.yi)).fit(method)
    alike(one, replace(other, b=other.b - constant))


@FEW
@given(meta_analyses(), methods, st.permutations("abcdef"), st.permutations("wxyz"))
def test_other_names_for_groups_change_nothing(
    data: Data, method: str, outer: list[str], inner: list[str]
) -> None:
    one = data.fit(method)
    other = three_level(
        data.yi,
        data.vi,
        outer=[outer[label] for label in data.outer],
        inner=[f" {inner[label]} " for label in data.inner],
        method=method,
    )
    assert one.b.tolist() == other.b.tolist()
    assert (one.sigma2, one.loglik) == (other.sigma2, other.loglik)


@FEW
@given(meta_analyses(), methods)
def test_one_row_per_group_is_the_model_of_two_levels(data: Data, method: str) -> None:
    k = len(data.yi)
    found = three_level(data.yi, data.vi, outer=range(k), method=method)
    settled(found)
    expected = pool(data.yi, data.vi, method=method)
    assume("several-modes" not in [caution.code for caution in expected.cautions])
    assert "only-the-sum" in [caution.code for caution in found.cautions]
    assert found.sigma2[0] == found.sigma2[1]
    assert sum(found.sigma2) == pytest.approx(expected.tau2, rel=1e-6, abs=1e-8)
    assert found.estimate == pytest.approx(expected.estimate, rel=1e-6, abs=1e-7)
    assert found.se[0] == pytest.approx(expected.se, rel=1e-6)
    assert found.loglik == pytest.approx(expected.loglik, rel=1e-10, abs=1e-10)
    assert sum(found.i2) == pytest.approx(expected.i2, rel=1e-6, abs=1e-5)


@FEW
@given(meta_analyses(), methods, st.floats(0, 20), st.floats(0, 20))
def test_nothing_is_likelier(data: Data, method: Likelihood, s1: float, s2: float) -> None:
    found = data.fit(method)
    at_found, at_other = (Dense(data, *pair, method) for pair in (found.sigma2, (s1, s2)))
    assert found.loglik == pytest.approx(at_found.value, rel=1e-10, abs=1e-10)
    assert at_other.value <= found.loglik + 1e-9


@FEW
@given(meta_analyses(), methods)
def test_the_likelihood_is_level_at_the_top(data: Data, method: Likelihood) -> None:
    found = data.fit(method)
    slopes = Dense(data, *found.sigma2, method)
    for at, variance in enumerate(found.sigma2):
        step = slopes.gradient[at] / slopes.information[at][at]
        assert step <= 1e-8 * (variance + 0.01)
        if variance > 0:
            assert step >= -1e-8 * (variance + 0.01)


class Dense:
    """The textbook: matrices of k × k, and their inverses."""

    def __init__(self, data: Data, s1: float, s2: float, method: Likelihood) -> None:
        y = np.array(data.yi)
        outer = np.equal.outer(data.outer, data.outer).astype(float)
        inner = outer * np.equal.outer(data.inner, data.inner)
        self.x = np.ones((y.size, 1))
        self.m = np.diag(data.vi) + s1 * outer + s2 * inner
        w = np.linalg.inv(self.m)
        self.information_of_x = self.x.T @ w @ self.x
        p = w - w @ self.x @ np.linalg.solve(self.information_of_x, self.x.T @ w)
        log_x = (
            np.linalg.slogdet(self.information_of_x)[1] - np.linalg.slogdet(self.x.T @ self.x)[1]
        )
        restricted = method == "REML"
        self.value = -0.5 * float(
            (y.size - restricted) * np.log(2 * np.pi)
            + np.linalg.slogdet(self.m)[1]
            + restricted * log_x
            + y @ p @ y
        )
        both = (outer, inner)
        t = p if restricted else w
        self.gradient = [0.5 * (y @ p @ one @ p @ y - np.trace(t @ one)) for one in both]
        self.information = [[0.5 * np.trace(t @ a @ t @ b) for b in both] for a in both]
        cubes = [[y @ p @ a @ p @ b @ p @ y for b in both] for a in both]
        self.hessian = np.subtract(self.information, cubes)
        self.weights = w.sum(axis=1)


@FEW
@given(meta_analyses(), methods, st.floats(0, 20), st.floats(0, 20))
def test_sums_over_groups_are_the_matrices(
    data: Data, method: Likelihood, s1: float, s2: float
) -> None:
    k = len(data.yi)
    expected = Dense(data, s1, s2, method)
    together = groups(data.outer, data.inner, range(k))
    vi = np.array(data.vi)
    columns = np.column_stack([np.full(k, k**-0.5), data.yi])
    reduced = grouped(columns, vi, together.outer, together.inner)
    found = slope(reduced, np.array([s1]), np.array([s2]), method)
    scale = float(np.abs(expected.hessian).max())
    assert found.value[0] == pytest.approx(expected.value, rel=1e-9, abs=1e-9)
    assert found.gradient[0] == pytest.approx(
        np.array(expected.gradient), rel=1e-8, abs=1e-9 * scale
    )
    assert found.information[0] == pytest.approx(np.array(expected.information), rel=1e-7, abs=1e-9)
    assert found.hessian[0] == pytest.approx(expected.hessian, rel=1e-8, abs=1e-9 * scale)
    assert reduced.row_weights(s1, s2, vi) == pytest.approx(expected.weights, rel=1e-9)
    values = reduced.values(np.array([s1]), np.array([s2]), method)
    assert values[0] == pytest.approx(expected.value, rel=1e-9, abs=1e-9)


def sandwich(found: ThreeLevel, cluster: tuple[int, ...], kind: str) -> tuple[Array, Array]:
    """The textbook again: the variances, and the degrees of freedom of CR2."""
    vi, x = found.studies.vi, found.x
    outer = np.equal.outer(found.groups.outer, found.groups.outer).astype(float)
    inner = np.equal.outer(found.groups.inner, found.groups.inner).astype(float)
    m = np.diag(vi) + found.sigma2[0] * outer + found.sigma2[1] * inner
    w = np.linalg.inv(m)
    bread = np.linalg.inv(x.T @ w @ x)
    hat = x @ bread @ x.T @ w
    errors = found.studies.yi - hat @ found.studies.yi
    residual = np.eye(vi.size) - hat
    covariance = residual @ m @ residual.T
    names = sorted(set(cluster))
    pulls = np.zeros((len(names), x.shape[1], vi.size))
    for number, name in enumerate(names):
        at = np.flatnonzero(np.array(cluster) == name)
        adjust = np.eye(at.size)
        if kind == "CR2":
            root = np.linalg.cholesky(m[np.ix_(at, at)])
            values, vectors = np.linalg.eigh(root.T @ covariance[np.ix_(at, at)] @ root)
            adjust = root @ (vectors / np.sqrt(values)) @ vectors.T @ root.T
        pulls[number] = bread @ x[at].T @ w[np.ix_(at, at)] @ adjust @ residual[at]
    scores = pulls @ found.studies.yi
    assert np.allclose(residual @ found.studies.yi, errors)
    variance = (scores**2).sum(axis=0)
    if kind == "CR1":
        variance *= len(names) / (len(names) - x.shape[1])
    crossed = np.einsum("apk,kl,bpl->pab", pulls, m, pulls)
    own = np.trace(crossed, axis1=1, axis2=2)
    return variance, own**2 / (crossed**2).sum(axis=(1, 2))


@FEW
@given(meta_analyses(least=8), kinds, st.booleans(), st.booleans())
def test_robust_errors_are_the_matrices(data: Data, kind: str, dosed: bool, wide: bool) -> None:
    assume(max(data.outer) >= 3)
    try:
        fit = data.fit(dosed=dosed)
        cluster = tuple(label // 2 for label in data.outer) if wide else data.outer
        found = robust(fit, cluster, kind=kind)
    except SynthesisError:
        assume(False)
    assume("rests-on-one-cluster" not in [caution.code for caution in found.cautions])
    variance, df = sandwich(fit, cluster, kind)
    assert found.se**2 == pytest.approx(variance, rel=1e-6)
    if kind == "CR2":
        assert found.df == pytest.approx(df, rel=1e-6)


@FEW
@given(meta_analyses(), methods)
def test_cr2_of_single_rows_is_hc2(data: Data, method: str) -> None:
    fit = pool(data.yi, data.vi, method=method)
    v = np.array(data.vi) + fit.tau2
    share = (1 / v) / (1 / v).sum()
    errors = np.array(data.yi) - fit.estimate
    assume(float(np.abs(errors).max()) > 1e-6)
    found = robust(fit, range(len(v)), kind="CR2")
    assert found.se[0] ** 2 == pytest.approx(float((share**2 * errors**2 / (1 - share)).sum()))


@FEW
@given(meta_analyses(), kinds, st.permutations("abcdef"))
def test_other_names_for_clusters_change_nothing(data: Data, kind: str, names: list[str]) -> None:
    fit = data.fit()

    def told(cluster: list[str] | tuple[int, ...]) -> Robust | str:
        try:
            return robust(fit, cluster, kind=kind)
        except SynthesisError as error:
            return str(error)

    one, other = told(data.outer), told([names[label] for label in data.outer])
    if isinstance(one, str) or isinstance(other, str):
        assert one == other
    else:
        assert (one.se.tolist(), one.df.tolist()) == (other.se.tolist(), other.df.tolist())


@FEW
@given(meta_analyses(least=6), methods, st.floats(0.1, 1000), st.floats(-2000, 2000))
def test_another_unit_of_a_moderator_changes_only_its_coefficient(
    data: Data, method: str, factor: float, start: float
) -> None:
    assume(len(set(data.dose)) > 2)
    try:
        one = data.fit(method, dosed=True)
        other = replace(data, dose=tuple(start + factor * d for d in data.dose)).fit(
            method, dosed=True
        )
    except SynthesisError:
        assume(False)
    settled(one)
    assert other.b[1] * factor == pytest.approx(one.b[1], rel=1e-5, abs=1e-5 * float(one.se[1]))
    assert other.se[1] * factor == pytest.approx(one.se[1], rel=1e-5)
    assert other.sigma2 == pytest.approx(one.sigma2, rel=1e-5, abs=1e-5)
