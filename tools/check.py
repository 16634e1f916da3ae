"""Every check of this checkout, in order; `./test` runs it in the environment of the tests.

./test                 all, up to the first that fails
./test --keep-going    all, whatever fails
./test --lint          all but pytest
./test ARGUMENT...     pytest alone, with these arguments
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

Check = Callable[[], bool]


def program(name: str, *arguments: str) -> Check:
    """A check that runs a program of the environment; true when it is satisfied."""
    command = [str(Path(sys.executable).with_name(name)), *arguments]
    return lambda: subprocess.run(command, cwd=ROOT, check=False).returncode == 0


def locks_name_no_place() -> bool:
    """Whether no lock file says where packages are to come from."""
    found = [
        f"{lock.relative_to(ROOT)}:{number}: {line.strip()}"
        for lock in sorted((ROOT / "requirements").glob("*.lock"))
        for number, line in enumerate(lock.read_text(encoding="utf-8").splitlines(), start=1)
        if "http" in line
    ]
    print("\n".join(found) or "None does.", flush=True)
    return not found


CONCISE = "--output-format=concise"
LINT: list[tuple[str, Check]] = [
    ("ruff format --check", program("ruff", "format", "--check", CONCISE)),
    ("ruff check", program("ruff", "check", CONCISE)),
    ("mypy", program("mypy")),
    ("lint-imports", program("lint-imports", "--no-logo")),
    ("no lock file names an address", locks_name_no_place),
]


def main(arguments: list[str]) -> int:
    """Run what was asked for; 0 when all is well."""
    keep_going = "--keep-going" in arguments
    lint_only = "--lint" in arguments
    for_pytest = [word for word in arguments if word not in ("--keep-going", "--lint")]
    if for_pytest:
        return subprocess.call([sys.executable, "-P", "-m", "pytest", *for_pytest])

    failed = []
    for heading, check in LINT:
        print(f"== {heading}", flush=True)
        if not check():
            failed.append(heading)
            if not keep_going:
                break
    if failed:
        print(f"== failed: {', '.join(failed)}", flush=True)
    if lint_only or (failed and not keep_going):
        return 1 if failed else 0
    print("== pytest", flush=True)
    return subprocess.call([sys.executable, "-P", "-m", "pytest", "-n", "auto"], cwd=ROOT) or (
        1 if failed else 0
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
