"""One total from all sources: parts add up, a total beside its parts counts once.

For each basis on its own: what is printed per tablet is never added to what is printed a day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sluimer.library.model.nutrition import Salt
from sluimer.nutrition.label.label import Span
from sluimer.nutrition.label.pieces import Basis
from sluimer.nutrition.label.sources import Source, close, computed, elemental_of

Key = tuple[bool, float, str] | None


@dataclass(frozen=True, slots=True)
class Total:
    basis: Basis | None
    mg: Span | None
    clash: bool
    several: bool
    from_compound: bool
    unsure: bool


@dataclass(frozen=True, slots=True)
class _Part:
    source: Source
    mg: Span | None
    near: int


def totals(sources: Sequence[Source], salts: Mapping[str, Salt]) -> list[Total]:
    groups: dict[Key, tuple[Basis | None, list[_Part]]] = {}
    for source in sources:
        for index, amount in enumerate(source.amounts):
            basis = amount.basis
            key = (basis.day, basis.count, basis.unit) if basis else None
            part = _Part(source, elemental_of(source, index, salts), amount.near)
            groups.setdefault(key, (basis, []))[1].append(part)
    return [_total(basis, parts, salts) for basis, parts in groups.values()]


def _total(basis: Basis | None, parts: list[_Part], salts: Mapping[str, Salt]) -> Total:
    printed = [p for p in parts if p.source.elemental]
    salty = [p for p in parts if not p.source.elemental]
    if not printed:
        return _from_salts(basis, salty)
    if any(p.mg is None for p in printed):
        known = [p for p in printed if p.mg is not None and p.source.total]
        if not known:
            return Total(basis, None, False, False, False, True)
        printed = known
    kept = _distinct(printed)
    plain = [p for p in kept if p.source.total or not p.source.salts]
    plain = [p for p in plain if p.source.total] or plain
    parted = [p for p in kept if p not in plain]
    whole = _whole(kept, plain, parted)
    several = len(kept) - (1 if whole else 0) > 1 or len(salty) > 1
    if whole is not None:
        if len(plain) > 1:
            nearest = max(p.near for p in plain)
            spans = [p.mg for p in plain if p.mg and p.near == nearest]
            low, high = min(s[0] for s in spans), max(s[1] for s in spans)
            return Total(basis, (low, high), not close(low, high), several, False, False)
        mg = whole.mg
        added = _sum(parted)
        if mg and added and added[0] > mg[1] * 1.03 and len(parted) > 1:
            return Total(basis, (mg[0], added[1]), True, several, False, False)
        return Total(basis, mg, False, several, False, False)
    extra = [p for p in salty if not any(set(p.source.salts) & set(k.source.salts) for k in kept)]
    mg = _sum([*kept, *extra])
    return Total(basis, mg, False, several or len(kept) + len(extra) > 1, False, mg is None)


def _from_salts(basis: Basis | None, parts: list[_Part]) -> Total:
    kept = _distinct(parts)
    mixes = [p for p in kept if p.source.mix]
    mg = None if mixes else _sum(kept)
    return Total(basis, mg, False, len(kept) > 1, True, mg is None)


def _distinct(parts: list[_Part]) -> list[_Part]:
    """Without what is printed twice: the same amount, of the same salts or of none named."""
    kept: list[_Part] = []
    for part in sorted(parts, key=lambda p: (not p.source.salts, p.source.start)):
        twin = any(
            part.mg
            and old.mg
            and close(part.mg[0], old.mg[0], 0.005)
            and close(part.mg[1], old.mg[1], 0.005)
            and (not part.source.salts or part.source.salts == old.source.salts)
            for old in kept
        )
        if not twin or part.source.total:
            kept.append(part)
    return sorted(kept, key=lambda p: p.source.start)


def _whole(kept: list[_Part], plain: list[_Part], parted: list[_Part]) -> _Part | None:
    """The part that is the total of the others, or the only one without a salt of its own."""
    if plain:
        return plain[0]
    if len(kept) > 2:
        for part in kept:
            others = _sum([p for p in kept if p is not part])
            if others and part.mg and close(others[1], part.mg[1]) and len(part.source.salts) > 1:
                return part
    return None


def _sum(parts: Sequence[_Part]) -> Span | None:
    spans = [part.mg for part in parts]
    if not spans or any(span is None for span in spans):
        return None
    return sum(s[0] for s in spans if s), sum(s[1] for s in spans if s)


def holds(source: Source, salts: Mapping[str, Salt]) -> tuple[float, Span] | None:
    """The printed magnesium and what the salt can hold, when both weights are printed."""
    can = computed(source, salts)
    printed = elemental_of(source, 0, salts)
    if can is None or printed is None or not source.elemental:
        return None
    return printed[1], can
