"""How much magnesium a salt holds: the dossier's figures, and its mass from the atoms."""

import re

import pytest

from sluimer.library import library
from sluimer.nutrition.salts import (
    ATOMIC_WEIGHT,
    MG_PER_MEQ,
    MG_PER_MMOL,
    elemental_fraction,
    find_salts,
    fractions,
    molar_mass,
)
from tests.tables import each

SALTS = """
| salt                    | formula            | g a mole | fraction | mg in 500 mg |
| oxide                   | MgO                | 40.30    | 0.6030   | 301.5 |
| hydroxide               | Mg(OH)2            | 58.32    | 0.4168   | 208.4 |
| carbonate               | MgCO3              | 84.31    | 0.2883   | 144.1 |
| citrate_anhydrous       | Mg3(C6H5O7)2       | 451.11   | 0.1616   | 80.8  |
| citrate_nonahydrate     | Mg3(C6H5O7)2.9H2O  | 613.25   | 0.1189   | 59.4  |
| hydrogen_citrate        | MgC6H6O7           | 214.41   | 0.1134   | 56.7  |
| bisglycinate            | Mg(C2H4NO2)2       | 172.42   | 0.1410   | 70.5  |
| malate                  | MgC4H4O5           | 156.38   | 0.1554   | 77.7  |
| malate_trihydrate       | MgC4H4O5.3H2O      | 210.42   | 0.1155   | 57.8  |
| chloride_hexahydrate    | MgCl2.6H2O         | 203.30   | 0.1196   | 59.8  |
| chloride_anhydrous      | MgCl2              | 95.21    | 0.2553   | 127.6 |
| sulfate_heptahydrate    | MgSO4.7H2O         | 246.47   | 0.0986   | 49.3  |
| sulfate_anhydrous       | MgSO4              | 120.36   | 0.2019   | 101.0 |
| l_threonate             | Mg(C4H7O5)2        | 294.50   | 0.0825   | 41.3  |
| l_threonate_monohydrate | Mg(C4H7O5)2.H2O    | 312.51   | 0.0778   | 38.9  |
| lactate                 | Mg(C3H5O3)2        | 202.44   | 0.1201   | 60.0  |
| lactate_dihydrate       | Mg(C3H5O3)2.2H2O   | 238.48   | 0.1019   | 51.0  |
| taurate                 | Mg(C2H6NO3S)2      | 272.57   | 0.0892   | 44.6  |
| gluconate               | Mg(C6H11O7)2       | 414.60   | 0.0586   | 29.3  |
| gluconate_dihydrate     | Mg(C6H11O7)2.2H2O  | 450.63   | 0.0539   | 27.0  |
| aspartate               | Mg(C4H6NO4)2       | 288.50   | 0.0842   | 42.1  |
| glycerophosphate        | MgC3H7O6P          | 194.36   | 0.1251   | 62.5  |
| orotate                 | Mg(C5H3N2O4)2      | 334.48   | 0.0727   | 36.3  |
"""

NAMES = """
| said                        | salts                                                    |
| citrate                     | citrate_anhydrous citrate_nonahydrate hydrogen_citrate   |
| magnesiumcitraat            | citrate_anhydrous citrate_nonahydrate hydrogen_citrate   |
| Magnesium Citrate           | citrate_anhydrous citrate_nonahydrate hydrogen_citrate   |
| citrate_nonahydrate         | citrate_nonahydrate                                      |
| bisglycinaat                | bisglycinate                                             |
| magnesium bisglycinate      | bisglycinate                                             |
| Magnesiumoxid               | oxide                                                    |
| oxyde de magnésium          | oxide                                                    |
| Epsom salt                  | sulfate_heptahydrate                                     |
| bitterzout                  | sulfate_heptahydrate                                     |
| chloride                    | chloride_hexahydrate chloride_anhydrous                  |
| blorp                       |                                                          |
|                             |                                                          |
"""

CLOSE = 0.005


def test_all_salts_of_the_library_are_checked_here() -> None:
    assert {row[0] for row in each(SALTS)} == set(library().nutrition.salts)
    assert len(each(SALTS)) == 23


@pytest.mark.parametrize(("salt", "formula", "mass", "fraction", "in_500"), each(SALTS))
def test_salt(salt: str, formula: str, mass: str, fraction: str, in_500: str) -> None:
    found = library().nutrition.salts[salt]
    assert atoms_of(formula) == found.atoms
    assert molar_mass(found) == pytest.approx(float(mass), abs=0.02)
    assert elemental_fraction(found) == pytest.approx(float(fraction), rel=CLOSE)
    assert 500 * elemental_fraction(found) == pytest.approx(float(in_500), rel=CLOSE)


def atoms_of(formula: str) -> dict[str, int]:
    """The atoms of a formula with at most one pair of brackets and one water."""

    def count(text: str, times: int, into: dict[str, int]) -> None:
        for atom, number in re.findall(r"([A-Z][a-z]?)(\d*)", text):
            into[atom] = into.get(atom, 0) + times * int(number or 1)

    atoms: dict[str, int] = {}
    dry, _, water = formula.partition(".")
    for bare, inner, times in re.findall(r"([A-Za-z0-9]+)|\(([^)]*)\)(\d*)", dry):
        count(bare or inner, int(times or 1), atoms)
    if water:
        times, text = re.fullmatch(r"(\d*)(H2O)", water).groups()  # type: ignore[union-attr]
        count(text, int(times or 1), atoms)
    return atoms


def test_weights_of_atoms_are_those_of_the_iupac() -> None:
    assert ATOMIC_WEIGHT["Mg"] == 24.305
    assert ATOMIC_WEIGHT["O"] == 15.999
    assert pytest.approx(121.525) == 5 * MG_PER_MMOL
    assert pytest.approx(121.525) == 10 * MG_PER_MEQ


@pytest.mark.parametrize(("said", "salts"), each(NAMES))
def test_the_salts_that_a_name_may_mean(said: str, salts: str) -> None:
    found = find_salts(said, library().nutrition.salts)
    assert {salt.id for salt in found} == set(salts.split())


def test_a_name_of_several_forms_has_the_lowest_and_the_highest() -> None:
    low, high = fractions(find_salts("citrate", library().nutrition.salts))
    assert (low, high) == pytest.approx((0.1134, 0.1616), rel=CLOSE)


def test_every_salt_is_found_by_each_of_its_names() -> None:
    salts = library().nutrition.salts
    for salt in salts.values():
        names = (salt.id, salt.names.nl, salt.names.en, salt.names.fr, salt.names.de, *salt.also)
        for name in names:
            assert salt in find_salts(name, salts), (salt.id, name)
