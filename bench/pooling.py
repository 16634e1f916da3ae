"""Pooling: how many meta-analyses a second, beside R's metafor when that is installed.

    python bench/pooling.py              all
    python bench/pooling.py --problems N   N made-up problems for the batch (100,000)

One thread. The problems are made with a fixed seed: 3 to 30 studies each, variances over a factor
of some tens, τ² from none to large. R fits the first `R_FITS` of them, in the same run. Global
optimality is checked on `CHECKED` of them against a grid of the likelihood.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from machine import ROOT, environ, facts, spread

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
sys.path.insert(0, str(ROOT / "src"))

import numpy as np  # noqa: E402 - after the threads are set

from sluimer.synthesis import effect_sizes, pool, pool_many, regress, three_level  # noqa: E402
from sluimer.synthesis.model.moments import Means  # noqa: E402

SEED = 20261124
ROUNDS = 7
R_FITS = 400
CHECKED = 2_000
METHODS = ("DL", "PM", "REML", "ML", "HE", "SJ", "CE")
GOALS = {"DL": 1_000_000, "PM": 300_000, "REML": 100_000}

R_SCRIPT = """
suppressMessages(library(metafor))
given <- read.csv(commandArgs(trailingOnly=TRUE)[1])
sets <- split(given, given$problem)
for (method in c("DL", "PM", "REML")) {
  rma(yi, vi, data=sets[[1]], method=method)
  failed <- 0
  start <- proc.time()[["elapsed"]]
  for (one in sets) {
    fit <- suppressWarnings(try(rma(yi, vi, data=one, method=method, test="knha"), silent=TRUE))
    if (inherits(fit, "try-error")) failed <- failed + 1
  }
  cat(method, (proc.time()[["elapsed"]] - start) / length(sets), failed, "\\n")
}
cat("version", as.character(packageVersion("metafor")), "\\n")
"""


def made(count: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Effects, variances and sizes of `count` problems."""
    chance = np.random.default_rng(SEED)
    k = chance.integers(3, 31, count)
    total = int(k.sum())
    v = chance.uniform(0.01, 0.3, total) * np.exp(chance.normal(0.0, 0.5, total))
    tau = np.repeat(chance.choice([0.0, 0.05, 0.2, 0.6], count), k)
    centre = np.repeat(chance.normal(0.0, 0.5, count), k)
    y = centre + chance.normal(size=total) * np.sqrt(v) + chance.normal(size=total) * tau
    return y, v, k


def timed(what: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    what()
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        what()
        found.append(time.perf_counter() - start)
    return found


def batch(count: int) -> dict[str, float]:
    """Seconds per fit of each estimator, many at a time."""
    y, v, k = made(count)
    print(f"\nmany at a time: {count:,} problems of 3 to 30 studies, Hartung–Knapp, one thread")
    per_fit = {}
    for method in METHODS:
        seconds = timed(lambda method=method: pool_many(y, v, k, method=method, test="knha"))
        per_fit[method] = median(seconds) / count
        low, high = count / max(seconds), count / min(seconds)
        goal = f"   goal {GOALS[method]:>9,}" if method in GOALS else ""
        rate = count / median(seconds)
        print(f"  {method:5}{rate:>11,.0f} fits/s   ({low:,.0f} to {high:,.0f}){goal}")
    again = pool_many(y, v, k, method="REML", test="knha")
    start = time.perf_counter()
    _ = (again.p, again.q_p)
    print(f"  p-values of all, when asked for: {(time.perf_counter() - start) * 1e3:.0f} ms")
    return per_fit


def alone() -> None:
    """One at a time, with everything that is told of it."""
    y, v, k = made(600)
    ends = np.cumsum(k)
    sets = [(y[end - size : end], v[end - size : end]) for size, end in zip(k, ends, strict=True)]
    print("\none at a time, with the Q-profile and all else, k 3 to 30")
    for method in ("REML", "PM", "DL"):
        pool(*sets[0], method=method)
        seconds = []
        for one in sets:
            start = time.perf_counter()
            pool(*one, method=method, test="knha")
            seconds.append(time.perf_counter() - start)
        print(f"  {method:5}{median(seconds) * 1e6:8.0f} µs")
    chance = np.random.default_rng(SEED)
    x, effects = chance.normal(size=30), chance.normal(size=30)
    errors = chance.uniform(0.01, 0.3, 30)
    outer = np.repeat(np.arange(200), 5)
    many = chance.normal(size=1000)
    counts = {name: chance.integers(5, 60, 1000) for name in ("ai", "bi", "ci", "di")}
    print(
        "  meta-regression, 30 studies, 1 moderator, REML",
        spread(timed(lambda: regress(effects, errors, moderators={"x": x}), 50)),
    )
    print(
        "  three levels, 1,000 effects in 200 clusters   ",
        spread(timed(lambda: three_level(many, np.full(1000, 0.1), outer=outer), 9)),
    )
    print("  effect sizes of 1,000 two-by-two tables       ",
          spread(timed(lambda: effect_sizes("OR", **counts), 30)))  # fmt: skip


def opening() -> None:
    """A process that imports the room, beside one that does nothing."""
    with tempfile.TemporaryDirectory() as folder:
        env = environ(Path(folder))
        codes = {
            "import of the room, inside": "import time; t = time.perf_counter(); "
            "import sluimer.synthesis; print(time.perf_counter() - t)",
            "numpy and scipy.special of it": "import time; t = time.perf_counter(); "
            "import numpy, scipy.special; print(time.perf_counter() - t)",
        }
        print("\nopening")
        for told, code in codes.items():
            seconds = [
                float(subprocess.check_output([sys.executable, "-c", code], env=env))
                for _ in range(15)
            ]
            print(f"  {told:30}{spread(seconds)}")


def checked() -> None:
    """Is a REML or ML estimate ever below the best value of a dense grid?"""
    y, v, k = made(CHECKED)
    print(f"\nthe highest mode: {CHECKED:,} problems against 2,000 values of τ² each")
    for method in ("REML", "ML"):
        found = pool_many(y, v, k, method=method)
        below, at = 0, 0
        for place, size in enumerate(k):
            own_y, own_v = y[at : at + size, None], v[at : at + size, None]
            at += size
            data = Means(own_y - own_y[0], own_v)
            top = max(float(np.var(own_y)) * 20.0, 1e-9)
            grid = np.concatenate([[0.0], np.geomspace(top * 1e-8, top, 1999)])[:, None]
            restricted = method == "REML"
            best = data.log_likelihood(grid, restricted=restricted).max()
            own = data.log_likelihood(found.tau2[place : place + 1], restricted=restricted)[0]
            below += bool(own < best - 1e-9)
        print(f"  {method:5}{below} below")


def against_r(ours: dict[str, float]) -> None:
    """metafor on the first problems of the same set, in the same run."""
    rscript = shutil.which("Rscript")
    if rscript is None:
        print("\nR is not installed; nothing to compare with")
        return
    y, v, k = made(R_FITS)
    with tempfile.TemporaryDirectory() as folder:
        data, script = Path(folder) / "sets.csv", Path(folder) / "fit.R"
        owner = np.repeat(np.arange(R_FITS), k)
        rows = zip(owner, y, v, strict=True)
        lines = [f"{number},{effect!r},{variance!r}" for number, effect, variance in
                 ((int(o), float(e), float(w)) for o, e, w in rows)]  # fmt: skip
        data.write_text("problem,yi,vi\n" + "\n".join(lines) + "\n", encoding="utf-8")
        script.write_text(R_SCRIPT, encoding="utf-8")
        done = subprocess.run(
            [rscript, str(script), str(data)], capture_output=True, text=True, check=False
        )
    if done.returncode:
        print(f"\nR could not run metafor; nothing to compare with\n{done.stderr.strip()[:300]}")
        return
    told = dict(line.split(maxsplit=1) for line in done.stdout.splitlines() if line.strip())
    print(f"\nbeside R's metafor {told.pop('version').strip()} ({R_FITS} of the same problems)")
    for method, line in told.items():
        seconds, failed = line.split()
        ratio = float(seconds) / ours[method]
        lost = f"; {failed} did not converge there" if int(failed) else ""
        print(
            f"  {method:5}{float(seconds) * 1e3:8.2f} ms a fit there, {ratio:,.0f} times ours{lost}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure pooling.")
    parser.add_argument("--problems", type=int, default=100_000)

    args = parser.parse_args()
    print(facts())
    per_fit = batch(args.problems)
    alone()
    opening()
    checked()
    against_r(per_fit)


if __name__ == "__main__":
    main()
