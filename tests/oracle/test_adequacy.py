"""Is it enough? The worked example of the Institute of Medicine, and the normal distribution.

Institute of Medicine (2000), Dietary Reference Intakes: Applications in Dietary Assessment, ch. 3:
a woman whose intake of magnesium over 3 days is 320 mg on average; EAR 265 mg. The standard
deviation within a person, 85.9 mg, follows from the sums on that page.
"""

from statistics import NormalDist

import pytest

from sluimer.nutrition.adequacy import (
    Probability,
    normal_cdf,
    probability_adequate,
    surely_above,
    z_score,
)
from tests.tables import each

NORMAL = """
| z      | below      |
| -5     | 2.8665e-7  |
| -3     | 0.0013499  |
| -1.96  | 0.0249979  |
| -1.645 | 0.0499849  |
| -1     | 0.1586553  |
| -0.5   | 0.3085375  |
| 0      | 0.5        |
| 0.5    | 0.6914625  |
| 0.98   | 0.8364569  |
| 1      | 0.8413447  |
| 1.281552 | 0.9      |
| 1.96   | 0.9750021  |
| 3      | 0.9986501  |
"""

WORDS = """
| low  | high | word         |
| 0.90 | 0.99 | very-likely  |
| 0.89 | 0.99 | likely       |
| 0.70 | 0.99 | likely       |
| 0.69 | 0.99 | cannot-tell  |
| 0.10 | 0.50 | cannot-tell  |
| 0.10 | 0.49 | less-likely  |
| 0.0  | 0.0  | less-likely  |
"""


def test_the_worked_example() -> None:
    z = z_score(mean=320, middle_need=265, sd_within=85.9, days=3, sd_requirement=0.10 * 265)
    assert z == pytest.approx(0.98, abs=0.005)
    assert normal_cdf(z) == pytest.approx(0.84, abs=0.01), "the page says 0.85"


def test_the_intake_that_the_example_needs_for_a_probability_of_0_975() -> None:
    low, high = 265.0, 600.0
    for _ in range(60):
        middle = (low + high) / 2
        enough = normal_cdf(z_score(middle, 265, 85.9, 3, 26.5)) >= 0.975
        low, high = (low, middle) if enough else (middle, high)
    # the page rounds the deviation to 56 and z to 2: 265 + 2 x 56 = 377
    assert high == pytest.approx(377, abs=3)
    assert normal_cdf(z_score(377, 265, 85.9, 3, 26.5)) == pytest.approx(0.977, abs=0.002)


@pytest.mark.parametrize(("z", "below"), each(NORMAL))
def test_normal_distribution(z: str, below: str) -> None:
    assert normal_cdf(float(z)) == pytest.approx(float(below), rel=2e-5)
    assert normal_cdf(float(z)) == pytest.approx(NormalDist().cdf(float(z)), rel=1e-12)


def test_a_bracket_holds_both_ends_of_the_day_to_day_variation() -> None:
    # a toddler: 100 mg over 3 days, EAR 65; deviations of 27 and 45 mg, and 6.5 mg between children
    found = probability_adequate(100, 65, 3)
    narrow = 35 / (6.5**2 + 27**2 / 3) ** 0.5
    wide = 35 / (6.5**2 + 45**2 / 3) ** 0.5
    assert found.z == pytest.approx((wide, narrow))
    assert (found.low, found.high) == pytest.approx(
        (NormalDist().cdf(wide), NormalDist().cdf(narrow))
    )
    assert found.word == "very-likely"


def test_at_the_middle_need_it_is_even() -> None:
    found = probability_adequate(65, 65, 3)
    assert (found.low, found.high) == (0.5, 0.5)


@pytest.mark.parametrize(("low", "high", "word"), each(WORDS))
def test_word(low: str, high: str, word: str) -> None:
    assert Probability(float(low), float(high), (0, 0)).word == word


def test_surely_above_an_average_of_healthy_children() -> None:
    # z = (mean - 80) / (0.45 mean / sqrt(3)) is 1.2816 at a mean of 120.0
    assert surely_above(121, 80, 3)
    assert not surely_above(119, 80, 3)
    assert not surely_above(80, 80, 31)
    assert not surely_above(0, 80, 3)


@pytest.mark.parametrize(
    ("mean", "need", "sd_within", "days", "sd_requirement"),
    [
        (100, 65, 27, 0, 6.5),
        (100, 0, 27, 3, 6.5),
        (-1, 65, 27, 3, 6.5),
        (100, 65, 0, 3, 0),
        (100, 65, -1, 3, 1),
    ],
)
def test_what_cannot_be_is_refused(
    mean: float, need: float, sd_within: float, days: int, sd_requirement: float
) -> None:
    with pytest.raises(ValueError, match=r"."):
        z_score(mean, need, sd_within, days, sd_requirement)
