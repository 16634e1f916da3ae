"""What the properties are tried on: messages, children, small libraries and questions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from sluimer.ask import Question, Reader, intents, outcomes, routes, scope, urgency
from sluimer.ask.question import INTENTS, OUTCOMES, ROUTES, Intent
from sluimer.ask.urgency import Kind
from sluimer.evidence import Subject
from sluimer.evidence.terms import GRADES
from sluimer.library import library
from sluimer.library.model import Bears, Lang, SafetyRule, Study, Text
from tests.spec.evidence.make import rule, study

SHIPPED = library()
READER = Reader.of(SHIPPED)

YOUNG_MONTHS = 71
"""The oldest child that is meant when nobody said an age."""

_VOCABULARY = sorted(
    intents.VOCABULARY
    | outcomes.VOCABULARY
    | routes.VOCABULARY
    | scope.VOCABULARY
    | urgency.VOCABULARY
)
_NAMES = sorted(
    {said for names in SHIPPED.names.values() for said in (*names.nl, *names.en, *names.weak)}
)
_UNITS = "jaar jr mnd maanden maand weken dagen years year yo yrs months mo weeks days w d m j y"
_GLUE = (
    "mijn my baby kind child van en and of or is was al since for under onder boven over tussen "
    "bijna almost half een a to tot - / , . ? ! ( ) ½ < > & mg ml uur hours keer times oud old "
    "zwanger pregnant"
)

numbers = st.one_of(
    st.integers(0, 40).map(str),
    st.integers(0, 10**12).map(str),
    st.floats(0, 300, allow_nan=False).map(lambda value: f"{value:.2f}"),
    st.text("0123456789.,:-/", min_size=1, max_size=8),
)
spoken = st.one_of(
    st.sampled_from(_VOCABULARY),
    st.sampled_from(_NAMES),
    st.sampled_from(_UNITS.split()),
    st.sampled_from(_GLUE.split()),
    numbers,
)
LANGUAGES: tuple[Lang, ...] = ("nl", "en")
languages = st.sampled_from(LANGUAGES)

messages: SearchStrategy[str] = st.one_of(
    st.lists(spoken, max_size=20).map(" ".join),
    st.lists(st.one_of(spoken, st.text(max_size=6)), max_size=12).map(" ".join),
    st.lists(st.one_of(spoken, st.text(max_size=3)), max_size=12).map("".join),
    st.text(max_size=80),
    st.text(st.characters(codec=None), max_size=30),
)


@st.composite
def ages(draw: st.DrawFn, oldest: int = 216) -> tuple[int, int]:
    """Months, from and up to and including."""
    low, high = sorted((draw(st.integers(0, oldest)), draw(st.integers(0, oldest))))
    return low, high


def subjects(remedy: str, oldest: int = 216) -> SearchStrategy[Subject]:
    return st.builds(
        Subject,
        st.just(remedy),
        st.none() | st.sampled_from(ROUTES),
        st.none() | ages(oldest),
        st.none() | st.sampled_from(OUTCOMES),
    )


_spans: SearchStrategy[tuple[float, float] | None] = st.sampled_from(
    [None, (0, 3), (4, 12), (6, 35), (24, 71), (84, 120), (216, 800)]
)

attributes: SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "design": st.sampled_from(
            [
                "rct",
                "crossover-rct",
                "controlled-trial",
                "cohort",
                "cross-sectional",
                "meta-analysis",
                "systematic-review",
                "lab-study",
                "case-series",
                "guideline",
            ]
        ),
        "direction": st.sampled_from(["benefit", "harm", "no-difference", "mixed", None]),
        "outcome": st.sampled_from(
            ["sleep-onset", "night-waking", "duration", "crying", "sleep-quality", "hormone"]
        ),
        "n": st.none() | st.sampled_from([0, 12, 60, 99, 100, 399, 400, 5000]),
        "ages": _spans,
        "stages": st.sampled_from([("babies",), ("toddlers",), ("adults",), ("not-people",), ()]),
        "blinded": st.sampled_from([True, False, None]),
        "objective": st.booleans(),
        "interest": st.sampled_from(["public", "industry", "mixed", "not-stated"]),
        "level": st.sampled_from(["full-text", "abstract", "secondary"]),
        "how": st.sampled_from(["tested", "tested", "part-of-package", "related"]),
        "reversed_": st.booleans(),
        "alone": st.booleans(),
        "route": st.none() | st.sampled_from(ROUTES),
        "compared_with": st.sampled_from(["placebo", "usual-care", "other-treatment", "none"]),
    }
)
"""What a made study may be like (see `tests/spec/evidence/make.py`)."""


@st.composite
def studies(draw: st.DrawFn, most: int = 6) -> tuple[Study, ...]:
    """Made studies, some of them of the same people."""
    given: list[dict[str, Any]] = draw(st.lists(attributes, max_size=most))
    names = [f"study-{number}" for number in range(len(given))]
    return tuple(
        study(
            name,
            **one,
            same_people_as=tuple(draw(st.lists(st.sampled_from(names), max_size=2, unique=True))),
        )
        for name, one in zip(names, given, strict=True)
    )


@st.composite
def uncounted(draw: st.DrawFn, beside: tuple[Study, ...]) -> Study:
    """A study that may say anything and yet enter no verdict: not found, kept out, background."""
    given = draw(attributes)
    same = [one.id for one in beside]
    links = draw(st.lists(st.sampled_from(same), max_size=2, unique=True)) if same else []
    why = draw(st.sampled_from(["not-found", "kept-out", "background"]))
    if why == "not-found":
        given["level"] = "not-found"
    elif why == "background":
        given["how"] = "related"
    out = Text(nl="niet na te rekenen", en="cannot be checked") if why == "kept-out" else None
    return study("uncounted", **given, same_people_as=tuple(links), keep_out=out)


@st.composite
def safety_rules(draw: st.DrawFn) -> tuple[SafetyRule, ...]:
    """A general rule, as every page has, and others for some routes and ages."""
    grades = st.sampled_from(GRADES)
    made = [rule(draw(grades))]
    for _ in range(draw(st.integers(0, 4))):
        fits: dict[str, object] = {}
        if draw(st.booleans()):
            fits["routes"] = tuple(
                draw(st.lists(st.sampled_from(ROUTES), min_size=1, max_size=2, unique=True))
            )
        if draw(st.booleans()):
            low = draw(st.none() | st.integers(0, YOUNG_MONTHS))
            high = draw(st.none() | st.integers(low or 0, 120))
            fits["ages_months"] = (low, high)
        made.append(rule(draw(grades), **fits))
    return tuple(draw(st.permutations(made)))


def bears_on(one: Study, subject: str) -> Study:
    """The same study, about something else."""
    bears = tuple(Bears(subject=subject, how=old.how, reversed=old.reversed) for old in one.bears)
    return msgspec.structs.replace(one, bears=bears)


@st.composite
def questions(draw: st.DrawFn, intents: tuple[Intent, ...] = INTENTS) -> Question:
    """Any combination of slots, whether or not someone would ask it so."""
    intent = draw(st.sampled_from(intents))
    slugs = sorted(SHIPPED.names.keys() - SHIPPED.advice.keys())
    made = Question(
        text=draw(st.sampled_from(["", "slaapt niet", "does it help"])),
        lang=draw(languages),
        in_scope=True,
        intent=intent,
        remedy=draw(st.none() | st.sampled_from(sorted(SHIPPED.remedies)) | st.sampled_from(slugs)),
        route=draw(st.none() | st.sampled_from(ROUTES)),
        age_months=draw(st.none() | ages()),
        outcome=draw(st.none() | st.sampled_from(OUTCOMES)),
        also=tuple(draw(st.lists(st.sampled_from(slugs), max_size=2))),
        topic=draw(st.none() | st.sampled_from(sorted(SHIPPED.advice))),
        for_parent=draw(st.booleans()),
        defended=draw(st.booleans()),
        doubts=tuple(draw(st.lists(st.sampled_from(["age-impossible", "cut-short"]), max_size=2))),
    )
    if intent == "urgent":
        kinds: tuple[Kind, ...] = ("signs", "swallowed", "crisis")
        return replace(made, urgency=draw(st.none() | st.sampled_from(kinds)))
    if intent == "none" and draw(st.booleans()):
        return replace(
            made,
            in_scope=False,
            remedy=None,
            route=None,
            age_months=None,
            outcome=None,
            also=(),
            topic=None,
        )
    return made
