"""`sluimer supplement` for people: the word first, then why, the limits, and what to ask."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from sluimer.answers import phrasing
from sluimer.cli.citations import Citations
from sluimer.cli.nutrition.bars import limit_bar
from sluimer.cli.terminal import LAMP, bullet, console, say, sign
from sluimer.library.model import Country, Lang, Statement
from sluimer.library.whole import Library
from sluimer.nutrition.phrasing import mg, mg_span, percent, times
from sluimer.nutrition.supplement import SupplementCheck

_WORDS = {
    "safe": {"nl": "Is het veilig?", "en": "Is it safe?"},
    "amount": {"nl": "Magnesium zelf", "en": "Magnesium itself"},
    "per-day": {"nl": "per dag", "en": "a day"},
    "unknown": {"nl": "niet bekend", "en": "not known"},
    "limits": {"nl": "Naast de grenzen op deze leeftijd", "en": "Beside the limits at this age"},
    "none": {"nl": "geen grens bepaald", "en": "no limit set"},
    "not-found": {"nl": "niet leesbaar in de bron", "en": "not readable in the source"},
    "skin": {
        "nl": "Deze grenzen gaan over wat je kind inslikt, niet over de huid.",
        "en": "These limits are about what your child swallows, not about the skin.",
    },
    "label": {"nl": "Wat er staat", "en": "What it says"},
    "ask": {"nl": "Vraag dit aan je arts of apotheker", "en": "Ask your doctor or pharmacist"},
    "with": {"nl": "Samen met wat je kind al krijgt", "en": "With what your child already takes"},
    "others": {"nl": "Gaat niet zomaar samen met", "en": "Does not simply go with"},
    "never": {"nl": "Niet zonder arts bij", "en": "Not without a doctor in"},
    "signs": {"nl": "Tekenen van te veel", "en": "Signs of too much"},
    "call": {"nl": "Te veel binnengekregen?", "en": "Had too much?"},
    "unrecognised": {
        "nl": "Deze kennen we niet: {0}. Vraag het aan je apotheker.",
        "en": "We do not know these: {0}. Ask your pharmacist.",
    },
    "no-dose": {
        "nl": "We geven nooit een dosis. Dit informeert; het vervangt geen arts of apotheker.",
        "en": "We never give a dose. This informs; it does not replace a doctor or pharmacist.",
    },
    "more": {
        "nl": "Meer lezen (alle bronnen, opname, wisselwerkingen): zet --more erachter.",
        "en": "To read more (all sources, uptake, interactions), add --more.",
    },
}


class _Drawing:
    def __init__(self, out: Console, library: Library, lang: Lang) -> None:
        self.out, self.library, self.lang = out, library, lang
        self.cited = Citations(library, lang)
        self._told: set[str] = set()

    def head(self, key: str) -> None:
        self.out.print(Text(_WORDS[key][self.lang], style="bold"))

    def bullets(self, statements: Iterable[Statement], most: int | None = None) -> None:
        for statement in self._new(statements, most):
            line = Text(statement.in_(self.lang))
            self.cited.mark(line, statement.sources)
            bullet(self.out, line)

    def _new(self, statements: Iterable[Statement], most: int | None = None) -> list[Statement]:
        """Those that were not said yet: the same sentence is said once."""
        fresh = [s for s in statements if s.nl not in self._told][:most]
        self._told.update(s.nl for s in fresh)
        return fresh

    def paragraph(self, statements: Iterable[Statement]) -> None:
        text = Text()
        for statement in self._new(statements):
            if text:
                text.append(" ")
            text.append(statement.in_(self.lang))
            self.cited.mark(text, statement.sources)
        if text:
            say(self.out, text)
            self.out.print()


def draw_supplement(
    checked: SupplementCheck,
    library: Library,
    lang: Lang,
    countries: tuple[Country, ...],
    *,
    more: bool,
) -> None:
    """The whole check: short unless `more`. What is dangerous says whom to call first."""
    out = console()
    drawing = _Drawing(out, library, lang)
    out.print()
    out.print(Text(_title(checked, lang), style=f"bold {LAMP}"))
    out.print()
    _rows(checked, lang, out)
    if checked.grade == "dangerous":
        _call(checked, countries, drawing, more=more)
    drawing.paragraph(checked.reasons[: None if more else 3])
    _limits(checked, drawing)
    if checked.asked_about or checked.not_recognised:
        drawing.head("with")
        drawing.bullets(checked.asked_about)
        if checked.not_recognised:
            unknown = ", ".join(checked.not_recognised)
            bullet(out, Text(_WORDS["unrecognised"][lang].format(unknown)))
        out.print()
    if checked.meaning:
        drawing.head("label")
        drawing.bullets(checked.meaning, None if more else 3)
        out.print()
    drawing.head("ask")
    drawing.bullets((*checked.rule, *checked.ask), None if more else 4)
    out.print()
    _company(checked, drawing, more=more)
    if checked.grade != "dangerous":
        _call(checked, countries, drawing, more=more)
    drawing.cited.draw(out, all_=more)
    say(out, Text(_WORDS["no-dose"][lang], style="dim"))
    if not more:
        say(out, Text(_WORDS["more"][lang], style="dim"))


def _title(checked: SupplementCheck, lang: Lang) -> str:
    product = checked.product
    if product.kind is not None:
        name = product.kind.names.in_(lang)
    elif product.salts:
        names = [s.names.nl if lang == "nl" else s.names.en for s in product.salts]
        one = len({salt.family for salt in product.salts}) == 1
        name = names[0].split(" (")[0] if one else "magnesium"
    else:
        name = "magnesium"
    child = phrasing.ages(lang, checked.age_months)
    return f"{name[0].upper()}{name[1:]}, {child}: {phrasing.SAFETY[checked.grade].in_(lang)}"


def _rows(checked: SupplementCheck, lang: Lang, out: Console) -> None:
    mark, style = sign(checked.grade, out)
    line = Text(f"  {_WORDS['safe'][lang]:<18}")
    line.append(f"{mark} ", style=style)
    line.append(phrasing.SAFETY[checked.grade].in_(lang), style=f"bold {style}".strip())
    out.print(line)
    span = checked.product.elemental_mg_per_day
    amount = f"{mg_span(span, lang)} {_WORDS['per-day'][lang]}" if span else _WORDS["unknown"][lang]
    line = Text(f"  {_WORDS['amount'][lang]:<18}  ")
    line.append(amount, style="bold")
    if checked.product.route != "oral":
        line.append(f" ({phrasing.ROUTE[checked.product.route].in_(lang)})")
    out.print(line)
    out.print()


def _limits(checked: SupplementCheck, drawing: _Drawing) -> None:
    out, lang, library = drawing.out, drawing.lang, drawing.library
    if not checked.limits:
        return
    drawing.head("limits")
    if checked.product.route != "oral":
        say(out, Text(_WORDS["skin"][lang]), indent=2)
    for compared in checked.limits:
        limit = compared.limit
        short = library.nutrition.authorities[limit.authority].short.in_(lang)
        line = Text(f"  {short[:26]:<26} ")
        if limit.amount is None:
            word = "none" if limit.none_set else "not-found"
            line.append(_WORDS[word][lang], style="dim")
        else:
            line.append(f"{mg(limit.amount, lang):>8} ")
            if compared.share is not None:
                line.append_text(limit_bar(out, compared.share))
                told = (
                    times(compared.share, lang)
                    if compared.share > 1
                    else percent(compared.share, lang)
                )
                line.append(f" {told}", style="bold" if compared.share > 1 else "")
        drawing.cited.mark(line, limit.sources[:1])
        out.print(line, no_wrap=True, overflow="ignore", crop=False)
    out.print()


def _company(checked: SupplementCheck, drawing: _Drawing, *, more: bool) -> None:
    out, lang = drawing.out, drawing.lang
    if checked.never:
        drawing.head("never")
        if more:
            drawing.bullets(checked.never)
        else:
            line = Text("; ".join(never.who.in_(lang) for never in checked.never) + ".")
            drawing.cited.mark(line, dict.fromkeys(n.sources[0] for n in checked.never))
            say(out, line, indent=2)
        out.print()
    if checked.interactions:
        drawing.head("others")
        if more:
            drawing.bullets(checked.interactions)
        else:
            line = Text("; ".join(i.other.in_(lang) for i in checked.interactions) + ".")
            drawing.cited.mark(line, dict.fromkeys(i.sources[0] for i in checked.interactions))
            say(out, line, indent=2)
        out.print()
    if more and checked.cases:
        drawing.bullets(checked.cases)
        out.print()


def _call(
    checked: SupplementCheck, countries: tuple[Country, ...], drawing: _Drawing, *, more: bool
) -> None:
    out, lang = drawing.out, drawing.lang
    drawing.head("call")
    for country in countries:
        said = country.swallowed_text
        line = Text(f"{country.name.in_(lang)}: {said.in_(lang)}")
        drawing.cited.mark(line, said.sources)
        bullet(out, line)
    drawing.bullets(checked.too_much, None if more else 1)
    out.print()
    drawing.head("signs")
    if more:
        drawing.bullets((*checked.early_signs, *checked.alarm_signs))
    else:
        shown = (*checked.early_signs[:3], *checked.alarm_signs[:3])
        line = Text(" ".join(s.in_(lang) for s in shown))
        ids = (s.sources[0] for s in shown)
        drawing.cited.mark(line, dict.fromkeys(ids))
        say(out, line, indent=2)
    out.print()
