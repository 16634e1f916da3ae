"""The places in a text that a country pack fills in: whom to call."""

from __future__ import annotations

import re

PLACES = ("ambulance", "swallowed", "child-health")
"""`{ambulance}` is a number to dial; the others are somebody to call or ask, with the number."""

PLACE = re.compile(r"\{(" + "|".join(PLACES) + r")\}")
ANY_PLACE = re.compile(r"\{([^{}]*)\}")

A_NUMBER = re.compile(
    r"(?<![\d.,])(?:112|999|911|070 245 245|1733|078 150 100|1-800-222-1222)(?![\d.,]*\d)"
)
"""Numbers of the packs, which no page may write out: they do not work everywhere."""
