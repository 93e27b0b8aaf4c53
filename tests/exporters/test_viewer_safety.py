"""Any text may be hostile: it is shown as text, nothing runs, the layout holds."""

from pathlib import Path

import pytest

from exporters.html import to_html
from graph.view import Subgraph

pytestmark = pytest.mark.chromium

HOSTILE = [
    "</script><img src=x onerror=alert(1)>",
    "<script>alert(2)</script>",
    "<svg onload=alert(3)>",
    "javascript:alert(4)",
    "\"'><iframe srcdoc='<script>alert(5)</script>'>",
    "{{graph}}${alert(6)}",
    "名\u202e反转\u202c字\u200b零宽\u2066x\u2069",
    "长" * 10_000,
    "=HYPERLINK(\"http://evil.example\")",
    "__proto__",
    "<!--<script>",
    "\x00\x07控制\x1b[31m",
    "href=\"http://evil.example\"",
]  # fmt: skip
ADDRESSES = [
    "javascript:alert(7)",
    "data:text/html,<script>alert(8)</script>",
    'http://evil.example/"onclick=alert(9)',
    "vbscript:x",
    "not an address",
]


def hostile_graph() -> Subgraph:
    nodes: list[dict[str, object]] = []
    edges: list[dict[str, object]] = []
    for number, url in enumerate(ADDRESSES):
        title = HOSTILE[number]
        nodes.append(
            {
                "id": title,
                "label": "Article",
                "name": title,
                "properties": {"title": title, "source": HOSTILE[number + 1], "published": HOSTILE[2], "url": url},
            }
        )
    for number, text in enumerate(HOSTILE):
        nodes.append(
            {
                "id": f"{number}00000",
                "label": "Region",
                "name": text,
                "properties": {"aliases": [text], "full_name": text, "province": text},
            }
        )
        nodes.append(
            {"id": text, "label": "Company", "name": text, "properties": {"aliases": [text + "甲", text], text: text}}
        )
        nodes.append({"id": text, "label": "Unresolved", "name": text, "properties": {"kind": text, "reason": text}})
        article = nodes[number % len(ADDRESSES)]["id"]
        facts = {
            "date": text if number % 2 else "2023-02-15",
            "evidence": [text, f"与{text}签约"],
            "articles": [article],
            "rule": text,
            "note": text,
            "project": text,
        }
        edges.append(
            {
                "type": "SIGNED_WITH",
                "start_label": "Region",
                "start": f"{number}00000",
                "end_label": "Company",
                "end": text,
                "key": text,
                "properties": facts,
            }
        )
        edges.append(
            {
                "type": "SIGNED_WITH",
                "start_label": "Region",
                "start": "000000",
                "end_label": "Company",
                "end": text,
                "key": "2" + text,
                "properties": facts,
            }
        )
        edges.append(
            {
                "type": "REPORTS",
                "start_label": "Article",
                "start": article,
                "end_label": "Unresolved",
                "end": text,
                "key": text,
                "properties": facts,
            }
        )
    return Subgraph.from_rows(
        nodes, edges, {"title": HOSTILE[0], "note": HOSTILE[1], "sources": HOSTILE, "made": HOSTILE[2]}
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "hostile.html"
    to_html(hostile_graph(), path, title=HOSTILE[0], note=HOSTILE[1])
    return path


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "#view=columns",
        "#view=timeline",
        "#view=flows",
        "#view=table",
        "#place=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&selected=%3Cb%3E",
    ],
)
def test_nothing_runs_in_any_view(open_view, hostile: Path, fragment: str) -> None:
    view = open_view(hostile, fragment)
    view.page.wait_for_timeout(150)
    assert view.page.locator("iframe, object, embed, img, main script").count() == 0
    assert view.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    view.shoot("hostile" + (fragment[6:14] if fragment.startswith("#view") else ""))


def test_nothing_runs_in_search_evidence_and_pictures(open_view, hostile: Path) -> None:
    view = open_view(hostile)
    assert view.text("#title").startswith("</script><img src=x")
    for text in ("alert", "长", "proto", "名"):
        view.find(text)
        assert view.panel()
        assert (
            view.page.locator(
                "#panel a[href^='javascript'], #panel a[href^='data'], #panel a[href^='vbscript']"
            ).count()
            == 0
        )
        view.page.click("#expand", force=True) if view.page.locator("#expand:enabled").count() else None
    assert "<script" not in view.picture().replace("&lt;script", "")
    view.shoot("hostile-evidence")
    view.download("png")
    assert b"\n=HYPERLINK" not in view.download("csv-all")


def test_direction_and_invisible_characters_do_not_reach_the_page(open_view, hostile: Path) -> None:
    view = open_view(hostile)
    view.find("反转")
    assert view.panel().startswith("名反转字零宽x")


def test_our_policy_blocks_a_script_that_would_get_in(open_view, hostile: Path) -> None:
    view = open_view(hostile)
    ran = view.page.evaluate("""() => {
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.ran = "yes"';
      document.body.append(script);
      return document.body.dataset.ran ?? 'no';
    }""")
    assert ran == "no"
    assert any("Content Security Policy" in line for line in view.trouble)
    view.trouble.clear()
