"""What else a label holds is compared as well: iron and vitamin D beside their own limits."""

import pytest

from sluimer.library import library
from sluimer.nutrition.label import read_label
from sluimer.nutrition.supplement import SupplementCheck, check, from_label
from tests.tables import each

BESIDES = """
| label                                                                  | months | grade     | why              | says                      |
| Multi: magnesium 30 mg, ijzer 5 mg. 1 tablet per dag                   | 24     | caution   | within-limits    | binnen de strengste grens |
| Multi: magnesium 30 mg, ijzer 14 mg. 1 tablet per dag                  | 24     | avoid     | other-over-limit | ijzer: 14 mg              |
| Multi: magnesium 30 mg, ijzer 60 mg. 1 tablet per dag                  | 24     | dangerous | iron-over-all    | ijzer: 60 mg              |
| Multi: magnesium 30 mg, vitamine D 10 µg. 1 tablet per dag             | 24     | caution   | within-limits    | binnen de strengste grens |
| Multi: magnesium 30 mg, vitamine D 75 µg. 1 tablet per dag             | 24     | avoid     | other-over-limit | vitamine D: 75 µg         |
| Multi: magnesium 30 mg, calcium 120 mg. 1 tablet per dag               | 24     | caution   | within-limits    | binnen de strengste grens |
"""


def checked(label: str, months: int) -> SupplementCheck:
    nutrition = library().nutrition
    kinds = nutrition.supplements.kinds
    read = read_label(label, nutrition.salts, kinds)
    product = from_label(read, nutrition.salts, kinds)
    return check(product, (months, months), nutrition)


@pytest.mark.parametrize(("label", "months", "grade", "why", "says"), each(BESIDES))
def test_what_else_it_holds(label: str, months: str, grade: str, why: str, says: str) -> None:
    found = checked(label, int(months))
    assert found.grade == grade
    assert why in found.why
    assert any(says in reason.nl for reason in found.reasons)


def test_a_limit_of_all_food_says_that_it_counts_food() -> None:
    found = checked("Multi: magnesium 30 mg, ijzer 14 mg. 1 tablet per dag", 24)
    assert "telt ook alles wat je kind eet" in found.reasons[0].nl
    assert "counts all that your child eats" in found.reasons[0].en


def test_a_dangerous_label_tells_whom_to_call() -> None:
    found = checked("Multi: magnesium 30 mg, ijzer 60 mg. 1 tablet per dag", 24)
    assert found.urgent
    assert found.too_much
