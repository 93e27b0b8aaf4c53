"""Keys, narrow and wide screens, light and dark, two languages."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.chromium

CONTRAST = """() => {
  const probe = document.createElement('i');
  document.body.append(probe);
  const light = (name) => {
    probe.style.color = `var(${name})`;
    const [r, g, b] = getComputedStyle(probe).color.match(/[\\d.]+/g).map(Number).map((v) => v / 255)
      .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  return [['--ink', '--paper'], ['--dim', '--raised'], ['--dim', '--sunken'], ['--accent', '--raised'], ['--warn', '--warn-soft'],
    ['--accent', '--accent-soft'], ['--raised', '--accent'], ['--ink', '--mark']].map(([a, b]) => [a + ' on ' + b, ratio(a, b)]);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_in_both_themes(open_view, small: Path, scheme: str) -> None:
    view = open_view(small, color_scheme=scheme)
    assert {pair: ratio for pair, ratio in view.page.evaluate(CONTRAST) if ratio < 4.5} == {}
    view.page.click("#theme")
    assert view.page.get_attribute("html", "data-theme") == ("light" if scheme == "dark" else "dark")
    assert {pair: ratio for pair, ratio in view.page.evaluate(CONTRAST) if ratio < 4.5} == {}
    view.shoot(f"theme-from-{scheme}")


def test_everything_is_reached_by_keys(open_view, small: Path) -> None:
    view = open_view(small)
    view.page.focus("#canvas")
    view.press("ArrowRight")
    first = view.panel().splitlines()[0]
    view.press("ArrowRight", "ArrowRight", "ArrowDown")
    assert view.panel().splitlines()[0] != first
    before = view.counts()[0]
    view.press("h")
    assert view.counts()[0] == before - 1
    view.press("[", "3")
    assert view.page.get_attribute("body", "data-view") == "timeline"
    view.press("5")
    assert view.page.get_attribute("body", "data-view") == "table"
    view.press("1", "?")
    assert view.page.locator("#help-page").is_visible()
    view.press("Escape")
    assert not view.page.locator("#help-page").is_visible()


def test_the_focus_is_visible_on_every_stop(open_view, small: Path) -> None:
    view = open_view(small)
    for _ in range(12):
        view.press("Tab")
        outline = view.page.evaluate(
            "getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).outlineWidth"
        )
        assert outline.startswith(("solid", "auto"))


@pytest.mark.parametrize("width", [400, 768, 1440, 3840])
def test_no_width_scrolls_sideways(open_view, large: Path, width: int) -> None:
    view = open_view(large, size=(width, 800))
    for shown in ("relations", "columns", "timeline", "flows", "table"):
        view.page.click(f"[data-view-button={shown}]")
        assert view.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    view.page.click("[data-view-button=relations]")
    view.shoot(f"width-{width}")


def test_on_a_phone_legend_and_evidence_are_drawers(open_view, large: Path) -> None:
    view = open_view(large, size=(400, 800))
    assert not view.page.locator("#side").is_visible()
    view.page.click("#side-open")
    view.page.wait_for_timeout(250)
    view.shoot("phone-filters")
    assert view.page.locator("#place").is_visible()
    view.press("Escape")
    view.find("冠")
    assert view.page.locator("#panel h2").is_visible()
    view.page.wait_for_timeout(250)
    view.shoot("phone-evidence")
    view.page.click("#panel-close")
    view.page.wait_for_timeout(250)
    assert not view.page.locator("#panel").is_visible()


def test_the_page_speaks_english_too(open_view, small: Path) -> None:
    view = open_view(small)
    view.page.click("#lang")
    assert "nodes" in view.text("#status")
    chrome = view.text(".bar") + view.text("#side") + view.text("#period") + view.text("#origin")
    own = {"招商引资活动图谱", "中文", "聊城日报", "齐鲁晚报", "河南日报", "长江云", "招商网"}
    words = set(
        re.findall(
            r"[\u4e00-\u9fff]+",
            re.sub(
                "|".join(own),
                "",
                view.text(".tools")
                + view.text("#period")
                + view.text("#kinds")
                + view.text("#types")
                + view.text("#origin"),
            ),
        )
    )
    assert words == set(), chrome
    assert view.page.get_attribute("html", "lang") == "en"
    view.shoot("english")
