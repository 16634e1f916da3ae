"""What is asked about, by which way, and what should change."""

from collections.abc import Callable

import pytest

from sluimer.ask import Question
from tests.tables import each

Understand = Callable[[str], Question]

REMEDIES = """
| question                                                | remedy           | route     |
| helpt magnesiumspray mijn baby                          | magnesium        | skin      |
| magnesium voetbadje voor een peuter                     | magnesium        | bath      |
| epsom salt bath toddler                                 | magnesium        | bath      |
| magnesiumgummies kind van 4                             | magnesium        | oral      |
| magnesuim pillen voor mijn kind                         | magnesium        | oral      |
| magnesium in bananen voor een kleuter                   | magnesium        | diet      |
| magnesium injectie bij een pasgeborene                  | magnesium        | injection |
| werkt magnesium bij kinderen                            | magnesium        |           |
| kindermelatonine of niet                                | melatonin        |           |
| slaapgummies voor mijn dochter                          | melatonin        | oral      |
| melotonine drops for toddlers                           | melatonin        | oral      |
| lavendelbad voor baby                                   | lavender         | bath      |
| kamillethee baby                                        | chamomile        | oral      |
| is babymassage goed voor het slapen                     | massage          |           |
| hoe begin ik een avondritueel                           | bedtime-routine  |           |
| valt alleen aan de borst in slaap                       | sleep-association |          |
| verduisterende gordijnen baby                           | light            |           |
| tablet voor het slapen kleuter                          | screens          |           |
| wakkertijden 5 maanden                                  | wake-time        |           |
| mijn kind slaapt zonder magnesium ook niet, helpt melatonine? | melatonin  |           |
| natural sleep aid that is not melatonin, magnesium?     | magnesium        |           |
"""

OUTCOMES = """
| question                                           | outcome      |
| helpt magnesium om door te slapen kind             | night-waking |
| baby wordt elk uur wakker                          | night-waking |
| mijn peuter valt niet in slaap                     | sleep-onset  |
| does a bath make toddlers fall asleep faster       | sleep-onset  |
| baby slaapt te kort                                | duration     |
| toddler up at 5 every day                          | duration     |
| baby huilt elke avond voor het slapen              | crying       |
| my child sleeps badly                              |              |
"""

INTENTS = """
| question                                              | intent      |
| helpt magnesium mijn kind slapen                      | works       |
| ervaringen magnesium spray baby                       | works       |
| does magnesium help toddlers sleep                    | works       |
| mag mijn baby magnesium                               | safe        |
| vanaf welke leeftijd magnesium voor kinderen          | safe        |
| is magnesium safe for kids                            | safe        |
| hoeveel magnesium mag een kind van 5                  | dose        |
| how many sprays for a toddler                         | none        |
| how many sprays of magnesium for a toddler            | dose        |
| heeft mijn kind een magnesiumtekort                   | intake      |
| in welke voeding zit magnesium voor peuters           | intake      |
| wat helpt mijn baby slapen                            | alternative |
| what can i do, baby awake all night                   | alternative |
| hoe bouw ik een bedritueel op met mijn peuter         | ritual      |
| hoeveel uur slaapt een baby van 6 maanden             | normal      |
| is het normaal dat mijn baby elk uur wakker wordt     | normal      |
| beste pizza van Gent                                  | none        |
"""


@pytest.mark.parametrize(("question", "remedy", "route"), each(REMEDIES))
def test_remedy_and_route(understand: Understand, question: str, remedy: str, route: str) -> None:
    understood = understand(question)
    assert (understood.remedy, understood.route or "") == (remedy, route)


@pytest.mark.parametrize(("question", "outcome"), each(OUTCOMES))
def test_outcome(understand: Understand, question: str, outcome: str) -> None:
    assert (understand(question).outcome or "") == outcome


@pytest.mark.parametrize(("question", "intent"), each(INTENTS))
def test_intent(understand: Understand, question: str, intent: str) -> None:
    assert understand(question).intent == intent


def test_every_slot_names_the_words_it_came_from(understand: Understand) -> None:
    text = "Helpt magnesiumspray mijn baby van 8 maanden doorslapen?"
    said = {note.slot: text[note.start : note.end] for note in understand(text).understood}
    assert said == {
        "intent": "Helpt",
        "remedy": "magnesiumspray",
        "route": "magnesiumspray",
        "age_months": "8 maanden",
        "outcome": "doorslapen",
    }


def test_both_remedies_of_a_question_are_kept(understand: Understand) -> None:
    understood = understand("wat werkt beter voor mijn kind, magnesium of melatonine?")
    assert understood.remedy == "magnesium"
    assert "melatonin" in understood.also
