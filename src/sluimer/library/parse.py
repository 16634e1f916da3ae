"""Which folder of `content/` becomes which type."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sluimer.library.model import (
    Advice,
    Country,
    FirstAid,
    Names,
    NormPage,
    Remedy,
    Study,
)
from sluimer.library.problems import LibraryError, Problem
from sluimer.library.read import Read, read_records
from sluimer.library.whole import Library


def parse(content: Path, digest: str) -> tuple[Library, list[Read]]:
    """Read every file under `content`. Raises `LibraryError` with all problems at once."""
    problems: list[Problem] = []
    places: list[Read] = []

    def gather(folder: str, kind: type[Any], key: str, *, many: bool) -> dict[str, Any]:
        found: dict[str, Any] = {}
        first: dict[str, Read] = {}
        for path in sorted((content / folder).glob("*.yaml")):
            for record in read_records(path, content, kind, many=many):
                if isinstance(record, Problem):
                    problems.append(record)
                    continue
                name = getattr(record.value, key)
                if name in found:
                    there = first[name]
                    what = f"'{name}' already stands at {there.file}:{there.line}"
                    problems.append(Problem(record.file, record.line, key, what))
                    continue
                found[name] = record.value
                first[name] = record
                places.append(record)
        return found

    studies = gather("studies", Study, "id", many=True)
    remedies = gather("remedies", Remedy, "slug", many=False)
    for slug, habit in gather("habits", Remedy, "slug", many=False).items():
        if slug in remedies:
            problems.append(Problem(f"habits/{slug}.yaml", 1, "slug", f"'{slug}' is a remedy too"))
        remedies[slug] = habit
    names = gather("names", Names, "slug", many=True)
    norms = gather("norms", NormPage, "slug", many=False)
    advice = gather("advice", Advice, "slug", many=False)
    countries = gather("countries", Country, "code", many=False)

    first_aid: FirstAid | None = None
    emergency = content / "emergency.yaml"
    if emergency.is_file():
        for record in read_records(emergency, content, FirstAid, many=False):
            if isinstance(record, Problem):
                problems.append(record)
            else:
                first_aid = record.value
                places.append(record)
    else:
        problems.append(Problem("emergency.yaml", 0, "", "this file is missing"))

    if problems or first_aid is None:
        raise LibraryError(problems)
    opened = Library(
        digest=digest,
        studies=studies,
        remedies=remedies,
        names=names,
        norms=norms,
        advice=advice,
        countries=countries,
        first_aid=first_aid,
    )
    return opened, places
