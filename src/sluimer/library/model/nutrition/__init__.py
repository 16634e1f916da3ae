"""What the library holds on eating and on supplements.

Two ideas. A figure is never alone: it carries who set it, for which ages, what kind of figure it is
and what it counts, for a figure of another kind permits another sentence. And what no body has set
is written down as `null` with its reason, so that "none set" can be said and is never read as
"no limit".

Ages run from the first month up to, but not including, the last.
"""

from sluimer.library.model.nutrition.foods import (
    Allergen,
    Food,
    FoodId,
    FoodNames,
    FoodWarning,
    Measure,
    Per100g,
    Portion,
    TableRow,
)
from sluimer.library.model.nutrition.milk import (
    BreastVolume,
    Content,
    FormulaKind,
    Milk,
    VolumeRow,
)
from sluimer.library.model.nutrition.needs import (
    NUTRIENTS,
    Authority,
    Counts,
    Kind,
    LimitKind,
    Nutrient,
    ReferenceValue,
    Sex,
    Unit,
    UpperLevel,
)
from sluimer.library.model.nutrition.reading import Reading
from sluimer.library.model.nutrition.supplements import (
    Interaction,
    LabelNote,
    Never,
    ProductKind,
    Salt,
    SaltNames,
    Supplements,
    Uptake,
)

__all__ = [
    "NUTRIENTS",
    "Allergen",
    "Authority",
    "BreastVolume",
    "Content",
    "Counts",
    "Food",
    "FoodId",
    "FoodNames",
    "FoodWarning",
    "FormulaKind",
    "Interaction",
    "Kind",
    "LabelNote",
    "LimitKind",
    "Measure",
    "Milk",
    "Never",
    "Nutrient",
    "Per100g",
    "Portion",
    "ProductKind",
    "Reading",
    "ReferenceValue",
    "Salt",
    "SaltNames",
    "Sex",
    "Supplements",
    "TableRow",
    "Unit",
    "UpperLevel",
    "Uptake",
    "VolumeRow",
]
