"""How much is said to be too much, by body, and where a body could not set it.

What is not set is said: it is never "no limit".
"""

import pytest

from sluimer.library import Library
from sluimer.library.model.nutrition import NUTRIENTS, Nutrient, UpperLevel
from sluimer.nutrition.needs import limits, strictest
from tests.tables import each

MAGNESIUM = """
| age | iom  | efsa | bfr | vkm     | strictest |
| 0   | none | none |     |         |           |
| 6   | none | none |     |         |           |
| 11  | none | none |     |         |           |
| 12  | 65   | none |     | 85      | 65        |
| 24  | 65   | none |     | 85      | 65        |
| 35  | 65   | none |     | 85      | 65        |
| 36  | 65   | none |     | unknown | 65        |
| 47  | 65   | none |     | unknown | 65        |
| 48  | 110  | 250  | 250 | unknown | 110       |
| 107 | 110  | 250  | 250 | unknown | 110       |
| 108 | 350  | 250  | 250 | unknown | 250       |
| 120 | 350  | 250  | 250 | 280     | 250       |
| 168 | 350  | 250  | 250 | 280     | 250       |
| 215 | 350  | 250  | 250 | 280     | 250       |
"""

OTHERS = """
| nutrient   | age | body | amount  | counts                         |
| calcium    | 6   | iom  | 1000    | total                          |
| calcium    | 7   | iom  | 1500    | total                          |
| calcium    | 24  | iom  | 2500    | total                          |
| calcium    | 24  | efsa | none    | total                          |
| phosphorus | 11  | iom  | none    | supplements-and-medicines      |
| phosphorus | 12  | iom  | 3000    | total                          |
| phosphorus | 24  | efsa | none    | total                          |
| iron       | 3   | efsa |         |                                |
| iron       | 4   | efsa | 5       | supplements-and-fortified-food |
| iron       | 11  | efsa | 5       | supplements-and-fortified-food |
| iron       | 12  | efsa | 10      | total                          |
| iron       | 47  | efsa | 10      | total                          |
| iron       | 48  | efsa | 15      | total                          |
| iron       | 24  | iom  | 40      | total                          |
| vitamin-d  | 6   | iom  | 25      | total                          |
| vitamin-d  | 7   | iom  | 38      | total                          |
| vitamin-d  | 12  | iom  | 63      | total                          |
"""


def word(limit: UpperLevel | None) -> str:
    """An amount, `none` where a body set none, `unknown` where it could not be read."""
    if limit is None:
        return ""
    if limit.amount is not None:
        return f"{limit.amount:g}"
    return "none" if limit.none_set else "unknown"


def of(library: Library, nutrient: Nutrient, age: str, body: str) -> UpperLevel | None:
    found = limits(library.nutrition, nutrient, (int(age), int(age)))
    mine = [limit for limit in found if limit.authority == body]
    assert len(mine) <= 1
    return mine[0] if mine else None


@pytest.mark.parametrize(("age", "iom", "efsa", "bfr", "vkm", "low"), each(MAGNESIUM))
def test_limit_of_magnesium(
    the_library: Library, age: str, iom: str, efsa: str, bfr: str, vkm: str, low: str
) -> None:
    told = [word(of(the_library, "magnesium", age, b)) for b in ("iom", "efsa", "bfr", "vkm")]
    assert told == [iom, efsa, bfr, vkm]
    found = limits(the_library.nutrition, "magnesium", (int(age), int(age)))
    assert {limit.authority for limit in found} <= {"iom", "efsa", "bfr", "vkm"}, "none of adults"
    assert word(strictest(found)) == low


@pytest.mark.parametrize(("nutrient", "age", "body", "amount", "counts"), each(OTHERS))
def test_limit_of_another_nutrient(
    the_library: Library, nutrient: Nutrient, age: str, body: str, amount: str, counts: str
) -> None:
    limit = of(the_library, nutrient, age, body)
    assert word(limit) == amount
    assert (limit.counts if limit is not None else "") == counts


@pytest.mark.parametrize("age", ["0", "11", "12", "24", "47"])
def test_below_four_years_it_is_said_that_the_eu_set_none(the_library: Library, age: str) -> None:
    limit = of(the_library, "magnesium", age, "efsa")
    assert limit is not None
    assert limit.none_set
    assert limit.note is not None
    assert "geen grens" in limit.note.nl
    assert "set no limit" in limit.note.en
    assert limit.sources


@pytest.mark.parametrize("age", ["0", "6", "11"])
def test_for_babies_it_is_said_that_the_us_set_none(the_library: Library, age: str) -> None:
    limit = of(the_library, "magnesium", age, "iom")
    assert limit is not None
    assert limit.none_set
    assert limit.note is not None
    assert "geen grens" in limit.note.nl
    assert "No limit is set" in limit.note.en


def test_no_limit_on_magnesium_counts_what_is_in_food(the_library: Library) -> None:
    for limit in the_library.nutrition.limits:
        if limit.nutrient == "magnesium":
            assert limit.counts != "total"


@pytest.mark.parametrize("nutrient", NUTRIENTS)
def test_every_limit_without_an_amount_says_why(the_library: Library, nutrient: Nutrient) -> None:
    for month in range(216):
        for limit in limits(the_library.nutrition, nutrient, (month, month)):
            assert limit.amount is not None or limit.note is not None


def test_ages_across_two_bands_take_the_strictest_of_both(the_library: Library) -> None:
    found = limits(the_library.nutrition, "magnesium", (40, 60))
    assert {limit.amount for limit in found if limit.authority == "iom"} == {65, 110}
    assert word(strictest(found)) == "65"


def test_the_strictest_of_nothing_is_nothing() -> None:
    assert strictest(()) is None
