"""The command, for every test of one part."""

import pytest

from tests.unit.command import Command


@pytest.fixture
def sluimer(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    return Command(capsys, monkeypatch)
