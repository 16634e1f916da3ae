"""The documents keep step with the code: rules, numbers, words, codes, commands and links."""

import argparse
import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest

from sluimer import evidence
from sluimer.answers import phrasing
from sluimer.cli.main import build_parser
from sluimer.evidence import (
    Subject,
    certainty,
    change,
    counting,
    directness,
    pooling,
    rules,
    sizes,
    weigh,
)
from sluimer.library import library, model
from sluimer.library.model import Text
from tests.tables import rows

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
EVIDENCE = Path(evidence.__file__).parent


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """What stands under a heading, up to the next one of the same height or higher."""
    height = len(heading.split()[0])
    found = re.search(
        rf"^{re.escape(heading)}\n(.*?)(?=^#{{1,{height}}} |\Z)", text_of(name), re.M | re.S
    )
    assert found, f"{name} has no heading {heading!r}"
    return found[1]


def table(name: str, heading: str) -> list[dict[str, str]]:
    """The first table under a heading, its cells without backquotes."""
    found = re.search(r"(?:^\|.*\n)+", section(name, heading), re.M)
    assert found, f"{name} has no table under {heading!r}"
    return [{key: cell.strip("`") for key, cell in row.items()} for row in rows(found[0])]


# ------------------------------------------------------------------ rules


class _Rules(ast.NodeVisitor):
    """Gathers the rule of every `Step(...)` and `_Move(...)`; what it can't read is an error."""

    def __init__(self) -> None:
        self.found: set[str] = set()
        self._functions: list[ast.FunctionDef] = []

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._functions.append(node)
        self.generic_visit(node)
        self._functions.pop()

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and node.func.id in ("Step", "_Move"):
            place = 1 if node.func.id == "Step" else 0
            self.found.update(self._names(node.args[place]))
        self.generic_visit(node)

    def _names(self, node: ast.expr) -> Iterator[str]:
        match node:
            case ast.Constant(value=str(name)):
                yield name
            case ast.IfExp(body=one, orelse=other):
                yield from self._names(one)
                yield from self._names(other)
            case ast.JoinedStr(values=[ast.Constant(value="left-out-"), _]):
                yield from (f"left-out-{why}" for why in get_args(directness.WhyNot))
            case ast.Attribute(attr="rule"):
                return  # a _Move's, which is gathered where it is made
            case ast.Name(id=variable):
                values = [
                    one.value
                    for one in ast.walk(self._functions[-1])
                    if isinstance(one, ast.Assign)
                    and any(isinstance(t, ast.Name) and t.id == variable for t in one.targets)
                ]
                assert values, f"line {node.lineno}: where does {variable} come from?"
                for value in values:
                    yield from self._names(value)
            case _:
                raise AssertionError(f"line {node.lineno}: a rule this test can't read")


def rules_in_the_code() -> set[str]:
    found = _Rules()
    for path in EVIDENCE.glob("*.py"):
        found.visit(ast.parse(path.read_text(encoding="utf-8"), path.name))
    return found.found


def rules_in_the_method() -> list[str]:
    """Rules are explained in tables whose first column is `rule`."""
    return re.findall(r"^\| `([a-z-]+)` \|", section("docs/method.md", "## The steps"), re.M)


def test_every_rule_is_explained_once_and_no_other() -> None:
    explained = rules_in_the_method()
    assert sorted(explained) == sorted(rules_in_the_code())


def test_no_trace_names_another_rule() -> None:
    opened, known = library(), rules_in_the_code()
    for slug in opened.remedies:
        for route in (None, *get_args(model.Route)):
            for months in (None, (1, 1), (8, 8), (24, 35), (60, 71), (150, 150)):
                trace = weigh(Subject(slug, route, months), opened).trace
                assert {step.rule for step in trace} <= known


def test_the_table_of_words_is_the_code_s() -> None:
    told = {
        (row["direction"], level): row[level].strip("`")
        for row in table("docs/method.md", "### 6. The word")
        for level in ("high", "moderate", "low", "very-low")
    }
    assert told == rules.WORD


def test_the_numbers_are_the_code_s() -> None:
    modules = (certainty, change, counting, directness, pooling, rules, sizes)
    told = table("docs/method.md", "## The numbers")
    for row in told:
        module = next(m for m in modules if hasattr(m, row["name"]))
        assert float(row["value"]) == pytest.approx(float(getattr(module, row["name"])), abs=0.005)
    public = {
        name
        for module in modules
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, int | float) and not isinstance(value, bool)
    }
    assert {row["name"] for row in told} == public


def test_the_size_of_the_study_that_would_change_it() -> None:
    assert f"{2 * change.people_per_arm()} children" in text_of("docs/method.md")


# ------------------------------------------------------------------ words and codes

WORDS: dict[str, Mapping[Any, Text]] = {
    "### Does it help?": phrasing.EFFICACY,
    "### How sure?": phrasing.CERTAINTY,
    "### Is it safe?": phrasing.SAFETY,
    "### How far it was read": phrasing.LEVEL,
    "### Routes": phrasing.ROUTE,
    "### Outcomes asked about": phrasing.OUTCOME,
    "### Intents": {key: text for key, text in phrasing.INTENT.items() if key != "none"},
}


@pytest.mark.parametrize("heading", WORDS)
def test_the_words_of_the_glossary_are_the_code_s(heading: str) -> None:
    told = {row["code"]: (row["Dutch"], row["English"]) for row in table("GLOSSARY.md", heading)}
    assert told == {code: (text.nl, text.en) for code, text in WORDS[heading].items()}


def test_a_word_has_one_entry_in_the_glossary() -> None:
    entries = re.findall(r"^\*\*(.+?)\*\*", text_of("GLOSSARY.md"), re.M)
    assert len(entries) > 20
    assert sorted(set(entries)) == sorted(entries)


CODES = (
    "Route", "Design", "LifeStage", "Health", "Outcome", "Measure", "Direction", "Comparison",
    "EffectType", "Level", "Interest", "Concern", "Bearing", "Grade", "Part",
)  # fmt: skip


@pytest.mark.parametrize("name", CODES)
def test_every_code_of_a_record_is_in_the_library_guide(name: str) -> None:
    guide = text_of("docs/library-guide.md")
    assert [code for code in get_args(getattr(model, name)) if f"`{code}`" not in guide] == []


# ------------------------------------------------------------------ commands and links


def commands(parser: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every command with its options and arguments."""
    below = [a for a in parser._actions if isinstance(a, argparse._SubParsersAction)]
    for action in below:
        for word, one in action.choices.items():
            yield from commands(one, f"{name} {word}".strip())
    if not below:
        own = [a for a in parser._actions if not isinstance(a, argparse._HelpAction)]
        yield name, [w for a in own for w in a.option_strings or [a.dest.upper()]]


COMMANDS = dict(commands(build_parser()))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_documented(command: str) -> None:
    told = section("docs/cli.md", f"## {command}")
    assert [word for word in COMMANDS[command] if f"`{word}" not in told] == []


def test_no_command_or_option_is_documented_that_does_not_exist() -> None:
    told = text_of("docs/cli.md")
    known = {word for words in COMMANDS.values() for word in words} | {"--help", "--version"}
    assert set(re.findall(r"`(--[a-z0-9-]+)", told)) <= known
    headings = set(re.findall(r"^## ([a-z ]+)$", told, re.M))
    assert headings == set(COMMANDS)


def anchor(heading: str) -> str:
    """The anchor that a heading gets on a code forge."""
    plain = re.sub(r"[^\w\- ]", "", heading.lower())
    return plain.replace(" ", "-")


@pytest.mark.parametrize("path", DOCUMENTS, ids=[path.name for path in DOCUMENTS])
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    plain = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", plain):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, part = target.partition("#")
        there = (path.parent / file).resolve() if file else path
        assert there.exists(), f"{path.name} links to {target}"
        if part:
            headings = re.findall(r"^#+ (.+)$", there.read_text(encoding="utf-8"), re.M)
            assert part in map(anchor, headings), f"{path.name} links to {target}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=[path.name for path in DOCUMENTS])
def test_files_that_are_named_exist(path: Path) -> None:
    """`src/...`, `tools/...`, `tests/...` and `docs/...` in backquotes are there."""
    named = re.findall(r"`((?:src|tools|tests|docs|requirements)/[\w./-]*)`", text_of_path(path))
    assert [name for name in named if not (ROOT / name).exists()] == []


def text_of_path(path: Path) -> str:
    return path.read_text(encoding="utf-8")
