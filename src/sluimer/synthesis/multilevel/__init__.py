"""Meta-analysis of effects that belong together: three levels, and cluster-robust errors.

Two ideas. Effects from one study, laboratory or family are more alike than others, and a model that
does not know it is surer than it should be: `three_level` gives each level its variance. And a
model may still be wrong about who resembles whom: `robust` gives errors that hold whatever happens
within clusters, as long as clusters do not know of each other.
"""

from sluimer.synthesis.multilevel.fit import three_level
from sluimer.synthesis.multilevel.result import ThreeLevel
from sluimer.synthesis.multilevel.sandwich import Robust, robust

__all__ = ["Robust", "ThreeLevel", "robust", "three_level"]
