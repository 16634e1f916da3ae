"""Values as people type them: ages, dates, languages and countries."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import re
from collections.abc import Collection
from typing import cast

from sluimer.ask.question import OLDEST_MONTHS
from sluimer.library.model import Lang

_AGE = re.compile(
    r"^(?:(?P<y>\d{1,6})y)?(?:(?P<m>\d{1,6})m)?(?:(?P<w>\d{1,6})w)?(?:(?P<d>\d{1,6})d)?$"
)
_DAYS_PER_MONTH = 30.4375

_TERRITORY = {"GB": "UK"}
"""Codes of locales that a pack is not called by."""


def age(text: str) -> tuple[int, int]:
    """An age as `8m`, `2y`, `2y3m`, `6w` or `10d`, in months: from, up to and including.

    Whole years stand for the whole year: `2y` is 24 to 35 months.
    """
    match = _AGE.match(text.strip().lower())
    if not match or not any(match.groupdict().values()):
        raise argparse.ArgumentTypeError(
            f"cannot read the age {text[:40]!r}; write it as 8m, 2y, 2y3m, 6w or 10d"
        )
    parts = {unit: int(value) for unit, value in match.groupdict().items() if value}
    months = 12 * parts.get("y", 0) + parts.get("m", 0)
    days = 7 * parts.get("w", 0) + parts.get("d", 0)
    months += int(days / _DAYS_PER_MONTH)
    if months > OLDEST_MONTHS:
        raise argparse.ArgumentTypeError(f"{text!r} is not the age of a child")
    return (months, months + 11) if set(parts) == {"y"} else (months, months)


def born(text: str, today: dt.date) -> tuple[int, int]:
    """The age today, in completed months, of a child born on `text` (YYYY-MM-DD)."""
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"cannot read the date {text!r}; write it as 2025-03-14"
        ) from None
    if day > today:
        raise argparse.ArgumentTypeError(f"{text} lies in the future")
    months = 12 * (today.year - day.year) + today.month - day.month - (today.day < day.day)
    if months > OLDEST_MONTHS:
        raise argparse.ArgumentTypeError(f"{text} is not the birth date of a child")
    return months, months


def locale_language() -> Lang:
    """The language of the locale when it is one of ours, else Dutch."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value[:2] in ("nl", "en"):
            return cast(Lang, value[:2])
        if value:
            break
    return "nl"


class NoSuchCountryError(Exception):
    """A country without a pack, with the codes that there are."""


def country(said: str | None, known: Collection[str]) -> str | None:
    """The code that was asked for, else that of the surroundings where it has a pack, else None.

    Raises NoSuchCountryError for a code that was asked for and has no pack.
    """
    if said is None:
        found = locale_country()
        return found if found in known else None
    code = _TERRITORY.get(said, said)
    if code not in known:
        there = ", ".join(sorted(known))
        raise NoSuchCountryError(f"no country pack {said[:10]!r}; there are {there}")
    return code


def locale_country() -> str | None:
    """`SLUIMER_COUNTRY`, else the country of the locale (`nl_BE`, `en_GB`), else None."""
    own = os.environ.get("SLUIMER_COUNTRY", "").upper()
    if re.fullmatch("[A-Z]{2}", own):
        return _TERRITORY.get(own, own)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            code = value[3:5].upper()
            spoken = value[:2] in ("nl", "en", "fr") and re.fullmatch("[A-Z]{2}", code)
            return _TERRITORY.get(code, code) if spoken else None
    return None
