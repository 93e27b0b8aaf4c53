"""Facts of many articles → what is one: regions, companies, officials, trips.

Names are gathered in one pass over the articles, trips in a second. The work itself is done by pure functions over
groups (a name's forms, one leader's tellings, one region's): :func:`link_part` takes the tellings of one part of the
country, so that parts can be linked one after the other in little memory, or on many machines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.facts import Facts
from loaders.companies import Companies, link_companies
from loaders.company_mentions import Names, collect
from loaders.doubts import Doubt
from loaders.judged import Watch
from loaders.judgements import NO_JUDGEMENTS, Judgements
from loaders.officials import Officials, People, link_officials, meet
from loaders.regions import Places, resolve
from loaders.shuffle import Shuffle
from loaders.tellings import Telling, tellings
from loaders.trip_fit import Trip
from loaders.trip_ids import LinkedTrip, name_trips
from loaders.trips import LinkedTrips, link_leaderless, link_led


@dataclass(frozen=True, slots=True)
class Linked:
    """What was taken for one. ``trips`` by trip id, ``trip_ids`` by (article id, index of the row)."""

    companies: Companies
    officials: Officials
    trips: Mapping[str, LinkedTrip]
    trip_ids: Mapping[tuple[str, int], str]
    doubts: tuple[Doubt, ...]
    judgements: Judgements = NO_JUDGEMENTS

    def places(self, facts: Facts) -> Places:
        """What the names of places in one article mean."""
        return self.judgements.settle(facts.article.id, resolve(facts))

    def trip(self, article: str, row: int) -> str | None:
        """Id of the trip that a row of an article tells."""
        return self.trip_ids.get((article, row))


def link(facts: Iterable[Facts], judgements: Judgements = NO_JUDGEMENTS) -> Linked:
    """Link the facts of all articles. ``facts`` is gone through twice: give a list, or what can be begun again.

    Raises :class:`graph.errors.JudgementError` for a judgement that names what no article has.
    """
    names: Names = {}
    people = People()
    seen = Watch(judgements)
    for one in facts:
        found = judgements.settle(one.article.id, resolve(one))
        seen.places(one.article.id, found)
        collect(one, found, names)
        meet(one, found, people)
    companies = link_companies(names, *judgements.pairs("company"))
    officials = link_officials(people, *judgements.pairs("official"))
    seen.names(names, officials.stretches)
    names.clear()
    told = _told(facts, judgements, companies, officials)
    ids: dict[tuple[str, int], str] = {}
    trips: dict[str, LinkedTrip] = {}
    doubts = [*companies.doubts, *officials.doubts]
    for part in _parts(told, judgements, seen.tellings):
        linked = link_part(part, judgements)
        name_trips(linked.trips, ids, trips)
        doubts.extend(linked.doubts)
    seen.check()
    open_ones = tuple(d for d in doubts if not judgements.settled(d))
    return Linked(companies, officials, trips, ids, open_ones, judgements)


def _told(
    facts: Iterable[Facts], judgements: Judgements, companies: Companies, officials: Officials
) -> Iterator[Telling]:
    for one in facts:
        yield from tellings(one, judgements.settle(one.article.id, resolve(one)), companies, officials)


def _parts(told: Iterable[Telling], judgements: Judgements, note: set[str]) -> Iterator[list[Telling]]:
    """Tellings by city, so that a leader's and his region's are together; what judgements tie together is one part."""
    judged = judgements.tellings()
    parts: Shuffle[Telling] = Shuffle()
    tied: set[str] = set()
    for telling in told:
        key = _city(telling)
        if judged and telling.name in judged:
            note.add(telling.name)
            tied.add(key)
        parts.put(key, telling)
    together: list[Telling] = []
    for key, part in parts.groups():
        if key in tied:
            together.extend(part)
        else:
            yield part
    if together:
        yield together


def _city(telling: Telling) -> str:
    """The first four digits of the leader's region, or of the telling's own."""
    place = telling.person.rpartition("@")[2] if telling.person else telling.region or "X"
    return place[:4] if place[:4].isdigit() else "X"


def link_part(told: Iterable[Telling], judgements: Judgements = NO_JUDGEMENTS) -> LinkedTrips:
    """Trips out of the tellings of one part: leader by leader, then region by region."""
    by_person: dict[str, list[Telling]] = {}
    by_region: dict[str, list[Telling]] = {}
    for telling in told:
        if telling.person:
            by_person.setdefault(telling.person, []).append(telling)
        else:
            by_region.setdefault(telling.region or "", []).append(telling)
    out = LinkedTrips([], [])
    led: dict[str, list[Trip]] = {}
    for person in sorted(by_person):
        group = link_led(by_person[person])
        out.extend(group)
        for trip in group.trips:
            for region in trip.regions & by_region.keys():
                led.setdefault(region, []).append(trip)
    for region in sorted(by_region):
        out.extend(link_leaderless(by_region[region], led.get(region, ())))
    return judgements.rejoin(out)
