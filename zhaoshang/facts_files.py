"""Facts files: ``.jsonl``, annotated ``.json``, folders of either, ``-`` for standard input."""

from __future__ import annotations

import hashlib
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from graph.errors import FactsError, InputError
from graph.facts import Facts
from zhaoshang.console import say

MAKE = "make facts with: zhaoshang extract"


class FactsFiles:
    """The facts of all files, in order, one line in memory at a time; can be gone through again.

    A load makes the store equal to its facts, so an article must not drop out because its line is broken: the first
    pass says every line that is wrong, with file and line, and raises :class:`InputError` at its end.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self._paths = paths
        self._stdin = sys.stdin.buffer.read() if "-" in paths else b""
        self._checked = False
        self.articles = 0

    def __iter__(self) -> Iterator[Facts]:
        first = not self._checked
        seen: dict[str, tuple[bytes, str]] = {}
        wrong = 0
        for item in self._items():
            if isinstance(item, InputError):
                wrong += 1
                if first:
                    say(item)
                continue
            facts, line, where = item
            if facts.article.id in seen:
                known, other = seen[facts.article.id]
                if first and known != line:
                    wrong += 1
                    say(
                        f"{where}: the article {facts.article.id} is told differently in {other}; give one of them only"
                    )
                continue
            seen[facts.article.id] = line, where
            yield facts
        self._checked = True
        self.articles = len(seen)
        if first and wrong:
            what = (
                "1 of the given lines is no facts"
                if wrong == 1
                else f"{wrong} of the given lines or files are no facts"
            )
            raise InputError(f"{what}; nothing was written", remedy="correct them, or extract again")

    def _items(self) -> Iterator[tuple[Facts, bytes, str] | InputError]:
        for name in self._paths:
            if name == "-":
                yield from _lines("standard input", io.BytesIO(self._stdin))
            elif Path(name).is_dir():
                yield from _folder(Path(name))
            else:
                yield from _file(Path(name))


def _folder(folder: Path) -> Iterator[tuple[Facts, bytes, str] | InputError]:
    files = sorted(p for p in folder.iterdir() if p.suffix in (".jsonl", ".json"))
    if not files:
        yield InputError("holds no .jsonl or .json file", remedy=MAKE, path=folder)
    for file in files:
        yield from _file(file)


def _file(path: Path) -> Iterator[tuple[Facts, bytes, str] | InputError]:
    try:
        with path.open("rb") as stream:
            if path.suffix == ".json":
                yield _parsed(str(path), None, stream.read())
            else:
                yield from _lines(str(path), stream)
    except OSError as error:
        remedy = "check the path" if isinstance(error, FileNotFoundError) else "check its permissions and the disk"
        yield InputError(f"cannot be read ({error.strerror or error})", remedy=remedy, path=path)


def _lines(name: str, stream: BinaryIO) -> Iterator[tuple[Facts, bytes, str] | InputError]:
    empty = True
    for number, line in enumerate(stream, start=1):
        if line.strip():
            empty = False
            yield _parsed(name, number, line)
    if empty:
        yield FactsError("holds no facts", remedy=MAKE, path=name)


def _parsed(name: str, line: int | None, data: bytes) -> tuple[Facts, bytes, str] | InputError:
    try:
        facts = Facts.from_line(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return FactsError("is not UTF-8 text", remedy=MAKE, path=name, line=line)
    except FactsError as error:
        return FactsError(error.message, remedy=error.remedy or "correct it, or extract again", path=name, line=line)
    digest = hashlib.blake2b(data.strip(), digest_size=8).digest()
    return facts, digest, name if line is None else f"{name}:{line}"
