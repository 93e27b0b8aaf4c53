"""Facts of many articles → what is one: regions, companies, officials, trips.

Pure: nothing is read or written. Names are gathered in one pass; the groups (a leader's tellings, a region's) are
then linked each by itself, so that the same functions can run over partitions.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.facts import Facts
from loaders.companies import Companies, Names, collect, link_companies
from loaders.doubts import Doubt
from loaders.judgements import NO_JUDGEMENTS, Judgements
from loaders.officials import Officials, People, link_officials, meet
from loaders.regions import Places, resolve
from loaders.tellings import Telling, tellings
from loaders.trip_ids import TripIds, name_trips
from loaders.trips import LinkedTrips, Trip, link_leaderless, link_led


@dataclass(frozen=True, slots=True)
class Linked:
    """What was taken for one. ``places`` by article id; ``trips`` by trip id."""

    places: Mapping[str, Places]
    companies: Companies
    officials: Officials
    trips: Mapping[str, Trip]
    trip_ids: TripIds
    doubts: tuple[Doubt, ...]

    def trip(self, article: str, row: int) -> str | None:
        """Id of the trip that a row of an article tells."""
        return self.trip_ids.get((article, row))


def link(facts: Iterable[Facts], judgements: Judgements = NO_JUDGEMENTS) -> Linked:
    """Link the facts of all articles. ``facts`` is gone through twice: give a list, or what can be begun again."""
    places: dict[str, Places] = {}
    names: Names = {}
    people = People()
    for one in facts:
        found = places[one.article.id] = judgements.settle(one.article.id, resolve(one))
        collect(one, found, names)
        meet(one, found, people)
    companies = link_companies(names, *judgements.pairs("company"))
    officials = link_officials(people, *judgements.pairs("official"))
    told = (t for one in facts for t in tellings(one, places[one.article.id], companies, officials))
    trips = link_trips(told, judgements)
    ids, by_id = name_trips(trips.trips)
    doubts = (*companies.doubts, *officials.doubts, *trips.doubts)
    return Linked(places, companies, officials, by_id, ids, tuple(d for d in doubts if not judgements.settled(d)))


def link_trips(told: Iterable[Telling], judgements: Judgements = NO_JUDGEMENTS) -> LinkedTrips:
    """Trips out of the tellings of all articles: leader by leader, then region by region."""
    by_person: dict[str, list[Telling]] = {}
    by_region: dict[str | None, list[Telling]] = {}
    for telling in told:
        if telling.person:
            by_person.setdefault(telling.person, []).append(telling)
        else:
            by_region.setdefault(telling.region, []).append(telling)
    out = LinkedTrips([], [])
    led: dict[str, list[Trip]] = {}
    for person in sorted(by_person):
        group = link_led(by_person[person])
        _extend(out, group)
        for trip in group.trips:
            for region in trip.regions & by_region.keys():
                led.setdefault(region, []).append(trip)
    for place in sorted(by_region, key=lambda r: r or ""):
        _extend(out, link_leaderless(by_region[place], led.get(place or "", ())))
    return judgements.rejoin(out)


def _extend(out: LinkedTrips, group: LinkedTrips) -> None:
    out.trips.extend(group.trips)
    out.doubts.extend(group.doubts)
