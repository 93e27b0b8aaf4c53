"""A subgraph out of rows."""

from __future__ import annotations

from typing import Any

from graph.view import Subgraph

NODES: list[dict[str, Any]] = [
    {"id": "1", "label": "Region", "labels": ["Region", "County"], "name": "冠县", "properties": {"code": "1"}},
    {"id": "1", "label": "Company", "labels": ["Company"], "name": None, "properties": {}},
    {"id": "1", "label": "Region", "labels": ["Region"], "name": "another", "properties": {}},
]


def edge(key: str, end: str = "1", **properties: Any) -> dict[str, Any]:
    ends = {"start": "1", "start_label": "Region", "end": end, "end_label": "Company"}
    return {"type": "SIGNED_WITH", **ends, "key": key, "properties": properties}


def test_nodes_with_the_same_id_and_another_label_are_two() -> None:
    view = Subgraph.from_rows(NODES, [])
    assert [(n.label, n.id, n.name) for n in view.nodes()] == [("Region", "1", "冠县"), ("Company", "1", "1")]
    assert len(view) == view.node_count() == 2


def test_parallel_edges_stay_and_the_same_edge_is_kept_once() -> None:
    view = Subgraph.from_rows(NODES, [edge("a"), edge("b"), edge("a")])
    assert [e.key for e in view.edges()] == ["a", "b"]
    assert view.counts() == {"Company": 1, "Region": 1, "SIGNED_WITH": 2}
    assert view.degree("Company", "1") == 2
    assert view.degree("Company", "nobody") == 0


def test_an_edge_to_nowhere_is_left_out_and_counted() -> None:
    view = Subgraph.from_rows(NODES, [edge("a", end="2")], {"title": "x"})
    assert view.meta == {"title": "x", "dropped_edges": 1}
    assert view.edge_count() == 0


def test_networkx_gets_attributes_and_a_copy() -> None:
    view = Subgraph.from_rows(NODES, [edge("a", project="莘县蔬菜供应链项目")], {"title": "x"})
    graph = view.to_networkx()
    assert graph.graph == {"title": "x"}
    assert graph.nodes["Region", "1"] == {
        "id": "1", "label": "Region", "labels": ["Region", "County"], "name": "冠县", "code": "1",
    }  # fmt: skip
    found = graph.edges[("Region", "1"), ("Company", "1"), ("SIGNED_WITH", "a")]
    assert found == {"type": "SIGNED_WITH", "key": "a", "project": "莘县蔬菜供应链项目"}
    graph.clear()
    assert len(view) == 2


def test_a_node_is_found_by_label_and_id() -> None:
    view = Subgraph.from_rows(NODES, [])
    found = view.node("Region", "1")
    assert found is not None
    assert found.labels == ("Region", "County")
    assert view.node("Trip", "1") is None
