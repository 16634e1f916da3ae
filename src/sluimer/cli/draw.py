"""Answers in a terminal: at most 80 columns, in colour on a terminal and plain in a pipe.

Never colour alone: every word of a verdict has a sign of its own too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from sluimer.answers import Answer, Block, Sentence, phrasing
from sluimer.library.model import Lang, Study
from sluimer.library.store import Library

WIDTH = 80
SHORT_SOURCES = 6
"""How many sources a short answer lists."""

_LAMP, _CLAY, _GREEN, _BLUE = "#e0a526", "#c4532d", "#4f8f5b", "#5b7db1"

_SIGN = {
    "supported": ("●", _GREEN),
    "possibly-helpful": ("◐", _LAMP),
    "unclear": ("○", _BLUE),
    "not-supported": ("–", _CLAY),
    "refuted": ("×", _CLAY),
    "ok": ("✓", _GREEN),
    "caution": ("!", _LAMP),
    "avoid": ("▲", _CLAY),
    "dangerous": ("■", "bold red"),
}
_PLAIN_SIGN = {"●": "*", "◐": "~", "○": "o", "–": "-", "✓": "+", "▲": "!!", "■": "!!!", "×": "x"}

_LABELS = {
    "works": {"nl": "Helpt het?", "en": "Does it help?"},
    "sure": {"nl": "Hoe zeker?", "en": "How sure?"},
    "safe": {"nl": "Is het veilig?", "en": "Is it safe?"},
    "sources": {"nl": "Bronnen", "en": "Sources"},
    "understood": {"nl": "Begrepen", "en": "Understood"},
    "more": {"nl": "Meer lezen: zet --more achter je vraag.", "en": "To read more, add --more."},
    "and-more": {"nl": "en nog {n} andere (--more)", "en": "and {n} more (--more)"},
    "et-al": {"nl": "e.a.", "en": "et al."},
    "age-impossible": {
        "nl": "De leeftijd in je vraag hebben we niet kunnen gebruiken.",
        "en": "We could not use the age in your question.",
    },
    "cut-short": {
        "nl": "Je vraag was erg lang; we lazen alleen het begin.",
        "en": "Your question was very long; we read only the beginning.",
    },
}
_MONTHS_NL = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]


def console(stream: object = None) -> Console:
    """A console for people: 80 columns at most, no guesses about numbers or emoji."""
    made = Console(
        file=stream or sys.stdout,  # type: ignore[arg-type]
        highlight=False,
        emoji=False,
        markup=False,
        soft_wrap=False,
    )
    return Console(
        file=stream or sys.stdout,  # type: ignore[arg-type]
        highlight=False,
        emoji=False,
        markup=False,
        width=min(WIDTH, made.width if made.is_terminal else WIDTH),
    )


class Drawing:
    """Draws one answer; keeps the numbers of its sources."""

    def __init__(self, out: Console, library: Library, lang: Lang) -> None:
        self.out = out
        self.library = library
        self.lang: Lang = lang
        self._numbers: dict[str, int] = {}
        self._fancy = (out.encoding or "").lower().replace("-", "") == "utf8"

    def answer(self, answer: Answer, *, more: bool) -> None:
        """The whole answer: short unless `more`."""
        if answer.kind == "urgent":
            self._urgent(answer)
            return
        self._title(answer.title)
        self._verdict_lines(answer)
        self._paragraph(answer.summary)
        self._doubts(answer)
        shown = [
            block
            for block in answer.blocks
            if more or block.name in ("safety", "how-to", "talk-about")
        ]
        for block in shown:
            if (
                not more
                and answer.kind in ("safety", "ritual", "intake")
                and block.name in ("safety", "how-to")
            ):
                continue
            self._block(block, answer, most=None if more else 3)
        self._offers(answer)
        self._sources(all_=more)
        self._foot(answer, more=more)

    # -------------------------------------------------------------- parts

    def _urgent(self, answer: Answer) -> None:
        self.out.print()
        self.out.print(Text(f" {answer.title.upper()} ", style="bold white on red"))
        self.out.print()
        for sentence in answer.summary:
            self.out.print(Padding(Text(sentence.text, style="bold"), (0, 2, 1, 2)))
        for block in answer.blocks:
            self.out.print(Text(block.heading, style="bold"))
            for sentence in block.sentences:
                self._bullet(Text(sentence.text))
            self.out.print()

    def _title(self, title: str) -> None:
        self.out.print()
        self.out.print(Text(title, style=f"bold {_LAMP}"))
        self.out.print()

    def _verdict_lines(self, answer: Answer) -> None:
        rows: list[tuple[str, str, str]] = []
        if answer.efficacy is not None and answer.kind not in ("normal", "intake"):
            rows.append(
                ("works", answer.efficacy, phrasing.EFFICACY[answer.efficacy].in_(self.lang))
            )
            if answer.certainty is not None:
                rows.append(("sure", "", phrasing.CERTAINTY[answer.certainty].in_(self.lang)))
        if answer.safety is not None and answer.kind != "normal":
            rows.append(("safe", answer.safety, phrasing.SAFETY[answer.safety].in_(self.lang)))
        for label, key, word in rows:
            sign, style = _SIGN.get(key, (" ", ""))
            sign = sign if self._fancy else _PLAIN_SIGN.get(sign, sign)
            line = Text("  ")
            line.append(f"{_LABELS[label][self.lang]:<16}")
            line.append(f"{sign} ", style=style)
            line.append(word, style=f"bold {style}".strip() if key else "bold")
            self.out.print(line)
        if rows:
            self.out.print()

    def _paragraph(self, sentences: Iterable[Sentence]) -> None:
        text = Text()
        for sentence in sentences:
            if text:
                text.append(" ")
            text.append(sentence.text)
            self._mark(text, sentence)
        if text:
            self.out.print(text)
            self.out.print()

    def _block(self, block: Block, answer: Answer, most: int | None) -> None:
        said = {sentence.text for sentence in answer.summary}
        rest = [sentence for sentence in block.sentences if sentence.text not in said][:most]
        if not rest:
            return
        self.out.print(Text(block.heading, style="bold"))
        for sentence in rest:
            line = Text(sentence.text)
            self._mark(line, sentence)
            self._bullet(line)
        self.out.print()

    def _offers(self, answer: Answer) -> None:
        if not answer.instead:
            return
        self.out.print(Text(phrasing.HEADING["instead"].in_(self.lang), style="bold"))
        said = {sentence.text for sentence in answer.summary}
        for offer in answer.instead:
            line = Text(offer.name, style=f"bold {_GREEN}")
            word = phrasing.EFFICACY[offer.efficacy].in_(self.lang)
            line.append(f" ({word})", style="not bold default")
            if offer.sentence is not None and offer.sentence.text not in said:
                line.append(f". {offer.sentence.text}", style="not bold default")
                self._mark(line, offer.sentence)
            self._bullet(line)
        self.out.print()

    def _sources(self, *, all_: bool) -> None:
        if not self._numbers:
            return
        self.out.print(Text(_LABELS["sources"][self.lang], style="bold"))
        names = list(self._numbers)
        for name in names if all_ else names[:SHORT_SOURCES]:
            line = Text(f"[{self._numbers[name]}] ", style="dim")
            line.append(citation(self.library.studies[name], self.lang))
            level = self.library.studies[name].checked.level
            line.append(f" ({phrasing.LEVEL[level].in_(self.lang)})", style="dim")
            self.out.print(Padding(line, (0, 0, 0, 2)))
        left = len(names) - SHORT_SOURCES
        if left > 0 and not all_:
            self.out.print(
                Padding(
                    Text(_LABELS["and-more"][self.lang].format(n=left), style="dim"), (0, 0, 0, 2)
                )
            )
        self.out.print()

    def _doubts(self, answer: Answer) -> None:
        for doubt in answer.question.doubts:
            if doubt in _LABELS:
                self.out.print(Text(_LABELS[doubt][self.lang], style=_LAMP))
                self.out.print()

    def _foot(self, answer: Answer, *, more: bool) -> None:
        if answer.chips:
            self.out.print(
                Text(f"{_LABELS['understood'][self.lang]}: {' · '.join(answer.chips)}", style="dim")
            )
        review = answer.review
        if review is not None:
            self.out.print(
                Text(review_line(review.compiled, review.signed_by, self.lang), style="dim")
            )
        if not more and answer.blocks:
            self.out.print(Text(_LABELS["more"][self.lang], style="dim"))

    def _bullet(self, line: Text) -> None:
        bullet = Text("• " if self._fancy else "- ")
        grid = _hanging(bullet, line, self.out.width)
        self.out.print(grid)

    def _mark(self, text: Text, sentence: Sentence) -> None:
        numbers = [self._numbers.setdefault(s, len(self._numbers) + 1) for s in sentence.sources]
        if numbers:
            text.append(f" [{', '.join(map(str, numbers))}]", style="dim not bold")


def _hanging(bullet: Text, line: Text, width: int) -> Text:
    """A bullet with its text hanging beside it."""
    made = Text()
    wrapped = line.wrap(Console(width=width), width - 4)
    for index, part in enumerate(wrapped):
        part.rstrip()
        made.append("  ")
        made.append_text(bullet if index == 0 else Text("  "))
        made.append_text(part)
        if index < len(wrapped) - 1:
            made.append("\n")
    return made


def citation(study: Study, lang: Lang) -> str:
    """A source in one line: authors, year, title, journal and DOI as far as they are known."""
    cited = study.citation
    authors = ", ".join(cited.authors[:2])
    if len(cited.authors) > 2:
        authors = f"{cited.authors[0]} {_LABELS['et-al'][lang]}"
    parts = [authors, str(cited.year) if cited.year else "", cited.title or "", cited.journal or ""]
    text = ". ".join(part.rstrip(".") for part in parts if part)
    if cited.doi:
        text += f". doi:{cited.doi}"
    elif cited.url:
        text += f". {cited.url}"
    return text + ("" if text.endswith(".") else ".")


def review_line(compiled: object, signed_by: str | None, lang: Lang) -> str:
    """Who stands for a page, and since when."""
    day = getattr(compiled, "day", 0)
    month, year = getattr(compiled, "month", 1), getattr(compiled, "year", 0)
    if lang == "nl":
        date = f"{day} {_MONTHS_NL[month - 1]} {year}"
        by = (
            f"nagekeken door {signed_by}"
            if signed_by
            else "nog niet nagekeken door een arts of verpleegkundige"
        )
        return f"Samengesteld op {date} uit deze bronnen; {by}. Dit vervangt geen arts."
    names = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    date = f"{day} {names[month - 1]} {year}"
    by = f"reviewed by {signed_by}" if signed_by else "not yet reviewed by a clinician"
    return f"Compiled on {date} from these records; {by}. This does not replace a doctor."
