"""Edges while they are gathered: the same fact told by several articles is one edge with all its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.facts import Row
from graph.model import Edge, Value
from loaders.trip_ids import best_date, contradiction
from loaders.when import UNKNOWN, When, parse_when

End = tuple[str, str]
"""(label, id)."""


@dataclass(frozen=True, slots=True)
class Told:
    """One row of one article; ``when`` is its date, or that of its trip."""

    article: str
    row: Row
    when: When = UNKNOWN


@dataclass(slots=True)
class Draft:
    """An edge in the making. ``properties`` are those beside what every fact edge carries."""

    start: End
    end: End
    trip: str | None = None
    told: list[Told] = field(default_factory=list)
    properties: dict[str, Value] = field(default_factory=dict)


class Drafts:
    """Edges by type and key."""

    def __init__(self) -> None:
        self._edges: dict[tuple[str, str], Draft] = {}

    def add(self, type: str, key: str, start: End, end: End, told: Told, trip: str | None = None) -> Draft:
        """Note that ``told`` says so; the first caller's ends stay."""
        draft = self._edges.get((type, key))
        if draft is None:
            draft = self._edges[type, key] = Draft(start, end, trip)
        draft.told.append(told)
        return draft

    def edges(self) -> Iterator[Edge]:
        for type, key in sorted(self._edges):
            draft = self._edges[type, key]
            yield Edge(type, draft.start, draft.end, key, {**common(draft.told, draft.trip), **draft.properties})


def common(told: Iterable[Told], trip: str | None = None) -> dict[str, Value]:
    """What every fact edge carries, out of all rows that tell it."""
    rows = sorted(told, key=lambda t: (t.article, t.row.evidence, t.row.quotes))
    dates = [t.when for t in rows]
    best = best_date(dates)
    sure = [t.row.confidence for t in rows if t.row.confidence is not None]
    return {
        "date": best.text,
        "start_date": best.start(),
        "end_date": best.end(),
        "trip": trip,
        "articles": tuple(dict.fromkeys(t.article for t in rows)),
        "evidence": tuple(dict.fromkeys(q for t in rows for q in t.row.quotes)),
        "spans": tuple(dict.fromkeys(f"{t.article}:{a}-{b}" for t in rows for a, b in t.row.evidence)) or None,
        "rule": ", ".join(sorted({t.row.rule for t in rows if t.row.rule})) or None,
        "confidence": max(sure) if sure else None,
        "note": contradiction((t.when, t.article) for t in rows) if len(rows) > 1 else None,
    }


def when_of(row: Row, otherwise: When = UNKNOWN) -> When:
    """The date of a row, or another one where it has none."""
    text: str | None = getattr(row, "date", None)
    return parse_when(text) if text else otherwise


def clean(properties: Mapping[str, Value]) -> dict[str, Value]:
    """Without empty values."""
    return {name: value for name, value in properties.items() if value not in (None, "", ())}
