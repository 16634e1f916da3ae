"""What to mind with a food at an age, and which foods are suggested.

`stop` is not at all, `stop-as-drink` not as the main drink, `caution` only in the way that is said.
"""

from itertools import product

import pytest
from msgspec.structs import replace

from sluimer.library import Library
from sluimer.library.model.nutrition import Allergen, Nutrient
from sluimer.nutrition.foods.at_age import Diet, at_age, helpful_foods
from sluimer.nutrition.intake import MINERALS
from tests.tables import each

WARNINGS = """
| food                 | age | warning              | severity      | because                            |
| almonds              | 12  | choking-whole-nut    | stop          | whole nuts                         |
| almonds              | 59  | choking-whole-nut    | stop          | up to the fifth birthday           |
| almonds              | 60  | choking-whole-nut    | -             |                                    |
| peanuts              | 36  | choking-whole-nut    | stop          | a peanut is one too                |
| cashews              | 36  | choking-whole-nut    | stop          |                                    |
| peanut_butter        | 8   | choking-whole-nut    | -             | smooth paste is no whole nut       |
| peanut_butter        | 8   | paste-thin           | caution       | but it is spread thinly            |
| peanut_butter        | 48  | paste-thin           | -             |                                    |
| popcorn              | 59  | choking-popcorn      | stop          |                                    |
| popcorn              | 60  | choking-popcorn      | -             |                                    |
| honey                | 6   | honey-botulism       | stop          | not under one year                 |
| honey                | 11  | honey-botulism       | stop          |                                    |
| honey                | 12  | honey-botulism       | -             |                                    |
| cow_milk_whole       | 6   | cow-milk-main-drink  | stop-as-drink | in porridge it may                 |
| cow_milk_whole       | 11  | cow-milk-main-drink  | stop-as-drink |                                    |
| cow_milk_whole       | 12  | cow-milk-main-drink  | -             |                                    |
| goat_milk            | 11  | cow-milk-main-drink  | stop-as-drink |                                    |
| oat_drink            | 11  | plant-drink-main     | stop-as-drink |                                    |
| rice_drink           | 12  | rice-drink-arsenic   | stop          | arsenic                            |
| rice_drink           | 71  | rice-drink-arsenic   | stop          | up to the sixth birthday           |
| rice_drink           | 72  | rice-drink-arsenic   | -             |                                    |
| gouda                | 24  | salt                 | caution       |                                    |
| gouda                | 47  | salt                 | caution       | up to the fourth birthday          |
| gouda                | 48  | salt                 | -             |                                    |
| crisps               | 24  | salt                 | caution       |                                    |
| grapes               | 36  | choking-round-grape  | caution       | quartered                          |
| grapes               | 60  | choking-round-grape  | -             |                                    |
| goat_cheese_fresh    | 36  | raw-milk             | stop          |                                    |
| mineral_water_high_mg | 47 | high-mineral-water   | stop          |                                    |
| chicken_liver        | 36  | liver-vitamin-a      | caution       |                                    |
| spinach_boiled       | 24  | nitrate-leafy        | caution       |                                    |
| banana               | 6   | choking-whole-nut    | -             |                                    |
"""

TOO_YOUNG = """
| food           | age | too young |
| honey          | 11  | yes       |
| honey          | 12  | no        |
| almonds        | 59  | yes       |
| almonds        | 60  | no        |
| rice_drink     | 71  | yes       |
| rice_drink     | 72  | no        |
| banana         | 5   | yes       |
| banana         | 6   | no        |
| human_milk     | 0   | no        |
| cow_milk_whole | 11  | yes       |
| cow_milk_whole | 12  | no        |
"""

MONTHS = (6, 7, 8, 11, 12, 18, 24, 36, 47, 48, 60, 72, 107, 150)
DIETS: tuple[Diet, ...] = ("all", "vegetarian", "vegan")
ALLERGENS: tuple[Allergen, ...] = (
    "gluten", "milk", "egg", "peanut", "tree-nuts", "sesame", "soya", "fish", "crustaceans",
    "molluscs", "celery",
)  # fmt: skip


@pytest.mark.parametrize(("food", "age", "warning", "severity", "because"), each(WARNINGS))
def test_warning(
    the_library: Library, food: str, age: str, warning: str, severity: str, because: str
) -> None:
    nutrition = the_library.nutrition
    found = at_age(nutrition.foods[food], nutrition, (int(age), int(age)))
    told = {one.id: one.severity for one in found.warnings}
    assert told.get(warning, "-") == severity, because


@pytest.mark.parametrize(("food", "age", "young"), each(TOO_YOUNG))
def test_a_food_may_come_too_early(the_library: Library, food: str, age: str, young: str) -> None:
    nutrition = the_library.nutrition
    found = at_age(nutrition.foods[food], nutrition, (int(age), int(age)))
    assert found.too_young == (young == "yes")


def test_every_whole_nut_is_stopped_below_five_years(the_library: Library) -> None:
    nutrition = the_library.nutrition
    nuts = [food for food in nutrition.foods.values() if "choking-whole-nut" in food.warnings]
    assert len(nuts) >= 8
    for nut in nuts:
        assert at_age(nut, nutrition, (59, 59)).stops
        assert not at_age(nut, nutrition, (60, 60)).stops


def test_without_an_age_every_warning_stands_gravest_first(the_library: Library) -> None:
    nutrition = the_library.nutrition
    order = ("stop", "stop-as-drink", "caution", "note")
    for food in nutrition.foods.values():
        found = at_age(food, nutrition, None)
        assert {warning.id for warning in found.warnings} == set(food.warnings)
        ranks = [order.index(warning.severity) for warning in found.warnings]
        assert ranks == sorted(ranks)
        assert not found.too_young


def test_the_youngest_of_a_span_of_ages_counts(the_library: Library) -> None:
    nutrition = the_library.nutrition
    found = at_age(nutrition.foods["honey"], nutrition, (11, 14))
    assert found.too_young
    assert [warning.id for warning in found.stops] == ["honey-botulism"]


# ---- what is suggested


@pytest.mark.parametrize("nutrient", MINERALS)
@pytest.mark.parametrize("month", range(6))
def test_nothing_is_suggested_below_six_months(
    the_library: Library, nutrient: Nutrient, month: int
) -> None:
    assert helpful_foods(the_library.nutrition, nutrient, (month, month)) == ()


def test_below_six_months_milk_is_enough_even_where_a_food_may_come_at_four(
    the_library: Library,
) -> None:
    nutrition = the_library.nutrition
    early = replace(nutrition.foods["banana"], from_months=4)
    small = replace(nutrition, foods={"banana": early})
    assert helpful_foods(small, "magnesium", (5, 5)) == ()
    assert [helped.food.id for helped in helpful_foods(small, "magnesium", (6, 6))] == ["banana"]


@pytest.mark.parametrize("nutrient", MINERALS)
@pytest.mark.parametrize("diet", DIETS)
def test_nothing_is_suggested_that_this_child_may_not_have(
    the_library: Library, nutrient: Nutrient, diet: Diet
) -> None:
    for month in MONTHS:
        found = helpful_foods(the_library.nutrition, nutrient, (month, month), diet=diet, most=50)
        assert found, "there is always something"
        for helped in found:
            assert helped.food.from_months <= month
            assert not [w for w in helped.warnings if w.severity == "stop"]
            assert not helped.food.in_dishes
            assert helped.mg.low > 0
            if diet != "all":
                assert helped.food.eaten_by in ("vegan", "vegetarian")
            if diet == "vegan":
                assert helped.food.eaten_by == "vegan"
                assert not {"milk", "egg", "fish"} & set(helped.food.allergens)


@pytest.mark.parametrize("allergen", ALLERGENS)
def test_nothing_is_suggested_that_holds_or_may_hold_an_allergen(
    the_library: Library, allergen: Allergen
) -> None:
    for nutrient, month in product(MINERALS, MONTHS):
        found = helpful_foods(
            the_library.nutrition, nutrient, (month, month), without=frozenset({allergen}), most=50
        )
        for helped in found:
            assert allergen not in helped.food.allergens
            assert allergen not in helped.food.may_hold


@pytest.mark.parametrize("nutrient", MINERALS)
def test_salt_sugar_and_wake_up_stuff_are_never_suggested(
    the_library: Library, nutrient: Nutrient
) -> None:
    for month in MONTHS:
        for helped in helpful_foods(the_library.nutrition, nutrient, (month, month), most=50):
            assert not {"added-sugar", "stimulant", "rice-drink-arsenic"} & set(
                helped.food.warnings
            )
            assert "salt" not in helped.food.warnings or helped.food.group == "grain", (
                "but bread is daily bread"
            )


@pytest.mark.parametrize("nutrient", MINERALS)
def test_suggestions_are_of_different_kinds_and_the_surest_stand_first(
    the_library: Library, nutrient: Nutrient
) -> None:
    found = helpful_foods(the_library.nutrition, nutrient, (24, 35), most=8)
    assert len(found) == 8
    groups = [helped.food.group for helped in found]
    assert max(groups.count(group) for group in groups) <= 3
    lows = [helped.mg.low for helped in found]
    assert lows == sorted(lows, reverse=True)


def test_five_portions_bring_more_than_the_middle_need_of_a_toddler(the_library: Library) -> None:
    found = helpful_foods(the_library.nutrition, "magnesium", (24, 35))
    assert sum(helped.mg.mid for helped in found[:5]) > 65
    assert "banana" in {helped.food.id for helped in found}
