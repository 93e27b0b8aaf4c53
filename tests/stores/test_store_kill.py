"""A load that is killed, again and again, is finished by running it once more: nothing is lost, nothing is there twice.

``ZHAOSHANG_KILLS`` says how often each store is killed.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benches.generate import generate_records
from graph.stores import Store, open_store, sync
from tests.neo4j.server import Neo4jServer
from tests.stores.whole import expected_graph, whole_graph

KILLS = int(os.environ.get("ZHAOSHANG_KILLS", "4"))
TRIPS, BATCH = 60, 20
ROOT = Path(__file__).parents[2]


def child(address: str, seed: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.stores.loading", address, str(TRIPS), str(seed), str(BATCH)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def moments(seed: int) -> Iterator[tuple[int, int, float]]:
    """Which graph is being loaded, the line after which to kill, and how many seconds later; the same every run."""
    dice = random.Random(seed)
    for _ in range(KILLS):
        yield dice.choice([1, 2]), dice.randrange(0, 18), dice.random() * 0.05


def kill_at(process: subprocess.Popen[str], line: int, later: float) -> bool:
    """Kill -9 after that many batches; whether it was still at work."""
    assert process.stdout
    for _ in range(line + 1):
        if process.stdout.readline().strip() in {"done", ""}:
            break
    time.sleep(later)
    process.kill()
    process.stdout.close()
    return process.wait() < 0


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "embedded":
        return str(tmp_path / "store")
    store: Store = request.getfixturevalue("neo4j_store")
    return store.address


def test_a_killed_load_is_finished_by_the_next(address: str) -> None:
    killed = sum(kill_at(child(address, graph), line, later) for graph, line, later in moments(7))
    assert killed >= KILLS // 2
    records = list(generate_records(TRIPS, seed=1))
    with open_store(address) as store:
        sync(store, records)
        assert whole_graph(store) == expected_graph(records)
        assert sync(store, records).total.written == 0


def test_what_a_killed_embedded_load_had_finished_can_be_read(tmp_path: Path) -> None:
    address = str(tmp_path / "store")
    assert kill_at(child(address, 1), 6, 0.0)
    with open_store(address, read_only=True) as store:
        found = whole_graph(store)
    assert found
    assert found <= expected_graph(generate_records(TRIPS, seed=1))


@pytest.mark.neo4j
def test_a_server_that_is_killed_in_the_middle_of_a_load_is_waited_for(
    neo4j_server: Neo4jServer, neo4j_store: Store
) -> None:
    records = list(generate_records(TRIPS))
    done = 0

    def kill_once(_name: str, _count: int) -> None:
        nonlocal done
        done += 1
        if done == 10:
            neo4j_server.kill()
            starting.start()

    starting = threading.Thread(target=neo4j_server.start)
    sync(neo4j_store, records, batch=BATCH, progress=kill_once)
    starting.join()
    assert whole_graph(neo4j_store) == expected_graph(records)
