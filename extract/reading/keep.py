"""Texts kept beside the facts: one JSON line an article, so that evidence can be shown without the original.

The file is itself JSON lines as :mod:`extract.reading.jsonl` reads them: it can be read again in place of the originals.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from extract.document import Document
from graph.errors import ReadingError

FIELDS = ("id", "title", "source", "published", "url", "author", "editor", "path", "sha256", "text")


def kept_line(document: Document) -> str:
    """One line without its line end."""
    values: dict[str, Any] = {name: getattr(document, name) for name in FIELDS}
    values["found"] = dict(document.found)
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def keep(document: Document, out: TextIO) -> None:
    out.write(kept_line(document) + "\n")


def kept_texts(path: Path) -> Iterator[Document]:
    """The articles of such a file; raises :class:`ReadingError` with the line for one that is none."""
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            yield _document(path, number, line)


def evidence_text(path: Path, article: str, start: int, end: int) -> str:
    """The words of ``[start, end)`` in the kept text of ``article``; :class:`ReadingError` when there is no such place."""
    for document in kept_texts(path):
        if document.id == article:
            if not 0 <= start <= end <= len(document.text):
                raise ReadingError(f"{article} has no characters {start} to {end}", path=path)
            return document.text[start:end]
    raise ReadingError(f"there is no text of {article}", remedy="extract it again with --keep-text", path=path)


def _document(path: Path, number: int, line: str) -> Document:
    try:
        values = json.loads(line)
        found = tuple(values.get("found", {}).items())
        return Document(**{name: values.get(name) for name in FIELDS}, found=found)
    except (ValueError, TypeError, AttributeError) as error:
        raise ReadingError(
            "is no kept text", remedy="extract again with --keep-text", path=path, line=number
        ) from error
