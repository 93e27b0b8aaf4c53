"""``load``, ``query``, ``link``, ``review`` and ``doctor`` on an embedded store, and what they say when something is wrong."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.parse

import pytest

HOLD = """
import sys
from graph.stores import open_store
with open_store(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.read()
"""


def everything(run, store):
    """All nodes of a store, as JSON text."""
    query = store.parent / "everything.cypher"
    query.write_text(
        "MATCH (n) RETURN labels(n) AS labels, n.id AS id, n.name AS name ORDER BY id, name", encoding="utf-8"
    )
    status, out, _ = run("query", "--file", query, "--store", store, "--format", "json")
    assert status == 0
    return out


def test_a_second_load_of_the_same_facts_writes_nothing(run, sample):
    facts, store = sample
    status, out, _ = run("load", facts, "--store", store)
    total = next(line.split() for line in out.splitlines() if line.startswith("all"))
    assert status == 0
    assert total[1:4] == ["0", "0", "0"]
    assert int(total[4]) > 500


def test_the_report_says_what_is_unresolved_and_why(run, sample):
    facts, store = sample
    out = run("load", facts, "--store", store)[1]
    assert "left unresolved" in out
    assert "首尔市" in out


def test_an_article_that_is_withdrawn_leaves_no_trace(run, sample, tmp_path):
    lines = sample[0].read_text(encoding="utf-8").splitlines(keepends=True)
    both, one = tmp_path / "both.jsonl", tmp_path / "one.jsonl"
    both.write_text("".join(lines[:3]), encoding="utf-8")
    one.write_text("".join(lines[:2]), encoding="utf-8")
    for facts, store in ((both, "a"), (one, "a"), (one, "b")):
        assert run("load", facts, "--store", tmp_path / store, "-q")[0] == 0
    assert everything(run, tmp_path / "a") == everything(run, tmp_path / "b")


def test_a_broken_line_is_named_and_takes_nothing_out_of_the_store(run, sample, tmp_path):
    lines = sample[0].read_text(encoding="utf-8").splitlines(keepends=True)
    facts, store = tmp_path / "facts.jsonl", tmp_path / "store"
    facts.write_text("".join(lines[:3]), encoding="utf-8")
    assert run("load", facts, "--store", store, "-q")[0] == 0
    before = everything(run, store)
    facts.write_text(lines[0] + "{broken\n" + lines[1], encoding="utf-8")
    status, _, err = run("load", facts, "--store", store)
    assert status == 2
    assert err.startswith(f"{facts}:2: ")
    assert everything(run, store) == before


def test_a_locked_store_gets_one_sentence(run, sample):
    facts, store = sample
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(store)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as other:
        assert other.stdout.readline() == "open\n"
        status, out, err = run("load", facts, "--store", store)
        other.communicate()
    assert (status, out) == (4, "")
    assert len(err.splitlines()) == 1
    assert str(store) in err


@pytest.mark.parametrize("address", ["bolt://127.0.0.1:9", "neo4j://127.0.0.1:9"])
def test_an_unreachable_server_gets_one_sentence(run, sample, address, monkeypatch):
    monkeypatch.setenv("NEO4J_USERNAME", "neo4j")
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong")
    status, _, err = run("load", sample[0], "--store", address)
    assert status == 4
    assert len(err.splitlines()) == 1
    assert "127.0.0.1:9" in err


@pytest.mark.neo4j
def test_a_wrong_password_gets_one_sentence(run, sample, neo4j_address, monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong")
    status, _, err = run("load", sample[0], "--store", neo4j_address)
    assert status == 4
    assert len(err.splitlines()) == 1
    assert "NEO4J_PASSWORD" in err


@pytest.mark.neo4j
@pytest.mark.usefixtures("neo4j_store")
def test_a_server_answers_as_the_folder_does(run, sample, neo4j_address):
    assert run("load", sample[0], "--store", neo4j_address, "-q")[0] == 0
    for words in (["trips", "--region", "聊城市"], ["signings"], ["visited-not-signed"]):
        there, here = (
            run("query", *words, "--format", "json", "--store", store) for store in (neo4j_address, sample[1])
        )
        assert there == here


@pytest.mark.parametrize(
    ("address", "word"), [("http://localhost:7474", "neo4j"), ("neo4j://neo4j:secret@localhost", "NEO4J_PASSWORD")]
)
def test_an_address_that_is_no_store_says_what_is_allowed(run, sample, address, word):
    status, _, err = run("load", sample[0], "--store", address)
    assert status == 3
    assert word in err
    assert len(err.splitlines()) == 1


def test_a_question_gets_rows(run, sample):
    status, out, _ = run("query", "signings", "--region", "邹平市", "--store", sample[1], "--format", "json")
    rows = json.loads(out)
    assert status == 0
    assert [(row["company"], row["amount_cny"]) for row in rows] == [("无锡先导智能装备股份有限公司", 1_200_000_000)]
    assert "签订战略合作框架协议" in rows[0]["evidence"][0]


def test_a_question_comes_with_its_link_into_neo4j_browser(run, sample):
    _, _, err = run(
        "query", "signings", "--region", "邹平市", "--store", sample[1], "--browser", "http://localhost:7474"
    )
    link = urllib.parse.urlsplit(err.split()[-1])
    asked = urllib.parse.parse_qs(link.query)
    assert (link.netloc, asked["cmd"]) == ("localhost:7474", ["edit"])
    assert "SIGNED_WITH" in asked["arg"][0]
    assert "371681" in asked["arg"][0]


def test_a_question_of_ones_own_cannot_write(run, sample, tmp_path):
    before = everything(run, sample[1])
    mine = tmp_path / "mine.cypher"
    mine.write_text("MATCH (n) DETACH DELETE n", encoding="utf-8")
    status, _, err = run("query", "--file", mine, "--store", sample[1])
    assert status == 4
    assert len(err.splitlines()) == 1
    assert everything(run, sample[1]) == before


WRONG_QUESTIONS = [
    ("an unknown question", ["signngs"], 2, "did you mean signings?"),
    ("an unknown parameter", ["signings", "--regoin", "冠县"], 2, "did you mean region?"),
    ("no question", [], 2, "zhaoshang query --list"),
    ("two questions", ["signings", "trips"], 2, "one question at a time"),
    ("a parameter without a value", ["signings", "--region"], 2, "--region has no value"),
    ("a wrong date", ["signings", "--since", "gestern"], 2, "since is 'gestern'"),
    ("a region that is not there", ["signings", "--region", "无此县"], 2, "无此县"),
    ("a name with two meanings", ["signings", "--region", "鼓楼区"], 2, "320106"),
    ("nothing read", ["signings", "--region", "冠县", "--since", "1990", "--until", "1990"], 1, "没有读到"),
]


@pytest.mark.parametrize(
    ("words", "status", "message"), [w[1:] for w in WRONG_QUESTIONS], ids=[w[0] for w in WRONG_QUESTIONS]
)
def test_a_question_that_has_no_answer_gets_one_sentence(run, sample, words, status, message):
    got, out, err = run("query", *words, "--store", sample[1])
    assert (got, out) == (status, "")
    assert message in err
    assert len(err.splitlines()) == 1


def test_a_store_that_is_not_there_is_not_made_by_asking(run, tmp_path):
    status, _, err = run("query", "signings", "--store", tmp_path / "none")
    assert (status, (tmp_path / "none").exists()) == (2, False)
    assert "there is no store" in err


def test_every_question_is_listed_with_parameters_and_columns(run):
    listed = json.loads(run("query", "--list", "--format", "json")[1])
    assert {"name", "question", "question_en", "parameters", "columns"} <= listed[0].keys()
    shown = run("query", "--list")[1]
    assert all(query["name"] in shown and query["question"] in shown for query in listed)


def test_what_is_one_is_written_as_clusters(run, sample):
    status, out, err = run("link", sample[0])
    clusters = json.loads(out)
    assert status == 0
    assert list(clusters) == ["trips", "companies", "officials", "regions"]
    assert err.startswith("18 articles")


PEOPLE = [
    {"article": {"id": f"a{year}", "published": f"{year}-05-06", "title": "甲县招商"},
     "officials": [{"name": "张三丰", "region": "冠县", "titles": ["县长"], "evidence": [[0, 3]], "quotes": ["县长张三丰"]}]}
    for year in (2005, 2023)
]  # fmt: skip


@pytest.fixture
def doubtful(tmp_path):
    path = tmp_path / "doubtful.jsonl"
    path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in PEOPLE), encoding="utf-8")
    return path


def test_doubtful_pairs_are_shown_with_their_sentences(run, doubtful):
    status, out, _ = run("review", doubtful)
    assert status == 0
    assert "张三丰@371525" in out
    assert "“县长张三丰”" in out


def test_an_answer_is_written_and_settles_the_pair(doubtful, tmp_path):
    mine = tmp_path / "mine.csv"

    def review(answers):
        return subprocess.run(
            [sys.executable, "-m", "zhaoshang", "review", str(doubtful), "--judgements", str(mine), "--by", "tester"],
            input=answers, capture_output=True, text=True, encoding="utf-8", check=True,
        )  # fmt: skip

    assert "1 judgements written" in review("s\n").stderr
    header, row = mine.read_text(encoding="utf-8").splitlines()
    assert header == "kind,left,right,verdict,by,note"
    assert row.startswith("official,") and ",same,tester," in row
    assert "nothing is doubtful" in review("").stderr


def test_a_judgement_that_contradicts_itself_is_named(run, sample, tmp_path):
    mine = tmp_path / "mine.csv"
    mine.write_text(
        "kind,left,right,verdict,by,note\ncompany,甲,乙,same,,\ncompany,乙,甲,different,,\n", encoding="utf-8"
    )
    status, _, err = run("link", sample[0], "--judgements", mine)
    assert status == 2
    assert f"{mine}:3: " in err


def test_doctor_tells_versions_and_the_store(run, sample):
    status, out, _ = run("doctor", "--store", sample[1])
    assert status == 0
    assert "Python" in out
    assert "nodes" in out.splitlines()[-1]
    assert run("doctor", "--store", "nowhere")[0] == 2


def test_rows_of_a_table_file_come_with_their_links(run, sample):
    code, out, _ = run(
        "query", "signings", "--store", sample[1], "--format", "json", "--browser", "http://localhost:7474"
    )
    rows = json.loads(out)
    assert code == 0
    assert all(row["browser"].startswith("http://localhost:7474/browser/?cmd=edit&arg=MATCH") for row in rows)
