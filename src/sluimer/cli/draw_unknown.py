"""What no study has answered, in a terminal: a page, an age, and what is open there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from rich.text import Text

from sluimer.answers import phrasing
from sluimer.cli.terminal import LAMP, console, say
from sluimer.evidence.unknown import AgeGroup, Studied, Studies
from sluimer.library.model import Lang
from sluimer.library.whole import Library

_TITLE = {"nl": "Wat nog niemand weet", "en": "What nobody knows yet"}
_COUNT = {
    "nl": "Van {all} vragen (een middel of gewoonte, een leeftijd, iets wat je merkt) zijn er "
    "{open} niet onderzocht bij kinderen van die leeftijd. Geteld uit {records} gelezen studies, "
    "niet uit alles wat er bestaat.",
    "en": "Of {all} questions (a remedy or habit, an age, a thing you notice) {open} have not been "
    "studied in children of that age. Counted from {records} studies that were read, not from all "
    "that exist.",
}
_AGE: dict[AgeGroup, dict[Lang, str]] = {
    "babies": {"nl": "baby's tot 1 jaar", "en": "babies up to 1"},
    "toddlers": {"nl": "1 en 2 jaar", "en": "ages 1 and 2"},
    "preschoolers": {"nl": "3 tot en met 5", "en": "ages 3 to 5"},
    "school-children": {"nl": "6 tot en met 11", "en": "ages 6 to 11"},
}
_WHO: dict[Studied, dict[Lang, str]] = {
    "nobody": {"nl": "bij niemand onderzocht", "en": "studied in nobody"},
    "adults": {"nl": "alleen bij volwassenen", "en": "in adults only"},
    "other-ages": {"nl": "alleen op een andere leeftijd", "en": "at another age only"},
    "this-age": {"nl": "onderzocht", "en": "studied"},
}


def draw_unknown(rows: Sequence[Studies], library: Library, lang: Lang) -> None:
    """Every page with what is open, by age and by who was studied instead."""
    out = console()
    open_ = [row for row in rows if row.open]
    out.print()
    out.print(Text(_TITLE[lang], style=f"bold {LAMP}"))
    counted = _COUNT[lang].format(all=len(rows), open=len(open_), records=len(library.studies))
    say(out, Text(counted, style="dim"))
    out.print()
    for slug, of_page in groupby(open_, key=lambda row: row.slug):
        out.print(Text(library.names[slug].label.in_(lang), style="bold"))
        for age, of_age in groupby(of_page, key=lambda row: row.age):
            by_who: dict[Studied, list[str]] = {}
            for row in of_age:
                by_who.setdefault(row.studied, []).append(phrasing.OUTCOME[row.outcome].in_(lang))
            told = "; ".join(f"{_WHO[who][lang]}: {', '.join(w)}" for who, w in by_who.items())
            say(out, Text(f"{_AGE[age][lang]:<18} {told}"), 2, 19)
        out.print()
