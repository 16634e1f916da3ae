"""What a figure was measured on, and how figures are told."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

ROOT = Path(__file__).resolve().parent.parent


def facts() -> str:
    """The machine, the system and the Python, in three lines."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return "\n".join(
        [
            f"machine  {processor()}, {usable} processors{memory()}{load}",
            f"system   {platform.system()} {platform.release()} {platform.machine()}",
            f"python   {platform.python_implementation()} {platform.python_version()}",
        ]
    )


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or "unknown processor"


def memory() -> str:
    try:
        pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return ""
    return f", {pages / 2**30:.0f} GiB"


def spread(seconds: Sequence[float]) -> str:
    """Median and the middle half of some times, in milliseconds."""
    if len(seconds) < 2:
        return f"{seconds[0] * 1e3:8.1f} ms"
    low, _, high = quantiles(seconds, n=4)
    return f"{median(seconds) * 1e3:8.1f} ms   (half of them {low * 1e3:.1f} to {high * 1e3:.1f})"


def environ(cache: Path) -> dict[str, str]:
    """The environment of a process that finds these sources and its own cache."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONHASHSEED"}
    return kept | {
        "PYTHONPATH": str(ROOT / "src"),
        "SLUIMER_CACHE_DIR": str(cache),
        "LC_ALL": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "",
    }


def command(*words: str) -> list[str]:
    """A call of the command with this Python."""
    return [sys.executable, "-P", "-m", "sluimer", *words]
