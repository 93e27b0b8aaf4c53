"""Pictures, tables and print, all made in the page."""

import csv
import io
import struct
from pathlib import Path
from xml.etree import ElementTree

import pytest

pytestmark = pytest.mark.chromium


@pytest.mark.parametrize("shown", ["relations", "columns", "timeline", "flows"])
def test_the_picture_has_title_filters_legend_and_origin(open_view, small: Path, shown: str) -> None:
    view = open_view(small, f"#view={shown}&place=371500", color_scheme="dark")
    png = view.download("png")
    assert png.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", png[16:24])
    picture = view.picture()
    root = ElementTree.fromstring(picture)
    assert (width, height) == (round(float(root.get("width", 0)) * 2), round(float(root.get("height", 0)) * 2))
    for words in ("招商引资活动图谱", "聊城市", "到访", "签约", "读自", "由规则自动读出"):
        assert words in picture
    assert 'fill="#ffffff"' in picture
    Path("build/screenshots").mkdir(parents=True, exist_ok=True)
    Path(f"build/screenshots/picture-{shown}.png").write_bytes(png)


def test_the_table_opens_in_excel_with_its_chinese(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    data = view.download("csv-all")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert len(rows) == view.facts()
    assert list(rows[0])[:4] == ["日期", "关系", "起点", "终点"]
    assert any(row["关系"] == "签约" and "产业园项目" in row["内容"] and row["原句"] for row in rows)
    view.page.click("[data-view-button=relations]")
    drawn = view.download("csv-drawn").decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(drawn, newline="")))) == view.counts()[2] + 1


def test_print_shows_the_picture_with_its_legend_and_a_table(open_view, small: Path) -> None:
    view = open_view(small)
    view.page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    view.page.click("#menu-open")
    view.page.click("#print")
    view.page.wait_for_selector("#print-page table", state="attached")
    view.page.emulate_media(media="print")
    assert view.page.locator("#print-page svg").first.is_visible()
    assert view.page.locator("#print-page tbody tr").count() > 50
    assert not view.page.locator("#canvas").is_visible()
