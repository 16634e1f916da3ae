"""Answers in a terminal: at most 80 columns, in colour on a terminal and plain in a pipe.

Never colour alone: every word of a verdict has a sign of its own too.
"""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from sluimer.answers import Answer, Block, Sentence, phrasing
from sluimer.answers.answer import BlockName, Kind
from sluimer.cli.citations import Citations
from sluimer.cli.terminal import GREEN, LAMP, bullet, say, sign
from sluimer.library.model import Lang, Review
from sluimer.library.whole import Library

_SHORT_BLOCKS: dict[Kind, frozenset[BlockName]] = {
    "urgent": frozenset(),
    "verdict": frozenset({"safety"}),
    "safety": frozenset({"each"}),
    "intake": frozenset({"foods", "ask"}),
    "alternative": frozenset({"how-to"}),
    "ritual": frozenset({"how-to"}),
    "normal": frozenset({"talk-about"}),
    "declined": frozenset(),
}
"""What a short answer shows besides its first paragraph, by its kind ..."""
_MOST_LINES = 5
"""... and how many lines of it at the most (of safety: two)."""

_LABELS = {
    "works": {"nl": "Helpt het?", "en": "Does it help?"},
    "sure": {"nl": "Hoe zeker?", "en": "How sure?"},
    "safe": {"nl": "Is het veilig?", "en": "Is it safe?"},
    "understood": {"nl": "Begrepen", "en": "Understood"},
    "more": {"nl": "Meer lezen: zet --more achter je vraag.", "en": "To read more, add --more."},
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


class Drawing:
    """Draws one answer; keeps the numbers of its sources."""

    def __init__(self, out: Console, library: Library, lang: Lang) -> None:
        self.out = out
        self.library = library
        self.lang: Lang = lang
        self._cited = Citations(library, lang)

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
        self._cited.draw(self.out, all_=more)
        self._foot(answer, more=more)

    # -------------------------------------------------------------- parts

    def _urgent(self, answer: Answer) -> None:
        self.out.print()
        pad = " " if self.out.is_terminal else ""
        self.out.print(Text(f"{pad}{answer.title.upper()}{pad}", style="bold white on red"))
        self.out.print()
        for sentence in answer.summary:
            say(self.out, Text(sentence.text, style="bold"), indent=2)
            self.out.print()
        for block in answer.blocks:
            self.out.print(Text(block.heading, style="bold"))
            for sentence in block.sentences:
                bullet(self.out, Text(sentence.text))
            self.out.print()

    def _title(self, title: str) -> None:
        self.out.print()
        self.out.print(Text(title, style=f"bold {LAMP}"))
        self.out.print()

    def _verdict_lines(self, answer: Answer) -> None:
        rows: list[tuple[str, str, str]] = []
        if answer.efficacy is not None and answer.kind not in ("normal", "intake"):
            rows.append(
                ("works", answer.efficacy, phrasing.EFFICACY[answer.efficacy].in_(self.lang))
            )
            if answer.certainty is not None:
                rows.append(("sure", "", phrasing.CERTAINTY[answer.certainty].in_(self.lang)))
        if answer.safety is not None and answer.kind not in ("normal", "intake"):
            rows.append(("safe", answer.safety, phrasing.SAFETY[answer.safety].in_(self.lang)))
        for label, key, word in rows:
            mark, style = sign(key, self.out)
            line = Text("  ")
            line.append(f"{_LABELS[label][self.lang]:<16}")
            line.append(f"{mark} ", style=style)
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
            self._cited.mark(text, sentence.sources)
        if text:
            say(self.out, text)
            self.out.print()

    def _block(self, block: Block, said: set[str], most: int | None) -> None:
        rest = [sentence for sentence in block.sentences if sentence.text not in said][:most]
        if not rest:
            return
        self.out.print(Text(block.heading, style="bold"))
        for sentence in rest:
            line = Text(sentence.text)
            self._cited.mark(line, sentence.sources)
            bullet(self.out, line)
        self.out.print()

    def _offers(self, answer: Answer) -> None:
        if not answer.instead:
            return
        self.out.print(Text(phrasing.HEADING["instead"].in_(self.lang), style="bold"))
        said = {sentence.text for sentence in answer.summary}
        for offer in answer.instead:
            if answer.kind == "alternative" and offer.sentence and offer.sentence.text in said:
                continue
            line = Text(offer.name, style=f"bold {GREEN}")
            if offer.efficacy is not None:
                word = phrasing.EFFICACY[offer.efficacy].in_(self.lang)
                line.append(f" ({word})", style="not bold default")
            if offer.sentence is not None and offer.sentence.text not in said:
                line.append(f". {offer.sentence.text}", style="not bold default")
                self._cited.mark(line, offer.sentence.sources)
            bullet(self.out, line)
        self.out.print()

    def _doubts(self, answer: Answer) -> None:
        for doubt in answer.question.doubts:
            if doubt in _LABELS:
                say(self.out, Text(_LABELS[doubt][self.lang], style=LAMP))
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
            say(self.out, Text(line, style="dim"))


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
