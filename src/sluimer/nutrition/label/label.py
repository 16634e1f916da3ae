"""What a supplement's label says about magnesium, as far as it can be read for certain.

Three ideas carry this package.

1. A number belongs to magnesium only when the text ties it to the word: "magnesium: 100 mg",
   "100 mg magnesium". What stands loose, or beside another name, is nobody's.
2. The salt is not the magnesium. Printed magnesium goes before what can be computed from a salt,
   and a name that covers several forms gives a lowest and a highest.
3. What can be read in two ways is not a number but a doubt. A doubt has a code, its line, and the
   figures with which another room can say it in words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sluimer.library.model.words import Route
from sluimer.nutrition.numbers import Tongue

Stated = Literal["elemental", "compound", "percent"]
Span = tuple[float, float]
"""From, up to and including."""

Unit = Literal[
    "tablet", "capsule", "gummy", "sachet", "scoop", "ampoule", "drop", "spray", "tablespoon",
    "teaspoon", "ml", "g", "bath", "serving", "piece",
]  # fmt: skip
"""What a label counts by. A `serving` is a portion without a shape, a `piece` one of any shape."""

Nutrient = Literal["calcium", "phosphorus", "iron", "vitamin-d"]

DoubtCode = Literal[
    "contradiction",  # more magnesium than the compound holds, or two day amounts
    "percent-mismatch",  # the printed percent is not that of the printed mg
    "compound-only",  # only the weight of the salt is printed
    "several-magnesium-lines",  # several sources with their own amount
    "unit-doubtful",  # the printed unit can hardly be meant; there is no number then
    "not-readable",  # no amount of magnesium in the text
    "no-day",  # how much a day is not stated
    "many-salts",  # too many salts to compute from
    "doubtful-number",  # 1,000 may be one or a thousand
    "buffered",  # more magnesium than pure bisglycinate holds: another salt is in it
    "mmol",  # printed in mmol or mEq
    "percent-of-solution",  # a percent of the salt in a spray
    "two-portions",  # it is not clear for how many pieces the amount is
    "cut-short",  # the text was too long, and the end was not read
]


@dataclass(frozen=True, slots=True)
class LabelDoubt:
    """Something that a parent should know before trusting the numbers.

    `printed` is the figure on the label, `expected` what it would be by the sums; both in mg, or
    in percent for a `percent-mismatch`.
    """

    code: DoubtCode
    line: int | None = None
    printed: float | None = None
    expected: Span | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class MagnesiumLine:
    """One amount of magnesium, or of one salt of it.

    `salts` are the ids that the name may mean; `start` and `end` a place in `Label.text`; `line`
    counts from 1 in the text as it was given.
    """

    salts: tuple[str, ...]
    compound_mg: float | None
    elemental_mg: Span | None
    percent: float | None
    stated: Stated
    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class OtherNutrient:
    """Another nutrient of the room with its amount, as printed and, when known, a day."""

    nutrient: Nutrient
    amount: float
    unit: Literal["mg", "ug"]
    per_day: Span | None
    line: int


@dataclass(frozen=True, slots=True)
class Label:
    """A label as read. `text` is the given text made plain; `salts` are ids named anywhere in it.

    `day_is_stated` when the label itself says how much a day: in mg, or in pieces. Without it a
    day's amount rests on an amount printed without any portion.
    """

    text: str
    lang: Tongue
    lines: tuple[MagnesiumLine, ...] = ()
    portion: tuple[float, Unit] | None = None
    portions_per_day: Span | None = None
    elemental_mg_per_portion: Span | None = None
    elemental_mg_per_day: Span | None = None
    day_is_stated: bool = False
    salts: tuple[str, ...] = ()
    nrv_percent: float | None = None
    route: Route = "oral"
    kind: str | None = None
    others: tuple[OtherNutrient, ...] = ()
    doubts: tuple[LabelDoubt, ...] = field(default=())
