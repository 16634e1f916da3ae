"""The library: reviewed content as data. It imports no other room.

`library()` opens what ships with Sluimer; `load()` opens any folder of the same shape.
"""

from sluimer.library.store import CONTENT, library, load
from sluimer.library.whole import Library

__all__ = ["CONTENT", "Library", "library", "load"]
