"""What one article says of one trip: the rows of a facts line that trips are linked by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.facts import Facts, SigningFact, TripFact, VisitFact
from loaders.companies import Companies
from loaders.occasions import occasion
from loaders.officials import Officials, office, person_name, year_of
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

    @property
    def name(self) -> str:
        """``article:leader or region:date``: how a telling is named in judgements."""
        return f"{self.article}:{self.leader or self.region or 'X'}:{self.when.text or 'X'}"


def tellings(facts: Facts, places: Places, companies: Companies, officials: Officials) -> Iterator[Telling]:
    """The trips of one article."""
    article, year = facts.article.id, year_of(facts)
    published = parse_when(facts.article.published)
    folded = _fold(facts, places)
    for rows in folded:
        first = facts.trips[rows[0]]
        leader, person = first.leader, None
        if leader:
            person = officials.id(*office(leader, _region_of(facts, first), places, article), year)
        yield Telling(
            article=article,
            rows=tuple(rows),
            leader=person_name(leader) if leader else None,
            person=person,
            region=places.id(_region_of(facts, first)),
            when=before(parse_when(first.date), published),
            published=published,
            stops=frozenset(p for i in rows for n in facts.trips[i].destinations for p in _stops(n, places)),
            companies=frozenset(_companies(facts, rows, places, companies, folded)),
        )


def _fold(facts: Facts, places: Places) -> list[list[int]]:
    """Rows that agree in leader, region and date are one trip; where nobody leads, they must go to one place too."""
    folded: dict[tuple[str | None, str | None, str | None], list[list[int]]] = {}
    for i, trip in enumerate(facts.trips):
        groups = folded.setdefault((trip.leader, places.id(trip.region) or trip.region, trip.date), [])
        for rows in groups:
            if trip.leader or _meet(facts.trips[rows[0]], trip, places):
                rows.append(i)
                break
        else:
            groups.append([i])
    return _nest(facts, sorted(rows for groups in folded.values() for rows in groups), places)


def _nest(facts: Facts, groups: list[list[int]], places: Places) -> list[list[int]]:
    """A leader's exact days that lie within another of his journeys are of that journey; the widest row comes first."""

    def width(rows: list[int]) -> tuple[int, int]:
        when = parse_when(facts.trips[rows[0]].date)
        return (when.first or 0) - (when.last or 0), rows[0]

    out: list[list[int]] = []
    for rows in sorted(groups, key=width):
        outer = next((group for group in out if _within(facts, rows[0], group[0], places)), None)
        if outer is None:
            out.append(list(rows))
        else:
            outer.extend(rows)
    return sorted(out)


def _within(facts: Facts, inner: int, outer: int, places: Places) -> bool:
    a, b = facts.trips[inner], facts.trips[outer]
    if not a.leader or a.leader != b.leader or (places.id(a.region) or a.region) != (places.id(b.region) or b.region):
        return False
    x, y = parse_when(a.date), parse_when(b.date)
    if x.first is None or y.first is None or x.last is None or y.last is None or not (x.exact and y.exact):
        return False
    return y.first <= x.first and x.last <= y.last


def _meet(a: TripFact, b: TripFact, places: Places) -> bool:
    ours = [p for n in a.destinations for p in _stops(n, places)]
    theirs = [p for n in b.destinations for p in _stops(n, places)]
    return not (ours and theirs) or any(gazetteer().related(p, q) for p in ours for q in theirs)


def _stops(name: str, places: Places) -> tuple[str, ...]:
    found = places.id(name)
    return (found,) if found else gazetteer().areas.get(name, ())


def _region_of(facts: Facts, trip: TripFact) -> str | None:
    """The trip's region, or that of its leader's only office in the article."""
    if trip.region or not trip.leader:
        return trip.region
    regions = {o.region for o in facts.officials if o.name == trip.leader and o.region}
    return regions.pop() if len(regions) == 1 else None


def _companies(
    facts: Facts, rows: list[int], places: Places, companies: Companies, folded: list[list[int]]
) -> Iterator[str]:
    """Companies that the article ties to the trip; all of them where it tells only one."""
    first = {i: str(group[0]) for group in folded for i in group}
    told: list[VisitFact | SigningFact] = [*facts.visits, *facts.signings]
    for row in told:
        if len(folded) == 1 or occasion(facts, places, row, first.get) == str(rows[0]):
            names = row.company if isinstance(row, SigningFact) else (row.company,)
            yield from (found for name in names if (found := companies.id(name)))
