"""From findings to independent groups of people, each with one direction.

Nobody is counted twice: records of the same people become one group, spoken for by the strongest
design. Within a study a measurement by a device beats a report by someone who knew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sluimer.evidence.directness import GLOBAL, Judged, PeopleFit
from sluimer.evidence.terms import Subject, Trend
from sluimer.library.model import Design, Study

RANDOMISED: frozenset[Design] = frozenset({"rct", "crossover-rct"})
POOLED: frozenset[Design] = frozenset({"meta-analysis", "systematic-review"})
CONTROLLED: frozenset[Design] = RANDOMISED | POOLED | {"controlled-trial"}

_STRENGTH: dict[Design, int] = {
    "meta-analysis": 6,
    "systematic-review": 5,
    "rct": 4,
    "crossover-rct": 4,
    "controlled-trial": 3,
    "cohort": 2,
    "lab-study": 2,
    "cross-sectional": 1,
}

MOST = 2 / 3
"""The share of findings or groups that must agree before they speak with one voice."""


@dataclass(frozen=True, slots=True)
class Group:
    """One independent group of people: its strongest record and what that found."""

    study: Study
    findings: tuple[Judged, ...]
    trend: Trend
    people: PeopleFit
    package: bool
    also: tuple[str, ...]
    reports_disagree: bool

    @property
    def controlled(self) -> bool:
        return self.study.design in CONTROLLED

    @property
    def randomised(self) -> bool:
        """Did chance decide? A review counts when it pooled an estimate of its own."""
        return self.study.design in RANDOMISED or (
            self.study.design in POOLED and any(one.finding.effect for one in self.findings)
        )

    @property
    def against_something(self) -> bool:
        """Was it held against another treatment, so that both may have helped?"""
        return all(
            (judged.finding.compared_with or judged.study.compared_with) == "other-treatment"
            for judged in self.findings
        )

    @property
    def measured(self) -> bool:
        return any(judged.finding.objective for judged in self.findings)


def groups_of(subject: Subject, judged: Iterable[Judged]) -> tuple[Group, ...]:
    """Independent groups among the findings that count, strongest designs first."""
    by_study: dict[str, list[Judged]] = {}
    for one in judged:
        if one.counts:
            by_study.setdefault(one.study.id, []).append(one)
    clusters = clusters_of(found[0].study for found in by_study.values())
    groups = []
    for cluster in clusters:
        speaker = max(
            sorted(cluster),
            key=lambda name: (_strength(by_study[name][0]), by_study[name][0].study.people.n or 0),
        )
        found = _on_outcome(subject, by_study[speaker])
        trend, disagree = _trend_of(found)
        groups.append(
            Group(
                study=found[0].study,
                findings=tuple(found),
                trend=trend,
                people=found[0].people,
                package=found[0].bears.how == "part-of-package",
                also=tuple(sorted(name for name in cluster if name != speaker)),
                reports_disagree=disagree,
            )
        )
    return tuple(sorted(groups, key=lambda g: (-_STRENGTH.get(g.study.design, 0), g.study.id)))


def trend_of(groups: Iterable[Group]) -> Trend:
    """The direction of a body: that of more than half of its groups, else mixed.

    Whether the others disagree is a matter of certainty (inconsistency), not of direction.
    """
    counts = Counter(group.trend for group in groups)
    trend, count = counts.most_common(1)[0]
    return trend if 2 * count > sum(counts.values()) else "mixed"


def _strength(judged: Judged) -> int:
    return _STRENGTH.get(judged.study.design, 0)


def clusters_of(studies: Iterable[Study]) -> list[set[str]]:
    """Studies joined by `same_people_as`, in either direction or through one that is not here."""
    clusters: list[set[str]] = []
    names: set[str] = set()
    for study in sorted(studies, key=lambda study: study.id):
        names.add(study.id)
        linked = {study.id, *study.same_people_as}
        for cluster in [cluster for cluster in clusters if cluster & linked]:
            linked |= cluster
            clusters.remove(cluster)
        clusters.append(linked)
    return [cluster & names for cluster in clusters]


def _on_outcome(subject: Subject, found: list[Judged]) -> list[Judged]:
    """The findings on the outcome asked about, else those on sleep as a whole, else all."""
    if subject.outcome is None:
        return found
    exact = [one for one in found if one.finding.outcome == subject.outcome]
    return exact or [one for one in found if one.finding.outcome in GLOBAL] or found


def _trend_of(found: list[Judged]) -> tuple[Trend, bool]:
    """A study's direction, and whether its devices and its reports disagree."""
    devices = _vote([one for one in found if one.finding.objective])
    reports = _vote([one for one in found if not one.finding.objective])
    if devices is None:
        assert reports is not None, "a group has at least one finding"
        return reports, False
    return devices, reports is not None and reports != devices


def _vote(found: list[Judged]) -> Trend | None:
    if not found:
        return None
    counts = Counter(one.trend for one in found)
    trend, count = counts.most_common(1)[0]
    return trend if count >= MOST * sum(counts.values()) else "mixed"
