"""One thing to read: a file, a member of an archive, a fetched page or standard input."""

from __future__ import annotations

import hashlib
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from extract.reading import limits
from extract.reading.problem import Problem

DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, NotImplementedError, EOFError)


class Refused(Exception):
    """Raised inside this package alone: the item gives no article, and ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(str(problem))


@dataclass(frozen=True, slots=True)
class Item:
    """``where`` is shown to the user, ``name`` is the file name alone; ``opener`` gives a fresh stream of bytes.

    ``size`` is the number of bytes where it is known. ``named`` says that the user named it, so that it is
    read even when its name promises nothing. ``url`` is the address that a fetched page came from. ``file`` is
    the path on disk, where there is one. ``columns`` are pairs of field and column name that the user gave,
    ``sibling`` finds the item of another name beside this one, ``depth`` counts the archives around it.
    """

    where: str
    name: str
    opener: Callable[[], BinaryIO]
    size: int | None = None
    named: bool = False
    url: str | None = None
    file: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    sibling: Callable[[str], Item | None] | None = None
    depth: int = 0

    @property
    def stem(self) -> str:
        return PurePosixPath(self.name).stem or self.name

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.name).suffix.lower()

    def problem(self, kind: str, message: str, remedy: str = "", *, line: int | None = None) -> Problem:
        return Problem(self.where, line, message, remedy, kind)

    def refuse(self, kind: str, message: str, remedy: str = "", *, line: int | None = None) -> Refused:
        return Refused(self.problem(kind, message, remedy, line=line))

    @contextmanager
    def stream(self) -> Iterator[BinaryIO]:
        """The bytes as a stream; what the disk or the archive says against it becomes :class:`Refused`."""
        try:
            with self.opener() as stream:
                yield stream
        except FileNotFoundError as error:
            raise self.refuse("missing", "there is no such file", "check the path") from error
        except PermissionError as error:
            raise self.refuse("denied", "no right to read this file", "change its permissions") from error
        except DAMAGE as error:
            raise self.refuse("broken", f"is damaged ({error})", "save or download it again") from error
        except OSError as error:
            raise self.refuse("denied", f"cannot be read ({error.strerror or error})", "check the disk") from error

    def whole(self, limit: int = limits.WHOLE_FILE) -> bytes:
        """All bytes; refuses an item of more than ``limit`` without reading it to its end, and an empty one."""
        if self.size is not None and self.size > limit:
            raise self._too_large(limit)
        with self.stream() as stream:
            data = stream.read(limit + 1)
        if len(data) > limit:
            raise self._too_large(limit)
        if not data:
            raise self.refuse("empty", "the file is empty", "leave it out, or save the article again")
        return data

    def head(self, size: int = 4096) -> bytes:
        with self.stream() as stream:
            return stream.read(size)

    def holding(self, data: bytes) -> Item:
        """The same item with its bytes in memory."""
        return replace(self, opener=lambda: io.BytesIO(data), size=len(data), file=None)

    def _too_large(self, limit: int) -> Refused:
        return self.refuse(
            "too_large",
            f"is larger than {limit // limits.MEBIBYTE} MiB, too large for one article",
            "split it, or turn it into JSON lines with one article a line (.jsonl)",
        )


def file_item(path: Path, *, size: int | None = None, named: bool = False) -> Item:
    def sibling(name: str) -> Item | None:
        other = path.with_name(name)
        return file_item(other) if other.is_file() else None

    return Item(str(path), path.name, lambda: path.open("rb"), size=size, named=named, file=str(path), sibling=sibling)


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
