"""Facts as the user names them: what is wrong is told with file and line, the rest goes on."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from graph.errors import InputError
from zhaoshang.facts_files import open_facts

GOOD = '{"article": {"id": "a"}}'
OTHER = '{"article": {"id": "b"}}'

WRONG = [
    ("no JSON", '{"article": ', "JSON"),
    ("no object", "[]", "must be a JSON object"),
    ("no id", '{"article": {}}', "article.id: is missing"),
    ("no date", '{"article": {"id": "b"}, "trips": [{"date": "15.2."}]}', "trips[0].date: '15.2.' is no date"),
    (
        "a row without its name",
        '{"article": {"id": "b"}, "visits": [{"region": "冠县"}]}',
        "visits[0].company: is missing",
    ),
]


@pytest.fixture
def facts_file(tmp_path):
    def make(*lines):
        path = tmp_path / "facts.jsonl"
        path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        return path

    return make


def ids(files):
    return [facts.article.id for facts in files]


@pytest.mark.parametrize(("line", "message"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_a_wrong_line_is_named_and_the_others_are_read(facts_file, capsys, line, message):
    path = facts_file(GOOD, line)
    files = open_facts([str(path)])
    told = capsys.readouterr().err
    assert (ids(files), files.complete) == (["a"], False)
    assert told.startswith(f"{path}:2: ")
    assert message in told
    assert len(told.splitlines()) == 1


def test_the_later_line_of_one_article_counts(facts_file, capsys):
    files = open_facts([str(facts_file(GOOD, OTHER, GOOD))])
    assert (ids(files), files.complete) == (["b", "a"], True)
    assert "facts.jsonl:1: the article a is told again later" in capsys.readouterr().err


def test_a_folder_of_annotated_files_is_read(tmp_path):
    (tmp_path / "dev01.json").write_text('{\n "article":\n {"id": "dev01"}}', encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no facts", encoding="utf-8")
    assert ids(open_facts([str(tmp_path)])) == ["dev01"]


def test_standard_input_is_read_too():
    done = subprocess.run(
        [sys.executable, "-m", "zhaoshang", "link", "-"],
        input=GOOD,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert json.loads(done.stdout) == {"trips": [], "companies": [], "officials": [], "regions": []}
    assert done.stderr.startswith("1 articles")


@pytest.mark.parametrize("name", ["nothing.jsonl", "."], ids=["a missing file", "an empty folder"])
def test_nothing_to_go_on_with_is_an_error(tmp_path, name):
    with pytest.raises(InputError, match="no facts in what was given"):
        open_facts([str(tmp_path / name)])
