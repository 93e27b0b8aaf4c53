"""How well a telling fits a trip."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from loaders.places import gazetteer
from loaders.tellings import Telling
from loaders.when import When, in_year

SLIP_DAYS = 3
"""Two papers may differ by so many days on one trip that they both date to a single day or so."""
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


def window(trip: Trip) -> tuple[int, int] | None:
    """First and last day that the trip may touch."""
    if trip.first is not None and trip.last is not None:
        return trip.first, trip.last
    dated = [t.when for t in trip.tellings if t.when.first is not None]
    return (dated[0].first or 0, dated[0].last or 0) if dated else None


Score = tuple[int, int, int, int]
"""How well a telling fits a trip: days in common, companies, stops, nearness in time."""


def fit(telling: Telling, trip: Trip) -> Score | None:
    """How well a telling fits a trip, ``None`` when it does not."""
    if telling.article in trip.articles or not _regions_agree(telling, trip):
        return None
    when = dated_as(telling, trip)
    companies, stops = len(telling.companies & trip.companies), _shared_stops(telling, trip)
    clash = bool(telling.stops and trip.stops and not stops)
    if when.exact and trip.first is not None:
        return _fit_exact(when, trip, companies, stops, clash=clash, led=telling.person is not None)
    if when.yearless and telling.person and not clash and any(when == t.when for t in trip.tellings):
        return (1, companies, stops, 0)
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
    span = window(trip)
    if span is None or when.first is None or when.last is None:
        if span is None and not when.yearless:
            return _both_undated(telling, trip, companies, stops)
        return _fit_undated(telling, span, companies, stops)
    if when.first > span[1] or span[0] > when.last:
        return None
    return (0, companies, stops, _lateness(telling, span))


def _fit_undated(telling: Telling, window: tuple[int, int] | None, companies: int, stops: int) -> Score | None:
    published = telling.published.last
    if window is None or published is None:
        return (0, companies, stops, -LATE_DAYS) if companies and (stops or window is None) else None
    if not published - LATE_DAYS <= window[1] <= published + 1:
        return None
    return (0, companies, stops, _lateness(telling, window))


def _both_undated(telling: Telling, trip: Trip, companies: int, stops: int) -> Score | None:
    """Neither is dated: one trip when the papers came out within weeks (within days where no leader is named)."""
    told = [t.published.last for t in trip.tellings if t.published.last is not None]
    if not told or telling.published.last is None:
        return (0, companies, stops, -LATE_DAYS) if companies else None
    if not stops:
        return None
    apart = min(abs(telling.published.last - day) for day in told)
    return (0, companies, stops, -apart) if apart <= (LATE_DAYS if telling.person else 10) else None


def _lateness(telling: Telling, window: tuple[int, int]) -> int:
    published = telling.published.last
    return 0 if published is None else -abs(published - window[1])


def dated_as(telling: Telling, trip: Trip) -> When:
    """The telling's date, a yearless one in the year of the trip."""
    span = window(trip)
    if not telling.when.yearless or span is None:
        return telling.when
    return in_year(telling.when, datetime.date.fromordinal(span[0]).year)


def _shared_stops(telling: Telling, trip: Trip) -> int:
    gaz = gazetteer()
    return sum(1 for a in telling.stops if any(gaz.related(a, b) for b in trip.stops))
