"""What parents call a food, written without a look at the search: at least 95 in 100 are found."""

import json
from pathlib import Path

import pytest

from sluimer.library import library
from sluimer.nutrition.foods.search import index_of

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "data/nutrition/phrasings.jsonl")
    .read_text("utf-8")
    .splitlines()
]
LEAST = 0.95


def share_found(most: int, rows: list[dict[str, str]]) -> float:
    index = index_of(library().nutrition.foods)
    found = [
        any(
            hit.food.id in (row["food"], *row["accept"])
            for hit in index.search(row["text"], row["lang"], most)  # type: ignore[arg-type]
        )
        for row in rows
    ]
    return sum(found) / len(rows)


def test_the_first_food_is_the_one_that_was_meant() -> None:
    assert len(ROWS) == 110
    assert share_found(1, ROWS) >= LEAST


@pytest.mark.parametrize(("lang", "least"), [("nl", 0.95), ("en", 0.93), ("fr", 0.95)])
def test_no_language_is_much_worse_than_another(lang: str, least: float) -> None:
    rows = [row for row in ROWS if row["lang"] == lang]
    assert len(rows) >= 10
    assert share_found(1, rows) >= least


def test_every_food_that_is_meant_stands_in_the_table() -> None:
    foods = library().nutrition.foods
    assert [
        name for row in ROWS for name in (row["food"], *row["accept"]) if name not in foods
    ] == []
