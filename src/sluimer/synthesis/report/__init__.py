"""What a clinician reads of a pooled result: a sentence, a picture, a table.

Two ideas. Everything is drawn and said from one `Pooled` and from nothing else, so that text, table
and picture cannot contradict each other. And uncertainty is never left out: each of them gives the
interval, how far new settings may differ, and how much so few studies can tell.
"""

from sluimer.synthesis.report.forest import forest_svg
from sluimer.synthesis.report.funnel import funnel_svg
from sluimer.synthesis.report.sentences import sentence
from sluimer.synthesis.report.tables import as_dict, as_table
from sluimer.synthesis.report.text import as_text

__all__ = ["as_dict", "as_table", "as_text", "forest_svg", "funnel_svg", "sentence"]
