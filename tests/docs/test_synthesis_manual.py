"""The manual of pooling keeps step with the code: names, measures, errors, examples and pictures.

Its Python runs from top to bottom as one session. What a statement prints stands below it, in lines
that begin with `#`; remarks stand behind code, never on a line of their own.
"""

import argparse
import ast
import contextlib
import io
import re
import shlex
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from sluimer import synthesis
from sluimer.cli.main import build_parser
from sluimer.synthesis import MEASURES, Measure, convert, errors, pooled, report
from sluimer.synthesis.effects import scales
from tests.oracle.synthesis.reference import problems
from tests.tables import rows

ROOT = Path(__file__).resolve().parents[2]
MANUAL = ROOT / "docs" / "synthesis.md"
EXAMPLES = ROOT / "docs" / "examples"
TEXT = MANUAL.read_text(encoding="utf-8")
PICTURES = ("forest.svg", "funnel.svg")


def section(heading: str) -> str:
    """What stands under a heading, up to the next one of the same height or higher."""
    height = len(heading.split()[0])
    found = re.search(rf"^{re.escape(heading)}\n(.*?)(?=^#{{1,{height}}} |\Z)", TEXT, re.M | re.S)
    assert found, f"the manual has no heading {heading!r}"
    return found[1]


def table(heading: str) -> list[dict[str, str]]:
    """The first table under a heading."""
    found = re.search(r"(?:^\|.*\n)+", section(heading), re.M)
    assert found, f"the manual has no table under {heading!r}"
    return rows(found[0])


def coded(cell: str) -> list[str]:
    """What stands in backquotes in a cell."""
    return re.findall(r"`([^`]+)`", cell)


def test_lines_fit() -> None:
    """Lines of text are at most 100 columns wide; tables and output are as wide as they are."""
    without_output = re.sub(r"^```(?:console|text)$.*?^```$", "", TEXT, flags=re.M | re.S)
    lines = [line for line in without_output.splitlines() if not line.startswith("|")]
    assert [line for line in lines if len(line) > 100] == []


# ------------------------------------------------------------------ names


@pytest.mark.parametrize("room", [synthesis, convert, report], ids=lambda room: room.__name__)
def test_every_public_name_is_told(room: Any) -> None:
    assert [name for name in room.__all__ if not re.search(rf"\b{name}\b", TEXT)] == []


def error_classes() -> set[str]:
    return {
        name
        for name, one in vars(errors).items()
        if isinstance(one, type) and issubclass(one, errors.SynthesisError)
    }


def test_every_error_is_told_and_no_other() -> None:
    told = [coded(row["error"])[0] for row in table("## What can be wrong")]
    assert sorted(told) == sorted(error_classes())


def test_every_caution_is_told_and_no_other() -> None:
    code = re.compile(r'\bCaution\(\s*"([a-z0-9-]+)"')
    files = Path(synthesis.__file__).parent.rglob("cautions.py")
    known = {name for file in files for name in code.findall(file.read_text(encoding="utf-8"))}
    assert len(known) > 10
    assert {coded(row["code"])[0] for row in table("## Cautions")} == known


def test_every_estimator_and_test_is_told_and_no_other() -> None:
    told = [coded(row["`method`"])[0] for row in table("### Estimators of τ²")]
    assert sorted(told) == sorted(get_args(pooled.Method))
    told = [coded(row["`test`"])[0] for row in table("### Tests and intervals")]
    assert sorted(told) == sorted(get_args(pooled.Test))


# ------------------------------------------------------------------ measures

POOLED_AS = {
    scales.as_it_is: "as it is",
    scales.from_log: "logarithm",
    scales.proportion_from_log: "logarithm",
    scales.from_logit: "logit",
    scales.from_fisher_z: "Fisher's z",
    scales.from_arcsine: "arcsine of the root",
    scales.from_square_root: "square root",
    scales.from_hakstian_whalen: "1 − ∛(1 − α)",
    scales.from_bonett: "−ln(1 − α)",
    scales.freeman_tukey_back: "double arcsine",
    scales.freeman_tukey_rate_back: "double root",
}


def measure_row(measure: Measure) -> dict[str, str]:
    """What the table of the manual says of a measure."""
    return {
        "key": f"`{measure.key}`",
        "name": measure.name["en"],
        "columns": " or ".join(f"`{' '.join(needed)}`" for needed in measure.columns),
        "pooled as": POOLED_AS[measure.back_with_sizes or measure.back],  # type: ignore[index]
        "no difference": "–" if measure.null is None else f"{measure.null:g}",
        "`add`": "–" if measure.add is None else f"{measure.add:g}",
        "`vtype`": " ".join(measure.vtypes),
    }


def test_the_table_of_measures_is_the_code_s() -> None:
    assert table("### The measures") == [measure_row(one) for one in MEASURES.values()]


# ------------------------------------------------------------------ conversions

CONVERSIONS: dict[str, Callable[[Any], Any]] = {
    "combine_groups": lambda f: f(1, 2, 9, 3, 2, 8),
    "correlation_from_fisher_z": lambda f: f(0.5),
    "correlation_from_smd": lambda f: f(0.5, 0.1, 20, 20),
    "correlation_of_change": lambda f: f(6.4, 7.1, 4.5),
    "fisher_z_from_correlation": lambda f: f(0.5, 30),
    "group_from_median": lambda f: f(4, 30, minimum=1, maximum=10),
    "log_odds_ratio_from_smd": lambda f: f(0.5, 0.1),
    "odds_ratio_from_risk_ratio": lambda f: f(0.5, 0.4),
    "risk_ratio_from_odds_ratio": lambda f: f(0.5, 0.4),
    "sd_from_ci": lambda f: f(1, 3, 20),
    "sd_from_difference_se": lambda f: f(1.37, 25, 22),
    "sd_from_se": lambda f: f(0.5, 16),
    "sd_of_change": lambda f: f(2.38, 2.21, 0.68),
    "se_from_ci": lambda f: f(1, 3),
    "se_from_f": lambda f: f(2, 4),
    "se_from_p": lambda f: f(3.8, 0.008),
    "se_from_ratio_ci": lambda f: f(0.5, 0.9),
    "se_from_ratio_p": lambda f: f(0.5, 0.03),
    "se_from_statistic": lambda f: f(3, 1.5),
    "smd_from_correlation": lambda f: f(0.3, 0.01),
    "smd_from_f": lambda f: f(4, 20, 20, 1),
    "smd_from_log_odds_ratio": lambda f: f(0.5, 0.1),
    "smd_from_p": lambda f: f(0.03, 20, 20, -1),
    "smd_from_t": lambda f: f(2, 20, 20),
    "smd_from_z": lambda f: f(2, 20, 20),
}


def test_what_is_exact_and_what_is_estimated() -> None:
    told = {coded(row["function"])[0]: row["estimated"] for row in table("## What a paper reports")}
    functions = {name for name in convert.__all__ if name.islower()}
    assert told.keys() == functions == CONVERSIONS.keys()
    for name, made in CONVERSIONS.items():
        estimated = made(getattr(convert, name)).estimated
        assert told[name].startswith("yes" if estimated else "no"), name
    own = convert.sd_of_change(2.38, 2.21, 0.68, r_is_of_this_study=True)
    assert not own.estimated


# ------------------------------------------------------------------ Python


def blocks() -> Iterator[tuple[int, str]]:
    """Every block of Python with its line in the manual."""
    for found in re.finditer(r"^```python\n(.*?)^```$", TEXT, re.M | re.S):
        yield TEXT.count("\n", 0, found.start(1)) + 1, found[1]


def statements(block: str) -> Iterator[tuple[ast.stmt, list[str]]]:
    """Each statement with what it should print."""
    lines = block.splitlines()
    body = ast.parse(block).body
    for node, then in zip(body, [*body[1:], None], strict=True):
        after = lines[node.end_lineno : then.lineno - 1 if then else len(lines)]
        assert all(line.startswith("# ") for line in after if line), (
            f"neither code nor output: {after}"
        )
        yield node, [line[2:] for line in after if line]


def test_the_python_of_the_manual_prints_what_it_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    known: dict[str, Any] = {"__name__": "manual"}
    printed = 0
    for first, block in blocks():
        for node, expected in statements(block):
            place = f"{MANUAL.name}:{first + node.lineno - 1}"
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                exec(compile(ast.Module([node], []), place, "exec"), known)
            assert [line.rstrip() for line in said.getvalue().splitlines()] == expected, place
            printed += len(expected)
    assert printed > 20


# ------------------------------------------------------------------ the example and its pictures


def test_the_trials_are_those_of_the_reference() -> None:
    (problem,) = (one for one in problems() if one["id"] == "bcg_RR")
    columns = {**problem["input"], **problem["moderators"]}
    head, *body = (EXAMPLES / "bcg.csv").read_text(encoding="utf-8").splitlines()
    names = head.split(",")
    assert names == ["author", "year", "ai", "n1i", "ci", "n2i", "ablat", "alloc"]
    cells = [dict(zip(names, line.split(","), strict=True)) for line in body]
    for name in names[1:]:
        assert [row[name] for row in cells] == [str(one) for one in columns[name]]


def drawing_call() -> list[str]:
    """The command that draws the pictures of the manual."""
    (found,) = re.findall(
        r"^```sh\n(.*?)^```$", section("## Text, tables and pictures"), re.M | re.S
    )
    words = shlex.split(found.replace("\\\n", " "))
    assert words[0] == "./sluimer"
    return words[1:]


def test_the_pictures_are_what_the_command_draws_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    words = [
        str(tmp_path / Path(word).name) if word.endswith(".svg") else word
        for word in drawing_call()
    ]
    args: argparse.Namespace = build_parser().parse_args(words)
    assert args.run(args) == 0
    assert "13 studies" in capsys.readouterr().out
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(PICTURES)
    for name in PICTURES:
        drawn, kept = (folder / name for folder in (tmp_path, EXAMPLES))
        stale = f"{name} is stale; draw it again with the command in the manual"
        assert kept.read_text(encoding="utf-8") == drawn.read_text(encoding="utf-8"), stale


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_well_formed_and_told_in_words(name: str) -> None:
    picture = ET.parse(EXAMPLES / name).getroot()
    svg = "{http://www.w3.org/2000/svg}"
    assert picture.tag == f"{svg}svg"
    assert picture.findtext(f"{svg}title") == "BCG vaccine and tuberculosis"
    assert "13 studies" in (picture.findtext(f"{svg}desc") or "")
    (alt,) = re.findall(rf"!\[([^\]]+)\]\(examples/{name}\)", TEXT)
    assert len(alt) > 40
