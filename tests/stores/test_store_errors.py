"""What goes wrong with a store is said in one sentence of ours, with a remedy."""

from __future__ import annotations

import errno
import json
import resource
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import exceptions

from graph.errors import (
    ConfigurationError,
    QueryError,
    StoreDenied,
    StoreError,
    StoreLocked,
    StoreUnavailable,
    StoreVersionError,
)
from graph.model import Node
from graph.schema import load_schema
from graph.stores import Store, embedded_errors, neo4j_errors, open_store, sync
from graph.stores.folder import LOCK, MARKER, disk_error
from graph.stores.neo4j_store import check_version

ROOT = Path(__file__).parents[2]
REGION = Node("Region", "371525", ("Region", "County"), {"name": "冠县"})


def every_class(base: type[Exception]) -> Iterator[type[Exception]]:
    yield base
    for cls in base.__subclasses__():
        yield from every_class(cls)


DRIVER_CLASSES = sorted(
    {cls for base in (exceptions.Neo4jError, exceptions.DriverError) for cls in every_class(base)}
    - {exceptions.DriverError},
    key=lambda cls: cls.__name__,
)


@pytest.mark.parametrize("cls", DRIVER_CLASSES, ids=lambda cls: cls.__name__)
def test_no_exception_of_the_driver_is_left_out(cls: type[Exception]) -> None:
    names = {ancestor.__name__ for ancestor in cls.__mro__}
    assert names & set(neo4j_errors.CLASSES), "add it to graph/stores/neo4j_errors.py"
    error = neo4j_errors.translate(cls("what the server says"), "bolt://there")
    assert isinstance(error, StoreError | ConfigurationError)
    assert str(error).startswith("bolt://there: ")


class ClientError(Exception):
    """As the driver raises it."""

    code = "Neo.ClientError.Statement.ParameterMissing"
    message = "Expected parameter(s): id\nmore"


def test_the_code_and_the_first_line_of_the_server_are_kept() -> None:
    error = neo4j_errors.translate(ClientError(), "bolt://there")
    assert str(error) == (
        "bolt://there: the server refuses the request "
        "(Neo.ClientError.Statement.ParameterMissing: Expected parameter(s): id)"
    )


@pytest.mark.parametrize(
    ("cls", "ours"),
    [
        (exceptions.AuthError, StoreDenied),
        (exceptions.Forbidden, StoreDenied),
        (exceptions.ServiceUnavailable, StoreUnavailable),
        (exceptions.SessionExpired, StoreUnavailable),
        (exceptions.DatabaseUnavailable, StoreUnavailable),
        (exceptions.CypherSyntaxError, QueryError),
        (exceptions.ConstraintError, StoreError),
        (exceptions.ConfigurationError, ConfigurationError),
    ],
)
def test_the_driver_s_errors_get_our_names(cls: type[Exception], ours: type[Exception]) -> None:
    assert type(neo4j_errors.translate(cls("x"), "bolt://there")) is ours


@pytest.mark.parametrize(
    ("text", "chain", "ours"),
    [
        ("x", [["com.arcadedb.utility.LockException", "locked"]], StoreLocked),
        ("x", [["a.DatabaseOperationException", "Error"], ["java.io.IOException", "No space left on device"]], StoreUnavailable),
        ("x", [["a.CommandExecutionException", "Error"], ["a.DuplicatedKeyException", "Duplicated key"]], StoreError),
        ("x", [["a.CommandExecutionException", "Error"]], QueryError),
        ("x", [["java.lang.IllegalStateException", "None"]], StoreError),
        ("Database is closed", None, StoreError),
    ],
)  # fmt: skip
def test_the_engine_s_errors_get_our_names(text: str, chain: list[list[str]] | None, ours: type[Exception]) -> None:
    error = RuntimeError(text)
    error.java_chain = chain  # type: ignore[attr-defined]
    translated = embedded_errors.translate(error, "build/store")
    assert type(translated) is ours
    assert str(translated).startswith("build/store: ")


@pytest.mark.parametrize(
    ("number", "ours", "words"),
    [
        (errno.EROFS, StoreDenied, "read-only"),
        (errno.EACCES, StoreDenied, "no right"),
        (errno.ENOSPC, StoreUnavailable, "disk is full"),
        (errno.EIO, StoreUnavailable, "cannot be used"),
    ],
)
def test_a_failing_disk_is_named(number: int, ours: type[Exception], words: str) -> None:
    error = disk_error(OSError(number, "x"), "build/store")
    assert type(error) is ours
    assert words in str(error)


def test_a_folder_that_is_open_elsewhere_is_locked(tmp_path: Path) -> None:
    address = str(tmp_path / "store")
    with open_store(address) as store:
        store.ensure_schema([])
        for read_only in (True, False):
            with pytest.raises(StoreLocked, match=r"store: the store is open .* wait"):
                open_store(address, read_only=read_only)
        code = f"from graph.stores import open_store; open_store({address!r})"
        other = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
        assert "StoreLocked" in other.stderr
    open_store(address).close()


def test_several_may_read_at_once_and_nobody_writes_then(tmp_path: Path) -> None:
    address = str(tmp_path / "store")
    with open_store(address) as store:
        sync(store, [REGION])
    code = (
        f"from graph.stores import open_store; s = open_store({address!r}, read_only=True); "
        "print(s.read('MATCH (n:Region) RETURN n.name AS name'))"
    )
    with open_store(address, read_only=True):
        other = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
        assert "冠县" in other.stdout
        with pytest.raises(StoreLocked):
            open_store(address)


def test_reading_only_refuses_to_write(store: Store) -> None:
    sync(store, [REGION])
    address = store.address
    if not store.address.startswith("bolt"):
        store.close()
    with open_store(address, read_only=True) as reader:
        for attempt in (
            lambda: reader.write("UNWIND $rows AS row CREATE (n:Company {id: row})", ["x"]),
            lambda: reader.ensure_schema(["CREATE INDEX x IF NOT EXISTS FOR (n:Company) ON (n.core)"]),
            reader.clear,
        ):
            with pytest.raises(StoreDenied, match="for reading only"):
                attempt()
        assert reader.read("MATCH (n:Region) RETURN n.id AS id") == [{"id": "371525"}]


def make_nothing(_path: Path) -> None:
    """Leave the place as it is."""


def make_file(path: Path) -> None:
    path.write_text("x", encoding="utf-8")


def make_other_folder(path: Path) -> None:
    path.mkdir()
    make_file(path / "photo.jpg")


def make_version(path: Path, version: object) -> None:
    open_store(str(path)).close()
    (path / MARKER).write_text(json.dumps({"schema_version": version}), encoding="utf-8")


@pytest.mark.parametrize(
    ("make", "read_only", "ours", "words"),
    [
        (make_file, False, ConfigurationError, "is a file, not the folder of a store"),
        (make_other_folder, False, ConfigurationError, "holds other files and no store; name a new or an empty folder"),
        (make_other_folder, True, StoreUnavailable, "there is no store here; make one with zhaoshang load"),
        (make_nothing, True, StoreUnavailable, "there is no store here"),
        (lambda path: make_version(path, 99), False, StoreVersionError, "has schema version 99, this program knows"),
        (lambda path: make_version(path, 0), True, StoreVersionError, "version 0, .*; load the facts again"),
        (lambda path: make_version(path, "?"), True, StoreVersionError, "is damaged; delete the folder"),
    ],
)  # fmt: skip
def test_what_is_no_store_of_this_version_is_left_alone(
    tmp_path: Path, make, read_only: bool, ours: type[Exception], words: str
) -> None:
    path = tmp_path / "store"
    make(path)
    before = sorted(path.rglob("*")) if path.is_dir() else path.exists() and path.read_bytes()
    with pytest.raises(ours, match=words):
        open_store(str(path), read_only=read_only)
    after = sorted(path.rglob("*")) if path.is_dir() else path.exists() and path.read_bytes()
    assert after == before


def test_a_load_brings_a_store_of_an_older_version_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "store"
    make_version(path, 0)
    with open_store(str(path)) as store:
        sync(store, [REGION])
    with open_store(str(path), read_only=True) as store:
        assert store.read("MATCH (n:Region) RETURN n.id AS id") == [{"id": "371525"}]


@pytest.mark.parametrize("read_only", [True, False])
def test_a_store_that_lost_records_is_not_taken_for_an_empty_one(tmp_path: Path, read_only: bool) -> None:
    with open_store(str(tmp_path / "store")) as store:
        sync(store, [REGION])
    for lost in (tmp_path / "store" / "db").glob("Region_0.*.bucket"):
        lost.unlink()
    with pytest.raises(StoreUnavailable, match="the records of Region_0 are gone; put the files back"):
        open_store(str(tmp_path / "store"), read_only=read_only)


def test_a_copy_without_its_lock_file_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "store"
    with open_store(str(path)) as store:
        sync(store, [REGION])
    (path / LOCK).unlink()
    with open_store(str(path), read_only=True) as store:
        assert store.stored_hashes("Region") == {"371525": REGION.hash}


def small_files() -> None:
    """As on a full disk: no file may grow beyond 100 kB."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))


def test_a_full_disk_is_said_and_the_next_load_goes_on(tmp_path: Path) -> None:
    address = str(tmp_path / "store")
    command = [sys.executable, "-m", "tests.stores.loading", address, "20", "1", "50"]
    full = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, preexec_fn=small_files)
    assert "StoreUnavailable" in full.stderr
    assert "the disk is full" in full.stderr
    assert subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.endswith("done\n")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://localhost:7474", "cannot be opened by http://; give a folder"),
        ("neo4j://neo4j:secret@localhost", "contains a user name or password; leave them out"),
    ],
)
def test_an_address_that_cannot_be_right_is_refused(address: str, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words) as caught:
        open_store(address)
    assert "secret" not in str(caught.value)


def test_a_server_that_is_not_there_is_said_at_once() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(StoreUnavailable, match=f"bolt://127.0.0.1:{port}: the server is not reachable .*; start the"):
        open_store(f"bolt://127.0.0.1:{port}")


@pytest.mark.parametrize("version", ["3.5.35", "4.4.40", "5.22.0"])
def test_a_server_that_is_too_old_is_refused(version: str) -> None:
    with pytest.raises(StoreVersionError, match=rf"Neo4j {version} is too old; use 5.23 or newer"):
        check_version(version, "bolt://there")


@pytest.mark.parametrize("version", ["5.23.0", "5.26.30", "5.27-aura", "2025.04.0"])
def test_newer_servers_are_taken(version: str) -> None:
    assert check_version(version, "bolt://there") is None


@pytest.mark.neo4j
@pytest.mark.parametrize(
    ("name", "value", "ours", "words"),
    [
        ("NEO4J_PASSWORD", "wrong", StoreDenied, "refuses the user name or password .*; set NEO4J_USERNAME and"),
        ("NEO4J_PASSWORD", "", StoreDenied, "refuses the user name or password"),
        ("NEO4J_DATABASE", "nosuch", StoreUnavailable, "no such database .*; set NEO4J_DATABASE to one that exists"),
    ],
)
def test_wrong_credentials_and_databases_are_named(
    neo4j_address: str, monkeypatch: pytest.MonkeyPatch, name: str, value: str, ours: type[Exception], words: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(ours, match=words):
        open_store(neo4j_address)


@pytest.mark.neo4j
def test_a_graph_of_a_newer_version_on_a_server_is_refused(neo4j_store: Store) -> None:
    meta = "UNWIND $rows AS row MERGE (m:Meta {id: 'graph'}) SET m.schema_version = row"
    neo4j_store.write(meta, [load_schema().version + 1])
    with pytest.raises(StoreVersionError, match="upgrade zhaoshang"):
        open_store(neo4j_store.address)
