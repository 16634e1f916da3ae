"""`sluimer pool`: files as people keep them, JSON for programs, and one line for what is wrong."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from sluimer.synthesis import effect_sizes, pool, regress, studies, subgroups, three_level
from sluimer.synthesis.report.text import columns_of
from tests.unit.command import Command, Ran, environ, start

CONTRACT = [
    "k", "method", "estimate", "se", "ci", "p", "tau2", "tau2_se", "tau2_ci", "i2", "h2", "q",
    "q_df", "q_p", "prediction_interval", "weights", "warnings",
]  # fmt: skip
EXTRAS = [
    "test", "level", "statistic", "df", "prediction_interval_t_km2", "loglik", "measure",
    "i2_definition", "back_transformed", "studies", "excluded", "corrections", "policy",
]  # fmt: skip
YI, VI = [0.5, 0.25, 1.0, -0.25], [0.0625, 0.25, 0.5625, 0.25]
PLAIN = "study,yi,vi\nA,0.5,0.0625\nB,0.25,0.25\nC,1,0.5625\nD,-0.25,0.25\n"
FULL = """study,yi,sei,dose,kind,lab,arm
A,0.5,0.25,1,drops,x,1
B,0.25,0.5,2,gummies,x,2
C,1.0,0.75,4,drops,y,1
D,-0.25,0.5,3,gummies,z,1
"""

Write = Callable[..., str]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file of studies; gives its path."""

    def written(text: str | bytes, name: str = "studies.csv") -> str:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return str(path)

    return written


def document(ran: Ran) -> Any:
    """The one document on standard output, strict JSON, with nothing beside it."""
    assert (ran.code, ran.err) == (0, "")

    def refuse(name: str) -> None:
        raise AssertionError(f"{name} is no JSON")

    return json.loads(ran.out, parse_constant=refuse)


# ------------------------------------------------------------------ JSON


def test_the_names_of_the_json_in_their_order(sluimer: Command, write: Write) -> None:
    told = document(sluimer("pool", write(PLAIN), "--json"))
    assert list(told) == CONTRACT + EXTRAS
    made = pool(YI, VI)
    assert told["k"] == 4
    assert told["method"] == "REML"
    assert (told["estimate"], told["se"], told["p"]) == (made.estimate, made.se, made.p)
    assert told["ci"] == list(made.ci)
    assert told["tau2_ci"] == list(made.tau2_ci or ())
    assert told["prediction_interval"] == list(made.prediction_interval or ())
    assert told["weights"] == made.weights.tolist()
    assert told["warnings"] == list(made.warnings)
    assert (told["test"], told["level"], told["df"], told["measure"]) == ("z", 0.95, None, "GEN")
    assert told["studies"][1] == {"label": "B", "row": 2, "yi": 0.25, "vi": 0.25}
    assert (told["excluded"], told["corrections"], told["policy"]) == ([], [], {})


OPTIONS: list[tuple[list[str], dict[str, Any]]] = [
    (["--method", "dl"], {"method": "DL"}),
    (["--method", "PM"], {"method": "PM"}),
    (["--method", "ce"], {"method": "CE"}),
    (["--method", "fe"], {"method": "CE"}),
    (["--knha"], {"test": "knha"}),
    (["--test", "knha"], {"test": "knha"}),
    (["--knha", "--test", "knha"], {"test": "knha"}),
    (["--test", "adhoc"], {"test": "adhoc"}),
    (["--test", "t", "--method", "ml"], {"test": "t", "method": "ML"}),
    (["--level", "0.9"], {"level": 0.9}),
]


@pytest.mark.parametrize(("words", "given"), OPTIONS, ids=[" ".join(w) for w, _ in OPTIONS])
def test_options_are_those_of_the_python(
    sluimer: Command, write: Write, words: list[str], given: dict[str, Any]
) -> None:
    told, made = document(sluimer("pool", write(PLAIN), "--json", *words)), pool(YI, VI, **given)
    assert (told["method"], told["test"], told["level"]) == (made.method, made.test, made.level)
    assert (told["estimate"], told["se"], told["ci"]) == (made.estimate, made.se, list(made.ci))
    assert (told["prediction_interval"] is None) == (made.method == "CE")


RAW: list[tuple[str, str]] = [
    ("RR", "ai,n1i,ci,n2i\n4,20,8,20\n3,30,6,28\n10,50,15,55"),
    ("RR", "ai,bi,ci,di\n4,16,8,12\n3,27,6,22\n10,40,15,40"),
    ("OR", "ai,n1i,ci,n2i\n4,20,8,20\n0,30,6,28\n10,50,15,55"),
    ("RD", "ai,n1i,ci,n2i\n4,20,8,20\n3,30,6,28"),
    ("IRR", "x1i,t1i,x2i,t2i\n4,100,8,120\n3,130,6,90"),
    ("MD", "m1i,sd1i,n1i,m2i,sd2i,n2i\n10,2,20,12,3,21\n9,2.5,15,10,2,14\n8,3,30,11,3,30"),
    ("SMD", "m1i,sd1i,n1i,m2i,sd2i,n2i\n10,2,20,12,3,21\n9,2.5,15,10,2,14\n8,3,30,11,3,30"),
    ("MC", "m1i,m2i,sd1i,sd2i,ri,ni\n10,12,2,3,0.5,20\n9,10,2,2,0.4,15"),
    ("ZCOR", "ri,ni\n0.5,20\n-0.1,40\n0.3,30"),
    ("PR", "xi,ni\n5,20\n8,40\n3,30"),
    ("PLO", "xi,ni\n5,20\n0,40\n3,30"),
    ("MN", "mi,sdi,ni\n5,2,20\n8,3,40\n3,1,30"),
]


@pytest.mark.parametrize(("measure", "table"), RAW, ids=[measure for measure, _ in RAW])
def test_raw_columns(sluimer: Command, write: Write, measure: str, table: str) -> None:
    head, *body = (line.split(",") for line in table.splitlines())
    columns: Any = {name: [float(row[at]) for row in body] for at, name in enumerate(head)}
    made = pool(effect_sizes(measure, **columns))
    told = document(sluimer("pool", write(table), "--json", "--measure", measure.lower()))
    assert (told["measure"], told["estimate"], told["se"]) == (measure, made.estimate, made.se)
    assert [one["row"] for one in told["corrections"]] == [
        one.row for one in made.studies.corrections
    ]


def test_what_is_done_about_empty_cells(sluimer: Command, write: Write) -> None:
    file = write("ai,n1i,ci,n2i\n4,20,8,20\n0,30,6,28\n0,50,0,55\n5,40,9,41")
    told = document(
        sluimer(
            "pool", file, "--json", "--measure", "OR", "--add", "0.25", "--to", "all", "--drop00"
        )
    )
    assert told["policy"] == {"add": 0.25, "to": "all", "drop00": True}
    assert [one["row"] for one in told["excluded"]] == [3]
    assert [one["row"] for one in told["corrections"]] == [1, 2, 4]
    error = sluimer("pool", file, "--measure", "RR", "--to", "none").sentence
    assert "rows 2, 3 (line 3, 4 of the file)" in error.replace("row 2", "rows 2", 1)
    assert "--drop-undefined" in error
    left = document(
        sluimer("pool", file, "--json", "--measure", "RR", "--to", "none", "--drop-undefined")
    )
    assert [one["row"] for one in left["excluded"]] == [2, 3]


def test_standard_errors_stand_for_variances(sluimer: Command, write: Write) -> None:
    told = document(sluimer("pool", write(FULL), "--json"))
    assert told["estimate"] == pool(YI, VI).estimate
    both = write("yi,sei,vi\n1,9,0.25\n2,9,0.25\n")
    assert document(sluimer("pool", both, "--json"))["se"] == pool([1, 2], [0.25, 0.25]).se


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("0", "row 2 (line 3 of the file): sei = 0 is not above 0"),
        ("-0.5", "row 2 (line 3 of the file): sei = -0.5 is not above 0"),
        ("abc", "row 2 (line 3 of the file): sei is 'abc', which is no number"),
        (
            "",
            "row 2 (line 3 of the file): sei is missing. Fill it in, remove the row, or add --drop",
        ),
        ("1e200", "row 2 (line 3 of the file): sei = 1e+200 is too large"),
        ("1e-200", "row 2 (line 3 of the file): sei = 1e-200 is too large or too small"),
    ],
)
def test_a_bad_standard_error_keeps_its_name(
    sluimer: Command, write: Write, value: str, says: str
) -> None:
    ran = sluimer("pool", write(f"yi,sei\n1,0.5\n2,{value}\n3,1\n"))
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.sentence


def test_a_measure_names_effects_that_are_given(sluimer: Command, write: Write) -> None:
    """`ni` alone is not enough for a correlation, so yi and vi are what is pooled."""
    file = write("yi,vi,ni\n0.5,0.0625,20\n0.25,0.25,9\n1,0.5625,30\n-0.25,0.25,8\n")
    told = document(sluimer("pool", file, "--json", "--measure", "zcor"))
    assert (told["measure"], told["estimate"]) == ("ZCOR", pool(YI, VI).estimate)
    assert told["back_transformed"]["estimate"] == pytest.approx(math.tanh(told["estimate"]))


# ------------------------------------------------------------------ spreadsheets

SHEETS = {
    "Dutch": "study;yi;vi\nA;0,5;0,0625\nB;0,25;0,25\nC;1;0,5625\nD;-0,25;0,25\n",
    "points between semicolons": PLAIN.replace(",", ";"),
    "tabs": "study\tyi\tvi\nA\t0,5\t0,0625\nB\t0.25\t0.25\nC\t1\t0,5625\nD\t-0,25\t,25\n",
    "a mark at the start": "\ufeff" + PLAIN,
    "Windows": PLAIN.replace("\n", "\r\n"),
    "an old Macintosh": PLAIN.replace("\n", "\r"),
    "blank lines": "\n\n" + PLAIN.replace("\nB", "\n\n  \nB") + "\n\n",
    "separators below": PLAIN + ",,\n , ,\n\n",
    "separators at the end": PLAIN.replace("\n", ",,\n"),
    "spaces": PLAIN.replace(",", " , "),
    "capitals": PLAIN.replace("study,yi,vi", "Study,YI,Vi"),
    "quotation marks": '"study","yi","vi"\n"A","0.5",0.0625\nB,.25,"0.25"\nC,1,0.5625\nD,-0.25,.25',
    "no end of line": PLAIN.rstrip(),
    "powers of ten": "study,yi,vi\nA,5e-1,6.25E-2\nB,+0.25,0.25\nC,1e0,0.5625\nD,-2.5e-1,0.25\n",
    "no blank last cells": "vi,yi,study\n0.0625,0.5,A\n0.25,0.25,B\n0.5625,1,C\n0.25,-0.25,D\n",
    "other columns": "study,n,yi,vi\nA,x,0.5,0.0625\nB,,0.25,0.25\nC,NA,1,0.5625\nD,3,-0.25,0.25\n",
}  # fmt: skip


@pytest.mark.parametrize("text", SHEETS.values(), ids=SHEETS.keys())
def test_a_sheet_as_it_comes(sluimer: Command, write: Write, text: str) -> None:
    told = document(sluimer("pool", write(text), "--json"))
    assert told["estimate"] == pool(YI, VI).estimate
    assert [one["label"] for one in told["studies"]] == ["A", "B", "C", "D"]
    assert document(sluimer("pool", "-", "--json", typed=text)) == told


NAMES: list[tuple[str, str, list[str]]] = [
    # the headings             the first study             the names
    ("study,yi,vi", '"Jansen, De Vries & Co",1,1', ["Jansen, De Vries & Co", "B"]),
    ('"study, year";yi;vi', "x;1;1", ["studie 1", "studie 2"]),
    ("studie,yi,vi", "Één,1,1", ["Één", "B"]),
    ("label,yi,vi", '"two\nlines",1,1', ["two lines", "B"]),
    ("slab,yi,vi", '"a ""good"" one",1,1', ['a "good" one', "B"]),
    ("yi,vi", "1,1", ["studie 1", "studie 2"]),
    ("study,yi,vi", ",1,1", ["studie 1", "B"]),
    ("author,year,yi,vi", "Aronson,1948,1,1", ["Aronson 1948", "B 2001"]),
    ("auteur,jaar,yi,vi", "Aronson,1948,1,1", ["Aronson 1948", "B 2001"]),
]


@pytest.mark.parametrize(("head", "first", "names"), NAMES, ids=[row[0] for row in NAMES])
def test_names_of_studies(
    sluimer: Command, write: Write, head: str, first: str, names: list[str]
) -> None:
    separator = ";" if ";" in head else ","
    cells = {"yi": "2", "vi": "1", "year": "2001", "jaar": "2001"}
    second = separator.join(cells.get(one, "B") for one in head.split(separator))
    told = document(sluimer("pool", write(f"{head}\n{first}\n{second}\n"), "--json"))
    assert [one["label"] for one in told["studies"]] == names


def test_without_names_they_are_numbered_in_the_language_of_the_reader(
    sluimer: Command, write: Write
) -> None:
    file = write("yi,vi\n1,1\n2,1\n")
    told = document(sluimer("pool", file, "--json", "--lang", "en"))
    assert [one["label"] for one in told["studies"]] == ["study 1", "study 2"]


@pytest.mark.parametrize("empty", ["", "NA", "na", "N/A", "NaN", "NULL", " "])
def test_a_missing_value(sluimer: Command, write: Write, empty: str) -> None:
    file = write(PLAIN.replace("\nC,1,", f"\n\nC,{empty},"))
    ran = sluimer("pool", file)
    assert (ran.code, ran.out) == (2, "")
    assert "row 3 (line 5 of the file): yi is missing" in ran.sentence
    assert ran.sentence.endswith("remove the row, or add --drop-missing.")
    told = document(sluimer("pool", file, "--json", "--drop-missing"))
    assert told["excluded"] == [{"row": 3, "label": "C", "why": "missing value"}]
    assert [one["row"] for one in told["studies"]] == [1, 2, 4]
    assert told["estimate"] == pool([0.5, 0.25, -0.25], [0.0625, 0.25, 0.25]).estimate


# ------------------------------------------------------------------ what is asked beside the mean


def test_moderators(sluimer: Command, write: Write) -> None:
    words = ["--moderator", "dose", "--test", "knha"]
    told = document(sluimer("pool", write(FULL), "--json", *words))
    made = regress(YI, VI, moderators={"dose": [1, 2, 4, 3]}, test="knha")
    assert list(told) == [*CONTRACT, *EXTRAS, "regression"]
    found = told["regression"]
    assert [one["name"] for one in found["coefficients"]] == ["intercept", "dose"]
    assert [one["estimate"] for one in found["coefficients"]] == made.b.tolist()
    assert (found["tau2"], found["qm"], found["qm_p"]) == (made.tau2, made.qm, made.qm_p)
    words = ["--moderator", "KIND", "--moderator", "dose", "--method", "dl"]
    told = document(sluimer("pool", write(FULL), "--json", *words))
    names = [one["name"] for one in told["regression"]["coefficients"]]
    assert names == ["intercept", "KIND: gummies", "dose"]


def test_a_missing_moderator_is_named_by_its_row_and_line(sluimer: Command, write: Write) -> None:
    """Also when rows before it were left out."""
    text = FULL.replace("\nA,0.5,", "\nA,,").replace(",4,drops", ",,drops") + "E,1,1,6,drops,x,1\n"
    ran = sluimer("pool", write(text), "--moderator", "dose")
    assert "row 1 (line 2 of the file): yi is missing" in ran.sentence
    told = document(sluimer("pool", write(text), "--json", "--moderator", "dose", "--drop-missing"))
    assert [one["row"] for one in told["excluded"]] == [1]
    assert [one["row"] for one in told["regression"]["excluded"]] == [1, 3]
    counts = "ai,n1i,ci,n2i,dose\n0,20,0,20,1\n3,30,6,28,2\n4,30,6,28,\n5,30,6,28,3\n6,30,6,28,3\n"
    words = ["--measure", "RR", "--drop00", "--moderator", "dose"]
    ran = sluimer("pool", write(counts), *words)
    assert "row 3 (line 4 of the file): the moderator dose is missing" in ran.sentence


def test_groups(sluimer: Command, write: Write) -> None:
    told = document(sluimer("pool", write(FULL), "--json", "--by", "kind"))
    made = subgroups(YI, VI, by=["drops", "gummies", "drops", "gummies"])
    found = told["subgroups"]
    assert [(one["name"], one["k"]) for one in found["groups"]] == [("drops", 2), ("gummies", 2)]
    assert found["groups"][0]["estimate"] == made.groups[0].pooled.estimate  # type: ignore[union-attr]
    assert (found["q_between"], found["p"]) == (made.q_between, made.q_between_p)


def test_clusters(sluimer: Command, write: Write) -> None:
    told = document(sluimer("pool", write(FULL), "--json", "--cluster", "lab"))
    made = three_level(YI, VI, outer=["x", "x", "y", "z"])
    assert list(told)[-2:] == ["three_level", "robust"]
    assert list(told["three_level"]["sigma2"].values()) == list(made.sigma2)
    words = ["--cluster", "lab", "--inner", "arm"]
    told = document(sluimer("pool", write(FULL), "--json", *words))
    made = three_level(YI, VI, outer=["x", "x", "y", "z"], inner=["1", "2", "1", "1"])
    assert list(told["three_level"]["sigma2"].values()) == list(made.sigma2)


def test_diagnoses(sluimer: Command, write: Write) -> None:
    found = document(sluimer("pool", write(FULL), "--json", "--diagnose"))["diagnoses"]
    assert list(found) == [
        "egger", "egger_mixed", "begg", "trim_and_fill", "fail_safe_n", "leave_one_out",
        "cumulative", "influence",
    ]  # fmt: skip
    assert len(found["leave_one_out"]["estimate"]) == len(found["influence"]["cook_d"]) == 4
    two = document(sluimer("pool", write("yi,vi\n1,1\n2,1\n"), "--json", "--diagnose"))["diagnoses"]
    assert "at least three" in two["egger"]["error"]
    assert two["cumulative"]["estimate"] == [1.0, 1.5]


def test_diagnoses_of_equal_effects_are_json_too(sluimer: Command, write: Write) -> None:
    """Under Hartung–Knapp there is no error left to divide by."""
    file = write("yi,vi\n1,1\n1,2\n1,3\n")
    told = document(sluimer("pool", file, "--json", "--diagnose", "--knha"))
    assert (told["se"], told["p"], told["statistic"]) == (0.0, 0.0, "inf")
    assert told["diagnoses"]["influence"]["cook_d"] == [0.0, 0.0, 0.0]


# ------------------------------------------------------------------ text and pictures

EVERYTHING = ["--by", "kind", "--moderator", "dose", "--cluster", "lab", "--diagnose"]
LONG = FULL.replace("drops", "drops of something that has a name as long as this one and longer")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize(
    "text", [FULL, LONG, LONG.replace("A,0.5", "睡眠睡眠睡眠睡眠睡眠,12345.678")]
)
@pytest.mark.parametrize("more", [[], ["--knha"], ["--measure", "RR"], ["--unit", "minutes"]])
def test_text_fits_a_terminal(
    sluimer: Command, write: Write, lang: str, text: str, more: list[str]
) -> None:
    ran = sluimer("pool", write(text), "--lang", lang, *EVERYTHING, *more)
    assert (ran.code, ran.err) == (0, "")
    assert [line for line in ran.out.splitlines() if columns_of(line) > 80] == []
    assert "nan" not in ran.out.lower().split()
    assert {"nl": "studies geven samen", "en": "studies together give"}[lang] in ran.out
    assert {"nl": "Per groep", "en": "By group"}[lang] in ran.out


def test_the_language_is_that_of_the_locale(sluimer: Command, write: Write) -> None:
    assert "Alle studies samen" in sluimer("pool", write(PLAIN)).out
    assert "All studies together" in sluimer("pool", write(PLAIN), "--lang", "en").out


def test_pictures(sluimer: Command, write: Write, tmp_path: Path) -> None:
    forest, funnel = tmp_path / "forest.svg", tmp_path / "funnel.svg"
    text = PLAIN.replace("\nA,", '\n"<A> & ""co""",').replace("\nB,", "\nB\x1b[31m,")
    words = ["--plot", str(forest), "--funnel", str(funnel), "--lang", "en", "--title", "A & B"]
    assert sluimer("pool", write(text), *words, "--theme", "print", "--width", "700").code == 0
    for file in (forest, funnel):
        root = ElementTree.fromstring(file.read_text(encoding="utf-8"))
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert "A & B" in "".join(root.itertext())
    told = "".join(ElementTree.fromstring(forest.read_text(encoding="utf-8")).itertext())
    assert '<A> & "co"' in told
    assert "All studies together" in told


@pytest.mark.parametrize("option", ["--plot", "--funnel"])
def test_a_picture_that_cannot_be_written(sluimer: Command, write: Write, option: str) -> None:
    for path, why in (("/nowhere/x.svg", "No such file"), ("/", "Is a directory")):
        ran = sluimer("pool", write(PLAIN), option, path)
        assert (ran.code, ran.out) == (2, "")
        assert f"cannot write {path}: {why}" in ran.sentence


# ------------------------------------------------------------------ what goes wrong

FILES: list[tuple[str, str | bytes, list[str], str]] = [
    ("empty", "", [], "is empty; it needs a line of headings and a line per study"),
    ("blank", " \n\n", [], "is empty"),
    ("headings only", "study,yi,vi\n", [], "has headings and no study under them"),
    ("headings only, raw", "ai,n1i,ci,n2i\n\n", ["--measure", "RR"], "has headings and no study"),
    ("one study", "yi,vi\n1,1\n", [], "there is only 1 study. Pooling needs at least two"),
    ("not UTF-8", "study,yi,vi\nÉén,1,1\n".encode("latin-1"), [], "is not UTF-8 text; save it"),
    ("a picture", b"\x89PNG\r\n\x1a\n\x00\x00", [], "is not UTF-8 text"),
    ("no columns", "a,b\n1,2\n", [], "needs columns yi and vi (or sei), or a --measure"),
    ("no variances", "yi,n\n1,2\n", [], "needs columns yi and vi (or sei)"),
    ("twice", "yi,vi,YI\n1,1,2\n", [], "has two columns called 'yi'; rename one"),
    ("too many cells", "yi,vi\n1,1\n2,1,3\n", [], "line 3: 3 cells under 2 headings"),
    ("a decimal comma", "yi,vi\n1,5,0,2\n", [], "line 2: 4 cells under 2 headings; is a comma"),
    ("in quotation marks", 'yi,vi\n"1,5",1\n2,1\n', [], "row 1 (line 2 of the file): yi is '1,5'"),
    ("a stray mark", 'study,yi,vi\n"A" b,1,1\n', [], "line 2: "),
    ("an open mark", 'study,yi,vi\n"A,1,1\nB,2,1\n', [], "line 3: "),
    ("nothing but separators", "yi,vi\n1,1\n , \n2,1\n", [], "row 2 (line 3 of the file): yi is"),
    ("too few cells", "yi,vi\n1,1\n2\n", [], "row 2 (line 3 of the file): vi is missing"),
    ("text", "yi,vi\n1,1\nabc,1\n", [], "row 2 (line 3 of the file): yi is 'abc', which is no"),
    ("two points", "yi;vi\n1.000,5;1\n2;1\n", [], "row 1 (line 2 of the file): yi is '1.000,5'"),
    ("variance 0", "yi,vi\n\n1,1\n2,0\n3,-1\n", [], "row 2, 3 (line 4, 5 of the file): vi = 0"),
    ("infinite", "yi,vi\n1,1\ninf,1\n", [], "row 2 (line 3 of the file): yi = inf is infinite"),
    ("huge", "yi,vi\n1,1\n1e99,1\n", [], "row 2 (line 3 of the file): yi = 1e+99 is too large"),
    ("more events", "ai,n1i,ci,n2i\n1,9,2,9\n9,5,1,9\n", ["--measure", "RR"], "row 2 (line 3"),
    ("columns lack", "ai,n1i\n1,9\n", ["--measure", "RR"], "cannot do without ci and n2i"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "words", "says"), FILES, ids=[row[0] for row in FILES])
def test_a_file_that_cannot_be_pooled(
    sluimer: Command, write: Write, what: str, text: str | bytes, words: list[str], says: str
) -> None:
    file = write(text)
    ran = sluimer("pool", file, *words, "--json")
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.sentence
    assert file in ran.sentence
    typed = sluimer("pool", "-", *words, "--json", typed=text)
    assert typed.sentence == ran.sentence.replace(file, "standard input")


CALLS: list[tuple[list[str], str]] = [
    (["--measure", "RRR"], "the measure 'RRR' does not exist here. Choose one of ABT, AHW"),
    (["--method", "best"], "there is no method 'best'. Use one of CE, DL, PM, REML"),
    (["--test", "f"], "there is no test 'f'. Use one of z, t, knha, adhoc"),
    (["--knha", "--test", "z"], "give --knha or --test, not both"),
    (["--level", "95"], "between 0 and 1, and 95.0 does not. Give 0.95 for 95 percent"),
    (["--level", "nan"], "between 0 and 1"),
    (["--level", "high"], "invalid float value: 'high'"),
    (["--inner", "arm"], "--inner goes with --cluster"),
    (["--moderator", "age"], "has no column 'age'; it has study, yi, sei, dose, kind, lab, arm"),
    (["--by", "age"], "has no column 'age'"),
    (["--cluster", "age"], "has no column 'age'"),
    (["--cluster", "lab", "--inner", "age"], "has no column 'age'"),
    (["--moderator", "dose", "--moderator", "arm", "--moderator", "lab"], "4 studies for 5 coef"),
    (["--to", "some"], "invalid choice: 'some'"),
    (["--theme", "pink"], "invalid choice: 'pink'"),
    (["--lang", "fr"], "invalid choice: 'fr'"),
    (["--width", "10", "--plot", "x.svg"], "no width for a picture"),
    (["more.csv"], "unrecognized arguments: more.csv"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "says"), CALLS, ids=[" ".join(words) for words, _ in CALLS])
def test_a_wrong_call(sluimer: Command, write: Write, words: list[str], says: str) -> None:
    ran = sluimer("pool", write(FULL), *words)
    assert (ran.code, ran.out) == (2, "")
    assert says in ran.sentence


def test_a_missing_group_or_cluster(sluimer: Command, write: Write) -> None:
    file = write(FULL.replace(",4,drops,y,", ",4,,,"))
    for words in (["--by", "kind"], ["--cluster", "lab"]):
        ran = sluimer("pool", file, *words)
        assert (ran.code, ran.out) == (2, "")
        assert "row 3 (line 4 of the file)" in ran.sentence
    told = document(sluimer("pool", file, "--json", "--by", "kind", "--drop-missing"))
    assert [one["k"] for one in told["subgroups"]["groups"]] == [1, 2]


def test_no_file(sluimer: Command, tmp_path: Path) -> None:
    assert "the following arguments are required" in sluimer("pool").sentence
    absent = str(tmp_path / "absent.csv")
    assert f"cannot read {absent}: No such file" in sluimer("pool", absent).sentence
    assert f"cannot read {tmp_path}: Is a directory" in sluimer("pool", str(tmp_path)).sentence
    assert sluimer("pool", absent).code == 2


def test_as_a_process_of_its_own(write: Write, tmp_path: Path) -> None:
    """No warning of a library reaches the reader, in a locale that knows no accents."""
    file = write(FULL.replace("A,", "Één,"))
    env = environ(LC_ALL="C", PYTHONWARNINGS="error")
    ran = start("pool", file, "--json", *EVERYTHING, env=env)
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out)["studies"][0]["label"] == "Één"
    bad = start("pool", "-", input="study,yi,vi\nÉén,1,1\n".encode("latin-1"), env=env)
    assert (bad.code, bad.out) == (2, "")
    assert "standard input is not UTF-8 text" in bad.sentence


def test_studies_are_those_of_the_python(sluimer: Command, write: Write) -> None:
    told = document(sluimer("pool", write(PLAIN), "--json"))["studies"]
    given = studies(YI, VI, labels=list("ABCD"))
    assert [one["label"] for one in told] == list(given.labels)
    assert [one["vi"] for one in told] == given.vi.tolist()
