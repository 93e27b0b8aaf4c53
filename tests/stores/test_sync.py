"""A store is made equal to records, whatever it held before."""

from __future__ import annotations

import datetime

import pytest

from benches.generate import generate_records
from graph.model import Edge, Node, Value
from graph.schema import SchemaError
from graph.stores import Counts, Store, sync
from tests.stores.whole import expected_graph, whole_graph

SOURCE: dict[str, Value] = {"articles": ("a1",), "evidence": ("冠县县委书记张学宏拜访甲公司。",)}


def region(id: str, name: str, label: str = "County", **more: Value) -> Node:
    return Node("Region", id, ("Region", label), {"name": name, **more})


def company(name: str) -> Node:
    return Node("Company", name, properties={"name": name})


def visit(key: str, official: str = "张学宏@371525", to: str = "甲公司", **more: Value) -> Edge:
    return Edge("VISITED", ("Official", official), ("Company", to), key, {**SOURCE, **more})


NODES = [
    region("371525", "冠县"),
    region("371522", "莘县"),
    company("甲公司"),
    company("乙公司"),
    Node("Official", "张学宏@371525", properties={"name": "张学宏", "titles": ("县委书记",)}),
]
FEBRUARY = {"date": "2023-02-15", "start_date": datetime.date(2023, 2, 15)}
MARCH = {"date": "2023-03-01", "start_date": datetime.date(2023, 3, 1)}
EDGES = [
    visit("t1|甲公司", **FEBRUARY),
    visit("t2|甲公司", **MARCH),
    Edge("PART_OF", ("Region", "371525"), ("Region", "371522"), "371525"),
]


def test_the_store_holds_exactly_the_records(store: Store) -> None:
    report = sync(store, [*NODES, *EDGES])
    assert whole_graph(store) == expected_graph([*NODES, *EDGES])
    assert report.total == Counts(created=8)


def test_a_second_load_writes_nothing(store: Store) -> None:
    sync(store, [*NODES, *EDGES])
    assert sync(store, [*NODES, *EDGES]).total == Counts(unchanged=8)
    assert sync(store, [*NODES[::-1], *EDGES[::-1]]).total == Counts(unchanged=8)


def test_repeat_visits_stay_two_edges(store: Store) -> None:
    sync(store, [*NODES, *EDGES])
    text = (
        "MATCH (:Official)-[r:VISITED]->(:Company {id: '甲公司'}) RETURN r.start_date AS start_date ORDER BY start_date"
    )
    assert [row["start_date"] for row in store.read(text)] == [FEBRUARY["start_date"], MARCH["start_date"]]


@pytest.mark.parametrize(
    ("after", "total"),
    [
        pytest.param([*NODES[1:], *EDGES[:2]], Counts(deleted=2, unchanged=6), id="a node and its edge gone"),
        pytest.param([*NODES, *EDGES[1:]], Counts(deleted=1, unchanged=7), id="an edge gone"),
        pytest.param([*NODES, visit("t1|甲公司"), *EDGES[1:]], Counts(changed=1, unchanged=7), id="a property gone"),
        pytest.param(
            [*NODES, visit("t1|甲公司", to="乙公司", **FEBRUARY), *EDGES[1:]],
            Counts(changed=1, unchanged=7),
            id="the same edge to another company",
        ),
        pytest.param(
            [region("371525", "冠县", "City"), *NODES[1:], *EDGES],
            Counts(created=1, changed=1, unchanged=6),
            id="a county that became a city: its edge is made again",
        ),
        pytest.param(
            [region("371525", "冠州", full_name="山东省聊城市冠州"), *NODES[1:], *EDGES],
            Counts(changed=1, unchanged=7),
            id="a new name",
        ),
        pytest.param([*NODES, company("丙公司"), *EDGES], Counts(created=1, unchanged=8), id="a node more"),
        pytest.param([], Counts(deleted=8), id="nothing left"),
    ],
)
def test_a_correction_leaves_no_trace(store: Store, after: list[Node | Edge], total: Counts) -> None:
    sync(store, [*NODES, *EDGES])
    report = sync(store, after)
    assert whole_graph(store) == expected_graph(after)
    assert report.total == total


def test_without_delete_what_is_not_told_stays(store: Store) -> None:
    sync(store, [*NODES, *EDGES])
    sync(store, [company("丙公司"), visit("t3|丙公司", to="丙公司")], delete=False)
    assert whole_graph(store) == expected_graph([*NODES, *EDGES, company("丙公司"), visit("t3|丙公司", to="丙公司")])


def test_what_others_keep_in_the_same_database_stays(store: Store) -> None:
    sync(store, NODES)
    store.write("UNWIND $rows AS row CREATE (n:Company {id: row, name: row})", ["不是我们的"])
    sync(store, [])
    assert store.read("MATCH (n) RETURN n.id AS id") == [{"id": "不是我们的"}]


@pytest.mark.parametrize(
    ("records", "message"),
    [
        ([*NODES, visit("t9", to="没有的公司")], "its end Company '没有的公司' is not among the records"),
        ([*NODES, EDGES[0], EDGES[0]], "VISITED 't1|甲公司' is there twice"),
        ([*NODES, company("甲公司")], "Company '甲公司' is there twice"),
        ([*NODES, *EDGES, company("丁公司")], "give all nodes first"),
    ],
)
def test_records_that_contradict_each_other_are_refused(store: Store, records: list[Node | Edge], message: str) -> None:
    with pytest.raises(SchemaError, match=message.replace("|", r"\|")):
        sync(store, records)


def test_small_batches_give_the_same_graph_and_progress_adds_up(store: Store) -> None:
    records = list(generate_records(20))
    steps: list[tuple[str, int]] = []
    report = sync(store, records, batch=7, progress=lambda name, count: steps.append((name, count)))
    assert whole_graph(store) == expected_graph(records)
    assert sum(count for _, count in steps) == len(records) == report.total.created
    assert {name for name, _ in steps} == {row["name"] for row in report.rows()}


def test_one_graph_turns_into_another(store: Store) -> None:
    before, after = list(generate_records(30, seed=1)), list(generate_records(20, seed=2))
    sync(store, before)
    sync(store, after, batch=11)
    assert whole_graph(store) == expected_graph(after)
    assert sync(store, after).total.written == 0


def test_the_report_counts_by_name(store: Store) -> None:
    rows = list(sync(store, [*NODES, *EDGES]).rows())
    assert rows[0] == {"name": "Region", "created": 2, "changed": 0, "deleted": 0, "unchanged": 0}
    assert [row["name"] for row in rows] == ["Region", "Company", "Official", "VISITED", "PART_OF"]
