"""How the viewer draws and weighs each kind of node and relation of ``graph/schema.yaml``.

Names, meanings, colours and shapes are the schema's; what is said here is only what a drawing needs beside them.
"""

from __future__ import annotations

from typing import Any

from graph.schema import NodeKind, Property, RelationKind, Schema

SOURCES = "Article"
"""The label that is cited in the panel and never drawn."""

NOT_DRAWN = frozenset({SOURCES, "Meta"})
LASTING = frozenset({"HOLDS_OFFICE", "WORKS_FOR", "PART_OF", "CLASSIFIED_AS", "LOCATED_IN"})
"""Relations that hold over time: the period filter keeps them with the facts at their ends."""

OFF_AT_FIRST = frozenset({"CALLED_AT", "PART_OF", "CLASSIFIED_AS", "LOCATED_IN"})
"""What another edge says already (``VISITED``) or what is background; one click in the legend shows it."""

KINDS_OFF_AT_FIRST = frozenset({"IndustryClass"})
DASHED = frozenset({"TARGETS_SECTOR", "HOLDS_OFFICE", "WORKS_FOR", "PART_OF", "CLASSIFIED_AS", "LOCATED_IN"})
GLYPHS = {"Region": "地", "Official": "官", "Company": "企", "Executive": "商", "Industry": "产", "IndustryClass": "类"}
GLYPHS |= {"Trip": "行", "Unresolved": "?"}
WEIGHTS = {"SIGNED_WITH": 3.0, "VISITED": 2.0, "TARGETS_SECTOR": 1.2, "LED": 1.2, "SENT": 0.8, "WENT_TO": 0.6}
LIGHT_WEIGHT = 0.4
"""How much an edge counts for the rank of its ends: deals most, visits next, background little."""

VALUES = {
    "company": ("企业", "company"),
    "institution": ("机构", "institution"),
    "association": ("协会", "association"),
    "park": ("园区", "park"),
    "contract": ("合同", "contract"),
    "framework": ("框架协议", "framework agreement"),
    "intention": ("意向", "letter of intent"),
    "stated": ("原文明说", "stated"),
    "inferred": ("由发布日推得", "inferred from the publication date"),
}
"""Coded property values → (Chinese, English)."""


def node_kinds(schema: Schema) -> list[dict[str, Any]]:
    """One entry for each drawn label, in the schema's order."""
    return [_node_kind(kind) for kind in schema.nodes.values() if kind.name not in NOT_DRAWN and not kind.hidden]


def relation_kinds(schema: Schema) -> list[dict[str, Any]]:
    """One entry for each relation that joins drawn labels; the three that were asked for come first."""
    drawn = [kind for kind in schema.relations.values() if not all(start in NOT_DRAWN for start, _ in kind.ends)]
    return [_relation_kind(kind) for kind in drawn]


def property_words(schema: Schema) -> dict[str, dict[str, str]]:
    """Property name → its Chinese and English label; the first kind that has the name decides."""
    words: dict[str, dict[str, str]] = {}
    kinds: list[NodeKind | RelationKind] = [*schema.relations.values(), *schema.nodes.values()]
    for kind in kinds:
        for prop in kind.properties.values():
            words.setdefault(prop.name, _words(prop))
    return words


def value_words() -> dict[str, dict[str, str]]:
    return {code: {"zh": zh, "en": en} for code, (zh, en) in VALUES.items()}


def _words(prop: Property) -> dict[str, str]:
    return {"zh": prop.label.zh, "en": prop.label.en}


def _told(kind: NodeKind | RelationKind) -> dict[str, Any]:
    """What the page says of a kind of node and of a relation alike."""
    return {
        "name": kind.name,
        "zh": kind.label.zh,
        "en": kind.label.en,
        "meaning": kind.meaning.zh,
        "meaning_en": kind.meaning.en,
        "color": kind.colour,
    }


def _node_kind(kind: NodeKind) -> dict[str, Any]:
    return _told(kind) | {
        "shape": kind.shape,
        "glyph": GLYPHS.get(kind.name, kind.label.zh[:1]),
        "on": kind.name not in KINDS_OFF_AT_FIRST,
    }


def _relation_kind(kind: RelationKind) -> dict[str, Any]:
    return _told(kind) | {
        "dash": kind.name in DASHED,
        "fact": kind.facts and kind.name not in LASTING,
        "on": kind.name not in OFF_AT_FIRST,
        "weight": WEIGHTS.get(kind.name, LIGHT_WEIGHT),
    }
