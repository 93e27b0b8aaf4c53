"""Web pages saved as one file (``.mht``, ``.mhtml``): the page inside, its address and its character set."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from extract.document import Document
from extract.reading import limits, page
from extract.reading.item import Item, digest
from extract.reading.problem import Problem
from extract.reading.text import decoded


def read(item: Item) -> Iterator[Document | Problem]:
    data = item.whole(limits.PAGE_FILE)
    part = _page_part(email.message_from_bytes(data, policy=email.policy.compat32))
    payload = part.get_payload(decode=True) if part is not None else None
    if part is None or not isinstance(payload, bytes) or not payload.strip():
        if b"<html" in data[:4096].lower():
            yield from page.read(item)
            return
        raise item.refuse("broken", "holds no web page", "save the page again, as .html or .txt")
    location = part.get("Content-Location") or ""
    url = str(location) if str(location).startswith(("http://", "https://")) else None
    inner = replace(item, url=item.url or url)
    for found in page.read_markup(inner, payload, *decoded(item, payload)):
        yield replace(found, sha256=digest(data)) if isinstance(found, Document) else found


def _page_part(message: Message) -> Message | None:
    """The part with the largest page in it: frames and advertisements are pages too."""
    pages = [part for part in _parts(message) if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    return max(pages, key=lambda part: len(str(part.get_payload())), default=None)


def _parts(message: Message) -> Iterator[Message]:
    stack = [message]
    while stack:
        part = stack.pop()
        inner = part.get_payload()
        if isinstance(inner, list):
            stack.extend(reversed([p for p in inner if isinstance(p, Message)]))
        else:
            yield part
