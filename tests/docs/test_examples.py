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
from tests.spec.library.made import Content

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

from refresh_examples import ROOT, Example, documents, examples, matches, run

GUIDE = ROOT / "docs" / "library-guide.md"
TODAY = dt.date(2026, 11, 24)

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
    first = next(example for example in EXAMPLES if example.file.name == "README.md")
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


def worked(title: str) -> str:
    """The YAML of the guide that begins with the remark `# title`."""
    blocks = re.findall(r"^```yaml\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.M | re.S)
    return next(str(block) for block in blocks if block.startswith(f"# {title}"))


def test_the_worked_records_of_the_guide_are_sound(tmp_path: Path) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    study = worked("studies/").replace("id: rezaei-2023", "id: worked-example")
    study = re.sub(r"^( *(?:doi|pmid|pmcid): ).*$", "", study, flags=re.M)  # it stands there too
    (content / "studies" / "worked.yaml").write_text(study, encoding="utf-8")
    page = content / "habits" / "massage.yaml"
    text = page.read_text(encoding="utf-8")
    assert "  in-short:\n" in text
    passage = worked("habits/").replace("1 jaar", "1 jaartje")
    page.write_text(text.replace("  in-short:\n", f"  in-short:\n{passage}"), encoding="utf-8")
    assert [str(problem) for problem in check(content, TODAY)] == []


REMEDY, STUDY = "remedies/ointment.yaml", "studies/small.yaml"
FIGURES_OF_A_LOST_RECORD = """\
  findings:
    - {outcome: duration, name: {nl: duur, en: duration}, says: {nl: "Langer.", en: "Longer."},
       measured_by: diary, figure: {value: 3}}
"""
MISTAKES = [
    # the file   what stands there                       what an editor makes of it
    (REMEDY, 'en: "An ointment."', 'eng: "An ointment."'),
    (REMEDY, 'An ointment.", sources: [one]', 'An ointment."'),
    (REMEDY, 'An ointment.", sources: [one]', 'An ointment.", sources: []'),
    (REMEDY, 'en: "An ointment."', 'en: ""'),
    (REMEDY, "kind: remedy", "kind: remedy\nkind: habit"),
    (REMEDY, "slug: ointment", "slug: ointment: yes"),
    (REMEDY, "expires: 2027-01-03", "expires: 2027-01-03, signed_by: somebody"),
    (REMEDY, "expires: 2027-01-03", "expires: 2025-01-03"),
    (STUDY, "rct\n  people: {who: {nl: \"baby's", "trial\n  people: {who: {nl: \"baby's"),
    (STUDY, "n: 40}", "n: forty}"),
    (STUDY, "- id: lost", "- id: one"),
    (STUDY, "value: 1.0", "value: 9.0"),
    (REMEDY, 'An ointment.", sources: [one]', 'An ointment.", sources: [two]'),
    (REMEDY, 'An ointment.", sources: [one]', 'An ointment.", sources: [lost]'),
    (REMEDY, 'en: "An ointment."', 'en: "Een zalf."'),
    (REMEDY, "Wash your hands.", "Rub in 5 ml."),
    (REMEDY, 'An ointment.", sources: [one]', 'An ointment.", sources: [one], countries: [FR]'),
    (REMEDY, "harms:", "unknown:"),
    (REMEDY, "instead: [{slug: story}]\n", ""),
    (REMEDY, "expires: 2027-01-03", "expires: 2026-01-04"),
    (REMEDY, "Was je handen.", "Bel 112."),
    (REMEDY, '"Was je handen.", en: "Wash your hands."', '"Bel {vet}.", en: "Call {vet}."'),
    (REMEDY, "Was je handen.", "Bel {ambulance}."),
    ("habits/story.yaml", "Kies een kort boek.", "Pak een kussen."),
    ("names/all.yaml", "[hoofdkussen]", "[hoofdkussen, slaapzalf]"),
    ("advice/pillow.yaml", "slug: pillow", "slug: pillow\npart_of: bedding"),
    (STUDY, "10.1000/one.1", "https://doi.org/10.1000/one.1"),
    (STUDY, 'citation: {title: "Sleep and ointment"}', 'citation: {pmid: "123456"}'),
    (STUDY, "subject: ointment, how: tested", "subject: balm, how: tested"),
    (STUDY, ', where: ["https://example.org/one"]', ""),
    (STUDY, "  findings: []\\n", FIGURES_OF_A_LOST_RECORD),
]


def plain(message: str) -> str:
    """A message without what differs from mistake to mistake."""
    message = re.sub(r"(not valid YAML:|already stands at).*", r"\1 ...", message)
    return re.sub(r"'[^']*'|\d{4}-\d\d-\d\d|`[a-z_]+`", "...", message).strip()


def test_the_messages_of_the_guide_are_real(tmp_path: Path) -> None:
    made = set()
    for number, mistake in enumerate(MISTAKES):
        content = Content(tmp_path / str(number))
        content.change(*mistake)
        (problem,) = content.problems()
        made.add(plain(problem.what))
    text = GUIDE.read_text(encoding="utf-8").split("## What the check says")[1]
    cells = re.findall(r"^\| (`+) ?(.*?) ?\1 \|", text, re.M)
    told = {plain(cell.replace("\\|", "|")) for _, cell in cells}
    no_general_rule = "no rule holds for all routes and ages; add the general one"
    assert told - {no_general_rule} == made
    for block in re.findall(r"^```text\n(.*?)^```$", text, re.M | re.S):
        for line in block.splitlines():
            assert plain(line).endswith(tuple(made)), line
