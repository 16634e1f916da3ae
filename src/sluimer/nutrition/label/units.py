"""The words by which labels count: pieces, spoons, times, days, in four languages, unaccented."""

from __future__ import annotations

import re
import unicodedata

from sluimer.nutrition.label.label import Span, Unit
from sluimer.nutrition.numbers import NUMBER, WORDS, Tongue, UnreadableNumberError, value

_UNITS: dict[Unit, str] = {
    "tablet": r"(?:kauw|bruis|zuig|smelt|film|brause|kau|lutsch|schmelz)?-?(?:tablet(?:t?en?|"
    r"s|jes?)?|tabl?\b\.?)"
    r"|comprimes?|cpr?\b|lozenges?|chewables?|dragees?|pastilles?",
    "capsule": r"(?:v-?|soft-?gel-?|plantaardige )?(?:capsules?|caps\b\.?|kapseln?)|"
    r"soft ?gels?|gelules?",
    "gummy": r"gumm(?:y|ies|i|is|ibarchen)\b|gommetjes?|gommes?|oursons?|beertjes?|fruchtgummis?",
    "sachet": r"(?:stick)?sachets?|zakjes?|(?:direkt-?)?sticks?|stickpacks?|"
    r"(?:portions|stick)?beuteln?",
    "scoop": r"(?:maat)?schep(?:jes?|pen)?\b|maatlepels?|messloffeln?|meslofeln?|scoops?|"
    r"dosettes?|mesurettes?"
    r"|meslof?feln?",
    "ampoule": r"(?:trink)?ampul(?:len?)?\b|(?:trink)?ampoules?|(?:trink)?ampullen?|vials?|shots?",
    "drop": r"druppels?|druppeltjes?|drops?|gouttes?|tropfen",
    "spray": r"sprays?\b|sprayjes?|puf(?:jes?|fen|s)?\b|puffs?|verstuiving(?:en)?|"
    r"spruhstos\w*|pulverisations?|"
    r"spruhungen|pumps?|pompjes?",
    "tablespoon": r"eetlepels?|tablespoons?|tbsp\b|cuilleres? a soupe|esloffeln?|esloffel",
    "teaspoon": r"theelepels?|teaspoons?|tsp\b|koffielepels?|cuilleres? a cafe|teeloffeln?",
    "bath": r"(?:voet(?:en)?|baby)?bad(?:en|beurt)?\b|(?:foot ?)?baths?\b|bains?\b|vollbad\b|"
    r"fuss?bad\b|badekur",
    "serving": r"(?:dosis|doses?|dosering|porties?|portione?n?s?|servings?)(?![a-z])",
    "piece": r"stuks?\b|pieces?\b|stuck\b|pil(?:len|letjes?)?\b|pills?\b",
    "ml": r"ml\b|millilit(?:er|re)s?|(?P<ncl>cl\b)|(?P<nl>l\b|liter|litre)",
    "g": r"g\b|gr\b|gram(?:men|mes?|s|m)?\b",
}


def _flat(word: str) -> str:
    split = unicodedata.normalize("NFKD", word)
    return "".join(c for c in split if not unicodedata.combining(c))


_FLAT_WORDS = {_flat(word): number for word, number in WORDS.items()} | {
    "either": 0.0, "beide": 2.0, "six": 6.0,
}  # fmt: skip
del _FLAT_WORDS["either"], _FLAT_WORDS["beide"]
_WORD = "|".join(sorted(_FLAT_WORDS, key=lambda word: -len(word)))
_HALF = r"half an?|half een|een halve?|a half|une? demie?|eine? halbe"
COUNT = rf"(?:(?<![a-z])(?:{_HALF}|{_WORD})(?![a-z])|(?<![\d.,])(?<!\d/)(?:{NUMBER}))"
_ADJECTIVE = (
    r"(?:(?:vegan|veggie|vegetarian|vegetarische|plantaardige|chewable|effervescent|level|large|small|"
    r"film-?coated|afgestreken|gestrichene[rn]?|gehaufte[rn]?|kleine|volle|hele|whole|full|orodispersible|"
    r"grande?s?|soft|gastro-?resistant)\s)?"
)
PIECE = re.compile(
    rf"(?<![a-z\d])(?:(?P<n>{COUNT})(?: ?(?:-|–|tot|to|a|bis|of|or|ou|oder) ?(?P<n2>{COUNT}))?"
    rf"(?: ?\( ?\d+(?:/\d+)? ?\))?[ -]?)?(?:x )?{_ADJECTIVE}(?<![a-z])(?:"
    + "|".join(f"(?P<{unit}>{words})" for unit, words in _UNITS.items())
    + r")(?![a-z])"
)


def counted(low: str | None, high: str | None, lang: Tongue) -> Span | None:
    """The number that a count writes, or None when it is none, or no span."""
    if low is None:
        return None
    try:
        first = _number(low, lang)
        last = _number(high, lang) if high else first
    except UnreadableNumberError:
        return None
    return (first, last) if 0 < first <= last <= 1000 * 100 else None


def _number(text: str, lang: Tongue) -> float:
    text = text.strip()
    if re.fullmatch(_HALF, text):
        return 0.5
    return _FLAT_WORDS[text] if text in _FLAT_WORDS else value(text, lang)


DAY_NOUN = (
    r"(?:aanbevolen |recommended |empfohlene |dagelijkse |daily |maximale )?(?:dagdosering|"
    r"dagdosis|dagportie|"
    r"dagelijkse (?:dosis|portie|hoeveelheid|dosering)|daily (?:dose|serving|portion|intake|"
    r"amount)|"
    r"(?:dose|portion|prise) (?:journaliere|quotidienne)|tagesdosis|tagesportion|tagesration|"
    r"tagesdosierung|tagesverzehr\w*|tagliche (?:dosis|verzehr\w*|portion)|"
    r"(?<=per )dag|(?<=per )day|(?<=par )jour|(?<=pro )tag|(?<=je )tag)(?![a-z])"
)
DAY = (
    r"(?:per dag|p/?d\b|/ ?dag|daags|dagelijks|elke dag|iedere dag|a day|per day|daily|"
    r"each day|every day|"
    r"/ ?day|par jour|/ ?jour|/ ?j\b|chaque jour|tous les jours|quotidiennement|pro tag|"
    r"am tag|taglich|"
    r"tagl\b\.?|/ ?tag|je tag|jeden tag|dagdosering|dagdosis|tagesdosis|tagesportion)(?![a-z])"
)
_MORNING = (
    r"'s (?:ochtends|morgens)|(?:(?:elke|iedere) )?ochtend|bij het ontbijt|"
    r"(?:in the |at |every |each )?morning|(?:with|at) breakfast|(?:le |chaque )?matin|"
    r"(?:(?:am|jeden) )?morgens?|(?:zum|beim) fruhstuck"
)
_NOON = (
    r"'s (?:na)?middags|(?:with|at) lunch|(?:at |in the )?(?:noon|midday|lunchtime|afternoon)|"
    r"(?:l')?apres-midi|(?:le |chaque )?midi|(?:nach)?mittags"
)
_EVENING = (
    r"'s (?:avonds|nachts)|(?:(?:elke|iedere) )?(?:avond|nacht)|bij het avondeten|"
    r"(?:voor|bij) het slapen(?:gaan)?|voor(?: het)? bed(?:tijd)?|"
    r"(?:in the |at |every |each )?(?:evening|night|bedtime)|"
    r"nightly|before (?:(?:going to )?(?:bed|sleep)|bedtime)|with dinner|(?:le |chaque )?soir|"
    r"(?:avant le |au )coucher|avant de dormir|(?:(?:am|jeden) )?abends?|"
    r"vor dem (?:schlafen\w*|zubettgehen|zu ?bett ?gehen)"
)
MOMENT = rf"(?:(?P<dawn>{_MORNING})|(?P<noon>{_NOON})|(?P<dusk>{_EVENING}))(?![a-z])"
"""A time of the day. "In the evening before bed" is one time: see `moments_of`."""


DAY_NEXT = re.compile(rf" ?(?:\([^()\n]{{0,40}}\) ?)?(?:{DAY})")


def moments_of(text: str) -> list[re.Match[str]]:
    """The times of the day in a sentence: the same one in other words counts once."""
    found: list[re.Match[str]] = []
    for match in re.finditer(MOMENT, text):
        old = found[-1] if found else None
        if old and old.lastgroup == match.lastgroup:
            gap = text[old.end() : match.start()]
            if not re.search(r"\b(?:en|and|et|und|plus)\b|[+&/]", gap):
                continue
        found.append(match)
    return found


TIMES = (
    rf"(?:(?P<tw>once|twice|thrice|eenmaal|tweemaal|driemaal|einmal|zweimal|dreimal)(?![a-z])|"
    rf"(?P<t>{COUNT})(?: ?(?:-|tot|to|a|bis) ?(?P<t2>{COUNT}))?[ -]?(?:x|×|maal|keer|times|"
    rf"fois|mal)(?![a-z]))"
)
VERB = (
    r"(?:bevat(?:ten)?|levert|leveren|geeft|geven|bieden|contains?|provides?|delivers?|gives?|supply|supplies|"
    r"contient|contiennent|apporte(?:nt)?|renferme(?:nt)?|procure(?:nt)?|fournit|fournissent|"
    r"enthalt|enthalten|liefert|liefern|soit|"
    r"(?:mit|met|with|of|a|avec) (?=\d[\d.,]* ?(?:mg|g|µg|mcg)\b))|=|:(?! *\n)"
)
STUFF = (
    r"(?: (?:poeder|powder|pulver|poudre|granulaat|granulat|siroop|sirup|syrup|sirop|liquid|"
    r"solution|oplossing|"
    r"lotion|creme|cream|olie|oil))?"
)
"""Between the weight of a portion and the rest: 3 g powder (1 scoop)."""
OR = r"\b(?:of|or|ou|oder)\b"
MOST = re.compile(
    r"\b(?:max(?:\.|imaal|imum|imal|imale)?|niet meer dan|hoogstens|ten hoogste|not exceed|"
    r"no more than|"
    r"not more than|up to|at most|pas depasser|pas plus de|jusqu'a|au plus|nicht mehr als|"
    r"hochstens|bis zu)"
    r"(?![a-z])"
)
"""Before a number of pieces: no more than that."""
NEED_BEFORE = re.compile(
    r"aanbevolen (?:dagelijkse )?(?:hoeveelheid|inname)|dagelijkse behoefte|behoefte|"
    r"recommended (?:daily |dietary )?"
    r"(?:intake|allowance|amount)|daily requirement|\bneeds?\b|requires?\b|"
    r"apports? (?:journaliers? )?(?:recommande|"
    r"conseille)|besoins?\b|bedarf|empfohlene (?:tages)?zufuhr|gezondheidsraad|efsa"
)
NEED_AFTER = re.compile(
    r"[^.;\n]{0,40}\b(?:nodig|benodigd|needed|required|benotig\w*|necessaires?)\b"
)
"""What a body needs is not what a product holds."""
LIMIT = re.compile(
    r"\b(?:meer dan|more than|plus de|mehr als|grens|limiet|limit|bovengrens|upper level|tot|"
    r"depasser|"
    r"uberschreiten|overschrijd\w*|exceed\w*|referentie-?inname|reference intake|"
    r"referenzmenge|under|"
    r"boven|onder|over|above|below|unter|uber|vanaf|minder dan|less than|weniger als|moins de|"
    r"<|>|≤|≥)"
    r"(?![a-z])"
)
"""Right before an amount: a border, and not what is in it."""
CONTENT = re.compile(
    r"(?:inhoud|inhalt|contents?|contenu|contenance|verpakking|verpackung|packung|pot|pack|pak|doos|boite|bottle|fles|flacon|flasche|"
    r"dose mit|poids net|net|netto|nettogewicht|nettofullmenge|container|voorraad|"
    r"jar)[ :a-z.]{0,12}$"
)
NO_DAY = re.compile(
    r"\b(?:per week|a week|weekly|wekelijks|om de dag|every other day|par semaine|pro woche|"
    r"wochentlich|"
    r"per maand|a month)\b"
)
AGES = re.compile(
    r"\b(?:jaar|years?|ans|jahren?|adults?|volwassenen|adultes?|erwachsene|children|kinderen|kinder|enfants|kids)\b"
)
