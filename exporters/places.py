"""Which county, city and province each node belongs to, as a tree of places.

A region's parent is told by a ``PART_OF`` edge, else by its code (GB/T 2260: two digits a level) when the place
above is in the subgraph, else by its ``province``. Nothing is looked up outside the subgraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.view import Ref, ViewEdge, ViewNode

OWNERS = {"SENT": "end", "HOLDS_OFFICE": "start", "LOCATED_IN": "start"}
"""Relation with a region at one end → which end it places."""


class Places:
    """``rows``: ``{"id", "name", "parent"}`` with ``parent`` an index or -1; :meth:`of` gives a node's index or -1."""

    def __init__(self, nodes: Sequence[ViewNode], edges: Sequence[ViewEdge]) -> None:
        self.rows: list[dict[str, Any]] = []
        self._index: dict[str, int] = {}
        self._of: dict[Ref, int] = {}
        regions = sorted((node for node in nodes if node.label == "Region"), key=lambda n: (n.id, n.name))
        for node in regions:
            self._add(node.id, node.name)
            self._of[node.ref] = self._index[node.id]
        parents = {e.start[1]: e.end[1] for e in edges if e.type == "PART_OF" and e.start[0] == "Region"}
        for node in regions:
            self.rows[self._index[node.id]]["parent"] = self._parent(node, parents.get(node.id))
        self._settle(nodes, edges)

    def of(self, ref: Ref) -> int:
        return self._of.get(ref, -1)

    def _add(self, id: str, name: str) -> int:
        if id not in self._index:
            self._index[id] = len(self.rows)
            self.rows.append({"id": id, "name": name, "parent": -1})
        return self._index[id]

    def _parent(self, node: ViewNode, told: str | None) -> int:
        own = self._index[node.id]
        code, plus, _ = node.id.partition("+")
        above = [code] if plus else []
        above += [code[:9], code[:6], code[:4] + "00", code[:2] + "0000"]
        for id in ([told] if told else []) + above:
            if id != node.id and id in self._index and self._index[id] != own and not self._is_below(id, own):
                return self._index[id]
        province = node.properties.get("province")
        if isinstance(province, str) and province and province != node.name:
            return self._add(code[:2] + "0000" if code[:2].isdigit() else province, province)
        return -1

    def _is_below(self, id: str, own: int) -> bool:
        """Whether the place lies below ``own`` already: a circle in the data must not become one here."""
        at = self._index[id]
        for _ in range(len(self.rows)):
            if at == own:
                return True
            at = self.rows[at]["parent"]
            if at < 0:
                return False
        return True

    def _settle(self, nodes: Sequence[ViewNode], edges: Sequence[ViewEdge]) -> None:
        for edge in edges:
            side = OWNERS.get(edge.type)
            if side == "end":
                self._of.setdefault(edge.end, self.of(edge.start))
            elif side == "start":
                self._of.setdefault(edge.start, self.of(edge.end))
        for edge in edges:
            if edge.type == "WORKS_FOR":
                self._of.setdefault(edge.start, self.of(edge.end))
        for node in nodes:
            region = node.properties.get("region")
            if isinstance(region, str) and self.of(node.ref) < 0 and region in self._index:
                self._of[node.ref] = self._index[region]
