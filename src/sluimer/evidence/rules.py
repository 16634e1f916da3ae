"""From direction and certainty to a word. The whole policy is the table below.

Only evidence in children can move a verdict off "no good evidence"; and when nobody near the
child's age was studied, the word goes no further than "unclear".
"""

from __future__ import annotations

from sluimer.evidence.terms import Certainty, Efficacy, Trend

WORD: dict[tuple[Trend, Certainty], Efficacy] = {
    ("benefit", "high"): "supported",
    ("benefit", "moderate"): "supported",
    ("benefit", "low"): "possibly-helpful",
    ("benefit", "very-low"): "unclear",
    ("mixed", "high"): "unclear",
    ("mixed", "moderate"): "unclear",
    ("mixed", "low"): "unclear",
    ("mixed", "very-low"): "unclear",
    ("no-difference", "high"): "refuted",
    ("no-difference", "moderate"): "refuted",
    ("no-difference", "low"): "not-supported",
    ("no-difference", "very-low"): "not-supported",
    ("harm", "high"): "refuted",
    ("harm", "moderate"): "refuted",
    ("harm", "low"): "not-supported",
    ("harm", "very-low"): "not-supported",
}

SMALLEST_NOTICED_MIN = 15.0
"""A gain of fewer minutes than this in a night is not what a parent would notice."""

_NO_FURTHER: dict[Efficacy, Efficacy] = {"supported": "unclear", "possibly-helpful": "unclear"}


def word_for(trend: Trend, certainty: Certainty) -> Efficacy:
    """The verdict word for evidence in children of about this age."""
    return WORD[(trend, certainty)]


def no_further(word: Efficacy) -> Efficacy:
    """The word when only children of quite another age were studied."""
    return _NO_FURTHER.get(word, word)
