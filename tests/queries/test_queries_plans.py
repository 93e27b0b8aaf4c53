"""Plans on Neo4j: an index is used where there is one, and nothing is multiplied out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import neo4j
import pytest
from sample_graph import records

from graph.stores import Store, sync
from queries import catalog
from queries.catalog import query

ANCHORS = {"region": "371525", "company": "远景能源有限公司", "official": "周启明@371525", "industry": "新能源"}
ANCHORS |= {"trip": "371525-周启明-2023-02-15", "start": "周启明@371525", "end": "远景能源有限公司", "name": "371525"}
READ_WHOLE = {
    "coverage": "counts articles",
    "doubtful": "looks through all trips",
    "find": "looks for parts of names",
}
"""Questions for which no index can serve → why."""


@pytest.fixture(scope="module")
def session(request: pytest.FixtureRequest, neo4j_address: str) -> Iterator[neo4j.Session]:
    store: Store = request.getfixturevalue("_neo4j_session")
    store.clear()
    sync(store, records())
    auth = (os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ["NEO4J_PASSWORD"])
    with (
        neo4j.GraphDatabase.driver(neo4j_address, auth=auth, notifications_min_severity="OFF") as driver,
        driver.session() as opened,
    ):
        yield opened


def _operators(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for child in plan.get("children", []):
        yield from _operators(child)


@pytest.mark.neo4j
@pytest.mark.parametrize("name", catalog())
def test_a_question_goes_by_an_index_and_multiplies_nothing(session: neo4j.Session, name: str) -> None:
    asked = query(name)
    given = {p.name: ANCHORS.get(p.name, p.example) if p.required else p.default for p in asked.parameters}
    for filtered in ("region", "official"):
        if filtered in given:
            given[filtered] = ANCHORS[filtered]
    plan = session.run("PROFILE " + asked.cypher, given).consume().profile
    assert plan is not None
    for operator in _operators(plan):
        kind = operator["operatorType"].partition("@")[0]
        assert kind not in {"CartesianProduct", "AllNodesScan"}
        if name not in READ_WHOLE and kind in {
            "NodeByLabelScan",
            "UnionNodeByLabelsScan",
            "DirectedRelationshipTypeScan",
        }:
            assert operator.get("rows", 0) == 0, operator
