"""The sheet on which a plot stands: paper, window, title, sentences above and notes below.

One idea: everything that is drawn comes back as a `Block`, its elements and where it ends, so that
blocks are laid one under the other and nothing can be drawn on top of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import cast, get_args

from sluimer.synthesis.errors import InvalidValueError, UnknownNameError
from sluimer.synthesis.report.drawing import (
    FONT,
    HEADING_FONT,
    balanced,
    clean,
    escaped,
    flowing,
    label_for,
    number,
    tag,
    text_width,
)
from sluimer.synthesis.report.numbers import Lang
from sluimer.synthesis.report.theme import Colour, Theme, paint, style_sheet, theme_named

NARROWEST, WIDEST = 300, 2000
"""The widths that a picture can have, in pixels."""
NARROW = 640
"""Below this a picture is laid out for a phone."""
LINE = 1.36
"""The height of a line, in font sizes."""
WINDOW = 42
"""The side of the window with the moon."""


@dataclass(frozen=True, slots=True)
class Block:
    parts: tuple[str, ...]
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper: how wide it is, its margins and its colours."""

    width: float
    theme_name: str
    lang: Lang

    @property
    def theme(self) -> Theme:
        return theme_named(self.theme_name)

    @property
    def is_narrow(self) -> bool:
        return self.width < NARROW

    @property
    def pad(self) -> float:
        return 16 if self.is_narrow else 28

    @property
    def right(self) -> float:
        return self.width - self.pad

    @property
    def inner(self) -> float:
        return self.width - 2 * self.pad

    def words(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        ink: Colour = "ink",
        bold: bool = False,
        anchor: str | None = None,
        heading: bool = False,
    ) -> str:
        """One line of text whose baseline is at `y`."""
        return tag(
            "text",
            escaped(text),
            x=x,
            y=y,
            font_size=size,
            font_weight="700" if bold else None,
            font_family=HEADING_FONT if heading else None,
            text_anchor=anchor,
            **paint(self.theme, ink),
        )

    def paragraph(
        self,
        top: float,
        text: str,
        size: float,
        *,
        width: float | None = None,
        ink: Colour = "ink",
        bold: bool = False,
        heading: bool = False,
    ) -> Block:
        """Text in lines, from the left margin."""
        room = self.inner if width is None else width
        lay = balanced if bold or heading else flowing
        lines = lay(clean(text), room, size, bold=bold or heading)
        parts = [
            self.words(
                self.pad,
                top + size * (1 + LINE * index),
                line,
                size,
                ink=ink,
                bold=bold or heading,
                heading=heading,
            )
            for index, line in enumerate(lines)
        ]
        return Block(tuple(parts), top + size * LINE * len(lines))


def sheet_of(width: float, theme: str, lang: str) -> Sheet:
    """A sheet of this width. Raises `InvalidValueError` or `UnknownNameError`."""
    if not NARROWEST <= width <= WIDEST:
        raise InvalidValueError(
            f"width = {width:g} is no width for a picture",
            f"Choose one from {NARROWEST} to {WIDEST} pixels",
        )
    theme_named(theme)
    return Sheet(float(width), theme, language(lang))


def language(lang: str) -> Lang:
    """The language, if it is one of ours. Raises `UnknownNameError`."""
    for known in get_args(Lang):
        if lang == known:
            return cast(Lang, lang)
    raise UnknownNameError(f"the language {lang!r} is not spoken here", "Choose nl or en")


def header(sheet: Sheet, title: str | None, lead: Sequence[str]) -> Block:
    """The window at the right, the title, and the sentences that say what the picture shows."""
    top = sheet.pad
    room = sheet.inner - WINDOW - 16
    parts = [window(sheet, sheet.right - WINDOW, top)]
    bottom = top
    if title and clean(title):
        block = sheet.paragraph(
            bottom, title, 17.0 if sheet.is_narrow else 21.0, width=room, heading=True
        )
        parts.extend(block.parts)
        bottom = block.bottom + 8
    first, *others = lead
    block = sheet.paragraph(bottom, first, 15 if sheet.is_narrow else 17, width=room, bold=True)
    parts.extend(block.parts)
    bottom = block.bottom + 4
    if others:
        size = 13.5 if sheet.is_narrow else 15
        wide = sheet.inner if bottom > top + WINDOW + 6 else room
        block = sheet.paragraph(bottom, " ".join(others), size, width=wide)
        parts.extend(block.parts)
        bottom = block.bottom
    return Block(tuple(parts), max(bottom, top + WINDOW))


def notes(sheet: Sheet, top: float, texts: Iterable[tuple[str, Colour]]) -> Block:
    """Paragraphs below a plot."""
    parts: list[str] = []
    bottom = top
    for text, ink in texts:
        size = (13.5 if sheet.is_narrow else 14.5) if ink == "ink" else 12.0
        block = sheet.paragraph(bottom, text, size, ink=ink)
        parts.extend(block.parts)
        bottom = block.bottom + 7
    return Block(tuple(parts), bottom)


def window(sheet: Sheet, x: float, y: float) -> str:
    """A window with the moon in it; only for show, and never in print."""
    theme = sheet.theme
    if sheet.theme_name == "print":
        return ""
    side, frame = WINDOW, 3.0
    moon = f"M{number(x + 25)} {number(y + 9)}a9.5 9.5 0 1 0 8 14.5a8 8 0 0 1 -8 -14.5z"
    panes = tag(
        "rect", x=x + frame / 2, y=y + frame / 2, width=side - frame, height=side - frame, rx=7,
        stroke_width=frame, **paint(theme, "pane", "frame"),
    )  # fmt: skip
    stars = "".join(
        tag("circle", cx=x + dx, cy=y + dy, r=r, **paint(theme, "lamp"))
        for dx, dy, r in ((11, 12, 1.3), (12, 31, 1.0), (34, 33, 1.3))
    )
    bars = tag(
        "path",
        d=f"M{number(x + side / 2)} {number(y + 3)}v{side - 6}M{number(x + 3)} "
        f"{number(y + side / 2)}h{side - 6}",
        stroke_width=1.6,
        **paint(theme, None, "frame"),
    )
    return tag(
        "g",
        panes + stars + tag("path", d=moon, **paint(theme, "lamp")) + bars,
        class_="sl-window",
        aria_hidden="true",
    )


def finished(
    sheet: Sheet, title: str, description: str, parts: Iterable[str], height: float
) -> str:
    """The whole picture: its title and description, its styles, its paper, and what is drawn."""
    body = "".join(parts)
    key = label_for(sheet.theme_name, sheet.lang, title, description, body)
    paper = tag(
        "rect", x=0, y=0, width=sheet.width, height=height, rx=18, **paint(sheet.theme, "ground")
    )
    inside = (
        tag("title", escaped(title), id=f"{key}-t"),
        tag("desc", escaped(description), id=f"{key}-d"),
        tag("style", style_sheet(sheet.theme_name)),
        paper,
        body,
    )
    return tag(
        "svg",
        inside,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {number(sheet.width)} {number(height)}",
        width=sheet.width,
        height=height,
        role="img",
        aria_labelledby=f"{key}-t",
        aria_describedby=f"{key}-d",
        lang=sheet.lang,
        font_family=FONT,
        class_=f"sl-plot sl-{sheet.theme_name}",
    )


def widest(texts: Iterable[str], size: float, *, bold: bool = False) -> float:
    """How wide the widest of these is at the most; 0 if there are none."""
    return max((text_width(text, size, bold=bold) for text in texts), default=0.0)
