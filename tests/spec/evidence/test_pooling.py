"""When differences are pooled, what the pooled interval means, and what it does to certainty.

A size is written as `value (low; high)`, in minutes of the time to fall asleep: below 0 is sooner,
so better. 15 minutes is the smallest difference that a parent notices.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from sluimer.evidence import Subject, Verdict, weigh
from sluimer.evidence.pooling import LoneSize, PooledSizes
from sluimer.library.model import Arm, Direction, Effect, Figure, Study
from tests.spec.evidence.make import library_of, study
from tests.tables import each

BABY = Subject("thing", None, (8, 8))


def sized(name: str, text: str, unit: str = "min", **kind: Any) -> Study:
    """A trial that found this difference: "-20 (-30; -10)"."""
    value, low, high = (float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", text))
    made = study(name, direction=direction_said(low, high), **kind)
    effect = Effect(type="MD", value=value, ci_low=low, ci_high=high, unit=unit)
    return with_effect(made, effect)


def with_effect(made: Study, effect: Effect) -> Study:
    found = msgspec.structs.replace(made.findings[0], effect=effect)
    return msgspec.structs.replace(made, findings=(found,))


def direction_said(low: float, high: float) -> Direction:
    return "benefit" if high < 0 else "harm" if low > 0 else "no-difference"


def verdict_on(*made: Study) -> Verdict:
    return weigh(BABY, library_of(*made))


def rules(verdict: Verdict) -> list[str]:
    return [step.rule for step in verdict.trace]


POOLED = each(
    """
    | one            | two            | three          | direction     | because                           |
    | -25 (-32; -18) | -30 (-38; -22) | -28 (-35; -21) | benefit       | all of it is better and noticed   |
    | 25 (18; 32)    | 30 (22; 38)    | 28 (21; 35)    | harm          | all of it is worse and noticed    |
    | -9 (-12; -6)   | -8 (-11; -5)   | -10 (-13; -7)  | no-difference | better, but nobody would notice   |
    | -2 (-8; 4)     | 1 (-5; 7)      | 2 (-5; 9)      | no-difference | nothing noticeable is left        |
    | -20 (-60; 20)  | 10 (-30; 50)   | -25 (-70; 20)  | mixed         | it may be anything                |
    """
)


@pytest.mark.parametrize(("one", "two", "three", "direction", "because"), POOLED)
def test_the_direction_is_read_from_the_pooled_interval(
    one: str, two: str, three: str, direction: str, because: str
) -> None:
    verdict = verdict_on(sized("one", one), sized("two", two), sized("three", three))
    (found,) = verdict.measured
    assert isinstance(found, PooledSizes)
    assert found.pooled.k == 3
    assert verdict.trend == direction
    assert "read-from-the-pooled-interval" in rules(verdict)
    assert "counted-by-group" not in rules(verdict)


def test_the_pooled_number_is_that_of_the_engine() -> None:
    from sluimer.synthesis import pool

    verdict = verdict_on(
        sized("one", "-20 (-29.8; -10.2)"),
        sized("three", "-10 (-29.6; 9.6)"),
        sized("two", "-30 (-49.6; -10.4)"),
    )
    (found,) = verdict.measured
    direct = pool([-20, -10, -30], [25, 100, 100], method="REML", test="adhoc")
    assert found.value == pytest.approx(direct.estimate, abs=0.01)
    assert found.interval == pytest.approx(direct.ci, abs=0.1)
    assert found.sources == ("one", "three", "two")


NOT_POOLED: list[tuple[str, list[Study], list[str]]] = [
    (
        "two trials",
        [sized("one", "-20 (-30; -10)"), sized("two", "-21 (-31; -11)")],
        ["too-few-to-pool"] * 2,
    ),
    ("one trial with a size", [sized("one", "-20 (-30; -10)"), study("two")], ["too-few-to-pool"]),
    (
        "a published review",
        [
            sized("one", "-20 (-30; -10)", design="meta-analysis"),
            *(sized(name, "-21 (-31; -11)") for name in ("two", "three")),
        ],
        ["pooled-by-others", *["too-few-to-pool"] * 2],
    ),
    (
        "trials without a lot",
        [
            sized(name, "-20 (-30; -10)", design="controlled-trial")
            for name in ("one", "two", "three")
        ],
        ["too-few-to-pool"] * 3,
    ),
    (
        "different outcomes",
        [
            *(sized(name, "-20 (-30; -10)") for name in ("one", "two")),
            sized("three", "21 (11; 31)", outcome="duration"),
        ],
        ["too-few-to-pool"] * 3,
    ),
    (
        "points of a questionnaire",
        [sized("one", "-2 (-3; -1)", "points"), sized("two", "-2 (-3; -1)", "points")],
        ["nothing-to-pool"],
    ),
    ("no size at all", [study("one"), study("two")], ["nothing-to-pool"]),
    (
        "the same people twice",
        [
            sized("one", "-20 (-30; -10)", n=300),
            sized("again", "-21 (-31; -11)", n=200, same_people_as=("one",)),
            sized("two", "-21 (-31; -11)"),
        ],
        ["too-few-to-pool"] * 2,
    ),
]


@pytest.mark.parametrize(("what", "made", "expected"), NOT_POOLED, ids=[r[0] for r in NOT_POOLED])
def test_what_is_not_pooled(what: str, made: list[Study], expected: list[str]) -> None:
    verdict = verdict_on(*made)
    assert [step.rule for step in verdict.trace if step.step == "pooling"] == expected
    assert not any(isinstance(one, PooledSizes) for one in verdict.measured)
    assert "counted-by-group" in rules(verdict)


TWO = (sized("one", "-20 (-30; -10)"), sized("two", "-20 (-30; -10)"))

SPREAD: list[tuple[str, Effect]] = [
    ("an interval", Effect(type="MD", value=-20, ci_low=-30, ci_high=-10, unit="minutes")),
    ("hours", Effect(type="MD", value=-0.5, ci_low=-0.7, ci_high=-0.3, unit="hours")),
    ("an exact p-value", Effect(type="MD", value=-20, p=0.001, unit="min")),
]


@pytest.mark.parametrize(("what", "effect"), SPREAD, ids=[row[0] for row in SPREAD])
def test_what_tells_a_spread(what: str, effect: Effect) -> None:
    verdict = verdict_on(*TWO, with_effect(study("three"), effect))
    (found,) = verdict.measured
    assert isinstance(found, PooledSizes)
    assert -40 < found.value < -15


def test_two_groups_with_mean_and_deviation_tell_a_spread() -> None:
    arms = (
        Arm(name="placebo", n=50, mean=60.0, sd=20.0),
        Arm(name="drops", n=50, mean=40.0, sd=20.0),
    )
    made = study("three")
    figure = msgspec.structs.replace(made.findings[0], arms=arms, figure=Figure(unit="minutes"))
    verdict = verdict_on(*TWO, msgspec.structs.replace(made, findings=(figure,)))
    (found,) = verdict.measured
    assert isinstance(found, PooledSizes)
    assert found.pooled.studies.yi.tolist() == [-20.0, -20.0, -20.0]
    assert found.pooled.studies.vi[1] == pytest.approx(20**2 / 50 * 2)


def test_a_p_value_that_is_only_a_limit_tells_none() -> None:
    vague = with_effect(study("three"), Effect(type="MD", value=-20, p="<0.05", unit="min"))
    steps = [step.rule for step in verdict_on(*TWO, vague).trace if step.step == "pooling"]
    assert steps == ["too-few-to-pool", "too-few-to-pool"]


def test_a_p_value_of_no_effect_at_all_tells_none() -> None:
    ratio = Effect(type="RR", value=0.6, ci_low=0.5, ci_high=0.72)
    by_p = Effect(type="RR", value=0.7, p=0.01)
    none = Effect(type="RR", value=1.0, p=0.99)
    effects = {"one": ratio, "two": ratio, "three": by_p, "four": none}
    verdict = verdict_on(*(with_effect(study(name), effect) for name, effect in effects.items()))
    (found,) = verdict.measured
    assert isinstance(found, PooledSizes)
    assert found.sources == ("one", "three", "two")
    assert found.pooled.studies.yi[1] == pytest.approx(-0.35667, abs=1e-5)  # log 0.7
    assert found.pooled.studies.vi[1] == pytest.approx((0.35667 / 2.57583) ** 2, rel=1e-4)


CERTAINTY: list[tuple[str, list[str], dict[str, str]]] = [
    # what                                    sizes                                       what is lowered
    ("they agree and are precise", ["-25 (-30; -20)", "-26 (-31; -21)", "-24 (-29; -19)"], {}),
    (
        "they lie far apart",
        ["-70 (-75; -65)", "-20 (-25; -15)", "-45 (-50; -40)"],
        {"inconsistency": "moderate", "imprecision": "very-low"},
    ),
    (
        "too small to notice may be true as well",
        ["-20 (-32; -8)", "-22 (-34; -10)", "-18 (-30; -6)"],
        {"imprecision": "moderate"},
    ),
    (
        "better, worse and nothing are all possible",
        ["-20 (-60; 20)", "10 (-30; 50)", "-25 (-70; 20)"],
        {"imprecision": "low"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("what", "sizes", "lowered"), CERTAINTY, ids=[r[0] for r in CERTAINTY])
def test_certainty(what: str, sizes: list[str], lowered: dict[str, str]) -> None:
    verdict = verdict_on(*(sized(f"study-{i}", size) for i, size in enumerate(sizes)))
    moves = {step.rule: step.after for step in verdict.trace if step.step == "certainty"}
    del moves["start-by-design"]
    assert moves == lowered


def test_a_wide_interval_of_one_trial_lowers_certainty_too() -> None:
    narrow, wide = (verdict_on(sized("one", s)) for s in ("-25 (-33; -17)", "-25 (-60; 10)"))
    assert narrow.certainty == "high"
    assert wide.certainty == "moderate"
    (found,) = wide.measured
    assert isinstance(found, LoneSize)


def test_a_small_pooled_part_does_not_speak_for_the_whole_body() -> None:
    verdict = verdict_on(
        *(sized(name, "-25 (-35; -15)", n=100) for name in ("one", "two", "six")),
        *(study(name, n=900, direction="no-difference") for name in ("a", "b", "c", "d")),
    )
    assert "pooled" in rules(verdict)
    assert "counted-by-group" in rules(verdict)
    assert verdict.trend == "no-difference"


def test_a_lopsided_funnel_of_ten_trials_lowers_certainty() -> None:
    def trials(drift: float) -> list[Study]:
        made = []
        for i in range(12):
            half = 4.0 + 3.0 * i
            value = -20.0 - drift * half
            made.append(
                sized(f"study-{i}", f"{value:.2f} ({value - half:.2f}; {value + half:.2f})")
            )
        return made

    lopsided, even = (rules(verdict_on(*trials(drift))) for drift in (0.9, 0.0))
    assert "publication-and-funding" in lopsided
    assert "publication-and-funding" not in even


def test_adults_stay_adults() -> None:
    verdict = verdict_on(
        *(
            sized(name, "-25 (-33; -17)", ages=None, stages=("adults",))
            for name in ("one", "two", "three")
        )
    )
    (step,) = (step for step in verdict.trace if step.rule == "pooled")
    assert "in adults" in step.reason.en
    assert "bij volwassenen" in step.reason.nl
    assert verdict.efficacy == "not-supported"


def test_the_answer_says_what_was_pooled_and_from_which_records() -> None:
    from sluimer.answers.verdicts import page_answer
    from sluimer.ask import Question

    sizes = {"one": "-25 (-33; -17)", "three": "-26 (-34; -18)", "two": "-27 (-35; -19)"}
    library = library_of(*(sized(name, size) for name, size in sizes.items()))
    question = Question(text="thing", lang="en", in_scope=True, intent="works", remedy="thing")
    block = page_answer(BABY, question, library).block("studied")
    assert block is not None
    told = block.sentences[-1]
    text = told.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "3 studies" in text
    assert "−26 minutes" in text
    assert told.sources == ("one", "three", "two")
