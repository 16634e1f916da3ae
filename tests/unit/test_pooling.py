"""Bad input to pooling: each gets an error of its own name, with its row, and never a number."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from sluimer.synthesis import (
    Exclusion,
    Pooled,
    Regression,
    Studies,
    SynthesisError,
    begg,
    effect_sizes,
    egger,
    fail_safe_n,
    flat,
    influence,
    leave_one_out,
    pool,
    pool_many,
    regress,
    studies,
    subgroups,
    trim_and_fill,
)
from sluimer.synthesis.errors import CollinearModeratorsError as Collinear
from sluimer.synthesis.errors import InvalidValueError as Invalid
from sluimer.synthesis.errors import MissingColumnError as NoColumn
from sluimer.synthesis.errors import MissingValueError as Missing
from sluimer.synthesis.errors import OutOfRangeError as TooFar
from sluimer.synthesis.errors import TooFewStudiesError as TooFew
from sluimer.synthesis.errors import UndefinedEffectError as Undefined
from sluimer.synthesis.errors import UnequalLengthsError as Unequal
from sluimer.synthesis.errors import UnknownNameError as Unknown

NAN, INF = math.nan, math.inf
Y, V = [1.0, 2.0, 4.0], [1.0, 2.0, 3.0]
MASKED: Any = np.ma.masked_equal([1.0, 2.0, 4.0], 2.0)
METHODS = ("CE", "DL", "PM", "REML", "ML", "EB", "SJ", "HE")
TESTS = ("z", "t", "knha", "adhoc")

Bad = tuple[str, Any, Any, type[SynthesisError], tuple[int, ...], str | None, str]

COLUMNS: list[Bad] = [
    # what is wrong, yi, vi, the error with its rows and its column, and what it says
    ("no study", [], [], TooFew, (), None, "no study is left"),
    ("one study", [1], [1], TooFew, (), None, "only 1 study"),
    ("a variance of 0", Y, [1, 0, 1], Invalid, (2,), "vi", "row 2: vi = 0 is not above 0"),
    ("below 0", Y, [1, -1, -2], Invalid, (2, 3), "vi", "rows 2, 3: vi = -1"),
    ("no information", Y, [1, 1, INF], Invalid, (3,), "vi", "row 3: vi = inf is infinite"),
    ("infinite", [1, -INF, 2], V, Invalid, (2,), "yi", "row 2: yi = -inf is infinite"),
    ("infinite text", ["inf", 1, 2], V, Invalid, (1,), "yi", "row 1: yi = inf"),
    ("NaN", [1, NAN, 2], V, Missing, (2,), "yi", "row 2: yi is missing"),
    ("None", [1, None, 2], V, Missing, (2,), "yi", "row 2: yi is missing"),
    ("empty text", [1, " ", 2], V, Missing, (2,), "yi", "row 2: yi is missing"),
    ("NaN as text", ["nan", 1, 2], V, Missing, (1,), "yi", "row 1: yi is missing"),
    ("no variance", Y, [1, NAN, None], Missing, (2, 3), "vi", "rows 2, 3: vi is missing"),
    ("masked", MASKED, V, Missing, (2,), "yi", "row 2: yi is"),
    ("text", ["1", "abc", "2"], V, Invalid, (2,), "yi", "row 2: yi is 'abc', which is no"),
    ("a comma", [1, 2, "1,5"], V, Invalid, (3,), "yi", "row 3: yi is '1,5', which is no"),
    ("an object", Y, [1, object, 2], Invalid, (2,), "vi", "row 2: vi is"),
    ("complex", np.array([1, 2j, 3]), V, Invalid, (1,), "yi", "row 1: yi is"),
    ("a date", [date(2020, 1, 1), 1, 2], V, Invalid, (1,), "yi", "'2020-01-01', which is"),
    ("dates", np.array(3 * ["2020"], "M8[Y]"), V, Invalid, (1,), "yi", "'2020', which is"),
    ("too large", [10**400, 1, 2], V, Invalid, (1,), "yi", "row 1: yi is '1000"),
    ("two dimensions", [[1, 2]], [[1, 2]], Invalid, (), "yi", "yi has 2 dimensions"),
    ("no dimension", 1.0, 1.0, Invalid, (), "yi", "yi has 0 dimensions"),
    ("ragged", [[1], [1, 2], 3], V, Invalid, (1,), "yi", "row 1: yi is '[1]'"),
    ("a text", "abc", V, Invalid, (), "yi", "yi is not a column"),
    ("a mapping", {1: 2}, V, Invalid, (), "yi", "yi is a dict"),
    ("a set", Y, {1, 2, 3}, Invalid, (), "vi", "vi is a set"),
    ("unequal lengths", Y, [1, 2], Unequal, (), None, "yi has 3, vi has 2"),
    ("no variances", Y, None, NoColumn, (), "vi", "effects without variances"),
    ("huge", [1e308, 1, -1e308], V, TooFar, (1, 3), "yi", "rows 1, 3: yi = 1e+308 is too la"),
    ("tiny", Y, [1, 1e-320, 1], TooFar, (2,), "vi", "is too small"),
    ("mixed", [1e300, 2, 3], [1e-300, 1, 1e300], TooFar, (1,), "yi", "yi = 1e+300"),
]  # fmt: skip

ids = [row[0] for row in COLUMNS]


@pytest.mark.parametrize(("what", "yi", "vi", "kind", "rows", "column", "says"), COLUMNS, ids=ids)
def test_columns_that_cannot_be_pooled(
    what: str,
    yi: Any,
    vi: Any,
    kind: type[SynthesisError],
    rows: tuple[int, ...],
    column: str | None,
    says: str,
) -> None:
    asked: list[Callable[[], object]] = [
        lambda: pool(yi, vi),
        lambda: pool(yi, vi, method="CE", test="knha"),
        lambda: regress(yi, vi, moderators={}),
    ]
    for ask in asked:
        error = wrong(ask, kind, says)
        assert (error.rows, error.column) == (rows, column)


def wrong(ask: Callable[[], object], kind: type[SynthesisError], says: str) -> SynthesisError:
    """The error that a call raises: of just this kind, in words, with advice at the end."""
    with pytest.raises(SynthesisError) as caught:
        ask()
    error = caught.value
    assert type(error) is kind
    assert says in str(error)
    assert str(error).endswith(f". {error.advice}.")
    assert error.advice[0].isupper()
    assert "\n" not in str(error)
    return error


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("test", TESTS)
def test_absurd_but_bearable_sizes_stay_numbers(method: str, test: str) -> None:
    """Over seventy orders of magnitude: no warning, nothing infinite, nothing that is no number."""
    for y, v in (
        ([1e34, 2e34, -1e34], [1e-34, 1.0, 1e34]),
        ([1e-30, 2e-30, 5e-30], [1e-34, 1e-34, 2e-34]),
        ([1.0, 2.0, 4.0], [1e30, 1e30, 1e30]),
        ([0.0, 0.0, 0.0], [1e-30, 1.0, 1.0]),
    ):
        made = pool(y, v, method=method, test=test)
        numbers = [made.estimate, made.se, *made.ci, made.p, made.tau2, made.i2, made.h2, made.q]
        numbers += [made.q_p, made.tau2_se or 0.0, *(made.tau2_ci or ()), *made.weights]
        assert all(map(math.isfinite, numbers))


def test_what_counts_as_a_number() -> None:
    made = pool([Decimal("1"), Fraction(1, 2), "0.25", np.float32(2)], ["1", " 2 ", 3, True])
    assert made.studies.yi.tolist() == [1.0, 0.5, 0.25, 2.0]
    assert made.studies.vi.tolist() == [1.0, 2.0, 3.0, 1.0]
    assert pool((y for y in Y), iter(V)).estimate == pool(np.array(Y), tuple(V)).estimate


SETTINGS: list[tuple[dict[str, Any], type[SynthesisError], str]] = [
    ({"method": "REMLL"}, Unknown, "no method 'REMLL'. Use one of CE, DL, PM"),
    ({"method": ""}, Unknown, "no method ''"),
    ({"method": None}, Unknown, "no method None"),
    ({"test": "w"}, Unknown, "no test 'w'. Use one of z, t, knha, adhoc"),
    ({"test": 3}, Unknown, "no test 3"),
    ({"level": 0}, TooFar, "between 0 and 1, and 0 does not"),
    ({"level": 1}, TooFar, "between 0 and 1, and 1 does not"),
    ({"level": 1.5}, TooFar, "and 1.5 does not"),
    ({"level": 95}, TooFar, "Give 0.95 for 95 percent"),
    ({"level": -0.95}, TooFar, "and -0.95 does not"),
    ({"level": NAN}, TooFar, "and nan does not"),
    ({"level": "0.95"}, TooFar, "and '0.95' does not"),
    ({"level": None}, TooFar, "and None does not"),
    ({"level": 1.0 - 1e-16}, TooFar, "does not"),
    ({"weighting": "none"}, Unknown, "no weighting 'none'"),
    ({"labels": ["a", "b"]}, Unequal, "2 labels for 3 studies"),
]


@pytest.mark.parametrize(("given", "kind", "says"), SETTINGS)
def test_settings_that_do_not_exist(
    given: dict[str, Any], kind: type[SynthesisError], says: str
) -> None:
    wrong(lambda: pool(Y, V, **given), kind, says)
    if set(given) <= {"method", "test", "level"}:
        wrong(lambda: pool_many(Y, V, [3], **given), kind, says)
        wrong(lambda: regress(Y, V, moderators={}, **given), kind, says)
        wrong(lambda: subgroups(Y, V, by=["a", "a", "b"], **given), kind, says)
        wrong(lambda: trim_and_fill(studies(Y, V), **given), kind, says)


@pytest.mark.parametrize("name", ["reml", "Dl", "FE", "ee", "common", "fixed", "CE"])
def test_names_in_any_case(name: str) -> None:
    known = name.upper() if name.upper() in METHODS else "CE"
    assert pool(Y, V, method=name).method == known
    assert pool(Y, V, test="HKSJ").test == pool(Y, V, test="hk").test == "knha"


def test_studies_keep_their_own_variances_and_labels() -> None:
    given = studies(Y, V, labels=["A", None, " "])  # type: ignore[list-item]
    assert given.labels == ("A", "study 2", "study 3")
    wrong(lambda: pool(given, V), Invalid, "vi is given beside Studies")
    wrong(lambda: pool(given, labels=["a"]), Invalid, "labels is given beside Studies")


def test_the_measure_must_exist() -> None:
    wrong(lambda: effect_sizes("RRR", ai=[1]), Unknown, "'RRR' does not exist")


# ------------------------------------------------------------------ missing rows


def test_missing_rows_are_left_out_when_asked_and_told() -> None:
    made = pool([1.0, None, 2.0, 4.0], [1.0, 1.0, NAN, 1.0], labels=list("ABCD"), drop_missing=True)
    assert made.studies.labels == ("A", "D")
    assert made.studies.excluded == (
        Exclusion(2, "B", "missing value"),
        Exclusion(3, "C", "missing value"),
    )


def test_a_bad_value_is_no_missing_one() -> None:
    error = wrong(lambda: pool([1, NAN, 3], [1, 1, 0], drop_missing=True), Invalid, "row 3: vi = 0")
    assert error.rows == (3,)


@pytest.mark.parametrize(("yi", "says"), [([NAN, NAN], "no study is left"), ([1.0, NAN], "only 1")])
def test_dropping_too_many(yi: list[float], says: str) -> None:
    wrong(lambda: pool(yi, [1.0, 1.0], drop_missing=True), TooFew, says)


# ------------------------------------------------------------------ moderators

TOO_MANY = {"a": [1, 2, 3, 5], "b": [1, 0, 0, 0], "c": [0, 1, 0, 0]}
MODERATORS: list[tuple[str, Any, type[SynthesisError], tuple[int, ...], str]] = [
    ("constant", {"dose": 4 * [2]}, Collinear, (), "dose says nothing that intercept"),
    ("all 0", {"dose": 4 * [0]}, Collinear, (), "dose is 0 in every study"),
    ("one word", {"kind": 4 * ["a"]}, Collinear, (), "kind is 'a' in every"),
    ("twice", {"dose": [1, 2, 3, 5], "mg": [1, 2, 3, 5]}, Collinear, (), "mg says nothing that"),
    ("too many", TOO_MANY, TooFew, (), "4 coefficients (intercept, a, b, c)"),
    ("all differ", {"kind": list("abcd")}, TooFew, (), "kind: b, kind: c, kind: d"),
    ("missing", {"dose": [1, None, 3, NAN]}, Missing, (2, 4), "rows 2, 4: the moderator"),
    ("empty word", {"kind": ["a", "b", "", "a"]}, Missing, (3,), "row 3: the moderator kind"),
    ("other NaN", {"dose": [np.float32("nan"), 1, 2, 3]}, Missing, (1,), "row 1"),
    ("infinite", {"dose": [1, 2, 3, INF]}, Invalid, (4,), "row 4: the moderator"),
    ("too short", {"dose": [1, 2]}, Unequal, (), "dose has 2 values for 4 studies"),
    ("a number", {"dose": 5}, Invalid, (), "the moderator dose is no column"),
    ("a text", {"dose": "abcd"}, Invalid, (), "the moderator dose is no column"),
    ("a matrix", {"dose": np.ones((4, 2))}, Invalid, (), "dose has 2 dimensions"),
    ("no number", {"dose": [1, object, 2, 3]}, Invalid, (2,), "row 2"),
    ("its name", {"intercept": [1, 2, 3, 5]}, Invalid, (), "cannot be called intercept"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "moderators", "kind", "rows", "says"), MODERATORS, ids=[row[0] for row in MODERATORS]
)
@pytest.mark.parametrize("method", ["CE", "REML"])
def test_moderators_that_cannot_be(
    what: str,
    moderators: Any,
    kind: type[SynthesisError],
    rows: tuple[int, ...],
    says: str,
    method: str,
) -> None:
    yi, vi = [1.0, 2.0, 4.0, 3.0], [1.0, 2.0, 3.0, 1.0]
    error = wrong(lambda: regress(yi, vi, moderators=moderators, method=method), kind, says)
    assert error.rows == rows
    if kind is Collinear:
        assert error.column == list(moderators)[-1]


def test_nothing_to_regress_on() -> None:
    wrong(lambda: regress(Y, V, moderators={}, intercept=False), NoColumn, "nothing to regr")
    made = regress(Y, V, moderators={})
    assert made.names == ("intercept",)
    assert made.b[0] == pytest.approx(pool(Y, V).estimate)


def test_rows_of_moderators_are_those_of_the_data_as_given() -> None:
    """Row 2 has no effect, row 4 no dose: the message names row 4, and dropping tells of both."""
    yi, dose = [1.0, NAN, 2.0, 4.0, 5.0, 1.0], [1, 2, 3, None, 5, 8]
    given = studies(yi, 6 * [1.0], drop_missing=True)
    error = wrong(lambda: regress(given, moderators={"dose": dose}), Missing, "row 4")
    assert (error.rows, error.column) == ((4,), "dose")
    assert [one.row for one in dropped(yi, dose).studies.excluded] == [2, 4]
    assert dropped(yi, dose).studies.rows == (1, 3, 5, 6)
    assert dropped(yi, dose).x[:, 1].tolist() == [1.0, 3.0, 5.0, 8.0]


def dropped(yi: list[float], dose: list[int | None]) -> Regression:
    return regress(yi, 6 * [1.0], moderators={"dose": dose}, drop_missing=True)


def test_dropping_all_moderators_leaves_nothing() -> None:
    wrong(
        lambda: regress(Y, V, moderators={"dose": [None, NAN, ""]}, drop_missing=True),
        TooFew,
        "no study has a value in dose",
    )


@pytest.mark.parametrize("test", ["knha", "adhoc", "z"])
def test_effects_on_a_line_have_no_error_under_knha(test: str) -> None:
    made = regress([1.0, 2.0, 3.0, 4.0], 4 * [0.25], moderators={"x": [0, 1, 2, 3]}, test=test)
    assert made.b == pytest.approx([1.0, 1.0])
    assert made.tau2 == 0.0
    assert (made.se[1] > 1e-6) == (test != "knha")
    assert made.qm_p < 0.05


# ------------------------------------------------------------------ groups

GROUPS: list[tuple[str, Any, type[SynthesisError], tuple[int, ...], str]] = [
    ("one group", ["a", "a", " a "], TooFew, (), "all studies are in one group, a"),
    ("None", ["a", None, "b"], Missing, (2,), "row 2: the group is missing"),
    ("NaN", ["a", "b", NAN], Missing, (3,), "row 3: the group is missing"),
    ("empty", ["", "b", "a"], Missing, (1,), "row 1: the group is missing"),
    ("too short", ["a", "b"], Unequal, (), "2 values for 3 studies"),
    ("a text", "abc", Invalid, (), "by is no column"),
]


@pytest.mark.parametrize(
    ("what", "by", "kind", "rows", "says"), GROUPS, ids=[row[0] for row in GROUPS]
)
def test_groups_that_cannot_be(
    what: str, by: Any, kind: type[SynthesisError], rows: tuple[int, ...], says: str
) -> None:
    assert wrong(lambda: subgroups(Y, V, by=by), kind, says).rows == rows


def test_groups_that_are_missing_are_left_out_when_asked() -> None:
    made = subgroups([1, NAN, 3, 4], 4 * [1.0], by=["a", "b", "b", None], drop_missing=True)
    assert [(one.name, one.studies.rows, one.pooled) for one in made.groups] == [
        ("a", (1,), None),
        ("b", (3,), None),
    ]
    assert [one.row for one in made.groups[0].studies.excluded] == [2, 4]
    assert made.shared is None


def test_a_group_of_one_study_is_looked_at_too() -> None:
    error = wrong(lambda: subgroups([1, 2, 1e99], V, by=list("aab")), TooFar, "row 3: yi = 1e+99")
    assert error.rows == (3,)


def test_a_group_without_any_error_cannot_be_compared() -> None:
    wrong(
        lambda: subgroups([1, 1, 2, 3], 4 * [1.0], by=list("aabb"), test="knha"),
        Undefined,
        "the group a are all equal",
    )


# ------------------------------------------------------------------ many at once

MANY: list[tuple[str, Any, Any, Any, type[SynthesisError], tuple[int, ...], str]] = [
    ("too few in k", Y, V, [2], Unequal, (), "k adds up to 2 studies, and yi has 3"),
    ("below 0", Y, V, [4, -1], Invalid, (2,), "k = -1"),
    ("halves", Y, V, [1.5, 1.5], Invalid, (1, 2), "k = 1.5"),
    ("NaN", Y, V, [NAN, 3], Invalid, (1,), "k = nan"),
    ("text", Y, V, ["three"], Invalid, (1,), "'three'"),
    ("a number", Y, V, 3, Invalid, (), "k has 0 dimensions"),
    ("one study", Y, V, [2, 1], TooFew, (), "problem 2 has only one study"),
    ("no study", Y, V, [3, 0], TooFew, (), "problem 2 has no study"),
    ("unequal", Y, [1.0], [3], Unequal, (), "yi has 3, vi has 1"),
    ("missing", [1, 2, 3, NAN], 4 * [1], [2, 2], Missing, (4,), "row 4: yi is missing (problem 2)"),
    ("of 0", Y, [1, 0, 1], [3], Invalid, (2,), "row 2: vi = 0 cannot be (problem 1)"),
    ("infinite", [1, INF, 1], V, [3], Invalid, (2,), "row 2: yi = inf cannot be"),
    ("huge", [1, 2, 1e99], V, [3], TooFar, (3,), "row 3: yi = 1e+99 is too large"),
    ("tiny", Y, [1, 1, 1e-99], [3], TooFar, (3,), "row 3: vi = 1e-99 is too small"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("what", "yi", "vi", "k", "kind", "rows", "says"), MANY, ids=[row[0] for row in MANY]
)
def test_many_that_cannot_be_pooled(
    what: str,
    yi: Any,
    vi: Any,
    k: Any,
    kind: type[SynthesisError],
    rows: tuple[int, ...],
    says: str,
) -> None:
    assert wrong(lambda: pool_many(yi, vi, k), kind, says).rows == rows


def test_one_bad_problem_does_not_spoil_the_others() -> None:
    yi, k = flat([[1.0, 2.0], [1.0, None], [5.0], [3.0, 4.0, 8.0], []])
    made = pool_many(yi, np.ones(yi.size), k, record_errors=True)
    assert {at: type(error) for at, error in made.errors.items()} == {
        1: Missing,
        2: TooFew,
        4: TooFew,
    }
    assert np.isnan(made.estimate).tolist() == [False, True, True, False, True]
    assert np.isnan(made.p).tolist() == [False, True, True, False, True]
    assert made.estimate[0] == pool([1.0, 2.0], [1.0, 1.0]).estimate


def test_no_problem_at_all() -> None:
    made = pool_many([], [], [])
    assert made.estimate.size == made.p.size == made.q_p.size == 0
    assert flat([])[1].tolist() == []
    wrong(lambda: flat([[1, "x"]]), Invalid, "problem 1 is 'x'")


@pytest.mark.parametrize("test", TESTS)
def test_equal_effects_of_0_are_certain_of_nothing(test: str) -> None:
    """Under Hartung–Knapp 0 divided by 0: p is 1 and not NaN, alone and among many."""
    alone, many = pool([0, 0, 0], V, test=test), pool_many([0, 0, 0], V, [3], test=test)
    assert alone.p == many.p[0] == 1.0
    assert alone.statistic == 0.0
    assert influence(alone).cook_d.tolist() == [0.0, 0.0, 0.0]


# ------------------------------------------------------------------ lopsided funnels

FUNNELS: list[tuple[str, Callable[[], object], type[SynthesisError], str]] = [
    ("egger, two", lambda: egger(studies(Y[:2], V[:2])), TooFew, "at least three"),
    ("egger, alike", lambda: egger(alike()), Collinear, "same standard error"),
    ("egger, mixed", lambda: egger(alike(), form="mixed"), Collinear, "same standard"),
    ("egger, form", lambda: egger(studies(Y, V), form="new"), Unknown, "no form 'new'"),
    ("egger, method", lambda: egger(studies(Y, V), method="x"), Unknown, "no method 'x'"),
    ("egger, huge", lambda: egger(studies([1e99, 1, 2], V)), TooFar, "row 1: yi = 1e+99"),
    ("begg, one", lambda: begg(studies([1], [1])), TooFew, "only one study"),
    ("begg, alike", lambda: begg(alike()), Collinear, "rank the same"),
    ("begg, equal", lambda: begg(studies([0.1, 0.1, 0.1], V)), Collinear, "rank the"),
    ("fill, two", lambda: trim_and_fill(studies(Y[:2], V[:2])), TooFew, "at least three"),
    ("fill, alike", lambda: trim_and_fill(alike()), Collinear, "same standard error"),
    ("fill, side", lambda: fill(side="up"), Unknown, "no side 'up'"),
    ("fill, by", lambda: fill(estimator="L"), Unknown, "no estimator"),
    ("safe, 0", lambda: fail_safe_n(studies(Y, V), alpha=0.0), TooFar, "0.5, and 0 does not"),
    ("safe, half", lambda: fail_safe_n(studies(Y, V), alpha=0.5), TooFar, "and 0.5 does not"),
    ("safe, NaN", lambda: fail_safe_n(studies(Y, V), alpha=NAN), TooFar, "and nan does not"),
]  # fmt: skip


def fill(**given: Any) -> object:
    return trim_and_fill(studies(Y, V), **given)


def alike() -> Studies:
    return studies(Y, [1.0, 1.0, 1.0])


@pytest.mark.parametrize(("what", "ask", "kind", "says"), FUNNELS, ids=[row[0] for row in FUNNELS])
def test_funnels_that_say_nothing(
    what: str, ask: Callable[[], object], kind: type[SynthesisError], says: str
) -> None:
    wrong(ask, kind, says)


def test_names_of_egger_in_any_case() -> None:
    given = studies(Y, V)
    assert egger(given, form="mixed", method="reml") == egger(given, form="mixed", method="REML")


# ------------------------------------------------------------------ few studies


@pytest.mark.parametrize("method", METHODS)
def test_two_studies_are_pooled_with_a_caution(method: str) -> None:
    made = pool([0.0, 2.0], [1.0, 1.0], method=method)
    assert made.estimate == 1.0
    assert "two-studies" in [one.code for one in made.cautions]
    without = leave_one_out(made)
    assert without.estimate.tolist() == [2.0, 0.0]
    assert without.tau2.tolist() == [0.0, 0.0]


def test_a_result_cannot_be_changed() -> None:
    made: Pooled = pool(Y, V)
    with pytest.raises(AttributeError):
        made.estimate = 0.0  # type: ignore[misc]
