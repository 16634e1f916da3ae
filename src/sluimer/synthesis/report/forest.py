"""A forest plot that a clinician reads without a legend.

Two ideas. Each study is one row with its name, its picture and its numbers, and the pooled result
stands below them in a pool of lamplight, with the prediction interval under it under its own name.
And the layout knows how wide everything is before it draws: on a phone the numbers go under the
names, and an interval that leaves the axis ends in an arrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sluimer.synthesis.model.subgroups import Subgroups
from sluimer.synthesis.pooled import Pooled
from sluimer.synthesis.report import marks, words
from sluimer.synthesis.report.axis import Axis, span
from sluimer.synthesis.report.axis_drawing import (
    axis_block,
    no_difference_label,
    no_difference_line,
    sides_told,
)
from sluimer.synthesis.report.drawing import clean, escaped, tag, wrap
from sluimer.synthesis.report.forest_rows import (
    Columns,
    Row,
    columns_for,
    name_lines,
    number_lines,
    rows_of,
)
from sluimer.synthesis.report.numbers import Lang, level_percent, two_digits
from sluimer.synthesis.report.scale import Scale, scale_of
from sluimer.synthesis.report.sentences import said
from sluimer.synthesis.report.sheet import LINE, Block, Sheet, finished, header, notes, sheet_of
from sluimer.synthesis.report.spread import cautions, heterogeneity, how_made
from sluimer.synthesis.report.theme import Colour, ThemeName, paint

LARGEST_SQUARE = 15.0
DIAMOND_HEIGHT = 20.0
BAR_HEIGHT = 11.0
POOLED_HEIGHT = 36.0
HEAD_SIZE = 12.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A row at its place: from `top` down, its marks around `middle`."""

    row: Row
    names: list[str]
    numbers: list[str]
    top: float
    height: float

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def forest_svg(
    pooled: Pooled,
    *,
    lang: Lang = "nl",
    title: str | None = None,
    unit: str | None = None,
    what: str | None = None,
    smallest_noticed: float | None = None,
    favours: tuple[str, str] | None = None,
    theme: ThemeName = "auto",
    subgroups: Subgroups | None = None,
    width: float = 900,
) -> str:
    """A forest plot as an SVG document of `width` pixels, as high as it needs.

    `unit`, `what` and `smallest_noticed` are those of `sentence`; `favours` says what lies to the
    left and to the right of no difference. Below 640 pixels the layout is that of a phone. Raises
    `InvalidValueError` for a width outside 300 to 2000, and `UnknownNameError`.
    """
    sheet = sheet_of(width, theme, lang)
    scale = scale_of(pooled, unit)
    told = said(pooled, lang, unit=unit, what=what, smallest_noticed=smallest_noticed)
    rows = rows_of(pooled, scale, lang, subgroups)
    columns = columns_for(sheet, rows, _heads(pooled, scale, lang))
    others = [one.pooled.ci for one in subgroups.groups if one.pooled] if subgroups else []
    axis = Axis(*span(pooled, scale, others), columns.left, columns.right)

    top = header(sheet, title, told.lead)
    heads = _column_heads(sheet, columns, axis, pooled, scale, top.bottom + 16)
    placed = _place(rows, columns, heads.bottom + 5)
    plot = _plot(sheet, columns, axis, scale, pooled, placed)
    foot = axis_block(sheet, axis, scale, plot.bottom, favours)
    under = _notes(pooled, scale, lang, told.rest, axis, rows, subgroups)
    below = notes(sheet, foot.bottom + 14, under)

    name = words.OF_STUDIES if pooled.k > 1 else words.OF_ONE_STUDY
    default = words.FOREST[lang].format(what=name[lang].format(name=scale.name(lang), k=pooled.k))
    description = " ".join((*told.lead, *(text for text, _ in under), *sides_told(favours, lang)))
    parts = (*top.parts, *heads.parts, *plot.parts, *foot.parts, *below.parts)
    heading = clean(title or "") or default
    return finished(sheet, heading, description, parts, below.bottom + sheet.pad - 8)


def _heads(pooled: Pooled, scale: Scale, lang: Lang) -> tuple[str, str]:
    what = scale.unit.plural(lang) if scale.unit else words.ESTIMATE[lang]
    level = level_percent(pooled.level, lang)
    return words.WITH_INTERVAL[lang].format(what=what, level=level), words.WEIGHT[lang]


def _column_heads(
    sheet: Sheet, columns: Columns, axis: Axis, pooled: Pooled, scale: Scale, top: float
) -> Block:
    over, share = _heads(pooled, scale, sheet.lang)
    if columns.stacked:
        lines = wrap(f"{over} · {share}", columns.name_width, HEAD_SIZE)
        x = sheet.pad + 4
    else:
        lines, x = [words.STUDY[sheet.lang]], sheet.pad + 8
    bottom = top + HEAD_SIZE * LINE * len(lines)
    last = bottom - HEAD_SIZE * (LINE - 1)
    parts = [
        sheet.words(x, last - HEAD_SIZE * LINE * back, line, HEAD_SIZE, ink="soft")
        for back, line in enumerate(reversed(lines))
    ]
    parts.append(no_difference_label(sheet, axis, scale, last))
    if not columns.stacked:
        for end, text in ((columns.interval_end, over), (columns.weight_end, share)):
            parts.append(sheet.words(end, last, text, HEAD_SIZE, ink="soft", anchor="end"))
    return Block(tuple(parts), bottom)


def _place(rows: Sequence[Row], columns: Columns, top: float) -> list[Placed]:
    placed = []
    for row in rows:
        names, numbers = name_lines(row, columns), number_lines(row, columns)
        text = LINE * (columns.size * len(names) + columns.small * len(numbers))
        least = columns.least_height if row.kind != "heading" else 0.0
        if row.kind in {"pooled", "prediction"}:
            least = max(least, POOLED_HEIGHT)
            top += 10 if row.kind == "pooled" else 0
        if row.kind == "heading":
            top += 8
        height = max(least, text + (12 if columns.stacked else 6))
        placed.append(Placed(row, names, numbers, top, height))
        top += height + (6 if row.kind == "group" else 0)
    return placed


def _plot(
    sheet: Sheet,
    columns: Columns,
    axis: Axis,
    scale: Scale,
    pooled: Pooled,
    placed: Sequence[Placed],
) -> Block:
    theme = sheet.theme
    first, last = placed[0], placed[-1]
    bottom = last.top + last.height
    whole = next(one for one in placed if one.row.kind == "pooled")
    behind = [
        tag(
            "rect", x=sheet.pad - 4, y=one.top, width=sheet.inner + 8, height=one.height, rx=8,
            **paint(theme, "stripe"),
        )
        for index, one in enumerate(placed)
        if one.row.kind == "study" and index % 2 == 0
    ]  # fmt: skip
    behind.append(
        tag(
            "rect", x=sheet.pad - 4, y=whole.top, width=sheet.inner + 8,
            height=bottom - whole.top, rx=12, **paint(theme, "glow"),
        )
    )  # fmt: skip
    left, right = axis.x(pooled.ci[0]), axis.x(pooled.ci[1])
    behind.append(
        tag(
            "rect", x=left, y=first.top, width=max(right - left, 1.5), height=whole.top - first.top,
            opacity=0.6, **paint(theme, "glow"),
        )
    )  # fmt: skip
    behind.append(no_difference_line(sheet, axis, scale, first.top, bottom))
    heaviest = max(
        (one.row.weight or 0.0 for one in placed if one.row.kind == "study"), default=1.0
    )
    drawn = [_drawn(sheet, columns, axis, one, heaviest) for one in placed]
    return Block((*behind, *drawn), bottom)


def _drawn(sheet: Sheet, columns: Columns, axis: Axis, placed: Placed, heaviest: float) -> str:
    row = placed.row
    told = row.told
    if row.interval and not (axis.holds(row.interval[0]) and axis.holds(row.interval[1])):
        told += words.BEYOND[sheet.lang]
    parts = [tag("title", escaped(told)), *_texts(sheet, columns, placed)]
    if row.interval is not None:
        parts.append(_mark(sheet, axis, placed, heaviest))
    return tag("g", parts, class_=f"sl-row sl-{row.kind}")


def _mark(sheet: Sheet, axis: Axis, placed: Placed, heaviest: float) -> str:
    theme, row, y = sheet.theme, placed.row, placed.middle
    if row.interval is None:
        return ""
    if row.kind == "prediction" or row.estimate is None:
        return marks.prediction_bar(theme, axis, row.interval, y, BAR_HEIGHT)
    if row.kind == "study":
        largest = min(LARGEST_SQUARE, placed.height - 5)
        share = (row.weight or 0.0) / heaviest if heaviest > 0 else 1.0
        thickness = min(7.0, placed.height / 3)
        return marks.band(theme, axis, row.interval, y, thickness) + marks.square(
            theme, axis, row.estimate, row.interval, y, share, largest
        )
    height = DIAMOND_HEIGHT if row.kind == "pooled" else 0.75 * DIAMOND_HEIGHT
    return marks.diamond(theme, axis, row.estimate, row.interval, y, height)


def _texts(sheet: Sheet, columns: Columns, placed: Placed) -> list[str]:
    row = placed.row
    size, bold = columns.size, row.kind != "study"
    ink: Colour = "ink"
    lines = [(line, size, bold, ink) for line in placed.names]
    soft: Colour = "ink" if bold else "soft"
    lines += [(line, columns.small, False, soft) for line in placed.numbers]
    height = sum(LINE * size for _, size, _, _ in lines)
    baseline = placed.middle - height / 2
    x = sheet.pad + (4 if columns.stacked else 8)
    parts = []
    for line, letters, heavy, colour in lines:
        parts.append(
            sheet.words(x, baseline + letters * 1.02, line, letters, bold=heavy, ink=colour)
        )
        baseline += LINE * letters
    if columns.stacked or row.interval is None:
        return parts
    estimate, interval, share = row.numbers
    middle = placed.middle + size * 0.35
    if estimate:
        parts.append(
            sheet.words(columns.estimate_end, middle, estimate, size, bold=True, anchor="end")
        )
    parts.append(sheet.words(columns.interval_end, middle, interval, size, anchor="end"))
    if share and row.kind != "pooled":
        parts.append(sheet.words(columns.weight_end, middle, share, size, ink="soft", anchor="end"))
    return parts


def _notes(
    pooled: Pooled,
    scale: Scale,
    lang: Lang,
    rest: Sequence[str],
    axis: Axis,
    rows: Sequence[Row],
    subgroups: Subgroups | None,
) -> list[tuple[str, Colour]]:
    told: list[tuple[str, Colour]] = [(text, "ink") for text in rest]
    told += [(text, "ink") for text in cautions(pooled, lang)]
    if pooled.k > 1:
        told.append((heterogeneity(pooled, scale, lang), "soft"))
    if subgroups is not None:
        between = words.BETWEEN_GROUPS[lang]
        q = two_digits(subgroups.q_between, lang)
        told.append((between.format(q=q, df=subgroups.df), "soft"))
    cut = any(
        row.interval and not (axis.holds(row.interval[0]) and axis.holds(row.interval[1]))
        for row in rows
    )
    reading = (words.READING if cut else words.READING_NO_ARROWS)[lang]
    told.append((f"{how_made(pooled, lang)} {reading}", "soft"))
    return told
