"""What nobody knows, for people and for programs."""

from tests.unit.command import Command


def test_the_page_for_people_and_for_programs(sluimer: Command) -> None:
    told = sluimer("library", "unknown", "--lang", "nl")
    assert (told.code, told.err) == (0, "")
    assert "Wat nog niemand weet" in told.out
    assert "alleen bij volwassenen" in told.out
    assert '"studied": "nobody"' in sluimer("library", "unknown", "--json").out
