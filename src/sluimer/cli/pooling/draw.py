"""What `sluimer pool` says in a terminal, beyond the pooled mean itself."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import Any

from sluimer.synthesis import (
    MEASURES,
    Measure,
    Pooled,
    Regression,
    Robust,
    Subgroups,
    SynthesisError,
    ThreeLevel,
)
from sluimer.synthesis.cautions import Caution
from sluimer.synthesis.report import as_text
from sluimer.synthesis.report.drawing import clean
from sluimer.synthesis.report.numbers import Lang, level_percent, written
from sluimer.synthesis.report.text import WIDTH, columns_of

Text = dict[Lang, str]
SHORTEST_NAME = 10
"""Names keep so many columns, however wide the numbers beside them are."""

COEFFICIENT: Text = {"nl": "coëfficiënt", "en": "coefficient"}
ESTIMATE: Text = {"nl": "schatting", "en": "estimate"}
ERROR: Text = {"nl": "fout", "en": "error"}
INTERVAL: Text = {"nl": "{level}-interval", "en": "{level} interval"}
RANGE: Text = {"nl": "{low} tot {high}", "en": "{low} to {high}"}
MODERATORS: Text = {
    "nl": "Hangt het effect ergens van af?",
    "en": "Does the effect depend on something?",
}
ANALYSED: Text = {
    "nl": "Getallen in dit deel staan op de schaal van de berekening: log({name}).",
    "en": "Numbers in this part are on the scale of the computation: log({name}).",
}
TRANSFORMED: Text = {
    "nl": "Getallen in dit deel staan op de schaal van de berekening ({measure}).",
    "en": "Numbers in this part are on the scale of the computation ({measure}).",
}
LEFT: Text = {
    "nl": "Wat overblijft: τ² = {tau2}, I² = {i2}%. Verklaard: {r2}.",
    "en": "What is left: τ² = {tau2}, I² = {i2}%. Explained: {r2}.",
}
NOT_KNOWN: Text = {"nl": "niet te zeggen", "en": "cannot be said"}
ALL_ZERO: Text = {
    "nl": "Toets dat geen enkele meetelt: {name} = {value}, p {p}.",
    "en": "Test that none of them counts: {name} = {value}, p {p}.",
}
GROUPS: Text = {"nl": "Per groep", "en": "By group"}
GROUP: Text = {"nl": "groep", "en": "group"}
ALONE: Text = {"nl": "één studie, op zichzelf", "en": "one study, by itself"}
BETWEEN: Text = {
    "nl": "Verschillen tussen de groepen: Q = {q} (bij louter toeval rond {df}), p {p}.",
    "en": "Differences between the groups: Q = {q} (by chance alone about {df}), p {p}.",
}
LEVELS: Text = {
    "nl": "Op drie niveaus: {outer} groepen, {k} resultaten",
    "en": "At three levels: {outer} clusters, {k} effects",
}
LEVELS_SPREAD: Text = {
    "nl": "Tussen groepen σ² = {outer} (I² {i2_outer}%), binnen groepen σ² = {inner} "
    "(I² {i2_inner}%).",
    "en": "Between clusters σ² = {outer} (I² {i2_outer}%), within clusters σ² = {inner} "
    "(I² {i2_inner}%).",
}
ROBUST: Text = {
    "nl": "Met fouten die ook kloppen als het model dat niet doet (CR2, {df} vrijheidsgraden):",
    "en": "With errors that hold even if the model does not (CR2, {df} degrees of freedom):",
}
DIAGNOSES: Text = {"nl": "Vragen bij deze schatting", "en": "Questions to this estimate"}
EGGER: Text = {
    "nl": "Egger: helling {slope}, p {p}; zonder meetfout zou het {limit} zijn.",
    "en": "Egger: slope {slope}, p {p}; without any error it would be {limit}.",
}
EGGER_MIXED: Text = {
    "nl": "Egger met τ²: helling {slope}, p {p}; zonder meetfout {limit}.",
    "en": "Egger with τ²: slope {slope}, p {p}; without any error {limit}.",
}
BEGG: Text = {"nl": "Begg: τ = {tau}, p {p}.", "en": "Begg: τ = {tau}, p {p}."}
FILL: Text = {
    "nl": "Trim and fill: {studies} bijgedacht ({side}); de schatting is dan {estimate}.",
    "en": "Trim and fill: {studies} imagined ({side}); the estimate is then {estimate}.",
}
FILL_NONE: Text = {
    "nl": "Trim and fill: er lijkt geen studie te ontbreken.",
    "en": "Trim and fill: no study seems to be missing.",
}
STUDIES: Text = {"nl": "{k} studies", "en": "{k} studies"}
ONE_STUDY: Text = {"nl": "1 studie", "en": "1 study"}
SIDE: dict[str, Text] = {
    "left": {"nl": "links", "en": "left"},
    "right": {"nl": "rechts", "en": "right"},
}
FAIL_SAFE: Text = {
    "nl": "Fail-safe N van Rosenthal: {n}. Die maat misleidt vaak; steun er niet op.",
    "en": "Rosenthal's fail-safe N: {n}. It often misleads; do not lean on it.",
}
MOVES: Text = {
    "nl": "Zonder één studie ligt de schatting tussen {low} en {high}. Het meest weegt door: "
    "{label} (Cook {cook}).",
    "en": "Without any one study the estimate lies between {low} and {high}. Most depends on: "
    "{label} (Cook {cook}).",
}


def draw(pooled: Pooled, more: dict[str, Any], lang: Lang, unit: str | None) -> str:
    """Everything that was asked for, as plain text of at most 80 columns where words allow."""
    parts = ["", as_text(pooled, lang, unit=unit).strip("\n")]
    scale = MEASURES.get(pooled.studies.measure, MEASURES["GEN"])
    note = _note(scale, lang)
    if "subgroups" in more:
        parts += ["", *_subgroups(more["subgroups"], scale, lang)]
    if "regression" in more:
        parts += ["", *_regression(more["regression"], note, lang)]
    if "three_level" in more:
        parts += ["", *_three_level(more["three_level"], more["robust"], note, lang)]
    if "diagnoses" in more:
        parts += ["", *_diagnoses(more["diagnoses"], note, lang)]
    return "\n".join(parts) + "\n"


def _note(measure: Measure, lang: Lang) -> list[str]:
    """That numbers are not on the reader's scale, when they are not."""
    if measure.kind == "ratio":
        return _said(ANALYSED[lang].format(name=measure.name[lang]))
    if measure.back(1.0) != 1.0 or measure.back(0.5) != 0.5:
        return _said(TRANSFORMED[lang].format(measure=measure.key))
    return []


def _regression(made: Regression, note: list[str], lang: Lang) -> list[str]:
    r2 = NOT_KNOWN[lang] if made.r2 is None else f"{_n(made.r2, lang)}%"
    left = LEFT[lang].format(tau2=_n(made.tau2, lang), i2=_n(made.i2, lang), r2=r2)
    lines = [MODERATORS[lang], *_coefficients(made, lang), *_said(left)]
    if not math.isnan(made.qm):
        name = "QM" if made.test == "z" else "F"
        test = ALL_ZERO[lang].format(name=name, value=_n(made.qm, lang), p=_p(made.qm_p, lang))
        lines += _said(test)
    return lines + note + _cautions(made.cautions, lang)


def _subgroups(made: Subgroups, measure: Measure, lang: Lang) -> list[str]:
    def shown(value: float) -> float:
        return float(measure.back(value))

    rows = []
    for one in made.groups:
        middle = one.pooled.estimate if one.pooled else float(one.studies.yi[0])
        interval = ALONE[lang]
        if one.pooled:
            low, high = one.pooled.ci
            interval = _range(shown(low), shown(high), lang)
        rows.append((one.name, str(one.studies.k), _n(shown(middle), lang), interval))
    level = next((one.pooled.level for one in made.groups if one.pooled), 0.95)
    between = BETWEEN[lang].format(
        q=_n(made.q_between, lang), df=made.df, p=_p(made.q_between_p, lang)
    )
    return [
        GROUPS[lang],
        *_table((GROUP[lang], "k", ESTIMATE[lang], _interval(level, lang)), rows),
        *_said(between),
    ]


def _three_level(made: ThreeLevel, robust: Robust, note: list[str], lang: Lang) -> list[str]:
    spread = LEVELS_SPREAD[lang].format(
        outer=_n(made.sigma2[0], lang),
        inner=_n(made.sigma2[1], lang),
        i2_outer=_n(made.i2[0], lang),
        i2_inner=_n(made.i2[1], lang),
    )
    return [
        LEVELS[lang].format(outer=made.n_outer, k=made.k),
        *_coefficients(made, lang),
        *_said(spread),
        *_said(ROBUST[lang].format(df=_n(float(robust.df[0]), lang))),
        *_coefficients(robust, lang),
        *note,
        *_cautions((*made.cautions, *robust.cautions), lang),
    ]


def _coefficients(of: Regression | ThreeLevel | Robust, lang: Lang) -> list[str]:
    columns = zip(of.names, of.b, of.se, of.ci_low, of.ci_high, strict=True)
    return _table(
        (COEFFICIENT[lang], ESTIMATE[lang], ERROR[lang], _interval(of.level, lang)),
        [
            (name, _n(b, lang), _n(se, lang), _range(low, high, lang))
            for name, b, se, low, high in columns
        ],
    )


def _diagnoses(found: dict[str, Any], note: list[str], lang: Lang) -> list[str]:
    lines: list[str] = [DIAGNOSES[lang]]
    cautions: list[Caution] = []
    for name, made in found.items():
        cautions += list(getattr(made, "cautions", ()))
        told = _refused(name, made) or _told(name, made, found, lang)
        lines += _said(told) if told else []
    return lines + note + _cautions(tuple(dict.fromkeys(cautions)), lang)


def _refused(name: str, made: Any) -> str:
    return f"{name}: {made}" if isinstance(made, SynthesisError) else ""


def _told(name: str, made: Any, found: dict[str, Any], lang: Lang) -> str:
    """One diagnosis in a sentence; "" for what is told elsewhere."""
    match name:
        case "egger" | "egger_mixed":
            text = EGGER if name == "egger" else EGGER_MIXED
            slope, limit = _n(made.slope, lang), _n(made.limit, lang)
            return text[lang].format(slope=slope, p=_p(made.p, lang), limit=limit)
        case "begg":
            return BEGG[lang].format(tau=_n(made.tau, lang), p=_p(made.p, lang))
        case "trim_and_fill" if made.k0 == 0:
            return FILL_NONE[lang]
        case "trim_and_fill":
            studies = (ONE_STUDY if made.k0 == 1 else STUDIES)[lang].format(k=made.k0)
            estimate, side = _n(made.pooled.estimate, lang), SIDE[made.side][lang]
            return FILL[lang].format(studies=studies, side=side, estimate=estimate)
        case "fail_safe_n":
            return FAIL_SAFE[lang].format(n=made)
        case "influence":
            at, without = int(made.cook_d.argmax()), found["leave_one_out"].estimate
            return MOVES[lang].format(
                low=_n(float(without.min()), lang),
                high=_n(float(without.max()), lang),
                label=clean(made.labels[at]),
                cook=_n(float(made.cook_d[at]), lang),
            )
    return ""


def _cautions(cautions: Iterable[Caution], lang: Lang) -> list[str]:
    return [
        line
        for caution in cautions
        for line in _said(f"! {caution.nl if lang == 'nl' else caution.en}")
    ]


def _said(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent="  ", subsequent_indent="    ")


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Aligned columns: names to the left, cut off where there is no room; numbers to the right."""
    widths = [max(len(row[at]) for row in (head, *rows)) for at in range(1, len(head))]
    room = max(SHORTEST_NAME, WIDTH - 2 * len(head) - sum(widths))
    names = [_fitting(row[0], room) for row in (head, *rows)]
    longest = max(map(columns_of, names))
    return [
        "  ".join(
            [
                f"  {name}{' ' * (longest - columns_of(name))}",
                *(cell.rjust(width) for cell, width in zip(row[1:], widths, strict=True)),
            ]
        ).rstrip()
        for name, row in zip(names, (head, *rows), strict=True)
    ]


def _fitting(name: str, room: int) -> str:
    """The name on one line, shortened if it takes more columns than there are."""
    name = clean(name)
    if columns_of(name) <= room:
        return name
    while columns_of(name) >= room:
        name = name[:-1]
    return f"{name.rstrip()}…"


def _interval(level: float, lang: Lang) -> str:
    return INTERVAL[lang].format(level=level_percent(level, lang))


def _range(low: float, high: float, lang: Lang) -> str:
    return RANGE[lang].format(low=_n(low, lang), high=_n(high, lang))


def _n(value: float, lang: Lang) -> str:
    """A number in three significant digits, without more decimals than that needs."""
    if not math.isfinite(value) or value == 0.0:
        return written(value, 0, lang)
    digits = math.floor(math.log10(abs(value))) + 1
    return written(value, max(0, min(8, 3 - digits)), lang)


def _p(value: float, lang: Lang) -> str:
    """A p-value in three decimals, or that it is below one in a thousand."""
    if value < 0.001:
        return "< 0,001" if lang == "nl" else "< 0.001"
    return f"= {written(value, 3, lang)}"
