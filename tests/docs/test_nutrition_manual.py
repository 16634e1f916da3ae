"""The manual of the room nutrition keeps step with the code: choices, rules, salts, doubts.

Where figures of others are used, their licence asks for a line: it stands in the manual and in the
content.
"""

import ast
import importlib
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
import yaml

from sluimer import nutrition
from sluimer.library import CONTENT, library
from sluimer.library.model import Reference
from sluimer.library.model.nutrition import (
    Counts,
    Food,
    FoodWarning,
    Kind,
    LimitKind,
    Measure,
    Never,
    ReferenceValue,
    foods,
    needs,
)
from sluimer.nutrition.adequacy import LIKELY, UNLIKELY, VERY_LIKELY, normal_cdf, z_score
from sluimer.nutrition.intake import judge, read_record
from sluimer.nutrition.label import DoubtCode
from sluimer.nutrition.salts import elemental_fraction
from sluimer.nutrition.supplement import grade
from tests.tables import rows

ROOT = Path(__file__).resolve().parents[2]
MANUAL = ROOT / "docs" / "nutrition.md"
TEXT = MANUAL.read_text(encoding="utf-8")
RECORD = ROOT / "docs" / "examples" / "record.yaml"
ROOM = Path(nutrition.__file__).parent
ATTRIBUTIONS = {
    "ANSES, Ciqual": "Etalab 2.0",
    "NEVO-online version 2023/8.0, RIVM, Bilthoven": "medians",
    "Portie-online version 2026/2.0, RIVM, Bilthoven": "terms",
    "USDA National Nutrient Database for Standard Reference, Release 28": "public domain",
}
"""What each licence asks for, and a word that the manual says of it."""


def table(heading: str) -> list[dict[str, str]]:
    """The first table under a heading."""
    height = len(heading.split()[0])
    found = re.search(rf"^{re.escape(heading)}\n(.*?)(?=^#{{1,{height}}} |\Z)", TEXT, re.M | re.S)
    assert found, f"the manual has no heading {heading!r}"
    told = re.search(r"(?:^\|.*\n)+", found[1], re.M)
    assert told, f"the manual has no table under {heading!r}"
    return rows(told[0])


def coded(cell: str) -> list[str]:
    """What stands in backquotes in a cell."""
    return re.findall(r"`([^`]+)`", cell)


def test_lines_fit() -> None:
    """Lines of text are at most 100 columns wide; tables and output are as wide as they are."""
    without_output = re.sub(r"^```console$.*?^```$", "", TEXT, flags=re.M | re.S)
    lines = [line for line in without_output.splitlines() if not line.startswith("|")]
    assert [line for line in lines if len(line) > 100] == []


# ------------------------------------------------------------------ our own choices


def numbers_of(value: Any) -> tuple[float, ...] | None:
    """A number or a tuple of numbers; None for anything else."""
    values = value if isinstance(value, tuple) else (value,)
    plain = all(isinstance(one, int | float) and not isinstance(one, bool) for one in values)
    return tuple(map(float, values)) if values and plain else None


def constants() -> Iterator[tuple[str, tuple[float, ...]]]:
    """Every constant of the room that is a number or a few, by its module and name."""
    for path in sorted(ROOM.rglob("*.py")):
        module = ".".join(path.relative_to(ROOM).with_suffix("").parts)
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            targets: list[ast.expr] = node.targets if isinstance(node, ast.Assign) else []
            for target in [node.target] if isinstance(node, ast.AnnAssign) else targets:
                names = target.elts if isinstance(target, ast.Tuple) else [target]
                for name in names:
                    if isinstance(name, ast.Name) and name.id.isupper():
                        held = importlib.import_module(f"sluimer.nutrition.{module}")
                        value = numbers_of(getattr(held, name.id, None))
                        if value is not None:
                            yield f"{module}.{name.id}", value


def test_our_own_choices_are_the_constants_of_the_code() -> None:
    told = {
        coded(row["constant"])[0]: tuple(map(float, row["value"].split(",")))
        for row in table("## Our own choices")
    }
    assert told == {name: pytest.approx(value, rel=1e-9) for name, value in constants()}


def test_every_choice_has_a_reason() -> None:
    assert [row for row in table("## Our own choices") if len(row["why"]) < 10] == []


def test_the_words_change_where_the_manual_says() -> None:
    told = " ".join(row["when"] for row in table("### How likely it is that it is enough"))
    assert [float(one) for one in re.findall(r"\d\.\d+", told)] == [VERY_LIKELY, LIKELY, UNLIKELY]


def test_the_worked_example_of_the_book() -> None:
    z = z_score(320, 265, 85.9, 3, 26.5)
    assert "has a z of 0.98" in TEXT
    assert round(z, 2) == 0.98
    assert f"reckoned without rounding it is {normal_cdf(z):.2f}" in TEXT


# ------------------------------------------------------------------ rules, salts, doubts, codes


def grades_in_the_code() -> dict[str, set[str]]:
    """Each rule with the grades that `grade.py` gives it, from its pairs (grade, rule)."""
    known = set(get_args(grade.Why))
    found: dict[str, set[str]] = defaultdict(set)
    for node in ast.walk(ast.parse(Path(grade.__file__).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Tuple) and len(node.elts) == 2:
            first, second = (
                {n.value for n in ast.walk(one) if isinstance(n, ast.Constant)} for one in node.elts
            )
            for rule in second & known:
                found[str(rule)] |= {str(one) for one in first} & set(grade.ORDER)
    return dict(found)


def test_every_rule_of_the_grade_is_told_and_no_other() -> None:
    told = {coded(row["rule"])[0]: set(coded(row["grade"])) for row in table("### The grade")}
    assert set(told) == set(get_args(grade.Why))
    assert told == grades_in_the_code()


def test_the_magnesium_of_every_salt() -> None:
    told = {
        coded(row["family"])[0]: (coded(row["forms"]), row["magnesium, %"])
        for row in table("### The magnesium itself")
    }
    families: dict[str, list[Any]] = defaultdict(list)
    for salt in library().nutrition.salts.values():
        families[salt.family].append(salt)
    made = {}
    for family, salts in families.items():
        parts = [f"{100 * elemental_fraction(salt):.1f}" for salt in salts]
        low, high = min(parts, key=float), max(parts, key=float)
        made[family] = ([salt.id for salt in salts], low if low == high else f"{low} to {high}")
    assert told == made


def test_every_doubt_is_told_and_no_other() -> None:
    told = [coded(row["doubt"])[0] for row in table("## Reading a label")]
    assert sorted(told) == sorted(get_args(DoubtCode))


def test_every_kind_of_value_is_told_and_no_other() -> None:
    told = [code for row in table("## What the values permit") for code in coded(row["kind"])]
    assert sorted(told) == sorted(get_args(Kind))


CODES = {
    "Kind": get_args(Kind),
    "LimitKind": get_args(LimitKind),
    "Counts": get_args(Counts),
    "Nutrient": needs.NUTRIENTS,
    "Unit": get_args(needs.Unit),
    "Sex": get_args(needs.Sex),
    "Group": get_args(foods.Group),
    "Eaten": get_args(foods.Eaten),
    "Allergen": get_args(foods.Allergen),
    "severity": get_args(get_type_hints(FoodWarning)["severity"]),
    "measure": get_args(get_type_hints(Measure)["unit"]),
    "size": get_args(get_args(get_type_hints(Measure)["size"])[0]),
    "never": get_args(get_type_hints(Never)["level"]),
}


@pytest.mark.parametrize("name", CODES)
def test_every_code_of_nutrition_is_in_the_library_guide(name: str) -> None:
    guide = (ROOT / "docs" / "library-guide.md").read_text(encoding="utf-8")
    told = guide.split("## Nutrition, file by file")[1].split("\n## ")[0]
    assert [code for code in CODES[name] if f"`{code}`" not in told] == []


def test_every_file_of_nutrition_and_every_field_of_a_food_is_in_the_library_guide() -> None:
    guide = (ROOT / "docs" / "library-guide.md").read_text(encoding="utf-8")
    told = guide.split("## Nutrition, file by file")[1].split("\n## ")[0]
    here = CONTENT / "nutrition"
    files = [f"{one.name}/" if one.is_dir() else one.name for one in sorted(here.iterdir())]
    assert [name for name in files if f"`{name}`" not in told] == []
    assert [name for name in Food.__struct_fields__ if f"`{name}`" not in told] == []


WORKED = {
    "nutrition/references/": list[Reference],
    "nutrition/needs": list[ReferenceValue],
    "nutrition/foods/": list[Food],
}


@pytest.mark.parametrize("title", WORKED)
def test_the_worked_entries_of_the_guide_are_of_their_types(title: str) -> None:
    guide = (ROOT / "docs" / "library-guide.md").read_text(encoding="utf-8")
    (block,) = re.findall(rf"^```yaml\n# {title}.*?\n(.*?)^```$", guide, re.M | re.S)
    (made,) = msgspec.convert(yaml.safe_load(block), WORKED[title], strict=True)
    held = library()
    for source in getattr(made, "sources", ()):
        assert held.source(source).id == source
    if isinstance(made, Food):
        assert made.per_100g == held.nutrition.foods[made.id].per_100g
        assert made.row == held.nutrition.foods[made.id].row
    if isinstance(made, ReferenceValue):
        same = (v.amount for v in held.nutrition.needs if key(v) == key(made))
        assert list(same) == [made.amount]


def key(value: ReferenceValue) -> tuple[object, ...]:
    return value.authority, value.nutrient, value.kind, value.months_from


# ------------------------------------------------------------------ the example


def test_the_record_of_the_manual_is_the_file() -> None:
    (block,) = re.findall(r"^```yaml\n(# What a child.*?)^```$", TEXT, re.M | re.S)
    assert block == RECORD.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_record_of_the_manual_is_read_without_a_problem(lang: Any) -> None:
    held = library().nutrition
    record = read_record(RECORD.read_text(encoding="utf-8"), held, lang)
    assert record.age_months == (14, 14)
    assert [len(day.items) for day in record.days] == [9, 9]
    report = judge(record, held)
    assert all(judged.intake.no_figure == () for judged in report.judged.values())


# ------------------------------------------------------------------ where figures come from


@pytest.mark.parametrize("line", ATTRIBUTIONS)
def test_an_attribution_stands_in_the_manual_and_in_the_content(line: str) -> None:
    row = next(row for row in table("## Where the figures come from") if line in str(row))
    assert ATTRIBUTIONS[line] in str(row)
    held = "\n".join(path.read_text(encoding="utf-8") for path in sorted(CONTENT.rglob("*.yaml")))
    assert line in held


def test_how_many_foods_come_from_each_table() -> None:
    counted: dict[str, int] = defaultdict(int)
    for food in library().nutrition.foods.values():
        counted[food.row.table] += 1
    told = {
        row["source"]: re.findall(r"(\d+) foods", row["what is taken"])
        for row in table("## Where the figures come from")
    }
    assert told["USDA SR28"] == [str(counted.pop("usda-sr28"))]
    assert told["Ciqual 2020"] == [str(counted.pop("ciqual-2020"))]
    assert counted == {}
