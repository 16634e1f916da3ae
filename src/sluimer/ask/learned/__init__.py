"""Weights learned from labelled questions, beside the rules.

The rules of this room name what they saw; these weights catch the thousand ways of saying it
that no table foresees. They are plain numbers per word, pair of words and rule (`weights.json`),
written by `tools/learn.py` from `tests/data/questions/`, and the same text always gives the same
sums. They never overrule an emergency that the rules saw.
"""

from sluimer.ask.learned.features import Seen, features
from sluimer.ask.learned.linear import Linear, learned

__all__ = ["Linear", "Seen", "features", "learned"]
