"""Is it safe? The gravest rule that fits wins; what is not known never makes it milder."""

import pytest

from sluimer.evidence import Subject, weigh
from sluimer.evidence.safety import gravest_first, told
from sluimer.library.model import SafetyRule
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


TOLD = """
| rules                            | age | told             | because                                       |
| ok, avoid 0-5                    | 4   | avoid 0-5        | the general rule is milder than that of the age |
| ok, avoid 0-5                    | 24  | ok               | only the general rule fits                    |
| avoid, caution 0-11              | 4   | avoid, caution 0-11 | the general rule is the graver one         |
| ok, avoid 0-5                    |     | avoid 0-5, ok    | no age: both may hold                         |
"""


@pytest.mark.parametrize(("rules", "age", "told_", "because"), each(TOLD))
def test_what_is_told(rules: str, age: str, told_: str, because: str) -> None:
    def made(text: str) -> SafetyRule:
        grade, _, ages = text.strip().partition(" ")
        low, _, high = ages.partition("-")
        return rule(grade, ages_months=(int(low), int(high)) if ages else None)  # type: ignore[arg-type]

    months = (int(age), int(age)) if age else None
    fitting = gravest_first([made(text) for text in rules.split(",")], None, months)
    shown = {(r.grade, r.ages_months) for r in told(fitting, months)}
    assert shown == {(r.grade, r.ages_months) for r in map(made, told_.split(","))}, because
