"""From the numbers that a study reports to its effect: risk ratios, mean differences, and so on.

`effect_sizes` computes them, `MEASURES` tells what each is called, needs and means.
"""

from sluimer.synthesis.effects.calculate import effect_sizes
from sluimer.synthesis.effects.measures import MEASURES, Measure
from sluimer.synthesis.effects.scales import freeman_tukey_back, freeman_tukey_rate_back

__all__ = [
    "MEASURES",
    "Measure",
    "effect_sizes",
    "freeman_tukey_back",
    "freeman_tukey_rate_back",
]
