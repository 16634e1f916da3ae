"""Which findings may enter a verdict at all."""

from typing import Any

import pytest

from sluimer.evidence import Subject, weigh
from sluimer.library.model import Text
from tests.spec.evidence.make import library_of, study

SUBJECT = Subject("thing", "oral", (8, 8))

LEFT_OUT: list[tuple[str, dict[str, Any], str]] = [
    ("the record was not found", {"level": "not-found"}, "left-out-not-found"),
    ("no traceable figures", {"keep_out": Text(nl="nee", en="no")}, "left-out-kept-out"),
    ("background", {"how": "related"}, "left-out-background"),
    ("advice, not a study", {"design": "guideline"}, "left-out-opinion"),
    ("on the skin, asked of the mouth", {"route": "skin"}, "left-out-other-route"),
    ("mixed with other substances", {"route": "oral", "alone": False}, "left-out-combination"),
    ("a blood value", {"outcome": "body-level"}, "left-out-stand-in"),
    ("more quiet sleep", {"outcome": "sleep-stage"}, "left-out-stand-in"),
    ("behaviour by day", {"outcome": "behaviour"}, "left-out-no-sleep-outcome"),
    ("before and after only", {"design": "case-series", "compared_with": "own-baseline"}, "left-out-no-comparison"),
    ("a laboratory", {"stages": ("not-people",), "ages": None}, "left-out-not-people"),
    ("nobody knows whom", {"stages": (), "ages": None}, "left-out-people-unknown"),
    ("a figure without direction", {"direction": None}, "left-out-no-direction"),
]  # fmt: skip


@pytest.mark.parametrize(("why", "given", "rule"), LEFT_OUT, ids=[row[0] for row in LEFT_OUT])
def test_left_out(why: str, given: dict[str, Any], rule: str) -> None:
    verdict = weigh(SUBJECT, library_of(study("one", **given)))
    assert (verdict.efficacy, verdict.certainty, verdict.body) == ("not-supported", "none", None)
    assert rule in [step.rule for step in verdict.trace]
    assert "one" in {name for step in verdict.trace for name in step.sources}


def test_the_same_people_count_once() -> None:
    library = library_of(
        study("first", n=300),
        study("again", n=300, same_people_as=("first",)),
        study("other", n=50),
    )
    body = weigh(Subject("thing", None, (8, 8)), library).body
    assert body is not None
    assert (body.size, body.people) == (2, 350)


def test_a_device_beats_a_report_in_the_same_study() -> None:
    both = study("one", direction="benefit")
    device = study("x", direction="no-difference", objective=True).findings
    import msgspec

    mixed = msgspec.structs.replace(both, findings=(*both.findings, *device))
    verdict = weigh(Subject("thing", None, (8, 8)), library_of(mixed))
    assert verdict.trend == "no-difference"


def test_children_come_before_adults() -> None:
    adults = study("adults", n=5000, ages=None, stages=("adults",))
    verdict = weigh(
        Subject("thing", None, (8, 8)),
        library_of(adults, study("babies", direction="no-difference")),
    )
    assert verdict.body is not None
    assert verdict.body.studies == ("babies",)


def test_a_gain_too_small_to_notice_is_no_difference() -> None:
    import msgspec

    from sluimer.library.model import Effect

    made = study("one", outcome="duration")
    small = msgspec.structs.replace(
        made.findings[0], effect=Effect(type="MD", value=9, ci_low=4, ci_high=14, unit="min")
    )
    verdict = weigh(
        Subject("thing", None, (8, 8)), library_of(msgspec.structs.replace(made, findings=(small,)))
    )
    assert verdict.trend == "no-difference"
    assert "smallest-noticed-difference" in [step.rule for step in verdict.trace]
