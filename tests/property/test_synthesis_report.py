"""Whatever was pooled, it can be drawn, said and told: soundly, and never with NaN."""

from __future__ import annotations

import json
import math
import re
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sluimer.synthesis.effects.measures import MEASURES
from sluimer.synthesis.pooled import Pooled
from sluimer.synthesis.report import (
    as_dict,
    as_table,
    as_text,
    forest_svg,
    funnel_svg,
    sentence,
)
from sluimer.synthesis.report.drawing import clean
from sluimer.synthesis.report.numbers import Lang
from sluimer.synthesis.report.text import WIDTH, columns_of
from tests.spec.synthesis.look import faults, parsed, titles
from tests.spec.synthesis.make import result

LABELS = st.text(st.sampled_from("abcABC 019&<>\"'\t\n\x00é睡🌙\u0301\u202e…"), max_size=60)
SIZES = st.floats(1e-9, 1e9)
LANGS = st.sampled_from(("nl", "en"))
NO_NUMBER = re.compile(r"(?i)[\"\s](nan|inf)[\"\s<,)]")


@st.composite
def pooled_results(draw: st.DrawFn) -> Pooled:
    """Any finite result, also ones that no data give: the parts need not fit each other."""
    k = draw(st.integers(1, 12))
    size = draw(SIZES)
    effect = st.floats(-size, size)
    effects = draw(st.lists(effect, min_size=k, max_size=k))
    variances = draw(st.lists(st.floats(1e-12, 1e12), min_size=k, max_size=k))
    estimate = draw(effect)
    low, high = (draw(st.floats(0, 10 * size)) for _ in range(2))
    wider = draw(st.floats(1, 100))
    tau2 = draw(st.just(0.0) | SIZES)
    shares = np.array(draw(st.lists(st.floats(1e-6, 1), min_size=k, max_size=k)))
    method: Any = draw(st.sampled_from(("CE", "DL", "REML")))
    test: Any = draw(st.sampled_from(("z", "knha", "adhoc")))
    return result(
        k,
        estimate,
        (estimate - low, estimate + high),
        measure=draw(st.sampled_from(sorted(MEASURES))),
        method=method,
        test=test,
        prediction_interval=(estimate - wider * low, estimate + wider * high),
        tau2=0.0 if method == "CE" else tau2,
        i2=draw(st.floats(0, 100)),
        q=draw(st.floats(0, 1e9)),
        yi=effects,
        vi=variances,
        labels=draw(st.lists(LABELS, min_size=k, max_size=k)),
        weights=(100 * shares / shares.sum()).tolist(),
        level=draw(st.sampled_from((0.5, 0.8, 0.95, 0.999))),
    )


@given(pooled_results(), LANGS, st.integers(300, 1000), st.none() | LABELS)
@settings(max_examples=60)
def test_any_result_is_drawn_soundly(
    pooled: Pooled, lang: Lang, width: int, title: str | None
) -> None:
    forest = forest_svg(
        pooled, lang=lang, width=width, title=title, unit="minutes", favours=("a", "b" * 40)
    )
    funnel = funnel_svg(pooled, lang=lang, width=width, title=title)
    for svg in (forest, funnel):
        assert faults(svg) == []
        assert not NO_NUMBER.search(svg)
        told = titles(parsed(svg))
        for label in pooled.studies.labels:
            assert any(one.startswith(clean(label)) for one in told)


@given(pooled_results(), LANGS, st.booleans())
@settings(max_examples=60)
def test_any_result_is_said_and_fits_a_terminal(pooled: Pooled, lang: Lang, plain: bool) -> None:
    told = sentence(pooled, lang, unit="minutes", what="sleep", smallest_noticed=2.0)
    assert told.endswith(".")
    assert "{" not in told
    assert "  " not in told
    assert not NO_NUMBER.search(told)
    for line in as_text(pooled, lang, unit="minutes", plain=plain).splitlines():
        assert columns_of(line) <= WIDTH


@given(pooled_results())
@settings(max_examples=60)
def test_any_result_becomes_json_and_a_table(pooled: Pooled) -> None:
    told = as_dict(pooled)
    assert json.loads(json.dumps(told, allow_nan=False)) == told
    rows = as_table(pooled)
    assert len(rows) == pooled.k + 1
    for row in rows:
        assert not any(map(math.isnan, (row.estimate, *row.ci, row.weight)))
        assert row.ci[0] <= row.ci[1]
