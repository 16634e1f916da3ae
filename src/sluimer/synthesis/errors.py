"""What can be wrong with numbers that someone wants to pool, each with its own name.

Two ideas. Nothing that is wrong becomes a number: it becomes one of these errors, or, when the
caller asks for it, a recorded `Exclusion`. And every error says where (the row, as a person counts
them, from 1; the column by its usual name), what was found there, and what to do about it.
"""

from __future__ import annotations

from collections.abc import Iterable

SHOWN_ROWS = 8
"""How many rows a message names before it says how many more there are."""


class SynthesisError(ValueError):
    """Something that cannot be pooled as it stands.

    `rows` are counted from 1 in the data as they were given; empty when it is about the whole.
    `column` is the usual name (`yi`, `vi`, `ai`, `n1i`, ...), or None.
    """

    def __init__(
        self, what: str, advice: str, *, rows: Iterable[int] = (), column: str | None = None
    ) -> None:
        self.what = what
        self.advice = advice
        self.rows = tuple(rows)
        self.column = column
        super().__init__(f"{_place(self.rows)}{what}. {advice}.")


class TooFewStudiesError(SynthesisError):
    """Fewer studies than the question needs: none, or one, or no more than there are moderators."""


class InvalidValueError(SynthesisError):
    """A value that cannot be: text, infinite, a variance of 0 or below, a negative count."""


class MissingValueError(SynthesisError):
    """A value that is not there: empty, None or NaN."""


class UnequalLengthsError(SynthesisError):
    """Columns of unequal length."""


class MissingColumnError(SynthesisError):
    """A column that this measure or model needs and that was not given."""


class UnknownNameError(SynthesisError):
    """A measure, method, test or policy that does not exist here."""


class UndefinedEffectError(SynthesisError):
    """A study whose effect does not exist, such as a ratio with an empty cell left uncorrected."""


class CollinearModeratorsError(SynthesisError):
    """Moderators that say the same as each other, or as the intercept."""


class OutOfRangeError(SynthesisError):
    """Numbers so large or so small that arithmetic on them loses its meaning."""


class NoConvergenceError(SynthesisError):
    """A search that did not settle. It says so rather than give the last value it tried."""


def _place(rows: tuple[int, ...]) -> str:
    if not rows:
        return ""
    named = ", ".join(map(str, rows[:SHOWN_ROWS]))
    more = f" and {len(rows) - SHOWN_ROWS} more" if len(rows) > SHOWN_ROWS else ""
    return f"row{'s' if len(rows) > 1 else ''} {named}{more}: "
