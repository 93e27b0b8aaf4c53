"""The whole graph of a store in memory, for exports that leave nothing out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from graph.schema import load_schema
from graph.stores import Store
from graph.view import Subgraph

NODES = "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id"
EDGES = (
    "MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a) AS from_labels, a.id AS start, labels(b) AS to_labels,"
    " b.id AS end, properties(r) AS properties ORDER BY type, r.key"
)
INTERNAL = ("hash",)


def whole_graph(store: Store) -> Subgraph:
    """Every node of the schema and every relation between them, in a fixed order."""
    return Subgraph.from_rows(_nodes(store), _edges(store), {"scope": "whole"})


def _nodes(store: Store) -> Iterator[dict[str, Any]]:
    for row in store.read(NODES):
        label = _label(row["labels"])
        if label is not None:
            properties = dict(row["properties"])
            yield {
                "id": properties.pop("id"),
                "label": label,
                "labels": (label, *sorted(x for x in row["labels"] if x != label)),
                "name": properties.pop("name", None),
                "properties": _own(properties),
            }


def _edges(store: Store) -> Iterator[dict[str, Any]]:
    for row in store.read(EDGES):
        start, end = _label(row["from_labels"]), _label(row["to_labels"])
        if start is not None and end is not None:
            properties = dict(row["properties"])
            yield {
                "type": row["type"],
                "start": row["start"],
                "start_label": start,
                "end": row["end"],
                "end_label": end,
                "key": properties.pop("key"),
                "properties": _own(properties),
            }


def _label(labels: list[str]) -> str | None:
    """The primary label among all; ``None`` for what is not of the schema."""
    return next((label for label in load_schema().nodes if label in labels and label != "Meta"), None)


def _own(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if name not in INTERNAL}
