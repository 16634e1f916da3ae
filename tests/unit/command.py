"""Calls of the `sluimer` command, inside this process and as a process of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import sluimer
from sluimer.cli.main import main

SOURCE = Path(sluimer.__file__).resolve().parent.parent


@dataclass(frozen=True)
class Ran:
    """What a call left behind."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line on standard error."""
        (line,) = self.err.splitlines()
        assert line.startswith("sluimer")
        return line


class Command:
    """The command inside this process, in a Dutch locale without a country."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._patch = monkeypatch
        for name in ("LC_MESSAGES", "LANG", "SLUIMER_COUNTRY", "COLUMNS", "FORCE_COLOR"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("LC_ALL", "nl")

    def __call__(self, *words: str, typed: str | bytes | None = None) -> Ran:
        """Run one command; `typed` is what stands on standard input."""
        if typed is not None:
            data = typed.encode("utf-8", "surrogatepass") if isinstance(typed, str) else typed
            self._patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        self._capsys.readouterr()
        try:
            code = main(words)
        except SystemExit as left:  # a call that the parser refused
            code = left.code if isinstance(left.code, int) else -1
        out, err = self._capsys.readouterr()
        return Ran(code, out, err)


def environ(**others: str) -> dict[str, str]:
    """The environment of a process that finds the same sources as these tests."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHON"))}
    return kept | {"PYTHONPATH": str(SOURCE), "LC_ALL": "C.UTF-8"} | others


def start(*words: str | bytes, env: Mapping[str, str] | None = None, **given: Any) -> Ran:
    """Run one command as a process of its own."""
    done = subprocess.run(
        [sys.executable, "-P", "-m", "sluimer", *words],
        env=environ() if env is None else env,
        stdout=given.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
        **given,
    )
    out = (done.stdout or b"").decode("utf-8")
    return Ran(done.returncode, out, done.stderr.decode("utf-8"))
