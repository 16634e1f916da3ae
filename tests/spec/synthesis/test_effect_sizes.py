"""From what a study counted to what it found: read the counts, and see the effect beside them."""

from typing import Any

import pytest

from sluimer.synthesis.effects import MEASURES, effect_sizes
from tests.tables import each

TWO_GROUPS = """
| measure | group 1      | group 2      | effect | in words        |
| RR      | 4 of 123     | 11 of 139    | 0.41   | risk ratio      |
| OR      | 4 of 123     | 11 of 139    | 0.39   | odds ratio      |
| RD      | 4 of 123     | 11 of 139    | -0.047 | risk difference |
| RR      | 10 of 100    | 10 of 100    | 1      | risk ratio      |
| RD      | 10 of 100    | 10 of 100    | 0      | risk difference |
| RR      | 30 of 100    | 10 of 100    | 3      | risk ratio      |
| OR      | 50 of 100    | 20 of 100    | 4      | odds ratio      |
| OR      | 0 of 50      | 5 of 50      | 0.082  | odds ratio      |
| RR      | 0 of 50      | 0 of 50      | 1      | risk ratio      |
| RD      | 50 of 50     | 50 of 50     | 0      | risk difference |
"""


@pytest.mark.parametrize(("measure", "one", "two", "effect", "name"), each(TWO_GROUPS))
def test_events_in_two_groups(measure: str, one: str, two: str, effect: str, name: str) -> None:
    (a, n1), (c, n2) = (map(int, text.split(" of ")) for text in (one, two))
    found = effect_sizes(measure, ai=[a], n1i=[n1], ci=[c], n2i=[n2])
    assert MEASURES[measure].back(float(found.yi[0])) == pytest.approx(float(effect), rel=0.02)
    assert MEASURES[measure].name["en"] == name


MINUTES = """
| measure | group 1: mean, sd, people | group 2: mean, sd, people | effect |
| MD      | 25, 10, 40                | 30, 10, 40                | -5     |
| SMD     | 25, 10, 40                | 30, 10, 40                | -0.495 |
| SMD     | 25, 10, 4                 | 30, 10, 4                 | -0.434 |
| ROM     | 25, 10, 40                | 30, 10, 40                | 0.833  |
| VR      | 25, 20, 40                | 30, 10, 40                | 2      |
"""


@pytest.mark.parametrize(("measure", "one", "two", "effect"), each(MINUTES))
def test_minutes_in_two_groups(measure: str, one: str, two: str, effect: str) -> None:
    (m1, s1, n1), (m2, s2, n2) = (map(float, text.split(", ")) for text in (one, two))
    found = effect_sizes(measure, m1i=[m1], sd1i=[s1], n1i=[n1], m2i=[m2], sd2i=[s2], n2i=[n2])
    assert MEASURES[measure].back(float(found.yi[0])) == pytest.approx(float(effect), rel=0.002)


ONE_GROUP = """
| measure | counted   | effect |
| PR      | 3 of 12   | 0.25   |
| PLO     | 3 of 12   | 0.25   |
| PLN     | 3 of 12   | 0.25   |
| PAS     | 3 of 12   | 0.25   |
| IR      | 6 in 30   | 0.2    |
| IRLN    | 6 in 30   | 0.2    |
| IRS     | 6 in 30   | 0.2    |
| COR     | 0.5 in 20 | 0.5    |
| ZCOR    | 0.5 in 20 | 0.5    |
"""


@pytest.mark.parametrize(("measure", "counted", "effect"), each(ONE_GROUP))
def test_whatever_the_scale_of_pooling_it_reads_the_same(
    measure: str, counted: str, effect: str
) -> None:
    value, size = map(float, counted.replace(" of ", " in ").split(" in "))
    first, second = MEASURES[measure].columns[0]
    columns: dict[str, Any] = {first: [value], second: [size]}
    found = effect_sizes(measure, **columns)
    assert MEASURES[measure].back(float(found.yi[0])) == pytest.approx(float(effect))


EMPTY_CELLS = """
| group 1  | group 2  | what we ask for | what happens                                     |
| 0 of 20  | 3 of 20  |                 | corrected: 0.5 added, for one of them was 0      |
| 2 of 20  | 3 of 20  |                 | as counted                                       |
| 0 of 20  | 0 of 20  |                 | corrected: no events in either group             |
| 20 of 20 | 20 of 20 |                 | corrected: events in everybody                   |
| 0 of 20  | 0 of 20  | drop00          | left out: no events in either group              |
| 20 of 20 | 20 of 20 | drop00          | left out: events in everybody                    |
| 0 of 20  | 3 of 20  | drop00          | corrected: 0.5 added, for one of them was 0      |
| 0 of 20  | 3 of 20  | to none         | refused: a cell is 0                             |
| 0 of 20  | 3 of 20  | to none, or out | left out: a cell is 0                            |
| 2 of 20  | 3 of 20  | to all          | corrected: 0.5 added, as in every study          |
| 2 of 20  | 3 of 20  | to if0all       | as counted                                       |
"""
ASKED: dict[str, Any] = {
    "": {},
    "drop00": {"drop00": True},
    "to none": {"to": "none"},
    "to none, or out": {"to": "none", "exclude_undefined": True},
    "to all": {"to": "all"},
    "to if0all": {"to": "if0all"},
}


@pytest.mark.parametrize(("one", "two", "asked", "happens"), each(EMPTY_CELLS))
def test_empty_cells_are_never_treated_in_silence(
    one: str, two: str, asked: str, happens: str
) -> None:
    (a, n1), (c, n2) = (map(int, text.split(" of ")) for text in (one, two))
    what, _, why = happens.partition(": ")
    # A second study with counts everywhere, so that there is always something left.
    counts: dict[str, Any] = {"ai": [a, 5], "n1i": [n1, 20], "ci": [c, 6], "n2i": [n2, 20]}
    if what == "refused":
        with pytest.raises(ValueError, match=f"^row 1: .*{why}"):
            effect_sizes("OR", **counts, **ASKED[asked])
        return
    found = effect_sizes("OR", **counts, **ASKED[asked])
    assert (1 in found.rows) is (what != "left out")
    recorded = [record.what for record in found.corrections if record.row == 1]
    recorded += [record.why for record in found.excluded]
    if what == "as counted":
        assert recorded == []
        return
    (told,) = recorded
    assert all(part in told for part in why.split(", "))


def test_a_table_without_events_says_that_its_effect_is_made_up_and_how_to_leave_it_out() -> None:
    found = effect_sizes("RR", ai=[0], n1i=[20], ci=[0], n2i=[40], labels=["Peeters 2009"])
    (record,) = found.corrections
    assert (record.row, record.label) == (1, "Peeters 2009")
    assert record.what == (
        "no events in either group: what is pooled here comes from 0.5 added to each of the four "
        "cells. With drop00=True the study is left out"
    )
    assert found.policy == (("add", 0.5), ("to", "only0"), ("drop00", False))


MEANING = """
| measure | nl                                        | no difference | compares                  |
| RR      | risicoverhouding                          | 1             | group 1 against group 2   |
| RD      | risicoverschil                            | 0             | group 1 against group 2   |
| SMD     | gestandaardiseerd verschil in gemiddelden (Hedges' g) | 0 | group 1 against group 2   |
| MC      | gemiddelde verandering                    | 0             | measurement 1 against measurement 2 |
| ZCOR    | correlatie                                | 0             | how two traits go together |
| PR      | aandeel                                   |               | one group, compared with nothing |
"""


@pytest.mark.parametrize(("measure", "name", "null", "compares"), each(MEANING))
def test_what_a_measure_means(measure: str, name: str, null: str, compares: str) -> None:
    known = MEASURES[measure]
    assert known.name["nl"] == name
    assert known.null == (float(null) if null else None)
    assert known.compares["en"] == compares
