"""Is this bottle safe? What it means, its grade and why, by salt, amount and age.

`elemental` is the magnesium itself a day: two numbers where the name covers several forms.
"""

import re
from itertools import product

import pytest

from sluimer.library import Library
from sluimer.nutrition.supplement import (
    ProductError,
    SupplementCheck,
    check,
    find_kind,
    from_amount,
    from_kind,
    read_mg,
)
from sluimer.nutrition.supplement.product import with_kind
from tests.tables import each

CASES = """
| salt                 | mg   | meaning   | per day | age | elemental   | grade     | why                     |
| citrate              | 500  | compound  | 1       | 8   | 56.7-80.8   | dangerous | baby-over-toddler-limit |
| citrate              | 400  | compound  | 1       | 8   | 45.4-64.6   | avoid     | baby                    |
| citrate              | 500  | compound  | 1       | 24  | 56.7-80.8   | avoid     | over-strictest          |
| magnesiumcitraat     | 400  | compound  | 1       | 24  | 45.4-64.6   | caution   | within-limits           |
| citrate_anhydrous    | 500  | compound  | 1       | 60  | 80.8-80.8   | caution   | within-limits           |
| citrate_nonahydrate  | 500  | compound  | 1       | 24  | 59.4-59.4   | caution   | within-limits           |
| hydrogen_citrate     | 500  | compound  | 1       | 24  | 56.7-56.7   | caution   | within-limits           |
| bisglycinate         | 500  | compound  | 1       | 24  | 70.5-70.5   | avoid     | over-strictest          |
| bisglycinate         | 500  | elemental | 1       | 24  | 500-500     | dangerous | like-adult-complaints   |
| magnesiumbisglycinaat | 460 | compound  | 1       | 12  | 64.8-64.8   | caution   | within-limits           |
| bisglycinate         | 460  | compound  | 2       | 12  | 130-130     | avoid     | over-all                |
| oxide                | 100  | compound  | 1       | 24  | 60.3-60.3   | caution   | within-limits           |
| oxide                | 500  | compound  | 1       | 24  | 302-302     | avoid     | over-all                |
| oxide                | 500  | compound  | 1       | 60  | 302-302     | avoid     | over-all                |
| oxide                | 400  | compound  | 1       | 60  | 241-241     | avoid     | over-strictest          |
| oxide                | 600  | compound  | 1       | 60  | 362-362     | dangerous | like-adult-complaints   |
| oxide                | 600  | compound  | 1       | 120 | 362-362     | avoid     | over-all                |
| oxide                | 1500 | compound  | 3       | 200 | 2710-2710   | dangerous | harmed-adults           |
| hydroxide            | 400  | compound  | 1       | 1   | 167-167     | dangerous | baby-over-toddler-limit |
| chloride             | 500  | compound  | 1       | 48  | 59.8-128    | avoid     | over-strictest          |
| sulfate_heptahydrate | 100  | compound  | 1       | 60  | 9.86-9.86   | dangerous | never-swallow           |
| bitterzout           | 100  | compound  | 1       | 200 | 9.86-9.86   | dangerous | never-swallow           |
|                      | 1    | elemental | 1       | 0   | 1-1         | avoid     | baby                    |
|                      | 65   | elemental | 1       | 11  | 65-65       | avoid     | baby                    |
|                      | 66   | elemental | 1       | 11  | 66-66       | dangerous | baby-over-toddler-limit |
|                      | 65   | elemental | 1       | 12  | 65-65       | caution   | within-limits           |
|                      | 66   | elemental | 1       | 12  | 66-66       | avoid     | over-strictest          |
|                      | 85   | elemental | 1       | 24  | 85-85       | avoid     | over-strictest          |
|                      | 86   | elemental | 1       | 24  | 86-86       | avoid     | over-all                |
|                      | 66   | elemental | 1       | 47  | 66-66       | avoid     | over-all                |
|                      | 110  | elemental | 1       | 48  | 110-110     | caution   | within-limits           |
|                      | 111  | elemental | 1       | 48  | 111-111     | avoid     | over-strictest          |
|                      | 50   | elemental | 3       | 60  | 150-150     | avoid     | over-strictest          |
|                      | 250  | elemental | 1       | 108 | 250-250     | caution   | within-limits           |
|                      | 251  | elemental | 1       | 108 | 251-251     | avoid     | over-strictest          |
|                      | 359  | elemental | 1       | 107 | 359-359     | avoid     | over-all                |
|                      | 360  | elemental | 1       | 107 | 360-360     | dangerous | like-adult-complaints   |
|                      | 2499 | elemental | 1       | 200 | 2499-2499   | avoid     | over-all                |
|                      | 2500 | elemental | 1       | 200 | 2500-2500   | dangerous | harmed-adults           |
"""

KINDS = """
| kind         | age | route | grade   | why       |
| gummies      | 3   | oral  | avoid   | baby      |
| gummies      | 30  | oral  | avoid   | no-amount |
| gummies      | 48  | oral  | caution | no-amount |
| laxative     | 30  | oral  | avoid   | no-amount |
| multivitamin | 180 | oral  | caution | no-amount |
| spray        | 8   | skin  | caution | on-skin   |
| cream        | 30  | skin  | caution | on-skin   |
| bath-flakes  | 8   | bath  | caution | in-bath   |
| epsom        | 30  | bath  | caution | in-bath   |
"""

WRONG = """
| salt            | mg     | meaning   | per day | error              |
|                 | 500    | compound  | 1       | no-salt            |
| blorp           | 500    | compound  | 1       | unknown-salt       |
| oxide, citrate  | 500    | compound  | 1       | several-salts      |
| oxide en malate | 500    | compound  | 1       | several-salts      |
| oxide           | 0      | compound  | 1       | amount             |
| oxide           | -5     | compound  | 1       | amount             |
| oxide           | nan    | compound  | 1       | amount             |
| oxide           | inf    | compound  | 1       | amount             |
| oxide           | 100001 | compound  | 1       | amount             |
| oxide           | 500    | compound  | 0       | per-day            |
| oxide           | 500    | compound  | -1      | per-day            |
| oxide           | 500    | compound  | 51      | per-day            |
| oxide           | 90000  | compound  | 1       | swallowed-too-much |
|                 | 5001   | elemental | 1       | swallowed-too-much |
"""

AMOUNTS = """
| typed    | lang | mg      |
| 500      | nl   | 500     |
| 500mg    | nl   | 500     |
| 0,5 g    | nl   | 500     |
| 0.5 g    | en   | 500     |
| ½ g      | nl   | 500     |
| 500 mcg  | en   | 0.5     |
| 500 µg   | nl   | 0.5     |
| 5 mmol   | nl   | 121.525 |
| 10 mEq   | en   | 121.525 |
| 10 mval  | nl   | 121.525 |
| 112,5    | nl   | 112.5   |
| -5       | nl   | negative          |
| 1.000    | nl   | thousand-or-one   |
| 1,000    | en   | thousand-or-one   |
| 5 lepels | nl   | amount-unreadable |
| veel     | nl   | amount-unreadable |
|          | nl   | amount-unreadable |
| 0        | nl   | amount            |
| 1.2.3    | nl   | amount-unreadable |
| 200 g    | nl   | amount            |
"""

AMOUNTS_MG = (1.0, 30.0, 65.0, 100.0, 250.0, 500.0, 2500.0, 5000.0)
CHILDREN = (0, 1, 5, 6, 11, 12, 23, 24, 35, 36, 47, 48, 107, 108, 168, 200, 215)

PROPOSES = re.compile(
    r"\b(geef|neem|give|take|start|begin)\b[^.]{0,40}\d\s*(mg|milligram|gram\b|ml\b|drup|drop|tablet|caps)",
    re.I,
)
"""A sentence that tells how much to give."""


def asked(
    library: Library, salt: str, mg: float, meaning: str, per_day: str, age: int
) -> SupplementCheck:
    salts = library.nutrition.salts
    made = from_amount(salts, salt or None, mg, meaning, float(per_day))  # type: ignore[arg-type]
    return check(made, (age, age), library.nutrition)


@pytest.mark.parametrize(
    ("salt", "mg", "meaning", "per_day", "age", "elemental", "grade", "why"), each(CASES)
)
def test_grade(
    the_library: Library,
    salt: str, mg: str, meaning: str, per_day: str, age: str, elemental: str, grade: str, why: str,
) -> None:  # fmt: skip
    made = asked(the_library, salt, float(mg), meaning, per_day, int(age))
    span = made.product.elemental_mg_per_day
    assert span is not None
    assert span == pytest.approx([float(end) for end in elemental.split("-")], rel=0.005)
    assert made.elemental_mg_per_day == span[1], "the most that it may be is compared"
    assert (made.grade, made.why[0]) == (grade, why)
    assert made.reasons


@pytest.mark.parametrize(("kind", "age", "route", "grade", "why"), each(KINDS))
def test_a_kind_of_product_alone(
    the_library: Library, kind: str, age: str, route: str, grade: str, why: str
) -> None:
    nutrition = the_library.nutrition
    found = find_kind(kind, nutrition.supplements.kinds)
    assert found is not None
    made = check(from_kind(found, nutrition.salts), (int(age), int(age)), nutrition)
    assert (made.product.route, made.grade, made.why[0]) == (route, grade, why)
    assert made.elemental_mg_per_day is None
    assert all(compared.share is None for compared in made.limits)


def test_bath_salt_that_is_swallowed_is_dangerous_at_every_age(the_library: Library) -> None:
    nutrition = the_library.nutrition
    found = find_kind("epsom", nutrition.supplements.kinds)
    assert found is not None
    swallowed = with_kind(from_kind(found, nutrition.salts), None, "oral")
    for age in CHILDREN:
        assert check(swallowed, (age, age), nutrition).grade == "dangerous"


@pytest.mark.parametrize(("salt", "mg", "meaning", "per_day", "error"), each(WRONG))
def test_what_cannot_be_is_refused(
    the_library: Library, salt: str, mg: str, meaning: str, per_day: str, error: str
) -> None:
    with pytest.raises(ProductError) as refused:
        asked(the_library, salt, float(mg), meaning, per_day, 24)
    assert refused.value.code == error


@pytest.mark.parametrize(("typed", "lang", "mg"), each(AMOUNTS))
def test_amount_as_typed(typed: str, lang: str, mg: str) -> None:
    try:
        told = f"{read_mg(typed, lang):g}"  # type: ignore[arg-type]
    except ProductError as error:
        told = error.code
    assert told == mg


@pytest.mark.parametrize("age", CHILDREN)
def test_nothing_to_swallow_is_ever_ok_and_for_a_baby_never_below_avoid(
    the_library: Library, age: int
) -> None:
    nutrition = the_library.nutrition
    made = [asked(the_library, "", mg, "elemental", "1", age) for mg in AMOUNTS_MG]
    made += [
        asked(the_library, salt, mg, "compound", "1", age)
        for salt, mg in product(nutrition.salts, AMOUNTS_MG)
    ]
    made += [
        check(from_kind(kind, nutrition.salts), (age, age), nutrition)
        for kind in nutrition.supplements.kinds
        if kind.route == "oral"
    ]
    for one in made:
        assert one.grade != "ok"
        if age < 12:
            assert one.grade in ("avoid", "dangerous")
            assert "baby" in one.why
        assert one.urgent == (one.grade in ("avoid", "dangerous"))


@pytest.mark.parametrize("salt", ["oxide", "bisglycinate", "citrate"])
@pytest.mark.parametrize("age", CHILDREN)
def test_more_of_it_is_never_graded_milder(the_library: Library, salt: str, age: int) -> None:
    order = ("ok", "caution", "avoid", "dangerous")
    ranks = [
        order.index(asked(the_library, salt, mg, "compound", "1", age).grade) for mg in AMOUNTS_MG
    ]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("route", ["skin", "bath"])
def test_what_is_not_swallowed_is_not_compared(the_library: Library, route: str) -> None:
    nutrition = the_library.nutrition
    for age in CHILDREN:
        made = check(
            from_amount(nutrition.salts, "chloride", 5000, "compound", 1, route),  # type: ignore[arg-type]
            (age, age),
            nutrition,
        )
        assert all(compared.share is None for compared in made.limits)
        assert made.grade == "caution"
        assert not [s for s in made.reasons if "strengste grens" in s.nl or "strictest" in s.en]
        assert made.interactions == ()


def test_a_share_is_the_amount_over_the_limit(the_library: Library) -> None:
    made = asked(the_library, "", 130, "elemental", "1", 24)
    shares = {c.limit.authority: c.share for c in made.limits}
    assert shares == {"iom": 2.0, "vkm": pytest.approx(130 / 85), "efsa": None}


@pytest.mark.parametrize("age", CHILDREN)
def test_below_four_years_it_is_said_what_the_eu_could_not_set(
    the_library: Library, age: int
) -> None:
    made = asked(the_library, "", 30, "elemental", "1", age)
    nl, en = (" ".join(getattr(s, lang) for s in made.reasons) for lang in ("nl", "en"))
    assert ("In de EU is er onder 4 jaar geen grens bepaald" in nl) == (age < 48)
    assert ("In the EU no limit was set under 4 years" in en) == (age < 48)


def test_a_limit_is_never_called_a_target_or_a_need(the_library: Library) -> None:
    told = asked(the_library, "", 30, "elemental", "1", 60).reasons[0]
    assert "Een grens is geen doel" in told.nl
    assert "A limit is not a target" in told.en


@pytest.mark.parametrize("age", CHILDREN)
def test_no_sentence_proposes_a_dose(the_library: Library, age: int) -> None:
    for salt, mg in product(("", "citrate", "oxide", "sulfate_heptahydrate"), (30.0, 300.0)):
        made = asked(the_library, salt, mg, "compound" if salt else "elemental", "1", age)
        for statement in made.statements:
            assert not PROPOSES.search(statement.nl), statement.nl
            assert not PROPOSES.search(statement.en), statement.en


@pytest.mark.parametrize("age", CHILDREN)
def test_every_sentence_has_sources_that_exist(the_library: Library, age: int) -> None:
    for salt, mg in product(("", "citrate", "oxide", "sulfate_heptahydrate"), (30.0, 700.0)):
        made = asked(the_library, salt, mg, "compound" if salt else "elemental", "1", age)
        for statement in made.statements:
            assert statement.sources, statement.nl
        for name in made.sources:
            assert the_library.source(name) is not None


def test_what_the_child_takes_is_answered_or_said_to_be_unknown(the_library: Library) -> None:
    nutrition = the_library.nutrition
    amount = from_amount(nutrition.salts, None, 30, "elemental")
    made = check(amount, (60, 60), nutrition, ["ciprofloxacine", "blorpine"])
    assert made.asked_about
    assert made.not_recognised == ("blorpine",)
    assert not set(made.asked_about) & set(made.interactions)
    assert any(interaction.id == "other-medicines" for interaction in made.asked_about)
