"""What an earlier run has read, so that the next one does not read it again.

One JSON line a file, appended when all its articles have been dealt with: path, size, time of change, and id and
fingerprint of its articles, by which copies are recognised over runs. A line that was cut off by a crash is passed
over: that file is read again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from extract.reading.duplicates import Fingerprint
from extract.reading.item import Item

Kept = tuple[str, Fingerprint]


class Ledger:
    """Lines of ``path``, which need not exist yet. One process at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known: dict[str, tuple[Any, ...]] = {}
        self._kept: list[Kept] = []
        for value in _lines(path):
            self._known[value["where"]] = tuple(value["state"])
            self._kept.extend((name, Fingerprint.from_json(mark)) for name, mark in value["articles"])

    def kept(self) -> Sequence[Kept]:
        """Articles of earlier runs, in the order in which they were read."""
        return self._kept

    def knows(self, item: Item) -> bool:
        return self._known.get(item.where) == _state(item) and item.file is not None

    def done(self, item: Item, articles: Sequence[Kept]) -> None:
        """Notes that every article of ``item`` has been dealt with. Standard input is never noted."""
        if item.file is None:
            return
        told = [(name, mark.to_json()) for name, mark in articles]
        line = json.dumps({"where": item.where, "state": _state(item), "articles": told}, ensure_ascii=False)
        with self.path.open("a", encoding="utf-8", newline="\n") as out:
            out.write(line + "\n")


def _state(item: Item) -> tuple[Any, ...]:
    if item.file is None:
        return ()
    status = Path(item.file).stat()
    return (status.st_size, status.st_mtime_ns)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        return
    text = path.read_text(encoding="utf-8", errors="replace")
    if text and not text.endswith("\n"):
        with path.open("a", encoding="utf-8", newline="\n") as out:
            out.write("\n")
    for line in text.split("\n"):
        try:
            value = json.loads(line)
            if isinstance(value["where"], str) and isinstance(value["articles"], list):
                yield value
        except (ValueError, KeyError, TypeError):
            continue
