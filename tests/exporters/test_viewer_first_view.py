"""What a reader sees first."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benches.synthetic import synthetic
from exporters.html import to_html
from graph.view import Subgraph

pytestmark = pytest.mark.chromium

SVG = "{http://www.w3.org/2000/svg}"


def names_in(picture: str) -> list[tuple[str, float, float]]:
    """Names of marks in a picture, with their left and base line."""
    root = ElementTree.fromstring(picture)
    inner = root.find(f"{SVG}svg")
    assert inner is not None
    texts = [t for group in inner.findall(f"{SVG}g") for t in group.findall(f"{SVG}text")[1:]]
    return [(str(t.text), float(t.get("x", 0)), float(t.get("y", 0))) for t in texts if t.get("font-size") == "13"]


def width_of(text: str) -> float:
    return sum(13 if ord(letter) > 0x2000 else 5.6 for letter in text)


def test_the_most_telling_part_is_drawn_and_the_line_says_how_much_of_how_much(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    drawn, nodes, facts, edges = view.counts()
    assert 60 <= drawn <= 150
    assert drawn < nodes
    assert facts < edges
    assert "读自" in view.text("#origin")
    assert "聊城日报" in view.text("#origin")
    assert "名称待核" in view.text("#origin")
    view.shoot(f"first-{page_file.stem}")


def test_names_do_not_lie_on_each_other(open_view, page_file: Path) -> None:
    names = names_in(open_view(page_file).picture())
    assert len(names) > 50
    for at, (text, x, y) in enumerate(names):
        for other, left, base in names[at + 1 :]:
            apart = abs(y - base) >= 13 or x + width_of(text) <= left + 1 or left + width_of(other) <= x + 1
            assert apart, (text, other)


def test_the_same_file_gives_the_same_picture(open_view, large: Path) -> None:
    assert open_view(large).picture() == open_view(large).picture()


def test_all_kinds_that_were_asked_for_are_in_the_first_view(open_view, large: Path) -> None:
    picture = open_view(large).picture()
    glyphs = set(re.findall(r'text-anchor="middle" fill="#[0-9a-f]{6}">(.)</text>', picture))
    assert {"地", "官", "企", "产", "行"} <= glyphs


def test_an_empty_graph_says_so(open_view, tmp_path: Path) -> None:
    to_html(Subgraph.from_rows([], []), tmp_path / "empty.html")
    assert "没有符合筛选的内容" in open_view(tmp_path / "empty.html").text("#nothing")


def test_a_page_made_for_a_node_opens_at_it(open_view, tmp_path: Path) -> None:
    to_html(synthetic(200), tmp_path / "focus.html", focus=["冠区"], title="冠区专题")
    view = open_view(tmp_path / "focus.html")
    assert view.panel().startswith("冠区")
    assert view.page.title() == view.text("#title") == "冠区专题"


def test_the_first_picture_is_the_fitted_one(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    view.page.wait_for_timeout(300)
    first = view.page.evaluate("document.querySelector('canvas').toDataURL()")
    view.page.evaluate("document.querySelector('#fit').click()")
    view.page.wait_for_timeout(700)
    assert view.page.evaluate("document.querySelector('canvas').toDataURL()") == first
