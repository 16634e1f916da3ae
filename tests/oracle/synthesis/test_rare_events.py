"""Mantel–Haenszel and Peto against metafor."""

from __future__ import annotations

from typing import Any

from sluimer.synthesis import CountsPooled, mantel_haenszel, peto
from tests.oracle.synthesis.reference import CLOSED, Problem, each, near


@each("sparse")
def test_counts_pooled_as_they_are(problem: Problem) -> None:
    theirs, columns = problem["sparse"], _complete(problem["input"])
    if "mantel_haenszel" in theirs:
        same(mantel_haenszel(problem["measure"], **columns), theirs["mantel_haenszel"])
    if "peto" in theirs:
        same(peto(**columns), theirs["peto"])


def same(ours: CountsPooled, theirs: dict[str, Any]) -> None:
    assert ours.estimate == near(theirs["est"], CLOSED)
    assert ours.se == near(theirs["se"], CLOSED)
    assert ours.p == near(theirs["p"], 1e-8)
    assert ours.ci == (near(theirs["ci"][0], CLOSED), near(theirs["ci"][1], CLOSED))
    assert ours.q == near(theirs["Q"], CLOSED)
    assert ours.q_p == near(theirs["Qp"], 1e-8)
    assert ours.i2 == near(theirs["I2"], CLOSED, 1e-9)
    if theirs.get("cmh") is not None:
        assert ours.cmh == near(theirs["cmh"], CLOSED)


def _complete(columns: dict[str, list[Any]]) -> dict[str, Any]:
    """The columns without the rows in which a count is missing."""
    whole = [at for at, row in enumerate(zip(*columns.values(), strict=True)) if None not in row]
    return {name: [values[at] for at in whole] for name, values in columns.items()}
