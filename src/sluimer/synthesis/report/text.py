"""A pooled result in a terminal: the sentences, and a small forest drawn with characters.

One idea: it is the same picture as the forest plot, from the same rows on the same axis, in at most
80 columns.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from sluimer.synthesis.model.subgroups import Subgroups
from sluimer.synthesis.pooled import Pooled
from sluimer.synthesis.report.axis import Axis, round_values, span
from sluimer.synthesis.report.axis_drawing import axis_name
from sluimer.synthesis.report.drawing import clean
from sluimer.synthesis.report.forest_rows import Row, rows_of
from sluimer.synthesis.report.numbers import Lang, level_percent
from sluimer.synthesis.report.scale import Scale, scale_of
from sluimer.synthesis.report.sentences import no_thing, said
from sluimer.synthesis.report.spread import cautions, heterogeneity, how_made
from sluimer.synthesis.report.words import ESTIMATE, STUDY, WEIGHT, WITH_INTERVAL

WIDTH = 80
LEAST_FOREST, MOST_FOREST = 15, 33
LEAST_NAME, MOST_NAME = 10, 26
GAP = "  "


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters that draw; one set for any terminal, one for those of ASCII alone."""

    line: str
    square: str
    light_square: str
    diamond: str
    wide: str
    bar: str
    null: str
    left: str
    right: str
    ellipsis: str


DRAWN = Signs("─", "■", "▪", "◆", "━", "═", "┊", "◂", "▸", "…")
ASCII = Signs("-", "#", "+", "O", "=", "~", ":", "<", ">", ".")
_ASCII_FOR = str.maketrans(
    {
        "−": "-", "–": "-", "τ": "tau", "²": "2", "“": '"', "”": '"', "’": "'", "·": "-",
        "×": "x", "∞": "inf", "\N{NO-BREAK SPACE}": " ", "é": "e", "ë": "e", "ï": "i", "…": "...",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """The widths of the columns, in characters; 0 for a column that there is no room for."""

    name: int
    forest: int
    estimate: int
    interval: int
    weight: int


def as_text(
    pooled: Pooled,
    lang: Lang,
    *,
    unit: str | None = None,
    what: str | None = None,
    smallest_noticed: float | None = None,
    subgroups: Subgroups | None = None,
    plain: bool = False,
) -> str:
    """The result as lines of at most 80 columns; with `plain`, of ASCII signs where they exist.

    `unit`, `what` and `smallest_noticed` are those of `sentence`, and raise what it raises.
    """
    scale = scale_of(pooled, unit)
    told = said(pooled, lang, unit=unit, what=what, smallest_noticed=smallest_noticed)
    rows = rows_of(pooled, scale, lang, subgroups)
    signs = ASCII if plain else DRAWN
    if plain:
        rows = [_in_ascii(row) for row in rows]
    others = [one.pooled.ci for one in subgroups.groups if one.pooled] if subgroups else []
    layout = _layout(rows)
    axis = Axis(*span(pooled, scale, others), 0, layout.forest - 1)

    def paragraph(text: str) -> list[str]:
        words = clean(text).translate(_ASCII_FOR) if plain else clean(text)
        return textwrap.wrap(words, WIDTH, break_on_hyphens=False)

    lines = [*paragraph(" ".join(told.lead)), ""]
    lines.append(_head(pooled, scale, lang, layout))
    lines += [_line(row, axis, scale, layout, signs) for row in rows]
    lines += [*_axis_lines(axis, scale, lang, layout, signs), ""]
    for text in (*told.rest, *cautions(pooled, lang)):
        lines += paragraph(text)
    if pooled.k > 1:
        lines += ["", *paragraph(heterogeneity(pooled, scale, lang))]
    lines += paragraph(how_made(pooled, lang))
    text = "\n".join(line.rstrip() for line in lines)
    return text.translate(_ASCII_FOR) if plain else text


def _in_ascii(row: Row) -> Row:
    """The row in letters that every terminal has, before its columns are measured."""
    estimate, interval, share = (one.translate(_ASCII_FOR) for one in row.numbers)
    return replace(row, name=row.name.translate(_ASCII_FOR), numbers=(estimate, interval, share))


def columns_of(text: str) -> int:
    """How many columns a text takes in a terminal."""
    wide = sum(unicodedata.east_asian_width(letter) in {"W", "F"} for letter in text)
    none = sum(unicodedata.category(letter) in {"Mn", "Me", "Cf"} for letter in text)
    return len(text) + wide - none


def _layout(rows: Sequence[Row]) -> Layout:
    estimate, interval, weight = (
        max(columns_of(row.numbers[at]) for row in rows) for at in range(3)
    )
    names = max(columns_of(row.name) for row in rows if row.kind != "heading")
    if LEAST_NAME + LEAST_FOREST + estimate + interval + weight + 4 * len(GAP) > WIDTH:
        weight = 0
    taken = estimate + interval + weight + (4 if weight else 3) * len(GAP)
    name = max(LEAST_NAME, min(names, MOST_NAME, WIDTH - taken - LEAST_FOREST))
    forest = max(LEAST_FOREST, min(MOST_FOREST, WIDTH - taken - name))
    return Layout(name, forest, estimate, interval, weight)


def _head(pooled: Pooled, scale: Scale, lang: Lang, layout: Layout) -> str:
    what = scale.unit.plural(lang) if scale.unit else ESTIMATE[lang]
    over = WITH_INTERVAL[lang].format(what=what, level=level_percent(pooled.level, lang))
    numbers = layout.estimate + len(GAP) + layout.interval
    share = WEIGHT[lang]
    if layout.weight:
        # The last heading may begin left of its narrow column, if there is room before it.
        over = _right(over, numbers) if columns_of(over) <= numbers else over
        tail = f"{over}{GAP}{share}"
    else:
        tail = over
    line = _left(STUDY[lang], layout.name, ".")
    width = layout.name + 2 * len(GAP) + layout.forest + numbers
    width += len(GAP) + layout.weight if layout.weight else 0
    room = width - columns_of(line)
    return line + (_right(tail, room) if columns_of(tail) < room else "")


def _line(row: Row, axis: Axis, scale: Scale, layout: Layout, signs: Signs) -> str:
    if row.kind == "heading":
        return _left(row.name, WIDTH, signs.ellipsis)
    estimate, interval, share = row.numbers
    cells = [
        _left(row.name, layout.name, signs.ellipsis),
        _forest(row, axis, scale, layout.forest, signs),
        _right(estimate, layout.estimate),
        _right(interval, layout.interval),
    ]
    if layout.weight:
        cells.append(_right(share if row.kind == "study" else "", layout.weight))
    return GAP.join(cells)


def _forest(row: Row, axis: Axis, scale: Scale, width: int, signs: Signs) -> str:
    cells = [" "] * width
    if scale.null is not None:
        cells[round(axis.x(scale.null))] = signs.null
    if row.interval is None:
        return "".join(cells)
    first, last = (round(axis.x(end)) for end in row.interval)
    stroke = {"study": signs.line, "prediction": signs.bar}.get(row.kind, signs.wide)
    cells[first : last + 1] = stroke * (last + 1 - first)
    if not axis.holds(row.interval[0]) and row.interval[0] < axis.low:
        cells[first] = signs.left
    if not axis.holds(row.interval[1]) and row.interval[1] > axis.high:
        cells[last] = signs.right
    if row.estimate is not None and axis.holds(row.estimate):
        cells[round(axis.x(row.estimate))] = _mark(row, signs)
    return "".join(cells)


def _mark(row: Row, signs: Signs) -> str:
    if row.kind != "study":
        return signs.diamond
    return signs.square if (row.weight or 0.0) >= row.usual_weight else signs.light_square


def _axis_lines(axis: Axis, scale: Scale, lang: Lang, layout: Layout, signs: Signs) -> list[str]:
    """Labels under the forest at round values, then the name of the axis."""
    start = layout.name + len(GAP)
    best: list[tuple[int, str]] = []
    for wanted in (6, 5, 4, 3, 2, 1):
        placed = []
        for value, label in round_values(axis, scale, wanted, lang):
            at = scale.analysed(value, axis.low, axis.high)
            if axis.holds(at):
                middle = start + round(axis.x(at))
                placed.append((middle - (len(label) - 1) // 2, label))
        placed.sort()
        apart = all(left + len(label) < right for (left, label), (right, _) in pairwise(placed))
        if apart and all(left + len(label) <= WIDTH for left, label in placed):
            best = placed
            break
    line = ""
    for left, label in best:
        line += " " * (left - len(line)) + label
    name = axis_name(scale, lang)
    if scale.null is not None:
        name = f"{name}; {signs.null} = {no_thing(scale, lang)}"
    name = _left(name, WIDTH, signs.ellipsis).rstrip()
    indent = min(start, WIDTH - columns_of(name))
    return [line, " " * indent + name]


def _left(text: str, width: int, ellipsis: str) -> str:
    """The text at the left of so many columns, shortened if it is wider."""
    if columns_of(text) > width:
        while columns_of(text) + columns_of(ellipsis) > width:
            text = text[:-1]
        text = text.rstrip() + ellipsis
    return text + " " * (width - columns_of(text))


def _right(text: str, width: int) -> str:
    return " " * (width - columns_of(text)) + text
