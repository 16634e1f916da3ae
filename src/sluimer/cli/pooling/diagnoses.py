"""The questions that `sluimer pool --diagnose` puts to an estimate, each answered or refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sluimer.synthesis import (
    Pooled,
    SynthesisError,
    begg,
    cumulative,
    egger,
    fail_safe_n,
    influence,
    leave_one_out,
    trim_and_fill,
)


def diagnose(pooled: Pooled) -> dict[str, Any]:
    """Every diagnosis by name; one that makes no sense here is its `SynthesisError`."""
    given = pooled.studies
    questions: dict[str, Callable[[], Any]] = {
        "egger": lambda: egger(given),
        "egger_mixed": lambda: egger(given, form="mixed"),
        "begg": lambda: begg(given),
        "trim_and_fill": lambda: trim_and_fill(
            given, method=pooled.method, test=pooled.test, level=pooled.level
        ),
        "fail_safe_n": lambda: fail_safe_n(given),
        "leave_one_out": lambda: leave_one_out(pooled),
        "cumulative": lambda: cumulative(pooled),
        "influence": lambda: influence(pooled),
    }
    return {name: _answer(question) for name, question in questions.items()}


def _answer(question: Callable[[], Any]) -> Any:
    try:
        return question()
    except SynthesisError as error:
        return error
