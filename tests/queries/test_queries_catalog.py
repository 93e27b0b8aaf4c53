"""The heads of the files, and what is derived from them."""

from __future__ import annotations

import re
from dataclasses import fields
from inspect import signature
from pathlib import Path

import pytest

from queries import catalog, helpers
from queries.catalog import FOLDER
from queries.header import HeaderError, parse_header
from queries.write_docs import TARGET as DOCS
from queries.write_docs import render as render_docs
from queries.write_helpers import TARGET, function_name, render, row_name


def test_there_is_a_file_for_each_of_the_24_questions() -> None:
    assert len(catalog()) == 24


@pytest.mark.parametrize("name", catalog())
def test_question_names_are_short_english_and_the_first_line_is_the_chinese_question(name: str) -> None:
    query = catalog()[name]
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", name)
    assert re.search(r"[\u4e00-\u9fff]", query.question)
    assert not re.search(r"[\u4e00-\u9fff]", query.question_en)
    assert query.cypher.startswith(f"// {query.question}\n")


def test_helpers_and_documentation_are_those_of_the_heads() -> None:
    assert render() == TARGET.read_text(encoding="utf-8")
    assert render_docs() == DOCS.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", catalog())
def test_a_helper_takes_the_parameters_and_its_rows_have_the_columns(name: str) -> None:
    query = catalog()[name]
    row = getattr(helpers, row_name(query))
    assert [field.name for field in fields(row)] == [column.name for column in query.columns]
    taken = list(signature(getattr(helpers, function_name(query))).parameters)[1:]
    assert sorted(taken) == sorted(parameter.name for parameter in query.parameters)


def test_questions_with_the_same_filters_choose_trips_by_the_same_text() -> None:
    starts = ("UNWIND [n IN range(-45", "UNION\n  WITH phrases WHERE $region IS NULL AND $leader IS NULL AND $until")
    with_filters = [path for path in FOLDER.glob("*.cypher") if starts[0] in path.read_text(encoding="utf-8")]
    names = sorted(path.stem for path in with_filters)
    assert names == ["contested", "flows", "leaders", "travel-together", "trips"]
    scopes = {_scope(path) for path in with_filters if path.stem != "travel-together"}
    assert len(scopes) == 1


def _scope(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text[text.index("CALL () {") : text.index("g.trip = t.id AND i.id IN phrases })")]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.cypher")), ids=lambda path: path.stem)
def test_a_file_writes_nothing_and_keeps_to_what_both_stores_know(path: Path) -> None:
    text = re.sub(r"//[^\n]*|'[^']*'", "", path.read_text(encoding="utf-8")).upper()
    words = set(re.findall(r"[A-Z]+", text))
    assert not words & {
        "CREATE",
        "MERGE",
        "SET",
        "DELETE",
        "REMOVE",
        "DROP",
        "LOAD",
        "FOREACH",
        "APOC",
        "GDS",
        "SHORTEST",
    }
    assert "CYPHER 25" not in text


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("MATCH (n) RETURN n", "first two lines"),
        ("// 问\n// Ask\n// parm x | text | null | a | b | c", "'parm' is none of"),
        ("// 问\n// Ask\n// param x | text | null | a", "4 fields in place of 6"),
        ("// 问\n// Ask\n// param x | texte | null | a | b | c\n// shape a | b", "'texte'"),
        ("// 问\n// Ask\n// column x | txt | a | b\n// shape a | b", "'txt'"),
    ],
)
def test_a_wrong_head_is_refused_with_what_is_wrong(head: str, message: str) -> None:
    with pytest.raises(HeaderError, match=re.escape(message)):
        parse_header(head, "x.cypher")
