"""The part of the made content that is about eating and supplements: one of each, and sound."""

from __future__ import annotations


def _said(nl: str, en: str) -> str:
    return f'{{nl: "{nl}", en: "{en}", sources: [one]}}'


_REFERENCES = """
- id: table
  who: "Maker of tables"
  title: "A food table"
  level: full-text
"""

_AUTHORITIES = """
- id: body
  short: {nl: "Land", en: "Country"}
  name: {nl: "Raad van het land", en: "Council of the country"}
"""

_NEEDS = """
- {authority: body, nutrient: magnesium, kind: AI, months_from: 0, months_below: 12, amount: 30, sources: [table]}
- {authority: body, nutrient: magnesium, kind: EAR, months_from: 12, months_below: 48, amount: 65, sources: [table]}
"""

_LIMITS = """
- {authority: body, nutrient: magnesium, kind: UL, months_from: 12, months_below: 48, amount: 65, counts: supplements, sources: [table]}
"""

_MILK = """
human:
  magnesium: {mg_per_l: 31, range_mg_per_l: [15, 64], sources: [table]}
breast_volume:
  - {months_from: 0, months_below: 36, ml_per_day: 780, feeds_per_day: [5, 8], sources: [table]}
percentiles:
  - {month: 1, p5: 479, p25: 609, p50: 699, p75: 789, p95: 919}
percentiles_from: table
formulas:
  - id: formula-1
    names: {nl: "startmelk", en: "first formula"}
    also: [porridge]
    months_from: 0
    months_below: 12
    mg_per_100ml: {magnesium: [5.5, 4, 7]}
    products: 12
    sources: [table]
formula_ml_per_kg: 150
formula_ml_per_kg_from: table
"""

_FOODS = """
- id: porridge
  group: grain
  names: {nl: "pap", en: "porridge", fr: "bouillie"}
  per_100g: {magnesium: 20, calcium: 10, phosphorus: 70, iron: 0.8}
  spread: {magnesium: [18, 25]}
  row: {table: table, id: "1", name: "Porridge"}
  measures: [{unit: tbsp, label: {nl: "1 eetlepel", en: "1 tablespoon"}, g: 15, source: table}]
  from_months: 6
  eaten_by: vegan
  warnings: [hot]
"""

_WARNINGS = """
- id: hot
  severity: caution
  until_months: 36
  short: {nl: "heet", en: "hot"}
  nl: "Laat het eerst afkoelen."
  en: "Let it cool first."
  sources: [one]
"""

_SALTS = """
- id: oxide
  family: oxide
  names: {nl: "magnesiumoxide", en: "magnesium oxide", fr: "oxyde de magnésium", de: "Magnesiumoxid"}
  formula: MgO
  atoms: {Mg: 1, O: 1}
  uptake: poor
"""

_SUPPLEMENTS = f"""
rule: [{_said("Vraag het eerst.", "Ask first.")}]
about_limits: [{_said("Een grens is geen doel.", "A limit is no target.")}]
uptake: [{{id: poor, nl: "Weinig.", en: "Little.", sources: [one]}}]
label_notes: [{{id: buffered, nl: "Er zit meer in.", en: "More is in it.", sources: [one]}}]
kinds:
  - id: spray
    names: {{nl: "spuitbus", en: "spray"}}
    route: skin
    salt: oxide
    says: [{_said("Op de huid.", "On the skin.")}]
interactions: []
never: []
effects: []
cases: []
early_signs: [{_said("Buikpijn.", "A tummy ache.")}]
alarm_signs: [{_said("Slap.", "Limp.")}]
too_much: [{_said("Bel nu.", "Call now.")}]
ask: [{_said("Waarom?", "Why?")}]
"""

_READING = f"""
names:
  magnesium: {{nl: "magnesium", en: "magnesium"}}
  calcium: {{nl: "calcium", en: "calcium"}}
  phosphorus: {{nl: "fosfor", en: "phosphorus"}}
  iron: {{nl: "ijzer", en: "iron"}}
  vitamin-d: {{nl: "vitamine D", en: "vitamin D"}}
kinds:
  AI: {_said("Gemiddeld.", "On average.")}
  EAR: {_said("De middelste behoefte.", "The middle need.")}
counts:
  supplements: {_said("Alleen supplementen.", "Supplements only.")}
nutrients: {{}}
milk_alone: []
method: []
disagree: []
reassure: []
helps: []
"""

NUTRITION: dict[str, str] = {
    "nutrition/references/all.yaml": _REFERENCES,
    "nutrition/authorities.yaml": _AUTHORITIES,
    "nutrition/needs.yaml": _NEEDS,
    "nutrition/limits.yaml": _LIMITS,
    "nutrition/milk.yaml": _MILK,
    "nutrition/foods/all.yaml": _FOODS,
    "nutrition/food-warnings.yaml": _WARNINGS,
    "nutrition/salts.yaml": _SALTS,
    "nutrition/supplements.yaml": _SUPPLEMENTS,
    "nutrition/reading.yaml": _READING,
}
