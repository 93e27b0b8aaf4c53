"""A page of the viewer, opened as a reader opens it: from a file, with no network, and watched for anything that runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from benches.synthetic import synthetic
from exporters.html import to_html

SCREENSHOTS = Path("build") / "screenshots"
LOCAL = ("file:", "data:", "blob:")


@dataclass
class View:
    """The open page, with the words that the tests speak."""

    page: Any
    trouble: list[str] = field(default_factory=list)

    def text(self, selector: str) -> str:
        return str(self.page.inner_text(selector))

    def counts(self) -> tuple[int, int, int, int]:
        """Drawn nodes, all nodes, drawn relations, all relations, as the status line says them."""
        numbers = [int(n.replace(",", "")) for n in re.findall(r"[\d,]+", self.text("#status"))]
        return numbers[0], numbers[1], numbers[2], numbers[3]

    def facts(self) -> int:
        """How many facts the table says there are."""
        self.page.click("[data-view-button=table]")
        return int(re.sub(r"\D", "", self.text("#table .sheet-head .hint")))

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def find(self, text: str) -> None:
        """Search and take the first result: it is in the middle of the drawing afterwards."""
        self.page.fill("#search", text)
        self.page.press("#search", "Enter")

    def middle(self) -> tuple[float, float]:
        box = self.page.locator("#canvas").bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def fragment(self) -> str:
        return str(self.page.evaluate("decodeURIComponent(location.hash.replaceAll('+', ' '))"))

    def panel(self) -> str:
        self.page.wait_for_selector("#panel .fact, #panel .top")
        return self.text("#panel-body")

    def download(self, item: str) -> bytes:
        with self.page.expect_download() as waiting:
            self.page.click("#menu-open")
            self.page.click(f"#{item}")
        return Path(waiting.value.path()).read_bytes()

    def picture(self) -> str:
        return self.download("svg").decode("utf-8")

    def shoot(self, name: str) -> None:
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")


OpenView = Callable[..., View]


@pytest.fixture
def open_view(chromium: Any) -> Iterator[OpenView]:
    """Opens a file; the test fails when the page runs into an error, asks for anything or opens a dialog."""
    views: list[View] = []

    def opened(path: Path, fragment: str = "", *, size: tuple[int, int] = (1440, 900), **context: Any) -> View:
        width, height = size
        room = chromium.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **context)
        room.set_default_timeout(10_000)
        page = room.new_page()
        view = View(page)
        page.on("request", lambda r: r.url.startswith(LOCAL) or view.trouble.append(f"request {r.url}"))
        page.on("dialog", lambda d: (view.trouble.append(f"dialog {d.message}"), d.dismiss()))
        page.on("popup", lambda p: view.trouble.append(f"window {p.url}"))
        page.on("pageerror", lambda error: view.trouble.append(f"error {error}"))
        page.on("console", lambda m: m.type in ("error", "warning") and view.trouble.append(f"console {m.text}"))
        room.set_offline(True)
        page.goto(path.as_uri() + fragment)
        page.wait_for_selector("body[data-ready]")
        views.append(view)
        return view

    yield opened
    trouble = [line for view in views for line in view.trouble]
    for view in views:
        view.page.context.close()
    assert trouble == []


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of about 200 nodes."""
    path = tmp_path_factory.mktemp("pages") / "small.html"
    to_html(synthetic(200), path)
    return path


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of about 3,000 nodes."""
    path = tmp_path_factory.mktemp("pages") / "large.html"
    to_html(synthetic(3000), path)
    return path


@pytest.fixture(params=["small", "large"])
def page_file(request: pytest.FixtureRequest) -> Path:
    return request.getfixturevalue(request.param)  # type: ignore[no-any-return]
