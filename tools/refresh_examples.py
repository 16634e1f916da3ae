"""Runs every example in the documents and writes what it says now in its place.

    python tools/refresh_examples.py           README.md, CONTRIBUTING.md, GLOSSARY.md and docs/*.md
    python tools/refresh_examples.py FILE...   only these

An example is a line `$ ./sluimer ...` in a block fenced as ```console, with the output that
follows it. A line `...` in that output stands for any lines; such an example is only checked, for
nobody but its writer knows what to leave out. A last line `(exit 2)` says that the command ends
so. Whoever runs this reads the difference before keeping it: a worse answer is refreshed as
readily as a better one.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROMPT = "$ ./sluimer"
ELLIPSIS = "..."
LIMIT_S = 60

_EXIT = re.compile(r"\(exit (\d+)\)")
_LEFT_BEHIND = ("LC_", "LANGUAGE", "FORCE_COLOR", "CLICOLOR", "SLUIMER_COUNTRY", "TERM", "TTY_")
"""What an example must not take from the terminal that it happens to be run in."""


@dataclass(frozen=True, slots=True)
class Example:
    """One command with its expected output: the lines `first` up to `last` of `file`."""

    file: Path
    command: str
    expected: tuple[str, ...]
    exit_code: int
    first: int
    last: int

    @property
    def place(self) -> str:
        return f"{self.file.relative_to(ROOT).as_posix()}:{self.first}"

    @property
    def shortened(self) -> bool:
        return any(line.strip() == ELLIPSIS for line in self.expected)


def documents() -> list[Path]:
    """Every document that may hold examples."""
    here = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "GLOSSARY.md")]
    return [path for path in (*here, *sorted((ROOT / "docs").glob("*.md"))) if path.is_file()]


def examples(file: Path) -> Iterator[Example]:
    """The examples of a document, in order."""
    lines = file.read_text(encoding="utf-8").splitlines()
    inside = False
    at: int | None = None
    for index, line in enumerate([*lines, "```"]):
        fence = line.startswith("```")
        if at is not None and (fence or line.startswith("$ ")):
            yield _example(file, lines, at, index)
            at = None
        if fence:
            inside = not inside and line.strip() == "```console"
        elif inside and line.startswith(PROMPT):
            at = index


def _example(file: Path, lines: Sequence[str], start: int, end: int) -> Example:
    output = [line.rstrip() for line in lines[start + 1 : end]]
    while output and not output[-1]:
        output.pop()
    said = _EXIT.fullmatch(output[-1]) if output else None
    if said:
        output.pop()
    return Example(
        file=file,
        command=lines[start],
        expected=tuple(output),
        exit_code=int(said[1]) if said else 0,
        first=start + 1,
        last=end,
    )


def run(command: str) -> tuple[list[str], int]:
    """The output (first what was answered, then what was complained of) and the exit code.

    As on a Belgian machine, 80 columns wide, without colour, in this checkout.
    """
    words = shlex.split(command.removeprefix("$ "))[1:]
    environ = {k: v for k, v in os.environ.items() if not k.startswith(_LEFT_BEHIND)}
    environ |= {
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
        "LANG": "nl_BE.UTF-8",
        "COLUMNS": "80",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        [sys.executable, "-P", "-m", "sluimer", *words],
        cwd=ROOT,
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT_S,
        check=False,
    )
    lines = [line.rstrip() for line in (done.stdout + done.stderr).splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    return lines, done.returncode


def matches(expected: Sequence[str], actual: Sequence[str]) -> bool:
    """Are these the lines, where a line `...` stands for any lines, none included?"""
    parts: list[list[str]] = [[]]
    for line in expected:
        if line.strip() == ELLIPSIS:
            parts.append([])
        else:
            parts[-1].append(line)
    head, *rest = parts
    if not rest:
        return head == list(actual)
    *middle, tail = rest
    if list(actual[: len(head)]) != head:
        return False
    at, end = len(head), len(actual) - len(tail)
    for part in middle:
        while at + len(part) <= end and list(actual[at : at + len(part)]) != part:
            at += 1
        at += len(part)
    return at <= end and list(actual[end:]) == tail


def refresh(file: Path) -> tuple[int, list[str]]:
    """Rewrite the outputs in a document: how many changed, and what a person has to look at."""
    lines = file.read_text(encoding="utf-8").splitlines()
    changed, look = 0, []
    for example in reversed(list(examples(file))):
        actual, code = run(example.command)
        if code == example.exit_code and matches(example.expected, actual):
            continue
        if code != example.exit_code:
            look.append(f"{example.place}: ends with {code}, not {example.exit_code}")
        elif example.shortened:
            look.append(f"{example.place}: its shortened output no longer fits; mend it by hand")
        else:
            ending = [f"(exit {code})"] if code else []
            gap = _blank_lines_before(lines, example.last)
            lines[example.first : example.last] = [*actual, *ending, *gap]
            changed += 1
    if changed:
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return changed, look[::-1]


def _blank_lines_before(lines: Sequence[str], end: int) -> list[str]:
    """The empty lines that part an example from the next one in its block."""
    start = end
    while not lines[start - 1].strip():
        start -= 1
    return list(lines[start:end])


def main(arguments: Sequence[str]) -> int:
    """Refresh what was named, else all; 1 when something is left to a person."""
    left = []
    for file in [Path(name).resolve() for name in arguments] or documents():
        changed, look = refresh(file)
        left += look
        if changed:
            print(f"{file.relative_to(ROOT).as_posix()}: {changed} refreshed")
    print("\n".join(left) or "Every shortened example still fits.")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
