"""What the commands on food and supplements do: read the call, ask the room, hand over."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sluimer.cli import values

if TYPE_CHECKING:
    from sluimer.library.model import Country, Lang
    from sluimer.library.whole import Library
    from sluimer.nutrition.supplement import Product

OK = 0
NUTRIENTS = ("magnesium", "calcium", "phosphorus", "iron")
ALLERGENS = (
    "gluten", "milk", "egg", "peanut", "tree-nuts", "sesame", "soya", "fish", "crustaceans",
    "molluscs", "celery",
)  # fmt: skip
KINDS = (
    "spray", "cream", "bath-flakes", "epsom", "gummies", "powder", "drops", "tablets", "laxative",
    "multivitamin",
)  # fmt: skip
MOST_BYTES = 1_000_000


def add_parsers(commands: Any) -> None:
    """Add the four commands, as documented in `docs/cli.md`."""
    intake = commands.add_parser("intake", help="a few days of milk and food, against need")
    intake.add_argument("file", metavar="RECORD.yaml", help="the record; - is standard input")
    _common(intake, more=True)
    intake.set_defaults(run=run_intake)

    supplement = commands.add_parser("supplement", help="what a label means, against limits")
    supplement.add_argument(
        "--salt", metavar="S", help="bisglycinate, magnesiumcitraat, oxide, ..."
    )
    supplement.add_argument("--mg", metavar="N", help="the amount: 500, 0,5g, 500mcg, 5mmol")
    supplement.add_argument(
        "--meaning",
        choices=("compound", "elemental"),
        help="of the amount: the whole salt, or the magnesium itself",
    )
    supplement.add_argument("--per-day", metavar="K", help="how many times a day; 1")
    supplement.add_argument("--label", metavar="TEXT", help="the label's text; - is standard input")
    supplement.add_argument("--kind", choices=KINDS, help="the kind of product")
    supplement.add_argument(
        "--route", choices=("oral", "skin", "bath"), help="how it is used, if not swallowed"
    )
    supplement.add_argument(
        "--with", dest="takes", action="append", default=[], metavar="M", help="a medicine it takes"
    )
    supplement.add_argument("--country", metavar="C", type=str.upper, help="whose numbers")
    _common(supplement, more=True)
    supplement.set_defaults(run=run_supplement)

    foods = commands.add_parser("foods", help="find a food; which foods help")
    under = foods.add_subparsers(
        title="commands", required=True, metavar="COMMAND", parser_class=type(foods)
    )
    search = under.add_parser("search", help="find a food in Dutch, English or French")
    search.add_argument("text", help="what it is called, with or without an amount")
    search.add_argument("--limit", type=int, default=5, metavar="N", help="how many; 5")
    _common(search, more=False)
    search.set_defaults(run=run_search)
    suggest = under.add_parser("suggest", help="foods that bring a nutrient at this age")
    suggest.add_argument("nutrient", choices=NUTRIENTS)
    suggest.add_argument(
        "--without",
        action="append",
        default=[],
        choices=ALLERGENS,
        metavar="ALLERGEN",
        help=", ".join(ALLERGENS),
    )
    suggest.add_argument("--diet", choices=("all", "vegetarian", "vegan"), default="all")
    suggest.add_argument("--limit", type=int, default=8, metavar="N", help="how many; 8")
    _common(suggest, more=False)
    suggest.set_defaults(run=run_suggest)

    needs = commands.add_parser("needs", help="what bodies say a child needs, and its limits")
    needs.add_argument("nutrient", nargs="?", choices=(*NUTRIENTS, "vitamin-d"), help="or all")
    needs.add_argument("--sex", choices=("girl", "boy"))
    _common(needs, more=False)
    needs.set_defaults(run=run_needs)


def _common(parser: argparse.ArgumentParser, *, more: bool) -> None:
    parser.add_argument("--age", type=values.age, metavar="A", help="8m, 2y, 2y3m, 6w or 10d")
    parser.add_argument("--born", metavar="YYYY-MM-DD", help="the birth date instead of the age")
    parser.add_argument("--lang", choices=("nl", "en"), help="else that of the locale")
    if more:
        parser.add_argument("--more", action="store_true", help="everything there is to say")
    parser.add_argument("--json", action="store_true", help="one JSON document and nothing else")


def run_intake(args: argparse.Namespace) -> int:
    """`sluimer intake`."""
    from sluimer.library import library
    from sluimer.nutrition.intake import RecordError, judge, read_record
    from sluimer.nutrition.milk import NoVolumeKnownError
    from sluimer.nutrition.problems import problem

    lang = _lang(args)
    opened = library()
    text = _read(args.file)
    name = "-" if args.file == "-" else Path(args.file).name
    try:
        record = read_record(text, opened.nutrition, lang, _age(args))
        report = judge(record, opened.nutrition)
    except RecordError as error:
        told = [f"{name}:{p.line}: {problem(p.code, p.words, lang)}" for p in error.problems]
        raise _wrong("\n".join(told)) from None
    except NoVolumeKnownError:
        raise _wrong(f"{name}: {problem('no-volume', (), lang)}") from None
    if args.json:
        from sluimer.cli.nutrition.as_json import intake_json

        return _print(intake_json(report, opened, lang))
    from sluimer.cli.nutrition.draw_intake import draw_intake

    draw_intake(report, opened, lang, more=args.more)
    return OK


def run_supplement(args: argparse.Namespace) -> int:
    """`sluimer supplement`."""
    from sluimer.library import library
    from sluimer.nutrition.problems import problem
    from sluimer.nutrition.supplement import ProductError, check

    lang = _lang(args)
    opened = library()
    age = _age(args)
    if age is None:
        raise _wrong("say how old the child is with --age or --born")
    try:
        product = _product(args, opened, lang)
    except ProductError as error:
        raise _wrong(problem(error.code, error.words, lang)) from None
    checked = check(product, age, opened.nutrition, args.takes)
    countries = _countries(args.country, opened, lang)
    if args.json:
        from sluimer.cli.nutrition.as_json import supplement_json

        return _print(supplement_json(checked, opened, lang, countries))
    from sluimer.cli.nutrition.draw_supplement import draw_supplement

    draw_supplement(checked, opened, lang, countries, more=args.more)
    return OK


def _product(args: argparse.Namespace, opened: Library, lang: Lang) -> Product:
    from sluimer.nutrition.label import read_label
    from sluimer.nutrition.supplement import from_amount, from_kind, from_label, read_mg
    from sluimer.nutrition.supplement.product import with_kind

    nutrition = opened.nutrition
    kinds = nutrition.supplements.kinds
    kind = next((k for k in kinds if k.id == args.kind), None)
    per_day = _per_day(args.per_day, lang)
    if args.label is not None:
        if args.mg is not None or args.salt is not None:
            raise _wrong("give --label, or --salt and --mg, not both")
        text = _stdin() if args.label == "-" else args.label
        label = read_label(text, nutrition.salts, kinds)
        return with_kind(from_label(label, nutrition.salts, kinds, per_day), kind, args.route)
    if args.mg is None:
        if kind is None or args.salt is not None:
            raise _wrong("give --mg, --label TEXT or --kind")
        return with_kind(from_kind(kind, nutrition.salts), None, args.route)
    if args.meaning is None:
        raise _wrong(
            "is --mg the whole salt or the magnesium itself? Add --meaning compound or elemental"
        )
    mg = read_mg(args.mg, lang)
    route = args.route or (kind.route if kind is not None else "oral")
    times = 1.0 if per_day is None else per_day
    product = from_amount(nutrition.salts, args.salt, mg, args.meaning, times, route)
    return with_kind(product, kind, args.route)


def _per_day(text: str | None, lang: Lang) -> float | None:
    from sluimer.nutrition.numbers import UnreadableNumberError, plain, value
    from sluimer.nutrition.supplement.product import ProductError

    if text is None:
        return None
    try:
        return value(plain(text).strip(), lang)
    except UnreadableNumberError:
        raise ProductError("per-day", text) from None


def run_search(args: argparse.Namespace) -> int:
    """`sluimer foods search`."""
    from sluimer.library import library
    from sluimer.nutrition.foods.search import index_of

    lang = _lang(args)
    opened = library()
    if not args.text.strip():
        raise _wrong('name a food, for example: sluimer foods search "1 kleine banaan"')
    if args.limit < 1:
        raise _wrong("--limit must be 1 or more")
    hits = index_of(opened.nutrition.foods).search(args.text, lang, args.limit)
    from sluimer.cli.nutrition.finds import find_rows

    rows = find_rows(args.text, hits, opened.nutrition, _age(args), lang)
    if args.json:
        from sluimer.cli.nutrition.as_json import search_json

        return _print(search_json(args.text, rows, lang))
    from sluimer.cli.nutrition.draw_foods import draw_search

    draw_search(args.text, rows, opened, lang)
    return OK


def run_suggest(args: argparse.Namespace) -> int:
    """`sluimer foods suggest`."""
    from sluimer.library import library
    from sluimer.nutrition.foods.at_age import helpful_foods

    lang = _lang(args)
    opened = library()
    age = _age(args)
    if age is None:
        raise _wrong("say how old the child is with --age or --born")
    found = helpful_foods(
        opened.nutrition,
        args.nutrient,
        age,
        without=frozenset(args.without),
        diet=args.diet,
        most=max(1, args.limit),
    )
    if args.json:
        from sluimer.cli.nutrition.as_json import suggest_json

        return _print(suggest_json(args.nutrient, age, found, lang))
    from sluimer.cli.nutrition.draw_foods import draw_suggest

    draw_suggest(args.nutrient, age, found, opened, lang)
    return OK


def run_needs(args: argparse.Namespace) -> int:
    """`sluimer needs`."""
    from sluimer.library import library

    lang = _lang(args)
    opened = library()
    age = _age(args)
    if age is None:
        raise _wrong("say how old the child is with --age or --born")
    wanted = (args.nutrient,) if args.nutrient else NUTRIENTS
    if args.json:
        from sluimer.cli.nutrition.as_json import needs_json

        return _print(needs_json(wanted, age, args.sex, opened, lang))
    from sluimer.cli.nutrition.draw_needs import draw_needs

    draw_needs(wanted, age, args.sex, opened, lang)
    return OK


# -------------------------------------------------------------- the edges


def _lang(args: argparse.Namespace) -> Lang:
    lang: Lang = args.lang or values.locale_language()
    return lang


def _age(args: argparse.Namespace) -> tuple[int, int] | None:
    if args.born is not None:
        if args.age is not None:
            raise _wrong("give --age or --born, not both")
        try:
            return values.born(args.born, dt.date.today())
        except argparse.ArgumentTypeError as error:
            raise _wrong(str(error)) from None
    age: tuple[int, int] | None = args.age
    return age


def _countries(code: str | None, opened: Library, lang: Lang) -> tuple[Country, ...]:
    from sluimer.answers.compose import countries_shown

    return countries_shown(lang, opened, values.country(code, opened.countries))


def _read(path: str) -> str:
    if path == "-":
        return _stdin()
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise _wrong(f"cannot read {path}: {error.strerror}") from None
    return _decoded(data, path)


def _stdin() -> str:
    return _decoded(sys.stdin.buffer.read(MOST_BYTES + 1), "standard input")


def _decoded(data: bytes, where: str) -> str:
    if len(data) > MOST_BYTES:
        raise _wrong(f"{where} is larger than 1 MB; that is no record or label")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _wrong(f"{where} is not UTF-8 text") from None


def _print(value: object) -> int:
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")
    return OK


def _wrong(what: str) -> Exception:
    from sluimer.cli.commands import WrongCallError

    return WrongCallError(what)
