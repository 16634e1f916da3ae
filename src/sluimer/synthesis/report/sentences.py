"""What a pooled result says, in the sentences that a careful statistician would write.

One idea. The sentences follow from the numbers by rules that stand here, and from nothing else: how
many studies, the estimate and what it means, whether "no difference" fits, how far other settings
may differ, and how far to believe it. No result is called significant, and none is called proof.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from sluimer.synthesis.cautions import FEW_FOR_ASYMMETRY, FEW_STUDIES
from sluimer.synthesis.errors import InvalidValueError
from sluimer.synthesis.pooled import Pair, Pooled
from sluimer.synthesis.report import phrases
from sluimer.synthesis.report.meanings import meaning
from sluimer.synthesis.report.numbers import Lang, exactly, level_percent, written
from sluimer.synthesis.report.scale import Scale, scale_of

HARDLY_DIFFERENT_I2 = 0.05
"""Below this I², in percent, the studies differ no more than by chance."""
FAR = 20.0
"""Beyond every transformed value that still differs from its limit."""
FAR_ABOVE_CHANCE = 2.0
"""How many standard deviations Q lies above its expectation before a common effect is doubted."""


@dataclass(frozen=True, slots=True)
class Said:
    """The sentences by what they are about; a part may be empty."""

    result: str
    """How many studies, and what they find together."""
    meaning: str
    null: str
    """Whether the interval holds "no difference"."""
    noticed: str
    spread: str
    caution: str

    @property
    def lead(self) -> tuple[str, ...]:
        """What stands above a plot."""
        return tuple(one for one in (self.result, self.meaning, self.null, self.noticed) if one)

    @property
    def rest(self) -> tuple[str, ...]:
        """What stands below it."""
        return tuple(one for one in (self.spread, self.caution) if one)


def sentence(
    pooled: Pooled,
    lang: Lang,
    *,
    unit: str | None = None,
    what: str | None = None,
    smallest_noticed: float | None = None,
) -> str:
    """What the result says, in some plain sentences of one language.

    `unit` stands behind numbers ("minutes"), `what` tells what the studies were about ("time to
    fall asleep"), both in the language of the reader. `smallest_noticed` is the smallest difference
    that people notice, above 0 on the reader's scale (for a ratio, above 0 and not 1). Raises
    `InvalidValueError` for another one.
    """
    told = said(pooled, lang, unit=unit, what=what, smallest_noticed=smallest_noticed)
    return " ".join((*told.lead, *told.rest))


def said(
    pooled: Pooled,
    lang: Lang,
    *,
    unit: str | None = None,
    what: str | None = None,
    smallest_noticed: float | None = None,
) -> Said:
    """The same in its parts. Raises `InvalidValueError` as `sentence` does."""
    scale = scale_of(pooled, unit)
    return Said(
        _result(pooled, scale, lang, what),
        meaning(pooled, scale, lang),
        _null(pooled, scale, lang),
        _noticed(pooled, scale, lang, smallest_noticed),
        _spread(pooled, scale, lang),
        _caution(pooled, lang),
    )


def no_thing(scale: Scale, lang: Lang) -> str:
    """What is not there at the null value: "no difference", "geen verband"."""
    return f"{'geen' if lang == 'nl' else 'no'} {thing_of(scale)[lang]}"


def thing_of(scale: Scale) -> phrases.Text:
    """What the measure is about: a difference, a link, or an effect."""
    kinds = {"correlation": phrases.LINK, "given": phrases.EFFECT}
    return kinds.get(scale.measure.kind, phrases.DIFFERENCE)


def truth_of(scale: Scale) -> phrases.Text:
    """What differs from setting to setting: a true effect, link or value."""
    if scale.measure.kind == "correlation":
        return phrases.TRUE_LINK
    return phrases.TRUE_VALUE if scale.null is None else phrases.TRUE_EFFECT


def _result(pooled: Pooled, scale: Scale, lang: Lang, what: str | None) -> str:
    noun = _noun(scale)[lang]
    phrase = phrases.PLAIN if noun == phrases.MEAN[lang] else phrases.AVERAGE
    if pooled.k == 1:
        phrase = phrases.SINGLE
    elif pooled.method == "CE":
        phrase = phrases.COMMON
    return phrase[lang].format(
        k=pooled.k,
        about=phrases.ABOUT[lang].format(what=what.strip()) if what and what.strip() else "",
        noun=noun,
        a_noun=_with_article(noun),
        estimate=scale.text(pooled.estimate, lang, unit=True),
        level=level_percent(pooled.level, lang),
        interval=scale.interval(pooled.ci, lang, unit=True),
    )


def _null(pooled: Pooled, scale: Scale, lang: Lang) -> str:
    low, high = pooled.ci
    if scale.null is None:
        return ""
    if low == high and pooled.k > 1:
        return phrases.NO_WIDTH[lang]
    inside = low <= scale.null <= high
    one = phrases.NULL_INSIDE_ONE if pooled.k == 1 else phrases.NULL_INSIDE
    thing = thing_of(scale)[lang]
    return (one if inside else phrases.NULL_OUTSIDE)[lang].format(
        thing=thing,
        a_thing=_with_article(thing),
        null=written(scale.shown(scale.null), 0, lang),
    )


def _noticed(pooled: Pooled, scale: Scale, lang: Lang, smallest: float | None) -> str:
    if smallest is None or scale.null is None:
        return ""
    if not math.isfinite(smallest) or smallest <= 0 or (scale.is_log and smallest == 1):
        raise InvalidValueError(
            f"smallest_noticed = {smallest:g} is no size of a difference",
            "Give a number above 0 on the reader's scale, for a ratio not 1",
        )
    edge = abs(scale.analysed(smallest, 0.0, FAR))
    low, high = pooled.ci
    if low >= edge or high <= -edge:
        phrase = phrases.NOTICED
    elif -edge < low and high < edge:
        phrase = phrases.NOT_NOTICED
    else:
        phrase = phrases.PERHAPS_NOTICED
    shown = exactly(smallest, lang)
    if scale.unit is not None:
        shown = scale.unit.after(shown, lang)
    return phrase[lang].format(thing=thing_of(scale)[lang], smallest=shown)


def _spread(pooled: Pooled, scale: Scale, lang: Lang) -> str:
    interval = pooled.prediction_interval
    if interval is None or pooled.k == 1:
        return ""
    told = {
        "truth": truth_of(scale)[lang],
        "level": level_percent(pooled.level, lang),
        "low": scale.text(interval[0], lang, limit=True),
        "high": scale.text(interval[1], lang, unit=True, limit=True),
    }
    if pooled.i2 >= HARDLY_DIFFERENT_I2:
        return phrases.ELSEWHERE[lang].format(**told) + _side(pooled, scale, interval, lang)
    if pooled.k < FEW_STUDIES:
        return phrases.ALIKE[lang]
    same = scale.interval(interval, lang) == scale.interval(pooled.ci, lang)
    parts = [
        phrases.ALIKE[lang],
        (phrases.SAME_RANGE if same else phrases.OTHER_RANGE)[lang].format(**told),
    ]
    if pooled.k < FEW_FOR_ASYMMETRY:
        parts.append(phrases.MAY_BE_MISSED[lang].format(k=pooled.k))
    return " ".join(parts)


def _side(pooled: Pooled, scale: Scale, interval: Pair, lang: Lang) -> str:
    null = scale.null
    if null is None:
        return "."
    if not interval[0] <= null <= interval[1]:
        return phrases.SAME_WAY[lang].format(thing=thing_of(scale)[lang])
    clear = not pooled.ci[0] <= null <= pooled.ci[1]
    return (phrases.OTHER_WAY if clear else phrases.EITHER_WAY)[lang]


def _caution(pooled: Pooled, lang: Lang) -> str:
    if pooled.k == 1:
        return ""
    if pooled.method == "CE":
        beyond = pooled.q_df + FAR_ABOVE_CHANCE * math.sqrt(2 * pooled.q_df)
        if pooled.q <= beyond:
            return phrases.COMMON_FITS[lang]
        return phrases.COMMON_DOUBTED[lang].format(
            q=written(pooled.q, 0, lang), expected=pooled.q_df
        )
    if pooled.k == 2:
        return phrases.TWO_STUDIES[lang]
    return phrases.FEW_STUDIES[lang].format(k=pooled.k) if pooled.k < FEW_STUDIES else ""


def _noun(scale: Scale) -> phrases.Text:
    measure = scale.measure
    if measure.kind == "standardised":
        moments = measure.key in phrases.OF_MOMENTS
        return phrases.STANDARDISED_CHANGE if moments else phrases.STANDARDISED
    return phrases.NOUNS.get(measure.key, measure.name)


def _with_article(noun: str) -> str:
    return f"{'an' if noun[:1].casefold() in 'aeio' else 'a'} {noun}"
