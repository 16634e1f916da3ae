"""The `sluimer` command: reads the call, runs it, and turns every failure into one clear line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sluimer import __version__
from sluimer.ask.question import OUTCOMES, ROUTES
from sluimer.cli import commands, nutrition, pooling, values
from sluimer.cli.commands import WRONG, WrongCallError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 for an answer, 2 for a wrong call or unreadable input."""
    _ready_streams()
    parser = build_parser()
    args = parser.parse_args(argv)
    from sluimer.library.problems import LibraryError

    try:
        code: int = args.run(args)
        sys.stdout.flush()
        return code
    except (WrongCallError, values.NoSuchCountryError) as error:
        print(f"sluimer: {error}", file=sys.stderr)
        return WRONG
    except LibraryError as error:
        print(f"sluimer: the library cannot be read:\n{error}", file=sys.stderr)
        return WRONG
    except UnicodeDecodeError:
        print("sluimer: the input is not UTF-8 text", file=sys.stderr)
        return WRONG
    except BrokenPipeError:
        _leave_output()
        return 0
    except OSError as error:
        _leave_output()
        print(f"sluimer: {error.strerror or error}", file=sys.stderr)
        return WRONG
    except KeyboardInterrupt:
        return 130


def _ready_streams() -> None:
    """Make every stream there and forgiving: what cannot be shown becomes a question mark."""
    if sys.stdout is None:  # closed by whoever started this
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 to the end
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _leave_output() -> None:
    """Send what is left nowhere, so that leaving does not fail on it again."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> None:  # type: ignore[override]
        self.exit(WRONG, f"{self.prog}: {message}\n")


def build_parser() -> argparse.ArgumentParser:
    """The whole command line, as documented in `docs/cli.md`."""
    parser = _Parser(
        prog="sluimer",
        description="Straight, sourced answers about children's sleep. "
        "Eerlijke antwoorden over de slaap van kinderen.",
    )
    parser.add_argument("--version", action="version", version=f"sluimer {__version__}")
    commands_ = parser.add_subparsers(
        title="commands", required=True, metavar="COMMAND", parser_class=_Parser
    )

    ask = commands_.add_parser("ask", help="ask a question in Dutch or English")
    ask.add_argument("text", nargs="?", help="the question; - reads it from standard input")
    ask.add_argument(
        "--batch", metavar="IN.jsonl", help="answer a file of questions, one JSON line each"
    )
    ask.add_argument(
        "--parts", action="store_true", help="with --json: every sentence with its sources"
    )
    ask.add_argument("--more", action="store_true", help="the long answer")
    ask.add_argument(
        "--country",
        metavar="C",
        type=str.upper,
        help="whose emergency numbers",
    )
    _common(ask)
    ask.set_defaults(run=commands.ask)

    verdict = commands_.add_parser("verdict", help="the verdict on a remedy, with its trace")
    verdict.add_argument("remedy", help="a slug (see: sluimer remedies) or a name")
    verdict.add_argument("--route", choices=ROUTES)
    verdict.add_argument("--outcome", choices=OUTCOMES)
    verdict.add_argument("--trace", action="store_true", help="every step and rule")
    verdict.add_argument("--more", action="store_true", help="the long answer")
    _common(verdict)
    verdict.set_defaults(run=commands.verdict)

    remedies = commands_.add_parser("remedies", help="everything that is known by name")
    remedies.add_argument("--lang", choices=("nl", "en"))
    remedies.add_argument("--json", action="store_true")
    remedies.set_defaults(run=commands.remedies)

    nutrition.add_parsers(commands_)
    pooling.add_parser(commands_)

    library = commands_.add_parser("library", help="look after the content")
    under = library.add_subparsers(
        title="commands", required=True, metavar="COMMAND", parser_class=_Parser
    )
    check = under.add_parser("check", help="schema, sources, translations, expiry")
    check.add_argument("path", nargs="?", help="another content folder")
    check.add_argument("--today", metavar="YYYY-MM-DD", help="check as if on this day")
    check.add_argument(
        "--reading", action="store_true", help="how hard each page reads, the hardest first"
    )
    check.add_argument("--json", action="store_true")
    check.set_defaults(run=commands.library_check)
    unknown = under.add_parser("unknown", help="which questions no study has answered, by age")
    unknown.add_argument("--lang", choices=("nl", "en"))
    unknown.add_argument("--json", action="store_true")
    unknown.set_defaults(run=commands.library_unknown)
    under.add_parser("warm", help="read the content into its cache").set_defaults(
        run=commands.library_warm
    )
    return parser


def _common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--age", type=values.age, metavar="A", help="8m, 2y, 2y3m, 6w or 10d")
    parser.add_argument("--born", metavar="YYYY-MM-DD", help="the birth date instead of the age")
    parser.add_argument("--lang", choices=("nl", "en"), help="default: that of the question")
    parser.add_argument("--json", action="store_true", help="one JSON document and nothing else")
