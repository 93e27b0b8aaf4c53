"""Addresses: pages fetched politely, kept in a folder, and read from there. The one door to httpx.

Nothing is fetched unless the caller hands a :class:`Fetcher` to :func:`extract.reading.read_paths`. Requests are made
one at a time with a pause between two to one host; ``robots.txt`` is obeyed, and a host whose ``robots.txt`` cannot be
asked for is left alone. A page that lies in the cache folder is never asked for again, so a run that was stopped goes
on where it was.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any, Self
from urllib.parse import unquote, urljoin, urlsplit

from extract.reading import limits
from extract.reading.item import Item, file_item
from extract.reading.needs import needed
from extract.reading.problem import Problem
from extract.reading.robots import Robots
from graph.errors import ConfigurationError

AGENT = "zhaoshang (reads public news about investment promotion, one page at a time)"
TRIES = 4
REDIRECTS = 5
LATER = frozenset((429, 500, 502, 503, 504))
LONGEST_WAIT = 60.0
SUFFIX_OF = {"text/html": ".html", "application/xhtml+xml": ".html", "application/pdf": ".pdf", "text/plain": ".txt"}
ADDRESS = re.compile(r"https?://[^\s\"'<>]+", re.IGNORECASE)
LISTS = frozenset((".txt", ".urls", ".list", ".url", ".webloc", ""))


class Refusal(Exception):
    """Raised here alone: the address gives no page; carries kind, message and remedy of the problem."""

    def __init__(self, kind: str, message: str, remedy: str) -> None:
        self.kind, self.remedy = kind, remedy
        super().__init__(message)


class Fetcher:
    """``cache`` is a folder for pages, ``pause`` the seconds between two requests to one host; ``sleep`` waits.

    A context manager: connections are closed at its end.
    """

    def __init__(
        self, cache: Path, *, pause: float = 1.0, timeout: float = 20.0, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._cache = cache
        self._pause, self._timeout, self._sleep = pause, timeout, sleep
        self._robots = Robots(AGENT)
        self._asked: set[str] = set()
        self._client: Any = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None

    def item(self, url: str) -> Item | Problem:
        """The page of ``url``, from the cache or fetched into it; a problem when it cannot be had."""
        stored = self._cache / hashlib.sha256(url.encode("utf-8", "replace")).hexdigest()[:32]
        try:
            if not stored.with_suffix(".json").is_file():
                self._store(stored, url)
            told = json.loads(stored.with_suffix(".json").read_text(encoding="utf-8"))
        except Refusal as refusal:
            return Problem(url, None, str(refusal), refusal.remedy, refusal.kind)
        except ConfigurationError as error:
            return Problem(url, None, error.message, error.remedy, "not_installed")
        except (OSError, ValueError) as error:
            return Problem(url, None, f"cannot be kept in {self._cache} ({error})", "give another --cache", "denied")
        return self._item(stored.with_suffix(".page"), url, told)

    def _item(self, page: Path, url: str, told: dict[str, str]) -> Item:
        final = told["url"]

        def sibling(name: str) -> Item | None:
            other = urljoin(final, name)
            found = self.item(other) if urlsplit(other).netloc == urlsplit(final).netloc else None
            return found if isinstance(found, Item) else None

        kept = file_item(page)
        return Item(
            url, _name(final, told["type"]), kept.opener, named=True, url=final, file=str(page), sibling=sibling
        )

    def _store(self, stored: Path, url: str) -> None:
        final, kind, data = self._get(url)
        self._cache.mkdir(parents=True, exist_ok=True)
        stored.with_suffix(".page").write_bytes(data)
        told = json.dumps({"asked": url, "url": final, "type": kind}, ensure_ascii=False)
        part = stored.with_suffix(".part")
        part.write_text(told + "\n", encoding="utf-8", newline="\n")
        part.replace(stored.with_suffix(".json"))

    def _get(self, url: str) -> tuple[str, str, bytes]:
        """Final address, media type and bytes; follows redirects, asking ``robots.txt`` at each step."""
        for _ in range(REDIRECTS):
            self._allowed(url)
            status, headers, data = self._patiently(url)
            if status in (301, 302, 303, 307, 308) and headers.get("location"):
                url = urljoin(url, headers["location"])
                continue
            if status in (401, 403, 451):
                raise Refusal("forbidden", f"the server refuses it (status {status})", "save the page in a browser")
            if status != 200:
                raise Refusal("unreachable", f"the server answers with status {status}", "check the address")
            return url, headers.get("content-type", "").split(";")[0].strip().lower(), data
        raise Refusal("unreachable", f"leads on more than {REDIRECTS} times", "check the address")

    def _allowed(self, url: str) -> None:
        try:
            parts = urlsplit(url)
            sound = parts.scheme in ("http", "https") and bool(parts.hostname)
        except ValueError:
            sound = False
        if not sound:
            raise Refusal("unreachable", "is no address of the web", "use https://… or http://…")
        origin = f"{parts.scheme}://{parts.netloc}"
        if not self._robots.knows(origin):
            try:
                status, _, data = self._patiently(f"{origin}/robots.txt")
            except Refusal as refusal:
                raise Refusal("unreachable", f"{origin} cannot be reached ({refusal})", "try again later") from refusal
            self._robots.learn(origin, status, data)
        if not self._robots.allows(origin, url):
            raise Refusal("forbidden", "robots.txt of the site forbids it", "save the page in a browser")

    def _patiently(self, url: str) -> tuple[int, dict[str, str], bytes]:
        """One answer, after up to :data:`TRIES` tries with growing pauses."""
        httpx = needed("httpx", "httpx")
        origin = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        wait = self._pause
        for number in range(1, TRIES + 1):
            if origin in self._asked:
                self._sleep(max(wait, self._robots.delay(origin)))
            self._asked.add(origin)
            try:
                status, headers, data = self._once(httpx, url)
            except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError, ValueError) as error:
                if number == TRIES or not isinstance(error, httpx.TransportError):
                    raise Refusal("unreachable", f"cannot be reached ({error})", "check the address") from error
            else:
                if status not in LATER or number == TRIES:
                    return status, headers, data
                wait = max(wait, _retry_after(headers))
            wait = min(LONGEST_WAIT, wait * 2)
        raise AssertionError("unreachable: the last try returns or raises")

    def _once(self, httpx: Any, url: str) -> tuple[int, dict[str, str], bytes]:
        if self._client is None:
            self._client = httpx.Client(headers={"User-Agent": AGENT}, timeout=self._timeout, follow_redirects=False)
        with self._client.stream("GET", url) as answer:
            data = bytearray()
            for chunk in answer.iter_bytes():
                data += chunk
                if len(data) > limits.PAGE_FILE:
                    raise Refusal("too_large", "is too large for an article", "save it yourself")
            return answer.status_code, {k.lower(): v for k, v in answer.headers.items()}, bytes(data)


def is_address(text: str) -> bool:
    return text.lower().startswith(("http://", "https://"))


def listed(item: Item) -> Iterator[str] | None:
    """The addresses in a file that holds nothing else (one a line, ``#`` before remarks), ``None`` for other files."""
    if item.suffix not in LISTS or item.depth:
        return None
    head = item.head(4096).decode("utf-8", errors="replace").lstrip("\ufeff \r\n\t")
    if head.startswith("[InternetShortcut]") or item.suffix == ".webloc":
        found = ADDRESS.findall(re.sub(r"http://www\.apple\.com/DTDs\S*", "", head))
        return iter(found[:1])
    lines = [line for line in head.splitlines()[:20] if line.strip() and not line.startswith("#")]
    if not lines or not all(is_address(line.strip()) and len(line.split()) == 1 for line in lines[:-1] or lines):
        return None
    text = item.whole().decode("utf-8", errors="replace")
    told = [line.strip("\ufeff \t\r") for line in text.split("\n")]
    return iter([line for line in told if line and not line.startswith("#")])


def _name(url: str, kind: str) -> str:
    """A file name for the page at ``url``, by which its format and its id are told."""
    parts = urlsplit(url)
    base = unquote(PurePosixPath(parts.path).name) or parts.hostname or "page"
    suffix = SUFFIX_OF.get(kind, "")
    return (
        base
        if PurePosixPath(base).suffix.lower() == suffix
        else re.sub(r"\.(?:s?html?|jsp|php|aspx?)$", "", base) + suffix
    )


def _retry_after(headers: dict[str, str]) -> float:
    told = headers.get("retry-after", "")
    return float(told) if told.isdigit() else 0.0
