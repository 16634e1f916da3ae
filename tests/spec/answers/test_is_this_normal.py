"""Hours, waking, sleeping through and naps by age: what was asked is told first."""

from collections.abc import Callable

import pytest

from sluimer.answers import Answer
from tests.tables import each

NORMAL = """
| question                                       | told first               | also                |
| hoeveel slaapt een baby van 2 maanden          | 14 tot 17 uur            | wakker worden       |
| how much sleep does a 2 year old need          | 11 to 14 hours           |                     |
| wordt een baby van 9 maanden normaal wakker    | Elke nacht wakker worden | 12 tot 16 uur       |
| how often does a 6 month old wake at night     | Waking every night       |                     |
| wanneer slaapt een baby van 5 maanden door     | doorslapen               | wakker              |
| should my 1 year old sleep through the night   | 72%                      |                     |
| hoeveel dutjes bij 14 maanden                  | Dutjes                   | 11 tot 14 uur       |
| when do children of 3 stop napping             | 94%                      |                     |
| does a 6 year old still need naps, normal?     | sleep at night only      |                     |
"""


@pytest.mark.parametrize(("question", "first", "also"), each(NORMAL))
def test_what_was_asked_is_told_first(
    ask: Callable[..., Answer], question: str, first: str, also: str
) -> None:
    answer = ask(question)
    assert answer.kind == "normal"
    assert first.lower() in answer.summary[0].text.lower()
    assert also.lower() in " ".join(sentence.text for sentence in answer.summary).lower()
    assert all(sentence.sources for sentence in answer.summary)
