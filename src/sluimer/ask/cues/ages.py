"""Ages as people write them: stages of life, number words, and the patterns around them."""

import re

STAGES: dict[str, tuple[int, int]] = {
    "newborn": (0, 2), "newborns": (0, 2), "pasgeboren": (0, 2), "pasgeborene": (0, 2),
    "pasgeborenen": (0, 2), "nieuwgeboren": (0, 2), "kraamtijd": (0, 2), "kraamweek": (0, 2),
    "kraamweken": (0, 2), "neonate": (0, 2),
    "baby": (0, 12), "babies": (0, 12), "babys": (0, 12), "babytje": (0, 12), "babies's": (0, 12),
    "zuigeling": (0, 12), "zuigelingen": (0, 12), "infant": (0, 12), "infants": (0, 12),
    "huilbaby": (0, 12), "bub": (0, 12), "bubs": (0, 12), "babe": (0, 12), "kleintje": (0, 12),
    "dreumes": (12, 24), "dreumesen": (12, 24), "dreumesje": (12, 24),
    "toddler": (12, 36), "toddlers": (12, 36), "tot": (12, 36),
    "peuter": (18, 48), "peuters": (18, 48), "peutertje": (18, 48), "peuterpuber": (18, 48),
    "kleuter": (30, 72), "kleuters": (30, 72), "kleutertje": (30, 72),
    "preschooler": (36, 72), "preschoolers": (36, 72),
    "schoolkind": (72, 143), "schoolkinderen": (72, 143), "tiener": (144, 215),
    "tieners": (144, 215), "puber": (144, 215), "pubers": (144, 215), "teenager": (144, 215),
    "teenagers": (144, 215), "teen": (144, 215), "teens": (144, 215), "tween": (108, 155),
}  # fmt: skip
"""Stage of life to months. "tot" is a toddler in English only and "kleintje" is left to context."""

ONLY_ENGLISH = frozenset({"tot", "babe", "bub", "bubs", "teen", "teens", "tween"})
UNSURE = frozenset({"kleintje"})

PREFIXES = ("baby", "peuter", "kleuter", "toddler")
"""A compound that starts with a stage ("babymassage", "peuterslaap") names the stage too."""
NOT_A_STAGE = ("babysit", "babyfoon", "babyboom", "babynest", "babycam", "babyfood")

NUMBER_WORDS = {
    "een": 1, "eentje": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14,
    "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "twintig": 20,
    "anderhalf": 1.5, "anderhalve": 1.5, "half": 0.5, "halve": 0.5, "halfje": 0.5,
    "tweeenhalf": 2.5, "tweeeneenhalf": 2.5, "drieenhalf": 3.5, "drieeneenhalf": 3.5,
    "viereneenhalf": 4.5, "vierenhalf": 4.5,
    "one": 1, "a": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "twenty": 20,
}  # fmt: skip
ARTICLES = frozenset({"a", "een", "one", "half", "halve"})
STEMS = "een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|anderhalf"

NUM = r"(?:\d+(?:[.,]\d+)?|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + ")"
HALF = r"(?: (?:en een half|eneenhalf|en half|and a half|and half|½|1 slash 2))?"
YEAR = (
    r"(?:jaar|jaren|jaartje|jaartjes|jr|jaars|jarig|jarige|jarigen|jarigs|year|years|yr|yrs|yo|yro|"
    r"yrold|y o|y|j)"
)
MONTH = (
    r"(?:maand|maanden|maandjes|maands|mnd|mnden|mdn|mndn|month|months|monthold|mo|mos|mth|mths|"
    r"mnth|mnths|maandse|m)"
)
WEEK = r"(?:week|weken|weekjes|wk|wkn|wks|weeks|w)"
DAY = r"(?:dag|dagen|daags|day|days|d)"
OLD = r"(?: (?:oude|oud|old|olds|of age))?"

QUANTITY = re.compile(
    rf"\b(?P<n>{NUM})(?P<half>{HALF})(?: (?P<to>to|tot|a|of|or|en|and|en|tot en met|t m) "
    rf"(?P<m>{NUM}))? (?P<unit>{YEAR}|{MONTH}|{WEEK}|{DAY})"
    rf"(?P<half2>{HALF})"
    rf"(?:(?: en| and|)(?: (?P<n2>{NUM})) (?P<unit2>{MONTH}|{WEEK}))?(?P<old>{OLD})\b"
)
JARIGE = re.compile(rf"\b(?P<n>{STEMS})(?:jarig|jarige|maander|maands)\b")
HALF_YEAR = re.compile(
    r"\b(?:half ?jaar|halfjaar|half a year|half year|halve jaar)(?P<old> oud| old)?\b"
)
YEAR_AND_HALF = re.compile(
    rf"\b(?P<n>{NUM}) (?:jaar|year|years) (?:en een half|and a half|and half)(?: oud| old)?\b"
)
CHILD = (
    r"(?:kind|kindje|kinderen|kindjes|kids|kid|kiddo|dochter|dochters|dochtertje|zoon|zoons|zoontje|jongen|"
    r"jongens|jongetje|meisje|meisjes|ventje|kereltje|mannetje|kleuter|kleuters|peuter|peuters|"
    r"dreumes|toddler|toddlers|child|children|son|sons|daughter|daughters|boy|boys|girl|girls|neefje|nichtje|"
    r"kleinzoon|kleindochter|kleinkind|grandson|granddaughter|nephew|niece|preschooler|schoolkind|"
    r"tweeling|twins|oudste|jongste|oldest|youngest|eldest|dd|ds|hij|zij|ze|she|he|they|die|iemand|"
    r"hem|haar|leeftijd|age|ages|aged|een van|eentje van|one who is|zusje|broer|broertje|zus|brother|sister)"
)
LINK = (
    r"(?: (?:van|is|was|wordt|werd|word|s|re|are|zijn|nu|now|al|already|reeds|bijna|almost|nearly|"
    r"nog geen|nog|net|just|about|around|ongeveer|rond|of|aged|age|turned|turns|turning|about to turn|"
    r"only|maar|de|between|tussen))*"
)
NOT_A_UNIT = (
    r"(?! ?(?:uur|u|h|hrs?|hours?|x|keer|maal|times|mg|ml|gram|g|min|minuten|minutes|nachten|nights?|"
    r"naps?|dutjes?|dutten|flessen|bottles?|gummies|pillen|tablet\w*|druppels?|drops?|graden|degrees|am|pm|kinderen|kids|"
    r"slash|procent|percent|jaar|maand\w*|weken|week|dagen|days?|nachtjes|euro|slaapjes|kilo|kg|lepels?|weeks?|months?|years?|"
    r"lux|kaarten|cards|stappen|steps|voedingen|feeds?|o clock|htp|sprays?|capsules?|pills?|teaspoons?|tsp|oz|dokters|minute|hour|in the morning|a day|per|consecutive)\b)"
)
BARE = re.compile(
    rf"\b(?P<child>{CHILD}){LINK} (?P<n>{NUM})(?P<half>{HALF})"
    rf"(?: (?:to|tot|en|and|of|or|tot en met) (?:een |a |eentje |one )?(?:van |of |aged )?(?P<m>\d{{1,2}}|twee|drie|vier|vijf|zes|two|three|four|five|six))?{NOT_A_UNIT}(?= |$)"
)
NEARLY = re.compile(
    rf"\b(?:bijna|almost|nearly|net|pas|just turned|turned|turns|turning|wordt|juist|amper) "
    rf"(?P<n>{NUM})(?P<half>{HALF}){NOT_A_UNIT}(?= |$)"
)
UNDER = re.compile(
    rf"(?:\b(?:onder|under|jonger dan|younger than|below|tot|up to|less than|minder dan|not yet|nog geen|voor|before)|<)"
    rf"(?: de| het| the age of| age| leeftijd van)*"
    rf" (?P<n>{NUM})(?: (?P<unit>{YEAR}|{MONTH}|{WEEK}))?{NOT_A_UNIT}(?= |$)"
)
OVER = re.compile(
    rf"(?:\b(?:boven|over|ouder dan|older than|above|vanaf|from)|>)"
    rf"(?: de| het| the age of| age| leeftijd van)* (?P<n>{NUM})"
    rf"(?: (?P<unit>{YEAR}|{MONTH}))?{NOT_A_UNIT}(?= |$)"
)
AT_AGE = re.compile(
    rf"\b(?:at|age|aged|leeftijd van|op|ages) (?P<n>\d{{1,2}})(?: (?:to|tot|en|and) (?P<m>\d{{1,2}}))?{NOT_A_UNIT}(?= |$)"
)
BIRTHDAY = re.compile(
    r"\b(?:(?:eerste|first|1e|1 e|1 st) (?:verjaardag|birthday)"
    r"|(?P<year>(?:eerste|first) (?:levensjaar|jaar|year of life|year|12 maanden|12 months))"
    r"|(?P<weeks>(?:eerste|first) (?:levensweken|weken|weeks))"
    r"|(?P<months>(?:eerste|first) (?:levensmaanden|maanden|months)))\b"
)

SPAN_BEFORE = re.compile(
    r"(?:\b(?:al|sinds|since|reeds|elke|elk|every|each|om de|per|past|last|laatste|afgelopen|"
    r"voorbije|binnen|within|gedurende|tijdens|hele|whole|entire|nog|another|after about|al meer dan|"
    r"al zeker|al ongeveer|al bijna|al ruim|al zo n|been|meer dan|more than|over the|in the|extra|"
    r"next|volgende|komende|a few|de eerste|the first|duurt|lasts?|takes|took|kost|gaf|gave|een paar))$"
)
FOR_BEFORE = re.compile(
    r"\b(?:for|for about|for over|for the past|for the last|for almost|for nearly|in|for like)$"
)
ANY_AGE = re.compile(rf"\b\d+(?:[.,]\d+)? (?:{YEAR}|{MONTH})\b")
AFTER_BEFORE = re.compile(r"\b(?:na|after)$")
SPAN_AFTER = re.compile(
    r"^(?: (?:geleden|ago|lang|long|later|in a row|op rij|aan een stuk|achter elkaar|zwanger|pregnant|"
    r"zwangerschap|pregnancy|premature|preterm|te vroeg|too early|early|prematuur|straight|per|na de|"
    r"postpartum|non stop|now and|al niet|gestation|durend|terug|waarvan|break|holiday|vakantie|"
    r"supply|voorraad|een stuk|of (?:no|bad|poor|waking|trying|breastfeeding|crying|this|sleep)))"
)
AGE_BEFORE = re.compile(
    r"\b(?:van|is|was|wordt|s|re|bij|op|at|age|aged|of|turned|a|an|my|our|mijn|onze|ons|vanaf|from|onder|under|"
    r"until|bijna|almost|nearly|the|the big|rond|around|ruim|net|just|voor|before|boven|over|tot|tegen)$"
)
TURNED = re.compile(r"\b(?:turned|turns|turning|wordt|geworden)\b")
NEAR = re.compile(r"\b(?:bijna|almost|nearly|nearing|haast|just under|net geen|nog geen)$")
AROUND = re.compile(r"\b(?:rond|rond de|around|about|ongeveer|circa|zo n|roughly|approx)$")
JUST = re.compile(r"\b(?:net|just|just turned|pas|juist|amper|ruim|just over)$")
UNDER_BEFORE = re.compile(
    r"(?:\b(?:onder|onder de|under|under the age of|jonger dan|younger than|below|less than|minder dan|tot|until|up to|nog geen|not yet)|<)$"
)
BETWEEN = re.compile(r"\b(?:tussen|between|from|van)$")
