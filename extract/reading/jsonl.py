"""JSON lines: one article a line with ``id, title, source, published, url, text``; also one array or object (``.json``).

A broken line is reported with its number and the others are read. Lines are read one at a time: a file may be
of any size.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from extract.document import Document
from extract.reading import limits
from extract.reading.charset import BOMS, decode
from extract.reading.fields import match_columns, record
from extract.reading.item import Item, digest
from extract.reading.problem import Problem

FACTS_KEYS = {"officials", "trips", "visits"}


def read(item: Item) -> Iterator[Document | Problem]:
    """Articles and problems in the order of the lines."""
    if item.head(4)[:2] in (b"\xff\xfe", b"\xfe\xff"):
        item = _as_utf8(item)
    lines = 0
    for number, data in _lines(item):
        lines += bool(data is None or data.strip())
        if data is None:
            yield item.problem("too_large", "the line is too long for an article", "split it", line=number)
        elif data.strip():
            yield _article(item, number, data)
    if not lines:
        raise item.refuse("empty", "there is no line in it", "leave it out")


def read_whole(item: Item) -> Iterator[Document | Problem]:
    """A ``.json`` file: an array of articles, one article, or JSON lines under a wrong name."""
    data = item.whole()
    found = decode(data)
    try:
        value = json.loads(found.text if found else "")
    except (ValueError, RecursionError):
        yield from read(item)
        return
    for number, one in enumerate(value if isinstance(value, list) else [value], 1):
        raw = json.dumps(one, ensure_ascii=True, sort_keys=True).encode("ascii")
        yield _of_value(item, number if isinstance(value, list) else None, one, digest(raw))


def _lines(item: Item) -> Iterator[tuple[int, bytes | None]]:
    """Number and bytes of each line; ``None`` for one past the limit, which is passed over unread."""
    with item.stream() as stream:
        number = 0
        while data := stream.readline(limits.LINE):
            number += 1
            if number == 1 and data.startswith(BOMS[0][0]):
                data = data[len(BOMS[0][0]) :]
            if len(data) < limits.LINE or data.endswith(b"\n"):
                yield number, data
                continue
            while data and not data.endswith(b"\n"):
                data = stream.readline(limits.LINE)
            yield number, None


def _as_utf8(item: Item) -> Item:
    found = decode(item.whole())
    return item.holding(found.text.encode("utf-8", errors="replace") if found else b"")


def _article(item: Item, number: int, data: bytes) -> Document | Problem:
    found = decode(data)
    if found is None or found.damaged:
        return item.problem("not_text", "the line is no text in UTF-8 or GB18030", "write it as UTF-8", line=number)
    try:
        value = json.loads(found.text)
    except (ValueError, RecursionError) as error:
        why = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        return item.problem("broken", f"the line is not valid JSON ({why})", "mend or remove the line", line=number)
    return _of_value(item, number, value, digest(data.strip()))


def _of_value(item: Item, number: int | None, value: Any, sha256: str) -> Document | Problem:
    if not isinstance(value, dict):
        return item.problem("broken", "the line is no JSON object", 'write {"id": …, "text": …}', line=number)
    if "article" in value and FACTS_KEYS & value.keys():
        return item.problem("broken", "the line holds facts and no article", "load it: zhaoshang load", line=number)
    names = list(value)
    values = {field: value[names[index]] for field, index in match_columns(names).items()}
    document = record(item, values, sha256=sha256)
    if document is None:
        return item.problem("empty", "the record has no text", 'give it a "text" that is not empty', line=number)
    return document
