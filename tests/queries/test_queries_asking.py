"""What is given wrongly, what is not there, and what a person's own file may do."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from graph.errors import AmbiguousNameError, InputError, QueryError, UnknownNameError
from graph.stores import Store
from queries import answer, answer_subgraph, helpers, render, run_file, subgraph, to_frame

WRONG = [
    ("tripz", {}, UnknownNameError, "did you mean trip or trips?"),
    ("trips", {"regoin": "冠县"}, UnknownNameError, "did you mean region?"),
    ("trips", {"region": "冠"}, UnknownNameError, "冠县 (371525, 山东省聊城市冠县)"),
    ("trips", {"region": "鼓楼区"}, AmbiguousNameError, "320106, 江苏省南京市鼓楼区); 鼓楼区 (320302"),
    ("trips", {"leader": "韩青"}, AmbiguousNameError, "韩青@320106"),
    ("trips", {"since": "二月"}, InputError, "2023-02-15, 2023-02 or 2023"),
    ("trips", {"since": "2023-13"}, InputError, "since is '2023-13'"),
    ("trips", {"limit": "many"}, InputError, "a whole number"),
    ("trips", {"limit": "-1"}, InputError, "not negative"),
    ("signings", {"kind": "deal"}, InputError, "contract, framework, intention"),
    ("courted-by", {}, InputError, "courted-by needs company; give it, as --company"),
    ("courted-by", {"company": "远望能源有限公司"}, UnknownNameError, "远景能源有限公司"),
    ("targeting", {"industry": "新能"}, UnknownNameError, "新能源"),
    ("trip", {"trip": "没有"}, UnknownNameError, "no trip in this graph is called '没有'"),
]


@pytest.mark.parametrize(("name", "given", "error", "said"), WRONG)
def test_what_is_wrong_is_said_in_one_sentence(
    embedded: Store, name: str, given: dict[str, str], error: type[Exception], said: str
) -> None:
    with pytest.raises(error) as caught:
        answer(embedded, name, given)
    assert type(caught.value) is error
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["371525", "冠县", "聊城冠县", "山东省聊城市冠县", "山东冠县"])
def test_a_region_is_found_by_what_people_call_it(embedded: Store, name: str) -> None:
    assert len(answer(embedded, "trips", {"region": name})) == 2


@pytest.mark.parametrize(("name", "count"), [("聊城", 4), ("聊城市", 4), ("鲁", 4), ("聊城高新区", 1), ("370000", 4)])
def test_a_city_or_province_includes_its_counties_and_zones(embedded: Store, name: str, count: int) -> None:
    assert len(answer(embedded, "trips", {"region": name})) == count


def test_no_row_means_that_nothing_was_read(embedded: Store) -> None:
    found = answer(embedded, "signings", {"region": "南京市", "since": "2023"})
    assert found.note == "关于地区 南京市、起 2023，已读的文章里没有读到；这只说明没有读到，不说明没有发生。"
    assert "does not mean that nothing happened" in found.note_en
    assert render(found, "table") == found.note + "\n"
    assert render(found, "json") == "[]\n"


def test_a_file_of_ones_own_is_asked_with_typed_parameters(sample: Store, tmp_path: Path) -> None:
    path = tmp_path / "own.cypher"
    text = "MATCH (t:Trip) WHERE t.start_date >= $from RETURN t.id AS id ORDER BY id LIMIT $n"
    path.write_text(text, encoding="utf-8", newline="\n")
    assert run_file(sample, path, {"from": "2023-03-05", "n": "1"}).rows == (("371525-周启明-2023-03-06",),)


@pytest.mark.parametrize(
    "text",
    [
        "CREATE (n:Company {id: 'x'}) RETURN n.id AS id",
        "MATCH (n:Company) SET n.name = 'x' RETURN n.id AS id",
        "MATCH (n) DETACH DELETE n",
        "MERGE (n:Company {id: 'x'}) RETURN n.id AS id",
        "CALL () { CREATE (n:Company {id: 'x'}) } RETURN 1 AS one",
        "MATCH (n:Company) REMOVE n.name",
        "DROP INDEX company_name",
    ],
)
def test_a_file_of_ones_own_cannot_write(sample: Store, tmp_path: Path, text: str) -> None:
    before = sample.read("MATCH (n:Company) RETURN n.id AS id, n.name AS name ORDER BY id")
    path = tmp_path / "own.cypher"
    path.write_text(text, encoding="utf-8", newline="\n")
    with pytest.raises(QueryError):
        run_file(sample, path)
    assert sample.read("MATCH (n:Company) RETURN n.id AS id, n.name AS name ORDER BY id") == before


def test_a_file_that_is_not_there_or_no_text_is_said(embedded: Store, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.cypher: there is no such file"):
        run_file(embedded, tmp_path / "none.cypher")
    (tmp_path / "gbk.cypher").write_bytes("// 问题".encode("gb18030"))
    with pytest.raises(InputError, match="save it as UTF-8"):
        run_file(embedded, tmp_path / "gbk.cypher")


def test_helpers_give_typed_rows_and_frames(embedded: Store) -> None:
    rows = helpers.signings(embedded, region="聊城市")
    assert [(row.region, row.amount_cny) for row in rows] == [("莘县", None), ("冠县", 3_560_000_000)]
    frame = to_frame(rows)
    assert list(frame["company"]) == ["上海蔬菜(集团)有限公司", "远景能源有限公司"]
    assert len(to_frame([])) == 0


def test_tables_are_aligned_by_wide_characters(embedded: Store) -> None:
    lines = render(answer(embedded, "targeting", {"industry": "新能源"}), "table", width=120).splitlines()
    assert lines[0].startswith("地区")
    assert {"冠县", "莘县"} <= {line.split("│")[0].strip() for line in lines}


def test_csv_and_json_hold_every_column(embedded: Store) -> None:
    found = answer(embedded, "signings", {"region": "冠县"})
    text = render(found, "csv")
    assert text.startswith("\ufeff时间,地区,")
    row = next(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert row["金额（元）"] == "3560000000"
    assert json.loads(render(found, "json"))[0]["evidence"] == ["冠县与远景能源有限公司签约。"]


def test_a_subgraph_holds_what_lies_round_a_name_with_all_properties(sample: Store) -> None:
    view = subgraph(sample, focus=["九牧王"], hops=2)
    node = view.node("Company", "九牧王股份有限公司")
    assert node is not None
    assert list(node.properties["aliases"]) == ["九牧王"]
    visits = {(edge.start[1], edge.end[1], edge.properties["date"]) for edge in view.edges() if edge.type == "VISITED"}
    assert ("周启明@371525", "九牧王股份有限公司", "2023-02-15/2023-02-17") in visits


def test_the_whole_graph_is_a_subgraph_too(sample: Store) -> None:
    view = subgraph(sample)
    assert (view.node_count(), view.edge_count()) == (41, 68)


def test_a_subgraph_keeps_to_a_period_and_a_limit(embedded: Store) -> None:
    dated = [
        edge.properties.get("date") for edge in subgraph(embedded, focus=["冠县"], hops=2, since="2023-03").edges()
    ]
    assert "2023-02-15/2023-02-17" not in dated
    small = subgraph(embedded, focus=["九牧王"], hops=3, limit=6)
    assert small.node_count() == 6
    assert small.node("Company", "九牧王股份有限公司") is not None


def test_the_nodes_of_an_answer_are_a_subgraph(embedded: Store) -> None:
    view = answer_subgraph(embedded, answer(embedded, "signings", {"region": "冠县"}), hops=0)
    assert sorted(edge.type for edge in view.edges()) == ["CALLED_AT", "SENT", "SIGNED_WITH"]
