"""How well questions are understood, and how fast.

    python bench/understanding.py
    python bench/understanding.py --misses         also which questions of dev were missed

Prints accuracy per slot on `dev` and on the untouched sets, the time of one question in a warm
process, and the time of a thousand through `ask --batch` as a whole process.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path
from statistics import quantiles
from time import perf_counter

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / part) for part in ("", "src")]

from bench.machine import command, environ, facts, spread  # noqa: E402
from sluimer.answers import answer  # noqa: E402
from sluimer.ask import Reader  # noqa: E402
from sluimer.library import library  # noqa: E402
from tests.scoring import SLOTS, Row, load, names, score  # noqa: E402

ROUNDS = 20
"""How often every question is timed."""
BATCH = 1000
BATCHES = 5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--misses", action="store_true", help="list what was missed in dev")
    args = parser.parse_args()
    sets = {name: load(name) for name in ("dev", *names("untouched-*"))}
    print(facts())
    accuracy(sets, misses=args.misses)
    rows = [row for some in sets.values() for row in some]
    latency(rows)
    batch(rows)


def accuracy(sets: dict[str, list[Row]], *, misses: bool) -> None:
    """One line for each set, one column for each slot."""
    understand = Reader.of(library()).understand
    slots = (*SLOTS, "urgent", "calm")
    print("\nright, of all questions in a set (urgent and calm: of those it is about)\n")
    print(f"{'':14}{'n':>5}" + "".join(f"{slot:>9}" for slot in slots))
    for name, rows in sets.items():
        made = score(understand, rows)
        shares = "".join(f"{made.share(slot):9.3f}" for slot in slots)
        print(f"{name:14}{len(rows):5}{shares}")
        if misses and name == "dev":
            for slot, missed in made.missed.items():
                print(*(f"    {slot:8}{one}" for one in missed), sep="\n")


def latency(rows: list[Row]) -> None:
    """Understanding, and understanding with answering, in this process after a warm-up."""
    opened = library()
    reader = Reader.of(opened)
    texts = [row["text"] for row in rows]
    for text in texts:
        answer(reader.understand(text), opened)
    read: list[float] = []
    whole: list[float] = []
    for _ in range(ROUNDS):
        for text in texts:
            start = perf_counter()
            question = reader.understand(text)
            read.append(perf_counter() - start)
            answer(question, opened)
            whole.append(perf_counter() - start)
    print(f"\none question in a warm process, {len(whole)} times, in ms\n")
    print(f"{'':20}{'p50':>8}{'p90':>8}{'p99':>8}{'max':>8}")
    for what, times in (("understood", read), ("and answered", whole)):
        cut = quantiles(times, n=100)
        told = (cut[49], cut[89], cut[98], max(times))
        print(f"{what:20}" + "".join(f"{one * 1e3:8.2f}" for one in told))


def batch(rows: list[Row]) -> None:
    """A thousand questions through the command, from its start to its end."""
    with tempfile.TemporaryDirectory(prefix="sluimer-bench-") as folder:
        file = Path(folder) / "in.jsonl"
        some = islice(cycle(rows), BATCH)
        lines = [json.dumps({"id": n, "text": row["text"]}) for n, row in enumerate(some)]
        file.write_text("\n".join(lines), encoding="utf-8")
        env = environ(Path(folder) / "cache")
        call = command("ask", "--batch", str(file), "--json")
        times = []
        for turn in range(BATCHES + 1):
            start = perf_counter()
            done = subprocess.run(call, env=env, capture_output=True, text=True, check=True)
            if turn:  # the first one writes the cache
                times.append(perf_counter() - start)
            assert done.stdout.count("\n") == BATCH
    print(f"\n{BATCH} questions through `ask --batch`, whole process, {BATCHES} times\n")
    print(f"{'':20}{spread(times)}")


if __name__ == "__main__":
    main()
