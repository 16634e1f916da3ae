"""Which folder of `content/` becomes which type."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from sluimer.library.model import (
    Advice,
    Country,
    FirstAid,
    Names,
    NormPage,
    Reference,
    Remedy,
    Study,
)
from sluimer.library.model.nutrition import (
    Authority,
    Food,
    FoodWarning,
    Milk,
    Reading,
    ReferenceValue,
    Salt,
    Supplements,
    UpperLevel,
)
from sluimer.library.problems import LibraryError, Problem
from sluimer.library.read import Read, read_records
from sluimer.library.whole import Library, Nutrition

T = TypeVar("T")


def parse(content: Path, digest: str) -> tuple[Library, list[Read]]:
    """Read every file under `content`. Raises `LibraryError` with all problems at once."""
    reading = _Reading(content)
    studies = reading.records("studies/*.yaml", Study, "id")
    remedies = reading.pages("remedies/*.yaml", Remedy, "slug")
    for slug, habit in reading.pages("habits/*.yaml", Remedy, "slug").items():
        if slug in remedies:
            reading.problem(f"habits/{slug}.yaml", "slug", f"'{slug}' is a remedy too")
        remedies[slug] = habit
    names = reading.records("names/*.yaml", Names, "slug")
    norms = reading.pages("norms/*.yaml", NormPage, "slug")
    advice = reading.pages("advice/*.yaml", Advice, "slug")
    countries = reading.pages("countries/*.yaml", Country, "code")
    references = reading.records("nutrition/references/*.yaml", Reference, "id")
    for name in references.keys() & studies.keys():
        reading.problem("nutrition/references", "id", f"'{name}' is a record under studies/ too")
    first_aid = reading.one("emergency.yaml", FirstAid)
    nutrition = _nutrition(reading)
    if reading.problems or first_aid is None or nutrition is None:
        raise LibraryError(reading.problems)
    opened = Library(
        digest=digest,
        studies=studies,
        remedies=remedies,
        names=names,
        norms=norms,
        advice=advice,
        countries=countries,
        first_aid=first_aid,
        references=references,
        nutrition=nutrition,
    )
    return opened, reading.places


def _nutrition(reading: _Reading) -> Nutrition | None:
    """What stands under `nutrition/`; None when a file is missing or cannot be read."""
    milk = reading.one("nutrition/milk.yaml", Milk)
    supplements = reading.one("nutrition/supplements.yaml", Supplements)
    sentences = reading.one("nutrition/reading.yaml", Reading)
    authorities = reading.records("nutrition/authorities.yaml", Authority, "id")
    needs = reading.rows("nutrition/needs.yaml", ReferenceValue)
    limits = reading.rows("nutrition/limits.yaml", UpperLevel)
    foods = reading.records("nutrition/foods/*.yaml", Food, "id")
    food_warnings = reading.records("nutrition/food-warnings.yaml", FoodWarning, "id")
    salts = reading.records("nutrition/salts.yaml", Salt, "id")
    if milk is None or supplements is None or sentences is None:
        return None
    return Nutrition(
        authorities=authorities,
        needs=needs,
        limits=limits,
        foods=foods,
        food_warnings=food_warnings,
        milk=milk,
        salts=salts,
        supplements=supplements,
        reading=sentences,
    )


class _Reading:
    """Gathers the records of a content folder, with the places they came from."""

    def __init__(self, content: Path) -> None:
        self.content = content
        self.problems: list[Problem] = []
        self.places: list[Read] = []

    def problem(self, file: str, field: str, what: str) -> None:
        self.problems.append(Problem(file, 1, field, what))

    def records(self, pattern: str, kind: type[T], key: str) -> dict[str, T]:
        """The records of files that each hold a list, by their `key`."""
        return self._keyed(pattern, kind, key, many=True)

    def pages(self, pattern: str, kind: type[T], key: str) -> dict[str, T]:
        """The records of files that each hold one, by their `key`."""
        return self._keyed(pattern, kind, key, many=False)

    def rows(self, file: str, kind: type[T]) -> tuple[T, ...]:
        """The records of a file, in its order, where none has a name of its own."""
        return tuple(read.value for read in self._read(file, kind, many=True))

    def one(self, file: str, kind: type[T]) -> T | None:
        """The one record of a file that must be there."""
        if not (self.content / file).is_file():
            self.problems.append(Problem(file, 0, "", "this file is missing"))
            return None
        return next((read.value for read in self._read(file, kind, many=False)), None)

    def _keyed(self, pattern: str, kind: type[T], key: str, *, many: bool) -> dict[str, T]:
        found: dict[str, T] = {}
        first: dict[str, Read] = {}
        for record in self._read(pattern, kind, many=many):
            name = getattr(record.value, key)
            if name in found:
                there = first[name]
                what = f"'{name}' already stands at {there.file}:{there.line}"
                self.problems.append(Problem(record.file, record.line, key, what))
                self.places.remove(record)
                continue
            found[name] = record.value
            first[name] = record
        return found

    def _read(self, pattern: str, kind: type[Any], *, many: bool) -> list[Read]:
        kept: list[Read] = []
        for path in sorted(self.content.glob(pattern)):
            for record in read_records(path, self.content, kind, many=many):
                if isinstance(record, Problem):
                    self.problems.append(record)
                else:
                    kept.append(record)
        self.places += kept
        return kept
