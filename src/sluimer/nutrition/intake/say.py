"""What an intake says, in sentences: how much, from what, and whether it is enough.

A low number frightens, and mostly says little. So a sentence on too little never stands without
what it cannot say, and no probability without how wide it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from sluimer.library.model import Lang, Statement
from sluimer.library.model.nutrition import ReferenceValue
from sluimer.library.whole import Nutrition
from sluimer.nutrition.intake.judge import Chance, Judged, Report
from sluimer.nutrition.intake.reckon import Intake, Share
from sluimer.nutrition.needs import Needs
from sluimer.nutrition.phrasing import about, ends, join, meets, mg, mg_span, name_of, percent, said

METHOD = "iom-2000-assessment"

MOST_NAMED = 3
"""How many things are named as where it comes from."""
WORTH_NAMING = 0.08
"""A share below this is not named."""


def judgement(judged: Judged, nutrition: Nutrition) -> tuple[Statement, ...]:
    """What may be said of one nutrient, in the order in which it is read."""
    if judged.milk_alone:
        return (_amount(judged, nutrition),)
    notes = nutrition.reading.nutrients.get(judged.nutrient, ())
    return (
        _amount(judged, nutrition),
        *_enough(judged, nutrition),
        *_too_much(judged, nutrition),
        *(note for note in notes if meets(note.ages_months, judged.needs.age_months)),
        *_reassure(judged, nutrition),
    )


def _reassure(judged: Judged, nutrition: Nutrition) -> tuple[Statement, ...]:
    """How rare a shortage of magnesium is, wherever the intake does not already say so."""
    if judged.nutrient != "magnesium" or judged.likely in ("likely", "very-likely"):
        return ()
    return nutrition.reading.reassure


def _amount(judged: Judged, nutrition: Nutrition) -> Statement:
    intake = judged.intake
    nl, en = (name_of(judged.nutrient, nutrition, lang) for lang in ("nl", "en"))
    mid = intake.mg_per_day.mid
    ends_nl, ends_en = ends(intake.mg_per_day, "nl"), ends(intake.mg_per_day, "en")
    from_nl, from_en = mostly(intake, nutrition, "nl"), mostly(intake, nutrition, "en")
    floor_nl = floor_en = ""
    if intake.no_figure:
        foods = [nutrition.foods[name] for name in intake.no_figure]
        floor_nl = (
            f" Van {join([f.names.nl for f in foods], 'nl')} geeft de tabel geen cijfer: "
            "het is dus minstens dit."
        )
        floor_en = (
            f" The table has no figure for {join([f.names.en for f in foods], 'en')}: "
            "so it is at least this."
        )
    return said(
        f"Per dag zo'n {about(mid, 'nl')} mg {nl} ({ends_nl} mg){from_nl}." + floor_nl,
        f"About {about(mid, 'en')} mg of {en} a day ({ends_en} mg){from_en}." + floor_en,
        *(intake.sources or (METHOD,)),
    )


def mostly(intake: Intake, nutrition: Nutrition, lang: Lang) -> str:
    """ ", vooral uit bruin brood (21 %) en banaan (16 %)"; empty when there is nothing to name."""
    whole = intake.mg_per_day.mid
    if not whole:
        return ""
    named = [
        f"{share_name(share, nutrition, lang)} ({percent(share.mg_per_day.mid / whole, lang)})"
        for share in intake.shares[:MOST_NAMED]
        if share.mg_per_day.mid / whole >= WORTH_NAMING
    ]
    if not named:
        return ""
    return f", {'vooral uit' if lang == 'nl' else 'mostly from'} {join(named, lang)}"


def share_name(share: Share, nutrition: Nutrition, lang: Lang) -> str:
    """What a share comes from, as people call it."""
    if share.source == "breast":
        return "moedermelk" if lang == "nl" else "breast milk"
    if share.source == "formula":
        kind = next(k for k in nutrition.milk.formulas if k.id == share.name)
        return kind.names.in_(lang)
    names = nutrition.foods[share.name].names
    return names.nl if lang == "nl" else names.en


def _enough(judged: Judged, nutrition: Nutrition) -> Iterator[Statement]:
    chances = judged.chances
    if chances:
        yield _likely(judged, nutrition)
        return
    values = [v for v in judged.needs.values if v.kind == "AI"]
    if judged.above_ai:
        names = _bodies(judged.above_ai, nutrition)
        yield said(
            f"Dat is genoeg: het ligt ruim boven wat gezonde kinderen gemiddeld eten ({names[0]}).",
            "That is enough: it lies well above what healthy children eat on average "
            f"({names[1]}).",
            METHOD,
            *(s for v in judged.above_ai for s in v.sources),
        )
    elif values:
        yield said(
            "Of het genoeg is, kan hier niemand zeggen: voor deze leeftijd bestaat alleen een "
            "gemiddelde van gezonde kinderen. Wie eronder zit, heeft daarom nog geen tekort.",
            "Nobody can say here whether it is enough: at this age there is only an average of "
            "healthy children. Being below it does not mean a shortage.",
            METHOD,
            *(s for v in values for s in v.sources),
        )


def _likely(judged: Judged, nutrition: Nutrition) -> Statement:
    told = {
        lang: join([_chance(chance, nutrition, lang) for chance in judged.chances], lang)
        for lang in ("nl", "en")
    }
    sources = (METHOD, *(s for chance in judged.chances for s in chance.value.sources))
    match judged.likely:
        case "very-likely":
            nl, en = "Heel waarschijnlijk genoeg.", "Very likely enough."
        case "likely":
            nl, en = "Waarschijnlijk genoeg.", "Likely enough."
        case "less-likely":
            nl = (
                "In deze dagen was het weinig. Dat is nog geen tekort: een paar dagen zeggen "
                "weinig over wat een kind meestal eet. Schrijf er nog een paar op, en bespreek het "
                "met je arts of een diëtist als het zo blijft."
            )
            en = (
                "In these days it was little. That is no shortage yet: a few days tell little of "
                "what a child usually eats. Write down some more, and talk to your doctor or a "
                "dietitian if it stays like this."
            )
        case _:
            nl = "Uit zo weinig dagen kan je niet opmaken of het genoeg is."
            en = "So few days cannot tell whether it is enough."
    return said(
        f"{nl} De kans dat het genoeg is: {told['nl']}.",
        f"{en} The chance that it is enough: {told['en']}.",
        *sources,
    )


def _chance(chance: Chance, nutrition: Nutrition, lang: Lang) -> str:
    low, high = chance.probability.low, chance.probability.high
    body = nutrition.authorities[chance.value.authority].short.in_(lang)
    first, last = percent(low, lang), percent(high, lang)
    if first == last:
        return f"{first} ({body})"
    return f"{first.split()[0].rstrip('%')} {'tot' if lang == 'nl' else 'to'} {last} ({body})"


def _too_much(judged: Judged, nutrition: Nutrition) -> Iterator[Statement]:
    for limit in judged.over:
        assert limit.amount is not None
        short = nutrition.authorities[limit.authority].short
        yield said(
            f"Dat is meer dan de grens voor deze leeftijd: {mg(limit.amount, 'nl')} per dag "
            f"({short.nl}). Bespreek het met je arts, zeker als er een supplement bij zit.",
            f"That is more than the limit at this age: {mg(limit.amount, 'en')} a day "
            f"({short.en}). Talk to your doctor, above all if a supplement is part of it.",
            *limit.sources,
        )


def span_of_needs(needs: Needs, nutrition: Nutrition) -> Statement | None:
    """ "Nodig volgens de bronnen: 65 tot 180 mg", with every body; None when nobody has a value."""
    span = needs.span
    if span is None:
        return None
    held = tuple(value for value in needs.values if not value.superseded)
    nl = join([_value(value, nutrition, "nl") for value in held], "nl")
    en = join([_value(value, nutrition, "en") for value in held], "en")
    unit = held[0].unit.replace("ug", "µg")
    return said(
        f"Nodig per dag volgens de bronnen: {mg_span(span, 'nl', unit)}. {nl}.",
        f"Needed a day, according to the sources: {mg_span(span, 'en', unit)}. {en}.",
        *needs.sources,
    )


_SEX = {"girl": ("meisjes", "girls"), "boy": ("jongens", "boys")}


def _value(value: ReferenceValue, nutrition: Nutrition, lang: Lang) -> str:
    assert value.amount is not None
    body = nutrition.authorities[value.authority].short.in_(lang)
    kind = (
        {"nl": "aanbevolen", "en": "recommended"}[lang]
        if value.kind == "recommended"
        else value.kind
    )
    amount = mg_span((value.amount, value.up_to or value.amount), lang, "").strip()
    sex = f", {_SEX[value.sex][lang == 'en']}" if value.sex else ""
    return f"{body} {amount} ({kind}{sex})"


def _bodies(values: tuple[ReferenceValue, ...], nutrition: Nutrition) -> tuple[str, str]:
    names = [nutrition.authorities[value.authority].short for value in values]
    nl, en = dict.fromkeys(n.nl for n in names), dict.fromkeys(n.en for n in names)
    return join(list(nl), "nl"), join(list(en), "en")


def around(report: Report, nutrition: Nutrition) -> tuple[Statement, ...]:
    """What holds of the whole: milk alone in the first months, else how far a few days reach."""
    reading = nutrition.reading
    return reading.milk_alone if report.milk_alone else reading.method
