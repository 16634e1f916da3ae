"""Answers in a terminal: at most 80 columns, in colour on a terminal and plain in a pipe.

Never colour alone: every word of a verdict has a sign of its own too.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from sluimer.answers import Answer, Block, Sentence, phrasing
from sluimer.answers.answer import BlockName, Kind
from sluimer.library.model import Lang, Review, Study
from sluimer.library.whole import Library

WIDTH = 80
SHORT_SOURCES = 6
"""How many sources a short answer lists."""

_SHORT_BLOCKS: dict[Kind, frozenset[BlockName]] = {
    "urgent": frozenset(),
    "verdict": frozenset({"safety"}),
    "safety": frozenset(),
    "intake": frozenset({"ask"}),
    "alternative": frozenset({"how-to"}),
    "ritual": frozenset({"how-to"}),
    "normal": frozenset({"talk-about"}),
    "declined": frozenset(),
}
"""What a short answer shows besides its first paragraph, by its kind ..."""
_MOST_LINES = 5
"""... and how many lines of it at the most (of safety: two)."""

_LAMP, _CLAY, _GREEN, _BLUE = "#e0a526", "#c4532d", "#4f8f5b", "#5b7db1"

SIGN = {
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
_MONTHS: dict[Lang, tuple[str, ...]] = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip


def console(stream: object = None) -> Console:
    """A console for people: 80 columns at most, no guesses about numbers or emoji."""
    made = _Console(file=stream or sys.stdout, highlight=False, emoji=False, markup=False)  # type: ignore[arg-type]
    made.width = min(WIDTH, made.width if made.is_terminal else WIDTH)
    return made


class _Console(Console):
    """A console that leaves it to the command to say that its reader has left."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


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
        lead = answer.summary[:1] if answer.kind == "ritual" else answer.summary
        self._paragraph(lead)
        self._doubts(answer)
        said = {sentence.text for sentence in lead}
        for block in answer.blocks:
            if more or block.name in _SHORT_BLOCKS[answer.kind]:
                most = 2 if block.name == "safety" else _MOST_LINES
                self._block(block, said, most=None if more else most)
        self._offers(answer)
        self._sources(all_=more)
        self._foot(answer, more=more)

    # -------------------------------------------------------------- parts

    def _urgent(self, answer: Answer) -> None:
        self.out.print()
        pad = " " if self.out.is_terminal else ""
        self.out.print(Text(f"{pad}{answer.title.upper()}{pad}", style="bold white on red"))
        self.out.print()
        for sentence in answer.summary:
            self._say(Text(sentence.text, style="bold"), indent=2)
            self.out.print()
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
            sign, style = SIGN.get(key, (" ", ""))
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
            self._say(text)
            self.out.print()

    def _block(self, block: Block, said: set[str], most: int | None) -> None:
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
            if answer.kind == "alternative" and offer.sentence and offer.sentence.text in said:
                continue
            line = Text(offer.name, style=f"bold {_GREEN}")
            if offer.efficacy is not None:
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
            self._say(line, indent=2, hang=4)
        left = len(names) - SHORT_SOURCES
        if left > 0 and not all_:
            more = _LABELS["and-more"][self.lang].format(n=left)
            self._say(Text(more, style="dim"), indent=2)
        self.out.print()

    def _doubts(self, answer: Answer) -> None:
        for doubt in answer.question.doubts:
            if doubt in _LABELS:
                self._say(Text(_LABELS[doubt][self.lang], style=_LAMP))
                self.out.print()

    def _foot(self, answer: Answer, *, more: bool) -> None:
        lines = []
        if answer.chips:
            lines.append(f"{_LABELS['understood'][self.lang]}: {' · '.join(answer.chips)}")
        if answer.review is not None:
            lines.append(review_line(answer.review, self.lang))
        if not more and answer.blocks:
            lines.append(_LABELS["more"][self.lang])
        for line in lines:
            self._say(Text(line, style="dim"))

    def _bullet(self, line: Text) -> None:
        made = Text("• " if self._fancy else "- ")
        made.append_text(line)
        self._say(made, indent=2, hang=2)

    def _say(self, text: Text, indent: int = 0, hang: int = 0) -> None:
        """Print a paragraph: wrapped, indented, further lines hanging, no space at the end."""
        say(self.out, text, indent, hang)

    def _mark(self, text: Text, sentence: Sentence) -> None:
        numbers = [self._numbers.setdefault(s, len(self._numbers) + 1) for s in sentence.sources]
        if numbers:
            text.append(f" [{', '.join(map(str, numbers))}]", style="dim not bold")


def say(out: Console, text: Text, indent: int = 0, hang: int = 0) -> None:
    """Print a paragraph: wrapped to the width, indented, further lines hanging by `hang`."""
    narrow = out.width - indent - hang
    for index, part in enumerate(_wrapped(out, text, narrow, hang)):
        part.rstrip()
        line = Text(" " * (indent + (hang if index else 0)))
        line.append_text(part)
        out.print(line, no_wrap=True, overflow="ignore", crop=False)


def _wrapped(out: Console, text: Text, narrow: int, hang: int) -> list[Text]:
    """Lines of at most `narrow`, the first one wider by `hang` as it does not hang."""
    first, *rest = text.wrap(out, narrow + hang)
    if not rest:
        return [first]
    taken = len(first.plain.rstrip())
    left = text[taken:]
    skip = len(left.plain) - len(left.plain.lstrip())
    return [first, *left[skip:].wrap(out, narrow)]


def citation(study: Study, lang: Lang) -> str:
    """A source in one line: authors, year, title, journal and DOI as far as they are known."""
    cited = study.citation
    if study.design == "evidence-gap":
        own = "Eigen zoektocht" if lang == "nl" else "Our own search"
        what = study.exposure.what.in_(lang)
        return f"{own}, {study.checked.date:%Y-%m-%d}: {what}."
    authors = ", ".join(cited.authors[:2])
    if len(cited.authors) > 2:
        authors = f"{cited.authors[0]} {_LABELS['et-al'][lang]}"
    parts = [authors, str(cited.year) if cited.year else "", cited.title or "", cited.journal or ""]
    text = ". ".join(part.rstrip(".") for part in parts if part)
    if cited.doi:
        text += f". doi:{cited.doi}"
    elif cited.url and not cited.journal:
        text += f". {cited.url}"
    return text + ("" if text.endswith(".") else ".")


def review_line(review: Review, lang: Lang) -> str:
    """Who stands for a page, and since when."""
    day = review.compiled
    date = f"{day.day} {_MONTHS[lang][day.month - 1]} {day.year}"
    if lang == "nl":
        by = (
            f"nagekeken door {review.signed_by}"
            if review.signed_by
            else "nog niet nagekeken door een arts of verpleegkundige"
        )
        return f"Samengesteld op {date} uit deze bronnen; {by}. Dit vervangt geen arts."
    by = (
        f"reviewed by {review.signed_by}" if review.signed_by else "not yet reviewed by a clinician"
    )
    return f"Compiled on {date} from these records; {by}. This does not replace a doctor."
