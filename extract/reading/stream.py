"""The stream of articles: refusals become problems, ids become unique, gaps are filled in."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO

from extract.document import Document
from extract.reading import limits
from extract.reading.formats import read_item
from extract.reading.item import Item, digest
from extract.reading.problem import Problem


def read_items(
    items: Iterable[Item | Problem], *, published: str | None = None, source: str | None = None
) -> Iterator[Document | Problem]:
    ids = UniqueIds()
    for item in items:
        for found in [item] if isinstance(item, Problem) else read_item(item):
            if isinstance(found, Problem):
                yield found
                continue
            document, note = ids.unique(found)
            if note:
                yield note
            yield replace(document, published=document.published or published, source=document.source or source)


def stdin_item(stdin: BinaryIO | None) -> Item:
    """Standard input as an item; it is read to its end, for a stream cannot be looked at twice."""
    data = (stdin or sys.stdin.buffer).read(limits.STDIN + 1)
    return Item("-", "stdin", lambda: io.BytesIO(data), size=len(data), named=True)


class UniqueIds:
    """Gives an article whose id is taken a longer one, from its content and not from its place in the order."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def unique(self, document: Document) -> tuple[Document, Problem | None]:
        if document.id not in self._taken:
            self._taken.add(document.id)
            return document, None
        name = self._longer(document)
        self._taken.add(name)
        note = Problem(
            document.path or "", None, f"the id {document.id} is taken, so this article is called {name}", "", "renamed"
        )
        return replace(document, id=name), note

    def _longer(self, document: Document) -> str:
        code = document.sha256 or digest(document.text.encode("utf-8", errors="replace"))
        name = f"{document.id}~{code[:8]}"
        number = 2
        while name in self._taken:
            name = f"{document.id}~{code[:8]}.{number}"
            number += 1
        return name
