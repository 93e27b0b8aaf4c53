"""The bytes of the page: one file, nothing from elsewhere, the same every time."""

import base64
import hashlib
import re
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest

from benches.synthetic import synthetic
from exporters.blocks import _sentences
from exporters.html import to_html, vis_network
from exporters.page import PACK_FROM, json_block
from graph.errors import InputError
from graph.view import Subgraph


class Elements(HTMLParser):
    """All start tags, and the text of scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.code: list[tuple[str, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.tags.append((f"/{tag}", {}))

    def handle_data(self, data: str) -> None:
        tag, attributes = self.tags[-1] if self.tags else ("", {})
        if tag in ("script", "style") and "type" not in attributes:
            self.code.append((tag, data))


@pytest.fixture(scope="module")
def page() -> str:
    return to_html(synthetic(200))


def test_pyvis_alone_would_load_from_two_networks_and_our_page_loads_nothing(page: str) -> None:
    from pyvis.network import Network

    theirs = Network().generate_html()
    loaded = [
        attributes
        for _, attributes in Elements(theirs).tags
        if (attributes.get("src") or attributes.get("href") or "").startswith("http")
    ]
    assert {re.sub(r"https://([^/]+)/.*", r"\1", str(a.get("src") or a.get("href"))) for a in loaded} == {
        "cdnjs.cloudflare.com",
        "cdn.jsdelivr.net",
    }
    ours = [(tag, a) for tag, a in Elements(page).tags if a.get("src") or (tag == "link" and a.get("href") != "data:,")]
    assert ours == []
    assert "cdnjs" not in page
    assert "jsdelivr" not in page


def test_the_policy_allows_exactly_the_scripts_and_styles_of_the_page(page: str) -> None:
    elements = Elements(page)
    policy = next(
        str(a["content"])
        for tag, a in elements.tags
        if tag == "meta" and a.get("http-equiv") == "Content-Security-Policy"
    )
    hashes = {
        tag: {
            base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for t, text in elements.code if t == tag
        }
        for tag in ("script", "style")
    }
    for tag in ("script", "style"):
        part = next(part for part in policy.split("; ") if part.startswith(f"{tag}-src"))
        assert set(re.findall(r"'sha256-([^']+)'", part)) == hashes[tag]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")


def test_the_licence_notice_of_vis_network_stays_in_the_page(page: str) -> None:
    notice = vis_network()[0].split("*/")[0]
    assert "Apache 2.0 License" in notice
    assert notice in page


def test_the_same_graph_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in "ab":
        to_html(synthetic(300), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert b"\r" not in (tmp_path / "a").read_bytes()


def test_a_page_of_3000_nodes_fits_into_5_megabytes() -> None:
    page = to_html(synthetic(3000))
    assert len(page.encode()) < 5_000_000


def test_building_is_linear_and_takes_less_than_a_second_for_3000_nodes() -> None:
    graph = synthetic(3000)
    start = time.process_time()
    to_html(graph)
    assert time.process_time() - start < 1


def test_large_details_are_packed_and_small_ones_are_not(page: str) -> None:
    assert "data-packed" not in page.split('id="details"')[1][:60]
    assert len(to_html(synthetic(3000)).split('id="details"')[1]) > PACK_FROM / 4


@pytest.mark.parametrize("text", ["</script>", "<!--", "<script>", "\ud800", "\u2028"])
def test_no_text_can_end_a_data_block(text: str) -> None:
    block = json_block({"name": text})
    assert "<" not in block
    block.encode("utf-8")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"lang": "de"}, "no language 'de'; use zh or en"),
        ({"limit": 5}, "a limit of 5 nodes is not possible; use 10 to 300"),
        ({"focus": ["无此县"]}, "no node is called '无此县' in this graph"),
    ],
)
def test_a_wrong_option_is_told_in_one_sentence(options: dict[str, object], words: str) -> None:
    with pytest.raises(InputError, match=re.escape(words)):
        to_html(synthetic(30), **options)  # type: ignore[arg-type]


def test_an_empty_graph_still_makes_a_page() -> None:
    assert "<!doctype html>" in to_html(Subgraph.from_rows([], []))


def test_a_sentence_is_shown_once_and_cited_from_its_own_article() -> None:
    told = {"evidence": ["甲", "甲", "乙"], "spans": ["a:3-4", "b:40-41", "c:60-61"], "articles": ["a", "b", "c"]}
    assert _sentences(told) == (["甲", "乙"], ["a", "c", "b"])
    assert _sentences({"evidence": ["甲"], "articles": ["a", "b"]}) == (["甲"], ["a", "b"])
