"""What stands on a label: names of substances, amounts in weight, and percents.

Nothing is tied to anything yet. Names are found longest first, so that "magnesiumcitraat" is a
salt and not magnesium; a name of another substance is kept too, for it keeps its amount.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from sluimer.library.model.nutrition import Salt
from sluimer.nutrition.label.label import Nutrient
from sluimer.nutrition.label.tidy import Tidy
from sluimer.nutrition.numbers import Tongue, UnreadableNumberError, value
from sluimer.nutrition.salts import MG_PER_MEQ, MG_PER_MMOL, salt_names

NameKind = Literal["magnesium", "salt", "mix", "other", "foreign"]
MassUnit = Literal["mg", "g", "ug", "mmol", "meq", "iu"]


@dataclass(frozen=True, slots=True)
class Name:
    kind: NameKind
    start: int
    end: int
    salts: tuple[str, ...] = ()
    nutrient: Nutrient | None = None


@dataclass(frozen=True, slots=True)
class Mass:
    """An amount in mg. `candidates` are what doubtful digits may mean; then `low` is None."""

    low: float | None
    high: float | None
    unit: MassUnit
    start: int
    end: int
    candidates: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Percent:
    value: float
    marked: bool
    start: int
    end: int


# Names

_MAGNESIUM = (
    r"(?:elementa\w{1,5}|elementary) magnesium|magnesium(?:gehalte?|-?ion(?:en|s)?)?"
    r"(?:[ -](?:elementa\w{1,5}|element))?(?![a-z])|(?<![\d.,] )(?<![\d.,])\bmg ?2 ?\+|"
    r"(?<![\w.,%] )(?<![\w.,%])mg(?= ?[:=|(] ?\d| \d[\d.,]* ?mg)|(?<=mmol )mg\b|(?<=meq )mg\b"
    r"|\belementa(?:ir|l|ire|res)\b(?! magnesium)"
)
_MIX = (
    r"magnesium[ -]?(?:complexe?|komplex|blend|mix|matrix|compound)\b|complexe (?:de|au) magnesium"
)
_NUTRIENTS: dict[Nutrient, str] = {
    "calcium": r"calcium(?![a-z])|kalzium(?![a-z])",
    "phosphorus": r"(?:fosfor|phosphorus|phosphor|phosphore)(?![a-z])",
    "iron": r"(?:ijzer|iron|fer|eisen)(?![a-z])",
    "vitamin-d": r"(?:vitamine?[ -]?d[ -]?[23]?|cholecalciferol|colecalciferol|"
    r"cholecalciferol)(?![a-z\d])",
}
_METALS = (
    r"calcium|kalzium|zinc|zink|ijzer|iron|fer|eisen|kalium|potassium|natrium|sodium|koper|copper|"
    r"cuivre|kupfer|mangaan|manganese|mangan|selenium|selen|seleen|chroom|chrom|chromium|jodium|"
    r"iodine|iode|jod|lithium|borium|boron|molybdeen|molybdenum|silicium|kiezel|fluoride"
)
_FOREIGN = (
    rf"(?:ferro|ferrous |ferric |cupri)[a-z]+|(?:{_METALS})[ -]?(?:[a-z]*(?:aat|ate?|ide|id|"
    rf"iet)\b)|"
    rf"[a-z]+ (?:de |d')(?:{_METALS})\b|(?:{_METALS})(?![a-z])|"
    r"vitamine? ?-?[a-k]\d{0,2}(?![a-z\d])|\bb ?-?(?:1|2|3|5|6|8|9|11|12)\b(?! (?:x|tab|caps|gum))|"
    r"melatonine?|taurine?|gaba|l-?theanine?|theanine?|glycine?|valeria\w*|lavendel|lavender|"
    r"passi(?:e|on)\w+|citroenmelisse|melisse|lemon balm|kamille|chamomile|ashwagandha|foliumzuur|"
    r"folic acid|folate|folsaure|acide folique|niacin\w*|riboflavine?|thiamine?|biotine?|"
    r"pantothe\w+|suikers?|sugars?|sucres?|zucker|sorbitol|inulin\w*|collage\w+|choline?|inositol|"
    r"extract|extrait|extrakt|koolhydraten|vet|eiwit|zout(?! )|energie|kcal|saffraan|saffron|omega|"
    r"wasser|water|eau|tryptofaan|tryptophan|l-[a-z]{4,}ine?\b|coenzym\w*|q10|creatine|kreatin"
)
_NOT_ALONE = re.compile(
    r"^magnesium (?:als|as|sous)\b|^(?!.*glycin).*chel(?:a|ee)|\b(?:oil|ol|olie|huile)\b|^flakes$"
)
_FORMULA = re.compile(r"^mg[a-z]|^e ?5\d\d$|epsom|bitter|engels|englisch|^sel |nigari|bischofi")


@lru_cache(maxsize=8)
def _names_pattern(keys: tuple[str, ...]) -> re.Pattern[str]:
    whole = [key for key in keys if ("magn" in key or _FORMULA.search(key)) and key != "magnesium"]
    whole = [key for key in whole if not _NOT_ALONE.search(key) and "magnesia" not in key.split()]
    salts = "|".join(sorted({_loose(key) for key in whole}, key=lambda part: -len(part)))
    others = "|".join(f"(?P<{key.replace('-', '_')}>{part})" for key, part in _NUTRIENTS.items())
    return re.compile(
        rf"(?P<mix>{_MIX})|(?<![a-z0-9])(?P<salt_of>{_SALT_OF})|"
        rf"(?<![a-z0-9])(?P<salt>{salts or '(?!)'})(?![a-z])|"
        rf"(?<![a-z])(?P<magnesium>{_MAGNESIUM})|"
        rf"(?<![a-z])(?P<foreign_salt>{_FOREIGN.split('|(?:' + _METALS + ')(?![a-z])')[0]})|"
        rf"(?<![a-z])(?:{others})|(?<![a-z])(?P<foreign>{_FOREIGN})"
    )


_ACIDS = {
    "citrate": r"citroenzuur|citronensaure|zitronensaure|acide citrique|citric acid",
    "malate": r"appelzuur|apfelsaure|acide malique|malic acid",
    "lactate": r"melkzuur|milchsaure|acide lactique|lactic acid",
    "gluconate": r"gluconzuur|gluconsaure|acide gluconique|gluconic acid",
    "orotate": r"orotzuur|orotsaure|acide orotique|orotic acid",
}
_SALT_OF = (
    r"(?:sels? de magnesium|magnesium[ -]?(?:zout(?:en)?|salze?|salts?)) "
    rf"(?:(?:van|der|de|of|d'|l') ?){{1,2}}(?:{'|'.join(_ACIDS.values())})(?![a-z])"
)


def _acid_salt(name: str) -> str:
    """ "Magnesiumsalze der Citronensaure" by its common name."""
    acid = next((key for key, words in _ACIDS.items() if re.search(rf"(?:{words})$", name)), "")
    return f"magnesium {acid}"


def _loose(key: str) -> str:
    """A key as a pattern: the marks between its words may be any, and are often left out."""
    ratio = key.endswith(" 1 1")
    words = key.removesuffix(" 1 1").split()
    first = r"[ \-]{0,2}" if words[0] == "magnesium" else r"[ \-.,:(]{0,3}"
    joined = r"[ \-.,:(]{0,3}".join(map(re.escape, words[1:]))
    joined = f"{re.escape(words[0])}{first}{joined}" if joined else re.escape(words[0])
    joined = re.sub(r"^magnesium(?=[a-z])", r"magnesium[ \\-]{0,2}", joined)
    return joined + (r"[ (]{1,2}1:1\)?" if ratio else "")


@lru_cache(maxsize=8)
def _acids_pattern(keys: tuple[str, ...]) -> re.Pattern[str]:
    acids = {
        re.sub(r"\b(?:de )?magnesium\b|^magnesium|^(?:als|as|sous forme de) ", "", key)
        for key in keys
    }
    wanted = sorted({a.strip() for a in acids if len(a.strip()) > 4}, key=lambda part: -len(part))
    return re.compile(rf"(?<![a-z])(?P<acid>{'|'.join(map(_loose, wanted)) or '(?!)'})(?![a-z])")


def squeezed(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", name)


@dataclass(frozen=True, slots=True)
class SaltBook:
    """Finds salts by any of their names, however they are joined."""

    ids: Mapping[str, tuple[str, ...]]
    names: re.Pattern[str]
    acids: re.Pattern[str]

    @classmethod
    def of(cls, salts: Mapping[str, Salt]) -> SaltBook:
        known = salt_names(salts)
        keys = tuple(sorted(known))
        ids: dict[str, tuple[str, ...]] = {}
        for key in sorted(known, key=lambda k: (len(known[k]) != 1, k)):
            ids.setdefault(squeezed(key), known[key])
        for key in keys:
            bare = re.sub(r"\b(?:de )?magnesium\b|^magnesium|^(?:als|as|sous forme de) ", "", key)
            ids.setdefault(squeezed(bare), known[key])
        return cls(ids, _names_pattern(keys), _acids_pattern(keys))

    def find(self, name: str) -> tuple[str, ...]:
        return self.ids.get(squeezed(name), ())


def find_names(flat: str, book: SaltBook) -> list[Name]:
    found = []
    for match in book.names.finditer(flat):
        group = match.lastgroup or ""
        start, end = match.span()
        if group == "salt":
            ids = book.find(match.group())
            found.append(Name("salt", start, end, ids))
        elif group == "salt_of":
            found.append(Name("salt", start, end, book.find(_acid_salt(match.group()))))
        elif group in ("magnesium", "mix"):
            found.append(Name("magnesium" if group == "magnesium" else "mix", start, end))
        elif group in ("foreign", "foreign_salt"):
            joined = found and found[-1].kind == "foreign" and flat[found[-1].end : start] == " "
            begin = found.pop().start if joined else start
            found.append(Name("foreign", begin, end))
        else:
            nutrient: Nutrient = "vitamin-d" if group == "vitamin_d" else group  # type: ignore[assignment]
            found.append(Name("other", start, end, nutrient=nutrient))
    return found


# Amounts

_DIGITS = r"\d[\d.,']{0,11}\d|\d"
_UNIT = (
    r"(?P<mg>mg|milligram(?:mes?|s|m)?)|(?P<g>g|gr|gram(?:mes?|s|m|men)?)|"
    r"(?P<ug>µg|mcg|ug|microgram(?:mes?|s|m)?|mikrogramm)|(?P<mmol>mmol)|(?P<meq>meq)|"
    r"(?P<iu>i\.?e\.?|i\.?u\.?|u\.?i\.?)"
)
_MASS = re.compile(
    rf"(?<![\w.,])(?<!\d/)(?<!\d/ )(?P<low>{_DIGITS})"
    rf"(?: ?(?:-|–|tot|to|a|bis) ?(?P<high>{_DIGITS}))? ?(?:{_UNIT})(?![a-z0-9µ])"
)
_TO_MG = {
    "mg": 1.0,
    "g": 1000.0,
    "ug": 0.001,
    "mmol": MG_PER_MMOL,
    "meq": MG_PER_MEQ,
    "iu": 0.000025,
}
_DOUBTFUL = re.compile(r"[1-9]\d{0,2}([.,])\d{3}")


def find_masses(tidy: Tidy) -> list[Mass]:
    found = []
    for match in _MASS.finditer(tidy.flat):
        unit: MassUnit = match.lastgroup  # type: ignore[assignment]
        low = _readings(match["low"], tidy.lang)
        high = _readings(match["high"], tidy.lang) if match["high"] else low
        factor = _TO_MG[unit]
        if len(low) == 1 == len(high) and low[0] <= high[0]:
            found.append(Mass(low[0] * factor, high[0] * factor, unit, *match.span()))
        else:
            sure = tuple(n * factor for n in low) if low == high else ()
            found.append(Mass(None, None, unit, *match.span(), sure))
    return found


def _readings(digits: str, lang: Tongue | None) -> tuple[float, ...]:
    """What the digits may mean: one number, two, or none."""
    doubtful = _DOUBTFUL.fullmatch(digits)
    decimal_marks = {"en": ".", None: ".,"}.get(lang, ",")
    try:
        if doubtful and doubtful[1] in decimal_marks:
            return (float(digits.replace(doubtful[1], ".")), float(digits.replace(doubtful[1], "")))
        return (value(digits, lang or "nl"),)
    except UnreadableNumberError:
        return ()


_MARK = (
    r"ri\b|nrv\b|vnr\b|ajr\b|adh\b|rda\b|ar\b|dv\b|daily value|referentie|aanbevolen|apports?|"
    r"valeurs?|"
    r"referenz|nahrstoffbezug|reference|dagelijkse"
)
_PERCENT = re.compile(
    rf"(?P<before>(?:{_MARK})[ :=*(]{{0,3}})?(?<![\w.,])(?P<n>{_DIGITS}) ?%[ *†)(|]{{0,4}}"
    rf"(?:(?:of|van|de[rs]?|du|las?|les?|the|your|je)\b ?|"
    rf"l'){{0,2}}(?P<after>{_MARK})?(?P<word>[a-z]{{3,}})?"
)


def find_percents(tidy: Tidy) -> list[Percent]:
    found = []
    for match in _PERCENT.finditer(tidy.flat):
        readings = _readings(match["n"], tidy.lang)
        if len(readings) != 1:
            continue
        marked = bool(match["before"] or match["after"])
        end = tidy.flat.index("%", match.start("n")) + 1
        found.append(Percent(readings[0], marked, match.start("n"), end))
    return found + _under_heading(tidy)


_HEADING = re.compile(r"(?<!\d)(?<!\d )% ?(?:ri|nrv|vnr|ajr|dv|daily value)\b[ *|)]*\n")
_LAST_CELL = re.compile(rf"(?<=\d)(?: ?(?:mg|µg|mcg|ug|g))[ |]+(?P<n>{_DIGITS})(?=[ *|]*(?:\n|$))")


def _under_heading(tidy: Tidy) -> list[Percent]:
    """The bare number at the end of a row, in a table whose last column is a percent."""
    heading = _HEADING.search(tidy.flat)
    if heading is None:
        return []
    cells = _LAST_CELL.finditer(tidy.flat, heading.end())
    return [
        Percent(readings[0], True, *cell.span("n"))
        for cell in cells
        if len(readings := _readings(cell["n"], tidy.lang)) == 1 and readings[0] <= 2000
    ]
