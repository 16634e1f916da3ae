"""Pooling by hand: a few studies, each an effect and its standard error, and what they come to.

`3 (1)` is a study that found 3 with a standard error of 1: its own 95% interval runs from about 1
to 5. τ² is how much the true effects differ, as a variance.
"""

from __future__ import annotations

import re

import pytest

from sluimer.synthesis import (
    Studies,
    cumulative,
    fail_safe_n,
    leave_one_out,
    pool,
    regress,
    studies,
    subgroups,
)
from tests.tables import each


def of(told: str) -> Studies:
    """The studies that a cell of a table tells of."""
    pairs = re.findall(r"(-?[\d.]+) \(([\d.]+)\)", told)
    return studies([float(effect) for effect, _ in pairs], [float(se) ** 2 for _, se in pairs])


def rounded(number: float) -> str:
    """In two decimals, without zeros that say nothing."""
    return f"{round(number, 2) + 0.0:.2f}".rstrip("0").rstrip(".")


def interval(low: float, high: float) -> str:
    return f"{rounded(low)} to {rounded(high)}"


# Equal studies: the plain mean. Studies that agree: τ² is 0. Studies of unequal precision: the
# precise one counts more, unless they differ so much that precision hardly matters.
MEANS = """
| the studies             | method | mean | standard error | 95% interval   | tau2   | I2    | Q     |
|-------------------------|--------|------|----------------|----------------|--------|-------|-------|
| 4 (1), 4 (1), 4 (1)     | REML   | 4    | 0.58           | 2.87 to 5.13   | 0      | 0     | 0     |
| 1 (1), 2 (1), 3 (1)     | REML   | 2    | 0.58           | 0.87 to 3.13   | 0      | 0     | 2     |
| 0 (1), 4 (1), 8 (1)     | REML   | 4    | 2.31           | -0.53 to 8.53  | 15     | 93.75 | 32    |
| 0 (1), 4 (1), 8 (1)     | CE     | 4    | 0.58           | 2.87 to 5.13   | 0      | 93.75 | 32    |
| 8 (1), 0 (1), 4 (1)     | REML   | 4    | 2.31           | -0.53 to 8.53  | 15     | 93.75 | 32    |
| 0 (1), -4 (1), -8 (1)   | REML   | -4   | 2.31           | -8.53 to 0.53  | 15     | 93.75 | 32    |
| 0 (2), 8 (2), 16 (2)    | REML   | 8    | 4.62           | -1.05 to 17.05 | 60     | 93.75 | 32    |
| 0 (1), 10 (3)           | CE     | 1    | 0.95           | -0.86 to 2.86  | 0      | 90    | 10    |
| 0 (1), 2 (1), 10 (100)  | CE     | 1    | 0.71           | -0.39 to 2.39  | 0      | 0.4   | 2.01  |
| 0 (1), 100 (3)          | HE     | 49.96 | 50            | -48.04 to 147.96 | 4995 | 99.9  | 1000  |
"""  # fmt: skip


@pytest.mark.parametrize(("told", "method", "mean", "error", "ci", "tau2", "i2", "q"), each(MEANS))
def test_a_pooled_mean(
    told: str, method: str, mean: str, error: str, ci: str, tau2: str, i2: str, q: str
) -> None:
    made = pool(of(told), method=method)
    assert (rounded(made.estimate), rounded(made.se), interval(*made.ci)) == (mean, error, ci)
    assert (rounded(made.tau2), rounded(made.i2), rounded(made.q)) == (tau2, i2, q)


# Three equal studies that found 0, 4 and 8, each give or take 1. Their effects have a variance of
# 16, of which 1 is chance: so 15 is left. Full likelihood divides by 3 where others divide by 2.
ESTIMATORS = """
| method | tau2  | H2    | in a new setting (95% prediction) |
|--------|-------|-------|-----------------------------------|
| DL     | 15    | 16    | -4.84 to 12.84                    |
| PM     | 15    | 16    | -4.84 to 12.84                    |
| REML   | 15    | 16    | -4.84 to 12.84                    |
| EB     | 15    | 16    | -4.84 to 12.84                    |
| HE     | 15    | 16    | -4.84 to 12.84                    |
| ML     | 9.67  | 10.67 | -3.13 to 11.13                    |
| SJ     | 14.63 | 15.63 | -4.73 to 12.73                    |
| CE     | 0     | 16    | none                              |
"""


@pytest.mark.parametrize(("method", "tau2", "h2", "prediction"), each(ESTIMATORS))
def test_estimators_of_how_much_studies_differ(
    method: str, tau2: str, h2: str, prediction: str
) -> None:
    made = pool(of("0 (1), 4 (1), 8 (1)"), method=method)
    found = made.prediction_interval
    assert (rounded(made.tau2), rounded(made.h2)) == (tau2, h2)
    assert (interval(*found) if found else "none") == prediction


# With three studies t(2) is 4.30 where the normal quantile is 1.96. Hartung and Knapp also look at
# how much the studies differ: not at all is an interval without any width, which "adhoc" forbids.
TESTS = """
| the studies         | test  | mean | 95% interval   |
|---------------------|-------|------|----------------|
| 1 (1), 2 (1), 3 (1) | z     | 2    | 0.87 to 3.13   |
| 1 (1), 2 (1), 3 (1) | t     | 2    | -0.48 to 4.48  |
| 1 (1), 2 (1), 3 (1) | knha  | 2    | -0.48 to 4.48  |
| 1 (2), 2 (2), 3 (2) | t     | 2    | -2.97 to 6.97  |
| 1 (2), 2 (2), 3 (2) | knha  | 2    | -0.48 to 4.48  |
| 1 (2), 2 (2), 3 (2) | adhoc | 2    | -2.97 to 6.97  |
| 4 (1), 4 (1), 4 (1) | knha  | 4    | 4 to 4         |
| 4 (1), 4 (1), 4 (1) | adhoc | 4    | 1.52 to 6.48   |
| 0 (1), 4 (1), 8 (1) | knha  | 4    | -5.94 to 13.94 |
"""


@pytest.mark.parametrize(("told", "test", "mean", "ci"), each(TESTS))
def test_intervals_of_three_studies(told: str, test: str, mean: str, ci: str) -> None:
    made = pool(of(told), test=test)
    assert (rounded(made.estimate), interval(*made.ci)) == (mean, ci)


WEIGHTS = """
| the studies                | method | weights in percent |
|----------------------------|--------|--------------------|
| 1 (1), 2 (1), 3 (1), 4 (1) | REML   | 25, 25, 25, 25     |
| 0 (1), 10 (3)              | CE     | 90, 10             |
| 1 (1), 1 (2), 1 (2)        | CE     | 66.67, 16.67, 16.67 |
| 0 (1), 100 (3)             | HE     | 50.04, 49.96       |
"""


@pytest.mark.parametrize(("told", "method", "weights"), each(WEIGHTS))
def test_how_much_each_study_counts(told: str, method: str, weights: str) -> None:
    made = pool(of(told), method=method)
    expected = [float(one) for one in weights.split(", ")]
    assert made.weights.tolist() == pytest.approx(expected, abs=0.06)


# Two groups with a mean of 2 and of 6, each with a standard error of 1: 4 apart, which is 2.83
# standard errors of a difference, and its square is 8.
GROUPS = """
| group a      | group b      | mean of a | mean of b | Q between | p     |
|--------------|--------------|-----------|-----------|-----------|-------|
| 1 (1), 3 (1) | 5 (1), 7 (1) | 2         | 6         | 8         | 0.005 |
| 1 (1), 3 (1) | 1 (1), 3 (1) | 2         | 2         | 0         | 1     |
| 1 (1), 3 (1) | 4 (1)        | 2         | alone     | 2         | 0.157 |
"""


@pytest.mark.parametrize(("a", "b", "mean_a", "mean_b", "q", "p"), each(GROUPS))
def test_groups(a: str, b: str, mean_a: str, mean_b: str, q: str, p: str) -> None:
    names = of(a).k * ["a"] + of(b).k * ["b"]
    made = subgroups(of(f"{a}, {b}"), by=names)
    means = [rounded(one.pooled.estimate) if one.pooled else "alone" for one in made.groups]
    assert means == [mean_a, mean_b]
    assert rounded(made.q_between) == q
    assert made.q_between_p == pytest.approx(float(p), abs=0.0005)


LINES = """
| the studies                | dose       | at dose 0 | per unit of dose | left over (tau2) |
|----------------------------|------------|-----------|------------------|------------------|
| 2 (1), 4 (1), 6 (1)        | 1, 2, 3    | 0         | 2                | 0                |
| 5 (1), 5 (1), 5 (1)        | 1, 2, 3    | 5         | 0                | 0                |
| 0 (1), 4 (1), 10 (1), 14 (1) | 0, 0, 1, 1 | 2       | 10               | 7                |
| 1 (1), 1 (1), 9 (100)      | 0, 1, 1    | 1         | 0                | 0                |
"""


@pytest.mark.parametrize(("told", "dose", "start", "slope", "tau2"), each(LINES))
def test_effects_that_depend_on_a_dose(
    told: str, dose: str, start: str, slope: str, tau2: str
) -> None:
    made = regress(of(told), moderators={"dose": [float(one) for one in dose.split(", ")]})
    assert (rounded(made.b[0]), rounded(made.b[1]), rounded(made.tau2)) == (start, slope, tau2)


ONE_BY_ONE = """
| the studies                | without each in turn | one after the other |
|----------------------------|----------------------|---------------------|
| 0 (1), 4 (1), 8 (1)        | 6, 4, 2              | 0, 2, 4             |
| 1 (1), 1 (1), 1 (1), 9 (1) | 3.67, 3.67, 3.67, 1  | 1, 1, 1, 3          |
| 2 (1), 5 (2)               | 5, 2                 | 2, 3                |
"""


@pytest.mark.parametrize(("told", "without", "after"), each(ONE_BY_ONE))
def test_what_each_study_does(told: str, without: str, after: str) -> None:
    made = pool(of(told))
    assert ", ".join(map(rounded, leave_one_out(made).estimate)) == without
    assert ", ".join(map(rounded, cumulative(made).estimate)) == after


# Each study lies 2 standard errors from nothing. How many that found nothing would undo them?
DRAWERS = """
| the studies                | how many |
|----------------------------|----------|
| 2 (1), 2 (1), 2 (1)        | 11       |
| 4 (2), 1 (0.5), -2 (1)     | 0        |
| 0 (1), 0 (1)               | 0        |
"""


@pytest.mark.parametrize(("told", "number"), each(DRAWERS))
def test_studies_in_a_drawer(told: str, number: str) -> None:
    assert fail_safe_n(of(told)) == int(number)


CAUTIONS = """
| the studies                              | test  | what must be known                |
|------------------------------------------|-------|-----------------------------------|
| 1 (1), 2 (1)                             | z     | two-studies                       |
| 1 (1), 2 (1), 3 (1)                      | z     | few-studies                       |
| 1 (1), 2 (1), 3 (1), 4 (1), 5 (1)        | z     |                                   |
| 1 (2), 2 (2), 3 (2), 2 (2), 3 (2)        | knha  | narrower-than-normal              |
| 1 (2), 2 (2), 3 (2), 2 (2), 3 (2)        | adhoc |                                   |
| 1 (1), 1 (1), 1 (1), 1 (1), 1 (1)        | z     | empty-tau2-interval               |
"""


@pytest.mark.parametrize(("told", "test", "codes"), each(CAUTIONS))
def test_what_must_be_known_before_believing_it(told: str, test: str, codes: str) -> None:
    assert ", ".join(one.code for one in pool(of(told), test=test).cautions) == codes
