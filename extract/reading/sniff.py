"""What a file is by its first bytes, where they say so; a name may promise something else."""

from __future__ import annotations

import re
import zipfile

from extract.reading import archive
from extract.reading.item import Item

HEAD = 2048
MAGIC = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gz"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
)
PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta\s|\?xml[^>]*\?>\s*<(?:!doctype\s+)?html)", re.IGNORECASE)
MULTIPART = re.compile(
    rb"^(?:MIME-Version:|From: <Saved by|Content-Type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE
)


def sniff(item: Item) -> str | None:
    """``pdf``, ``zip``, ``word``, ``sheet``, ``ole`` …, ``page``, ``mht``, ``jsonl``, ``json``; ``None`` for anything else."""
    head = item.head(HEAD)
    for magic, kind in MAGIC:
        if head.startswith(magic):
            return _container(item) if kind == "zip" else kind
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if MULTIPART.match(start) or (MULTIPART.search(start) and b"multipart/related" in start):
        return "mht"
    if PAGE.match(start) or (start.startswith(b"<!--") and PAGE.search(start)):
        return "page"
    return {b"{": "jsonl", b"[": "json"}.get(start[:1])


def _container(item: Item) -> str:
    try:
        with item.stream() as stream, zipfile.ZipFile(stream) as container:
            names = set(container.namelist())
    except (*archive.BROKEN, RuntimeError, OSError):
        return "zip"
    if "word/document.xml" in names:
        return "word"
    return "sheet" if "xl/workbook.xml" in names else "zip"
