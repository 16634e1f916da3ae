"""Amounts, ages and names in words, in Dutch and English. No facts stand here."""

from __future__ import annotations

import math

from sluimer.library.model import Lang, Statement
from sluimer.library.model.nutrition import Nutrient
from sluimer.library.whole import Nutrition
from sluimer.nutrition.interval import Interval


def said(nl: str, en: str, *sources: str) -> Statement:
    """A sentence that was reckoned, with the records it rests on."""
    return Statement(nl=nl, en=en, sources=tuple(dict.fromkeys(sources)))


def number(amount: float, lang: Lang, digits: int = 3) -> str:
    """An amount in three figures, with the decimal mark of the language: 80,8 and 0.27."""
    if amount == 0:
        return "0"
    places = max(0, digits - 1 - math.floor(math.log10(abs(amount))))
    text = f"{round(amount, places):.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",") if lang == "nl" else text


def mg(amount: float, lang: Lang) -> str:
    return f"{number(amount, lang)} mg"


def mg_span(span: tuple[float, float], lang: Lang, unit: str = "mg") -> str:
    """ "57 tot 81 mg", or one number when both ends read the same."""
    low, high = number(span[0], lang), number(span[1], lang)
    if low == high:
        return f"{high} {unit}"
    return f"{low} {'tot' if lang == 'nl' else 'to'} {high} {unit}"


def about(amount: float, lang: Lang) -> str:
    """An uncertain amount: whole mg from ten on, else two figures."""
    return number(amount, lang, 2 if amount < 100 else 3)


def ends(amount: Interval, lang: Lang) -> str:
    """ "77 tot 94": how low and high an uncertain amount may be."""
    low, high = about(amount.low, lang), about(amount.high, lang)
    return low if low == high else f"{low} {'tot' if lang == 'nl' else 'to'} {high}"


def capital(text: str) -> str:
    """With a capital; Dutch IJ is one letter."""
    if text.startswith("ij"):
        return f"IJ{text[2:]}"
    return f"{text[0].upper()}{text[1:]}"


def meets(span: tuple[float | None, float | None] | None, age: tuple[int, int]) -> bool:
    """Whether a passage for ages (from, up to and including) is meant for this age."""
    if span is None:
        return True
    low, high = span
    return (low is None or age[1] >= low) and (high is None or age[0] <= high)


def times(factor: float, lang: Lang) -> str:
    """ "1,2 keer", in two figures."""
    return f"{number(factor, lang, 2)} {'keer' if lang == 'nl' else 'times'}"


def percent(share: float, lang: Lang) -> str:
    """A share from 0 to 1 as a whole percentage; never 0 % or 100 % of what is only near it."""
    whole = round(100 * share)
    whole = 1 if whole == 0 and share > 0 else 99 if whole == 100 and share < 1 else whole
    return f"{whole} %" if lang == "nl" else f"{whole}%"


def age_band(first: int, below: int | None, lang: Lang) -> str:
    """Ages of a value, from and up to but not including, as people say them."""
    if below is None:
        return _years(first, lang, since=True)
    last = below - 1
    if first >= 12 and first % 12 == 0 and below % 12 == 0:
        low, high = first // 12, below // 12 - 1
        if low == high:
            return f"{low} {'jaar' if lang == 'nl' else 'years' if low > 1 else 'year'}"
        return f"{low} tot en met {high} jaar" if lang == "nl" else f"{low} to {high} years"
    if last < 24:
        unit = "maanden" if lang == "nl" else "months"
        return f"{first} {'tot en met' if lang == 'nl' else 'to'} {last} {unit}"
    if lang == "nl":
        return f"{first} maanden tot en met {below // 12 - 1} jaar"
    return f"{first} months to {below // 12 - 1} years"


def _years(first: int, lang: Lang, *, since: bool) -> str:
    years = first // 12
    if lang == "nl":
        return f"vanaf {years} jaar" if since else f"{years} jaar"
    return f"from {years} years" if since else f"{years} years"


def name_of(nutrient: Nutrient, nutrition: Nutrition, lang: Lang) -> str:
    return nutrition.reading.names[nutrient].in_(lang)


def join(items: list[str], lang: Lang) -> str:
    """ "a, b en c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {'en' if lang == 'nl' else 'and'} {items[-1]}"
