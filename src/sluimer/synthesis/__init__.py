"""Pooling numbers from several studies, as R's metafor does, for one question or for thousands.

    effect_sizes   raw counts, means and correlations → effects with their variances (`Studies`)
    pool           effects → one estimate with all that must be said of it (`Pooled`)
    pool_many      the same for many problems at once
    regress        effects that depend on something (moderators)
    subgroups      effects in groups
    three_level    several effects per study; `robust` errors by cluster
    mantel_haenszel, peto    counts of rare events
    egger, begg, trim_and_fill, fail_safe_n       is the funnel lopsided?
    leave_one_out, cumulative, influence          what does each study do to the whole?

Everything is a function from values to a frozen value. Whatever is wrong with the input is a
`SynthesisError` that names the row and what to do, or an exclusion that was asked for and is
recorded. See `docs/synthesis.md`.
"""

from sluimer.synthesis.diagnostics.asymmetry import Begg, Egger, begg, egger, fail_safe_n
from sluimer.synthesis.diagnostics.one_by_one import Influence, cumulative, influence, leave_one_out
from sluimer.synthesis.diagnostics.trim_fill import TrimFill, trim_and_fill
from sluimer.synthesis.effects import MEASURES, Measure, effect_sizes
from sluimer.synthesis.errors import SynthesisError
from sluimer.synthesis.model.many import PooledMany, flat, pool_many
from sluimer.synthesis.model.pool import pool
from sluimer.synthesis.model.rare import CountsPooled, mantel_haenszel, peto
from sluimer.synthesis.model.regress import Regression, regress
from sluimer.synthesis.model.subgroups import Subgroup, Subgroups, subgroups
from sluimer.synthesis.multilevel import Robust, ThreeLevel, robust, three_level
from sluimer.synthesis.pooled import Pooled
from sluimer.synthesis.studies import Correction, Exclusion, Studies, studies

__all__ = [
    "MEASURES",
    "Begg",
    "Correction",
    "CountsPooled",
    "Egger",
    "Exclusion",
    "Influence",
    "Measure",
    "Pooled",
    "PooledMany",
    "Regression",
    "Robust",
    "Studies",
    "Subgroup",
    "Subgroups",
    "SynthesisError",
    "ThreeLevel",
    "TrimFill",
    "begg",
    "cumulative",
    "effect_sizes",
    "egger",
    "fail_safe_n",
    "flat",
    "influence",
    "leave_one_out",
    "mantel_haenszel",
    "peto",
    "pool",
    "pool_many",
    "regress",
    "robust",
    "studies",
    "subgroups",
    "three_level",
    "trim_and_fill",
]
