"""A graph on a Neo4j server, through the official driver; the only module that imports it."""

from __future__ import annotations

import logging
import os
import re
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Self, TypeVar

import neo4j
from neo4j import exceptions

from graph.errors import StoreDenied, StoreVersionError
from graph.schema import load_schema
from graph.stores.base import BATCH, batches
from graph.stores.neo4j_errors import translate

MINIMUM = (5, 23)
"""The oldest server that answers our queries: ``CALL (x) { … }`` came with it."""

PATIENCE = 180.0
"""Seconds for which a load goes on trying while the server is away; a restart takes 15 to 60."""

READ_PATIENCE = 10.0
"""The same for a question, for whose answer somebody waits."""

_DRIVER_RETRIES = 5.0  # seconds; beyond, it pauses ever longer, and so may sleep when the server is back
_LONGEST_PAUSE = 4.0
_CLEAR_BATCH = 10_000

logging.getLogger("neo4j").addHandler(logging.NullHandler())  # its warnings are not for users

T = TypeVar("T")


class Neo4jStore:
    """See :class:`graph.stores.base.Store`. Reads run in read transactions, which the server keeps from writing."""

    def __init__(self, address: str, *, read_only: bool = False) -> None:
        self.address = address
        self.read_only = read_only
        self._database = os.environ.get("NEO4J_DATABASE") or None
        with self._mapped():
            self._driver = neo4j.GraphDatabase.driver(
                address,
                auth=_credentials(),
                max_transaction_retry_time=_DRIVER_RETRIES,
                connection_timeout=15.0,
                notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
                user_agent="zhaoshang",
            )
        try:
            with self._mapped():
                self._driver.verify_connectivity()
            self._check_server()
            self._check_graph()
        except BaseException:
            self.close()
            raise

    def ensure_schema(self, statements: Iterable[str]) -> None:
        self._write(list(statements), {})
        self._write(["CALL db.awaitIndexes(600)"], {})

    def read(self, cypher: str, /, **params: Any) -> list[dict[str, Any]]:
        def work(tx: neo4j.ManagedTransaction) -> list[dict[str, Any]]:
            result = tx.run(cypher, params)
            keys = result.keys()
            return [dict(zip(keys, map(_plain, record.values()), strict=True)) for record in result]

        with self._session(neo4j.READ_ACCESS) as session:
            return _patiently(READ_PATIENCE, lambda: session.execute_read(work))

    def write(self, cypher: str, rows: Sequence[Any], *, batch: int = BATCH) -> None:
        for part in batches(rows, batch):
            self._write([cypher], {"rows": part})

    def stored_hashes(self, name: str) -> dict[str, str]:
        if name in load_schema().relations:
            text = f"MATCH ()-[r:{name}]->() WHERE r.hash IS NOT NULL RETURN r.key, r.hash"
        else:
            text = f"MATCH (n:{name}) WHERE n.hash IS NOT NULL RETURN n.id, n.hash"

        def work(tx: neo4j.ManagedTransaction) -> dict[str, str]:
            return {record[0]: record[1] for record in tx.run(text)}

        with self._session(neo4j.READ_ACCESS) as session:
            return _patiently(PATIENCE, lambda: session.execute_read(work))

    def clear(self) -> None:
        for label in load_schema().nodes:
            text = (
                f"MATCH (n:{label}) WHERE n.hash IS NOT NULL WITH n LIMIT {_CLEAR_BATCH} "
                "DETACH DELETE n RETURN count(*) AS gone"
            )
            while self._write([text], {}):
                pass

    def close(self) -> None:
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _write(self, texts: Sequence[str], params: Mapping[str, Any]) -> int:
        """Run statements in one transaction; the first value of the last one's first row, or 0."""
        if self.read_only:
            raise StoreDenied(f"{self.address}: the store was opened for reading only")

        def work(tx: neo4j.ManagedTransaction) -> int:
            record: neo4j.Record | None = None
            for text in texts:
                record = next(iter(tx.run(text, dict(params))), None)
            return int(record[0]) if record else 0

        with self._session(neo4j.WRITE_ACCESS) as session:
            return _patiently(PATIENCE, lambda: session.execute_write(work))

    @contextmanager
    def _session(self, mode: str) -> Iterator[neo4j.Session]:
        with self._mapped(), self._driver.session(database=self._database, default_access_mode=mode) as session:
            yield session

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        try:
            yield
        except (exceptions.Neo4jError, exceptions.DriverError) as error:
            raise translate(error, self.address) from error
        except (OSError, ValueError) as error:  # an address that cannot be resolved or parsed
            raise translate(exceptions.ConfigurationError(str(error)), self.address) from error

    def _check_server(self) -> None:
        text = "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version"
        rows = self.read(text)
        for row in rows:
            check_version(row["version"], self.address)

    def _check_graph(self) -> None:
        rows = self.read("MATCH (m:Meta {id: 'graph'}) RETURN m.schema_version AS version")
        ours = load_schema().version
        theirs = rows[0]["version"] if rows else ours
        if theirs is not None and (theirs > ours or (self.read_only and theirs != ours)):
            raise StoreVersionError(
                f"{self.address}: the graph has schema version {theirs}, this program knows version {ours}",
                remedy="upgrade zhaoshang" if theirs > ours else "load the facts again",
            )


def check_version(version: str, address: str) -> None:
    """Raise StoreVersionError for a server older than :data:`MINIMUM`; ``5.26.30``, ``5.27-aura``, ``2025.04.0``."""
    if tuple(int(n) for n in re.findall(r"\d+", version)[:2]) < MINIMUM:
        wanted = ".".join(map(str, MINIMUM))
        raise StoreVersionError(
            f"{address}: Neo4j {version} is too old", remedy=f"use {wanted} or newer (docker-compose.yml has one)"
        )


def _credentials() -> tuple[str, str] | None:
    """From the environment; ``None`` (a server without authentication) when no password is set."""
    password = os.environ.get("NEO4J_PASSWORD")
    user = os.environ.get("NEO4J_USERNAME") or os.environ.get("NEO4J_USER") or "neo4j"
    return (user, password) if password else None


def _patiently(seconds: float, work: Callable[[], T]) -> T:
    """The result of ``work``, tried again with back-off while the server is away or busy.

    Also after a commit whose answer was lost and that may have happened: our statements may run twice.
    """
    deadline = time.monotonic() + seconds
    pause = 0.25
    while True:
        try:
            return work()
        except (exceptions.Neo4jError, exceptions.DriverError) as error:
            again = error.is_retryable() or isinstance(error, exceptions.IncompleteCommit)
            if not again or time.monotonic() > deadline:
                raise
        time.sleep(pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


def _plain(value: Any) -> Any:
    """Plain Python: temporal values of the standard library, nodes and relations as maps of their properties."""
    if isinstance(value, list):
        return [_plain(v) for v in value]
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, neo4j.graph.Entity):
        return {k: _plain(v) for k, v in value.items()}
    if isinstance(value, neo4j.graph.Path):
        return [_plain(node) for node in value.nodes]
    to_native = getattr(value, "to_native", None)
    return to_native() if to_native else value
