"""``.txt`` and ``.md``: the whole file is the text, as Python's ``read_text`` would give it, without byte order mark."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document
from extract.reading.charset import decode, newlines
from extract.reading.item import Item, digest
from extract.reading.problem import Problem


def read(item: Item) -> Iterator[Document | Problem]:
    data = item.whole()
    text, problem = decoded(item, data)
    if not text.strip():
        raise item.refuse("empty", "there is nothing but white space in it", "leave it out, or save the article again")
    if problem:
        yield problem
    yield Document(id=item.stem, text=text, url=item.url, path=item.where, sha256=digest(data))


def decoded(item: Item, data: bytes) -> tuple[str, Problem | None]:
    """The text of ``data`` with ``\\n`` line ends, and what is to be said about its damage; refuses what is no text."""
    found = decode(data)
    if found is None:
        raise item.refuse("not_text", "is no text in UTF-8, UTF-16, GB18030 or Big5", "save it as UTF-8 text")
    problem = None
    if found.damaged:
        problem = item.problem(
            "garbled",
            f"{found.damaged} characters could not be decoded as {found.encoding} and read as \ufffd",
            "save the article again",
        )
    return newlines(found.text), problem
