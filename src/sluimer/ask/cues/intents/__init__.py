"""What does the parent want to know?

works: does it do anything. safe: may I, from what age, is it harmful. dose: how much, how, when,
how long, which form, starting and stopping. intake: need, food, shortage. alternative: what does
help. ritual: building or mending a bedtime habit. normal: is this usual.
"""

from sluimer.ask.cues.intents.dutch import DUTCH
from sluimer.ask.cues.intents.english import ENGLISH

__all__ = ["DUTCH", "ENGLISH"]
