"""Is the question about a child's sleep, or about something that is said to help it?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sluimer.ask.cues import word_set
from sluimer.ask.cues.scope import SCOPE
from sluimer.ask.phrases import Phrases
from sluimer.ask.words import Words

_SMALL = word_set(
    """
    wat helpt helpen helpend werkt werken wel dan er echt nu nog bij voor met een mijn onze de het
    is zijn kan of en what helps help does do did work works really actually instead for a an
    my our with the is are it can or and to van oud old of ? !
    """
)
"""Words that say nothing but "does it work" and "what does"."""
_ASKS = ("wat", "what")
_HELPS = ("helpt", "helpen", "helps", "help", "werkt", "works")

_TABLE = Phrases.table(SCOPE)
VOCABULARY = _TABLE.vocabulary

NEEDS_SLEEP = frozenset(
    {
        "iron", "honey", "formula", "paracetamol", "light", "screens", "carrying", "warm-bath",
        "inclined-sleeper", "essential-oils", "osteopathy", "lavender", "wake-time", "massage",
        "parental-calm", "sleep-association",
    }
)  # fmt: skip
"""Names that also live outside a child's sleep: they need a word of sleep or of a child."""

SLEEP_ITSELF = frozenset(
    {
        "melatonin", "sleep-medication", "bedtime-routine", "sleep-training", "bed-sharing",
        "white-noise", "weighted-sack", "swaddling", "smart-bassinet", "dream-feed",
        "night-feed", "mouth-tape", "wake-time", "sleep-association",
    }
)  # fmt: skip
"""Names that are about sleep by themselves."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Whether the rules see it inside, and their sum for each kind of word."""

    inside: bool
    totals: dict[str, float]

    @property
    def sleep(self) -> float:
        return self.totals.get("sleep", 0.0)

    @property
    def child(self) -> float:
        return self.totals.get("child", 0.0)

    @property
    def animal(self) -> bool:
        """Is it about an animal, with no child in sight?"""
        return self.totals.get("pet", 0.0) > 0 and self.child < 2

    @property
    def grown_up(self) -> bool:
        """Is it about a grown-up, with no child in sight?"""
        return self.totals.get("adult", 0.0) >= 4 and self.child < 2

    @property
    def thing(self) -> bool:
        """Is it about quite another thing, with no child in sight?"""
        return self.totals.get("thing", 0.0) >= 4 and self.child < 1


def is_bare(rest: Sequence[str], main: str | None) -> bool:
    """Is this nothing but a name, or "what helps", put to a site about children's sleep?

    `rest`: the words that are neither the name nor the age.
    """
    if not says_little(rest):
        return False
    return main is not None or (
        any(token in _ASKS for token in rest) and any(token in _HELPS for token in rest)
    )


def says_little(rest: Sequence[str]) -> bool:
    """Are these only small words, and words for a child?"""
    return all(token in _SMALL or _is_child(token) for token in rest)


def _is_child(token: str) -> bool:
    return any(hit.label == "child" for hit in _TABLE.find((token,)))


def find_scope(
    words: Words,
    slugs: frozenset[str],
    main: str | None,
    has_age: bool,
    *,
    topic: bool = False,
) -> Scope:
    """Weigh the words that bring a question in against those that put it out.

    `topic`: it names a page of advice on safe sleep, and no remedy.
    """
    totals: dict[str, float] = {}
    seen: dict[str, set[int]] = {}
    for hit in _TABLE.find(words.tokens):
        places = seen.setdefault(hit.label, set())
        if places & set(range(hit.first, hit.last + 1)):
            continue
        places.update(range(hit.first, hit.last + 1))
        totals[hit.label] = totals.get(hit.label, 0.0) + hit.weight
    sleep, child = totals.get("sleep", 0.0), totals.get("child", 0.0)
    if has_age:
        child += 2
    if slugs & SLEEP_ITSELF or topic:
        sleep += 2
    totals["sleep"], totals["child"] = sleep, child
    return Scope(_inside(totals, sleep, child, main), totals)


def _inside(totals: dict[str, float], sleep: float, child: float, main: str | None) -> bool:
    adult, pet = totals.get("adult", 0.0), totals.get("pet", 0.0)
    body, thing = totals.get("body", 0.0), totals.get("thing", 0.0)
    firm_child = child >= 2
    if pet and (not firm_child or pet >= 4 > child):
        return False
    if adult and (not firm_child or adult > child + 2):
        return False
    if thing and sleep + child <= thing and (main is None or thing >= 4):
        return False
    if main is None:
        return sleep >= 2 and child >= 1 and not (body > sleep + 1) and sleep + child >= 3
    if main in NEEDS_SLEEP:
        if sleep == 0 and main not in (
            "screens",
            "massage",
            "essential-oils",
            "lavender",
            "osteopathy",
        ):
            return False
        return sleep + child >= 2 and body <= sleep + child + 2
    return True
