"""Real questions and what a parent is told: the examples that must never go wrong."""

from collections.abc import Callable

import pytest

from sluimer.answers import Answer
from tests.tables import rows

EXAMPLES = """
| question                                                          | kind    | works            | sure     | safe      | says                  |
| helpt magnesiumspray mijn baby van 8 maanden doorslapen?          | verdict | not-supported    | none     | caution   | geen enkele studie    |
| magnesiumbad voor mijn peuter, slaapt die dan beter?              | verdict | not-supported    | none     | caution   | geen enkele studie    |
| werken magnesiumgummies om te slapen bij mijn kind van 2          | verdict | not-supported    | very-low | avoid     | volwassenen           |
| does a magnesium injection help newborns sleep                    | verdict | not-supported    | none     | dangerous | quiet sleep           |
| maar bij ons werkt de magnesiumspray echt, 1 jaar                 | verdict | not-supported    | none     | caution   | Dat kan               |
| ik geef borstvoeding, slaapt mijn baby beter als ik zelf magnesium neem? | verdict | not-supported | very-low | avoid     | verandert je melk nauwelijks |
| werkt een bedritueel bij een kind van 14 maanden?                 | verdict | possibly-helpful | low      | ok        | babymerk              |
| is diepe druk massage bewezen voor mijn baby van 8 maanden?       | verdict | possibly-helpful | low      | caution   | klopt zo niet         |
| mag mijn baby van 5 maanden magnesium druppels                    | safety  | not-supported    | very-low | avoid     | arts                  |
| hoeveel mg magnesium mag mijn kind van 5                          | safety  | not-supported    | very-low | caution   | We geven geen dosis   |
| krijgt mijn peuter genoeg magnesium binnen met eten               | intake  | -                | -        | ok        | per dag               |
"""


@pytest.mark.parametrize("row", rows(EXAMPLES), ids=lambda row: row["question"])
def test_example(ask: Callable[..., Answer], row: dict[str, str]) -> None:
    answer = ask(row["question"])
    told = " ".join(sentence.text for sentence in answer.summary)
    assert answer.kind == row["kind"]
    assert (answer.efficacy or "-", answer.certainty or "-") == (row["works"], row["sure"])
    assert answer.safety == row["safe"]
    assert row["says"] in told


def test_a_toddler_who_ate_the_gummies_gets_the_numbers_first(ask: Callable[..., Answer]) -> None:
    answer = ask("mijn peuter heeft de magnesiumgummies opgegeten", "BE")
    assert answer.kind == "urgent"
    assert (answer.efficacy, answer.certainty, answer.safety) == (None, None, None)
    assert answer.summary[0].text.startswith("België: Bel nu het Antigifcentrum: 070 245 245.")
    assert "112" in answer.summary[0].text
    assert [block.name for block in answer.blocks] == ["signs", "do", "at-hand"]


def test_the_number_of_the_country_is_given(ask: Callable[..., Answer]) -> None:
    said = {
        country: ask("toddler ate the magnesium gummies", country).summary[0].text
        for country in ("BE", "NL", "UK", "US")
    }
    assert "070 245 245" in said["BE"]
    assert "huisartsenpost" in said["NL"]
    assert "088" not in said["NL"], "the Dutch poison centre's line is for professionals only"
    assert "111" in said["UK"]
    assert "999" in said["UK"]
    assert "1-800-222-1222" in said["US"]
    assert "911" in said["US"]


def test_a_limp_child_gets_the_ambulance_and_no_talk_of_vomiting(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("my baby is limp and won't wake up", "UK")
    assert "999" in answer.summary[0].text
    assert [block.name for block in answer.blocks] == ["signs"]


def test_a_parent_at_the_end_is_told_to_put_the_child_down(ask: Callable[..., Answer]) -> None:
    answer = ask("ik ben bang dat ik mijn baby iets aandoe", "BE")
    assert answer.kind == "urgent"
    assert "veilig" in answer.title
    assert not answer.blocks


def test_the_dose_answer_holds_no_number_of_milligrams(ask: Callable[..., Answer]) -> None:
    for question in ("hoeveel magnesium voor mijn kind van 6", "how much magnesium for a toddler"):
        answer = ask(question)
        told = " ".join(s.text for s in answer.summary)
        assert answer.kind == "safety"
        assert " mg" not in told


def test_picture_cards_claim_no_effect_on_sleep(ask: Callable[..., Answer]) -> None:
    answer = ask("hoe maak ik een bedritueel met kaartjes voor mijn kleuter van 4")
    cards = [
        s for s in answer.sentences() if "aartje" in s.text and "gap-bedtime-cards" in s.sources
    ]
    assert answer.kind == "ritual"
    assert cards
    assert all("vonden er geen" in s.text for s in cards)


def test_an_unreviewed_remedy_is_declined_with_what_was_understood(
    ask: Callable[..., Answer],
) -> None:
    answer = ask("helpt ashwagandha mijn kind van 4 jaar slapen?")
    assert answer.kind == "declined"
    assert answer.question.in_scope
    assert "nog niet uitgezocht" in answer.title
    assert any("ashwagandha" in chip for chip in answer.chips)
    assert answer.efficacy is None
    assert answer.instead
