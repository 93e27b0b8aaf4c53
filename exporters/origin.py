"""Where a graph comes from: how many articles, of which period and sources, what was left out. Shown in every export."""

from __future__ import annotations

from collections import Counter
from typing import Any

from graph.view import Subgraph

MOST_SOURCES = 6


def describe_origin(subgraph: Subgraph, note: str = "") -> dict[str, Any]:
    """``articles`` (count), ``since`` and ``until`` (first and last publication day), ``sources`` (names, most
    frequent first), ``other_sources`` (count of the rest), ``made`` (when the store was written, as told by ``meta``), ``part`` (whether the
    subgraph is a part of the graph, as told by ``meta["scope"]``), ``note``.

    What ``subgraph.meta`` says wins over what is counted from the article nodes, since a subgraph may hold fewer.
    """
    articles = [node for node in subgraph.nodes() if node.label == "Article"]
    days = sorted(str(node.properties["published"]) for node in articles if node.properties.get("published"))
    sources = Counter(str(node.properties["source"]) for node in articles if node.properties.get("source"))
    names = [name for name, _ in sorted(sources.items(), key=lambda item: (-item[1], item[0]))]
    meta = subgraph.meta
    told = meta.get("sources")
    if isinstance(told, list | tuple):
        names = [str(name) for name in told]
    since, until = _period(meta.get("period"))
    return {
        "articles": _count(meta.get("articles")) or len(articles),
        "since": since or (days[0] if days else None),
        "until": until or (days[-1] if days else None),
        "sources": names[:MOST_SOURCES],
        "other_sources": max(0, len(names) - MOST_SOURCES),
        "made": str(meta["made"]) if meta.get("made") else None,
        "left_out": _count(meta.get("dropped_edges")),
        "part": meta.get("scope", "whole") != "whole",
        "note": note or str(meta.get("note") or ""),
    }


def _count(value: object) -> int:
    """A number, or how many a list holds."""
    if isinstance(value, list | tuple | set | frozenset):
        return len(value)
    return value if isinstance(value, int) else 0


def _period(value: object) -> tuple[str | None, str | None]:
    if isinstance(value, list | tuple) and len(value) == 2:
        return (str(value[0]) if value[0] else None), (str(value[1]) if value[1] else None)
    if isinstance(value, str) and value:
        first, _, last = value.partition("/")
        return first, last or first
    return None, None
