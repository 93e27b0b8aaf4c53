"""Which module reads which file: by its content where that is plain, else by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from extract.document import Document
from extract.reading import bundle, jsonl, mht, page, pdf, sheet, text, word
from extract.reading.item import Item, Refused
from extract.reading.problem import Problem
from extract.reading.sniff import sniff
from graph.errors import ConfigurationError

Reader = Callable[[Item], Iterator[Document | Problem]]

READERS: Mapping[str, Reader] = {
    "text": text.read,
    "jsonl": jsonl.read,
    "json": jsonl.read_whole,
    "page": page.read,
    "mht": mht.read,
    "pdf": pdf.read,
    "word": word.read,
    "sheet": sheet.read_workbook,
    "csv": sheet.read_csv,
    "zip": lambda item: bundle.read(item, read_item),
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
    ".mht": "mht",
    ".mhtml": "mht",
    ".pdf": "pdf",
    ".docx": "word",
    ".xlsx": "sheet",
    ".xlsm": "sheet",
    ".csv": "csv",
    ".tsv": "csv",
    ".zip": "zip",
}

CONVERT: Mapping[str, str] = {
    ".doc": "open it in Word, WPS or LibreOffice and save it as .docx (soffice --headless --convert-to docx FILE)",
    ".wps": "open it in WPS and save it as .docx",
    ".rtf": "open it in Word or LibreOffice and save it as .docx",
    ".odt": "open it in LibreOffice and save it as .docx",
    ".xls": "open it in Excel, WPS or LibreOffice and save it as .xlsx",
    ".et": "open it in WPS and save it as .xlsx",
    ".ppt": "save its text as .txt",
    ".pptx": "save its text as .txt",
    ".rar": "unpack it, and name the folder",
    ".7z": "unpack it, and name the folder",
    ".gz": "unpack it, and name the folder",
    ".tar": "unpack it, and name the folder",
    ".epub": "save the articles in it as .html or .txt",
    ".caj": "save it as PDF",
    ".ofd": "save it as PDF",
}
"""Formats that are not read → what to do."""

MAGIC_SUFFIX: Mapping[str, str] = {"ole": ".doc", "rtf": ".rtf", "rar": ".rar", "7z": ".7z", "gz": ".gz"}

NO_TEXT = frozenset(
    f".{suffix}"
    for group in (
        "jpg jpeg png gif bmp webp svg ico tif tiff",
        "css js map woff woff2 ttf eot swf",
        "mp3 mp4 avi mov wav",
    )
    for suffix in [*group.split(), "lnk", "db", "ini", "log"]
)
"""Files that carry no article; in a folder they are noted and not complained about."""


def read_item(item: Item) -> Iterator[Document | Problem]:
    """Articles of one item; whatever speaks against it is the last :class:`Problem` and not an exception."""
    try:
        yield from _reader(item)(item)
    except Refused as refused:
        yield refused.problem
    except ConfigurationError as error:
        yield item.problem("not_installed", error.message, error.remedy)
    except (RecursionError, MemoryError):
        yield item.problem("too_large", "is too entangled or too large to be read", "save the article as text")


def _reader(item: Item) -> Reader:
    if item.suffix in NO_TEXT and not item.named:
        raise item.refuse("ignored", "is no article but a part of a page or a program's file")
    by_name = SUFFIXES.get(item.suffix)
    by_content = sniff(item)
    kind = by_content if by_content and _overrules(by_content, by_name) else by_name
    if kind == "picture":
        raise item.refuse("unsupported", "is a picture", "run a text recognition (OCR) over it first")
    if kind in MAGIC_SUFFIX or (kind is None and item.suffix in CONVERT):
        suffix = item.suffix if item.suffix in CONVERT else MAGIC_SUFFIX.get(kind or "", item.suffix)
        raise item.refuse("unsupported", f"is a {suffix} file, a format that is not read", CONVERT[suffix])
    if kind is None and item.named:
        kind = "text"
    if kind is None:
        raise item.refuse("unsupported", "is of no format that is read", f"use one of {', '.join(SUFFIXES)}")
    return READERS[kind]


def _overrules(by_content: str, by_name: str | None) -> bool:
    """Binary formats and pages are what they are; text formats are told by their name, where it tells."""
    if by_content in ("jsonl", "json"):
        return by_name is None
    if by_content == "page":
        return by_name in (None, "text", "pdf", "word", "sheet")
    return by_content != "mht" or by_name in (None, "page", "text", "word")
