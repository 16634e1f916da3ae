"""How much a child of some age is said to need, and how much is said to be too much."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from msgspec import Meta

from sluimer.library.model.texts import Frozen, Text
from sluimer.library.model.words import Slug

Nutrient = Literal["magnesium", "calcium", "phosphorus", "iron", "vitamin-d"]
NUTRIENTS: tuple[Nutrient, ...] = get_args(Nutrient)

Unit = Literal["mg", "ug"]
Sex = Literal["girl", "boy"]

Kind = Literal["AI", "EAR", "AR", "RDA", "PRI", "recommended"]
"""AI: an intake seen in healthy people. EAR and AR: the middle need. RDA and PRI: enough for
nearly all. `recommended`: a body's own word, where it does not say which of these it is."""

LimitKind = Literal["UL", "safe-level", "guidance", "supplement-maximum"]
"""UL: tolerable upper level. `safe-level`: EFSA's word where data did not reach for a UL.
`guidance`: a level without the standing of a UL. `supplement-maximum`: what a daily portion of a
supplement may hold."""

Counts = Literal[
    "supplements-and-medicines",
    "supplements-and-fortified-food",
    "supplements",
    "total",
]
"""What is added up before comparing with a limit."""


class Authority(Frozen, frozen=True, kw_only=True):
    """A body that sets values: how it is called in short, and in full."""

    id: Slug
    short: Text
    name: Text


class ReferenceValue(Frozen, frozen=True, kw_only=True):
    """What one body says a child of some age needs in a day.

    `amount` is null where the body has a figure that was not found (`note` says so). Where the
    source names two figures without saying where they part, the higher is `up_to`.
    """

    authority: Slug
    nutrient: Nutrient
    kind: Kind
    months_from: int
    months_below: int | None = None
    sex: Sex | None = None
    amount: Annotated[float, Meta(gt=0)] | None
    up_to: float | None = None
    unit: Unit = "mg"
    superseded: bool = False
    note: Text | None = None
    sources: tuple[Slug, ...] = ()

    def __post_init__(self) -> None:
        _check_ages(self.months_from, self.months_below)
        _check_amount(self.amount, self.note, self.sources)
        if self.up_to is not None and (self.amount is None or self.up_to <= self.amount):
            raise ValueError("up_to must be more than amount")


class UpperLevel(Frozen, frozen=True, kw_only=True):
    """What one body says is the most that is safe in a day, and of what (`counts`).

    `amount` is null where the body set none, or where its figure was not found; `note` says which.
    """

    authority: Slug
    nutrient: Nutrient
    kind: LimitKind
    months_from: int
    months_below: int | None = None
    amount: Annotated[float, Meta(gt=0)] | None
    unit: Unit = "mg"
    counts: Counts
    none_set: bool = False
    note: Text | None = None
    sources: tuple[Slug, ...] = ()

    def __post_init__(self) -> None:
        _check_ages(self.months_from, self.months_below)
        _check_amount(self.amount, self.note, self.sources)
        if self.none_set and self.amount is not None:
            raise ValueError("none_set goes with an amount of null")


def _check_ages(first: int, below: int | None) -> None:
    if first < 0 or (below is not None and below <= first):
        raise ValueError(f"months must run upwards from 0 or more, not {first} to {below}")


def _check_amount(amount: object, note: Text | None, sources: tuple[str, ...]) -> None:
    if amount is None and note is None:
        raise ValueError("an amount of null needs a note that says why")
    if amount is not None and not sources:
        raise ValueError("an amount needs its sources")
