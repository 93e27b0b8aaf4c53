"""Which module reads which file: by its content where that is plain, else by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from extract.document import Document
from extract.reading import jsonl, page, text
from extract.reading.item import Item
from extract.reading.problem import Problem

Reader = Callable[[Item], Iterator[Document | Problem]]

READERS: Mapping[str, Reader] = {
    "text": text.read,
    "jsonl": jsonl.read,
    "json": jsonl.read_whole,
    "page": page.read,
}

SUFFIXES: Mapping[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".markdown": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".shtml": "page",
}


def read_item(item: Item) -> Iterator[Document | Problem]:
    """Articles and problems of one item; raises :class:`~extract.reading.item.Refused` when nothing can be read."""
    kind = SUFFIXES.get(item.suffix) or (_sniff(item) if item.named else None)
    if kind is None:
        raise item.refuse("unsupported", "is of no format that is read", f"use one of {', '.join(SUFFIXES)}")
    yield from READERS[kind](item)


def _sniff(item: Item) -> str:
    return "jsonl" if item.head(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") else "text"
