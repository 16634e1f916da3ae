"""Where certainty starts, and what moves it. One sound trial of 500 babies is the point to start."""

from itertools import pairwise
from typing import Any

import pytest

from sluimer.evidence import Subject, weigh
from tests.spec.evidence.make import library_of, study

BABY = Subject("thing", None, (8, 8))

MOVES: list[tuple[str, list[dict[str, Any]], str, str]] = [
    # what is different                       the studies                                 certainty    word
    ("nothing", [{}], "high", "supported"),
    ("nobody was blinded", [{"blinded": False}], "moderate", "supported"),
    ("blinding is unknown", [{"blinded": None}], "moderate", "supported"),
    ("a device measured", [{"blinded": False, "objective": True}], "high", "supported"),
    ("not randomised", [{"design": "controlled-trial"}], "low", "possibly-helpful"),
    ("only followed", [{"design": "cohort"}], "low", "possibly-helpful"),
    ("asked at one moment", [{"design": "cross-sectional"}], "very-low", "unclear"),
    ("300 babies", [{"n": 300}], "moderate", "supported"),
    ("60 babies", [{"n": 60}], "low", "possibly-helpful"),
    ("paid by a seller", [{"interest": "industry"}], "moderate", "supported"),
    (
        "paid by a seller, and a public one agrees",
        [{"interest": "industry"}, {"n": 100}],
        "high",
        "supported",
    ),
    ("read at second hand", [{"level": "secondary"}], "moderate", "supported"),
    ("only adults", [{"ages": None, "stages": ("adults",)}], "low", "not-supported"),
    ("only seven-year-olds", [{"ages": (84, 95)}], "moderate", "unclear"),
    ("babies of 5 months", [{"ages": (4, 5)}], "high", "supported"),
    ("came in a package", [{"how": "part-of-package"}], "moderate", "supported"),
    ("found no difference", [{"direction": "no-difference"}], "high", "refuted"),
    ("found harm", [{"direction": "harm"}], "high", "refuted"),
    ("no difference, 60 babies", [{"direction": "no-difference", "n": 60}], "low", "not-supported"),
    ("two that contradict", [{}, {"direction": "no-difference"}], "moderate", "unclear"),
    ("two against one", [{}, {}, {"direction": "no-difference"}], "high", "supported"),
    ("tested the opposite", [{"reversed_": True, "direction": "harm"}], "high", "supported"),
]


@pytest.mark.parametrize(("what", "given", "certainty", "word"), MOVES, ids=[m[0] for m in MOVES])
def test_moves(what: str, given: list[dict[str, Any]], certainty: str, word: str) -> None:
    made = [study(f"study-{number}", **one) for number, one in enumerate(given)]
    verdict = weigh(BABY, library_of(*made))
    assert (verdict.certainty, verdict.efficacy) == (certainty, word)


def test_every_move_is_in_the_trace_with_its_reason_and_records() -> None:
    verdict = weigh(BABY, library_of(study("one", blinded=False, n=60, interest="industry")))
    moves = [step for step in verdict.trace if step.step == "certainty"]
    assert [step.rule for step in moves] == [
        "start-by-design",
        "risk-of-bias",
        "imprecision",
        "publication-and-funding",
    ]
    for before, after in pairwise(moves):
        assert before.after == after.before
    assert all(step.sources == ("one",) and step.reason.nl and step.reason.en for step in moves)
