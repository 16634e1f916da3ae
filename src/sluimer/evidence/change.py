"""What would change this? The study that could move the verdict, with its size computed."""

from __future__ import annotations

import math
from statistics import NormalDist

from sluimer.evidence.counting import Group
from sluimer.evidence.rules import SMALLEST_NOTICED_MIN
from sluimer.evidence.terms import Certainty, Efficacy, Subject
from sluimer.library.model import Names, Text

POWER = 0.9
ALPHA = 0.05
EFFECT_SD = 0.5
"""The effect that the study should be able to see: half a standard deviation, a "medium" one."""

_HOW: dict[str | None, Text] = {
    "skin": Text(nl="op de huid", en="on the skin"),
    "bath": Text(nl="in het bad", en="in the bath"),
    "oral": Text(nl="ingenomen", en="swallowed"),
    "injection": Text(nl="als inspuiting", en="by injection"),
    "diet": Text(nl="uit voeding", en="from food"),
    None: Text(nl="", en=""),
}


def people_per_arm(effect_sd: float = EFFECT_SD, power: float = POWER, alpha: float = ALPHA) -> int:
    """People per arm of a two-arm trial with a normally distributed outcome.

    n = 2 (z_{1-alpha/2} + z_{power})^2 / d^2: Lehr's formula before its rounding to 16 / d^2
    (van Belle, Statistical Rules of Thumb).
    """
    normal = NormalDist()
    z = normal.inv_cdf(1 - alpha / 2) + normal.inv_cdf(power)
    return math.ceil(2 * z * z / (effect_sd * effect_sd))


def would_change(
    subject: Subject,
    names: Names,
    efficacy: Efficacy,
    certainty: Certainty,
    groups: tuple[Group, ...],
) -> Text:
    """The size and kind of study that would move this verdict, in both languages."""
    total = 2 * people_per_arm()
    how = _HOW[subject.route]
    what_nl = f"{names.label.nl} {how.nl}".strip()
    what_en = f"{names.label.en} {how.en}".strip()
    who_nl, who_en = _who(subject)
    if efficacy in ("supported", "refuted") and certainty in ("high", "moderate"):
        return Text(
            nl=f"Een groter, onafhankelijk onderzoek bij {who_nl} dat duidelijk iets anders vindt.",
            en=f"A larger, independent study in {who_en} that clearly finds something else.",
        )
    other_nl, other_en = _against(groups, subject)
    return Text(
        nl=f"Een onderzoek naar {what_nl} bij minstens {total} {who_nl}. Het lot beslist wie het "
        f"krijgt, {other_nl}. Een meter volgt twee weken lang de slaap. Geen verkoper betaalt mee. "
        f"Slapen ze {SMALLEST_NOTICED_MIN:.0f} minuten beter, of duidelijk niet, "
        "dan weten we meer.",
        en=f"A study of {what_en} in at least {total} {who_en}. Chance decides who gets it, "
        f"{other_en}. A device follows their sleep for two weeks. No seller pays. "
        f"If they sleep {SMALLEST_NOTICED_MIN:.0f} minutes better, or clearly do not, "
        "we know more.",
    )


def _who(subject: Subject) -> tuple[str, str]:
    if subject.age_months is None:
        return "jonge kinderen", "young children"
    high = subject.age_months[1]
    if high <= 12:
        return "baby's", "babies"
    if high <= 36:
        return "peuters", "toddlers"
    if high <= 72:
        return "kleuters", "young children"
    return "kinderen", "children"


def _against(groups: tuple[Group, ...], subject: Subject) -> tuple[str, str]:
    if subject.route is not None or any(g.study.compared_with == "placebo" for g in groups):
        return (
            "en niemand weet wie het echte kreeg",
            "and nobody knows who got the real thing",
        )
    return "en de anderen doen wat ze gewoon zijn", "and the others do as they always do"
