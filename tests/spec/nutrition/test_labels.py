"""What does the label say? Magnesium in the portion and in a day, in mg, or "-" when it can't be told."""

import pytest

from sluimer.library import library
from sluimer.nutrition.label import Label, read_label
from sluimer.nutrition.label.label import Span
from tests.tables import each

SALTS = library().nutrition.salts
KINDS = library().nutrition.supplements.kinds


def read(text: str) -> Label:
    return read_label(text.replace("/n", "\n").replace("¦", "|"), SALTS, KINDS)


def say(span: Span | None) -> str:
    if span is None:
        return "-"
    low, high = (f"{round(mg, 1):g}" for mg in span)
    return low if low == high else f"{low}-{high}"


def codes(label: Label) -> str:
    return " ".join(doubt.code for doubt in label.doubts)


MAGNESIUM_OR_SALT = """
| label                                                                          | portion   |
| Per tablet: magnesium 100 mg                                                   | 100       |
| 100 mg magnesium per tablet                                                    | 100       |
| Per tablet: 150 mg Mg²⁺                                                        | 150       |
| Mg: 100 mg per tablet                                                          | 100       |
| Per tablet: magnesiumcitraat 500 mg                                            | 56.7-80.8 |
| Per tablet: magnesiumoxide 400 mg                                              | 241.2     |
| magnesiumcitraat 500 mg, waarvan 80 mg magnesium, per tablet                   | 80        |
| Magnesium citrate 500 mg providing 80 mg elemental magnesium per tablet        | 80        |
| Magnesiumcitrat 500 mg, davon Magnesium 80 mg, pro Tablette                    | 80        |
| Citrate de magnésium 500 mg dont 80 mg de magnésium par gélule                 | 80        |
| Magnesium (uit 500 mg magnesiumcitraat) 80 mg per capsule                      | 80        |
| magnesium 80 mg (als 500 mg magnesiumcitraat) per capsule                      | 80        |
| Magnesium als citraat 100 mg per capsule                                       | 100       |
| Magnesium (from magnesium oxide) 100 mg per capsule                            | 100       |
| Magnesium taurate capsules. 1 capsule = 125 mg elemental magnesium             | 125       |
"""

SEVERAL = """
| label                                                                                        | portion   |
| Magnesium (als citraat) 100 mg, magnesium (als oxide) 50 mg per capsule                      | 150       |
| Per capsule: magnesium (als citraat) 100 mg; magnesium (als oxide) 50 mg; totaal magnesium 150 mg | 150  |
| Pro Kapsel: Magnesium aus Citrat 120 mg, Magnesium aus Malat 80 mg; gesamt 200 mg            | 200       |
| magnesiumbisglycinaat 400 mg (56 mg magnesium), magnesiumoxide 100 mg (60 mg magnesium) per capsule | 116 |
| magnesiumcitraat 400 mg + magnesiumtauraat 200 mg per capsule                                | 63.2-82.5 |
| Met 200 mg magnesium. Per tablet: magnesium 200 mg                                           | 200       |
| Triple magnesium complex 500 mg (magnesium oxide, magnesium citrate) per capsule             | -         |
"""

A_DAY = """
| label                                                                     | portion | day     |
| magnesium 100 mg per tablet                                               | 100     | -       |
| magnesium 100 mg per tablet, 2 tabletten per dag                          | 100     | 200     |
| magnesium 100 mg per 2 tabletten. 2 tabletten per dag.                    | 100     | 100     |
| magnesium 100 mg per tablet. 1-2 tabletten per dag.                       | 100     | 100-200 |
| magnesium 100 mg per tablet. ½ tablet per dag                             | 100     | 50      |
| dagelijks 3 x 1 tablet. Per tablet: magnesium 100 mg                      | 100     | 300     |
| Take half a tablet twice a day. Each tablet: 250 mg magnesium             | 250     | 250     |
| Magnesium 75 mg per capsule. 1 capsule, 1-3 times daily                   | 75      | 75-225  |
| Magnesium 75 mg par gélule. 1 gélule matin et soir                        | 75      | 150     |
| Per capsule 75 mg magnesium. 1 capsule 's ochtends en 2 capsules 's avonds | 75     | 225     |
| 15 sprays = 150 mg magnesium. Apply 10 sprays a day to the skin           | 150     | 100     |
| Magnesium 40 mg per 5 ml. 2,5 ml per dag                                  | 40      | 20      |
| 1 teaspoon (5 ml) provides 100 mg magnesium. Take 10 ml daily             | 100     | 200     |
| Magnesium: 12 g per 100 g poeder. Dagdosering: 2,5 g (1 maatschepje)      | 300     | 300     |
| Per dagdosering (2 capsules): magnesium 300 mg                            | 300     | 300     |
| Magnesium 300 mg (80% RI)                                                 | 300     | 300     |
| Magnesium 300 mg. 2 Kapseln täglich                                       | 300     | 300-600 |
| 1 gummy a day for children, adults: 2 gummies a day. 50 mg magnesium per gummy | 50 | 50-100  |
| Serving Size 2 Gummies. Magnesium 84 mg. Children 4 years and above: two gummies daily | 84 | 84 |
| Elk zakje 5 g bevat 150 mg magnesium; 1 zakje per dag             | 150 | 150 |
| 3 g Pulver (1 Messlöffel) enthalten 450 mg Magnesium. Täglich 3 g in 200 ml Wasser | 450 | 450 |
| 1 ml = 20 druppels. Per ml 40 mg magnesium. Dagelijks 10 druppels | 20 | 20 |
| Magnesium 100 mg per tablet. Maximaal 3 tabletten per dag.                | 100     | 100-300 |
| Magnesium 100 mg per tablet. 2 tabletten per week                         | 100     | -       |
| ¦ ¦ per tablet ¦ per dag (2 tabletten) ¦/n¦ Magnesium ¦ 100 mg ¦ 200 mg ¦ | 100     | 200     |
| Per capsule 100 mg magnesium. Dagdosering: 2 capsules (= 300 mg magnesium) | 100    | 200-300 |
"""

ONE_PORTION = """
| label                                                                     | portion | day     |
| ¦ pour 10 ml/nMagnésium ¦ 56,3 mg/n10 ml le soir au coucher.              | 56.3    | 56.3    |
| Magnesium 60 mg pro 10 ml. Abends 10 ml vor dem Zubettgehen               | 60      | 60      |
| Magnesium 40 mg par 5 ml. Prendre 5 ml le matin et 5 ml le soir           | 40      | 80      |
| Per 2 tabletten 200 mg magnesium. Elke avond 2 tabletten voor het slapen  | 200     | 200     |
| Magnesium 200 mg per 2 capsules. 2 capsules in the evening, before bed    | 200     | 200     |
| Täglich 1 Stick: 300 mg Magnesium                                         | 300     | 300     |
| Dagelijks 2 tabletten: 150 mg magnesium per tablet                        | 150     | 300     |
| Pro Portion 300 mg Magnesium. Einmal täglich 1 Portion in 200 ml Wasser   | 300     | 300     |
| Each 2 ml dose gives 50 mg magnesium. Take 2 ml twice a day               | 50      | 100     |
| 1 ml (20 druppels) bevat 15 mg magnesium. Neem 2 ml per dag               | 15      | 30      |
| ½ cuillère à café (1,5 g) apporte 112,5 mg de magnésium. ½ cuillère à café par jour | 112.5 | 112.5 |
| ½ theelepel (2 g) bevat 150 mg magnesium. 1 theelepel per dag             | 150     | 300     |
| ¦ pro 100 g ¦ pro Portion (2 g)/nMagnesium ¦ 15 g ¦ 300 mg/nTäglich 1 Portion | 300 | 300     |
| Magnesium ¦ pro 100 g ¦ pro Portion (5 g)/nMagnesium ¦ 6 g ¦ 300 mg/nTäglich 1 Portion | 300 | 300 |
| Magnesium 56 mg. 10 ml per dag                                            | 56      | 56      |
| Per 15 ml magnesium 100 mg. 15 ml 's avonds in een glas water van 200 ml  | 100     | 100     |
"""

TIMES_OF_THE_DAY = """
| label                                                                     | portion | day     |
| 100 mg Magnesium pro Kapsel. Morgens und abends je 1 Kapsel               | 100     | 200     |
| 100 mg magnesium per capsule. 1 capsule bij het ontbijt en 2 bij het avondeten | 100 | 300    |
| 100 mg magnesium per capsule. 1 capsule 's ochtends of 2 capsules 's avonds | 100   | 100-200 |
| 100 mg magnesium per tablet. Ochtend: 1 tablet. Avond: 2 tabletten        | 100     | 300     |
| 100 mg magnésium par gélule. 1 gélule le matin, 1 gélule à midi et 1 gélule le soir | 100 | 300 |
| 100 mg magnesium per tablet. One tablet up to three times daily           | 100     | 100-300 |
| 100 mg Magnesium pro Tablette. Täglich 2 Tabletten, morgens und abends    | 100     | 200     |
| 100 mg magnesium per tablet. 2 tabletten per dag: 1 's ochtends en 1 's avonds | 100 | 200    |
"""

SCANNED = """
| label                                                                     | portion | day     |
| Arnount per capsuIe: Magnesium 1OO rng. Take 2 capsules dai1y             | 100     | 200     |
| Magnésiurn 3OO mg pour 3 gé1ules. 3 gélules par jour                      | 300     | 300     |
| Magnesium 1OO mg pro Tab1ette. 2x täg1ich 1 Tab1ette                      | 100     | 200     |
"""

NEVER_ABSURD = """
| label                                                                     | portion | day     |
| Magnesium 100 mg. 6 tabletten per dag                                     | 100     | -       |
| Magnesium 100 mg. 1 tot 6 tabletten per dag                               | 100     | 100-600 |
| Magnesium 450 mg per tablet. 5 tabletten per dag                          | 450     | -       |
| Magnesium 400 mg per tablet. 1 to 6 tablets a day                         | 400     | 400-2400 |
"""

SHARES = """
| label                                                                                        | day |
| Per Kapsel: Magnesium gesamt 300 mg, davon 200 mg aus Magnesiumcitrat, 100 mg aus Magnesiumoxid. Täglich 1 Kapsel | 300 |
| Per Kapsel: Magnesium 400 mg, davon aus Magnesiumcitrat 250 mg, aus Magnesiumoxid 150 mg. Täglich 1 Kapsel | 400 |
| Total magnesium 200 mg, of which 120 mg from magnesium citrate and 80 mg from magnesium oxide per capsule. 1 daily | 200 |
"""

UNITS = """
| label                                            | portion |
| 0,25 g magnesium per zakje                       | 250     |
| Magnesium 100 000 µg per tablet                  | 100     |
| Magnesium 5 mmol per tablet                      | 121.5   |
| 10 mEq magnesium per tablet                      | 121.5   |
| 5 mmol (121,5 mg) magnesium per tablet           | 121.5   |
| Magnesium 30 % RI per stick                      | 112.5   |
| Supplement Facts. Magnesium 50 % DV per capsule  | 210     |
| Magnesiurn  3OO rng per tablet                   | 300     |
| Magn&eacute;sium&nbsp;: <b>120 mg</b> par stick  | 120     |
"""

NOT_MAGNESIUM = """
| label                                                             | portion |
| Per tablet: zink 10 mg, vitamine B6 1,4 mg, magnesium 56 mg       | 56      |
| Calcium 400 mg magnesium 200 mg zink 5 mg per tablet              | 200     |
| bevat 200 mg magnesium 50 mg zink 10 mg vitamine b6 per capsule   | 200     |
| Met magnesium, 10 mg zink en 5 µg vitamine D                      | -       |
| magnesium - 10 mg zink                                            | -       |
| Ashwagandha 300 mg; magnesium                                     | -       |
| Zinc bisglycinate 10 mg, magnesium 50 mg per tablet               | 50      |
| Magnesium stearate 5 mg, vitamin C 500 mg                         | -       |
| Vanaf 4 jaar. Los 1 zakje magnesium op in 200 ml water            | -       |
| Niet meer dan 250 mg magnesium per dag uit supplementen           | -       |
| Kinderen hebben 85 mg magnesium per dag nodig. Per gummy 30 mg magnesium | 30 |
| Aanbevolen dagelijkse hoeveelheid magnesium: 375 mg. Per tablet 100 mg magnesium | 100 |
| Vanaf 4 jaar: 1 gummy bevat 30 mg magnesium                       | 30      |
| Magnesium: 98 mg/l. Mineraalwater                                 | -       |
| Calcium-magnesium 500 mg per tablet                               | -       |
| magnesium, calcium en zink: 100 mg, 200 mg, 5 mg                  | -       |
| Magnesium. Dagelijks 3 g in water                                 | -       |
| Magnesium tablet van 1000 mg, waarvan 200 mg magnesium            | 200     |
| Magnesium & L-theanine 100 mg                                     | -       |
| Inhoud: 150 g magnesium                                           | -       |
| Magnesium. Na 2 weken stoppen.                                    | -       |
| IJzer/nMagnesium/n14 mg/n100 mg                                   | -       |
"""

DOUBTS = """
| label                                                              | day     | doubts                     |
| Magnesiumcitraat 300 mg, waarvan 200 mg magnesium. 1 capsule per dag | 200   | contradiction              |
| Magnesium bisglycinate 500 mg providing 90 mg magnesium. 1 capsule daily | 90 | buffered                  |
| Magnesium 200 mg, 100% NRV, one a day                              | 200     | percent-mismatch           |
| Magnesium citrate 500 mg per capsule, 1 capsule daily              | 56.7-80.8 | compound-only            |
| 500 mcg magnesium citrate per capsule, 1 capsule daily             | -       | compound-only unit-doubtful |
| Magnesium 400 g per tablet. 1 tablet per dag                       | -       | unit-doubtful              |
| magnesium 1,000 mg per tablet, 1 tablet per dag                    | -       | doubtful-number no-day     |
| magnesium 1,000 mg (267 % RI) per tablet, 1 tablet per dag         | 1000    |                            |
| Magnesium 300 mg, magnesium citrate 200 mg, magnesium oxide 100 mg. 1 capsule daily | 300 | contradiction several-magnesium-lines |
| Magnesium 100 mg. 6 tabletten per dag                              | -       | two-portions no-day        |
| Met magnesium voor de spieren                                      | -       | not-readable               |
| Magnesium 100 mg per tablet                                        | -       | no-day                     |
| Magnesium 10 mmol per zakje, 1 zakje per dag                       | 243.1   | mmol                       |
| Magnesium 300 mg. 2 Kapseln täglich                                | 300-600 | two-portions               |
| Magnesiumöl Spray, 31 % MgCl2, 0,1 g pro Sprühstoß. Täglich 10 Sprühstöße | 79.1 | percent-of-solution compound-only |
| Per dag: magnesium (als citraat) 100 mg, magnesium (als oxide) 50 mg | 150   | several-magnesium-lines    |
| Magnesium (oxide, citrate, malate, taurate, orotate, gluconate, lactate, aspartate, carbonate) 200 mg, 1 capsule daily | 200 | many-salts |
"""


@pytest.mark.parametrize(
    ("label", "portion"),
    [*each(MAGNESIUM_OR_SALT), *each(SEVERAL), *each(UNITS), *each(NOT_MAGNESIUM)],
)
def test_portion(label: str, portion: str) -> None:
    assert say(read(label).elemental_mg_per_portion) == portion


@pytest.mark.parametrize(
    ("label", "portion", "day"),
    [
        *each(A_DAY),
        *each(ONE_PORTION),
        *each(TIMES_OF_THE_DAY),
        *each(SCANNED),
        *each(NEVER_ABSURD),
    ],
)
def test_day(label: str, portion: str, day: str) -> None:
    made = read(label)
    assert say(made.elemental_mg_per_portion) == portion
    assert say(made.elemental_mg_per_day) == day


@pytest.mark.parametrize(("label", "day"), each(SHARES))
def test_shares_that_add_up_are_no_contradiction(label: str, day: str) -> None:
    made = read(label)
    assert say(made.elemental_mg_per_day) == day
    assert codes(made) == "several-magnesium-lines"


@pytest.mark.parametrize(("label", "day", "doubts"), each(DOUBTS))
def test_doubts(label: str, day: str, doubts: str) -> None:
    made = read(label)
    assert say(made.elemental_mg_per_day) == day
    assert codes(made) == doubts


ROUTES = """
| label                                                     | route | kind        |
| Magnesium gummies: 50 mg magnesium per gummy              | oral  | gummies     |
| Magnesium 100 mg per kauwtablet                           | oral  | tablets     |
| Magnesiumspray voor op de huid                            | skin  | spray       |
| Magnesium lotion for the legs                             | skin  | cream       |
| Magnesiumvlokken voor een warm bad                        | bath  | bath-flakes |
| Epsom salt for the bath                                   | bath  | epsom       |
| Magnesium                                                 | oral  |             |
| Tabletten met magnesium, goed voor de huid                | oral  | tablets     |
"""


@pytest.mark.parametrize(("label", "route", "kind"), each(ROUTES))
def test_route_and_kind(label: str, route: str, kind: str) -> None:
    made = read(label)
    assert made.route == route
    assert (made.kind or "") == kind


PORTIONS = """
| label                                         | portion     |
| 2 gummies contain 100 mg magnesium            | 2 gummy     |
| 5 ml bevat 50 mg magnesium                    | 5 ml        |
| Per zakje 100 mg magnesium                    | 1 sachet    |
| Serving size 3 capsules. Magnesium 100 mg per serving | 3 capsule |
"""


@pytest.mark.parametrize(("label", "portion"), each(PORTIONS))
def test_portion_in_words(label: str, portion: str) -> None:
    made = read(label).portion
    assert made is not None
    assert f"{made[0]:g} {made[1]}" == portion


OTHERS = """
| label                                                     | others                       |
| Per tablet: calcium 400 mg, magnesium 200 mg. 1 tablet per dag | calcium 400 mg 400      |
| Fer 14 mg par gélule. 2 gélules par jour                  | iron 14 mg 28                |
| Per tablet: vitamine D3 10 µg, fosfor 0,1 g               | vitamin-d 10 ug -, phosphorus 100 mg - |
| Per druppel: vitamine D 400 IE. 1 druppel per dag         | vitamin-d 10 ug 10           |
| Calciumcarbonaat 1000 mg per tablet                       |                              |
"""


@pytest.mark.parametrize(("label", "others"), each(OTHERS))
def test_other_nutrients(label: str, others: str) -> None:
    found = read(label).others
    assert (
        ", ".join(f"{o.nutrient} {o.amount:g} {o.unit} {say(o.per_day)}" for o in found) == others
    )


def test_a_line_points_at_the_text_and_at_the_given_line() -> None:
    made = read("Voor kinderen\n<b>Per tablet</b>\nzink 5 mg\nmagnesium 100 mg\n")
    (line,) = made.lines
    assert line.line == 4
    assert made.text[line.start : line.end] == "100 mg"


def test_a_percent_of_two_columns_is_the_day() -> None:
    made = read("per tablet | per 2 tabletten\nMagnesium 100 mg 27% RI | 200 mg 53% RI")
    assert made.nrv_percent == 53.0


def test_the_end_of_a_very_long_text_is_not_read() -> None:
    made = read("Per tablet magnesium 100 mg. " + "x " * 10_000 + "magnesium 300 mg")
    assert made.elemental_mg_per_portion == (100.0, 100.0)
    assert "cut-short" in codes(made)


FORMS = """
| label                                                                  | salts   |
| Magnesiumpoeder (citraat). 1 schepje = 300 mg magnesium                | citrate |
| Per capsule 125 mg magnesium, als magnesiumzouten van citroenzuur      | citrate |
| Magnesium 250 mg. Zutaten: Magnesiumsalze der Citronensäure            | citrate |
| Magnésium 250 mg. Ingrédients : sels de magnésium de l'acide citrique  | citrate |
| Magnesium 250 mg. Ingredients: magnesium salts of malic acid           | malate  |
"""


@pytest.mark.parametrize(("label", "salts"), each(FORMS))
def test_salts_in_other_words(label: str, salts: str) -> None:
    assert {SALTS[salt].family for salt in read(label).salts} == {salts}


BATHS = """
| label                                                                        | grams |
| Bath flakes: 47% magnesium chloride (MgCl2). Use 100 g per baby bath         | 12    |
| Epsom salts (100% magnesium sulphate heptahydrate). 100 g per bath           | 9.9   |
| Voetbad met bitterzout (magnesiumsulfaat-heptahydraat): los 100 g op in een teiltje | 9.9 |
"""


@pytest.mark.parametrize(("label", "grams"), each(BATHS))
def test_only_the_part_of_flakes_that_is_the_salt_counts(label: str, grams: str) -> None:
    made = read(label)
    assert made.elemental_mg_per_portion is not None
    assert f"{made.elemental_mg_per_portion[1] / 1000:.1f}".removesuffix(".0") == grams
    assert made.elemental_mg_per_day is None


def test_a_bare_number_under_a_heading_is_the_percent() -> None:
    made = read("Per 3 capsules | Amount | %NRV/nMagnesium | 225 mg | 60/nZinc | 5 mg | 50")
    assert made.nrv_percent == 60.0
