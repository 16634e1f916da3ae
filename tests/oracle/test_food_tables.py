"""The figures of foods against the tables that they were taken from.

Rows typed from the USDA's SR28 (ABBREV.txt) and ANSES's Ciqual 2020, per 100 g, and every figure of
every food against the list that was taken from both tables by a script.
"""

import csv
from pathlib import Path

import pytest

from sluimer.library import library
from sluimer.library.model.nutrition import Food
from tests.tables import each

CLOSE = 0.005

TYPED = """
| food            | table       | row   | kcal | magnesium | calcium | phosphorus | iron |
| human_milk      | usda-sr28   | 01107 | 70   | 3         | 32      | 14         | 0.03 |
| yoghurt_plain   | usda-sr28   | 01116 | 61   | 12        | 121     | 95         | 0.05 |
| egg_boiled      | usda-sr28   | 01129 | 155  | 10        | 50      | 172        | 1.19 |
| oats_dry        | usda-sr28   | 08120 | 379  | 138       | 52      | 410        | 4.25 |
| avocado         | usda-sr28   | 09037 | 160  | 29        | 12      | 52         | 0.55 |
| banana          | usda-sr28   | 09040 | 89   | 27        | 5       | 22         | 0.26 |
| blueberry       | usda-sr28   | 09050 | 57   | 6         | 6       | 12         | 0.28 |
| kiwi            | usda-sr28   | 09148 | 61   | 17        | 34      | 34         | 0.31 |
| raisins         | usda-sr28   | 09298 | 299  | 32        | 50      | 101        | 1.88 |
| strawberry      | usda-sr28   | 09316 | 32   | 13        | 16      | 24         | 0.41 |
| broccoli        | usda-sr28   | 11091 | 35   | 21        | 40      | 67         | 0.67 |
| carrot_cooked   | usda-sr28   | 11125 | 35   | 10        | 30      | 30         | 0.34 |
| peas            | usda-sr28   | 11305 | 84   | 39        | 27      | 117        | 1.54 |
| potato_boiled   | usda-sr28   | 11367 | 86   | 20        | 8       | 40         | 0.31 |
| spinach_boiled  | usda-sr28   | 11458 | 23   | 87        | 136     | 56         | 3.57 |
| sweet_potato    | usda-sr28   | 11510 | 76   | 18        | 27      | 32         | 0.72 |
| tomato          | usda-sr28   | 11529 | 18   | 11        | 10      | 24         | 0.27 |
| pumpkin_seeds   | usda-sr28   | 12016 | 574  | 550       | 52      | 1174       | 8.07 |
| almonds         | usda-sr28   | 12061 | 579  | 270       | 269     | 481        | 3.71 |
| cashews         | usda-sr28   | 12085 | 574  | 260       | 45      | 490        | 6.00 |
| walnuts         | usda-sr28   | 12155 | 654  | 158       | 98      | 346        | 2.91 |
| linseed         | usda-sr28   | 12220 | 534  | 392       | 255     | 642        | 5.73 |
| chickpeas       | usda-sr28   | 16057 | 164  | 48        | 49      | 168        | 2.89 |
| lentils         | usda-sr28   | 16070 | 116  | 36        | 19      | 180        | 3.33 |
| hummus          | usda-sr28   | 16158 | 166  | 71        | 38      | 176        | 2.44 |
| peanut_butter   | usda-sr28   | 16398 | 598  | 168       | 49      | 335        | 1.74 |
| cow_milk_whole  | ciqual-2020 | 19024 | 56.5 | 10.9      | 117     | 93         | 0.04 |
| cow_milk_semi   | ciqual-2020 | 19042 | 46.4 | 11.1      | 119     | 96         | 0.031 |
| gouda           | ciqual-2020 | 12736 | 374  | 29        | 728     | 546        | 0.24 |
| bread_wholemeal | ciqual-2020 | 7110  | 244  | 51        | 39      | 180        | 2.1  |
| bread_brown     | ciqual-2020 | 7010  | 265  | 33        | 27.5    | 140        | 1.31 |
| bread_white     | ciqual-2020 | 7200  | 278  | 17        | 88      | 75         | 0.7  |
| pasta_white     | ciqual-2020 | 9811  | 126  | 17        | 17      | 59         | 0.43 |
| rice_white      | ciqual-2020 | 9104  | 145  | 7.1       | 14      | 35         | 0.04 |
| chicken_breast  | ciqual-2020 | 36018 | 141  | 37        | 4.7     | 270        | 0.39 |
| beef_mince      | ciqual-2020 | 6253  | 210  | 22        | 13      | 202        | 2.71 |
| salmon          | ciqual-2020 | 26230 | 210  | 30        | 15      | 252        | 0.34 |
| tofu            | ciqual-2020 | 20904 | 148  | 100       | 100     | 210        | 2.4  |
| oat_drink       | ciqual-2020 | 18905 | 42.6 | 2.3       | 1       | 11         | 0.02 |
| soy_drink_plain | ciqual-2020 | 18900 | 37.1 | 16        | 12      | 50         | 0.41 |
"""

FIELDS = ("energy_kcal", "magnesium", "calcium", "phosphorus", "iron")


def figures(food: Food) -> list[float | None]:
    return [getattr(food.per_100g, field) for field in FIELDS]


@pytest.mark.parametrize(
    ("food", "table", "row", "kcal", "magnesium", "calcium", "phosphorus", "iron"), each(TYPED)
)
def test_a_food_is_its_row_of_the_table(
    food: str, table: str, row: str, kcal: str,
    magnesium: str, calcium: str, phosphorus: str, iron: str,
) -> None:  # fmt: skip
    ours = library().nutrition.foods[food]
    assert (ours.row.table, ours.row.id) == (table, row)
    typed = [float(amount) for amount in (kcal, magnesium, calcium, phosphorus, iron)]
    assert figures(ours) == pytest.approx(typed, rel=CLOSE)


def test_what_is_reckoned_with_lies_within_what_the_tables_say() -> None:
    for food in library().nutrition.foods.values():
        for field in FIELDS[1:]:
            spread = getattr(food.spread, field) if food.spread is not None else None
            if spread is not None:
                assert spread[0] <= getattr(food.per_100g, field) <= spread[1], (food.id, field)


def test_no_food_holds_more_than_can_be() -> None:
    most = {"energy_kcal": 902, "magnesium": 800, "calcium": 1500, "phosphorus": 1700, "iron": 60}
    for food in library().nutrition.foods.values():
        for field, highest in most.items():
            amount = getattr(food.per_100g, field)
            assert amount is None or 0 <= amount <= highest, (food.id, field)


FIGURES = Path(__file__).parents[1] / "data" / "nutrition" / "food-figures.csv"
THEIRS = list(csv.DictReader(FIGURES.read_text("utf-8").splitlines()))


def test_the_table_holds_these_foods_and_no_other() -> None:
    assert {row["food"] for row in THEIRS} == set(library().nutrition.foods)


@pytest.mark.parametrize("row", THEIRS, ids=lambda row: row["food"])
def test_every_figure_of_a_food_is_that_of_its_table(row: dict[str, str]) -> None:
    ours = library().nutrition.foods[row["food"]]
    assert (ours.row.table, ours.row.id) == (row["table"], row["row"])
    theirs = [row["energy_kcal"], *(row[f"{field}_mg"] for field in FIELDS[1:])]
    for field, amount, printed in zip(FIELDS, figures(ours), theirs, strict=True):
        assert amount == (pytest.approx(float(printed), rel=CLOSE) if printed else None), field
    for field in FIELDS[1:]:
        spread = getattr(ours.spread, field) if ours.spread is not None else None
        ends = (row[f"{field}_low"], row[f"{field}_high"])
        expected = pytest.approx(tuple(map(float, ends)), rel=CLOSE) if all(ends) else None
        assert spread == expected, field
