"""What is refused on the way from counts to effects, and how it is said."""

from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError
from typing import Any

import numpy as np
import pytest

from sluimer.synthesis import convert, errors
from sluimer.synthesis.effects import (
    MEASURES,
    effect_sizes,
    freeman_tukey_back,
    freeman_tukey_rate_back,
)
from sluimer.synthesis.errors import SynthesisError

TABLE: dict[str, Any] = {"ai": [4, 3, 5], "n1i": [10, 10, 10], "ci": [1, 2, 6], "n2i": [10, 10, 10]}
CELLS: dict[str, Any] = {"ai": [4, 3, 5], "bi": [6, 7, 5], "ci": [1, 2, 6], "di": [9, 8, 4]}
MEANS: dict[str, Any] = {
    "m1i": [5, 6, 7],
    "sd1i": [1, 2, 1],
    "n1i": [9, 9, 9],
    "m2i": [4, 5, 5],
    "sd2i": [1, 1, 2],
    "n2i": [8, 8, 8],
}
CHANGE: dict[str, Any] = {
    "m1i": [5, 6, 7],
    "sd1i": [1, 2, 1],
    "m2i": [4, 5, 5],
    "sd2i": [1, 1, 2],
    "ri": [0.5, 0.2, 0.1],
    "ni": [8, 8, 8],
}
RATES: dict[str, Any] = {
    "x1i": [3, 4, 5],
    "t1i": [10, 10, 10],
    "x2i": [5, 6, 7],
    "t2i": [10, 10, 10],
}
CORRELATIONS: dict[str, Any] = {"ri": [0.2, 0.3, 0.4], "ni": [20, 30, 40]}
COUNTS: dict[str, Any] = {"xi": [3, 4, 5], "ni": [20, 30, 40]}
TIMES: dict[str, Any] = {"xi": [3, 4, 5], "ti": [20, 30, 40]}
GROUPS: dict[str, Any] = {"mi": [3, 4, 5], "sdi": [1, 2, 3], "ni": [20, 30, 40]}
ALPHAS: dict[str, Any] = {"ai": [0.7, 0.8, 0.9], "mi": [5, 6, 7], "ni": [20, 30, 40]}
NAN = float("nan")
INF = float("inf")

WRONG: list[tuple[str, Mapping[str, Any], dict[str, Any], str, str]] = [
    # measure, numbers, what is wrong in them, the error, and a part of what it says
    ("RR", TABLE, {"ai": [4, 11, 5]}, "InvalidValue", "row 2: ai = 11 is more than n1i = 10"),
    ("RR", TABLE, {"ci": [1, 2, -1]}, "InvalidValue", "row 3: ci = -1 is below 0"),
    ("RR", TABLE, {"n2i": [10, 0, 10], "ci": [1, 0, 6]}, "InvalidValue", "row 2: n2i = 0"),
    ("RR", TABLE, {"n1i": [-9, 10, 10]}, "InvalidValue", "row 1: n1i = -9 is not above 0"),
    ("RR", CELLS, {"bi": [6, 7, -5]}, "InvalidValue", "row 3: bi = -5 is below 0"),
    ("RR", CELLS, {"ci": [0, 2, 6], "di": [0, 8, 4]}, "InvalidValue", "row 1: n2i = 0"),
    ("RR", CELLS, {"n1i": [10, 11, 10]}, "InvalidValue", "row 2: ai + bi = 10, but n1i = 11"),
    ("RR", TABLE, {"ai": [INF, 3, 5]}, "InvalidValue", "row 1: ai = inf is infinite"),
    ("RR", TABLE, {"ai": [4, "drie", 5]}, "InvalidValue", "row 2: ai is 'drie'"),
    ("RR", TABLE, {"ai": 4}, "InvalidValue", "ai has 0 dimensions"),
    ("RR", TABLE, {"ai": [4, 3]}, "UnequalLengths", "ai has 2, n1i has 3"),
    ("RR", TABLE, {"ai": [4, None, 5]}, "MissingValue", "row 2: ai is missing"),
    ("RR", TABLE, {"n2i": [10, 10, NAN]}, "MissingValue", "row 3: n2i is missing"),
    ("RR", TABLE, {"n2i": None}, "MissingColumn", "cannot do without n2i"),
    ("RR", TABLE, {"m1i": [1, 2, 3]}, "UnknownName", "RR has no column 'm1i'"),
    ("RR", TABLE, {"to": "some"}, "UnknownName", "to = 'some' does not exist"),
    ("RR", TABLE, {"vtype": "UB"}, "UnknownName", "vtype = 'UB' does not exist for RR"),
    ("RR", TABLE, {"add": -1}, "InvalidValue", "add = -1 cannot be"),
    ("RR", TABLE, {"add": NAN}, "InvalidValue", "add = nan cannot be"),
    ("RR", TABLE, {"labels": ["a", "b"]}, "UnequalLengths", "2 labels for 3 studies"),
    ("RR", TABLE, {"correct": False}, "UnknownName", "RR has no correction"),
    ("RR", {name: [] for name in TABLE}, {}, "TooFewStudies", "no study is left"),
    ("RR", {}, {}, "MissingColumn", "cannot do without ai, bi, ci and di"),
    ("XX", TABLE, {}, "UnknownName", "the measure 'XX' does not exist here"),
    ("RR", TABLE, {"ai": [1e-70, 3, 5]}, "OutOfRange", "row 1: ai = 1e-70 is too far from 1"),
    ("MD", MEANS, {"m1i": [1, 1e90, 2]}, "OutOfRange", "row 2: m1i = 1e+90 is too far from 1"),
    ("SMD", MEANS, {"n1i": [9, 1, 9]}, "InvalidValue", "row 2: n1i = 1 is too small"),
    ("SMD", MEANS, {"n2i": [8, 8, -8]}, "InvalidValue", "row 3: n2i = -8 is too small"),
    ("SMD", MEANS, {"sd1i": [0, 2, 1]}, "InvalidValue", "row 1: sd1i = 0 is not above 0"),
    ("SMD", MEANS, {"sd2i": [1, -1, 2]}, "InvalidValue", "row 2: sd2i = -1 is not above 0"),
    ("SMD1", MEANS, {"n2i": [8, 2, 8]}, "InvalidValue", "needs at least 3 people"),
    ("SMDH", MEANS, {"vtype": "LS2"}, "UnknownName", "vtype = 'LS2' does not exist for SMDH"),
    ("SMD", MEANS, {"vtype": "UB", "correct": False}, "UnknownName", "corrected effects only"),
    ("ROM", MEANS, {"m2i": [4, -5, 5]}, "UndefinedEffect", "row 2: ROM"),
    ("ROM", MEANS, {"m2i": [4, 0, 5]}, "UndefinedEffect", "opposite signs, or one of them is 0"),
    ("CVR", MEANS, {"m2i": [4, 5, -5]}, "UndefinedEffect", "row 3: CVR"),
    ("MC", CHANGE, {"ri": [0.5, 1.2, 0.1]}, "InvalidValue", "row 2: ri = 1.2 is not between"),
    ("MC", CHANGE, {"ri": [1, 0, 0], "sd1i": [1, 1, 1]}, "UndefinedEffect", "row 1: MC"),
    ("MC", CHANGE, {"sd2i": [1, 0, 2]}, "InvalidValue", "row 2: sd2i = 0 is not above 0"),
    ("SMCR", CHANGE, {"ni": [8, 2, 8]}, "InvalidValue", "row 2: ni = 2 is too small"),
    ("SMCRH", CHANGE, {"sd2i": None}, "MissingColumn", "cannot do without sd2i"),
    ("VRC", CHANGE, {"ri": [-1, 0, 0]}, "UndefinedEffect", "the correlation is 1 or -1"),
    ("IRR", RATES, {"t1i": [0, 10, 10]}, "InvalidValue", "row 1: t1i = 0 is not above 0"),
    ("IRR", RATES, {"x2i": [5, -6, 7]}, "InvalidValue", "row 2: x2i = -6 is below 0"),
    ("IRR", RATES, {"x2i": [5, 6, 0], "to": "none"}, "UndefinedEffect", "row 3: IRR"),
    ("COR", CORRELATIONS, {"ri": [0.2, 0.3, 1.4]}, "InvalidValue", "row 3: ri = 1.4"),
    ("COR", CORRELATIONS, {"ri": [0.2, -1, 0.4]}, "UndefinedEffect", "row 2: COR"),
    ("COR", CORRELATIONS, {"vtype": "UB"}, "UnknownName", "does not exist for COR"),
    ("ZCOR", CORRELATIONS, {"ni": [3, 30, 40]}, "InvalidValue", "needs at least 4 people"),
    ("UCOR", CORRELATIONS, {"ni": [4, 30, 40]}, "InvalidValue", "needs at least 5 people"),
    ("PR", COUNTS, {"xi": [3, 31, 5]}, "InvalidValue", "row 2: xi = 31 is more than ni = 30"),
    ("PR", COUNTS, {"ni": [20, 0, 40], "xi": [3, 0, 5]}, "InvalidValue", "row 2: ni = 0"),
    ("PLO", COUNTS, {"xi": [0, 4, 5], "add": 0}, "UndefinedEffect", "row 1: PLO"),
    ("PR", COUNTS, {"ni": None}, "MissingColumn", "Give xi and ni; or xi and mi"),
    ("PR", {"xi": [0], "mi": [0]}, {}, "InvalidValue", "row 1: ni = 0"),
    ("IRLN", TIMES, {"xi": [0, 4, 5], "to": "none"}, "UndefinedEffect", "there are no events"),
    ("MN", GROUPS, {"ni": [20, 1, 40]}, "InvalidValue", "row 2: ni = 1 is too small"),
    ("MNLN", GROUPS, {"mi": [3, 0, 5]}, "UndefinedEffect", "row 2: MNLN"),
    ("MNLN", GROUPS, {"mi": [-3, 4, 5]}, "UndefinedEffect", "a mean is not above 0"),
    ("ARAW", ALPHAS, {"ai": [0.7, 1.1, 0.9]}, "InvalidValue", "row 2: ai = 1.1 is above 1"),
    ("ARAW", ALPHAS, {"mi": [1, 6, 7]}, "InvalidValue", "needs at least 2 questions"),
    ("ABT", ALPHAS, {"ai": [0.7, 0.8, 1]}, "UndefinedEffect", "row 3: ABT"),
    ("PHI", TABLE, {"ai": [0, 3, 5], "ci": [0, 2, 6]}, "UndefinedEffect", "row 1: PHI"),
    ("GEN", {"yi": [1, 2]}, {}, "MissingColumn", "cannot do without vi"),
    ("GEN", {"yi": [1, 2], "vi": [1, 0]}, {}, "InvalidValue", "row 2: vi = 0"),
]


@pytest.mark.parametrize(("measure", "numbers", "wrong", "error", "says"), WRONG)
def test_refused(
    measure: str, numbers: Mapping[str, Any], wrong: dict[str, Any], error: str, says: str
) -> None:
    with pytest.raises(getattr(errors, f"{error}Error")) as caught:
        effect_sizes(measure, **{**numbers, **wrong})
    assert says in str(caught.value)
    assert isinstance(caught.value, SynthesisError)
    assert caught.value.advice


def test_an_error_names_all_its_rows_and_the_column() -> None:
    with pytest.raises(errors.InvalidValueError) as caught:
        effect_sizes("SMD", **{**MEANS, "sd1i": [0, 2, -1]})
    assert (caught.value.rows, caught.value.column) == ((1, 3), "sd1i")


def test_nothing_is_missing_in_a_row_that_can_be_completed() -> None:
    """Two of the three numbers of a group are enough, whichever they are, row by row."""
    mixed: dict[str, Any] = {
        "ai": [4, None, 5],
        "bi": [None, 7, 5],
        "n1i": [10, 10, None],
        "ci": [1, 2, None],
        "di": [None, 8, 4],
        "n2i": [10, None, 10],
    }
    got, want = effect_sizes("OR", **mixed), effect_sizes("OR", **TABLE)
    np.testing.assert_array_equal(got.yi, want.yi)


@pytest.mark.parametrize("given", [("ai", "bi", "ci", "n2i"), ("bi", "n1i", "di", "n2i")])
def test_any_sufficient_columns(given: tuple[str, ...]) -> None:
    columns: dict[str, Any] = {name: {**TABLE, **CELLS}[name] for name in given}
    want = effect_sizes("OR", **TABLE)
    np.testing.assert_array_equal(effect_sizes("OR", **columns).yi, want.yi)


def test_dropping_is_recorded_with_row_label_and_reason() -> None:
    got = effect_sizes(
        "OR",
        ai=[4, None, 0, 0, 5],
        n1i=[10, 10, 10, 10, 10],
        ci=[1, 2, 0, 3, 5],
        n2i=[10, 10, 10, 10, 10],
        labels=["A", "B", "C", "D", "E"],
        drop00=True,
        drop_missing=True,
        to="none",
        exclude_undefined=True,
    )
    assert (got.rows, got.labels) == ((1, 5), ("A", "E"))
    assert [(one.row, one.label, one.why) for one in got.excluded] == [
        (2, "B", "missing value"),
        (3, "C", "no events in either group"),
        (4, "D", "no effect: a cell is 0"),
    ]


def test_a_row_that_is_left_out_is_not_recorded_as_corrected() -> None:
    got = effect_sizes(
        "RR", ai=[0, 0, 3], n1i=[9, None, 9], ci=[2, 2, 4], n2i=[9, 9, 9], drop_missing=True
    )
    assert [one.row for one in got.corrections] == [1]


def test_all_left_out_is_an_error_that_says_why() -> None:
    with pytest.raises(errors.TooFewStudiesError, match="no events in either group"):
        effect_sizes("RR", ai=[0], n1i=[9], ci=[0], n2i=[9], drop00=True)


def test_measures_without_need_of_it_add_nothing_unless_asked() -> None:
    empty: dict[str, Any] = {"ai": [0], "n1i": [9], "ci": [2], "n2i": [9]}
    assert effect_sizes("AS", **empty).corrections == ()
    assert effect_sizes("AS", **empty).policy[0] == ("add", 0.0)
    asked = effect_sizes("AS", add=0.5, **empty)
    assert asked.corrections[0].what.startswith("0.5 added to each of the four cells")


def test_no_policy_where_there_are_no_counts() -> None:
    assert effect_sizes("MD", **MEANS).policy == ()
    assert effect_sizes("PR", **COUNTS).policy == (("add", 0.5), ("to", "only0"))


def test_given_effects_pass_as_they_are() -> None:
    got = effect_sizes("GEN", yi=[0.1, None], vi=[0.2, 0.3], drop_missing=True)
    assert (got.measure, list(got.yi), [one.row for one in got.excluded]) == ("GEN", [0.1], [2])


def test_columns_of_relatives_are_let_through() -> None:
    """Who has the whole table of means may ask for a measure that needs less of it."""
    less: dict[str, Any] = {name: MEANS[name] for name in ("m1i", "n1i", "m2i", "sd2i", "n2i")}
    whole = effect_sizes("SMD1", **MEANS)
    np.testing.assert_array_equal(whole.yi, effect_sizes("SMD1", **less).yi)


def test_standard_deviation_of_the_change_itself() -> None:
    """With `sd2i` and `ri` 0, `sd1i` is the standard deviation of the changes."""
    got = effect_sizes("MC", m1i=[3], m2i=[1], sd1i=[2], sd2i=[0], ri=[0], ni=[16])
    assert (got.yi[0], got.vi[0]) == (2.0, 0.25)


@pytest.mark.parametrize("key", sorted(MEASURES))
def test_every_measure_is_told_in_both_languages(key: str) -> None:
    measure = MEASURES[key]
    for words in (measure.name, measure.compares):
        assert set(words) == {"nl", "en"}
        assert all(words.values())
    if measure.null is not None:
        null_on_the_scale_of_pooling = 0.0
        assert measure.back(null_on_the_scale_of_pooling) == measure.null
    assert measure.on_log_scale == (measure.back(0.0) == 1.0)


@pytest.mark.parametrize("key", sorted(MEASURES))
def test_no_end_of_an_interval_becomes_nan(key: str) -> None:
    ends = np.array([-1e6, -800.0, -2.0, 0.0, 2.0, 800.0, 1e6])
    back = MEASURES[key].back(ends)
    assert np.all(np.isfinite(back))
    assert np.all(np.diff(back) >= 0)


@pytest.mark.parametrize("sizes", [[], [0], [10, -1], [10, NAN]])
def test_sizes_for_a_way_back(sizes: list[float]) -> None:
    with pytest.raises(errors.InvalidValueError):
        freeman_tukey_back(0.5, sizes)
    with pytest.raises(errors.InvalidValueError):
        freeman_tukey_rate_back(0.5, sizes)


def test_measures_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        MEASURES["RR"].key = "OR"  # type: ignore[misc]


# Conversions

Call = Callable[[], object]
UNCONVERTED: list[tuple[Call, str, str]] = [
    (lambda: convert.se_from_ci(2, 1), "InvalidValue", "lower = 2 is above upper = 1"),
    (lambda: convert.se_from_ci([0, 1], [1, 1]), "InvalidValue", "row 2: lower = 1 equals upper"),
    (lambda: convert.se_from_ci(0, 1, level=95), "InvalidValue", "Give 0.95 for 95%"),
    (lambda: convert.se_from_ci(0, 1, level=NAN), "InvalidValue", "level = nan"),
    (lambda: convert.se_from_ci(0, 1, df=0), "InvalidValue", "df = 0"),
    (lambda: convert.se_from_ci(0, 1, df=NAN), "InvalidValue", "df = nan"),
    (lambda: convert.se_from_ci([0, 0, 0], [1, 1, 1], df=[3, 4]), "UnequalLengths", "2 values"),
    (lambda: convert.se_from_ci([0, 0], [1, 1, 1]), "UnequalLengths", "lower has 2, upper has 3"),
    (lambda: convert.se_from_ci([0, NAN], 1), "MissingValue", "row 2: lower is missing"),
    (lambda: convert.se_from_ci(-INF, 1), "InvalidValue", "lower = -inf is infinite"),
    (lambda: convert.se_from_ratio_ci(0, 1), "InvalidValue", "lower = 0 is not above 0"),
    (lambda: convert.se_from_p(1, 0), "InvalidValue", "p = 0 is no p-value"),
    (lambda: convert.se_from_p(1, 1.2), "InvalidValue", "p = 1.2 is no p-value"),
    (lambda: convert.se_from_p(1, 1), "InvalidValue", "p = 1 says nothing"),
    (lambda: convert.se_from_p(0, 0.5), "InvalidValue", "estimate = 0 leaves"),
    (lambda: convert.se_from_ratio_p(1, 0.5), "InvalidValue", "ratio = 1 leaves"),
    (lambda: convert.se_from_ratio_p(-1, 0.5), "InvalidValue", "ratio = -1 is not above 0"),
    (lambda: convert.se_from_statistic(1, -2), "InvalidValue", "opposite directions"),
    (lambda: convert.se_from_statistic(1, 0), "InvalidValue", "statistic = 0 leaves"),
    (lambda: convert.se_from_f(1, 0), "InvalidValue", "f = 0 is not above 0"),
    (lambda: convert.sd_from_se(0, 10), "InvalidValue", "se = 0 is not above 0"),
    (lambda: convert.sd_from_se(1, 1), "InvalidValue", "n = 1 is too small"),
    (lambda: convert.sd_from_ci(0, 1, 9, by="x"), "UnknownName", "by = 'x'"),  # type: ignore[arg-type]
    (lambda: convert.sd_from_ci(1, 1, 9), "InvalidValue", "lower = 1 equals upper"),
    (lambda: convert.sd_from_difference_se(1, 1, 5), "InvalidValue", "n1 = 1 is too small"),
    (lambda: convert.sd_of_change(1, 1, 1), "InvalidValue", "leaves no change at all"),
    (lambda: convert.sd_of_change(1, 1, 1.1), "InvalidValue", "r = 1.1 is not between"),
    (lambda: convert.sd_of_change(0, 1, 0.5), "InvalidValue", "sd1 = 0 is not above 0"),
    (lambda: convert.correlation_of_change(1, 1, 3), "InvalidValue", "does not go with"),
    (lambda: convert.combine_groups(1, 1, 1, 2, 2, 9), "InvalidValue", "n1 = 1 is too small"),
    (lambda: convert.group_from_median(5, 20), "MissingColumn", "a median alone"),
    (lambda: convert.group_from_median(5, 20, q1=3), "MissingColumn", "q3 is not given"),
    (
        lambda: convert.group_from_median(5, 20, q1=6, q3=8),
        "InvalidValue",
        "q1 = 6 is above median",
    ),
    (lambda: convert.group_from_median(5, 20, q1=5, q3=5), "InvalidValue", "no spread"),
    (lambda: convert.group_from_median(5, 2, q1=4, q3=6), "InvalidValue", "n = 2 is too small"),
    (
        lambda: convert.group_from_median(5, 9, minimum=4, q1=3, q3=6, maximum=7),
        "InvalidValue",
        "minimum = 4 is above q1 = 3",
    ),
    (lambda: convert.smd_from_t(2, 1, 9), "InvalidValue", "n1 = 1 is too small"),
    (lambda: convert.smd_from_f(-2, 9, 9, 1), "InvalidValue", "f = -2 is below 0"),
    (lambda: convert.smd_from_f(2, 9, 9, 2), "InvalidValue", "sign = 2 is not 1 or -1"),
    (lambda: convert.smd_from_p(2, 9, 9, 1), "InvalidValue", "p = 2 is no p-value"),
    (lambda: convert.log_odds_ratio_from_smd(1, 0), "InvalidValue", "variance = 0"),
    (
        lambda: convert.smd_from_log_odds_ratio(1, 1, shape="flat"),  # type: ignore[arg-type]
        "UnknownName",
        "shape = 'flat'",
    ),
    (lambda: convert.risk_ratio_from_odds_ratio(2, 1), "InvalidValue", "baseline_risk = 1 is not"),
    (lambda: convert.odds_ratio_from_risk_ratio(3, 0.5), "InvalidValue", "a risk of 1 or more"),
    (lambda: convert.smd_from_correlation(1, 0.1), "InvalidValue", "r = 1 has no"),
    (lambda: convert.fisher_z_from_correlation(0.5, 3), "InvalidValue", "n = 3 is too small"),
    (lambda: convert.fisher_z_from_correlation(-1, 9), "InvalidValue", "r = -1 has no"),
]


@pytest.mark.parametrize(
    ("call", "error", "says"), UNCONVERTED, ids=[f"{one[1]}: {one[2]}" for one in UNCONVERTED]
)
def test_not_converted(call: Call, error: str, says: str) -> None:
    with pytest.raises(getattr(errors, f"{error}Error")) as caught:
        call()
    assert says in str(caught.value)


def test_estimated_or_exact_is_said_with_the_source() -> None:
    exact = convert.se_from_ci(1, 3)
    guessed = convert.group_from_median(5, 20, q1=4, q3=7)
    assert (exact.estimated, guessed.estimated) == (False, True)
    assert "Handbook" in exact.how
    assert "Luo et al. (2018)" in guessed.how
    assert "Wan et al. (2014)" in guessed.how
    borrowed = convert.sd_of_change(1, 2, 0.5)
    own = convert.sd_of_change(1, 2, 0.5, r_is_of_this_study=True)
    assert (borrowed.estimated, own.estimated) == (True, False)


def test_one_number_stands_for_all_studies() -> None:
    found = convert.sd_from_se([1, 2, 3], 16)
    np.testing.assert_array_equal(found.value, [4, 8, 12])
    assert convert.sd_from_se(1, 16).value.shape == (1,)
