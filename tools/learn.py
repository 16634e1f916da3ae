"""Learns the weights of `sluimer.ask.learned` from labelled questions.

    python tools/learn.py                     writes src/sluimer/ask/learned/weights.json
    python tools/learn.py --folds 5           also tells how well it does on questions left out

Softmax regression with AdaGrad and a ridge, on the features of `ask/learned/features.py`. Plain
Python and a fixed seed: the same questions give the same weights. It learns only from files
named `learn-*.jsonl`; `dev.jsonl` and `untouched-*.jsonl` stay unseen.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Sequence
from math import exp, sqrt
from pathlib import Path
from typing import Any

from sluimer.ask import Reader
from sluimer.ask.learned.features import features
from sluimer.ask.learned.linear import WEIGHTS
from sluimer.ask.reading import read
from sluimer.library import library

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = ROOT / "tests" / "data" / "questions"

SEED = 7
ROUNDS = 8
RATE = 0.1
RIDGE = 5e-3
SEEN_AT_LEAST = 2
"""A word or pair of words that stands in fewer questions is not learned."""
SMALLEST_WEIGHT = 0.02

MODELS = ("urgent", "scope", "intent")

Features = dict[str, float]
Example = tuple[Features, str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("files", nargs="*", type=Path)
    args = parser.parse_args()
    files = args.files or sorted(QUESTIONS.glob("learn-*.jsonl"))
    rows = [json.loads(line) for path in files for line in path.open(encoding="utf-8")]
    made = [(row, seen(row)) for row in rows]
    if args.folds:
        tell(made, args.folds)
    weights = {
        name: fit([example(name, row, found) for row, found in made if fits(name, row)])
        for name in MODELS
    }
    text = json.dumps(weights, ensure_ascii=False, separators=(",", ":"))
    WEIGHTS.write_text(text.replace('],"', '],\n"') + "\n", encoding="utf-8")
    print(f"{WEIGHTS.name}: {len(rows)} questions, {len(text) // 1000} kB")


_READER = Reader.of(library())


def seen(row: dict[str, Any]) -> Features:
    reading = read(_READER.index, row["text"], None, "nl")
    return features(reading.original.tokens, reading.seen())


def fits(name: str, row: dict[str, Any]) -> bool:
    """Scope is learned from what is no emergency; intent from what is inside as well.

    Rows that were gathered for some models only say so (`only`): a pile of hard emergencies tells
    nothing of how often people ask for a dose.
    """
    expected = row["expected"]
    if name not in row.get("only", MODELS):
        return False
    if name == "urgent":
        return True
    if expected["intent"] == "urgent":
        return False
    if name == "scope":
        return True
    return bool(expected["in_scope"])


def example(name: str, row: dict[str, Any], found: Features) -> Example:
    expected = row["expected"]
    if name == "urgent":
        urgent = expected["intent"] == "urgent"
        return found, "urgent" if urgent else "other", 2.0 if urgent else 1.0
    if name == "scope":
        return found, "in" if expected["in_scope"] else "out", 1.0
    return found, expected["intent"], 1.0


def fit(examples: Sequence[Example]) -> dict[str, Any]:
    """Weights for one softmax regression: labels, and per feature one weight a label."""
    labels = sorted({label for _, label, _ in examples})
    counts = Counter(name for found, _, _ in examples for name in found)
    kept = {name for name, count in counts.items() if count >= SEEN_AT_LEAST}
    weights = {name: [0.0] * len(labels) for name in kept}
    squares = {name: [1e-6] * len(labels) for name in kept}
    order = [
        ([(n, v) for n, v in found.items() if n in kept], labels.index(label), weight)
        for found, label, weight in examples
    ]
    chance = random.Random(SEED)
    for _ in range(ROUNDS):
        chance.shuffle(order)
        for found, wanted, importance in order:
            sums = [sum(weights[n][i] * v for n, v in found) for i in range(len(labels))]
            top = max(sums)
            powers = [exp(one - top) for one in sums]
            total = sum(powers)
            pulls = [importance * (p / total - (i == wanted)) for i, p in enumerate(powers)]
            for name, value in found:
                row, square = weights[name], squares[name]
                for i, pull in enumerate(pulls):
                    slope = pull * value + RIDGE * row[i]
                    square[i] += slope * slope
                    row[i] -= RATE * slope / sqrt(square[i])
    return {
        "labels": labels,
        "weights": {
            name: [round(weight, 2) for weight in row]
            for name, row in sorted(weights.items())
            if max(map(abs, row)) >= SMALLEST_WEIGHT
        },
    }


def chances(model: dict[str, Any], found: Features) -> dict[str, float]:
    from sluimer.ask.learned.linear import Linear

    linear = Linear(tuple(model["labels"]), {n: tuple(w) for n, w in model["weights"].items()})
    return linear.chances(found)


def tell(made: list[tuple[dict[str, Any], Features]], folds: int) -> None:
    """How well each model does on the fold that it did not see."""
    for name in MODELS:
        rows = [(row, found) for row, found in made if fits(name, row)]
        right: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for fold in range(folds):
            model = fit([example(name, *one) for i, one in enumerate(rows) if i % folds != fold])
            for row, found in rows[fold::folds]:
                _, label, _ = example(name, row, found)
                said = chances(model, found)
                best = max(said, key=lambda one: said[one])
                also = row.get("also_ok", {}).get("intent", []) if name == "intent" else []
                total[label] += 1
                right[label] += best in (label, *also)
        parts = ", ".join(f"{label} {right[label]}/{total[label]}" for label in sorted(total))
        print(f"{name:7}{sum(right.values()) / sum(total.values()):.3f}  {parts}")


if __name__ == "__main__":
    main()
