"""To which trip of its article a visit, a deal or a target belongs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.facts import Facts, Row, TripFact
from loaders.regions import Places
from loaders.when import When, parse_when

TripOf = Callable[[int], str | None]
"""Index of a trip in ``facts.trips`` → id of the trip that it tells."""


def occasion(facts: Facts, places: Places, row: Row, trip_of: TripOf) -> str | None:
    """Id of the trip; ``None`` when the article tells none, or several with no telling which."""
    region = places.id(getattr(row, "region", None))
    official: str | None = getattr(row, "official", None)
    trips = list(enumerate(facts.trips))
    if official:
        led = [(i, t) for i, t in trips if t.leader == official]
        if led:
            return _by_date(led, parse_when(getattr(row, "date", None)), trip_of)
    same = [(i, t) for i, t in trips if region is not None and places.id(t.region) == region]
    if official is None and hasattr(row, "official"):
        same = [(i, t) for i, t in same if t.leader is None] or same
    return _by_date(same, parse_when(getattr(row, "date", None)), trip_of)


def _by_date(trips: Sequence[tuple[int, TripFact]], when: When, trip_of: TripOf) -> str | None:
    """The only trip, or the only one whose days hold the date."""
    ids = {trip_of(i) for i, _ in trips}
    if len(ids) > 1:
        ids = {trip_of(i) for i, t in trips if when.text and _touch(parse_when(t.date), when)}
    return ids.pop() if len(ids) == 1 else None


def _touch(a: When, b: When) -> bool:
    if a.text == b.text:
        return True
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return False
    return a.first <= b.last and b.first <= a.last
