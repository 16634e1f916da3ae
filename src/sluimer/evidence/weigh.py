"""Weighing: from a subject and the library to a verdict.

The road is the one in `docs/method.md`: gather, judge directness, choose the body, start and move
certainty, read direction and size, find the word, judge safety, say what would change it.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from sluimer.evidence.body import body_of, choose_body, support
from sluimer.evidence.certainty import certainty_of, speaking_for
from sluimer.evidence.change import would_change
from sluimer.evidence.counting import Group, groups_of, trend_of
from sluimer.evidence.directness import Judged, WhyNot, judge
from sluimer.evidence.pooling import (
    Measured,
    PooledSizes,
    direction_of,
    measured_in,
    steps_of,
)
from sluimer.evidence.rules import SMALLEST_NOTICED_MIN, no_further, word_for
from sluimer.evidence.safety import safety_of
from sluimer.evidence.terms import Certainty, Efficacy, Step, Subject, Trend
from sluimer.evidence.verdict import Verdict
from sluimer.library.model import Text
from sluimer.library.whole import Library


class NotReviewedError(LookupError):
    """There is no reviewed page for this remedy, so there is nothing to weigh."""


@lru_cache(maxsize=4096)
def weigh(subject: Subject, library: Library) -> Verdict:
    """The verdict on a subject, remembered for the library it was weighed with.

    Raises `NotReviewedError` when the library has no page for it.
    """
    remedy = library.remedies.get(subject.remedy)
    if remedy is None:
        raise NotReviewedError(subject.remedy)
    judged = gather(subject, library)
    trace = [_gathered(judged), *_left_out(judged)]
    every = groups_of(subject, judged)
    groups, children, chosen = choose_body(every)
    if chosen is not None:
        trace.append(chosen)

    efficacy: Efficacy
    certainty: Certainty
    trend: Trend | None
    measured = measured_in(groups)
    if not groups:
        efficacy, certainty, trend = "not-supported", "none", None
        trace.append(_nothing())
    else:
        speaking = speaking_for(groups, measured)
        trend, direction = _trend(groups, speaking)
        certainty, moves = certainty_of(subject, groups, trend_of(groups), speaking)
        trace += [*steps_of(measured, groups), *moves, *direction]
        efficacy, words = _word(trend, certainty, groups, children)
        trace += words
        beside = support(every, groups)
        if beside is not None:
            trace.append(beside)
    safety, rules, safety_step = safety_of(subject, remedy)
    trace.append(safety_step)
    body = body_of(groups, children) if groups else None
    return Verdict(
        subject=subject,
        efficacy=efficacy,
        certainty=certainty,
        safety=safety,
        safety_rules=rules,
        trend=trend,
        body=body,
        trace=tuple(trace),
        would_change=would_change(subject, library.names[remedy.slug], efficacy, certainty, groups),
        sources=_sources(groups, rules[0].sources),
        measured=measured,
    )


def gather(subject: Subject, library: Library) -> tuple[Judged, ...]:
    """Every finding of every record that bears on the remedy, judged for this subject."""
    judged: list[Judged] = []
    for study in library.studies.values():
        for bears in study.bears:
            if bears.subject == subject.remedy:
                judged += [judge(subject, study, bears, finding) for finding in study.findings]
    return tuple(judged)


def _gathered(judged: tuple[Judged, ...]) -> Step:
    studies = tuple(dict.fromkeys(one.study.id for one in judged))
    return Step(
        "gather",
        "findings-of-this-remedy",
        "",
        str(len(judged)),
        Text(
            nl=f"{len(judged)} bevindingen uit {len(studies)} bronnen gaan hierover.",
            en=f"{len(judged)} findings from {len(studies)} records are about this.",
        ),
        studies,
    )


_WHY: dict[WhyNot, Text] = {
    "not-found": Text(nl="de bron zelf werd niet gevonden", en="the record itself was not found"),
    "kept-out": Text(
        nl="de bron is niet betrouwbaar of niet na te rekenen",
        en="the record cannot be trusted or checked",
    ),
    "background": Text(nl="alleen achtergrond", en="background only"),
    "opinion": Text(
        nl="een overzicht, advies of regel, geen onderzoek",
        en="a view, advice or rule, not a study",
    ),
    "no-comparison": Text(nl="niemand om mee te vergelijken", en="nobody to compare with"),
    "other-route": Text(nl="op een andere manier toegediend", en="given in another way"),
    "combination": Text(
        nl="samen met andere stoffen gegeven, dus niet van deze stof alleen",
        en="given with other substances, so not about this one alone",
    ),
    "stand-in": Text(
        nl="een bloedwaarde, hormoon of slaapfase, niet iets wat een ouder merkt",
        en="a blood value, hormone or sleep stage, not something a parent notices",
    ),
    "no-sleep-outcome": Text(nl="geen slaap gemeten", en="no sleep measured"),
    "subgroup": Text(nl="een deelgroep, achteraf bekeken", en="a subgroup, looked at afterwards"),
    "no-direction": Text(
        nl="een beschrijving zonder richting", en="a description without a direction"
    ),
    "not-people": Text(nl="dieren of laboratorium", en="animals or a laboratory"),
    "people-unknown": Text(
        nl="we weten niet hoe oud de mensen waren", en="we do not know how old the people were"
    ),
    "other-part": Text(
        nl="hoort bij een ander deel van dat onderzoek", en="belongs to another part of that study"
    ),
}


def _left_out(judged: tuple[Judged, ...]) -> list[Step]:
    """One step per reason for which findings cannot enter, so that each can be contested."""
    reasons = Counter(one.why_not for one in judged if one.why_not is not None)
    steps = []
    for why, count in sorted(reasons.items(), key=lambda item: (-item[1], item[0])):
        sources = tuple(dict.fromkeys(one.study.id for one in judged if one.why_not == why))
        text = _WHY[why]
        steps.append(
            Step(
                "directness",
                f"left-out-{why}",
                str(count),
                "0",
                Text(nl=f"Telt niet mee: {text.nl}.", en=f"Does not count: {text.en}."),
                sources,
            )
        )
    return steps


def _nothing() -> Step:
    return Step(
        "body",
        "no-evidence",
        "0",
        "none",
        Text(
            nl="Geen enkel onderzoek mat hiermee slaap zoals een ouder die merkt.",
            en="No study measured with this any sleep that a parent would notice.",
        ),
    )


def _direction(groups: tuple[Group, ...], trend: Trend) -> Step:
    counts = Counter(group.trend for group in groups)
    nl = {
        "benefit": "beter",
        "no-difference": "geen verschil",
        "harm": "slechter",
        "mixed": "gemengd",
    }
    en = {"benefit": "better", "no-difference": "no difference", "harm": "worse", "mixed": "mixed"}
    told_nl = ", ".join(f"{counts[key]} {word}" for key, word in nl.items() if counts[key])  # type: ignore[index]
    told_en = ", ".join(f"{counts[key]} {word}" for key, word in en.items() if counts[key])  # type: ignore[index]
    return Step(
        "direction",
        "counted-by-group",
        str(len(groups)),
        trend,
        Text(nl=f"Geteld per groep: {told_nl}.", en=f"Counted by group: {told_en}."),
        tuple(group.study.id for group in groups),
    )


def _trend(groups: tuple[Group, ...], speaking: tuple[Measured, ...]) -> tuple[Trend, list[Step]]:
    """The direction of a body: of what was pooled when that speaks for it, else counted."""
    pooled = [one for one in speaking if isinstance(one, PooledSizes)]
    if pooled:
        return _pooled_trend(pooled)
    counted = trend_of(groups)
    trend, by_size = _by_size(counted, groups)
    return trend, [_direction(groups, counted), *([by_size] if by_size else [])]


def _pooled_trend(pooled: list[PooledSizes]) -> tuple[Trend, list[Step]]:
    """What all pooled outcomes point to; mixed when they do not point the same way."""
    directions = {direction_of(one) for one in pooled}
    trend: Trend = directions.pop() if len(directions) == 1 else "mixed"
    sources = tuple(dict.fromkeys(name for one in pooled for name in one.sources))
    return trend, [
        Step(
            "direction",
            "read-from-the-pooled-interval",
            str(len(pooled)),
            trend,
            Text(
                nl="De richting volgt uit het berekende interval, tegen het kleinste verschil dat "
                "een ouder merkt.",
                en="The direction follows from the computed interval, held against the smallest "
                "difference that a parent would notice.",
            ),
            sources,
        )
    ]


def _by_size(trend: Trend, groups: tuple[Group, ...]) -> tuple[Trend, Step | None]:
    """A benefit whose every known size in minutes is too small to notice is no difference."""
    sizes = [
        (judged.finding.effect.value, group.study.id)
        for group in groups
        for judged in group.findings
        if judged.finding.effect is not None
        and judged.finding.effect.type == "MD"
        and (judged.finding.effect.unit or "").startswith("min")
    ]
    with_sizes = {name for _, name in sizes}
    if trend != "benefit" or not sizes or len(with_sizes) < len(groups):
        return trend, None
    largest = max(abs(size) for size, _ in sizes)
    after: Trend = "benefit" if largest >= SMALLEST_NOTICED_MIN else "no-difference"
    step = Step(
        "size",
        "smallest-noticed-difference",
        trend,
        after,
        Text(
            nl=f"Het grootste verschil is {largest:.0f} minuten; onder {SMALLEST_NOTICED_MIN:.0f} "
            "minuten "
            "merkt een ouder het niet.",
            en=f"The largest difference is {largest:.0f} minutes; under "
            f"{SMALLEST_NOTICED_MIN:.0f} minutes "
            "a parent would not notice.",
        ),
        tuple(sorted(with_sizes)),
    )
    return after, step


def _points_to_benefit(group: Group) -> bool:
    return any(judged.trend == "benefit" for judged in group.findings)


def _word(
    trend: Trend, certainty: Certainty, groups: tuple[Group, ...], children: bool
) -> tuple[Efficacy, list[Step]]:
    names = tuple(group.study.id for group in groups)
    if not children:
        return "not-supported", [
            Step(
                "word",
                "adults-only",
                trend,
                "not-supported",
                Text(
                    nl="Wat alleen bij volwassenen werd bekeken, is voor een kind geen bewijs.",
                    en="What was looked at in adults only is no evidence for a child.",
                ),
                names,
            )
        ]
    word = word_for(trend, certainty)
    steps = [
        Step(
            "word",
            "table-of-words",
            f"{trend} / {certainty}",
            word,
            Text(
                nl="Richting en zekerheid samen geven dit woord (zie de tabel in de methode).",
                en="Direction and certainty together give this word (see the table in the method).",
            ),
            names,
        )
    ]
    if trend == "mixed" and not any(_points_to_benefit(group) for group in groups):
        steps.append(
            Step(
                "word",
                "nothing-points-to-benefit",
                word,
                "not-supported",
                Text(
                    nl="De uitkomsten verschillen, maar niet één ervan wijst naar beter slapen.",
                    en="The outcomes differ, but not one of them points to better sleep.",
                ),
                names,
            )
        )
        word = "not-supported"
    if all(group.people == "other-age" for group in groups) and no_further(word) != word:
        after = no_further(word)
        steps.append(
            Step(
                "word",
                "nobody-of-this-age",
                word,
                after,
                Text(
                    nl="Niemand van ongeveer deze leeftijd werd onderzocht.",
                    en="Nobody of about this age was studied.",
                ),
                names,
            )
        )
        word = after
    return word, steps


def _sources(groups: tuple[Group, ...], safety: tuple[str, ...]) -> tuple[str, ...]:
    named = [group.study.id for group in groups]
    return tuple(dict.fromkeys([*named, *safety]))
