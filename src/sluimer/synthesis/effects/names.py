"""What measures are called, in Dutch and in English, on the scale on which people read them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Words = Mapping[str, str]


def words(nl: str, en: str) -> Words:
    """The same in Dutch and in English, by the code of the language."""
    return MappingProxyType({"nl": nl, "en": en})


TWO_GROUPS = words("groep 1 tegenover groep 2", "group 1 against group 2")
TWO_MOMENTS = words("meting 1 tegenover meting 2", "measurement 1 against measurement 2")
TWO_TRAITS = words("hoe twee kenmerken samengaan", "how two traits go together")
ONE_GROUP = words("één groep, zonder vergelijking", "one group, compared with nothing")
UNTOLD = words("wat in de gegevens vergeleken is", "whatever the data compare")

SMD_NL, SMD_EN = "gestandaardiseerd verschil in gemiddelden", "standardised mean difference"
SMC_NL, SMC_EN = "gestandaardiseerde gemiddelde verandering", "standardised mean change"
OF_GROUP_2_NL, OF_GROUP_2_EN = "spreiding van groep 2", "spread of group 2"
OF_FIRST_NL, OF_FIRST_EN = "spreiding van meting 1", "spread of measurement 1"
UNEQUAL_NL, UNEQUAL_EN = "met ongelijke spreiding", "with unequal spread"
D_NL, D_EN = "gestandaardiseerd verschil", "standardised difference"

NAMES: Mapping[str, Words] = MappingProxyType(
    {
        "RR": words("risicoverhouding", "risk ratio"),
        "OR": words("odds ratio", "odds ratio"),
        "PETO": words("odds ratio volgens Peto", "odds ratio by Peto's method"),
        "RD": words("risicoverschil", "risk difference"),
        "AS": words("risicoverschil op de arcsinusschaal", "risk difference on the arcsine scale"),
        "PHI": words("phi-coëfficiënt", "phi coefficient"),
        "YUQ": words("Q van Yule", "Yule's Q"),
        "YUY": words("Y van Yule", "Yule's Y"),
        "PBIT": words(f"{D_NL}, uit risico's (probit)", f"{D_EN}, from risks (probit)"),
        "OR2DN": words(f"{D_NL}, uit odds (normaal)", f"{D_EN}, from odds (normal)"),
        "OR2DL": words(f"{D_NL}, uit odds (logistisch)", f"{D_EN}, from odds (logistic)"),
        "IRR": words("incidentieverhouding", "rate ratio"),
        "IRD": words("incidentieverschil", "rate difference"),
        "IRSD": words("verschil tussen wortels van incidenties", "difference of square-root rates"),
        "MD": words("verschil in gemiddelden", "mean difference"),
        "SMD": words(f"{SMD_NL} (Hedges' g)", f"{SMD_EN} (Hedges' g)"),
        "SMDH": words(f"{SMD_NL}, {UNEQUAL_NL}", f"{SMD_EN}, {UNEQUAL_EN}"),
        "SMD1": words(f"{SMD_NL} ({OF_GROUP_2_NL})", f"{SMD_EN} ({OF_GROUP_2_EN})"),
        "SMD1H": words(
            f"{SMD_NL} ({OF_GROUP_2_NL}), {UNEQUAL_NL}", f"{SMD_EN} ({OF_GROUP_2_EN}), {UNEQUAL_EN}"
        ),
        "ROM": words("verhouding van gemiddelden", "ratio of means"),
        "CVR": words("verhouding van variatiecoëfficiënten", "ratio of coefficients of variation"),
        "VR": words("verhouding van standaarddeviaties", "ratio of standard deviations"),
        "D2ORN": words(
            f"odds ratio, uit een {D_NL} (normaal)", f"odds ratio, from a {D_EN} (normal)"
        ),
        "D2ORL": words(
            f"odds ratio, uit een {D_NL} (logistisch)", f"odds ratio, from a {D_EN} (logistic)"
        ),
        "MC": words("gemiddelde verandering", "mean change"),
        "SMCC": words(
            f"{SMC_NL} (spreiding van de verandering)", f"{SMC_EN} (spread of the change)"
        ),
        "SMCR": words(f"{SMC_NL} ({OF_FIRST_NL})", f"{SMC_EN} ({OF_FIRST_EN})"),
        "SMCRH": words(
            f"{SMC_NL} ({OF_FIRST_NL}), {UNEQUAL_NL}", f"{SMC_EN} ({OF_FIRST_EN}), {UNEQUAL_EN}"
        ),
        "ROMC": words("verhouding van gemiddelden", "ratio of means"),
        "CVRC": words("verhouding van variatiecoëfficiënten", "ratio of coefficients of variation"),
        "VRC": words("verhouding van standaarddeviaties", "ratio of standard deviations"),
        "COR": words("correlatie", "correlation"),
        "UCOR": words("correlatie (onvertekend)", "correlation (unbiased)"),
        "ZCOR": words("correlatie", "correlation"),
        "PR": words("aandeel", "proportion"),
        "PLN": words("aandeel", "proportion"),
        "PLO": words("aandeel", "proportion"),
        "PAS": words("aandeel", "proportion"),
        "PFT": words("aandeel", "proportion"),
        "IR": words("incidentie", "rate"),
        "IRLN": words("incidentie", "rate"),
        "IRS": words("incidentie", "rate"),
        "IRFT": words("incidentie", "rate"),
        "MN": words("gemiddelde", "mean"),
        "MNLN": words("gemiddelde", "mean"),
        "CVLN": words("variatiecoëfficiënt", "coefficient of variation"),
        "SDLN": words("standaarddeviatie", "standard deviation"),
        "ARAW": words("alfa van Cronbach", "Cronbach's alpha"),
        "AHW": words("alfa van Cronbach", "Cronbach's alpha"),
        "ABT": words("alfa van Cronbach", "Cronbach's alpha"),
        "GEN": words("effect", "effect"),
    }
)
"""What each measure is called, by its key."""
