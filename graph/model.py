"""Records of the graph: what ``loaders`` make and ``graph.stores`` keep.

A record is frozen and validates itself against ``graph/schema.yaml`` when it is made: a wrong one cannot exist
(:class:`graph.schema.SchemaError`).
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.schema import Schema, load_schema

Value = str | int | float | bool | None | datetime.date | tuple[str, ...] | tuple[int, ...]
"""What a property may hold; both stores keep each of these (lists come back as ``list``)."""

SHAPE_DIGITS = 8
"""How many digits of a record's hash stand for its labels or ends; the others stand for its properties."""


@dataclass(frozen=True, slots=True)
class Node:
    """``label`` is the primary label (``Region``, ``Company`` …), ``labels`` all of them, primary first."""

    label: str
    id: str
    labels: tuple[str, ...] = ()
    properties: Mapping[str, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.labels:
            object.__setattr__(self, "labels", (self.label,))
        self.check(load_schema())

    def check(self, schema: Schema) -> None:
        """Raise :class:`graph.schema.SchemaError` when the schema does not allow this node."""
        schema.validate_node(self.label, self.id, self.labels, self.properties)

    @property
    def hash(self) -> str:
        """Changes when any label or property changes; 24 hexadecimal digits."""
        return _record_hash(list(self.labels), self.properties)


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation of ``type`` from ``(label, id)`` to ``(label, id)``; ``key`` makes it this edge and no other."""

    type: str
    start: tuple[str, str]
    end: tuple[str, str]
    key: str
    properties: Mapping[str, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.check(load_schema())

    def check(self, schema: Schema) -> None:
        """Raise :class:`graph.schema.SchemaError` when the schema does not allow this edge."""
        schema.validate_edge(self.type, self.key, self.start, self.end, self.properties)

    @property
    def hash(self) -> str:
        """Changes when an end or any property changes; 24 hexadecimal digits."""
        return _record_hash([*self.start, *self.end], self.properties)


def content_hash(value: object) -> str:
    """A stable hash of plain values, the same on every machine and in every run; 16 hexadecimal digits."""
    return hashlib.blake2b(_encode(value).encode("utf-8"), digest_size=8).hexdigest()


def same_shape(one: str, other: str) -> bool:
    """Whether two record hashes are of the same labels (of a node) or ends (of an edge)."""
    return one[:SHAPE_DIGITS] == other[:SHAPE_DIGITS]


def _record_hash(shape: list[Any], properties: Mapping[str, Value]) -> str:
    """The shape in front, so that :func:`same_shape` tells what can be changed in place."""
    return content_hash(shape)[:SHAPE_DIGITS] + content_hash(stored_properties(properties))


def stored_properties(properties: Mapping[str, Value]) -> dict[str, Any]:
    """What a store keeps of a record's properties: no nulls and no empty lists (CSV imports know neither)."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in properties.items()
        if value is not None and value != () and value != []
    }


def _jsonable(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"no property value: {value!r}")


_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_jsonable).encode
