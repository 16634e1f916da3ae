"""From YAML files to typed objects, with errors that name file, line and field.

A file is composed to YAML nodes first, so that every value keeps its line; then each record is
converted to its type. All problems of all files are gathered before anything is said, so that an
editor mends them in one round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from sluimer.library.problems import Problem

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml: slower, same result
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Read:
    """One converted record with the place it came from (for later checks)."""

    value: Any
    file: str
    line: int
    index: int | None = None


_PATH_STEP = re.compile(r"([^.\[\]]+)|\[(\d+|\.\.\.)\]")


def read_records(path: Path, root: Path, kind: type[T], *, many: bool) -> Iterator[Read | Problem]:
    """Yield each record of `path` as `kind`, or the problem that keeps it from being one.

    With `many` the file holds a list of records; else it is one record.
    """
    file = path.relative_to(root).as_posix()
    try:
        text = path.read_text(encoding="utf-8")
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            if node is None:
                yield Problem(file, 1, "", "the file is empty")
                return
            twice = _first_repeated_key(node)
            if twice is not None:
                yield Problem(file, twice[1], twice[0], "this key stands twice; the first is lost")
                return
            data = loader.construct_document(node)
        finally:
            loader.dispose()
    except UnicodeDecodeError as error:
        yield Problem(file, 1, "", f"not UTF-8 text ({error.reason})")
        return
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        yield Problem(file, line, "", f"not valid YAML: {error.problem or error.context}")
        return
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        yield Problem(file, line, "", "not valid YAML: a control character stands here")
        return
    except TypeError as error:  # a list as a key
        yield Problem(file, 1, "", f"not valid YAML: {error}")
        return
    except ValueError as error:  # an impossible date
        yield Problem(file, 1, "", f"a value cannot be read: {error}")
        return

    if not many:
        yield _convert(data, node, kind, file, None)
        return
    if not isinstance(data, list) or not isinstance(node, yaml.SequenceNode):
        yield Problem(file, 1, "", "expected a list of records, each starting with '- id:'")
        return
    for index, (item, item_node) in enumerate(zip(data, node.value, strict=True)):
        yield _convert(item, item_node, kind, file, index)


def line_of(path: Path, index: int | None, field: str) -> int:
    """The line of `field` (as in `parts.ask[2]`) in record `index` of the file at `path`."""
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    if node is None:
        return 1
    return _line(node, [*([] if index is None else [index]), *_steps(field)])


def _convert(
    data: Any, node: yaml.Node, kind: type[T], file: str, index: int | None
) -> Read | Problem:
    try:
        value = msgspec.convert(data, kind, strict=True)
    except msgspec.ValidationError as error:
        message, steps = _where(error, data, kind)
        field = _field_name(steps)
        name = data.get("id") or data.get("slug") if isinstance(data, Mapping) else None
        where = f"{name}: {field}" if name and field else str(name or field or "")
        return Problem(file, _line(node, steps), where, message)
    return Read(value, file, node.start_mark.line + 1, index)


_BAD_KEY = re.compile(r"(?P<what>.*'(?P<key>[^']*)'.*) - at `key` in `\$(?P<path>.*)`$", re.S)


def _where(
    error: msgspec.ValidationError, data: Any, kind: type[Any]
) -> tuple[str, list[str | int]]:
    """The message of an error and the keys down to its place.

    A key of a free mapping stands as `...` in the message; it is found by trying them in turn.
    """
    bad_key = _BAD_KEY.match(str(error))
    if bad_key:
        return bad_key["what"], [*_steps(bad_key["path"]), bad_key["key"]]
    message, _, path = str(error).partition(" - at `")
    steps = _steps(path.rstrip("`"))
    if "..." not in steps:
        return message, steps
    at = steps.index("...")
    inner = data
    for step in steps[:at]:
        inner = inner[step]
    whole = dict(inner)
    for key in whole:
        inner.clear()
        inner[key] = whole[key]
        try:
            msgspec.convert(data, kind, strict=True)
        except msgspec.ValidationError as again:
            if str(again) == str(error):
                return message, [*steps[:at], key, *steps[at + 1 :]]
    return message, steps


def _first_repeated_key(node: yaml.Node) -> tuple[str, int] | None:
    """YAML lets a key stand twice and keeps the last: text would vanish without a word."""
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                return str(key.value), key.start_mark.line + 1
            seen.add(key.value)
            found = _first_repeated_key(value)
            if found:
                return found
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            found = _first_repeated_key(value)
            if found:
                return found
    return None


def _steps(path: str) -> list[str | int]:
    steps: list[str | int] = []
    for key, index in _PATH_STEP.findall(path.removeprefix("$")):
        steps.append(int(index) if index.isdigit() else key or index)
    return steps


def _field_name(steps: list[str | int]) -> str:
    name = ""
    for step in steps:
        name += f"[{step}]" if isinstance(step, int) else f".{step}" if name else str(step)
    return name


def _line(node: yaml.Node, steps: list[str | int]) -> int:
    """The line of the deepest node on the way of `steps` that exists."""
    for step in steps:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                if key.value == step or step == "...":
                    node = value
                    break
            else:
                break
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            if step >= len(node.value):
                break
            node = node.value[step]
        else:
            break
    return int(node.start_mark.line) + 1
