"""Words around a food: units, household measures, sizes, and words that say nothing.

In Dutch, English and French together, for people mix them. A word that is also part of a food's
name is safe here: the search tries the whole text before it takes any word away.
"""

from __future__ import annotations

from typing import Literal

Household = Literal["piece", "slice", "tbsp", "tsp", "cup", "pot", "portion", "handful"]
Size = Literal["extra-small", "small", "medium", "large", "extra-large"]

GRAMS = {
    "g": 1.0, "gr": 1.0, "gram": 1.0, "grams": 1.0, "gramme": 1.0, "grammes": 1.0, "grammen": 1.0,
    "kg": 1000.0, "kilo": 1000.0, "mg": 0.001, "ons": 100.0, "oz": 28.35, "ounce": 28.35,
    "ounces": 28.35,
}  # fmt: skip
"""Grams in a unit. An ons is 100 g, as on a market; an ounce is 28.35 g."""

MILLILITRES = {
    "ml": 1.0, "milliliter": 1.0, "millilitre": 1.0, "millilitres": 1.0, "cc": 1.0, "cl": 10.0,
    "dl": 100.0, "l": 1000.0, "liter": 1000.0, "litre": 1000.0, "litres": 1000.0,
}  # fmt: skip
"""Millilitres in a unit."""

VESSELS_ML = {
    "glas": (100.0, 150.0, 200.0), "glaasje": (100.0, 150.0, 200.0), "glass": (100.0, 150.0, 200.0),
    "glasses": (100.0, 150.0, 200.0), "glazen": (100.0, 150.0, 200.0),
    "verre": (100.0, 150.0, 200.0), "beker": (100.0, 150.0, 250.0), "bekers": (100.0, 150.0, 250.0),
    "bekertje": (80.0, 100.0, 150.0), "tuitbeker": (80.0, 100.0, 150.0),
    "beaker": (80.0, 100.0, 150.0), "mok": (150.0, 250.0, 300.0), "mug": (150.0, 250.0, 300.0),
    "kom": (150.0, 250.0, 350.0), "kommetje": (120.0, 150.0, 250.0), "bowl": (150.0, 250.0, 350.0),
    "bol": (150.0, 250.0, 350.0), "kop": (100.0, 150.0, 250.0), "kopje": (100.0, 150.0, 200.0), "tas": (100.0, 150.0, 250.0),
    "tasje": (100.0, 150.0, 200.0), "tasse": (100.0, 150.0, 250.0),
}  # fmt: skip
"""Lowest, usual, highest mL: a glass is 150 mL (NICE, Belgium), a toddler's beaker 100 mL (British
Nutrition Foundation), a mug 250 mL. How far they vary is ours."""

SPOON_ML = {"tbsp": 15.0, "tsp": 5.0}
BABY_SPOON_ML = (3.0, 5.0, 7.0)
"""A weaning spoon: lowest, usual, highest. Ours; real ones differ that much."""

HOUSEHOLD: dict[str, Household] = {
    "stuk": "piece", "stuks": "piece", "hele": "piece", "piece": "piece", "pieces": "piece", "whole": "piece", "entier": "piece",
    "snee": "slice", "sneetje": "slice", "sneetjes": "slice", "sneden": "slice", "sneeën": "slice",
    "snede": "slice", "snedes": "slice", "plak": "slice", "plakje": "slice", "plakjes": "slice",
    "plakken": "slice", "schijf": "slice", "schijfje": "slice", "schijfjes": "slice",
    "slice": "slice", "slices": "slice", "tranche": "slice", "tranches": "slice",
    "boterham": "slice", "boterhammen": "slice", "boterhammetje": "slice",
    "boterhammetjes": "slice", "boke": "slice", "bokes": "slice", "tartine": "slice",
    "eetlepel": "tbsp", "eetlepels": "tbsp", "eetlepeltje": "tbsp", "el": "tbsp",
    "soeplepel": "tbsp", "soeplepels": "tbsp", "lepel": "tbsp", "lepels": "tbsp",
    "opscheplepel": "tbsp", "tablespoon": "tbsp", "tablespoons": "tbsp", "tbsp": "tbsp",
    "tbs": "tbsp", "tbsps": "tbsp", "cuillère à soupe": "tbsp", "cuillères à soupe": "tbsp",
    "theelepel": "tsp", "theelepels": "tsp", "theelepeltje": "tsp", "theelepeltjes": "tsp",
    "tl": "tsp", "koffielepel": "tsp", "koffielepels": "tsp", "teaspoon": "tsp",
    "teaspoons": "tsp", "tsp": "tsp", "tsps": "tsp", "cuillère à café": "tsp",
    "cuillères à café": "tsp",
    "cup": "cup", "cups": "cup",
    "pot": "pot", "potje": "pot", "potjes": "pot", "potten": "pot", "jar": "pot", "jars": "pot",
    "pots": "pot", "pouch": "pot",
    "doosje": "pot", "doosjes": "pot", "doos": "pot", "zakje": "pot", "zakjes": "pot", "zak": "pot",
    "bakje": "pot", "bakjes": "pot", "bak": "pot", "pakje": "pot", "pakjes": "pot", "pak": "pot",
    "box": "pot", "boxes": "pot", "bag": "pot", "bags": "pot", "packet": "pot", "packets": "pot",
    "portie": "portion", "porties": "portion", "portion": "portion", "portions": "portion",
    "bordje": "portion", "serving": "portion", "servings": "portion",
    "handje": "handful", "handvol": "handful", "handjevol": "handful", "handful": "handful",
    "handfuls": "handful", "poignée": "handful",
}  # fmt: skip

BABY_SPOONS = {"babylepel", "babylepels", "babylepeltje", "babylepeltjes", "lepeltje", "lepeltjes",
               "spoon", "spoonful", "spoonfuls", "spoons", "hapje", "hapjes", "weaning spoon"}  # fmt: skip
"""A spoon of which nobody says how large it is; for a child a small one."""

SIZES: dict[str, Size] = {
    "mini": "extra-small", "heel klein": "extra-small", "heel kleine": "extra-small",
    "klein": "small", "kleine": "small", "kleintje": "small", "small": "small", "little": "small",
    "petit": "small", "petite": "small", "dun": "small", "dunne": "small", "thin": "small",
    "middelgroot": "medium", "middelgrote": "medium", "gewone": "medium", "medium": "medium",
    "moyen": "medium", "moyenne": "medium",
    "groot": "large", "grote": "large", "large": "large", "big": "large", "dik": "large",
    "dikke": "large", "thick": "large", "grand": "large", "grande": "large", "gros": "large",
}  # fmt: skip

FILLERS = frozenset(
    """
    een de het wat beetje van met en in op uit bij mijn zijn haar hij ze zij at gegeten kreeg
    ongeveer circa ca zo'n stukje stukjes partje partjes bolletje bolletjes brokje brokjes lekker
    lekkere vers verse biologisch biologische bio gewoon gewone
    a an the some bit of with and in on from my her his ate had about piece pieces wedge wedges
    chunk chunks few fresh organic plain lump sticks fingers
    un une du de la le les des avec et au aux morceau morceaux peu d l
    """.split()
)
"""Taken away when the whole text was no name."""
