"""A subgraph as the two data blocks of the HTML page.

``graph``: the structure, in columns (one array a property), read when the page opens. ``details``: sentences,
properties and articles, read when a reader first asks for them. Rows are numbered by position in both.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from exporters.kinds import NOT_DRAWN, SOURCES, node_kinds, property_words, relation_kinds, value_words
from exporters.pinyin import readings_of
from exporters.places import Places
from graph.schema import load_schema
from graph.view import Ref, Subgraph, ViewEdge, ViewNode

NODE_COLUMNS = frozenset(
    {"aliases", "hash", "name", "id", "start_date", "end_date", "spans", "region", "company", "core"}
)
NODE_COLUMNS |= {"evidence", "articles", "rule", "confidence"}
EDGE_COLUMNS = frozenset({"key", "hash", "date", "start_date", "end_date", "articles", "evidence", "spans"})
EDGE_COLUMNS |= {"rule", "confidence", "note", "trip"}


class Numbers:
    """Values → numbers in order of first sight."""

    def __init__(self) -> None:
        self.values: list[str] = []
        self._at: dict[str, int] = {}

    def of(self, value: str | None) -> int:
        if not value:
            return -1
        if value not in self._at:
            self._at[value] = len(self.values)
            self.values.append(value)
        return self._at[value]


class Blocks:
    """Both blocks of one subgraph as plain values for JSON; ``counts`` says what they hold."""

    def __init__(self, subgraph: Subgraph) -> None:
        schema = load_schema()
        self._kinds = node_kinds(schema)
        self._types = relation_kinds(schema)
        kind_at = {kind["name"]: i for i, kind in enumerate(self._kinds)}
        type_at = {kind["name"]: i for i, kind in enumerate(self._types)}
        nodes, edges = list(subgraph.nodes()), list(subgraph.edges())
        self._nodes = [node for node in nodes if node.label in kind_at]
        at = {node.ref: i for i, node in enumerate(self._nodes)}
        self._edges = [e for e in edges if e.type in type_at and e.start in at and e.end in at]
        self._articles = _Articles(nodes)
        self._places = Places(nodes, edges)
        self._trip_dates = {node.id: _date(node.properties) for node in self._nodes if node.label == "Trip"}
        self.graph = self._graph_block(kind_at, type_at, at)
        self.details = self._details_block()

    def _graph_block(
        self, kind_at: Mapping[str, int], type_at: Mapping[str, int], at: Mapping[Ref, int]
    ) -> dict[str, Any]:
        dates, occasions = Numbers(), Numbers()
        nodes, edges = self._nodes, self._edges
        aliases = {
            str(i): list(node.properties["aliases"]) for i, node in enumerate(nodes) if node.properties.get("aliases")
        }
        return {
            "kinds": self._kinds,
            "types": self._types,
            "properties": property_words(load_schema()),
            "values": value_words(),
            "places": self._places.rows,
            "names": [node.name for node in nodes],
            "ids": [node.id for node in nodes],
            "kind": [kind_at[node.label] for node in nodes],
            "place": [self._places.of(node.ref) for node in nodes],
            "aliases": aliases,
            "unresolved": [i for i, node in enumerate(nodes) if _is_unresolved(node)],
            "type": [type_at[edge.type] for edge in edges],
            "start": [at[edge.start] for edge in edges],
            "end": [at[edge.end] for edge in edges],
            "date": [dates.of(self._date_of(edge)) for edge in edges],
            "occasion": [occasions.of(_occasion(edge)) for edge in edges],
            "dates": dates.values,
            "pinyin": readings_of(self._searched(aliases)),
        }

    def _searched(self, aliases: Mapping[str, list[str]]) -> Iterable[str]:
        yield from (node.name for node in self._nodes)
        for names in aliases.values():
            yield from names

    def _date_of(self, edge: ViewEdge) -> str | None:
        own = _date(edge.properties)
        trip = edge.properties.get("trip") or next(
            (id for label, id in (edge.start, edge.end) if label == "Trip"), None
        )
        return own or self._trip_dates.get(str(trip))

    def _details_block(self) -> dict[str, Any]:
        edges = [self._edge_details(edge) for edge in self._edges]
        return {
            "nodes": [self._node_details(node) for node in self._nodes],
            "edges": edges,
            "articles": self._articles.rows,
        }

    def _node_details(self, node: ViewNode) -> list[Any]:
        own = node.properties
        articles = [self._articles.number(str(id)) for id in own.get("articles") or ()]
        return [[str(text) for text in own.get("evidence") or ()], articles, _rest(own, NODE_COLUMNS)]

    def _edge_details(self, edge: ViewEdge) -> list[Any]:
        own = edge.properties
        evidence, sources = _sentences(own)
        articles = [self._articles.number(id) for id in sources]
        return [evidence, articles, own.get("rule"), own.get("confidence"), own.get("note"), _rest(own, EDGE_COLUMNS)]


def _sentences(own: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Sentences, each once, and the articles: first that of each sentence in turn, then those that are left."""
    told = [str(sentence) for sentence in own.get("evidence") or ()]
    articles = [str(id) for id in own.get("articles") or ()]
    places = [str(span).rpartition(":")[0] for span in own.get("spans") or ()]
    if len(places) != len(told):
        return list(dict.fromkeys(told)), articles
    of: dict[str, str] = {}
    for sentence, article in zip(told, places, strict=True):
        of.setdefault(sentence, article)
    cited = set(of.values())
    return list(of), [*of.values(), *(id for id in articles if id not in cited)]


class _Articles:
    """Articles by number; one that is cited but not in the subgraph is known by its id alone."""

    def __init__(self, nodes: Iterable[ViewNode]) -> None:
        self.rows: list[dict[str, Any]] = []
        self._at: dict[str, int] = {}
        for node in nodes:
            if node.label == SOURCES:
                self._add(node.id, node.properties, node.name)

    def number(self, id: str) -> int:
        return self._at[id] if id in self._at else self._add(id, {}, None)

    def _add(self, id: str, properties: Mapping[str, Any], name: str | None) -> int:
        title = properties.get("title") or (name if name != id else None)
        rest = {key: _plain(properties.get(key)) for key in ("source", "published", "url")}
        self._at[id] = len(self.rows)
        self.rows.append({"id": id, "title": title, **rest})
        return self._at[id]


def _is_unresolved(node: ViewNode) -> bool:
    return "Unresolved" in node.labels or bool(node.properties.get("unresolved"))


def _date(properties: Mapping[str, Any]) -> str | None:
    """The date as the text gives it, else the days that were worked out from it."""
    if properties.get("date"):
        return str(properties["date"])
    first, last = properties.get("start_date"), properties.get("end_date")
    if not first:
        return None
    return str(first) if not last or last == first else f"{first}/{last}"


def _occasion(edge: ViewEdge) -> str | None:
    """What ties facts of one occasion together: the trip, else the article."""
    for label, id in (edge.start, edge.end):
        if label == "Trip":
            return id
    trip = edge.properties.get("trip")
    articles = edge.properties.get("articles") or ()
    return str(trip) if trip else f"article {articles[0]}" if articles else None


def _rest(properties: Mapping[str, Any], shown_elsewhere: frozenset[str]) -> dict[str, Any] | None:
    found = {k: _plain(v) for k, v in properties.items() if k not in shown_elsewhere and (v or v == 0)}
    return found or None


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


__all__ = ["NOT_DRAWN", "Blocks"]
