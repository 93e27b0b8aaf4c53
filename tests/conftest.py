"""What every room's tests share.

Nothing is skipped in silence: the last lines of a run say what was not run, and how to get what it takes.
With ``ZHAOSHANG_REQUIRE_ALL=1`` in the environment (CI sets it) a skipped test is a failed run.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

import pytest

REMEDIES = {
    "neo4j": "a Neo4j 5.26: set NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, or install Java 17 (or 21) and Maven"
    " (Debian: apt-get install openjdk-17-jre-headless maven)",
    "chromium": "Chromium and a Chinese font (Debian: apt-get install chromium fonts-noto-cjk)",
}
"""Marker of a test → what it needs, and how to get it."""


def _skips(reporter: pytest.TerminalReporter) -> Iterator[tuple[str, str]]:
    """Marker and reason of every skipped test."""
    for report in reporter.stats.get("skipped", []):
        marker = next((name for name in REMEDIES if name in report.keywords), "other")
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        yield marker, reason.removeprefix("Skipped: ")


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skips = Counter(_skips(terminalreporter))
    if not skips:
        return
    terminalreporter.section("not run")
    for (marker, reason), count in sorted(skips.items()):
        tests = "1 test was" if count == 1 else f"{count} tests were"
        remedy = REMEDIES.get(marker)
        needs = f" It takes {remedy}." if remedy else ""
        terminalreporter.write_line(f"{tests} not run: {reason.rstrip('.')}.{needs}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("ZHAOSHANG_REQUIRE_ALL") == "1" and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
