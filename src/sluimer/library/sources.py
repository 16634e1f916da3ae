"""What holds of every source, whether people were studied in it or it only states a value."""

from __future__ import annotations

from sluimer.library.model import Level, Reference, Study


def level(source: Study | Reference) -> Level:
    """How far it was read."""
    return source.level if isinstance(source, Reference) else source.checked.level


def was_read(source: Study | Reference) -> bool:
    """Whether anything may be said on it: it was read, or it records our own search."""
    if isinstance(source, Study) and source.design == "evidence-gap":
        return True
    return level(source) != "not-found"
