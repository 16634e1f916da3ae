"""What an amount of a remedy looks like, so that none is ever proposed."""

from __future__ import annotations

import re

DOSE = re.compile(r"\d\s*(mg|milligram|µg|mcg|microgram|gram\b|ml\b|druppels?\b|drops?\b)", re.I)
"""A dose. Only some parts of a page may hold one, and no answer to "how much?" does."""
