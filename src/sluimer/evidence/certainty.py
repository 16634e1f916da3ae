"""How sure are we? Start by design, then move by named domains, each with its reason.

The domains are GRADE's (risk of bias, inconsistency, indirectness, imprecision, publication bias
and funding), plus one of our own: how far the records were read. Every threshold is a constant
here and is argued in `docs/method.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sluimer.evidence.counting import MOST, Group
from sluimer.evidence.pooling import Measured, PooledSizes, kinds_held, told_interval
from sluimer.evidence.terms import Certainty, Step, Subject, Trend, lower
from sluimer.library.model import Text

HALF = 0.5
"""A fault counts against the body when it touches at least this share of the people."""

ENOUGH_PEOPLE = 400
"""Below this many people in all, a body is imprecise (GRADE's rule of thumb) ..."""
FEW_PEOPLE = 100
"""... and below this many, very imprecise."""

HETEROGENEITY_I2 = 50.0
"""Pooled differences are inconsistent when more than this share of their spread, in percent, is
more than chance ..."""
HETEROGENEITY_P = 0.1
"""... and chance alone would give so much with less than this probability (the usual 0.1, for the
test has little power)."""
ASYMMETRY_P = 0.1
"""A funnel is lopsided when chance alone would make it so with less than this probability; asked
only of ten studies or more."""

_BIAS = frozenset({"not-blinded", "no-control", "many-left", "selective", "not-randomised"})


@dataclass(frozen=True, slots=True)
class _Move:
    rule: str
    by: int
    reason: Text
    sources: tuple[str, ...]


def certainty_of(
    subject: Subject,
    groups: tuple[Group, ...],
    trend: Trend,
    measured: tuple[Measured, ...] = (),
) -> tuple[Certainty, tuple[Step, ...]]:
    """The certainty of a body and the steps that led to it. `groups` must not be empty.

    `measured` are the sizes that speak for the body (see `speaking_for`).
    """
    certainty, first = _start(groups)
    steps = [first]
    judges: tuple[Callable[[], _Move | None], ...] = (
        lambda: _risk_of_bias(groups),
        lambda: _inconsistency(groups, trend, measured),
        lambda: _indirect_people(groups),
        lambda: _indirect_rest(subject, groups),
        lambda: _imprecision(groups, measured),
        lambda: _publication(groups, trend, measured),
        lambda: _reading(groups),
    )
    for judge in judges:
        move = judge()
        if move is None:
            continue
        after = lower(certainty, move.by)
        steps.append(Step("certainty", move.rule, certainty, after, move.reason, move.sources))
        certainty = after
    return certainty, tuple(steps)


def _start(groups: tuple[Group, ...]) -> tuple[Certainty, Step]:
    names = _names(groups)
    if _share([group for group in groups if group.randomised], groups) >= HALF:
        start: Certainty = "high"
        text = Text(
            nl="Bij minstens de helft van de mensen bepaalde het lot wie wat kreeg. Daarom "
            "beginnen we hoog.",
            en="For at least half of the people, chance decided who got what. So we start high.",
        )
    else:
        start = "low"
        text = Text(
            nl="Er werd vergeleken of meegekeken, maar bij de meeste mensen bepaalde het lot niet "
            "wie wat kreeg. Daarom beginnen we laag.",
            en="People were compared or followed, but for most of them chance did not decide who "
            "got what. So we start low.",
        )
    return start, Step("certainty", "start-by-design", "none", start, text, names)


def _risk_of_bias(groups: tuple[Group, ...]) -> _Move | None:
    if all(group.study.design == "cross-sectional" for group in groups):
        return _Move(
            "risk-of-bias",
            1,
            Text(
                nl="Alles werd op één moment gevraagd. Het verband kan ook andersom lopen.",
                en="Everything was asked at one moment. The link may run the other way.",
            ),
            _names(groups),
        )
    biased = [group for group in groups if _is_biased(group)]
    if _share(biased, groups) < HALF:
        return None
    return _Move(
        "risk-of-bias",
        1,
        Text(
            nl=f"Bij {len(biased)} van de {len(groups)} groepen wist wie de slaap beoordeelde "
            "wie wat kreeg, weten we dat niet, of telde niet iedereen mee.",
            en=f"In {len(biased)} of {len(groups)} groups, those who rated sleep knew who got "
            "what, we do not know whether they did, or not everyone was counted.",
        ),
        _names(biased),
    )


def _is_biased(group: Group) -> bool:
    study = group.study
    if study.blinded is not True and not group.measured:
        return True
    return any(doubt.code in _BIAS - {"not-blinded"} for doubt in study.doubts)


def speaking_for(groups: tuple[Group, ...], measured: Iterable[Measured]) -> tuple[Measured, ...]:
    """The sizes that hold at least half of the people: those speak for the whole body."""
    return tuple(one for one in measured if _share(one.groups, groups) >= HALF)


def _inconsistency(
    groups: tuple[Group, ...], trend: Trend, measured: tuple[Measured, ...]
) -> _Move | None:
    pooled = [one for one in measured if isinstance(one, PooledSizes)]
    if pooled:
        return next((move for one in pooled if (move := _heterogeneity(one))), None)
    if len(groups) < 2:
        return None
    agreeing = sum(1 for group in groups if group.trend == trend and trend != "mixed")
    if agreeing >= MOST * len(groups):
        return None
    return _Move(
        "inconsistency",
        1,
        Text(
            nl=f"De {len(groups)} groepen spreken elkaar tegen.",
            en=f"The {len(groups)} groups contradict each other.",
        ),
        _names(groups),
    )


def _heterogeneity(found: PooledSizes) -> _Move | None:
    """Do pooled differences lie farther apart than chance puts them?"""
    pooled = found.pooled
    if pooled.i2 < HETEROGENEITY_I2 or pooled.q_p >= HETEROGENEITY_P:
        return None
    return _Move(
        "inconsistency",
        1,
        Text(
            nl=f"De verschillen in de {pooled.k} proeven lopen verder uiteen dan door toeval "
            f"(I² {pooled.i2:.0f}%).",
            en=f"The differences in the {pooled.k} trials lie farther apart than chance puts them "
            f"(I² {pooled.i2:.0f}%).",
        ),
        found.sources,
    )


def _indirect_people(groups: tuple[Group, ...]) -> _Move | None:
    adults = [group for group in groups if group.people == "adults"]
    if _share(adults, groups) >= HALF:
        return _Move(
            "indirectness-people",
            2,
            Text(
                nl="Alleen volwassenen werden onderzocht. Een kind is geen kleine volwassene.",
                en="Only adults were studied. A child is not a small adult.",
            ),
            _names(adults),
        )
    others = [group for group in groups if group.people == "other-age"]
    if _share(others, groups) >= HALF:
        return _Move(
            "indirectness-people",
            1,
            Text(
                nl="De meeste onderzochte kinderen hadden een andere leeftijd.",
                en="Most of the children studied were of another age.",
            ),
            _names(others),
        )
    return None


def _indirect_rest(subject: Subject, groups: tuple[Group, ...]) -> _Move | None:
    packages = [group for group in groups if group.package]
    if _share(packages, groups) >= HALF:
        return _Move(
            "indirectness-package",
            1,
            Text(
                nl="Het werd samen met andere dingen onderzocht. Wat ervan hielp, weten we niet.",
                en="It was studied together with other things. Which of them helped is not known.",
            ),
            _names(packages),
        )
    ill = [group for group in groups if group.study.people.health == "medical-condition"]
    if _share(ill, groups) >= HALF:
        return _Move(
            "indirectness-condition",
            1,
            Text(
                nl="De meeste onderzochte mensen hadden een aandoening.",
                en="Most of the people studied had a medical condition.",
            ),
            _names(ill),
        )
    if subject.outcome is not None and not any(
        judged.finding.outcome == subject.outcome for group in groups for judged in group.findings
    ):
        return _Move(
            "indirectness-outcome",
            1,
            Text(
                nl="Wat je vraagt, werd zelf niet gemeten. Wel iets wat erop lijkt.",
                en="What you ask about was not measured itself, only something like it.",
            ),
            _names(groups),
        )
    return None


def _imprecision(groups: tuple[Group, ...], measured: tuple[Measured, ...]) -> _Move | None:
    """The worse of two: too few people, and an interval that holds too many answers."""
    moves = [_few_people(groups), *map(_wide_interval, measured)]
    found = [move for move in moves if move is not None]
    return max(found, key=lambda move: move.by) if found else None


def _wide_interval(found: Measured) -> _Move | None:
    kinds = kinds_held(found)
    if kinds < 2:
        return None
    told = told_interval(found)
    return _Move(
        "imprecision",
        kinds - 1,
        Text(
            nl=f"Het interval laat meer dan één antwoord open: {told.nl}.",
            en=f"The interval leaves more than one answer open: {told.en}.",
        ),
        found.sources,
    )


def _few_people(groups: tuple[Group, ...]) -> _Move | None:
    people = sum(group.study.people.n or 0 for group in groups)
    if people >= ENOUGH_PEOPLE:
        return None
    unknown = any(group.study.people.n is None for group in groups)
    count_nl = f"minstens {people}" if unknown else f"{people}"
    count_en = f"at least {people}" if unknown else f"{people}"
    return _Move(
        "imprecision",
        2 if people < FEW_PEOPLE else 1,
        Text(
            nl=f"Het gaat in totaal om {count_nl} mensen; dat is weinig (minder dan "
            f"{ENOUGH_PEOPLE}).",
            en=f"It is about {count_en} people in all; that is few (under {ENOUGH_PEOPLE}).",
        ),
        _names(groups),
    )


def _publication(
    groups: tuple[Group, ...], trend: Trend, measured: tuple[Measured, ...]
) -> _Move | None:
    lopsided = (_lopsided(one) for one in measured if isinstance(one, PooledSizes))
    return next((move for move in lopsided if move), None) or _funding(groups, trend)


def _lopsided(found: PooledSizes) -> _Move | None:
    """Egger's test, where there are studies enough for it."""
    from sluimer.synthesis import SynthesisError, egger
    from sluimer.synthesis.cautions import FEW_FOR_ASYMMETRY

    if found.pooled.k < FEW_FOR_ASYMMETRY:
        return None
    try:
        p = egger(found.pooled.studies).p
    except SynthesisError:  # all of one size: nothing to look for
        return None
    if p >= ASYMMETRY_P:
        return None
    return _Move(
        "publication-and-funding",
        1,
        Text(
            nl="Kleine proeven vonden iets anders dan grote (toets van Egger). Misschien bleven "
            "proeven zonder effect in een lade liggen.",
            en="Small trials found something else than large ones (Egger's test). Trials without "
            "an effect may have stayed in a drawer.",
        ),
        found.sources,
    )


def _funding(groups: tuple[Group, ...], trend: Trend) -> _Move | None:
    interested = [g for g in groups if g.study.money.interest in ("industry", "mixed")]
    if _share(interested, groups) < HALF:
        return None
    independent = [
        group
        for group in groups
        if group.controlled and group.study.money.interest == "public" and group.trend == trend
    ]
    if independent:
        return None
    return _Move(
        "publication-and-funding",
        1,
        Text(
            nl="De meeste mensen zaten in onderzoek dat een verkoper betaalde of waaraan hij "
            "verbonden is.",
            en="Most people were in studies paid for by, or tied to, someone who sells it.",
        ),
        _names(interested),
    )


def _reading(groups: tuple[Group, ...]) -> _Move | None:
    second_hand = [group for group in groups if group.study.checked.level == "secondary"]
    if _share(second_hand, groups) < HALF:
        return None
    return _Move(
        "read-second-hand",
        1,
        Text(
            nl="We kennen het meeste ervan alleen uit de tweede hand.",
            en="We know most of it only at second hand.",
        ),
        _names(second_hand),
    )


def _share(some: Iterable[Group], groups: tuple[Group, ...]) -> float:
    """The share of people in `some`; a group of unknown size weighs as the smallest known one."""
    sizes = [group.study.people.n for group in groups if group.study.people.n]
    unknown = min(sizes) if sizes else 1
    total = sum(group.study.people.n or unknown for group in groups)
    return sum(group.study.people.n or unknown for group in some) / total if total else 0.0


def _names(groups: Iterable[Group]) -> tuple[str, ...]:
    return tuple(group.study.id for group in groups)
