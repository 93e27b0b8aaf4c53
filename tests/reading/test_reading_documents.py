"""Word, PDF, tables, pages in one file, zip files; and what happens to broken ones."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path

import pytest
import reading_makers as make

from extract.reading import Document, Problem, pdf, read_paths

ARTICLE = make.articles()[-1]
TEXT = "\n".join(ARTICLE["body"])


def read(path: Path, data: bytes) -> tuple[list[Document], list[Problem]]:
    path.write_bytes(data)
    found = list(read_paths([str(path)]))
    problems = [x for x in found if isinstance(x, Problem) and x.kind not in ("no_date", "no_region")]
    return [x for x in found if isinstance(x, Document)], problems


def test_a_word_document_gives_paragraphs_tables_and_text_boxes_in_order(tmp_path: Path) -> None:
    data = make.word(["第一段。", "第二段。"], [["项目", "投资"], ["物流园", "3亿元"]], "框中的话。")
    (document,), problems = read(tmp_path / "报告 一.docx", data)
    assert document.text.split("\n") == ["第一段。", "框中的话。", "项目\t投资", "物流园\t3亿元", "第二段。"]
    assert (document.id, problems) == ("报告 一", [])


def test_a_word_document_under_the_name_doc_is_read(tmp_path: Path) -> None:
    (document,), _ = read(tmp_path / "a.doc", make.word(["一段话。"], [["甲", "乙"]], "框"))
    assert document.text.startswith("一段话。")


def test_an_old_word_file_gets_a_sentence_that_says_how_to_convert_it(tmp_path: Path) -> None:
    documents, (problem,) = read(tmp_path / "a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert (documents, problem.kind) == ([], "unsupported")
    assert ".docx" in problem.remedy


def test_the_lines_of_a_pdf_are_put_together_into_paragraphs(tmp_path: Path) -> None:
    width = 40
    lines = [ARTICLE["title"]]
    for paragraph in ARTICLE["body"]:
        indented = "\u3000\u3000" + paragraph
        lines += [indented[i : i + width] for i in range(0, len(indented), width)]
    pages = [["某市日报", *lines[:8], "- 1 -"], ["某市日报", *lines[8:], "- 2 -"], ["某市日报", "（完）。", "- 3 -"]]
    (document,), _ = read(tmp_path / "a.pdf", make.pdf(pages))
    assert document.text.split("\n") == [ARTICLE["title"], *ARTICLE["body"], "（完）。"]


def test_of_a_very_long_pdf_the_first_pages_are_read_and_the_rest_is_told(tmp_path: Path) -> None:
    pages = [[f"第{number}页的一句话，在这里，说的是招商引资的一件事情。"] for number in range(1000)]
    (document,), problems = read(tmp_path / "a.pdf", make.pdf(pages))
    assert document.text.startswith("第0页的一句话")
    assert "第999页" not in document.text
    assert [(p.kind, p.severity) for p in problems] == [("truncated", "suspicious")]


def test_a_scanned_pdf_is_said_to_have_no_text(tmp_path: Path) -> None:
    documents, (problem,) = read(tmp_path / "a.pdf", make.pdf([[""], [""]]))
    assert (documents, problem.kind) == ([], "no_text_layer")
    assert "OCR" in problem.remedy


def test_a_pdf_that_brings_the_library_down_does_not_harm_the_next_one() -> None:
    worker = pdf.Worker()
    try:
        assert json.loads(worker.ask(make.pdf([["甲文。"]])))["pages"] == ["甲文。"]
        assert worker._process is not None
        worker._process.kill()
        with pytest.raises(pdf.Lost):
            worker.ask(b"%PDF-")
        assert json.loads(worker.ask(make.pdf([["乙文。"]])))["pages"] == ["乙文。"]
    finally:
        worker.close()


def test_a_workbook_gives_one_article_a_row(tmp_path: Path) -> None:
    rows = [
        ["2023年招商动态汇总"],
        ["序号", "标题", "来源", "发布时间", "链接", "正文"],
        [1, "甲题", "市报", dt.datetime(2023, 2, 20, 9, 30), "http://example.com/1", "甲文。"],
        [2, "乙题", None, "2023年2月21日", None, "乙文。"],
        [None, None, None, None, None, None],
        [3, "丙题", None, None, None, None],
    ]
    documents, problems = read(tmp_path / "a.xlsx", make.workbook(rows))
    assert [(d.id, d.title, d.source, d.published, d.url, d.text) for d in documents] == [
        ("1", "甲题", "市报", "2023-02-20", "http://example.com/1", "甲文。"),
        ("2", "乙题", None, "2023-02-21", None, "乙文。"),
    ]
    assert [(p.line, p.kind) for p in problems] == [(6, "empty")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_a_csv_file_is_read_in_any_encoding(encoding: str, delimiter: str, tmp_path: Path) -> None:
    told = [f"id{delimiter}发布日期{delimiter}内容", f'a{delimiter}2023/2/20{delimiter}"{TEXT}"']
    (document,), problems = read(tmp_path / "a.csv", "\r\n".join(told).encode(encoding))
    assert (document.id, document.published, document.text, problems) == ("a", "2023-02-20", TEXT, [])


def test_columns_may_be_named_by_the_user(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("nr,原稿\na,甲文。\n", encoding="utf-8", newline="\n")
    (document, *_) = read_paths([str(path)], columns={"id": "nr", "text": "原稿"})
    assert isinstance(document, Document)
    assert (document.id, document.text) == ("a", "甲文。")


def test_a_table_without_a_column_for_the_text_is_refused_with_the_names_that_would_do(tmp_path: Path) -> None:
    documents, (problem,) = read(tmp_path / "a.csv", b"a,b\n1,2\n")
    assert (documents, problem.kind) == ([], "broken")
    assert "正文" in problem.remedy
    assert "--columns" in problem.remedy


def test_a_page_saved_in_one_file_keeps_its_address(tmp_path: Path) -> None:
    markup = make.page("trs_gov", ARTICLE["title"], ARTICLE["body"])
    (document,), _ = read(tmp_path / "a.mht", make.mht(markup, "http://www.example.gov.cn/1.html"))
    assert (document.text, document.url) == (TEXT, "http://www.example.gov.cn/1.html")
    assert document.title == ARTICLE["title"]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_members_of_a_zip_are_read_by_name_whatever_wrote_their_names(encoding: str, tmp_path: Path) -> None:
    inner = make.zipped({"深处.txt": "乙文。".encode()})
    members = {"稿件/冠县 一.txt": "甲文。".encode(), "稿件/内.zip": inner, "稿件/图.jpg": b"x", "__MACOSX/a.txt": b"x"}
    documents, problems = read(tmp_path / "a.zip", make.zipped(members, encoding=encoding))
    assert [(d.id, d.text) for d in documents] == [("深处", "乙文。"), ("冠县 一", "甲文。")]
    assert documents[1].path == f"{tmp_path / 'a.zip'}!/稿件/冠县 一.txt"
    assert {p.kind for p in problems} == {"ignored"}


def test_a_zip_bomb_is_refused_and_its_neighbours_are_read(tmp_path: Path) -> None:
    data = make.zipped(
        {"a.txt": "甲文。".encode(), "b.txt": bytes(8 << 20), "c.docx": make.zipped({"x": bytes(8 << 20)})}
    )
    documents, problems = read(tmp_path / "a.zip", data)
    assert [d.id for d in documents] == ["a"]
    assert {p.kind for p in problems} <= {"too_large", "broken"}
    assert len(problems) == 2


def test_a_zip_in_a_zip_in_a_zip_without_end_is_not_entered_without_end(tmp_path: Path) -> None:
    data = "甲文。".encode()
    name = "a.txt"
    for _ in range(6):
        data, name = make.zipped({name: data}), "a.zip"
    documents, (problem,) = read(tmp_path / "a.zip", data)
    assert (documents, problem.kind) == ([], "too_large")


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pdf", "a.zip", "a.mht"])
@pytest.mark.parametrize("damage", ["cut", "noise", "text"])
def test_a_damaged_file_gets_a_sentence(name: str, damage: str, tmp_path: Path) -> None:
    whole = {
        "a.docx": make.word(["一段话。"], [["甲", "乙"]], "框"),
        "a.xlsx": make.workbook([["正文"], ["甲文。"]]),
        "a.pdf": make.pdf([["甲文，这里有足够长的一行文字可以读出来。"]]),
        "a.zip": make.zipped({"a.txt": "甲文。".encode()}),
        "a.mht": make.mht(make.page("trs_gov", ARTICLE["title"], ARTICLE["body"]), "http://example.com/"),
    }[name]
    data = {"cut": whole[: len(whole) // 3], "noise": whole[:8] + bytes(range(256)) * 8, "text": b"no such thing"}[
        damage
    ]
    documents, problems = read(tmp_path / name, data)
    assert documents or problems
    assert all(p.message and (p.remedy or not p.skipped) for p in problems)


def test_standard_input_may_be_any_format() -> None:
    data = make.zipped({"a.txt": "甲文。".encode()})
    (document, *_) = read_paths(["-"], stdin=io.BytesIO(data))
    assert isinstance(document, Document)
    assert (document.id, document.path) == ("a", "-!/a.txt")
