"""Numbers as a person reads them: in their language, and no finer than they are known.

One idea. How many decimals a number gets follows from the width of its interval, of which rounding
never takes more than a small part. So nothing looks better known than it is, and all numbers of one
column stand in the same decimals.
"""

from __future__ import annotations

import math
from typing import Literal

Lang = Literal["nl", "en"]

MINUS = "\N{MINUS SIGN}"
NO_BREAK = "\N{NO-BREAK SPACE}"
INFINITY = "\N{INFINITY}"
MOST_DIGITS = 5
"""No number shows more significant digits than this before its decimals are cut."""
MOST_DECIMALS = 6
LONGEST = 7
"""No number shows more digits than this, also where its column has more decimals."""
FINENESS = 5.0
"""The half-width of an interval is at least this many times the last decimal ..."""
RATIO_FINENESS = 3.0
"""... and for a ratio, which has two decimals anyway, this many before it gets a third."""
LARGEST_PLAIN = 1e7
"""From here, and where even `MOST_DECIMALS` show nothing, a power of ten is written."""
USUAL_DECIMALS = 2
"""Of ratios near 1, standardised differences and correlations, unless they are known better."""
GUARD = 3
"""How many decimals a limit may gain so as not to be rounded onto the value of no effect."""

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_GROUPED_FROM = 10_000


def decimals_for(half_width: float, largest: float, fineness: float = FINENESS) -> int:
    """How many decimals suit an interval of this half-width whose largest value is `largest`."""
    digits = _digits_before_point(largest)
    most = max(0, min(MOST_DECIMALS, MOST_DIGITS - digits))
    if not math.isfinite(half_width):
        return 0
    if half_width <= 0:
        return min(2, most)
    return min(most, max(0, math.ceil(-math.log10(half_width / fineness) - 1e-9)))


def ratio_decimals(ratio: float, around_one: int) -> int:
    """How many decimals suit a ratio: `around_one` of them near 1, fewer from 10 on, more if small.

    A ratio below 0.1 gets at least two digits that are not 0 at the front.
    """
    if not math.isfinite(ratio) or ratio <= 0:
        return around_one
    if ratio < 0.095:
        return min(MOST_DECIMALS, max(around_one, 1 - math.floor(math.log10(ratio))))
    return max(0, around_one - max(0, math.floor(math.log10(ratio) + 1e-9)))


def written(value: float, decimals: int, lang: Lang) -> str:
    """A number in words of figures: "−0,49", "12 345", "1,2 × 10⁻⁹", "∞". Never "−0"."""
    if math.isinf(value):
        return INFINITY if value > 0 else MINUS + INFINITY
    size = abs(value)
    vanishes = decimals >= MOST_DECIMALS and 0 < size < 0.5 * 10.0**-MOST_DECIMALS
    if size >= LARGEST_PLAIN or vanishes:
        return _power_of_ten(value, lang)
    # Among numbers of other sizes a large one keeps fewer decimals.
    fitting = min(decimals, LONGEST - max(1, _digits_before_point(size)))
    text = f"{size:.{max(0, fitting)}f}"
    sign = MINUS if value < 0 and any(digit in text for digit in "123456789") else ""
    whole, point, fraction = text.partition(".")
    if int(whole) >= _GROUPED_FROM:
        whole = f"{int(whole):,}".replace(",", NO_BREAK)
    mark = "," if lang == "nl" else "."
    return f"{sign}{whole}{mark if point else ''}{fraction}"


def guarded(value: float, decimals: int, null: float | None, lang: Lang) -> str:
    """The same, with more decimals if rounding would put the number on `null` while it is not."""
    if null is None or not math.isfinite(value) or value == null:
        return written(value, decimals, lang)
    for more in range(GUARD + 1):
        if round(value, decimals + more) != round(null, decimals + more):
            return written(value, decimals + more, lang)
    return written(value, decimals, lang)


def exactly(value: float, lang: Lang) -> str:
    """A number that is known as it is, such as a tick or a limit that someone chose: "0,25"."""
    decimals = 0
    while decimals < MOST_DECIMALS and abs(round(value, decimals) - value) > 1e-9 * abs(value):
        decimals += 1
    return written(value, decimals if abs(value) >= 1e-6 else MOST_DECIMALS, lang)


def equal_percent(share: float, lang: Lang) -> str:
    """What a percentage equals, in whole numbers: "= 92%", "< 1%" for what is not nothing."""
    if 0 < share < 0.5:
        return "< 1%"
    if 99.5 <= share < 100:
        return "> 99%"
    return f"= {written(share, 0, lang)}%"


def weight(share: float, lang: Lang) -> str:
    """The weight of a study, in percent with one decimal."""
    if 0 < share < 0.05:
        return "<0,1%" if lang == "nl" else "<0.1%"
    return f"{written(share, 1, lang)}%"


def two_digits(value: float, lang: Lang) -> str:
    """A size in two significant digits, and in whole numbers above 10."""
    if not math.isfinite(value) or value == 0:
        return written(value, 0, lang)
    return written(value, max(0, min(MOST_DECIMALS, 2 - _digits_before_point(value))), lang)


def level_percent(level: float, lang: Lang) -> str:
    """The level of an interval: "95%", "99,5%"."""
    share = 100 * level
    return f"{written(share, 0 if abs(share - round(share)) < 1e-9 else 1, lang)}%"


def _digits_before_point(value: float) -> int:
    size = abs(value)
    if not math.isfinite(size) or size == 0:
        return 0
    return math.floor(math.log10(size)) + 1


def _power_of_ten(value: float, lang: Lang) -> str:
    mantissa, _, exponent = f"{abs(value):.1e}".partition("e")
    mark = mantissa.replace(".", ",") if lang == "nl" else mantissa
    sign = MINUS if value < 0 else ""
    times = f"{NO_BREAK}×{NO_BREAK}10"
    return f"{sign}{mark}{times}{str(int(exponent)).translate(_RAISED)}"
