"""Bars in a terminal: an intake against the span of needs, an amount against a limit.

Words say the same beside them, so nothing is lost where a bar cannot be seen; where a terminal
shows no more than ASCII the bars are of plain signs.
"""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from sluimer.cli.terminal import CLAY, GREEN, LAMP, is_fancy
from sluimer.library.model import Lang
from sluimer.nutrition.phrasing import number

WIDTH = 56


def intake_bar(
    out: Console,
    intake: tuple[float, float, float],
    span: tuple[float, float] | None,
    lang: Lang,
) -> Text:
    """The intake (low, mid, high) as a mark with its range, over the band of what is needed."""
    fancy = is_fancy(out)
    low, mid, high = intake
    top = 1.15 * max(high, span[1] if span else 0.0, 1e-9)
    ground, band, reach, mark = ("·", "▒", "━", "◆") if fancy else (".", ":", "=", "*")

    def place(amount: float) -> int:
        return min(int(amount / top * WIDTH), WIDTH - 1)

    cells = [(ground, "dim")] * WIDTH
    if span is not None:
        for at in range(place(span[0]), place(span[1]) + 1):
            cells[at] = (band, GREEN)
    for at in range(place(low), place(high) + 1):
        cells[at] = (reach, LAMP)
    cells[place(mid)] = (mark, f"bold {LAMP}")
    line = Text("0 ")
    for sign, style in cells:
        line.append(sign, style=style)
    line.append(f" {number(top, lang, 2)} mg", style="dim")
    return line


def limit_bar(out: Console, share: float) -> Text:
    """How much of a limit something is: full at the bar is all of it, beyond it is too much."""
    fancy = is_fancy(out)
    full, rest, edge = ("█", "·", "│") if fancy else ("#", ".", "|")
    room, beyond = 18, 8
    filled = min(round(share * room), room)
    if share > 0 and filled == 0:
        filled = 1
    line = Text()
    line.append(full * filled, style=CLAY if share > 1 else LAMP)
    line.append(rest * (room - filled), style="dim")
    line.append(edge)
    over = min(max(round((share - 1) * room), 1), beyond) if share > 1 else 0
    line.append(full * over, style=f"bold {CLAY}")
    if share > 1 + beyond / room:
        line.append("▶" if fancy else ">", style=f"bold {CLAY}")
    return line
