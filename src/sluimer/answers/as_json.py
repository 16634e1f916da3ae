"""Questions, answers and verdicts as the plain data of `docs/cli.md`."""

from __future__ import annotations

from typing import Any

from sluimer.answers.answer import Answer
from sluimer.ask.question import Question
from sluimer.evidence.verdict import Verdict
from sluimer.library.model import Country, Lang, Line


def question_json(question: Question) -> dict[str, Any]:
    """The question part of `ask --json`."""
    return {
        "text": question.text,
        "lang": question.lang,
        "in_scope": question.in_scope,
        "intent": question.intent,
        "remedy": question.remedy,
        "route": question.route,
        "age_months": list(question.age_months) if question.age_months else None,
        "outcome": question.outcome,
        "understood": [
            {"slot": note.slot, "value": note.value, "start": note.start, "end": note.end}
            for note in question.understood
        ],
    }


def answer_json(answer: Answer) -> dict[str, Any]:
    """The answer part of `ask --json`."""
    return {
        "kind": answer.kind,
        "title": answer.title,
        "summary": " ".join(sentence.text for sentence in answer.summary),
        "efficacy": answer.efficacy,
        "certainty": answer.certainty,
        "safety": answer.safety,
        "emergency": _emergency(answer) if answer.emergency else None,
        "instead": [offer.slug for offer in answer.instead],
        "sources": list(answer.sources),
        "url": answer.url,
    }


def parts_json(answer: Answer) -> dict[str, Any]:
    """Every sentence of an answer with the ids of its records (`ask --json --parts`)."""
    return {
        "summary": [_sentence(s.text, s.sources) for s in answer.summary],
        "blocks": [
            {
                "name": block.name,
                "heading": block.heading,
                "sentences": [_sentence(s.text, s.sources) for s in block.sentences],
            }
            for block in answer.blocks
        ],
    }


def verdict_json(verdict: Verdict, lang: Lang, summary: str, *, trace: bool) -> dict[str, Any]:
    """`verdict --json`. The trace is empty unless it was asked for."""
    subject = verdict.subject
    return {
        "remedy": subject.remedy,
        "route": subject.route,
        "age_months": list(subject.age_months) if subject.age_months else None,
        "outcome": subject.outcome,
        "efficacy": verdict.efficacy,
        "certainty": verdict.certainty,
        "safety": verdict.safety,
        "summary": summary,
        "trace": verdict.trace_in(lang) if trace else [],
        "would_change": verdict.would_change.in_(lang),
        "sources": list(verdict.sources),
    }


def _sentence(text: str, sources: tuple[str, ...]) -> dict[str, Any]:
    return {"text": text, "sources": list(sources)}


def _emergency(answer: Answer) -> dict[str, Any]:
    lang = answer.lang
    return {
        "kind": answer.question.urgency,
        "countries": [country_json(country, lang) for country in answer.emergency],
        "say": [s.text for s in answer.summary],
        "call_ambulance_when": _texts(answer, "signs"),
        "do": _texts(answer, "do"),
        "at_hand": _texts(answer, "at-hand"),
    }


def _texts(answer: Answer, name: Any) -> list[str]:
    block = answer.block(name)
    return [sentence.text for sentence in block.sentences] if block else []


def country_json(country: Country, lang: Lang) -> dict[str, Any]:
    """A country pack: whom to call, as names and numbers."""
    return {
        "code": country.code,
        "name": country.name.in_(lang),
        "ambulance": _line(country.ambulance, lang),
        "swallowed": _line(country.swallowed, lang),
        "at_night": _line(country.at_night, lang) if country.at_night else None,
    }


def _line(line: Line, lang: Lang) -> dict[str, str | None]:
    return {"who": line.who.in_(lang), "number": line.number, "dial": line.dial or None}
