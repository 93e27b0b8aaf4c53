"""Output that a run which was stopped can go on with: a facts file that grows, and a ledger of what is in it."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from extract.document import Document
from extract.reading import Ledger
from extract.reading.item import Item
from extract.reading.ledger import Kept
from zhaoshang.files import unwritable
from zhaoshang.pipeline import Item as Found


class PatientLedger(Ledger):
    """Notes a file only when the lines of all its articles have been written, however far reading is ahead."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._read = 0
        self._written = 0
        self._waiting: deque[tuple[int, Item, Sequence[Kept]]] = deque()

    def counting(self, items: Iterable[Found]) -> Iterator[Found]:
        """The same items; counts the articles among them."""
        for item in items:
            self._read += isinstance(item, Document)
            yield item

    def done(self, item: Item, articles: Sequence[Kept]) -> None:
        self._waiting.append((self._read, item, articles))
        self._settle()

    def written(self) -> None:
        """One more line is in the file and flushed."""
        self._written += 1
        self._settle()

    def _settle(self) -> None:
        while self._waiting and self._waiting[0][0] <= self._written:
            _, item, articles = self._waiting.popleft()
            super().done(item, articles)


@contextmanager
def appending(path: str) -> Iterator[TextIO]:
    """A facts file to go on with; a last line that was cut off is taken away first."""
    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("ab+") as raw:
            _cut_to_whole_lines(raw)
        with target.open("a", encoding="utf-8", newline="\n") as stream:
            yield stream
    except OSError as error:
        raise unwritable(path, error) from error


def _cut_to_whole_lines(raw: BinaryIO) -> None:
    """Drop what stands after the last line end."""
    end = raw.seek(0, os.SEEK_END)
    while end:
        start = max(0, end - 65_536)
        raw.seek(start)
        found = raw.read(end - start).rfind(b"\n")
        if found >= 0:
            end = start + found + 1
            break
        end = start
    raw.truncate(end)
