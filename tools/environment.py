"""Makes the environment that ./sluimer and ./test run in. Standard library only.

An environment is a folder (by default .venv) with three files of ours in it:

- `sluimer.made`   "FORMAT CHECKOUT" once it is whole, "unfinished" while it is being made;
- `run.lock`       a copy of the lock file whose packages are installed;
- `test.lock`      likewise, when the test packages are there too.

`tools/start.sh` compares these with the checkout on every start. What is not whole is made anew;
what is whole but has another lock is brought up to date in place, so that a start without network
leaves it as it was. Of several starts at once, one works and the others wait for it.
"""

import fcntl
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from say import say

FORMAT = 1  # raise it, here and in start.sh, when environments made before must be made anew

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "requirements"
MADE = "sluimer.made"
WHOLE = b"%d %s\n" % (FORMAT, os.fsencode(ROOT))
UNFINISHED = b"unfinished\n"
WARM_LIMIT_S = 120

PIP = "-I -m pip install --quiet --no-input --disable-pip-version-check".split()
PIP += "--no-warn-script-location --retries=3 --require-hashes --no-deps".split()
UV = "-I -m uv pip sync --quiet --require-hashes --compile-bytecode".split()

OFFLINE = re.compile(
    r"name resolution|Failed to establish a new connection|Network is unreachable|ConnectTimeout"
    r"|ReadTimeout|timed out|ProxyError|NameResolutionError|NewConnectionError"
)


class NotMade(Exception):
    """The environment could not be made; carries the sentence in English and in Dutch."""

    def __init__(self, english: str, dutch: str) -> None:
        super().__init__(english, dutch)


def make(group: str) -> int:
    """Make the environment of `group` ("run" or "test") current; return the exit code."""
    place = Path(os.environ.get("SLUIMER_VENV") or ROOT / ".venv").absolute()
    try:
        with sole_maker(place) as lock:
            if is_current(place, group):
                return 0
            began = time.monotonic()
            bring_up_to_date(place, group, lock)
            seconds = time.monotonic() - began
            say(f"ready, in {seconds:.0f} seconds", f"klaar, in {seconds:.0f} seconden")
            if group == "run":
                warm(place)
    except NotMade as why:
        say(*why.args)
        return 2
    except (OSError, subprocess.SubprocessError) as why:
        say(
            f"cannot make the environment in {place}: {why}; set SLUIMER_VENV to another folder",
            f"kan de omgeving niet maken in {place}: {why}; kies een andere map met SLUIMER_VENV",
        )
        return 2
    except KeyboardInterrupt:
        say("stopped; the next start goes on", "gestopt; de volgende start gaat verder")
        return 130
    return 0


# What is there


def is_current(place: Path, group: str) -> bool:
    """Whether the environment is whole and has the packages of today's lock."""
    locks = {"run", group}
    return is_whole(place) and all(
        content(place / f"{lock}.lock") == content(LOCKS / f"{lock}.lock") for lock in locks
    )


def is_whole(place: Path) -> bool:
    """Whether it was made to the end, for this checkout, by a Python that is still there."""
    return content(place / MADE) == WHOLE and os.access(python_of(place), os.X_OK)


def python_of(place: Path) -> Path:
    """The interpreter of the environment."""
    return place / "bin" / "python"


def content(path: Path) -> bytes:
    """The content of a file, or nothing where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


@contextmanager
def sole_maker(place: Path) -> Iterator[int]:
    """Hold the lock of `place`, waiting for another start that has it; give its descriptor.

    The system frees the lock when the last process that holds it ends, so none is ever stale.
    The installers inherit it: one that outlives a killed start still keeps the next one waiting.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.with_name(place.name + ".lock").open("a") as file:  # holds the maker's process id
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("another start is setting up; waiting", "een andere start is bezig; even wachten")
            fcntl.flock(file, fcntl.LOCK_EX)
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield file.fileno()


# What is made


def bring_up_to_date(place: Path, group: str, lock: int) -> None:
    """Install today's lock, in a new environment unless the one there is whole."""
    anew = not is_whole(place)
    if anew:
        refuse_what_is_not_ours(place)
        say(f"first start: preparing {place}", f"eerste start: {place} wordt klaargezet")
        create(place)
    else:
        say(f"bringing {place} up to date", f"{place} wordt bijgewerkt")
    wanted = {name: content(LOCKS / f"{name}.lock") for name in ("run", group)}
    write(place / MADE, UNFINISHED)
    try:
        install(place, group, lock)
    except NotMade:
        if not anew:
            write(place / MADE, WHOLE)
        raise
    for name in ("run", "test"):
        if name in wanted:
            write(place / f"{name}.lock", wanted[name])
        else:
            (place / f"{name}.lock").unlink(missing_ok=True)
    write(place / MADE, WHOLE)


def refuse_what_is_not_ours(place: Path) -> None:
    """Never empty a folder that someone else filled."""
    if place.is_dir() and any(place.iterdir()) and not (place / MADE).is_file():
        raise NotMade(
            f"{place} was not made by sluimer; remove it, or set SLUIMER_VENV to another folder",
            f"{place} is niet door sluimer gemaakt; verwijder het of zet SLUIMER_VENV anders",
        )


def create(place: Path) -> None:
    """An empty environment with pip in it and this checkout's src/ on its path."""
    if place.exists():
        shutil.rmtree(place)
    place.mkdir(parents=True)
    write(place / MADE, UNFINISHED)
    # The versioned name behind `python3`: after an upgrade of the system's Python it is gone, and
    # the next start sees that, where a link to `python3` would find none of its packages.
    base = os.path.realpath(sys.executable)
    subprocess.run([base, "-I", "-m", "venv", "--without-pip", place], check=True)
    packages = next((place / "lib").glob("python*/site-packages"))
    write(packages / "sluimer.pth", os.fsencode(ROOT / "src") + b"\n")
    wheel = bundled_pip()
    if wheel:  # a wheel of pure Python is installed by unpacking it: 3 s faster than ensurepip
        zipfile.ZipFile(wheel).extractall(packages)
    else:
        subprocess.run([python_of(place), "-I", "-m", "ensurepip"], check=True, capture_output=True)


def bundled_pip() -> Path | None:
    """The wheel of pip that came with this Python."""
    import ensurepip

    folders = [
        sysconfig.get_config_var("WHEEL_PKG_DIR") or "",
        Path(ensurepip.__file__).parent / "_bundled",
    ]
    wheels = [wheel for folder in folders if folder for wheel in Path(folder).glob("pip-*.whl")]
    return wheels[0] if wheels else None


def install(place: Path, group: str, lock: int) -> None:
    """Install exactly the packages of a group's lock, each checked against its hash.

    pip does the few that the product needs; for the many of the tests uv is fetched first, which
    makes up for itself. Where uv can't reach a source that pip is set up for, pip does it all.
    """
    packages = LOCKS / f"{group}.lock"
    number = len(re.findall(rb"^\w\S*==", content(packages), re.MULTILINE))
    say(f"installing packages: {number}", f"pakketten installeren: {number}")
    python = python_of(place)
    if group == "test":
        installed(place, [python, *PIP, "--no-compile", "-r", LOCKS / "bootstrap.lock"], lock)
        try:
            installed(place, [python, *UV, "--python", python, packages], lock)
        except NotMade:
            say("uv cannot install them; pip tries", "uv kan het niet; pip probeert het")
        else:
            return
    installed(place, [python, *PIP, "-r", packages], lock)


def installed(place: Path, command: list[str | Path], lock: int) -> None:
    """Run an installer; its words are kept in setup.log and told only in so far as they help."""
    environ = os.environ | {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=environ,
        cwd=place,
        pass_fds=[lock],
        check=False,
    )
    write(place / "setup.log", done.stdout.encode())
    if done.returncode == 0:
        return
    if OFFLINE.search(done.stdout):
        raise NotMade(
            "the package index can't be reached; connect to the network and start again",
            "de pakketbron is niet bereikbaar; maak verbinding met het netwerk en start opnieuw",
        )
    lines = [line for line in done.stdout.splitlines() if line.strip()]
    told = lines[-1].strip() if lines else f"exit code {done.returncode}"
    raise NotMade(
        f"the packages can't be installed ({told}); all of it is in {place / 'setup.log'}",
        f"de pakketten zijn niet te installeren ({told}); alles staat in {place / 'setup.log'}",
    )


def warm(place: Path) -> None:
    """Compile the code and read the content once, so that the first question is quick too.

    It is no matter if that can't be done.
    """
    for words in (["-m", "compileall", "-q", ROOT / "src"], ["-m", "sluimer", "library", "warm"]):
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(
                [python_of(place), "-P", *words],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=WARM_LIMIT_S,
                check=False,
            )


def write(path: Path, data: bytes) -> None:
    """Write a file in one step: another start sees all of it or nothing."""
    draft = path.with_name(path.name + ".draft")
    draft.write_bytes(data)
    draft.replace(path)
