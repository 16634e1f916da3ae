"""What holds for every amount, record and text of the room `nutrition`."""

import math
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from sluimer.library import library
from sluimer.library.model.nutrition import Nutrient
from sluimer.nutrition.adequacy import normal_cdf, probability_adequate, surely_above
from sluimer.nutrition.foods.portions import Portion
from sluimer.nutrition.foods.search import index_of
from sluimer.nutrition.intake import (
    MINERALS,
    Intake,
    judge,
    reckon,
)
from sluimer.nutrition.intake.record import Breastfed, Day, Eaten, Formula, Item, Record
from sluimer.nutrition.intake.say import around, judgement
from sluimer.nutrition.interval import Interval, product, total
from sluimer.nutrition.needs import limits, needs
from sluimer.nutrition.numbers import Tongue
from sluimer.nutrition.supplement import check, from_amount

SHIPPED = library().nutrition
INDEX = index_of(SHIPPED.foods)
TONGUES: tuple[Tongue, ...] = ("nl", "en", "fr", "de")
ORDER = ("ok", "caution", "avoid", "dangerous")

amounts = st.floats(0.0, 1e4, allow_nan=False)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    return Interval(*sorted(draw(st.tuples(amounts, amounts, amounts))))


@st.composite
def portions(draw: st.DrawFn) -> Eaten:
    food = SHIPPED.foods[draw(st.sampled_from(sorted(SHIPPED.foods)))]
    grams = Interval.around(draw(st.floats(0.1, 500)), draw(st.sampled_from((0.0, 0.2, 0.3))))
    return Eaten(Portion(food, grams, "household"), 1)


bottles = st.builds(
    Formula,
    st.sampled_from(SHIPPED.milk.formulas),
    st.floats(1, 500).map(Interval.exactly),
    st.dictionaries(st.sampled_from(MINERALS), st.floats(0.1, 5)),
    st.just(1),
)
feeds: SearchStrategy[Item] = st.builds(Breastfed, st.none() | st.floats(0.5, 12), st.just(1))
items: SearchStrategy[Item] = st.one_of(portions(), bottles, feeds)
eaten: SearchStrategy[Item] = st.one_of(portions(), bottles)


def records(of: SearchStrategy[Item] = items, days: int = 3) -> SearchStrategy[Record]:
    day = st.lists(of, min_size=1, max_size=6).map(lambda found: Day(tuple(found)))
    ages = st.integers(0, 35).map(lambda month: (month, month))
    return st.builds(
        Record,
        ages,
        st.sampled_from((None, "girl", "boy")),
        st.lists(day, min_size=1, max_size=days).map(tuple),
    )


def mids(record: Record) -> dict[Nutrient, float]:
    return {name: intake.mg_per_day.mid for name, intake in reckon(record, SHIPPED).items()}


def close(one: Intake, other: Intake) -> bool:
    ends = zip(
        (one.mg_per_day.low, one.mg_per_day.mid, one.mg_per_day.high),
        (other.mg_per_day.low, other.mg_per_day.mid, other.mg_per_day.high),
        strict=True,
    )
    return all(math.isclose(a, b, rel_tol=1e-6, abs_tol=1e-6) for a, b in ends)


# ---- intervals


@given(st.lists(intervals(), min_size=1, max_size=5))
def test_a_sum_is_in_order_and_never_wider_than_the_extremes(parts: list[Interval]) -> None:
    found = total(parts)
    assert 0 <= found.low <= found.mid <= found.high
    assert math.isclose(found.mid, sum(part.mid for part in parts), abs_tol=1e-6)
    assert found.low >= sum(part.low for part in parts) - 1e-6
    assert found.high <= sum(part.high for part in parts) + 1e-6
    assert total(reversed(parts)).mid == found.mid


@given(st.lists(intervals(), min_size=1, max_size=3))
def test_a_product_is_in_order_and_never_wider_than_the_extremes(factors: list[Interval]) -> None:
    found = product(*factors)
    assert 0 <= found.low <= found.mid <= found.high
    assert math.isclose(found.mid, math.prod(f.mid for f in factors), rel_tol=1e-9)
    assert found.low >= math.prod(f.low for f in factors) * (1 - 1e-9)
    assert found.high <= math.prod(f.high for f in factors) * (1 + 1e-9)


@given(intervals())
def test_one_part_or_factor_alone_is_itself(part: Interval) -> None:
    for found in (total([part]), product(part, Interval.exactly(1.0))):
        assert found.mid == part.mid
        assert found.ends == pytest.approx(part.ends, rel=1e-9, abs=1e-6)
    assert total([]) == Interval(0, 0, 0)


@given(st.floats(), st.floats(), st.floats())
def test_an_interval_out_of_order_is_refused(low: float, mid: float, high: float) -> None:
    if 0 <= low <= mid <= high < math.inf:
        assert Interval(low, mid, high).ends == (low, high)
    else:
        with pytest.raises(ValueError, match="low <= mid <= high"):
            Interval(low, mid, high)


# ---- reckoning


@given(records(eaten, 1), records(eaten, 1))
def test_an_intake_is_the_sum_of_what_was_eaten(first: Record, second: Record) -> None:
    both = Record(first.age_months, None, (Day(first.days[0].items + second.days[0].items),))
    one, other = mids(first), mids(Record(first.age_months, None, second.days))
    for name, mg in mids(both).items():
        assert math.isclose(mg, one[name] + other[name], rel_tol=1e-9, abs_tol=1e-9)


@given(portions(), st.floats(0.01, 20))
def test_an_intake_is_in_proportion_to_the_grams(item: Eaten, factor: float) -> None:
    more = Eaten(Portion(item.portion.food, item.portion.grams.times(factor), "household"), 1)
    once = reckon(Record((24, 24), None, (Day((item,)),)), SHIPPED)
    found = reckon(Record((24, 24), None, (Day((more,)),)), SHIPPED)
    for name in MINERALS:
        expected = once[name].mg_per_day.times(factor)
        assert found[name].mg_per_day.mid == pytest.approx(expected.mid, rel=1e-9)
        assert found[name].mg_per_day.ends == pytest.approx(expected.ends, rel=1e-6, abs=1e-9)


@given(records(), eaten)
def test_more_of_a_food_never_lowers_an_intake(record: Record, more: Item) -> None:
    # with a breastfeed counted beside it, a first food makes a whole day at the breast a part
    assume(not any(isinstance(i, Breastfed) and i.feeds for day in record.days for i in day.items))
    first, *rest = record.days
    fuller = Record(record.age_months, None, (Day((*first.items, more)), *rest))
    before, after = mids(record), mids(fuller)
    for name in MINERALS:
        assert after[name] >= before[name] - 1e-9


@given(records(), st.randoms(use_true_random=False))
def test_the_order_of_days_and_lines_makes_no_difference(record: Record, chance: Random) -> None:
    days = [Day(tuple(reversed(day.items))) for day in record.days]
    chance.shuffle(days)
    turned = reckon(Record(record.age_months, None, tuple(days)), SHIPPED)
    for name, intake in reckon(record, SHIPPED).items():
        assert close(intake, turned[name])
        assert {s.name for s in intake.shares} == {s.name for s in turned[name].shares}


@settings(max_examples=50)
@given(records())
def test_every_record_is_judged_with_sources_and_in_both_languages(record: Record) -> None:
    report = judge(record, SHIPPED)
    said = [s for name in MINERALS for s in judgement(report.judged[name], SHIPPED)]
    for statement in (*said, *around(report, SHIPPED)):
        assert statement.sources
        assert statement.nl.strip() == statement.nl != ""
        assert statement.en.strip() == statement.en != ""
    for judged in report.judged.values():
        assert (judged.likely is None) == (not judged.chances)
        assert report.milk_alone == (record.age_months[1] < 6)
        if report.milk_alone:
            assert (judged.chances, judged.above_ai) == ((), ())


# ---- adequacy


@given(amounts, st.floats(0.1, 1e4), st.integers(1, 31))
def test_a_probability_lies_from_nought_to_one(mean: float, need: float, days: int) -> None:
    found = probability_adequate(mean, need, days)
    assert 0 <= found.low <= found.high <= 1
    assert found.z[0] <= found.z[1]


@given(amounts, amounts, st.floats(0.1, 1e4), st.integers(1, 31))
def test_more_is_never_less_likely_enough(one: float, other: float, need: float, days: int) -> None:
    less, more = sorted((one, other))
    below, above = (probability_adequate(mean, need, days) for mean in (less, more))
    assert below.low <= above.low + 1e-12
    assert below.high <= above.high + 1e-12
    assert surely_above(less, need, days) <= surely_above(more, need, days)


@given(st.floats(-40, 40), st.floats(-40, 40))
def test_the_normal_distribution_rises_and_is_even(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= normal_cdf(low) <= normal_cdf(high) <= 1
    assert math.isclose(normal_cdf(one) + normal_cdf(-one), 1, abs_tol=1e-12)


# ---- needs and limits


@given(st.integers(0, 215), st.integers(0, 40), st.sampled_from(("magnesium", *MINERALS[1:])))
def test_a_longer_span_of_ages_holds_all_that_its_months_hold(
    month: int, more: int, nutrient: Nutrient
) -> None:
    last = min(month + more, 215)
    whole = needs(SHIPPED, nutrient, (month, last))
    for one in (month, last):
        assert set(needs(SHIPPED, nutrient, (one, one)).values) <= set(whole.values)
        assert set(limits(SHIPPED, nutrient, (one, one))) <= set(
            limits(SHIPPED, nutrient, (month, last))
        )


# ---- supplements


@given(
    st.sampled_from(sorted(SHIPPED.salts)),
    st.floats(0.1, 3000),
    st.floats(1, 3),
    st.integers(0, 215),
)
def test_a_swallowed_supplement_is_never_ok_and_more_is_never_milder(
    salt: str, mg: float, factor: float, month: int
) -> None:
    grades = []
    for amount in (mg, mg * factor):
        made = check(from_amount(SHIPPED.salts, salt, amount, "compound"), (month, month), SHIPPED)
        assert made.grade != "ok"
        assert month >= 12 or made.grade in ("avoid", "dangerous")
        assert made.sources
        grades.append(ORDER.index(made.grade))
    assert grades == sorted(grades)
