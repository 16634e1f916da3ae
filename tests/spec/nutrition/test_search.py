"""Finding a food by what people call it: Dutch, Flemish, English and French, with typos."""

import pytest

from sluimer.library import Library
from sluimer.nutrition.foods.search import FoodLang, index_of, stem, tidy
from tests.tables import each

WORDS = """
| said                  | lang | food            | because                       |
| banaan                | nl   | banana          | the plain word                |
| banana                | en   | banana          |                               |
| banane                | fr   | banana          |                               |
| bananen               | nl   | banana          | many of them                  |
| banaantje             | nl   | banana          | a small one                   |
| bananas               | en   | banana          |                               |
| BANAAN                | nl   | banana          | capitals                      |
| bannaan               | nl   | banana          | a typo                        |
| bananna               | en   | banana          | a typo                        |
| brocoli               | nl   | broccoli        | a typo                        |
| havermoud             | nl   | oats_dry        | a typo                        |
| avocado's             | nl   | avocado         | many, with an apostrophe      |
| aardappeltjes         | nl   | potato_boiled   | small and many                |
| patatten              | nl   | potato_boiled   | Flemish                       |
| boke                  | nl   | bread_brown     | Flemish                       |
| bokes                 | nl   | bread_brown     | Flemish                       |
| ajuin                 | nl   | onion           | Flemish                       |
| ui                    | nl   | onion           | Dutch                         |
| wortel                | nl   | carrot_cooked   |                               |
| peen                  | nl   | carrot_cooked   | Dutch                         |
| pindakaas             | nl   | peanut_butter   |                               |
| pêche                 | fr   | peach           | with its accent               |
| peche                 | fr   | peach           | and without                   |
| œuf                   | fr   | egg_boiled      | with its ligature             |
| lait entier           | fr   | cow_milk_whole  |                               |
| volle melk            | nl   | cow_milk_whole  |                               |
| whole milk            | en   | cow_milk_whole  |                               |
| witbrood              | nl   | bread_white     | a whole name before a measure |
| 2 sneetjes bruin brood | nl  | bread_brown     | an amount is no hindrance     |
| 150 ml volle melk     | nl   | cow_milk_whole  |                               |
| a small banana        | en   | banana          |                               |
| gekookte wortel       | nl   | carrot_cooked   |                               |
| kikkererwten          | nl   | chickpeas       |                               |
| hummus                | nl   | hummus          |                               |
| spinazie              | nl   | spinach_boiled  |                               |
"""


@pytest.mark.parametrize(("said", "lang", "food", "because"), each(WORDS))
def test_word(the_library: Library, said: str, lang: FoodLang, food: str, because: str) -> None:
    found = index_of(the_library.nutrition.foods).search(said, lang, 1)
    assert [hit.food.id for hit in found] == [food], because


@pytest.mark.parametrize("said", ["", " ", "?!", "xyzzyq", "12345", "🍌", "\0", "/"])
def test_what_is_like_nothing_finds_nothing(the_library: Library, said: str) -> None:
    index = index_of(the_library.nutrition.foods)
    assert index.search(said) == ()
    assert index.only(said) is None


def test_every_food_is_found_by_its_own_name_in_each_language(the_library: Library) -> None:
    foods = the_library.nutrition.foods
    index = index_of(foods)
    lost = [
        (food.id, lang)
        for food in foods.values()
        for lang in ("nl", "en", "fr")
        if food.id not in [h.food.id for h in index.search(getattr(food.names, lang), lang, 1)]
    ]
    assert lost == []


def test_the_nearest_stand_first_and_no_food_twice(the_library: Library) -> None:
    for said in ("melk", "brood", "kaas", "kip met rijst", "milk", "yaourt"):
        found = index_of(the_library.nutrition.foods).search(said, most=10)
        scores = [hit.score for hit in found]
        assert scores == sorted(scores, reverse=True)
        assert len({hit.food.id for hit in found}) == len(found) <= 10
        assert all(0.3 <= score <= 1 for score in scores)


def test_a_word_that_may_be_several_foods_is_not_chosen_between(the_library: Library) -> None:
    assert index_of(the_library.nutrition.foods).only("blokje kaas") is None


def test_a_very_long_text_is_searched_in_no_time(the_library: Library) -> None:
    index = index_of(the_library.nutrition.foods)
    assert len(index.search("banaan " * 20_000)) <= 10
    assert index.search("x" * 1_000_000) == ()


def test_the_index_is_made_once(the_library: Library) -> None:
    foods = the_library.nutrition.foods
    assert index_of(foods) is index_of(foods)


ONE = """
| one       | more          |
| banaan    | bananen       |
| boon      | bonen         |
| peer      | peren         |
| tomaat    | tomaten       |
| aardbei   | aardbeien     |
| druif     | druiven       |
| bes       | bessen        |
| aardappel | aardappeltjes |
| wortel    | worteltjes    |
| carrot    | carrots       |
| banana    | bananas       |
"""


@pytest.mark.parametrize(("one", "more"), each(ONE))
def test_small_and_many_have_one_root(one: str, more: str) -> None:
    assert stem(one) == stem(more)


def test_a_name_is_compared_in_plain_letters() -> None:
    assert tidy("Crème  FRAÎCHE (30 %)") == "creme fraiche 30 %"
    assert tidy("l'œuf") == "loeuf"
