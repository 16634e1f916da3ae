"""A funnel plot: each study by its effect and its precision.

Two ideas. Precise studies stand at the top and should lie together; imprecise ones spread out below
like a funnel, on both sides alike unless some are missing. And a picture of few studies cannot show
that, so the sentence above says so.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sluimer.synthesis.cautions import FEW_FOR_ASYMMETRY
from sluimer.synthesis.errors import InvalidValueError
from sluimer.synthesis.pooled import Pooled
from sluimer.synthesis.report import phrases, words
from sluimer.synthesis.report.axis import MARGIN, Axis, linear_ticks, widened
from sluimer.synthesis.report.axis_drawing import (
    TICK_SIZE,
    axis_block,
    no_difference_label,
    no_difference_line,
    sides_told,
)
from sluimer.synthesis.report.drawing import clean, escaped, number, points, tag, text_width
from sluimer.synthesis.report.numbers import Lang, two_digits
from sluimer.synthesis.report.scale import Scale, critical, finer, scale_of
from sluimer.synthesis.report.sheet import LINE, Block, Sheet, finished, header, notes, sheet_of
from sluimer.synthesis.report.spread import how_made
from sluimer.synthesis.report.theme import Colour, Theme, ThemeName, paint

FOOT = 30.0
"""The strip under the deepest dots, in which the average is named."""
SE_TICKS = 5
DOT = 5.2
DOT_OF_MANY = 3.8
MANY = 50
HEIGHT_TO_WIDTH = 0.55
LEAST_HEIGHT, MOST_HEIGHT = 220.0, 420.0


def funnel_svg(
    pooled: Pooled,
    *,
    lang: Lang = "nl",
    title: str | None = None,
    unit: str | None = None,
    favours: tuple[str, str] | None = None,
    filled: Sequence[tuple[float, float]] = (),
    theme: ThemeName = "auto",
    width: float = 720,
) -> str:
    """A funnel plot as an SVG document of `width` pixels.

    `filled` are studies that trim and fill imagines, as (yi, vi). Raises `InvalidValueError` for
    such a study without a finite effect and a variance above 0 or for a width outside 300 to 2000,
    and `UnknownNameError`.
    """
    sheet = sheet_of(width, theme, lang)
    scale = scale_of(pooled, unit)
    imagined = _imagined(filled)
    lead = _lead(pooled, lang, imagined)
    top = header(sheet, title, lead)
    axis, depth = _axes(sheet, pooled, imagined, top.bottom + 14 + 2 * TICK_SIZE * LINE)
    plot = _plot(sheet, axis, depth, pooled, scale, imagined)
    foot = axis_block(sheet, axis, scale, plot.bottom - 8, favours)
    told: list[tuple[str, Colour]] = [(phrases.FUNNEL_READING[lang], "ink")]
    told.append((how_made(pooled, lang), "soft"))
    below = notes(sheet, foot.bottom + 14, told)
    name = words.OF_STUDIES if pooled.k > 1 else words.OF_ONE_STUDY
    default = words.FUNNEL[lang].format(what=name[lang].format(name=scale.name(lang), k=pooled.k))
    description = " ".join([*lead, *(text for text, _ in told), *sides_told(favours, lang)])
    heading = clean(title or "") or default
    parts = (*top.parts, *plot.parts, *foot.parts, *below.parts)
    return finished(sheet, heading, description, parts, below.bottom + sheet.pad - 8)


def _imagined(filled: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    made = [(float(y), float(v)) for y, v in filled]
    bad = [row for row, (y, v) in enumerate(made, 1) if not (math.isfinite(y) and 0 < v < math.inf)]
    if bad:
        raise InvalidValueError(
            "a filled-in study has no finite effect or no variance above 0",
            "Give (yi, vi) pairs as trim and fill does",
            rows=bad,
        )
    return made


def _lead(pooled: Pooled, lang: Lang, imagined: Sequence[tuple[float, float]]) -> list[str]:
    k = pooled.k
    inside = int(np.sum(_within(pooled)))
    told = []
    if k < FEW_FOR_ASYMMETRY:
        few = phrases.FUNNEL_ONE if k == 1 else phrases.FUNNEL_FEW
        told.append(few[lang].format(k=k, enough=FEW_FOR_ASYMMETRY))
    if k > 1:
        told.append(
            phrases.FUNNEL_INSIDE[lang].format(
                inside=inside,
                k=k,
                lie=(phrases.LIE_ONE if inside == 1 else phrases.LIE)[lang],
                expected=round(pooled.level * k),
            )
        )
    if imagined:
        left = sum(y < pooled.estimate for y, _ in imagined)
        side = phrases.LEFT if left * 2 > len(imagined) else phrases.RIGHT
        one = phrases.FUNNEL_FILLED_ONE if len(imagined) == 1 else phrases.FUNNEL_FILLED
        told.append(one[lang].format(n=len(imagined), side=side[lang]))
    return told


def _within(pooled: Pooled) -> NDArray[np.bool_]:
    """Which studies lie within the funnel, of shape (k,)."""
    reach = critical(pooled.level) * np.sqrt(pooled.studies.vi)
    inside: NDArray[np.bool_] = np.abs(pooled.studies.yi - pooled.estimate) <= reach
    return inside


def _axes(
    sheet: Sheet, pooled: Pooled, imagined: Sequence[tuple[float, float]], top: float
) -> tuple[Axis, Axis]:
    """The axis of effects, and that of standard errors, which runs down from 0 at `top`."""
    variances = [*pooled.studies.vi.tolist(), *(v for _, v in imagined)]
    deepest = math.sqrt(max(variances))
    effects = [*pooled.studies.yi.tolist(), pooled.estimate, *(y for y, _ in imagined)]
    reach = critical(pooled.level) * deepest
    low, high = min(effects), max(effects)
    width = widened(max(high - low, reach / 2), low, high)
    low = min(low, max(pooled.estimate - reach, low - width))
    high = max(high, min(pooled.estimate + reach, high + width))
    spare = MARGIN * (high - low)
    labels = [label for _, label in linear_ticks(0, deepest, SE_TICKS, sheet.lang)]
    gutter = max((text_width(label, TICK_SIZE) for label in labels), default=0.0) + 12
    axis = Axis(low - spare, high + spare, sheet.pad + gutter, sheet.right - 6)
    height = min(MOST_HEIGHT, max(LEAST_HEIGHT, HEIGHT_TO_WIDTH * (axis.right - axis.left)))
    return axis, Axis(0.0, deepest, top, top + height)


def _plot(
    sheet: Sheet,
    axis: Axis,
    depth: Axis,
    pooled: Pooled,
    scale: Scale,
    imagined: Sequence[tuple[float, float]],
) -> Block:
    theme, lang = sheet.theme, sheet.lang
    bottom = depth.right + FOOT
    size = DOT if pooled.k <= MANY else DOT_OF_MANY
    parts = [_ground(sheet, axis, depth, bottom), _region(theme, axis, depth, pooled)]
    parts.append(_depth_axis(sheet, axis, depth))
    parts.append(no_difference_line(sheet, axis, scale, depth.left, depth.right))
    parts.append(no_difference_label(sheet, axis, scale, depth.left - 6))
    middle = axis.x(pooled.estimate)
    parts.append(
        tag(
            "path", d=f"M{number(middle)} {number(depth.left)}V{number(depth.right + 6)}",
            stroke_width=2.5, stroke_linecap="round", **paint(theme, None, "edge"),
        )
    )  # fmt: skip
    average = words.AVERAGE[lang].format(estimate=scale.text(pooled.estimate, lang, unit=True))
    half = text_width(average, TICK_SIZE, bold=True) / 2
    x = min(max(middle, sheet.pad + half), sheet.right - half)
    parts.append(sheet.words(x, bottom - 8, average, TICK_SIZE, bold=True, anchor="middle"))

    fine = finer(scale, pooled)
    spots = []
    for label, y, v in zip(
        pooled.studies.labels, pooled.studies.yi.tolist(), pooled.studies.vi.tolist(), strict=True
    ):
        spot = (axis.x(y), depth_of(depth, v))
        spots.append(spot)
        told = words.DOT[lang].format(
            name=clean(label) or "–",
            estimate=fine.text(y, lang, unit=True),
            se=two_digits(math.sqrt(v), lang),
        )
        dot = tag(
            "circle", cx=spot[0], cy=spot[1], r=size, stroke_width=1.2,
            **paint(theme, "mark", "ground"),
        )  # fmt: skip
        parts.append(tag("g", (tag("title", escaped(told)), dot), class_="sl-row sl-study"))
    rings = [(axis.x(y), depth_of(depth, v)) for y, v in imagined]
    for (y, v), ring in zip(imagined, rings, strict=True):
        told = words.FILLED_STUDY[lang].format(
            estimate=fine.text(y, lang, unit=True), se=two_digits(math.sqrt(v), lang)
        )
        circle = tag(
            "circle", cx=ring[0], cy=ring[1], r=size, stroke_width=2,
            **paint(theme, "ground", "edge"),
        )  # fmt: skip
        parts.append(tag("g", (tag("title", escaped(told)), circle), class_="sl-row sl-filled"))
    parts.append(_ring_label(sheet, axis, depth, middle, rings, [*spots, *rings]))
    return Block(tuple(parts), bottom)


def depth_of(depth: Axis, variance: float) -> float:
    """How far down a study with this variance stands."""
    return depth.x(math.sqrt(variance))


def _ground(sheet: Sheet, axis: Axis, depth: Axis, bottom: float) -> str:
    return tag(
        "rect", x=axis.left, y=depth.left - 2, width=axis.right - axis.left,
        height=bottom - depth.left + 2, rx=8, **paint(sheet.theme, "stripe"),
    )  # fmt: skip


def _region(theme: Theme, axis: Axis, depth: Axis, pooled: Pooled) -> str:
    """Where studies lie that differ from the average by chance alone, cut at the axis."""
    z = critical(pooled.level)
    corners = [(axis.x(pooled.estimate), depth.left)]
    for sign, edge in ((1, axis.high), (-1, axis.low)):
        end = pooled.estimate + sign * z * depth.high
        side = [(axis.x(end), depth.right)]
        if not axis.holds(end):
            side.insert(0, (axis.x(edge), depth.x(abs(edge - pooled.estimate) / z)))
        corners.extend(side if sign > 0 else reversed(side))
    return tag(
        "polygon", points=points(corners), stroke_width=2, stroke_linejoin="round",
        stroke_dasharray="7 5", stroke_linecap="round", **paint(theme, "glow", "null"),
    )  # fmt: skip


def _depth_axis(sheet: Sheet, axis: Axis, depth: Axis) -> str:
    name = words.STANDARD_ERROR[sheet.lang]
    parts = [sheet.words(sheet.pad, depth.left - 6 - TICK_SIZE * LINE, name, TICK_SIZE, ink="soft")]
    for value, label in linear_ticks(depth.low, depth.high, SE_TICKS, sheet.lang):
        y = depth.x(value)
        parts.append(
            tag(
                "path", d=f"M{number(axis.left)} {number(y)}H{number(axis.right)}",
                stroke_width=1.2, **paint(sheet.theme, None, "grid"),
            )
        )  # fmt: skip
        parts.append(sheet.words(axis.left - 8, y + 4, label, TICK_SIZE, anchor="end"))
    return "".join(parts)


def _ring_label(
    sheet: Sheet,
    axis: Axis,
    depth: Axis,
    middle: float,
    rings: Sequence[tuple[float, float]],
    spots: Sequence[tuple[float, float]],
) -> str:
    """The word for an imagined study, beside the first one that has room beside it."""
    text = words.FILLED[sheet.lang]
    width = text_width(text, TICK_SIZE)
    # Not at the top, where "no difference" stands, and not on the line of the average.
    for x, y in sorted(rings, key=lambda ring: -ring[1]):
        for left in (x + DOT + 5, x - DOT - 5 - width):
            outside = left < axis.left + 4 or left + width > axis.right - 4
            if outside or y < depth.left + TICK_SIZE or left < middle < left + width:
                continue
            crowded = any(
                left - DOT - 2 < other_x < left + width + DOT + 2 and abs(other_y - y) < TICK_SIZE
                for other_x, other_y in spots
                if (other_x, other_y) != (x, y)
            )
            if not crowded:
                return sheet.words(left, y + 4, text, TICK_SIZE, ink="soft")
    return ""
