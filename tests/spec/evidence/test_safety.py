"""Is it safe? The gravest rule that fits wins; what is not known never makes it milder."""

import pytest

from sluimer.evidence import Subject, weigh
from tests.spec.evidence.make import library_of, rule, study
from tests.tables import each

RULES = (
    rule("caution"),
    rule("avoid", routes=("oral",), ages_months=(0, 11)),
    rule("ok", routes=("diet",)),
    rule("dangerous", routes=("injection",)),
)

CASES = """
| route     | age   | grade     | because                                        |
| oral      | 8     | avoid     | a rule for babies who swallow it               |
| oral      | 24    | caution   | only the general rule fits                     |
| skin      | 8     | caution   | only the general rule fits                     |
| diet      | 8     | ok        | the rule for food takes the general one's place |
| injection | 8     | dangerous | an injection is what was asked                 |
|           | 24    | caution   | an injection is not an ordinary way            |
|           | 8     | avoid     | nobody said how, so the gravest ordinary way   |
| oral      |       | avoid     | nobody said how old, so the youngest counts    |
"""


@pytest.mark.parametrize(("route", "age", "grade", "because"), each(CASES))
def test_grade(route: str, age: str, grade: str, because: str) -> None:
    months = (int(age), int(age)) if age else None
    subject = Subject("thing", route or None, months)  # type: ignore[arg-type]
    assert weigh(subject, library_of(study("one"), safety=RULES)).safety == grade
