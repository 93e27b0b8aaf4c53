"""Edges while they are gathered: the same fact told by several articles is one edge with all its sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.facts import Row
from graph.model import Edge, Value
from loaders.shuffle import Shuffle
from loaders.trip_ids import best_date, contradiction
from loaders.when import parse_when

End = tuple[str, str]
"""(label, id)."""


class Told(NamedTuple):
    """What one row of one article gives to an edge; ``date`` is the row's (EDTF), or that of its trip."""

    article: str
    spans: tuple[tuple[int, int], ...]
    quotes: tuple[str, ...]
    rule: str | None
    confidence: float | None
    date: str | None


def told_by(article: str, row: Row, date: str | None = None) -> Told:
    return Told(article, row.evidence, row.quotes, row.rule, row.confidence, date)


class _Part(NamedTuple):
    start: End
    end: End
    trip: str | None
    told: Told
    properties: Mapping[str, Value] | None


class Drafts:
    """Edges by type and key."""

    def __init__(self) -> None:
        self._parts: Shuffle[_Part] = Shuffle()

    def add(
        self,
        type: str,
        key: str,
        start: End,
        end: End,
        told: Told,
        trip: str | None = None,
        properties: Mapping[str, Value] | None = None,
    ) -> None:
        """Note that ``told`` says so. ``properties`` come beside what every fact edge carries."""
        self._parts.put(f"{type}\t{key}", _Part(start, end, trip, told, properties))

    def edges(self) -> Iterator[Edge]:
        """Every edge once; may be called once."""
        for name, parts in self._parts.groups():
            type, _, key = name.partition("\t")
            parts.sort(key=lambda p: p.told[:3])
            values = common([p.told for p in parts], parts[0].trip)
            values.update(_merged(parts))
            yield Edge(type, parts[0].start, parts[0].end, key, values)


_CHOICE = {"since": min, "as_of": max}
"""Which of several values of a property counts; of all others the first."""


def _merged(parts: Sequence[_Part]) -> dict[str, Value]:
    out: dict[str, Value] = {}
    for part in parts:
        for name, value in (part.properties or {}).items():
            if name not in out:
                out[name] = value
            elif name in _CHOICE:
                out[name] = _CHOICE[name](str(out[name]), str(value))
    return out


def common(told: Sequence[Told], trip: str | None = None) -> dict[str, Value]:
    """What every fact edge carries, out of all rows that tell it (in the order of the articles)."""
    if len(told) == 1:
        return _single(told[0], trip)
    best = best_date(parse_when(t.date) for t in told)
    sure = [t.confidence for t in told if t.confidence is not None]
    sentences, spans = _sentences(told)
    return {
        "date": best.text,
        "start_date": best.start(),
        "end_date": best.end(),
        "trip": trip,
        "articles": tuple(dict.fromkeys(t.article for t in told)),
        "evidence": sentences,
        "spans": spans or None,
        "rule": ", ".join(sorted({t.rule for t in told if t.rule})) or None,
        "confidence": max(sure) if sure else None,
        "note": contradiction((parse_when(t.date), t.article) for t in told),
    }


def _sentences(told: Sequence[Told]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Sentences and where they stand, the n-th of one for the n-th of the other.

    A sentence that two articles share is there twice, each with its own place. Rows without quotes for every span
    (facts of another make) give both lists without pairs.
    """
    if all(len(t.spans) == len(t.quotes) for t in told):
        at = {f"{t.article}:{a}-{b}": quote for t in told for (a, b), quote in zip(t.spans, t.quotes, strict=True)}
        return tuple(at.values()), tuple(at)
    quotes = tuple(dict.fromkeys(q for t in told for q in t.quotes))
    return quotes, tuple(dict.fromkeys(f"{t.article}:{a}-{b}" for t in told for a, b in t.spans))


def _single(told: Told, trip: str | None) -> dict[str, Value]:
    when = parse_when(told.date)
    return {
        "date": when.text,
        "start_date": when.start(),
        "end_date": when.end(),
        "trip": trip,
        "articles": (told.article,),
        "evidence": told.quotes,
        "spans": tuple(f"{told.article}:{a}-{b}" for a, b in told.spans) or None,
        "rule": told.rule,
        "confidence": told.confidence,
    }


def clean(properties: Mapping[str, Value]) -> dict[str, Value]:
    """Without empty values."""
    return {name: value for name, value in properties.items() if value not in (None, "", ())}
