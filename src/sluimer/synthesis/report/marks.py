"""The shapes in a plot: bands, squares, the diamond, the prediction bar, and arrows at the edges.

One idea: never colour alone. An estimate of a study is a square, the pooled one a diamond, and a
prediction interval an open bar with ends, so they differ in black and white too.
"""

from __future__ import annotations

import math

from sluimer.synthesis.pooled import Pair
from sluimer.synthesis.report.axis import Axis
from sluimer.synthesis.report.drawing import points, tag
from sluimer.synthesis.report.theme import Colour, Theme, paint

ARROW = 8.0
"""How long an arrow at the edge is; it lies within the plot."""
SMALLEST_SQUARE = 3.0
SMALLEST_DIAMOND = 5.0


def band(theme: Theme, axis: Axis, pair: Pair, y: float, height: float) -> str:
    """The interval of a study, as a broad band; an arrow where it leaves the axis."""
    left, right, arrows = _cut(theme, axis, pair, y, height + 5, "band")
    width = max(right - left, 1.0)
    bar = tag(
        "rect",
        x=left,
        y=y - height / 2,
        width=width,
        height=height,
        rx=min(height, width) / 2,
        **paint(theme, "band"),
    )
    return bar + arrows


def square(
    theme: Theme, axis: Axis, value: float, pair: Pair, y: float, share: float, largest: float
) -> str:
    """The estimate of a study; its area is its share of the largest weight.

    Outside the axis there is none: the arrow tells on which side it lies.
    """
    if not axis.holds(value):
        return ""
    side = max(SMALLEST_SQUARE, largest * math.sqrt(max(0.0, share)))
    shape = tag(
        "rect",
        x=axis.x(value) - side / 2,
        y=y - side / 2,
        width=side,
        height=side,
        rx=min(2.5, side / 5),
        stroke_width=1.2,
        **paint(theme, "mark", "ground"),
    )
    width = axis.x(pair[1]) - axis.x(pair[0])
    if width >= side:
        return shape
    # An interval that the square would hide is drawn on it.
    slit = tag(
        "rect", x=axis.x(pair[0]), y=y - 1, width=max(width, 1.0), height=2, rx=1,
        **paint(theme, "ground"),
    )  # fmt: skip
    return shape + slit


def diamond(theme: Theme, axis: Axis, value: float, pair: Pair, y: float, height: float) -> str:
    """A pooled estimate with its interval from tip to tip; a cut tip ends in an arrow."""
    left, right, arrows = _cut(theme, axis, pair, y, height * 0.8, "edge")
    middle = min(max(axis.x(value), left), right)
    if right - left < 2 * SMALLEST_DIAMOND:
        left, right = middle - SMALLEST_DIAMOND, middle + SMALLEST_DIAMOND
        arrows = ""
    half = height / 2
    # A cut side is as high as the diamond would be there.
    at_left = half * _share_left(value, pair[0], axis.low) if pair[0] < axis.low else 0.0
    at_right = half * _share_left(value, pair[1], axis.high) if pair[1] > axis.high else 0.0
    corners = [
        (left, y - at_left), (middle, y - half), (right, y - at_right),
        (right, y + at_right), (middle, y + half), (left, y + at_left),
    ]  # fmt: skip
    shape = tag(
        "polygon",
        points=points(corners),
        stroke_width=2,
        stroke_linejoin="round",
        **paint(theme, "lamp", "edge"),
    )
    return shape + arrows


def prediction_bar(theme: Theme, axis: Axis, pair: Pair, y: float, height: float) -> str:
    """Where the true effect of a new setting may lie: an open bar with ends."""
    left, right, arrows = _cut(theme, axis, pair, y, height + 5, "field_edge")
    width = max(right - left, 2.0)
    bar = tag(
        "rect",
        x=left,
        y=y - height / 2,
        width=width,
        height=height,
        rx=min(height, width) / 2,
        stroke_width=1.8,
        **paint(theme, "field", "field_edge"),
    )
    return bar + arrows


def _cut(
    theme: Theme, axis: Axis, pair: Pair, y: float, height: float, colour: Colour
) -> tuple[float, float, str]:
    """Where an interval begins and ends in the picture, with arrows where it is cut."""
    left, right = axis.x(pair[0]), axis.x(pair[1])
    arrows = ""
    if pair[0] < axis.low and not axis.holds(pair[0]):
        left = axis.left + ARROW
        arrows += _arrow(theme, axis.left, left, y, height, colour)
    if pair[1] > axis.high and not axis.holds(pair[1]):
        right = axis.right - ARROW
        arrows += _arrow(theme, axis.right, right, y, height, colour)
    # An interval that lies outside altogether is its arrow alone.
    return min(left, axis.right - ARROW), max(right, axis.left + ARROW), arrows


def _arrow(theme: Theme, tip: float, base: float, y: float, height: float, colour: Colour) -> str:
    corners = [(tip, y), (base, y - height / 2), (base, y + height / 2)]
    return tag("polygon", points=points(corners), **paint(theme, colour))


def _share_left(value: float, end: float, edge: float) -> float:
    """How high a diamond still is at the edge, as a part of its height at the middle."""
    if not math.isfinite(end) or end == value:
        return 1.0
    return min(1.0, max(0.0, (end - edge) / (end - value)))
