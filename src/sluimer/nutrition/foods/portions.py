"""How much a line of a food diary is: "1 kleine banaan", "2 eetlepels havermout", "150 ml melk".

A line has an amount, perhaps a measure, and a food. What a measure weighs is asked of the food:
a spoon of oats is lighter than a spoon of yoghurt. What was weighed on a scale is exact; a spoon,
a slice or a fruit is not, and carries a range. What cannot be known is an error that says what to
write instead; no weight is ever guessed without saying so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sluimer.library.model.nutrition import Food, Measure
from sluimer.nutrition.foods.search import FoodIndex, FoodLang, Hit, tidy
from sluimer.nutrition.foods.words import (
    BABY_SPOON_ML,
    BABY_SPOONS,
    FILLERS,
    GRAMS,
    HOUSEHOLD,
    MILLILITRES,
    SIZES,
    SPOON_ML,
    VESSELS_ML,
    Household,
    Size,
)
from sluimer.nutrition.interval import Interval, product
from sluimer.nutrition.numbers import NUMBER, WORDS, UnreadableNumberError, plain, value

HOUSEHOLD_SHARE = 0.20
"""How far a spoon or a slice that was weighed by others may lie from this one. Ours."""
GUESS_SHARE = 0.30
"""The same for a usual weight that nobody weighed. Ours."""

MOST_GRAMS = 2000.0
"""More of one food in one go is no portion of a child."""

_CUP_ML = 237.0

How = Literal["weighed", "volume", "household"]


class PortionError(ValueError):
    """A line that cannot be reckoned with: what is wrong with it, by a code and its words."""

    def __init__(self, code: str, *words: str) -> None:
        super().__init__(code, *words)
        self.code = code
        self.words = words


@dataclass(frozen=True, slots=True)
class Portion:
    """An amount of a food in grams, how it is known, and the measure it was reckoned with."""

    food: Food
    grams: Interval
    how: How
    measure: Measure | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        return (self.measure.source,) if self.measure is not None else ()


@dataclass(frozen=True, slots=True)
class Amount:
    """What was said of the amount: a number, and a unit, a household measure or nothing."""

    number: float | None
    grams: float | None = None
    ml: Interval | None = None
    household: Household | None = None
    size: Size | None = None
    said: str = ""


def read_portion(text: str, index: FoodIndex, lang: FoodLang = "nl") -> Portion:
    """The food and the grams of one line. Raises PortionError when either cannot be known."""
    line = re.sub(r"^[-–•*]\s+", "", plain(text).strip())
    if not re.search(r"\w", line):
        raise PortionError("empty")
    read_amount(line, lang)  # a unit or number that cannot be read is said before the food
    hit = _food(line, index, lang)
    names = hit.food.names
    amount = read_amount(line, hit.lang, tidy(f"{names.nl} {names.en}"))
    return portion_of(hit.food, amount, hit.lang)  # what a piece weighs goes with the words used


def read_amount(text: str, lang: FoodLang, but_not: str = "") -> Amount:
    """What a text says of an amount. Words of `but_not`, the food's own name, are no measures.

    Raises PortionError for a negative number and for one that cannot be read.
    """
    text = plain(text)
    if re.search(r"^\s*-\s*\d|(?<!\d)\s-\d", text):
        raise PortionError("negative", text.strip())
    number, rest, unit = _number(text, lang)
    if unit in GRAMS:
        return Amount(number, grams=(1.0 if number is None else number) * GRAMS[unit], said=unit)
    if unit in MILLILITRES:
        drunk = (1.0 if number is None else number) * MILLILITRES[unit]
        return Amount(number, ml=Interval.exactly(drunk), said=unit)
    words = tidy(rest).split()
    own = set(but_not.split())
    size = next((SIZES[w] for w in words if w in SIZES), None)
    if "heel klein" in " ".join(words):
        size = "extra-small"
    for word in words:
        if word in VESSELS_ML:
            return Amount(number, ml=Interval(*VESSELS_ML[word]).times(number or 1.0), said=word)
        if word in MILLILITRES and len(word) > 2:
            ml = Interval.exactly(MILLILITRES[word] * (1.0 if number is None else number))
            return Amount(number, ml=ml, said=word)
        if word in BABY_SPOONS and word not in own:
            return Amount(number, ml=Interval(*BABY_SPOON_ML).times(number or 1.0), said=word)
    for word in words:
        if word in _HOUSEHOLD and word not in own:
            return Amount(number, household=_HOUSEHOLD[word], size=size, said=word)
    joined = " ".join(words)
    for phrase, household in _HOUSEHOLD.items():
        if " " in phrase and phrase in joined:
            return Amount(number, household=household, size=size, said=phrase)
    return Amount(number, size=size)


_HOUSEHOLD: dict[str, Household] = {tidy(word): unit for word, unit in HOUSEHOLD.items()}
_UNITS = "|".join(sorted(map(re.escape, (*GRAMS, *MILLILITRES)), key=len, reverse=True))
_WITH_UNIT = re.compile(rf"(?P<n>{NUMBER})\s*(?P<u>{_UNITS})\b")
_WORD = "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True))
_HALF_A = re.compile(
    rf"\b(?:(?P<n>{NUMBER})|(?P<w>(?:een |a |half )?(?:{_WORD})))\b(?:\s+(?:an?|een)\b)?"
)


def _number(text: str, lang: FoodLang) -> tuple[float | None, str, str | None]:
    """The number of a text, the rest of it, and the unit that stands with the number."""
    found = _WITH_UNIT.search(text)
    if found and re.search(r"\d\s*(?:-|–|tot|to|à)\s*$", text[: found.start()]):
        raise PortionError("span", text.strip())
    if found:
        before, after = text[: found.start()], text[found.end() :]
        times, before = _times(before, after, lang, text)
        return times * _value(found["n"], lang), before + after, found["u"]
    if re.search(r"\d\s*(?:-|–|tot|to|à)\s*\d", text):
        raise PortionError("span", text.strip())
    unknown = re.search(
        rf"(?P<n>{NUMBER})\s*(?P<u>lbs?|pounds?|pond|µg|mcg|kcal|kj|%|st\.?lb)\b", text
    )
    if unknown:
        raise PortionError("unit", unknown["u"], text.strip())
    found = re.search(NUMBER, text)
    if found:
        return _value(found.group(), lang), text[: found.start()] + text[found.end() :], None
    for match in _HALF_A.finditer(text):
        words = (match["w"] or "").strip()
        try:
            return value(words, lang), text[: match.start()] + text[match.end() :], None
        except UnreadableNumberError:
            continue
    return None, text, None


_TIMES = re.compile(
    rf"(?P<n>{NUMBER})\s*"
    r"(?:(?:x|×|\*|keer|maal|times|fois)|[^\W\d]+(?: [^\W\d]+)?\s+(?:van|of|de|à))\s*$"
)


def _times(before: str, after: str, lang: FoodLang, text: str) -> tuple[float, str]:
    """How many times an amount with a unit counts: "2 x 120 ml", "2 potjes van 125 g".

    Raises PortionError when another number stands there and nobody knows what it counts.
    """
    found = _TIMES.search(before)
    if found:
        return _value(found["n"], lang), before[: found.start()]
    others = re.findall(rf"{NUMBER}(?![\d.,]*\s*%)", f"{before} {after}")
    if any(_value(other, lang) != 1 for other in others):
        raise PortionError("two-amounts", text.strip())
    return 1.0, before


def _value(text: str, lang: FoodLang) -> float:
    try:
        found = value(text, lang)
    except UnreadableNumberError:
        raise PortionError("number", text) from None
    if found <= 0:
        raise PortionError("zero", text)
    return found


def _food(line: str, index: FoodIndex, lang: FoodLang) -> Hit:
    found = index.only_hit(line, lang)
    parts = re.split(r"\b(?:met|with|avec|plus)\b|\+", line, maxsplit=1)
    if len(parts) == 2 and not index.is_name(line):
        both = [index.only(part, lang) for part in parts]
        if both[0] is not None and both[1] is not None and both[0] is not both[1]:
            raise PortionError("two-foods", line, *(part.strip() for part in parts))
    if found is not None:
        return found
    near = index.search(line, lang, most=3)
    names = [hit.food.names.en if lang == "en" else hit.food.names.nl for hit in near]
    raise PortionError("several-foods" if names else "unknown-food", line, *names)


def portion_of(food: Food, amount: Amount, lang: FoodLang = "nl") -> Portion:
    """The grams of an amount of a food. Raises PortionError when its measure is not known."""
    if amount.grams is not None:
        return _checked(Portion(food, Interval.exactly(amount.grams), "weighed"), lang)
    if amount.ml is not None:
        density = Interval.exactly(food.g_per_ml) if food.g_per_ml is not None else None
        spooned = _density_of_spoon(food)
        if density is None and spooned is not None:  # from a cup of it that somebody weighed
            density = Interval.around(spooned, HOUSEHOLD_SHARE)
        if density is None:
            raise PortionError("no-density", food.names.en if lang == "en" else food.names.nl)
        exact = amount.said in MILLILITRES and food.g_per_ml is not None
        how: How = "volume" if exact else "household"
        return _checked(Portion(food, product(amount.ml, density), how), lang)
    if amount.household is None and amount.number is None:
        raise PortionError("no-amount", food.names.en if lang == "en" else food.names.nl)
    wanted = amount.household or "piece"
    number = amount.number or 1.0
    measure, grams = _weight(food, wanted, amount.size, lang, plainly=amount.household is None)
    return _checked(Portion(food, grams.times(number), "household", measure), lang)


def _weight(
    food: Food, unit: Household, size: Size | None, lang: FoodLang, *, plainly: bool
) -> tuple[Measure | None, Interval]:
    """What one measure of a food weighs. Without a size: the middle one, over all its sizes."""
    there = [m for m in food.measures if m.unit == unit]
    if not there and plainly and unit == "piece":  # "2 brood": the slice is the piece
        there = [m for m in food.measures if m.unit in ("slice", "pot")][:1]
    if there:
        here = [m for m in there if m.source != "usda-sr28"] if lang == "nl" else []
        sizes = {m.size for m in there}
        if len({m.size for m in here}) < len(sizes):
            here = []
        kept = here or [m for m in there if m.source == "usda-sr28"] or there
        return _of_size(kept, size)
    if unit in ("tbsp", "tsp"):
        return _spoon(food, unit, lang)
    raise _no_measure(food, unit, lang)


def _of_size(kept: list[Measure], size: Size | None) -> tuple[Measure, Interval]:
    exact = [m for m in kept if m.size == size]
    if exact:
        return exact[0], _about(exact[0])
    middle = next((m for m in kept if m.size in (None, "medium")), None)
    if size is not None:  # the size was said but is not in the table: the nearest in weight
        ordered = sorted(kept, key=lambda m: m.g)
        middle = ordered[0] if size in ("small", "extra-small") else ordered[-1]
        return middle, Interval.around(middle.g, GUESS_SHARE)
    if middle is None:
        ordered = sorted(kept, key=lambda m: m.g)
        middle = ordered[len(ordered) // 2]
    around = _about(middle)
    low = min(m.g for m in kept if m.size != "extra-small" or m is middle)
    high = max(m.g for m in kept)
    return middle, Interval(min(low, around.low), middle.g, max(high, around.high))


def _about(measure: Measure) -> Interval:
    return Interval.around(measure.g, GUESS_SHARE if measure.guess else HOUSEHOLD_SHARE)


def _spoon(food: Food, unit: Household, lang: FoodLang) -> tuple[Measure | None, Interval]:
    density = food.g_per_ml or _density_of_spoon(food)
    if density is None:
        raise _no_measure(food, unit, lang)
    return None, Interval.around(SPOON_ML[unit] * density, GUESS_SHARE)


def _no_measure(food: Food, unit: Household, lang: FoodLang) -> PortionError:
    name = food.names.en if lang == "en" else food.names.nl
    known = (m.label.en if lang == "en" else m.label.nl for m in food.measures)
    return PortionError("no-measure", name, unit, *known)


def _density_of_spoon(food: Food) -> float | None:
    """Grams in a mL of a food that is spooned, from the spoon or cup it was weighed in."""
    for measure in food.measures:
        if measure.unit == "tbsp":
            return measure.g / SPOON_ML["tbsp"]
        if measure.unit == "tsp":
            return measure.g / SPOON_ML["tsp"]
    cup = next((m for m in food.measures if m.unit == "cup"), None)
    return cup.g / _CUP_ML if cup is not None else None


def _checked(portion: Portion, lang: FoodLang) -> Portion:
    if portion.grams.mid > MOST_GRAMS:
        names = portion.food.names
        name = names.en if lang == "en" else names.nl
        raise PortionError("too-much", f"{portion.grams.mid:.0f}", name)
    return portion


def words_of_name(food: Food) -> frozenset[str]:
    """The words of a food's own names, fillers left out."""
    text = f"{food.names.nl} {food.names.en} {food.names.fr}"
    return frozenset(word for word in tidy(text).split() if word not in FILLERS)
