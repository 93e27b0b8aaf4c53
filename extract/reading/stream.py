"""The stream of articles: refusals become problems, ids become unique, gaps are filled in."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import BinaryIO

from extract.document import Document
from extract.reading import limits
from extract.reading.duplicates import Duplicates, Fingerprint, fingerprint
from extract.reading.formats import read_item
from extract.reading.item import Item, digest
from extract.reading.ledger import Kept, Ledger
from extract.reading.problem import Problem
from extract.reading.suspicion import suspicions


def read_items(
    items: Iterable[Item | Problem],
    *,
    published: str | None = None,
    source: str | None = None,
    copies: bool = False,
    ledger: Ledger | None = None,
) -> Iterator[Document | Problem]:
    """Articles and problems of ``items``; see :func:`extract.reading.read_paths` for what the options mean."""
    stream = _Stream(published, source, copies=copies)
    for name, mark in ledger.kept() if ledger else ():
        stream.recall(name, mark)
    for item in items:
        if isinstance(item, Problem):
            yield item
        elif ledger and ledger.knows(item):
            yield item.problem("known", "was read in an earlier run and has not changed since")
        else:
            kept: list[Kept] = []
            for found in read_item(item):
                yield from [found] if isinstance(found, Problem) else stream.article(found, kept)
            if ledger:
                ledger.done(item, kept)


class _Stream:
    """What must be remembered from one article to the next: ids that are taken, and fingerprints."""

    def __init__(self, published: str | None, source: str | None, *, copies: bool) -> None:
        self._published, self._source, self._copies = published, source, copies
        self._ids = UniqueIds()
        self._seen = Duplicates()

    def recall(self, name: str, mark: Fingerprint) -> None:
        self._ids.take(name)
        self._seen.keep(name, mark)

    def article(self, document: Document, kept: list[Kept]) -> Iterator[Document | Problem]:
        mark = fingerprint(document.text)
        if not self._copies and (first := self._seen.first(mark)):
            yield _copy(document, *first)
            return
        document, note = self._ids.unique(document)
        if note:
            yield note
        self._seen.keep(document.id, mark)
        kept.append((document.id, mark))
        document = replace(
            document, published=document.published or self._published, source=document.source or self._source
        )
        yield document
        yield from suspicions(document)


def _copy(document: Document, first: str, equal: bool) -> Problem:
    how = "the same article as" if equal else "nearly the same article as"
    said = tuple((name, getattr(document, name)) for name in ("path", "source", "published", "url", "sha256"))
    return Problem(document.path or document.id, None, f"is {how} {first}", "", "duplicate", first, said)


def stdin_item(stdin: BinaryIO | None) -> Item | Problem:
    """Standard input as an item; it is read to its end, for a stream cannot be looked at twice."""
    data = (stdin or sys.stdin.buffer).read(limits.STDIN + 1)
    if len(data) > limits.STDIN:
        size = limits.STDIN // limits.MEBIBYTE
        return Problem("-", None, f"is more than {size} MiB", "write it to a file and name the file", "too_large")
    return Item("-", "stdin", lambda: io.BytesIO(data), size=len(data), named=True)


class UniqueIds:
    """Gives an article whose id is taken a longer one, from its content and not from its place in the order."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, name: str) -> None:
        self._taken.add(name)

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
