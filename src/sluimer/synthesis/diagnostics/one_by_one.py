"""What each study does to the whole: leaving out one by one, adding one by one, influence.

One idea: k refits are a batch of k, so all of this costs hardly more than one fit.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sluimer.synthesis.model.many import PooledMany, pool_many
from sluimer.synthesis.model.pool import pool_studies
from sluimer.synthesis.model.settings import Settings
from sluimer.synthesis.pooled import Pooled
from sluimer.synthesis.studies import Array


@dataclass(frozen=True, slots=True, eq=False)
class Influence:
    """How much each of the k studies moves the estimate; every array has shape (k,).

    The measures are those of Viechtbauer & Cheung (2010), Res Synth Methods 1:112-125, with τ²
    estimated anew without the study.
    """

    labels: tuple[str, ...]
    rstudent: Array
    """The externally standardised residual: how far the study lies from what the others predict."""
    dffits: Array
    """By how many standard errors its own prediction moves when it is there."""
    cook_d: Array
    """How far the estimate moves, squared, in units of its variance."""
    hat: Array
    """Its leverage: its share of the weight, from 0 to 1."""
    weight: Array
    """The same in percent."""


def leave_one_out(pooled: Pooled) -> PooledMany:
    """The k weighted means without each study in turn, in the order of the studies.

    Of two studies, the other one is left to stand for itself. Weights are by inverse variance,
    whatever `pooled.weighting` is.
    """
    given = pooled.studies
    others = ~np.eye(given.k, dtype=np.bool_)
    y, v = (np.broadcast_to(one, (given.k, given.k))[others] for one in (given.yi, given.vi))
    return pool_many(
        y,
        v,
        np.full(given.k, given.k - 1),
        singles=True,
        method=pooled.method,
        test=pooled.test,
        level=pooled.level,
    )


def cumulative(pooled: Pooled) -> PooledMany:
    """The k weighted means of the first study alone, the first two, ... in the order given.

    Weights are by inverse variance, whatever `pooled.weighting` is.
    """
    given = pooled.studies
    sizes = np.arange(1, given.k + 1)
    return pool_many(
        np.concatenate([given.yi[:size] for size in sizes]),
        np.concatenate([given.vi[:size] for size in sizes]),
        sizes,
        singles=True,
        method=pooled.method,
        test=pooled.test,
        level=pooled.level,
    )


def influence(pooled: Pooled) -> Influence:
    """Residuals, leverage and influence of each study.

    `dffits` and `cook_d` are about the weighted mean, whatever `pooled.weighting` is.
    """
    given, without = pooled.studies, leave_one_out(pooled)
    if pooled.weighting == "equal":
        pooled = pool_studies(given, Settings(pooled.method, pooled.test, pooled.level))
    y, v = given.yi, given.vi
    w = 1.0 / (v + pooled.tau2)
    hat = w / w.sum()
    moved = pooled.estimate - without.estimate
    # Equal effects have no error under Hartung–Knapp, and then none of them moves anything.
    squared = np.divide(moved**2, pooled.se**2, out=np.zeros_like(moved), where=moved != 0.0)
    spread = np.sqrt(v + without.tau2 + without.se**2)
    return Influence(
        labels=given.labels,
        rstudent=(y - without.estimate) / spread,
        dffits=moved / np.sqrt(hat * (without.tau2 + v)),
        cook_d=squared,
        hat=hat,
        weight=100.0 * hat,
    )
