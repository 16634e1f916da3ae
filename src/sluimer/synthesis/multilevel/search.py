"""The highest point of the likelihood over two variances that are 0 or more.

Two ideas. A (restricted) likelihood can have several tops, so a coarse grid over all that the
variances could be is looked at first, and each top of the grid, and of its edges, is climbed from.
And a climb is Newton's method on the variances themselves, with those that the slope presses
against 0 held at exactly 0: it ends on a boundary without creeping towards it, and inside with all
the digits that the numbers hold.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from sluimer.synthesis.errors import NoConvergenceError, TooFewStudiesError
from sluimer.synthesis.multilevel.likelihood import Grouped, Likelihood
from sluimer.synthesis.multilevel.slope import Slope, slope
from sluimer.synthesis.studies import Array

GRID, EDGE = (4.0, 24), (2.0, 48)
"""How far apart the grid wants its points, each so many times the one before, and how many at most;
on an edge, which costs little, more."""
STEPS = 200
"""Newton needs some five; whoever needs so many is not going to arrive."""
FLAT = 1e-12
"""Information less than this, on the scale of the variance itself, is rounding."""
MOST_STALLS, MOST_WAITS = 2, 45
"""A climb is at its end after so many steps that promise no height and become no shorter, or so
many, cut ones included, that bring none."""
NOTHING = 1e-12
"""A variance below this part of the least variance of a mean is 0."""
NEAR = 1e-3
"""A climb that comes so near to a known top, beside the size of the variances, will end there."""
ABSENT = 1e-10
"""Information below this part of what it could be is rounding."""
APART = 1e-7
"""Of two variances that share all of their information but this part, only the sum is known. (Among
k groups of one row a single pair of rows makes it some 1/k.)"""
BOTH = np.eye(2)
SUM_ONLY = np.array([[0.5], [0.5]])


class Peak(NamedTuple):
    """Where the likelihood is highest."""

    s1: float
    s2: float
    apart: bool
    """Whether the two variances can be told apart; if not, each is half of their sum."""
    tops: int
    """How many tops the likelihood was found to have."""


class Top(NamedTuple):
    """A place from which nothing leads up, and how high it is."""

    height: float
    at: Array


def highest(data: Grouped, method: Likelihood, most: float) -> Peak:
    """The variances between outer groups and between inner groups that are likeliest.

    They are looked for up to `most` and beyond it only if it leads up there.
    Raises `TooFewStudiesError` when the moderators leave nothing to tell the variance between outer
    groups by, and `NoConvergenceError`.
    """
    apart = _told_apart(data, method)
    ways = BOTH if apart else SUM_ONLY
    tops = _climb(data, method, ways, _starts(data, method, most, apart))
    s1, s2 = (ways @ max(tops, key=lambda top: top.height).at).tolist()
    return Peak(s1, s2, apart, len(tops))


def refined(data: Grouped, method: Likelihood, peak: Peak) -> Peak:
    """The same peak, climbed once more from where it was found to be."""
    ways = BOTH if peak.apart else SUM_ONLY
    start = np.array([[peak.s1, peak.s2] if peak.apart else [peak.s1 + peak.s2]])
    s1, s2 = (ways @ _climb(data, method, ways, start)[0].at).tolist()
    return peak._replace(s1=s1, s2=s2)


def _told_apart(data: Grouped, method: Likelihood) -> bool:
    """Whether the two variances can be known, or only their sum."""
    # At variances as large as these every group counts as much as every other.
    large = (1.0 / data.precision).max(keepdims=True)
    left = slope(data, large, large, "REML").information[0]
    possible = slope(data, large, large, "ML").information[0]
    if left[0, 0] <= ABSENT * possible[0, 0]:
        raise TooFewStudiesError(
            f"the moderators tell all {data.first.size} outer groups from each other, which "
            "leaves nothing to tell by how much groups differ",
            "Give more outer groups, or leave out moderators",
            column="outer",
        )
    known = left if method == "REML" else possible
    return bool(known[0, 1] ** 2 < (1.0 - APART) * known[0, 0] * known[1, 1])


def _starts(data: Grouped, method: Likelihood, most: float, apart: bool) -> Array:
    """The tops of a coarse grid and of its edges, where one or both variances are 0, (m, q)."""
    least_outer = 1.0 / float(np.add.reduceat(data.precision, data.first).max())
    least_inner = 1.0 / float(data.precision.max())

    def edge(least: float, outer: float, inner: float) -> Array:
        """The tops where both variances are such parts of one sum, which may be 0."""
        line = _axis(least, most, *EDGE)
        values = data.values(outer * line, inner * line, method)
        tops = line[[i for i, _ in _tops(values[:, None])]]
        return np.stack([outer * tops, inner * tops], axis=1)

    if not apart:
        return edge(least_outer, 0.5, 0.5) @ np.ones((2, 1))
    one, two = _axis(least_outer, most, *GRID)[1:], _axis(least_inner, most, *GRID)[1:]
    s1, s2 = np.meshgrid(one, two, indexing="ij")
    values = data.values(s1.ravel(), s2.ravel(), method).reshape(s1.shape)
    inside = [np.array([[one[i], two[j]]]) for i, j in _tops(values)]
    return np.vstack([edge(least_outer, 1.0, 0.0), edge(least_inner, 0.0, 1.0), *inside])


def _axis(least: float, most: float, factor: float, at_most: int) -> Array:
    """0, and values from well below `least` to `most`, each `factor` times the one before."""
    low, high = 0.05 * least, max(most, 2.0 * least)
    count = int(np.ceil(np.log(high / low) / np.log(factor))) + 1
    return np.concatenate([[0.0], np.geomspace(low, high, min(count, at_most))])


def _tops(values: Array) -> list[tuple[int, int]]:
    """The places on a grid that are as high as all around them."""
    padded = np.pad(values, 1, constant_values=-np.inf)
    rows, columns = values.shape
    around = [
        padded[1 + i : 1 + i + rows, 1 + j : 1 + j + columns]
        for i in (-1, 0, 1)
        for j in (-1, 0, 1)
        if (i, j) != (0, 0)
    ]
    high = np.all([values >= one for one in around], axis=0)
    return [(int(i), int(j)) for i, j in np.argwhere(high)]


def _climb(data: Grouped, method: Likelihood, ways: Array, starts: Array) -> list[Top]:
    """Newton's way up along `ways` from each start, (m, q), side by side; the different tops.

    A climb that comes near a top that another has reached ends there, and is not followed further.
    """
    least = 1.0 / float(data.precision.max())
    tops: list[Top] = []
    at = starts
    here = _along(data, method, ways, at)
    step, share = _newton(here, at, least), np.ones(len(at))
    shortest, stalls = np.full(len(at), np.inf), np.zeros(len(at), dtype=int)
    height, waits = np.full(len(at), -np.inf), np.zeros(len(at), dtype=int)
    for _ in range(STEPS):
        # Heights are told apart to so much; below it the step itself is the better guide.
        blur = 1e-12 * (1.0 + np.abs(here.value))
        size = np.abs(step / (at + least)).max(axis=1)
        gain = (here.gradient * step).sum(axis=1)
        # Rounding keeps the last steps from shrinking further; that is as near as one can come.
        longer, higher = size >= 0.5 * shortest, here.value > height + blur
        stalls += (gain < blur) & longer
        waits = np.where(longer & ~higher, waits + 1, 0)
        shortest, height = np.minimum(size, shortest), np.where(higher, here.value, height)
        done = (size < 1e-15) | (stalls >= MOST_STALLS) | (waits >= MOST_WAITS)
        for i in np.flatnonzero(done):
            tops.append(Top(float(here.value[i]), np.where(at[i] <= NOTHING * least, 0.0, at[i])))
        for top in tops:
            done |= (np.abs(at - top.at) <= NEAR * (top.at + least)).all(axis=1)
        if done.all():
            return _different(tops, least)
        on = ~done
        at, step, share, blur = at[on], step[on], share[on], blur[on]
        shortest, stalls, height, waits = shortest[on], stalls[on], height[on], waits[on]
        here = Slope(*(part[on] for part in here))

        there = np.maximum(at + share[:, None] * step, 0.0)
        found = _along(data, method, ways, there)
        promised = (here.gradient * (there - at)).sum(axis=1)
        up = found.value >= here.value + 1e-4 * promised - blur
        at = np.where(up[:, None], there, at)
        here = Slope(
            *(
                np.where(up.reshape(-1, *[1] * (new.ndim - 1)), new, old)
                for new, old in zip(found, here, strict=True)
            )
        )
        share = np.where(up, 1.0, 0.5 * share)
        step = np.where(up[:, None], _newton(here, at, least), step)
    raise NoConvergenceError(
        "the search for the two variances did not settle",
        "Look for effects or variances that cannot be; if there are none, please report it",
    )


def _different(tops: list[Top], least: float) -> list[Top]:
    found: list[Top] = []
    for top in sorted(tops, key=lambda top: -top.height):
        if not any((np.abs(top.at - one.at) <= NEAR * (one.at + least)).all() for one in found):
            found.append(top)
    return found


def _along(data: Grouped, method: Likelihood, ways: Array, at: Array) -> Slope:
    both = at @ ways.T
    told = slope(data, both[:, 0], both[:, 1], method)
    return Slope(
        told.value,
        told.gradient @ ways,
        ways.T @ told.hessian @ ways,
        ways.T @ told.information @ ways,
    )


def _newton(here: Slope, at: Array, least: float) -> Array:
    """The steps, (m, q), to where the parabola through the slope is highest, no variance below 0.

    Where the likelihood bends up the expected information stands in for the observed, and where
    that cannot tell the two variances apart either, each goes its own way. Such a step always leads
    up, if it is short enough.
    """
    flat = FLAT / (at + least) ** 2
    expected = np.maximum(np.diagonal(here.information, axis1=1, axis2=2), flat)
    if at.shape[1] == 1:
        curve = -here.hessian[:, :, 0]
        return np.maximum(here.gradient / np.where(curve > flat, curve, expected), -at)
    bend, cross = expected, np.zeros(len(at))
    # How the likelihood bends along a variance that stays 0 is of no concern to the other.
    held = (at <= 0.0) & (here.gradient <= 0.0)
    for curve in (here.information, -here.hessian):
        diagonal = np.where(held, expected, np.diagonal(curve, axis1=1, axis2=2))
        aside = np.where(held.any(axis=1), 0.0, curve[:, 0, 1])
        product = np.maximum(diagonal, 0.0).prod(axis=1)
        sound = (diagonal >= flat).all(axis=1) & (aside**2 < (1.0 - ABSENT) * product)
        bend = np.where(sound[:, None], diagonal, bend)
        cross = np.where(sound, aside, cross)

    def given(i: int, move: Array) -> Array:
        """The best step whose variance i moves so much."""
        j = 1 - i
        other = np.maximum((here.gradient[:, j] - cross * move) / bend[:, j], -at[:, j])
        return np.stack([move, other] if i == 0 else [other, move], axis=1)

    det = bend.prod(axis=1) - cross * cross
    free = bend[:, ::-1] * here.gradient - cross[:, None] * here.gradient[:, ::-1]
    free = free / det[:, None]
    edges = [given(0, -at[:, 0]), given(1, -at[:, 1])]
    gains = [
        (here.gradient * d - 0.5 * bend * d * d).sum(axis=1) - cross * d[:, 0] * d[:, 1]
        for d in edges
    ]
    edge = np.where((gains[0] >= gains[1])[:, None], *edges)
    return np.where((free >= -at).all(axis=1)[:, None], free, edge)
