"""The sources of magnesium on a label: one for each amount, with what it is printed for.

A salt and the magnesium in it are one source: "citraat 500 mg, waarvan 80 mg magnesium".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sluimer.library.model.nutrition import Salt
from sluimer.nutrition.label.label import Span, Stated
from sluimer.nutrition.label.pieces import Basis
from sluimer.nutrition.label.scan import Mass, Name
from sluimer.nutrition.label.ties import Tie
from sluimer.nutrition.salts import fractions

SLIP = 0.03
"""How far two figures for one amount may lie apart, by rounding."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A printed weight, and for what it is printed. `near` is how close that stood: 2 the same
    sentence, 1 a heading above, 0 somewhere below or nowhere."""

    mass: Mass
    basis: Basis | None
    near: int


@dataclass(frozen=True, slots=True)
class Source:
    salts: tuple[str, ...]
    compound: Amount | None
    elemental: tuple[Amount, ...]
    total: bool
    mix: bool
    start: int
    end: int
    tie: Tie
    stated: Stated = "elemental"
    solution: bool = False

    @property
    def amounts(self) -> tuple[Amount, ...]:
        return self.elemental or ((self.compound,) if self.compound else ())


_LINK = re.compile(
    r"waarvan|davon|dont|of which|provid|yield|entspricht|equals?|equivalent|overeen|=|\(|"
    r"levert|leveren|soit|"
    r"contain|bevat|goed voor|apport|supply|deliver|giving|liefer|enthalt|entspr|→|->|≙|met\b|"
    r"with\b|mit\b"
)
_PART = re.compile(r"waarvan|davon|\bdont\b|of which")
_MADE_OF = re.compile(r"[ )%|\w.,]{0,24}?(?:\(|als|as|from|uit|aus|sous forme)[ \w']{0,24}")


def gather(
    flat: str, ties: Sequence[Tie], bases: Sequence[Basis], sentences: Sequence[tuple[int, int]]
) -> list[Source]:
    """Ties that speak of magnesium, in pairs where a salt and its magnesium belong together."""
    found: list[Source] = []
    for tied in ties:
        if tied.name.kind in ("other", "foreign"):
            continue
        amounts = tuple(amounts_of(flat, tied, bases, sentences))
        if tied.name.kind == "magnesium":
            source = Source(
                tied.salts, None, amounts, tied.total, False, tied.start, tied.end, tied
            )
        else:
            mix = tied.name.kind == "mix"
            source = Source(
                tied.salts, amounts[0], (), False, mix, tied.start, tied.end, tied, "compound"
            )
        pair = _pair(flat, found[-1], source, ties) if found else None
        if pair:
            found[-1] = pair
        else:
            found.append(source)
    return _shares(flat, found)


_FROM = re.compile(r" ?(?:aus|uit|from|als|as|de|du|van) ?")


def _shares(flat: str, sources: list[Source]) -> list[Source]:
    """ "Gesamt 300 mg, davon 200 mg aus Citrat und 100 mg aus Oxid": shares that add up to the one
    printed amount are magnesium too. Where the text does not say so they stay salts, and doubtful,
    but are not added to it."""
    printed = [s for s in sources if s.elemental]
    if len(printed) != 1:
        return sources
    (whole,) = printed
    total = whole.elemental[0].mass
    weights = [s for s in sources if s.compound and not s.elemental and not s.mix]
    if whole.compound:
        own = whole.compound.mass
        apart = replace(
            whole, elemental=(), total=False, start=own.start, end=own.end, stated="compound"
        )
        weights = [apart, *weights]
    sizes = [s.compound.mass.high for s in weights if s.compound]
    if len(weights) < 2 or total.high is None or None in sizes or total.start > weights[0].start:
        return sources
    if not close(sum(size for size in sizes if size), total.high):
        return sources
    said = _PART.search(flat[total.end : weights[0].start]) or all(
        _FROM.fullmatch(flat[s.end : s.tie.name.start]) for s in weights
    )
    if said:
        weights = [_as_printed(s) for s in weights]
    kept = [s for s in sources if s is not whole and (s.mix or not s.compound)]
    whole = replace(
        whole, compound=None, salts=() if whole.compound else whole.salts, total=True, end=total.end
    )
    return sorted([whole, *weights, *kept], key=lambda s: s.start)


def _as_printed(source: Source) -> Source:
    assert source.compound
    return replace(source, compound=None, elemental=(source.compound,), stated="elemental")


def _pair(flat: str, old: Source, new: Source, ties: Sequence[Tie]) -> Source | None:
    """The two as one source, when the text links them."""
    between = [t for t in ties if old.end <= t.start < new.start and t is not new.tie]
    gap = flat[
        old.end : min(new.start, new.tie.name.start if new.tie.name.start > old.end else new.start)
    ]
    if between or len(gap) > 90 or old.mix or new.mix:
        return None
    if old.elemental and not old.compound and new.elemental and not new.compound:
        inner, outer = new.elemental[0].mass.high, old.elemental[0].mass.low
        part = _PART.search(gap) and inner is not None and outer is not None and inner < outer
        return new if part else None  # "tablet of 1000 mg, of which 200 mg magnesium"
    if old.compound and not old.elemental and new.elemental and not new.compound:
        around = new.tie.name.end <= old.tie.name.start
        linked = _LINK.search(gap) and not re.search(r"[.;](?: |$)", gap)
        if not (around or linked) or ("\n" in gap.strip() and not _LINK.match(gap.strip())):
            return None
        salts = tuple(dict.fromkeys((*old.salts, *(new.salts if around else ()))))
        return replace(
            old,
            elemental=new.elemental,
            end=new.end,
            salts=salts,
            total=new.total,
            stated="elemental",
            tie=new.tie,
        )
    if (
        new.compound
        and not new.elemental
        and old.elemental
        and not old.compound
        and _MADE_OF.fullmatch(gap)
    ):
        return replace(old, compound=new.compound, end=new.end, salts=new.salts)
    return None


def amounts_of(
    flat: str, tied: Tie, bases: Sequence[Basis], sentences: Sequence[tuple[int, int]]
) -> list[Amount]:
    masses = _merged(tied.masses)
    if len(masses) > 1:
        header = _header(masses, bases, sentences)
        if header:
            return [Amount(m, b, 2) for m, b in zip(masses, header, strict=True)]
    return [_amount(m, masses, bases, sentences, tied) for m in masses]


def _merged(masses: tuple[Mass, ...]) -> list[Mass]:
    """The same amount in two units is one: 5 mmol = 121.5 mg."""
    kept: list[Mass] = []
    for mass in masses:
        old = kept[-1] if kept else None
        if old and old.low and mass.low and old.unit != mass.unit and close(old.low, mass.low):
            kept[-1] = mass if mass.unit == "mg" else old
        else:
            kept.append(mass)
    return kept


def close(a: float, b: float, slip: float = SLIP) -> bool:
    return abs(a - b) <= slip * max(abs(a), abs(b))


def _header(
    masses: list[Mass], bases: Sequence[Basis], sentences: Sequence[tuple[int, int]]
) -> list[Basis] | None:
    """The heads of the columns: the nearest sentence above with one basis for each amount."""
    first = masses[0].start
    behind = [b for b in bases if masses[0].end <= b.start]
    between = [b for b in behind if b.start < masses[-1].start]
    if between:
        return None
    for start, end in reversed([s for s in sentences if s[0] <= first]):
        here = [b for b in bases if start <= b.start < min(end, first)]
        if len(here) == len(masses):
            return here
        if here:
            return None
    return None


def _amount(
    mass: Mass,
    row: list[Mass],
    bases: Sequence[Basis],
    sentences: Sequence[tuple[int, int]],
    tied: Tie,
) -> Amount:
    start, end = next((s for s in sentences if s[0] <= mass.start < s[1]), (mass.start, mass.end))
    later = [m.start for m in row if m.start > mass.start]
    stop = min([end, *later])
    behind = [b for b in bases if mass.end <= b.start < stop]
    ahead = [b for b in bases if start <= b.start < mass.start]
    if behind and (not ahead or behind[0].start - mass.end < 24):
        return Amount(mass, behind[0], 2)
    if ahead:
        return Amount(mass, ahead[-1], 2)
    above = [b for b in bases if b.start < start]
    if above:
        return Amount(mass, above[-1], 1)
    below = [b for b in bases if b.start >= end]
    return Amount(mass, below[0] if below else None, 0)


_IN_BATH = re.compile(
    r"\b(?:(?:voet(?:en)?|baby)?bad|badwater|(?:foot ?)?baths?|bath ?water|soak|bains?|"
    r"(?:voll|fuss?)?bad|badewasser|badewanne)\b"
)
_NET = re.compile(
    r"\b(?:inhoud|inhalt|contents?|contenu|sac de|zak van|net|netto|poids|eimer|pouch|"
    r"bag of) ?:? ?$"
)


def soaked(
    flat: str, names: Sequence[Name], masses: Sequence[Mass], sentences: Sequence[tuple[int, int]]
) -> list[Source]:
    """Grams of the one salt on the label, in a sentence that puts them in a bath."""
    salt = next((name for name in names if name.kind == "salt"), None)
    others = {s for name in names if name.kind == "salt" for s in name.salts}
    if salt is None or not set(salt.salts) & others:
        return []
    for start, end in sentences:
        bath = _IN_BATH.search(flat, start, end)
        for mass in masses:
            if (
                bath
                and start <= mass.start < end
                and mass.unit == "g"
                and not _NET.search(flat[: mass.start][-12:])
            ):
                exact = min((n.salts for n in names if n.kind == "salt"), key=len)
                tied = Tie(salt, (mass,), exact, False)
                basis = Basis(1.0, "bath", False, bath.start(), bath.end())
                amount = Amount(mass, basis, 2)
                return [
                    Source(exact, amount, (), False, False, mass.start, mass.end, tied, "compound")
                ]
    return []


def elemental_of(source: Source, index: int, salts: Mapping[str, Salt]) -> Span | None:
    """The magnesium of a source in its column: printed, or computed from the salt."""
    if source.elemental:
        mass = source.elemental[min(index, len(source.elemental) - 1)].mass
        return None if mass.low is None or mass.high is None else (mass.low, mass.high)
    return computed(source, salts)


def computed(source: Source, salts: Mapping[str, Salt]) -> Span | None:
    """The magnesium in so much of the salt, lowest and highest form."""
    known = [salts[salt] for salt in source.salts if salt in salts]
    families = {salt.family for salt in known}
    if source.compound is None or source.mix or len(families) != 1:
        return None
    mass = source.compound.mass
    if mass.low is None or mass.high is None:
        return None
    low, high = fractions(known)
    return mass.low * low, mass.high * high
