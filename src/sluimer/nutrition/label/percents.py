"""Percents on a label: of the value for adults, or of the salt in a spray."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sluimer.nutrition.label.forms import forms
from sluimer.nutrition.label.pieces import Basis, Piece, Portions
from sluimer.nutrition.label.scan import Mass, Name, Percent, SaltBook
from sluimer.nutrition.label.sources import Amount, Source, gather
from sluimer.nutrition.label.ties import Tie
from sluimer.nutrition.salts import ADULT_LABEL_VALUE_MG

US_DAILY_VALUE_MG = 420.0
"""The Daily Value on a label in the United States (21 CFR 101.9)."""


def by_source(
    flat: str, sources: Sequence[Source], names: Sequence[Name], percents: Sequence[Percent]
) -> dict[int, list[float]]:
    """The printed percents of each source, by its identity, in the order of its columns."""
    found: dict[int, list[float]] = {}
    taken: set[int] = set()
    for source in sources:
        if source.stated == "percent":
            found[id(source)] = [p.value for p in percents if p.start == source.start]
            continue
        near = nearest_percents(flat, source.tie, names, percents)
        if not source.elemental:
            near = [p for p in near if p.marked]
        near = near or _footnote(flat, source, percents)
        fresh = [p for p in near if p.start not in taken]
        if fresh and not _solution(flat, fresh[0], names):
            taken.update(p.start for p in fresh)
            found[id(source)] = [p.value for p in fresh][: max(1, len(source.amounts))]
    return found


def nearest_percents(
    flat: str, tied: Tie, names: Sequence[Name], percents: Sequence[Percent]
) -> list[Percent]:
    """The percents of an amount: behind it, or between it and its name."""
    start = min(tied.name.start, tied.start)
    stop = max(tied.end, tied.name.end)
    ahead = [
        n.start for n in names if n.start >= stop and n.kind in ("other", "foreign", "magnesium")
    ]
    limit = min([stop + 90, *ahead])
    found = []
    for percent in percents:
        if not start <= percent.start < limit:
            continue
        gap = flat[stop : percent.start] if percent.start >= stop else ""
        if "%" in gap and not percent.marked and len(gap) > 24:
            break
        if re.search(r"[.;!?] [a-z0-9]", gap) or gap.count("\n") > 1:
            break
        tail = flat[percent.end : percent.end + 24]
        if (
            not percent.marked
            and re.match(r" ?(?:[a-z]{3,})", tail)
            and not re.match(r" ?(?:per|pro|par|take|neem)", tail)
        ):
            continue
        found.append(percent)
    return found


def _footnote(flat: str, source: Source, percents: Sequence[Percent]) -> list[Percent]:
    """ "300 mg*" and below "* 80 % des VNR"."""
    stars = re.match(r" ?(\*{1,3}|†)(?!\*)", flat[source.tie.end :])
    if not stars:
        return []
    lead = re.compile(rf"(?<!\*){re.escape(stars[1])} ?=? ?(?:soit |correspond a )?$")
    return [p for p in percents if p.marked and lead.search(flat[: p.start][-20:])][:1]


def of_the_day(sources: Sequence[Source], found: Mapping[int, list[float]]) -> float | None:
    """One percent for the label: of the total when there is one, the day's of two columns."""
    with_percent = [s for s in sources if found.get(id(s))]
    totals = (
        [s for s in with_percent if s.total]
        or [s for s in with_percent if s.elemental]
        or with_percent
    )
    if not totals:
        return None
    values = {found[id(s)][-1] for s in totals}
    if len(values) == 1 or len(totals) == 1:
        return found[id(totals[-1])][-1]
    parted = [s for s in totals if s.salts]
    return sum(found[id(s)][-1] for s in parted) if len(parted) == len(totals) else max(values)


def reference(flat: str) -> float:
    american = re.search(r"\bdv\b|daily value|supplement facts", flat)
    return US_DAILY_VALUE_MG if american else ADULT_LABEL_VALUE_MG


def alone(
    flat: str,
    names: Sequence[Name],
    percents: Sequence[Percent],
    bases: Sequence[Basis],
    sentences: Sequence[tuple[int, int]],
    sources: Sequence[Source],
    book: SaltBook,
) -> list[Source]:
    """Magnesium printed as a percent only: its mg follow from the value for adults."""
    if any(s.elemental for s in sources):
        return []
    headed = re.search(r"%[ *(]{0,3}(?:ri|nrv|vnr|ajr|dv|daily value)\b", flat) is not None
    for percent in percents:
        if not (percent.marked or headed) or _solution(flat, percent, names):
            continue
        before = [n for n in names if n.end <= percent.start]
        name = before[-1] if before else None
        if name and name.kind == "salt":
            name = next((n for n in reversed(before) if n.kind != "salt"), name)
        after = next((n for n in names if n.start >= percent.end), None)
        gap = flat[percent.end : after.start] if after else "-" * 99
        if (
            after
            and after.kind == "magnesium"
            and re.fullmatch(
                r"[ )*]{0,3}(?:(?:ri|nrv|vnr|ajr|dv|of|de|aan|van|the|your|daily|value) ?){0,5}",
                gap,
            )
        ):
            name = after
        elif (
            not name
            or name.kind != "magnesium"
            or re.search(r"[.;\n](?!\d)|\d", flat[name.end : percent.start])
        ):
            continue
        mg = percent.value / 100 * reference(flat)
        tied = Tie(
            name,
            (Mass(mg, mg, "mg", percent.start, percent.end),),
            forms(flat, name, None, book),
            False,
        )
        return [
            replace(source, stated="percent") for source in gather(flat, [tied], bases, sentences)
        ]
    return []


def _solution(flat: str, percent: Percent, names: Sequence[Name]) -> bool:
    """31 % MgCl2: a percent of the salt, not of a need."""
    if percent.marked:
        return False
    after = next((n for n in names if n.start >= percent.end), None)
    if after and after.kind in ("salt", "magnesium"):
        gap = flat[percent.end : after.start]
        if re.fullmatch(
            r" ?(?:\(?[wmv]/[wv]\)? ?)?(?:of |de |aan |van |ige |iger? |solution (?:of|de) |"
            r"oplossing van |-?losung )?",
            gap,
        ):
            return True
    return (
        re.match(r" ?(?:\(?[wmv]/[wv]|oplossing|solution|losung)", flat[percent.end :]) is not None
    )


def solutions(
    flat: str, names: Sequence[Name], percents: Sequence[Percent], portions: Portions
) -> list[Source]:
    """A spray whose salt is printed as a percent: the salt in one spray, when its size is told."""
    for percent in percents:
        if not _solution(flat, percent, names):
            continue
        salt = next((n for n in names if n.kind == "salt" and n.start >= percent.end), None)
        salt = salt or next(
            (n for n in reversed(names) if n.kind == "salt" and n.end <= percent.start), None
        )
        sized = next(((a, b) for a, b in portions.same if b.unit in ("ml", "g")), None)
        if salt is None or sized is None:
            continue
        one, size = sized
        mass = _in_one(percent, one, size)
        tied = Tie(salt, (mass,), salt.salts, False)
        basis = Basis(1.0, one.unit, False, one.start, one.end)
        return [
            Source(
                salt.salts,
                Amount(mass, basis, 2),
                (),
                False,
                False,
                percent.start,
                percent.end,
                tied,
                "compound",
                True,
            )
        ]
    return []


_STRENGTH = re.compile(r"[ :(]{0,3}(?:(?:pure?|puur|zuivere?|reines?|of|de|van) ?){0,2}")


def diluted(
    flat: str, sources: Sequence[Source], names: Sequence[Name], percents: Sequence[Percent]
) -> list[Source]:
    """Flakes of which so many percent is the salt: only that part of what goes into the bath."""
    salts = [name for name in names if name.kind == "salt"]
    found: list[tuple[float, Name]] = []
    for percent in percents:
        if percent.marked or percent.value > 100:
            continue
        for salt in salts:
            after = salt.start >= percent.end
            gap = flat[percent.end : salt.start] if after else flat[salt.end : percent.start]
            if _STRENGTH.fullmatch(gap):
                found.append((percent.value, salt))
    if not found:
        return list(sources)
    value, salt = min(found, key=lambda pair: pair[0])
    exact = [  # "magnesium chloride (MgCl2)"
        s.salts for s in salts if set(s.salts) < set(salt.salts) and 0 <= s.start - salt.end <= 3
    ]
    ids = exact[0] if exact else salt.salts
    return (
        [_part_of(source, value / 100, ids) for source in sources] if value < 99 else list(sources)
    )


def _part_of(source: Source, part: float, ids: tuple[str, ...]) -> Source:
    amount = source.compound
    if amount is None or amount.mass.low is None or amount.mass.high is None:
        return source
    mass = replace(amount.mass, low=amount.mass.low * part, high=amount.mass.high * part)
    return replace(source, compound=replace(amount, mass=mass), salts=ids, solution=True)


def _in_one(percent: Percent, one: Piece, size: Piece) -> Mass:
    """Weight in volume or in weight: a ml of it is counted as a gram."""
    mg = percent.value / 100 * size.low / one.low * 1000
    return Mass(mg, mg, "mg", percent.start, percent.end)
