"""Every example in the documents runs and says exactly what stands there.

The library guide is run too: its worked records pass the check, and the messages that it explains
are the messages that an editor gets.
"""

import datetime as dt
import re
import shutil
import sys
from pathlib import Path

import pytest

from sluimer.library import CONTENT
from sluimer.library.check import check

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "docs" / "library-guide.md"
TODAY = dt.date(2026, 11, 24)

sys.path.insert(0, str(ROOT / "tools"))

from refresh_examples import Example, documents, examples, matches, run

EXAMPLES = [example for file in documents() for example in examples(file)]


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.place for example in EXAMPLES])
def test_example(example: Example) -> None:
    actual, code = run(example.command)
    told = "\n".join(actual)
    assert code == example.exit_code, f"{example.place}: {example.command}\n{told}"
    if example.shortened:
        assert matches(example.expected, actual), f"{example.place}\n{told}"
    else:
        assert "\n".join(example.expected) == told, example.place


def test_the_first_screen_of_the_readme_holds_an_answer() -> None:
    first = [example for example in EXAMPLES if example.file.name == "README.md"][0]
    assert first.first <= 12
    assert 'ask "' in first.command


MATCHES = [
    # the document         the output           fits?
    ("a b", "a b", True),
    ("a b", "a c", False),
    ("a ...", "a", True),
    ("a ...", "a b c", True),
    ("... c", "a b c", True),
    ("a ... c", "a b c", True),
    ("a ... c", "a c", True),
    ("a ... a", "a", False),
    ("a ... b ... d", "a x b c d", True),
    ("a ... b ... d", "a c d", False),
    ("...", "", True),
]


@pytest.mark.parametrize(("document", "output", "fits"), MATCHES)
def test_dots_stand_for_any_lines(document: str, output: str, fits: bool) -> None:
    assert matches(document.split(), output.split()) is fits


# ------------------------------------------------------------------ the library guide


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the content that a test may break."""
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def replace(content: Path, file: str, old: str, new: str) -> None:
    path = content / file
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} stands no longer in {file}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def worked(title: str) -> str:
    """The YAML of the guide that begins with the remark `# title`."""
    blocks = re.findall(r"^```yaml\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.M | re.S)
    return next(block for block in blocks if block.startswith(f"# {title}"))


def messages(content: Path, today: dt.date = TODAY) -> list[str]:
    return [problem.what for problem in check(content, today)]


def test_the_worked_records_of_the_guide_are_sound(content: Path) -> None:
    study = content / "studies" / "worked.yaml"
    study.write_text(worked("studies/"), encoding="utf-8")
    replace(content, "habits/massage.yaml", "  in-short:\n", "  in-short:\n" + worked("habits/"))
    assert messages(content) == []


CHILDREN, MASSAGE = "studies/magnesium-children.yaml", "studies/massage.yaml"
MAGNESIUM = "remedies/magnesium.yaml"
IN_A_RECORD = [
    # the file                    what stands there               what is made of it
    (CHILDREN, "design: case-series", "design: trial"),
    (MASSAGE, "measured_by:", "measured_with:"),
    (MAGNESIUM, "      en: ", "      eng: "),
    ("habits/light.yaml", "kind: habit\n", "kind: habit\nkind: habit\n"),
    ("habits/wake-time.yaml", "sources: [", "sources: [] # ["),
    ("habits/parental-calm.yaml", 'nl: "', "nl: een: "),
    ("norms/sleep.yaml", "compiled: 2026", "compiled: 2028"),
    ("studies/sleep-programmes.yaml", "  compared_with:", "  # compared_with:"),
    ("studies/growing-up.yaml", "- id: ", "- id: dralle-1980 # "),
]
BETWEEN_RECORDS = [
    (MAGNESIUM, "arab-2023]", "arab-2032]"),
    (MAGNESIUM, "Hardly any magnesium gets in through the skin.", "Spray 2 ml on the feet."),
    (CHILDREN, "doi: 10.1007", "doi: https://doi.org/10.1007"),
    (CHILDREN, "{subject: magnesium, how: tested}", "{subject: magnesuim, how: tested}"),
    (MAGNESIUM, "sources: [kass-2017]", "sources: [gap-nothing]"),
    ("habits/massage.yaml", "  how-to:\n", "  unknown:\n"),
]


@pytest.mark.parametrize("edits", [IN_A_RECORD, BETWEEN_RECORDS], ids=["inside", "between"])
def test_the_messages_of_the_guide_are_real(
    content: Path, edits: list[tuple[str, str, str]]
) -> None:
    for edit in edits:
        replace(content, *edit)
    guide = GUIDE.read_text(encoding="utf-8")
    found = messages(content)
    assert len(found) >= len(edits)
    assert [what for what in found if what not in guide] == []


def test_a_review_that_ran_out_is_told_as_in_the_guide() -> None:
    found = {re.sub(r"\d{4}-\d\d-\d\d", "DATE", what) for what in messages(CONTENT, dt.date.max)}
    assert found == {"the review ran out on DATE"}
    assert "the review ran out on" in GUIDE.read_text(encoding="utf-8")
