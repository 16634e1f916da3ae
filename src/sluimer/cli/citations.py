"""Numbers for sources in a text, and the list of them below it."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from sluimer.answers import phrasing
from sluimer.cli.terminal import say
from sluimer.library.model import Lang, Reference, Study
from sluimer.library.sources import level
from sluimer.library.whole import Library

SHORT_SOURCES = 6
"""How many sources a short answer lists."""

_HEADING = {"nl": "Bronnen", "en": "Sources"}
_AND_MORE = {"nl": "en nog {n} andere (--more)", "en": "and {n} more (--more)"}
_ET_AL = {"nl": "e.a.", "en": "et al."}


class Citations:
    """Gives each source a number when it is first named, and lists what was named."""

    def __init__(self, library: Library, lang: Lang) -> None:
        self.library = library
        self.lang: Lang = lang
        self._numbers: dict[str, int] = {}

    def mark(self, text: Text, sources: Iterable[str]) -> None:
        """Add the numbers of `sources` behind a text."""
        numbers = [self._numbers.setdefault(s, len(self._numbers) + 1) for s in sources]
        if numbers:
            text.append(f" [{', '.join(map(str, numbers))}]", style="dim not bold")

    def draw(self, out: Console, *, all_: bool) -> None:
        """The list: all of it, or the first few and how many there are more."""
        if not self._numbers:
            return
        out.print(Text(_HEADING[self.lang], style="bold"))
        names = list(self._numbers)
        for name in names if all_ else names[:SHORT_SOURCES]:
            source = self.library.source(name)
            line = Text(f"[{self._numbers[name]}] ", style="dim")
            line.append(citation(source, self.lang))
            line.append(f" ({phrasing.LEVEL[level(source)].in_(self.lang)})", style="dim")
            say(out, line, indent=2, hang=4)
        left = len(names) - SHORT_SOURCES
        if left > 0 and not all_:
            say(out, Text(_AND_MORE[self.lang].format(n=left), style="dim"), indent=2)
        out.print()


def citation(source: Study | Reference, lang: Lang) -> str:
    """A source in one line: authors, year, title, journal and DOI as far as they are known."""
    if isinstance(source, Reference):
        year = str(source.year) if source.year else ""
        parts = [source.who, year, source.title, source.attribution or ""]
        text = ". ".join(part.rstrip(".") for part in parts if part)
        return f"{text}. {source.url}" if source.url else f"{text}."
    cited = source.citation
    if source.design == "evidence-gap":
        own = "Eigen zoektocht" if lang == "nl" else "Our own search"
        what = source.exposure.what.in_(lang)
        return f"{own}, {source.checked.date:%Y-%m-%d}: {what}."
    authors = ", ".join(cited.authors[:2])
    if len(cited.authors) > 2:
        authors = f"{cited.authors[0]} {_ET_AL[lang]}"
    parts = [authors, str(cited.year) if cited.year else "", cited.title or "", cited.journal or ""]
    text = ". ".join(part.rstrip(".") for part in parts if part)
    if cited.doi:
        text += f". doi:{cited.doi}"
    elif cited.url and not cited.journal:
        text += f". {cited.url}"
    return text + ("" if text.endswith(".") else ".")
