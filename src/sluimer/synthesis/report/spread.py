"""How different the studies are and how the result was made, in plain words for below a plot.

One idea: each number of heterogeneity stands with what it says, so that nobody has to know what I²
is to read it.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from sluimer.synthesis.pooled import Pooled
from sluimer.synthesis.report.numbers import (
    NO_BREAK,
    Lang,
    equal_percent,
    level_percent,
    two_digits,
    written,
)
from sluimer.synthesis.report.phrases import Text
from sluimer.synthesis.report.scale import Scale

SAID_ELSEWHERE = frozenset({"two-studies", "few-studies"})
"""Cautions that the sentences give in their own words."""

_TYPICAL_RATIO: Text = {
    "nl": "De echte effecten liggen doorgaans een factor {tau} van het gemiddelde (τ).",
    "en": "The true effects typically lie a factor of {tau} from the average (τ).",
}
_TYPICAL: Text = {
    "nl": "De echte effecten liggen doorgaans {tau} van het gemiddelde (τ).",
    "en": "The true effects typically lie {tau} from the average (τ).",
}
_I2: Text = {
    "nl": "I² {i2}: zoveel van de verschillen tussen de uitkomsten is meer dan toeval.",
    "en": "I² {i2}: that much of the differences between the results is more than chance.",
}
_Q: Text = {
    "nl": "Q = {q}, bij louter toeval rond {df}.",
    "en": "Q = {q}, where chance alone gives about {df}.",
}
_TAU2: Text = {"nl": "τ² = {tau2}{interval}.", "en": "τ² = {tau2}{interval}."}
_TAU2_INTERVAL: Text = {
    "nl": " ({level}-interval {low} tot {high})",
    "en": " ({level} interval {low} to {high})",
}
_TAU2_NONE: Text = {
    "nl": "τ² is hier per aanname 0.",
    "en": "τ² is 0 here by assumption.",
}

_MODEL: Text = {
    "nl": "Model met toevallige effecten; τ² volgens {method}; {test}.",
    "en": "Random-effects model; τ² by {method}; {test}.",
}
_COMMON_MODEL: Text = {
    "nl": "Model met één gemeenschappelijk effect; {test}.",
    "en": "Common-effect model; {test}.",
}
_METHODS: Mapping[str, Text] = {
    "DL": {"nl": "DerSimonian en Laird", "en": "DerSimonian and Laird"},
    "PM": {"nl": "Paule en Mandel", "en": "Paule and Mandel"},
    "REML": {
        "nl": "beperkte aannemelijkheid (REML)",
        "en": "restricted maximum likelihood (REML)",
    },
    "ML": {"nl": "grootste aannemelijkheid (ML)", "en": "maximum likelihood (ML)"},
    "EB": {"nl": "empirisch Bayes", "en": "empirical Bayes"},
    "SJ": {"nl": "Sidik en Jonkman", "en": "Sidik and Jonkman"},
    "HE": {"nl": "Hedges", "en": "Hedges"},
}
_TESTS: Mapping[str, Text] = {
    "z": {
        "nl": "intervallen met de normale verdeling",
        "en": "intervals by the normal distribution",
    },
    "knha": {
        "nl": "interval volgens Hartung en Knapp (t, {freedom})",
        "en": "interval by Hartung and Knapp (t, {freedom})",
    },
    "adhoc": {
        "nl": "interval volgens Hartung en Knapp, nooit smaller dan normaal (t, {freedom})",
        "en": "interval by Hartung and Knapp, never narrower than normal (t, {freedom})",
    },
}
_DEGREES: Text = {"nl": "{df} vrijheidsgraden", "en": "{df} degrees of freedom"}
_ONE_DEGREE: Text = {"nl": "1 vrijheidsgraad", "en": "1 degree of freedom"}
_EQUAL: Text = {"nl": "Elke studie weegt even zwaar.", "en": "Each study weighs the same."}
_LEFT_OUT: Text = {"nl": "Niet meegeteld: {rows}.", "en": "Left out: {rows}."}
_CHANGED: Text = {
    "nl": "Bijgeteld bij lege cellen: {rows}.",
    "en": "Something added to empty cells: {rows}.",
}
_ROW: Text = {"nl": "rij {row}", "en": "row {row}"}


def heterogeneity(pooled: Pooled, scale: Scale, lang: Lang) -> str:
    """What τ², I² and Q say about the differences between the studies."""
    parts = []
    if pooled.method != "CE" and pooled.tau2 > 0:
        tau = math.sqrt(pooled.tau2)
        if scale.is_log and tau < math.log(1e6):
            factor = written(math.exp(tau), 2 if tau < 1 else 1, lang)
            parts.append(_TYPICAL_RATIO[lang].format(tau=factor))
        elif scale.is_identity and scale.unit is not None:
            told = scale.unit.after(two_digits(tau, lang), lang)
            parts.append(_TYPICAL[lang].format(tau=told))
    parts.append(_I2[lang].format(i2=equal_percent(pooled.i2, lang)))
    parts.append(_Q[lang].format(q=two_digits(pooled.q, lang), df=pooled.q_df))
    if pooled.method == "CE":
        return _unbroken(" ".join([*parts, _TAU2_NONE[lang]]))
    interval = ""
    if pooled.tau2_ci is not None:
        interval = _TAU2_INTERVAL[lang].format(
            level=level_percent(pooled.level, lang),
            low=two_digits(pooled.tau2_ci[0], lang),
            high=two_digits(pooled.tau2_ci[1], lang),
        )
    parts.append(_TAU2[lang].format(tau2=two_digits(pooled.tau2, lang), interval=interval))
    return _unbroken(" ".join(parts))


def how_made(pooled: Pooled, lang: Lang) -> str:
    """The model, the estimator of τ² and the kind of interval; and what was left out or changed."""
    one = pooled.df == 1
    freedom = (_ONE_DEGREE if one else _DEGREES)[lang].format(df=written(pooled.df, 0, lang))
    test = _TESTS[pooled.test][lang].format(freedom=freedom)
    if pooled.method == "CE":
        parts = [_COMMON_MODEL[lang].format(test=test)]
    else:
        method = _METHODS[pooled.method][lang]
        parts = [_MODEL[lang].format(method=method, test=test)]
    if pooled.weighting == "equal":
        parts.append(_EQUAL[lang])
    if pooled.studies.excluded:
        why = [(one.row, one.why) for one in pooled.studies.excluded]
        parts.append(_LEFT_OUT[lang].format(rows=_rows(why, lang)))
    if pooled.studies.corrections:
        what = [(one.row, one.what) for one in pooled.studies.corrections]
        parts.append(_CHANGED[lang].format(rows=_rows(what, lang)))
    return " ".join(parts)


def cautions(pooled: Pooled, lang: Lang) -> list[str]:
    """What a reader must know besides what the sentences say."""
    return [
        caution.nl if lang == "nl" else caution.en
        for caution in pooled.cautions
        if caution.code not in SAID_ELSEWHERE
    ]


def _unbroken(text: str) -> str:
    """The text, in which no line ends around an equals sign."""
    return text.replace(" = ", f"{NO_BREAK}={NO_BREAK}")


def _rows(told: list[tuple[int, str]], lang: Lang) -> str:
    """Rows with their reasons. The reasons are recorded in English; Dutch names the rows only."""
    rows = [_ROW[lang].format(row=row) for row, _ in told]
    if lang == "nl":
        return ", ".join(rows)
    return ", ".join(f"{row} ({why})" for row, (_, why) in zip(rows, told, strict=True))
