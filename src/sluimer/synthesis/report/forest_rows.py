"""The rows of a forest plot and the columns they are laid in.

One idea: a row is finished text and finished numbers before anything is drawn, so that columns can
be as wide as what stands in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from sluimer.synthesis.model.subgroups import Subgroup, Subgroups
from sluimer.synthesis.pooled import Pair, Pooled
from sluimer.synthesis.report.drawing import clean, wrap
from sluimer.synthesis.report.numbers import Lang, level_percent, weight
from sluimer.synthesis.report.scale import Scale, critical, finer
from sluimer.synthesis.report.sheet import Sheet, widest
from sluimer.synthesis.report.words import (
    ALL_TOGETHER,
    GROUP_TOGETHER,
    NEW_SETTING,
    ROW,
    ROW_PREDICTION,
    ROW_WEIGHT,
)
from sluimer.synthesis.studies import Studies

RowKind = Literal["heading", "study", "group", "pooled", "prediction"]

MANY, VERY_MANY = 25, 50
"""Above these numbers of studies the rows become lower, and then lower still."""
LEAST_PLOT = 180.0
"""A plot narrower than this makes way for the layout with numbers under the names."""
ROOMY = 480.0
"""From this width on, numbers under the names leave room for whole names."""
GAP = 18.0
MOST_OF_NAMES = 0.3
"""Names take at most this part of the width; in the narrow layout `MOST_OF_NAMES_NARROW`."""
MOST_OF_NAMES_NARROW = 0.5


@dataclass(frozen=True, slots=True)
class Row:
    kind: RowKind
    name: str
    told: str
    """The whole row in words."""
    estimate: float | None = None
    interval: Pair | None = None
    weight: float | None = None
    usual_weight: float = 0.0
    """An equal share: what each study would weigh if all weighed the same."""
    numbers: tuple[str, str, str] = ("", "", "")
    """The estimate, its interval and its weight, as they are written."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns stand, and how large their letters are."""

    stacked: bool
    """Whether the numbers stand under the names."""
    size: float
    small: float
    name_width: float
    left: float
    right: float
    """The plot lies between these two."""
    estimate_end: float
    interval_end: float
    weight_end: float
    least_height: float
    name_lines: int


def rows_of(pooled: Pooled, scale: Scale, lang: Lang, groups: Subgroups | None) -> list[Row]:
    """The rows from top to bottom: studies (in their groups), the whole, and a new setting."""
    share = dict(zip(pooled.studies.rows, pooled.weights.tolist(), strict=True))
    rows: list[Row] = []
    if groups is None:
        rows.extend(_studies(pooled.studies, pooled, scale, lang, share))
    else:
        for group in groups.groups:
            rows.extend(_group(pooled, group, scale, lang, share))
    rows.append(_whole("pooled", ALL_TOGETHER[lang], pooled, scale, lang, 100.0))
    if pooled.prediction_interval is not None and pooled.k > 1:
        told = ROW_PREDICTION[lang].format(
            name=NEW_SETTING[lang],
            interval=scale.interval(pooled.prediction_interval, lang, unit=True),
            level=level_percent(pooled.level, lang),
        )
        shown = scale.interval(pooled.prediction_interval, lang)
        rows.append(
            Row(
                "prediction",
                NEW_SETTING[lang],
                told,
                interval=pooled.prediction_interval,
                numbers=("", shown, ""),
            )
        )
    return rows


def columns_for(sheet: Sheet, rows: Sequence[Row], head: tuple[str, str]) -> Columns:
    """Columns that fit; `head` are the words above the estimates and above the weights."""
    if not sheet.is_narrow:
        wide = _side_by_side(sheet, rows, head)
        if wide.right - wide.left >= LEAST_PLOT:
            return wide
    return _stacked(sheet, rows)


def name_lines(row: Row, columns: Columns) -> list[str]:
    """The name in as many lines as it may have."""
    width = columns.name_width
    if row.kind == "heading":
        return [row.name]
    return wrap(row.name, width, columns.size, bold=row.kind != "study", most=columns.name_lines)


def number_lines(row: Row, columns: Columns) -> list[str]:
    """The numbers that stand under the name in the narrow layout."""
    estimate, interval, share = row.numbers
    if not columns.stacked or row.interval is None:
        return []
    text = f"{estimate} ({interval})" if estimate else interval
    if row.kind == "study" and share:
        text = f"{text} · {share}"
    return wrap(text, columns.name_width, columns.small)


def _side_by_side(sheet: Sheet, rows: Sequence[Row], head: tuple[str, str]) -> Columns:
    k = sum(row.kind == "study" for row in rows)
    size = 13.5 if k <= MANY else 13.0 if k <= VERY_MANY else 11.5
    names = max(
        widest((row.name for row in rows if row.kind == "study"), size),
        widest((row.name for row in rows if row.kind not in {"study", "heading"}), size, bold=True),
    )
    name_width = min(names, MOST_OF_NAMES * sheet.inner)
    estimate, interval, share = (
        widest((row.numbers[at] for row in rows), size, bold=at < 2) for at in range(3)
    )
    numbers = max(estimate + GAP / 2 + interval, widest([head[0]], 12.0))
    weights = max(share, widest([head[1]], 12.0))
    weight_end = sheet.right - 8
    interval_end = weight_end - weights - GAP
    left = sheet.pad + 8 + name_width + GAP
    return Columns(
        stacked=False,
        size=size,
        small=size,
        name_width=name_width,
        left=left,
        right=interval_end - numbers - GAP,
        estimate_end=interval_end - interval - GAP / 2,
        interval_end=interval_end,
        weight_end=weight_end,
        least_height=28.0 if k <= MANY else 24.0 if k <= VERY_MANY else 19.0,
        name_lines=2 if k <= VERY_MANY else 1,
    )


def _stacked(sheet: Sheet, rows: Sequence[Row]) -> Columns:
    size, small = 13.0, 11.5
    texts = [
        f"{row.numbers[0]} ({row.numbers[1]}) · {row.numbers[2]}"
        for row in rows
        if row.kind == "study"
    ]
    most = MOST_OF_NAMES_NARROW * sheet.inner
    wanted = max(widest(texts, small), 110.0)
    if sheet.inner >= ROOMY:
        wanted = max(wanted, widest((row.name for row in rows), size, bold=True))
    name_width = min(most, wanted)
    return Columns(
        stacked=True,
        size=size,
        small=small,
        name_width=name_width,
        left=sheet.pad + name_width + 14,
        right=sheet.right - 4,
        estimate_end=0,
        interval_end=0,
        weight_end=0,
        least_height=40.0,
        name_lines=2,
    )


def _studies(
    given: Studies, of: Pooled, scale: Scale, lang: Lang, share: dict[int, float]
) -> list[Row]:
    half = critical(of.level) * np.sqrt(given.vi)
    fine = finer(scale, of)
    lows, highs = (given.yi - half).tolist(), (given.yi + half).tolist()
    return [
        _row("study", label, y, (low, high), share.get(row), of, fine, lang)
        for row, label, y, low, high in zip(
            given.rows, given.labels, given.yi.tolist(), lows, highs, strict=True
        )
    ]


def _group(
    of: Pooled, group: Subgroup, scale: Scale, lang: Lang, share: dict[int, float]
) -> list[Row]:
    rows = [Row("heading", clean(group.name), clean(group.name))]
    rows.extend(_studies(group.studies, of, scale, lang, share))
    if group.pooled is not None:
        total = sum(share.get(row, 0.0) for row in group.studies.rows)
        rows.append(_whole("group", GROUP_TOGETHER[lang], group.pooled, scale, lang, total))
    return rows


def _whole(kind: RowKind, name: str, pooled: Pooled, scale: Scale, lang: Lang, share: float) -> Row:
    return _row(kind, name, pooled.estimate, pooled.ci, share, pooled, scale, lang)


def _row(
    kind: RowKind,
    label: str,
    estimate: float,
    pair: Pair,
    share: float | None,
    pooled: Pooled,
    scale: Scale,
    lang: Lang,
) -> Row:
    name = clean(label) or "–"
    told = ROW[lang].format(
        name=name,
        estimate=scale.text(estimate, lang, unit=True),
        level=level_percent(pooled.level, lang),
        interval=scale.interval(pair, lang, unit=True),
    )
    weighed = "" if share is None else weight(share, lang)
    if kind == "study" and weighed:
        told += ROW_WEIGHT[lang].format(weight=weighed)
    numbers = (scale.text(estimate, lang), scale.interval(pair, lang), weighed)
    return Row(kind, name, told, estimate, pair, share, 100.0 / pooled.k, numbers)
