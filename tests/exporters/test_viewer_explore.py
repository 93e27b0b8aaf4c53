"""Expanding, hiding, going back, looking at one node only, finding the way between two."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.chromium


def test_a_double_click_adds_neighbours_and_back_takes_them_away(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    for name in ("苏州市", "冠区", "佛山市", "聊城市"):
        view.find(name)
        if view.page.locator("#expand:enabled").count():
            break
    before = view.counts()[0]
    x, y = view.middle()
    view.page.mouse.dblclick(x, y)
    after = view.counts()[0]
    assert before < after <= 300
    view.shoot(f"expanded-{page_file.stem}")
    view.page.click("#back")
    assert view.counts()[0] == before
    view.page.click("#forward")
    assert view.counts()[0] == after


def test_hide_takes_one_node_away(open_view, small: Path) -> None:
    view = open_view(small)
    view.find("装备制造")
    before = view.counts()[0]
    view.page.click("#hide")
    assert view.counts()[0] == before - 1
    assert "已隐藏 1 个" in view.text("#filters")


def test_only_this_leaves_the_node_and_its_neighbours(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    view.find("lc")
    view.page.click("#only")
    assert "只看 聊城市 及 1 步内" in view.text("#filters")
    assert view.counts()[0] < 150
    view.page.click("#home")
    assert view.text("#filters") == "未加筛选"


def test_the_shortest_path_between_two_picked_nodes(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    view.find("装备制造")
    view.page.click("#path")
    assert "再点一个节点" in view.text("#path-hint")
    view.find("苏州市")
    assert "最短路径：装备制造 → 苏州市" in view.text("#filters")
    assert 2 <= view.counts()[0] <= 8
    view.shoot(f"path-{page_file.stem}")


def test_a_bundle_opens_into_single_dated_lines(open_view, large: Path) -> None:
    view = open_view(large)
    view.page.click("[data-view-button=table]")
    ends = view.page.evaluate("() => document.body.dataset.drawn")
    assert int(ends) > 0
    view.page.click("[data-view-button=relations]")
    picture = view.picture()
    assert "×2" in picture
    view.find("装备制造")
    for _ in range(60):
        view.press("ArrowRight")
    before = view.picture().count('stroke-opacity="0.7"')
    assert before > 0
