"""The codes of the library: every word that a rule may read, in one place."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

Lang = Literal["nl", "en"]

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Words = Annotated[str, Meta(min_length=1)]

CountryCode = Annotated[str, Meta(pattern=r"^[A-Z]{2}$")]
"""Of a country pack: a file under `countries/`. A new file is a new country."""

Route = Literal["oral", "skin", "bath", "injection", "diet"]

Design = Literal[
    "rct",
    "crossover-rct",
    "controlled-trial",
    "cohort",
    "cross-sectional",
    "case-series",
    "case-report",
    "lab-study",
    "systematic-review",
    "meta-analysis",
    "narrative-review",
    "guideline",
    "regulation",
    "public-information",
    "evidence-gap",
]

LifeStage = Literal[
    "newborns",
    "babies",
    "toddlers",
    "preschoolers",
    "school-children",
    "teenagers",
    "adults",
    "older-adults",
    "parents",
    "not-people",
]

Health = Literal["healthy", "sleep-problem", "medical-condition", "mixed", "unknown"]

Outcome = Literal[
    # what a parent would notice: these can carry a verdict
    "sleep-onset",
    "night-waking",
    "duration",
    "crying",
    "sleep-quality",
    "bedtime-behaviour",
    "parent-view",
    # what stands in for it: these cannot
    "sleep-stage",
    "body-level",
    "hormone",
    # other things a record may tell
    "harm",
    "behaviour",
    "parent-wellbeing",
    "normal-course",
    "reference-value",
    "rule",
    "other",
]

Measure = Literal[
    "questionnaire",
    "diary",
    "actigraphy",
    "polysomnography",
    "observation",
    "blood",
    "urine",
    "cortisol",
    "melatonin",
    "other",
]

Direction = Literal["benefit", "harm", "no-difference", "mixed"]

Comparison = Literal[
    "placebo",
    "other-treatment",
    "usual-care",
    "attention",
    "no-treatment",
    "other-level",
    "own-baseline",
    "none",
]

EffectType = Literal["MD", "SMD", "OR", "RR", "beta"]

Level = Literal["full-text", "abstract", "secondary", "not-found"]

Interest = Literal["public", "industry", "mixed", "not-stated"]

Concern = Literal[
    "not-blinded",
    "parent-rated",
    "no-control",
    "not-randomised",
    "few-people",
    "short",
    "many-left",
    "package",
    "possible-double",
    "late-registered",
    "many-outcomes",
    "selective",
    "implausible",
    "other-population",
    "surrogate",
    "details-unseen",
    "confounded",
    "other",
]

Bearing = Literal["tested", "part-of-package", "related"]

Grade = Literal["ok", "caution", "avoid", "dangerous"]

Part = Literal[
    "what-it-is",
    "believed-mechanism",
    "need",
    "in-short",
    "findings",
    "other-explanations",
    "harms",
    "ask",
    "how-to",
    "label",
    "breastfeeding",
    "disagreement",
    "unknown",
]
