"""Paths that the user named → the files to read, folders at any depth, always in the same order.

The order is that of the arguments; inside a folder names are sorted by code point. Each real folder is read
once, so a symbolic link that leads back ends there. Only regular files are opened: a pipe would never end.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from extract.reading.item import Item, file_item
from extract.reading.problem import Problem

Key = tuple[int, int]

PAGE_PARTS = re.compile(r"(?:_files|\.files|_文件)\Z")
"""Folders in which browsers put the pictures and frames of a saved page."""
NO_ARTICLE = re.compile(r"(?:\.|~\$|readme|license|desktop\.ini\Z|thumbs\.db\Z)", re.IGNORECASE)
"""Names in a folder that are about the folder, or left there by a program. Named by the user they are read."""


def walk(name: str, seen: set[Key]) -> Iterator[Item | Problem]:
    """The file ``name``, or every file under it, as an :class:`Item`; what cannot be entered as a :class:`Problem`.

    ``seen`` collects the folders that were entered; one set goes with all arguments of a run.
    """
    yield from _argument(Path(name), seen)


def passed_over(name: str) -> str | None:
    """Why a file of this name (with its folders, ``/`` between them) is no article; ``None`` when it may be one."""
    *folders, base = name.split("/")
    if any(PAGE_PARTS.search(folder) or folder == "__MACOSX" for folder in folders):
        return "is a part of a saved page and no article"
    return "is about the folder and no article" if NO_ARTICLE.match(base) else None


def _argument(path: Path, seen: set[Key]) -> Iterator[Item | Problem]:
    try:
        status = path.stat()
    except FileNotFoundError:
        yield Problem(str(path), None, "there is no such file or folder", "check the path", "missing")
    except (OSError, ValueError) as error:
        yield _unreadable(path, error)
    else:
        yield from _entry(path, status, (), seen, named=True)


def _entry(
    path: Path, status: os.stat_result, above: tuple[Key, ...], seen: set[Key], *, named: bool = False
) -> Iterator[Item | Problem]:
    if stat.S_ISDIR(status.st_mode):
        yield from _folder(path, (status.st_dev, status.st_ino), above, seen, named=named)
    elif stat.S_ISREG(status.st_mode):
        yield file_item(path, size=status.st_size, named=named)
    else:
        yield Problem(
            str(path), None, "is no regular file but a pipe or a device", "pipe it to standard input: -", "unsupported"
        )


def _folder(path: Path, key: Key, above: tuple[Key, ...], seen: set[Key], *, named: bool) -> Iterator[Item | Problem]:
    if key in above:
        yield Problem(str(path), None, "leads back to a folder above it and is not followed", "", "ignored")
        return
    if key in seen:
        yield Problem(str(path), None, "is a folder that was read already, by another name", "", "ignored")
        return
    seen.add(key)
    try:
        names = sorted(child.name for child in path.iterdir())
    except OSError as error:
        yield _unreadable(path, error)
        return
    if named and not names:
        yield Problem(str(path), None, "the folder is empty", "put articles into it", "empty")
    for name in names:
        yield from _child(path / name, (*above, key), seen)


def _child(path: Path, above: tuple[Key, ...], seen: set[Key]) -> Iterator[Item | Problem]:
    if NO_ARTICLE.match(path.name):
        yield Problem(str(path), None, "is about the folder and no article", "name it to read it", "ignored")
        return
    try:
        status = path.stat()
    except OSError as error:
        yield _unreadable(path, error)
        return
    if stat.S_ISDIR(status.st_mode) and (PAGE_PARTS.search(path.name) or path.name == "__MACOSX"):
        yield Problem(str(path), None, "holds the pictures of a saved page and no article", "", "ignored")
        return
    yield from _entry(path, status, above, seen)


def _unreadable(path: Path, error: Exception) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(str(path), None, "is a link to a file that does not exist", "remove or mend the link", "missing")
    if isinstance(error, PermissionError):
        return Problem(str(path), None, "no right to read it", "change its permissions", "denied")
    why = getattr(error, "strerror", None) or error
    return Problem(str(path), None, f"cannot be read ({why})", "check the path and the disk", "denied")
