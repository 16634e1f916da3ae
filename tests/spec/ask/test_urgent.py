"""An emergency is recognised however it is written; a worry is not made into one."""

from collections.abc import Callable

import pytest

from sluimer.ask import Question
from tests.tables import each

URGENT = """
| message                                                         | kind      |
| mijn peuter heeft magnesiumgummies opgegeten                    | swallowed |
| toddler ate the magnesium gummies                               | swallowed |
| 2yo got into the cbd gummies                                    | swallowed |
| ze heeft de ijzerpillen van mama ingeslikt                      | swallowed |
| kind dronk van de magnesiumolie                                 | swallowed |
| per ongeluk dubbele dosis melatonine gegeven                    | swallowed |
| gave my baby too much benadryl                                  | swallowed |
| iron tablets missing and my kid has black stuff around his mouth | swallowed |
| knoopcel ingeslikt                                              | swallowed |
| baby is slap en suf                                             | signs     |
| my baby is limp                                                 | signs     |
| ik krijg hem niet wakker                                        | signs     |
| she won't wake up properly                                      | signs     |
| hij ademt moeilijk en ziet blauw                                | signs     |
| newborn is breathing very fast                                  | signs     |
| mijn kind reageert niet                                         | signs     |
| my baby drank magnesium                                         | swallowed |
| mijn baby heeft de magnesium drank opgedronken                  | swallowed |
| mijn kind heeft ijzer genomen, hoeveel water heeft hij nodig    | swallowed |
| my toddler took iron tablets, how much water does he need       | swallowed |
| ik ben bang dat ik mijn baby iets aandoe                        | crisis    |
| i'm scared i will shake my baby                                 | crisis    |
| ik ben bang dat ik hem door elkaar ga schudden                  | crisis    |
| ik vertrouw mezelf niet meer alleen met haar                    | crisis    |
| i nearly threw him just now                                     | crisis    |
| i don't want to be here any more                                | crisis    |
| they would be better off without me                             | crisis    |
| 3 week old won't wake to feed                                   | signs     |
| too sleepy to nurse and only 5 weeks old                        | signs     |
| vlekjes op haar been die niet wegtrekken                        | signs     |
| viel van de trap en heeft nu al twee keer gebraakt              | signs     |
| zijn ogen draaien en hij schokt al vijf minuten                 | signs     |
| the swaddle was wrapped around her neck                         | signs     |
| both of us gave her paracetamol                                 | swallowed |
"""

NOT_URGENT = """
| message                                                          |
| kan een kind te veel magnesium krijgen                           |
| what if he swallows some bath water with epsom salt              |
| is it dangerous if a toddler drinks epsom bath water             |
| can you overdose a child on melatonin                            |
| hij heeft goed gegeten en toch wakker                            |
| mijn baby drinkt zijn fles niet leeg voor het slapen             |
| does blue light keep my kid awake                                |
| grijze gordijnen of witte voor de babykamer, slaapt ze dan langer |
| hoeveel druppels melatonine voor een kleuter                     |
| hoeveel ijzer heeft een baby van 8 maanden nodig                 |
| how much iron does my 8 month old need                           |
| helpt magnesium drank mijn baby slapen                           |
| krijgt mijn baby genoeg ijzer                                    |
| wat kan ik eraan doen dat hij zo vaak wakker wordt               |
| afscheid nemen van de speen, hoe pak je dat aan                  |
| hij gooit zijn speen uit bed                                     |
| wat doe ik haar aan om te slapen in de zomer                     |
| is hij bang in het donker                                        |
| is there a risk of choking on his back                           |
| just hit the 4 month sleep regression                            |
| we are about to drop the morning nap                             |
| would he sleep better without me in the room                     |
| he naps in the buggy on the bus                                  |
| my toddler puts his hands on my neck to fall asleep              |
| sits bolt upright and screams, then sleeps on                    |
| is white or pink noise better for a baby                         |
| kan ik hem wakker maken van zijn dutje                           |
| de kinderwagen duwen tot ze slaapt                               |
| passiebloem druppels peuter                                      |
"""


@pytest.mark.parametrize(("message", "kind"), each(URGENT))
def test_urgent(understand: Callable[[str], Question], message: str, kind: str) -> None:
    understood = understand(message)
    assert (understood.intent, understood.urgency) == ("urgent", kind)


@pytest.mark.parametrize(("message",), each(NOT_URGENT))
def test_not_urgent(understand: Callable[[str], Question], message: str) -> None:
    assert understand(message).intent != "urgent"
