"""The words around the facts: verdict words, headings, and how a child is named.

Nothing here states a fact about health; those live in the library with their sources.
"""

from __future__ import annotations

from sluimer.answers.answer import BlockName
from sluimer.ask.question import Intent, SleepOutcome
from sluimer.evidence.terms import Certainty, Efficacy
from sluimer.library.model import Grade, Lang, Level, Measure, Route, Text
from sluimer.library.model.nutrition import Sex

EFFICACY: dict[Efficacy, Text] = {
    "supported": Text(nl="aangetoond", en="supported"),
    "possibly-helpful": Text(nl="mogelijk", en="may help"),
    "unclear": Text(nl="onduidelijk", en="unclear"),
    "not-supported": Text(nl="geen goed bewijs", en="no good evidence"),
    "refuted": Text(nl="helpt niet", en="doesn't help"),
}
CERTAINTY: dict[Certainty, Text] = {
    "high": Text(nl="hoog", en="high"),
    "moderate": Text(nl="redelijk", en="moderate"),
    "low": Text(nl="laag", en="low"),
    "very-low": Text(nl="heel laag", en="very low"),
    "none": Text(nl="niet onderzocht", en="not studied"),
}
SAFETY: dict[Grade, Text] = {
    "ok": Text(nl="veilig", en="safe"),
    "caution": Text(nl="let op", en="take care"),
    "avoid": Text(nl="liever niet", en="better not"),
    "dangerous": Text(nl="gevaarlijk", en="dangerous"),
}
SEX: dict[Sex, Text] = {
    "girl": Text(nl="meisjes", en="girls"),
    "boy": Text(nl="jongens", en="boys"),
}
LEVEL: dict[Level, Text] = {
    "full-text": Text(nl="tekst gelezen", en="text read"),
    "abstract": Text(nl="samenvatting gelezen", en="abstract read"),
    "secondary": Text(nl="uit de tweede hand", en="second-hand"),
    "not-found": Text(nl="niet gevonden", en="not found"),
}
ROUTE: dict[Route, Text] = {
    "oral": Text(nl="ingenomen", en="swallowed"),
    "skin": Text(nl="op de huid", en="on the skin"),
    "bath": Text(nl="in bad", en="in the bath"),
    "injection": Text(nl="als inspuiting", en="by injection"),
    "diet": Text(nl="uit eten en drinken", en="from food and drink"),
}
OUTCOME: dict[SleepOutcome, Text] = {
    "sleep-onset": Text(nl="inslapen", en="falling asleep"),
    "night-waking": Text(nl="doorslapen", en="waking at night"),
    "duration": Text(nl="langer slapen", en="sleeping longer"),
    "crying": Text(nl="minder huilen", en="crying less"),
}
INTENT: dict[Intent, Text] = {
    "works": Text(nl="helpt het?", en="does it help?"),
    "safe": Text(nl="is het veilig?", en="is it safe?"),
    "dose": Text(nl="hoeveel of hoe?", en="how much or how?"),
    "intake": Text(nl="krijgt mijn kind genoeg?", en="does my child get enough?"),
    "alternative": Text(nl="wat helpt wel?", en="what does help?"),
    "ritual": Text(nl="hoe pak ik het aan?", en="how do I go about it?"),
    "normal": Text(nl="is dit normaal?", en="is this normal?"),
    "urgent": Text(nl="dringend", en="urgent"),
    "none": Text(nl="", en=""),
}
HEADING: dict[BlockName, Text] = {
    "foods": Text(nl="Waar zit het in?", en="What holds it?"),
    "compare": Text(nl="Wat dit product betekent", en="What this product means"),
    "together": Text(nl="Gaat niet zomaar samen met", en="Does not simply go with"),
    "never": Text(nl="Niet zonder arts", en="Not without a doctor"),
    "too-much": Text(nl="Tekenen van te veel", en="Signs of too much"),
    "studied": Text(nl="Bij wie is het onderzocht?", en="Who was studied?"),
    "findings": Text(nl="Wat vonden de onderzoeken?", en="What did the studies find?"),
    "but-it-works": Text(nl="“Maar bij ons werkt het!”", en="“But it works for us!”"),
    "safety": Text(nl="Is het veilig?", en="Is it safe?"),
    "breastfeeding": Text(nl="Als je borstvoeding geeft", en="If you are breastfeeding"),
    "ask": Text(nl="Aan wie vraag je raad?", en="Whom to ask?"),
    "label": Text(nl="Wat staat er op het etiket?", en="What does the label say?"),
    "need": Text(nl="Krijgt mijn kind genoeg?", en="Does my child get enough?"),
    "how-to": Text(nl="Zo begin je", en="How to begin"),
    "here": Text(nl="Waar je terechtkunt", en="Where to turn"),
    "each": Text(nl="Stuk voor stuk", en="One by one"),
    "disagreement": Text(nl="Waar bronnen elkaar tegenspreken", en="Where sources disagree"),
    "unknown": Text(nl="Wat niemand weet", en="What nobody knows"),
    "would-change": Text(nl="Wat zou dit oordeel veranderen?", en="What would change this?"),
    "normal": Text(nl="Wat is gewoon op deze leeftijd?", en="What is usual at this age?"),
    "talk-about": Text(nl="Wanneer vraag je raad?", en="When to ask for advice?"),
    "instead": Text(nl="Wat kan wel helpen", en="What may help"),
    "understood": Text(nl="Dit hebben we begrepen", en="This is what we understood"),
    "signs": Text(
        nl="Bel meteen de ambulance als je kind", en="Call an ambulance at once if your child"
    ),
    "do": Text(nl="Doe nu dit", en="Do this now"),
    "at-hand": Text(nl="Hou klaar als je belt", en="Have ready when you call"),
    "background": Text(nl="Wat is het?", en="What is it?"),
}

ASKED_PARENTS = Text(
    nl="gevraagd aan ouders of aan de mensen zelf", en="asked of parents or the people themselves"
)
MEASURED = Text(
    nl="gemeten met een toestel of door kijkers", en="measured by a device or observers"
)
DEVICES: frozenset[Measure] = frozenset({"actigraphy", "polysomnography"})


def child(lang: Lang, age_months: tuple[int, int] | None) -> str:
    """How this child is named: "je baby van 8 maanden", "your two-year-old"."""
    if age_months is None:
        return "je kind" if lang == "nl" else "your child"
    low, high = age_months
    if low == high and low < 24:
        if lang == "nl":
            who = "baby" if low < 12 else "kind"
            return f"je {who} van {low} {'maand' if low == 1 else 'maanden'}"
        return f"your {low}-month-old"
    if high - low == 11 and low % 12 == 0 and low >= 12:
        return f"je kind van {low // 12}" if lang == "nl" else f"your {low // 12}-year-old"
    if high <= 12:
        return "je baby" if lang == "nl" else "your baby"
    if (low, high) in ((12, 36), (18, 48), (12, 24)):
        return "je peuter" if lang == "nl" else "your toddler"
    if (low, high) in ((30, 72), (36, 72)):
        return "je kleuter" if lang == "nl" else "your preschooler"
    if low == high:
        years, months = divmod(low, 12)
        if lang == "nl":
            return f"je kind van {years} jaar" + (f" en {months} maanden" if months else "")
        return f"your child of {years} years" + (f" and {months} months" if months else "")
    return "je kind" if lang == "nl" else "your child"


def ages(lang: Lang, age_months: tuple[int, int]) -> str:
    """An age as a chip: "8 maanden", "2 jaar", "12-36 months"."""
    low, high = age_months
    year, years = ("jaar", "jaar") if lang == "nl" else ("year", "years")
    month, months = ("maand", "maanden") if lang == "nl" else ("month", "months")
    if low == high:
        if low >= 24 and low % 12 == 0:
            return f"{low // 12} {years}"
        return f"{low} {month if low == 1 else months}"
    if high - low == 11 and low % 12 == 0 and low >= 12:
        return f"{low // 12} {year if low == 12 else years}"
    return f"{low}-{high} {months}"


def join(items: list[str], lang: Lang, *, or_: bool = False) -> str:
    """ "a, b en c" / "a, b or c"."""
    if len(items) < 2:
        return "".join(items)
    words = {("nl", False): "en", ("en", False): "and", ("nl", True): "of", ("en", True): "or"}
    return f"{', '.join(items[:-1])} {words[lang, or_]} {items[-1]}"
