"""To which trip of its article a visit, a deal or a target belongs."""

from __future__ import annotations

from collections.abc import Sequence

from graph.facts import Facts, Row, TripFact
from loaders.regions import Places
from loaders.when import When, parse_when


def trip_row(facts: Facts, places: Places, row: Row) -> int | None:
    """Index of the trip in ``facts.trips``; ``None`` when there is none, or no telling which."""
    region = places.id(getattr(row, "region", None))
    official: str | None = getattr(row, "official", None)
    trips = list(enumerate(facts.trips))
    if official:
        led = [(i, t) for i, t in trips if t.leader == official]
        if led:
            return _by_date(led, parse_when(getattr(row, "date", None)))
    same = [(i, t) for i, t in trips if region is not None and places.id(t.region) == region]
    if official is None and hasattr(row, "official"):
        same = [(i, t) for i, t in same if t.leader is None] or same
    return _by_date(same, parse_when(getattr(row, "date", None)))


def _by_date(trips: Sequence[tuple[int, TripFact]], when: When) -> int | None:
    """The only trip, or the only one whose days hold the date."""
    kinds = {(t.leader, t.region, t.date) for _, t in trips}
    if len(kinds) == 1:
        return trips[0][0]
    fitting = [(i, t) for i, t in trips if when.text and _touch(parse_when(t.date), when)]
    if len({(t.leader, t.region, t.date) for _, t in fitting}) == 1:
        return fitting[0][0]
    return None


def _touch(a: When, b: When) -> bool:
    if a.text == b.text:
        return True
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return False
    return a.first <= b.last and b.first <= a.last
