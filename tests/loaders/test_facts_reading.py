"""Facts files: what is wrong is named, everything else is read."""

from __future__ import annotations

from pathlib import Path

from loaders import FactsFiles

GOOD = '{"article":{"id":"%s","title":"%s"}}\n'


def files(tmp_path: Path, **texts: str) -> FactsFiles:
    paths = []
    for name, text in texts.items():
        path = tmp_path / f"{name}.jsonl"
        path.write_text(text, encoding="utf-8", newline="\n")
        paths.append(path)
    return FactsFiles(tuple(paths))


def test_a_broken_line_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    bad = '{"article":{"id":"b"},"trips":[{"date":"last week"}]}\n'
    found = files(tmp_path, one=GOOD % ("a", "") + "{not json}\n" + bad + GOOD % ("c", ""))
    assert [facts.article.id for facts in found] == ["a", "c"]
    assert [str(error).split("; ")[0].partition("jsonl")[2][:40] for error in found.errors] == [
        ":2: is not valid JSON (Expecting propert",
        ":3: trips[0].date: 'last week' is no dat",
    ]
    assert not found.complete


def test_the_later_line_of_an_article_counts(tmp_path: Path) -> None:
    found = files(tmp_path, one=GOOD % ("a", "old") + GOOD % ("b", ""), two=GOOD % ("a", "new"))
    assert [(f.article.id, f.article.title) for f in found] == [("b", None), ("a", "new")]
    assert [(id, where.rpartition("/")[2]) for id, where in found.replaced] == [("a", "one.jsonl:1")]
    assert len(found) == 2 and found.complete


def test_facts_may_be_gone_through_again(tmp_path: Path) -> None:
    found = files(tmp_path, one=GOOD % ("a", "甲"))
    assert list(found) == list(found)


def test_an_indented_file_is_one_article(tmp_path: Path) -> None:
    found = files(tmp_path, one='{\n "article": {\n  "id": "a"\n }\n}\n')
    assert [facts.article.id for facts in found] == ["a"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    found = FactsFiles((tmp_path / "none.jsonl",))
    assert list(found) == []
    assert "none.jsonl" in str(found.errors[0]) and "cannot be read" in str(found.errors[0])
