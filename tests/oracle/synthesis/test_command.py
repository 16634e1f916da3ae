"""`sluimer pool` on the reference problems, from a CSV file to JSON."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from sluimer.cli.main import main
from tests.oracle.synthesis.reference import (
    ITERATED,
    NEAR_ZERO,
    Problem,
    each,
    near,
    of,
    scale_of,
)

CONTRACT = [
    "k", "method", "estimate", "se", "ci", "p", "tau2", "tau2_se", "tau2_ci", "i2", "h2", "q",
    "q_df", "q_p", "prediction_interval", "weights", "warnings",
]  # fmt: skip


@each()
def test_from_file_to_json(
    problem: Problem, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "studies.csv"
    options = written(problem, file)
    for more in ([], ["--knha"]):
        code = main(["pool", str(file), *options, "--method", "reml", *more, "--json"])
        ran = capsys.readouterr()
        assert (code, ran.err) == (0, "")
        said = json.loads(ran.out)
        assert list(said)[: len(CONTRACT)] == CONTRACT
        same(said, problem, knha=bool(more))


def same(said: dict[str, Any], problem: Problem, *, knha: bool) -> None:
    given, theirs = of(problem), problem["fits"]["REML"]
    small = NEAR_ZERO * scale_of(given) ** 0.5
    line = theirs["knha"] if knha else theirs
    assert said["k"] == problem["k_used"]
    assert said["estimate"] == near(theirs["est"], ITERATED, small)
    assert said["se"] == near(line["se"], ITERATED, small)
    assert said["ci"] == [near(one, ITERATED, small) for one in line["ci"]]
    assert said["tau2"] == near(theirs["tau2"], ITERATED, NEAR_ZERO * scale_of(given))
    assert said["i2"] == near(theirs["I2"], ITERATED, 1e-6)
    assert said["q"] == near(theirs["Q"], ITERATED, 1e-9)
    assert said["prediction_interval"] == [near(one, ITERATED, small) for one in line["pi"]]
    assert said["prediction_interval_t_km2"] == [
        near(one, ITERATED, small) for one in line["pi_t_km2"]
    ]
    rows = [one["row"] for one in said["studies"]]
    assert rows == problem["rows_used"]
    assert sum(said["weights"]) == near(100.0, 1e-12)


def written(problem: Problem, file: Path) -> list[str]:
    """Write the problem as someone would keep it; the options that it then needs."""
    raw = problem.get("input")
    columns = raw or {"yi": problem["yi"], "vi": problem["vi"]}
    with file.open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(columns)
        writer.writerows(
            ["" if one is None else repr(one) for one in row]
            for row in zip(*columns.values(), strict=True)
        )
    options = ["--drop-missing"]
    if raw:
        options += ["--measure", problem["measure"]]
    for name, value in (problem.get("escalc_args") or {}).items():
        options += [f"--{name}"] if value is True else [f"--{name}", str(value)]
    return options
