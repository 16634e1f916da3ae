"""How old is the child? Every way in which people write an age, in Dutch and English.

An explicit age wins over a word for a stage of life ("mijn peuter van 2" is 24 to 35 months).
Most numbers in a sleepless parent's question are not ages: how long it has been going on, how
often a child wakes, how many milligrams. Those are told apart by the words around them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from sluimer.ask.cues.ages import (
    AFTER_BEFORE,
    AGE_BEFORE,
    ANY_AGE,
    AROUND,
    ARTICLES,
    AT_AGE,
    BARE,
    BIRTHDAY,
    CHILD,
    FOR_BEFORE,
    HALF_YEAR,
    JARIGE,
    JUST,
    NEAR,
    NEARLY,
    NOT_A_STAGE,
    NUMBER_WORDS,
    ONLY_ENGLISH,
    OVER,
    PREFIXES,
    QUANTITY,
    SPAN_AFTER,
    SPAN_BEFORE,
    STAGES,
    TURNED,
    UNDER,
    UNDER_BEFORE,
    UNSURE,
    YEAR_AND_HALF,
)
from sluimer.ask.question import OLDEST_MONTHS
from sluimer.ask.words import Words

LARGEST = 1e6
"""No number in a question need be larger: it is only ever compared with the age of a child."""


class Age(NamedTuple):
    """Months, from and up to and including, and the words (first and last) that said so."""

    low: int
    high: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class AgeReading:
    age: Age | None
    impossible: bool = False


def find_age(words: Words, english: bool) -> AgeReading:
    """The age of the child in the question, or None when no words give one.

    Several ages joined by "and" or "to" become one span; else the first explicit one counts.
    """
    found, impossible = _explicit(words)
    if found:
        return AgeReading(_together(found, words), impossible)
    if impossible:
        return AgeReading(None, True)
    return AgeReading(_stage(words, english), impossible)


def _explicit(words: Words) -> tuple[list[Age], bool]:
    plain = words.plain
    taken: list[tuple[int, int]] = []
    ages: list[Age] = []
    impossible = False

    def add(low: float, high: float, start: int, end: int) -> None:
        nonlocal impossible
        if any(start < e and s < end for s, e in taken):
            return
        taken.append((start, end))
        if low > OLDEST_MONTHS or high < 0:
            impossible = True
            return
        low, high = max(0, round(low)), min(OLDEST_MONTHS, round(high))
        ages.append(Age(low, max(low, high), words.index_at(start), words.index_at(end - 1)))

    for match in BIRTHDAY.finditer(plain):
        if match["year"]:
            add(0, 12, *match.span())
        elif match["weeks"]:
            add(0, 2, *match.span())
        elif match["months"]:
            add(0, 4, *match.span())
        else:
            add(12, 12, *match.span())
    for match in YEAR_AND_HALF.finditer(plain):
        months = round(12 * _value(match["n"]) + 6)
        if not _is_duration(plain, match, "jaar"):
            add(months, months, *match.span())
    for match in HALF_YEAR.finditer(plain):
        before = plain[: match.start()].rstrip()
        if match["old"] or not SPAN_BEFORE.search(before):
            add(6, 6, *match.span())
    for match in QUANTITY.finditer(plain):
        unit = match["unit"]
        if unit in ("m", "j", "w", "d", "y") and not match["n"][0].isdigit():
            continue
        if match["n"] in ("a", "een") and unit in ("m", "d", "w", "j"):
            continue
        if _is_duration(plain, match, unit):
            taken.append(match.span())
            continue
        add(*_quantity(plain, match), *match.span())
    for match in JARIGE.finditer(plain):
        n = NUMBER_WORDS[match["n"]]
        scale = 12 if "jarig" in match.group() else 1
        add(n * scale, n * scale + (11 if scale == 12 and n == int(n) else 0), *match.span())
    for match in UNDER.finditer(plain):
        n = _value(match["n"])
        if match["unit"] is None and (
            match["n"] in ARTICLES or n > 12 or not _mentions_child(plain)
        ):
            continue
        add(0, _months(n, match["unit"] or "jaar") - 1, *match.span())
    for match in BARE.finditer(plain):
        n, m = _value(match["n"]), match["m"]
        if match["n"] in ARTICLES and not TURNED.search(match.group()):
            continue
        if n > 18:
            impossible = impossible or n > 99
            continue
        numbers = [n] + ([_value(m)] if m else [])
        low, high = min(numbers), max(numbers)
        if match["child"] in ("baby",) and low < 24:
            add(low, high, *match.span())
        else:
            near = re.search(r"\b(?:bijna|almost|nearly|nog geen)\b", match.group())
            if near and not m:
                add(12 * low - 3, 12 * low, *match.span())
            elif match["half"] or low != int(low):
                add(_half(low, match["half"]), _half(low, match["half"]), *match.span())
            else:
                add(12 * low, 12 * high + 11, *match.span())
    for match in OVER.finditer(plain):
        n = _value(match["n"])
        if match["unit"] is None and (
            match["n"] in ARTICLES or n > 12 or not _mentions_child(plain)
        ):
            continue
        low = _months(n, match["unit"] or "jaar")
        add(low, low + (11 if (match["unit"] or "jaar")[0] in "jy" else 0), *match.span())
    for match in NEARLY.finditer(plain):
        n = _value(match["n"])
        if match["n"] in ARTICLES and not TURNED.search(match.group()):
            continue
        rest = plain[match.end() :]
        if n > 12 or (
            match.group().startswith(("net", "pas", "juist", "amper"))
            and rest[:4] not in ("", " en ", " en", " gew", " jaa")
        ):
            continue
        if re.match(r"(?:bijna|almost|nearly|turning|wordt|turns)", match.group()):
            add(12 * n - 3, 12 * n, *match.span())
        else:
            add(12 * n, 12 * n + 3, *match.span())
    for match in AT_AGE.finditer(plain):
        n = _value(match["n"])
        if match.group().startswith(("at", "op")) or n > 18:
            continue
        high = _value(match["m"]) if match["m"] else n
        add(12 * n, 12 * max(n, high) + 11, *match.span())
    return sorted(ages, key=lambda age: age.first), impossible


def _quantity(plain: str, match: re.Match[str]) -> tuple[float, float]:
    n, unit = _value(match["n"]), match["unit"]
    n = n + 0.5 if match["half"] or match["half2"] else n
    before = plain[: match.start()].rstrip()
    low = _months(n, unit)
    year = unit[0] in "jy"
    exact = not year or n != int(n) or bool(match["n2"])
    high = low if exact else low + 11
    if match["n2"]:
        low += _months(_value(match["n2"]), match["unit2"])
        high = low
    if match["m"]:
        m = _value(match["m"])
        top = _months(m, unit)
        return min(low, top), max(low, top) + (11 if year and m == int(m) else 0)
    if UNDER_BEFORE.search(before):
        return 0, max(0, low - (1 if year or unit[0] in "m" else 0))
    if NEAR.search(before):
        return low - (3 if year else 1), low
    if AROUND.search(before):
        return low - (2 if year else 1), low + (2 if year else 1)
    if JUST.search(before) and year:
        return low, low + 3
    if unit[0] == "w":
        return int(low), int(low)
    if unit[0] == "d":
        return 0, int(low)
    return low, high


def _is_duration(plain: str, match: re.Match[str], unit: str) -> bool:
    """Is this quantity of time how long something lasts, and not how old a child is?"""
    groups = match.groupdict()
    if groups.get("old") or "jarig" in unit or unit in ("yo", "y o", "yrold", "monthold"):
        return False
    before, after = plain[: match.start()].rstrip(), plain[match.end() :]
    if SPAN_AFTER.match(after):
        return True
    if SPAN_BEFORE.search(before):
        return not re.search(r"\b(?:is|was|s|zijn) (?:al|reeds|nog)$", before)
    short = unit[0] in "wd"
    if (
        short
        and not before
        and after
        and not re.match(r"^ (?:en|and|now|nu|baby|oude|old)\b", after)
    ):
        return True
    if FOR_BEFORE.search(before):
        return not (unit in ("mo", "m", "y") or re.match(r"^ (?:plus|and up|en ouder)", after))
    if AFTER_BEFORE.search(before):
        return short or match["n"] in ARTICLES or len(ANY_AGE.findall(plain)) > 1
    if short and unit[0] == "d" and not AGE_BEFORE.search(before):
        return True
    if match["n"] in ("een", "a", "one") and not AGE_BEFORE.search(before):
        return True
    going_on = r"^ (?:slaap|slapen|wakker|huilen|last|bezig|proberen|trying|using|gebruik)"
    return short and re.match(going_on, after) is not None


def _half(n: float, half: str | None) -> float:
    return round(12 * (n + (0.5 if half else 0)))


def _value(text: str) -> float:
    if text in NUMBER_WORDS:
        return NUMBER_WORDS[text]
    return min(float(text.replace(",", ".")), LARGEST)


def _months(n: float, unit: str) -> float:
    if unit[0] in "jy":
        return 12 * n
    if unit[0] == "m":
        return n
    if unit[0] == "w":
        return n * 7 / 30.4
    return n / 30.4


def _mentions_child(plain: str) -> bool:
    return (
        re.search(rf"\b(?:{CHILD}|baby\w*|babies|infants?|peuters?|kleuters?)\b", plain) is not None
    )


def _together(ages: list[Age], words: Words) -> Age:
    """One age for the question: a span when several are joined, else the one said of now."""
    first = ages[0]
    low, high, last = first.low, first.high, first.last
    for age in ages[1:]:
        between = words.tokens[last + 1 : age.first]
        joined = len(between) <= 6 and any(
            w in ("en", "and", "of", "or", "to", "tot", "a") for w in between
        )
        if not joined:
            break
        low, high, last = min(low, age.low), max(high, age.high), age.last
    return Age(low, high, first.first, last)


def _stage(words: Words, english: bool) -> Age | None:
    best: Age | None = None
    for index, token in enumerate(words.tokens):
        months = STAGES.get(token)
        if months is None:
            for prefix in PREFIXES:
                if token.startswith(prefix) and not token.startswith(NOT_A_STAGE):
                    months = STAGES[prefix]
        if months is None or (token in ONLY_ENGLISH and not english) or token in UNSURE:
            continue
        if token == "tot" and words.tokens[-1] != "tot" and not english:
            continue
        age = Age(months[0], months[1], index, index)
        if best is None:
            best = age
        elif months != (best.low, best.high):
            joined = any(
                w in ("en", "and", "of", "or") for w in words.tokens[best.last + 1 : index]
            )
            if joined:
                best = Age(min(best.low, age.low), max(best.high, age.high), best.first, index)
            elif age.high - age.low < best.high - best.low and best.low == 0 == age.low:
                best = age
    return best
