"""A graph in a folder, by the arcadedb engine in this process; the only module that imports it.

What differs from a Neo4j server is dealt with here: dates that come back as text, internal properties of nodes
(``@rid``), auto-commit, and a journal that is not flushed by default.
"""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, Self

from graph.errors import StoreDenied, StoreError
from graph.schema import load_schema
from graph.stores.base import BATCH, batches
from graph.stores.embedded_errors import cause_chain, translate
from graph.stores.folder import StoreFolder, disk_error

os.environ.setdefault("ARCADEDB_LOG_CONSOLE", "0")  # the engine reads it when it is imported

import arcadedb  # type: ignore[import-untyped]

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")


class EmbeddedStore:
    """See :class:`graph.stores.base.Store`. Many readers, or one writer, may have the folder open at a time.

    Reads go through the engine's query call, which refuses whatever its own parser takes for a write. The engine
    returns a date that is a column of its own as text: a text ``2023-02-15`` becomes a date again in a column or map
    entry that has the name of a date property or ends in ``_date``.
    """

    def __init__(self, path: str, *, read_only: bool = False) -> None:
        self.address = path
        self.read_only = read_only
        self._folder = StoreFolder(path, read_only=read_only)
        try:
            with self._mapped():
                self._db = self._open()
        except BaseException:
            self._folder.release()
            raise

    def ensure_schema(self, statements: Iterable[str]) -> None:
        self._check_writable()
        texts = list(statements)

        def declare() -> None:
            for text in texts:
                self._db.command("opencypher", text)

        self._transaction(declare)  # one for all: each costs several waits for the disk
        with self._mapped():
            self._folder.mark(load_schema().version)

    def read(self, cypher: str, /, **params: Any) -> list[dict[str, Any]]:
        with self._mapped():
            rows = self._db.query("opencypher", cypher, params).to_list()
        return [_plain_map(row) for row in rows]

    def write(self, cypher: str, rows: Sequence[Any], *, batch: int = BATCH) -> None:
        self._check_writable()
        for part in batches(rows, batch):
            self._transaction(partial(self._db.command, "opencypher", cypher, {"rows": part}))

    def stored_hashes(self, name: str) -> dict[str, str]:
        identity = "key" if name in load_schema().relations else "id"
        found: dict[str, str] = {}
        if not self._has_type(name):
            return found
        with self._mapped():
            text = f"SELECT {identity} AS id, hash FROM `{name}` WHERE hash IS NOT NULL"  # noqa: S608 - a schema's name
            for row in self._db.query("sql", text).iter_dicts():
                found[row["id"]] = row["hash"]
        return found

    def clear(self) -> None:
        self._check_writable()
        with self._mapped():
            self._db.drop()
            self._db = self._open()

    def close(self) -> None:
        try:
            with self._mapped():
                self._db.close()
        finally:
            self._folder.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _open(self) -> Any:
        path = str(self._folder.database)
        self._folder.check_whole()
        if not arcadedb.database_exists(path):
            if self.read_only:
                raise StoreError("the store is empty", remedy="load facts into it", path=self.address)
            db = arcadedb.create_database(path)
        elif self.read_only:
            db = self._open_to_read(path)
        else:
            db = arcadedb.open_database(path)
        if not self.read_only:
            db.set_wal_flush("yes_nometadata")  # a finished batch survives a power cut
        return db

    def _open_to_read(self, path: str) -> Any:
        """Read-only; what a killed writer left half done is first taken back by opening for writing once."""
        try:
            return arcadedb.open_database(path, read_only=True)
        except arcadedb.ArcadeDBError as error:
            if not any("needs recovery" in message for _, message in cause_chain(error)):
                raise
            arcadedb.open_database(path).close()
            return arcadedb.open_database(path, read_only=True)

    def _transaction(self, work: Callable[[], Any]) -> None:
        """All of ``work`` or nothing; the engine tells which conflicts can be tried again."""
        with self._mapped():
            self._db.run_in_transaction(work, retries=12)

    def _has_type(self, name: str) -> bool:
        with self._mapped():
            return bool(self._db.query("sql", "SELECT FROM schema:types WHERE name = :name", {"name": name}).to_list())

    def _check_writable(self) -> None:
        if self.read_only:
            raise StoreDenied("the store was opened for reading only", path=self.address)

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        try:
            yield
        except arcadedb.ArcadeDBError as error:
            raise translate(error, self.address) from error
        except OSError as error:
            raise disk_error(error, self.address) from error


def _date_names() -> frozenset[str]:
    schema = load_schema()
    properties = [k.properties for k in schema.nodes.values()] + [k.properties for k in schema.relations.values()]
    return frozenset(p.name for known in properties for p in known.values() if p.type == "date")


_DATES = _date_names()


def _plain_map(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _plain(key, value) for key, value in values.items() if not key.startswith("@")}


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, str):
        if (name in _DATES or name.endswith("_date")) and _DAY.match(value):
            return datetime.date.fromisoformat(value)
        return value
    if isinstance(value, list):
        return [_plain(name, v) for v in value]
    if isinstance(value, dict):
        return _plain_map(value)
    return value
