"""What a child gets from milk and food, held against what bodies say it needs."""

from sluimer.nutrition.intake.judge import Judged, Report, judge
from sluimer.nutrition.intake.reckon import MINERALS, Intake, Share, reckon
from sluimer.nutrition.intake.record import (
    LineProblem,
    Record,
    RecordError,
    read_record,
)

__all__ = [
    "MINERALS",
    "Intake",
    "Judged",
    "LineProblem",
    "Record",
    "RecordError",
    "Report",
    "Share",
    "judge",
    "read_record",
    "reckon",
]
