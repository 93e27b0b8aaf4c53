"""CSV, XLSX, GraphML, GEXF, networkx and notebooks."""

import csv
import io
from pathlib import Path

import networkx as nx
import pytest

from benches.synthetic import synthetic
from exporters.graphs import to_gexf, to_graphml, to_networkx
from exporters.notebook import Picture
from exporters.tables import to_csv
from exporters.workbook import to_xlsx
from graph.errors import InputError
from graph.view import Subgraph

HOSTILE = ["=1+1", "+86", "-x", "@sum", "a,b", 'say "x"', "two\nlines", "\x00\x0bcontrol", "plain"]


def rows_of(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def named(names: list[str]) -> Subgraph:
    return Subgraph.from_rows([{"id": name, "label": "Company", "name": name} for name in names], [])


@pytest.mark.parametrize(
    ("target", "files"), [("out", ("out/nodes.csv", "out/edges.csv")), ("g.csv", ("g.nodes.csv", "g.edges.csv"))]
)
def test_csv_is_a_pair_that_excel_opens(tmp_path: Path, target: str, files: tuple[str, str]) -> None:
    graph = synthetic(60)
    assert to_csv(graph, tmp_path / target) == tuple(tmp_path / name for name in files)
    nodes, edges = (tmp_path / name for name in files)
    assert nodes.read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(rows_of(nodes)) == graph.node_count()
    assert len(rows_of(edges)) == graph.edge_count()
    signed = next(row for row in rows_of(edges) if row["关系"] == "SIGNED_WITH")
    assert signed["依据"].endswith("签约产业园项目。")
    assert int(signed["金额（元）"]) % 10_000_000 == 0


@pytest.mark.parametrize(("headers", "first"), [("zh", "标识"), ("en", "Id"), ("name", "id")])
def test_headers_speak_the_wished_language(tmp_path: Path, headers: str, first: str) -> None:
    nodes, _ = to_csv(synthetic(40), tmp_path, headers=headers)
    header = list(rows_of(nodes)[0])
    assert header[0] == first
    assert len(set(header)) == len(header)


def test_no_cell_becomes_a_formula(tmp_path: Path) -> None:
    nodes, _ = to_csv(named(HOSTILE), tmp_path)
    cells = [row["名称"] for row in rows_of(nodes)]
    assert cells == ["'=1+1", "'+86", "'-x", "'@sum", "a,b", 'say "x"', "two\nlines", "control", "plain"]


def test_unknown_headers_are_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no headers 'fr'; use one of zh, en, name"):
        to_csv(named(["a"]), tmp_path, headers="fr")


def test_xlsx_keeps_texts_as_texts_and_has_no_clock(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    first = to_xlsx(named(HOSTILE), tmp_path / "a.xlsx").read_bytes()
    assert first == to_xlsx(named(HOSTILE), tmp_path / "b.xlsx").read_bytes()
    assert b"1980-01-01" in first or first.startswith(b"PK")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["节点", "关系", "说明"]
    names = [row[3] for row in book["节点"].iter_rows(min_row=2)]
    assert [cell.value for cell in names][:2] == ["=1+1", "+86"]
    assert {cell.data_type for cell in names} == {"s"}


@pytest.mark.parametrize(
    ("write", "read", "name"), [(to_graphml, nx.read_graphml, "g.graphml"), (to_gexf, nx.read_gexf, "g.gexf")]
)
def test_graph_files_are_read_back_whole(tmp_path: Path, write, read, name: str) -> None:
    graph = synthetic(80)
    path = write(graph, tmp_path / name)
    back = read(path)
    assert (back.number_of_nodes(), back.number_of_edges()) == (graph.node_count(), graph.edge_count())
    assert back.nodes["Region:371500"]["name"] == "聊城市"
    relations = {data["relation"] for _, _, data in back.edges(data=True)}
    assert relations == {edge.type for edge in graph.edges()}
    assert path.read_bytes() == write(graph, tmp_path / name).read_bytes()


@pytest.mark.parametrize("write", [to_graphml, to_gexf])
def test_control_characters_do_not_break_graph_files(tmp_path: Path, write) -> None:
    write(named(HOSTILE), tmp_path / "x")
    assert len(nx.read_gexf(tmp_path / "x") if write is to_gexf else nx.read_graphml(tmp_path / "x")) == len(HOSTILE)


def test_networkx_is_a_copy() -> None:
    graph = synthetic(40)
    copy = to_networkx(graph)
    copy.clear()
    assert graph.node_count() > 0


@pytest.mark.chromium
def test_a_subgraph_shows_itself_in_a_notebook(chromium) -> None:
    shown = Picture(synthetic(60), {"lang": "en"})._repr_html_()
    page = chromium.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.set_content(f"<!doctype html><title>notebook</title>{shown}")
    inner = page.frame_locator("iframe")
    inner.locator("body[data-ready]").wait_for()
    inner.locator("[data-view-button=table]").click()
    inner.locator("#back").click()
    assert "nodes" in inner.locator("#status").inner_text()
    assert errors == []
    page.close()
