"""Eating and supplements: how long a record, a search, a label and a check take, and how right.

    python bench/nutrition.py              all
    python bench/nutrition.py --misses     also which phrasings were not found, and by whom

In one warm process, after a round that is not counted. Ours and the peer take turns on the same
input. The peer of the search is one call of RapidFuzz over all names, by its usual score and by the
one that does best here of seven. The peer of judging is a loop that only multiplies and adds. The
phrasings and labels are those of `tests/data/nutrition/`.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / part) for part in ("", "src")]

from rapidfuzz import fuzz, process, utils  # noqa: E402

from bench.machine import ROOT, environ, facts, spread  # noqa: E402
from bench.opening import load  # noqa: E402
from sluimer.library import library  # noqa: E402
from sluimer.library.whole import Nutrition  # noqa: E402
from sluimer.nutrition.foods.search import LANGS, FoodIndex, index_of  # noqa: E402
from sluimer.nutrition.intake import judge, read_record  # noqa: E402
from sluimer.nutrition.intake.reckon import MINERALS  # noqa: E402
from sluimer.nutrition.intake.record import Eaten, Record  # noqa: E402
from sluimer.nutrition.label import read_label  # noqa: E402
from sluimer.nutrition.supplement import check, from_amount  # noqa: E402

DATA = ROOT / "tests" / "data" / "nutrition"
ROUNDS = 20
"""How often everything is timed."""
OPENINGS = 9
DAYS = 7
NEAR = 0.005
"""How far an amount of a label may be off: the computed ones have one decimal."""

LINES = (
    "breastfeed 2 times", "30 g rolled oats", "150 ml whole milk", "1 small banana",
    "2 slices brown bread", "1 teaspoon peanut butter", "80 g boiled potato",
    "2 tablespoons green peas", "30 g chicken", "100 g plain whole yoghurt", "half an apple",
    "1 boiled egg", "60 g pasta", "40 g broccoli", "30 g salmon", "40 g carrots", "half a pear",
    "1 slice cheese", "50 g lentils",
)  # fmt: skip
LINES_A_DAY = 12


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure eating and supplements.")
    parser.add_argument("--misses", action="store_true", help="list what was not found")
    args = parser.parse_args()
    print(facts())
    held = library().nutrition
    record(held)
    search(held, misses=args.misses)
    supplements(held)
    labels(held)
    with tempfile.TemporaryDirectory(prefix="sluimer-bench-") as folder:
        cache = Path(folder) / "cache"
        load(environ(cache), cache, OPENINGS)


def timed(what: Callable[[], object]) -> float:
    start = perf_counter()
    what()
    return perf_counter() - start


def paired(first: Callable[[], object], second: Callable[[], object], rounds: int = ROUNDS) -> None:
    """Both in turns, and how many times as long the first takes."""
    first(), second()
    both = [(timed(first), timed(second)) for _ in range(rounds)]
    for what, seconds in zip(
        ("judged", "a loop that multiplies and adds"), zip(*both, strict=True), strict=True
    ):
        low, mid, high = (one * 1e6 for one in quantiles(seconds, n=4))
        print(f"  {what:34}{mid:8.0f} µs   (half of them {low:.0f} to {high:.0f})")
    print(f"  {'the one over the other':34}{median(one / other for one, other in both):8.1f}")


# ------------------------------------------------------------------ a record


def week() -> str:
    """Seven days of twelve lines, each day another dozen of the lines above."""
    days = []
    for day in range(DAYS):
        dozen = [LINES[(5 * day + at) % len(LINES)] for at in range(LINES_A_DAY)]
        days.append("  -\n" + "\n".join(f"    - {line}" for line in dozen))
    return "child: {age: 14m}\ndays:\n" + "\n".join(days) + "\n"


def record(held: Nutrition) -> None:
    text = week()
    index_of(held.foods)
    made = read_record(text, held, "en")
    lines = sum(len(day.items) for day in made.days)
    judge(made, held)
    print(f"\na record of {DAYS} days and {lines} lines, {ROUNDS} rounds, median\n")
    whole = [timed(lambda: judge(read_record(text, held, "en"), held)) for _ in range(ROUNDS)]
    print(f"  {'read and judged':34}{spread(whole)}")
    paired(lambda: judge(made, held), lambda: plain(made))


def plain(made: Record) -> dict[str, float]:
    """The same sum without ranges, shares, sources, needs or chances."""
    found = dict.fromkeys(MINERALS, 0.0)
    for day in made.days:
        for item in day.items:
            if isinstance(item, Eaten):
                for nutrient in MINERALS:
                    amount = getattr(item.portion.food.per_100g, nutrient) or 0.0
                    found[nutrient] += item.portion.grams.mid * amount / 100
    return {nutrient: amount / len(made.days) for nutrient, amount in found.items()}


# ------------------------------------------------------------------ search


def search(held: Nutrition, *, misses: bool) -> None:
    """Both on every phrasing, with their times and how often the right food comes first."""
    rows = read("phrasings.jsonl")
    index = FoodIndex.of(held.foods)
    names, owners = [], []
    for food in held.foods.values():
        for lang in LANGS:
            for name in (getattr(food.names, lang), *getattr(food.also, lang)):
                names.append(utils.default_process(name))
                owners.append(food.id)

    def ours(row: dict[str, Any]) -> str | None:
        hits = index.search(row["text"], row["lang"], 1)
        return hits[0].food.id if hits else None

    def peer(row: dict[str, Any], scorer: Callable[..., float]) -> str | None:
        best = process.extractOne(utils.default_process(row["text"]), names, scorer=scorer)
        return owners[best[2]] if best else None

    ways: dict[str, Callable[[dict[str, Any]], str | None]] = {
        "our search": ours,
        "RapidFuzz, WRatio": partial(peer, scorer=fuzz.WRatio),
        "RapidFuzz, token_set_ratio": partial(peer, scorer=fuzz.token_set_ratio),
    }
    times: dict[str, list[float]] = {way: [] for way in ways}
    missed: dict[str, list[str]] = {way: [] for way in ways}
    for turn in range(ROUNDS + 1):
        for row in rows:
            for way, find in ways.items():
                start = perf_counter()
                found = find(row)
                took = perf_counter() - start
                if turn:  # the first one warms up, and counts what is right
                    times[way].append(took)
                elif found != row["food"] and found not in row["accept"]:
                    missed[way].append(f"{row['text']!r}: {found}, not {row['food']}")
    print(f"\n{len(rows)} phrasings in {len(names):,} names, {ROUNDS} rounds, in ms\n")
    print(f"  {'':34}{'right':>10}{'p50':>8}{'p90':>8}{'p99':>8}{'max':>8}")
    for way, seconds in times.items():
        right = f"{len(rows) - len(missed[way])}/{len(rows)}"
        print(f"  {way:34}{right:>10}{told(seconds)}")
        if misses:
            print(*(f"    {one}" for one in missed[way]), sep="\n")
    made = [timed(lambda: FoodIndex.of(held.foods)) for _ in range(ROUNDS)]
    print(f"  {'the index, made once':34}{spread(made)}")


# ------------------------------------------------------------------ supplements


def supplements(held: Nutrition) -> None:
    """Every salt at four ages, from the amount to the whole check."""
    cases = [(salt, age) for salt in held.salts for age in ((8, 8), (24, 35), (60, 71), (120, 131))]
    seconds: list[float] = []
    for turn in range(ROUNDS + 1):
        for salt, age in cases:
            start = perf_counter()
            check(from_amount(held.salts, salt, 500.0, "compound"), age, held)
            if turn:
                seconds.append(perf_counter() - start)
    print(f"\na supplement checked, {len(cases)} salts and ages, {ROUNDS} rounds, in ms\n")
    print(f"  {'':44}{'p50':>8}{'p90':>8}{'p99':>8}{'max':>8}")
    print(f"  {'from the amount to every sentence':44}{told(seconds)}")


def labels(held: Nutrition) -> None:
    """Every label read, with how often the amount a day is that of the data."""
    rows = read("labels.jsonl")
    kinds = held.supplements.kinds
    seconds: list[float] = []
    right = 0
    for turn in range(ROUNDS + 1):
        for row in rows:
            start = perf_counter()
            label = read_label(row["text"], held.salts, kinds)
            if turn:
                seconds.append(perf_counter() - start)
            else:
                right += same(label.elemental_mg_per_day, row["elemental_mg_per_day"])
    print(f"\n{len(rows)} labels read, {ROUNDS} rounds, in ms\n")
    print(f"  {'':34}{'a day':>10}{'p50':>8}{'p90':>8}{'p99':>8}{'max':>8}")
    told_right = f"{right}/{len(rows)}"
    print(f"  {'from a text to its amounts':34}{told_right:>10}{told(seconds)}")


def same(found: tuple[float, float] | None, wanted: float | list[float] | None) -> bool:
    if found is None or wanted is None:
        return found is None and wanted is None
    ends = wanted if isinstance(wanted, list) else [wanted, wanted]
    return all(abs(a - b) <= NEAR * b + 0.05 for a, b in zip(found, ends, strict=True))


def read(name: str) -> list[dict[str, Any]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def told(seconds: Sequence[float]) -> str:
    cut = quantiles(seconds, n=100)
    return "".join(f"{s * 1e3:8.2f}" for s in (cut[49], cut[89], cut[98], max(seconds)))


if __name__ == "__main__":
    main()
