"""What differs by where a family lives: whom to call, what a product is called, where to report.

Pages never name a number. They write `{ambulance}`, `{swallowed}` or `{child-health}`, and the
packs of the countries that are shown fill it in: "999 (United Kingdom) or 911 (United States)". So
no family reads a number that does not work where it lives, and a new country needs no page
rewritten.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from sluimer.answers import phrasing
from sluimer.answers.answer import Answer, Block, Sentence
from sluimer.answers.choose import block
from sluimer.library.model import Country, Lang, Line
from sluimer.library.places import PLACE
from sluimer.library.whole import Library

_NOWHERE = ("urgent", "declined")
"""Kinds of answer without a block on where to turn."""


def placed(answer: Answer, library: Library, countries: Sequence[Country]) -> Answer:
    """The answer with every place filled in, and with where to turn in these countries."""
    blocks = (*answer.blocks, *_here(answer, library, countries))

    def filled(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
        return tuple(fill(sentence, answer.lang, countries) for sentence in sentences)

    return replace(
        answer,
        summary=filled(answer.summary),
        blocks=tuple(replace(one, sentences=filled(one.sentences)) for one in blocks),
        instead=tuple(
            replace(offer, sentence=fill(offer.sentence, answer.lang, countries))
            if offer.sentence is not None
            else offer
            for offer in answer.instead
        ),
    )


def fill(sentence: Sentence, lang: Lang, countries: Sequence[Country]) -> Sentence:
    """A sentence with its places filled in, resting on the sources of the lines as well."""
    if "{" not in sentence.text:
        return sentence
    sources = list(sentence.sources)

    def put(match: re.Match[str]) -> str:
        name = match.group(1)
        sources.extend(s for one in countries for s in _LINES[name](one).sources)
        return _numbers(lang, countries) if name == "ambulance" else _who(name, lang, countries)

    text = PLACE.sub(put, sentence.text)
    return replace(sentence, text=text, sources=tuple(dict.fromkeys(sources)))


_LINES: dict[str, Callable[[Country], Line]] = {
    "ambulance": lambda country: country.ambulance,
    "swallowed": lambda country: country.swallowed,
    "child-health": lambda country: country.child_health,
}


def _numbers(lang: Lang, countries: Sequence[Country]) -> str:
    """ "112", or "999 (United Kingdom) or 911 (United States)" where they differ."""
    by_number: dict[str, list[str]] = {}
    for country in countries:
        by_number.setdefault(country.ambulance.number, []).append(country.name.in_(lang))
    if len(by_number) == 1:
        return next(iter(by_number))
    told = [f"{number} ({', '.join(names)})" for number, names in by_number.items()]
    return phrasing.join(told, lang, or_=True)


def _who(name: str, lang: Lang, countries: Sequence[Country]) -> str:
    """ "the poison centre (070 245 245)"; of several countries each with its name."""
    told = []
    for country in countries:
        line = _LINES[name](country)
        who = (line.said or line.who).in_(lang)
        words = f"{who} ({line.number})" if line.dial and line.number not in who else who
        told.append(words if len(countries) == 1 else f"{country.inside.in_(lang)} {words}")
    return ", ".join(told)


def _here(answer: Answer, library: Library, countries: Sequence[Country]) -> tuple[Block, ...]:
    """Whom to ask by day and by night, what it is called there, and where to report."""
    if answer.kind in _NOWHERE:
        return ()
    lang, slug = answer.lang, answer.question.remedy
    page = library.remedies.get(slug) if slug is not None else None
    said: list[Sentence] = []
    for country in countries:
        here = country.inside.in_(lang)
        here = f"{here[0].upper()}{here[1:]}"
        said.append(_line(here, country.child_health, lang))
        if country.at_night is not None:
            said.append(_line(here, country.at_night, lang))
        for product in country.products:
            if product.slug == slug:
                said.append(Sentence(product.in_(lang), product.sources, (country.code,)))
        if page is not None and page.kind == "remedy" and page.given:
            said.append(_line(here, country.side_effects, lang))
    return block("here", lang, said)


def _line(here: str, line: Line, lang: Lang) -> Sentence:
    who = line.who.in_(lang)
    number = f", {line.number}" if line.dial and line.number not in who else ""
    when = f": {line.when.in_(lang)}" if line.when is not None else ""
    end = "" if when.endswith((".", "!")) else "."
    return Sentence(f"{here}: {who}{number}{when}{end}", line.sources)
