"""``zhaoshang doctor``: what is installed, what is reachable, what to do about the rest."""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

import click

from graph.errors import ZhaoshangError
from zhaoshang import __version__
from zhaoshang.options import existing_store

NEEDED = (
    "ahocorasick_rs",
    "arcadedb",
    "click",
    "jieba",
    "neo4j",
    "networkx",
    "pyvis",
    "pyyaml",
    "rapidfuzz",
    "rensa",
    "rich",
)
OPTIONAL = {
    "selectolax": ("saved web pages", "reading"),
    "trafilatura": ("unusual web pages", "reading"),
    "pypdfium2": ("PDF files", "reading"),
    "python-docx": ("Word files", "reading"),
    "openpyxl": ("Excel files", "reading"),
    "httpx": ("addresses", "reading"),
    "pandas": ("answers as data frames", "frames"),
}
"""Package → what it is for, and the extra that brings it."""

Line = tuple[bool | None, str, str]
"""Fine (``None``: not there, and not needed), what was looked at, what was found."""


@click.command("doctor", short_help="Check versions, store and optional parts.")
@click.option("--store", metavar="STORE", help="A store to look at: a folder, or neo4j://host:7687.")
def command(store: str | None) -> int:
    """Say what is installed, whether the store answers, and what to install otherwise.

    \b
    Examples:
      zhaoshang doctor
      zhaoshang doctor --store result/store
      NEO4J_USERNAME=neo4j NEO4J_PASSWORD=… zhaoshang doctor --store neo4j://localhost:7687
    """
    status = 0
    for fine, what, found in _everything():
        click.echo(f"{'ok ' if fine else '-- ' if fine is None else 'NO '} {what:<16} {found}")
        if fine is False:
            status = 3
    if store:
        try:
            click.echo(f"ok  {'store':<16} {store}: {_look_at(store)}")
        except ZhaoshangError as error:
            click.echo(f"NO  {'store':<16} {error}")
            status = error.exit_status
    return status


def _everything() -> Iterator[Line]:
    yield True, "zhaoshang", __version__
    python = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    yield sys.version_info >= (3, 11), "Python", python
    for package in NEEDED:
        found = _version(package)
        yield bool(found), package, found or "missing: install the project again (pip install zhaoshang)"
    for package, (purpose, extra) in OPTIONAL.items():
        found = _version(package)
        text = (
            f"{found} (for {purpose})" if found else f"not installed; for {purpose}: pip install 'zhaoshang[{extra}]'"
        )
        yield True if found else None, package, text
    for name in ("NEO4J_USERNAME", "NEO4J_PASSWORD"):
        given = bool(os.environ.get(name))
        yield True if given else None, name, "set" if given else "not set; needed for a Neo4j store only"


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _look_at(store: str) -> str:
    from graph.stores import open_store

    with open_store(existing_store(store)) as opened:
        rows = opened.read("MATCH (n) RETURN count(n) AS nodes")
        return f"{rows[0]['nodes']} nodes"
