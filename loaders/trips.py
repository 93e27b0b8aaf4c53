"""Trips told twice.

Pure, and by groups: :func:`link_led` takes the tellings of one leader, :func:`link_leaderless` those of one region
that name none. Exact dates come first; coarser, yearless and missing ones are then laid on the one trip that
they fit, and stay alone when there are several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from loaders.doubts import Doubt
from loaders.tellings import Telling
from loaders.trip_fit import LATE_DAYS, SLIP_DAYS, Trip, dated_as, fit, window

NEAR_DAYS = 10
"""Two trips of one leader that are so near and much alike are worth a person's look."""


@dataclass(frozen=True, slots=True)
class LinkedTrips:
    """Trips of one group, and what was left open in it."""

    trips: list[Trip]
    doubts: list[Doubt]

    def extend(self, other: LinkedTrips) -> None:
        self.trips.extend(other.trips)
        self.doubts.extend(other.doubts)


def link_led(tellings: Iterable[Telling]) -> LinkedTrips:
    """The trips of one leader."""
    out = LinkedTrips([], [])
    _link_into(out, list(tellings), _Nearby([]))
    dated = sorted((t for t in out.trips if t.first is not None), key=lambda t: (t.first or 0, t.tellings[0].key))
    for earlier, later in pairwise(dated):
        apart = (later.first or 0) - (earlier.last or 0)
        if 0 < apart <= NEAR_DAYS and not earlier.articles & later.articles and _much_alike(earlier, later):
            out.doubts.append(_doubt(later.tellings[0], earlier, f"{apart} days apart, one trip or two?"))
    return out


def _much_alike(a: Trip, b: Trip) -> bool:
    return bool(a.companies & b.companies) or (bool(a.stops & b.stops) and not (a.companies and b.companies))


def link_leaderless(tellings: Iterable[Telling], led: Iterable[Trip]) -> LinkedTrips:
    """Tellings of one region that name no leader, laid on the trips ``led`` of that region; the new trips."""
    out = LinkedTrips([], [])
    _link_into(out, list(tellings), _Nearby(led))
    return out


class _Nearby:
    """Trips by the months that they touch, so that each telling meets few of them."""

    def __init__(self, trips: Iterable[Trip]) -> None:
        self._by_month: dict[int, list[Trip]] = {}
        self.undated: list[Trip] = []
        for trip in trips:
            self.add(trip)

    def add(self, trip: Trip) -> None:
        span = window(trip)
        if span is None:
            self.undated.append(trip)
            return
        for month in range((span[0] - SLIP_DAYS) // 30, (span[1] + SLIP_DAYS) // 30 + 1):
            self._by_month.setdefault(month, []).append(trip)

    def around(self, first: int, last: int) -> Iterator[Trip]:
        seen: set[int] = set()
        for month in range(first // 30, last // 30 + 1):
            for trip in self._by_month.get(month, ()):
                if id(trip) not in seen:
                    seen.add(id(trip))
                    yield trip

    def all(self) -> Iterator[Trip]:
        seen: set[int] = set()
        for trips in (*self._by_month.values(), self.undated):
            for trip in trips:
                if id(trip) not in seen:
                    seen.add(id(trip))
                    yield trip


def _link_into(out: LinkedTrips, tellings: Sequence[Telling], nearby: _Nearby) -> None:
    """Lay each telling, the exact ones first, on the trip that it fits, or open a new one."""
    for telling in sorted(tellings, key=_order):
        fits = [(score, trip) for trip in _candidates(telling, nearby) if (score := fit(telling, trip)) is not None]
        best = max((score for score, _ in fits), default=None)
        chosen = [trip for score, trip in fits if score == best]
        if len(chosen) == 1:
            chosen[0].add(telling, dated_as(telling, chosen[0]))
            continue
        for trip in chosen:
            out.doubts.append(_doubt(telling, trip, "several trips fit"))
        fresh = Trip()
        fresh.add(telling)
        out.trips.append(fresh)
        nearby.add(fresh)


_ORDER = {"interval": 0, "day": 1, "month": 2, "year": 3, "unknown": 4}


def _order(telling: Telling) -> tuple[int, int, tuple[str, int]]:
    coarse = 2 if telling.when.yearless else _ORDER[telling.when.precision] // 2 * 2
    return coarse, telling.when.first or 0, telling.key


def _candidates(telling: Telling, nearby: _Nearby) -> Iterable[Trip]:
    when = telling.when
    if when.first is not None and when.last is not None:
        return nearby.around(when.first - SLIP_DAYS, when.last + SLIP_DAYS)
    if when.yearless or telling.published.last is None:
        return nearby.all()
    return (*nearby.around(telling.published.last - LATE_DAYS, telling.published.last), *nearby.undated)


def _doubt(telling: Telling, trip: Trip, why: str) -> Doubt:
    other = trip.tellings[0]
    return Doubt("trip", telling.name, other.name, why, len(trip.tellings), (telling.article, other.article))
