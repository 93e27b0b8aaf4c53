"""A page: the text of one article, made even and cut into lines, sentences and quotations.

All later steps work on ``page.text``, the compact form of the article (noise spaces removed, one canonical form for
each mark, simplified characters); :meth:`Page.original` maps a span back to the text that was read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from extract.normalise import Compact, compact, normalise

_SENTENCE_END = re.compile(r"[。!?！？;；\n]+[”」』)]*")


_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page; ``kind`` is ``title``, ``meta`` (byline, date line, masthead), ``head``, ``body`` or ``tail``."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body or the title, without its final mark; ``line`` is the index of its line."""

    start: int
    end: int
    line: int


@dataclass(slots=True)
class Page:
    """See the module. ``quotes`` are spans of quoted speech (long quotations), inner text without the marks."""

    compact: Compact
    raw: str = ""
    lines: list[Line] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    quotes: list[tuple[int, int]] = field(default_factory=list)
    title: str | None = None
    source: str | None = None
    published: str | None = None
    _quote_starts: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.compact.text

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span in the text that was read."""
        return self.compact.span(start, end)

    def quoted(self, position: int) -> bool:
        """Whether the position lies in somebody's speech."""
        i = bisect_right(self._quote_starts, position) - 1
        return i >= 0 and self.quotes[i][0] <= position < self.quotes[i][1]

    def sentence_at(self, position: int) -> int:
        """Index of the sentence that holds the position, or of the last one before it."""
        return max(0, bisect_right(self.sentences, position, key=lambda s: s.start) - 1)


def make_page(text: str) -> Page:
    """The page of a text, without its layout (see :mod:`extract.layout`)."""
    text = _SURROGATE.sub("\ufffd", text)
    page = Page(compact(normalise(text)), text)
    page.quotes = _speeches(page.text)
    page._quote_starts = [s for s, _ in page.quotes]
    return page


def cut_sentences(page: Page) -> None:
    """Fill ``page.sentences`` from the lines that are title, head or body."""
    page.sentences = []
    for index, line in enumerate(page.lines):
        if line.kind in ("tail", "meta"):
            continue
        at = line.start
        for mark in _SENTENCE_END.finditer(page.text, line.start, line.end):
            if mark.start() > at:
                page.sentences.append(Sentence(at, mark.start(), index))
            at = mark.end()
        if line.end > at:
            page.sentences.append(Sentence(at, line.end, index))


def _speeches(text: str) -> list[tuple[int, int]]:
    """Quotations that are speech: they hold a sentence mark or are at least 16 characters long."""
    found: list[tuple[int, int]] = []
    for match in re.finditer(r"“([^“”\n]{6,800})”", text):
        inner = match.group(1)
        if len(inner) >= 16 or re.search(r"[。!?！？,，;；]", inner):
            found.append((match.start(1), match.end(1)))
    return found
