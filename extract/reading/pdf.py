"""PDF files with a text layer. The one door to pypdfium2.

A PDF breaks its lines where the column ends. Lines are put together again into paragraphs: a line that is as wide
as the column goes on in the next one, unless that is indented. Lines that come back on most pages (running heads)
and page numbers are left out.
"""

from __future__ import annotations

import ctypes
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from extract.document import Document
from extract.reading import limits
from extract.reading.dom import clean
from extract.reading.item import Item, digest
from extract.reading.needs import needed
from extract.reading.problem import Problem

PAGE_NUMBER = re.compile(r"[\s\-—–·•第/]*\d{1,4}(?:\s*[/／]\s*\d{1,4}|\s*页)?(?:\s*共\s*\d+\s*页)?[\s\-—–·•]*")
ENDS = re.compile(r"[。！？：；…”』」）)]$")
WIDE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…·]")
FEW = 20
"""A page with fewer characters is taken for a picture."""
Line = tuple[str, bool]
"""A line's text, and whether it is indented."""


def read(item: Item) -> Iterator[Document | Problem]:
    data = item.whole(limits.BINARY_FILE)
    pdfium = needed("pypdfium2", "pypdfium2")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise item.refuse("denied", "is protected by a password", "save it without one") from error
        raise item.refuse("broken", f"is a damaged PDF ({error})", "download it again") from error
    try:
        pages, pictures, cut = _pages(document, pdfium.PdfiumError)
        title = clean(str(document.get_metadata_dict().get("Title") or ""))
    finally:
        document.close()
    text = "\n".join(_paragraphs(_without_running_heads(pages)))
    if len("".join(text.split())) < FEW:
        raise item.refuse(
            "no_text_layer",
            "has no text layer: its pages are pictures" if pages else "has no pages",
            "run a text recognition (OCR) over it first, or find the article's web page",
        )
    if pictures:
        yield item.problem("truncated", f"{pictures} of {len(pages)} pages are pictures without text", "read them")
    if cut:
        yield item.problem("truncated", f"only the first {len(pages)} pages were read", "split the file")
    seen = title if len(title) > 4 and title in text[:400] else None
    found = (("title", "pdf:title"),) if seen else ()
    yield Document(id=item.stem, text=text, title=seen, path=item.where, url=item.url, sha256=digest(data), found=found)


def _pages(document: Any, failure: type[Exception]) -> tuple[list[list[Line]], int, bool]:
    """The lines of each page, how many pages hold pictures alone, and whether pages were left out."""
    pages: list[list[Line]] = []
    pictures = length = 0
    count = len(document)
    for number in range(min(count, limits.PAGES)):
        try:
            lines = _lines(_page_text(document, number))
        except (failure, ctypes.ArgumentError, RecursionError, ValueError):
            lines = []
        pages.append(lines)
        size = sum(len(text) for text, _ in lines)
        pictures += size < FEW
        length += size
        if length > limits.TEXT:
            break
    return pages, pictures, len(pages) < count


def _page_text(document: Any, number: int) -> str:
    page = document[number]
    try:
        text_page = page.get_textpage()
        try:
            count = min(text_page.count_chars(), limits.TEXT)
            return str(text_page.get_text_range(count=count)) if count else ""
        finally:
            text_page.close()
    finally:
        page.close()


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
