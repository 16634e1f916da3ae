"""A terminal for people: at most 80 columns, paragraphs that wrap and hang."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.text import Text

WIDTH = 80

LAMP, CLAY, GREEN, BLUE = "#e0a526", "#c4532d", "#4f8f5b", "#5b7db1"

SIGN = {
    "supported": ("●", GREEN),
    "possibly-helpful": ("◐", LAMP),
    "unclear": ("○", BLUE),
    "not-supported": ("–", CLAY),
    "refuted": ("×", CLAY),
    "ok": ("✓", GREEN),
    "caution": ("!", LAMP),
    "avoid": ("▲", CLAY),
    "dangerous": ("■", "bold red"),
}
"""A sign of its own for every word of a verdict: never colour alone."""

PLAIN_SIGN = {"●": "*", "◐": "~", "○": "o", "–": "-", "✓": "+", "▲": "!!", "■": "!!!", "×": "x"}


def console(stream: object = None) -> Console:
    """A console for people: 80 columns at most, no guesses about numbers or emoji."""
    made = _Console(file=stream or sys.stdout, highlight=False, emoji=False, markup=False)  # type: ignore[arg-type]
    made.width = min(WIDTH, made.width if made.is_terminal else WIDTH)
    return made


class _Console(Console):
    """A console that leaves it to the command to say that its reader has left."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def is_fancy(out: Console) -> bool:
    """Whether the terminal can show more than ASCII."""
    return (out.encoding or "").lower().replace("-", "") == "utf8"


def sign(key: str, out: Console) -> tuple[str, str]:
    """The sign and the style of a word of a verdict."""
    mark, style = SIGN.get(key, (" ", ""))
    return (mark if is_fancy(out) else PLAIN_SIGN.get(mark, mark)), style


def bullet(out: Console, line: Text) -> None:
    made = Text("• " if is_fancy(out) else "- ")
    made.append_text(line)
    say(out, made, indent=2, hang=2)


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
