"""Doubtful pairs as a person sees them: the two sides, why they are doubtful, and the sentences to judge by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.facts import Facts, Row
    from loaders import Doubt

QUOTES = 2
"""Sentences shown of one article for one side."""


def articles_of(facts: Iterable[Facts], doubts: Iterable[Doubt]) -> dict[str, Facts]:
    """Facts of the articles that doubts point to, by id; the others are not kept in memory."""
    wanted = {article for doubt in doubts for article in doubt.articles}
    return {one.article.id: one for one in facts if one.article.id in wanted}


def as_lines(doubt: Doubt, articles: dict[str, Facts]) -> Iterator[str]:
    """The pair, then for each side the sentences in which it is told, with article, date and title."""
    yield f"{doubt.kind}: {doubt.left}  =?  {doubt.right}  ({doubt.reason}; weight {doubt.weight})"
    for article in doubt.articles:
        facts = articles.get(article)
        if facts is None:
            continue
        yield f"  {article}, {facts.article.published or 'no date'}, {facts.article.title or 'no title'}"
        quotes = dict.fromkeys(q for side in (doubt.left, doubt.right) for q in _quotes(facts, doubt.kind, side))
        yield from (f"    “{quote}”" for quote in list(quotes)[: 2 * QUOTES])


def _quotes(facts: Facts, kind: str, side: str) -> list[str]:
    """Evidence of the rows that tell of one side (``name``, ``name@region`` or ``article:leader:date``)."""
    name = side.split(":")[1] if kind == "trip" and ":" in side else side.split("@")[0]
    rows: dict[str, Iterable[Row]] = {
        "company": (*facts.visits, *facts.signings, *facts.executives),
        "official": (*facts.officials, *facts.trips),
        "trip": facts.trips,
    }
    return [q for row in rows.get(kind, ()) if name in _texts(row.to_json()) for q in row.quotes][:QUOTES]


def _texts(values: dict[str, Any]) -> list[str]:
    fields = ("name", "company", "leader", "region")
    found = (values.get(field) for field in fields)
    return [text for value in found for text in (value if isinstance(value, list) else [value]) if text]
