"""Weighing the evidence for one child: `weigh(Subject, Library) -> Verdict`."""

from sluimer.evidence.terms import Step, Subject
from sluimer.evidence.verdict import Body, Verdict
from sluimer.evidence.weigh import NotReviewedError, weigh

__all__ = ["Body", "NotReviewedError", "Step", "Subject", "Verdict", "weigh"]
