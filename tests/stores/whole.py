"""Everything that a store holds, to compare with records or with another store."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from graph.model import Edge, Node, stored_properties
from graph.schema import load_schema
from graph.stores import Store


def whole_graph(store: Store) -> set[str]:
    """Every node and relation with all labels, ends and properties, one text each."""
    schema = load_schema()
    out: set[str] = set()

    def primary(labels: list[str]) -> str:
        return next(label for label in labels if label in schema.nodes)

    def add(text: str) -> None:
        assert text not in out, f"twice: {text}"
        out.add(text)

    for row in store.read("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties"):
        add(_text(primary(row["labels"]), sorted(row["labels"]), row["properties"]))
    relations = (
        "MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a) AS start_labels, a.id AS start, "
        "labels(b) AS end_labels, b.id AS end, properties(r) AS properties"
    )
    for row in store.read(relations):
        ends = [primary(row["start_labels"]), row["start"], primary(row["end_labels"]), row["end"]]
        add(_text(row["type"], ends, row["properties"]))
    return out


def expected_graph(records: Iterable[Node | Edge]) -> set[str]:
    """What :func:`whole_graph` of a store must be that is equal to the records."""
    out: set[str] = set()
    for record in records:
        kept = stored_properties(record.properties)
        if isinstance(record, Node):
            properties = {**kept, "id": record.id, "hash": record.hash}
            out.add(_text(record.label, sorted(record.labels), properties))
        else:
            properties = {**kept, "key": record.key, "hash": record.hash}
            out.add(_text(record.type, [*record.start, *record.end], properties))
    return out


def _text(name: str, names: list[str], properties: dict[str, Any]) -> str:
    return json.dumps([name, names, properties], ensure_ascii=False, sort_keys=True, default=repr)
