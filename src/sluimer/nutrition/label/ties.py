"""Which name an amount belongs to, and so which amounts are magnesium.

An amount belongs to the name right before it ("magnesium (als oxide): 100 mg") or right after it
("100 mg magnesium"). Between the two only words may stand that say nothing else. Where both could
be, the name that has another amount right behind it keeps that one.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sluimer.nutrition.label.forms import FORM, forms
from sluimer.nutrition.label.scan import Mass, Name, SaltBook
from sluimer.nutrition.label.units import (
    CONTENT,
    DAY,
    DAY_NOUN,
    LIMIT,
    MOST,
    NEED_AFTER,
    NEED_BEFORE,
    PIECE,
    VERB,
)


@dataclass(frozen=True, slots=True)
class Tie:
    """A name with its amounts: one, or one for each column of a table."""

    name: Name
    masses: tuple[Mass, ...]
    salts: tuple[str, ...]
    total: bool

    @property
    def start(self) -> int:
        return self.masses[0].start

    @property
    def end(self) -> int:
        return self.masses[-1].end


_WORDS = (
    r"elementa\w{1,5}|elementary|element|zuivere?|puur|pure?|reine?s?|totaal|total|gesamt|"
    r"in totaal|per|pro|par|"
    r"is|ca\.?|circa|about|approx\.?|environ|"
    r"als|as|from|uit|aus|form|vorm|forme|sous|de|in|von|van|the|ionisch|ionen|mg|"
    r"\d{1,4}(?:[.,]\d+)? ?%(?: ?\*)*(?: ?(?:ri|nrv|vnr|ajr|adh|dv|rda)\b\*{0,3})?|nrv|ri|vnr|ajr|"
    r"d'origine marine|marine?|marien|bevat|levert|contains?|provides?|gehalte|content|teneur|"
    r"elemental"
)
_BEFORE = re.compile(rf"(?:[ :|=\t.…·*†,/\-–~)(]|\b(?:{_WORDS})\b)*")
_AFTER = re.compile(
    r" ?(?:\(? ?\d{1,4}(?:[.,]\d+)? ?% ?(?:ri|nrv|vnr|ajr|adh|dv)?\*{0,3} ?\)? )?"
    r"(?:(?:of which|of|aan|van|de|d'|an|as|is|pure?|puur|zuivere?|reine?s?|actief|"
    r"elementa\w{1,5}|total|totaal|"
    r"ionisch|organisch|organic|als|uit|from|aus|form) ?){0,3}"
)
_STRONG = re.compile(r" ?(?:of|de|d'|aan|van|pure?|reine?s?|elementa\w{1,5}) ?")
_TOTAL = re.compile(
    r"\b(?:totaal|totale|total|totally|gesamt|insgesamt|samen|au total|in total|ensemble)\b"
)
_PARENS = re.compile(r"\([^()\n]{0,160}\)")
_COLUMN = re.compile(
    r"[ |/;,\t\-–)]*(?:\(? ?\d{1,4}(?:[.,]\d+)? ?% ?\*{0,3}(?:ri|nrv|vnr|ajr|adh|"
    r"dv)?\*{0,3} ?\)?[ |/;,]*)?"
)
_DILUTED = re.compile(r"% ?$")
_ALIAS = re.compile(
    r" ?(?:[=(/≙≈]|of|or|oder|ou|entspricht|soit|overeenkomend met|equivalent to) ?"
)


def tie(flat: str, names: Sequence[Name], masses: Sequence[Mass], book: SaltBook) -> list[Tie]:
    """Every amount with its name. An amount without one is nobody's."""
    ties: list[Tie] = []
    contested: set[int] = set()  # names with a nameless amount right before them
    last: Mass | None = None
    for index, mass in enumerate(masses):
        if _set_aside(flat, mass):
            continue
        following = masses[index + 1] if index + 1 < len(masses) else None
        again = _column(flat, ties, last, mass)
        before = _name_before(flat, names, mass, ties, book)
        doubtful = before is not None and id(before) in contested
        if before and (doubtful or _shared(flat, names, before)):
            before = None
        if before and mass.unit == "g" and _DILUTED.search(flat[: before.start][-3:]):
            continue  # "31 % MgCl2, 0.1 g a spray" weighs the spray
        after = _name_after(flat, names, mass, following, ties)
        if after and doubtful and not after[1]:
            after = None
        if after and not (before and _tight(flat, before, mass) and not after[1]):
            ties.append(_made(flat, after[0], mass, names, book))
        elif before and not (following and _stacked(flat, before, mass, following)):
            ties.append(_made(flat, before, mass, names, book))
        elif again:
            old = ties.pop()
            ties.append(Tie(old.name, (*old.masses, mass), old.salts, old.total))
        elif sum_of := _sum_of(flat, ties, mass):
            ties.append(Tie(sum_of, (mass,), (), True))
        else:
            place = bisect_left(names, mass.end, key=_start)
            if place < len(names) and not flat[mass.end : names[place].start].strip():
                contested.add(id(names[place]))
            last = None
            continue
        last = mass
    return ties


_SUM = re.compile(
    r"[ .;,|\n(](?:totaal|total|gesamt|insgesamt|samen|au total|in totaal|together)[ :=|]{1,3}$"
)


def _sum_of(flat: str, ties: list[Tie], mass: Mass) -> Name | None:
    """ "Gesamt 250 mg" behind parts that are all magnesium is the total of them."""
    said = _SUM.search(flat[: mass.start][-24:])
    if not said or len(ties) < 2 or any(t.name.kind in ("other", "foreign") for t in ties):
        return None
    if mass.start - ties[-1].end > 60:
        return None
    return Name("magnesium", mass.start - len(said.group()) + 1, mass.start)


_WEIGHED = re.compile(rf"(?:{PIECE.pattern}) ?\($")


def _set_aside(flat: str, mass: Mass) -> bool:
    """A limit, a warning, the weight of a pack or of a portion is no amount of a substance."""
    clause = re.split(r"[.;!?\n|](?!\d)|\(", flat[max(0, mass.start - 60) : mass.start])[-1]
    edge = re.split(r"\d", clause)[-1]
    if MOST.search(clause) or LIMIT.search(edge):
        return True
    if NEED_BEFORE.search(clause) or NEED_AFTER.match(flat, mass.end):
        return True
    if mass.unit == "g" and CONTENT.search(flat[max(0, mass.start - 28) : mass.start]):
        return True
    if (
        mass.unit == "g"
        and flat[mass.end : mass.end + 1] == ")"
        and _WEIGHED.search(flat[max(0, mass.start - 40) : mass.start])
    ):
        return True  # a spoon (2 g)
    if mass.unit == "g" and re.search(
        r"\b(?:per|pro|par|je|/) ?$|/ ?$", flat[max(0, mass.start - 5) : mass.start]
    ):
        return True
    return (
        mass.unit == "g"
        and re.match(
            r" ?(?:\()?(?:e\b|poeder|powder|pulver|poudre|\d{2,3} (?:tabletten|capsules))",
            flat[mass.end : mass.end + 20],
        )
        is not None
    )


def _column(flat: str, ties: list[Tie], last: Mass | None, mass: Mass) -> bool:
    """The next column of the same row, or the same amount in another unit."""
    if not ties or last is None or ties[-1].masses[-1] is not last:
        return False
    gap = flat[last.end : mass.start]
    gap = (
        PIECE.sub("", re.sub(r"\b(?:per|pro|par|je|and|en|et|und)\b", "", gap))
        if len(gap) < 60
        else gap
    )
    gap = re.sub(rf"{DAY_NOUN}|{DAY}", "", gap)
    return bool(_COLUMN.fullmatch(gap) or _ALIAS.fullmatch(gap)) and "\n" not in gap


def _start(name: Name) -> int:
    return name.start


def _end(name: Name) -> int:
    return name.end


def _view(flat: str, start: int, end: int) -> str:
    """What stands before an amount, with closed parentheses blanked out."""
    text = flat[start:end]
    for _ in range(2):
        text = _PARENS.sub(lambda found: " " * len(found.group()), text)
    return text


def _name_before(
    flat: str, names: Sequence[Name], mass: Mass, ties: list[Tie], book: SaltBook
) -> Name | None:
    start = max(0, mass.start - 240)
    view = _view(flat, start, mass.start)
    used = {id(tied.name) for tied in ties[-40:]}
    for name in reversed(names[: bisect_right(names, mass.start, key=_end)]):
        if name.start < start:
            return None
        if not view[name.start - start : name.end - start].strip():
            continue
        forms_in_gap = rf"(?:(?:[,/+&]|\b(?:en|and|et|und)) ?)?{book.acids.pattern}"
        gap = re.sub(forms_in_gap, " ", view[name.end - start :])
        form = name.kind == "salt" and id(name) not in used
        owner = _owner(flat, names, name) if form else None
        candidate = owner if owner is not None else name
        if id(candidate) in used:
            return None
        lines = gap.count("\n")
        if lines > 1 or (
            lines and flat[name.end : mass.start].strip(" \n:|") and not _line_end(gap)
        ):
            return None
        return candidate if _filler(gap) else None
    return None


def _line_end(gap: str) -> bool:
    return _filler(gap)


_JOINED = re.compile(r" ?(?:[-/&+]|\b(?:en|and|et|und)\b)? ?")


def _shared(flat: str, names: Sequence[Name], name: Name) -> bool:
    """ "Calcium-magnesium 500 mg" is the weight of both."""
    if name.kind != "magnesium":
        return False
    place = bisect_right(names, name.start, key=_end)
    other = names[place - 1] if place else None
    if other is None or other.kind not in ("other", "foreign"):
        return False
    return _JOINED.fullmatch(flat[other.end : name.start]) is not None


_STOP = re.compile(r"(?<!\bcaps)(?<!\btabl)(?<!\btab)(?<!\bca)(?<!\.)[.!?;](?=\s|$)")


def _filler(gap: str) -> bool:
    """Only words that say nothing else, and no end of a sentence."""
    if _STOP.search(gap):
        return False
    gap = re.sub(rf"(?:{DAY_NOUN}|{DAY})", " ", PIECE.sub(" ", gap)) if len(gap) > 2 else gap
    gap = re.sub(VERB, " ", gap).replace("\n", " ")
    return _BEFORE.fullmatch(gap) is not None and not re.search(r"\. ?[a-z]", gap)


def _owner(flat: str, names: Sequence[Name], salt: Name) -> Name | None:
    """ "Magnesium als magnesiumcitraat 100 mg": the amount is of the first."""
    place = bisect_right(names, salt.start, key=_end)
    name = names[place - 1] if place else None
    if name is None or name.kind != "magnesium":
        return None
    return name if FORM.fullmatch(flat[name.end : salt.start]) else None


def _name_after(
    flat: str, names: Sequence[Name], mass: Mass, following: Mass | None, ties: list[Tie]
) -> tuple[Name, bool] | None:
    for name in names[bisect_left(names, mass.end, key=_start) :][:1]:
        gap = flat[mass.end : name.start]
        gap = re.sub(r"^ ?\( ?[\d.,]+ ?(?:mg|mmol|meq|g|µg|mcg) ?\)", "", gap)
        if len(gap) > 60 or not _AFTER.fullmatch(gap):
            return None
        strong = _STRONG.fullmatch(gap) is not None and gap.strip() != ""
        if following and not strong and name.end <= following.start:
            rest = _view(flat, name.end, following.start)
            colon = re.match(r" ?:", rest)
            inside = re.match(r" ?\)", flat[name.end :]) is not None
            if (
                not inside
                and not re.search(r"[\n+;–]", rest)
                and (_filler(rest) or colon)
                and "," not in rest[:2]
                and "(" not in rest
                and not re.search(r"=|waarvan|davon", rest)
            ):
                behind = bisect_left(names, following.end, key=_start)
                later = names[behind] if behind < len(names) else None
                post = later and _AFTER.fullmatch(flat[following.end : later.start])
                goes_on = ties and flat[ties[-1].name.end : mass.start].strip(" |") == ""
                cells = "|" in rest and flat[: mass.start].rstrip().endswith("|")
                if colon or (
                    not goes_on and not (post and not cells and _begins(flat, names, mass))
                ):
                    return None
        return name, strong
    return None


_LEAD = re.compile(
    rf"(?:^|[.;:,|\n(=+&]|\b(?:{VERB}|met|with|mit|avec|of|en|and|et|und|contain|provide)) ?$"
)


def _begins(flat: str, names: Sequence[Name], mass: Mass) -> bool:
    """A row of "200 mg magnesium 50 mg zink" starts here, or goes on: no strange word is before."""
    place = bisect_right(names, mass.start, key=_end)
    if place and flat[names[place - 1].end : mass.start].strip() == "":
        return True
    return _LEAD.search(flat[: mass.start][-24:]) is not None


def _tight(flat: str, name: Name, mass: Mass) -> bool:
    """The name before stands so close that a name after it does not get the amount."""
    gap = _view(flat, name.end, mass.start)
    return re.fullmatch(r"[ :|=\-–]*", gap) is not None and "- " not in gap[1:]


def _stacked(flat: str, name: Name, mass: Mass, following: Mass) -> bool:
    """A column of names and a column of numbers, read one after the other: who is whose?"""
    if "\n" not in flat[name.end : mass.start]:
        return False
    return re.fullmatch(r"\s*\n\s*", flat[mass.end : following.start]) is not None


def _made(flat: str, name: Name, mass: Mass, names: Sequence[Name], book: SaltBook) -> Tie:
    before = flat[max(0, min(name.start, mass.start) - 20) : max(name.end, mass.start)]
    total = _TOTAL.search(before) is not None
    return Tie(name, (mass,), name.salts or forms(flat, name, mass, book), total)
