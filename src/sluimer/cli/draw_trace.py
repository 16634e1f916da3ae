"""The trace of a verdict and the list of remedies, in a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from sluimer.answers import phrasing
from sluimer.cli.terminal import SIGN, console, say
from sluimer.evidence.verdict import Verdict
from sluimer.library.model import Lang

_HEAD = {"nl": "Hoe het oordeel tot stand kwam", "en": "How the verdict was reached"}
_CHANGE = {"nl": "Wat zou dit oordeel veranderen?", "en": "What would change this?"}
_REVIEWED = {"nl": "Uitgezocht", "en": "Reviewed"}
_ADVICE = {"nl": "Over veilig slapen", "en": "On safe sleep"}
_NOT_YET = {"nl": "Nog niet uitgezocht", "en": "Not reviewed yet"}


def draw_trace(out: Console, verdict: Verdict, lang: Lang) -> None:
    """Every step with its rule, before and after, reason and records."""
    out.print()
    out.print(Text(_HEAD[lang], style="bold"))
    for number, step in enumerate(verdict.trace, start=1):
        line = Text(f"{number:>2}. {step.step} / {step.rule}", style="bold")
        if step.before or step.after:
            line.append(f"  {step.before or '·'} → {step.after}", style="not bold")
        say(out, line, 0, 4)
        say(out, Text(step.reason.in_(lang)), 4)
        if step.sources:
            say(out, Text(", ".join(step.sources), style="dim"), 4)
    out.print()
    out.print(Text(_CHANGE[lang], style="bold"))
    say(out, Text(verdict.would_change.in_(lang)), 4)


def draw_remedies(rows: Sequence[dict[str, Any]], lang: Lang) -> None:
    """Pages with their verdict words, pages on safe sleep, and the names that have no page yet."""
    out = console()
    out.print()
    out.print(Text(_REVIEWED[lang], style="bold"))
    for row in rows:
        if row["efficacy"] is not None:
            line = Text(f"  {row['slug']:<19}")
            works = phrasing.EFFICACY[row["efficacy"]].in_(lang)
            line.append(f"{SIGN[row['efficacy']][0]} {works:<17}", style=SIGN[row["efficacy"]][1])
            out.print(_with_safety(line, row, lang))
    out.print()
    out.print(Text(_ADVICE[lang], style="bold"))
    for row in rows:
        if row["kind"] == "advice":
            out.print(_with_safety(Text(f"  {row['slug']:<21}"), row, lang))
    out.print()
    out.print(Text(_NOT_YET[lang], style="bold"))
    rest = ", ".join(row["slug"] for row in rows if not row["reviewed"])
    say(out, Text(rest), 2)


def _with_safety(line: Text, row: dict[str, Any], lang: Lang) -> Text:
    safe = phrasing.SAFETY[row["safety"]].in_(lang)
    line.append(f"{SIGN[row['safety']][0]} {safe}", style=SIGN[row["safety"]][1])
    line.rstrip()
    return line
