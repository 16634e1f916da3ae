"""The door to the set-up: refuses, in one sentence, a Python that can't make the environment.

This file and say.py must be read by any Python 3, even 3.6: no newer grammar here. What comes after
the door (environment.py) is written for the Python that the product needs.
"""

import sys

from say import say

OLDEST = (3, 11)


def door() -> bool:
    """Whether this Python will do; if not, the person is told how to mend it."""
    found = ".".join(str(number) for number in sys.version_info[:3])
    if sys.version_info[:2] < OLDEST:
        say(
            "Python 3.11 or newer is needed and this is "
            + found
            + "; install one with: sudo apt-get install python3.11 python3.11-venv",
            "Python 3.11 of nieuwer is nodig en dit is "
            + found
            + "; installeer er een met: sudo apt-get install python3.11 python3.11-venv",
        )
        return False
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        say(
            "this Python lacks its venv module; install it with: sudo apt-get install " + package,
            "deze Python mist zijn venv-module; installeer die met: sudo apt-get install "
            + package,
        )
        return False
    return True


def main() -> int:
    """`python3 tools/bootstrap.py run|test`: 0 when that environment is current, else 2."""
    groups = sys.argv[1:]
    if groups not in (["run"], ["test"]):
        say(
            "usage: python3 tools/bootstrap.py run|test",
            "gebruik: python3 tools/bootstrap.py run|test",
        )
        return 2
    if not door():
        return 2
    import environment

    return environment.make(groups[0])


if __name__ == "__main__":
    sys.exit(main())
