"""`sluimer foods` for people: what was found, what is in it, what to mind."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from sluimer.answers import phrasing
from sluimer.cli.citations import Citations
from sluimer.cli.nutrition.finds import Find
from sluimer.cli.terminal import CLAY, GREEN, LAMP, bullet, console, say
from sluimer.library.model import Lang
from sluimer.library.model.nutrition import Food, FoodWarning
from sluimer.library.whole import Library
from sluimer.nutrition.foods.at_age import Helpful
from sluimer.nutrition.intake.reckon import MINERALS
from sluimer.nutrition.needs import MILK_ALONE_BELOW_MONTHS
from sluimer.nutrition.phrasing import capital, ends, mg_span, name_of, number

_WORDS = {
    "nothing": {
        "nl": "Niets gevonden voor ‘{0}’. Probeer een ander woord, of de naam zonder merk.",
        "en": "Nothing found for ‘{0}’. Try another word, or the name without its brand.",
    },
    "per": {"nl": "per 100 g", "en": "in 100 g"},
    "also": {"nl": "Bedoelde je soms", "en": "Did you mean"},
    "from": {"nl": "vanaf {0} maanden", "en": "from {0} months"},
    "young": {"nl": "nog niet op deze leeftijd", "en": "not yet at this age"},
    "weighs": {
        "nl": "Zo'n portie weegt {0}, want niet elke is even groot.",
        "en": "Such a portion weighs {0}, for not all are the same size.",
    },
    "disagree": {
        "nl": "Tabellen verschillen: {0} magnesium in 100 g.",
        "en": "Tables disagree: {0} of magnesium in 100 g.",
    },
    "measures": {"nl": "Maten", "en": "Measures"},
    "title": {
        "nl": "Eten met {0} voor {1}",
        "en": "Food with {0} for {1}",
    },
    "portion": {"nl": "portie", "en": "portion"},
    "empty": {
        "nl": "Met deze wensen vinden we niets in onze tabel.",
        "en": "With these wishes we find nothing in our table.",
    },
    "order": {
        "nl": "Bovenaan wat volgens alle tabellen het meest brengt. Zo'n portie is wat voor 1 tot "
        "3 jaar wordt aangeraden, of één lepel, snee of stuk.",
        "en": "First what brings most by all tables. A portion is what is advised at 1 to 3 "
        "years, or one spoon, slice or piece.",
    },
}  # fmt: skip
_STYLE = {"stop": f"bold {CLAY}", "stop-as-drink": f"bold {CLAY}", "caution": LAMP, "note": "dim"}


def draw_search(text: str, rows: Sequence[Find], library: Library, lang: Lang) -> None:
    """The first food in full, the others by name."""
    out = console()
    cited = Citations(library, lang)
    out.print()
    if not rows:
        say(out, Text(_WORDS["nothing"][lang].format(text[:60])))
        return
    first, *others = rows
    _food(first, library, lang, out, cited)
    if others:
        out.print(Text(_WORDS["also"][lang], style="bold"))
        for row in others:
            mg = row.hit.food.per_100g.magnesium
            told = "" if mg is None else f"  {number(mg, lang)} mg magnesium {_WORDS['per'][lang]}"
            bullet(out, Text(f"{_name(row.hit.food, lang)}{told}"))
        out.print()
    cited.draw(out, all_=False)


def _food(row: Find, library: Library, lang: Lang, out: Console, cited: Citations) -> None:
    food, nutrition = row.hit.food, library.nutrition
    title = Text(_name(food, lang), style=f"bold {LAMP}")
    cited.mark(title, (food.row.table,))
    out.print(title)
    about = [_WORDS["from"][lang].format(food.from_months)] if food.from_months else []
    if row.at_age.too_young:
        about.append(_WORDS["young"][lang])
    if about:
        style = CLAY if row.at_age.too_young else "dim"
        out.print(Text(f"  {' · '.join(about)}", style=style))
    out.print()
    columns = [(_WORDS["per"][lang], 100.0)]
    if row.portion is not None:
        columns.insert(0, (f"{number(row.portion.grams.mid, lang)} g", row.portion.grams.mid))
    head = Text(f"  {'':<12}", style="dim")
    for label, _ in columns:
        head.append(f"{label:>14}")
    out.print(head)
    for nutrient in MINERALS:
        amount = getattr(food.per_100g, nutrient)
        line = Text(f"  {name_of(nutrient, nutrition, lang):<12}")
        for _, grams in columns:
            digits = 3 if grams == 100 else 2
            told = "?" if amount is None else f"{number(amount * grams / 100, lang, digits)} mg"
            line.append(f"{told:>14}")
        out.print(line)
    out.print()
    if row.portion is not None and row.portion.how == "household":
        span = mg_span(row.portion.grams.ends, lang, "g")
        out.print(Text(f"  {_WORDS['weighs'][lang].format(span)}", style="dim"))
        out.print()
    if food.tables_disagree and food.spread is not None and food.spread.magnesium is not None:
        say(out, Text(_WORDS["disagree"][lang].format(mg_span(food.spread.magnesium, lang))), 2)
        out.print()
    if food.measures:
        labels = [f"{m.label.in_(lang)} = {number(m.g, lang)} g" for m in food.measures[:5]]
        line = Text(f"{_WORDS['measures'][lang]}: ", style="bold")
        line.append("; ".join(labels) + ".", style="not bold")
        cited.mark(line, dict.fromkeys(m.source for m in food.measures[:5]))
        say(out, line, 2)
        out.print()
    for warning in row.at_age.warnings:
        _warning(warning, lang, out, cited)
    if row.at_age.warnings:
        out.print()


def _warning(warning: FoodWarning, lang: Lang, out: Console, cited: Citations) -> None:
    line = Text(warning.short.in_(lang), style=_STYLE[warning.severity])
    line.append(f". {warning.in_(lang)}", style="not bold default not dim")
    cited.mark(line, warning.sources)
    bullet(out, line)


def draw_suggest(
    nutrient: str, age: tuple[int, int], found: Sequence[Helpful], library: Library, lang: Lang
) -> None:
    """Foods that bring a nutrient, with their portion and what to mind."""
    out = console()
    cited = Citations(library, lang)
    nutrition = library.nutrition
    out.print()
    who = phrasing.child(lang, age)
    name = nutrition.reading.names[nutrient].in_(lang)  # type: ignore[index]
    out.print(Text(_WORDS["title"][lang].format(name, who), style=f"bold {LAMP}"))
    out.print()
    helps = [
        passage
        for passage in nutrition.reading.helps
        if passage.ages_months is None
        or ((passage.ages_months[0] or 0) <= age[1] and age[0] <= (passage.ages_months[1] or 999))
    ]
    if not found and age[0] >= MILK_ALONE_BELOW_MONTHS:
        say(out, Text(_WORDS["empty"][lang]))
    for helped in found:
        food = helped.food
        portion = f"{number(helped.portion_g, lang)} g"
        line = Text(f"  {_name(food, lang)[:38]:<38} {portion:>7}  ")
        line.append(f"{ends(helped.mg, lang)} mg", style=f"bold {GREEN}")
        cited.mark(line, (food.row.table,))
        out.print(line, no_wrap=True, overflow="ignore", crop=False)
        minded = [w for w in helped.warnings if w.severity != "note"]
        if minded:
            text = Text("; ".join(w.short.in_(lang) for w in minded), style=LAMP)
            cited.mark(text, dict.fromkeys(s for w in minded for s in w.sources[:1]))
            say(out, text, 6)
    if found:
        out.print()
    for passage in helps:
        line = Text(passage.in_(lang))
        cited.mark(line, passage.sources)
        say(out, line)
    if found:
        say(out, Text(_WORDS["order"][lang], style="dim"))
    out.print()
    cited.draw(out, all_=False)


def _name(food: Food, lang: Lang) -> str:
    name = food.names.en if lang == "en" else food.names.nl
    return capital(name)
