"""What is done about counts of 0, and the record of it.

One idea: nothing is added and nothing is left out unless a rule says so, the rule is one of four,
and each row that it touches is told in words. The four are metafor's: add to "only0" (studies in
which a count is 0), to "all", to all "if0all" (if a count is 0 anywhere), or to "none".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from sluimer.synthesis.effects.family import Cells, Mask, Rows, in_words
from sluimer.synthesis.effects.measures import Measure
from sluimer.synthesis.errors import InvalidValueError, UnknownNameError
from sluimer.synthesis.studies import Array

ADD_TO = ("only0", "all", "if0all", "none")


@dataclass(frozen=True, slots=True)
class Policy:
    """What to do about counts of 0."""

    add: float
    to: str
    drop00: bool

    def pairs(self, cells: Cells) -> tuple[tuple[str, Any], ...]:
        """As `Studies.policy` keeps it."""
        said: tuple[tuple[str, Any], ...] = (("add", self.add), ("to", self.to))
        return (*said, ("drop00", self.drop00)) if cells.uninformative else said


@dataclass(frozen=True, slots=True, eq=False)
class Treated:
    """Columns after the policy, and what it did, by place (from 0)."""

    rows: dict[str, Array]
    dropped: dict[int, str]
    corrected: dict[int, str]


def policy_for(measure: Measure, add: float | None, to: str, drop00: bool) -> Policy:
    """A policy with the measure's own addition where none was asked for.

    Raises `UnknownNameError` or `InvalidValueError`.
    """
    if to not in ADD_TO:
        raise UnknownNameError(f"to = {to!r} does not exist", f"Choose {in_words(ADD_TO, 'or')}")
    amount = (measure.add or 0.0) if add is None else float(add)
    if not np.isfinite(amount) or amount < 0:
        raise InvalidValueError(f"add = {amount:g} cannot be", "Give a number of 0 or more")
    return Policy(amount, to, bool(drop00))


def treat(cells: Cells, rows: Rows, policy: Policy) -> Treated:
    """Drop and correct what the policy says. Rows with missing values take part as far as they
    are known; it is for the caller to leave them out."""
    uninformative = [
        (np.logical_and.reduce([rows[name] == 0 for name in names]), why)
        for names, why in cells.uninformative
    ]
    dropped: dict[int, str] = {}
    if policy.drop00:
        dropped = {int(at): why for where, why in uninformative for at in np.flatnonzero(where)}
    kept = np.ones(rows[cells.names[0]].size, dtype=np.bool_)
    kept[list(dropped)] = False
    empty = kept & np.logical_or.reduce([rows[name] == 0 for name in cells.names])
    chosen = _chosen(policy, kept, empty)
    treated = dict(rows)
    for name in cells.names:
        treated[name] = rows[name] + np.where(chosen, policy.add, 0.0)
    nothing = {int(at): why for where, why in uninformative for at in np.flatnonzero(where)}
    corrected = {
        int(at): _told(cells, policy, bool(empty[at]), nothing.get(int(at)))
        for at in np.flatnonzero(chosen)
    }
    return Treated(treated, dropped, corrected)


def _chosen(policy: Policy, kept: Mask, empty: Mask) -> Mask:
    """The rows to which something is added."""
    if policy.add == 0 or policy.to == "none":
        return np.zeros_like(kept)
    if policy.to == "only0":
        return empty
    return kept if policy.to == "all" or empty.any() else np.zeros_like(kept)


def _told(cells: Cells, policy: Policy, empty: bool, nothing: str | None) -> str:
    """How one row was corrected, in words."""
    added = f"{policy.add:g} added to {cells.told}"
    if nothing:
        return (
            f"{nothing}: what is pooled here comes from {added}. With drop00=True the study is "
            "left out"
        )
    if empty:
        return f"{added}, for {cells.empty}"
    return f"{added}, as in every study"
