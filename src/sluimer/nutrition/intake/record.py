"""A record of what a child ate and drank: one or more days, one line for each thing.

    child: {age: 14m, sex: girl}
    days:
      - [borstvoeding 3 keer, 2 sneetjes bruin brood, 1 kleine banaan]
      - day: 2026-11-21
        eaten:
          - 150 ml volle melk
          - {formula: formula-2, ml: 210, label_mg_per_100ml: {magnesium: 6.5}}
          - {food: yoghurt_plain, g: 80}

It is read once, here. Every line that cannot be used is named with its number in the file and what
to write instead, all of them together; nothing is left out in silence.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from sluimer.library.model.nutrition import FormulaKind, Nutrient, Sex
from sluimer.library.whole import Nutrition
from sluimer.nutrition.foods.portions import Portion, PortionError, read_amount, read_portion
from sluimer.nutrition.foods.search import FoodIndex, FoodLang, index_of
from sluimer.nutrition.interval import Interval
from sluimer.nutrition.milk import formula_for
from sluimer.nutrition.needs import Ages
from sluimer.nutrition.numbers import plain

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML built without libyaml: slower, same result
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

MOST_DAYS = 31
MOST_LINES = 100
MOST_ML = 2000.0
MOST_FEEDS = 24
OLDEST_MONTHS = 216
DAYS_PER_MONTH = 30.4375
MOST_LABEL_MG = {"magnesium": 30.0, "calcium": 300.0, "phosphorus": 200.0, "iron": 5.0}
"""More than any formula holds in 100 mL: three times what the law of the EU allows."""

BREAST_FOOD = "human_milk"


@dataclass(frozen=True, slots=True)
class LineProblem:
    """A line that cannot be used: its number in the file, a code and the words that go with it."""

    line: int
    code: str
    words: tuple[str, ...] = ()


class RecordError(ValueError):
    """A record that cannot be used, with every line that stands in the way."""

    def __init__(self, problems: tuple[LineProblem, ...]) -> None:
        super().__init__("; ".join(f"line {p.line}: {p.code}" for p in problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Breastfed:
    """At the breast: so many feeds, or all of the day's milk when nobody counted."""

    feeds: float | None
    line: int


@dataclass(frozen=True, slots=True)
class Formula:
    """A bottle: mL ready to drink, and what its label says if it was given (mg in 100 mL)."""

    kind: FormulaKind
    ml: Interval
    label_mg_per_100ml: Mapping[Nutrient, float]
    line: int


@dataclass(frozen=True, slots=True)
class Eaten:
    """A food and how much of it."""

    portion: Portion
    line: int


Item = Breastfed | Formula | Eaten


@dataclass(frozen=True, slots=True)
class Day:
    items: tuple[Item, ...]
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What one child ate: its age in completed months (from, up to and including), and its days."""

    age_months: Ages
    sex: Sex | None
    days: tuple[Day, ...]

    def __post_init__(self) -> None:
        if not self.days:
            raise ValueError("a record has at least one day")


def read_record(
    text: str, nutrition: Nutrition, lang: FoodLang = "nl", age_months: Ages | None = None
) -> Record:
    """A record from YAML. `age_months` goes before an age in the text.

    Raises RecordError with every problem and its line.
    """
    return _Reading(nutrition, lang).record(text, age_months)


class _Reading:
    def __init__(self, nutrition: Nutrition, lang: FoodLang) -> None:
        self.nutrition = nutrition
        self.index: FoodIndex = index_of(nutrition.foods)
        self.lang: FoodLang = lang
        self.problems: list[LineProblem] = []
        self._portions: dict[str, Portion] = {}  # the same line stands on many days

    def record(self, text: str, age_months: Ages | None) -> Record:
        try:
            node = yaml.compose(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            raise RecordError((LineProblem(line, "yaml", (str(error.problem),)),)) from None
        except (yaml.YAMLError, RecursionError):
            raise RecordError((LineProblem(1, "yaml", ("unreadable",)),)) from None
        if not isinstance(node, yaml.MappingNode):
            raise RecordError((LineProblem(1, "shape"),))
        parts = self._fields(node, {"child", "days"})
        days = self._days(parts.get("days"), node)
        age, sex = self._child(parts.get("child"), node, age_months, days)
        if self.problems or age is None:
            raise RecordError(tuple(sorted(self.problems, key=lambda p: p.line)))
        return Record(age, sex, tuple(days))

    def _no(self, node: yaml.Node, code: str, *words: str) -> None:
        self.problems.append(LineProblem(node.start_mark.line + 1, code, words))

    def _fields(self, node: yaml.MappingNode, known: set[str]) -> dict[str, yaml.Node]:
        found: dict[str, yaml.Node] = {}
        for key, inner in node.value:
            name = str(key.value)
            if name not in known:
                self._no(key, "unknown-field", name, ", ".join(sorted(known)))
            elif name in found:
                self._no(key, "twice", name)
            else:
                found[name] = inner
        return found

    # ------------------------------------------------------------ the child

    def _child(
        self, node: yaml.Node | None, whole: yaml.Node, given: Ages | None, days: list[Day]
    ) -> tuple[Ages | None, Sex | None]:
        if node is None:
            if given is None:
                self._no(whole, "no-age")
            return given, None
        if not isinstance(node, yaml.MappingNode):
            self._no(node, "shape-child")
            return given, None
        parts = self._fields(node, {"age", "born", "sex"})
        sex = self._sex(parts.get("sex"))
        if given is not None:
            return given, sex
        if "age" in parts:
            return self._age(parts["age"]), sex
        if "born" in parts:
            return self._born(parts["born"], days), sex
        self._no(node, "no-age")
        return None, sex

    def _sex(self, node: yaml.Node | None) -> Sex | None:
        if node is None:
            return None
        word = str(node.value).strip().lower()
        if word in ("girl", "meisje", "f", "v"):
            return "girl"
        if word in ("boy", "jongen", "m"):
            return "boy"
        self._no(node, "sex", word)
        return None

    def _age(self, node: yaml.Node) -> Ages | None:
        found = _AGE.fullmatch(str(node.value).strip().lower())
        if not found or not any(found.groups()):
            self._no(node, "age", str(node.value))
            return None
        years, months, weeks, days = (int(part) if part else 0 for part in found.groups())
        first = 12 * years + months + int((7 * weeks + days) / DAYS_PER_MONTH)
        if first >= OLDEST_MONTHS:
            self._no(node, "age-no-child", str(node.value))
            return None
        return (first, first + 11) if found.lastindex == 1 else (first, first)

    def _born(self, node: yaml.Node, days: list[Day]) -> Ages | None:
        born = _date(node)
        dated = [day.date for day in days if day.date is not None]
        if born is None:
            self._no(node, "date", str(node.value))
            return None
        if not dated:
            self._no(node, "born-without-dates")
            return None
        day = min(dated)
        months = 12 * (day.year - born.year) + day.month - born.month - (day.day < born.day)
        if not 0 <= months < OLDEST_MONTHS:
            self._no(node, "age-no-child", str(node.value))
            return None
        return months, months

    # ------------------------------------------------------------ the days

    def _days(self, node: yaml.Node | None, whole: yaml.Node) -> list[Day]:
        if not isinstance(node, yaml.SequenceNode) or not node.value:
            self._no(node or whole, "no-days")
            return []
        if len(node.value) > MOST_DAYS:
            self._no(node, "many-days", str(len(node.value)), str(MOST_DAYS))
            return []
        return [day for inner in node.value if (day := self._day(inner)) is not None]

    def _day(self, node: yaml.Node) -> Day | None:
        date: dt.date | None = None
        items: yaml.Node | None = node
        if isinstance(node, yaml.MappingNode):
            parts = self._fields(node, {"day", "eaten"})
            items = parts.get("eaten")
            if "day" in parts:
                date = _date(parts["day"])
                if date is None:
                    self._no(parts["day"], "date", str(parts["day"].value))
        if not isinstance(items, yaml.SequenceNode) or not items.value:
            self._no(items or node, "empty-day")
            return None
        if len(items.value) > MOST_LINES:
            self._no(items, "many-lines", str(len(items.value)), str(MOST_LINES))
            return None
        read = [self._item(inner) for inner in items.value]
        return Day(tuple(item for item in read if item is not None), date)

    def _item(self, node: yaml.Node) -> Item | None:
        line = node.start_mark.line + 1
        try:
            if isinstance(node, yaml.ScalarNode):
                return self._line(str(node.value), line)
            if isinstance(node, yaml.MappingNode):
                return self._fields_item(node, line)
        except PortionError as error:
            self.problems.append(LineProblem(line, error.code, error.words))
            return None
        self._no(node, "shape-item")
        return None

    def _line(self, text: str, line: int) -> Item:
        said = plain(text)
        if _NOTHING.match(said.strip()):
            raise PortionError("zero", text)
        breast = _BREAST.search(said)
        if breast and not re.search(r"\d\s*(?:ml|cl|dl|g|gram)\b", said):
            amount = read_amount(said, self.lang)
            if amount.number is not None and amount.number > MOST_FEEDS:
                raise PortionError("many-feeds", f"{amount.number:g}")
            return Breastfed(amount.number, line)
        portion = self._portions.get(text)
        if portion is None:
            portion = self._portions[text] = read_portion(text, self.index, self.lang)
        kind = formula_for(self.nutrition.milk, portion.food.id)
        if kind is not None:
            density = portion.food.g_per_ml or 1.0
            return Formula(kind, portion.grams.times(1 / density), {}, line)
        return Eaten(portion, line)

    def _fields_item(self, node: yaml.MappingNode, line: int) -> Item | None:
        known = {"food", "g", "ml", "amount", "formula", "breast_feeds", "label_mg_per_100ml"}
        parts = self._fields(node, known)
        if "breast_feeds" in parts:
            return Breastfed(self._amount(parts["breast_feeds"], MOST_FEEDS, "many-feeds"), line)
        if "formula" in parts:
            kind = formula_for(self.nutrition.milk, str(parts["formula"].value).strip())
            if kind is None:
                names = ", ".join(k.id for k in self.nutrition.milk.formulas)
                self._no(parts["formula"], "unknown-formula", str(parts["formula"].value), names)
                return None
            if "ml" not in parts:
                self._no(node, "formula-without-ml")
                return None
            ml = self._amount(parts["ml"], MOST_ML, "too-much-ml")
            label = self._label(parts.get("label_mg_per_100ml"))
            return Formula(kind, Interval.exactly(ml), label, line) if ml else None
        if "food" not in parts:
            self._no(node, "shape-item")
            return None
        name = str(parts["food"].value)
        if "g" in parts:
            amount = f"{parts['g'].value} g"
        elif "ml" in parts:
            amount = f"{parts['ml'].value} ml"
        else:
            amount = str(parts["amount"].value) if "amount" in parts else ""
        if amount.strip().startswith("-"):
            raise PortionError("negative", amount)
        food = self.nutrition.foods.get(name.strip())
        return self._line(f"{amount} {food.names.en if food else name}", line)

    def _amount(self, node: yaml.Node, most: float, code: str) -> float:
        text = str(node.value).strip()
        number = read_amount(text, self.lang).number
        if number is None:
            raise PortionError("number", text)
        if number > most:
            raise PortionError(code, text)
        return number

    def _label(self, node: yaml.Node | None) -> dict[Nutrient, float]:
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            self._no(node, "shape-label")
            return {}
        parts = self._fields(node, set(MOST_LABEL_MG))
        found: dict[Any, float] = {}
        for name, inner in parts.items():
            try:
                found[name] = self._amount(inner, MOST_LABEL_MG[name], "label-too-much")
            except PortionError as error:
                self._no(inner, error.code, *error.words)
        return found


_AGE = re.compile(
    r"(?:(\d{1,2})\s*[yj])?\s*(?:(\d{1,3})\s*m)?\s*(?:(\d{1,3})\s*w)?\s*(?:(\d{1,4})\s*d)?"
)
_NOTHING = re.compile(r"(?:geen|niets|niks|no|none|nothing|pas de|aucun|rien)\b")
_BREAST = re.compile(
    r"\b(?:borstvoeding|borst|aan de borst|moedermelk|allaitement|tétée?s?|nurs(?:e|ed|ing)"
    r"|(?<!chicken )(?<!turkey )(?<!duck )breast(?:feed|feeds|feeding|fed|milk)?)\b"
)


def _date(node: yaml.Node) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(node.value).strip())
    except ValueError:
        return None
