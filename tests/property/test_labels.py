"""Reading a label holds for every text: it never fails, invents no number, and does not care for
markup, spaces or capitals."""

import json
import re
from dataclasses import replace
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from sluimer.library import library
from sluimer.nutrition.label import Label, read_label
from sluimer.nutrition.label.tidy import LONGEST_TEXT
from sluimer.nutrition.salts import elemental_fraction

SALTS = library().nutrition.salts
KINDS = library().nutrition.supplements.kinds
SHIPPED = [
    json.loads(line)["text"]
    for line in (Path(__file__).parents[1] / "data" / "nutrition" / "labels.jsonl")
    .read_text("utf-8")
    .splitlines()
]
CLEAN = [text for text in SHIPPED if "<" not in text and "#" not in text and "rng" not in text]

words = st.sampled_from(
    """magnesium magnesiumcitraat magnesium-oxide citrate|de|magnésium zink vitamine|d mg g µg mcg
    mmol % RI NRV DV 100 2,5 1.000 1,000 ½ 1/2 0 3OO 99999 per tablet tabletten capsules ml 5|ml
    gummies spray dagelijks per|dag daily 2x|daags 's|avonds waarvan of|which davon dont ( ) : ; ,
    . | = / + - * totaal total als as from bad bath huid max. niet|meer|dan inhoud jaar 100|g
    serving|size dagdosering elementair Mg2+""".split()
).map(lambda word: word.replace("|", " ") if len(word) > 1 else word)
labels = st.lists(st.one_of(words, st.just("\n")), max_size=40).map(" ".join)
texts = st.one_of(st.text(max_size=300), labels, st.sampled_from(SHIPPED))


def read(text: str) -> Label:
    return read_label(text, SALTS, KINDS)


@given(texts)
@example("")
@example("\ud800 magnesium 1\u0664 mg")
@example("magnesium " + "9" * 400 + " mg per tablet")
@example("magnesium 0/0 mg, 1/0 tablet per dag")
@example("31 % MgCl2, 0 ml per spray")
@example("magnesium ٣٠٠ mg per tablet")
@example("<b" * 300 + "<!--" * 300)
@example("per 0 tabletten magnesium 10 mg; 0 tabletten per dag")
@settings(max_examples=300, deadline=None)
def test_every_text_gives_a_valid_label(text: str) -> None:
    label = read(text)
    for span in (
        label.elemental_mg_per_portion,
        label.elemental_mg_per_day,
        label.portions_per_day,
    ):
        assert span is None or 0 <= span[0] <= span[1]
    assert set(label.salts) <= set(SALTS)
    for line in label.lines:
        assert 0 <= line.start < line.end <= len(label.text)
        assert 1 <= line.line <= text.count("\n") + text.count("\r") + 1
    if label.elemental_mg_per_portion is None and label.elemental_mg_per_day is None:
        assert label.doubts, "nothing is read, and nothing says why"


def _printed(label: Label) -> set[float]:
    """Every number that the digits of a text may write, also without its marks."""
    found = set()
    for digits in re.findall(r"\d[\d.,' ]*", label.text):
        for part in [digits, *re.split(r"[.,' ]", digits)]:
            plain = re.sub(r"[' ]", "", part).strip(".,")
            for text in (
                re.sub(r"[.,]", "", plain),
                plain.replace(",", "."),
                plain.replace(".", "").replace(",", "."),
            ):
                if re.fullmatch(r"\d+(\.\d+)?", text):
                    found.add(float(text))
            head, _, tail = plain.replace(",", ".").rpartition(".")
            if head and tail.isdigit():
                found.add(float(re.sub(r"\D", "", head) + "." + tail))
    return found


_FACTORS = (1.0, 1000.0, 0.001, 24.305, 12.1525, 3.75, 4.2, 0.000025)


@given(texts)
@settings(max_examples=300, deadline=None)
def test_no_amount_is_invented(text: str) -> None:
    label = read(text)
    printed = {number * factor for number in _printed(label) for factor in _FACTORS}

    def stands(mg: float) -> bool:
        return any(abs(mg - number) <= 1e-6 * max(1.0, mg) for number in printed)

    for line in label.lines:
        if "percent-of-solution" in {doubt.code for doubt in label.doubts}:
            continue
        if line.compound_mg is not None:
            assert stands(line.compound_mg), (line, label.text)
        if line.elemental_mg is not None and line.stated != "compound":
            assert all(map(stands, line.elemental_mg)), (line, label.text)
        if line.elemental_mg is not None and line.stated == "compound":
            assert line.compound_mg is not None
            parts = [elemental_fraction(SALTS[salt]) for salt in line.salts]
            assert line.elemental_mg[0] >= line.compound_mg * min(parts) * 0.999
    if not re.search(r"\d", label.text):
        assert label.elemental_mg_per_day is None
        assert label.elemental_mg_per_portion is None
        assert label.lines == ()


NEIGHBOURS = [
    "zink", "zinc", "calcium", "vitamine B6", "vitamin D3", "ijzer", "Eisen", "fer", "kalium",
    "melatonine", "L-theanine", "ashwagandha extract", "vitamine C", "zinc bisglycinate",
    "valeriaan", "foliumzuur", "suikers", "rhodiola", "hop", "GABA", "iets anders",
]  # fmt: skip
SHAPES = [
    "{n} {mg} mg",
    "{n}: {mg} mg",
    "{n} | {mg} mg",
    "{mg} mg {n}",
    "{n} ({mg} mg)",
    "{n}: {mg}mg",
]


@given(
    st.lists(st.sampled_from(NEIGHBOURS), min_size=1, max_size=4, unique=True),
    st.integers(0, 4),
    st.sampled_from(SHAPES),
    st.sampled_from([", ", "; ", "\n", " | ", " en ", " + ", " "]),
    st.sampled_from(
        ["Per tablet: {}", "{} per tablet", "1 tablet bevat {}", "{}\n1 tablet per dag"]
    ),
)
@settings(max_examples=600, deadline=None)
def test_the_amount_of_another_is_never_magnesium(
    others: list[str], place: int, shape: str, between: str, frame: str
) -> None:
    names = [*others[:place], "magnesium", *others[place:]]
    parts = [
        shape.format(n=name, mg=77 if name == "magnesium" else 101 + 10 * i)
        for i, name in enumerate(names)
    ]
    label = read(frame.format(between.join(parts)))
    assert label.elemental_mg_per_portion in (None, (77.0, 77.0)), label


def _without_place(label: Label) -> Label:
    lines = tuple(replace(line, start=0, end=1, line=1) for line in label.lines)
    doubts = tuple(replace(doubt, line=None, words="") for doubt in label.doubts)
    others = tuple(replace(other, line=1) for other in label.others)
    return replace(label, text="", lines=lines, doubts=doubts, others=others)


@given(st.sampled_from(CLEAN), st.sampled_from(["upper", "nbsp", "spaces", "tags", "tabs", "crlf"]))
@settings(max_examples=400, deadline=None)
def test_spaces_markup_and_capitals_change_nothing(text: str, how: str) -> None:
    changed = {
        "upper": lambda: text.replace("µg", "mcg").upper().replace("½", "1/2"),
        "nbsp": lambda: text.replace(" ", "\u00a0"),
        "spaces": lambda: "  " + text.replace(" ", "   ") + "  ",
        "tags": lambda: "<div>" + text.replace(" ", " <b></b>") + "</div>",
        "tabs": lambda: text.replace(" ", "\t"),
        "crlf": lambda: text.replace("\n", "\r\n"),
    }[how]()
    assert _without_place(read(changed)) == _without_place(read(text))


def test_a_long_text_is_cut_and_said_so() -> None:
    made = read("magnesium " * LONGEST_TEXT)
    assert [d.code for d in made.doubts] == ["not-readable", "cut-short"]
    assert len(made.text) <= LONGEST_TEXT
