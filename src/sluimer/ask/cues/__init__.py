"""Tables of phrases and words, one subject a file. How to write them stands in `ask/phrases.py`."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())
