"""What a child needs, by body: figures typed from the published values, bands at their edges.

An age is in completed months; `any` sex gives the values for girls and for boys.
"""

import pytest

from sluimer.library import Library
from sluimer.library.model.nutrition import NUTRIENTS, Nutrient, Sex
from sluimer.nutrition.intake.say import span_of_needs
from sluimer.nutrition.needs import Needs, needs
from tests.tables import each

MAGNESIUM = """
| age | sex  | body  | kind        | amount  | because                                   |
| 0   | any  | iom   | AI          | 30      | from birth                                |
| 6   | any  | iom   | AI          | 30      | the first band of the US runs to 7 months |
| 7   | any  | iom   | AI          | 75      | and the next one starts there             |
| 11  | any  | iom   | AI          | 75      | up to the first birthday                  |
| 12  | any  | iom   | AI          | -       | from one year there is a middle need      |
| 12  | any  | iom   | EAR         | 65      |                                           |
| 35  | any  | iom   | EAR         | 65      |                                           |
| 47  | any  | iom   | EAR         | 65      | up to the fourth birthday                 |
| 48  | any  | iom   | EAR         | 110     |                                           |
| 107 | any  | iom   | EAR         | 110     |                                           |
| 108 | any  | iom   | EAR         | 200     |                                           |
| 168 | girl | iom   | EAR         | 300     |                                           |
| 168 | boy  | iom   | EAR         | 340     |                                           |
| 12  | any  | iom   | RDA         | 80      |                                           |
| 47  | any  | iom   | RDA         | 80      |                                           |
| 48  | any  | iom   | RDA         | 130     |                                           |
| 168 | any  | iom   | RDA         | 360 410 | girls and boys apart                      |
| 6   | any  | efsa  | AI          | -       | Europe starts at 7 months                 |
| 7   | any  | efsa  | AI          | 80      |                                           |
| 11  | any  | efsa  | AI          | 80      |                                           |
| 12  | any  | efsa  | AI          | 170     |                                           |
| 35  | any  | efsa  | AI          | 170     | up to the third birthday                  |
| 36  | any  | efsa  | AI          | 230     |                                           |
| 119 | any  | efsa  | AI          | 230     |                                           |
| 120 | any  | efsa  | AI          | 250 300 |                                           |
| 3   | any  | d-a-ch | AI         | 24      |                                           |
| 4   | any  | d-a-ch | AI         | 80      |                                           |
| 11  | any  | d-a-ch | AI         | 80      |                                           |
| 12  | any  | d-a-ch | AI         | 170     |                                           |
| 48  | any  | d-a-ch | AI         | 190     |                                           |
| 5   | any  | anses | AI          | 25      |                                           |
| 6   | any  | anses | AI          | 80      |                                           |
| 12  | any  | anses | AI          | 180     |                                           |
| 47  | any  | anses | AI          | 180     |                                           |
| 48  | any  | anses | AI          | 210     |                                           |
| 6   | any  | gr    | recommended | 80      |                                           |
| 12  | any  | gr    | recommended | 85      |                                           |
| 23  | any  | gr    | recommended | 85      | up to the second birthday                 |
| 24  | any  | gr    | recommended | 120     |                                           |
| 71  | any  | gr    | recommended | 120     |                                           |
| 72  | any  | gr    | recommended | 200     |                                           |
| 7   | any  | nnr   | AI          | 80      |                                           |
| 36  | any  | nnr   | AI          | 170     | the Nordic band runs a year longer        |
| 47  | any  | nnr   | AI          | 170     |                                           |
| 48  | any  | nnr   | AI          | 230     |                                           |
"""

OTHERS = """
| nutrient   | age | sex  | body   | kind | amount |
| calcium    | 6   | any  | iom    | AI   | 200    |
| calcium    | 7   | any  | iom    | AI   | 260    |
| calcium    | 11  | any  | efsa   | AI   | 280    |
| calcium    | 12  | any  | efsa   | AR   | 390    |
| calcium    | 12  | any  | efsa   | PRI  | 450    |
| calcium    | 47  | any  | iom    | EAR  | 500    |
| calcium    | 47  | any  | iom    | RDA  | 700    |
| calcium    | 48  | any  | iom    | RDA  | 1000   |
| calcium    | 48  | any  | efsa   | PRI  | 800    |
| calcium    | 35  | any  | d-a-ch | RDA  | 600    |
| phosphorus | 6   | any  | iom    | AI   | 100    |
| phosphorus | 7   | any  | efsa   | AI   | 160    |
| phosphorus | 36  | any  | efsa   | AI   | 250    |
| phosphorus | 36  | any  | iom    | EAR  | 380    |
| phosphorus | 48  | any  | iom    | RDA  | 500    |
| phosphorus | 48  | any  | efsa   | AI   | 440    |
| iron       | 6   | any  | iom    | AI   | 0.27   |
| iron       | 7   | any  | iom    | EAR  | 6.9    |
| iron       | 7   | any  | iom    | RDA  | 11     |
| iron       | 11  | any  | efsa   | PRI  | 11     |
| iron       | 11  | any  | d-a-ch | RDA  | 11     |
| iron       | 12  | any  | iom    | EAR  | 3      |
| iron       | 35  | any  | efsa   | AR   | 5      |
| iron       | 48  | any  | iom    | RDA  | 10     |
| iron       | 150 | girl | efsa   | PRI  | 13     |
| iron       | 150 | boy  | efsa   | PRI  | 11     |
| vitamin-d  | 11  | any  | efsa   | AI   | 10     |
| vitamin-d  | 12  | any  | efsa   | AI   | 15     |
| vitamin-d  | 36  | any  | iom    | RDA  | 15     |
"""

MISSING = """
| nutrient   | age | bodies        |
| magnesium  | 3   | efsa hgr      |
| magnesium  | 24  | hgr           |
| calcium    | 3   | hgr           |
| calcium    | 24  | gr hgr nnr    |
| phosphorus | 24  | d-a-ch gr hgr nnr |
| iron       | 24  | d-a-ch gr hgr nnr |
"""

SPANS = """
| nutrient   | age | span      | because                                           |
| magnesium  | 0   | 24-30     |                                                   |
| magnesium  | 9   | 75-80     |                                                   |
| magnesium  | 14  | 65-180    |                                                   |
| magnesium  | 24  | 65-180    | the Dutch 120 lies within                         |
| magnesium  | 40  | 65-230    | Europe counts a child of 3 with the older ones    |
| magnesium  | 60  | 110-230   |                                                   |
| calcium    | 24  | 390-700   | the German 600 is an old edition and is not in it |
| calcium    | 5   | 200-200   | the German 400 is an old edition                  |
| calcium    | 108 | 680-1300  | the German 900 is an old edition                  |
| phosphorus | 24  | 250-460   |                                                   |
| phosphorus | 130 | 440-1250  | 610 to 660 of D-A-CH lies within                  |
| iron       | 24  | 3-7       |                                                   |
| iron       | 8   | 6.9-11    |                                                   |
"""


def at(library: Library, nutrient: Nutrient, age: str, sex: Sex | None = None) -> Needs:
    return needs(library.nutrition, nutrient, (int(age), int(age)), sex)


def said(library: Library, nutrient: Nutrient, age: str, sex: str, body: str, kind: str) -> str:
    found = at(library, nutrient, age, None if sex == "any" else sex)  # type: ignore[arg-type]
    amounts = [
        value.amount
        for value in found.values
        if (value.authority, value.kind) == (body, kind) and value.amount is not None
    ]
    return " ".join(f"{amount:g}" for amount in sorted(amounts)) or "-"


@pytest.mark.parametrize(("age", "sex", "body", "kind", "amount", "because"), each(MAGNESIUM))
def test_need_of_magnesium(
    the_library: Library, age: str, sex: str, body: str, kind: str, amount: str, because: str
) -> None:
    assert said(the_library, "magnesium", age, sex, body, kind) == amount, because


@pytest.mark.parametrize(("nutrient", "age", "sex", "body", "kind", "amount"), each(OTHERS))
def test_need_of_another_nutrient(
    the_library: Library, nutrient: Nutrient, age: str, sex: str, body: str, kind: str, amount: str
) -> None:
    assert said(the_library, nutrient, age, sex, body, kind) == amount


@pytest.mark.parametrize(("nutrient", "age", "bodies"), each(MISSING))
def test_a_body_whose_value_was_not_found_is_said(
    the_library: Library, nutrient: Nutrient, age: str, bodies: str
) -> None:
    missing = at(the_library, nutrient, age).not_found
    assert sorted(value.authority for value in missing) == bodies.split()
    for value in missing:
        assert value.note is not None
        assert "niet kunnen vinden" in value.note.nl
        assert "could not find" in value.note.en


@pytest.mark.parametrize(("nutrient", "age", "span", "because"), each(SPANS))
def test_span_of_all_bodies(
    the_library: Library, nutrient: Nutrient, age: str, span: str, because: str
) -> None:
    found = at(the_library, nutrient, age).span
    assert found is not None
    assert f"{found[0]:g}-{found[1]:g}" == span, because


@pytest.mark.parametrize("nutrient", NUTRIENTS)
def test_an_old_edition_is_never_in_the_span_nor_in_its_sentence(
    the_library: Library, nutrient: Nutrient
) -> None:
    for month in range(216):
        found = at(the_library, nutrient, str(month))
        held = [value for value in found.values if not value.superseded]
        if not held:
            assert found.span is None
            assert span_of_needs(found, the_library.nutrition) is None
            continue
        assert found.span is not None
        assert found.span[0] == min(value.amount or 0 for value in held)
        assert found.span[1] == max(value.up_to or value.amount or 0 for value in held)
        told = span_of_needs(found, the_library.nutrition)
        assert told is not None
        old = {v.authority for v in found.values if v.superseded} - {v.authority for v in held}
        for authority in old:
            assert the_library.nutrition.authorities[authority].short.nl not in told.nl


def test_the_sentence_on_a_two_year_old_names_every_body_and_its_kind(the_library: Library) -> None:
    told = span_of_needs(needs(the_library.nutrition, "magnesium", (24, 35)), the_library.nutrition)
    assert told is not None
    assert "65 tot 180 mg" in told.nl
    assert "65 to 180 mg" in told.en
    for amount in ("65 (EAR)", "80 (RDA)", "170 (AI)", "180 (AI)", "120 (aanbevolen)"):
        assert amount in told.nl
    assert "120 (recommended)" in told.en
    assert {"nutrir-iom", "efsa-2015", "nutribites-nl"} <= set(told.sources)


def test_ages_across_two_bands_give_the_values_of_both(the_library: Library) -> None:
    found = needs(the_library.nutrition, "magnesium", (30, 40))
    amounts = {value.amount for value in found.values if value.authority == "efsa"}
    assert amounts == {170, 230}


@pytest.mark.parametrize("nutrient", NUTRIENTS)
@pytest.mark.parametrize("sex", ["girl", "boy"])
def test_a_sex_takes_away_only_values_for_the_other(
    the_library: Library, nutrient: Nutrient, sex: Sex
) -> None:
    for month in range(216):
        every = at(the_library, nutrient, str(month))
        one = at(the_library, nutrient, str(month), sex)
        assert one.values == tuple(v for v in every.values if v.sex in (None, sex))


@pytest.mark.parametrize("nutrient", NUTRIENTS)
def test_a_probability_can_be_reckoned_with_middle_needs_only(
    the_library: Library, nutrient: Nutrient
) -> None:
    for month in range(216):
        found = at(the_library, nutrient, str(month))
        assert {value.kind for value in found.middle} <= {"EAR", "AR"}
        assert not [value for value in found.middle if month < 7]
