"""What all tests share: the kinds, Hypothesis's profiles, and CI's rule that nothing is skipped.

A test's kind is its folder:

- spec       behaviour as tables that a nurse or a parent can read
- unit       one part of the code
- property   what holds for every input (Hypothesis)
- oracle     our numbers against published or independently computed ones
- docs       every example in the documentation
- browser    pages in a real browser
"""

import os
from collections import Counter
from collections.abc import Generator

import pytest
from hypothesis import settings

KINDS = ("spec", "unit", "property", "oracle", "docs", "browser")
OUTCOMES = ("passed", "failed", "error", "skipped", "xfailed")
IN_CI = os.environ.get("CI", "").lower() == "true"

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None)
settings.load_profile("ci" if IN_CI else "dev")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Refuse a test that is in no folder of a kind."""
    if kind_of(item.nodeid) not in KINDS:
        pytest.fail(
            "this test is of no kind; its file belongs in one folder of tests/: " + ", ".join(KINDS)
        )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """In CI a skipped test fails."""
    report = yield
    if IN_CI and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = why_failed(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """In CI a skipped module fails."""
    report = yield
    if IN_CI and report.skipped:
        report.outcome = "failed"
        report.longrepr = why_failed(report)
    return report


def why_failed(report: pytest.TestReport | pytest.CollectReport) -> str:
    """The sentence for a skip in CI."""
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longreprtext
    return f"{report.nodeid} was skipped, and CI skips nothing. {reason}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Tell how many tests of each kind there were."""
    counts = Counter(
        (kind_of(report.nodeid), outcome)
        for outcome in OUTCOMES
        for report in terminalreporter.getreports(outcome)
    )
    outcomes = [outcome for outcome in OUTCOMES if any(o == outcome for _, o in counts)]
    write = terminalreporter.write_line
    write("")
    write("kind    " + "".join(f"{outcome:>9}" for outcome in outcomes))
    for kind in sorted({kind for kind, _ in counts}):
        write(f"{kind:8}" + "".join(f"{counts[kind, outcome]:9}" for outcome in outcomes))


def kind_of(nodeid: str) -> str:
    """The kind of a test: the folder under tests/ that it is in."""
    parts = nodeid.split("::")[0].split("/")
    return parts[1] if len(parts) > 2 else ""
