"""A part of the graph, or all of it, as a :class:`graph.view.Subgraph`, with every property.

What lies round a name is walked in steps: each step asks for the relations at the nodes of the step before.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.errors import UnknownNameError
from graph.schema import load_schema
from graph.stores import Store
from graph.view import Ref, Subgraph
from queries.answering import Answer
from queries.catalog import internal
from queries.header import Parameter
from queries.names import resolve
from queries.ranking import most_telling
from queries.values import Given, parameter_value

AT_EACH_NODE = 300
"""A step follows at most so many relations of one node, the latest first."""

_LABELS = {
    "region": "Region",
    "company": "Company",
    "official": "Official",
    "executive": "Executive",
    "industry": "Industry",
    "class": "IndustryClass",
    "trip": "Trip",
    "article": "Article",
}
_COLUMNS = {
    "trip": "Trip",
    "region_id": "Region",
    "official_id": "Official",
    "companion_id": "Official",
    "executive_id": "Executive",
    "origin_id": "Region",
    "destination_id": "Region",
    "company": "Company",
    "industry": "Industry",
}
"""Columns of answers whose values are ids of nodes."""


def subgraph(
    store: Store,
    *,
    focus: Sequence[str | Ref] = (),
    hops: int = 1,
    since: Given = None,
    until: Given = None,
    limit: int | None = None,
    at_each_node: int = AT_EACH_NODE,
) -> Subgraph:
    """What lies within ``hops`` steps of the focus (names as people say them, or ``(label, id)``); without a focus
    the whole graph.

    With ``since`` or ``until`` (as for the questions) relations and trips that are dated outside are left out; what has
    no date stays. ``limit`` keeps the focus and the nodes with the most telling relations. ``meta`` of the result says
    what was asked. Raises the errors of :func:`queries.names.resolve`.
    """
    starts = [_ref(store, name) for name in focus]
    if starts:
        nodes, edges = _walk(store, starts, hops, at_each_node)
    else:
        nodes, edges = _everything(store)
    first = parameter_value(Parameter("since", "date", None, "", "", "", False), since)
    last = parameter_value(Parameter("until", "date-end", None, "", "", "", False), until)
    nodes, edges = _in_period(nodes, edges, first, last)
    if limit is not None and len(nodes) > limit:
        nodes, edges = most_telling(nodes, edges, starts, limit)
    meta = {
        "scope": "part" if starts or first or last or limit else "whole",
        "focus": [id for _, id in starts],
        "since": str(first or ""),
        "until": str(last or ""),
    }
    return Subgraph.from_rows((nodes[ref] for ref in sorted(nodes)), (edges[key] for key in sorted(edges)), meta)


def answer_subgraph(store: Store, found: Answer, *, hops: int = 1) -> Subgraph:
    """The nodes that an answer names, and what joins them: for ``hops`` 1 their own relations, for 0 those alone
    that run between them."""
    starts = [
        (_COLUMNS[column.name], row[i])
        for i, column in enumerate(found.columns)
        if column.name in _COLUMNS
        for row in found.rows
        if isinstance(row[i], str)
    ]
    starts = list(dict.fromkeys(starts))
    nodes, edges = _walk(store, starts, max(hops, 1), AT_EACH_NODE)
    if hops == 0:
        kept = set(starts)
        nodes = {ref: row for ref, row in nodes.items() if ref in kept}
        edges = {key: row for key, row in edges.items() if _start(row) in nodes and _end(row) in nodes}
    meta = {"scope": "answer", "query": found.name}
    return Subgraph.from_rows((nodes[ref] for ref in sorted(nodes)), (edges[key] for key in sorted(edges)), meta)


Rows = tuple[dict[Ref, dict[str, Any]], dict[tuple[str, str], dict[str, Any]]]


def _ref(store: Store, name: str | Ref) -> Ref:
    if isinstance(name, tuple):
        label, id = name
        if not store.read(internal("nodes-by-id").cypher, label=label, ids=[id]):
            raise UnknownNameError(f"there is no {label} with the id {id!r}")
        return name
    named = resolve(store, "any", name)
    return _LABELS[named.kind], named.id


def _walk(store: Store, starts: Sequence[Ref], hops: int, at_each_node: int) -> Rows:
    nodes: dict[Ref, dict[str, Any]] = {}
    edges: dict[tuple[str, str], dict[str, Any]] = {}
    for label, ids in _by_label(starts):
        for row in store.read(internal("nodes-by-id").cypher, label=label, ids=ids):
            _keep_node(nodes, row["labels"], row["properties"])
    frontier: set[Ref] = set(nodes)
    for _ in range(hops):
        known = set(nodes)
        for label, ids in _by_label(frontier):
            for row in store.read(internal("edges-at").cypher, label=label, ids=ids, limit=at_each_node):
                start = _keep_node(nodes, row["start_labels"], row["start_properties"])
                end = _keep_node(nodes, row["end_labels"], row["end_properties"])
                if start and end:
                    _keep_edge(edges, row["type"], start, end, row["properties"])
        frontier = set(nodes) - known
    return nodes, edges


def _everything(store: Store) -> Rows:
    nodes: dict[Ref, dict[str, Any]] = {}
    edges: dict[tuple[str, str], dict[str, Any]] = {}
    for row in store.read(internal("all-nodes").cypher):
        _keep_node(nodes, row["labels"], row["properties"])
    for row in store.read(internal("all-edges").cypher):
        start, end = _primary(row["start_labels"]), _primary(row["end_labels"])
        if start and end:
            _keep_edge(edges, row["type"], (start, row["start"]), (end, row["end"]), row["properties"])
    return nodes, edges


def _by_label(refs: Iterable[Ref]) -> Iterator[tuple[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for label, id in sorted(set(refs)):
        found.setdefault(label, []).append(id)
    yield from found.items()


def _keep_node(nodes: dict[Ref, dict[str, Any]], labels: Sequence[str], properties: Mapping[str, Any]) -> Ref | None:
    label = _primary(labels)
    if label is None:
        return None
    ref = (label, str(properties["id"]))
    if ref not in nodes:
        own = _own(properties, "id", "name")
        every = (label, *sorted(other for other in labels if other != label))
        nodes[ref] = {"id": ref[1], "label": label, "labels": every, "name": properties.get("name"), "properties": own}
    return ref


def _keep_edge(
    edges: dict[tuple[str, str], dict[str, Any]], type: str, start: Ref, end: Ref, properties: Mapping[str, Any]
) -> None:
    ends = {"start_label": start[0], "start": start[1], "end_label": end[0], "end": end[1]}
    key = str(properties["key"])
    edges[type, key] = {"type": type, "key": key, **ends, "properties": _own(properties, "key")}


def _primary(labels: Sequence[str]) -> str | None:
    """The label that the schema knows a node by; ``None`` for nodes that are no part of the picture."""
    return next((name for name, kind in load_schema().nodes.items() if name in labels and not kind.hidden), None)


def _own(properties: Mapping[str, Any], *without: str) -> dict[str, Any]:
    return {name: value for name, value in sorted(properties.items()) if name not in {"hash", *without}}


def _in_period(
    nodes: dict[Ref, dict[str, Any]],
    edges: dict[tuple[str, str], dict[str, Any]],
    first: Any,
    last: Any,
) -> Rows:
    if first is None and last is None:
        return nodes, edges
    outside = {ref for ref, row in nodes.items() if not _reaches(row["properties"], first, last)}
    kept = {
        key: row
        for key, row in edges.items()
        if _reaches(row["properties"], first, last) and _start(row) not in outside and _end(row) not in outside
    }
    joined = {ref for row in kept.values() for ref in (_start(row), _end(row))}
    return {ref: row for ref, row in nodes.items() if ref in joined}, kept


def _reaches(properties: Mapping[str, Any], first: Any, last: Any) -> bool:
    start, end = _day(properties.get("start_date")), _day(properties.get("end_date"))
    if start is None:
        return True
    return (first is None or (end or start) >= first) and (last is None or start <= last)


def _day(value: Any) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if isinstance(value, str) else value


def _start(row: Mapping[str, Any]) -> Ref:
    return row["start_label"], row["start"]


def _end(row: Mapping[str, Any]) -> Ref:
    return row["end_label"], row["end"]
