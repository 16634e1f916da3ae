"""Understanding: from a parent's words to a `Question`. Uses only the library's names."""

from sluimer.ask.question import Question, Understood
from sluimer.ask.understand import Reader

__all__ = ["Question", "Reader", "Understood"]
