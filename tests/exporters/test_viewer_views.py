"""Relations, columns, timeline, flows and table: five views of the same selection."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.chromium


def marks_at(picture: str) -> dict[str, set[float]]:
    """Where the marks with each glyph stand from left to right."""
    found = re.findall(
        r'translate\((-?[\d.]+) -?[\d.]+\) scale[^>]*>.{0,400}?text-anchor="middle"[^>]*>(.)</text>', picture
    )
    places: dict[str, set[float]] = {}
    for x, glyph in found:
        places.setdefault(glyph, set()).add(float(x))
    return places


def test_columns_stand_from_officials_to_industries(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    view.page.click("[data-view-button=columns]")
    places = marks_at(view.picture())
    assert all(len(places[glyph]) == 1 for glyph in "官行地企产")
    order = [min(places[glyph]) for glyph in "官行地企产"]
    assert order == sorted(order)
    view.shoot(f"columns-{page_file.stem}")


def test_the_timeline_shows_rows_and_opens_evidence(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    view.page.click("[data-view-button=timeline]")
    assert view.page.locator(".timeline-picture .mark-button").count() > 40
    view.page.locator(".timeline-picture .mark-button").first.press("Enter")
    assert "规则" in view.panel()
    view.page.select_option("#rows", "Company")
    assert view.page.locator(".timeline-picture text", has_text="远景").count() > 0
    view.shoot(f"timeline-{page_file.stem}")


def test_flows_join_origin_and_destination(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    view.page.click("[data-view-button=flows]")
    labels = view.page.locator(".flows-picture .mark-button").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-label'))"
    )
    assert any(re.fullmatch(r"山东省 → \S+（\d+）", label) for label in labels)
    view.page.locator(".flows-picture .mark-button").first.press("Enter")
    assert "前往" in view.panel()
    view.shoot(f"flows-{page_file.stem}")


def test_the_table_lists_all_that_passes_and_sorts(open_view, page_file: Path) -> None:
    view = open_view(page_file)
    drawn = view.counts()[2]
    assert view.facts() > drawn
    dates = "#table tbody .cell-date"
    view.page.wait_for_selector(dates)
    shown = view.page.locator(dates).all_inner_texts()
    assert [d[:10] for d in shown] == sorted((d[:10] for d in shown), reverse=True)
    view.page.click("#table th >> text=日期")
    view.page.wait_for_selector(dates)
    assert view.page.get_attribute("#table th", "aria-sort") == "ascending"
    view.page.check("#drawn-only")
    assert view.facts() == drawn
    view.shoot(f"table-{page_file.stem}")
