"""A click opens the facts, each with its sentence and source."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from benches.synthetic import synthetic
from exporters.html import to_html
from graph.errors import InputError

pytestmark = pytest.mark.chromium


def test_a_node_shows_its_facts_with_marked_sentences_and_sources(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    view.find("聊城市")
    view.find("冠县" if "冠县" in view.page.content() else "冠")
    x, y = view.middle()
    view.press("Escape")
    view.page.mouse.click(x, y)
    text = view.panel()
    assert "条记录" in text
    assert "可信度" in text
    quote = view.page.locator("#panel blockquote").first
    marked = quote.locator("mark").all_inner_texts()
    assert marked
    assert all(name in quote.inner_text() for name in marked)
    link = view.page.locator("#panel .source a").first
    assert link.get_attribute("href").startswith("https://news.example.com/")
    assert link.get_attribute("rel") == "noopener noreferrer"
    view.shoot(f"evidence-{page_file.stem}")


def test_papers_that_differ_are_shown(open_view, large: Path) -> None:
    view = open_view(large, "#view=table")
    view.page.click("#table th >> text=内容")
    view.page.click("#table th >> text=内容")
    view.page.wait_for_selector("#table tbody .cell-detail >> text=说法不一")
    view.page.locator("#table tbody tr", has_text="说法不一").first.locator("button").click()
    assert "各报说法不一" in view.text("#panel .warning")


def test_a_fact_is_copied_as_a_citation(open_view, small: Path) -> None:
    view = open_view(small, permissions=["clipboard-read", "clipboard-write"])
    view.page.locator(".top-row").first.click()
    view.panel()
    view.page.click("text=复制引文 >> nth=0")
    view.page.wait_for_selector("#toast.is-shown")
    copied = view.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("“")
    assert "[N]" in copied
    assert "https://news.example.com/" in copied


def test_unresolved_names_are_marked(open_view, small: Path) -> None:
    view = open_view(small)
    view.find("鼓楼区")
    assert "有歧义" in view.text("#panel .warning")


def test_a_node_links_to_neo4j_browser_where_one_is_named(open_view, tmp_path: Path) -> None:
    page = tmp_path / "graph.html"
    to_html(synthetic(50), page, browser="http://localhost:7474/")
    view = open_view(page)
    view.page.locator(".top-row").first.click()
    href = view.page.locator("#in-browser").get_attribute("href")
    assert href.startswith("http://localhost:7474/browser/?cmd=edit&arg=")
    assert parse_qs(urlsplit(href).query)["arg"][0].startswith("MATCH (n:Region {id: '")


def test_without_a_browser_there_is_no_link(open_view, small: Path) -> None:
    view = open_view(small)
    view.page.locator(".top-row").first.click()
    view.panel()
    assert view.page.locator("#in-browser").count() == 0


def test_only_the_address_of_a_web_page_is_taken_for_a_browser() -> None:
    with pytest.raises(InputError, match="no address of a Neo4j Browser"):
        to_html(synthetic(50), browser="javascript:alert(1)")
