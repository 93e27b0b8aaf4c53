"""Text files, JSON lines, folders and standard input."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from extract.reading import Document, Problem, read_paths

ARTICLE = (
    "冠县党政代表团赴沪招商\n2023-02-20 来源：冠县融媒体中心\n\n2月15日，县委书记张学宏率队拜访喆镕公司——“堃·园”。\n"
)


def documents(*paths: object, **options: object) -> list[Document]:
    return [x for x in read_paths([str(p) for p in paths], **options) if isinstance(x, Document)]  # type: ignore[arg-type]


def problems(*paths: object, **options: object) -> list[Problem]:
    found = read_paths([str(p) for p in paths], **options)  # type: ignore[arg-type]
    return [x for x in found if isinstance(x, Problem) and x.kind not in ("no_date", "no_region")]


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path


def test_a_text_file_is_its_whole_text_and_its_stem_is_the_id(tmp_path: Path) -> None:
    path = write(tmp_path / "冠县 一.txt", ARTICLE)
    (document,) = documents(path)
    assert (document.id, document.text, document.title) == ("冠县 一", ARTICLE, None)
    assert document.text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_are_those_of_pythons_text_files(tmp_path: Path, ends: str) -> None:
    path = write(tmp_path / "a.txt", ARTICLE.replace("\n", ends))
    assert documents(path)[0].text == path.read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_no_encoding_changes_a_dash_or_a_rare_character(tmp_path: Path, encoding: str) -> None:
    path = write(tmp_path / "a.txt", ARTICLE.encode(encoding))
    assert documents(path)[0].text == ARTICLE


def test_a_traditional_text_in_big5_is_told_from_gb18030(tmp_path: Path) -> None:
    text = "縣長張文松率隊赴珠三角敲門招商,兩天輾轉深圳、東莞兩地,一家一家上門談項目。縣委副書記何文同行。"
    assert documents(write(tmp_path / "a.txt", text.encode("big5")))[0].text == text


def test_jsonl_gives_one_article_a_line_and_reports_each_broken_line(tmp_path: Path) -> None:
    lines = [
        json.dumps(
            {"id": 7, "title": "题", "published": "2023年2月20日 08:30", "text": "正文一。"}, ensure_ascii=False
        ),
        '{"id": "x", "text": "断',
        "[1]",
        "",
        json.dumps({"标题": "二", "来源": "市报", "正文": "正文二。"}),
        '{"id": "y"}',
        '{"article": {"id": "z"}, "trips": []}',
    ]
    path = write(tmp_path / "a.jsonl", "\n".join(lines))
    first, second = documents(path)
    assert (first.id, first.title, first.published, first.text) == ("7", "题", "2023-02-20", "正文一。")
    assert (second.title, second.source, second.text) == ("二", "市报", "正文二。")
    assert [(p.line, p.kind) for p in problems(path)] == [(2, "broken"), (3, "broken"), (6, "empty"), (7, "broken")]
    assert str(problems(path)[0]).startswith(f"{path}:2: the line is not valid JSON")


def test_a_lone_surrogate_in_a_record_can_still_be_written_as_utf8(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path / "a.jsonl", '{"id": "a", "text": "甲\\ud800乙"}'))
    assert document.text.encode("utf-8").decode("utf-8") == "甲\ufffd乙"


def test_a_json_array_is_read_as_records(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", json.dumps([{"id": "a", "text": "甲"}, {"id": "b", "text": "乙"}]))
    assert [d.id for d in documents(path)] == ["a", "b"]


def test_folders_are_read_at_any_depth_in_one_order_and_equal_stems_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path / "b" / "x.txt", "乙篇。")
    write(tmp_path / "a" / "deep" / "x.txt", "甲篇。")
    write(tmp_path / "a.txt", "丙篇。")
    read = list(read_paths([str(tmp_path)]))
    ids = [x.id for x in read if isinstance(x, Document)]
    assert ids[:2] == ["x", "a"]
    assert ids[2].startswith("x~")
    assert "renamed" in [x.kind for x in read if isinstance(x, Problem)]
    assert read == list(read_paths([str(tmp_path)]))


def test_a_link_that_leads_back_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "a" / "x.txt", "甲篇。")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [d.id for d in documents(tmp_path)] == ["x"]
    assert [p.kind for p in problems(tmp_path)] == ["ignored"]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", " \n\t\u3000\n".encode(), "empty"),
        ("noise.txt", bytes(range(256)) * 40, "not_text"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\rIHDR" * 9, "unsupported"),
        ("empty.jsonl", b"\n\n", "empty"),
        ("x.unknown", b"abc", "unsupported"),
    ],
)
def test_what_gives_no_article_gets_a_sentence_and_the_rest_goes_on(
    tmp_path: Path, name: str, content: bytes, kind: str
) -> None:
    write(tmp_path / name, content)
    write(tmp_path / "z.txt", ARTICLE)
    assert [d.id for d in documents(tmp_path)] == ["z"]
    (problem,) = problems(tmp_path)
    assert (problem.kind, problem.skipped, problem.path) == (kind, True, str(tmp_path / name))
    assert problem.message
    assert problem.remedy


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path / "no.txt")
    assert str(problem) == f"{tmp_path / 'no.txt'}: there is no such file or folder; check the path"


def test_a_pipe_in_a_folder_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert [p.kind for p in problems(tmp_path)] == ["unsupported"]


def test_a_few_damaged_bytes_are_marked_and_the_rest_is_read(tmp_path: Path) -> None:
    data = ARTICLE.encode("utf-8") * 20
    path = write(tmp_path / "a.txt", data[:700] + b"\xff" + data[700:])
    (document,) = documents(path)
    assert document.text.count("\ufffd") <= 3
    (problem,) = problems(path)
    assert (problem.kind, problem.severity) == ("garbled", "suspicious")


def test_a_text_with_a_line_in_another_encoding_keeps_the_rest(tmp_path: Path) -> None:
    data = ARTICLE.encode("utf-8") * 3 + "乱了".encode("gb18030") + ARTICLE.encode("utf-8") * 3
    (document,) = documents(write(tmp_path / "a.txt", data))
    assert document.text.count(ARTICLE) == 6


@pytest.mark.parametrize(
    ("content", "ids"), [(ARTICLE, ["stdin"]), ('{"id": "a", "text": "甲"}\n{"id": "b", "text": "乙"}', ["a", "b"])]
)
def test_standard_input_may_be_a_text_or_json_lines(content: str, ids: list[str]) -> None:
    assert [d.id for d in documents("-", stdin=io.BytesIO(content.encode("utf-8")))] == ids


def test_a_source_and_date_given_by_the_user_fill_gaps_only(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"id": "a", "source": "市报", "text": "甲"}\n{"id": "b", "text": "乙"}')
    read = documents(path, source="省报", published="2023-02")
    assert [(d.source, d.published) for d in read] == [("市报", "2023-02"), ("省报", "2023-02")]
