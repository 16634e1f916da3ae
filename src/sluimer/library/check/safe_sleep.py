"""No suggestion may contradict safe sleep.

What is suggested for a baby (steps, what is said in short, what else may explain it, whom to ask)
may name something that does not belong in or around a baby's bed only to turn it away: "no
pillow", "awake on the tummy". A question suggests nothing. This looks at words; it cannot
understand a sentence. It catches the step that was written for toddlers and left open to babies,
and the soft toy of a cosy ritual. The pages under `advice/` are the rule itself and are not held
against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sluimer.library.model import Lang, Part, Passage, Remedy

BABY_BELOW_MONTHS = 12
"""Safe sleep, as the pages under `advice/` tell it, is for the first year."""

SUGGESTING: tuple[Part, ...] = ("how-to", "in-short", "other-explanations", "ask")

UNSAFE: dict[Lang, re.Pattern[str]] = {
    "nl": re.compile(
        r"\b(?:(?:hoofd)?kussen(?:tje)?s?|(?:dons)?deken(?:tje)?s?|dekbed\w*|bedrand\w*"
        r"|knuffel(?:tje|doek\w*|dier\w*)?s?|op (?:de|zijn|haar) (?:buik|zij)|nestje\w*"
        r"|wipstoel\w*|autostoel\w*|schommel\w*|op (?:de|een) (?:bank|zetel)|muts\w*|kruik\w*"
        r"|schuin\w*|in (?:het|je|jullie) grote bed|bij (?:jou|jullie) in bed)\b",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:pillows?|duvets?|blankets?|soft toys?|cuddly toys?|comforters?|bumpers?"
        r"|on (?:the|his|her|their) (?:tummy|side|front)|nests?|bouncers?|car seats?|swings?"
        r"|on (?:the|a) (?:sofa|couch)|hats?|hot water bottles?|tilt\w*|slopes?|inclin\w+"
        r"|in (?:the|your) (?:big )?bed)\b",
        re.I,
    ),
}
"""What does not belong in a baby's bed, how no baby is laid down, and where none should sleep."""
TURNED_AWAY: dict[Lang, re.Pattern[str]] = {
    "nl": re.compile(
        r"\b(?:geen|nooit|niet|niets|zonder|leeg|lege|stop|gevaar\w*|wakker|wakkere|terug|draai\w*"
        r"|in plaats van|liever|anders|haal|hou .* uit|onveilig|afgeraden|beter laten|wiegendood"
        r"|plat|luchtweg|zijn eigen (?:lege )?bed\w*)\b",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:no|never|not|nothing|without|empty|stop|danger\w*|awake|back|turn\w*|instead of"
        r"|rather than|different|take|keep .* out|unsafe|advised against|better left|cot death|flat"
        r"|airway|their own (?:empty )?(?:bed|cot))\b|n't\b",
        re.I,
    ),
}
"""Words that turn a sentence against what it names."""
_SENTENCE = re.compile(r"[^.!?:;]+[.!?:;]?")


def contradictions(page: Remedy) -> Iterator[tuple[str, str]]:
    """Field and words of what a page suggests for a baby against safe sleep."""
    for part in SUGGESTING:
        for index, passage in enumerate(page.parts.get(part, ())):
            if not for_a_baby(passage):
                continue
            for lang in ("nl", "en"):
                for words in suggested(passage.in_(lang), lang):
                    yield f"parts.{part}[{index}]", words


def for_a_baby(passage: Passage) -> bool:
    """Is a passage read by parents of a child below one year?"""
    low = passage.ages_months[0] if passage.ages_months is not None else None
    return low is None or low < BABY_BELOW_MONTHS


def suggested(text: str, lang: Lang) -> Iterator[str]:
    """What a text suggests that does not belong in a baby's bed, and does not turn away."""
    for sentence in _SENTENCE.findall(text):
        if sentence.endswith("?"):
            continue
        found = UNSAFE[lang].search(sentence)
        if found is not None and not TURNED_AWAY[lang].search(sentence):
            yield found.group()
