"""``export`` and ``run``: the right files, complete, and one sentence when something is wrong."""

from __future__ import annotations

import csv
import io
import zipfile

import networkx as nx
import pytest

from zhaoshang.cli import status_of


def test_the_page_holds_the_graph_and_asks_for_nothing(run, sample, tmp_path):
    status, _, err = run("export", "html", "--store", sample[1], "-o", tmp_path / "graph.html")
    page = (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert status == 0
    assert "nodes and" in err
    assert "无锡先导智能装备股份有限公司" in page
    assert "default-src 'none'" in page


def test_a_part_round_a_name_is_smaller_than_the_whole(run, sample, tmp_path):
    run("export", "graphml", "--store", sample[1], "-o", tmp_path / "whole.graphml")
    run("export", "graphml", "--store", sample[1], "--focus", "邹平市", "-o", tmp_path / "part.graphml")
    whole, part = (nx.read_graphml(tmp_path / f"{name}.graphml") for name in ("whole", "part"))
    assert set(part) < set(whole)
    assert "Region:371681" in part


def test_what_an_answer_names_can_be_drawn(run, sample, tmp_path):
    out = tmp_path / "signed.graphml"
    status, _, _ = run(
        "export", "graphml", "--store", sample[1], "--query", "signings", "--param", "region=邹平市", "-o", out
    )
    assert status == 0
    assert "Company:无锡先导智能装备股份有限公司" in nx.read_graphml(out)


def test_tables_are_two_files_that_excel_reads(run, sample, tmp_path):
    assert run("export", "csv", tmp_path / "tables", "--store", sample[1])[0] == 0
    for name in ("nodes", "edges"):
        data = (tmp_path / f"tables/{name}.csv").read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert len(list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))) > 100


def test_a_single_file_can_go_to_standard_output(sample, capfdbinary):
    assert status_of(["export", "gexf", "--store", str(sample[1]), "-o", "-", "-q"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"<?xml")


@pytest.mark.parametrize("form", ["xlsx", "gexf"])
def test_the_same_store_gives_the_same_bytes(run, sample, tmp_path, form):
    for name in ("a", "b"):
        assert run("export", form, "--store", sample[1], "-o", tmp_path / name)[0] == 0
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_kit_for_neo4j_browser_is_written(run, tmp_path):
    assert run("export", "browser-kit", tmp_path / "kit")[0] == 0
    suffixes = {path.suffix for path in (tmp_path / "kit").iterdir()}
    assert {".zip", ".grass"} <= suffixes
    (bundle,) = (tmp_path / "kit").glob("*.zip")
    assert any(name.endswith("signings.cypher") for name in zipfile.ZipFile(bundle).namelist())


def test_files_for_the_import_tool_come_with_the_command(run, sample, tmp_path):
    status, _, err = run("export", "neo4j-import", tmp_path / "import", "--facts", sample[0])
    assert status == 0
    assert "neo4j-admin database import full" in err
    assert (tmp_path / "import/import.args").exists()


WRONG = [
    ("a name that is not there", ["html", "--focus", "无此地"], 2, "nothing in this graph is called '无此地'"),
    ("an unknown question", ["html", "--query", "signngs"], 2, "did you mean signings?"),
    (
        "a parameter without a value",
        ["html", "--query", "signings", "--param", "region"],
        2,
        "write --param NAME=VALUE",
    ),
    ("several files to standard output", ["csv", "-o", "-"], 3, "name a folder"),
    ("no facts to import", ["neo4j-import"], 2, "--facts facts.jsonl"),
]


@pytest.mark.parametrize(("words", "status", "message"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_what_cannot_be_exported_gets_one_sentence(run, sample, words, status, message):
    got, out, err = run("export", *words, "--store", sample[1])
    assert (got, out) == (status, "")
    assert message in err
    assert len(err.splitlines()) == 1


def test_a_run_leaves_facts_store_and_page(run, tmp_path):
    status, out, _ = run("run", "--sample", "--out", tmp_path / "new/result")
    assert status == 0
    assert {p.name for p in (tmp_path / "new/result").iterdir()} == {"facts.jsonl", "store", "graph.html"}
    assert out.startswith("18 articles tell of ")
    assert str(tmp_path / "new/result/graph.html") in out


def test_a_run_on_nothing_says_what_to_do(run, tmp_path):
    status, _, err = run("run", "--out", tmp_path)
    assert (status, err) == (2, "zhaoshang: no article was named; name files or folders, or try --sample\n")


def test_a_run_goes_on_past_what_it_cannot_read(run, tmp_path):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "good.txt").write_text(
        "冠县赴京招商\n2023年2月15日，冠县县委书记张学宏率队赴北京招商。\n", encoding="utf-8"
    )
    status, out, err = run("run", tmp_path, "--out", tmp_path / "result")
    assert status == 2
    assert "empty.txt" in err
    assert "1 trip" in out
