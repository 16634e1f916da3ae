"""Answers about a remedy: does it work, is it safe, how much, does my child get enough."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from sluimer.answers import phrasing
from sluimer.answers.answer import Answer, Block, BlockName, Kind, Sentence
from sluimer.answers.choose import block, offers, passages
from sluimer.ask.question import Question
from sluimer.evidence import Subject, Verdict, weigh
from sluimer.evidence.pooling import Measured, PooledSizes, told, words_of
from sluimer.evidence.safety import told as told_rules
from sluimer.evidence.terms import Efficacy
from sluimer.library.doses import DOSE
from sluimer.library.model import Grade, Lang, Part, Remedy, Route, SafetyRule, Text
from sluimer.library.whole import Library

if TYPE_CHECKING:
    from sluimer.nutrition.supplement import SupplementCheck

_FIRST: dict[Efficacy, Text] = {
    "supported": Text(nl="Ja, daar is goed bewijs voor.", en="Yes, there is good evidence for it."),
    "possibly-helpful": Text(nl="Mogelijk.", en="Possibly."),
    "unclear": Text(nl="Dat is niet duidelijk.", en="That is not clear."),
    "not-supported": Text(
        nl="Nee, daar is geen goed bewijs voor.", en="No, there is no good evidence for it."
    ),
    "refuted": Text(nl="Nee, in onderzoek hielp het niet.", en="No, in studies it did not help."),
}
_AFTER_DANGER: dict[Efficacy, Text] = {
    "supported": Text(nl="Voor de slaap helpt het wel.", en="It does help sleep."),
    "possibly-helpful": Text(
        nl="Of het de slaap helpt: mogelijk.", en="Whether it helps sleep: possibly."
    ),
    "unclear": Text(
        nl="Of het de slaap helpt, is niet duidelijk.", en="Whether it helps sleep is not clear."
    ),
    "not-supported": Text(
        nl="Dat het de slaap helpt, is niet goed aangetoond.",
        en="That it helps sleep has not been shown well.",
    ),
    "refuted": Text(
        nl="In onderzoek hielp het de slaap niet.", en="In studies it did not help sleep."
    ),
}
_WORSE = Text(
    nl="Nee, in onderzoek werd er juist slechter mee geslapen.",
    en="No, in studies sleep got worse with it.",
)
_DEFENDED = Text(
    nl="Dat kan, en het is fijn dat de nachten beter gaan.",
    en="That may be, and it is good that the nights are better.",
)
_FIRST_DEFENDED = Text(
    nl="Dat het door het middel zelf komt, is niet goed bewezen.",
    en="That it is the remedy itself has not been shown well.",
)
_NO_DOSE = Text(
    nl="We geven geen dosis, voor geen enkel kind. Dit kan je wel doen.",
    en="We give no dose, for any child. This is what you can do.",
)


def about_remedy(question: Question, library: Library, remedy: Remedy) -> Answer:
    """The verdict, safety, dose or intake answer on a reviewed remedy."""
    product = _product(question, library) if question.intent in ("safe", "dose") else None
    if product is not None and question.route is None:  # milligrams of what is swallowed
        question = replace(question, route=product.product.route)
    subject = Subject(remedy.slug, question.route, question.age_months, question.outcome)
    verdict = weigh(subject, library)
    if question.intent == "intake":
        from sluimer.answers import nutrition  # food tables are only needed on this road

        told = nutrition.intake(question, library, remedy, verdict.safety)
        return told or _works(question, library, remedy, verdict)
    if question.intent in ("safe", "dose"):
        return _safety(question, library, remedy, verdict, product)
    return _works(question, library, remedy, verdict)


def page_answer(subject: Subject, question: Question, library: Library) -> Answer:
    """The full answer on a subject without a typed question (for `verdict` and pages)."""
    remedy = library.remedies[subject.remedy]
    return _works(question, library, remedy, weigh(subject, library))


def _works(question: Question, library: Library, remedy: Remedy, verdict: Verdict) -> Answer:
    lang, route, age = question.lang, question.route, question.age_months
    dangers = [rule for rule in verdict.safety_rules if rule.grade == "dangerous"]
    lead = [Sentence.of(rule, lang) for rule in dangers[:1]]  # before whether it works
    if question.defended:
        lead.append(Sentence(_DEFENDED.in_(lang)))
        lead += passages(remedy, "other-explanations", route, age, lang, most=1)
    not_shown = verdict.efficacy in ("not-supported", "unclear")
    adults = _only_adults(question, verdict)
    if question.defended and not_shown:
        lead.append(Sentence(_FIRST_DEFENDED.in_(lang)))
    elif adults is not None and not question.for_parent:
        lead.append(adults)
    elif verdict.trend == "harm" and verdict.efficacy == "refuted":
        lead.append(Sentence(_WORSE.in_(lang)))
    else:
        first = _AFTER_DANGER if dangers else _FIRST
        lead.append(Sentence(first[verdict.efficacy].in_(lang)))
    if question.for_parent:
        lead += passages(remedy, "breastfeeding", route, age, lang, most=2)
    lead += passages(remedy, "in-short", route, age, lang, most=1 if question.for_parent else 2)
    return _made(
        question,
        library,
        remedy,
        verdict,
        kind="verdict",
        word=_word(verdict, dangers, question),
        lead=lead,
        blocks=(
            *block("safety", lang, _safety_sentences(verdict, remedy, question)),
            *block("studied", lang, _studied(verdict, library, lang)),
            *_parts(remedy, question, "findings", "other-explanations", "breastfeeding"),
            *_parts(remedy, question, "disagreement", "unknown", "ask"),
            *block("background", lang, _background(remedy, question)),
            *_parts(remedy, question, "how-to"),
            *block("would-change", lang, [Sentence(verdict.would_change.in_(lang))]),
        ),
    )


def _word(verdict: Verdict, dangers: list[SafetyRule], question: Question) -> str:
    """The word of the title: how dangerous it is, where it is that in the way that was asked."""
    asked = [rule for rule in dangers if not rule.routes or question.route in rule.routes]
    if asked:
        return phrasing.SAFETY["dangerous"].in_(question.lang)
    return phrasing.EFFICACY[verdict.efficacy].in_(question.lang)


def _safety(
    question: Question,
    library: Library,
    remedy: Remedy,
    verdict: Verdict,
    product: SupplementCheck | None,
) -> Answer:
    lang, route, age = question.lang, question.route, question.age_months
    lead: list[Sentence] = []
    blocks: tuple[Block, ...] = ()
    asks = passages(remedy, "ask", route, age, lang)
    if question.intent == "dose" and remedy.kind == "remedy" and remedy.given:
        lead.append(Sentence(_NO_DOSE.in_(lang)))
        dangers = [rule for rule in verdict.safety_rules if rule.grade == "dangerous"]
        lead += [Sentence.of(rule, lang) for rule in dangers[:1]]
        lead += passages(remedy, "label", route, age, lang, most=1)
        lead += asks[:1]
        blocks = block("label", lang, passages(remedy, "label", route, age, lang))
    if product is not None:
        from sluimer.answers import nutrition

        lead = [*lead[:1], *nutrition.checked_sentences(product, lang)]
        blocks = (*nutrition.checked_blocks(product, library, lang), *blocks)
        verdict = replace(
            verdict, safety=max(verdict.safety, product.grade, key=get_args(Grade).index)
        )
    lead += _safety_sentences(verdict, remedy, question, most=2)
    if question.for_parent:
        lead += passages(remedy, "breastfeeding", route, age, lang, most=1)
    lead += passages(remedy, "in-short", route, age, lang, most=1)
    if question.intent == "dose" and product is None:  # not even the amount that makes ill
        lead = [sentence for sentence in lead if not DOSE.search(sentence.text)]
    return _made(
        question,
        library,
        remedy,
        verdict,
        kind="safety",
        word=phrasing.SAFETY[verdict.safety].in_(lang),
        lead=lead,
        blocks=(
            *blocks,
            *block("safety", lang, _safety_sentences(verdict, remedy, question)),
            *_parts(remedy, question, "ask"),
            *block("studied", lang, _studied(verdict, library, lang)),
            *_parts(remedy, question, "disagreement", "unknown"),
            *block("would-change", lang, [Sentence(verdict.would_change.in_(lang))]),
        ),
    )


_AMOUNT = re.compile(r"\d\s*(?:mg|g|gr|gram|µg|mcg|mmol|meq)\b|\d\s*%", re.I)


def _product(question: Question, library: Library) -> SupplementCheck | None:
    """The check of a product that the question names with an amount."""
    if not _AMOUNT.search(question.text):
        return None
    from sluimer.answers import nutrition

    return nutrition.product(question, library)


def _made(
    question: Question,
    library: Library,
    remedy: Remedy,
    verdict: Verdict,
    *,
    kind: Kind,
    word: str,
    lead: list[Sentence],
    blocks: tuple[Block, ...],
) -> Answer:
    """An answer that carries a verdict, under the word that the question asked for."""
    return Answer(
        kind=kind,
        lang=question.lang,
        title=_title(question, library, word),
        summary=_once(lead),
        question=question,
        efficacy=verdict.efficacy,
        certainty=verdict.certainty,
        safety=verdict.safety,
        instead=offers(library, question.age_months, question.lang, by=remedy, without=remedy.slug),
        blocks=blocks,
        verdict=verdict,
        review=remedy.review,
        url=_url(question.lang, remedy),
    )


def _title(question: Question, library: Library, word: str) -> str:
    lang = question.lang
    assert question.remedy is not None
    name = library.names[question.remedy].label.in_(lang)
    page = library.remedies.get(question.remedy)
    if question.route is not None and (page is None or _tells_apart(page, question.route)):
        name = f"{name} {phrasing.ROUTE[question.route].in_(lang)}"
    return f"{name[0].upper()}{name[1:]}: {word}"


def _tells_apart(page: Remedy, route: Route) -> bool:
    """Whether the page says something of this route by itself: honey is only ever eaten."""
    passages_ = (*page.safety, *(p for part in page.parts.values() for p in part))
    return any(route in passage.routes for passage in passages_)


def _only_adults(question: Question, verdict: Verdict) -> Sentence | None:
    """When only adults were studied, that is said first."""
    body = verdict.body
    if body is None or body.children:
        return None
    lang = question.lang
    who = phrasing.child(lang, question.age_months)
    count = body.size
    if lang == "nl":
        text = (
            "Nee, bij kinderen is daar geen goed bewijs voor. We vonden alleen "
            f"{count} {'studie' if count == 1 else 'studies'} bij volwassenen die nagingen of het "
            "op zichzelf de slaap helpt. "
            f"Of het voor {who} geldt, weet niemand."
        )
    else:
        text = (
            "No, there is no good evidence in children. We found only "
            f"{count} {'study' if count == 1 else 'studies'}, in adults, of whether it helps sleep "
            "by itself. "
            f"Whether it holds for {who}, nobody knows."
        )
    return Sentence(text, body.studies)


def _studied(verdict: Verdict, library: Library, lang: Lang) -> list[Sentence]:
    """Who was studied, one sentence a group, with how it was measured."""
    if verdict.body is None:
        return []
    said = []
    for name in verdict.body.studies:
        study = library.studies[name]
        measured = any(f.measured_by in phrasing.DEVICES for f in study.findings)
        how = (phrasing.MEASURED if measured else phrasing.ASKED_PARENTS).in_(lang)
        who = study.people.who.in_(lang)
        year = f", {study.citation.year}" if study.citation.year else ""
        said.append(Sentence(f"{who[0].upper()}{who[1:]}; {how}{year}.", (name,)))
    return said + [_size(found, lang) for found in verdict.measured]


def _size(found: Measured, lang: Lang) -> Sentence:
    """How large the effect is, where the records tell; pooled by us in full sentences."""
    text = words_of(found, lang) if isinstance(found, PooledSizes) else told(found).in_(lang)
    return Sentence(text, found.sources)


def _safety_sentences(
    verdict: Verdict, remedy: Remedy, question: Question, most: int | None = None
) -> tuple[Sentence, ...]:
    lang = question.lang
    rules = [Sentence.of(r, lang) for r in told_rules(verdict.safety_rules, question.age_months)]
    harms = passages(remedy, "harms", question.route, question.age_months, lang)
    return _once([*rules, *harms])[:most]


def _background(remedy: Remedy, question: Question) -> tuple[Sentence, ...]:
    lang, route, age = question.lang, question.route, question.age_months
    return (
        *passages(remedy, "what-it-is", route, age, lang),
        *passages(remedy, "believed-mechanism", route, age, lang),
    )


_BLOCK_OF: dict[Part, BlockName] = {
    "findings": "findings",
    "other-explanations": "but-it-works",
    "breastfeeding": "breastfeeding",
    "disagreement": "disagreement",
    "unknown": "unknown",
    "ask": "ask",
    "how-to": "how-to",
}


def _parts(remedy: Remedy, question: Question, *parts: Part) -> tuple[Block, ...]:
    """The parts of a page that fit the question, each as a block."""
    lang, route, age = question.lang, question.route, question.age_months
    return tuple(
        made
        for part in parts
        for made in block(_BLOCK_OF[part], lang, passages(remedy, part, route, age, lang))
    )


def _once(sentences: list[Sentence]) -> tuple[Sentence, ...]:
    """The same sentence is said once."""
    return tuple({sentence.text: sentence for sentence in sentences}.values())


def _url(lang: Lang, remedy: Remedy) -> str:
    return f"/{lang}/{remedy.slug}"
