"""How a baby sleeps safely, as a parent asks it: the grade, what is said first, and for whom.

"Says" stands in the short answer, "not" does not.
"""

from collections.abc import Callable

import pytest

from sluimer.answers import Answer
from sluimer.library import Library
from tests.tables import each

ASKED = """
| question                                                      | topic               | grade     | says                     | not                   |
| mag mijn baby van 3 maanden op zijn buik slapen               | tummy-sleeping      | dangerous | nooit op de buik         | mag slapen zoals      |
| is sleeping on the side safe for a 2 month old                | tummy-sleeping      | dangerous | Never lay your baby      | older child           |
| mijn kind van 2 jaar slaapt op zijn buik, is dat erg          | tummy-sleeping      | ok        | zoals het wil            | nooit                 |
| kan mijn baby zich verslikken op de rug                       | tummy-sleeping      | dangerous | Op de rug is het veiligst |                      |
| mijn baby van 5 maanden rolt op zijn buik in zijn slaap       | rolling-over        | caution   | weer op de rug           | Bel                   |
| 8 month old rolls onto her tummy in her sleep                 | rolling-over        | ok        | may stay                 | Take care             |
| vanaf wanneer mag een baby een dekbed                         | loose-bedding       | avoid     | eerste jaar              |                       |
| when can my 3 year old have a pillow in bed                   | loose-bedding       | ok        | fine                     | first year            |
| is een stootrand veilig voor mijn baby                        | loose-bedding       | avoid     | leeg                     |                       |
| mag mijn baby van 6 weken in een slaapzak                     | sleeping-bag        | ok        | past                     | verzwaarde            |
| how warm should the nursery be                                | nursery-temperature | ok        | 16 to 20                 |                       |
| mag mijn baby van 4 maanden in de autostoel slapen            | seat-sleep          | avoid     | zodra het kan            | groter kind           |
| wanneer mag een baby naar zijn eigen kamer                    | own-room            | caution   | hele eerste jaar         |                       |
| my baby is 7 months, own room or room sharing                 | own-room            | caution   | first 6 months           |                       |
| hoe slaapt een baby veilig                                    | safe-sleep          | ok        | op de rug                |                       |
| wiegendood voorkomen bij een pasgeborene                      | safe-sleep          | ok        | komt die duidelijk minder voor |                 |
"""


@pytest.mark.parametrize(("question", "topic", "grade", "says", "not_"), each(ASKED))
def test_asked_of_safe_sleep(
    ask: Callable[..., Answer], question: str, topic: str, grade: str, says: str, not_: str
) -> None:
    answer = ask(question)
    summary = " ".join(sentence.text for sentence in answer.summary)
    assert (answer.kind, answer.question.topic, answer.safety) == ("safety", topic, grade)
    assert answer.question.remedy is None
    assert (
        answer.efficacy is None
    )  # nothing is weighed: it is about safety, not about longer nights
    assert says in summary
    assert not not_ or not_ not in summary


OWN_COUNTRY = """
| question                                      | country | grade | says                       | not                  |
| mag mijn kind van 18 maanden een dekbed       | NL      | avoid | tot 2 jaar                 | Vlaanderen           |
| mag mijn kind van 18 maanden een dekbed       | BE      | ok    | In Vlaanderen              | Nederland            |
| mag mijn kind van 18 maanden een dekbed       | UK      | ok    | In het Verenigd Koninkrijk | Nederland            |
| mag mijn kind van 18 maanden een dekbed       |         | avoid | tot 2 jaar                 | Verenigde Staten     |
| hoeveel graden in de babykamer                | BE      | ok    | 20 graden tot 8 weken      | 16 tot 18            |
| hoeveel graden in de babykamer                | NL      | ok    | 16 tot 18                  | 20 graden            |
| hoeveel graden in de babykamer                | US      | ok    | geen aantal graden         | 16 tot 18            |
| hoe lang mag mijn baby in de autostoel slapen | NL      | avoid | anderhalf uur              | 2 uur                |
| hoe lang mag mijn baby in de autostoel slapen | UK      | avoid | hooguit 2 uur              | anderhalf            |
"""


@pytest.mark.parametrize(("question", "country", "grade", "says", "not_"), each(OWN_COUNTRY))
def test_the_familys_own_country_comes_first(
    ask: Callable[..., Answer], question: str, country: str, grade: str, says: str, not_: str
) -> None:
    answer = ask(question, country or None)
    summary = " ".join(sentence.text for sentence in answer.summary)
    assert answer.safety == grade
    assert says in summary
    assert not_ not in summary


BESIDE = """
| question                                            | remedy        | topic        | why                                       |
| is een verzwaarde slaapzak veilig voor mijn baby    | weighted-sack |              | a weighted one has a page of its own      |
| mijn ingebakerde baby rolt op zijn buik             | swaddling     | rolling-over | what is done counts, the topic is beside  |
| mag lavendel op het kussen van mijn baby            | lavender      |              | what is given counts                      |
| mag een baby 's nachts in de wipstoel of autostoel slapen | inclined-sleeper |     | a bouncer has a page of its own           |
"""


@pytest.mark.parametrize(("question", "remedy", "topic", "why"), each(BESIDE))
def test_what_is_given_or_done_comes_before_a_topic(
    ask: Callable[..., Answer], question: str, remedy: str, topic: str, why: str
) -> None:
    asked = ask(question).question
    assert asked.remedy == remedy, why
    assert not topic or asked.topic == topic, why


ELSEWHERE = """
| question                         | why                      |
| room temperature superconductors | no child in it           |
| beste dekbed voor volwassenen    | for adults               |
| student zoekt eigen kamer        | a room to rent           |
| slaapzak voor op een festival    | camping                  |
"""


@pytest.mark.parametrize(("question", "why"), each(ELSEWHERE))
def test_the_same_words_elsewhere(ask: Callable[..., Answer], question: str, why: str) -> None:
    assert not ask(question).question.in_scope, why


def test_the_page_above_gathers_the_others(
    ask: Callable[..., Answer], the_library: Library
) -> None:
    each_one = ask("hoe slaapt mijn baby veilig").block("each")
    under = [page for page in the_library.advice.values() if page.part_of == "safe-sleep"]
    assert each_one is not None
    assert len(each_one.sentences) == len(under) > 5
    assert "buik" in each_one.sentences[0].text  # the most dangerous first
