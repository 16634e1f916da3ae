"""`sluimer intake` for people: each mineral with its bar, its sentence, and from what it comes."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from sluimer.answers import phrasing
from sluimer.cli.citations import Citations
from sluimer.cli.nutrition.bars import intake_bar
from sluimer.cli.terminal import CLAY, LAMP, bullet, console, is_fancy, say
from sluimer.library.model import Lang
from sluimer.library.whole import Library
from sluimer.nutrition.foods.at_age import AtAge
from sluimer.nutrition.intake import MINERALS, Judged, Report
from sluimer.nutrition.intake.say import (
    around,
    judgement,
    mostly,
    share_name,
    span_of_needs,
)
from sluimer.nutrition.phrasing import about, capital, ends, mg, name_of, number, percent

_WORDS = {
    "title": {"nl": "Wat {who} binnenkreeg", "en": "What {who} took in"},
    "days": {"nl": "{n} dagen opgeschreven", "en": "{n} days written down"},
    "day": {"nl": "1 dag opgeschreven", "en": "1 day written down"},
    "legend": {
        "nl": "{mark} wat je kind kreeg, met hoe ver het ernaast kan zitten. "
        "{band} wat het nodig heeft volgens de bronnen.",
        "en": "{mark} what your child got, with how far off it may be. "
        "{band} what it needs according to the sources.",
    },
    "more": {
        "nl": "Meer zien (alle bronnen, elk hapje): zet --more erachter.",
        "en": "To see more (all sources, every bite), add --more.",
    },
    "minded": {"nl": "Let op bij wat er op het bord lag", "en": "Mind what was on the plate"},
    "young": {
        "nl": "{0}: meestal pas vanaf {1} maanden.",
        "en": "{0}: mostly from {1} months only.",
    },
    "from": {"nl": "Waar het vandaan komt", "en": "Where it comes from"},
    "informs": {
        "nl": "Dit informeert; het vervangt geen arts of diëtist.",
        "en": "This informs; it does not replace a doctor or dietitian.",
    },
}


def draw_intake(report: Report, library: Library, lang: Lang, *, more: bool) -> None:
    """The whole report: short unless `more`."""
    out = console()
    cited = Citations(library, lang)
    nutrition = library.nutrition
    out.print()
    who = phrasing.child(lang, report.record.age_months)
    out.print(Text(_WORDS["title"][lang].format(who=who), style=f"bold {LAMP}"))
    days = len(report.record.days)
    counted = _WORDS["day" if days == 1 else "days"][lang].format(n=days)
    out.print(Text(counted, style="dim"))
    out.print()
    if not report.milk_alone:
        mark, band = ("◆━", "▒") if is_fancy(out) else ("*=", ":")
        say(out, Text(_WORDS["legend"][lang].format(mark=mark, band=band), style="dim"))
        out.print()
    if report.milk_alone:
        for statement in around(report, nutrition):
            line = Text(statement.in_(lang))
            cited.mark(line, statement.sources)
            say(out, line)
            out.print()
    _minded(report, lang, cited, out)
    for nutrient in MINERALS:
        judged = report.judged[nutrient]
        name = name_of(nutrient, nutrition, lang)
        head = Text(capital(name), style="bold")
        intake = judged.intake.mg_per_day
        per = "per dag" if lang == "nl" else "a day"
        amount = f"{about(intake.mid, lang)} mg {per} ({ends(intake, lang)})"
        head.append(f"   {amount}", style="not bold")
        out.print(head)
        span = None if report.milk_alone else judged.needs.span
        bar = Text("  ")
        bar.append_text(intake_bar(out, (intake.low, intake.mid, intake.high), span, lang))
        out.print(bar, no_wrap=True, overflow="ignore", crop=False)
        _, *said = judgement(judged, nutrition)  # the amount itself stands in the heading
        mainly = mostly(judged.intake, nutrition, lang)
        if mainly:
            line = Text(f"{capital(mainly.removeprefix(', '))}.")
            cited.mark(line, judged.intake.sources)
            say(out, line, indent=2)
        for statement in said:
            line = Text(statement.in_(lang))
            cited.mark(line, statement.sources)
            say(out, line, indent=2)
        needed = span_of_needs(judged.needs, nutrition)
        if needed is not None and more and not report.milk_alone:
            line = Text(needed.in_(lang))
            cited.mark(line, needed.sources)
            say(out, line, indent=2)
        if more:
            _kinds(judged, library, lang, cited, out)
            _shares(judged, library, lang, out)
        out.print()
    if not report.milk_alone:
        for statement in around(report, nutrition):
            line = Text(statement.in_(lang))
            cited.mark(line, statement.sources)
            bullet(out, line)
        out.print()
    cited.draw(out, all_=more)
    say(out, Text(_WORDS["informs"][lang], style="dim"))
    if not more:
        say(out, Text(_WORDS["more"][lang], style="dim"))


def _minded(report: Report, lang: Lang, cited: Citations, out: Console) -> None:
    """What not to give, or not like this: in full where it is dangerous, else in a few words."""
    stops = {
        w.id: w for one in report.minded for w in one.warnings if w.severity.startswith("stop")
    }
    young = [one for one in report.minded if one.too_young and not one.stops]
    cautions = [
        (capital(_name(one, lang)), w)
        for one in report.minded
        for w in one.warnings
        if w.severity == "caution"
    ]
    if not (stops or young or cautions):
        return
    out.print(Text(_WORDS["minded"][lang], style=f"bold {CLAY if stops else LAMP}"))
    for warning in stops.values():
        line = Text(warning.in_(lang))
        cited.mark(line, warning.sources)
        bullet(out, line)
    for one in young:
        told = _WORDS["young"][lang].format(capital(_name(one, lang)), one.food.from_months)
        bullet(out, Text(told))
    if cautions:
        line = Text("; ".join(f"{name}: {w.short.in_(lang)}" for name, w in cautions) + ".")
        cited.mark(line, dict.fromkeys(s for _, w in cautions for s in w.sources[:1]))
        bullet(out, line)
    out.print()


def _name(one: AtAge, lang: Lang) -> str:
    return one.food.names.en if lang == "en" else one.food.names.nl


def _kinds(judged: Judged, library: Library, lang: Lang, cited: Citations, out: Console) -> None:
    """What the kinds of value mean that bodies set for this nutrient."""
    for kind in dict.fromkeys(value.kind for value in judged.needs.values):
        statement = library.nutrition.reading.kinds[kind]
        line = Text(statement.in_(lang))
        cited.mark(line, statement.sources)
        bullet(out, line)


def _shares(judged: Judged, library: Library, lang: Lang, out: Console) -> None:
    whole = judged.intake.mg_per_day.mid
    if not whole:
        return
    out.print(Text(f"  {_WORDS['from'][lang]}", style="bold"))
    for share in judged.intake.shares:
        name = share_name(share, library.nutrition, lang)
        amount = f"{number(share.amount_per_day.mid, lang)} {share.unit}"
        part = percent(share.mg_per_day.mid / whole, lang)
        out.print(
            Text(f"    {name[:34]:<34} {amount:>9}  {mg(share.mg_per_day.mid, lang):>9}  {part:>5}")
        )
