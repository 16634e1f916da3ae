"""Every sentence: do its sources exist and were they read, is it translated, whom does it call?"""

from __future__ import annotations

from collections.abc import Iterator

from sluimer.library.model import Country, Frozen, Passage, Statement
from sluimer.library.places import A_NUMBER, ANY_PLACE, PLACES
from sluimer.library.sources import was_read
from sluimer.library.whole import Library


def statement_problems(value: object, library: Library) -> Iterator[tuple[str, str]]:
    """Field and words for every statement inside a record that cannot stand."""
    for path, statement in statements(value):
        yield from _statement_problems(path, statement, library)
        if not isinstance(value, Country):
            yield from _place_problems(path, statement)


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
