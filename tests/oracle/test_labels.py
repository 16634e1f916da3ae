"""Labels are read as people read them (see `tests/data/nutrition/README.md`).

A reading may leave something out, but a number that is given must be right: there the floor is
every line.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sluimer.library import library
from sluimer.nutrition.label import Label, read_label
from sluimer.nutrition.label.label import Span
from tests.tables import each

DATA = Path(__file__).parents[1] / "data" / "nutrition"
ROWS: list[dict[str, Any]] = [
    json.loads(line) | {"file": name}
    for name in ("labels", "labels-second")
    for line in (DATA / f"{name}.jsonl").read_text("utf-8").splitlines()
]

FLOORS = """
| file          | what    | floor |
| labels        | day     | 0.98  |
| labels        | portion | 0.98  |
| labels        | salts   | 0.98  |
| labels        | percent | 0.98  |
| labels        | route   | 0.98  |
| labels        | flags   | 0.97  |
| labels        | lang    | 0.97  |
| labels-second | day     | 0.98  |
| labels-second | portion | 0.98  |
| labels-second | salts   | 0.98  |
| labels-second | percent | 0.98  |
| labels-second | route   | 0.98  |
| labels-second | flags   | 0.97  |
| labels-second | lang    | 0.97  |
"""

FLAGS = {
    "contradiction",
    "percent-mismatch",
    "compound-only",
    "several-magnesium-lines",
    "unit-doubtful",
    "not-readable",
}
"""The doubts that people noted; the others are the reader's own."""

NAMES = {"glycinate": "bisglycinate", "threonate": "l_threonate"}


@cache
def read(index: int) -> Label:
    nutrition = library().nutrition
    return read_label(ROWS[index]["text"], nutrition.salts, nutrition.supplements.kinds)


def span(expected: float | list[float] | None) -> Span | None:
    if expected is None:
        return None
    low, high = expected if isinstance(expected, list) else (expected, expected)
    return low, high


def same(made: Span | None, expected: Span | None) -> bool:
    if made is None or expected is None:
        return made is expected
    return all(
        a == pytest.approx(b, rel=0.006, abs=0.06) for a, b in zip(made, expected, strict=True)
    )


def right(index: int, what: str) -> bool:
    row, label = ROWS[index], read(index)
    salts = library().nutrition.salts
    families = {salts[salt].family for salt in label.salts}
    outcomes = {
        "day": same(label.elemental_mg_per_day, span(row["elemental_mg_per_day"])),
        "portion": same(label.elemental_mg_per_portion, span(row["per_portion_mg"])),
        "salts": {NAMES.get(family, family) for family in families} == set(row["salts"]),
        "percent": label.nrv_percent == row["nrv_percent"],
        "route": label.route == row["route"],
        "flags": {doubt.code for doubt in label.doubts} & FLAGS == set(row["flags"]),
        "lang": label.lang == row["lang"],
    }
    return bool(outcomes[what])


@pytest.mark.parametrize(("file", "what", "floor"), each(FLOORS))
def test_floor(file: str, what: str, floor: str) -> None:
    rows = [(i, row) for i, row in enumerate(ROWS) if row["file"] == file]
    missed = [row["text"] for i, row in rows if not right(i, what)]
    assert 1 - len(missed) / len(rows) >= float(floor), "\n".join(missed)


@pytest.mark.parametrize("index", range(len(ROWS)))
def test_a_number_that_is_given_is_right(index: int) -> None:
    row, label = ROWS[index], read(index)
    if label.elemental_mg_per_day is not None:
        assert same(label.elemental_mg_per_day, span(row["elemental_mg_per_day"])), row["text"]
    if label.elemental_mg_per_portion is not None:
        assert same(label.elemental_mg_per_portion, span(row["per_portion_mg"])), row["text"]
