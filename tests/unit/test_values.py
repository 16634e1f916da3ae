"""Values as people type them on the command line."""

import argparse
import datetime as dt

import pytest

from sluimer.cli import values
from tests.tables import each

AGES = """
| typed  | from | to  |
| 0d     | 0    | 0   |
| 10d    | 0    | 0   |
| 30d    | 0    | 0   |
| 31d    | 1    | 1   |
| 6w     | 1    | 1   |
| 9w     | 2    | 2   |
| 0m     | 0    | 0   |
| 8m     | 8    | 8   |
| 23m    | 23   | 23  |
| 1y     | 12   | 23  |
| 2y     | 24   | 35  |
| 2y3m   | 27   | 27  |
| 2y0m   | 24   | 24  |
| 1y2w   | 12   | 12  |
| 1m31d  | 2    | 2   |
| 2Y3M   | 27   | 27  |
| 17y11m | 215  | 215 |
"""

NO_AGES = """
| typed   |
| 2       |
| y       |
| two     |
| 2y-3m   |
| 3m2y    |
| -2y     |
| 2.5y    |
| 2 y     |
| 2y3     |
| 2jaar   |
| 19y     |
| 217m    |
| 99999d  |
"""


@pytest.mark.parametrize(("typed", "from_", "to"), each(AGES))
def test_age(typed: str, from_: str, to: str) -> None:
    assert values.age(typed) == (int(from_), int(to))
    assert values.age(f"  {typed} ") == (int(from_), int(to))


@pytest.mark.parametrize(("typed",), [*each(NO_AGES), ("",), (" ",), ("\0",), ("1m\n2m",)])
def test_no_age(typed: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError) as error:
        values.age(typed)
    assert repr(typed) in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("unit", ["y", "m", "w", "d"])
@pytest.mark.parametrize("digits", [40, 400, 5000])
def test_an_absurd_age_is_a_wrong_call_too(unit: str, digits: int) -> None:
    with pytest.raises((argparse.ArgumentTypeError, ValueError)):
        values.age("9" * digits + unit)


BORN = """
| born       | today      | months |
| 2025-03-14 | 2025-03-14 | 0      |
| 2025-03-14 | 2025-04-13 | 0      |
| 2025-03-14 | 2025-04-14 | 1      |
| 2025-03-14 | 2026-03-13 | 11     |
| 2025-03-14 | 2026-03-14 | 12     |
| 2024-02-29 | 2025-02-28 | 11     |
| 2024-02-29 | 2025-03-01 | 12     |
| 2025-01-31 | 2025-02-28 | 0      |
| 2025-12-31 | 2026-01-01 | 0      |
| 2008-01-01 | 2026-01-31 | 216    |
"""


@pytest.mark.parametrize(("born", "today", "months"), each(BORN))
def test_born(born: str, today: str, months: str) -> None:
    assert values.born(born, dt.date.fromisoformat(today)) == (int(months), int(months))


@pytest.mark.parametrize(
    ("born", "says"),
    [
        ("2026-06-02", "lies in the future"),
        ("2026-02-30", "cannot read the date"),
        ("14-03-2025", "cannot read the date"),
        ("gisteren", "cannot read the date"),
        ("", "cannot read the date"),
        ("1990-01-01", "not the birth date of a child"),
    ],
)
def test_no_birth_date(born: str, says: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match=says) as error:
        values.born(born, dt.date(2026, 6, 1))
    assert born in str(error.value)


LOCALES = """
| LC_ALL      | LC_MESSAGES | LANG        | SLUIMER_COUNTRY | language | country |
|             |             |             |                 | nl       |         |
|             |             | nl_BE.UTF-8 |                 | nl       | BE      |
|             |             | nl_NL.UTF-8 |                 | nl       | NL      |
|             |             | nl          |                 | nl       |         |
|             |             | en_GB.UTF-8 |                 | en       | UK      |
|             |             | en_US       |                 | en       | US      |
|             |             | en_AU.UTF-8 |                 | en       | AU      |
|             |             | fr_BE.UTF-8 |                 | nl       | BE      |
|             |             | de_BE.UTF-8 |                 | nl       |         |
|             |             | C           |                 | nl       |         |
|             |             | POSIX       |                 | nl       |         |
| C.UTF-8     |             | en_US.UTF-8 |                 | nl       |         |
| en_GB.UTF-8 | nl_BE.UTF-8 | nl_NL.UTF-8 |                 | en       | UK      |
|             | en_GB.UTF-8 | nl_NL.UTF-8 |                 | en       | UK      |
|             |             | nl_NL.UTF-8 | be              | nl       | BE      |
|             |             | nl_BE.UTF-8 | GB              | nl       | UK      |
|             |             | nl_BE.UTF-8 | mars            | nl       | BE      |
"""


@pytest.mark.parametrize(
    ("lc_all", "lc_messages", "lang", "own", "language", "country"), each(LOCALES)
)
def test_locale(
    monkeypatch: pytest.MonkeyPatch,
    lc_all: str,
    lc_messages: str,
    lang: str,
    own: str,
    language: str,
    country: str,
) -> None:
    given = {"LC_ALL": lc_all, "LC_MESSAGES": lc_messages, "LANG": lang, "SLUIMER_COUNTRY": own}
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert values.locale_language() == language
    assert (values.locale_country() or "") == country


COUNTRIES = """
| said | SLUIMER_COUNTRY | LANG        | country |
| NL   |                 | nl_BE.UTF-8 | NL      |
| GB   |                 |             | UK      |
|      | NL              | nl_BE.UTF-8 | NL      |
|      |                 | nl_BE.UTF-8 | BE      |
|      |                 | en_AU.UTF-8 |         |
|      | FR              | nl_BE.UTF-8 |         |
|      |                 |             |         |
"""


@pytest.mark.parametrize(("said", "own", "lang", "country"), each(COUNTRIES))
def test_country(
    monkeypatch: pytest.MonkeyPatch, said: str, own: str, lang: str, country: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("LANG", lang)
    monkeypatch.setenv("SLUIMER_COUNTRY", own)
    assert (values.country(said or None, ["BE", "NL", "UK", "US"]) or "") == country


def test_a_country_without_a_pack() -> None:
    with pytest.raises(values.NoSuchCountryError, match="no country pack 'FR'; there are BE, NL"):
        values.country("FR", ["NL", "BE"])
