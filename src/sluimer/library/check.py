"""What must hold between the records, beyond what their types already guarantee.

The types refuse a statement without a source, a missing translation and a source without its
citation. Here: do the sources exist, may they carry what they carry, has a review run out, and
does a page say everything that a parent needs, and nothing against safe sleep.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from sluimer.library.check_nutrition import nutrition_problems
from sluimer.library.doses import DOSE
from sluimer.library.model import (
    Advice,
    Country,
    FirstAid,
    Frozen,
    Names,
    NormPage,
    Part,
    Passage,
    Remedy,
    Statement,
    Study,
)
from sluimer.library.places import A_NUMBER, ANY_PLACE, PLACES
from sluimer.library.problems import LibraryError, Problem
from sluimer.library.read import line_of
from sluimer.library.safe_sleep import contradictions
from sluimer.library.sources import was_read
from sluimer.library.store import load_with_places
from sluimer.library.whole import Library

TOPICS = frozenset(
    {"placebo-effect", "growing-up", "sleep-norms", "safe-sleep", "emergency", "bedtime-cards"}
)
"""Subjects a record may bear on that are neither a remedy nor a habit."""

MUST_SAY: Mapping[str, tuple[Part, ...]] = {
    "remedy": (
        "what-it-is",
        "believed-mechanism",
        "in-short",
        "findings",
        "other-explanations",
        "harms",
        "ask",
    ),
    "habit": ("what-it-is", "believed-mechanism", "in-short", "findings", "how-to"),
    "advice": ("in-short", "how-to"),
}
"""The parts that no page may lack, by kind."""

MAY_HOLD_AMOUNTS = frozenset({"need", "findings", "harms", "disagreement"})
"""Parts in which an amount may stand: they compare, report or tell of harm."""

_DOI = re.compile(r"^10\.\d{4,9}/\S+$")
_PMID = re.compile(r"^\d{1,8}$")
_PMCID = re.compile(r"^PMC\d+$")


def check(content: Path, today: dt.date) -> list[Problem]:
    """Every problem of the content under `content` on the day `today`, in order of place."""
    try:
        library, places = load_with_places(content)
    except LibraryError as error:
        return error.problems
    problems: list[Problem] = []
    for read in places:
        for field, what in _problems_of(read.value, library, today):
            problems.append(
                Problem(read.file, line_of(content / read.file, read.index, field), field, what)
            )
    return sorted(problems)


def statements(value: object, path: str = "") -> Iterator[tuple[str, Statement]]:
    """Every statement inside a record, with the path of its field."""
    if isinstance(value, Statement):
        yield path, value
    if isinstance(value, Frozen):
        for name in value.__struct_fields__:
            yield from statements(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from statements(item, f"{path}.{key}")
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from statements(item, f"{path}[{index}]")


def _problems_of(value: object, library: Library, today: dt.date) -> Iterator[tuple[str, str]]:
    for path, statement in statements(value):
        yield from _statement_problems(path, statement, library)
        if not isinstance(value, Country):
            yield from _place_problems(path, statement)
    yield from nutrition_problems(value, library)
    match value:
        case Study():
            yield from _study_problems(value, library)
        case Remedy():
            yield from _remedy_problems(value, library)
            yield from _review_problems(value, today)
        case Names():
            yield from _name_problems(value, library)
        case Advice():
            yield from _advice_problems(value, library)
            yield from _review_problems(value, today)
        case NormPage():
            yield from _review_problems(value, today)
        case Country() | FirstAid():
            for path, name in _line_sources(value):
                if name not in library.studies:
                    yield path, f"there is no record '{name}'"


def _statement_problems(
    path: str, statement: Statement, library: Library
) -> Iterator[tuple[str, str]]:
    read, known = False, 0
    for name in statement.sources:
        source = library.studies.get(name) or library.references.get(name)
        if source is None:
            yield path, f"there is no record '{name}'"
        else:
            known += 1
            read = read or was_read(source)
    if not read and known == len(statement.sources):
        yield path, "rests only on records that were not found; nothing may be said on those"
    for code in statement.countries if isinstance(statement, Passage) else ():
        if code not in library.countries:
            yield path, f"there is no country '{code}'"
    if statement.nl == statement.en:
        yield path, "the Dutch and the English are the same; one of them is not translated"
    for text in (statement.nl, statement.en):
        if text.count('"') % 2:
            yield path, f"a stray quotation mark in {text[:40]!r}; is its pair missing?"


def _place_problems(path: str, statement: Statement) -> Iterator[tuple[str, str]]:
    """Numbers to call differ by country; a page names the place and the pack fills it in."""
    dutch, english = (sorted(ANY_PLACE.findall(text)) for text in (statement.nl, statement.en))
    for place in dict.fromkeys((*dutch, *english)):
        if place not in PLACES:
            yield path, f"there is no place '{place}'; the places are {', '.join(PLACES)}"
    if dutch != english:
        yield path, "the Dutch and the English name other places"
    for text in (statement.nl, statement.en):
        number = A_NUMBER.search(text)
        if number is not None:
            yield path, f"names the number {number.group()}, which does not work everywhere"
            return


def _study_problems(study: Study, library: Library) -> Iterator[tuple[str, str]]:
    subjects = library.names.keys() | TOPICS
    for index, bears in enumerate(study.bears):
        if bears.subject not in subjects:
            yield f"bears[{index}].subject", f"'{bears.subject}' is no remedy, habit or topic"
    for name in study.same_people_as:
        if name not in library.studies:
            yield "same_people_as", f"there is no record '{name}'"
    yield from _same_publication(study, library)
    citation = study.citation
    for field, value, form in (
        ("doi", citation.doi, _DOI),
        ("pmid", citation.pmid, _PMID),
        ("pmcid", citation.pmcid, _PMCID),
    ):
        if value is not None and not form.match(value):
            yield f"citation.{field}", f"'{value}' has not the form of a {field.upper()}"
    if study.checked.level != "not-found" and not study.checked.where:
        yield "checked.where", "it was read, but not where"
    if study.checked.level == "not-found" and study.findings and study.design != "evidence-gap":
        for index, finding in enumerate(study.findings):
            if finding.effect or finding.figure or finding.arms:
                yield f"findings[{index}]", "carries figures though the record was not found"


def _same_publication(study: Study, library: Library) -> Iterator[tuple[str, str]]:
    """A publication stands in one record only, whatever it is used for."""
    for field in ("doi", "pmid", "pmcid"):
        value = getattr(study.citation, field)
        if value is None:
            continue
        others = [
            other.id
            for other in library.studies.values()
            if other.id < study.id and getattr(other.citation, field) == value
        ]
        if others:
            yield f"citation.{field}", f"'{others[0]}' is the same publication; make one record"
            return


def _remedy_problems(remedy: Remedy, library: Library) -> Iterator[tuple[str, str]]:
    yield from _page_problems(remedy, remedy.kind, library)
    for field, words in contradictions(remedy):
        yield field, f"suggests '{words}' for a baby; that is against safe sleep"
    if remedy.kind == "remedy" and not remedy.instead:
        yield "instead", "offer at least one thing that helps instead"
    if remedy.kind == "habit" and remedy.as_help is None:
        yield "as_help", "a habit needs a name under which it is offered"
    for index, instead in enumerate(remedy.instead):
        other = library.remedies.get(instead.slug)
        if other is None or other.kind != "habit":
            yield f"instead[{index}]", f"'{instead.slug}' is no reviewed habit"


def _name_problems(names: Names, library: Library) -> Iterator[tuple[str, str]]:
    """A name leads to one page: of two, the reader would choose by chance."""
    for lang in ("nl", "en"):
        for index, word in enumerate(getattr(names, lang)):
            for other in library.names.values():
                if other.slug < names.slug and word in (*other.nl, *other.en):
                    yield f"{lang}[{index}]", f"'{word}' is a name of '{other.slug}' too"


def _advice_problems(advice: Advice, library: Library) -> Iterator[tuple[str, str]]:
    yield from _page_problems(advice, "advice", library)
    if advice.slug in library.remedies:
        yield "slug", f"'{advice.slug}' is a remedy too"
    if advice.part_of is not None and advice.part_of not in library.advice:
        yield "part_of", f"there is no advice '{advice.part_of}'"


def _page_problems(page: Remedy | Advice, kind: str, library: Library) -> Iterator[tuple[str, str]]:
    """What holds for every page: a name, the parts it must have, no dose, a rule for all."""
    if page.slug not in library.names:
        yield "slug", f"'{page.slug}' has no entry under names/"
    for part in MUST_SAY[kind]:
        if not page.parts.get(part):
            yield f"parts.{part}", "this part is missing"
    for part, passages in page.parts.items():
        if part in MAY_HOLD_AMOUNTS:
            continue
        for index, passage in enumerate(passages):
            if DOSE.search(passage.nl) or DOSE.search(passage.en):
                yield f"parts.{part}[{index}]", "names an amount; a dose is never proposed"
    if not any(
        not rule.routes and rule.ages_months is None and not rule.countries for rule in page.safety
    ):
        yield "safety", "no rule holds for all routes and ages; add the general one"


def _review_problems(page: Remedy | NormPage | Advice, today: dt.date) -> Iterator[tuple[str, str]]:
    if page.review.expires < today:
        yield "review.expires", f"the review ran out on {page.review.expires:%Y-%m-%d}"
    if page.review.compiled > today:
        yield "review.compiled", "lies in the future"


def _line_sources(value: Country | FirstAid) -> Iterator[tuple[str, str]]:
    if isinstance(value, FirstAid):
        return
    for field in ("ambulance", "swallowed", "at_night", "child_health", "side_effects"):
        line = getattr(value, field)
        if line is not None:
            for name in line.sources:
                yield f"{field}.sources", name
