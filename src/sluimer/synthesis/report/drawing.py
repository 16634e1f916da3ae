"""Small templates for SVG: elements, escaped text, and how wide a text is at the most.

One idea. A picture is drawn here without knowing which font will show it: Atkinson Hyperlegible,
Nunito, or whatever the reader has. So a text is taken to be as wide as in the widest common font
(DejaVu Sans), and what fits by that measure fits everywhere.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from hashlib import sha256

FONT = '"Atkinson Hyperlegible", Nunito, system-ui, sans-serif'
HEADING_FONT = 'Nunito, "Atkinson Hyperlegible", system-ui, sans-serif'
ELLIPSIS = "…"
BOLD = 0.085
"""How much wider a bold letter is at the most, in font sizes."""
SHORT_LINE = 0.3
"""A last line shorter than this part of the width is avoided."""
_UNKNOWN = 1.1
"""The width of a letter that is not listed, such as one of another script."""

_WIDTHS: dict[str, float] = {
    letter: width
    for letters, width in (
        ("'ijl", 0.28),
        (" ,.·’‘", 0.32),
        (":;|", 0.34),
        ("f/\\", 0.38),
        ("()[]t!-Ir²³", 0.42),
        ('"*`', 0.5),
        ("sz?L_c–J“”", 0.56),
        ("kvxyFTaeoτ", 0.62),
        ("0123456789bdghnpqu${}", 0.65),
        ("ABCEKPRSUVXYZ", 0.74),
        ("DGHNOQ&", 0.8),
        ("wM#+<=>^~−×≥≤±∞", 0.87),
        ("m%", 0.98),
        ("W@—…←→", 1.1),
    )
    for letter in letters
}
_NO_BREAKS = {"\N{NO-BREAK SPACE}": 0.32, "\N{NARROW NO-BREAK SPACE}": 0.32}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text of this size is at the most, in the unit of `size`."""
    return size * (sum(map(_letter_width, text)) + (BOLD * len(text) if bold else 0.0))


def wrap(
    text: str, width: float, size: float, *, bold: bool = False, most: int | None = None
) -> list[str]:
    """The text in lines no wider than `width`; past `most` lines it ends in an ellipsis."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        for part in _fitting(word, width, size, bold):
            longer = f"{line} {part}" if line else part
            if line and text_width(longer, size, bold=bold) > width:
                lines.append(line)
                line = part
            else:
                line = longer
    lines.append(line)
    if most is None or len(lines) <= most:
        return lines
    rest = " ".join(lines[most - 1 :])
    return [*lines[: most - 1], shortened(rest, width, size, bold=bold)]


def balanced(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The text in as few lines as fit, and those as equally long as can be."""
    lines = wrap(text, width, size, bold=bold)
    while width > size * 4:
        narrower = wrap(text, width - size, size, bold=bold)
        if len(narrower) > len(lines):
            break
        lines, width = narrower, width - size
    return lines


def flowing(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The text in as few lines as fit, without a last line of a word or so."""
    lines = wrap(text, width, size, bold=bold)
    narrower = width
    while len(lines) > 1 and text_width(lines[-1], size, bold=bold) < SHORT_LINE * width:
        narrower -= size / 2
        tried = wrap(text, narrower, size, bold=bold)
        if narrower < width / 2 or len(tried) > len(lines):
            break
        lines = tried
    return lines


def shortened(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """The text, or as much of its beginning as fits with an ellipsis after it."""
    if text_width(text, size, bold=bold) <= width:
        return text
    while text and text_width(text + ELLIPSIS, size, bold=bold) > width:
        text = text[:-1]
    return text.rstrip() + ELLIPSIS


def clean(text: str) -> str:
    """The text on one line, without the characters that XML cannot hold."""
    allowed = "".join(
        " " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter
        for letter in text
        if unicodedata.category(letter) != "Cs" and ord(letter) & 0xFFFE != 0xFFFE
    )
    return " ".join(part for part in allowed.split(" ") if part)


def escaped(text: str) -> str:
    """Text that can stand in an element or in an attribute."""
    return (
        clean(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
    )


def number(value: float) -> str:
    """A coordinate with at most two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def tag(name: str, inside: str | Iterable[str] = "", /, **attributes: str | float | None) -> str:
    """An element; `inside` is XML. `font_size=12` becomes font-size="12", `class_` becomes class.

    Attributes that are None are left out.
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_attribute(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    body = inside if isinstance(inside, str) else "".join(inside)
    return f"<{name}{told}>{body}</{name}>" if body else f"<{name}{told}/>"


def label_for(*parts: str) -> str:
    """A short name that follows from the parts alone, for ids that do not clash on one page."""
    return "p" + sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:10]


def points(corners: Sequence[tuple[float, float]]) -> str:
    return " ".join(f"{number(x)},{number(y)}" for x, y in corners)


def _attribute(value: str | float) -> str:
    return escaped(value) if isinstance(value, str) else number(float(value))


def _letter_width(letter: str) -> float:
    known = _WIDTHS.get(letter) or _NO_BREAKS.get(letter)
    if known is not None:
        return known
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0.0
    plain = unicodedata.normalize("NFD", letter)[0]
    if plain != letter and plain in _WIDTHS:
        return _WIDTHS[plain]
    return _UNKNOWN


def _fitting(word: str, width: float, size: float, bold: bool) -> list[str]:
    """A word, in pieces if it is wider than a line."""
    if text_width(word, size, bold=bold) <= width:
        return [word]
    pieces, piece = [], ""
    for letter in word:
        if piece and text_width(piece + letter, size, bold=bold) > width:
            pieces.append(piece)
            piece = letter
        else:
            piece += letter
    return [*pieces, piece]
