"""What must hold between the records, beyond what their types already guarantee.

The types refuse a statement without a source, a missing translation and a source without its
citation. Here: do the sources exist, may they carry what they carry, has a review run out, and
does a page say everything that a parent needs, and nothing against safe sleep.

    statements     every sentence: its sources, its translation, its places
    records        studies: citations, doubles, what was not found
    pages          remedies, habits, advice, names, countries, reviews
    safe_sleep     no suggestion for a baby against safe sleep
    nutrition      foods, needs, limits, salts and supplements
    reading_level  how hard a page reads: a report, never a problem
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from sluimer.library.check.nutrition import nutrition_problems
from sluimer.library.check.pages import page_problems
from sluimer.library.check.records import study_problems
from sluimer.library.check.statements import statement_problems
from sluimer.library.model import Study
from sluimer.library.problems import LibraryError, Problem
from sluimer.library.read import line_of
from sluimer.library.store import load_with_places
from sluimer.library.whole import Library


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


def _problems_of(value: object, library: Library, today: dt.date) -> Iterator[tuple[str, str]]:
    yield from statement_problems(value, library)
    yield from nutrition_problems(value, library)
    if isinstance(value, Study):
        yield from study_problems(value, library)
    yield from page_problems(value, library, today)


__all__ = ["check"]
