"""Which answer fits a question. Emergency first; then what is known; else say that it is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sluimer.answers import others, phrasing
from sluimer.answers.advice import about_topic
from sluimer.answers.answer import Answer, Sentence
from sluimer.answers.choose import passages
from sluimer.answers.places import placed
from sluimer.answers.verdicts import about_remedy, page_answer
from sluimer.ask.question import Question
from sluimer.evidence import Subject
from sluimer.library.model import Country, Lang
from sluimer.library.whole import Library


def answer(question: Question, library: Library, country: str | None = None) -> Answer:
    """The answer to a question. `country` is the code of a pack; None shows those of the language.

    Raises KeyError for a country that has no pack.
    """
    countries = countries_shown(question.lang, library, country)
    return _finished(_answer(question, library, countries), library, countries)


def page(
    subject: Subject, question: Question, library: Library, country: str | None = None
) -> Answer:
    """The full answer on a subject without a typed question (for `verdict` and pages).

    Raises KeyError for a subject without a page and for a country that has no pack.
    """
    countries = countries_shown(question.lang, library, country)
    made = page_answer(subject, question, library)
    return replace(_finished(made, library, countries), chips=())


def _finished(answer: Answer, library: Library, countries: tuple[Country, ...]) -> Answer:
    """Own country first, places filled in, and what was understood."""
    codes = [one.code for one in countries]
    blocks = tuple(replace(b, sentences=own_first(b.sentences, codes)) for b in answer.blocks)
    made = placed(replace(answer, blocks=blocks), library, countries)
    return replace(made, chips=chips(answer.question, library))


def own_first(sentences: Sequence[Sentence], codes: Sequence[str]) -> tuple[Sentence, ...]:
    """What holds everywhere, then the advice of the family's own country, then that of others."""

    def place(sentence: Sentence) -> int:
        if not sentence.countries:
            return 0
        return 1 if set(sentence.countries) & set(codes) else 2

    return tuple(sorted(sentences, key=place))


def _answer(question: Question, library: Library, countries: tuple[Country, ...]) -> Answer:
    if question.intent == "urgent":
        return others.urgent(question, library, countries)
    if not question.in_scope:
        return others.declined(question, library, countries)
    slug, intent = question.remedy, question.intent
    if slug is None and question.topic is not None:
        return about_topic(question, library, question.topic, countries)
    if slug is None:
        if intent == "normal":
            return others.normal(question, library)
        if intent in ("alternative", "ritual"):
            if intent == "ritual":
                return others.how_to(question, library, "bedtime-routine")
            return others.alternative(question, library)
        return others.declined(question, library, countries)
    if intent == "alternative":
        return others.alternative(question, library)
    remedy = library.remedies.get(slug)
    if remedy is None:
        told = _intake(question, library) if intent == "intake" else None
        return told or others.declined(question, library, countries)
    if remedy.kind == "habit" and intent == "normal":
        return others.normal(question, library)
    if remedy.kind == "habit" and intent in ("ritual", "dose"):
        return others.how_to(question, library, slug)
    asks_how = intent == "ritual" or (intent == "dose" and not remedy.given)
    if asks_how and passages(remedy, "how-to", None, question.age_months, question.lang):
        return others.how_to(question, library, slug)
    return about_remedy(question, library, remedy)


def _intake(question: Question, library: Library) -> Answer | None:
    """What is known of the need for something that has no page of its own."""
    from sluimer.answers import nutrition  # food tables are only needed on this road

    return nutrition.intake(question, library, None)


def countries_shown(
    lang: Lang, library: Library, country: str | None = None
) -> tuple[Country, ...]:
    """Whose numbers are shown: the family's own, else those of countries that speak its language.

    Raises KeyError for a country that has no pack.
    """
    if country is not None:
        return (library.countries[country],)
    return tuple(
        library.countries[code]
        for code in sorted(library.countries)
        if library.countries[code].languages[0] == lang
    )


def chips(question: Question, library: Library) -> tuple[str, ...]:
    """What was understood, as short labels in the order: what, how, for whom, what for, asked."""
    lang = question.lang
    found = []
    about = question.remedy or question.topic
    if about is not None:
        found.append(library.names[about].label.in_(lang))
    if question.route is not None:
        found.append(phrasing.ROUTE[question.route].in_(lang))
    if question.age_months is not None:
        found.append(phrasing.ages(lang, question.age_months))
    if question.outcome is not None:
        found.append(phrasing.OUTCOME[question.outcome].in_(lang))
    if question.in_scope:
        found.append(phrasing.INTENT[question.intent].in_(lang))
    return tuple(found)
