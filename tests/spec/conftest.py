"""The library and its reader, opened once for all of the spec."""

from collections.abc import Callable

import pytest

from sluimer.answers import Answer, answer
from sluimer.ask import Question, Reader
from sluimer.library import Library, library


@pytest.fixture(scope="session")
def the_library() -> Library:
    return library()


@pytest.fixture(scope="session")
def reader(the_library: Library) -> Reader:
    return Reader.of(the_library)


@pytest.fixture(scope="session")
def understand(reader: Reader) -> Callable[[str], Question]:
    return reader.understand


@pytest.fixture(scope="session")
def ask(reader: Reader, the_library: Library) -> Callable[..., Answer]:
    """Ask a question as a parent would; `country` is where the family lives."""

    def asking(text: str, country: str | None = None) -> Answer:
        return answer(reader.understand(text), the_library, country)

    return asking
