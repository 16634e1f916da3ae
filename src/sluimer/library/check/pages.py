"""Pages: do they say everything that a parent needs, never a dose, and nothing unsafe?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from sluimer.library.check.safe_sleep import contradictions
from sluimer.library.doses import DOSE
from sluimer.library.model import Advice, Country, Names, NormPage, Part, Remedy
from sluimer.library.whole import Library

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


def page_problems(value: object, library: Library, today: dt.date) -> Iterator[tuple[str, str]]:
    """Field and words for what is wrong with a page, a name or a country; nothing of the rest."""
    match value:
        case Remedy():
            yield from _remedy_problems(value, library)
            yield from _review_problems(value, today)
        case Advice():
            yield from _advice_problems(value, library)
            yield from _review_problems(value, today)
        case NormPage():
            yield from _review_problems(value, today)
        case Names():
            yield from _name_problems(value, library)
        case Country():
            yield from _country_problems(value, library)


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


def _name_problems(names: Names, library: Library) -> Iterator[tuple[str, str]]:
    """A name leads to one page: of two, the reader would choose by chance."""
    for lang in ("nl", "en"):
        for index, word in enumerate(getattr(names, lang)):
            for other in library.names.values():
                if other.slug < names.slug and word in (*other.nl, *other.en):
                    yield f"{lang}[{index}]", f"'{word}' is a name of '{other.slug}' too"


def _review_problems(page: Remedy | NormPage | Advice, today: dt.date) -> Iterator[tuple[str, str]]:
    if page.review.expires < today:
        yield "review.expires", f"the review ran out on {page.review.expires:%Y-%m-%d}"
    if page.review.compiled > today:
        yield "review.compiled", "lies in the future"


def _country_problems(country: Country, library: Library) -> Iterator[tuple[str, str]]:
    for field in ("ambulance", "swallowed", "at_night", "child_health", "side_effects"):
        line = getattr(country, field)
        for name in line.sources if line is not None else ():
            if name not in library.studies:
                yield f"{field}.sources", f"there is no record '{name}'"
    for index, product in enumerate(country.products):
        if product.slug not in library.names:
            yield f"products[{index}].slug", f"'{product.slug}' has no entry under names/"
