"""Units behind numbers: "1 minuut", "15 minutes", in the reader's language.

One idea. A unit is given in one language and shown in two: the few that sleep is measured in are
known here, and any other stands behind the number as it was given.
"""

from __future__ import annotations

from dataclasses import dataclass

from sluimer.synthesis.report.numbers import MINUS, NO_BREAK, Lang

_KNOWN = (
    # nl: one, more            en: one, more            also written
    (("seconde", "seconden"), ("second", "seconds"), ("s", "sec")),
    (("minuut", "minuten"), ("minute", "minutes"), ("min",)),
    (("uur", "uur"), ("hour", "hours"), ("h", "u", "uren")),
    (("nacht", "nachten"), ("night", "nights"), ()),
    (("dag", "dagen"), ("day", "days"), ()),
    (("week", "weken"), ("week", "weeks"), ()),
    (("maand", "maanden"), ("month", "months"), ()),
    (("jaar", "jaar"), ("year", "years"), ("jaren",)),
    (("keer", "keer"), ("time", "times"), ("x",)),
    (("punt", "punten"), ("point", "points"), ()),
    (("standaarddeviatie", "standaarddeviaties"), ("standard deviation", "standard deviations"),
     ("sd",)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Unit:
    nl: tuple[str, str]
    """For one, and for any other number."""
    en: tuple[str, str]

    def after(self, number: str, lang: Lang) -> str:
        """The number with its unit behind it."""
        one, more = self.nl if lang == "nl" else self.en
        if more == "%":
            return f"{number}%"
        return f"{number}{NO_BREAK}{one if number.lstrip(MINUS) == '1' else more}"

    def plural(self, lang: Lang) -> str:
        return (self.nl if lang == "nl" else self.en)[1]


def unit_named(name: str | None) -> Unit | None:
    """The unit of this name in either language, or one that is shown as it was given."""
    given = (name or "").strip()
    if not given:
        return None
    for nl, en, also in _KNOWN:
        if given.casefold() in (*nl, *en, *also):
            return Unit(nl, en)
    return Unit((given, given), (given, given))
