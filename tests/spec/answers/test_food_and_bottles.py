"""Need, foods and labels in a question: the figures come in, and never a dose goes out."""

import re
from collections.abc import Callable

import pytest

from sluimer.answers import Answer
from tests.tables import rows

INTAKE = """
| question                                             | title     | says                            | foods   |
| krijgt mijn dochter van 14 maanden genoeg magnesium  | Magnesium | zeldzaam                        | Banaan  |
| hoeveel ijzer heeft een baby van 8 maanden nodig     | IJzer     | 6,9 tot 11 mg                   | linzen  |
| how much iron does my 8 month old need               | Iron      | 6.9 to 11 mg                    | lentils |
| hoeveel magnesium heeft een baby van 3 maanden nodig | Magnesium | gewoon wat er in moedermelk zit |         |
| hoeveel vitamine d heeft een peuter van 2 nodig      | Vitamine  | 10 tot 15 µg                    |         |
"""


@pytest.mark.parametrize("row", rows(INTAKE), ids=lambda row: row["question"])
def test_need(ask: Callable[..., Answer], row: dict[str, str]) -> None:
    answer = ask(row["question"])
    told = " ".join(sentence.text for sentence in answer.sentences())
    assert answer.kind == "intake"
    assert answer.title.startswith(row["title"])
    assert row["says"] in told
    foods = answer.block("foods")
    assert (foods is not None) == bool(row["foods"])
    if foods is not None:
        assert any(row["foods"] in sentence.text for sentence in foods.sentences)
        assert all(sentence.sources for sentence in foods.sentences)


BOTTLES = """
| question                                                       | safe      | says                             |
| mag mijn peuter van 2 magnesiumcitraat 500 mg                  | avoid     | 56,7 tot 80,8 mg magnesium zelf  |
| is 500 mg magnesium oxide safe for my 8 month old              | dangerous | 302 mg                           |
| is magnesium 50 mg veilig voor mijn dochter van 6 jaar         | caution   | blijft binnen de strengste grens |
| hoeveel magnesium mag mijn kind van 5, op de fles staat 200 mg magnesium | avoid | 1,8 keer de strengste grens |
"""


@pytest.mark.parametrize("row", rows(BOTTLES), ids=lambda row: row["question"])
def test_a_product_in_the_question(ask: Callable[..., Answer], row: dict[str, str]) -> None:
    answer = ask(row["question"])
    told = " ".join(sentence.text for sentence in answer.summary)
    assert answer.kind == "safety"
    assert answer.safety == row["safe"]
    assert row["says"] in told
    assert all(sentence.sources for sentence in answer.summary[1:])


@pytest.mark.parametrize(
    "question",
    [
        "hoeveel mg magnesium mag mijn kind van 5",
        "welke dosis magnesiumcitraat geef ik mijn peuter van 2",
        "op het etiket staat 100 mg magnesium, hoeveel geef ik mijn baby van 8 maanden",
        "how much magnesium should i give my 3 year old, the label says 200 mg magnesium",
        "hoeveel ijzerdruppels geef ik mijn baby van 8 maanden",
    ],
)
def test_never_a_dose(ask: Callable[..., Answer], question: str) -> None:
    answer = ask(question)
    for sentence in answer.sentences():
        assert not ADVISED.search(sentence.text), sentence.text


ADVISED = re.compile(
    r"\b(?:geef|neem|give|take|start with|begin met)\b[^.?!]{0,30}\d[\d.,]*\s*(?:mg|ml|druppels|drops)",
    re.I,
)
"""An amount behind "give": what must never be said."""


def test_what_a_dose_would_look_like_is_seen() -> None:
    assert ADVISED.search("Geef je kind 50 mg.")
    assert ADVISED.search("Give 2 ml a day.")
    assert not ADVISED.search("Geef je baby geen magnesium.")
