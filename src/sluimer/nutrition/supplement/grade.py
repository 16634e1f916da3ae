"""How safe a supplement is for a child of some age, by rules that can be read.

A supplement to swallow never gets `ok` for a child: nobody has shown that it needs one. Under one
year it is never less than `avoid`, for no safe limit is known and milk brings all. From one year
the strictest limit that any body sets at this age decides between `caution` and `avoid`. What is
`dangerous` does not wait for the question how much: a salt that must not be swallowed; for a baby
more than the strictest limit of toddlers; for any child what harmed adults.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sluimer.library.model import Grade
from sluimer.library.model.nutrition import Nutrient, UpperLevel
from sluimer.library.whole import Nutrition
from sluimer.nutrition.needs import Ages, limits, strictest
from sluimer.nutrition.supplement.product import Product

BABY_BELOW_MONTHS = 12
YOUNG_BELOW_MONTHS = 48
SMALL_BELOW_MONTHS = 108
"""Below nine years the limits of the US are a third of those of adults, or less."""

ADULT_COMPLAINTS_MG = 360.0
"""The lowest amount a day, on top of food, at which adults got complaints (SCF 2001; IOM 1997)."""
ADULT_HARM_MG = 2500.0
"""About where blood pressure fell and muscles grew weak in adults."""

Why = Literal[
    "never-swallow",
    "baby",
    "baby-over-toddler-limit",
    "no-amount",
    "within-limits",
    "over-strictest",
    "over-all",
    "harmed-adults",
    "like-adult-complaints",
    "other-over-limit",
    "iron-over-all",
    "on-skin",
    "in-bath",
]
"""The rule that decided."""

ORDER: tuple[Grade, ...] = ("ok", "caution", "avoid", "dangerous")


@dataclass(frozen=True, slots=True)
class Compared:
    """A limit that holds at this age, and how much of it the product is (1.0 is all of it).

    `share` is None where the body set no amount, or where nothing is swallowed.
    """

    limit: UpperLevel
    share: float | None


@dataclass(frozen=True, slots=True)
class Graded:
    grade: Grade
    why: tuple[Why, ...]
    compared: tuple[Compared, ...]
    strictest: UpperLevel | None


@dataclass(frozen=True, slots=True)
class Other:
    """Another nutrient on the label beside the strictest limit that holds for it at this age.

    `over_all` is true when it is more than every limit that some body sets.
    """

    nutrient: Nutrient
    amount: float
    limit: UpperLevel
    share: float
    over_all: bool


def others(product: Product, age: Ages, nutrition: Nutrition) -> tuple[Other, ...]:
    """What else the label holds of which some body sets a limit, as much as it may be a day."""
    if product.label is None or product.route != "oral":
        return ()
    found = []
    for other in product.label.others:
        held = limits(nutrition, other.nutrient, age)
        limit = strictest(held)
        if limit is None or limit.amount is None:
            continue
        amount = other.per_day[1] if other.per_day else other.amount
        same = amount * _MG_IN[other.unit] / _MG_IN[limit.unit]
        over_all = all(same > one.amount for one in held if one.amount is not None)
        found.append(Other(other.nutrient, same, limit, same / limit.amount, over_all))
    return tuple(found)


_MG_IN = {"mg": 1.0, "ug": 0.001}


def grade(product: Product, age: Ages, nutrition: Nutrition) -> Graded:
    """The grade, every rule that speaks, and every limit at this age."""
    found = limits(nutrition, "magnesium", age)
    lowest = strictest(found)
    swallowed = product.route == "oral"
    counted = product.counted_mg if swallowed else None
    compared = tuple(
        Compared(
            limit,
            counted / limit.amount if counted is not None and limit.amount is not None else None,
        )
        for limit in found
    )
    rules: list[tuple[Grade, Why]] = []
    if product.route == "skin":
        rules.append(("caution", "on-skin"))
    elif product.route == "bath":
        rules.append(("caution", "in-bath"))
    if swallowed:
        rules += _swallowed(product, age, nutrition, compared, lowest)
    worst = max((ORDER.index(g) for g, _ in rules), default=ORDER.index("caution"))
    rules.sort(key=lambda rule: -ORDER.index(rule[0]))
    return Graded(ORDER[worst], tuple(why for _, why in rules), compared, lowest)


def _swallowed(
    product: Product,
    age: Ages,
    nutrition: Nutrition,
    compared: tuple[Compared, ...],
    lowest: UpperLevel | None,
) -> list[tuple[Grade, Why]]:
    rules: list[tuple[Grade, Why]] = []
    counted = product.counted_mg
    besides = others(product, age, nutrition)
    if any(other.share > 1 for other in besides):
        rules.append(("avoid", "other-over-limit"))
    if any(other.nutrient == "iron" and other.over_all for other in besides):
        rules.append(("dangerous", "iron-over-all"))
    one_family = len({salt.family for salt in product.salts}) == 1
    if one_family and any(salt.never_swallow for salt in product.salts):
        rules.append(("dangerous", "never-swallow"))
    if counted is not None and counted >= ADULT_HARM_MG:
        rules.append(("dangerous", "harmed-adults"))
    if age[0] < BABY_BELOW_MONTHS:
        rules.append(("avoid", "baby"))
        toddler = strictest(limits(nutrition, "magnesium", (12, 12)))
        assert toddler is not None
        assert toddler.amount is not None
        if counted is not None and counted > toddler.amount:
            rules.append(("dangerous", "baby-over-toddler-limit"))
        return rules
    if counted is None:
        rules.append(("avoid" if age[0] < YOUNG_BELOW_MONTHS else "caution", "no-amount"))
        return rules
    if age[0] < SMALL_BELOW_MONTHS and counted >= ADULT_COMPLAINTS_MG:
        rules.append(("dangerous", "like-adult-complaints"))
    shares = [c.share for c in compared if c.share is not None]
    if lowest is not None and lowest.amount is not None and counted > lowest.amount:
        rules.append(("avoid", "over-all" if min(shares) > 1 else "over-strictest"))
    else:
        rules.append(("caution", "within-limits"))
    return rules
