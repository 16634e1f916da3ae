"""Safety is never argued away: what is dangerous is said first, whatever was asked.

And contested ground is shown as contested, with the sources of both sides.
"""

from collections.abc import Callable

import pytest

from sluimer.answers import Answer
from sluimer.library import Library
from tests.tables import each

DANGEROUS = """
| question                                                   | first sentence says |
| helpt honing mijn baby van 8 maanden slapen                | honing              |
| honey on the pacifier for a 5 month old                    | honey               |
| helpt een verzwaarde slaapzak bij een baby van 4 maanden   | gewicht             |
| how heavy should a weighted sleep sack be for a 6 month old | weight             |
| hoe gebruik ik een verzwaarde slaapzak bij een baby        | gewicht             |
| slaapt een baby beter in een babynestje                    | niet                |
| can a newborn sleep in an inclined sleeper                 | flat                |
| helpt promethazine een kind van 18 maanden slapen           | nooit               |
| how much benadryl for my 1 year old to sleep on a flight   | dose                |
| helpt een barnsteenketting tegen slecht slapen             | ketting             |
| is an amber teething necklace safe for a 9 month old       | necklace            |
| etherische olie slikken voor de slaap van mijn kind        | slik                |
| does swallowing lavender oil help a toddler sleep          | swallow             |
| tandgel met lidocaïne voor de nacht bij een baby           | gel                 |
| numbing gel for a teething 7 month old at night            | gel                 |
| cognac op de speen om beter te slapen                      | alcohol             |
| mondpleister voor mijn kind van 4 dat snurkt               | nooit               |
| cbd oil for my 3 year old to sleep                         | CBD                 |
"""


@pytest.mark.parametrize(("question", "says"), each(DANGEROUS))
def test_danger_stands_first(ask: Callable[..., Answer], question: str, says: str) -> None:
    answer = ask(question)
    assert answer.safety == "dangerous"
    first = " ".join(sentence.text for sentence in answer.summary[:2]).lower()
    assert says.lower() in first
    rules = answer.verdict.safety_rules if answer.verdict else ()
    said = [sentence.text for sentence in answer.summary]
    danger = next(r.in_(answer.lang) for r in rules if r.grade == "dangerous")
    before = said.index(danger)
    assert before == 0 or (before == 1 and answer.question.intent == "dose")  # after "no dose"


CONTESTED = """
| page              | one side                       | the other side           |
| bed-sharing       | carpenter-2013                 | blair-2014               |
| sleep-training    | middlemiss-2012                | gradisar-2016            |
| sleep-association | allen-2016 paul-2016-insight   | adams-2020 mindell-2010  |
| own-room          | paul-2017                      | aap-2022-safe-sleep      |
| swaddling         |                                |                          |
| white-noise       |                                |                          |
| pacifier          |                                |                          |
| carrying          | ncj-draagdoeken                | bapm-slings              |
"""


@pytest.mark.parametrize(("page", "one", "other"), each(CONTESTED))
def test_both_sides_are_told(the_library: Library, page: str, one: str, other: str) -> None:
    parts = (the_library.remedies.get(page) or the_library.advice[page]).parts
    told = parts["disagreement"]
    sources = {name for passage in told for name in passage.sources}
    assert len(sources) >= 2
    for side in (one, other):
        assert not side or sources & set(side.split())
