"""Answers: a question and the library become something that can be said.

This room sits above `ask` and `evidence` (and later the other rooms) and decides which of them
answers. It draws nothing itself.
"""

from sluimer.answers.answer import Answer, Block, Offer, Sentence
from sluimer.answers.compose import answer

__all__ = ["Answer", "Block", "Offer", "Sentence", "answer"]
