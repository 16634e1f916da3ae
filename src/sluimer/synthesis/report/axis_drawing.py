"""How an axis is drawn: its line, its ticks, its name, and the line of no difference.

One idea: everything is labelled where it stands, and a label that would not fit is broken into
lines or left out, never laid over another.
"""

from __future__ import annotations

from sluimer.synthesis.report import words
from sluimer.synthesis.report.axis import Axis, ticks
from sluimer.synthesis.report.drawing import clean, number, tag, text_width, wrap
from sluimer.synthesis.report.numbers import Lang
from sluimer.synthesis.report.scale import Scale
from sluimer.synthesis.report.sentences import no_thing
from sluimer.synthesis.report.sheet import LINE, Block, Sheet
from sluimer.synthesis.report.theme import paint

TICK_SIZE = 12.0
NAME_SIZE = 12.5
SIDE_SIZE = 12.5
SIDE_GAP = 9.0


def axis_block(
    sheet: Sheet, axis: Axis, scale: Scale, top: float, favours: tuple[str, str] | None
) -> Block:
    """The axis under a plot: line, ticks, no difference, what either side favours, and its name."""
    theme = sheet.theme
    line = top + 8
    parts = [
        tag(
            "path",
            d=f"M{number(axis.left)} {number(line)}H{number(axis.right)}",
            stroke_width=2,
            stroke_linecap="round",
            **paint(theme, None, "null"),
        )
    ]
    for tick in ticks(axis, scale, sheet.lang, TICK_SIZE):
        x = axis.x(tick.at)
        parts.append(
            tag(
                "path",
                d=f"M{number(x)} {number(line)}v5",
                stroke_width=2,
                stroke_linecap="round",
                **paint(theme, None, "null"),
            )
        )
        parts.append(sheet.words(x, line + 8 + TICK_SIZE, tick.label, TICK_SIZE, anchor="middle"))
    bottom = line + 8 + TICK_SIZE * LINE + 4
    sides = _sides(sheet, axis, scale, bottom, favours)
    name = _centred(sheet, axis, axis_name(scale, sheet.lang), sides.bottom + 3)
    return Block((*parts, *sides.parts, *name.parts), name.bottom)


def no_difference_line(sheet: Sheet, axis: Axis, scale: Scale, top: float, bottom: float) -> str:
    """A dotted line at the value of no difference; empty where there is none."""
    if scale.null is None:
        return ""
    x = number(axis.x(scale.null))
    return tag(
        "path",
        d=f"M{x} {number(top)}V{number(bottom + 8)}",
        stroke_width=2.4,
        stroke_dasharray="0.1 5.5",
        stroke_linecap="round",
        **paint(sheet.theme, None, "null"),
    )


def sides_told(favours: tuple[str, str] | None, lang: Lang) -> list[str]:
    """What either side favours, in a sentence, whole even where the picture shortens it."""
    if favours is None or not any(map(clean, favours)):
        return []
    left, right = (clean(side) or "–" for side in favours)
    return [words.SIDES[lang].format(left=left, right=right)]


def axis_name(scale: Scale, lang: Lang) -> str:
    """What the axis shows, with its unit, or that it is logarithmic."""
    name = scale.name(lang)
    if scale.unit is not None:
        return words.WITH_UNIT[lang].format(name=name, unit=scale.unit.plural(lang))
    return words.LOG_SCALE[lang].format(name=name) if scale.is_log else name


def no_difference_label(sheet: Sheet, axis: Axis, scale: Scale, baseline: float) -> str:
    """What the dotted line means, above it; empty where there is none."""
    if scale.null is None:
        return ""
    label = no_thing(scale, sheet.lang)
    room = text_width(label, TICK_SIZE) / 2
    x = min(max(axis.x(scale.null), axis.left + room), axis.right - room)
    return sheet.words(x, baseline, label, TICK_SIZE, ink="soft", anchor="middle")


def _sides(
    sheet: Sheet, axis: Axis, scale: Scale, top: float, favours: tuple[str, str] | None
) -> Block:
    """What lies to the left and to the right of no difference."""
    if scale.null is None or favours is None or not any(map(clean, favours)):
        return Block((), top)
    middle = axis.x(scale.null)
    left, right = (
        wrap(arrow.format(clean(text)), sheet.inner, SIDE_SIZE, bold=True, most=1) if text else []
        for arrow, text in zip(("← {}", "{} →"), favours, strict=True)
    )
    parts = []
    end = sheet.pad
    for line in left:
        width = text_width(line, SIDE_SIZE, bold=True)
        end = max(middle - SIDE_GAP, sheet.pad + width)
        y = top + SIDE_SIZE
        parts.append(sheet.words(end, y, line, SIDE_SIZE, bold=True, anchor="end"))
    for line in right:
        start = min(middle + SIDE_GAP, sheet.right - text_width(line, SIDE_SIZE, bold=True))
        if start < end + SIDE_GAP:
            top += SIDE_SIZE * LINE
        parts.append(sheet.words(start, top + SIDE_SIZE, line, SIDE_SIZE, bold=True))
    return Block(tuple(parts), top + SIDE_SIZE * LINE)


def _centred(sheet: Sheet, axis: Axis, text: str, top: float) -> Block:
    """Lines centred under the axis, moved inwards where they would leave the paper."""
    lines = wrap(text, sheet.inner, NAME_SIZE)
    parts = []
    for index, line in enumerate(lines):
        half = text_width(line, NAME_SIZE) / 2
        centre = (axis.left + axis.right) / 2
        x = min(max(centre, sheet.pad + half), sheet.right - half)
        y = top + NAME_SIZE * (1 + LINE * index)
        parts.append(sheet.words(x, y, line, NAME_SIZE, ink="soft", anchor="middle"))
    return Block(tuple(parts), top + NAME_SIZE * LINE * len(lines))
