"""Whatever is typed is read, or refused with a clear sentence: never another exception."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sluimer.library import library
from sluimer.nutrition.foods.portions import PortionError, read_portion
from sluimer.nutrition.foods.search import index_of
from sluimer.nutrition.intake import MINERALS, LineProblem, RecordError, judge, read_record
from sluimer.nutrition.milk import NoVolumeKnownError
from sluimer.nutrition.numbers import WORDS, Tongue, UnreadableNumberError, plain, value
from sluimer.nutrition.problems import problem
from sluimer.nutrition.supplement import ProductError, from_amount, read_mg

SHIPPED = library().nutrition
INDEX = index_of(SHIPPED.foods)
TONGUES: tuple[Tongue, ...] = ("nl", "en", "fr", "de")


def is_told(code: str, words: tuple[str, ...]) -> None:
    """There is a sentence for this error in both languages, on one line."""
    for lang in ("nl", "en"):
        assert problem(code, words, lang)


def have_lines(problems: tuple[LineProblem, ...]) -> None:
    assert problems
    for one in problems:
        assert one.line >= 1
        is_told(one.code, one.words)


@given(st.text(max_size=60), st.floats(), st.floats())
def test_any_description_is_a_product_or_a_clear_error(
    salt: str, mg: float, per_day: float
) -> None:
    try:
        made = from_amount(SHIPPED.salts, salt, mg, "compound", per_day)
    except ProductError as error:
        is_told(error.code, error.words)
    else:
        assert made.elemental_mg_per_day is not None
        assert 0 < made.elemental_mg_per_day[0] <= made.elemental_mg_per_day[1] <= 5000


digits = st.text("0123456789.,/ '½¼-–mgµul", max_size=16)
pieces = st.lists(
    st.one_of(
        st.sampled_from(sorted(WORDS)),
        st.sampled_from([f.names.nl for f in SHIPPED.foods.values()][:80]),
        st.sampled_from(
            "g ml kg l el tl snee stuk glas handje met tot of - – klein grote ½ %".split()
        ),
        digits,
        st.text(max_size=6),
    ),
    max_size=7,
).map(" ".join)
anything = st.one_of(st.text(max_size=80), digits, pieces)


@settings(max_examples=400)
@given(anything, st.sampled_from(("nl", "en", "fr")))
@example("1/0 banaan", "nl")
@example("0" * 400 + "1 banaan", "nl")
@example("9" * 400 + " g brood", "en")
@example("\ud800 banaan", "nl")
def test_any_line_is_a_portion_or_a_clear_error(text: str, lang: str) -> None:
    try:
        found = read_portion(text, INDEX, lang)  # type: ignore[arg-type]
    except PortionError as error:
        is_told(error.code, error.words)
    else:
        assert 0 < found.grams.mid <= 2000
        assert found.food.id in SHIPPED.foods


@settings(max_examples=400)
@given(anything, st.sampled_from(TONGUES))
@example("1/0", "nl")
@example("9" * 5000, "nl")
@example("9" * 5000 + "/9" + "9" * 5000 + " g", "nl")
@example("²", "nl")
@example("٣", "nl")
def test_any_text_is_an_amount_or_a_clear_error(text: str, lang: Tongue) -> None:
    try:
        found = read_mg(text, lang)
    except ProductError as error:
        is_told(error.code, error.words)
    else:
        assert 0 < found <= 100_000


@settings(max_examples=400)
@given(anything, st.sampled_from(TONGUES))
@example("1 1/0", "nl")
@example("9" * 400, "nl")
@example("1/" + "9" * 400, "en")
@example("9" * 400 + "/1", "en")
@example("9" * 5000 + "/1", "en")
@example("1/" + "9" * 5000, "en")
def test_a_number_is_never_negative_nor_endless(text: str, lang: Tongue) -> None:
    try:
        found = value(plain(text), lang)
    except UnreadableNumberError:
        return
    assert 0 <= found <= 1e9


yaml_words = st.sampled_from(
    "child days age born sex day eaten food g ml formula breast_feeds label_mg_per_100ml amount "
    "14m 2y girl 2026-11-20 banaan brood borst magnesium [ ] { } : - , & * ! | > ' \" # ? % @ ` ~ "
    "<<: !!python/object: !!set &a *a --- ... null true 1e9 .inf .nan 0x1 1:2 \n \n  \t".split(" ")
)
yamls = st.one_of(
    st.text(max_size=120),
    st.lists(st.one_of(yaml_words, pieces), max_size=14).map(" ".join),
    st.lists(pieces, max_size=5).map(
        lambda lines: "\n    - ".join(["child: {age: 14m}\ndays:\n  -", *lines])
    ),
)


@settings(max_examples=400)
@given(yamls)
@example("&a [*a]")
@example("child: &a {age: *a}\ndays: [[1 ei]]")
@example("child: {age: 14m}\ndays: &a [*a]")
@example("child: {[1]: 2}\ndays: [[1 ei]]")
@example("child: {age: [1]}\ndays: [[{food: [1], g: {a: 1}}]]")
@example("child: {age: 14m}\ndays: [[{formula: formula-1, ml: 0}]]")
@example("child: {age: 14m}\ndays: [[{breast_feeds: 0}]]")
@example("child: {age: 14m}\ndays: [[{food: banana, g: -5}]]")
@example("? {a: b}\n: c")
@example("[" * 3000)
@example("- " * 3000)
@example("child: {born: 2025-13-45}\ndays: [{day: 0000-00-00, eaten: [1 ei]}]")
def test_any_yaml_is_a_record_or_a_clear_error(text: str) -> None:
    try:
        record = read_record(text, SHIPPED)
    except RecordError as error:
        have_lines(error.problems)
        return
    assert all(day.items for day in record.days)
    try:
        assert set(judge(record, SHIPPED).judged) == set(MINERALS)
    except NoVolumeKnownError:
        assert record.age_months[1] >= 36
