"""What every room's tests share.

Nothing is skipped in silence: the last lines of a run say what was not run, and how to get what it takes.
With ``ZHAOSHANG_REQUIRE_ALL=1`` in the environment (CI sets it) a skipped test is a failed run.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from graph.stores import Store, open_store
from tests.neo4j.server import CannotStart, Neo4jServer

if TYPE_CHECKING:
    from playwright.sync_api import Browser

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


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4jServer]:
    """A Neo4j server of this run's own, which a test may kill and start again.

    The credentials are in the environment as long as the session lasts.
    """
    if os.environ.get("NEO4J_URI"):
        pytest.skip("the server at NEO4J_URI is not ours to stop; unset it")
    try:
        server = Neo4jServer(tmp_path_factory.mktemp("neo4j"))
        server.start()
    except CannotStart as error:
        pytest.skip(str(error))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in server.environment.items():
            if name != "NEO4J_URI":
                patch.setenv(name, value)
        yield server
    server.stop()


@pytest.fixture(scope="session")
def neo4j_address(request: pytest.FixtureRequest) -> str:
    """Address of a Neo4j: NEO4J_URI where it is set (its database must be empty), else of a server of this run's own."""
    given = os.environ.get("NEO4J_URI")
    return given or request.getfixturevalue("neo4j_server").uri


@pytest.fixture(scope="session")
def _neo4j_session(neo4j_address: str) -> Iterator[Store]:
    with open_store(neo4j_address) as store:
        if store.read("MATCH (n) RETURN 1 AS one LIMIT 1"):
            pytest.skip(f"the database at {neo4j_address} is not empty, and tests would overwrite it")
        yield store
        store.clear()


@pytest.fixture
def neo4j_store(_neo4j_session: Store) -> Store:
    """The store on the server, empty; one server serves the whole run."""
    _neo4j_session.write("MATCH (n) DETACH DELETE n", ["whatever is there"])
    return _neo4j_session


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A Chromium driven by Playwright: ``$CHROMIUM``, else the one of the system."""
    driver = pytest.importorskip("playwright.sync_api", reason="Playwright's Python package is not installed")
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if found is None:
        pytest.skip("no Chromium found")
    with driver.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
