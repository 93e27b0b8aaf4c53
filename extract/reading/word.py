"""Word documents (``.docx``): paragraphs, tables and text boxes in the order in which they stand.

The one door to python-docx. Its parser resolves no external entity; nothing that the document links to is opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.document import Document
from extract.reading import archive, limits
from extract.reading.item import Item, digest
from extract.reading.needs import needed
from extract.reading.problem import Problem

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read(item: Item) -> Iterator[Document | Problem]:
    data = item.whole(limits.BINARY_FILE)
    docx = needed("docx", "python-docx")
    archive.check_parts(item, data, held=".xml")
    try:
        document = docx.Document(item.holding(data).opener())
        text = "\n".join(_lines(document.element.body))
        title = (document.core_properties.title or "").strip() or None
    except Exception as error:
        raise archive.damaged(item, error) from error
    if not text.strip():
        raise item.refuse("empty", "there is no text in the document", "if it holds a picture of the text, type it")
    if title is not None and title not in text:
        title = None
    found = (("title", "word:title"),) if title else ()
    yield Document(
        id=item.stem, text=text, title=title, path=item.where, url=item.url, sha256=digest(data), found=found
    )


def _lines(body: Any) -> Iterator[str]:
    """One line a paragraph outside tables, one line a table row with tabs between its cells."""
    for kind, element in _blocks(body):
        if kind == "row":
            yield "\t".join(" ".join(_paragraphs(cell)) for cell in element.iterchildren(f"{W}tc"))
        else:
            yield from (line for line in _paragraph(element).split("\n") if line.strip())


def _blocks(top: Any) -> Iterator[tuple[str, Any]]:
    """Paragraphs and table rows in document order; a text box comes behind the paragraph that it is tied to."""
    stack = [top]
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag == f"{W}tr" and not any(True for _ in element.iter(f"{W}tbl")):
            yield "row", element
        elif tag == f"{W}p":
            yield "paragraph", element
            stack.extend(reversed(_text_boxes(element)))
        elif tag != FALLBACK:
            stack.extend(reversed(list(element)))


def _text_boxes(paragraph: Any) -> list[Any]:
    return [
        box
        for box in paragraph.iter(f"{W}txbxContent")
        if not any(a.tag in (FALLBACK, f"{W}txbxContent") for a in box.iterancestors())
    ]


def _paragraphs(cell: Any) -> Iterator[str]:
    for kind, element in _blocks(cell):
        if kind == "paragraph" and (text := _paragraph(element).replace("\n", " ").strip()):
            yield text


def _paragraph(paragraph: Any) -> str:
    """The text of its runs; deleted text, field codes and text boxes are left out."""
    parts: list[str] = []
    stack = [paragraph]
    while stack:
        element = stack.pop()
        tag = element.tag
        if tag == f"{W}t":
            parts.append(element.text or "")
        elif tag in (f"{W}br", f"{W}cr"):
            parts.append("\n")
        elif tag == f"{W}tab":
            parts.append(" ")
        elif tag not in (f"{W}txbxContent", FALLBACK, f"{W}pPr"):
            stack.extend(reversed(list(element)))
    return "".join(parts)
