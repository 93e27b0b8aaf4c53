"""What one article says of one trip: the rows of a facts line that trips are linked by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts import Facts, TripFact
from loaders.companies import Companies
from loaders.officials import Officials, office, year_of
from loaders.places import gazetteer
from loaders.regions import Places
from loaders.when import When, before, parse_when


@dataclass(frozen=True, slots=True)
class Telling:
    """``rows`` are indices of the article's trips; ``person`` is the leader's id, ``region`` a region id.

    ``stops`` are region ids, of an area (长三角) those of its members; ``companies`` are ids.
    """

    article: str
    rows: tuple[int, ...]
    leader: str | None
    person: str | None
    region: str | None
    when: When
    published: When
    stops: frozenset[str]
    companies: frozenset[str]

    @property
    def key(self) -> tuple[str, int]:
        return self.article, self.rows[0]


def tellings(facts: Facts, places: Places, companies: Companies, officials: Officials) -> Iterator[Telling]:
    """The trips of one article; rows that agree in leader, region and date are one."""
    article, year = facts.article.id, year_of(facts)
    published = parse_when(facts.article.published)
    folded: dict[tuple[str | None, str | None, str | None], list[int]] = {}
    for i, trip in enumerate(facts.trips):
        folded.setdefault((trip.leader, places.id(trip.region) or trip.region, trip.date), []).append(i)
    alone = len(folded) == 1
    for (leader, _, date), rows in folded.items():
        first = facts.trips[rows[0]]
        person = None
        if leader:
            person = officials.id(*office(leader, _region_of(facts, first), places, article), year)
        yield Telling(
            article=article,
            rows=tuple(rows),
            leader=leader,
            person=person,
            region=places.id(_region_of(facts, first)),
            when=before(parse_when(date), published),
            published=published,
            stops=frozenset(p for i in rows for n in facts.trips[i].destinations for p in _stops(n, places)),
            companies=frozenset(_companies(facts, first, places, companies, alone=alone)),
        )


def _stops(name: str, places: Places) -> tuple[str, ...]:
    found = places.id(name)
    return (found,) if found else gazetteer().areas.get(name, ())


def _region_of(facts: Facts, trip: TripFact) -> str | None:
    """The trip's region, or that of its leader's only office in the article."""
    if trip.region or not trip.leader:
        return trip.region
    regions = {o.region for o in facts.officials if o.name == trip.leader and o.region}
    return regions.pop() if len(regions) == 1 else None


def _companies(facts: Facts, trip: TripFact, places: Places, companies: Companies, *, alone: bool) -> Iterator[str]:
    """Companies that the article ties to the trip: visited by its leader, or by its region where it is the only trip."""
    region = places.id(trip.region)
    own_trips = sum(1 for t in facts.trips if places.id(t.region) == region and t.leader != trip.leader)
    for visit in facts.visits:
        same_region = places.id(visit.region) == region
        if (visit.official == trip.leader and same_region) or alone or (same_region and not own_trips):
            found = companies.id(visit.company)
            if found:
                yield found
    for signing in facts.signings:
        if places.id(signing.region) == region and not own_trips:
            yield from (c for partner in signing.company if (c := companies.id(partner)))
