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
from loaders.nodes import company_nodes, located_edges, people_nodes, trip_nodes
from loaders.reference import industry_edges, industry_nodes, region_edges, region_nodes


def records(facts: Iterable[Facts], linked: Linked) -> Iterator[Node | Edge]:
    """All records of the graph: every node, then every edge."""
    gathered = Gathered()
    for one in facts:
        yield from ArticleEdges(one, linked, gathered).gather()
    yield from trip_nodes(gathered, linked)
    yield from company_nodes(gathered, linked)
    yield from people_nodes(gathered)
    yield from region_nodes(gathered.regions)
    yield from industry_nodes(gathered.industries)
    yield _meta(gathered)
    yield from region_edges(gathered.regions)
    yield from industry_edges(gathered.industries)
    yield from located_edges(gathered)
    yield from gathered.deals.edges()
    yield from gathered.drafts.edges()


def _meta(gathered: Gathered) -> Node:
    values: dict[str, Value] = {
        "name": "graph",
        "schema_version": load_schema().version,
        "articles": gathered.articles,
    }
    return Node("Meta", "graph", properties=values)
