"""What `sluimer pool` does: reads the file, pools, and hands over what was asked for."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sluimer.cli import values

if TYPE_CHECKING:
    from sluimer.cli.pooling.sheet import Sheet
    from sluimer.synthesis import Pooled, Studies

OK = 0
POLICIES = ("only0", "all", "if0all", "none")
THEMES = ("auto", "light", "dark", "night", "print")


def add_parser(commands: Any) -> None:
    """Add `pool` to the commands, as documented in `docs/cli.md`."""
    parser = commands.add_parser("pool", help="pool studies from a CSV file")
    parser.add_argument("file", metavar="STUDIES.csv", help="a row per study; - is standard input")
    parser.add_argument(
        "--measure", metavar="M", help="RR, OR, MD, SMD, ...; see docs/synthesis.md"
    )
    parser.add_argument(
        "--method", default="reml", metavar="E", help="reml, dl, pm, ml, eb, sj, he, or ce (common)"
    )
    parser.add_argument("--knha", action="store_true", help="Hartung–Knapp; same as --test knha")
    parser.add_argument("--test", metavar="T", help="z (default), t, knha or adhoc")
    parser.add_argument("--level", type=float, default=0.95, help="of the intervals; 0.95")
    parser.add_argument("--add", type=float, help="what is added to empty cells; mostly 0.5")
    parser.add_argument("--to", choices=POLICIES, default="only0", help="to which tables")
    parser.add_argument("--drop00", action="store_true", help="leave out tables without events")
    parser.add_argument("--vtype", default="LS", help="kind of sampling variance; LS")
    parser.add_argument(
        "--drop-missing", action="store_true", help="leave out rows with empty cells, and say so"
    )
    parser.add_argument(
        "--drop-undefined", action="store_true", help="leave out studies without an effect"
    )
    parser.add_argument(
        "--moderator", action="append", default=[], metavar="COLUMN", help="regress on a column"
    )
    parser.add_argument("--by", metavar="COLUMN", help="pool groups of studies apart as well")
    parser.add_argument(
        "--cluster", metavar="COLUMN", help="effects of one cluster belong together: three levels"
    )
    parser.add_argument("--inner", metavar="COLUMN", help="with --cluster: groups within clusters")
    parser.add_argument(
        "--diagnose", action="store_true", help="asymmetry, leave-one-out, influence, ..."
    )
    parser.add_argument("--plot", metavar="FILE.svg", help="write a forest plot")
    parser.add_argument("--funnel", metavar="FILE.svg", help="write a funnel plot")
    parser.add_argument("--theme", choices=THEMES, default="auto", help="of the plots")
    parser.add_argument("--width", type=int, default=900, help="of the plots, in pixels; 900")
    parser.add_argument("--title", help="of the plots")
    parser.add_argument("--unit", help="of the effects, such as minutes")
    parser.add_argument("--lang", choices=("nl", "en"), help="else that of the locale")
    parser.add_argument("--json", action="store_true", help="one JSON document and nothing else")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """`sluimer pool`."""
    from sluimer.cli.commands import WrongCallError
    from sluimer.cli.pooling.sheet import SheetError
    from sluimer.synthesis import SynthesisError

    try:
        sheet = _sheet(args.file)
        try:
            return _pool(args, sheet)
        except SynthesisError as error:
            raise SheetError(sheet.explain(error)) from None
    except SheetError as error:
        raise WrongCallError(str(error)) from None


def _pool(args: argparse.Namespace, sheet: Sheet) -> int:
    from sluimer.synthesis import pool

    if args.knha and args.test not in (None, "knha"):
        raise _wrong("give --knha or --test, not both")
    if args.inner and not args.cluster:
        raise _wrong("--inner goes with --cluster")
    lang = args.lang or values.locale_language()
    test = "knha" if args.knha else args.test or "z"
    given = _studies(args, sheet, _labels(sheet, lang))
    pooled = pool(given, method=args.method, test=test, level=args.level)
    more = _more(args, sheet, pooled)
    _pictures(args, pooled, more, lang)
    if args.json:
        from sluimer.cli.pooling.as_json import pool_json

        sys.stdout.write(json.dumps(pool_json(pooled, more), ensure_ascii=False, indent=2) + "\n")
        return OK
    from sluimer.cli.pooling.draw import draw

    sys.stdout.write(draw(pooled, more, lang, args.unit))
    return OK


def _sheet(path: str) -> Sheet:
    from sluimer.cli.pooling.sheet import open_sheet, read_bytes

    return (
        read_bytes("standard input", sys.stdin.buffer.read()) if path == "-" else open_sheet(path)
    )


def _labels(sheet: Sheet, lang: str) -> list[str]:
    """A name for each study, numbered in the reader's language where the file gives none."""
    word = "studie" if lang == "nl" else "study"
    given = sheet.labels or [""] * sheet.rows
    return [name or f"{word} {row}" for row, name in enumerate(given, start=1)]


def _studies(args: argparse.Namespace, sheet: Sheet, labels: list[str]) -> Studies:
    """The studies of the file: from the columns of the measure, else from yi and vi (or sei)."""
    from sluimer.synthesis import MEASURES, effect_sizes, studies
    from sluimer.synthesis.studies import GIVEN

    key = (args.measure or GIVEN).upper()
    known = MEASURES.get(key)
    there = set(sheet.columns)
    complete = known is not None and any(there >= set(needed) for needed in known.columns)
    if known is None or (key != GIVEN and (complete or "yi" not in there)):
        wanted = {name for needed in known.columns for name in needed} if known else set()
        columns: Any = {name: sheet.values(name) for name in sheet.columns if name in wanted}
        return effect_sizes(
            key,
            add=args.add,
            to=args.to,
            drop00=args.drop00,
            vtype=args.vtype,
            labels=labels,
            drop_missing=args.drop_missing,
            exclude_undefined=args.drop_undefined,
            **columns,
        )
    if "yi" not in there or not {"vi", "sei"} & there:
        raise _wrong(
            f"{sheet.path} needs columns yi and vi (or sei), or a --measure with its own columns"
        )
    variances = sheet.values("vi") if "vi" in there else _squared(sheet, args.drop_missing)
    return studies(
        sheet.values("yi"),
        variances,
        labels=labels,
        measure=key,
        drop_missing=args.drop_missing,
    )


def _squared(sheet: Sheet, drop_missing: bool) -> Any:
    """Variances from standard errors, which are refused by their own name."""
    import numpy as np

    from sluimer.synthesis.errors import MissingValueError
    from sluimer.synthesis.studies import LARGEST, SMALLEST, column, refuse, rows_where

    errors = column("sei", sheet.values("sei"))
    if np.isnan(errors).any() and not drop_missing:
        raise MissingValueError(
            "sei is missing",
            "Fill it in, remove the row, or ask to drop rows with missing values",
            rows=rows_where(np.isnan(errors)),
            column="sei",
        )
    refuse("sei", errors, errors <= 0.0, "is not above 0; a standard error always is")
    far = (errors > LARGEST**0.5) | (errors < SMALLEST**0.5)
    refuse("sei", errors, far, "is too large or too small to count with")
    return errors**2


def _more(args: argparse.Namespace, sheet: Sheet, pooled: Pooled) -> dict[str, Any]:
    """What was asked for beyond the pooled mean, by name."""
    from sluimer.synthesis import regress, robust, subgroups, three_level

    given = pooled.studies
    found: dict[str, Any] = {}
    settings = {"method": pooled.method, "level": args.level}
    if args.moderator:
        found["regression"] = regress(
            given,
            moderators={name: _kept(sheet.values(name), given) for name in args.moderator},
            test=pooled.test,
            drop_missing=args.drop_missing,
            **settings,
        )
    if args.by:
        found["subgroups"] = subgroups(
            given,
            by=[str(one) for one in _kept(list(sheet.words(args.by)), given)],
            test=pooled.test,
            drop_missing=args.drop_missing,
            **settings,
        )
    if args.cluster:
        method = "ML" if pooled.method == "ML" else "REML"
        outer = _kept(list(sheet.words(args.cluster)), given)
        inner = _kept(list(sheet.words(args.inner)), given) if args.inner else None
        fit = three_level(
            given,
            outer=outer,
            inner=inner,
            method=method,
            test="z" if pooled.test == "z" else "t",
            level=args.level,
        )
        found["three_level"] = fit
        found["robust"] = robust(fit, outer, kind="CR2", level=args.level)
    if args.diagnose:
        from sluimer.cli.pooling.diagnoses import diagnose

        found["diagnoses"] = diagnose(pooled)
    return found


def _kept(listed: list[object], given: Studies) -> list[object]:
    return [listed[row - 1] for row in given.rows]


def _pictures(args: argparse.Namespace, pooled: Pooled, more: dict[str, Any], lang: str) -> None:
    """Write the plots that were asked for. Raises `WrongCallError` when one cannot be written."""
    settings: Any = {
        "lang": lang,
        "title": args.title,
        "unit": args.unit,
        "theme": args.theme,
        "width": args.width,
    }
    if args.plot:
        from sluimer.synthesis.report import forest_svg

        _write(args.plot, forest_svg(pooled, subgroups=more.get("subgroups"), **settings))
    if args.funnel:
        from sluimer.synthesis.report import funnel_svg

        _write(args.funnel, funnel_svg(pooled, **settings))


def _write(path: str, picture: str) -> None:
    try:
        Path(path).write_text(picture, encoding="utf-8")
    except OSError as error:
        raise _wrong(f"cannot write {path}: {error.strerror}") from None


def _wrong(what: str) -> Exception:
    from sluimer.cli.commands import WrongCallError

    return WrongCallError(what)
