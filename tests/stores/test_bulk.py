"""CSV files for neo4j-admin: the same graph as a load makes."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from benches.generate import generate_records
from graph.errors import StoreError
from graph.model import Edge, Node
from graph.stores import Store, sync
from graph.stores.bulk import write_bulk
from tests.neo4j.server import Neo4jServer
from tests.stores.whole import expected_graph, whole_graph

COUNTY = Node(
    "Region", "371525", ("Region", "County"), {"name": '冠"县,\n"', "aliases": ("a;b", "c,d"), "full_name": ""}
)
COMPANY = Node("Company", "甲公司", properties={"name": "甲\\公司", "aliases": (), "kind": "company"})
DEAL = Edge(
    "SIGNED_WITH",
    ("Region", "371525"),
    ("Company", "甲公司"),
    "k|1",
    {
        "articles": ("a1",),
        "evidence": ("一\n二", "三;四"),
        "amount_cny": 58_200_000_000,
        "start_date": datetime.date(2023, 2, 15),
        "confidence": 0.5,
    },
)
RECORDS = [COUNTY, COMPANY, DEAL]


def test_each_shape_gets_a_file_and_the_arguments_name_them(tmp_path: Path) -> None:
    done = write_bulk(RECORDS, tmp_path)
    assert (done.nodes, done.edges) == (2, 1)
    lines = (tmp_path / "import.args").read_text(encoding="utf-8").splitlines()
    assert lines == [
        "--array-delimiter=U+001F",
        "--id-type=string",
        "--multiline-fields=true",
        "--nodes=Region:County=nodes-Region-County.csv",
        "--nodes=Company=nodes-Company.csv",
        "--relationships=SIGNED_WITH=relations-SIGNED_WITH-Region-Company.csv",
    ]


def test_fields_carry_types_and_nothing_is_null(tmp_path: Path) -> None:
    write_bulk([COMPANY], tmp_path)
    head, row = (tmp_path / "nodes-Company.csv").read_text(encoding="utf-8").splitlines()
    values = dict(zip(head.split(","), row.split(","), strict=True))
    assert values["id:ID(Company)"] == '"甲公司"'
    assert values["kind:string"] == '"company"'
    assert values["aliases:string[]"] == values["legal_form:string"] == ""
    assert values["hash:string"] == COMPANY.hash


def test_the_same_records_give_the_same_bytes_and_old_files_go(tmp_path: Path) -> None:
    write_bulk(RECORDS, tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write_bulk([COUNTY], tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"import.args", "nodes-Region-County.csv"}
    write_bulk(RECORDS, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="the folder cannot be used"):
        write_bulk([COUNTY], tmp_path / "file" / "folder")


@pytest.mark.neo4j
def test_the_import_gives_the_graph_of_a_load_and_a_load_goes_on_from_it(
    tmp_path: Path, neo4j_server: Neo4jServer, neo4j_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {(COUNTY.label, COUNTY.id)}
    generated = list(generate_records(30))
    nodes = [r for r in generated if isinstance(r, Node) and (r.label, r.id) not in known]
    records = [COUNTY, COMPANY, *nodes, DEAL, *(r for r in generated if isinstance(r, Edge))]
    done = write_bulk(records, tmp_path)
    monkeypatch.chdir(tmp_path)
    neo4j_server.stop()
    try:
        neo4j_server.admin(*done.command.split()[1:])
    finally:
        neo4j_server.start()
    assert whole_graph(neo4j_store) == expected_graph(records)
    assert sync(neo4j_store, records).total.written == 0
