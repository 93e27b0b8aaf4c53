"""Nodes that belong to one article alone: itself, and the names that it leaves open."""

from __future__ import annotations

from collections.abc import Iterator

from graph.facts import Facts, Row
from graph.model import Node
from loaders.drafts import clean
from loaders.places import gazetteer
from loaders.regions import Places
from loaders.when import parse_when


def article_node(facts: Facts) -> Node:
    given = facts.article
    published = parse_when(given.published)
    values = clean(
        {
            "name": given.title or given.id,
            "title": given.title,
            "source": given.source,
            "published": given.published,
            "published_date": published.start() if published.precision == "day" else None,
            "url": given.url,
        }
    )
    return Node("Article", given.id, properties=values)


def open_names(facts: Facts, places: Places) -> Iterator[tuple[Node, list[Row]]]:
    """Each place that stays open (areas as 长三角 are none), with the rows that name it."""
    for name, found in sorted(places.names.items()):
        if found.id is not None or name in gazetteer().areas:
            continue
        rows = [row for _, row in facts.rows() if name in place_names(row)]
        values = clean(
            {
                "name": name,
                "kind": "region",
                "reason": found.reason,
                "candidates": found.candidates,
                "articles": (facts.article.id,),
                "evidence": tuple(dict.fromkeys(q for row in rows for q in row.quotes)),
            }
        )
        yield Node("Unresolved", f"region:{name}:{facts.article.id}", properties=values), rows


def place_names(row: Row) -> tuple[str, ...]:
    """Names of places in a row."""
    region: str | None = getattr(row, "region", None)
    stops: tuple[str, ...] = getattr(row, "destinations", ())
    return (*stops, *([region] if region else []))
