"""What a reader must know before believing a three-level model or a cluster-robust error."""

from __future__ import annotations

from sluimer.synthesis.cautions import Caution

FEW_GROUPS = 5
"""Below this many outer groups, how much they differ is known too badly to lean on."""
LEAST_DF = 4.0
"""Below this, Student's t is no good guide for a cluster-robust test (Tipton 2015, Psychol Methods
20:375-393)."""


def few_groups(count: int) -> Caution:
    return Caution(
        "few-outer-groups",
        f"There are only {count} outer groups. How much they differ, and what rests on it, is very "
        "uncertain.",
        f"Er zijn maar {count} buitenste groepen. Hoeveel ze verschillen, en wat daarop steunt, is "
        "heel onzeker.",
    )


def only_the_sum() -> Caution:
    return Caution(
        "only-the-sum",
        "These data tell only the sum of the two variances: within the outer groups there is "
        "nothing to compare. The sum was split evenly; do not read anything into the halves.",
        "Uit deze gegevens is alleen de som van de twee varianties bekend: binnen de buitenste "
        "groepen valt er niets te vergelijken. De som is gelijk verdeeld; lees niets af aan de "
        "helften.",
    )


def several_modes(count: int) -> Caution:
    return Caution(
        "several-modes",
        f"The likelihood has {count} peaks; the highest one was taken. Small changes in the data "
        "may move the variances a lot.",
        f"De aannemelijkheid heeft {count} toppen; de hoogste is genomen. Een kleine verandering "
        "in de gegevens kan de varianties veel veranderen.",
    )


def on_the_boundary(*, outer: bool, inner: bool) -> Caution:
    if outer and inner:
        return Caution(
            "variances-zero",
            "Both variances are estimated as 0: the effects differ no more than chance allows for.",
            "Beide varianties worden op 0 geschat: de effecten verschillen niet meer dan door "
            "toeval te verwachten is.",
        )
    if outer:
        return Caution(
            "outer-variance-zero",
            "The variance between outer groups is estimated as 0. That is no proof that the groups "
            "do not differ.",
            "De variantie tussen de buitenste groepen wordt op 0 geschat. Dat bewijst niet dat de "
            "groepen niet verschillen.",
        )
    return Caution(
        "inner-variance-zero",
        "The variance within outer groups is estimated as 0. That is no proof that effects within "
        "a group do not differ.",
        "De variantie binnen de buitenste groepen wordt op 0 geschat. Dat bewijst niet dat "
        "effecten binnen een groep niet verschillen.",
    )


def small_df(names: tuple[str, ...]) -> Caution:
    told = ", ".join(names)
    return Caution(
        "small-df",
        f"Fewer than {LEAST_DF:g} degrees of freedom for {told}: the p-value and the interval "
        "cannot be trusted, they rest on too few clusters.",
        f"Minder dan {LEAST_DF:g} vrijheidsgraden voor {told}: op de p-waarde en het interval kan "
        "je niet bouwen, ze steunen op te weinig clusters.",
    )


def rests_on_one_cluster(names: tuple[str, ...]) -> Caution:
    told = ", ".join(names)
    return Caution(
        "rests-on-one-cluster",
        f"One cluster alone decides on {told}; without it there would be no estimate. Its robust "
        "error says too little.",
        f"Eén cluster beslist alleen over {told}; zonder dat cluster was er geen schatting. De "
        "robuuste fout zegt dan te weinig.",
    )
