"""Foods that were found, each with what was asked of it: an amount, an age."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sluimer.library.model import Lang
from sluimer.library.whole import Nutrition
from sluimer.nutrition.foods.at_age import AtAge, at_age
from sluimer.nutrition.foods.portions import Portion, PortionError, portion_of, read_amount
from sluimer.nutrition.foods.search import Hit, tidy
from sluimer.nutrition.numbers import plain


@dataclass(frozen=True, slots=True)
class Find:
    hit: Hit
    at_age: AtAge
    portion: Portion | None


def find_rows(
    text: str, hits: tuple[Hit, ...], nutrition: Nutrition, age: tuple[int, int] | None, lang: Lang
) -> list[Find]:
    """Each hit with its warnings at this age, and the portion when the text names an amount."""
    rows = []
    for hit in hits:
        portion: Portion | None = None
        try:
            amount = read_amount(re.sub(r"^[-–•*]\s+", "", plain(text)), lang, tidy(hit.name))
            if amount.number is not None or amount.household is not None or amount.ml is not None:
                portion = portion_of(hit.food, amount, lang)
        except PortionError:
            portion = None
        rows.append(Find(hit, at_age(hit.food, nutrition, age), portion))
    return rows
