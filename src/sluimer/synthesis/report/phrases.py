"""The words around pooled numbers, in Dutch and in English side by side.

One idea: every sentence stands here whole, so that a person can read and mend it without reading
code. What stands between braces is filled in by `sentences`.
"""

from __future__ import annotations

from collections.abc import Mapping

Text = Mapping[str, str]

AVERAGE: Text = {
    "nl": "{k} studies{about} geven samen gemiddeld een {noun} van {estimate} "
    "({level}-interval {interval}).",
    "en": "{k} studies{about} together give {a_noun} of {estimate} on average "
    "({level} interval {interval}).",
}
PLAIN: Text = {
    "nl": "{k} studies{about} geven samen een {noun} van {estimate} ({level}-interval {interval}).",
    "en": "{k} studies{about} together give {a_noun} of {estimate} ({level} interval {interval}).",
}
COMMON: Text = {
    "nl": "Als alle {k} studies{about} één en hetzelfde meten, dan is de beste schatting een "
    "{noun} van {estimate} ({level}-interval {interval}).",
    "en": "If all {k} studies{about} measure one and the same thing, then the best estimate is "
    "{a_noun} of {estimate} ({level} interval {interval}).",
}
SINGLE: Text = {
    "nl": "Er is maar één studie{about}, dus er is niets samengevoegd. Ze vindt een {noun} van "
    "{estimate} ({level}-interval {interval}).",
    "en": "There is only one study{about}, so nothing was pooled. It finds {a_noun} of {estimate} "
    "({level} interval {interval}).",
}
ABOUT: Text = {"nl": " over {what}", "en": " of {what}"}

# What an estimate means.

LOWER: Text = {
    "nl": "Daarmee {quantity} ongeveer {percent} lager dan {reference}.",
    "en": "That makes {quantity} about {percent} lower than {reference}.",
}
HIGHER: Text = {
    "nl": "Daarmee {quantity} ongeveer {percent} hoger dan {reference}.",
    "en": "That makes {quantity} about {percent} higher than {reference}.",
}
TIMES: Text = {
    "nl": "Daarmee {quantity} ongeveer {times} keer zo hoog als {reference}.",
    "en": "That makes {quantity} about {times} times as high as {reference}.",
}
EQUAL: Text = {
    "nl": "Daarmee {quantity} ongeveer even hoog als {reference}.",
    "en": "That makes {quantity} about as high as {reference}.",
}
LESS: Text = {
    "nl": "Dat is {amount} minder dan {reference}.",
    "en": "That is {amount} less than {reference}.",
}
MORE: Text = {
    "nl": "Dat is {amount} meer dan {reference}.",
    "en": "That is {amount} more than {reference}.",
}
BELOW: Text = {
    "nl": "Dat is {amount} lager dan {reference}.",
    "en": "That is {amount} lower than {reference}.",
}
ABOVE: Text = {
    "nl": "Dat is {amount} hoger dan {reference}.",
    "en": "That is {amount} higher than {reference}.",
}
SPREADS_LOWER: Text = {
    "nl": "Dat is {amount} keer de gewone spreiding tussen mensen (de standaarddeviatie) lager "
    "dan {reference}.",
    "en": "That is {amount} times the usual spread between people (the standard deviation) lower "
    "than {reference}.",
}
SPREADS_HIGHER: Text = {
    "nl": "Dat is {amount} keer de gewone spreiding tussen mensen (de standaarddeviatie) hoger "
    "dan {reference}.",
    "en": "That is {amount} times the usual spread between people (the standard deviation) higher "
    "than {reference}.",
}
FEWER_PEOPLE: Text = {
    "nl": "Dat zijn er ongeveer {count} minder op elke {base} mensen dan {reference}.",
    "en": "That is about {count} fewer in every {base} people than {reference}.",
}
MORE_PEOPLE: Text = {
    "nl": "Dat zijn er ongeveer {count} meer op elke {base} mensen dan {reference}.",
    "en": "That is about {count} more in every {base} people than {reference}.",
}
TOGETHER_UP: Text = {
    "nl": "Waar het ene hoger is, is het andere meestal ook hoger.",
    "en": "Where the one is higher, the other tends to be higher too.",
}
TOGETHER_DOWN: Text = {
    "nl": "Waar het ene hoger is, is het andere meestal lager.",
    "en": "Where the one is higher, the other tends to be lower.",
}

# Whether the interval holds no difference.

NULL_OUTSIDE: Text = {
    "nl": "“Geen {thing}” ({null}) ligt buiten dat interval.",
    "en": "“No {thing}” ({null}) lies outside that interval.",
}
NULL_INSIDE: Text = {
    "nl": "“Geen {thing}” ({null}) ligt binnen dat interval: uit deze studies kan je niet opmaken "
    "of er een {thing} is, en in welke richting.",
    "en": "“No {thing}” ({null}) lies within that interval: these studies cannot tell whether "
    "there is {a_thing}, or in which direction.",
}
NULL_INSIDE_ONE: Text = {
    "nl": "“Geen {thing}” ({null}) ligt binnen dat interval: uit deze studie kan je niet opmaken "
    "of er een {thing} is, en in welke richting.",
    "en": "“No {thing}” ({null}) lies within that interval: this study cannot tell whether there "
    "is {a_thing}, or in which direction.",
}
NO_WIDTH: Text = {
    "nl": "Het interval heeft geen breedte omdat de studies toevallig precies hetzelfde vinden. "
    "Zeker is het daarmee niet.",
    "en": "The interval has no width because the studies happen to find exactly the same. That "
    "does not make it certain.",
}

# The smallest difference that people notice.

NOTICED: Text = {
    "nl": "Het hele interval ligt voorbij {smallest}, het kleinste {thing} dat mensen merken.",
    "en": "The whole interval lies beyond {smallest}, the smallest {thing} that people notice.",
}
NOT_NOTICED: Text = {
    "nl": "Het hele interval blijft onder {smallest}, het kleinste {thing} dat mensen merken: een "
    "{thing} dat je merkt, is er gemiddeld niet.",
    "en": "The whole interval stays below {smallest}, the smallest {thing} that people notice: on "
    "average there is none that you would notice.",
}
PERHAPS_NOTICED: Text = {
    "nl": "Het kleinste {thing} dat mensen merken is {smallest}. Het interval reikt van minder tot "
    "meer dan dat: of je er iets van merkt, is niet te zeggen.",
    "en": "The smallest {thing} that people notice is {smallest}. The interval reaches from less "
    "to more than that: whether you would notice it cannot be told.",
}

# How different the studies are.

ELSEWHERE: Text = {
    "nl": "De studies verschillen van elkaar: in een nieuwe omgeving kan {truth} overal tussen "
    "{low} en {high} liggen ({level}-voorspellingsinterval)",
    "en": "The studies differ from each other: in a new setting {truth} may lie anywhere between "
    "{low} and {high} ({level} prediction interval)",
}
OTHER_WAY: Text = {
    "nl": ", dus daar kan het ook ontbreken of de andere kant op gaan.",
    "en": ", so there it may also be absent or go the other way.",
}
EITHER_WAY: Text = {
    "nl": ", dus daar kan het ook ontbreken, en het kan beide kanten op gaan.",
    "en": ", so there it may also be absent, and it may go either way.",
}
SAME_WAY: Text = {
    "nl": ", aan dezelfde kant van “geen {thing}” als het gemiddelde.",
    "en": ", on the same side of “no {thing}” as the average.",
}
ALIKE: Text = {
    "nl": "De studies verschillen niet meer van elkaar dan je door toeval alleen verwacht.",
    "en": "The studies differ from each other no more than chance alone would make them.",
}
SAME_RANGE: Text = {
    "nl": "In een nieuwe omgeving verwacht je {truth} dan binnen datzelfde interval.",
    "en": "In a new setting {truth} is then expected within that same interval.",
}
OTHER_RANGE: Text = {
    "nl": "In een nieuwe omgeving verwacht je {truth} dan tussen {low} en {high} "
    "({level}-voorspellingsinterval).",
    "en": "In a new setting {truth} is then expected between {low} and {high} ({level} prediction "
    "interval).",
}
MAY_BE_MISSED: Text = {
    "nl": "Met {k} studies worden echte verschillen wel makkelijk gemist.",
    "en": "With {k} studies, though, real differences are easily missed.",
}

# How far to believe it.

TWO_STUDIES: Text = {
    "nl": "Twee studies kunnen niet tonen hoe sterk studies verschillen: zie alle intervallen als "
    "een ruwe schatting.",
    "en": "Two studies cannot show how much studies differ: take every interval as a rough guess.",
}
FEW_STUDIES: Text = {
    "nl": "Met maar {k} studies is niet goed bekend hoe sterk ze verschillen (τ²), en dus zijn ook "
    "de intervallen niet goed bekend.",
    "en": "With only {k} studies it is badly known how much they differ (τ²), and so the intervals "
    "are badly known too.",
}
COMMON_FITS: Text = {
    "nl": "Dat is een aanname (één gemeenschappelijk effect). Klopt ze niet, dan is de onzekerheid "
    "groter dan dit interval zegt.",
    "en": "That is an assumption (one common effect). If it does not hold, the uncertainty is "
    "greater than this interval says.",
}
COMMON_DOUBTED: Text = {
    "nl": "Die aanname (één gemeenschappelijk effect) past slecht: de studies verschillen veel "
    "meer dan door toeval (Q = {q}, bij louter toeval rond {expected}). De onzekerheid is groter "
    "dan dit interval zegt.",
    "en": "That assumption (one common effect) fits badly: the studies differ much more than by "
    "chance (Q = {q}, where chance alone gives about {expected}). The uncertainty is greater than "
    "this interval says.",
}

# Words that fill the sentences.

DIFFERENCE: Text = {"nl": "verschil", "en": "difference"}
LINK: Text = {"nl": "verband", "en": "link"}
EFFECT: Text = {"nl": "effect", "en": "effect"}
TRUE_EFFECT: Text = {"nl": "het echte effect", "en": "the true effect"}
TRUE_LINK: Text = {"nl": "het echte verband", "en": "the true link"}
TRUE_VALUE: Text = {"nl": "de echte waarde", "en": "the true value"}
OTHER_GROUP: Text = {"nl": "in de vergelijkingsgroep", "en": "in the comparison group"}
OTHER_MOMENT: Text = {"nl": "bij meting 2", "en": "at measurement 2"}


MEAN: Text = {"nl": "gemiddelde", "en": "mean"}
NOUNS: Mapping[str, Text] = {
    "MD": DIFFERENCE,
    "MC": {"nl": "verandering", "en": "change"},
    "MN": MEAN,
    "MNLN": MEAN,
}
"""What a measure is called in a sentence, where that is shorter than its name."""
STANDARDISED: Text = {"nl": "gestandaardiseerd verschil", "en": "standardised difference"}
STANDARDISED_CHANGE: Text = {
    "nl": "gestandaardiseerde verandering",
    "en": "standardised change",
}

RISK: Text = {"nl": "is het risico", "en": "the risk"}
ODDS: Text = {"nl": "zijn de odds", "en": "the odds"}
RATE: Text = {"nl": "is de incidentie", "en": "the rate"}
AVERAGE_OF: Text = {"nl": "is het gemiddelde", "en": "the mean"}
RELATIVE_SPREAD: Text = {"nl": "is de relatieve spreiding", "en": "the relative spread"}
SPREAD: Text = {"nl": "is de spreiding", "en": "the spread"}
QUANTITIES: Mapping[str, Text] = {
    "RR": RISK,
    "OR": ODDS,
    "PETO": ODDS,
    "D2ORN": ODDS,
    "D2ORL": ODDS,
    "IRR": RATE,
    "ROM": AVERAGE_OF,
    "ROMC": AVERAGE_OF,
    "CVR": RELATIVE_SPREAD,
    "CVRC": RELATIVE_SPREAD,
    "VR": SPREAD,
    "VRC": SPREAD,
}
"""What a ratio is a ratio of."""
OF_MOMENTS = frozenset({"MC", "SMCC", "SMCR", "SMCRH", "ROMC", "CVRC", "VRC"})
"""Measures that compare two moments of the same people, not two groups."""

# What a funnel plot shows.

FUNNEL_FEW: Text = {
    "nl": "Met {k} studies kan een trechterplot niets bewijzen: niet dat er studies ontbreken, en "
    "ook niet dat er geen ontbreken. Daarvoor heb je er minstens {enough} nodig.",
    "en": "With {k} studies a funnel plot proves nothing: not that studies are missing, nor that "
    "none are. That takes at least {enough}.",
}
FUNNEL_ONE: Text = {
    "nl": "Met één studie kan een trechterplot niets bewijzen. Daarvoor heb je er minstens "
    "{enough} nodig.",
    "en": "With one study a funnel plot proves nothing. That takes at least {enough}.",
}
FUNNEL_INSIDE: Text = {
    "nl": "{inside} van de {k} studies {lie} binnen de trechter. Als ze alleen door toeval "
    "verschillen, verwacht je er ongeveer {expected}.",
    "en": "{inside} of the {k} studies {lie} within the funnel. If they differ by chance alone, "
    "you expect about {expected}.",
}
FUNNEL_FILLED: Text = {
    "nl": "Om de figuur aan beide kanten gelijk te maken, moet je er {side} {n} studies bij denken "
    "(de open stippen). Dat bewijst niet dat ze bestaan.",
    "en": "To make the picture alike on both sides, {n} studies must be imagined {side} (the open "
    "dots). That does not prove that they exist.",
}
FUNNEL_FILLED_ONE: Text = {
    "nl": "Om de figuur aan beide kanten gelijk te maken, moet je er {side} één studie bij denken "
    "(de open stip). Dat bewijst niet dat ze bestaat.",
    "en": "To make the picture alike on both sides, one study must be imagined {side} (the open "
    "dot). That does not prove that it exists.",
}
LIE_ONE: Text = {"nl": "ligt", "en": "lies"}
LIE: Text = {"nl": "liggen", "en": "lie"}
LEFT: Text = {"nl": "links", "en": "on the left"}
RIGHT: Text = {"nl": "rechts", "en": "on the right"}
FUNNEL_READING: Text = {
    "nl": "Elke stip is een studie: hoe hoger, hoe preciezer. Ontbreken er geen studies, dan "
    "liggen er ongeveer evenveel links als rechts. Scheef kan ook door toeval, of omdat kleine "
    "studies echt iets anders vinden.",
    "en": "Each dot is a study: the higher, the more precise. If none are missing, about as many "
    "lie on the left as on the right. Lopsided may also be chance, or small studies that truly "
    "find something else.",
}
