"""What the learned weights look at: words, pairs of words, and what the rules saw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

STEM = 5
"""Longer words also count by their first letters, so that one form stands for its family."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rules saw in a question, for the weights to build on.

    `scores` are the rules' own sums by name (`intent:safe`, `scope:child`, `urgent:took`).
    """

    lang: str
    remedy: str | None
    kind: str
    outcome: str | None
    has_age: bool
    scores: Mapping[str, float] = field(default_factory=dict)


def features(tokens: Sequence[str], seen: Seen) -> dict[str, float]:
    """Feature name to value. Numbers become `#`; every count is 0 or 1."""
    words = ["#" if token[0].isdigit() else token for token in tokens]
    found: dict[str, float] = {"bias": 1.0, f"lang:{seen.lang}": 1.0}
    for word in words:
        found[f"w:{word}"] = 1.0
        if len(word) > STEM:
            found[f"p:{word[:STEM]}"] = 1.0
    for first, second in pairwise(words):
        found[f"b:{first} {second}"] = 1.0
    if words:
        found[f"first:{words[0]}"] = 1.0
    found[f"remedy:{seen.remedy}"] = 1.0
    found[f"kind:{seen.kind}"] = 1.0
    found[f"outcome:{seen.outcome}"] = 1.0
    found[f"age:{seen.has_age}"] = 1.0
    for name, score in seen.scores.items():
        found[name] = min(score, 12.0) / 4
    return found
