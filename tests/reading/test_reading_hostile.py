"""Files that are too large, lead in circles or mean harm: each is read or refused in a sentence."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import psutil
import pytest
import reading_makers as make

from extract.reading import Document, Problem, read_paths
from extract.reading.charset import decode

MEBIBYTE = 1 << 20
TEXT = "冠县的一条消息，2023年2月20日。"


def read(*paths: Path) -> tuple[list[Document], list[Problem]]:
    found = list(read_paths([str(path) for path in paths]))
    return [x for x in found if isinstance(x, Document)], [x for x in found if isinstance(x, Problem)]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.mht", "a.pdf", "a.docx", "a.xlsx", "a.json"])
def test_a_file_of_200_mib_is_refused_unread(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    with path.open("wb") as out:
        out.truncate(200 * MEBIBYTE)
    documents, (problem,) = read(path)
    assert (documents, problem.kind) == ([], "too_large")
    assert "MiB" in problem.message


def test_json_lines_of_any_size_are_read_line_by_line(tmp_path: Path) -> None:
    line = ('{"id": "%d", "text": "' + TEXT + "x" * 100_000 + '"}\n').encode()
    path = tmp_path / "a.jsonl"
    with path.open("wb") as out:
        for number in range(80):
            out.write(line % number)
        out.write(b'{"id": "long", "text": "' + b"x" * (9 * MEBIBYTE) + b'"}\n')
        out.write(line % 80)
    before = psutil.Process().memory_info().rss
    ids = [x.id for x in read_paths([str(path)], copies=True) if isinstance(x, Document)]
    grown = psutil.Process().memory_info().rss - before
    assert ids == [str(number) for number in range(81)]
    assert grown < 60 * MEBIBYTE


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
    for name in ("a", "b", "c"):
        for other in ("a", "b", "c"):
            (tmp_path / name / f"to_{other}").symlink_to(tmp_path / other, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "c" / "x.txt").write_text(TEXT, encoding="utf-8", newline="\n")
    documents, problems = read(tmp_path)
    assert [d.id for d in documents] == ["x"]
    assert {p.kind for p in problems} == {"ignored", "denied"}


def test_a_path_with_blanks_and_chinese_is_read_and_named(tmp_path: Path) -> None:
    path = tmp_path / "招商 资料（2023）" / "冠县 赴沪 —— 一.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8", newline="\n")
    (document,), _ = read(tmp_path)
    assert (document.id, document.path) == ("冠县 赴沪 —— 一", str(path))


def test_a_word_document_with_a_billion_entities_is_not_unfolded(tmp_path: Path) -> None:
    import zipfile

    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "哈">{entities}]>'
    source = io.BytesIO(make.word(["一段话。"], [["甲", "乙"]], "框"))
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for info in old.infolist():
            data = old.read(info)
            if info.filename == "word/document.xml":
                body = data.decode("utf-8").split("?>", 1)[1].replace("一段话。", "一段话。&e9;")
                data = (bomb + body).encode("utf-8")
            new.writestr(info, data)
    documents, problems = read(path)
    assert sum(len(d.text) for d in documents) < 1000
    assert documents or problems[0].kind == "broken"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.rar", b"Rar!\x1a\x07\x00" + bytes(64), "unsupported"),
        ("a.txt.gz", gzip.compress(b"x"), "unsupported"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "unsupported"),
        ("a.rtf", b"{\\rtf1 x}", "unsupported"),
        ("a.jpg.txt", b"\xff\xd8\xff\xe0" + bytes(64), "unsupported"),
        ("a.json", b"[" * 100_000, "broken"),
        ("a.jsonl", b"[" * 100_000, "broken"),
        ("a.mht", b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n", "broken"),
    ],
)
def test_what_is_no_article_is_told_with_a_remedy(name: str, data: bytes, kind: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    documents, (problem,) = read(tmp_path / name)
    assert (documents, problem.kind) == ([], kind)
    assert problem.remedy


def test_a_part_that_is_not_installed_is_named_in_a_sentence() -> None:
    from extract.reading.needs import needed
    from graph.errors import ConfigurationError

    with pytest.raises(ConfigurationError, match=r"zhaoshang\[reading\]"):
        needed("no_such_library_anywhere", "no-such-library")


@pytest.mark.parametrize("text", ["喆镕堃珺玥䶮", "——“冠县·招商”……", "　　全角空格与①②③", "€ 欧元 ℃ ㎡"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_rare_characters_come_through_every_encoding(text: str, encoding: str) -> None:
    found = decode((TEXT * 3 + text).encode(encoding))
    assert found is not None
    assert found.text == TEXT * 3 + text
