"""Reading the text of a supplement's label: how much magnesium, per portion and a day."""

from sluimer.nutrition.label.label import (
    DoubtCode,
    Label,
    LabelDoubt,
    MagnesiumLine,
    OtherNutrient,
    Unit,
)
from sluimer.nutrition.label.read import read_label

__all__ = [
    "DoubtCode",
    "Label",
    "LabelDoubt",
    "MagnesiumLine",
    "OtherNutrient",
    "Unit",
    "read_label",
]
