"""What a reader must know before believing a number, in two languages.

One idea: a caution is data, with a code that programs and tests can read and a sentence for a
person, so that nothing has to be guessed from text.
"""

from __future__ import annotations

from dataclasses import dataclass

FEW_STUDIES = 5
"""Below this, τ² and what rests on it are known too badly to lean on."""
FEW_FOR_ASYMMETRY = 10
"""Tests of a funnel's asymmetry need at least ten studies (Sterne et al. 2011, BMJ 343:d4002)."""


@dataclass(frozen=True, slots=True)
class Caution:
    code: str
    en: str
    nl: str

    def __str__(self) -> str:
        return self.en


def two_studies() -> Caution:
    return Caution(
        "two-studies",
        "There are only two studies. By how much they differ cannot be told.",
        "Er zijn maar twee studies. Hoeveel ze echt verschillen, is niet te zeggen.",
    )


def few_studies(k: int) -> Caution:
    return Caution(
        "few-studies",
        f"There are only {k} studies. Tau², I² and the prediction interval are very uncertain.",
        f"Er zijn maar {k} studies. Tau², I² en het voorspellingsinterval zijn heel onzeker.",
    )


def narrower_than_normal(factor: float) -> Caution:
    dutch = f"{factor:.2g}".replace(".", ",")
    return Caution(
        "narrower-than-normal",
        f"The Hartung–Knapp factor is below 1 ({factor:.2g}): the studies agree better than chance "
        "allows for. Test 'adhoc' keeps the interval from becoming too narrow.",
        f"De factor van Hartung en Knapp is kleiner dan 1 ({dutch}): de studies lijken meer "
        "op elkaar dan je door toeval verwacht. Met test 'adhoc' wordt het interval niet te smal.",
    )


def several_modes(count: int) -> Caution:
    return Caution(
        "several-modes",
        f"The likelihood has {count} peaks; the highest one was taken. Small changes in the data "
        "may move tau² a lot.",
        f"De aannemelijkheid heeft {count} toppen; de hoogste is genomen. Een kleine verandering "
        "in de gegevens kan tau² veel veranderen.",
    )


def empty_q_profile() -> Caution:
    return Caution(
        "empty-tau2-interval",
        "The studies agree so well that no tau² fits them; its interval is empty.",
        "De studies lijken zo op elkaar dat geen enkele tau² erbij past; het interval is leeg.",
    )


def corrected(rows: tuple[int, ...]) -> Caution:
    told = ", ".join(map(str, rows))
    return Caution(
        "corrected-cells",
        f"Something was added to empty cells in row {told}. Such studies weigh little and are "
        "known badly.",
        f"In rij {told} is iets opgeteld bij lege cellen. Zulke studies wegen weinig en zijn niet "
        "goed bekend.",
    )


def too_few_for_asymmetry(k: int) -> Caution:
    return Caution(
        "few-for-asymmetry",
        f"With {k} studies (fewer than {FEW_FOR_ASYMMETRY}) a test of asymmetry cannot tell chance "
        "from missing studies. Do not lean on it.",
        f"Met {k} studies (minder dan {FEW_FOR_ASYMMETRY}) kan een toets op scheefheid toeval niet "
        "onderscheiden van ontbrekende studies. Steun er niet op.",
    )


STUDIES_PER_MODERATOR = 10
"""A rule of thumb: fewer studies than this for each moderator find things that are not there
(Cochrane Handbook for Systematic Reviews of Interventions, section 10.11.4)."""


def few_for_moderators(k: int, moderators: int) -> Caution:
    en = "1 moderator column" if moderators == 1 else f"{moderators} moderator columns"
    nl = "1 kolom" if moderators == 1 else f"{moderators} kolommen"
    return Caution(
        "few-for-moderators",
        f"{k} studies for {en} are few; at least {STUDIES_PER_MODERATOR} for each is advised. What "
        "is found may be chance.",
        f"{k} studies voor {nl} is weinig; minstens {STUDIES_PER_MODERATOR} per kolom wordt "
        "aangeraden. Wat je vindt, kan toeval zijn.",
    )
