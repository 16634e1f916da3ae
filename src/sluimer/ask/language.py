"""Dutch or English? Counted from small words that only one of them has."""

from __future__ import annotations

from collections.abc import Sequence

from sluimer.ask.cues.language import BOTH, EN, NL
from sluimer.library.model import Lang


def language_of(tokens: Sequence[str], default: Lang) -> Lang:
    """The language with more telling words; `default` when neither has more."""
    dutch = sum(1 for token in tokens if token in NL and token not in BOTH)
    english = sum(1 for token in tokens if token in EN and token not in BOTH)
    if dutch == english:
        return default
    return "nl" if dutch > english else "en"
