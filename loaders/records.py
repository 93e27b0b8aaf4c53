"""Linked facts → the nodes and edges of ``graph/schema.yaml``.

:func:`records` goes through the facts once and yields every record, edges after the nodes that they join.
Nothing is yielded that no fact, and no place or class above one, asks for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.facts import Facts
from graph.model import Edge, Node, Value
from graph.schema import load_schema
from loaders.article_edges import ArticleEdges
from loaders.gathered import Gathered
from loaders.link import Linked
from loaders.nodes import company_records, people_nodes, trip_nodes
from loaders.reference import industry_records, region_records


def records(facts: Iterable[Facts], linked: Linked) -> Iterator[Node | Edge]:
    """All records of the graph, nodes first."""
    gathered = Gathered()
    for one in facts:
        ArticleEdges(one, linked, gathered).gather()
    gathered.close()
    yield from sorted(_all(gathered, linked), key=lambda record: isinstance(record, Edge))


def _all(gathered: Gathered, linked: Linked) -> Iterator[Node | Edge]:
    schema = load_schema()
    values: dict[str, Value] = {"name": "graph", "schema_version": schema.version, "articles": len(gathered.articles)}
    yield Node("Meta", "graph", properties=values)
    yield from gathered.articles.values()
    yield from trip_nodes(gathered, linked)
    yield from company_records(gathered, linked)
    yield from people_nodes(gathered)
    yield from gathered.unresolved.values()
    yield from region_records(gathered.regions)
    yield from industry_records(gathered.industries)
    yield from gathered.drafts.edges()
