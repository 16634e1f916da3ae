"""What a picture shows, read back from its SVG: its texts and shapes, and where they stand."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from xml.etree import ElementTree

from sluimer.synthesis.report.drawing import text_width

SVG = "{http://www.w3.org/2000/svg}"
NUMBERS = ("x", "y", "width", "height", "cx", "cy", "r", "rx", "font-size", "stroke-width")


@dataclass(frozen=True)
class Box:
    """A rectangle that something takes at the most."""

    what: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box) -> bool:
        return (
            self.left < other.right - 0.01
            and other.left < self.right - 0.01
            and self.top < other.bottom - 0.01
            and other.top < self.bottom - 0.01
        )


def parsed(svg: str) -> ElementTree.Element:
    return ElementTree.fromstring(svg)


def size_of(root: ElementTree.Element) -> tuple[float, float]:
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    assert (left, top) == (0, 0)
    return width, height


def text_boxes(root: ElementTree.Element) -> list[Box]:
    boxes = []
    for element in root.iter(f"{SVG}text"):
        text = element.text or ""
        size = float(element.attrib["font-size"])
        width = text_width(text, size, bold=element.get("font-weight") == "700")
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}[element.get("text-anchor", "start")]
        left, baseline = float(element.attrib["x"]) - share * width, float(element.attrib["y"])
        boxes.append(Box(text, left, baseline - 0.8 * size, left + width, baseline + 0.23 * size))
    return boxes


def shape_boxes(root: ElementTree.Element) -> list[Box]:
    boxes = []
    for element in root.iter():
        kind = element.tag.removeprefix(SVG)
        own = element.attrib
        if kind == "rect":
            left, top = float(own["x"]), float(own["y"])
            width, height = float(own["width"]), float(own["height"])
            boxes.append(Box(kind, left, top, left + width, top + height))
        elif kind == "circle":
            x, y, r = (float(own[name]) for name in ("cx", "cy", "r"))
            boxes.append(Box(kind, x - r, y - r, x + r, y + r))
        elif kind == "polygon":
            corners = [tuple(map(float, corner.split(","))) for corner in own["points"].split()]
            xs, ys = zip(*corners, strict=True)
            boxes.append(Box(kind, min(xs), min(ys), max(xs), max(ys)))
    return boxes


def rows(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [one for one in root.iter(f"{SVG}g") if "sl-row" in one.get("class", "")]


def titles(root: ElementTree.Element) -> list[str]:
    """What each row is called by a screen reader or under a mouse."""
    return [row.findtext(f"{SVG}title") or "" for row in rows(root)]


def faults(svg: str) -> list[str]:
    """What is wrong with how a picture is laid out; nothing, if it is sound."""
    root = parsed(svg)
    width, height = size_of(root)
    texts = text_boxes(root)
    found = [
        f"{one.what!r} leaves the paper"
        for one in (*texts, *shape_boxes(root))
        if not (one.left >= -0.01 and one.top >= -0.01)
        or not (one.right <= width + 0.01 and one.bottom <= height + 0.01)
    ]
    found += [
        f"{one.what!r} lies on {other.what!r}"
        for one, other in combinations(texts, 2)
        if one.overlaps(other)
    ]
    for row in rows(root):
        marks = shape_boxes(row)
        found += [
            f"a mark lies on {text.what!r}"
            for text in text_boxes(row)
            if any(text.overlaps(mark) for mark in marks)
        ]
    for element in root.iter():
        for name in NUMBERS:
            if name in element.attrib and not math.isfinite(float(element.attrib[name])):
                found.append(f"{name} of a {element.tag} is {element.attrib[name]}")
    return found
