"""Answers that are no verdict: an emergency, what helps, a ritual, what is normal, a refusal."""

from __future__ import annotations

import re

from sluimer.answers import phrasing
from sluimer.answers.answer import Answer, Block, Offer, Sentence
from sluimer.answers.choose import block, offers, passages
from sluimer.ask.question import Question
from sluimer.evidence import Subject, Verdict, weigh
from sluimer.evidence.safety import ages_meet
from sluimer.library.model import Country, Lang, NormBand, Passage, Text
from sluimer.library.whole import Library

NORMS = "sleep"

_OUT_OF_SCOPE = Text(
    nl="Hier kunnen we je niet bij helpen. Sluimer gaat over de slaap van baby's en kinderen, "
    "en over middelen en gewoontes daarvoor.",
    en="We cannot help with this. Sluimer is about the sleep of babies and children, and about "
    "remedies and habits for it.",
)
_NOT_REVIEWED = Text(
    nl="Dit hebben we nog niet uitgezocht: {what}. We zeggen er dus niets over, "
    "ook niet dat het kan.",
    en="We have not looked into this yet: {what}. So we say nothing about it, "
    "not even that it is fine.",
)
_ASK_FIRST = Text(
    nl="Vraag het aan je arts of apotheker voor je iets geeft.",
    en="Ask your doctor or pharmacist before you give anything.",
)
_NO_DOSE = Text(
    nl="Een dosis geven we nooit.",
    en="We never give a dose.",
)
_WHICH = Text(
    nl="We begrepen niet over welk middel of welke gewoonte het gaat. Noem het, "
    "dan zoeken we het op.",
    en="We did not understand which remedy or habit this is about. Name it, "
    "and we will look it up.",
)
_NO_AGE = Text(
    nl="Zeg erbij hoe oud je kind is, dan wordt het antwoord preciezer.",
    en="Say how old your child is, and the answer becomes more precise.",
)
_OLDER = Text(
    nl="Voor deze leeftijd hebben we geen cijfers. Dit zijn die van de oudste kinderen die we wel "
    "hebben.",
    en="We have no figures for this age. These are for the oldest children we do have.",
)
_NOTHING_FOR_AGE = Text(
    nl="Voor deze leeftijd hebben we hier geen stappen. Vraag het aan je huisarts of aan wie je "
    "kind begeleidt.",
    en="We have no steps for this age. Ask your doctor or whoever looks after your child.",
)
_INSTEAD_OF_IT = Text(nl="Wat je kan doen", en="What you can do")
_CRISIS_TITLE = Text(
    nl="Leg je baby veilig neer en bel iemand", en="Put your baby down safely and call someone"
)
_URGENT_TITLE = Text(nl="Bel nu", en="Call now")


def urgent(question: Question, library: Library, countries: tuple[Country, ...]) -> Answer:
    """The emergency answer: numbers first, nothing above them."""
    lang, aid = question.lang, library.first_aid
    if question.urgency == "crisis":
        summary = [Sentence.of(statement, lang) for statement in aid.crisis]
        title = _CRISIS_TITLE.in_(lang)
    else:
        summary = [_call(country, question, lang) for country in countries]
        title = _URGENT_TITLE.in_(lang)
    return Answer(
        kind="urgent",
        lang=lang,
        title=title,
        summary=tuple(summary),
        question=question,
        emergency=countries,
        blocks=_first_aid(question, library),
    )


def _first_aid(question: Question, library: Library) -> tuple[Block, ...]:
    """What to watch for, do and have at hand; nothing about swallowing where none was said."""
    lang, aid = question.lang, library.first_aid
    if question.urgency == "crisis":
        return ()
    signs = block("signs", lang, (Sentence.of(s, lang) for s in aid.call_ambulance_when))
    if question.urgency == "signs":
        return signs
    return (
        *signs,
        *block("do", lang, (Sentence.of(s, lang) for s in aid.do)),
        *block("at-hand", lang, (Sentence.of(s, lang) for s in aid.at_hand)),
    )


def _call(country: Country, question: Question, lang: Lang) -> Sentence:
    """What to dial in one country: the ambulance for signs, else what the country pack says."""
    if question.urgency == "signs":
        number, name = country.ambulance.number, country.name.in_(lang)
        text = f"{name}: bel {number}." if lang == "nl" else f"{name}: call {number}."
        return Sentence(text, country.ambulance.sources)
    text = country.swallowed_text.in_(lang)
    return Sentence(f"{country.name.in_(lang)}: {text}", country.swallowed_text.sources)


def alternative(question: Question, library: Library) -> Answer:
    """What may help at this age, best supported first."""
    lang, age = question.lang, question.age_months
    offered = offers(library, age, lang, without=question.remedy, most=4)
    first = offered[0]
    habit = library.remedies[first.slug]
    who = phrasing.child(lang, age)
    lead = (
        f"Dit kan je proberen voor {who}: {_small(first.name)}."
        if lang == "nl"
        else f"Something to try for {who}: {_small(first.name)}."
    )
    summary = [Sentence(lead)]
    if first.sentence is not None:
        summary.append(first.sentence)
    verdict = weigh(Subject(first.slug, None, age), library)
    return Answer(
        kind="alternative",
        lang=lang,
        title=phrasing.HEADING["instead"].in_(lang),
        summary=tuple(summary),
        question=question,
        efficacy=verdict.efficacy,
        certainty=verdict.certainty,
        safety=verdict.safety,
        instead=offered,
        blocks=(
            *block("how-to", lang, passages(habit, "how-to", None, age, lang)),
            *block("talk-about", lang, passages(habit, "ask", None, age, lang)),
        ),
        verdict=verdict,
        review=habit.review,
        url=f"/{lang}/{first.slug}",
    )


def _small(name: str) -> str:
    return f"{name[0].lower()}{name[1:]}"


def how_to(question: Question, library: Library, slug: str) -> Answer:
    """How to build or mend a habit."""
    lang, age = question.lang, question.age_months
    habit = library.remedies[slug]
    verdict = weigh(Subject(slug, None, age, question.outcome), library)
    steps = passages(habit, "how-to", None, age, lang)
    name = (habit.as_help or library.names[slug].label).in_(lang)
    grave = _grave(verdict, lang)
    word = f": {phrasing.SAFETY[verdict.safety].in_(lang)}" if grave else ""
    heading = _INSTEAD_OF_IT if grave else phrasing.HEADING["how-to"]
    return Answer(
        kind="ritual",
        lang=lang,
        title=f"{name[0].upper()}{name[1:]}{word}",
        summary=(
            *grave,
            *passages(habit, "in-short", None, age, lang, most=1),
            *(steps[:3] or (Sentence(_NOTHING_FOR_AGE.in_(lang)),)),
        ),
        question=question,
        efficacy=verdict.efficacy,
        certainty=verdict.certainty,
        safety=verdict.safety,
        instead=offers(library, age, lang, by=habit, without=slug, most=2),
        blocks=(
            *([Block("how-to", heading.in_(lang), steps)] if steps else []),
            *block("safety", lang, tuple(Sentence.of(r, lang) for r in verdict.safety_rules)),
            *block("findings", lang, passages(habit, "findings", None, age, lang)),
            *block("disagreement", lang, passages(habit, "disagreement", None, age, lang)),
            *block("ask", lang, passages(habit, "ask", None, age, lang)),
        ),
        verdict=verdict,
        review=habit.review,
        url=f"/{lang}/{slug}",
    )


def _grave(verdict: Verdict, lang: Lang) -> tuple[Sentence, ...]:
    """The gravest rule, where it is better not done or dangerous: before any step."""
    grave = [rule for rule in verdict.safety_rules if rule.grade in ("avoid", "dangerous")]
    return tuple(Sentence.of(rule, lang) for rule in grave[:1])


def normal(question: Question, library: Library) -> Answer:
    """What is usual at this age, with its spread."""
    lang, age = question.lang, question.age_months
    page = library.norms[NORMS]
    bands = [band for band in page.bands if ages_meet(band.ages_months, age)] if age else []
    bands = bands or list(page.bands)
    band = _middle(bands, age)
    summary: list[Sentence] = []
    if age is None:
        summary.append(Sentence(_NO_AGE.in_(lang)))
    elif not ages_meet(band.ages_months, age):
        summary.append(Sentence(_OLDER.in_(lang)))
    first, *others = _asked(band, question)
    for topic, most in ((first, 2), *((other, 1) for other in others)):
        summary += [Sentence.of(p, lang) for p in topic[:most]]
    habit = library.remedies.get(question.remedy) if question.remedy is not None else None
    extra = passages(habit, "in-short", None, age, lang, most=1) if habit else ()
    return Answer(
        kind="normal",
        lang=lang,
        title=f"{page.title.in_(lang)} {_capital(band.label.in_(lang))}",
        summary=(*summary, *extra) if _NAPS.search(question.text) else (*extra, *summary),
        question=question,
        instead=offers(library, age, lang, without=question.remedy, most=2),
        blocks=(
            *block(
                "normal",
                lang,
                (Sentence.of(p, lang) for b in bands for p in _all(b)),
            ),
            *block("talk-about", lang, (Sentence.of(p, lang) for p in band.talk_about)),
            *block("background", lang, (Sentence.of(p, lang) for p in page.always)),
        ),
        review=page.review,
        url=f"/{lang}/{page.slug}",
    )


_NAPS = re.compile(r"\bnaps?\b|napping|\bdut", re.I)
_THROUGH = re.compile(r"\bthrough\b|\bdoor\s?(?:te\s)?sl[aie]|\bsl[aie]+p\w*\b.*\bdoor\b", re.I)
_WAKING = re.compile(r"\bwakker|\bwak(?:e|es|ing|ings)\b|\bwoke", re.I)


def _asked(band: NormBand, question: Question) -> tuple[tuple[Passage, ...], ...]:
    """What of a band was asked first: naps, sleeping through, waking, else the hours."""
    if band.naps and _NAPS.search(question.text):
        return band.naps, band.hours
    if band.through and _THROUGH.search(question.text):
        return band.through, band.waking, band.hours
    if question.outcome == "night-waking" or _WAKING.search(question.text):
        return band.waking, band.hours
    return band.hours, band.waking


def _all(band: NormBand) -> tuple[Passage, ...]:
    return (*band.hours, *band.waking, *band.through, *band.naps)


def _capital(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}"


def _middle(bands: list[NormBand], age: tuple[int, int] | None) -> NormBand:
    """The band that holds the middle of the child's age, or the first."""
    if age is None:
        return bands[0]
    middle = (age[0] + age[1]) / 2
    return min(
        bands,
        key=lambda b: max(b.ages_months[0] - middle, middle - b.ages_months[1], 0),
    )


def declined(question: Question, library: Library, countries: tuple[Country, ...]) -> Answer:
    """Says plainly that there is no reviewed answer, and what was understood."""
    lang = question.lang
    offered: tuple[Offer, ...] = ()
    calls = _if_ill(countries, lang) if "child-outside" in question.doubts else []
    if not question.in_scope:
        lead = [_OUT_OF_SCOPE.in_(lang)]
        title = "Dat weten we niet" if lang == "nl" else "We don't know that"
    elif question.remedy is None:
        lead = [_WHICH.in_(lang)]
        title = "Waarover gaat het?" if lang == "nl" else "What is it about?"
        offered = offers(library, question.age_months, lang)
    else:
        what = library.names[question.remedy].label.in_(lang)
        lead = [_NOT_REVIEWED.in_(lang).format(what=what)]
        if question.intent == "dose":
            lead.append(_NO_DOSE.in_(lang))
        lead.append(_ASK_FIRST.in_(lang))
        title = f"{what[0].upper()}{what[1:]}: " + (
            "nog niet uitgezocht" if lang == "nl" else "not reviewed yet"
        )
        offered = offers(library, question.age_months, lang)
    return Answer(
        kind="declined",
        lang=lang,
        title=title,
        summary=(*(Sentence(text) for text in lead), *calls),
        question=question,
        instead=offered,
    )


def _if_ill(countries: tuple[Country, ...], lang: Lang) -> list[Sentence]:
    """Whom to call when it was about a child who is ill: we may not have understood."""
    by_number: dict[str, list[Country]] = {}
    for country in countries:
        by_number.setdefault(country.ambulance.number, []).append(country)
    calls = phrasing.join(
        [
            f"{number} ({', '.join(country.name.in_(lang) for country in those)})"
            for number, those in by_number.items()
        ],
        lang,
        or_=True,
    )
    text = (
        f"Gaat het niet goed met je kind? Bel je huisarts, of in nood {calls}."
        if lang == "nl"
        else f"Is your child unwell? Call your doctor, or in an emergency {calls}."
    )
    return [Sentence(text, tuple(s for country in countries for s in country.ambulance.sources))]
