"""Writes requirements/*.lock from pyproject.toml: `make lock`, or `make upgrade` for the newest.

A lock names every package with its version and hashes, for every platform and Python that the
product supports, and no place to get it from: that is for each machine to know.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMPILE = [sys.executable, "-m", "uv", "pip", "compile", "--quiet"]
COMPILE += ["--universal", "--python-version", "3.11", "--generate-hashes"]
COMPILE += ["--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", "make lock"]
LOCKS = {
    "run": ["pyproject.toml"],
    "test": ["pyproject.toml", "--group", "test", "--constraint", "requirements/run.lock"],
    "bootstrap": ["--group", "bootstrap"],
}


def main() -> int:
    """Write the locks in turn: what the tests run with is what the product runs with."""
    for name, arguments in LOCKS.items():
        lock = f"requirements/{name}.lock"
        done = subprocess.run(
            [*COMPILE, *arguments, "--output-file", lock, *sys.argv[1:]], cwd=ROOT, check=False
        )
        if done.returncode:
            return done.returncode
        if "http" in (ROOT / lock).read_text(encoding="utf-8"):
            sys.exit(f"{lock} names a place on the network; look at the settings of uv here")
    return 0


if __name__ == "__main__":
    sys.exit(main())
