"""What an estimate means: "about 50% lower", "15 minutes less", "5 fewer in every 100 people".

One idea. A number becomes a meaning according to what kind of measure it is, and a meaning is told
no more finely than the estimate is known: a percentage whose interval is wide is told in fives.
"""

from __future__ import annotations

from sluimer.synthesis.pooled import Pooled
from sluimer.synthesis.report import phrases
from sluimer.synthesis.report.numbers import MINUS, Lang, written
from sluimer.synthesis.report.scale import Scale

TOLD_AS_TIMES = 1.95
"""A ratio from here on is told as "2 times as high" rather than as "100% higher"."""
WIDE_PERCENT = 10.0
"""From this half-width of its interval on, a percentage is told in fives."""
PEOPLE = (100, 1_000, 10_000)


def meaning(pooled: Pooled, scale: Scale, lang: Lang) -> str:
    """What the estimate means, in a sentence; empty where the number says it all."""
    measure, estimate = scale.measure, scale.shown(pooled.estimate)
    reference = _reference(scale)[lang]
    if measure.kind == "ratio":
        return _ratio(pooled, scale, lang, reference)
    if measure.kind == "correlation":
        return _correlation(pooled, lang)
    if measure.key == "RD":
        return _people(estimate, lang, reference)
    amount = scale.text(pooled.estimate, lang).lstrip(MINUS)
    if not any(digit in amount for digit in "123456789"):
        return ""
    lower = estimate < 0
    if measure.kind == "standardised":
        phrase = phrases.SPREADS_LOWER if lower else phrases.SPREADS_HIGHER
        return phrase[lang].format(amount=amount, reference=reference)
    if measure.key not in {"MD", "MC", "IRD"}:
        return ""
    if scale.unit is None:
        phrase = phrases.BELOW if lower else phrases.ABOVE
        return phrase[lang].format(amount=amount, reference=reference)
    phrase = phrases.LESS if lower else phrases.MORE
    return phrase[lang].format(amount=scale.unit.after(amount, lang), reference=reference)


def _reference(scale: Scale) -> phrases.Text:
    moments = scale.measure.key in phrases.OF_MOMENTS
    return phrases.OTHER_MOMENT if moments else phrases.OTHER_GROUP


def _ratio(pooled: Pooled, scale: Scale, lang: Lang, reference: str) -> str:
    quantity = phrases.QUANTITIES.get(scale.measure.key)
    if quantity is None:
        return ""
    ratio = scale.shown(pooled.estimate)
    told = {"quantity": quantity[lang], "reference": reference}
    if ratio >= TOLD_AS_TIMES:
        return phrases.TIMES[lang].format(
            times=written(ratio, 1 if ratio < 9.95 else 0, lang), **told
        )
    half_width = 100 * (scale.shown(pooled.ci[1]) - scale.shown(pooled.ci[0])) / 2
    grain = 5 if half_width > WIDE_PERCENT else 1
    change = grain * round(100 * abs(ratio - 1) / grain)
    if ratio < 1 and change >= 100:
        change = 99
    if change == 0:
        return phrases.EQUAL[lang].format(**told)
    phrase = phrases.LOWER if ratio < 1 else phrases.HIGHER
    return phrase[lang].format(percent=f"{change}%", **told)


def _correlation(pooled: Pooled, lang: Lang) -> str:
    if pooled.ci[0] <= 0 <= pooled.ci[1]:
        return ""
    return (phrases.TOGETHER_UP if pooled.estimate > 0 else phrases.TOGETHER_DOWN)[lang]


def _people(difference: float, lang: Lang, reference: str) -> str:
    base = next((base for base in PEOPLE if abs(difference) * base >= 0.95), None)
    if base is None:
        return ""
    phrase = phrases.FEWER_PEOPLE if difference < 0 else phrases.MORE_PEOPLE
    return phrase[lang].format(
        count=f"{abs(difference) * base:.0f}", base=written(base, 0, lang), reference=reference
    )
