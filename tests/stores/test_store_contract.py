"""What both stores promise."""

from __future__ import annotations

import datetime

import pytest

from graph.errors import QueryError
from graph.schema import constraints, load_schema
from graph.stores import Store

DAY = datetime.date(2023, 2, 15)
WHOLE = {
    "id": "371525",
    "name": "冠县",
    "aliases": ["冠县", 'Guan\'xian "x" \\ \n'],
    "hash": "h",
    "start_date": DAY,
    "amount_cny": 58_200_000_000,
    "weight": 0.5,
    "flag": True,
    "nobody": [],
    "numbers": [1, 2],
}


def put_region(store: Store) -> None:
    store.ensure_schema(constraints())
    text = "UNWIND $rows AS row MERGE (n:Region:County {id: row.id}) SET n = row"
    store.write(text, [WHOLE])


def put_deals(store: Store, count: int) -> None:
    put_region(store)
    names = [{"id": f"公司{i}", "name": f"公司{i}", "hash": "h"} for i in range(count)]
    store.write("UNWIND $rows AS row MERGE (n:Company {id: row.id}) SET n = row", names)
    deals = [{"company": f"公司{i}", "key": f"k{i}", "start_date": DAY, "hash": "h"} for i in range(count)]
    store.write(
        "UNWIND $rows AS row MATCH (a:Region {id: '371525'}) MATCH (b:Company {id: row.company}) "
        "MERGE (a)-[r:SIGNED_WITH {key: row.key}]->(b) SET r.start_date = row.start_date, r.hash = row.hash",
        deals,
    )


def test_values_come_back_as_they_went_in(store: Store) -> None:
    put_region(store)
    assert store.read("MATCH (n:Region {id: $id}) RETURN properties(n) AS p", id="371525") == [{"p": WHOLE}]


@pytest.mark.parametrize(
    ("returned", "value"),
    [
        ("n.start_date AS start_date", {"start_date": DAY}),
        ("min(n.start_date) AS first_date", {"first_date": DAY}),
        ("{start_date: n.start_date} AS map", {"map": {"start_date": DAY}}),
        ("collect(n.start_date) AS start_date", {"start_date": [DAY]}),
        ("n{.start_date} AS n", {"n": {"start_date": DAY}}),
        ("n.aliases AS aliases", {"aliases": WHOLE["aliases"]}),
        ("n.nothing AS nothing", {"nothing": None}),
        ("size(n.nobody) AS size", {"size": 0}),
        ("n AS n", {"n": WHOLE}),
        ("toString(n.start_date) AS text", {"text": "2023-02-15"}),
        ("n.start_date.year AS year", {"year": 2023}),
        ("$day AS some_date", {"some_date": DAY}),
        ("n.start_date >= $day AS now", {"now": True}),
        ("n.start_date < date('2023-02-15') AS before", {"before": False}),
        ("[x IN n.numbers | x + 1] AS more", {"more": [2, 3]}),
    ],
)
def test_a_query_returns_plain_python_values(store: Store, returned: str, value: dict[str, object]) -> None:
    put_region(store)
    assert store.read(f"MATCH (n:Region {{id: '371525'}}) RETURN {returned}", day=DAY) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (n:Company {id: 'x'}) RETURN n.id AS id",
        "MATCH (n:Region) SET n.name = 'x'",
        "MATCH (n:Region) REMOVE n.name",
        "MATCH (n:Region) DETACH DELETE n",
        "MERGE (n:Region {id: '371525'}) ON MATCH SET n.name = 'x' RETURN n.name AS name",
        "MATCH (n:Region) CALL (n) { SET n.name = 'x' } RETURN n.id AS id",
        "MATCH (n:Region) FOREACH (i IN [1] | SET n.name = 'x')",
        "CREATE INDEX mine IF NOT EXISTS FOR (n:Region) ON (n.full_name)",
        "DROP CONSTRAINT region_id",
        "MATCH (n:Region) RETURN n.id AS id UNION MATCH (n:Region) SET n.name = 'x' RETURN n.id AS id",
        "/* read */ MATCH (n:Region) // only\n SET n.name = 'x'",
    ],
)
def test_a_read_cannot_write(store: Store, text: str) -> None:
    put_region(store)
    with pytest.raises(QueryError):
        store.read(text)
    assert store.read("MATCH (n) RETURN properties(n) AS p") == [{"p": WHOLE}]


@pytest.mark.parametrize(
    "text",
    ["MATCH (n:Region RETURN n", "MATCH (n:Region {id: $missing}) RETURN n.id AS id", "RETURN nosuch(1) AS x"],
)
def test_a_wrong_query_is_a_query_error(store: Store, text: str) -> None:
    put_region(store)
    with pytest.raises(QueryError):
        store.read(text)


def test_a_failed_batch_leaves_nothing(store: Store) -> None:
    put_region(store)
    rows = [{"id": "1"}, {"id": "2"}, {"id": "371525"}]
    with pytest.raises(Exception, match="371525"):
        store.write("UNWIND $rows AS row CREATE (n:Region:City {id: row.id})", rows)
    assert store.read("MATCH (n:Region) RETURN n.id AS id") == [{"id": "371525"}]


def test_ids_and_keys_are_unique(store: Store) -> None:
    put_deals(store, 2)
    twice = "UNWIND $rows AS row MATCH (a:Region {id: '371525'}) MATCH (b:Company {id: '公司1'}) "
    with pytest.raises(Exception, match="k0"):
        store.write(twice + "CREATE (a)-[r:SIGNED_WITH {key: row.key}]->(b)", [{"key": "k0"}])
    assert store.read("MATCH (:Region)-[r:SIGNED_WITH]->(:Company) RETURN count(r) AS deals") == [{"deals": 2}]


def test_rows_are_written_batch_by_batch(store: Store) -> None:
    store.ensure_schema(constraints())
    rows = [{"id": f"i{i}"} for i in range(7)]
    store.write("UNWIND $rows AS row CREATE (n:Industry {id: row.id, size: size($rows)})", rows, batch=3)
    sizes = store.read("MATCH (n:Industry) RETURN n.size AS size, count(*) AS count ORDER BY size")
    assert sizes == [{"size": 1, "count": 1}, {"size": 3, "count": 6}]


def test_hashes_are_read_by_label_and_by_type(store: Store) -> None:
    put_deals(store, 2)
    store.write("UNWIND $rows AS row CREATE (n:Company {id: row})", ["somebody else's"])
    assert store.stored_hashes("Company") == {"公司0": "h", "公司1": "h"}
    assert store.stored_hashes("SIGNED_WITH") == {"k0": "h", "k1": "h"}
    assert store.stored_hashes("VISITED") == {}


def test_one_label_of_several_finds_a_node(store: Store) -> None:
    put_region(store)
    for pattern in ("(n:Region)", "(n:County)", "(n:Region:County)"):
        assert store.read(f"MATCH {pattern} RETURN n.id AS id") == [{"id": "371525"}]
    assert store.read("MATCH (n:City) RETURN n.id AS id") == []


def test_the_constructs_of_the_common_cypher_work(store: Store) -> None:
    put_deals(store, 3)
    sub = "MATCH (a:Region {id: $id}) CALL (a) { MATCH (a)-[r:SIGNED_WITH]->(b:Company) RETURN count(r) AS n } RETURN n"
    assert store.read(sub, id="371525") == [{"n": 3}]
    path = (
        "MATCH (a:Company {id: '公司0'}), (b:Company {id: '公司2'}), p = shortestPath((a)-[*..4]-(b)) "
        "RETURN [x IN nodes(p) | x.id] AS ids, length(p) AS steps, [r IN relationships(p) | r.key] AS keys"
    )
    assert store.read(path) == [{"ids": ["公司0", "371525", "公司2"], "steps": 2, "keys": ["k0", "k2"]}]
    optional = (
        "MATCH (c:Company) OPTIONAL MATCH (c)<-[r:VISITED]-(o:Official) "
        "WITH c, count(r) AS visits WHERE NOT EXISTS { MATCH (c)<-[:VISITED]-(:Region) } "
        "RETURN c.id AS id, visits ORDER BY visits DESC, id SKIP 1 LIMIT 1"
    )
    assert store.read(optional) == [{"id": "公司1", "visits": 0}]


def test_everything_declared_may_be_declared_again(store: Store) -> None:
    put_region(store)
    store.ensure_schema(constraints())
    assert store.read("MATCH (n:Region) RETURN n.id AS id") == [{"id": "371525"}]


def test_clear_empties_the_store(store: Store) -> None:
    put_deals(store, 3)
    store.clear()
    assert store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
    assert store.stored_hashes("Company") == {}


def test_labels_and_types_that_are_not_there_yet_are_empty(store: Store) -> None:
    for label in load_schema().nodes:
        assert store.read(f"MATCH (n:{label}) RETURN n.id AS id") == []
    for type in load_schema().relations:
        assert store.read(f"MATCH (:Region)-[r:{type}]->(n) RETURN n.id AS id") == []
