"""`sluimer needs` for people: who says what, what kind of value it is, and the limits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.text import Text

from sluimer.answers import phrasing
from sluimer.cli.citations import Citations
from sluimer.cli.terminal import LAMP, bullet, console, say
from sluimer.library.model import Lang
from sluimer.library.model.nutrition import Sex
from sluimer.library.whole import Library
from sluimer.nutrition.needs import MILK_ALONE_BELOW_MONTHS, limits, needs
from sluimer.nutrition.phrasing import age_band, capital, mg_span, name_of, number

_WORDS = {
    "title": {"nl": "Wat {who} nodig heeft", "en": "What {who} needs"},
    "span": {"nl": "per dag, volgens de bronnen samen", "en": "a day, by all sources together"},
    "nobody": {
        "nl": "voor deze leeftijd vonden we geen waarde",
        "en": "at this age we found no value",
    },
    "limits": {"nl": "Hoogstens", "en": "At most"},
    "none": {"nl": "geen grens bepaald", "en": "no limit set"},
    "old": {"nl": "oude uitgave", "en": "old edition"},
    "recommended": {"nl": "aanbevolen", "en": "recommended"},
}


def draw_needs(
    nutrients: Sequence[Any], age: tuple[int, int], sex: Sex | None, library: Library, lang: Lang
) -> None:
    """Every value for each nutrient, what its kind means, and every limit."""
    out = console()
    cited = Citations(library, lang)
    nutrition = library.nutrition
    out.print()
    who = phrasing.child(lang, age)
    out.print(Text(_WORDS["title"][lang].format(who=who), style=f"bold {LAMP}"))
    out.print()
    kinds: dict[str, None] = {}
    counts: dict[str, None] = {}
    for nutrient in nutrients:
        found = needs(nutrition, nutrient, age, sex)
        name = name_of(nutrient, nutrition, lang)
        unit = "µg" if found.values and found.values[0].unit == "ug" else "mg"
        head = Text(capital(name), style="bold")
        told = (
            f"{mg_span(found.span, lang, unit)} {_WORDS['span'][lang]}"
            if found.span
            else _WORDS["nobody"][lang]
        )
        head.append(f"   {told}", style="not bold")
        out.print(head)
        for value in found.values:
            assert value.amount is not None
            kinds[value.kind] = None
            body = nutrition.authorities[value.authority].short.in_(lang)
            kind = _WORDS["recommended"][lang] if value.kind == "recommended" else value.kind
            amount = mg_span((value.amount, value.up_to or value.amount), lang, unit)
            band = age_band(value.months_from, value.months_below, lang)
            extra = f", {_WORDS['old'][lang]}" if value.superseded else ""
            extra += f", {phrasing.SEX[value.sex].in_(lang)}" if value.sex else ""
            line = Text(f"  {body[:34]:<34} {amount:>13}  {kind}, {band}{extra}")
            cited.mark(line, value.sources[:1])
            say(out, line, hang=4)
        for missing in found.not_found:
            if missing.note is not None:
                body = nutrition.authorities[missing.authority].short.in_(lang)
                say(out, Text(f"{body}: {missing.note.in_(lang)}", style="dim"), 2, 2)
        for limit in limits(nutrition, nutrient, age):
            body = nutrition.authorities[limit.authority].short.in_(lang)
            counts[limit.counts] = None
            amount = (
                f"{number(limit.amount, lang)} {unit}"
                if limit.amount is not None
                else _WORDS["none"][lang]
                if limit.none_set
                else "?"
            )
            line = Text(f"  {_WORDS['limits'][lang]}: ", style="dim")
            line.append(f"{amount}, {body}", style="not dim")
            cited.mark(line, limit.sources[:1])
            say(out, line, hang=4)
        out.print()
    reading = nutrition.reading
    if age[1] < MILK_ALONE_BELOW_MONTHS:
        said = list(reading.milk_alone)
    else:
        said = [reading.kinds[kind] for kind in kinds]  # type: ignore[index]
    said += [reading.counts[count] for count in counts]  # type: ignore[index]
    said += [
        note
        for note in reading.disagree
        if "magnesium" in nutrients
        and note.ages_months is not None
        and (note.ages_months[0] or 0) <= age[1]
        and age[0] <= (note.ages_months[1] or 999)
    ]
    for statement in said:
        line = Text(statement.in_(lang))
        cited.mark(line, statement.sources)
        bullet(out, line)
    out.print()
    cited.draw(out, all_=True)
