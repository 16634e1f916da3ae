"""What a clinician reads: pictures that can be read anywhere, text for a terminal, JSON."""

from __future__ import annotations

import dataclasses
import json
import math
import re
from collections.abc import Callable
from itertools import product

import numpy as np
import pytest

from sluimer.synthesis.cautions import corrected, two_studies
from sluimer.synthesis.errors import InvalidValueError, OutOfRangeError, UnknownNameError
from sluimer.synthesis.model.subgroups import Subgroups, subgroups
from sluimer.synthesis.pooled import Pooled
from sluimer.synthesis.report import as_dict, as_table, as_text, forest_svg, funnel_svg
from sluimer.synthesis.report.drawing import clean, shortened, text_width, wrap
from sluimer.synthesis.report.numbers import (
    Lang,
    decimals_for,
    exactly,
    guarded,
    ratio_decimals,
    weight,
    written,
)
from sluimer.synthesis.report.text import WIDTH, columns_of
from sluimer.synthesis.report.theme import THEMES, Theme
from sluimer.synthesis.studies import Correction, Exclusion
from tests.spec.synthesis.look import SVG, faults, parsed, rows, shape_boxes, text_boxes, titles
from tests.spec.synthesis.make import reference, result

BCG = (
    "Aronson (1948)", "Ferguson & Simes (1949)", "Rosenthal et al. (1960)",
    "Hart & Sutherland (1977)", "Frimodt-Moller et al. (1973)", "Stein & Aronson (1953)",
    "Vandiviere et al. (1973)", "TPT Madras (1980)", "Coetzee & Berjak (1968)",
    "Rosenthal et al. (1961)", "Comstock et al. (1974)", "Comstock & Webster (1969)",
    "Comstock et al. (1976)",
)  # fmt: skip
ALLOCATION = ["random"] * 4 + ["alternate"] * 2 + ["random"] * 3 + ["systematic"] * 4
LONG = (
    "The Copenhagen–Malmö collaborative randomised trial of evening light (2nd follow-up, 1998)",
    "Krankenhausgesellschaftsdachverbandsuntersuchungsausschuss Mecklenburg-Vorpommern",
    'Tricky <b>"name"</b> & co',
    "睡眠研究グループ、東京と大阪における無作為化比較試験の長期追跡調査報告書",
    "Łukasiewicz, Ñandú & Ørsted-Østergård",
    "a",
)
FAVOURS = ("favours a bedtime routine of bath, massage and song", "favours care as usual")


def bcg() -> Pooled:
    return reference("bcg_RR", test="knha", labels=BCG)


def groups() -> Subgroups:
    return subgroups(bcg().studies, by=ALLOCATION)


PICTURES: dict[str, Callable[[], Pooled]] = {
    "bcg": bcg,
    "two, wide": lambda: reference("syn31_k2", test="knha"),
    "two, alike": lambda: reference("syn11_k2"),
    "102": lambda: reference("curtis1998_ROM"),
    "common effect": lambda: reference("bcg_RR", "CE"),
    "days": lambda: reference("normand1999_MD", test="knha"),
    "long names": lambda: reference("edge_identical_y", labels=LONG, measure="OR"),
    "no width": lambda: reference("edge_identical_y", test="knha"),
    "tiny variances": lambda: reference("edge_tinyv"),
    "huge variances": lambda: reference("edge_hugev"),
    "large ratios": lambda: reference("kearon1998_symptomatic_OR"),
    "shares": lambda: reference("debruin2009_PFT"),
    "correlations": lambda: reference("cohen1981_ZCOR"),
    "one": lambda: result(1, 0.2, (-0.1, 0.5), measure="SMD"),
}


# Pictures


@pytest.mark.parametrize("width", [300, 390, 640, 900])
@pytest.mark.parametrize("name", PICTURES)
def test_nothing_overlaps_or_leaves_the_paper(name: str, width: int) -> None:
    pooled = PICTURES[name]()
    lang: Lang = "nl" if width in (390, 900) else "en"
    drawn = forest_svg(
        pooled, lang=lang, width=width, title=f"{name}: a rather long question?", favours=FAVOURS,
        unit="minutes", what="babies who sleep badly", smallest_noticed=2,
    )  # fmt: skip
    assert faults(drawn) == []
    assert faults(funnel_svg(pooled, lang=lang, width=width, filled=[(0.3, 0.2)])) == []


@pytest.mark.parametrize("width", [390, 900])
def test_groups_fit_too(width: int) -> None:
    drawn = forest_svg(bcg(), lang="en", width=width, subgroups=groups(), favours=FAVOURS)
    assert faults(drawn) == []
    kinds = [row.attrib["class"].split()[-1] for row in rows(parsed(drawn))]
    assert kinds.count("sl-heading") == kinds.count("sl-group") == 3
    assert kinds.count("sl-study") == 13
    assert "Differences between the groups: Q" in drawn


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_says_in_words_what_it_shows(name: str) -> None:
    pooled = PICTURES[name]()
    for svg in (forest_svg(pooled, lang="en"), funnel_svg(pooled, lang="en")):
        root = parsed(svg)
        assert root.attrib["role"] == "img"
        assert root.attrib["lang"] == "en"
        for attribute, tag in (("aria-labelledby", "title"), ("aria-describedby", "desc")):
            told = root.find(f"{SVG}{tag}")
            assert told is not None
            assert told.text
            assert told.attrib["id"] == root.attrib[attribute]


def test_every_study_is_a_row_with_its_whole_name() -> None:
    pooled = reference("edge_identical_y", labels=LONG)
    for svg in (forest_svg(pooled, lang="en", width=390), funnel_svg(pooled, lang="en")):
        named = titles(parsed(svg))
        for label in LONG:
            assert any(one.startswith(f"{label}: 0.") for one in named)


def test_a_row_tells_its_numbers() -> None:
    told = titles(parsed(forest_svg(bcg(), lang="nl")))
    assert told[0] == "Aronson (1948): 0,41 (95%-interval 0,13 tot 1,26), gewicht 5,1%"
    assert told[-2] == "Alle studies samen: 0,49 (95%-interval 0,33 tot 0,73)"
    assert told[-1] == "In een nieuwe omgeving: 0,14 tot 1,76 (95%-voorspellingsinterval)"


def test_a_common_effect_has_no_prediction_interval() -> None:
    kinds = [row.attrib["class"] for row in rows(parsed(forest_svg(reference("bcg_RR", "CE"))))]
    assert kinds[-1] == "sl-row sl-pooled"


def test_an_interval_that_leaves_the_axis_ends_in_an_arrow() -> None:
    yi = [0.1, 0.2, 0.15, 0.1]
    vi = [0.01, 0.02, 0.01, 40.0]
    pooled = result(4, 0.14, (0.02, 0.26), yi=yi, vi=vi, weights=[40, 19, 40, 1])
    root = parsed(forest_svg(pooled, lang="en"))
    arrows = [len(row.findall(f"{SVG}polygon")) for row in rows(root)]
    assert arrows == [0, 0, 0, 2, 1, 0]
    assert titles(root)[3].endswith("Runs on beyond the edge of the picture.")
    assert not titles(root)[2].endswith("Runs on beyond the edge of the picture.")
    assert "An arrow means" in str(root.findtext(f"{SVG}desc"))


def test_the_area_of_a_square_is_the_weight() -> None:
    pooled = result(2, 0.1, (-1.0, 1.2), yi=[-1.0, 1.0], vi=[2.0, 2.0], weights=[80, 20])
    drawn = rows(parsed(forest_svg(pooled)))[:2]
    bands_and_squares = [shape_boxes(row) for row in drawn]
    areas = [(square.right - square.left) ** 2 for _, square in bands_and_squares]
    assert areas[0] / areas[1] == pytest.approx(4.0, rel=0.01)


def test_marks_stand_where_the_numbers_say() -> None:
    pooled = result(2, 0.0, (-1.0, 1.0), yi=[-1.0, 1.0], vi=[0.04, 0.04], measure="MD")
    root = parsed(forest_svg(pooled))
    ticks = {
        box.what.replace("−", "-").replace(",", "."): (box.left + box.right) / 2
        for box in text_boxes(root)
        if re.fullmatch(r"−?\d([.,]\d)?", box.what) and box.top > 300
    }
    diamond = next(box for box in shape_boxes(rows(root)[2]) if box.what == "polygon")
    assert (diamond.left + diamond.right) / 2 == pytest.approx(ticks["0"], abs=0.5)
    at_one = next(x for label, x in ticks.items() if float(label) == 1)
    assert diamond.right == pytest.approx(at_one, abs=0.5)


def test_names_are_escaped() -> None:
    label = '<script>alert("x")</script> & co'
    pooled = result(1, 0.2, (-0.1, 0.5), labels=[label])
    drawn = forest_svg(pooled, title=label, favours=(label, label), what=label, unit=label)
    assert "<script" not in drawn
    assert titles(parsed(drawn))[0].startswith(label)


def test_the_same_result_is_drawn_the_same_and_another_gets_another_id() -> None:
    assert forest_svg(bcg()) == forest_svg(bcg())
    ids = [re.findall(r'id="([^"]+)"', forest_svg(bcg(), theme=name)) for name in ("light", "dark")]
    assert len({*ids[0], *ids[1]}) == 4


@pytest.mark.parametrize("name", THEMES)
def test_without_styles_shapes_carry_the_colours_of_the_theme(name: str) -> None:
    theme = THEMES[name]
    root = parsed(forest_svg(bcg(), theme=name))  # type: ignore[arg-type]
    painted = 0
    for element in root.iter():
        for part in (element.get("class") or "").split():
            if part.startswith(("sl-f-", "sl-s-")):
                attribute = "fill" if part[3] == "f" else "stroke"
                colour = getattr(theme, part[5:].replace("-", "_"))
                assert element.attrib[attribute] == colour
                painted += 1
    assert painted > 100


def test_styles_are_skipped_by_what_does_not_know_custom_properties() -> None:
    style = parsed(forest_svg(bcg(), theme="auto")).findtext(f"{SVG}style") or ""
    assert style.startswith("@supports (fill:var(--a)){")
    assert style.endswith("}}")
    assert style.count("{") == style.count("}")
    assert "prefers-color-scheme:dark" in style
    assert "@media print" in style
    assert THEMES["dark"].ground in style
    assert THEMES["print"].ground in style


def test_a_picture_for_print_has_no_window() -> None:
    assert "sl-window" not in re.sub(r"<style>.*?</style>", "", forest_svg(bcg(), theme="print"))
    assert 'class="sl-window"' in forest_svg(bcg(), theme="night")


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="theme 'pink'"):
        forest_svg(bcg(), theme="pink")  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError, match="language 'fr'"):
        forest_svg(bcg(), lang="fr")  # type: ignore[arg-type]
    for width in (10, 1e9, math.nan):
        with pytest.raises(InvalidValueError, match="width"):
            forest_svg(bcg(), width=width)
    with pytest.raises(InvalidValueError, match="row 2: a filled-in study"):
        funnel_svg(bcg(), filled=[(0.1, 0.2), (0.1, 0.0)])


def test_a_funnel_of_few_studies_proves_nothing() -> None:
    few = funnel_svg(reference("normand1999_MD"), lang="en")
    assert "With 9 studies a funnel plot proves nothing" in str(parsed(few).findtext(f"{SVG}desc"))
    assert "proves nothing" not in funnel_svg(bcg(), lang="en")


def test_a_funnel_counts_what_lies_within_it() -> None:
    told = str(parsed(funnel_svg(bcg(), lang="nl")).findtext(f"{SVG}desc"))
    pooled = bcg()
    inside = np.abs(pooled.studies.yi - pooled.estimate) <= 1.959964 * np.sqrt(pooled.studies.vi)
    assert told.startswith(f"{inside.sum()} van de 13 studies liggen binnen de trechter.")
    assert "ongeveer 12." in told


def test_imagined_studies_are_open_dots_with_their_name() -> None:
    root = parsed(funnel_svg(bcg(), lang="en", filled=[(0.3, 0.2), (0.5, 0.3)], theme="light"))
    rings = [row for row in rows(root) if row.attrib["class"] == "sl-row sl-filled"]
    assert len(rings) == 2
    for ring in rings:
        circle = ring.find(f"{SVG}circle")
        assert circle is not None
        assert circle.attrib["fill"] == THEMES["light"].ground
    assert [box.what for box in text_boxes(root)].count("imagined") == 1
    assert "2 studies must be imagined on the right" in str(root.findtext(f"{SVG}desc"))


# Colours


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(theme: Theme, share: float) -> str:
    """The beam of light: the glow laid thinly over the ground."""
    rest = 1 - share
    parts = [
        round(share * int(theme.glow[at : at + 2], 16) + rest * int(theme.ground[at : at + 2], 16))
        for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)


@pytest.mark.parametrize("name", THEMES)
def test_text_and_shapes_stand_out_from_where_they_stand(name: str) -> None:
    theme = THEMES[name]
    for text, ground in product((theme.ink, theme.soft), (theme.ground, theme.stripe, theme.glow)):
        assert contrast(text, ground) >= 4.5
    beam = mixed(theme, 0.6)
    for shape, grounds in (
        (theme.band, (theme.ground, theme.stripe, beam)),
        (theme.mark, (theme.ground, theme.stripe, beam, theme.glow)),
        (theme.null, (theme.ground, theme.stripe, beam, theme.glow)),
        (theme.edge, (theme.ground, theme.stripe, beam, theme.glow)),
        (theme.field_edge, (theme.glow,)),
    ):
        for ground in grounds:
            assert contrast(shape, ground) >= 3.0


def test_the_night_has_no_white_and_no_blue() -> None:
    for field in dataclasses.fields(Theme):
        colour = getattr(THEMES["night"], field.name)
        red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
        assert red >= green >= blue
        assert blue <= 0x48


def test_print_is_grey() -> None:
    for field in dataclasses.fields(Theme):
        colour = getattr(THEMES["print"], field.name)
        assert colour[1:3] == colour[3:5] == colour[5:7]


# Numbers and letters


@pytest.mark.parametrize(
    ("value", "decimals", "nl", "en"),
    [
        (-0.4893, 2, "−0,49", "−0.49"),
        (-0.001, 2, "0,00", "0.00"),
        (9999.6, 0, "10 000", "10 000"),
        (12345.6, 1, "12 345,6", "12 345.6"),
        (math.inf, 2, "∞", "∞"),
        (-math.inf, 2, "−∞", "−∞"),
        (2.5e9, 0, "2,5 × 10⁹", "2.5 × 10⁹"),
        (-3e-12, 6, "−3,0 × 10⁻¹²", "−3.0 × 10⁻¹²"),
        (3e-12, 2, "0,00", "0.00"),
    ],
)
def test_numbers_in_two_languages(value: float, decimals: int, nl: str, en: str) -> None:
    assert written(value, decimals, "nl").replace("\N{NO-BREAK SPACE}", " ") == nl
    assert written(value, decimals, "en").replace("\N{NO-BREAK SPACE}", " ") == en


@pytest.mark.parametrize(
    ("half_width", "largest", "decimals"),
    [(21, 36, 0), (4.1, 38, 1), (0.74, 1.9, 1), (0.4, 1.2, 2), (0.02, 0.05, 3), (0, 0.3, 2)],
)
def test_decimals_follow_the_interval(half_width: float, largest: float, decimals: int) -> None:
    assert decimals_for(half_width, largest) == decimals


@pytest.mark.parametrize(
    ("ratio", "decimals"),
    [(0.0034, 4), (0.049, 3), (0.1, 2), (0.5, 2), (9.9, 2), (10, 1), (200, 0)],
)
def test_decimals_of_ratios(ratio: float, decimals: int) -> None:
    assert ratio_decimals(ratio, 2) == decimals


def test_limits_keep_off_the_null_value() -> None:
    assert guarded(0.9964, 2, 1.0, "en") == "0.996"
    assert guarded(1.0, 2, 1.0, "en") == "1.00"
    assert guarded(-0.04, 1, 0.0, "nl") == "−0,04"
    assert guarded(1e-9, 1, 0.0, "nl") == "0,0"
    assert guarded(0.9964, 2, None, "en") == "1.00"


def test_small_things_about_numbers() -> None:
    assert exactly(0.25, "nl") == "0,25"
    assert exactly(1000, "nl") == "1000"
    assert weight(0.004, "nl") == "<0,1%"
    assert weight(0.0, "en") == "0.0%"


def test_lines_are_no_wider_than_they_may_be() -> None:
    text = " ".join(LONG)
    for width in (60, 120, 400):
        lines = wrap(text, width, 13)
        assert all(text_width(line, 13) <= width for line in lines)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        two = wrap(text, width, 13, most=2)
        assert len(two) == 2
        assert two[1].endswith("…")
        assert text_width(two[1], 13) <= width
    assert shortened("Aronson", 200, 13) == "Aronson"


def test_bold_and_wide_letters_are_wider() -> None:
    assert text_width("sleep", 10, bold=True) > text_width("sleep", 10)
    assert text_width("睡眠", 10) >= 20
    assert text_width("é", 10) == text_width("e", 10) == text_width("e\u0301", 10)


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert clean(" a\x00b\ud800\uffff\tc\n") == "a b c"


# Text, table, JSON


@pytest.mark.parametrize("name", PICTURES)
def test_text_fits_a_terminal(name: str) -> None:
    langs: tuple[Lang, ...] = ("nl", "en")
    for lang in langs:
        told = as_text(PICTURES[name](), lang, unit="minutes", what="sleep")
        assert all(columns_of(line) <= WIDTH for line in told.splitlines())


def test_the_forest_in_text_is_aligned() -> None:
    told = as_text(bcg(), "en").splitlines()
    start = next(at for at, line in enumerate(told) if line.startswith("study"))
    studies = told[start + 1 : start + 14]
    assert {columns_of(line) for line in studies} == {columns_of(studies[0])}
    for label, line in zip(BCG, studies, strict=True):
        assert line.startswith(label[:20])
        assert line.endswith("%")
    diamond, bar = told[start + 14 : start + 16]
    assert diamond.startswith("All studies together")
    assert bar.startswith("In a new setting")
    null = {line.index("┊") for line in studies if "┊" in line}
    assert len(null) == 1
    assert diamond.index("◆") < null.pop()
    assert bar.count("═") > diamond.count("━")


def test_plain_text_is_ascii() -> None:
    told = as_text(reference("normand1999_MD", test="knha"), "nl", unit="dagen", plain=True)
    assert told.isascii()
    assert "tau2" in told
    assert max(map(len, told.splitlines())) <= WIDTH


def test_groups_in_text() -> None:
    told = as_text(bcg(), "en", subgroups=groups())
    assert [line for line in told.splitlines() if line in ("alternate", "random", "systematic")]
    assert told.count("Together") == 3


def test_text_tells_what_was_left_out_and_changed() -> None:
    pooled = bcg()
    studies = dataclasses.replace(
        pooled.studies,
        excluded=(Exclusion(14, "Late", "missing value"),),
        corrections=(Correction(3, "Rosenthal", "0.5 added"),),
    )
    pooled = dataclasses.replace(pooled, studies=studies, cautions=(corrected((3,)), two_studies()))
    told = " ".join(as_text(pooled, "en").split())
    assert "Left out: row 14 (missing value)." in told
    assert "row 3 (0.5 added)" in told
    assert corrected((3,)).en in told
    assert two_studies().en not in told  # the sentences say it in their own words
    assert "Niet meegeteld: rij 14." in " ".join(as_text(pooled, "nl").split())


def test_the_table_is_on_the_readers_scale() -> None:
    rows = as_table(bcg())
    assert [row.study for row in rows] == [*BCG, "All studies together"]
    assert rows[0].estimate == pytest.approx(math.exp(bcg().studies.yi[0]))
    assert rows[-1].ci == pytest.approx(tuple(map(math.exp, bcg().ci)))
    assert sum(row.weight for row in rows[:-1]) == pytest.approx(100)
    assert type(rows[0].estimate) is float


PROMISED = (
    "k method estimate se ci p tau2 tau2_se tau2_ci i2 h2 q q_df q_p prediction_interval weights "
    "warnings"
).split()
MORE = (
    "test level statistic df prediction_interval_t_km2 loglik measure i2_definition "
    "back_transformed studies excluded corrections policy"
).split()


def test_the_names_in_json_are_those_that_were_promised() -> None:
    assert list(as_dict(bcg())) == PROMISED + MORE


def test_json_holds_plain_values() -> None:
    told = as_dict(bcg())
    assert json.loads(json.dumps(told, allow_nan=False)) == told
    assert told["ci"] == list(bcg().ci)
    assert told["df"] == 12.0
    back = told["back_transformed"]
    assert isinstance(back, dict)
    assert back["scale"] == "risk ratio"
    assert back["estimate"] == pytest.approx(math.exp(bcg().estimate))
    assert told["studies"][0] == {  # type: ignore[index]
        "label": "Aronson (1948)",
        "row": 1,
        "yi": float(bcg().studies.yi[0]),
        "vi": float(bcg().studies.vi[0]),
    }


def test_json_of_what_is_not_there() -> None:
    told = as_dict(reference("syn11_k2", "CE"))
    for name in ("tau2_se", "prediction_interval", "df", "back_transformed"):
        assert told[name] is None
    assert "q - q_df" in str(told["i2_definition"])
    assert as_dict(reference("edge_identical_y", test="knha"))["statistic"] == "inf"


def test_json_never_holds_nan() -> None:
    with pytest.raises(OutOfRangeError, match="estimate is not a number"):
        as_dict(dataclasses.replace(bcg(), estimate=math.nan))
