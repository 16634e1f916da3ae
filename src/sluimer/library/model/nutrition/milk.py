"""Milk of babies: what is in it and how much of it they drink."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from sluimer.library.model.nutrition.foods import Range
from sluimer.library.model.nutrition.needs import Nutrient
from sluimer.library.model.texts import Frozen, Text
from sluimer.library.model.words import Slug, Words

Sources = Annotated[tuple[Slug, ...], Meta(min_length=1)]


class Content(Frozen, frozen=True, kw_only=True):
    """An amount in a litre, in mg: what is reckoned with, and what has been reported."""

    mg_per_l: Annotated[float, Meta(gt=0)]
    range_mg_per_l: Range
    sources: Sources

    def __post_init__(self) -> None:
        low, high = self.range_mg_per_l
        if not 0 < low <= self.mg_per_l <= high:
            raise ValueError(f"{self.mg_per_l} lies outside its range {low} to {high}")


class VolumeRow(Frozen, frozen=True, kw_only=True):
    """Breast milk a day in one month of life, in mL: percentiles of what was measured."""

    month: int
    p5: float
    p25: float
    p50: float
    p75: float
    p95: float


class BreastVolume(Frozen, frozen=True, kw_only=True):
    """Mean volume of breast milk a day between two ages, and how many feeds that usually takes."""

    months_from: int
    months_below: int
    ml_per_day: float
    range_ml_per_day: Range | None = None
    feeds_per_day: tuple[int, int]
    sources: Sources


class FormulaKind(Frozen, frozen=True, kw_only=True):
    """A kind of formula, ready to drink: medians of what is sold, with the lowest and highest."""

    id: Slug
    names: Text
    also: tuple[Words, ...] = ()
    months_from: int
    months_below: int
    mg_per_100ml: dict[Nutrient, tuple[float, float, float]]
    products: int
    sources: Sources


class Milk(Frozen, frozen=True, kw_only=True):
    """Everything on milk that an intake is reckoned with."""

    human: dict[Nutrient, Content]
    breast_volume: tuple[BreastVolume, ...]
    percentiles: tuple[VolumeRow, ...]
    percentiles_from: Slug
    formulas: tuple[FormulaKind, ...]
    formula_ml_per_kg: float
    formula_ml_per_kg_from: Slug
