"""Reading: files, folders and standard input → articles, and an honest word about what could not be read.

:func:`read_paths` is the door. Each format lives in a module of its own; nothing here looks for facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import BinaryIO

from extract.document import Document
from extract.reading.address import Fetcher, is_address, listed
from extract.reading.item import Item, Refused
from extract.reading.ledger import Ledger
from extract.reading.problem import KINDS, Problem
from extract.reading.report import Report
from extract.reading.stream import read_items, stdin_item
from extract.reading.walk import walk

__all__ = ["KINDS", "Document", "Fetcher", "Ledger", "Problem", "Report", "read_paths"]


def read_paths(
    paths: Sequence[str],
    *,
    published: str | None = None,
    source: str | None = None,
    columns: Mapping[str, str] | None = None,
    copies: bool = False,
    ledger: Ledger | None = None,
    fetch: Fetcher | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Document | Problem]:
    """Read files, folders (at any depth) and, for ``-``, ``stdin``; one article in memory at a time.

    Yields a :class:`Document` for each article and a :class:`Problem` for what could not be read or looks wrong,
    always in the same order: that of ``paths``, and by name inside a folder. ``published`` (ISO) and ``source``
    fill in what an article does not say itself, ``columns`` names the columns of tables (field → name).
    The second copy of an article is a ``duplicate`` problem, unless ``copies`` asks for it. Files that ``ledger`` knows
    are not read again; addresses and files of addresses are fetched by ``fetch``, without it they are problems. Raises nothing for bad input.
    """
    named = tuple(sorted((columns or {}).items()))
    items = (replace(i, columns=named) if isinstance(i, Item) else i for i in _items(paths, stdin, fetch))
    yield from read_items(items, published=published, source=source, copies=copies, ledger=ledger)


def _items(paths: Sequence[str], stdin: BinaryIO | None, fetch: Fetcher | None) -> Iterator[Item | Problem]:
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if is_address(path):
            yield _fetched(path, fetch)
            continue
        if path == "-":
            yield stdin_item(stdin)
        else:
            for found in walk(path, seen):
                yield from _listed(found, fetch)


def _listed(found: Item | Problem, fetch: Fetcher | None) -> Iterator[Item | Problem]:
    """A file of addresses becomes their pages; anything else stays what it is."""
    try:
        addresses = listed(found) if isinstance(found, Item) else None
    except Refused:
        addresses = None
    if addresses is None:
        yield found
        return
    for url in addresses:
        yield _fetched(url, fetch)


def _fetched(url: str, fetch: Fetcher | None) -> Item | Problem:
    if fetch is not None:
        return fetch.item(url)
    return Problem(url, None, "is an address, and addresses are not fetched", "add --fetch to fetch them", "offline")
