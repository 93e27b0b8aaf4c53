"""The two stores that every contract test runs on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.stores import Store, open_store


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store."""
    if request.param == "neo4j":
        yield request.getfixturevalue("neo4j_store")
        return
    with open_store(str(tmp_path / "store")) as embedded:
        yield embedded
