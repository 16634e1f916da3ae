"""What a parent should know before trusting the numbers of a label: its doubts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sluimer.library.model.nutrition import Salt
from sluimer.nutrition.label.day import Reckoned
from sluimer.nutrition.label.label import LabelDoubt
from sluimer.nutrition.label.percents import US_DAILY_VALUE_MG, reference
from sluimer.nutrition.label.scan import Mass, Percent
from sluimer.nutrition.label.sources import Source, computed, elemental_of
from sluimer.nutrition.label.tidy import Tidy
from sluimer.nutrition.label.totals import holds
from sluimer.nutrition.salts import ADULT_LABEL_VALUE_MG

PERCENT_POINTS = 1.0
"""How far a printed percent may be off, by rounding."""
CONTRADICTION = 1.05
"""A printed magnesium figure may be this much more than the sum of its atoms, by rounding."""
PURE_BISGLYCINATE = 0.142
BUFFERED_UP_TO = 0.20
"""Buffered bisglycinate is sold with up to a fifth of magnesium; above that it is a mistake."""


def settled(flat: str, masses: Sequence[Mass], percents: Sequence[Percent]) -> list[Mass]:
    """1,000 mg may be one or a thousand: a percent beside it decides, or nothing does."""
    found = []
    for mass in masses:
        near = next((p for p in percents if 0 <= p.start - mass.end < 30), None)
        fits = [
            c
            for c in mass.candidates
            if near
            and any(
                abs(c / whole * 100 - near.value) <= PERCENT_POINTS
                for whole in (ADULT_LABEL_VALUE_MG, US_DAILY_VALUE_MG)
            )
        ]
        found.append(
            replace(mass, low=fits[0], high=fits[0], candidates=()) if len(fits) == 1 else mass
        )
    return found


def doubts_of(
    page: Tidy,
    sources: Sequence[Source],
    made: Reckoned,
    percents: Mapping[int, list[float]],
    salts: Mapping[str, Salt],
    named: Sequence[str],
    absurd: bool,
) -> list[LabelDoubt]:
    found: list[LabelDoubt] = []
    for source in sources:
        line = page.line(source.start)
        found += _too_much(page, source, salts, line)
        found += _percent(page, source, sources, percents.get(id(source), []), salts, line)
        if any(a.mass.unit in ("mmol", "meq") for a in source.amounts):
            found.append(LabelDoubt("mmol", line))
        if source.solution:
            found.append(LabelDoubt("percent-of-solution", line))
        for amount in source.amounts:
            if amount.mass.low is None:
                found.append(
                    LabelDoubt(
                        "doubtful-number",
                        line,
                        words=page.text[amount.mass.start : amount.mass.end],
                    )
                )
    elemental = any(source.elemental for source in sources)
    if made.clash and made.per_day:
        found.append(LabelDoubt("contradiction", expected=made.per_day))
    elif not any(d.code == "contradiction" for d in found):
        found += _more_than_all(page, sources, salts, named)
    if sources and not elemental:
        found.append(
            LabelDoubt("compound-only", page.line(sources[0].start), expected=made.per_portion)
        )
    if made.several:
        found.append(LabelDoubt("several-magnesium-lines", page.line(sources[0].start)))
    if absurd:
        found.append(LabelDoubt("unit-doubtful", page.line(sources[0].start)))
    elif not sources:
        found.append(LabelDoubt("not-readable"))
    if made.unclear and not absurd:
        found.append(LabelDoubt("two-portions", expected=made.per_day))
    if sources and not absurd and (made.per_day is None or not made.stated):
        found.append(LabelDoubt("no-day"))
    return list(dict.fromkeys(found))


def _too_much(page: Tidy, source: Source, salts: Mapping[str, Salt], line: int) -> list[LabelDoubt]:
    both = holds(source, salts)
    mass = source.compound.mass if source.compound else None
    if both is None or mass is None or not mass.high:
        return []
    printed, can = both
    if "bisglycinate" in source.salts and printed / mass.high > PURE_BISGLYCINATE:
        says = re.search(r"buffer|gepuffert|tampon", page.flat)
        if printed / mass.high <= BUFFERED_UP_TO or (says and printed / mass.high <= 0.603):
            return [LabelDoubt("buffered", line, printed, can)]
    return (
        [LabelDoubt("contradiction", line, printed, can)]
        if printed > can[1] * CONTRADICTION + 0.5
        else []
    )


def _more_than_all(
    page: Tidy, sources: Sequence[Source], salts: Mapping[str, Salt], named: Sequence[str]
) -> list[LabelDoubt]:
    """More magnesium than all the weighed salts together hold, when every salt named is weighed."""
    weighed = [s for s in sources if s.compound and not s.elemental]
    printed = [s for s in sources if s.elemental and not s.compound]
    if not weighed or len(printed) != 1 or {x for s in weighed for x in s.salts} != set(named):
        return []
    bases = {
        (b.count, b.unit, b.day) if (b := a.basis) else None
        for s in (*weighed, *printed)
        for a in s.amounts
    }
    can = [computed(source, salts) for source in weighed]
    mg = elemental_of(printed[0], 0, salts)
    if len(bases) != 1 or mg is None or any(c is None for c in can):
        return []
    low, high = sum(c[0] for c in can if c), sum(c[1] for c in can if c)
    if mg[1] <= high * CONTRADICTION + 0.5:
        return []
    return [LabelDoubt("contradiction", page.line(printed[0].start), mg[1], (low, high))]


def _percent(
    page: Tidy,
    source: Source,
    sources: Sequence[Source],
    percents: Sequence[float],
    salts: Mapping[str, Salt],
    line: int,
) -> list[LabelDoubt]:
    """A printed percent that is of none of the printed amounts."""
    if not percents:
        return []
    spans = [elemental_of(source, i, salts) for i in range(len(source.amounts))]
    all_of = [elemental_of(s, 0, salts) for s in sources]
    if all(span is not None for span in all_of):
        spans.append((sum(s[0] for s in all_of if s), sum(s[1] for s in all_of if s)))
    known = [span for span in spans if span]
    whole = reference(page.flat)
    wholes = (
        {whole, US_DAILY_VALUE_MG}
        if page.lang == "en" and not re.search(r"nrv|\bri\b", page.flat)
        else {whole}
    )
    for percent in percents:
        fits = any(
            low / w * 100 - PERCENT_POINTS <= percent <= high / w * 100 + PERCENT_POINTS
            for low, high in known
            for w in wholes
        )
        if known and not fits:
            low, high = known[0]
            return [
                LabelDoubt(
                    "percent-mismatch", line, percent, (low / whole * 100, high / whole * 100)
                )
            ]
    return []
