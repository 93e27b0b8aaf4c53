"""Which nodes of a large part are kept when there is room for some only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from graph.view import Ref

_WEIGHTS = {"SIGNED_WITH": 5.0, "VISITED": 3.0, "TARGETS_SECTOR": 2.0, "LED": 2.0, "SENT": 2.0, "CALLED_AT": 1.0}
_LIGHT = 0.5
"""A deal tells more than a visit, a visit more than an office."""

_HeldNodes = dict[Ref, dict[str, Any]]
_HeldEdges = dict[tuple[str, str], dict[str, Any]]


def most_telling(
    nodes: Mapping[Ref, dict[str, Any]],
    edges: Mapping[tuple[str, str], dict[str, Any]],
    always: Sequence[Ref],
    limit: int,
) -> tuple[_HeldNodes, _HeldEdges]:
    """At most ``limit`` nodes and the relations between them: ``always`` first, then, one after the other, the node
    that is tied most strongly to those that are kept (from the strongest node, where nothing is given)."""
    ties: dict[Ref, dict[Ref, float]] = defaultdict(lambda: defaultdict(float))
    for (type, _), row in sorted(edges.items()):
        start, end = (row["start_label"], row["start"]), (row["end_label"], row["end"])
        ties[start][end] += _WEIGHTS.get(type, _LIGHT)
        ties[end][start] += _WEIGHTS.get(type, _LIGHT)
    strength = {ref: sum(ties[ref].values()) for ref in nodes}
    by_strength = sorted(nodes, key=lambda ref: (-strength[ref], ref))
    kept: dict[Ref, None] = {}
    pull: dict[Ref, float] = {}
    queue = [*(ref for ref in always if ref in nodes), *by_strength]
    while len(kept) < min(limit, len(nodes)):
        ref = _next(pull, strength) if pull and len(kept) >= len(always) else next(r for r in queue if r not in kept)
        kept[ref] = None
        pull.pop(ref, None)
        for other, weight in ties[ref].items():
            if other not in kept and other in nodes:
                pull[other] = pull.get(other, 0.0) + weight
    held = {key: row for key, row in edges.items() if _inside(row, kept)}
    return {ref: nodes[ref] for ref in kept}, held


def _next(pull: Mapping[Ref, float], strength: Mapping[Ref, float]) -> Ref:
    return min(pull, key=lambda ref: (-pull[ref], -strength[ref], ref))


def _inside(row: Mapping[str, Any], kept: Mapping[Ref, None]) -> bool:
    return (row["start_label"], row["start"]) in kept and (row["end_label"], row["end"]) in kept
