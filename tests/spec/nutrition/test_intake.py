"""A few days of milk and food: how many mg, from what, and what may be said of it.

A low number frightens and mostly says little. So too little is never said without what it cannot
say, milk alone is not judged, and below an average of healthy children nothing follows.
"""

import pytest

from sluimer.library import Library
from sluimer.library.model import Statement
from sluimer.nutrition.intake import MINERALS, Report, judge, read_record
from sluimer.nutrition.intake.record import RecordError
from sluimer.nutrition.intake.say import around, judgement
from sluimer.nutrition.milk import NoVolumeKnownError
from tests.tables import each

RECORDS = """
| age | eaten                                                             | magnesium | calcium | phosphorus | iron  | because                             |
| 3m  | borstvoeding                                                      | 24.18     | 202.8   | 109.2      | 0.234 | 780 mL a day of 31 mg a litre       |
| 6m  | borstvoeding                                                      | 23.25     | 195     | 105        | 0.225 | 750 mL                              |
| 9m  | borstvoeding                                                      | 18.6      | 156     | 84         | 0.18  | 600 mL                              |
| 14m | borstvoeding                                                      | 17.825    | 149.5   | 80.5       | 0.1725 | 575 mL                             |
| 9m  | {breast_feeds: 3}                                                 | 18.6      | 156     | 84         | 0.18  | nothing but the breast: a whole day |
| 3m  | {formula: formula-1, ml: 750}                                     | 41.25     | 371.25  | 210        | 4.5   | 5.5 mg in 100 mL                    |
| 9m  | {formula: formula-2, ml: 500}                                     | 30        | 325     | 222.5      | 5.25  |                                     |
| 9m  | {formula: formula-2, ml: 500, label_mg_per_100ml: {magnesium: 6.5}} | 32.5    | 325     | 222.5      | 5.25  | the label beats what is typical     |
| 24m | 100 g banaan                                                      | 27        | 5       | 22         | 0.26  |                                     |
| 24m | {food: banana, g: 100}                                            | 27        | 5       | 22         | 0.26  | the same by its id                  |
| 24m | 50 g banaan, 50 g banaan                                          | 27        | 5       | 22         | 0.26  | two halves are one                  |
| 24m | 100 g volkorenbrood                                               | 51        | 39      | 180        | 2.1   |                                     |
"""

WIDTHS = """
| age | eaten                                                                | low   | high  | because                             |
| 9m  | {formula: formula-2, ml: 500}                                        | 25    | 44.45 | 5 to 8.89 mg in 100 mL              |
| 9m  | {formula: formula-2, ml: 500, label_mg_per_100ml: {magnesium: 6.5}}  | 32.5  | 32.5  | a label has no range                |
| 24m | 100 g volkorenbrood                                                  | 51    | 75    | tables differ                       |
| 3m  | borstvoeding                                                         | 9.6   | 50.6  | volume and milk both differ         |
"""

PROBLEMS = """child: {age: 14m}
days:
  - - 1 banaan
    - 1 boterham met kaas
    - -3 g brood
  - day: gisteren
    eaten:
      - 3 g xyzzyq
      - {formula: blorp, ml: 90}
      - [1 ei]
"""

FEW = "{child: {age: 24m}, days: [[100 g banaan], [100 g banaan]]}"
MUCH = """
child: {age: 24m}
days:
  - [500 ml volle melk, 3 boterhammen, 2 eetlepels pindakaas, 1 banaan, 100 g spinazie]
  - [500 ml volle melk, 3 boterhammen, 2 eetlepels pindakaas, 1 banaan]
  - [500 ml volle melk, 3 boterhammen, 2 eetlepels pindakaas, 1 banaan, 100 g spinazie]
"""


def of(library: Library, text: str) -> Report:
    return judge(read_record(text, library.nutrition), library.nutrition)


def day(library: Library, age: str, eaten: str) -> Report:
    return of(library, f"{{child: {{age: {age}}}, days: [[{eaten}]]}}")


def told(report: Report, library: Library, nutrient: str) -> tuple[str, str]:
    found: tuple[Statement, ...] = judgement(report.judged[nutrient], library.nutrition)  # type: ignore[index]
    return " ".join(s.nl for s in found), " ".join(s.en for s in found)


@pytest.mark.parametrize(
    ("age", "eaten", "magnesium", "calcium", "phosphorus", "iron", "because"), each(RECORDS)
)
def test_mg_a_day(
    the_library: Library,
    age: str, eaten: str, magnesium: str, calcium: str, phosphorus: str, iron: str, because: str,
) -> None:  # fmt: skip
    report = day(the_library, age, eaten)
    found = [report.judged[nutrient].intake.mg_per_day.mid for nutrient in MINERALS]
    expected = [float(amount) for amount in (magnesium, calcium, phosphorus, iron)]
    assert found == pytest.approx(expected, rel=0.001), because


@pytest.mark.parametrize(("age", "eaten", "low", "high", "because"), each(WIDTHS))
def test_how_sure_it_is(
    the_library: Library, age: str, eaten: str, low: str, high: str, because: str
) -> None:
    ends = day(the_library, age, eaten).judged["magnesium"].intake.mg_per_day.ends
    assert ends == pytest.approx((float(low), float(high)), rel=0.005), because


FEEDS = """
| age | eaten                                    | mg    | because                                 |
| 9m  | {breast_feeds: 3}, 1 ei                  | 9.3   | 3 of the usual 6                        |
| 9m  | borst 3 keer, 1 ei                       | 9.3   | the same in words                       |
| 9m  | borst 1 keer, borst 2 keer, 1 ei         | 9.3   | counted together                        |
| 9m  | borst 6 keer, 1 ei                       | 18.6  | as often as usual                       |
| 9m  | borst 12 keer, 1 ei                      | 18.6  | more often is less at a time            |
| 9m  | borstvoeding, 1 ei                       | 18.6  | nobody counted                          |
| 14m | borst 2 keer, 1 ei                       | 7.92  | 2 of the usual 4.5                      |
"""


@pytest.mark.parametrize(("age", "eaten", "mg", "because"), each(FEEDS))
def test_magnesium_from_feeds_at_the_breast(
    the_library: Library, age: str, eaten: str, mg: str, because: str
) -> None:
    shares = day(the_library, age, eaten).judged["magnesium"].intake.shares
    (breast,) = [share for share in shares if share.source == "breast"]
    assert breast.mg_per_day.mid == pytest.approx(float(mg), rel=0.001), because


def test_days_are_averaged(the_library: Library) -> None:
    one = day(the_library, "24m", "200 g banaan")
    two = of(the_library, "{child: {age: 24m}, days: [[200 g banaan], [100 ml water]]}")
    for nutrient in MINERALS:
        whole = one.judged[nutrient].intake.shares[0].mg_per_day.mid
        (half,) = [s for s in two.judged[nutrient].intake.shares if s.name == "banana"]
        assert half.mg_per_day.mid == pytest.approx(whole / 2)


def test_shares_stand_largest_first_and_make_the_whole(the_library: Library) -> None:
    report = of(the_library, MUCH)
    for nutrient in MINERALS:
        intake = report.judged[nutrient].intake
        mids = [share.mg_per_day.mid for share in intake.shares]
        assert mids == sorted(mids, reverse=True)
        assert sum(mids) == pytest.approx(intake.mg_per_day.mid)
        assert {"cow_milk_whole", "bread_brown", "banana"} <= {s.name for s in intake.shares}


def test_it_is_said_from_what_it_mostly_comes(the_library: Library) -> None:
    nl, en = told(of(the_library, MUCH), the_library, "calcium")
    assert "vooral uit volle melk (81 %)" in nl
    assert "mostly from whole milk (81%)" in en


# ---- milk alone


@pytest.mark.parametrize("eaten", ["borstvoeding", "{formula: formula-1, ml: 700}", "borst 2 keer"])
@pytest.mark.parametrize("age", ["0m", "3m", "5m"])
def test_milk_alone_is_not_judged(the_library: Library, age: str, eaten: str) -> None:
    report = day(the_library, age, eaten)
    assert report.milk_alone
    for nutrient in MINERALS:
        judged = report.judged[nutrient]
        assert (judged.chances, judged.above_ai, judged.place, judged.likely) == (
            (),
            (),
            None,
            None,
        )
        assert len(judgement(judged, the_library.nutrition)) == 1
    nl = " ".join(s.nl for s in around(report, the_library.nutrition))
    en = " ".join(s.en for s in around(report, the_library.nutrition))
    assert "van 15 tot 64 mg magnesium per liter" in nl
    assert "from 15 to 64 mg of magnesium a litre" in en
    assert "geen oordeel over genoeg of te weinig" in nl
    assert "we do not judge here whether it is enough" in en


def test_from_six_months_on_it_is_judged(the_library: Library) -> None:
    report = day(the_library, "6m", "borstvoeding")
    assert not report.milk_alone
    assert report.judged["magnesium"].place is not None


def test_a_breastfed_baby_gets_24_mg_and_the_sources_are_named(the_library: Library) -> None:
    report = day(the_library, "3m", "borstvoeding")
    nl, en = told(report, the_library, "magnesium")
    assert "zo'n 24 mg magnesium" in nl
    assert "About 24 mg of magnesium" in en
    sources = report.judged["magnesium"].intake.sources
    assert {"dorea-2000", "iom-1997-volumes"} <= set(sources)


def test_past_three_years_nobody_measured_what_is_drunk(the_library: Library) -> None:
    with pytest.raises(NoVolumeKnownError):
        day(the_library, "36m", "borstvoeding")
    assert day(the_library, "35m", "borstvoeding").judged["magnesium"].intake.mg_per_day.mid > 0


# ---- words


@pytest.mark.parametrize("nutrient", ["magnesium", "calcium", "phosphorus"])
def test_below_an_average_of_healthy_children_nothing_follows(
    the_library: Library, nutrient: str
) -> None:
    report = day(the_library, "9m", "10 g banaan")
    judged = report.judged[nutrient]  # type: ignore[index]
    assert (judged.likely, judged.chances, judged.above_ai) == (None, (), ())
    nl, en = told(report, the_library, nutrient)
    assert "kan hier niemand zeggen" in nl
    assert "heeft daarom nog geen tekort" in nl
    assert "Nobody can say here whether it is enough" in en
    assert "weinig" not in nl
    assert "little" not in en


def test_far_above_an_average_of_healthy_children_it_is_enough(the_library: Library) -> None:
    report = day(the_library, "9m", "400 g volkorenbrood")
    assert {value.authority for value in report.judged["magnesium"].above_ai} >= {"efsa", "iom"}
    nl, en = told(report, the_library, "magnesium")
    assert "Dat is genoeg" in nl
    assert "That is enough" in en


@pytest.mark.parametrize("age", ["12m", "24m", "47m", "48m", "107m", "170m"])
@pytest.mark.parametrize(
    "eaten", ["100 g banaan", "1 boterham", "50 ml volle melk", "80 g yoghurt"]
)
def test_too_little_is_never_said_without_what_it_cannot_say(
    the_library: Library, age: str, eaten: str
) -> None:
    report = day(the_library, age, eaten)
    for nutrient in MINERALS:
        nl, en = told(report, the_library, nutrient)
        if report.judged[nutrient].likely == "less-likely":
            assert "In deze dagen was het weinig. Dat is nog geen tekort" in nl
            assert "that is no shortage yet" in en.lower()
            assert "een paar dagen zeggen weinig" in nl
            assert "arts of een diëtist" in nl
            assert "doctor or a dietitian" in en
        for word in ("onvoldoende", "te weinig", "tekort aan", "slecht"):
            assert word not in nl
        for word in ("insufficient", "too little", "deficient", "deficiency", "inadequate"):
            assert word not in en


def test_low_magnesium_comes_with_how_rare_a_shortage_is(the_library: Library) -> None:
    nl, en = told(of(the_library, FEW), the_library, "magnesium")
    assert "magnesiumtekort is zeldzaam" in nl
    assert "short of magnesium is rare" in en


def test_a_full_diet_is_very_likely_enough(the_library: Library) -> None:
    report = of(the_library, MUCH)
    judged = report.judged["magnesium"]
    assert (judged.likely, judged.place) == ("very-likely", "above")
    nl, en = told(report, the_library, "magnesium")
    assert "Heel waarschijnlijk genoeg" in nl
    assert "Very likely enough" in en
    assert "zeldzaam" not in nl, "nobody needs reassuring here"


def test_the_most_careful_word_of_all_bodies_is_said(the_library: Library) -> None:
    order = ("less-likely", "cannot-tell", "likely", "very-likely")
    for text in (FEW, MUCH):
        for nutrient in MINERALS:
            judged = of(the_library, text).judged[nutrient]
            words = [chance.probability.word for chance in judged.chances]
            assert judged.likely == min(words, key=order.index)


def test_a_probability_is_never_said_to_be_nought_or_certain(the_library: Library) -> None:
    for text in (FEW, MUCH):
        for nutrient in MINERALS:
            nl, en = told(of(the_library, text), the_library, nutrient)
            chances = (
                nl.partition("De kans")[2].partition(".")[0],
                en.partition("chance")[2].partition(".")[0],
            )
            for said in chances:
                assert " 0 " not in said.replace("%", " ")
                assert " 100 " not in said.replace("%", " ")


def test_food_never_counts_against_a_limit_on_supplements(the_library: Library) -> None:
    report = day(the_library, "24m", "1 kg spinazie")
    assert report.judged["magnesium"].intake.mg_per_day.mid > 65
    assert report.judged["magnesium"].over == ()
    assert {limit.authority for limit in report.judged["iron"].over} == {"efsa"}
    nl, en = told(report, the_library, "iron")
    assert "meer dan de grens voor deze leeftijd: 10 mg per dag (EU)" in nl
    assert "more than the limit at this age: 10 mg a day (EU)" in en


def test_around_a_report_stands_how_far_a_few_days_reach(the_library: Library) -> None:
    said = around(of(the_library, FEW), the_library.nutrition)
    assert "Een paar dagen zeggen daarom maar een beetje" in said[0].nl
    assert any("That choice is ours" in statement.en for statement in said)


def test_every_sentence_has_sources_that_exist(the_library: Library) -> None:
    for text in (FEW, MUCH, "{child: {age: 3m}, days: [[borstvoeding]]}"):
        report = of(the_library, text)
        said = [s for n in MINERALS for s in judgement(report.judged[n], the_library.nutrition)]
        for statement in (*said, *around(report, the_library.nutrition)):
            assert statement.sources, statement.nl
            for name in statement.sources:
                assert the_library.source(name) is not None


# ---- problems


def test_every_line_that_cannot_be_used_is_named_with_its_line(the_library: Library) -> None:
    with pytest.raises(RecordError) as refused:
        read_record(PROBLEMS, the_library.nutrition)
    assert [(p.line, p.code) for p in refused.value.problems] == [
        (4, "two-foods"),
        (5, "negative"),
        (6, "date"),
        (8, "unknown-food"),
        (9, "unknown-formula"),
        (10, "shape-item"),
    ]


def test_the_age_that_is_given_goes_before_the_one_in_the_file(the_library: Library) -> None:
    record = read_record(FEW, the_library.nutrition, age_months=(9, 9))
    assert record.age_months == (9, 9)


def test_an_age_follows_from_a_birth_date_and_the_first_day(the_library: Library) -> None:
    text = """
child: {born: 2025-01-31, sex: meisje}
days:
  - {day: 2026-03-01, eaten: [1 ei]}
  - {day: 2026-02-28, eaten: [1 ei]}
"""
    record = read_record(text, the_library.nutrition)
    assert (record.age_months, record.sex) == ((12, 12), "girl")


def test_a_whole_year_stands_for_all_of_it(the_library: Library) -> None:
    assert read_record(FEW.replace("24m", "2y"), the_library.nutrition).age_months == (24, 35)
    assert read_record(FEW.replace("24m", "2y3m"), the_library.nutrition).age_months == (27, 27)
