"""One article as it was read, before anything is looked for in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """The text of an article and what its carrier (web page, record, table row) says about it.

    ``text`` is what evidence offsets refer to, in Unicode code points; nothing may be removed from it later.
    For a ``.txt`` file it is the whole decoded file, so title and date line are still in it and the fields are
    ``None``; a web page or a record gives ``title``, ``source`` … beside the text, and they need not be in it.

    ``published`` is an ISO day, month or year. ``path`` is where the article lay (``bundle.zip!/a/b.html`` for a
    member of an archive), ``sha256`` the hex digest of its bytes there (of its line, for a record in JSON lines).
    ``found`` tells how a field was found, in pairs of field name and ``meta:PubDate``, ``header``, ``address`` ….
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    published: str | None = None
    url: str | None = None
    path: str | None = None
    sha256: str | None = None
    author: str | None = None
    editor: str | None = None
    found: tuple[tuple[str, str], ...] = ()
