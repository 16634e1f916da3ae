"""From the text of a label to what it says: `read_label`.

The text is made plain, its amounts are tied to names, those of magnesium are gathered into sources
and added up for each portion, and only then a day is worked out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from sluimer.library.model.nutrition import ProductKind, Salt
from sluimer.nutrition.label import percents as told
from sluimer.nutrition.label.about import find_kind, find_route
from sluimer.nutrition.label.checks import doubts_of, settled
from sluimer.nutrition.label.day import Reckoned, others_of, reckon
from sluimer.nutrition.label.forms import forms
from sluimer.nutrition.label.label import Label, LabelDoubt, MagnesiumLine
from sluimer.nutrition.label.portions import find_portions
from sluimer.nutrition.label.scan import (
    Mass,
    Name,
    SaltBook,
    find_masses,
    find_names,
    find_percents,
)
from sluimer.nutrition.label.sources import Source, computed, elemental_of, gather, soaked
from sluimer.nutrition.label.tidy import Tidy, tidy
from sluimer.nutrition.label.ties import tie
from sluimer.nutrition.label.totals import totals
from sluimer.nutrition.numbers import Tongue

MOST_SALTS = 8
"""With more different salts than this nothing is computed from their weights."""


def read_label(
    text: str,
    salts: Mapping[str, Salt],
    kinds: Sequence[ProductKind] = (),
    lang: Tongue | None = None,
) -> Label:
    """What the label says of magnesium. Never fails; what is not certain is a doubt."""
    page = tidy(text, lang)
    flat = page.flat
    book = SaltBook.of(salts)
    names = find_names(flat, book)
    percents = find_percents(page)
    sentences = _sentences(flat)
    route = find_route(flat)
    masses = settled(flat, find_masses(page), percents)
    ties = tie(flat, names, masses, book)
    weighed = {mass.start for tied in ties for mass in tied.masses}
    portions = find_portions(page, sentences, weighed)
    sources = gather(flat, ties, portions.bases, sentences)
    if route == "bath" and not sources:
        sources = told.diluted(flat, soaked(flat, names, masses, sentences), names, percents)
    named = _named(flat, names, book)
    families = {salts[salt].family for salt in named}
    usable = {} if len(families) > MOST_SALTS else salts
    if not any(s.elemental for s in sources):
        if route != "bath":
            sources = told.solutions(flat, names, percents, portions) or sources
        sources += told.alone(flat, names, percents, portions.bases, sentences, sources, book)
    percent_of = told.by_source(flat, sources, names, percents)
    reckoned = reckon(totals(sources, usable), portions, route)
    absurd, reckoned = _possible(sources, reckoned, route)
    doubts = doubts_of(page, sources, reckoned, percent_of, usable, named, absurd)
    if len(families) > MOST_SALTS:
        doubts.append(LabelDoubt("many-salts", words=f"{len(families)}"))
    if page.cut:
        doubts.append(LabelDoubt("cut-short"))
    lines = tuple(
        _line(page, source, usable, percent_of.get(id(source)), absurd) for source in sources
    )
    return Label(
        text=page.text,
        lang=page.lang or "nl",
        lines=lines,
        portion=reckoned.portion,
        portions_per_day=reckoned.portions_per_day,
        elemental_mg_per_portion=reckoned.per_portion,
        elemental_mg_per_day=reckoned.per_day,
        day_is_stated=reckoned.stated,
        salts=named,
        nrv_percent=told.of_the_day(sources, percent_of),
        route=route,
        kind=find_kind(flat, kinds, route),
        others=others_of(page, ties, portions, sentences),
        doubts=tuple(doubts),
    )


_ABBREVIATED = re.compile(
    r"(?:\b(?:mg|g|ml|µg|mcg|caps|tabl?|tbl|max|ca|min|tagl|u|vit|ed|st|bijv|resp|evt|incl|excl|approx|env)|\b[a-z])$"
)


def _sentences(flat: str) -> list[tuple[int, int]]:
    """Where each sentence starts and ends: a line, a half line after ; or a full stop."""
    places = [0]
    for match in re.finditer(r"\n|;|[.!?](?=\s)|\|(?=\s?\|)", flat):
        if match.group() == "." and _ABBREVIATED.search(
            flat[max(0, match.start() - 8) : match.start()]
        ):
            rest = flat[match.end() : match.end() + 24]
            if not re.match(
                r" (?:neem|take|dagelijks|daily|prendre|nehmen|taglich|gebruik|use|dosering|"
                r"suggested|directions|\d+ ?x|kinder(?:en)?|children|enfants?|volwassenen|adult\w*|"
                r"erwachsene|vanaf|voedings\w+|gebruik|posologie|conseils?|verzehr\w*|zutaten|"
                r"ingredient\w*|samenstelling|composition|elke|every|chaque|jeden|iedere)\b",
                rest,
            ):
                continue
        places.append(match.end())
    places.append(len(flat))
    return [(a, b) for a, b in pairwise(places) if b > a]


_STUFF = re.compile(
    r"magnesium[ -]?(?:poeder|powder|pulver|poudre|tablet\w*|capsules?|kapseln?|granul\w+)(?= ?\()"
)


def _named(flat: str, names: Sequence[Name], book: SaltBook) -> tuple[str, ...]:
    """Every salt named anywhere, by the ids its name may mean, in the order of the text."""
    found: dict[str, None] = {}
    stuffs = [Name("magnesium", *match.span()) for match in _STUFF.finditer(flat)]
    for name in sorted([*names, *stuffs], key=lambda name: name.start):
        ids = name.salts if name.kind == "salt" else ()
        if name.kind in ("magnesium", "mix"):
            ids = forms(flat, name, None, book)
        found.update(dict.fromkeys(ids))
    return tuple(found)


def _possible(sources: Sequence[Source], made: Reckoned, route: str) -> tuple[bool, Reckoned]:
    """Nothing where the printed unit cannot be meant: micrograms, or grams in a tablet."""
    tiny = any(_tiny(a.mass) for s in sources for a in s.amounts)
    high = made.per_portion[1] if made.per_portion else 0.0
    absurd = tiny or (route == "oral" and (high > MOST_SWALLOWED_MG or _heavy(sources, made)))
    return (
        (True, Reckoned(made.portion, made.portions_per_day, None, None, made.stated, made.unclear))
        if absurd
        else (False, made)
    )


MOST_SWALLOWED_MG = 5000.0
"""No portion to swallow holds more magnesium than this: the unit is a slip."""
LEAST_UG = 5.0
"""Less than this many mg, printed in micrograms, is a slip for mg."""


def _tiny(mass: Mass) -> bool:
    return mass.unit == "ug" and mass.high is not None and mass.high < LEAST_UG


def _heavy(sources: Sequence[Source], made: Reckoned) -> bool:
    """A salt weighed in so many grams, with nothing told of a portion."""
    weights = [s.compound.mass for s in sources if s.compound and not s.elemental]
    small = [
        a for s in sources for a in s.amounts if a.basis is not None and a.basis.unit in ("g", "ml")
    ]
    return not small and any(m.unit == "g" and (m.high or 0.0) > 30_000 for m in weights)


def _line(
    page: Tidy, source: Source, salts: Mapping[str, Salt], percent: list[float] | None, absurd: bool
) -> MagnesiumLine:
    compound = source.compound.mass.low if source.compound else None
    elemental = elemental_of(source, 0, salts) if source.elemental else computed(source, salts)
    stated = source.stated
    return MagnesiumLine(
        salts=source.salts,
        compound_mg=None if absurd else compound,
        elemental_mg=None if absurd else elemental,
        percent=percent[-1] if percent else None,
        stated=stated,
        start=source.start,
        end=source.end,
        line=page.line(source.start),
    )
