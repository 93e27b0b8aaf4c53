"""Make a store equal to records: write what is new or changed, remove what is gone, leave the rest alone.

Each node carries its ``hash`` beside its ``id``, each edge beside its ``key``; both are compared with what is stored.
Every batch is a transaction and every statement may run twice, so a run that was killed is finished by the next one.
In memory are kept the ids and hashes of what is stored and one batch for each kind of record, never the records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from graph.model import Edge, Node, same_shape, stored_properties
from graph.schema import SchemaError, constraints, load_schema
from graph.stores import statements
from graph.stores.base import BATCH, Store, batches
from graph.stores.report import SyncReport

Progress = Callable[[str, int], None]
"""Called with a label or relation type and how many more of its records are done."""

_SEEN = ""


def sync(
    store: Store,
    records: Iterable[Node | Edge],
    *,
    progress: Progress | None = None,
    delete: bool = True,
    batch: int = BATCH,
) -> SyncReport:
    """Make ``store`` equal to ``records``; with ``delete=False`` what the records do not hold stays.

    All nodes come before the first edge. Raises :class:`graph.schema.SchemaError` for a record that is there twice
    with different content, an edge whose ends are not there, or a node after an edge; what was written by then stays,
    and the next run puts it right.
    """
    run = _Sync(store, progress or _silent, delete, batch)
    store.ensure_schema(constraints())
    for record in records:
        if isinstance(record, Node):
            run.node(record)
        else:
            run.edge(record)
    run.flush()
    if delete:
        run.remove_gone()
    return run.report


def _silent(_name: str, _count: int) -> None:
    """No progress wanted."""


class _Sync:
    def __init__(self, store: Store, progress: Progress, delete: bool, batch: int) -> None:
        self.report = SyncReport()
        self._store = store
        self._progress = progress
        self._delete = delete
        self._batch = batch
        self._known: dict[str, dict[str, str]] = {}
        self._pending: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        self._misshapen: dict[str, list[str]] = {}
        self._at_edges = False

    def node(self, node: Node) -> None:
        if self._at_edges:
            raise SchemaError(f"{node.label} {node.id!r} comes after an edge; give all nodes first")
        change = self._compare(node.label, node.id, node.hash)
        if change is None:
            return
        if change == "shape":
            self._misshapen.setdefault(node.label, []).append(node.id)
        row = {"id": node.id, "properties": _properties(node, id=node.id)}
        self._queue(node.labels, row)

    def edge(self, edge: Edge) -> None:
        if not self._at_edges:
            self.flush()
            self._at_edges = True
        self._check_end(edge, edge.start)
        self._check_end(edge, edge.end)
        change = self._compare(edge.type, edge.key, edge.hash)
        if change is None:
            return
        if change == "shape":
            self._misshapen.setdefault(edge.type, []).append(edge.key)
        row = {
            "start": edge.start[1],
            "end": edge.end[1],
            "key": edge.key,
            "properties": _properties(edge, key=edge.key),
        }
        self._queue((edge.type, edge.start[0], edge.end[0]), row)

    def flush(self) -> None:
        """Write whatever waits."""
        for shape in list(self._pending):
            self._write(shape)

    def remove_gone(self) -> None:
        """Remove what is stored and was not among the records: edges first."""
        schema = load_schema()
        for name in [*schema.relations, *schema.nodes]:
            gone = [id for id, hash in self._stored(name).items() if hash != _SEEN]
            for part in batches(gone, self._batch):
                self._remove(name, part)
                self.report.of(name).deleted += len(part)
                self._progress(name, len(part))

    def _stored(self, name: str) -> dict[str, str]:
        """Hashes in the store, read when a name is first needed; :data:`_SEEN` for what the records hold."""
        if name not in self._known:
            self._known[name] = self._store.stored_hashes(name)
        return self._known[name]

    def _compare(self, name: str, id: str, hash: str) -> str | None:
        """``new``, ``changed``, ``shape`` (other labels or ends) or ``None`` for nothing to do."""
        stored = self._stored(name)
        before = stored.get(id)
        if before == _SEEN:
            raise SchemaError(f"{name} {id!r} is there twice")
        stored[id] = _SEEN
        counts = self.report.of(name)
        if before == hash:
            counts.unchanged += 1
            self._progress(name, 1)
            return None
        if before is None:
            counts.created += 1
            return "new"
        counts.changed += 1
        return "changed" if same_shape(before, hash) else "shape"

    def _check_end(self, edge: Edge, end: tuple[str, str]) -> None:
        state = self._stored(end[0]).get(end[1])
        if state is None or (self._delete and state != _SEEN):
            raise SchemaError(f"{edge.type} {edge.key!r}: its end {end[0]} {end[1]!r} is not among the records")

    def _queue(self, shape: tuple[str, ...], row: dict[str, Any]) -> None:
        waiting = self._pending.setdefault(shape, [])
        waiting.append(row)
        if len(waiting) >= self._batch:
            self._write(shape)

    def _write(self, shape: tuple[str, ...]) -> None:
        rows = self._pending.pop(shape)
        name = shape[0]
        old = self._misshapen.pop(name, [])
        if old:
            self._remove(name, old)
        text = statements.put_edges(*shape) if self._at_edges else statements.put_nodes(shape)
        self._store.write(text, rows, batch=self._batch)
        self._progress(name, len(rows))

    def _remove(self, name: str, ids: list[str]) -> None:
        self._store.write(statements.remove(name), ids, batch=self._batch)


def _properties(record: Node | Edge, **identity: str) -> dict[str, Any]:
    """What is stored: the properties, the identity and the hash."""
    return {**stored_properties(record.properties), **identity, "hash": record.hash}
