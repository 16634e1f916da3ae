"""Answers on what is safe: how a baby lies, what is in the bed, how warm the room is.

Nothing is weighed here. The grade is that of the gravest rule that fits the child's age and the
countries that are shown; what holds everywhere is said first, then the family's own country.
"""

from __future__ import annotations

from sluimer.answers import phrasing
from sluimer.answers.answer import Answer, Block, BlockName, Sentence
from sluimer.answers.choose import block
from sluimer.ask.question import Question
from sluimer.evidence.safety import fits, gravest_first
from sluimer.evidence.terms import GRADES
from sluimer.library.model import Advice, Country, Part, Passage, SafetyRule
from sluimer.library.whole import Library

_BLOCKS: tuple[tuple[BlockName, tuple[Part, ...]], ...] = (
    ("safety", ("harms",)),
    ("how-to", ("how-to",)),
    ("findings", ("findings",)),
    ("ask", ("ask",)),
    ("disagreement", ("disagreement",)),
    ("unknown", ("unknown",)),
    ("background", ("what-it-is", "believed-mechanism")),
)
"""What is said under which heading, in the order in which it is read."""
_SAID_IN_TITLE = ("avoid", "dangerous")
"""Grades that stand in the title; "take care" would say nothing there."""


def about_topic(
    question: Question, library: Library, topic: str, countries: tuple[Country, ...]
) -> Answer:
    """What is known of a topic for this child. Raises KeyError for a topic without a page."""
    page, lang = library.advice[topic], question.lang
    rules = gravest_first(page.safety, None, question.age_months, _codes(countries))
    grade = rules[0].grade
    label = library.names[topic].label.in_(lang)
    title = f"{label[0].upper()}{label[1:]}"
    if grade in _SAID_IN_TITLE:
        title += f": {phrasing.SAFETY[grade].in_(lang)}"
    lead = [Sentence.of(rules[0], lang), *_said(page, "in-short", question, countries)[:3]]
    return Answer(
        kind="safety",
        lang=lang,
        title=title,
        summary=tuple({sentence.text: sentence for sentence in lead}.values()),
        question=question,
        safety=grade,
        blocks=(
            *_blocks(page, rules, question, countries),
            *_parts_of(page, question, library, countries),
        ),
        review=page.review,
        url=f"/{lang}/{topic}",
    )


def _blocks(
    page: Advice,
    rules: tuple[SafetyRule, ...],
    question: Question,
    countries: tuple[Country, ...],
) -> tuple[Block, ...]:
    lang = question.lang
    made: list[Block] = []
    for name, parts in _BLOCKS:
        said = [s for part in parts for s in _said(page, part, question, countries)]
        if name == "safety":
            said = [*(Sentence.of(rule, lang) for rule in rules), *said]
        made += block(name, lang, {sentence.text: sentence for sentence in said}.values())
    return tuple(made)


def _parts_of(
    page: Advice, question: Question, library: Library, countries: tuple[Country, ...]
) -> tuple[Block, ...]:
    """On a page that gathers others: the gravest rule of each of them for this age."""
    under = [one for one in library.advice.values() if one.part_of == page.slug]
    rules = [
        gravest_first(one.safety, None, question.age_months, _codes(countries))[0] for one in under
    ]
    rules.sort(key=lambda rule: -GRADES.index(rule.grade))
    return block("each", question.lang, [Sentence.of(rule, question.lang) for rule in rules])


def _said(
    page: Advice, part: Part, question: Question, countries: tuple[Country, ...]
) -> list[Sentence]:
    """What a part says for this age. In short, the own country comes first and others are left."""
    found = [p for p in page.parts.get(part, ()) if fits(p, None, question.age_months)]
    found = _most_of_its_age(found, question.age_months)
    if part == "in-short":
        own = set(_codes(countries))
        found = [p for p in found if not p.countries or own & set(p.countries)]
        found.sort(key=lambda p: not p.countries)
    return [Sentence.of(passage, question.lang) for passage in found]


def _most_of_its_age(found: list[Passage], age_months: tuple[int, int] | None) -> list[Passage]:
    """Without what fits only the edge of the ages that were asked: "a baby" is 0 to 12 months."""
    if age_months is None:
        return found
    middle = sum(age_months) // 2
    return [p for p in found if fits(p, None, (middle, middle))] or found


def _codes(countries: tuple[Country, ...]) -> tuple[str, ...]:
    return tuple(country.code for country in countries)
