"""The size of the study that would change a verdict, against published sizes.

Ours is by the normal approximation; the published ones are by the t-test, which asks for a person
or so more in each arm.

- Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd ed., 1988, chapter 2
  (two-sided, 5 %), as tabled by the MRC Cognition and Brain Sciences Unit,
  imaging.mrc-cbu.cam.ac.uk/statswiki/FAQ/dunp.
- Lehr, Statistics in Medicine 1992;11:1099: sixteen over d squared, for 80 % power; with its
  derivation in van Belle, Statistical Rules of Thumb, section 2.1.
"""

import math
from statistics import NormalDist

import pytest

from sluimer.evidence.change import ALPHA, EFFECT_SD, POWER, people_per_arm
from tests.tables import each

PER_ARM = """
| d   | 80 % | 90 % |
| 0.1 | 1568 | 2096 |
| 0.2 | 393  | 525  |
| 0.3 | 175  | 234  |
| 0.4 | 100  | 133  |
| 0.5 | 64   | 85   |
| 0.6 | 45   | 60   |
| 0.7 | 34   | 45   |
| 0.8 | 26   | 34   |
| 0.9 | 21   | 27   |
| 1.0 | 17   | 23   |
"""


@pytest.mark.parametrize(("d", "at_80", "at_90"), each(PER_ARM))
def test_it_lies_within_two_people_of_the_published_size(d: str, at_80: str, at_90: str) -> None:
    # At d = 0.1 the tabled sizes are themselves rounded to a few people in thousands.
    near = 2 if float(d) > 0.1 else 6
    assert abs(people_per_arm(float(d), 0.8) - int(at_80)) <= near
    assert abs(people_per_arm(float(d), 0.9) - int(at_90)) <= near


@pytest.mark.parametrize("d", [0.02, 0.05, 0.1, 0.15, 0.2])
def test_it_lies_within_two_percent_of_sixteen_over_d_squared(d: float) -> None:
    assert people_per_arm(d, 0.8) == pytest.approx(16 / d**2, rel=0.02)


@pytest.mark.parametrize("d", [0.2, 0.35, 0.5, 0.8])
@pytest.mark.parametrize("power", [0.8, 0.9, 0.95])
@pytest.mark.parametrize("alpha", [0.01, 0.05])
def test_it_is_the_smallest_size_with_that_power(d: float, power: float, alpha: float) -> None:
    """The power of a z-test at that size, worked out from the other end."""

    def reached(n: int) -> float:
        normal = NormalDist()
        return normal.cdf(d * math.sqrt(n / 2) - normal.inv_cdf(1 - alpha / 2))

    n = people_per_arm(d, power, alpha)
    assert reached(n) >= power > reached(n - 1)


def test_what_a_verdict_asks_for() -> None:
    assert (EFFECT_SD, POWER, ALPHA) == (0.5, 0.9, 0.05)
    assert people_per_arm() == 85
