"""Stores that hold the sample graph: the embedded one, and Neo4j where there is one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sample_graph import records

from graph.stores import Store, open_store, sync

BOTH = ["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)]


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample graph in a folder."""
    with open_store(str(tmp_path_factory.mktemp("sample") / "store")) as store:
        sync(store, records())
        yield store


@pytest.fixture(scope="module", params=BOTH)
def sample(request: pytest.FixtureRequest) -> Store:
    """The sample graph, in both stores one after the other."""
    if request.param == "embedded":
        return request.getfixturevalue("embedded")
    store: Store = request.getfixturevalue("_neo4j_session")
    store.clear()
    sync(store, records())
    return store
