"""A subgraph in memory: what queries return as nodes and edges and what exporters draw and write.

It is a thin, read-only dress round :class:`networkx.MultiDiGraph`. It opens no store and runs no query.

A node row is ``{"id", "label", "labels", "name", "properties"}``, an edge row is
``{"type", "start", "start_label", "end", "end_label", "key", "properties"}``. Nodes are named by ``(label, id)``,
since an id is unique within its label only; edges by ``(type, key)``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

import networkx as nx

Ref = tuple[str, str]
"""``(label, id)`` of a node."""


@dataclass(frozen=True, slots=True)
class ViewNode:
    """A node: primary ``label``, all ``labels``, ``properties`` beside ``id`` and ``name``."""

    id: str
    label: str
    labels: tuple[str, ...]
    name: str
    properties: Mapping[str, Any] = field(default_factory=dict)

    @property
    def ref(self) -> Ref:
        return self.label, self.id


@dataclass(frozen=True, slots=True)
class ViewEdge:
    """An edge of ``type`` between two refs; ``key`` is unique within the type."""

    type: str
    start: Ref
    end: Ref
    key: str
    properties: Mapping[str, Any] = field(default_factory=dict)


class Subgraph:
    """Nodes and edges in the order in which they were given; the same node or edge given twice is kept once."""

    def __init__(self, meta: Mapping[str, Any] | None = None) -> None:
        self.meta: dict[str, Any] = dict(meta or {})
        self._graph: nx.MultiDiGraph[Ref] = nx.MultiDiGraph()

    @classmethod
    def from_rows(
        cls,
        nodes: Iterable[Mapping[str, Any]],
        edges: Iterable[Mapping[str, Any]],
        meta: Mapping[str, Any] | None = None,
    ) -> Self:
        """A subgraph of rows; an edge with an end that is not among ``nodes`` is left out and counted.

        ``meta["dropped_edges"]`` holds that count when it is not zero.
        """
        view = cls(meta)
        for row in nodes:
            view._add_node(row)
        dropped = sum(not view._add_edge(row) for row in edges)
        if dropped:
            view.meta["dropped_edges"] = dropped
        return view

    def nodes(self) -> Iterator[ViewNode]:
        for _, data in self._graph.nodes(data=True):
            yield data["node"]

    def edges(self) -> Iterator[ViewEdge]:
        for _, _, data in self._graph.edges(data=True):
            yield data["edge"]

    def node(self, label: str, id: str) -> ViewNode | None:
        ref = (label, id)
        return self._graph.nodes[ref]["node"] if ref in self._graph else None

    def degree(self, label: str, id: str) -> int:
        """Number of edges at the node, both directions; 0 when it is not here."""
        ref = (label, id)
        return int(self._graph.degree(ref)) if ref in self._graph else 0

    def counts(self) -> dict[str, int]:
        """How many of each label and relation type there are, nodes first, each in order of its name."""
        found: dict[tuple[int, str], int] = {}
        for node in self.nodes():
            found[0, node.label] = found.get((0, node.label), 0) + 1
        for edge in self.edges():
            found[1, edge.type] = found.get((1, edge.type), 0) + 1
        return {name: found[kind, name] for kind, name in sorted(found)}

    def node_count(self) -> int:
        return int(self._graph.number_of_nodes())

    def edge_count(self) -> int:
        return int(self._graph.number_of_edges())

    def __len__(self) -> int:
        return self.node_count()

    def to_networkx(self) -> nx.MultiDiGraph[Ref]:
        """A copy to work with: node attributes ``id label labels name`` and the properties, edge attributes
        ``type key start end`` and the properties; parallel edges are told apart by ``(type, key)``."""
        out: nx.MultiDiGraph[Ref] = nx.MultiDiGraph(**self.meta)
        for node in self.nodes():
            own = {"id": node.id, "label": node.label, "labels": list(node.labels), "name": node.name}
            out.add_node(node.ref, **{**node.properties, **own})
        for edge in self.edges():
            own = {"type": edge.type, "key": edge.key}
            out.add_edge(edge.start, edge.end, (edge.type, edge.key))
            out.edges[edge.start, edge.end, (edge.type, edge.key)].update({**edge.properties, **own})
        return out

    def _add_node(self, row: Mapping[str, Any]) -> None:
        label = str(row["label"])
        node = ViewNode(
            id=str(row["id"]),
            label=label,
            labels=tuple(row.get("labels") or (label,)),
            name=str(row.get("name") or row["id"]),
            properties=dict(row.get("properties") or {}),
        )
        if node.ref not in self._graph:
            self._graph.add_node(node.ref, node=node)

    def _add_edge(self, row: Mapping[str, Any]) -> bool:
        start = (str(row["start_label"]), str(row["start"]))
        end = (str(row["end_label"]), str(row["end"]))
        if start not in self._graph or end not in self._graph:
            return False
        edge = ViewEdge(str(row["type"]), start, end, str(row["key"]), dict(row.get("properties") or {}))
        self._graph.add_edge(start, end, (edge.type, edge.key), edge=edge)
        return True
