"""Trips told twice.

Pure, and by groups: :func:`link_led` takes the tellings of one leader, :func:`link_leaderless` those of one region
that name none. Exact dates come first; coarser, yearless and missing ones are then laid on the one trip that
they fit, and stay alone when there are several.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from loaders.doubts import Doubt
from loaders.places import gazetteer
from loaders.tellings import Telling
from loaders.when import When, in_year

SLIP_DAYS = 3
"""Two papers may differ by so many days on one trip that they both date to a single day or so."""
NEAR_DAYS = 10
"""Two trips of one leader that are so near and much alike are worth a person's look."""
LATE_DAYS = 45
"""An undated telling is laid on a trip that ended so many days before it was published, at most."""


@dataclass(slots=True)
class Trip:
    """Tellings taken for one trip. ``first`` and ``last`` are ordinals, once a telling is exactly dated."""

    tellings: list[Telling] = field(default_factory=list)
    first: int | None = None
    last: int | None = None
    articles: set[str] = field(default_factory=set)
    stops: set[str] = field(default_factory=set)
    companies: set[str] = field(default_factory=set)
    persons: set[str] = field(default_factory=set)
    regions: set[str] = field(default_factory=set)

    def add(self, telling: Telling, when: When | None = None) -> None:
        when = when or telling.when
        self.tellings.append(telling)
        self.articles.add(telling.article)
        self.stops |= telling.stops
        self.companies |= telling.companies
        self.persons |= {telling.person} if telling.person else set()
        self.regions |= {telling.region} if telling.region else set()
        if when.exact and when.first is not None and when.last is not None:
            self.first = when.first if self.first is None else min(self.first, when.first)
            self.last = when.last if self.last is None else max(self.last, when.last)


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
        self._undated: list[Trip] = []
        for trip in trips:
            self.add(trip)

    def add(self, trip: Trip) -> None:
        window = _window(trip)
        if window is None:
            self._undated.append(trip)
            return
        for month in range((window[0] - SLIP_DAYS) // 30, (window[1] + SLIP_DAYS) // 30 + 1):
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
        for trips in (*self._by_month.values(), self._undated):
            for trip in trips:
                if id(trip) not in seen:
                    seen.add(id(trip))
                    yield trip


def _window(trip: Trip) -> tuple[int, int] | None:
    if trip.first is not None and trip.last is not None:
        return trip.first, trip.last
    dated = [t.when for t in trip.tellings if t.when.first is not None]
    return (dated[0].first or 0, dated[0].last or 0) if dated else None


def _link_into(out: LinkedTrips, tellings: Sequence[Telling], nearby: _Nearby) -> None:
    """Lay each telling, the exact ones first, on the trip that it fits, or open a new one."""
    for telling in sorted(tellings, key=_order):
        fits = [(score, trip) for trip in _candidates(telling, nearby) if (score := _fit(telling, trip)) is not None]
        best = max((score for score, _ in fits), default=None)
        chosen = [trip for score, trip in fits if score == best]
        if len(chosen) == 1:
            chosen[0].add(telling, _dated_as(telling, chosen[0]))
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
    return nearby.around(telling.published.last - LATE_DAYS, telling.published.last)


Score = tuple[int, int, int, int]
"""How well a telling fits a trip: days in common, companies, stops, nearness in time."""


def _fit(telling: Telling, trip: Trip) -> Score | None:
    """How well a telling fits a trip, ``None`` when it does not."""
    if telling.article in trip.articles or not _regions_agree(telling, trip):
        return None
    when = _dated_as(telling, trip)
    companies, stops = len(telling.companies & trip.companies), _shared_stops(telling, trip)
    clash = bool(telling.stops and trip.stops and not stops)
    if when.exact and trip.first is not None:
        return _fit_exact(when, trip, companies, stops, clash=clash, led=telling.person is not None)
    silent = telling.person is not None and not telling.stops and when.precision == "month"
    if clash or not (stops or companies or silent):
        return None
    return _fit_coarse(telling, when, trip, companies, stops)


def _regions_agree(telling: Telling, trip: Trip) -> bool:
    if telling.person is not None:
        return True
    return telling.region is not None and telling.region in trip.regions


def _fit_exact(when: When, trip: Trip, companies: int, stops: int, *, clash: bool, led: bool) -> Score | None:
    first, last = when.first or 0, when.last or 0
    begin, end = trip.first or 0, trip.last or 0
    gap = max(first - end, begin - last, 0)
    if gap:
        single = first == last or begin == end
        if gap > SLIP_DAYS or not single or clash or not led or not (companies or (stops and gap == 1)):
            return None
        return (0, companies, stops, -gap)
    inside = (begin <= first and last <= end) or (first <= begin and end <= last)
    if clash and not (inside and led):
        return None
    if not led and not (stops or companies):
        return None
    return (1, companies, stops, 0)


def _fit_coarse(telling: Telling, when: When, trip: Trip, companies: int, stops: int) -> Score | None:
    """A month, a year or no date at all: stops or companies already agree."""
    window = _window(trip)
    if window is None or when.first is None or when.last is None:
        return _fit_undated(telling, window, companies, stops)
    if when.first > window[1] or window[0] > when.last:
        return None
    return (0, companies, stops, _lateness(telling, window))


def _fit_undated(telling: Telling, window: tuple[int, int] | None, companies: int, stops: int) -> Score | None:
    published = telling.published.last
    if window is None or published is None:
        return (0, companies, stops, -LATE_DAYS) if companies and (stops or window is None) else None
    if not published - LATE_DAYS <= window[1] <= published + 1:
        return None
    return (0, companies, stops, _lateness(telling, window))


def _lateness(telling: Telling, window: tuple[int, int]) -> int:
    published = telling.published.last
    return 0 if published is None else -abs(published - window[1])


def _dated_as(telling: Telling, trip: Trip) -> When:
    """The telling's date, a yearless one in the year of the trip."""
    window = _window(trip)
    if not telling.when.yearless or window is None:
        return telling.when
    return in_year(telling.when, datetime.date.fromordinal(window[0]).year)


def _shared_stops(telling: Telling, trip: Trip) -> int:
    gaz = gazetteer()
    return sum(1 for a in telling.stops if any(gaz.related(a, b) for b in trip.stops))


def _doubt(telling: Telling, trip: Trip, why: str) -> Doubt:
    other = trip.tellings[0]
    return Doubt("trip", telling.name, other.name, why, len(trip.tellings), (telling.article, other.article))
