"""What a store can do, whichever it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Protocol, Self, TypeVar

BATCH = 5_000
"""Rows in one transaction."""

T = TypeVar("T")


class Store(Protocol):
    """One graph store. Cypher is the common subset of docs/stores.md, rows and parameters are plain Python values.

    Every method raises branches of :class:`graph.errors.StoreError` and nothing else of the engine or driver.
    """

    address: str
    read_only: bool

    def ensure_schema(self, statements: Iterable[str]) -> None:
        """Run Neo4j DDL (see :func:`graph.schema.constraints`); statements that were run before change nothing."""

    def read(self, cypher: str, /, **params: Any) -> list[dict[str, Any]]:
        """Rows of a query, dates as :class:`datetime.date`; a text that would write is refused with QueryError."""

    def write(self, cypher: str, rows: Sequence[Any], *, batch: int = BATCH) -> None:
        """Run ``cypher`` once for every ``batch`` rows, which it finds as ``$rows``, each in a transaction.

        Transient failures are retried, so the text must be safe to run twice (MERGE, SET, DELETE).
        """

    def stored_hashes(self, name: str) -> dict[str, str]:
        """``id`` → ``hash`` of all nodes of a label, or ``key`` → ``hash`` of all relations of a type.

        What carries no hash was not written by :func:`graph.stores.sync.sync` and is left out.
        """

    def clear(self) -> None:
        """Remove all nodes and relations that :func:`graph.stores.sync.sync` wrote."""

    def close(self) -> None:
        """Give back files and connections; may be called twice."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *exc: object) -> None: ...


def batches(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """The rows in lists of ``size``, the last one shorter."""
    source = iter(rows)
    while part := list(islice(source, size)):
        yield part
