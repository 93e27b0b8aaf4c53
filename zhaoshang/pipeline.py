"""Articles in, facts lines out: reading and extraction wired together, in one process or in several.

The order of the output is that of the input and does not depend on the number of processes; memory does not grow
with the number of articles.
"""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass

from extract.document import Document
from extract.reading import Problem
from extract.reading.keep import kept_line
from graph.facts import KINDS, Facts

CHUNK_ARTICLES = 32
CHUNK_CHARACTERS = 60_000
"""What one process gets at a time; an article is never divided."""

Item = Document | Problem


@dataclass(frozen=True, slots=True)
class Given:
    """What the user said for articles that do not say it themselves, and whether their texts are kept."""

    published: str | None = None
    source: str | None = None
    keep_text: bool = False


@dataclass(frozen=True, slots=True)
class Extracted:
    """One article's facts as a line, its text as a line where that is kept, and what the report counts about it."""

    line: str
    id: str
    path: str | None
    source: str | None
    published: str | None
    counts: tuple[int, ...]
    undated: bool
    text_line: str | None = None


def extract_all(items: Iterable[Item], given: Given, *, jobs: int = 1) -> Iterator[Extracted | Problem]:
    """The facts of each document, a problem passed on in its place."""
    if jobs <= 1:
        for item in items:
            yield item if isinstance(item, Problem) else extract_one(item, given)
        return
    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
    with ProcessPoolExecutor(jobs, mp_context=context) as pool:
        waiting: deque[Future[list[Extracted | Problem]]] = deque()
        try:
            for chunk in chunks(items):
                waiting.append(pool.submit(_extract_chunk, chunk, given))
                if len(waiting) > 2 * jobs:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.text) if isinstance(item, Document) else 0
        if len(chunk) >= CHUNK_ARTICLES or size >= CHUNK_CHARACTERS:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _extract_chunk(chunk: Sequence[Item], given: Given) -> list[Extracted | Problem]:
    return [item if isinstance(item, Problem) else extract_one(item, given) for item in chunk]


def extract_one(document: Document, given: Given) -> Extracted:
    """The facts of one document. An exception is a bug of ours; it carries a note that names the article."""
    from extract import extract_document

    try:
        facts = extract_document(document, published=given.published, source=given.source)
    except Exception as error:
        error.add_note(f"while extracting from {document.path or document.id}")
        raise
    return Extracted(
        line=facts.to_line(),
        id=facts.article.id,
        path=document.path,
        source=facts.article.source,
        published=facts.article.published,
        counts=tuple(len(getattr(facts, kind)) for kind in KINDS),
        undated=is_undated(facts),
        text_line=kept_line(document) if given.keep_text else None,
    )


def is_undated(facts: Facts) -> bool:
    """Is the publication date unknown? An article that gives the year with each of its dates does without."""
    if facts.article.published is not None:
        return False
    dates = [row.date for rows in (facts.trips, facts.visits, facts.signings) for row in rows]
    return not dates or any(date is None or date.startswith("X") for date in dates)
