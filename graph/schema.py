"""The schema of the graph, read from ``graph/schema.yaml``: what may be stored, and what is derived from that.

Validation of records, the constraints of a store, README's schema table, the legend of the HTML page and headers of
exports all come from here. The only file that this module opens is its own YAML.

``python -m graph.schema zh`` (or ``en``) prints README's table, ``python -m graph.schema --write README.md
README.zh-CN.md`` puts it between the markers ``<!-- schema -->`` and ``<!-- /schema -->``.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from graph.schema_kinds import (
    NodeKind,
    Property,
    RelationKind,
    Rules,
    Sublabel,
    Text,
    read_node,
    read_properties,
    read_relation,
)

if TYPE_CHECKING:
    from graph.model import Edge, Node

__all__ = [
    "NodeKind",
    "Property",
    "RelationKind",
    "Schema",
    "SchemaError",
    "Sublabel",
    "Text",
    "constraints",
    "load_schema",
    "read_schema",
    "readme_table",
    "validate",
]

_PYTHON_TYPES: Mapping[str, tuple[type, ...]] = {
    "integer": (int,),
    "float": (float, int),
    "boolean": (bool,),
    "date": (datetime.date,),
}


class SchemaError(ValueError):
    """A record that the schema does not allow: a bug in whoever made it, so no part of the user's error tree."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The whole schema, in the order of the YAML file."""

    version: int
    nodes: Mapping[str, NodeKind] = field(default_factory=dict)
    relations: Mapping[str, RelationKind] = field(default_factory=dict)

    def validate(self, record: Node | Edge) -> None:
        """Raise :class:`SchemaError` when the record is not allowed; the message names it and what is allowed."""
        record.check(self)

    def validate_node(self, label: str, id: str, labels: tuple[str, ...], properties: Mapping[str, Any]) -> None:
        kind = self.nodes.get(label)
        if kind is None:
            raise SchemaError(f"no label {label!r}; there are {', '.join(self.nodes)}")
        where = f"{label} {id!r}"
        if not isinstance(id, str) or not id or (kind.pattern and not kind.pattern.fullmatch(id)):
            raise SchemaError(f"{where}: the id must be {kind.id.en}, as {kind.example}")
        if labels[0] != label or len(labels) > 2 or not kind.sublabels.keys() >= set(labels[1:]):
            allowed = ", ".join(kind.sublabels) or "none"
            raise SchemaError(f"{where}: labels {labels} are not allowed; beside {label} one of: {allowed}")
        _check(where, kind.rules, properties)

    def validate_edge(
        self, type: str, key: str, start: tuple[str, str], end: tuple[str, str], properties: Mapping[str, Any]
    ) -> None:
        kind = self.relations.get(type)
        if kind is None:
            raise SchemaError(f"no relation {type!r}; there are {', '.join(self.relations)}")
        where = f"{type} {key!r}"
        if not isinstance(key, str) or not key:
            raise SchemaError(f"{where}: the key must be a text that is not empty")
        if (start[0], end[0]) not in kind.ends:
            allowed = ", ".join(f"{a} → {b}" for a, b in kind.ends)
            raise SchemaError(f"{where}: goes from {start[0]} to {end[0]}; allowed is {allowed}")
        _check(where, kind.rules, properties)


def _check(where: str, rules: Rules, values: Mapping[str, Any]) -> None:
    open_ = rules.open
    for name, value in values.items():
        prop = open_.get(name)
        if prop is None:
            raise SchemaError(f"{where}: no property {name!r}; there are {', '.join(open_)}")
        if value is not None and not _fits(prop, value):
            wanted = f"one of {', '.join(prop.allowed)}" if prop.allowed else f"of type {prop.type}"
            raise SchemaError(f"{where}: {name} must be {wanted}, not {value!r}")
    for name in rules.needed:
        if values.get(name) is None:
            raise SchemaError(f"{where}: {name} is missing")


def _fits(prop: Property, value: Any) -> bool:
    match prop.type:
        case "strings":
            return isinstance(value, tuple | list) and all(type(v) is str for v in value)
        case "integers":
            return isinstance(value, tuple | list) and all(type(v) is int for v in value)
        case "string":
            return isinstance(value, str) and (not prop.allowed or value in prop.allowed)
        case _:
            return type(value) in _PYTHON_TYPES[prop.type]


@cache
def load_schema() -> Schema:
    """The schema of this version of the project; read once."""
    text = Path(__file__).with_name("schema.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times faster where libyaml is there
    return read_schema(yaml.load(text, Loader=loader))


def read_schema(data: Mapping[str, Any]) -> Schema:
    """A schema from the decoded YAML (see the head of ``graph/schema.yaml`` for the keys)."""
    common = {name: read_properties(data["common"][name]) for name in ("node", "relation", "fact")}
    nodes = {name: read_node(name, raw, common) for name, raw in data["nodes"].items()}
    relations = {name: read_relation(name, raw, common) for name, raw in data["relations"].items()}
    return Schema(int(data["version"]), nodes, relations)


def constraints(schema: Schema | None = None) -> list[str]:
    """The statements that make a store ready, as Neo4j DDL; each may be run again.

    Ids are unique within their primary label, keys within their relation type; names and the days that questions begin at are indexed.
    """
    schema = schema or load_schema()
    out: list[str] = []
    for name in schema.nodes:
        low = name.lower()
        out.append(f"CREATE CONSTRAINT {low}_id IF NOT EXISTS FOR (n:{name}) REQUIRE n.id IS UNIQUE")
        out.append(f"CREATE INDEX {low}_name IF NOT EXISTS FOR (n:{name}) ON (n.name)")
    for name, day in (("Trip", "start_date"), ("Trip", "long_from"), ("Article", "published_date")):
        out.append(f"CREATE INDEX {name.lower()}_{day} IF NOT EXISTS FOR (n:{name}) ON (n.{day})")
    for name, kind in schema.relations.items():
        low = name.lower()
        out.append(f"CREATE CONSTRAINT {low}_key IF NOT EXISTS FOR ()-[r:{name}]-() REQUIRE r.key IS UNIQUE")
        if kind.main:
            out.append(f"CREATE INDEX {low}_start_date IF NOT EXISTS FOR ()-[r:{name}]-() ON (r.start_date)")
    return out


def validate(record: Node | Edge) -> None:
    """Raise :class:`SchemaError` when this version's schema does not allow the record."""
    load_schema().validate(record)


def readme_table(lang: str) -> str:
    """README's schema tables as Markdown; ``lang`` is ``zh`` or ``en``."""
    from graph.schema_table import render

    return render(load_schema(), lang)


if __name__ == "__main__":
    from graph.schema_table import main

    main()
