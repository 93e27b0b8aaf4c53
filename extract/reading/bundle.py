"""``.zip`` files of anything that is read: members in the order of their names, zips in zips a few deep.

Nothing is unpacked to the disk. Names without the UTF-8 mark are decoded by the rules for text: Windows writes GBK.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO, cast

from extract.document import Document
from extract.reading import archive, limits
from extract.reading.charset import decode
from extract.reading.item import Item
from extract.reading.problem import Problem
from extract.reading.walk import passed_over

Reader = Callable[[Item], Iterator[Document | Problem]]
UTF8_NAME = 0x800
ENCRYPTED = 0x1


def read(item: Item, reader: Reader) -> Iterator[Document | Problem]:
    """What ``reader`` makes of each member."""
    if item.depth >= limits.NESTED:
        raise item.refuse("too_large", f"lies more than {limits.NESTED} zip files deep", "unpack it yourself")
    if item.depth:
        item = item.holding(item.whole(limits.BINARY_FILE))
    with archive.opened(item, unfolded=limits.ARCHIVE) as container:
        members = {name: info for info in container.infolist() if (name := member_name(info)) and name[-1] != "/"}
        if not members:
            raise item.refuse("empty", "there is no file in the archive", "leave it out")
        for name in sorted(members):
            yield from _member(item, container, members, name, reader)


def member_name(info: zipfile.ZipInfo) -> str:
    """The member's name as its author saw it, with ``/`` between folders."""
    name = info.filename
    if not info.flag_bits & UTF8_NAME:
        try:
            found = decode(name.encode("cp437"))
        except UnicodeEncodeError:
            found = None
        name = found.text if found else name
    return name.replace("\\", "/").lstrip("/")


def _member(
    item: Item, container: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo], name: str, reader: Reader
) -> Iterator[Document | Problem]:
    info = members[name]
    member = _item(item, container, members, name)
    if why := passed_over(name):
        yield member.problem("ignored", why)
    elif info.flag_bits & ENCRYPTED:
        yield member.problem("denied", "is protected by a password", "unpack it yourself and name the folder")
    elif archive.is_bomb(info):
        yield member.problem(
            "too_large", f"unfolds to more than {limits.UNFOLDING} times its size", "unpack it yourself if you trust it"
        )
    else:
        yield from reader(member)


def _item(item: Item, container: zipfile.ZipFile, members: Mapping[str, zipfile.ZipInfo], name: str) -> Item:
    info = members[name]
    folder, _, base = name.rpartition("/")

    def sibling(other: str) -> Item | None:
        path = f"{folder}/{other}" if folder else other
        return _item(item, container, members, path) if path in members else None

    return replace(
        item,
        where=f"{item.where}!/{name}",
        name=base,
        opener=lambda: _stream(container, info),
        size=info.file_size,
        named=False,
        file=None,
        sibling=sibling,
        depth=item.depth + 1,
    )


def _stream(container: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    """The member's bytes; small ones at once, so that they may be looked at from any place."""
    try:
        stream = container.open(info)
    except (ValueError, RuntimeError, struct.error) as error:
        raise zipfile.BadZipFile(str(error)) from error
    if info.file_size <= limits.MEBIBYTE:
        with stream:
            return io.BytesIO(stream.read())
    return cast(BinaryIO, stream)
