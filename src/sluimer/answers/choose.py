"""Choosing what of a page is said to this parent: by route, by age, and never too much."""

from __future__ import annotations

from collections.abc import Iterable

from sluimer.answers.answer import Block, BlockName, Offer, Sentence
from sluimer.answers.phrasing import HEADING
from sluimer.evidence import Subject, weigh
from sluimer.evidence.safety import ages_meet, fits
from sluimer.evidence.terms import Efficacy
from sluimer.library.model import Lang, Part, Passage, Remedy, Route
from sluimer.library.whole import Library

ALWAYS_OFFERED = (
    "bedtime-routine",
    "massage",
    "light",
    "wake-time",
    "sleep-association",
    "parental-calm",
)
"""What may help, in the order in which it is offered when no page says otherwise."""


def passages(
    remedy: Remedy,
    part: Part,
    route: Route | None,
    age_months: tuple[int, int] | None,
    lang: Lang,
    most: int | None = None,
) -> tuple[Sentence, ...]:
    """The passages of a part that fit, those written for this route and age first.

    Steps (`how-to`) keep the order of their page; what is said in short of a route takes the
    place of what is said of the remedy as a whole.
    """
    found = [p for p in remedy.parts.get(part, ()) if fits(p, route, age_months)]
    if part == "in-short" and any(route in p.routes for p in found):
        found = [p for p in found if route in p.routes]
    if part != "how-to":
        found.sort(key=lambda p: -_nearness(p, route, age_months))
    return tuple(Sentence.of(passage, lang) for passage in found[:most])


def _nearness(passage: Passage, route: Route | None, age_months: tuple[int, int] | None) -> float:
    score = 0.0
    if passage.routes:
        score += 2 if route in passage.routes else -2
    if passage.ages_months is not None and age_months is not None:
        low, high = passage.ages_months
        width = (216 if high is None else high) - (0 if low is None else low)
        score += 1 - width / 1000
    return score


def block(
    name: BlockName,
    lang: Lang,
    sentences: Iterable[Sentence],
) -> tuple[Block, ...]:
    """One block, or none when there is nothing to say."""
    kept = tuple(sentences)
    return (Block(name, HEADING[name].in_(lang), kept),) if kept else ()


def offers(
    library: Library,
    age_months: tuple[int, int] | None,
    lang: Lang,
    *,
    by: Remedy | None = None,
    without: str | None = None,
    most: int = 3,
) -> tuple[Offer, ...]:
    """What may help instead at this age, best supported first."""
    wanted: list[str] = []
    if by is not None and by.instead:
        wanted = [i.slug for i in by.instead if ages_meet(i.ages_months, age_months)]
    for slug in wanted or ALWAYS_OFFERED:
        if slug not in wanted:
            wanted.append(slug)
    found: list[tuple[int, Offer]] = []
    for slug in wanted:
        habit = library.remedies.get(slug)
        if habit is None or habit.as_help is None or slug == without:
            continue
        verdict = weigh(Subject(slug, None, age_months), library)
        silent = verdict.certainty == "none" or habit.help_is_leaving
        if not silent and verdict.efficacy in ("not-supported", "refuted"):
            continue
        said = passages(habit, "in-short", None, age_months, lang, most=1)
        offer = Offer(
            slug,
            habit.as_help.in_(lang),
            None if silent else verdict.efficacy,
            said[0] if said else None,
        )
        found.append((_RANK[offer.efficacy], offer))
    found.sort(key=lambda ranked: ranked[0])
    return tuple(offer for _, offer in found[:most])


_RANK: dict[Efficacy | None, int] = {
    "supported": 0,
    "possibly-helpful": 1,
    "unclear": 2,
    None: 3,
    "not-supported": 4,
    "refuted": 5,
}
