"""README's schema tables, made from the schema; see :mod:`graph.schema` for the command."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from graph.schema import Property, RelationKind, Schema, readme_table

START, END = "<!-- schema -->", "<!-- /schema -->"

_HEADS = {
    "zh": ("| 节点 | 中文 | 含义 | 标识 | 属性 |", "| 关系 | 中文 | 从 → 到 | 含义 | 属性 |"),
    "en": ("| node | 中文 | what it is | id | properties |", "| relation | 中文 | from → to | meaning | properties |"),
}
_COMMON = {
    "zh": "每个节点另有 {node}；每条关系有 {relation}；标 * 的关系和节点是事实，另有 {fact}。粗体是三种核心关系。",
    "en": (
        "Every node also carries {node}; every relation {relation}; those marked * are facts and also carry {fact}. "
        "The three bold relations are the core of the graph."
    ),
}
_NODE_COMMON = ("id", "name", "aliases", "hash")
_RELATION_COMMON = ("key", "hash")
_FACT = ("date", "start_date", "end_date", "trip", "articles", "evidence", "spans", "rule", "confidence", "note")


def render(schema: Schema, lang: str) -> str:
    """Two tables and a sentence on what is common; ends with a line end."""
    nodes, relations = _HEADS[lang]
    lines = [nodes, "| --- | --- | --- | --- | --- |"]
    for node in schema.nodes.values():
        labels = f"`{node.name}`" + ("*" if node.facts else "")
        if node.sublabels:
            labels += " + " + ", ".join(f"`{name}`" for name in node.sublabels)
        own = _names(node.properties.values(), _NODE_COMMON + (_FACT if node.facts else ()))
        id_rule = f"{node.id.of(lang)} `{node.example}`"
        lines.append(f"| {labels} | {node.label.zh} | {node.meaning.of(lang)} | {id_rule} | {own} |")
    lines += ["", relations, "| --- | --- | --- | --- | --- |"]
    for relation in schema.relations.values():
        own = _names(relation.properties.values(), _RELATION_COMMON + (_FACT if relation.facts else ()))
        name, ends, meaning = _relation_name(relation), _ends(relation), relation.meaning.of(lang)
        lines.append(f"| {name} | {relation.label.zh} | {ends} | {meaning} | {own} |")
    common = {
        key: ", ".join(f"`{n}`" for n in names)
        for key, names in (("node", _NODE_COMMON), ("relation", _RELATION_COMMON), ("fact", _FACT))
    }
    lines += ["", _COMMON[lang].format(**common)]
    return "\n".join(lines) + "\n"


def _relation_name(relation: RelationKind) -> str:
    name = f"**`{relation.name}`**" if relation.main else f"`{relation.name}`"
    return name + ("*" if relation.facts else "")


def _ends(relation: RelationKind) -> str:
    """End points grouped by start: ``Article → Trip, Region``."""
    grouped: dict[str, list[str]] = {}
    for start, end in relation.ends:
        grouped.setdefault(start, []).append(end)
    return "; ".join(f"{start} → {', '.join(ends)}" for start, ends in grouped.items())


def _names(properties: Iterable[Property], hidden: tuple[str, ...]) -> str:
    return ", ".join(f"`{p.name}`" for p in properties if p.name not in hidden)


def insert(text: str, lang: str) -> str:
    """The text with the tables between its markers; raises ``ValueError`` when it has no markers."""
    if START not in text or END not in text:
        raise ValueError(f"no place for the schema table; put {START} and {END} where it belongs")
    before, rest = text.split(START, 1)
    after = rest.split(END, 1)[1]
    return f"{before}{START}\n{readme_table(lang)}{END}{after}"


def main() -> None:
    """``zh`` or ``en`` prints a table; ``--write FILE…`` renews it in files (Chinese where the name has ``zh``)."""
    args = sys.argv[1:]
    if args[:1] == ["--write"]:
        for name in args[1:]:
            path = Path(name)
            text = insert(path.read_text(encoding="utf-8"), "zh" if "zh" in path.name.lower() else "en")
            path.write_text(text, encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(readme_table(args[0] if args else "zh"))
