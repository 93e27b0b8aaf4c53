"""The kinds of ``graph/schema.yaml`` as objects: labels, relation types and their properties, and how they are read.

:mod:`graph.schema` is the way in; it gives all of these names too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in Chinese and English."""

    zh: str
    en: str

    def of(self, lang: str) -> str:
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Property:
    """``type`` is a name of ``graph/schema.yaml`` (``string`` … ``integers``); ``managed`` ones belong to sync."""

    name: str
    type: str
    label: Text
    meaning: Text
    required: bool = False
    managed: bool = False
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sublabel:
    """A second label that a node of its primary label may carry."""

    name: str
    label: Text
    meaning: Text


@dataclass(frozen=True, slots=True)
class Rules:
    """What a record may bring: ``open`` are its allowed properties, ``needed`` those that must not be null."""

    open: Mapping[str, Property]
    needed: tuple[str, ...]

    @classmethod
    def of(cls, properties: Mapping[str, Property], identity: str) -> Rules:
        """Without the identity, which a record holds apart, and without what sync manages."""
        own = {name: p for name, p in properties.items() if name != identity and not p.managed}
        return cls(own, tuple(name for name, p in own.items() if p.required))


@dataclass(frozen=True, slots=True)
class NodeKind:
    """One primary label. ``properties`` holds the common ones too; ``facts``: carries what fact edges carry."""

    name: str
    label: Text
    meaning: Text
    id: Text
    example: str
    pattern: re.Pattern[str] | None
    colour: str
    shape: str
    hidden: bool
    facts: bool
    sublabels: Mapping[str, Sublabel]
    properties: Mapping[str, Property]
    rules: Rules


@dataclass(frozen=True, slots=True)
class RelationKind:
    """One relation type. ``ends`` are the allowed (start label, end label); ``main``: one of the three edges asked for."""

    name: str
    label: Text
    meaning: Text
    ends: tuple[tuple[str, str], ...]
    colour: str
    facts: bool
    main: bool
    properties: Mapping[str, Property]
    rules: Rules


def read_node(name: str, raw: Mapping[str, Any], common: Mapping[str, dict[str, Property]]) -> NodeKind:
    facts = bool(raw.get("facts"))
    shared = common["node"] | (_optional(common["fact"]) if facts else {})
    properties = shared | read_properties(raw["properties"])
    return NodeKind(
        name=name,
        label=Text(**raw["label"]),
        meaning=Text(**raw["meaning"]),
        id=Text(**raw["id"]),
        example=raw["example"],
        pattern=re.compile(raw["pattern"], re.DOTALL) if "pattern" in raw else None,
        colour=raw["colour"],
        shape=raw["shape"],
        hidden=bool(raw.get("hidden")),
        facts=facts,
        sublabels={
            key: Sublabel(key, Text(**sub["label"]), Text(**sub["meaning"]))
            for key, sub in raw.get("sublabels", {}).items()
        },
        properties=properties,
        rules=Rules.of(properties, "id"),
    )


def read_relation(name: str, raw: Mapping[str, Any], common: Mapping[str, dict[str, Property]]) -> RelationKind:
    facts = bool(raw.get("facts"))
    fact = _optional(common["fact"], raw["optional"]) if "optional" in raw else common["fact"]
    properties = common["relation"] | (fact if facts else {}) | read_properties(raw.get("properties", {}))
    return RelationKind(
        name=name,
        label=Text(**raw["label"]),
        meaning=Text(**raw["meaning"]),
        ends=tuple((a, b) for a, b in raw["ends"]),
        colour=raw["colour"],
        facts=facts,
        main=bool(raw.get("main")),
        properties=properties,
        rules=Rules.of(properties, "key"),
    )


def read_properties(raw: Mapping[str, Any]) -> dict[str, Property]:
    return {
        name: Property(
            name=name,
            type=spec["type"],
            label=Text(**spec["label"]),
            meaning=Text(**spec["meaning"]),
            required=bool(spec.get("required")),
            managed=bool(spec.get("managed")),
            allowed=tuple(spec.get("allowed", ())),
        )
        for name, spec in raw.items()
    }


def _optional(properties: Mapping[str, Property], names: Iterable[str] | None = None) -> dict[str, Property]:
    """The same properties, the named ones (default: all) not required."""
    freed = set(properties if names is None else names) - {"id", "key", "name"}
    return {
        name: Property(name, p.type, p.label, p.meaning, p.required and name not in freed, p.managed, p.allowed)
        for name, p in properties.items()
    }
