"""How fast the questions are answered, warm, on a graph of 30,000 trips: ``python -m benches.queries [STORE…]``.

Without an address a store is made in a temporary folder. An address of a store that holds the generated graph is used as
it is (``python -m benches.queries FOLDER neo4j://localhost:7687``); an empty one is filled; the word ``neo4j`` starts a server
of its own (Java and Maven) and stops it again. Prints a Markdown table: median and slowest of the repetitions in
milliseconds, rows, and the first answer (cold: planned, nothing cached).
"""

from __future__ import annotations

import contextlib
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from unittest import mock

from benches.generate import generate_records
from graph.stores import Store, open_store, sync
from queries import answer, catalog
from tests.neo4j.server import Neo4jServer

TRIPS = 30_000
APART = 120
"""Days between two trips of one leader: 30,000 trips in some three years."""
REPETITIONS = 9
MEDIAN_TARGET, WORST_TARGET = 50.0, 500.0


def typical(store: Store) -> list[tuple[str, dict[str, str]]]:
    """Each question with parameters as people give them: a county, city, company and official of middling fame."""
    county = _middling(store, "MATCH (x:Region)-[:SENT]->(t:Trip) RETURN x.id AS id, count(t) AS n", 0.95)
    company = _middling(store, "MATCH (x:Company)<-[:CALLED_AT]-(t:Trip) RETURN x.id AS id, count(t) AS n", 0.95)
    official = _middling(store, "MATCH (x:Official)-[:LED]->(t:Trip) RETURN x.id AS id, count(t) AS n", 0.5)
    trip = store.read(
        "MATCH (:Official {id: $id})-[:LED]->(t:Trip) RETURN t.id AS id ORDER BY id LIMIT 1", id=official
    )[0]["id"]
    industry = "新材料"
    city = county[:4] + "00"
    week = {"since": "2019-11-04", "until": "2019-11-10"}
    month = {"since": "2019-11", "until": "2019-11"}
    return [
        ("trips", {"region": county}),
        ("trips", {"region": city} | week),
        ("trips", week),
        ("trips", {"leader": official}),
        ("trip", {"trip": trip}),
        ("official", {"official": official}),
        ("courted-by", {"company": company}),
        ("company", {"company": company}),
        ("county", {"region": county}),
        ("signings", {"region": city}),
        ("signings", {"region": county, "industry": industry}),
        ("visited-not-signed", {"region": county}),
        ("first-visit-to-signing", {"region": city}),
        ("rivals", {"region": county}),
        ("contested", {"region": county}),
        ("targeting", {"industry": industry}),
        ("industry-heat", {"region": city}),
        ("flows", {"region": city}),
        ("leaders", {"region": city}),
        ("travel-together", {"official": official}),
        ("path", {"start": official, "end": company}),
        ("timeline", {"region": county} | month),
        ("evidence", {"start": official}),
        ("coverage", month),
        ("find", {"text": "平青", "kind": "company"}),
        ("find", {"text": "平青"}),
        ("doubtful", {"kind": "unresolved"}),
        ("executives", {"region": city}),
        ("around", {"name": official}),
        ("around", {"name": county}),
    ]


def _middling(store: Store, cypher: str, share: float) -> str:
    """The id at ``share`` of the way from the least to the most used."""
    rows = sorted(store.read(cypher), key=lambda row: (row["n"], row["id"]))
    return str(rows[int(share * (len(rows) - 1))]["id"])


def measure(store: Store, name: str, given: Mapping[str, str]) -> tuple[float, float, float, int]:
    """Median, slowest and first answer in milliseconds, number of rows; names are looked up each time."""
    times: list[float] = []
    rows = 0
    for _ in range(REPETITIONS + 3):
        start = time.perf_counter()
        rows = len(answer(store, name, given))
        times.append((time.perf_counter() - start) * 1000)
    warm = times[3:]
    return statistics.median(warm), max(warm), times[0], rows


def table(store: Store) -> Iterator[str]:
    """Lines of the table; misses of the target are marked."""
    yield "| question | parameters | median ms | slowest ms | first ms | rows | |"
    yield "|---|---|---:|---:|---:|---:|---|"
    seen: set[str] = set()
    for name, given in typical(store):
        seen.add(name)
        median, worst, first, rows = measure(store, name, given)
        mark = "" if median <= MEDIAN_TARGET and worst <= WORST_TARGET else "over"
        said = " ".join(f"{key} {value}" for key, value in given.items())
        yield f"| {name} | {said} | {median:.1f} | {worst:.1f} | {first:.0f} | {rows} | {mark} |"
    missing = set(catalog()) - seen
    if missing:
        raise SystemExit(f"not measured: {', '.join(sorted(missing))}")


@contextlib.contextmanager
def _address(given: str, folder: Path) -> Iterator[str]:
    """The address itself, or that of a server started for the word ``neo4j``, whose password is in the environment as
    long as it runs."""
    if given != "neo4j":
        yield given
        return
    server = Neo4jServer(folder)
    server.start()
    try:
        with mock.patch.dict(os.environ, server.environment):
            yield server.uri
    finally:
        server.stop()


def main(addresses: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for given in addresses or [str(Path(folder, "store"))]:
            with _address(given, Path(folder)) as address, open_store(address) as store:
                if not store.read("MATCH (t:Trip) RETURN 1 AS one LIMIT 1"):
                    sync(store, generate_records(TRIPS, apart=APART))
                sys.stdout.write(f"\n## {address}\n\n")
                for line in table(store):
                    sys.stdout.write(line + "\n")
                    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
