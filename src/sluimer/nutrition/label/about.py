"""What a product is, beside its numbers: how it is used, and which kind it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sluimer.library.model.nutrition import ProductKind
from sluimer.library.model.words import Route
from sluimer.nutrition.label.tidy import tidy

_SWALLOWED = re.compile(
    r"\b(?:tablet\w*|kauwtablet\w*|bruistablet\w*|capsules?|kapseln?|gelules?|comprimes?|"
    r"innemen|in te nemen|swallow|"
    r"slik\w*|drinken|drink|boire|trinken|avaler|oral\w*|mondspray|mouth spray|onder de tong|"
    r"tongue|zunge|gumm\w+|"
    r"gommetjes?|auflosen in wasser|supplement facts|sachets?|einnehmen)\b"
)
_SKIN = re.compile(
    r"\b(?:op (?:(?:de|je|uw) )?(?:\w+ )?(?:huid|benen|kuiten|voeten|buik)|op de voetzolen|"
    r"\w*smeren|magnesium-?(?:creme|cream|lotion|balsem|balsam|zalf|salbe)|(?:on|onto|to|"
    r"into) (?:the |your )?(?:\w+ )?(?:skin|legs|feet)|"
    r"sur la peau|auf die haut|auf der haut|aufspruhen|aufs? (?:die )?\w*haut|spra(?:y|"
    r"ys)\b(?! ?dr)|huidspray|\w*olie|huile de magnesium|huile|"
    r"magnesium ?oil|oil spray|magnesiumol|verstuiving\w*|spruhstos\w*|pulverisations?|creme|"
    r"cream|lotion|body ?lotion|body butter|"
    r"balsem|baume|zalf|salbe|(?:body |huid)gel|gel (?:magnesium|pour|voor|fur)|"
    r"magnesium-?gel|einreiben|einmassieren|insmeren|inwrijven|"
    r"masseer\w*|massage|massez|rub|corps|appliquer|appliquez|aanbrengen)\b"
)
_BATH = re.compile(
    r"\b(?:(?:voeten|lig|baby)?bad(?:zout|water|kristallen|vlokken|en)?|(?:foot ?)?baths?|"
    r"bathwater|bath salts?|foot soak|soak|"
    r"bains?|bain de pieds|sels? de bain|badesalz|\w*bad(?:ewasser|ezusatz|ewanne)?|fusbad|"
    r"vollbad|badewanne|magnesiumvlokken|"
    r"magnesium flakes|flakes|flocken|magnesiumflocken|epsom\w*|epsom salts?)\b"
)


def find_route(flat: str) -> Route:
    """Oral unless the text says how else it is used."""
    text = re.sub(r"\b(?:not? bad|bath mat)\b", " ", flat)
    text = re.sub(
        r"(?:visolie|zonnebloemolie|olijfolie|palmolie|kokosolie|mct-?olie|lijnzaadolie)", " ", text
    )
    swallowed = _SWALLOWED.search(text)
    bath, skin = _BATH.search(text), _SKIN.search(text)
    if swallowed and not re.search(
        r"op de huid|on (?:the )?skin|sur la peau|auf die haut|badzout|bath salt", text
    ):
        return "oral"
    if bath and not (skin and skin.start() < bath.start()):
        return "bath"
    return "skin" if skin else "oral"


@lru_cache(maxsize=256)
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    flat = sorted({tidy(word, "nl").flat for word in words}, key=lambda word: -len(word))
    return re.compile(rf"(?<![a-z])(?:{'|'.join(map(re.escape, flat)) or '(?!)'})(?![a-z])")


def find_kind(flat: str, kinds: Sequence[ProductKind], route: Route) -> str | None:
    """The kind whose word stands first in the text, among those used in this way."""
    found: list[tuple[int, int, str]] = []
    for kind in kinds:
        match = _words((*kind.also, kind.names.nl, kind.names.en)).search(flat)
        if match and kind.route == route:
            found.append((match.start(), -len(match.group()), kind.id))
    return min(found)[2] if found else None
