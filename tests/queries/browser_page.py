"""A person at Neo4j Browser: connects, drops files on the window, runs favourites. Driven by Playwright."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

_DROP = """([name, content]) => {
  const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([bytes], name, { type: name.endsWith('.zip') ? 'application/zip' : '' }));
  const target = document.querySelector('#mount > div');
  for (const kind of ['dragenter', 'dragover', 'drop'])
    target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
}"""


class BrowserPage:
    """One window of the Browser at ``http://localhost:<port>``; waits as long as ``patience`` milliseconds."""

    def __init__(self, page: Any, http: str, patience: int = 120_000) -> None:
        self.page = page
        self.address = http.replace("127.0.0.1", "localhost")
        page.set_default_timeout(patience)

    def connect(self, bolt: str, user: str, password: str) -> None:
        self.page.goto(f"{self.address}/browser/")
        self.page.fill("[data-testid=boltaddress]", urlsplit(bolt).netloc)
        self.page.fill("[data-testid=username]", user)
        self.page.fill("[data-testid=password]", password)
        self.page.click("[data-testid=connect]")
        self.page.wait_for_selector("text=You are connected")

    def drop(self, path: Path) -> None:
        content = base64.b64encode(path.read_bytes()).decode("ascii")
        self.page.evaluate(_DROP, [path.name, content])

    def open_favourites(self) -> None:
        self.page.click("[data-testid=navigationFavorites]")
        self.page.wait_for_selector("text=Local scripts")

    def open_folder(self, name: str) -> None:
        self.page.click(f"text={name}")

    def run(self, text: str) -> None:
        """Type into the editor and run; returns when the new frame is there."""
        before = self.page.locator("[data-testid=frame]").count()
        self.page.keyboard.press("Escape")
        self.page.click("[data-testid=activeEditor]")
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Control+Enter")
        self.page.wait_for_function("(n) => document.querySelectorAll('[data-testid=frame]').length > n", arg=before)

    def latest(self) -> Any:
        """The frame of the last command."""
        return self.page.locator("[data-testid=frame]").first
