"""Every file says where it comes from, reads the same everywhere, and is written the same by every run."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

import seeds
from graph.errors import ConfigurationError, InputError
from seeds.build import industries, industry_terms
from seeds.build.sources import Source
from seeds.build.stems import stem
from seeds.build.table import Table


def listed(document: str) -> set[str]:
    """Files that have a line of their own in a table of ``document``."""
    lines = seeds.resource(document).read_text(encoding="utf-8").splitlines()
    return {line.split("`")[1] for line in lines if line.startswith("| `") and ".csv" in line.split("`")[1]}


def test_every_file_has_a_line_in_the_sources_and_in_the_readme() -> None:
    assert listed("SOURCES.md") == set(seeds.names())
    assert listed("README.md") == set(seeds.names())


@pytest.mark.parametrize("name", seeds.names())
def test_a_file_is_utf8_with_unix_line_ends_and_full_rows(name: str) -> None:
    raw = seeds.resource(name).read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    header, *rows = csv.reader(raw.decode("utf-8").splitlines())
    assert len(set(header)) == len(header)
    assert rows
    assert {len(row) for row in rows} == {len(header)}


@pytest.mark.parametrize("name", seeds.names())
def test_cells_carry_no_stray_blanks(name: str) -> None:
    for row in seeds.read_rows(name):
        assert all(cell == cell.strip() for cell in row.values())


def test_a_missing_file_is_named_with_the_remedy() -> None:
    with pytest.raises(ConfigurationError, match=r"'nowhere\.csv' is missing.*install the project again"):
        list(seeds.read_rows("nowhere.csv"))


@pytest.mark.parametrize("make", [industries.make, industry_terms.make])
def test_what_needs_no_package_is_derived_byte_by_byte(make: object) -> None:
    assert callable(make)
    table = make()
    assert isinstance(table, Table)
    assert table.is_current()


def test_a_table_is_written_with_quotes_where_needed() -> None:
    table = Table("x.csv", ("a", "b"), [("1,2", "三"), ("", "四")])
    assert table.to_text() == 'a,b\n"1,2",三\n,四\n'


def test_a_package_that_is_not_the_pinned_one_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = Path("build/seed-sources")
    folder.mkdir(parents=True)
    (folder / "x-1.tgz").write_bytes(b"something else")
    with pytest.raises(ConfigurationError, match=r"x-1\.tgz: x@1 gave .*, not the pinned 00; delete the file"):
        _ = Source("npm", "x@1", "x-1.tgz", "00").archive


def test_a_word_with_an_unknown_class_is_refused_with_its_line() -> None:
    with pytest.raises(InputError, match=r"industry_terms\.txt:2: no class has the code C999"):
        list(industry_terms._usage(["# a comment", "C999: 新词"]))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("冠县", "冠"),
        ("克孜勒苏柯尔克孜自治州", "克孜勒苏"),
        ("镇沅彝族哈尼族拉祜族自治县", "镇沅"),
        ("龙胜各族自治县", "龙胜"),
        ("鄂温克族自治旗", "鄂温克"),
        ("达尔罕茂明安联合旗", "达尔罕茂明安"),
        ("六枝特区", "六枝"),
        ("金林区", "金林"),
        ("阿拉善盟", "阿拉善"),
        ("城区", "城区"),
        ("管城回族区", "管城"),
        ("井陉矿区", "井陉矿区"),
    ],
)
def test_stems_lose_the_kind_and_the_peoples(name: str, expected: str) -> None:
    assert stem(name) == expected
