"""Is it enough? The Institute of Medicine's method for one person, and what it cannot say.

D is the mean of the recorded days minus the middle need. Its standard deviation holds two things:
how children differ in need (`sd_requirement`), and how one child differs from day to day
(`sd_within`), the latter divided by the number of days. D over that is a z-score; its place in the
standard normal distribution is the probability that the usual intake meets the need.

Institute of Medicine (2000), Dietary Reference Intakes: Applications in Dietary Assessment,
chapter 3 and appendix B. For minerals of young children no day-to-day variation is published, so
it is taken as a bracket of the intake itself, and the answer is a bracket too. The bracket is ours.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

REQUIREMENT_CV = 0.10
"""How children differ in need, as a share of the middle need, where no report says otherwise."""

WITHIN_CV = (0.27, 0.45)
"""Day-to-day variation as a share of the intake, lowest and highest. Ours: between what was seen
for energy (0.27) and for fibre (0.45) at 4 to 8 years (IOM 2000, table B-5)."""

Likely = Literal["very-likely", "likely", "cannot-tell", "less-likely"]

VERY_LIKELY, LIKELY, UNLIKELY = 0.90, 0.70, 0.50
"""Where words change, by the lower end of the probability; `less-likely` when even its upper end
lies under one half. These cuts are ours."""


@dataclass(frozen=True, slots=True)
class Probability:
    """That the usual intake meets the middle need: lowest and highest, with the z-scores."""

    low: float
    high: float
    z: tuple[float, float]

    @property
    def word(self) -> Likely:
        if self.low >= VERY_LIKELY:
            return "very-likely"
        if self.low >= LIKELY:
            return "likely"
        return "less-likely" if self.high < UNLIKELY else "cannot-tell"


def z_score(
    mean: float, middle_need: float, sd_within: float, days: int, sd_requirement: float
) -> float:
    """D over its standard deviation (IOM 2000, appendix B).

    All amounts in the same unit. Raises ValueError for fewer than 1 day, a need of 0 or less, or
    deviations that are negative or both 0.
    """
    if days < 1:
        raise ValueError("at least one day is needed")
    if middle_need <= 0 or mean < 0 or sd_within < 0 or sd_requirement < 0:
        raise ValueError("amounts must be 0 or more, and the need above 0")
    spread = math.sqrt(sd_requirement**2 + sd_within**2 / days)
    if spread == 0:
        raise ValueError("the deviations are both 0")
    return (mean - middle_need) / spread


def normal_cdf(z: float) -> float:
    """The part of the standard normal distribution below `z`."""
    return 0.5 * math.erfc(-z / math.sqrt(2))


def probability_adequate(
    mean: float,
    middle_need: float,
    days: int,
    *,
    within_cv: tuple[float, float] = WITHIN_CV,
    requirement_cv: float = REQUIREMENT_CV,
) -> Probability:
    """The probability, over the bracket of day-to-day variation, that the intake is enough."""
    scores = [
        z_score(mean, middle_need, cv * mean, days, requirement_cv * middle_need)
        for cv in within_cv
    ]
    low, high = min(scores), max(scores)
    return Probability(normal_cdf(low), normal_cdf(high), (low, high))


def surely_above(mean: float, adequate_intake: float, days: int) -> bool:
    """Whether one may be confident that the usual intake lies above an AI.

    One-sided at VERY_LIKELY with the widest day-to-day variation. False says nothing: below an AI
    nobody has been shown to be short.
    """
    sd_within = WITHIN_CV[1] * mean
    if sd_within == 0:
        return False
    return normal_cdf((mean - adequate_intake) / (sd_within / math.sqrt(days))) >= VERY_LIKELY
