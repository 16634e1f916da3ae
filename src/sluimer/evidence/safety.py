"""Is it safe? The gravest rule of the page that fits this child wins.

A rule written for the route that was asked takes the place of the page's general rule, when it
covers every age that was asked.

Without an age every age from birth to six is fitted; without a route, every ordinary way of
using it (an injection is not one). So what is not known never makes an answer milder.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sluimer.evidence.directness import CHILD_UP_TO_MONTHS
from sluimer.evidence.terms import GRADES, Step, Subject
from sluimer.library.model import AgeSpan, Grade, Passage, Remedy, Route, SafetyRule, Text


def safety_of(subject: Subject, remedy: Remedy) -> tuple[Grade, tuple[SafetyRule, ...], Step]:
    """The grade, the rules that fit (gravest first) and the step for the trace."""
    fitting = gravest_first(remedy.safety, subject.route, subject.age_months)
    grade = fitting[0].grade
    step = Step(
        "safety",
        "gravest-rule-that-fits",
        "ok",
        grade,
        Text(nl=fitting[0].nl, en=fitting[0].en),
        fitting[0].sources,
    )
    return grade, fitting, step


def gravest_first(
    rules: Sequence[SafetyRule],
    route: Route | None,
    age_months: tuple[int, int] | None,
    countries: Collection[str] | None = None,
) -> tuple[SafetyRule, ...]:
    """The rules that fit, gravest first. `countries` are those whose own rules count; None: all."""
    fitting = [
        rule
        for rule in rules
        if fits(rule, route, age_months)
        and (countries is None or not rule.countries or set(rule.countries) & set(countries))
    ]
    if any(route in rule.routes and _covers(rule.ages_months, age_months) for rule in fitting):
        fitting = [rule for rule in fitting if rule.routes or rule.ages_months is not None]
    fitting.sort(key=lambda rule: (-GRADES.index(rule.grade), not rule.routes))
    return tuple(fitting)


def told(rules: Sequence[SafetyRule], age_months: tuple[int, int] | None) -> tuple[SafetyRule, ...]:
    """The rules that are worth saying: a milder one for all ages steps back for one of this age."""
    own = [rule for rule in rules if rule.ages_months is not None]
    if age_months is None or not any(_covers(rule.ages_months, age_months) for rule in own):
        return tuple(rules)
    gravest = max(GRADES.index(rule.grade) for rule in own)
    return tuple(
        rule
        for rule in rules
        if rule.ages_months is not None or rule.routes or GRADES.index(rule.grade) >= gravest
    )


def fits(passage: Passage, route: Route | None, age_months: tuple[int, int] | None) -> bool:
    """Is a passage or rule meant for this route and age?"""
    if passage.routes:
        if route is None:
            if set(passage.routes) == {"injection"}:
                return False
        elif route not in passage.routes:
            return False
    return ages_meet(passage.ages_months, age_months)


def _covers(meant: AgeSpan | None, age_months: tuple[int, int] | None) -> bool:
    if meant is None:
        return True
    low, high = age_months or (0, CHILD_UP_TO_MONTHS)
    return (meant[0] is None or meant[0] <= low) and (meant[1] is None or high <= meant[1])


def ages_meet(meant: AgeSpan | None, age_months: tuple[int, int] | None) -> bool:
    """Do the ages a passage is meant for and the child's overlap?"""
    if meant is None:
        return True
    low, high = age_months or (0, CHILD_UP_TO_MONTHS)
    from_, to = meant
    return (from_ is None or from_ <= high) and (to is None or low < to + 1)
