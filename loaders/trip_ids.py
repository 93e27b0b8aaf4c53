"""The date and the id of a trip that several articles tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import content_hash
from loaders.trip_fit import Trip
from loaders.when import UNKNOWN, When

_ROUGH = {"day": 1, "interval": 0, "month": 2, "year": 3, "unknown": 4}


def best_date(told: Iterable[When]) -> When:
    """The most precise of several dates; among equals the one that most support, then the one that holds most."""
    counts = Counter(w for w in told if w.text)
    if not counts:
        return UNKNOWN
    if len(counts) == 1:
        return next(iter(counts))
    known = [w for w in counts if not w.yearless] or list(counts)

    def rank(when: When) -> tuple[int, int, int, str]:
        support = sum(n for w, n in counts.items() if _holds(when, w))
        length = (when.last or 0) - (when.first or 0)
        return max(_ROUGH[when.precision], 1), -support, -length if when.exact else length, when.text or ""

    return min(known, key=rank)


def _holds(outer: When, inner: When) -> bool:
    if outer == inner:
        return True
    if outer.first is None or inner.first is None or not (outer.exact and inner.exact):
        return False
    return outer.first <= inner.first and (inner.last or 0) <= (outer.last or 0)


def contradiction(told: Iterable[tuple[When, str]]) -> str | None:
    """A note (Chinese) when exact dates (with the id of the article each) do not fit into the one that was taken."""
    exact = [(when, article) for when, article in told if when.exact]
    best = best_date(when for when, _ in exact)
    if all(_holds(best, when) for when, _ in exact):
        return None
    by_text: dict[str, set[str]] = {}
    for when, article in exact:
        by_text.setdefault(when.text or "", set()).add(article)
    return "时间说法不一：" + "；".join(f"{text}（{'、'.join(sorted(by_text[text]))}）" for text in sorted(by_text))


def region_of(trip: Trip) -> str | None:
    """The region that most articles send the trip from."""
    told = Counter(t.region for t in trip.tellings if t.region)
    return min(told, key=lambda r: (-told[r], r)) if told else None


def leader_of(trip: Trip) -> str | None:
    """The leader's name."""
    told = Counter(t.leader for t in trip.tellings if t.leader)
    return min(told, key=lambda n: (-told[n], n)) if told else None


def _day(when: When) -> str:
    first = (when.text or "").split("/")[0]
    return {4: f"{first}-XX-XX", 7: f"{first}-XX", 10: first}.get(len(first), "X")


@dataclass(frozen=True, slots=True)
class LinkedTrip:
    """One trip as all its articles together tell it. ``persons`` are ids of its leader; ``note`` is Chinese."""

    when: When
    region: str | None
    leader: str | None
    persons: tuple[str, ...]
    note: str | None
    articles: tuple[str, ...]


def name_trips(trips: Iterable[Trip], ids: dict[tuple[str, int], str], named: dict[str, LinkedTrip]) -> None:
    """Give trips their ids: region, leader and first day.

    Of those that share all three the first by article keeps the bare id, the others get a mark of their first article.
    Adds to ``ids`` (by article id and index of the row) and to ``named`` (by trip id).
    """
    wanted: dict[str, list[tuple[Trip, LinkedTrip]]] = {}
    for trip in trips:
        one = _summary(trip)
        wanted.setdefault(f"{one.region or 'X'}-{one.leader or 'X'}-{_day(one.when)}", []).append((trip, one))
    for base in sorted(wanted):
        group = sorted(wanted[base], key=lambda pair: min(t.key for t in pair[0].tellings))
        for trip, one in group:
            name = base
            if name in named:
                name = f"{base}-{content_hash(list(min(t.key for t in trip.tellings)))[:6]}"
            named[name] = one
            ids.update(((t.article, row), name) for t in trip.tellings for row in t.rows)


def _summary(trip: Trip) -> LinkedTrip:
    tellings = trip.tellings
    return LinkedTrip(
        when=best_date(t.when for t in tellings),
        region=region_of(trip),
        leader=leader_of(trip),
        persons=tuple(sorted(trip.persons)),
        note=contradiction((t.when, t.article) for t in tellings) if len(tellings) > 1 else None,
        articles=tuple(sorted(trip.articles)),
    )
