"""The process in which PDF files are opened. The one door to pypdfium2.

A damaged PDF may keep the library busy for minutes or bring it down, and a call into it cannot be stopped: so it runs
in a process of its own, which the reader ends when it takes too long. This file is run as a script and imports
nothing of the project. Over standard input and output it gets and gives messages of eight bytes of length and a body:
a PDF in, a JSON object out: ``{"pages": [text, …], "count": n, "title": …}`` or ``{"error": …}``.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import sys
from typing import Any, BinaryIO

MEMORY = 1 << 30
"""Bytes that the process may take, where the system can limit it."""


def receive(stream: BinaryIO) -> bytes | None:
    head = stream.read(8)
    if len(head) < 8:
        return None
    size = int.from_bytes(head, "big")
    body = stream.read(size)
    return body if len(body) == size else None


def send(stream: BinaryIO, body: bytes) -> None:
    stream.write(len(body).to_bytes(8, "big") + body)
    stream.flush()


def pages(pdfium: Any, data: bytes, most_pages: int, most_text: int) -> dict[str, Any]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return {"error": str(error)}
    texts: list[str] = []
    try:
        count = len(document)
        length = 0
        for number in range(min(count, most_pages)):
            try:
                text = _text(document, number, most_text)
            except (pdfium.PdfiumError, ctypes.ArgumentError, RecursionError, ValueError):
                text = ""
            texts.append(text)
            length += len(text)
            if length > most_text:
                break
        return {"pages": texts, "count": count, "title": str(document.get_metadata_dict().get("Title") or "")}
    finally:
        document.close()


def _text(document: Any, number: int, most: int) -> str:
    page = document[number]
    try:
        text_page = page.get_textpage()
        try:
            count = min(text_page.count_chars(), most)
            return str(text_page.get_text_range(count=count)) if count else ""
        finally:
            text_page.close()
    finally:
        page.close()


def main() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    most_pages, most_text = (int(word) for word in sys.argv[1:3])
    import pypdfium2  # type: ignore[import-untyped]

    while (data := receive(sys.stdin.buffer)) is not None:
        told = json.dumps(pages(pypdfium2, data, most_pages, most_text), ensure_ascii=True)
        send(sys.stdout.buffer, told.encode("ascii"))


if __name__ == "__main__":
    main()
