"""What is said of a pooled result: the numbers on the left, the words on the right.

Ratios and shares stand here as a reader sees them; the interval is of 95% unless told otherwise.
"""

from __future__ import annotations

import math

import pytest

from sluimer.synthesis.effects.measures import MEASURES
from sluimer.synthesis.errors import InvalidValueError
from sluimer.synthesis.pooled import Pair, Pooled
from sluimer.synthesis.report import sentence
from sluimer.synthesis.report.sentences import Said, said
from tests.spec.synthesis.make import reference, result
from tests.tables import each


def analysed(value: str, measure: str) -> float:
    number = float(value)
    return math.log(number) if MEASURES[measure].on_log_scale else number


def pair(text: str, measure: str) -> Pair:
    low, high = (analysed(end, measure) for end in text.split(" .. "))
    return low, high


def made(k: str, measure: str, estimate: str, interval: str, elsewhere: str = "") -> Pooled:
    """A result; `elsewhere` is its prediction interval, empty when the studies do not differ."""
    return result(
        int(k),
        analysed(estimate, measure),
        pair(interval, measure),
        measure=measure,
        prediction_interval=pair(elsewhere, measure) if elsewhere else None,
        tau2=1.0 if elsewhere else 0.0,
        i2=60.0 if elsewhere else 0.0,
    )


WHAT_IS_FOUND = """
| k   | measure | estimate | interval         | unit    | Dutch                                                                                                    | English                                                                                         |
|-----|---------|----------|------------------|---------|----------------------------------------------------------------------------------------------------------|-------------------------------------------------------------------------------------------------|
| 13  | RR      | 0.489    | 0.344 .. 0.696   |         | 13 studies geven samen gemiddeld een risicoverhouding van 0,49 (95%-interval 0,34 tot 0,70).             | 13 studies together give a risk ratio of 0.49 on average (95% interval 0.34 to 0.70).           |
| 13  | OR      | 1.012    | 1.003 .. 1.021   |         | 13 studies geven samen gemiddeld een odds ratio van 1,012 (95%-interval 1,003 tot 1,021).                | 13 studies together give an odds ratio of 1.012 on average (95% interval 1.003 to 1.021).       |
| 16  | OR      | 176      | 84.7 .. 368      |         | 16 studies geven samen gemiddeld een odds ratio van 176 (95%-interval 84,7 tot 368).                     | 16 studies together give an odds ratio of 176 on average (95% interval 84.7 to 368).            |
| 8   | RR      | 0.034    | 0.012 .. 0.098   |         | 8 studies geven samen gemiddeld een risicoverhouding van 0,034 (95%-interval 0,012 tot 0,10).            | 8 studies together give a risk ratio of 0.034 on average (95% interval 0.012 to 0.10).          |
| 9   | MD      | -15.106  | -36.32 .. 6.106  | minuten | 9 studies geven samen gemiddeld een verschil van −15 minuten (95%-interval −36 tot 6 minuten).           | 9 studies together give a difference of −15 minutes on average (95% interval −36 to 6 minutes). |
| 9   | MD      | -1.0     | -3.0 .. 1.0      | minutes | 9 studies geven samen gemiddeld een verschil van −1,0 minuten (95%-interval −3,0 tot 1,0 minuten).       | 9 studies together give a difference of −1.0 minutes on average (95% interval −3.0 to 1.0 minutes). |
| 9   | MD      | -1.0     | -23.0 .. 21.0    | minutes | 9 studies geven samen gemiddeld een verschil van −1 minuut (95%-interval −23 tot 21 minuten).            | 9 studies together give a difference of −1 minute on average (95% interval −23 to 21 minutes).  |
| 9   | MD      | 12000    | 8000 .. 16000    | mg      | 9 studies geven samen gemiddeld een verschil van 12 000 mg (95%-interval 8000 tot 16 000 mg).            | 9 studies together give a difference of 12 000 mg on average (95% interval 8000 to 16 000 mg).  |
| 9   | SMD     | -0.5371  | -1.142 .. 0.0679 |         | 9 studies geven samen gemiddeld een gestandaardiseerd verschil van −0,54 (95%-interval −1,14 tot 0,07).  | 9 studies together give a standardised difference of −0.54 on average (95% interval −1.14 to 0.07). |
| 20  | COR     | 0.363    | 0.284 .. 0.441   |         | 20 studies geven samen gemiddeld een correlatie van 0,36 (95%-interval 0,28 tot 0,44).                   | 20 studies together give a correlation of 0.36 on average (95% interval 0.28 to 0.44).          |
| 13  | PR      | 0.472    | 0.381 .. 0.567   |         | 13 studies geven samen gemiddeld een aandeel van 47% (95%-interval 38% tot 57%).                         | 13 studies together give a proportion of 47% on average (95% interval 38% to 57%).              |
| 19  | MN      | 34.2     | 30.1 .. 38.3     | minuten | 19 studies geven samen een gemiddelde van 34,2 minuten (95%-interval 30,1 tot 38,3 minuten).             | 19 studies together give a mean of 34.2 minutes (95% interval 30.1 to 38.3 minutes).            |
| 2   | GEN     | -1.183   | -1.923 .. -0.443 |         | 2 studies geven samen gemiddeld een effect van −1,2 (95%-interval −1,9 tot −0,4).                        | 2 studies together give an effect of −1.2 on average (95% interval −1.9 to −0.4).            |
"""


@pytest.mark.parametrize(
    ("k", "measure", "estimate", "interval", "unit", "nl", "en"), each(WHAT_IS_FOUND)
)
def test_what_is_found(
    k: str, measure: str, estimate: str, interval: str, unit: str, nl: str, en: str
) -> None:
    pooled = made(k, measure, estimate, interval)
    assert spaced(said(pooled, "nl", unit=unit).result) == nl
    assert spaced(said(pooled, "en", unit=unit).result) == en


WHAT_IT_MEANS = """
| measure | estimate | interval        | unit    | Dutch                                                                                                               | English                                                                                                              |
|---------|----------|-----------------|---------|---------------------------------------------------------------------------------------------------------------------|----------------------------------------------------------------------------------------------------------------------|
| RR      | 0.489    | 0.344 .. 0.696  |         | Daarmee is het risico ongeveer 50% lager dan in de vergelijkingsgroep.                                              | That makes the risk about 50% lower than in the comparison group.                                                    |
| RR      | 0.83     | 0.80 .. 0.86    |         | Daarmee is het risico ongeveer 17% lager dan in de vergelijkingsgroep.                                              | That makes the risk about 17% lower than in the comparison group.                                                    |
| RR      | 1.01     | 0.70 .. 1.45    |         | Daarmee is het risico ongeveer even hoog als in de vergelijkingsgroep.                                              | That makes the risk about as high as in the comparison group.                                                        |
| OR      | 2.14     | 1.50 .. 3.05    |         | Daarmee zijn de odds ongeveer 2,1 keer zo hoog als in de vergelijkingsgroep.                                        | That makes the odds about 2.1 times as high as in the comparison group.                                              |
| IRR     | 0.001    | 0.0005 .. 0.002 |         | Daarmee is de incidentie ongeveer 99% lager dan in de vergelijkingsgroep.                                           | That makes the rate about 99% lower than in the comparison group.                                                    |
| ROM     | 1.29     | 1.24 .. 1.34    |         | Daarmee is het gemiddelde ongeveer 29% hoger dan in de vergelijkingsgroep.                                          | That makes the mean about 29% higher than in the comparison group.                                                   |
| MD      | -15      | -26 .. -4       | minuten | Dat is 15 minuten minder dan in de vergelijkingsgroep.                                                              | That is 15 minutes less than in the comparison group.                                                                |
| MD      | 15       | 4 .. 26         |         | Dat is 15 hoger dan in de vergelijkingsgroep.                                                                       | That is 15 higher than in the comparison group.                                                                      |
| MD      | 0.1      | -26 .. 26       | minuten |                                                                                                                     |                                                                                                                      |
| MC      | -15      | -26 .. -4       | minuten | Dat is 15 minuten minder dan bij meting 2.                                                                          | That is 15 minutes less than at measurement 2.                                                                       |
| SMD     | -0.54    | -1.14 .. 0.07   |         | Dat is 0,54 keer de gewone spreiding tussen mensen (de standaarddeviatie) lager dan in de vergelijkingsgroep.       | That is 0.54 times the usual spread between people (the standard deviation) lower than in the comparison group.      |
| RD      | -0.046   | -0.07 .. -0.02  |         | Dat zijn er ongeveer 5 minder op elke 100 mensen dan in de vergelijkingsgroep.                                      | That is about 5 fewer in every 100 people than in the comparison group.                                              |
| RD      | 0.0034   | 0.001 .. 0.006  |         | Dat zijn er ongeveer 3 meer op elke 1000 mensen dan in de vergelijkingsgroep.                                       | That is about 3 more in every 1000 people than in the comparison group.                                              |
| COR     | 0.36     | 0.28 .. 0.44    |         | Waar het ene hoger is, is het andere meestal ook hoger.                                                             | Where the one is higher, the other tends to be higher too.                                                           |
| COR     | -0.36    | -0.44 .. -0.28  |         | Waar het ene hoger is, is het andere meestal lager.                                                                 | Where the one is higher, the other tends to be lower.                                                                |
| COR     | 0.36     | -0.28 .. 0.80   |         |                                                                                                                     |                                                                                                                      |
| GEN     | 0.36     | 0.28 .. 0.44    |         |                                                                                                                     |                                                                                                                      |
"""


@pytest.mark.parametrize(
    ("measure", "estimate", "interval", "unit", "nl", "en"), each(WHAT_IT_MEANS)
)
def test_what_it_means(
    measure: str, estimate: str, interval: str, unit: str, nl: str, en: str
) -> None:
    pooled = made("12", measure, estimate, interval)
    assert spaced(said(pooled, "nl", unit=unit).meaning) == nl
    assert spaced(said(pooled, "en", unit=unit).meaning) == en


NO_DIFFERENCE = """
| k | measure | estimate | interval        | Dutch                                                                                                                                        | English                                                                                                                              |
|---|---------|----------|-----------------|----------------------------------------------------------------------------------------------------------------------------------------------|--------------------------------------------------------------------------------------------------------------------------------------|
| 9 | RR      | 0.49     | 0.34 .. 0.70    | “Geen verschil” (1) ligt buiten dat interval.                                                                                                | “No difference” (1) lies outside that interval.                                                                                      |
| 9 | RR      | 0.90     | 0.70 .. 1.10    | “Geen verschil” (1) ligt binnen dat interval: uit deze studies kan je niet opmaken of er een verschil is, en in welke richting.              | “No difference” (1) lies within that interval: these studies cannot tell whether there is a difference, or in which direction.      |
| 9 | MD      | -15      | -30 .. 0        | “Geen verschil” (0) ligt binnen dat interval: uit deze studies kan je niet opmaken of er een verschil is, en in welke richting.              | “No difference” (0) lies within that interval: these studies cannot tell whether there is a difference, or in which direction.      |
| 9 | COR     | 0.30     | 0.10 .. 0.50    | “Geen verband” (0) ligt buiten dat interval.                                                                                                 | “No link” (0) lies outside that interval.                                                                                            |
| 9 | GEN     | 0.10     | -0.1 .. 0.30    | “Geen effect” (0) ligt binnen dat interval: uit deze studies kan je niet opmaken of er een effect is, en in welke richting.                  | “No effect” (0) lies within that interval: these studies cannot tell whether there is an effect, or in which direction.             |
| 1 | GEN     | 0.10     | -0.1 .. 0.30    | “Geen effect” (0) ligt binnen dat interval: uit deze studie kan je niet opmaken of er een effect is, en in welke richting.                   | “No effect” (0) lies within that interval: this study cannot tell whether there is an effect, or in which direction.                |
| 9 | PR      | 0.30     | 0.10 .. 0.50    |                                                                                                                                              |                                                                                                                                      |
| 9 | GEN     | 0.30     | 0.30 .. 0.30    | Het interval heeft geen breedte omdat de studies toevallig precies hetzelfde vinden. Zeker is het daarmee niet.                              | The interval has no width because the studies happen to find exactly the same. That does not make it certain.                       |
"""


@pytest.mark.parametrize(("k", "measure", "estimate", "interval", "nl", "en"), each(NO_DIFFERENCE))
def test_whether_no_difference_fits(
    k: str, measure: str, estimate: str, interval: str, nl: str, en: str
) -> None:
    pooled = made(k, measure, estimate, interval)
    assert said(pooled, "nl").null == nl
    assert said(pooled, "en").null == en


NOTICED = """
| measure | interval      | smallest | unit    | Dutch                                                                                                                                                                         | English                                                                                                                                                     |
|---------|---------------|----------|---------|-------------------------------------------------------------------------------------------------------------------------------------------------------------------------------|-------------------------------------------------------------------------------------------------------------------------------------------------------------|
| MD      | -26 .. -12    | 10       | minuten | Het hele interval ligt voorbij 10 minuten, het kleinste verschil dat mensen merken.                                                                                           | The whole interval lies beyond 10 minutes, the smallest difference that people notice.                                                                      |
| MD      | -8 .. 4       | 10       | minuten | Het hele interval blijft onder 10 minuten, het kleinste verschil dat mensen merken: een verschil dat je merkt, is er gemiddeld niet.                                          | The whole interval stays below 10 minutes, the smallest difference that people notice: on average there is none that you would notice.                      |
| MD      | -26 .. -4     | 10       | minuten | Het kleinste verschil dat mensen merken is 10 minuten. Het interval reikt van minder tot meer dan dat: of je er iets van merkt, is niet te zeggen.                            | The smallest difference that people notice is 10 minutes. The interval reaches from less to more than that: whether you would notice it cannot be told.     |
| RR      | 0.50 .. 0.75  | 0.8      |         | Het hele interval ligt voorbij 0,8, het kleinste verschil dat mensen merken.                                                                                                 | The whole interval lies beyond 0.8, the smallest difference that people notice.                                                                            |
| RR      | 0.90 .. 1.10  | 1.25     |         | Het hele interval blijft onder 1,25, het kleinste verschil dat mensen merken: een verschil dat je merkt, is er gemiddeld niet.                                                | The whole interval stays below 1.25, the smallest difference that people notice: on average there is none that you would notice.                            |
| PR      | 0.50 .. 0.75  | 0.1      |         |                                                                                                                                                                               |                                                                                                                                                             |
"""


@pytest.mark.parametrize(("measure", "interval", "smallest", "unit", "nl", "en"), each(NOTICED))
def test_whether_people_would_notice(
    measure: str, interval: str, smallest: str, unit: str, nl: str, en: str
) -> None:
    low, high = pair(interval, measure)
    pooled = result(12, (low + high) / 2, (low, high), measure=measure)
    assert spaced(said(pooled, "nl", unit=unit, smallest_noticed=float(smallest)).noticed) == nl
    assert spaced(said(pooled, "en", unit=unit, smallest_noticed=float(smallest)).noticed) == en


NO_SIZES = """
| measure | smallest |
|---------|----------|
| MD      | 0        |
| MD      | -10      |
| MD      | inf      |
| MD      | nan      |
| RR      | 1        |
| RR      | 0        |
"""


@pytest.mark.parametrize(("measure", "smallest"), each(NO_SIZES))
def test_a_smallest_difference_that_is_none_is_refused(measure: str, smallest: str) -> None:
    with pytest.raises(InvalidValueError, match="smallest_noticed"):
        sentence(
            result(9, 0.1, (0.0, 0.2), measure=measure), "en", smallest_noticed=float(smallest)
        )


NEW_SETTINGS = """
| k  | measure | interval       | elsewhere       | Dutch                                                                                                                                                                                                                     | English                                                                                                                                                                                                |
|----|---------|----------------|-----------------|---------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------|--------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------|
| 13 | RR      | 0.344 .. 0.696 | 0.155 .. 1.549  | De studies verschillen van elkaar: in een nieuwe omgeving kan het echte effect overal tussen 0,15 en 1,55 liggen (95%-voorspellingsinterval), dus daar kan het ook ontbreken of de andere kant op gaan.                    | The studies differ from each other: in a new setting the true effect may lie anywhere between 0.15 and 1.55 (95% prediction interval), so there it may also be absent or go the other way.              |
| 13 | RR      | 0.70 .. 1.20   | 0.40 .. 2.10    | De studies verschillen van elkaar: in een nieuwe omgeving kan het echte effect overal tussen 0,40 en 2,10 liggen (95%-voorspellingsinterval), dus daar kan het ook ontbreken, en het kan beide kanten op gaan.             | The studies differ from each other: in a new setting the true effect may lie anywhere between 0.40 and 2.10 (95% prediction interval), so there it may also be absent, and it may go either way.        |
| 13 | COR     | 0.28 .. 0.44   | 0.21 .. 0.50    | De studies verschillen van elkaar: in een nieuwe omgeving kan het echte verband overal tussen 0,21 en 0,50 liggen (95%-voorspellingsinterval), aan dezelfde kant van “geen verband” als het gemiddelde.                   | The studies differ from each other: in a new setting the true link may lie anywhere between 0.21 and 0.50 (95% prediction interval), on the same side of “no link” as the average.                      |
| 13 | PR      | 0.38 .. 0.57   | 0.20 .. 0.77    | De studies verschillen van elkaar: in een nieuwe omgeving kan de echte waarde overal tussen 20% en 77% liggen (95%-voorspellingsinterval).                                                                                | The studies differ from each other: in a new setting the true value may lie anywhere between 20% and 77% (95% prediction interval).                                                                     |
| 13 | RR      | 0.70 .. 1.20   |                 | De studies verschillen niet meer van elkaar dan je door toeval alleen verwacht. In een nieuwe omgeving verwacht je het echte effect dan binnen datzelfde interval.                                                        | The studies differ from each other no more than chance alone would make them. In a new setting the true effect is then expected within that same interval.                                              |
| 6  | RR      | 0.70 .. 1.20   |                 | De studies verschillen niet meer van elkaar dan je door toeval alleen verwacht. In een nieuwe omgeving verwacht je het echte effect dan binnen datzelfde interval. Met 6 studies worden echte verschillen wel makkelijk gemist. | The studies differ from each other no more than chance alone would make them. In a new setting the true effect is then expected within that same interval. With 6 studies, though, real differences are easily missed. |
| 3  | RR      | 0.70 .. 1.20   |                 | De studies verschillen niet meer van elkaar dan je door toeval alleen verwacht.                                                                                                                                           | The studies differ from each other no more than chance alone would make them.                                                                                                                           |
"""


@pytest.mark.parametrize(("k", "measure", "interval", "elsewhere", "nl", "en"), each(NEW_SETTINGS))
def test_how_far_new_settings_may_differ(
    k: str, measure: str, interval: str, elsewhere: str, nl: str, en: str
) -> None:
    low, high = interval.split(" .. ")
    middle = math.sqrt(float(low) * float(high))
    pooled = made(k, measure, f"{middle}", interval, elsewhere)
    assert said(pooled, "nl").spread == nl
    assert said(pooled, "en").spread == en


HOW_FAR_TO_BELIEVE = """
| k  | method | Q    | Dutch                                                                                                                                                                                                                      | English                                                                                                                                                                                                    |
|----|--------|------|----------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------|------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------|
| 1  | REML   | 0    |                                                                                                                                                                                                                            |                                                                                                                                                                                                            |
| 2  | REML   | 1    | Twee studies kunnen niet tonen hoe sterk studies verschillen: zie alle intervallen als een ruwe schatting.                                                                                                                 | Two studies cannot show how much studies differ: take every interval as a rough guess.                                                                                                                      |
| 3  | DL     | 2    | Met maar 3 studies is niet goed bekend hoe sterk ze verschillen (τ²), en dus zijn ook de intervallen niet goed bekend.                                                                                                     | With only 3 studies it is badly known how much they differ (τ²), and so the intervals are badly known too.                                                                                                  |
| 4  | REML   | 2    | Met maar 4 studies is niet goed bekend hoe sterk ze verschillen (τ²), en dus zijn ook de intervallen niet goed bekend.                                                                                                     | With only 4 studies it is badly known how much they differ (τ²), and so the intervals are badly known too.                                                                                                  |
| 5  | REML   | 4    |                                                                                                                                                                                                                            |                                                                                                                                                                                                            |
| 13 | CE     | 14   | Dat is een aanname (één gemeenschappelijk effect). Klopt ze niet, dan is de onzekerheid groter dan dit interval zegt.                                                                                                      | That is an assumption (one common effect). If it does not hold, the uncertainty is greater than this interval says.                                                                                         |
| 13 | CE     | 152  | Die aanname (één gemeenschappelijk effect) past slecht: de studies verschillen veel meer dan door toeval (Q = 152, bij louter toeval rond 12). De onzekerheid is groter dan dit interval zegt.                             | That assumption (one common effect) fits badly: the studies differ much more than by chance (Q = 152, where chance alone gives about 12). The uncertainty is greater than this interval says.               |
"""


@pytest.mark.parametrize(("k", "method", "q", "nl", "en"), each(HOW_FAR_TO_BELIEVE))
def test_how_far_to_believe_it(k: str, method: str, q: str, nl: str, en: str) -> None:
    pooled = result(int(k), 0.1, (-0.2, 0.4), method=method, q=float(q))  # type: ignore[arg-type]
    assert said(pooled, "nl").caution == nl
    assert said(pooled, "en").caution == en


def test_a_whole_answer_in_dutch() -> None:
    pooled = reference("normand1999_MD", test="knha")
    told = sentence(
        pooled, "nl", unit="dagen", what="de ligduur na een beroerte", smallest_noticed=1
    )
    assert spaced(told) == (
        "9 studies over de ligduur na een beroerte geven samen gemiddeld een verschil van −15 dagen "
        "(95%-interval −36 tot 6 dagen). Dat is 15 dagen minder dan in de vergelijkingsgroep. “Geen "
        "verschil” (0) ligt binnen dat interval: uit deze studies kan je niet opmaken of er een "
        "verschil is, en in welke richting. Het kleinste verschil dat mensen merken is 1 dag. Het "
        "interval reikt van minder tot meer dan dat: of je er iets van merkt, is niet te zeggen. De "
        "studies verschillen van elkaar: in een nieuwe omgeving kan het echte effect overal tussen "
        "−79 en 49 dagen liggen (95%-voorspellingsinterval), dus daar kan het ook ontbreken, en het "
        "kan beide kanten op gaan."
    )


def test_a_whole_answer_in_english() -> None:
    told = sentence(reference("bcg_RR", "CE"), "en", what="BCG vaccine")
    assert spaced(told) == (
        "If all 13 studies of BCG vaccine measure one and the same thing, then the best estimate is "
        "a risk ratio of 0.65 (95% interval 0.60 to 0.70). That makes the risk about 35% lower than "
        "in the comparison group. “No difference” (1) lies outside that interval. That assumption "
        "(one common effect) fits badly: the studies differ much more than by chance (Q = 152, where "
        "chance alone gives about 12). The uncertainty is greater than this interval says."
    )


def test_one_study_is_not_pooled() -> None:
    pooled = result(1, math.log(0.8), (math.log(0.6), math.log(1.07)), measure="RR")
    assert said(pooled, "en") == Said(
        result="There is only one study, so nothing was pooled. It finds a risk ratio of 0.80 (95% "
        "interval 0.60 to 1.07).",
        meaning="That makes the risk about 20% lower than in the comparison group.",
        null="“No difference” (1) lies within that interval: this study cannot tell whether there "
        "is a difference, or in which direction.",
        noticed="",
        spread="",
        caution="",
    )
    assert said(pooled, "nl").result == (
        "Er is maar één studie, dus er is niets samengevoegd. Ze vindt een risicoverhouding van "
        "0,80 (95%-interval 0,60 tot 1,07)."
    )


def test_another_level_is_told() -> None:
    told = said(result(9, 0.1, (0.05, 0.15), level=0.9), "en").result
    assert (
        told == "9 studies together give an effect of 0.10 on average (90% interval 0.05 to 0.15)."
    )


def test_a_limit_is_not_rounded_onto_no_difference() -> None:
    pooled = result(9, math.log(0.62), (math.log(0.39), math.log(0.9964)), measure="RR")
    assert "0.39 to 0.996)" in said(pooled, "en").result


def test_nothing_is_called_significant() -> None:
    for name in ("bcg_RR", "normand1999_SMD", "syn31_k2", "hine1989_RD", "edge_hugev"):
        for told in (sentence(reference(name), "nl"), sentence(reference(name), "en")):
            assert "signific" not in told
            assert "p =" not in told
            assert "bewezen" not in told
            assert "proven" not in told


def spaced(text: str) -> str:
    """The text with ordinary spaces, as it is typed in a table."""
    return text.replace("\N{NO-BREAK SPACE}", " ")
