"""Saved web pages → the running text and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.document import Document
from extract.reading import limits, wechat
from extract.reading.body import Body, find_body
from extract.reading.charset import newlines
from extract.reading.dom import Line, Page, parse, tangled
from extract.reading.facets import facets
from extract.reading.fallback import other_text
from extract.reading.found import Facets
from extract.reading.item import Item, digest
from extract.reading.paging import continues, further_pages
from extract.reading.problem import Problem
from extract.reading.text import decoded
from extract.reading.titles import title_wordings

SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)\s*(\S{4,500})\s*-->|\burl:\s*(https?://\S{4,500})\s", re.IGNORECASE
)
DATA_ADDRESS = re.compile(r"data:[\w/+.\-]{0,40};base64,[A-Za-z0-9+/=\s]{100,}")
FEW = 60
"""A page with fewer characters of running text is read and marked."""
SPARSE = 0.02
"""So is one with less than this share of running text."""


def read(item: Item) -> Iterator[Document | Problem]:
    data = item.whole(limits.PAGE_FILE)
    yield from read_markup(item, data, *decoded(item, data))


def read_markup(item: Item, data: bytes, markup: str, damage: Problem | None) -> Iterator[Document | Problem]:
    """One page whose bytes ``data`` were decoded to ``markup``."""
    markup = DATA_ADDRESS.sub("", newlines(markup))
    if len(markup) > limits.MARKUP or tangled(markup):
        raise item.refuse("too_large", "is no page that a person can read: too much markup", "save the article as text")
    if first := continues(item):
        raise item.refuse("ignored", f"is a further page of {first} and was read with it")
    page = parse(markup)
    body = find_body(page, title_wordings(page))
    if not body.lines:
        page = parse(markup, hidden=True)
        body = find_body(page, title_wordings(page))
    text = "\n".join([*rendered(page, body), *_further(item, markup)])
    if len(text) < FEW and (other := other_text(markup, page.data)):
        text = newlines(other)
    if not text.strip():
        raise item.refuse("empty", "there is no running text in the page", "save the article with its text")
    url = address(item, page, markup)
    known = Facets()
    if wechat.is_wechat(markup):
        wechat.fill(markup, known)
    rest = facets(page, body, url or item.name, markup)
    for name, value in rest.values.items():
        known.put(name, value, rest.found.get(name, ""))
    if damage:
        yield damage
    if len(text) < FEW or (body.share < SPARSE and len(text) < 10 * FEW):
        yield item.problem(
            "boilerplate", f"there are only {len(text)} characters of running text in the page", "look at the page"
        )
    yield _document(item, data, text, url or known.values.get("url"), known)


def _further(item: Item, markup: str) -> Iterator[str]:
    """The lines of the pages over which the text goes on."""
    for other in further_pages(item, markup):
        data = other.whole(limits.PAGE_FILE)
        more = DATA_ADDRESS.sub("", decoded(other, data)[0])
        if not tangled(more):
            page = parse(more)
            yield from rendered(page, find_body(page, title_wordings(page)))


def _document(item: Item, data: bytes, text: str, url: str | None, known: Facets) -> Document:
    get = known.values.get
    names = ("title", "source", "published", "author", "editor")
    return Document(
        id=item.stem,
        text=text,
        title=get("title"),
        source=get("source"),
        published=get("published"),
        url=url,
        path=item.where,
        sha256=digest(data),
        author=get("author"),
        editor=get("editor"),
        found=tuple((n, known.found[n]) for n in names if n in known.values),
    )


def address(item: Item, page: Page, markup: str) -> str | None:
    """The address that the page came from: as fetched, as the browser noted when saving, or as the page says."""
    if item.url:
        return item.url
    start = markup[:4000]
    match = SAVED_FROM.search(start) if "saved from" in start or "url:" in start else None
    saved = (match[1] or match[2]) if match else ""
    for found in (saved, page.canonical, page.meta.get("og:url", ""), page.meta.get("url", "")):
        if found.startswith(("http://", "https://")):
            return found
    return None


def rendered(page: Page, body: Body) -> Iterator[str]:
    """The lines of the text; the cells of a table row stand in one line with tabs between them."""
    row: list[str] = []
    row_box = -1
    for index in body.lines:
        line = page.lines[index]
        current = _row_of(page, line)
        if current != row_box and row:
            yield "\t".join(row)
            row = []
        row_box = current
        if current < 0:
            yield line.text
        else:
            row.append(line.text)
    if row:
        yield "\t".join(row)


def _row_of(page: Page, line: Line) -> int:
    """Index of the table row that the line is a cell of, -1 for a line in a table that only lays out the page."""
    if len(line.text) > 60:
        return -1
    box = line.box
    while box >= 0 and page.boxes[box].tag in ("p", "div", "td", "th"):
        parent = page.boxes[box].parent
        if page.boxes[box].tag in ("td", "th") and parent >= 0 and page.boxes[parent].tag == "tr":
            return parent if _cells(page, parent) > 1 else -1
        box = parent
    return -1


def _cells(page: Page, row: int) -> int:
    return sum(1 for box in page.boxes[row + 1 : row + 200] if box.parent == row)
