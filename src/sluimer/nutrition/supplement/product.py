"""A supplement as it was described: how much magnesium a day, by which way, in which salt.

It can come from a salt and an amount, from the text of a label, or from a kind of product alone.
However it comes, what is kept is the magnesium itself (elemental), lowest and highest, for a name
may cover several forms of a salt; where nothing can be known of the amount it stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from sluimer.library.model.nutrition import ProductKind, Salt
from sluimer.library.model.words import Route
from sluimer.nutrition.label import Label
from sluimer.nutrition.numbers import NUMBER, Tongue, UnreadableNumberError, plain, value
from sluimer.nutrition.salts import MG_PER_MEQ, MG_PER_MMOL, find_salts, fractions

Meaning = Literal["compound", "elemental"]

MOST_MG = 100_000.0
"""A hundred grams in one portion is a slip of the pen, also for a bath."""
MOST_SWALLOWED_MG = 5_000.0
"""More magnesium than this a day is no supplement to swallow."""
MOST_PER_DAY = 50.0
LONGEST_NAME = 80


class ProductError(ValueError):
    """A description that cannot be used, by a code and the words that go with it."""

    def __init__(self, code: str, *words: str) -> None:
        super().__init__(code, *words)
        self.code = code
        self.words = words


@dataclass(frozen=True, slots=True)
class Product:
    """What is asked about. `elemental_mg_per_day` is None where the amount is not known.

    `salts` are the forms that were named; `assumed` is true where the name covers several forms and
    the highest is reckoned with. `label` is there when a text was read.
    """

    elemental_mg_per_day: tuple[float, float] | None
    route: Route
    salts: tuple[Salt, ...] = ()
    kind: ProductKind | None = None
    compound_mg_per_day: float | None = None
    assumed: bool = False
    label: Label | None = None

    @property
    def counted_mg(self) -> float | None:
        """What is compared with limits: the most that it may be."""
        return self.elemental_mg_per_day[1] if self.elemental_mg_per_day else None


def from_amount(
    salts: Mapping[str, Salt],
    salt: str | None,
    mg: float,
    meaning: Meaning,
    per_day: float = 1.0,
    route: Route = "oral",
) -> Product:
    """A product from its salt and an amount in mg, taken `per_day` times a day.

    With the meaning `compound` the amount is the salt's, and a salt must be named. Raises
    ProductError for an unknown salt, several at once, or an amount that cannot be.
    """
    if not 0 < mg <= MOST_MG:
        raise ProductError("amount", f"{mg:g}")
    if not 0 < per_day <= MOST_PER_DAY:
        raise ProductError("per-day", f"{per_day:g}")
    forms = _forms(salts, salt)
    if meaning == "elemental":
        amount = (mg * per_day, mg * per_day)
        return _sane(Product(amount, route, forms))
    if not forms:
        raise ProductError("no-salt")
    low, high = fractions(forms)
    day = mg * per_day
    return _sane(Product((day * low, day * high), route, forms, None, day, assumed=len(forms) > 1))


def _forms(salts: Mapping[str, Salt], name: str | None) -> tuple[Salt, ...]:
    if name is None or not name.strip():
        return ()
    if len(name) > LONGEST_NAME or re.search(r"[,;+&]|\b(?:en|and|et|und)\b", plain(name)):
        found = find_salts(name, salts)
        if found:
            return found
        raise ProductError("several-salts", name[:LONGEST_NAME])
    found = find_salts(name, salts)
    if not found:
        raise ProductError("unknown-salt", name, *near_salts(name, salts))
    return found


def near_salts(name: str, salts: Mapping[str, Salt]) -> tuple[str, ...]:
    """Families of salts whose names are like this one; each can be given as a salt."""
    from rapidfuzz import fuzz, process

    names = {
        text.lower(): salt.family
        for salt in salts.values()
        for text in (salt.id, salt.names.nl, salt.names.en, *salt.also)
    }
    found = process.extract(plain(name), list(names), scorer=fuzz.WRatio, limit=8, score_cutoff=60)
    return tuple(dict.fromkeys(names[text] for text, *_ in found))[:3]


def _sane(product: Product) -> Product:
    most = product.counted_mg
    if product.route == "oral" and most is not None and most > MOST_SWALLOWED_MG:
        raise ProductError("swallowed-too-much", f"{most:.0f}")
    return product


def from_label(
    label: Label,
    salts: Mapping[str, Salt],
    kinds: Sequence[ProductKind],
    per_day: float | None = None,
) -> Product:
    """A product from a label that was read. `per_day` portions go before what the label advises."""
    amount = label.elemental_mg_per_day
    if per_day is not None:
        if not 0 < per_day <= MOST_PER_DAY:
            raise ProductError("per-day", f"{per_day:g}")
        portion = label.elemental_mg_per_portion
        amount = (portion[0] * per_day, portion[1] * per_day) if portion else None
    elif amount is None and label.elemental_mg_per_portion is not None:
        amount = label.elemental_mg_per_portion  # one portion; said by the doubt `no-day`
    kind = next((k for k in kinds if k.id == label.kind), None)
    forms = tuple(salts[name] for name in label.salts if name in salts)
    return replace(
        _sane(Product(amount, label.route, forms, kind)),
        label=label,
        compound_mg_per_day=_compound(label, amount),
        assumed=any(len(line.salts) > 1 and line.stated == "compound" for line in label.lines),
    )


def _compound(label: Label, amount: tuple[float, float] | None) -> float | None:
    """The weight of the salt a day, where that alone is what the label prints."""
    only = label.lines[0] if len(label.lines) == 1 else None
    if only is None or only.stated != "compound" or only.compound_mg is None:
        return None
    if amount is None or only.elemental_mg is None or not only.elemental_mg[1]:
        return None
    return only.compound_mg * amount[1] / only.elemental_mg[1]


def from_kind(kind: ProductKind, salts: Mapping[str, Salt]) -> Product:
    """A kind of product without an amount: what can be said of it at all."""
    forms = (salts[kind.salt],) if kind.salt is not None else ()
    return Product(None, kind.route, forms, kind)


def find_kind(name: str, kinds: Sequence[ProductKind]) -> ProductKind | None:
    """The kind of product that a word means: its slug, its name, or what people call it."""
    wanted = plain(name).strip()
    for kind in kinds:
        names = (kind.id, kind.names.nl, kind.names.en, *kind.also)
        if wanted in (plain(text) for text in names):
            return kind
    return None


def with_kind(product: Product, kind: ProductKind | None, route: Route | None) -> Product:
    """The product as a kind of thing and used in some way, where these were said apart."""
    used = route or (kind.route if kind is not None else product.route)
    return _sane(replace(product, kind=kind or product.kind, route=used))


_TO_MG = {
    "": 1.0, "mg": 1.0, "milligram": 1.0, "g": 1000.0, "gram": 1000.0, "gr": 1000.0,
    "µg": 0.001, "ug": 0.001, "mcg": 0.001, "microgram": 0.001,
    "mmol": MG_PER_MMOL, "meq": MG_PER_MEQ, "mval": MG_PER_MEQ,
}  # fmt: skip
_AMOUNT = re.compile(rf"(?P<n>{NUMBER})\s*(?P<u>[a-zµ]*)\.?")


def read_mg(text: str, lang: Tongue = "nl") -> float:
    """An amount as typed, in mg: "500", "0,5 g", "500 mcg", "5 mmol", "½ g".

    Raises ProductError when it is not one amount above 0, or its unit is not known.
    """
    said = plain(text).strip()
    found = _AMOUNT.fullmatch(said)
    if said.startswith("-"):
        raise ProductError("negative", text[:40])
    if found is None or found["u"] not in _TO_MG:
        raise ProductError("amount-unreadable", text[:40])
    if re.search(r"^[1-9]\d{0,2}[.,]\d{3}$", found["n"]):
        raise ProductError("thousand-or-one", text[:40])
    try:
        amount = value(found["n"], lang) * _TO_MG[found["u"]]
    except UnreadableNumberError:
        raise ProductError("amount-unreadable", text[:40]) from None
    if not 0 < amount <= MOST_MG:
        raise ProductError("amount", text[:40])
    return amount
