"""How old is the child? Months from and up to and including, or "-" when nothing says so."""

import pytest

from sluimer.ask.ages import find_age
from sluimer.ask.words import read_words
from tests.tables import each

EXPLICIT = """
| words                                            | months |
| baby van 8 maanden                               | 8-8    |
| baby 7 mnd                                       | 7-7    |
| 18mo won't sleep                                 | 18-18  |
| my 4-year-old                                    | 48-59  |
| kleuter van 4                                    | 48-59  |
| mijn zoon van 3                                  | 36-47  |
| ze is bijna 2                                    | 21-24  |
| 2,5 jaar                                         | 30-30  |
| 2½ jaar                                          | 30-30  |
| two and a half years                             | 30-30  |
| anderhalf jaar                                   | 18-18  |
| half jaar oud                                    | 6-6    |
| a year and a half old                            | 18-18  |
| baby van 10 weken                                | 2-2    |
| 3 dagen oud                                      | 0-0    |
| 2 jaar en 3 maanden                              | 27-27  |
| tussen 6 en 9 maanden                            | 6-9    |
| 6-9 months                                       | 6-9    |
| kinderen van 3 en 1                              | 12-47  |
| de kinderen (3 en 1)                             | 12-47  |
| onder 2 jaar                                     | 0-23   |
| a kid under 6                                    | 0-71   |
| tweejarige                                       | 24-35  |
| een driejarige kleuter                           | 36-47  |
| LO is 5.5 months                                 | 6-6    |
| my daughter just turned 3                        | 36-47  |
| vanaf 6 maanden                                  | 6-6    |
| 4 month sleep regression                         | 4-4    |
"""

STAGES = """
| words                              | months |
| mijn baby slaapt slecht            | 0-12   |
| pasgeboren en altijd wakker        | 0-2    |
| newborn sleeps all day             | 0-2    |
| onze dreumes                       | 12-24  |
| toddler up at five                 | 12-36  |
| peuter in bad                      | 18-48  |
| kleuter met tablet                 | 30-72  |
| my preschooler                     | 36-72  |
| babymassage voor het slapen        | 0-12   |
| mijn kind slaapt slecht            | -      |
| peuter van 2                       | 24-35  |
"""

NO_AGE = """
| words                                          | months |
| al 3 maanden slaapt hij slecht                 | -      |
| wakker sinds 2 weken                           | -      |
| every 2 hours all night                        | -      |
| we tried it for 3 weeks                        | -      |
| 3 keer per nacht                               | -      |
| 500 mg magnesium                               | -      |
| 2 gummies                                      | -      |
| 30 weken zwanger                               | -      |
| he sleeps 10 hours                             | -      |
| om 5 uur wakker                                | -      |
| 2 maanden geleden begonnen                     | -      |
| elke dag een dutje van 2 uur                   | -      |
"""


def say(text: str) -> str:
    age = find_age(read_words(text), english=" my " in f" {text}" or "toddler" in text).age
    return f"{age.low}-{age.high}" if age else "-"


@pytest.mark.parametrize(("words", "months"), [*each(EXPLICIT), *each(STAGES), *each(NO_AGE)])
def test_age(words: str, months: str) -> None:
    assert say(words) == months


@pytest.mark.parametrize(
    "words", ["kind van 300 jaar", "my 45 year old child", "baby van 999 maanden"]
)
def test_an_impossible_age_is_said_and_not_used(words: str) -> None:
    reading = find_age(read_words(words), english=False)
    assert reading.impossible
    assert reading.age is None


def test_a_negative_age_is_never_below_birth() -> None:
    age = find_age(read_words("baby van -2 maanden"), english=False).age
    assert age is None or age.low >= 0
