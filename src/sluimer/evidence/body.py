"""Which groups the verdict rests on, and which only stand beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from sluimer.evidence.counting import POOLED, Group
from sluimer.evidence.terms import Step
from sluimer.evidence.verdict import Body
from sluimer.library.model import Text

_DIRECT_FIRST: tuple[Callable[[Group], bool], ...] = (
    lambda group: group.people in ("same-age", "near-age"),
    lambda group: not group.package,
    lambda group: not group.against_something,
)
"""Each narrows the body to the more direct groups, when there are any."""


def choose_body(groups: tuple[Group, ...]) -> tuple[tuple[Group, ...], bool, Step | None]:
    """Children before adults, then the more direct groups, then trials before observation."""
    young = tuple(group for group in groups if group.people != "adults")
    pool = young or groups
    if not pool:
        return (), False, None
    for is_direct in _DIRECT_FIRST:
        pool = tuple(group for group in pool if is_direct(group)) or pool
    trials = tuple(group for group in pool if group.controlled and not _counts_votes(group))
    votes = tuple(group for group in pool if group.controlled and _counts_votes(group))
    watched = tuple(group for group in pool if not group.controlled)
    body = trials or watched or votes
    rule = "trials-first" if trials else "observation" if watched else "reviews-only"
    if not young:
        rule = "adults-only"
    names = tuple(group.study.id for group in body)
    step = Step(
        "body",
        rule,
        str(len(groups)),
        str(len(body)),
        _body_text(body, bool(young)),
        names,
    )
    return body, bool(young), step


def _counts_votes(group: Group) -> bool:
    """A review without an estimate of its own only counts trials that may be here already."""
    return group.study.design in POOLED and not any(j.finding.effect for j in group.findings)


def _body_text(body: tuple[Group, ...], children: bool) -> Text:
    trials = sum(1 for group in body if group.controlled)
    if not children:
        return Text(
            nl=f"Alleen bij volwassenen onderzocht ({len(body)} groepen). Voor een kind zegt dat "
            "weinig.",
            en=f"Studied in adults only ({len(body)} groups). For a child that says little.",
        )
    if trials:
        return Text(
            nl=f"Het oordeel rust op {len(body)} groepen kinderen waarin vergeleken werd.",
            en=f"The verdict rests on {len(body)} groups of children in which a comparison was "
            "made.",
        )
    return Text(
        nl=f"Niemand vergeleek met het lot; het oordeel rust op {len(body)} groepen die gevolgd of "
        "bevraagd werden.",
        en=f"No trial compared; the verdict rests on {len(body)} groups that were followed or "
        "asked.",
    )


def support(every: tuple[Group, ...], groups: tuple[Group, ...]) -> Step | None:
    """What else was seen in children, shown but not counted."""
    others = [group for group in every if group not in groups and group.people != "adults"]
    if not others:
        return None
    counts = Counter(group.trend for group in others)
    agree = counts["benefit"]
    return Step(
        "support",
        "shown-not-counted",
        "",
        str(len(others)),
        Text(
            nl=f"Daarnaast {len(others)} groepen die minder rechtstreeks antwoorden: van een "
            "andere leeftijd, samen met andere dingen, naast een andere behandeling, alleen "
            f"gevolgd of bevraagd, of al in een overzicht geteld. {agree} daarvan wijzen naar "
            "beter slapen.",
            en=f"Besides, {len(others)} groups that answer less directly: of another age, together "
            "with other things, beside another treatment, only followed or asked, or already "
            f"counted in a review. {agree} of them point to better sleep.",
        ),
        tuple(group.study.id for group in others),
    )


def body_of(groups: tuple[Group, ...], children: bool) -> Body:
    counts = Counter(group.trend for group in groups)
    return Body(
        children=children,
        studies=tuple(group.study.id for group in groups),
        people=sum(group.study.people.n or 0 for group in groups),
        benefit=counts["benefit"],
        no_difference=counts["no-difference"],
        harm=counts["harm"],
        mixed=counts["mixed"],
        randomised=sum(1 for group in groups if group.randomised),
    )
