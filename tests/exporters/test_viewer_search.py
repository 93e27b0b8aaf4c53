"""Finding a node by any part of its name, an alias or pinyin."""

from pathlib import Path

import pytest

from benches.synthetic import synthetic

pytestmark = pytest.mark.chromium


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("聊城", "聊城市"),
        ("lc", "聊城市"),
        ("liaocheng", "聊城市"),
        ("lcheng", "聊城市"),
        ("cq", None),
        ("装备制", "装备制造"),
        ("不存在的名字", None),
    ],
)
def test_search_finds_parts_of_names_and_pinyin(open_view, small: Path, text: str, first: str | None) -> None:
    view = open_view(small)
    view.page.fill("#search", text)
    rows = view.page.locator("#results [role=option]")
    if first is None:
        assert "没有找到" in view.text("#results") or rows.count() > 0
        assert not view.page.locator("#results .result-name", has_text="聊城市").count()
    else:
        assert rows.first.locator(".result-name").inner_text() == first


def test_results_name_kind_and_place_and_arrows_choose(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    view.press("/")
    view.page.keyboard.type("远景")
    assert "企业" in view.page.locator("#results [role=option]").first.inner_text()
    view.press("ArrowDown", "ArrowDown", "ArrowUp")
    chosen = view.page.locator("#results [aria-selected=true] .result-name").inner_text()
    assert view.page.locator("#results [role=option]").nth(1).locator(".result-name").inner_text() == chosen
    view.shoot(f"search-{page_file.stem}")
    view.press("Enter")
    assert view.panel().startswith(chosen)


def test_a_node_that_was_not_drawn_is_drawn_when_it_is_found(open_view, large: Path) -> None:
    company = [node.name for node in synthetic(3000).nodes() if node.label == "Company"][-1]
    view = open_view(large)
    before = view.counts()[0]
    view.find(company)
    assert view.counts()[0] > before
    assert f"expanded=Company:{company}" in view.fragment()


def test_an_alias_finds_its_company(open_view, small: Path) -> None:
    view = open_view(small)
    view.page.fill("#search", "又名宏达")
    row = view.page.locator("#results [role=option]").first
    assert row.locator(".result-alias").inner_text() == "又名宏达"
    assert "宏达" in row.locator(".result-name").inner_text()
