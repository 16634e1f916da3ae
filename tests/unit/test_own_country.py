"""Advice that differs by country: what holds everywhere, then one's own country, then others."""

import pytest

from sluimer.answers.answer import Sentence
from sluimer.answers.compose import own_first
from tests.tables import each

HERE = """
| codes | order            | why                                  |
| BE    | all BE BE-NL UK  | one's own before the others          |
| NL    | all BE-NL BE UK  | shared advice counts as one's own    |
| UK    | all UK BE BE-NL  | what is left keeps its order         |
| BE NL | all BE BE-NL UK  | both when nobody said where          |
| US    | all BE UK BE-NL  | no advice of its own: as it stands   |
"""

SENTENCES = {
    "BE": Sentence("BE", ("a",), ("BE",)),
    "all": Sentence("all", ("a",)),
    "UK": Sentence("UK", ("a",), ("UK",)),
    "BE-NL": Sentence("BE-NL", ("a",), ("BE", "NL")),
}


@pytest.mark.parametrize(("codes", "order", "why"), each(HERE))
def test_own_country_first(codes: str, order: str, why: str) -> None:
    made = own_first(list(SENTENCES.values()), codes.split())
    assert [sentence.text for sentence in made] == order.split(), why
