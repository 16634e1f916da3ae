"""Answers that the room `nutrition` gives: does my child get enough, and what of this bottle.

A page of the library says what always holds; here the figures come in: the values of all bodies
at this age, foods that bring the nutrient, and, when the question itself names a product with an
amount, how that compares with the limits.
"""

from __future__ import annotations

from dataclasses import replace

from sluimer.answers import phrasing
from sluimer.answers.answer import Answer, Block, Sentence
from sluimer.answers.choose import block, passages
from sluimer.ask.question import Question
from sluimer.library.model import Grade, Lang, Remedy
from sluimer.library.model.nutrition import Nutrient
from sluimer.library.whole import Library
from sluimer.nutrition.foods.at_age import helpful_foods
from sluimer.nutrition.intake.say import span_of_needs
from sluimer.nutrition.label import read_label
from sluimer.nutrition.needs import MILK_ALONE_BELOW_MONTHS, needs
from sluimer.nutrition.phrasing import about, capital, meets, name_of
from sluimer.nutrition.supplement import ProductError, SupplementCheck, check, from_label

NUTRIENT: dict[str, Nutrient] = {
    "magnesium": "magnesium",
    "iron": "iron",
    "vitamin-d": "vitamin-d",
}
"""Which remedy is a nutrient with values of its own."""

SHOWN_FOODS = 6


def intake(
    question: Question, library: Library, remedy: Remedy | None, safety: Grade | None = None
) -> Answer | None:
    """Whether a child gets enough: None where no body sets a value we know."""
    assert question.remedy is not None
    nutrient = NUTRIENT.get(question.remedy)
    if nutrient is None:
        return None
    lang, age, nutrition = question.lang, question.age_months, library.nutrition
    said: list[Sentence] = []
    if remedy is not None:
        said += passages(remedy, "need", None, age, lang)
    reading = nutrition.reading
    if age is not None and age[1] < MILK_ALONE_BELOW_MONTHS:
        said += [Sentence.of(statement, lang) for statement in reading.milk_alone]
        values: list[Sentence] = []
    else:
        values = _values(nutrient, age, library, lang)
    notes = [
        Sentence.of(note, lang)
        for note in reading.nutrients.get(nutrient, ())
        if age is None or meets(note.ages_months, age)
    ]
    rare = [Sentence.of(s, lang) for s in reading.reassure] if nutrient == "magnesium" else []
    lead = (said[:2] or values[:1]) + rare + notes[:1]
    if not lead:
        return None
    name = name_of(nutrient, nutrition, lang)
    pages: tuple[Block, ...] = ()
    if remedy is not None:
        pages = (
            *block("disagreement", lang, passages(remedy, "disagreement", None, age, lang)),
            *block("ask", lang, passages(remedy, "ask", None, age, lang)),
        )
    return Answer(
        kind="intake",
        lang=lang,
        title=f"{capital(name)}: {phrasing.HEADING['need'].in_(lang)}",
        summary=tuple(lead),
        question=question,
        safety=safety,
        blocks=(
            *block("need", lang, [*values, *said[2:], *notes[1:]]),
            *block("foods", lang, _foods(nutrient, age, library, lang)),
            *pages,
        ),
        review=remedy.review if remedy is not None else None,
        url=f"/{lang}/{question.remedy}" if remedy is not None else None,
    )


def _values(
    nutrient: Nutrient, age: tuple[int, int] | None, library: Library, lang: Lang
) -> list[Sentence]:
    """The span of all bodies with what the kinds of value permit one to say."""
    if age is None:
        return []
    found = needs(library.nutrition, nutrient, age)
    told = span_of_needs(found, library.nutrition)
    if told is None:
        return []
    kinds = dict.fromkeys(value.kind for value in found.values if not value.superseded)
    meant = [library.nutrition.reading.kinds[kind] for kind in kinds]
    return [Sentence.of(statement, lang) for statement in (told, *meant)]


def _foods(
    nutrient: Nutrient, age: tuple[int, int] | None, library: Library, lang: Lang
) -> list[Sentence]:
    """Foods that bring it at this age, each with its amount and what to mind."""
    if age is None or nutrient == "vitamin-d":
        return []
    said = []
    for helped in helpful_foods(library.nutrition, nutrient, age, most=SHOWN_FOODS):
        name = helped.food.names.en if lang == "en" else helped.food.names.nl
        amount = f"{about(helped.mg.mid, lang)} mg"
        text = f"{capital(name)}: {amount} in {helped.portion_g:.0f} g"
        minded = [w for w in helped.warnings if w.severity != "note"]
        if minded:
            text += f" ({'; '.join(w.short.in_(lang) for w in minded)})"
        sources = (helped.food.row.table, *(s for w in minded for s in w.sources))
        said.append(Sentence(f"{text}.", tuple(dict.fromkeys(sources))))
    return said


def product(question: Question, library: Library) -> SupplementCheck | None:
    """The check of a product that the question itself names with an amount; else None.

    "mag mijn peuter van 2 magnesiumcitraat 500 mg?" is as good as a label.
    """
    if question.remedy != "magnesium" or question.age_months is None:
        return None
    nutrition = library.nutrition
    kinds = nutrition.supplements.kinds
    label = read_label(question.text, nutrition.salts, kinds, question.lang)
    if label.elemental_mg_per_day is None and label.elemental_mg_per_portion is None:
        return None
    try:
        made = from_label(label, nutrition.salts, kinds)
    except ProductError:
        return None
    route = question.route if question.route in ("oral", "skin", "bath") else made.route
    return check(replace(made, route=route), question.age_months, nutrition)


def checked_sentences(found: SupplementCheck, lang: Lang) -> list[Sentence]:
    """What the check of a product says first: what it means, then why it got its grade."""
    return [
        *(Sentence.of(statement, lang) for statement in found.meaning[:1]),
        *(Sentence.of(statement, lang) for statement in found.reasons[:2]),
    ]


def checked_blocks(found: SupplementCheck, library: Library, lang: Lang) -> tuple[Block, ...]:
    """The rest of the check: what is on the label, what does not go together, signs of too much."""
    return (
        *block("compare", lang, (Sentence.of(s, lang) for s in (*found.reasons, *found.meaning))),
        *block("together", lang, (Sentence.of(i, lang) for i in found.interactions)),
        *block("never", lang, (Sentence.of(n, lang) for n in found.never)),
        *block(
            "too-much",
            lang,
            (Sentence.of(s, lang) for s in (*found.early_signs, *found.alarm_signs)),
        ),
    )
