"""How much is a line of a food diary: which food, how many grams (lowest, usual, highest), and how
it is known. What cannot be known is an error with a sentence that says what to write instead.
"""

import pytest

from sluimer.library import Library
from sluimer.nutrition.foods.portions import Portion, PortionError, read_portion
from sluimer.nutrition.foods.search import FoodLang, index_of
from sluimer.nutrition.intake import RecordError, read_record
from sluimer.nutrition.numbers import Tongue, UnreadableNumberError, plain, value
from sluimer.nutrition.problems import _SENTENCES, problem
from sluimer.nutrition.supplement import ProductError, from_amount, read_mg
from tests.tables import each

LINES = """
| line                           | lang | food              | low   | mid   | high  | how       | because                             |
| 1 kleine banaan                | nl   | banana            | 80.8  | 101   | 121.2 | household | weighed by others: a fifth about it |
| 1 banaan                       | nl   | banana            | 94.4  | 118   | 141.6 | household | no size said: the middle one        |
| een halve banaan               | nl   | banana            | 47.2  | 59    | 70.8  | household |                                     |
| half a banana                  | en   | banana            | 47.2  | 59    | 70.8  | household |                                     |
| ½ avocado                      | nl   | avocado           | 80.4  | 100.5 | 120.6 | household |                                     |
| 1/2 avocado                    | nl   | avocado           | 80.4  | 100.5 | 120.6 | household |                                     |
| 1 boterham                     | nl   | bread_brown       | 24.5  | 35    | 45.5  | household | a usual weight: three tenths        |
| anderhalve boterham            | nl   | bread_brown       | 36.75 | 52.5  | 68.25 | household |                                     |
| 1½ boterham                    | nl   | bread_brown       | 36.75 | 52.5  | 68.25 | household |                                     |
| - 1 boterham                   | nl   | bread_brown       | 24.5  | 35    | 45.5  | household | a dash before a line is no minus    |
| brood - 2 sneden               | nl   | bread_brown       | 49    | 70    | 91    | household | nor is one between words            |
| 2 sneetjes bruin brood         | nl   | bread_brown       | 49    | 70    | 91    | household |                                     |
| 1 snee volkorenbrood           | nl   | bread_wholemeal   | 25.6  | 32    | 38.4  | household |                                     |
| 1 slice of bread               | en   | bread_brown       | 24.5  | 35    | 45.5  | household |                                     |
| 2 eetlepels havermout          | nl   | oats_dry          | 7.14  | 10.2  | 13.26 | household |                                     |
| 2 tbsp oats                    | en   | oats_dry          | 7.14  | 10.2  | 13.26 | household |                                     |
| 1 el pindakaas                 | nl   | peanut_butter     | 12.8  | 16    | 19.2  | household |                                     |
| 1 cuillère à soupe de yaourt   | fr   | yoghurt_plain     | 10.85 | 15.5  | 20.15 | household |                                     |
| 3 babylepels wortel            | nl   | carrot_cooked     | 5.36  | 9.7   | 14.04 | household | a weaning spoon holds 3 to 7 mL     |
| 80 g yoghurt                   | nl   | yoghurt_plain     | 80    | 80    | 80    | weighed   | a scale is exact                    |
| 0,5 kg aardappelen             | nl   | potato_boiled     | 500   | 500   | 500   | weighed   |                                     |
| 1 ons kipfilet                 | nl   | chicken_breast    | 100   | 100   | 100   | weighed   | an ons is 100 g                     |
| 1 oz gouda                     | en   | gouda             | 28.35 | 28.35 | 28.35 | weighed   | an ounce is not an ons              |
| 150 ml volle melk              | nl   | cow_milk_whole    | 154.5 | 154.5 | 154.5 | volume    | a mL of milk is 1.03 g              |
| 2 dl melk                      | nl   | cow_milk_whole    | 206   | 206   | 206   | volume    |                                     |
| 1 glas melk                    | nl   | cow_milk_whole    | 103   | 154.5 | 206   | household | a glass is 100 to 200 mL            |
| 1 tas melk                     | nl   | cow_milk_whole    | 103   | 154.5 | 257.5 | household | in Flanders a tas is a cup          |
| een bekertje karnemelk         | nl   | buttermilk        | 82.4  | 103   | 154.5 | household |                                     |
| 1 tl olijfolie                 | nl   | olive_oil         | 3.6   | 4.5   | 5.4   | household |                                     |
| 1 eitje                        | nl   | egg_boiled        | 40    | 50    | 60    | household |                                     |
| 1 plakje komkommer             | nl   | cucumber          | 7     | 10    | 13    | household |                                     |
| 10 rozijnen                    | nl   | raisins           | 4.16  | 5.2   | 6.24  | household |                                     |
| 1 doosje rozijnen              | nl   | raisins           | 11.2  | 14    | 16.8  | household | a box is not one raisin             |
| 1 appel                        | nl   | apple_skin        | 145.6 | 182   | 223   | household | up to the large one of the table    |
| 3 spruitjes                    | nl   | brussels_sprouts  | 50.4  | 63    | 75.6  | household |                                     |
| 2 kg brood                     | nl   | bread_brown       | 2000  | 2000  | 2000  | weighed   | the most that is believed           |
"""

ERRORS = """
| line                   | error         | nl                                     | en                                    |
|                        | empty         | hier staat niets                       | nothing stands here                   |
| ...                    | empty         | hier staat niets                       | nothing stands here                   |
| -2 bananen             | negative      | ‘-2 bananen’ is minder dan niets       | ‘-2 bananen’ is less than nothing     |
| 0 g brood              | zero          | ‘0’ is niets; laat de regel weg        | ‘0’ is nothing; leave the line out    |
| 1.2.3 g brood          | number        | ‘1.2.3’ is geen getal                  | ‘1.2.3’ is no number                  |
| 1/0 banaan             | number        | ‘1/0’ is geen getal                    | ‘1/0’ is no number                    |
| 1-2 bananen            | span          | ‘1-2 bananen’ zegt twee hoeveelheden   | ‘1-2 bananen’ says two amounts        |
| 2 - 3 bananen          | span          | zegt twee hoeveelheden; kies er één    | says two amounts; choose one          |
| 100-150 g brood        | span          | zegt twee hoeveelheden; kies er één    | says two amounts; choose one          |
| 1 tot 2 boterhammen    | span          | zegt twee hoeveelheden; kies er één    | says two amounts; choose one          |
| 2 lb appel             | unit          | we kennen de maat ‘lb’ niet; schrijf g | we do not know the measure ‘lb’; write g |
| 1 boterham met kaas    | two-foods     | is twee dingen; zet ze op twee regels  | is two things; put them on two lines  |
| 3 g xyzzyq             | unknown-food  | we kennen ‘3 g xyzzyq’ niet; probeer   | we do not know ‘3 g xyzzyq’; try      |
| 1 blokje kaas          | several-foods | kan van alles zijn; bedoel je          | can be several things; do you mean    |
| banaan                 | no-amount     | hoeveel banaan? Zet er een hoeveelheid bij | how much banaan? Add an amount    |
| 1 bakje aardbeien      | no-measure    | wat zo'n maat aardbei weegt, weten we niet; schrijf het in gram | we do not know what that measure of aardbei weighs; write it in grams |
| 1 handje rozijnen      | no-measure    | weten we niet; schrijf het in gram     | write it in grams                     |
| 150 ml zalm            | no-density    | wat een ml zalm (gaar) weegt, weten we niet | we do not know what a ml of zalm (gaar) weighs |
| 2001 g brood           | too-much      | 2001 g bruin brood in één keer kan niet | 2001 g of bruin brood in one go cannot be |
"""

NUMBERS = """
| written     | lang | number | because                              |
| 0,5         | nl   | 0.5    |                                      |
| 0.5         | nl   | 0.5    | people write it so too               |
| 1.000       | nl   | 1000   | a point parts thousands in Dutch     |
| 1,000       | nl   | 1      | and the comma is the decimal mark    |
| 1,000       | en   | 1000   | in English it is the other way round |
| 1.000       | en   | 1      |                                      |
| 1.000       | de   | 1000   |                                      |
| 1.000,5     | nl   | 1000.5 |                                      |
| 1,000.5     | en   | 1000.5 |                                      |
| 1'000       | de   | 1000   |                                      |
| 1.000.000   | nl   | 1e6    |                                      |
| 0.500       | nl   | 0.5    | no thousands after a nought          |
| 1 1/2       | nl   | 1.5    |                                      |
| 1½          | nl   | 1.5    |                                      |
| ¾           | en   | 0.75   |                                      |
| anderhalf   | nl   | 1.5    |                                      |
| een half    | nl   | 0.5    |                                      |
| half a      | en   | 0.5    |                                      |
| 1.2.3       | nl   | error  |                                      |
| 1,00,0      | en   | error  |                                      |
| 1/0         | nl   | error  |                                      |
| twee drie   | nl   | error  | two numbers are no number            |
| -1          | nl   | error  |                                      |
| 1e9         | nl   | error  |                                      |
| 2000000000  | nl   | error  | more than anyone means               |
"""

IN_RECORDS = """
| record                                                                            | error            |
| {child: {age: 14m}, days: [[200 ml borst, borst 25 keer]]}                        | many-feeds       |
| {child: {age: 14m}, days: [[{formula: formula-2, ml: 2001}]]}                     | too-much-ml      |
| {child: {age: 14m}, days: [[{formula: formula-2, ml: 9, label_mg_per_100ml: {magnesium: 31}}]]} | label-too-much |
| {child: {age: 14m}, days: [[{formula: blorp, ml: 90}]]}                           | unknown-formula  |
| {child: {age: 14m}, days: [[{formula: formula-2}]]}                               | formula-without-ml |
| {child: {age: 14m}, days: [[[1 ei]]]}                                             | shape-item       |
| {child: {age: 14m}, days: [[{formula: formula-2, ml: 9, label_mg_per_100ml: 5}]]} | shape-label      |
| {child: {age: 14m, days: [                                                        | yaml             |
| [1 ei]                                                                            | shape            |
| {child: 14m, days: [[1 ei]]}                                                      | shape-child      |
| {child: {age: 14m, name: Jan}, days: [[1 ei]]}                                    | unknown-field    |
| {child: {age: 14m, age: 15m}, days: [[1 ei]]}                                     | twice            |
| {days: [[1 ei]]}                                                                  | no-age           |
| {child: {age: oud}, days: [[1 ei]]}                                               | age              |
| {child: {age: 40y}, days: [[1 ei]]}                                               | age-no-child     |
| {child: {age: 14m, sex: x}, days: [[1 ei]]}                                       | sex              |
| {child: {age: 14m}, days: [{day: gisteren, eaten: [1 ei]}]}                       | date             |
| {child: {born: 2025-01-01}, days: [[1 ei]]}                                       | born-without-dates |
| {child: {age: 14m}, days: []}                                                     | no-days          |
| {child: {age: 14m}, days: [[]]}                                                   | empty-day        |
"""

WORDS = ["a", "b", "c"]


def read(library: Library, line: str, lang: FoodLang = "nl") -> Portion:
    return read_portion(line, index_of(library.nutrition.foods), lang)


@pytest.mark.parametrize(
    ("line", "lang", "food", "low", "mid", "high", "how", "because"), each(LINES)
)
def test_line(
    the_library: Library,
    line: str, lang: FoodLang, food: str, low: str, mid: str, high: str, how: str, because: str,
) -> None:  # fmt: skip
    portion = read(the_library, line, lang)
    assert (portion.food.id, portion.how) == (food, how), because
    grams = (portion.grams.low, portion.grams.mid, portion.grams.high)
    assert grams == pytest.approx((float(low), float(mid), float(high)), rel=0.001), because


@pytest.mark.parametrize(("line", "error", "nl", "en"), each(ERRORS))
def test_a_line_that_cannot_be_reckoned_with(
    the_library: Library, line: str, error: str, nl: str, en: str
) -> None:
    with pytest.raises(PortionError) as refused:
        read(the_library, line)
    assert refused.value.code == error
    assert nl in problem(error, refused.value.words, "nl")
    assert en in problem(error, refused.value.words, "en")


def test_the_food_in_an_error_is_named_in_the_language_of_the_line(the_library: Library) -> None:
    for line, code in (("3 kg of bread", "too-much"), ("bread", "no-amount")):
        with pytest.raises(PortionError) as refused:
            read(the_library, line, "en")
        assert (refused.value.code, refused.value.words[-1]) == (code, "brown bread")


@pytest.mark.parametrize(("written", "lang", "number", "because"), each(NUMBERS))
def test_number(written: str, lang: Tongue, number: str, because: str) -> None:
    try:
        found = f"{value(plain(written), lang):g}"
    except UnreadableNumberError:
        found = "error"
    expected = number if number == "error" else f"{float(number):g}"
    assert found == expected, because


@pytest.mark.parametrize(("record", "error"), each(IN_RECORDS))
def test_a_record_that_cannot_be_used(the_library: Library, record: str, error: str) -> None:
    with pytest.raises(RecordError) as refused:
        read_record(record, the_library.nutrition)
    assert [p.code for p in refused.value.problems] == [error]
    (told,) = refused.value.problems
    assert problem(told.code, told.words, "nl")
    assert problem(told.code, told.words, "en")


def test_too_many_days_or_lines_are_refused(the_library: Library) -> None:
    for days, error in (
        ("[1 ei], " * 32, "many-days"),
        ("[" + "1 ei, " * 101 + "],", "many-lines"),
    ):
        with pytest.raises(RecordError) as refused:
            read_record(f"{{child: {{age: 14m}}, days: [{days}]}}", the_library.nutrition)
        assert [p.code for p in refused.value.problems] == [error]


@pytest.mark.parametrize("code", _SENTENCES)
@pytest.mark.parametrize("count", [0, 1, 2, 3])
def test_every_code_has_a_line_in_dutch_and_in_english(code: str, count: int) -> None:
    words = WORDS[:count]
    if count < max(s.count("{0}") + s.count("{1}") for s in _SENTENCES[code]):
        return
    nl, en = problem(code, words, "nl"), problem(code, words, "en")
    for sentence in (nl, en):
        assert sentence
        assert "\n" not in sentence
        assert "{rest}" not in sentence
        assert "{0}" not in sentence
    assert nl != en


def test_every_error_of_a_supplement_has_its_line(the_library: Library) -> None:
    salts = the_library.nutrition.salts
    for name in ("blorp", "oxide, citrate", "", "x" * 200):
        with pytest.raises(ProductError) as refused:
            from_amount(salts, name, 500, "compound")
        assert problem(refused.value.code, refused.value.words, "nl")
    for text in ("", "veel", "-1", "1.000", "5 lepels", "0", "9e9"):
        with pytest.raises(ProductError) as refused:
            read_mg(text)
        assert problem(refused.value.code, refused.value.words, "en")


def test_a_long_word_is_cut_short_in_an_error() -> None:
    assert len(problem("unknown-food", ["x" * 5000], "nl")) < 200
