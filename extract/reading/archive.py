"""Zip containers (``.zip``, ``.docx``, ``.xlsx``): opened with limits, so that none can unfold without end."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from extract.reading import limits
from extract.reading.item import Item

BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    EOFError,
    ValueError,
    LookupError,
)
"""What the zip library says of damage, a method it does not know or an encrypted member (with ``RuntimeError``)."""


@contextmanager
def opened(item: Item, *, unfolded: int) -> Iterator[zipfile.ZipFile]:
    """The container of ``item``; refuses damage, and more than ``unfolded`` bytes in all members together.

    The sizes that the directory declares may be trusted: the library never unfolds more of a member than that.
    """
    with item.stream() as stream:
        try:
            container = zipfile.ZipFile(stream)
        except (*BROKEN, RuntimeError, OSError) as error:
            raise damaged(item, error) from error
        with container:
            members = container.infolist()
            if len(members) > limits.MEMBERS or sum(m.file_size for m in members) > unfolded:
                raise item.refuse(
                    "too_large",
                    f"unfolds to more than {unfolded // limits.MEBIBYTE} MiB or {limits.MEMBERS} members",
                    "unpack it yourself if you trust it, and name the folder",
                )
            yield container


def check_parts(item: Item, data: bytes, held: str) -> None:
    """Refuses a Word document or workbook that unfolds too far; ``held`` ends the names of parts held in memory."""
    with opened(item.holding(data), unfolded=limits.UNFOLDED) as container:
        for member in container.infolist():
            if is_bomb(member) or (member.filename.endswith(held) and member.file_size > limits.XML_PART):
                raise item.refuse("too_large", "unfolds to too much", "save the text in it as .txt or .csv")


def damaged(item: Item, error: Exception) -> Exception:
    return item.refuse("broken", f"is a damaged archive or document ({_why(error)})", "save or download it again")


def is_bomb(member: zipfile.ZipInfo) -> bool:
    """True for a member that unfolds to a hundredfold or more, and to much."""
    return member.file_size > limits.MEBIBYTE and member.file_size > limits.UNFOLDING * max(1, member.compress_size)


def _why(error: Exception) -> str:
    return str(error) or type(error).__name__
