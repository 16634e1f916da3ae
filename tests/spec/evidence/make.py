"""Small made studies, so that a rule can be read from a table."""

import datetime as dt

from sluimer.library.model import (
    Bears,
    Checked,
    Citation,
    Design,
    Direction,
    Exposure,
    Finding,
    Grade,
    Interest,
    Level,
    LifeStage,
    Money,
    Names,
    Outcome,
    Passage,
    People,
    Remedy,
    Review,
    SafetyRule,
    Study,
    Text,
)
from sluimer.library.whole import Library

DAY = dt.date(2026, 1, 1)
BOTH = Text(nl="iets", en="something")


def study(
    name: str,
    *,
    design: Design = "rct",
    direction: Direction | None = "benefit",
    outcome: Outcome = "sleep-onset",
    n: int | None = 500,
    ages: tuple[float, float] | None = (6, 12),
    stages: tuple[LifeStage, ...] = ("babies",),
    blinded: bool | None = True,
    objective: bool = False,
    interest: Interest = "public",
    level: Level = "abstract",
    how: str = "tested",
    reversed_: bool = False,
    same_people_as: tuple[str, ...] = (),
    keep_out: Text | None = None,
    alone: bool = True,
    route: str | None = None,
    compared_with: str = "placebo",
) -> Study:
    """A sound trial in 500 babies that found a benefit, unless told otherwise."""
    return Study(
        id=name,
        citation=Citation(authors=("Maker A",)),
        design=design,
        people=People(who=BOTH, stages=stages, n=n, ages_months=ages, health="healthy"),
        exposure=Exposure(what=BOTH, alone=alone, route=route),  # type: ignore[arg-type]
        compared_with=compared_with,  # type: ignore[arg-type]
        bears=(Bears(subject="thing", how=how, reversed=reversed_),),  # type: ignore[arg-type]
        findings=(
            Finding(
                outcome=outcome,
                name=BOTH,
                says=BOTH,
                measured_by="actigraphy" if objective else "diary",
                objective=objective,
                direction=direction,
            ),
        ),
        doubts=(),
        money=Money(interest=interest),
        checked=Checked(level=level, date=DAY, where=("somewhere",)),
        blinded=blinded,
        same_people_as=same_people_as,
        keep_out=keep_out,
    )


def rule(grade: Grade, **fits: object) -> SafetyRule:
    return SafetyRule(
        grade=grade,
        nl=f"regel {grade}",
        en=f"rule {grade}",
        sources=("one",),
        **fits,  # type: ignore[arg-type]
    )


def library_of(*studies: Study, safety: tuple[SafetyRule, ...] = ()) -> Library:
    """A library with one remedy, `thing`, and these studies."""
    page = Remedy(
        slug="thing",
        kind="remedy",
        promise=BOTH,
        parts={"in-short": (Passage(nl="kort", en="short", sources=("one",)),)},
        safety=safety or (rule("ok"),),
        review=Review(compiled=DAY, expires=dt.date(2027, 1, 1)),
    )
    from sluimer.library import library

    real = library()
    return Library(
        digest="made",
        studies={one.id: one for one in studies},
        remedies={"thing": page},
        names={"thing": Names(slug="thing", label=BOTH)},
        norms={},
        advice={},
        countries={},
        first_aid=real.first_aid,
        references=real.references,
        nutrition=real.nutrition,
    )
