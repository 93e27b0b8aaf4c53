"""PDF files with a text layer: pages from :mod:`extract.reading.pdf_worker`, put together into paragraphs.

A PDF breaks its lines where the column ends. Lines are put together again into paragraphs: a line that is as wide
as the column goes on in the next one, unless that is indented. Lines that come back on most pages (running heads)
and page numbers are left out.
"""

from __future__ import annotations

import atexit
import json
import re
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, cast

from extract.document import Document
from extract.reading import limits, pdf_worker
from extract.reading.dom import clean
from extract.reading.fields import LONE_SURROGATE
from extract.reading.item import Item, digest
from extract.reading.needs import present
from extract.reading.pdf_worker import receive, send
from extract.reading.problem import Problem

PAGE_NUMBER = re.compile(r"[\s\-—–·•第/]*\d{1,4}(?:\s*[/／]\s*\d{1,4}|\s*页)?(?:\s*共\s*\d+\s*页)?[\s\-—–·•]*")
ENDS = re.compile(r"[。！？：；…”』」）)]$")
WIDE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…·]")
SECONDS = 8
"""After this time a file is given up."""
FEW = 20
"""A page with fewer characters is taken for a picture."""
Line = tuple[str, bool]
"""A line's text, and whether it is indented."""


def read(item: Item) -> Iterator[Document | Problem]:
    data = item.whole(limits.BINARY_FILE)
    told = _opened(item, data)
    pages = [_lines(_text(raw)) for raw in told["pages"]]
    text = "\n".join(_paragraphs(_without_running_heads(pages)))
    if len("".join(text.split())) < FEW:
        raise item.refuse(
            "no_text_layer",
            "has no text layer: its pages are pictures" if pages else "has no pages",
            "run a text recognition (OCR) over it first, or find the article's web page",
        )
    pictures = sum(sum(len(line) for line, _ in page) < FEW for page in pages)
    if pictures:
        yield item.problem("truncated", f"{pictures} of {len(pages)} pages are pictures without text", "read them")
    if told["count"] > len(pages):
        yield item.problem("truncated", f"only the first {len(pages)} pages were read", "split the file")
    title = clean(_text(told["title"]))
    seen = title if len(title) > 4 and title in text[:400] else None
    found = (("title", "pdf:title"),) if seen else ()
    yield Document(id=item.stem, text=text, title=seen, path=item.where, url=item.url, sha256=digest(data), found=found)


def _opened(item: Item, data: bytes) -> dict[str, Any]:
    """What the worker tells of the file; refuses what it cannot open, and what it does not get done with."""
    present("pypdfium2", "pypdfium2")
    try:
        told: dict[str, Any] = json.loads(_worker().ask(data))
    except Lost as error:
        raise item.refuse("broken", f"is a PDF that cannot be read ({error})", "print it to a new PDF") from error
    if "password" in told.get("error", "").lower():
        raise item.refuse("denied", "is protected by a password", "save it without one")
    if "error" in told:
        raise item.refuse("broken", f"is a damaged PDF ({told['error']})", "download it again")
    return told


def _text(raw: str) -> str:
    return LONE_SURROGATE.sub("\ufffd", raw)


class Lost(Exception):
    """The worker ended without an answer."""


class Worker:
    """A process that opens one PDF after the other; it is started anew when it was lost."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, data: bytes) -> bytes:
        process = self._process = self._process or _started()
        late = threading.Timer(SECONDS, process.kill)
        late.start()
        try:
            if process.stdin is None or process.stdout is None:
                raise Lost("no pipe")
            send(cast(BinaryIO, process.stdin), data)
            answer = receive(cast(BinaryIO, process.stdout))
        except OSError:
            answer = None
        finally:
            late.cancel()
        if answer is None:
            self.close()
            raise Lost(f"it takes more than {SECONDS} seconds or breaks the library")
        return answer

    def close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()


@cache
def _worker() -> Worker:
    worker = Worker()
    atexit.register(worker.close)
    return worker


def _started() -> subprocess.Popen[bytes]:
    script = str(Path(pdf_worker.__file__))
    command = [sys.executable, "-P", script, str(limits.PAGES), str(limits.TEXT)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def _lines(raw: str) -> list[Line]:
    raw = raw.replace("\ufffe", "").replace("\x02", "-")
    return [(text, line.startswith((" ", "\u3000"))) for line in re.split(r"[\r\n]+", raw) if (text := clean(line))]


def _without_running_heads(pages: list[list[Line]]) -> list[list[Line]]:
    """Without page numbers, and without what stands first or last on more than half of three or more pages."""
    edges = Counter(line for page in pages for line in {t for t, _ in page[:2] + page[-2:]})
    often = {line for line, n in edges.items() if n > 2 and n > 0.5 * len(pages)}
    return [[(t, i) for t, i in page if t not in often and not PAGE_NUMBER.fullmatch(t)] for page in pages]


def _paragraphs(pages: list[list[Line]]) -> Iterator[str]:
    lines = [line for page in pages for line in page]
    full = 0.88 * _column([_width(text) for text, _ in lines])
    current, width = "", 0
    for text, indented in lines:
        if current and width >= full and not indented and not (ENDS.search(current) and width < full / 0.88 * 0.97):
            current += ("" if WIDE.match(text) or WIDE.match(current[-1]) else " ") + text
        else:
            if current:
                yield current
            current = text
        width = _width(text)
    if current:
        yield current


def _column(widths: list[int]) -> int:
    """The width that a full line has: that of the widest lines, a few stray ones aside."""
    return sorted(widths)[int(0.95 * (len(widths) - 1))] if widths else 0


def _width(text: str) -> int:
    return sum(2 if WIDE.match(c) else 1 for c in text)
