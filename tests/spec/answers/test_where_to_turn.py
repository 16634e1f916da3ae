"""Whom to call is filled in by where the family lives, and no page names a number of its own."""

from collections.abc import Callable

import pytest

from sluimer.answers import Answer
from sluimer.answers.answer import Sentence
from sluimer.answers.places import fill
from sluimer.library import Library
from tests.tables import each

FILLED = """
| text                    | lang | countries | reads                                                                                             |
| Bel {ambulance}.        | nl   | BE        | Bel 112.                                                                                          |
| Bel {ambulance}.        | nl   | BE NL     | Bel 112.                                                                                          |
| Call {ambulance}.       | en   | US        | Call 911.                                                                                         |
| Call {ambulance}.       | en   | UK US     | Call 999 (United Kingdom) or 911 (United States).                                                 |
| Bel: {swallowed}.       | nl   | BE        | Bel: het Antigifcentrum (070 245 245).                                                            |
| Bel: {swallowed}.       | nl   | NL        | Bel: je huisarts of de huisartsenpost.                                                            |
| Bel: {swallowed}.       | nl   | BE NL     | Bel: in België het Antigifcentrum (070 245 245), in Nederland je huisarts of de huisartsenpost.   |
| Call: {swallowed}.      | en   | UK US     | Call: in the United Kingdom NHS 111, in the United States Poison Control (1-800-222-1222).        |
| Vraag: {child-health}.  | nl   | BE        | Vraag: de Kind en Gezin-Lijn (078 150 100).                                                       |
| Ask: {child-health}.    | en   | UK        | Ask: your health visitor.                                                                         |
| Nothing to fill in.     | en   | UK        | Nothing to fill in.                                                                               |
"""


@pytest.mark.parametrize(("text", "lang", "countries", "reads"), each(FILLED))
def test_filled_in(the_library: Library, text: str, lang: str, countries: str, reads: str) -> None:
    packs = [the_library.countries[code] for code in countries.split()]
    made = fill(Sentence(text, ("a",)), "nl" if lang == "nl" else "en", packs)
    assert made.text == reads
    assert made.sources[0] == "a"
    assert ("{" in text) == (len(made.sources) > 1)  # the lines bring their own


TURN = """
| question                                     | country | says                                 | not          |
| is melatonin safe for my 3 year old          | US      | MedWatch                             | Yellow Card  |
| is melatonin safe for my 3 year old          | UK      | Yellow Card                          | MedWatch     |
| is melatonine veilig voor mijn kind van 3    | NL      | Lareb                                | FAGG         |
| helpt perdolan bij tandjes om te slapen      | BE      | Perdolan en Dafalgan zijn in België  | Calpol       |
| does benadryl help a 4 year old sleep        | UK      | not the diphenhydramine              | 911          |
| hoeveel slaapt een kind van 2                | NL      | Consultatiebureau                    | Lareb        |
| does a bedtime routine help a 2 year old     | UK      | Health visitor                       | Yellow Card  |
"""


@pytest.mark.parametrize(("question", "country", "says", "not_"), each(TURN))
def test_where_to_turn(
    ask: Callable[..., Answer], question: str, country: str, says: str, not_: str
) -> None:
    here = ask(question, country).block("here")
    assert here is not None
    told = " ".join(sentence.text for sentence in here.sentences)
    assert says in told
    assert not_ not in told
    assert all(sentence.sources for sentence in here.sentences)


@pytest.mark.parametrize("country", [None, "BE", "NL", "UK", "US"])
def test_no_answer_leaves_a_place_open(
    ask: Callable[..., Answer], the_library: Library, country: str | None
) -> None:
    for names in the_library.names.values():
        for form in ("helpt {} mijn kind van 2", "is {} safe for my 8 month old", "hoeveel {}"):
            for sentence in ask(form.format(names.label.nl), country).sentences():
                assert "{" not in sentence.text
