"""``zhaoshang extract``: what it writes, and what it says about what it cannot read."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from graph.facts import Facts

ARTICLES = Path(__file__).parents[2] / "seeds/articles"
ARTICLE = "冠县赴京招商\n2023-02-20 来源：冠县融媒\n2月15日至17日，冠县县委书记张学宏率队赴北京招商，拜访了北京东方雨虹防水技术股份有限公司。\n"
UNDATED = "冠县赴京招商\n2月15日，冠县县委书记张学宏率队赴北京招商。\n"


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "guanxian.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_a_text_file_becomes_one_line_named_after_it(run, article):
    status, out, _ = run("extract", article)
    facts = Facts.from_line(out)
    assert status == 0
    assert (facts.article.id, facts.article.title, facts.article.published) == (
        "guanxian",
        "冠县赴京招商",
        "2023-02-20",
    )
    assert [(t.leader, t.region) for t in facts.trips] == [("张学宏", "冠县")]


def test_evidence_points_into_the_file_as_it_stands(run, article):
    facts = Facts.from_line(run("extract", article)[1])
    rows = [row for _, row in facts.rows()]
    assert rows
    for row in rows:
        assert row.evidence
        assert tuple(ARTICLE[start:end] for start, end in row.evidence) == row.quotes


def test_any_number_of_processes_gives_the_same_bytes(run):
    one = run("extract", ARTICLES, "--jobs", "1")[1]
    two = run("extract", ARTICLES, "--jobs", "2")[1]
    assert one == two
    assert [json.loads(line)["article"]["id"] for line in one.splitlines()] == sorted(
        p.stem for p in ARTICLES.glob("*.txt")
    )


def test_the_result_goes_to_the_named_file(run, article, tmp_path):
    status, out, err = run("extract", article, "-o", tmp_path / "new/facts.jsonl")
    assert (status, out) == (0, "")
    assert "1 articles read" in err
    assert Facts.from_line((tmp_path / "new/facts.jsonl").read_text(encoding="utf-8")).article.id == "guanxian"


def test_kept_text_is_what_the_evidence_points_into(run, article, tmp_path):
    assert run("extract", article, "-o", tmp_path / "facts.jsonl", "--keep-text")[0] == 0
    kept = json.loads((tmp_path / "facts.texts.jsonl").read_text(encoding="utf-8"))
    assert (kept["id"], kept["text"], kept["path"]) == ("guanxian", ARTICLE, str(article))
    assert kept["sha256"] == hashlib.sha256(article.read_bytes()).hexdigest()


@pytest.mark.parametrize("option", ["--keep-text", "--resume"])
def test_an_option_that_needs_a_file_says_so(run, article, option):
    status, _, err = run("extract", article, option)
    assert (status, err) == (3, f"zhaoshang: {option} needs a file to write to; add -o facts.jsonl\n")


def test_a_run_that_was_stopped_goes_on_with_what_is_new(run, article, tmp_path):
    out = tmp_path / "facts.jsonl"
    assert run("extract", article, "-o", out, "--resume")[0] == 0
    first = out.read_bytes()
    out.write_bytes(first + b'{"article":{"id":"cut o')  # the next line was being written
    later = tmp_path / "shenxian.txt"
    later.write_text(ARTICLE.replace("冠县", "莘县").replace("张学宏", "张云生"), encoding="utf-8")
    status, _, err = run("extract", article, later, "-o", out, "--resume", "--jobs", "2")
    assert status == 0
    assert "1 were read in an earlier run" in err
    assert out.read_bytes().startswith(first)
    assert [json.loads(line)["article"]["id"] for line in out.read_text(encoding="utf-8").splitlines()] == [
        "guanxian",
        "shenxian",
    ]


def test_a_date_from_the_command_line_fills_in_but_does_not_overrule(run, article, tmp_path):
    undated = tmp_path / "undated.txt"
    undated.write_text(UNDATED, encoding="utf-8")
    status, out, _ = run("extract", article, undated, "--published", "2021-03-01")
    assert status == 0
    assert [json.loads(line)["article"]["published"] for line in out.splitlines()] == ["2023-02-20", "2021-03-01"]


def test_an_article_without_a_date_is_read_and_told(run, tmp_path):
    path = tmp_path / "undated.txt"
    path.write_text(UNDATED, encoding="utf-8")
    status, out, err = run("extract", path)
    assert status == 1
    assert len(out.splitlines()) == 1
    assert f"{path}: no publication date was found" in err
    assert "--published" in err
    assert run("extract", path, "--allow-undated")[0] == 0


BAD_FILES = {
    "an empty file": (b"", "empty"),
    "only white space": (b" \n\n ", "white space"),
    "no text": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8, "text"),
}


@pytest.mark.parametrize(("content", "word"), BAD_FILES.values(), ids=BAD_FILES.keys())
def test_a_bad_file_gets_one_sentence_and_the_others_are_read(run, article, tmp_path, content, word):
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    status, out, err = run("extract", bad, article, "-q")
    assert status == 2
    assert [json.loads(line)["article"]["id"] for line in out.splitlines()] == ["guanxian"]
    assert len(err.splitlines()) == 1
    assert err.startswith(str(bad))
    assert word in err


def test_a_missing_file_is_named(run, article):
    status, out, err = run("extract", "nowhere.txt", article, "-q")
    assert (status, len(out.splitlines()), err) == (
        2,
        1,
        "nowhere.txt: there is no such file or folder; check the path\n",
    )


def test_a_broken_json_line_is_named_with_its_number(run, tmp_path):
    path = tmp_path / "news.jsonl"
    good = json.dumps(
        {"id": "a1", "title": "冠县赴京招商", "published": "2023-02-20", "text": UNDATED}, ensure_ascii=False
    )
    other = good.replace("a1", "a2").replace("北京", "天津").replace("冠县", "莘县")
    path.write_text(f'{good}\n{{"id": broken\n{other}\n', encoding="utf-8")
    status, out, err = run("extract", path, "-q")
    assert status == 2
    assert [json.loads(line)["article"]["id"] for line in out.splitlines()] == ["a1", "a2"]
    assert len(err.splitlines()) == 1
    assert err.startswith(f"{path}:2: ")


def test_the_report_lists_what_was_read_and_what_was_not(run, article, tmp_path):
    run("extract", article, "nowhere.txt", "--report", tmp_path / "report.json")
    report = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert (report["read"], report["months"], report["facts"]["trips"]) == (1, {"2023-02": 1}, 1)
    assert [(p["path"], p["kind"]) for p in report["problems"]] == [("nowhere.txt", "missing")]


def test_a_wrong_date_option_says_what_is_allowed(run, article):
    status, _, err = run("extract", article, "--published", "20.2.2023")
    assert status == 2
    assert "write 2023-02-15, 2023-02 or 2023" in err


def test_a_place_that_cannot_be_written_is_named(run, article):
    status, _, err = run("extract", article, "-o", article / "facts.jsonl")
    assert status == 2
    assert "cannot be written" in err
    assert len(err.splitlines()) == 1


def test_the_steps_can_be_looked_at(run, article):
    status, out, _ = run("extract", article, "--explain")
    assert status == 0
    assert "张学宏" in out
