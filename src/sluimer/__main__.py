"""`python -m sluimer` and the `sluimer` command."""

import sys

from sluimer.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
