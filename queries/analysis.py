"""Measures of a subgraph, on networkx: who is alike, what belongs together, who is in the middle, how far they go.

Everything is computed from a :class:`graph.view.Subgraph` (of :func:`queries.subgraph`) and is deterministic. A company
counts for a region when a trip of the region called at it or the region signed with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import networkx as nx

from graph.view import Subgraph, ViewNode

_SEED = 0


@dataclass(frozen=True, slots=True)
class Central:
    """A company and how central it is: ``regions`` that are after it, ``betweenness`` and ``degree`` from 0 to 1."""

    company: str
    regions: int
    degree: float
    betweenness: float


@dataclass(frozen=True, slots=True)
class Community:
    """Regions (ids) that are after the same things, and the things (ids) that most of them are after."""

    regions: tuple[str, ...]
    common: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a region goes: trips to its own city, its own province, other provinces."""

    region: str
    own_city: int
    own_province: int
    elsewhere: int


def region_company_graph(view: Subgraph) -> nx.Graph[str]:
    """The bipartite graph: nodes ``region:<id>`` and ``company:<id>`` with ``kind`` and ``name``, edges with
    ``visits`` and ``deals``."""
    graph: nx.Graph[str] = nx.Graph()
    for region, company, type in sorted(_meetings(view)):
        a, b = f"region:{region}", f"company:{company}"
        graph.add_node(a, kind="region", name=_name(view, "Region", region))
        graph.add_node(b, kind="company", name=_name(view, "Company", company))
        if not graph.has_edge(a, b):
            graph.add_edge(a, b, visits=0, deals=0)
        graph.edges[a, b]["deals" if type == "SIGNED_WITH" else "visits"] += 1
    return graph


def project(view: Subgraph) -> nx.Graph[str]:
    """Regions (nodes ``region:<id>``) joined by the number of companies that both are after, as ``weight``."""
    graph = region_company_graph(view)
    projected: nx.Graph[str] = nx.bipartite.weighted_projected_graph(graph, _of_kind(graph, "region"))
    return projected


def communities(view: Subgraph) -> list[Community]:
    """Regions grouped by the industries and companies that they are after (Louvain, fixed seed), largest first."""
    wishes: nx.Graph[str] = nx.Graph()
    for region, company, _ in sorted(_meetings(view)):
        _more(wishes, f"region:{region}", f"Company:{company}")
    for edge in sorted(view.edges(), key=lambda e: e.key):
        if edge.type == "TARGETS_SECTOR":
            _more(wishes, f"region:{edge.start[1]}", f"Industry:{edge.end[1]}")
    regions = sorted(node for node in wishes if node.startswith("region:"))
    if not regions:
        return []
    alike = nx.bipartite.weighted_projected_graph(wishes, regions)
    groups = nx.community.louvain_communities(_sorted_copy(alike), weight="weight", seed=_SEED)
    found = [_community(wishes, group) for group in groups]
    return sorted(found, key=lambda c: (-len(c.regions), c.regions))


def central_companies(view: Subgraph, limit: int = 20) -> list[Central]:
    """Companies in the middle of things: most regions first, then betweenness in the region–company graph."""
    graph = region_company_graph(view)
    between = nx.betweenness_centrality(graph)
    count = len(_of_kind(graph, "region"))
    rows = [
        Central(node.removeprefix("company:"), graph.degree(node), graph.degree(node) / count, between[node])
        for node in _of_kind(graph, "company")
    ]
    return sorted(rows, key=lambda row: (-row.regions, -row.betweenness, row.company))[:limit]


def reach(view: Subgraph) -> list[Reach]:
    """For each region its destinations, near and far by the divisions that they lie in; one trip counts for each."""
    senders = {edge.end[1]: edge.start[1] for edge in view.edges() if edge.type == "SENT"}
    counts: dict[str, Counter[str]] = {}
    for edge in view.edges():
        origin = senders.get(edge.start[1]) if edge.type == "WENT_TO" else None
        if origin is not None:
            counts.setdefault(origin, Counter())[_distance(origin, edge.end[1])] += 1
    return [Reach(region, c["city"], c["province"], c["elsewhere"]) for region, c in sorted(counts.items())]


def _of_kind(graph: nx.Graph[str], kind: str) -> list[str]:
    return [node for node, data in graph.nodes(data=True) if data["kind"] == kind]


def _distance(origin: str, destination: str) -> str:
    """By GB/T 2260: the first two digits are the province, the first four the city."""
    if origin[:4] == destination[:4]:
        return "city"
    return "province" if origin[:2] == destination[:2] else "elsewhere"


def _meetings(view: Subgraph) -> Iterator[tuple[str, str, str]]:
    """(region id, company id, type) of every call of a trip and every deal."""
    senders = {edge.end[1]: edge.start[1] for edge in view.edges() if edge.type == "SENT"}
    for edge in view.edges():
        if edge.type == "SIGNED_WITH":
            yield edge.start[1], edge.end[1], edge.type
        elif edge.type == "CALLED_AT" and edge.start[1] in senders:
            yield senders[edge.start[1]], edge.end[1], edge.type


def _community(wishes: nx.Graph[str], group: set[str]) -> Community:
    after = Counter(wish for region in group for wish in wishes[region])
    common = [wish for wish, n in after.items() if n * 2 > len(group) and n > 1]
    common.sort(key=lambda wish: (-after[wish], wish))
    names = tuple(wish.partition(":")[2] for wish in common)
    return Community(tuple(sorted(region.removeprefix("region:") for region in group)), names)


def _more(graph: nx.Graph[str], a: str, b: str) -> None:
    weight = graph.edges[a, b]["weight"] + 1 if graph.has_edge(a, b) else 1
    graph.add_edge(a, b, weight=weight)


def _sorted_copy(graph: nx.Graph[Any]) -> nx.Graph[Any]:
    """The same graph with nodes and edges in order: Louvain depends on it."""
    copy: nx.Graph[Any] = nx.Graph()
    copy.add_nodes_from(sorted(graph))
    edges = ((min(a, b), max(a, b), data) for a, b, data in graph.edges(data=True))
    copy.add_edges_from(sorted(edges, key=lambda edge: edge[:2]))
    return copy


def _name(view: Subgraph, label: str, id: str) -> str:
    node: ViewNode | None = view.node(label, id)
    return node.name if node else id
