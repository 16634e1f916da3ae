"""What no study has answered is counted from records that may enter a weighing."""

import pytest

from sluimer.evidence.unknown import AGES, ASKED, Studies, studied
from sluimer.library import library
from tests.tables import each

ROWS = {(row.slug, row.age, row.outcome): row for row in studied(library())}

KNOWN = """
| slug      | age             | outcome      | studied  | why                                         |
| massage   | babies          | sleep-onset  | this-age | trials in babies measured it                |
| magnesium | babies          | sleep-onset  | adults   | only older adults were studied              |
| magnesium | toddlers        | crying       | nobody   | no record tells of it                       |
"""


@pytest.mark.parametrize(("slug", "age", "outcome", "who", "why"), each(KNOWN))
def test_who_was_studied(slug: str, age: str, outcome: str, who: str, why: str) -> None:
    found = next(row for key, row in ROWS.items() if key == (slug, age, outcome))
    assert found.studied == who, why
    assert found.open == (who != "this-age")


def test_every_page_age_and_outcome_is_told_once() -> None:
    assert len(ROWS) == len(library().remedies) * len(AGES) * len(ASKED)


def tells(row: Studies) -> bool:
    """Whether every record of a row bears on its page and tells of its outcome."""
    for name in row.records:
        study = library().studies[name]
        bears = any(bears.subject == row.slug for bears in study.bears)
        if not bears or not any(finding.outcome == row.outcome for finding in study.findings):
            return False
    return True


def test_what_is_named_tells_of_just_that() -> None:
    assert all(tells(row) for row in ROWS.values())
    assert all(bool(row.records) == (row.studied != "nobody") for row in ROWS.values())
