"""Everything that a store holds, to compare with records or with another store."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from graph.model import Edge, Node
from graph.schema import load_schema
from graph.stores import Store


def whole_graph(store: Store) -> set[str]:
    """Every node and relation with all labels, ends and properties, one text each."""
    schema = load_schema()
    out: set[str] = set()
    for label in schema.nodes:
        for row in store.read(f"MATCH (n:{label}) RETURN labels(n) AS labels, properties(n) AS properties"):
            out.add(_text(label, sorted(row["labels"]), row["properties"]))
    for type in schema.relations:
        found = store.read(
            f"MATCH (a)-[r:{type}]->(b) RETURN labels(a) AS start_labels, a.id AS start, "
            "labels(b) AS end_labels, b.id AS end, properties(r) AS properties"
        )
        for row in found:
            start = [label for label in row["start_labels"] if label in schema.nodes] + [row["start"]]
            end = [label for label in row["end_labels"] if label in schema.nodes] + [row["end"]]
            text = _text(type, start + end, row["properties"])
            assert text not in out, f"twice: {text}"
            out.add(text)
    return out


def expected_graph(records: Iterable[Node | Edge]) -> set[str]:
    """What :func:`whole_graph` of a store must be that is equal to the records."""
    out: set[str] = set()
    for record in records:
        kept = {k: list(v) if isinstance(v, tuple) else v for k, v in record.properties.items() if v is not None}
        if isinstance(record, Node):
            properties = {**kept, "id": record.id, "hash": record.hash}
            out.add(_text(record.label, sorted(record.labels), properties))
        else:
            properties = {**kept, "key": record.key, "hash": record.hash}
            out.add(_text(record.type, [*record.start, *record.end], properties))
    return out


def _text(name: str, names: list[str], properties: dict[str, Any]) -> str:
    return json.dumps([name, names, properties], ensure_ascii=False, sort_keys=True, default=repr)
