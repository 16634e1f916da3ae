"""What is wrong with what was typed, in words, and what to write instead.

One table: a code, and the sentence in Dutch and in English. `{0}`, `{1}` are the words that the
error carries; `{rest}` are those after the first, as a list.
"""

from __future__ import annotations

from collections.abc import Sequence

from sluimer.library.model import Lang, Text

_SENTENCES: dict[str, tuple[str, str]] = {
    # ---- a line of a record
    "empty": ("hier staat niets", "nothing stands here"),
    "negative": ("‘{0}’ is minder dan niets", "‘{0}’ is less than nothing"),
    "zero": ("‘{0}’ is niets; laat de regel weg", "‘{0}’ is nothing; leave the line out"),
    "number": ("‘{0}’ is geen getal dat we kunnen lezen", "‘{0}’ is no number that we can read"),
    "span": (
        "‘{0}’ zegt twee hoeveelheden; kies er één",
        "‘{0}’ says two amounts; choose one",
    ),
    "two-amounts": (
        "‘{0}’ noemt twee hoeveelheden; schrijf er één, of 2 x 125 g",
        "‘{0}’ names two amounts; write one, or 2 x 125 g",
    ),
    "unit": (
        "we kennen de maat ‘{0}’ niet; schrijf g, ml, eetlepel, theelepel, snee of stuk",
        "we do not know the measure ‘{0}’; write g, ml, tablespoon, teaspoon, slice or piece",
    ),
    "two-foods": (
        "‘{0}’ is twee dingen; zet ze op twee regels, elk met hoeveel het was",
        "‘{0}’ is two things; put them on two lines, each with how much it was",
    ),
    "unknown-food": (
        "we kennen ‘{0}’ niet; probeer een ander woord (sluimer foods search)",
        "we do not know ‘{0}’; try another word (sluimer foods search)",
    ),
    "several-foods": (
        "‘{0}’ kan van alles zijn; bedoel je {rest}?",
        "‘{0}’ can be several things; do you mean {rest}?",
    ),
    "no-amount": (
        "hoeveel {0}? Zet er een hoeveelheid bij, zoals 30 g of 1 stuk",
        "how much {0}? Add an amount, such as 30 g or 1 piece",
    ),
    "no-measure": (
        "wat zo'n maat {0} weegt, weten we niet; schrijf het in gram",
        "we do not know what that measure of {0} weighs; write it in grams",
    ),
    "no-density": (
        "wat een ml {0} weegt, weten we niet; schrijf het in gram",
        "we do not know what a ml of {0} weighs; write it in grams",
    ),
    "too-much": (
        "{0} g {1} in één keer kan niet; kijk nog eens naar de maat",
        "{0} g of {1} in one go cannot be; look at the measure again",
    ),
    "too-much-ml": ("{0} ml in één keer kan niet", "{0} ml in one go cannot be"),
    "many-feeds": ("{0} voedingen op een dag kan niet", "{0} feeds in a day cannot be"),
    "label-too-much": (
        "{0} mg in 100 ml kan niet; staat er mg per 100 ml op het etiket?",
        "{0} mg in 100 ml cannot be; does the label say mg per 100 ml?",
    ),
    "unknown-formula": (
        "we kennen de flesvoeding ‘{0}’ niet; kies uit {1}",
        "we do not know the formula ‘{0}’; choose from {1}",
    ),
    "formula-without-ml": (
        "hoeveel flesvoeding? Zet er ml bij",
        "how much formula? Add ml",
    ),
    "shape-item": (
        "schrijf hier één ding met een hoeveelheid, zoals 1 kleine banaan",
        "write one thing with an amount here, such as 1 small banana",
    ),
    "shape-label": (
        "schrijf het etiket als {{magnesium: 6.5}}",
        "write the label as {{magnesium: 6.5}}",
    ),
    # ---- a record
    "yaml": ("dit is geen leesbare YAML: {0}", "this is no readable YAML: {0}"),
    "shape": (
        "verwacht: child en days; zie docs/nutrition.md",
        "expected: child and days; see docs/nutrition.md",
    ),
    "shape-child": (
        "schrijf het kind als child: {{age: 14m}}",
        "write the child as child: {{age: 14m}}",
    ),
    "unknown-field": ("‘{0}’ kennen we niet; kies uit {1}", "we do not know ‘{0}’; choose from {1}"),
    "twice": ("‘{0}’ staat hier twee keer", "‘{0}’ stands here twice"),
    "no-age": (
        "hoe oud is het kind? Schrijf child: {{age: 14m}} of geef --age",
        "how old is the child? Write child: {{age: 14m}} or give --age",
    ),
    "age": (
        "de leeftijd ‘{0}’ kunnen we niet lezen; schrijf 8m, 2y of 2y3m",
        "we cannot read the age ‘{0}’; write 8m, 2y or 2y3m",
    ),
    "age-no-child": ("‘{0}’ is niet de leeftijd van een kind", "‘{0}’ is not the age of a child"),
    "sex": (
        "‘{0}’ kennen we niet; schrijf girl of boy, of laat het weg",
        "we do not know ‘{0}’; write girl or boy, or leave it out",
    ),
    "date": (
        "de datum ‘{0}’ kunnen we niet lezen; schrijf 2026-11-20",
        "we cannot read the date ‘{0}’; write 2026-11-20",
    ),
    "born-without-dates": (
        "met born hoort bij een dag een datum; schrijf age, of geef de dagen een day",
        "with born a day needs a date; write age, or give the days a day",
    ),
    "no-days": (
        "er zijn geen dagen; schrijf onder days wat je kind at",
        "there are no days; write under days what your child ate",
    ),
    "empty-day": (
        "op deze dag staat niets; schrijf wat je kind at, of laat de dag weg",
        "nothing stands on this day; write what your child ate, or leave the day out",
    ),
    "many-days": ("{0} dagen is te veel; hoogstens {1}", "{0} days is too many; at most {1}"),
    "many-lines": ("{0} regels op een dag is te veel; hoogstens {1}", "{0} lines in a day is too many; at most {1}"),
    "no-volume": (
        "hoeveel een kind van deze leeftijd aan de borst drinkt, heeft niemand gemeten; laat het weg",
        "nobody has measured how much a child of this age drinks at the breast; leave it out",
    ),
    # ---- a supplement
    "amount": (
        "‘{0}’ mg kan niet; schrijf wat er op het etiket staat",
        "‘{0}’ mg cannot be; write what the label says",
    ),
    "amount-unreadable": (
        "‘{0}’ is geen hoeveelheid; schrijf bijvoorbeeld 500, 0,5 g of 500 mcg",
        "‘{0}’ is no amount; write for example 500, 0.5 g or 500 mcg",
    ),
    "thousand-or-one": (
        "‘{0}’ kan duizend of één zijn; schrijf het zonder punt of komma",
        "‘{0}’ can be a thousand or one; write it without point or comma",
    ),
    "per-day": (
        "{0} keer per dag kan niet",
        "{0} times a day cannot be",
    ),
    "no-salt": (
        "van welk zout? Geef --salt, of --meaning elemental als het magnesium zelf is",
        "of which salt? Give --salt, or --meaning elemental if it is the magnesium itself",
    ),
    "unknown-salt": (
        "we kennen het zout ‘{0}’ niet; bedoel je {rest}?",
        "we do not know the salt ‘{0}’; do you mean {rest}?",
    ),
    "several-salts": (
        "‘{0}’ is meer dan één zout; geef ze één voor één, of plak het etiket met --label",
        "‘{0}’ is more than one salt; give them one by one, or paste the label with --label",
    ),
    "swallowed-too-much": (
        "{0} mg magnesium per dag is geen supplement om te slikken; staat er mg of µg, en is het voor in bad?",
        "{0} mg of magnesium a day is no supplement to swallow; does it say mg or µg, and is it for the bath?",
    ),
    "unknown-kind": (
        "we kennen de soort ‘{0}’ niet; kies uit {rest}",
        "we do not know the kind ‘{0}’; choose from {rest}",
    ),
}  # fmt: skip


def problem(code: str, words: Sequence[str], lang: Lang) -> str:
    """The sentence for a code, with its words in place."""
    nl, en = _SENTENCES[code]
    sentence = Text(nl=nl, en=en).in_(lang)
    rest = ", ".join(words[1:])
    if "{rest}" in sentence and not rest:
        sentence = sentence.split(";")[0]
    shown = [f"{word[:80]}…" if len(word) > 80 else word for word in words]
    return sentence.format(*shown, rest=rest)
