"""What can be measured in a study: each measure with its words, its columns and its way back.

One idea: a measure is a row of a table. Whoever shows a number finds there what it is called, on
which scale it is read, which value means "no difference", and what was compared with what.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from sluimer.synthesis.effects.names import (
    NAMES,
    ONE_GROUP,
    TWO_GROUPS,
    TWO_MOMENTS,
    TWO_TRAITS,
    UNTOLD,
    Words,
)
from sluimer.synthesis.effects.scales import (
    Back,
    BackWithSizes,
    as_it_is,
    freeman_tukey_back,
    freeman_tukey_rate_back,
    from_arcsine,
    from_bonett,
    from_fisher_z,
    from_hakstian_whalen,
    from_log,
    from_logit,
    from_square_root,
    proportion_from_log,
)
from sluimer.synthesis.studies import GIVEN

Kind = Literal[
    "ratio",
    "difference",
    "standardised",
    "correlation",
    "proportion",
    "rate",
    "mean",
    "variability",
    "reliability",
    "given",
]
Columns = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Measure:
    """One way to express what a study found."""

    key: str
    """Its name in metafor, such as "RR"."""
    name: Words
    """What it is called on the reader's scale, by language: `name["nl"]`."""
    kind: Kind
    columns: Columns
    """The sets of columns from which it can be computed; one of them is enough."""
    compares: Words
    """What is compared with what, by language."""
    back: Back
    """From the scale of `Studies.yi` to the reader's scale; a number or an array, of any shape."""
    null: float | None
    """The value on the reader's scale that means no difference; None where nothing is compared."""
    vtypes: tuple[str, ...]
    """The ways in which its sampling variance can be computed; see `effect_sizes`."""
    add: float | None
    """What is added to empty cells unless told otherwise; None where there are no cells."""
    back_with_sizes: BackWithSizes | None
    """A nearer way back that needs the sizes of the groups too; `back` is its limit for large
    groups. None where there is nothing to gain."""

    @property
    def on_log_scale(self) -> bool:
        """Whether its effects are pooled as natural logarithms."""
        return self.back in (from_log, proportion_from_log)


TABLES: Columns = (
    ("ai", "bi", "ci", "di"),
    ("ai", "n1i", "ci", "n2i"),
    ("bi", "n1i", "di", "n2i"),
)
RATES: Columns = (("x1i", "t1i", "x2i", "t2i"),)
MEANS: Columns = (("m1i", "sd1i", "n1i", "m2i", "sd2i", "n2i"),)
MEANS_AND_SD2: Columns = (("m1i", "n1i", "m2i", "sd2i", "n2i"),)
SPREADS: Columns = (("sd1i", "n1i", "sd2i", "n2i"),)
CHANGES: Columns = (("m1i", "m2i", "sd1i", "sd2i", "ri", "ni"),)
CHANGES_AND_SD1: Columns = (("m1i", "m2i", "sd1i", "ri", "ni"),)
CHANGED_SPREADS: Columns = (("sd1i", "sd2i", "ri", "ni"),)
CORRELATIONS: Columns = (("ri", "ni"),)
COUNTS: Columns = (("xi", "ni"), ("xi", "mi"))
EVENTS: Columns = (("xi", "ti"),)
GROUPS: Columns = (("mi", "sdi", "ni"),)
GROUP_SPREADS: Columns = (("sdi", "ni"),)
ALPHAS: Columns = (("ai", "mi", "ni"),)


def _row(
    key: str,
    kind: Kind,
    columns: Columns,
    compares: Words,
    back: Back = as_it_is,
    *,
    vtypes: str = "LS",
    add: float | None = None,
    with_sizes: BackWithSizes | None = None,
) -> Measure:
    null = None if compares is ONE_GROUP else 1.0 if kind == "ratio" else 0.0
    names = tuple(vtypes.split())
    return Measure(key, NAMES[key], kind, columns, compares, back, null, names, add, with_sizes)


_ROWS = (
    _row("RR", "ratio", TABLES, TWO_GROUPS, from_log, add=0.5),
    _row("OR", "ratio", TABLES, TWO_GROUPS, from_log, add=0.5),
    _row("PETO", "ratio", TABLES, TWO_GROUPS, from_log, add=0.5),
    _row("RD", "difference", TABLES, TWO_GROUPS, vtypes="LS UB AV", add=0.5),
    _row("AS", "difference", TABLES, TWO_GROUPS, add=0.0),
    _row("PHI", "correlation", TABLES, TWO_TRAITS, vtypes="LS ST CS", add=0.0),
    _row("YUQ", "correlation", TABLES, TWO_TRAITS, add=0.5),
    _row("YUY", "correlation", TABLES, TWO_TRAITS, add=0.5),
    _row("PBIT", "standardised", TABLES, TWO_GROUPS, add=0.5),
    _row("OR2DN", "standardised", TABLES, TWO_GROUPS, add=0.5),
    _row("OR2DL", "standardised", TABLES, TWO_GROUPS, add=0.5),
    _row("IRR", "ratio", RATES, TWO_GROUPS, from_log, add=0.5),
    _row("IRD", "difference", RATES, TWO_GROUPS, add=0.5),
    _row("IRSD", "difference", RATES, TWO_GROUPS, add=0.0),
    _row("MD", "difference", MEANS, TWO_GROUPS, vtypes="LS UB HO"),
    _row("SMD", "standardised", MEANS, TWO_GROUPS, vtypes="LS LS2 UB AV"),
    _row("SMDH", "standardised", MEANS, TWO_GROUPS),
    _row("SMD1", "standardised", MEANS_AND_SD2, TWO_GROUPS, vtypes="LS LS2 UB AV"),
    _row("SMD1H", "standardised", MEANS, TWO_GROUPS),
    _row("ROM", "ratio", MEANS, TWO_GROUPS, from_log, vtypes="LS HO AV AVHO"),
    _row("CVR", "ratio", MEANS, TWO_GROUPS, from_log),
    _row("VR", "ratio", SPREADS, TWO_GROUPS, from_log),
    _row("D2ORN", "ratio", MEANS, TWO_GROUPS, from_log),
    _row("D2ORL", "ratio", MEANS, TWO_GROUPS, from_log),
    _row("MC", "difference", CHANGES, TWO_MOMENTS),
    _row("SMCC", "standardised", CHANGES, TWO_MOMENTS, vtypes="LS LS2"),
    _row("SMCR", "standardised", CHANGES_AND_SD1, TWO_MOMENTS, vtypes="LS LS2"),
    _row("SMCRH", "standardised", CHANGES, TWO_MOMENTS),
    _row("ROMC", "ratio", CHANGES, TWO_MOMENTS, from_log),
    _row("CVRC", "ratio", CHANGES, TWO_MOMENTS, from_log),
    _row("VRC", "ratio", CHANGED_SPREADS, TWO_MOMENTS, from_log),
    _row("COR", "correlation", CORRELATIONS, TWO_TRAITS, vtypes="LS AV"),
    _row("UCOR", "correlation", CORRELATIONS, TWO_TRAITS, vtypes="LS UB AV"),
    _row("ZCOR", "correlation", CORRELATIONS, TWO_TRAITS, from_fisher_z),
    _row("PR", "proportion", COUNTS, ONE_GROUP, vtypes="LS UB AV", add=0.5),
    _row("PLN", "proportion", COUNTS, ONE_GROUP, proportion_from_log, vtypes="LS AV", add=0.5),
    _row("PLO", "proportion", COUNTS, ONE_GROUP, from_logit, vtypes="LS AV", add=0.5),
    _row("PAS", "proportion", COUNTS, ONE_GROUP, from_arcsine, add=0.0),
    _row(
        "PFT",
        "proportion",
        COUNTS,
        ONE_GROUP,
        from_arcsine,
        add=0.0,
        with_sizes=freeman_tukey_back,
    ),
    _row("IR", "rate", EVENTS, ONE_GROUP, add=0.5),
    _row("IRLN", "rate", EVENTS, ONE_GROUP, from_log, add=0.5),
    _row("IRS", "rate", EVENTS, ONE_GROUP, from_square_root, add=0.0),
    _row(
        "IRFT",
        "rate",
        EVENTS,
        ONE_GROUP,
        from_square_root,
        add=0.0,
        with_sizes=freeman_tukey_rate_back,
    ),
    _row("MN", "mean", GROUPS, ONE_GROUP),
    _row("MNLN", "mean", GROUPS, ONE_GROUP, from_log),
    _row("CVLN", "variability", GROUPS, ONE_GROUP, from_log),
    _row("SDLN", "variability", GROUP_SPREADS, ONE_GROUP, from_log),
    _row("ARAW", "reliability", ALPHAS, ONE_GROUP),
    _row("AHW", "reliability", ALPHAS, ONE_GROUP, from_hakstian_whalen),
    _row("ABT", "reliability", ALPHAS, ONE_GROUP, from_bonett),
    _row(GIVEN, "given", (("yi", "vi"),), UNTOLD),
)

MEASURES: Mapping[str, Measure] = MappingProxyType({row.key: row for row in _ROWS})
"""Every measure by its key; "GEN" stands for effects that were given as they are."""
