"""The ground: ./sluimer starts at once, sets itself up once, and says plainly why it can't.

The set-ups here are real but small: a copy of the scripts, a lock of one tiny package, no network.
"""

import ast
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("run", "test", "bootstrap")
NOBODY = 65534

# What the scripts need of a system besides Python.
COMMANDS = ("sh", "cmp", "cksum", "dirname", "readlink", "env")

# A Python that says it is another one, or that it lacks a module.
PRETENDER = """#!/bin/sh
exec {python} -c '
import runpy, sys
arguments = [word for word in sys.argv[1:] if not word.startswith("-EsB")]
{pretence}
if arguments[0] == "-c":
    exec(arguments[1])
else:
    sys.argv = arguments
    sys.path.insert(0, arguments[0].rpartition("/")[0])
    runpy.run_path(arguments[0], run_name="__main__")
' "$@"
"""
OLD = 'sys.version_info = (3, 9, 2, "final", 0)'
WITHOUT_VENV = 'sys.modules["ensurepip"] = None'

PROGRAM = """
import os, sys
print(os.getcwd(), *sys.argv[1:], sep="|")
"""


class Checkout:
    """A fresh copy of the scripts, with a PATH of its own."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "check out"  # a space, as in many a home
        self.bin = folder / "bin"
        self.elsewhere = folder / "elsewhere"
        self.elsewhere.mkdir()
        self.bin.mkdir()
        for command in COMMANDS:
            where = shutil.which(command)
            assert where is not None
            (self.bin / command).symlink_to(where)
        (self.root / "src" / "sluimer").mkdir(parents=True)
        (self.root / "src" / "sluimer" / "__init__.py").touch()
        (self.root / "src" / "sluimer" / "__main__.py").write_text(PROGRAM)
        shutil.copy(ROOT / "sluimer", self.root / "sluimer")
        shutil.copytree(
            ROOT / "tools", self.root / "tools", ignore=shutil.ignore_patterns("__pycache__")
        )
        (self.root / "requirements").mkdir()
        self.root.parent.chmod(0o755)
        self.environ = {
            "PATH": str(self.bin),
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_FIND_LINKS": str(folder / "wheels"),
            "PIP_NO_INDEX": "1",
            "PIP_NO_CACHE_DIR": "1",
        }
        self.lock_version("1.0")

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    def lock_version(self, version: str) -> None:
        """Pin this version of the package `tiny`, and make its wheel."""
        wheel = self.root.parent / "wheels" / f"tiny-{version}-py3-none-any.whl"
        wheel.parent.mkdir(exist_ok=True)
        about = f"tiny-{version}.dist-info"
        with zipfile.ZipFile(wheel, "w") as archive:
            archive.writestr("tiny.py", f"version = '{version}'\n")
            archive.writestr(
                f"{about}/METADATA", f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n"
            )
            archive.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
            archive.writestr(f"{about}/RECORD", "")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        lock = self.root / "requirements" / "run.lock"
        lock.write_text(f"tiny=={version} --hash=sha256:{digest}\n")

    def command(self, name: str, script: str) -> None:
        """Put a script on the PATH."""
        (self.bin / name).write_text(script)
        (self.bin / name).chmod(0o755)

    def python(self, name: str = "python3", pretence: str = "") -> None:
        """Put a Python on the PATH, perhaps one that pretends."""
        base = os.path.realpath(sys.executable)
        self.command(name, PRETENDER.format(python=base, pretence=pretence))

    def install_by(self, statement: str) -> None:
        """Put a statement in place of the installing, for a test of what is around it."""
        shutil.copy(ROOT / "tools" / "environment.py", self.root / "tools")
        with (self.root / "tools" / "environment.py").open("a") as module:
            module.write(f"\n\ndef install(*_):\n    {statement}\n")

    def made_by_hand(self, venv: Path | None = None) -> None:
        """An environment that looks current; its Python only tells how it was called."""
        venv = venv or self.venv
        (venv / "bin").mkdir(parents=True)
        (venv / "bin" / "python").write_text('#!/bin/sh\necho "$PWD" "$@"\n')
        (venv / "bin" / "python").chmod(0o755)
        (venv / "sluimer.made").write_text(f"{number_of_format()} {self.root}\n")
        shutil.copy(self.root / "requirements" / "run.lock", venv / "run.lock")

    def installed(self) -> str:
        """The version of `tiny` that the environment has."""
        code = "import tiny; print(tiny.version, end='')"
        return subprocess.check_output([self.venv / "bin" / "python", "-c", code], text=True)

    def start(self, *words: str, **environ: str) -> "Started":
        """Begin ./sluimer from some other folder."""
        return Started(
            [str(self.root / "sluimer"), *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=self.elsewhere,
            env=self.environ | environ,
        )


class Started(subprocess.Popen[str]):
    """A start of ./sluimer."""

    def result(self) -> tuple[int, str, str]:
        """Exit code, standard output, standard error."""
        out, err = self.communicate(timeout=60)
        return self.returncode, out, err


@pytest.fixture
def checkout() -> Iterator[Checkout]:
    with tempfile.TemporaryDirectory(prefix="sluimer-") as folder:
        yield Checkout(Path(folder).resolve())


def number_of_format() -> int:
    """The format as start.sh has it."""
    found = re.search(r"^format=(\d+)", (ROOT / "tools" / "start.sh").read_text(), re.MULTILINE)
    assert found
    return int(found[1])


# A current environment


def test_a_current_environment_is_used_without_starting_another_python(checkout: Checkout) -> None:
    checkout.made_by_hand()
    checkout.command("python3", "#!/bin/sh\necho must not be started >&2\n")
    code, out, err = checkout.start("ask", "two words").result()
    assert (code, err) == (0, "")
    assert out == f"{checkout.elsewhere} -P -m sluimer ask two words\n"


def test_it_starts_through_a_symlink(checkout: Checkout) -> None:
    checkout.made_by_hand()
    (checkout.bin / "sluimer").symlink_to("../link")
    (checkout.root.parent / "link").symlink_to(checkout.root / "sluimer")
    done = subprocess.run(
        ["sluimer", "ask"],
        executable=checkout.bin / "sluimer",
        cwd=checkout.bin,
        env=checkout.environ,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"{checkout.bin} -P -m sluimer ask\n"


def test_the_environment_may_be_elsewhere(checkout: Checkout) -> None:
    checkout.made_by_hand(checkout.elsewhere / "mine")
    code, out, err = checkout.start(SLUIMER_VENV="mine").result()
    assert (code, err) == (0, "")
    assert out == f"{checkout.elsewhere} -P -m sluimer\n"


def test_a_checkout_that_cannot_be_written_has_its_environment_at_home(checkout: Checkout) -> None:
    checkout.command("python3", '#!/bin/sh\n[ "$1" = -c ] || echo "$SLUIMER_VENV"\n')
    checkout.root.chmod(0o555)
    done = subprocess.run(
        ["/bin/sh", checkout.root / "sluimer"],
        env=checkout.environ,
        capture_output=True,
        text=True,
        check=False,
        user=NOBODY if os.geteuid() == 0 else None,
    )
    checkout.root.chmod(0o755)
    home = checkout.root.parent / ".local" / "share" / "sluimer"
    assert re.fullmatch(re.escape(f"{home}/venv-") + r"\d+", done.stdout.splitlines()[0])


# Making it


def test_of_first_starts_together_one_sets_up_and_the_others_wait(checkout: Checkout) -> None:
    checkout.python()
    starts = [checkout.start("ask", f"question {n}") for n in range(3)]
    results = [start.result() for start in starts]
    assert [(code, out) for code, out, _ in results] == [
        (0, f"{checkout.elsewhere}|ask|question {n}\n") for n in range(3)
    ]
    (told,) = [err for _, _, err in results if "first start" in err]
    assert re.fullmatch(
        r"(sluimer: another start is setting up; waiting\n)?"
        r"sluimer: first start: preparing .*/check out/\.venv\n"
        r"sluimer: installing packages: 1\n"
        r"sluimer: ready, in \d+ seconds\n",
        told,
    )
    assert checkout.installed() == "1.0"
    assert checkout.start().result() == (0, f"{checkout.elsewhere}\n", "")


@pytest.mark.parametrize("fault", ["unfinished", "moved", "no python"])
def test_what_is_not_whole_is_made_anew(checkout: Checkout, fault: str) -> None:
    checkout.python()
    checkout.install_by("pass")
    checkout.made_by_hand()
    (checkout.venv / "rubbish").touch()
    mark = checkout.venv / "sluimer.made"
    match fault:
        case "unfinished":
            mark.write_text("unfinished\n")
        case "moved":
            mark.write_text(f"{number_of_format()} /from/here\n")
        case _:
            (checkout.venv / "bin" / "python").unlink()
    code, out, err = checkout.start().result()
    assert (code, out) == (0, f"{checkout.elsewhere}\n"), err
    assert "first start" in err
    assert not (checkout.venv / "rubbish").exists()
    assert checkout.start().result() == (0, f"{checkout.elsewhere}\n", "")


def test_a_killed_start_is_taken_up_by_the_next(checkout: Checkout) -> None:
    checkout.python()
    checkout.install_by('print("half way", flush=True); time.sleep(60)')
    first = checkout.start()
    assert first.stdout is not None
    assert first.stdout.readline() == "half way\n"
    maker = int((checkout.root / ".venv.lock").read_text())
    os.kill(maker, signal.SIGKILL)
    assert first.result()[0] != 0
    checkout.install_by("pass")
    code, out, err = checkout.start().result()
    assert (code, out) == (0, f"{checkout.elsewhere}\n"), err
    assert "first start" in err


def test_a_changed_lock_is_installed_in_place_or_not_at_all(checkout: Checkout) -> None:
    checkout.python()
    lock = checkout.root / "requirements" / "run.lock"
    assert checkout.start().result()[0] == 0
    old = lock.read_text()
    checkout.lock_version("2.0")
    new = lock.read_text()

    nowhere = "http://127.0.0.1:9/"
    start = checkout.start(PIP_NO_INDEX="0", PIP_INDEX_URL=nowhere, PIP_FIND_LINKS="")
    code, out, err = start.result()
    assert (code, out) == (2, "")
    assert "connect to the network and start again" in err.splitlines()[-1]

    lock.write_text(re.sub("sha256:.*", f"sha256:{'0' * 64}", new))
    code, out, err = checkout.start().result()
    assert (code, out) == (2, "")
    assert "the packages can't be installed" in err.splitlines()[-1]

    assert checkout.installed() == "1.0"
    lock.write_text(old)
    assert checkout.start().result() == (0, f"{checkout.elsewhere}\n", "")

    lock.write_text(new)
    code, out, err = checkout.start().result()
    assert (code, out) == (0, f"{checkout.elsewhere}\n"), err
    assert checkout.installed() == "2.0"


def test_a_folder_that_sluimer_did_not_make_is_left_alone(checkout: Checkout) -> None:
    checkout.python()
    (checkout.elsewhere / "photos").mkdir()
    (checkout.elsewhere / "photos" / "baby.jpg").touch()
    code, out, err = checkout.start(SLUIMER_VENV="photos").result()
    assert (code, out) == (2, "")
    assert "was not made by sluimer" in sentence(err)
    assert (checkout.elsewhere / "photos" / "baby.jpg").exists()


# What can't be done is told in one sentence


def sentence(err: str) -> str:
    """The one line that is told."""
    (line,) = err.splitlines()
    assert line.startswith("sluimer: ")
    return line


def test_without_python(checkout: Checkout) -> None:
    code, out, err = checkout.start().result()
    assert (code, out) == (2, "")
    assert sentence(err).endswith("sudo apt-get install python3 python3-venv")


def test_with_an_old_python(checkout: Checkout) -> None:
    checkout.python(pretence=OLD)
    checkout.command("python3.13", "#!/bin/sh\necho no such version >&2\nexit 127\n")
    code, out, err = checkout.start().result()
    assert (code, out) == (2, "")
    assert "Python 3.11 or newer is needed and this is 3.9.2" in sentence(err)
    assert err.endswith("sudo apt-get install python3.11 python3.11-venv\n")


def test_without_the_venv_module(checkout: Checkout) -> None:
    checkout.python(pretence=WITHOUT_VENV)
    code, out, err = checkout.start().result()
    assert (code, out) == (2, "")
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    assert sentence(err).endswith(f"sudo apt-get install python{version}-venv")


def test_in_dutch(checkout: Checkout) -> None:
    checkout.python(pretence=OLD)
    assert "of nieuwer is nodig" in sentence(checkout.start(LC_ALL="nl_BE.UTF-8").result()[2])


@pytest.mark.parametrize("fault", [OLD, WITHOUT_VENV])
def test_a_better_python_beside_it_is_found(checkout: Checkout, fault: str) -> None:
    checkout.python("python3", fault)
    checkout.python("python3.12")
    (checkout.root / "tools" / "environment.py").write_text(
        "def make(group):\n    print('made', group)\n    return 3\n"
    )
    assert checkout.start().result() == (3, "made run\n", "")


def test_the_door_can_be_read_by_python_3_6() -> None:
    for name in ("bootstrap.py", "say.py"):
        ast.parse((ROOT / "tools" / name).read_text(), feature_version=(3, 6))


def test_both_halves_have_the_same_format() -> None:
    environment = (ROOT / "tools" / "environment.py").read_text()
    assert re.findall(r"^FORMAT = (\d+)", environment, re.MULTILINE) == [str(number_of_format())]


# The locks


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_and_hashed(name: str) -> None:
    lock = (ROOT / "requirements" / f"{name}.lock").read_text()
    packages = re.split(r"^(?=[^\s#])", lock, flags=re.MULTILINE)[1:]
    assert packages
    for package in packages:
        assert re.match(r"[a-z0-9-]+==[\w.]+ ", package), package.splitlines()[0]
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", package), package.splitlines()[0]


@pytest.mark.parametrize("name", LOCKS)
def test_no_lock_names_an_address_or_a_folder(name: str) -> None:
    assert not re.search(r"http|file:|\s/", (ROOT / "requirements" / f"{name}.lock").read_text())


def test_the_tests_run_with_what_the_product_runs_with() -> None:
    assert pins("run") <= pins("test")


def pins(name: str) -> set[str]:
    """Every package==version of a lock."""
    lock = (ROOT / "requirements" / f"{name}.lock").read_text()
    return set(re.findall(r"^[\w-]+==[\w.]+", lock, re.MULTILINE))


def test_the_product_imports_only_what_is_installed_for_it() -> None:
    modules = {"yaml": "pyyaml"}
    installed = {pin.partition("==")[0] for pin in pins("run")}
    for file in (ROOT / "src" / "sluimer").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                names = [node.module]
            for name in (name.partition(".")[0] for name in names):
                if name != "sluimer" and name not in sys.stdlib_module_names:
                    assert modules.get(name, name) in installed, f"{file}: {name}"
