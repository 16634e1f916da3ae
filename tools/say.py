"""Words for the person at the keyboard; read by any Python 3, like bootstrap.py."""

import os
import sys


def say(english: str, dutch: str) -> None:
    """Tell the person on stderr, in the language of their locale."""
    names = [os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    locale = next((name for name in names if name), "")
    sys.stderr.write("sluimer: " + (dutch if locale.startswith("nl") else english) + "\n")
    sys.stderr.flush()
