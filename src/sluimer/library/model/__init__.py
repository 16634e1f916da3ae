"""What the library holds: texts with their sources, studies, remedies, countries.

Two ideas carry everything here.

1. **No sentence without a source.** A fact is a `Statement`: the same thing said in Dutch and in
   English, with the ids of the records it rests on. There is no way to build one without them.
2. **A record says what was read, not what we conclude.** A `Study` carries its people, exposure and
   findings, and how far it was read (`Checked.level`). Conclusions are drawn elsewhere, by rule.

Every type is frozen. The YAML under `content/` is parsed into these types once, at the border
(`library.read`); after that nothing can be half-filled or misspelt.
"""

from sluimer.library.model.countries import (
    Country,
    FirstAid,
    Line,
    Product,
)
from sluimer.library.model.pages import (
    Advice,
    Instead,
    Names,
    NormBand,
    NormPage,
    Remedy,
    Review,
    SafetyRule,
)
from sluimer.library.model.references import Reference
from sluimer.library.model.studies import (
    Arm,
    Bears,
    Checked,
    Citation,
    Doubt,
    Effect,
    Exposure,
    Figure,
    Finding,
    Money,
    People,
    Study,
)
from sluimer.library.model.texts import (
    AgeSpan,
    Frozen,
    Passage,
    Statement,
    Text,
)
from sluimer.library.model.words import (
    Bearing,
    Comparison,
    Concern,
    CountryCode,
    Design,
    Direction,
    EffectType,
    Grade,
    Health,
    Interest,
    Lang,
    Level,
    LifeStage,
    Measure,
    Outcome,
    Part,
    Route,
    Slug,
    Words,
)

__all__ = [
    "Advice",
    "AgeSpan",
    "Arm",
    "Bearing",
    "Bears",
    "Checked",
    "Citation",
    "Comparison",
    "Concern",
    "Country",
    "CountryCode",
    "Design",
    "Direction",
    "Doubt",
    "Effect",
    "EffectType",
    "Exposure",
    "Figure",
    "Finding",
    "FirstAid",
    "Frozen",
    "Grade",
    "Health",
    "Instead",
    "Interest",
    "Lang",
    "Level",
    "LifeStage",
    "Line",
    "Measure",
    "Money",
    "Names",
    "NormBand",
    "NormPage",
    "Outcome",
    "Part",
    "Passage",
    "People",
    "Product",
    "Reference",
    "Remedy",
    "Review",
    "Route",
    "SafetyRule",
    "Slug",
    "Statement",
    "Study",
    "Text",
    "Words",
]
