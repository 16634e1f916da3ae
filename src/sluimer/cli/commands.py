"""What each command does. Every function returns the exit code."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from sluimer.answers import Answer, answer
from sluimer.answers.as_json import answer_json, parts_json, question_json, verdict_json
from sluimer.answers.compose import page
from sluimer.ask import Question, Reader
from sluimer.cli import values
from sluimer.evidence import Subject, weigh
from sluimer.evidence.safety import gravest_first
from sluimer.library import CONTENT, Library, library
from sluimer.library.model import Lang

OK, WRONG = 0, 2


_KEPT = "surrogateescape"
"""How bytes that are no UTF-8 are kept, so that one bad line does not lose the others."""
_NOT_UTF_8 = re.compile("[\udc80-\udcff]")


class WrongCallError(Exception):
    """A wrong call or unreadable input, said in one line."""


def ask(args: argparse.Namespace) -> int:
    """`sluimer ask`."""
    opened = library()
    reader = Reader.of(opened)
    country = values.country(args.country, opened.countries)
    if args.batch is not None:
        if args.text is not None:
            raise WrongCallError("give a question or --batch FILE, not both")
        if not args.json:
            raise WrongCallError("--batch answers as JSON only; add --json")
        return _ask_batch(args, reader, opened, country)
    if args.parts and not args.json:
        raise WrongCallError("--parts goes with --json")
    text = _read_question() if args.text == "-" else args.text
    if text is None or not text.strip():
        raise WrongCallError('ask a question, for example: sluimer ask "helpt magnesium?"')
    made = _answer(reader, opened, text, args.lang, _age(args), country)
    if args.json:
        _print_json(_ask_json(made, parts=args.parts))
        return OK
    from sluimer.cli.draw import Drawing
    from sluimer.cli.terminal import console

    Drawing(console(), opened, made.lang).answer(made, more=args.more)
    return OK


def _ask_batch(
    args: argparse.Namespace, reader: Reader, opened: Library, country: str | None
) -> int:
    bad = total = 0
    age = _age(args)
    with _open(args.batch) as lines:
        for row in _rows(lines):
            total += 1
            if isinstance(row, str):
                bad += 1
                out: dict[str, Any] = {"id": None, "question": None, "answer": None, "error": row}
            else:
                lang = row.get("lang")
                made = _answer(
                    reader,
                    opened,
                    row["text"],
                    lang if lang in ("nl", "en") else args.lang,
                    age,
                    country,
                )
                out = {"id": row.get("id"), **_ask_json(made, parts=args.parts)}
            sys.stdout.write(json.dumps(out, ensure_ascii=False) + "\n")
    if bad:
        print(
            f'sluimer: {bad} of {total} lines could not be read; see their "error"',
            file=sys.stderr,
        )
        return WRONG
    return OK


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _rows(lines: TextIO) -> Iterator[dict[str, Any] | str]:
    """Each line as an object with a text, or a sentence that says what is wrong with it."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        if _NOT_UTF_8.search(line):
            yield f"line {number}: not UTF-8 text"
            continue
        try:
            row = json.loads(line, parse_constant=_no_number)
        except (ValueError, RecursionError):
            yield f"line {number}: not valid JSON"
            continue
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            yield f'line {number}: expected an object with a "text"'
            continue
        yield row


def _answer(
    reader: Reader,
    opened: Library,
    text: str,
    lang: Lang | None,
    age: tuple[int, int] | None,
    country: str | None,
) -> Answer:
    question = reader.understand(
        text, lang=lang, age_months=age, default_lang=values.locale_language()
    )
    return answer(question, opened, country)


def _ask_json(made: Answer, *, parts: bool) -> dict[str, Any]:
    out = {"question": question_json(made.question), "answer": answer_json(made)}
    if parts:
        out["parts"] = parts_json(made)
    return out


def verdict(args: argparse.Namespace) -> int:
    """`sluimer verdict`."""
    opened = library()
    lang: Lang = args.lang or values.locale_language()
    slug = _slug(args.remedy, opened)
    subject = Subject(slug, args.route, _age(args), args.outcome)
    topic = slug if slug in opened.advice else None
    question = Question(
        text=args.remedy,
        lang=lang,
        in_scope=True,
        intent="works",
        remedy=slug if topic is None else None,
        topic=topic,
        route=args.route,
        age_months=subject.age_months,
        outcome=args.outcome,
    )
    country = values.country(None, opened.countries)
    if slug not in opened.remedies:
        made = answer(question, opened, country)
        summary = " ".join(sentence.text for sentence in made.summary)
        if args.json:
            _print_json(_unjudged_json(subject, summary))
        else:
            from sluimer.cli.draw import Drawing
            from sluimer.cli.terminal import console

            Drawing(console(), opened, lang).answer(made, more=False)
        return OK
    made = page(subject, question, opened, country)
    assert made.verdict is not None
    if args.json:
        summary = " ".join(sentence.text for sentence in made.summary)
        _print_json(verdict_json(made.verdict, lang, summary, trace=args.trace))
        return OK
    from sluimer.cli.draw import Drawing
    from sluimer.cli.draw_trace import draw_trace
    from sluimer.cli.terminal import console

    out = console()
    Drawing(out, opened, lang).answer(made, more=args.more)
    if args.trace:
        draw_trace(out, made.verdict, lang)
    return OK


def _unjudged_json(subject: Subject, summary: str) -> dict[str, Any]:
    return {
        "remedy": subject.remedy,
        "route": subject.route,
        "age_months": list(subject.age_months) if subject.age_months else None,
        "outcome": subject.outcome,
        "efficacy": None,
        "certainty": None,
        "safety": None,
        "summary": summary,
        "trace": [],
        "would_change": None,
        "sources": [],
    }


def _slug(text: str, opened: Library) -> str:
    """The slug for a slug or a name. Raises `WrongCallError` with the nearest names."""
    if text in opened.names:
        return text
    asked = Reader.of(opened).understand(text)
    found = asked.remedy or asked.topic
    if found is not None:
        return found
    from rapidfuzz.process import extract

    near = [str(name) for name, *_ in extract(text, list(opened.names), limit=3)]
    raise WrongCallError(
        f"unknown remedy {text!r}; did you mean {', '.join(near)}? (see: sluimer remedies)"
    )


def remedies(args: argparse.Namespace) -> int:
    """`sluimer remedies`: everything that has a name here, and what is reviewed."""
    opened = library()
    lang: Lang = args.lang or values.locale_language()
    rows = []
    for slug, names in sorted(opened.names.items()):
        page = opened.remedies.get(slug)
        advice = opened.advice.get(slug)
        made = weigh(Subject(slug), opened) if page else None
        safety = made.safety if made else None
        if advice is not None:
            safety = gravest_first(advice.safety, None, None)[0].grade
        rows.append(
            {
                "slug": slug,
                "name": names.label.in_(lang),
                "kind": page.kind if page else "advice" if advice else None,
                "reviewed": page is not None or advice is not None,
                "efficacy": made.efficacy if made else None,
                "certainty": made.certainty if made else None,
                "safety": safety,
            }
        )
    if args.json:
        _print_json(rows)
        return OK
    from sluimer.cli.draw_trace import draw_remedies

    draw_remedies(rows, lang)
    return OK


def library_check(args: argparse.Namespace) -> int:
    """`sluimer library check`: exit 0 when the content is sound, 2 with every problem when not."""
    from sluimer.library.check import check

    content = Path(args.path) if args.path else CONTENT
    if not content.is_dir():
        raise WrongCallError(f"there is no folder {content}")
    if args.reading:
        return _reading(content, as_json=args.json)
    today = _day(args.today) if args.today else dt.date.today()
    problems = check(content, today)
    if args.json:
        _print_json(
            [{"file": p.file, "line": p.line, "field": p.field, "what": p.what} for p in problems]
        )
    else:
        for problem in problems:
            print(problem)
        if not problems:
            opened = library() if content == CONTENT else None
            count = ""
            if opened is not None:
                pages = len(opened.remedies) + len(opened.advice)
                count = f": {len(opened.studies)} records, {pages} pages"
            print(f"The library is sound{count}.")
    if problems:
        print(f"sluimer: {len(problems)} to mend in {content}", file=sys.stderr)
        return WRONG
    return OK


def _reading(content: Path, *, as_json: bool) -> int:
    """How hard each page reads: a report, never a reason to fail."""
    from sluimer.library.check.reading_level import reading_levels
    from sluimer.library.store import load_with_places

    levels = reading_levels(load_with_places(content)[0])
    if as_json:
        _print_json(
            [
                {"place": one.place, "lang": one.lang, "lix": round(one.lix, 1),
                 "words": one.words, "hard": one.hard}
                for one in levels
            ]
        )  # fmt: skip
        return OK
    for one in levels:
        mark = "  hard" if one.hard else ""
        print(f"{one.place:<20} {one.lang}  LIX {one.lix:>5.1f}  {one.words:>6,} words{mark}")
    return OK


def library_unknown(args: argparse.Namespace) -> int:
    """`sluimer library unknown`: what no study has answered, from the records."""
    from sluimer.evidence.unknown import studied

    opened = library()
    rows = list(studied(opened))
    if args.json:
        _print_json(
            [
                {"slug": row.slug, "age": row.age, "outcome": row.outcome,
                 "studied": row.studied, "records": list(row.records)}
                for row in rows
            ]
        )  # fmt: skip
        return OK
    from sluimer.cli.draw_unknown import draw_unknown

    draw_unknown(rows, opened, args.lang or values.locale_language())
    return OK


def library_warm(_: argparse.Namespace) -> int:
    """Read the content once, so that the first question finds it ready."""
    library()
    return OK


def _age(args: argparse.Namespace) -> tuple[int, int] | None:
    if args.born is not None:
        if args.age is not None:
            raise WrongCallError("give --age or --born, not both")
        try:
            return values.born(args.born, dt.date.today())
        except argparse.ArgumentTypeError as error:
            raise WrongCallError(str(error)) from None
    age: tuple[int, int] | None = args.age
    return age


def _stdin() -> TextIO:
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors=_KEPT)
    return sys.stdin


def _read_question() -> str:
    text = _stdin().read()
    if _NOT_UTF_8.search(text):
        raise WrongCallError("the input is not UTF-8 text")
    return text


def _day(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise WrongCallError(f"cannot read the date {text!r}; write it as 2025-03-14") from None


def _open(path: str) -> TextIO:
    if path == "-":
        return _stdin()
    try:
        return Path(path).open(encoding="utf-8", errors=_KEPT)
    except OSError as error:
        raise WrongCallError(f"cannot read {path}: {error.strerror}") from None


def _print_json(value: object) -> None:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


__all__ = [
    "OK",
    "WRONG",
    "WrongCallError",
    "ask",
    "library_check",
    "library_unknown",
    "library_warm",
    "remedies",
    "verdict",
]
