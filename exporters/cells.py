"""Nodes and edges of a subgraph as rows of plain cells: the common ground of CSV and XLSX.

Columns are ``graph/schema.yaml``'s properties, in its order, those that no row uses left out.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.errors import InputError
from graph.schema import NodeKind, Property, RelationKind, Text, load_schema
from graph.view import Subgraph

Cell = str | int | float | bool | None
HEADERS = ("zh", "en", "name")
"""Kinds of column headers: Chinese, English, or the property's name."""

LIST_JOINT = " | "
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

_FIXED = {
    "label": Text("类别", "Label"),
    "labels": Text("全部类别", "Labels"),
    "type": Text("关系", "Relation"),
    "start_label": Text("起点类别", "Start label"),
    "start": Text("起点标识", "Start id"),
    "start_name": Text("起点", "Start"),
    "end_label": Text("终点类别", "End label"),
    "end": Text("终点标识", "End id"),
    "end_name": Text("终点", "End"),
}
NODE_START = ("id", "label", "labels", "name")
EDGE_START = ("type", "start_name", "end_name", "start_label", "start", "end_label", "end", "key")


@dataclass(frozen=True)
class Table:
    """``name`` is ``nodes`` or ``edges``; each row has one cell for each column."""

    name: str
    columns: tuple[str, ...]
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def nodes_table(subgraph: Subgraph, headers: str = "zh") -> Table:
    rows = [
        {**node.properties, "id": node.id, "label": node.label, "labels": list(node.labels), "name": node.name}
        for node in subgraph.nodes()
    ]
    return _table("nodes", NODE_START, rows, headers)


def edges_table(subgraph: Subgraph, headers: str = "zh") -> Table:
    names = {node.ref: node.name for node in subgraph.nodes()}
    rows = [
        {
            **edge.properties,
            "type": edge.type,
            "start_label": edge.start[0],
            "start": edge.start[1],
            "start_name": names[edge.start],
            "end_label": edge.end[0],
            "end": edge.end[1],
            "end_name": names[edge.end],
            "key": edge.key,
        }
        for edge in subgraph.edges()
    ]
    return _table("edges", EDGE_START, rows, headers)


def plain_cell(value: Any) -> Cell:
    """A property value as one cell: lists are joined, days are ISO, control characters are dropped."""
    if isinstance(value, list | tuple):
        return LIST_JOINT.join(str(plain_cell(item)) for item in value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if value is None or isinstance(value, bool | int | float):
        return value
    return _CONTROL.sub("", str(value))


def guarded(cell: Cell) -> Cell:
    """A text that a spreadsheet would take for a formula, with an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _table(name: str, start: tuple[str, ...], rows: list[dict[str, Any]], headers: str) -> Table:
    if headers not in HEADERS:
        raise InputError(f"no headers {headers!r}", remedy=f"use one of {', '.join(HEADERS)}")
    words = _words()
    used = {key for row in rows for key, value in row.items() if value not in (None, [], ())} - {"hash"}
    known = [key for key in words if key in used and key not in start]
    columns = (*start, *known, *sorted(used - set(start) - set(known)))
    cells = tuple(tuple(plain_cell(row.get(column)) for column in columns) for row in rows)
    return Table(name, columns, _headers(columns, words, headers), cells)


def _headers(columns: tuple[str, ...], words: Mapping[str, Text], headers: str) -> tuple[str, ...]:
    """A header that two columns would share gets the property's name after it."""
    if headers == "name":
        return columns
    shown = [words[column].of(headers) if column in words else column for column in columns]
    return tuple(
        f"{word} {column}" if word in shown[:at] else word
        for at, (word, column) in enumerate(zip(shown, columns, strict=True))
    )


def _words() -> dict[str, Text]:
    """Labels of all properties, in the order of the schema."""
    schema = load_schema()
    words = dict(_FIXED)
    kinds: Iterable[NodeKind | RelationKind] = [*schema.relations.values(), *schema.nodes.values()]
    for kind in kinds:
        properties: Iterable[Property] = kind.properties.values()
        for prop in properties:
            words.setdefault(prop.name, prop.label)
    return words
