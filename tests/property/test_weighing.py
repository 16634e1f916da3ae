"""Weighing holds for every body of evidence: the same records give the same verdict in any order,
what may not count changes nothing, and what is not known never makes an answer milder."""

import os
import subprocess
import sys
from itertools import pairwise
from typing import Any

import msgspec
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from sluimer.ask.question import ROUTES
from sluimer.evidence import Subject, Verdict, weigh
from sluimer.evidence.rules import WORD
from sluimer.evidence.safety import safety_of
from sluimer.evidence.terms import CERTAINTIES, GRADES
from sluimer.library.model import Doubt, Grade, Route, SafetyRule, Study
from tests.property.made import (
    SHIPPED,
    YOUNG_MONTHS,
    ages,
    attributes,
    bears_on,
    safety_rules,
    studies,
    subjects,
    uncounted,
)
from tests.spec.evidence.make import library_of, rule, study

THING = subjects("thing")


def heart(verdict: Verdict) -> tuple[object, ...]:
    """All of a verdict but its trace."""
    return (
        verdict.efficacy,
        verdict.certainty,
        verdict.safety,
        verdict.trend,
        verdict.body,
        verdict.would_change,
        verdict.sources,
    )


@given(studies(), THING)
def test_every_body_of_evidence_gives_a_verdict(made: tuple[Study, ...], subject: Subject) -> None:
    verdict = weigh(subject, library_of(*made))
    assert (verdict.certainty == "none") == (verdict.body is None) == (verdict.trend is None)
    if verdict.body is None:
        assert verdict.efficacy == "not-supported"
    else:
        assert set(verdict.body.studies) <= {one.id for one in made}
        counts = (
            verdict.body.benefit,
            verdict.body.no_difference,
            verdict.body.harm,
            verdict.body.mixed,
        )
        assert sum(counts) == verdict.body.size
        if not verdict.body.children:
            assert verdict.efficacy == "not-supported"


@given(studies(), THING)
def test_the_same_records_give_the_same_verdict(made: tuple[Study, ...], subject: Subject) -> None:
    library = library_of(*made)
    assert weigh(subject, library) == weigh(subject, library)


@given(studies(), THING, st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_matter(
    made: tuple[Study, ...], subject: Subject, chance: Any
) -> None:
    shuffled = list(made)
    chance.shuffle(shuffled)
    first, again = weigh(subject, library_of(*made)), weigh(subject, library_of(*shuffled))
    assert heart(first) == heart(again)
    assert [step.rule for step in first.trace] == [step.rule for step in again.trace]


ALIKE = """
from sluimer.evidence import Subject, weigh
from tests.spec.evidence.make import library_of, rule, study

for first in "abcdefgh":
    made = [study(first, direction="benefit"), study(first * 2, direction="harm",
            same_people_as=(first,))]
    print(weigh(Subject("thing", None, (8, 8)), library_of(*made)).efficacy)
"""


def test_of_two_like_records_of_the_same_people_the_same_one_always_speaks() -> None:
    """The order of words in a set differs from process to process."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    said = {
        subprocess.check_output(
            [sys.executable, "-P", "-c", ALIKE], env=env | {"PYTHONHASHSEED": str(seed)}, text=True
        )
        for seed in range(4)
    }
    assert len(said) == 1, "the verdict depends on the seed of hashes"


@given(st.data(), THING)
def test_what_may_not_count_changes_nothing(data: st.DataObject, subject: Subject) -> None:
    made = data.draw(studies(most=4))
    extra = data.draw(uncounted(made))
    before = weigh(subject, library_of(*made))
    after = weigh(subject, library_of(*made, extra))
    assert heart(before) == heart(after)
    assert "uncounted" in {name for step in after.trace for name in step.sources}


@given(studies(most=4), THING, attributes)
def test_a_record_about_something_else_changes_nothing(
    made: tuple[Study, ...], subject: Subject, given: dict[str, Any]
) -> None:
    other = bears_on(study("other", **given), "story")
    before = weigh(subject, library_of(*made))
    assert before == weigh(subject, library_of(*made, other))


@pytest.mark.parametrize("slug", sorted(SHIPPED.remedies))
@given(data=st.data())
def test_the_order_of_the_shipped_records_does_not_matter(slug: str, data: st.DataObject) -> None:
    subject = data.draw(subjects(slug))
    order = data.draw(st.sampled_from([1, 7, 101]))
    names = sorted(SHIPPED.studies, key=lambda name: hash((name, order)))
    shuffled = msgspec.structs.replace(
        SHIPPED, studies={name: SHIPPED.studies[name] for name in names}
    )
    assert heart(weigh(subject, SHIPPED)) == heart(weigh(subject, shuffled))


# Certainty


@given(studies(), THING)
def test_certainty_only_goes_down_from_where_it_starts(
    made: tuple[Study, ...], subject: Subject
) -> None:
    verdict = weigh(subject, library_of(*made))
    steps = [step for step in verdict.trace if step.step == "certainty"]
    if verdict.body is None:
        assert steps == []
        return
    assert steps[0].rule == "start-by-design"
    assert steps[-1].after == verdict.certainty
    for before, after in pairwise(steps):
        assert before.after == after.before
        assert rank(after.after) <= rank(after.before)
    assert "very-low" in (verdict.certainty, *CERTAINTIES[1:])


WORSE: list[tuple[str, dict[str, Any]]] = [
    ("nobody was blinded", {"blinded": False}),
    ("blinding is unknown", {"blinded": None, "objective": False}),
    ("no device measured", {"objective": False}),
    ("a seller paid", {"interest": "industry"}),
    ("read at second hand", {"level": "secondary"}),
    ("few people", {"n": 60}),
    ("nobody knows how many", {"n": None}),
    ("in a package", {"how": "part-of-package"}),
    ("school children", {"ages": (84, 120)}),
    ("adults", {"ages": None, "stages": ("adults",)}),
]


@pytest.mark.parametrize(("what", "worse"), WORSE, ids=[what for what, _ in WORSE])
@given(sound=attributes, age=ages(YOUNG_MONTHS))
def test_one_more_fault_never_raises_certainty(
    what: str, worse: dict[str, Any], sound: dict[str, Any], age: tuple[int, int]
) -> None:
    sound = sound | {"n": 5000, "ages": age, "stages": (), "how": "tested", "alone": True}
    subject = Subject("thing", None, age)
    before = weigh(subject, library_of(study("one", **sound)))
    after = weigh(subject, library_of(study("one", **sound | worse)))
    assert rank(after.certainty) <= rank(before.certainty)


@given(attributes, st.sampled_from(["many-left", "selective", "not-randomised", "no-control"]))
def test_one_more_doubt_never_raises_certainty(given: dict[str, Any], code: str) -> None:
    one = study("one", **given)
    doubt = Doubt(code=code, nl="twijfel", en="doubt")  # type: ignore[arg-type]
    doubted = msgspec.structs.replace(one, doubts=(doubt,))
    subject = Subject("thing", None, (8, 8))
    before, after = weigh(subject, library_of(one)), weigh(subject, library_of(doubted))
    assert rank(after.certainty) <= rank(before.certainty)


@given(st.sampled_from(["rct", "crossover-rct"]), attributes)
def test_chance_is_never_worse_than_following(design: str, given: dict[str, Any]) -> None:
    subject = Subject("thing", None, (8, 8))
    trial = weigh(subject, library_of(study("one", **given | {"design": design})))
    assume(trial.body is not None)
    for weaker in ("controlled-trial", "cohort", "cross-sectional"):
        other = weigh(subject, library_of(study("one", **given | {"design": weaker})))
        assert rank(other.certainty) <= rank(trial.certainty)


def test_less_certainty_never_gives_a_bolder_word() -> None:
    bold = {"supported": 2, "possibly-helpful": 1, "unclear": 0, "not-supported": 1, "refuted": 2}
    for (trend, certainty), word in WORD.items():
        for (other, lower), weaker in WORD.items():
            if other == trend and rank(lower) < rank(certainty):
                assert bold[weaker] <= bold[word], (trend, lower)


def rank(certainty: str) -> int:
    return [*CERTAINTIES].index(certainty)  # type: ignore[arg-type]


# Safety


def grade(
    rules: tuple[SafetyRule, ...], route: Route | None, age: tuple[int, int] | None
) -> tuple[int, Grade]:
    """The grade under these rules, with its gravity."""
    page = library_of(safety=rules).remedies["thing"]
    found = safety_of(Subject("thing", route, age), page)[0]
    return GRADES.index(found), found


ORDINARY: list[Route] = [route for route in ROUTES if route != "injection"]


FROM_ONE_YEAR = (rule("avoid"), rule("ok", routes=("diet",), ages_months=(12, None)))


@settings(max_examples=500)
@given(safety_rules(), st.sampled_from(ORDINARY), ages(YOUNG_MONTHS))
@example(FROM_ONE_YEAR, "diet", (6, 6))
def test_leaving_out_the_age_is_never_milder(
    rules: tuple[SafetyRule, ...], route: Route, age: tuple[int, int]
) -> None:
    assert grade(rules, route, None) >= grade(rules, route, age)
    assert grade(rules, None, None) >= grade(rules, None, age)


@given(safety_rules(), st.sampled_from(ORDINARY), st.none() | ages(YOUNG_MONTHS))
def test_leaving_out_the_route_is_never_milder(
    rules: tuple[SafetyRule, ...], route: Route, age: tuple[int, int] | None
) -> None:
    assert grade(rules, None, age) >= grade(rules, route, age)


@settings(max_examples=500)
@given(safety_rules(), st.sampled_from(ORDINARY), ages(YOUNG_MONTHS), ages(YOUNG_MONTHS))
@example(FROM_ONE_YEAR, "diet", (6, 6), (24, 24))
def test_a_wider_age_is_never_milder(
    rules: tuple[SafetyRule, ...], route: Route, age: tuple[int, int], other: tuple[int, int]
) -> None:
    wide = min(age[0], other[0]), max(age[1], other[1])
    assert grade(rules, route, wide) >= grade(rules, route, age)


@pytest.mark.parametrize("slug", sorted(SHIPPED.remedies))
def test_leaving_out_is_never_milder_on_any_page(slug: str) -> None:
    page = SHIPPED.remedies[slug]

    def gravity(route: Route | None, age: tuple[int, int] | None) -> int:
        return GRADES.index(safety_of(Subject(slug, route, age), page)[0])

    for month in range(YOUNG_MONTHS + 1):
        age = (month, month)
        assert gravity(None, None) >= gravity(None, age), month
        for route in ORDINARY:
            assert gravity(route, None) >= gravity(route, age), (route, month)
            assert gravity(None, age) >= gravity(route, age), (route, month)
