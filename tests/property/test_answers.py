"""Answers hold for every question that can be put together: each fact has its sources, an
emergency has nothing above it, and nobody is ever told a dose."""

import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sluimer.answers import Answer, Sentence, answer, phrasing
from sluimer.answers.as_json import answer_json, parts_json, question_json
from sluimer.ask import Question
from sluimer.ask.question import ROUTES
from sluimer.library.doses import DOSE
from sluimer.library.model import Lang
from sluimer.library.sources import was_read
from tests.property.made import LANGUAGES, READER, SHIPPED, messages, questions

BODIES = re.compile(r"\b(?:WHO|AASM|NSF|EFSA|NHS|AAP|FDA|Cochrane|BfR|VKM|IOM)\b")
"""Names of bodies: who names one tells what it found or said."""

STUDY = re.compile(r"\b(?:studie|studies|study|trial|trials|proef|proeven|et al|e\.a\.)\b", re.I)
"""Words that tell of a study."""

MONTHS = (0, 2, 8, 14, 30, 40, 60, 100, 200)
"""Ages on both sides of every bound that pages are likely to draw."""

UNSOURCED = {"would-change"}
"""Blocks that propose a study and tell of none."""

countries = st.none() | st.sampled_from(sorted(SHIPPED.countries))


def said(made: Answer) -> list[Sentence]:
    """Every sentence that states something about the world."""
    blocks = [block for block in made.blocks if block.name not in UNSOURCED]
    offered = [offer.sentence for offer in made.instead if offer.sentence is not None]
    return [*made.summary, *(s for block in blocks for s in block.sentences), *offered]


def without_what_was_asked(text: str, question: Question) -> str:
    """The text without the age and the remedy of the question, which are only said back."""
    text = text.replace(phrasing.child(question.lang, question.age_months), "")
    names = SHIPPED.names.get(question.remedy or "")
    return text.replace(names.label.in_(question.lang), "") if names else text


OLD = Question("", "nl", True, "normal", age_months=(144, 155))
"""Older than the pages go."""


@settings(max_examples=300)
@given(questions(), countries)
@example(OLD, None)
@example(replace(OLD, intent="dose", remedy="wake-time"), None)
def test_every_question_has_an_answer(question: Question, country: str | None) -> None:
    made = answer(question, SHIPPED, country)
    assert made.question is question
    assert made.lang == question.lang
    assert made.title.strip()
    assert made.summary
    for sentence in made.sentences():
        assert sentence.text.strip() == sentence.text != ""
    for block in made.blocks:
        assert block.sentences
        assert block.heading
    names = [block.name for block in made.blocks]
    assert len(names) == len(set(names)), "a block stands twice"
    offered = [offer.slug for offer in made.instead]
    assert len(offered) == len(set(offered))
    assert question.remedy not in offered
    if country is not None and made.kind == "urgent":
        assert [one.code for one in made.emergency] == [country]


@settings(max_examples=300)
@given(questions())
def test_a_sentence_with_a_figure_or_a_study_has_its_sources(question: Question) -> None:
    made = answer(question, SHIPPED)
    for sentence in said(made):
        text = without_what_was_asked(sentence.text, question)
        if re.search(r"\d", text) or BODIES.search(text):
            assert sentence.sources, sentence.text
        if STUDY.search(text) and made.kind != "declined" and sentence not in made.summary:
            assert sentence.sources, sentence.text


@given(questions())
def test_every_source_exists(question: Question) -> None:
    made = answer(question, SHIPPED)
    assert set(made.sources) <= {*SHIPPED.studies, *SHIPPED.references}
    named = {name for sentence in made.sentences() for name in sentence.sources}
    assert named <= set(made.sources)
    assert len(made.sources) == len(set(made.sources))


@given(questions())
def test_nothing_rests_only_on_what_was_not_found(question: Question) -> None:
    for sentence in answer(question, SHIPPED).sentences():
        found = [SHIPPED.source(name) for name in sentence.sources]
        assert not found or any(map(was_read, found)), sentence.text


@given(questions(("urgent", "urgent", "works", "safe")), countries)
def test_an_emergency_has_nothing_above_it(question: Question, country: str | None) -> None:
    made = answer(question, SHIPPED, country)
    assert (made.kind == "urgent") == (question.intent == "urgent")
    if made.kind != "urgent":
        assert made.emergency == ()
        return
    assert (made.efficacy, made.certainty, made.safety) == (None, None, None)
    assert (made.verdict, made.instead, made.review) == (None, (), None)
    order = ["signs", "do", "at-hand"]
    assert [block.name for block in made.blocks] == order[: len(made.blocks)]
    assert made.emergency
    if question.urgency == "crisis":
        assert made.blocks == ()
        return
    for one, sentence in zip(made.emergency, made.summary, strict=True):
        assert one.ambulance.number in sentence.text
        assert sentence.sources
        if question.urgency == "swallowed" and one.swallowed.dial:
            assert one.swallowed.number in sentence.text
    if question.urgency == "signs":
        assert made.block("do") is None


@settings(max_examples=300)
@given(questions(("dose",)))
def test_nobody_is_told_a_dose(question: Question) -> None:
    made = answer(question, SHIPPED)
    page = SHIPPED.remedies.get(question.remedy or "")
    if question.remedy is not None and (page is None or page.kind == "remedy"):
        told = [*(sentence.text for sentence in made.summary), made.title]
        assert not [text for text in told if DOSE.search(text)]
        done = page is not None and not page.given  # swaddled, hung up: "how" has an answer
        assert made.kind in ("safety", "declined", "ritual" if done else "safety")


@pytest.mark.parametrize(
    "slug", sorted(slug for slug, page in SHIPPED.remedies.items() if page.kind == "remedy")
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_page_of_a_remedy_answers_with_a_dose(slug: str, lang: Lang) -> None:
    for route, month, for_parent in product((None, *ROUTES), (None, *MONTHS), (False, True)):
        age = None if month is None else (month, month)
        asked = Question("", lang, True, "dose", slug, route, age, for_parent=for_parent)
        told = [sentence.text for sentence in answer(asked, SHIPPED).summary]
        assert not [text for text in told if DOSE.search(text)], (route, month)


@given(questions())
def test_an_answer_becomes_plain_data(question: Question) -> None:
    made = answer(question, SHIPPED)
    told = answer_json(made)
    assert told["kind"] == made.kind
    assert told["summary"] == " ".join(sentence.text for sentence in made.summary)
    assert (told["emergency"] is not None) == (made.kind == "urgent")
    assert question_json(question)["intent"] == question.intent
    assert len(parts_json(made)["blocks"]) == len(made.blocks)


@given(questions())
def test_what_has_no_page_gets_no_verdict(question: Question) -> None:
    made = answer(question, SHIPPED)
    reviewed = question.remedy is None or question.remedy in SHIPPED.remedies
    if made.kind in ("verdict", "safety", "intake"):
        assert reviewed
        assert made.review is not None
        assert question.remedy is not None or question.topic is not None
        if question.remedy is None:  # nothing is weighed of how a baby lies
            assert (made.kind, made.efficacy, made.verdict) == ("safety", None, None)
    if made.kind == "declined":
        assert (made.efficacy, made.certainty, made.safety) == (None, None, None)
        assert made.sources == () or made.instead


@given(questions(), questions())
def test_the_same_question_has_the_same_answer(first: Question, second: Question) -> None:
    before = answer(first, SHIPPED)
    answer(second, SHIPPED)
    assert answer(first, SHIPPED) == before


@given(messages)
def test_every_message_has_an_answer(text: str) -> None:
    question = READER.understand(text)
    made = answer(question, SHIPPED)
    assert made.summary
    assert (made.kind == "urgent") == (question.intent == "urgent")
