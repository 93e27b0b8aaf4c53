"""Filters combine, are named in one line, can be undone and live in the address."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.chromium


def chips(view) -> list[str]:
    return [text.removesuffix(" ×") for text in view.page.locator(".filter-chip").all_inner_texts()]


def test_the_legend_is_the_filter(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    all_facts = view.facts()
    row = view.page.locator("#types li", has=view.page.locator("[data-name=SIGNED_WITH]"))
    signed = int(row.locator(".legend-count").inner_text().replace(",", ""))
    row.hover()
    row.locator("button.only").click()
    assert chips(view) == ["签约"]
    assert view.facts() == signed < all_facts
    view.page.uncheck("#kinds [data-name=Region]")
    assert view.facts() == 0
    view.press("[", "[")
    assert view.facts() == all_facts


def test_the_period_is_typed_stepped_and_dragged(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    all_facts = view.facts()
    view.page.fill("#from-text", "2022-03")
    view.page.press("#from-text", "Enter")
    view.page.fill("#to-text", "2023年5月")
    view.page.press("#to-text", "Enter")
    assert chips(view) == ["2022-03 至 2023-05"]
    within = view.facts()
    assert 0 < within < all_facts
    view.page.focus("#handle-from")
    view.press("ArrowRight")
    assert chips(view) == ["2022-04 至 2023-05"]
    box = view.page.locator("#window").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 20
    view.page.mouse.move(x, y)
    view.page.mouse.down()
    view.page.mouse.move(x - 120, y, steps=3)
    view.page.mouse.up()
    assert chips(view)[0] < "2022-04"
    view.page.fill("#from-text", "gestern")
    view.page.press("#from-text", "Enter")
    assert view.page.get_attribute("#from-text", "aria-invalid") == "true"


def test_playing_moves_the_window_and_keeps_the_places(open_view, small: Path) -> None:
    view = open_view(small)
    view.page.click("#play")
    first = chips(view)
    view.page.wait_for_timeout(1600)
    assert chips(view) > first
    view.shoot("playing")
    view.page.click("#play")
    stopped = chips(view)
    view.page.wait_for_timeout(900)
    assert chips(view) == stopped


def test_place_industry_and_number_of_facts_combine_and_are_taken_away_one_by_one(open_view, large: Path) -> None:
    view = open_view(large)
    counts = [view.facts()]
    view.page.select_option("#place", "371500")
    counts.append(view.facts())
    view.page.select_option("#industry", "Industry:新能源汽车")
    counts.append(view.facts())
    view.page.fill("#min", "2")
    counts.append(view.facts())
    assert counts == sorted(counts, reverse=True)
    assert len(set(counts)) == 4
    assert counts[-1] > 0
    assert chips(view) == ["聊城市", "产业：新能源汽车", "至少 2 条"]
    view.page.locator(".filter-chip").nth(1).click()
    assert chips(view) == ["聊城市", "至少 2 条"]
    view.page.click("text=全部清除")
    assert view.facts() == counts[0]


def test_a_view_is_bookmarked_in_its_address(open_view, large: Path) -> None:
    view = open_view(large, "#view=timeline&from=2023-02&to=2023-03&place=371521&flip=LED")
    assert view.page.get_attribute("body", "data-view") == "timeline"
    assert chips(view)[0] == "2023-02 至 2023-03"
    again = open_view(large, "#" + view.page.evaluate("location.hash.slice(1)"))
    assert chips(again) == chips(view)
    assert again.text("#status") == view.text("#status")


@pytest.mark.parametrize(
    "fragment", ["#view=nonsense&from=x&min=-3&hops=99", "#selected=%5B1%5D", "#focus=Company:none&hidden=x", "#%%%"]
)
def test_a_broken_address_does_no_harm(open_view, small: Path, fragment: str) -> None:
    assert open_view(small, fragment).counts()[1] > 0
