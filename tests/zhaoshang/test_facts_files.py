"""Reading facts: every wrong line is named, and nothing is handed on as if it were whole."""

from __future__ import annotations

import json

import pytest

from graph.errors import InputError
from zhaoshang.facts_files import FactsFiles

GOOD = '{"article": {"id": "a"}}'

WRONG = [
    ("no JSON", '{"article": ', "not valid JSON"),
    ("no object", "[]", "must be a JSON object"),
    ("no id", '{"article": {}}', "article.id: is missing"),
    ("no date", '{"article": {"id": "b"}, "trips": [{"date": "15.2."}]}', "trips[0].date: '15.2.' is no date"),
    (
        "a row without its name",
        '{"article": {"id": "b"}, "visits": [{"region": "冠县"}]}',
        "visits[0].company: is missing",
    ),
    ("no UTF-8", b"\xff\xfe{}", "is not UTF-8 text"),
]


@pytest.fixture
def facts_file(tmp_path):
    def make(*lines):
        path = tmp_path / "facts.jsonl"
        path.write_bytes(b"\n".join(x if isinstance(x, bytes) else x.encode() for x in lines) + b"\n")
        return path

    return make


@pytest.mark.parametrize(("line", "message"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_a_wrong_line_is_named_and_stops_what_follows(facts_file, capsys, line, message):
    path = facts_file(GOOD, line)
    with pytest.raises(InputError, match="1 of the given lines is no facts; nothing was written"):
        list(FactsFiles([str(path)]))
    told = capsys.readouterr().err
    assert told.startswith(f"{path}:2: ")
    assert message in told


def test_every_wrong_line_is_told(facts_file, capsys):
    with pytest.raises(InputError, match="2 of the given lines or files"):
        list(FactsFiles([str(facts_file("x", GOOD, "y"))]))
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_one_article_told_in_two_ways_is_refused(facts_file, capsys):
    other = json.dumps({"article": {"id": "a", "title": "另一个"}}, ensure_ascii=False)
    with pytest.raises(InputError):
        list(FactsFiles([str(facts_file(GOOD, other))]))
    assert "the article a is told differently in" in capsys.readouterr().err


def test_the_same_line_twice_counts_once(facts_file):
    files = FactsFiles([str(facts_file(GOOD, GOOD))])
    assert ([f.article.id for f in files], files.articles) == (["a"], 1)


def test_facts_can_be_gone_through_again(facts_file):
    files = FactsFiles([str(facts_file(GOOD))])
    assert list(files) == list(files)


def test_annotated_files_in_a_folder_are_facts(tmp_path):
    (tmp_path / "dev01.json").write_text('{"article":\n {"id": "dev01"}}', encoding="utf-8")
    assert [f.article.id for f in FactsFiles([str(tmp_path)])] == ["dev01"]


@pytest.mark.parametrize(
    "make", [lambda p: p / "nothing.jsonl", lambda p: p], ids=["a missing file", "an empty folder"]
)
def test_what_holds_no_facts_is_named(tmp_path, capsys, make):
    with pytest.raises(InputError):
        list(FactsFiles([str(make(tmp_path))]))
    assert capsys.readouterr().err.startswith(str(make(tmp_path)))
