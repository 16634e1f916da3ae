"""Colours of pictures: paper by day, lamplight in the evening, embers at night, ink in print.

Two ideas. A colour has a name and a place to be used, and each theme gives it a value; styles name
it through a custom property, so a page may set its own. And every shape also carries its colour as
a plain attribute: what does not understand custom properties skips the whole style sheet, because
all of it stands behind `@supports`, and draws from the attributes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Literal

from sluimer.synthesis.errors import UnknownNameError

ThemeName = Literal["auto", "light", "dark", "night", "print"]
Colour = Literal[
    "ground", "stripe", "glow", "ink", "soft", "grid", "null", "band", "mark", "lamp", "edge",
    "field", "field_edge", "pane", "frame",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, as #rrggbb.

    On `ground`, `stripe` and `glow` texts (`ink`, `soft`) have a contrast of 4.5 at least; shapes
    that carry meaning have 3 at least on the ground where they stand.
    """

    ground: str
    stripe: str
    """Every other row."""
    glow: str
    """The pool of lamplight in which the pooled result stands."""
    ink: str
    soft: str
    grid: str
    """Lines that only guide the eye."""
    null: str
    """The line of no difference, and the axis."""
    band: str
    """The interval of a study."""
    mark: str
    """The estimate of a study."""
    lamp: str
    """The pooled estimate."""
    edge: str
    """Its outline."""
    field: str
    """The prediction interval."""
    field_edge: str
    pane: str
    """The window with the moon."""
    frame: str


THEMES: Mapping[str, Theme] = {
    "light": Theme(
        ground="#fbf4e6",
        stripe="#f6ecd7",
        glow="#fbe2a4",
        ink="#1e2746",
        soft="#5b5a70",
        grid="#e9dec7",
        null="#6f6a86",
        band="#7580b0",
        mark="#2a3768",
        lamp="#f2b632",
        edge="#a4421f",
        field="#a9c9a4",
        field_edge="#3f7a4d",
        pane="#2a3768",
        frame="#b9744a",
    ),
    "dark": Theme(
        ground="#161f3b",
        stripe="#1a2444",
        glow="#453a30",
        ink="#f5ead2",
        soft="#bdb8c4",
        grid="#2a3558",
        null="#8a8fae",
        band="#6f7fb8",
        mark="#efe3c8",
        lamp="#f4bb3f",
        edge="#ffd98a",
        field="#4f7a5c",
        field_edge="#9ccaa2",
        pane="#0c132a",
        frame="#a8714c",
    ),
    "night": Theme(
        ground="#0b0502",
        stripe="#120803",
        glow="#211004",
        ink="#cc8a45",
        soft="#b0753a",
        grid="#1f1107",
        null="#8a5c2b",
        band="#85571f",
        mark="#cc8a45",
        lamp="#e39a36",
        edge="#e39a36",
        field="#3a2f0c",
        field_edge="#98802c",
        pane="#170a03",
        frame="#5a3413",
    ),
    "print": Theme(
        ground="#ffffff",
        stripe="#f4f4f4",
        glow="#eeeeee",
        ink="#000000",
        soft="#3d3d3d",
        grid="#dcdcdc",
        null="#555555",
        band="#858585",
        mark="#000000",
        lamp="#000000",
        edge="#000000",
        field="#ffffff",
        field_edge="#000000",
        pane="#ffffff",
        frame="#ffffff",
    ),
}


def theme_named(name: str) -> Theme:
    """The colours that shapes carry as attributes: for "auto" those of the day.

    Raises `UnknownNameError`.
    """
    if name == "auto":
        return THEMES["light"]
    if name not in THEMES:
        raise UnknownNameError(
            f"there is no theme {name!r}", f"Choose one of auto, {', '.join(THEMES)}"
        )
    return THEMES[name]


def style_sheet(name: str) -> str:
    """The styles of a picture in this theme; in print every theme becomes black on white."""
    rules = [f":where(.sl-{name}){{{_properties(theme_named(name))}}}"]
    if name == "auto":
        dark = f":where(.sl-auto){{{_properties(THEMES['dark'])}}}"
        rules.append(f"@media (prefers-color-scheme:dark){{{dark}}}")
    on_paper = f":where(.sl-{name}){{{_properties(THEMES['print'])}}}.sl-window{{display:none}}"
    rules.append(f"@media print{{{on_paper}}}")
    for colour in _colours():
        rules.append(f".sl-f-{colour}{{fill:var(--sl-{colour})}}")
        rules.append(f".sl-s-{colour}{{stroke:var(--sl-{colour})}}")
    rules.append(".sl-plot{font-variant-numeric:lining-nums tabular-nums}")
    return f"@supports (fill:var(--a)){{{''.join(rules)}}}"


def paint(theme: Theme, fill: Colour | None = None, stroke: Colour | None = None) -> dict[str, str]:
    """The attributes that give a shape its colours, with and without styles."""
    classes = []
    told = {"fill": "none"} if fill is None else {"fill": getattr(theme, fill)}
    if fill is not None:
        classes.append(f"sl-f-{_dashed(fill)}")
    if stroke is not None:
        told["stroke"] = getattr(theme, stroke)
        classes.append(f"sl-s-{_dashed(stroke)}")
    return {**told, "class_": " ".join(classes)}


def _properties(theme: Theme) -> str:
    return "".join(f"--sl-{_dashed(one.name)}:{getattr(theme, one.name)};" for one in fields(theme))


def _colours() -> list[str]:
    return [_dashed(one.name) for one in fields(Theme)]


def _dashed(name: str) -> str:
    return name.replace("_", "-")
