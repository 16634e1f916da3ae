"""What a check says: the label in plain words, and why it got its grade.

Sentences that hold always stand in the library. Here are those that hold a figure reckoned for
this product; each names the records that the figure rests on.
"""

from __future__ import annotations

from collections.abc import Iterator

from sluimer.library.model import Statement
from sluimer.library.model.nutrition import Salt, UpperLevel
from sluimer.library.whole import Nutrition
from sluimer.nutrition.label import Label, LabelDoubt
from sluimer.nutrition.needs import Ages, limits, strictest
from sluimer.nutrition.phrasing import join, meets, mg, mg_span, number, percent, said, times
from sluimer.nutrition.salts import ADULT_LABEL_VALUE_MG
from sluimer.nutrition.supplement.grade import (
    ADULT_COMPLAINTS_MG,
    ADULT_HARM_MG,
    Graded,
    Other,
    Why,
    others,
)
from sluimer.nutrition.supplement.product import Product

UNITS = "magnesium-units"
"""The record that gives the weight of a mole of magnesium."""

TINY_MG = 1.0
"""Below this a day something was most likely read as micrograms."""

_DOUBT_NOTES = {
    "buffered": "buffered",
    "mmol": "mmol-or-meq",
    "percent-of-solution": "percent-mgcl2",
    "two-portions": "per-serving-not-piece",
    "several-magnesium-lines": "several-products",
}
"""Which note of the library explains which doubt."""


def meaning(product: Product, nutrition: Nutrition) -> tuple[Statement, ...]:
    """What the label or the amount means: the magnesium itself, and what misleads."""
    found: list[Statement] = []
    found += _amount(product)
    if product.label is not None:
        found += _label(product, product.label, nutrition)
    if product.route == "oral":
        codes = dict.fromkeys(salt.uptake for salt in product.salts)
        found += [u for code in codes for u in nutrition.supplements.uptake if u.id == code]
    if product.kind is not None:
        found += product.kind.says
    if product.route == "bath" and product.kind is None:
        found.append(_note("bath-grams", nutrition))
    return tuple({statement.nl: statement for statement in found}.values())


def _amount(product: Product) -> Iterator[Statement]:
    day = product.elemental_mg_per_day
    if day is None:
        return
    if product.compound_mg_per_day is not None and day[1] >= TINY_MG:
        yield _compound(product, product.compound_mg_per_day, day)
        return
    if day[1] < TINY_MG and product.route == "oral":
        yield said(
            f"Dit is maar {mg(day[1], 'nl')} magnesium: bijna niets. Staat er µg of mcg? Dat is "
            "duizend keer minder dan mg. Kijk nog eens of er mg staat.",
            f"This is only {mg(day[1], 'en')} of magnesium: next to nothing. Does it say µg or "
            "mcg? That is a thousand times less than mg. Look again whether it says mg.",
            UNITS,
        )
        return
    share = day[1] / ADULT_LABEL_VALUE_MG
    if product.route == "skin":
        yield said(
            f"Per dag komt er {mg_span(day, 'nl')} magnesium op de huid, niet in de mond.",
            f"{mg_span(day, 'en')} of magnesium a day goes on the skin, not in the mouth.",
            "grober-2017",
        )
        return
    yield said(
        f"Dit is {mg_span(day, 'nl')} magnesium zelf per dag. Op een etiket heet dat "
        f"{percent(share, 'nl')} van de dagwaarde, maar die geldt voor volwassenen.",
        f"This is {mg_span(day, 'en')} of magnesium itself a day. A label calls that "
        f"{percent(share, 'en')} of the daily value, but that is a value for adults.",
        "consumentenbond-kindervitamines",
        "sanomedica-intake",
    )


def _compound(product: Product, compound: float, day: tuple[float, float]) -> Statement:
    nl = f"{mg(compound, 'nl')} {_name(product.salts, 'nl')}"
    en = f"{mg(compound, 'en')} of {_name(product.salts, 'en')}"
    if product.assumed:
        return said(
            f"{nl} bevat {mg_span(day, 'nl')} magnesium zelf, naargelang de vorm van het zout. "
            "Het etiket zegt niet welke; we rekenen met het meeste.",
            f"{en} holds {mg_span(day, 'en')} of magnesium itself, depending on the form of the "
            "salt. The label does not say which; we reckon with the most.",
            UNITS,
        )
    return said(
        f"{nl} bevat {mg_span(day, 'nl')} magnesium zelf. De rest is de stof waaraan het vastzit.",
        f"{en} holds {mg_span(day, 'en')} of magnesium itself. The rest is what it is bound to.",
        UNITS,
    )


def _name(salts: tuple[Salt, ...], lang: str) -> str:
    """The name of a salt; of several forms the part that they share."""
    names = [salt.names.nl if lang == "nl" else salt.names.en for salt in salts]
    return names[0] if len(names) == 1 else names[0].split(" (")[0].split(",")[0]


def _label(product: Product, label: Label, nutrition: Nutrition) -> Iterator[Statement]:
    portion, day = label.elemental_mg_per_portion, label.elemental_mg_per_day
    if portion is not None and day is not None and portion != day:
        yield said(
            f"In één portie zit {mg_span(portion, 'nl')} magnesium. Het etiket raadt meer dan één "
            "portie per dag aan; tel ze samen.",
            f"One portion holds {mg_span(portion, 'en')} of magnesium. The label advises more than "
            "one a day; add them up.",
            "eu-2002-46-labels",
        )
    for doubt in label.doubts:
        made = _doubt(doubt, nutrition)
        if made is not None:
            yield made
    if label.nrv_percent is not None:
        yield _note("percent-of-adult-value", nutrition)
    if label.others:
        yield _note("several-products", nutrition)
    if product.elemental_mg_per_day is None and not label.doubts:
        yield said(
            "Op deze tekst vinden we geen hoeveelheid magnesium.",
            "We find no amount of magnesium in this text.",
            "eu-2002-46-labels",
        )


def _doubt(doubt: LabelDoubt, nutrition: Nutrition) -> Statement | None:
    where_nl = f"Regel {doubt.line}: " if doubt.line else ""
    where_en = f"Line {doubt.line}: " if doubt.line else ""
    printed, expected = doubt.printed, doubt.expected
    match doubt.code:
        case "contradiction" if printed is not None and expected is not None:
            return said(
                f"{where_nl}dit etiket spreekt zichzelf tegen. Er staat {mg(printed, 'nl')} "
                f"magnesium, maar uit het zout kan hoogstens {mg(expected[1], 'nl')} komen. "
                "Vraag het na bij de maker of je apotheker.",
                f"{where_en}this label contradicts itself. It says {mg(printed, 'en')} of "
                f"magnesium, but the salt can hold at most {mg(expected[1], 'en')}. "
                "Ask the maker or your pharmacist.",
                UNITS,
            )
        case "contradiction":
            return said(
                f"{where_nl}dit etiket spreekt zichzelf tegen: "
                "het noemt twee hoeveelheden per dag.",
                f"{where_en}this label contradicts itself: it names two amounts a day.",
                "eu-2002-46-labels",
            )
        case "percent-mismatch" if printed is not None and expected is not None:
            return said(
                f"{where_nl}het percentage klopt niet: er staat {number(printed, 'nl')} %, "
                f"maar bij deze hoeveelheid hoort {number(expected[1], 'nl', 2)} % van 375 mg.",
                f"{where_en}the percentage does not fit: it says {number(printed, 'en')}%, "
                f"but this amount is {number(expected[1], 'en', 2)}% of 375 mg.",
                "consumentenbond-kindervitamines",
                "sanomedica-intake",
            )
        case "compound-only":
            return _note("compound-not-elemental", nutrition)
        case "unit-doubtful" | "doubtful-number":
            words = f" (“{doubt.words}”)" if doubt.words else ""
            return said(
                f"{where_nl}deze hoeveelheid{words} kan niet kloppen of kan twee dingen betekenen. "
                "We rekenen er niet mee. Kijk nog eens of er mg, g of µg staat.",
                f"{where_en}this amount{words} cannot be right or can mean two things. We do not "
                "reckon with it. Look again whether it says mg, g or µg.",
                UNITS,
            )
        case "no-day":
            return said(
                "Hoeveel keer per dag staat er niet bij. We rekenen met één portie.",
                "How many times a day is not said. We reckon with one portion.",
                "eu-2002-46-labels",
            )
        case "many-salts":
            return said(
                f"{where_nl}hier staan zo veel verschillende zouten dat we er niets uit rekenen. "
                "Zoek de regel waar alleen ‘magnesium’ staat.",
                f"{where_en}so many different salts stand here that we reckon nothing from them. "
                "Look for the line that just says ‘magnesium’.",
                "eu-2002-46-labels",
            )
        case "cut-short":
            return said(
                "De tekst was erg lang; we lazen alleen het begin.",
                "The text was very long; we read only its beginning.",
                "eu-2002-46-labels",
            )
        case "not-readable":
            return said(
                "Op deze tekst vinden we geen hoeveelheid magnesium.",
                "We find no amount of magnesium in this text.",
                "eu-2002-46-labels",
            )
    note = _DOUBT_NOTES.get(doubt.code)
    return _note(note, nutrition) if note is not None else None


def _note(note_id: str, nutrition: Nutrition) -> Statement:
    return next(note for note in nutrition.supplements.label_notes if note.id == note_id)


def reasons(
    product: Product, graded: Graded, age: Ages, nutrition: Nutrition
) -> tuple[Statement, ...]:
    """Why it got its grade: one sentence a rule, the weightiest first, then what the EU says."""
    found = [s for why in graded.why for s in _reason(why, product, graded, age, nutrition)]
    if product.route == "oral":
        found += [
            note
            for note in nutrition.supplements.about_limits
            if note.ages_months is not None and meets(note.ages_months, age)
        ]
    return tuple({statement.nl: statement for statement in found}.values())


def _reason(
    why: Why, product: Product, graded: Graded, age: Ages, nutrition: Nutrition
) -> Iterator[Statement]:
    supplements = nutrition.supplements
    counted = product.counted_mg
    match why:
        case "other-over-limit" | "iron-over-all":
            for other in others(product, age, nutrition):
                if other.share > 1:
                    yield _other(other, nutrition)
        case "never-swallow":
            kind = next(k for k in supplements.kinds if k.id == "epsom")
            yield kind.says[0]
        case "baby":
            yield next(n for n in supplements.never if n.id == "under-12-months")
        case "baby-over-toddler-limit":
            toddler = strictest(limits(nutrition, "magnesium", (12, 12)))
            assert toddler is not None
            assert toddler.amount is not None
            assert counted is not None
            yield said(
                f"Dit is {mg(counted, 'nl')}. Zelfs voor een kind van 1 jaar, dat veel groter is, "
                f"is de strengste grens {mg(toddler.amount, 'nl')} per dag.",
                f"This is {mg(counted, 'en')}. Even for a child of 1 year, who is much bigger, the "
                f"strictest limit is {mg(toddler.amount, 'en')} a day.",
                *toddler.sources,
            )
        case "no-amount":
            yield said(
                "Zonder hoeveelheid kunnen we niet vergelijken. "
                "Typ over wat er op het etiket staat.",
                "Without an amount we cannot compare. Type what the label says.",
                "eu-2002-46-labels",
            )
        case "within-limits" | "over-strictest" | "over-all":
            yield _against(counted or 0.0, graded, nutrition)
        case "like-adult-complaints":
            yield said(
                f"Vanaf zo'n {ADULT_COMPLAINTS_MG:.0f} mg per dag kregen volwassenen er al "
                "klachten van. Voor een klein kind is dat heel veel.",
                f"From about {ADULT_COMPLAINTS_MG:.0f} mg a day adults got complaints from it. For "
                "a small child that is a great deal.",
                "scf-2001",
                "iom-1997",
            )
        case "harmed-adults":
            yield said(
                f"Rond {ADULT_HARM_MG:.0f} mg per dag daalde bij volwassenen de bloeddruk en "
                "werden spieren zwak.",
                f"Around {ADULT_HARM_MG:.0f} mg a day blood pressure fell and muscles grew weak in "
                "adults.",
                "sanomedica-magnesium",
            )
        case "on-skin" | "in-bath":
            yield next(u for u in supplements.uptake if u.id == "skin")
            rule = next(r for r in supplements.rule if product.route in r.routes)
            yield rule


def _other(other: Other, nutrition: Nutrition) -> Statement:
    limit = other.limit
    assert limit.amount is not None
    unit = "µg" if limit.unit == "ug" else "mg"
    name, short = nutrition.reading.names[other.nutrient], nutrition.authorities[limit.authority]
    food_nl = food_en = ""
    if limit.counts == "total":
        food_nl = " Dat telt ook alles wat je kind eet en drinkt."
        food_en = " That counts all that your child eats and drinks too."
    amount_nl, amount_en = (number(other.amount, lang) for lang in ("nl", "en"))
    most_nl, most_en = (number(limit.amount, lang) for lang in ("nl", "en"))
    return said(
        f"Op dit etiket staat ook {name.nl}: {amount_nl} {unit}. De strengste grens op deze "
        f"leeftijd is {most_nl} {unit} per dag ({short.short.nl}).{food_nl}",
        f"This label also has {name.en}: {amount_en} {unit}. The strictest limit at this age is "
        f"{most_en} {unit} a day ({short.short.en}).{food_en}",
        *limit.sources,
    )


def _against(counted: float, graded: Graded, nutrition: Nutrition) -> Statement:
    lowest = graded.strictest
    assert lowest is not None
    assert lowest.amount is not None
    share = counted / lowest.amount
    who_nl, who_en = _bodies(lowest, graded, nutrition)
    if share <= 1:
        return said(
            "Het magnesium blijft binnen de strengste grens op deze leeftijd: "
            f"{mg(lowest.amount, 'nl')} per dag ({who_nl}). "
            "Een grens is geen doel, en nodig is het daarmee nog niet.",
            "The magnesium stays within the strictest limit at this age: "
            f"{mg(lowest.amount, 'en')} a day ({who_en}). "
            "A limit is not a target, and it is not needed just because of that.",
            *lowest.sources,
        )
    return said(
        f"Het magnesium is {times(share, 'nl')} de strengste grens op deze leeftijd: "
        f"{mg(lowest.amount, 'nl')} per dag ({who_nl}).",
        f"The magnesium is {times(share, 'en')} the strictest limit at this age: "
        f"{mg(lowest.amount, 'en')} a day ({who_en}).",
        *lowest.sources,
    )


def _bodies(lowest: UpperLevel, graded: Graded, nutrition: Nutrition) -> tuple[str, str]:
    same = [c.limit for c in graded.compared if c.limit.amount == lowest.amount]
    names = [nutrition.authorities[limit.authority].short for limit in same]
    return (
        join(list(dict.fromkeys(n.nl for n in names)), "nl"),
        join(list(dict.fromkeys(n.en for n in names)), "en"),
    )
