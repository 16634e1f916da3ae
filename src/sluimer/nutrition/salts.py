"""How much magnesium a salt holds, from its atoms, and which salt a name means.

500 mg of magnesium citrate is not 500 mg of magnesium. What is magnesium in it follows from the
formula: the mass of its magnesium atoms over the mass of all. Where a name covers several forms
("citrate": dry, with water, one to one) all of them are kept, for a label does not say which.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache

from sluimer.library.model.nutrition import Salt
from sluimer.nutrition.numbers import plain

ATOMIC_WEIGHT = {
    "H": 1.008,
    "C": 12.011,
    "N": 14.007,
    "O": 15.999,
    "Mg": 24.305,
    "P": 30.974,
    "S": 32.06,
    "Cl": 35.45,
}
"""Abridged standard atomic weights (IUPAC 2021)."""

MG_PER_MMOL = ATOMIC_WEIGHT["Mg"]
MG_PER_MEQ = MG_PER_MMOL / 2
"""Magnesium has two charges: a milliequivalent is half a millimole."""

ADULT_LABEL_VALUE_MG = 375.0
"""The value behind a percentage on a European label (Regulation (EU) 1169/2011, annex XIII)."""


def molar_mass(salt: Salt) -> float:
    """Grams in a mole. Raises KeyError for an atom without a weight here."""
    return sum(ATOMIC_WEIGHT[atom] * count for atom, count in salt.atoms.items())


def elemental_fraction(salt: Salt) -> float:
    """The part of its weight that is magnesium, from 0 to 1."""
    return ATOMIC_WEIGHT["Mg"] * salt.atoms["Mg"] / molar_mass(salt)


def fractions(salts: Iterable[Salt]) -> tuple[float, float]:
    """The lowest and highest part that is magnesium among forms that a name may mean."""
    found = [elemental_fraction(salt) for salt in salts]
    return min(found), max(found)


def find_salts(name: str, salts: Mapping[str, Salt]) -> tuple[Salt, ...]:
    """The salts that a name may mean: an id, a family, or what a label calls it.

    The exact form alone when the name says which (`citrate_nonahydrate`); every form of a family
    when it does not (`citrate`, "magnesiumcitraat"). Empty when it means none.
    """
    wanted = _key(name)
    for salt in salts.values():
        if wanted == _key(salt.id):
            family = [other for other in salts.values() if other.family == salt.family]
            only = len(family) == 1 or wanted != _key(salt.family)
            return (salt,) if only else tuple(family)
    known = salt_names(salts)
    found = known.get(wanted) or known.get(_bare(wanted)) or ()
    return tuple(salts[salt_id] for salt_id in found)


def salt_names(salts: Mapping[str, Salt]) -> Mapping[str, tuple[str, ...]]:
    """Every name by its key (plain, without accents or marks), and the ids that it may mean."""
    return _names(tuple((salt.id, salt.family, _own(salt), salt.also) for salt in salts.values()))


def _own(salt: Salt) -> tuple[str, ...]:
    return (salt.names.nl, salt.names.en, salt.names.fr, salt.names.de)


@cache
def _names(
    salts: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...],
) -> Mapping[str, tuple[str, ...]]:
    """What each name means. A name without the form stands for every form of its family."""
    families: dict[str, list[str]] = {}
    for salt_id, family, _, _ in salts:
        families.setdefault(family, []).append(salt_id)
    first = {ids[0] for ids in families.values()}
    known: dict[str, tuple[str, ...]] = {}
    for salt_id, family, own, also in salts:
        members = tuple(families[family])
        for name in own:
            exact = salt_id not in first or _says_form(name)
            known[_key(name)] = (salt_id,) if exact else members
        for name in also:
            exact = salt_id not in first or _says_form(name)
            known.setdefault(_key(name), (salt_id,) if exact else members)
            known.setdefault(_bare(_key(name)), (salt_id,) if exact else members)
    for family, ids in families.items():
        known.setdefault(_key(family), tuple(ids))
    return known


_FORM = re.compile(
    r"anhydr|watervrij|wasserfrei|hydra[at]|h2o|1:1|\bepsom|bitterzout|engels zout|bittersalz|"
    r"sel d'|vlokken|flakes|tri-?magnesium|dicitra|\.|\d"
)


def _says_form(name: str) -> bool:
    return _FORM.search(plain(name)) is not None


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", _unaccented(plain(name))).strip()


def _bare(key: str) -> str:
    """A name without the word magnesium: "magnesium citrate" and "citrate" are one."""
    return re.sub(r"^magnesium ?|\bde magnesium$", "", key).strip()


def _unaccented(text: str) -> str:
    split = unicodedata.normalize("NFKD", text)
    return "".join(c for c in split if not unicodedata.combining(c))
