"""Records: the form of a citation, the same publication twice, and what was not found."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sluimer.library.model import Study
from sluimer.library.whole import Library

TOPICS = frozenset(
    {"placebo-effect", "growing-up", "sleep-norms", "safe-sleep", "emergency", "bedtime-cards"}
)
"""Subjects a record may bear on that are neither a remedy nor a habit."""

_DOI = re.compile(r"^10\.\d{4,9}/\S+$")
_PMID = re.compile(r"^\d{1,8}$")
_PMCID = re.compile(r"^PMC\d+$")


def study_problems(study: Study, library: Library) -> Iterator[tuple[str, str]]:
    """Field and words for what is wrong with one record, beyond its sentences."""
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
