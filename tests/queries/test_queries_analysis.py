"""Measures of the sample graph that can be counted by hand."""

from __future__ import annotations

import pytest

from graph.stores import Store
from graph.view import Subgraph
from queries import subgraph
from queries.analysis import central_companies, communities, project, reach, region_company_graph

ZONE = "371500+聊城高新技术产业开发区"


@pytest.fixture(scope="module")
def view(embedded: Store) -> Subgraph:
    return subgraph(embedded)


def test_visits_and_deals_of_a_region_and_a_company_are_counted(view: Subgraph) -> None:
    graph = region_company_graph(view)
    assert graph.edges["region:371525", "company:远景能源有限公司"] == {"visits": 2, "deals": 1}


def test_regions_are_joined_by_the_companies_that_both_are_after(view: Subgraph) -> None:
    joined = {(*sorted((a, b)), weight) for a, b, weight in project(view).edges(data="weight")}
    assert joined == {("region:371522", "region:371525", 1), ("region:320106", "region:371525", 1)}


def test_regions_that_are_after_the_same_things_are_a_community(view: Subgraph) -> None:
    groups = communities(view)
    assert ("371522", "371525") in {tuple(r for r in c.regions if r.startswith("3715") and r != ZONE) for c in groups}
    assert (ZONE,) in {c.regions for c in groups}
    assert communities(Subgraph()) == []


def test_the_company_that_most_regions_are_after_comes_first(view: Subgraph) -> None:
    first = central_companies(view)[0]
    assert (first.regions, first.degree) == (2, 0.5)


def test_destinations_are_near_or_far_by_divisions(view: Subgraph) -> None:
    assert [(row.region, row.own_city, row.own_province, row.elsewhere) for row in reach(view)] == [
        ("320106", 0, 0, 1), ("371500+聊城高新技术产业开发区", 0, 0, 1), ("371522", 0, 0, 2), ("371525", 0, 0, 2)]  # fmt: skip
