"""How long it takes to open: the library without and with its cache, and one question.

    python bench/opening.py
    python bench/opening.py -n 41

Every figure is of a fresh process. The kinds take turns, so that a machine that slows down slows
all of them, and each whole process is set beside the bare start of Python in the same turn.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

sys.path[:0] = [str(Path(__file__).resolve().parent.parent / part) for part in ("", "src")]

from bench.machine import command, environ, facts, spread  # noqa: E402

QUESTION = "helpt magnesiumspray mijn baby van 8 maanden doorslapen?"

OPENING = """
from time import perf_counter
start = perf_counter()
from sluimer.library import library  # noqa: E402
imported = perf_counter()
library()
print(imported - start, perf_counter() - imported)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-n", type=int, default=21, help="how many turns (default: 21)")
    args = parser.parse_args()
    print(facts())
    with tempfile.TemporaryDirectory(prefix="sluimer-bench-") as folder:
        cache = Path(folder) / "cache"
        env = environ(cache)
        load(env, cache, max(3, args.n // 3))
        whole(env, args.n)


def load(env: dict[str, str], cache: Path, turns: int) -> None:
    """`library()` in a fresh process, with its cache removed and with its cache in place."""
    times: dict[str, list[float]] = {"import": [], "cache removed": [], "cache present": []}
    call = [sys.executable, "-P", "-c", OPENING]
    for _ in range(turns):
        shutil.rmtree(cache, ignore_errors=True)
        for what in ("cache removed", "cache present"):
            done = subprocess.run(call, env=env, capture_output=True, text=True, check=True)
            imported, opened = map(float, done.stdout.split())
            times["import"].append(imported)
            times[what].append(opened)
    print(f"\nopening the library, {turns} turns, median\n")
    for what, seconds in times.items():
        print(f"{what:34}{spread(seconds)}")


def whole(env: dict[str, str], turns: int) -> None:
    """Whole processes, each turn beside a Python that does nothing."""
    bare = [sys.executable, "-c", "pass"]
    calls = {
        "ask": command("ask", QUESTION),
        "ask --json": command("ask", QUESTION, "--json"),
    }
    times: dict[str, list[float]] = {what: [] for what in ("python -c pass", *calls)}
    extra: dict[str, list[float]] = {what: [] for what in calls}
    for call in calls.values():
        timed(call, env)  # the cache and the compiled files are in place from here
    for _ in range(turns):
        nothing = timed(bare, env)
        times["python -c pass"].append(nothing)
        for what, call in calls.items():
            took = timed(call, env)
            times[what].append(took)
            extra[what].append(took - nothing)
    print(f"\nwhole processes, {turns} turns, median\n")
    for what, seconds in times.items():
        print(f"{what:34}{spread(seconds)}")
    for what, seconds in extra.items():
        print(f"{what + ' over python -c pass':34}{spread(seconds)}")


def timed(call: list[str], env: dict[str, str]) -> float:
    start = perf_counter()
    subprocess.run(call, env=env, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - start


if __name__ == "__main__":
    main()
