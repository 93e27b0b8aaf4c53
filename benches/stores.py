"""How fast a graph is loaded: both stores, the bare driver with the same rows beside ours, and the bulk import.

usage: stores.py [TRIPS]        (default 30,000: 61,000 nodes and 210,000 edges)

Needs Java and Maven, or NEO4J_URI of an empty database; without them only the embedded store is measured.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import neo4j

from benches.generate import generate_records
from graph.model import Edge, Node, stored_properties
from graph.schema import constraints
from graph.stores import Store, open_store, sync
from graph.stores.base import BATCH, batches
from graph.stores.bulk import write_bulk
from tests.neo4j.server import CannotStart, Neo4jServer

Records = list[Node | Edge]
FLOOR = 0.8
"""Our share of the bare driver's speed that must be reached."""


def timed(what: str, count: int, work: Callable[[], Any]) -> float:
    """Seconds; says how many records a second that is."""
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    sys.stdout.write(f"{what:<44} {seconds:8.1f} s {count / seconds:10,.0f} records/s\n")
    sys.stdout.flush()
    return seconds


def bare_statements(records: Records) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Text and rows as somebody would write them who loads these records once."""
    shapes: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for record in records:
        if isinstance(record, Node):
            properties = {**stored_properties(record.properties), "id": record.id, "hash": record.hash}
            shapes.setdefault(record.labels, []).append({"id": record.id, "properties": properties})
        else:
            properties = {**stored_properties(record.properties), "key": record.key, "hash": record.hash}
            row = {"start": record.start[1], "end": record.end[1], "key": record.key, "properties": properties}
            shapes.setdefault((record.type, record.start[0], record.end[0]), []).append(row)
    for shape, rows in shapes.items():
        if "id" in rows[0]:
            yield f"UNWIND $rows AS row MERGE (n:{':'.join(shape)} {{id: row.id}}) SET n = row.properties", rows
        else:
            yield (
                f"UNWIND $rows AS row MATCH (a:{shape[1]} {{id: row.start}}) MATCH (b:{shape[2]} {{id: row.end}}) "
                f"MERGE (a)-[r:{shape[0]} {{key: row.key}}]->(b) SET r = row.properties",
                rows,
            )


def load_bare(address: str, statements: list[tuple[str, list[dict[str, Any]]]]) -> None:
    auth = (os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", ""))
    with neo4j.GraphDatabase.driver(address, auth=auth) as driver, driver.session() as session:
        for text in constraints():
            session.run(text).consume()
        for text, rows in statements:
            for part in batches(rows, BATCH):
                session.execute_write(lambda tx, t=text, p=part: tx.run(t, rows=p).consume())


def load_twice(name: str, store: Store, records: Records) -> float:
    first = timed(f"{name}: first load", len(records), lambda: sync(store, records))
    timed(f"{name}: second load, nothing to write", len(records), lambda: sync(store, records))
    return first


def bench_neo4j(address: str, records: Records) -> bool:
    """Whether ours is fast enough beside the bare driver."""
    with open_store(address) as store:
        warm = list(generate_records(1_000))
        load_bare(address, list(bare_statements(warm)))
        store.clear()
        statements = list(bare_statements(records))

        def bare_load() -> float:
            store.clear()
            return timed("Neo4j: bare driver, UNWIND and MERGE", len(records), lambda: load_bare(address, statements))

        before = bare_load()
        store.clear()
        ours = load_twice("Neo4j", store, records)
        bare = min(before, bare_load())  # the second finds a warmer server
        store.clear()
    share = bare / ours
    sys.stdout.write(f"{'ours beside the bare driver':<44} {share:8.2f}   (at least {FLOOR})\n")
    return share >= FLOOR


def bench_bulk(server: Neo4jServer, folder: Path, trips: int, count: int) -> None:
    """From records made on the way to a started server with all constraints."""

    def start_and_declare() -> None:
        server.start()
        with open_store(server.uri) as store:
            store.ensure_schema(constraints())

    seconds = timed("Neo4j: CSV files from records", count, lambda: write_bulk(generate_records(trips), folder))
    server.stop()
    os.chdir(folder)
    arguments = ("database", "import", "full", "neo4j", "--overwrite-destination", "@import.args")
    bare = timed("Neo4j: neo4j-admin alone", count, lambda: server.admin(*arguments))
    seconds += bare + timed("Neo4j: start and constraints", count, start_and_declare)
    sys.stdout.write(f"{'first build beside neo4j-admin alone':<44} {bare / seconds:8.2f}\n")


def main(trips: int) -> int:
    folder = Path(tempfile.mkdtemp())
    fast = True
    try:
        records = list(generate_records(trips))
        sys.stdout.write(f"{trips:,} trips: {len(records):,} records\n")
        with open_store(str(folder / "store")) as store:
            load_twice("embedded", store, records)
        if os.environ.get("NEO4J_URI"):
            return 0 if bench_neo4j(os.environ["NEO4J_URI"], records) else 1
        server = Neo4jServer(folder / "neo4j")
        os.environ.update({k: v for k, v in server.environment.items() if k != "NEO4J_URI"})
        server.start()
        try:
            fast = bench_neo4j(server.uri, records)
            bench_bulk(server, folder / "bulk", trips, len(records))
        finally:
            server.stop()
    except CannotStart as error:
        sys.stdout.write(f"Neo4j is not measured: {error}\n")
    finally:
        os.chdir(Path(__file__).parent)
        shutil.rmtree(folder, ignore_errors=True)
    return 0 if fast else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 30_000))
