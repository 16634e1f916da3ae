"""A file of studies as people keep them: CSV from any spreadsheet, Dutch or English.

One idea: a spreadsheet of a Belgian office writes `1,5;2` where an English one writes `1.5,2`. The
separator tells which it is. Whatever is then wrong is said with the line of the file.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sluimer.synthesis import SynthesisError

_SEPARATORS = ";\t,"
_QUOTED = re.compile(r'"[^"]*"')
_COMMA = re.compile(r"^\s*[-+]?\d*,\d+([eE][-+]?\d+)?\s*$")
_LABELS = ("study", "studie", "label", "slab", "trial", "name", "naam", "author", "auteur")
_YEARS = ("year", "jaar")
_OPTIONS = {
    "ask to drop rows with missing values": "add --drop-missing",
    "exclude_undefined=True": "--drop-undefined",
    'add=0.5, to="only0"': "--add 0.5 --to only0",
}
"""What the advice of a `SynthesisError` is called on the command line."""


class SheetError(Exception):
    """A file that cannot be read as a table of studies; said in one line."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: columns by name (in small letters), the line of each row, and a name for each."""

    path: str
    columns: dict[str, tuple[str, ...]]
    lines: tuple[int, ...]
    labels: tuple[str, ...] | None

    @property
    def rows(self) -> int:
        return len(self.lines)

    def words(self, name: str) -> tuple[str, ...]:
        """A column as it stands. Raises `SheetError` when there is none of that name."""
        found = self.columns.get(name.strip().lower())
        if found is None:
            there = ", ".join(self.columns)
            raise SheetError(f"{self.path} has no column {name!r}; it has {there}")
        return found

    def values(self, name: str) -> list[Any]:
        """A column of numbers as numbers, with None where it is empty; else of words."""
        words = self.words(name)
        try:
            return [float(word) if word else None for word in words]
        except ValueError:
            return list(words)

    def explain(self, error: SynthesisError) -> str:
        """What is wrong with the numbers, with the lines of the file, in one line."""
        where = ""
        if error.rows:
            shown = [self.lines[row - 1] for row in error.rows[:8] if row <= self.rows]
            more = f" and {len(error.rows) - 8} more" if len(error.rows) > 8 else ""
            rows = ", ".join(map(str, error.rows[:8]))
            where = (
                f" row {rows}{more} (line {', '.join(map(str, shown))}{more} of the file):"
                if shown
                else ""
            )
        advice = error.advice
        for said, option in _OPTIONS.items():
            advice = advice.replace(said, option)
        return f"{self.path}:{where} {error.what}. {advice}."


def read_sheet(path: str, text: str) -> Sheet:
    """Read a table with a line of headings. Raises `SheetError`, naming the line."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    head = next((line for line in text.splitlines() if line.strip()), "")
    if not head:
        raise SheetError(f"{path} is empty; it needs a line of headings and a line per study")
    separator = max(_SEPARATORS, key=_QUOTED.sub("", head).count)
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    rows: list[list[str]] = []
    lines: list[int] = []
    try:
        names = [cell.lower() for cell in _on_one_line(_first(reader))]
        _check_names(path, names)
        while names and not names[-1]:
            names.pop()  # a spreadsheet leaves separators behind
        for row in reader:
            cells = _on_one_line(row)
            if not any(cells) and len(cells) < 2:
                continue  # an empty line; separators alone may be a study without numbers
            while len(cells) > len(names) and not cells[-1]:
                cells.pop()
            if len(cells) > len(names):
                raise SheetError(
                    f"{path}, line {reader.line_num}: {len(cells)} cells under {len(names)} "
                    "headings; is a comma meant as a decimal sign? Then separate cells by ;"
                )
            rows.append(cells + [""] * (len(names) - len(cells)))
            lines.append(reader.line_num)
    except csv.Error as error:
        raise SheetError(f"{path}, line {reader.line_num}: {error}") from None
    while rows and not any(rows[-1]):  # a spreadsheet leaves separators behind
        rows.pop()
        lines.pop()
    if not rows:
        raise SheetError(f"{path} has headings and no study under them; it needs a line per study")
    decimal_comma = separator != ","
    columns = {
        name: tuple(_cell(row[at], decimal_comma=decimal_comma) for row in rows)
        for at, name in enumerate(names)
        if name
    }
    return Sheet(path, columns, tuple(lines), _labels(columns))


def open_sheet(path: str) -> Sheet:
    """Read a file. Raises `SheetError`, also when it cannot be opened or is no text."""
    try:
        return read_bytes(path, Path(path).read_bytes())
    except OSError as error:
        raise SheetError(f"cannot read {path}: {error.strerror}") from None


def read_bytes(path: str, data: bytes) -> Sheet:
    """Read the bytes of a file. Raises `SheetError`, also when they are no text."""
    try:
        return read_sheet(path, data.decode("utf-8"))
    except UnicodeDecodeError:
        raise SheetError(
            f"{path} is not UTF-8 text; save it from the spreadsheet as 'CSV UTF-8'"
        ) from None


def _on_one_line(row: list[str]) -> list[str]:
    return [" ".join(cell.split()) for cell in row]


def _first(reader: Iterable[list[str]]) -> list[str]:
    for row in reader:
        if any(cell.strip() for cell in row):
            return row
    return []


def _check_names(path: str, names: list[str]) -> None:
    given = [name for name in names if name]
    twice = {name for name in given if given.count(name) > 1}
    if twice:
        raise SheetError(f"{path} has two columns called {sorted(twice)[0]!r}; rename one")


def _cell(text: str, *, decimal_comma: bool) -> str:
    if text.upper() in ("NA", "N/A", "NAN", "NULL"):
        return ""
    return text.replace(",", ".") if decimal_comma and _COMMA.match(text) else text


def _labels(columns: dict[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    name = next((one for one in _LABELS if one in columns), None)
    if name is None:
        return None
    year = next((one for one in _YEARS if one in columns), None)
    if name in ("author", "auteur") and year:
        pairs = zip(columns[name], columns[year], strict=True)
        return tuple(f"{who} {when}".strip() for who, when in pairs)
    return columns[name]
