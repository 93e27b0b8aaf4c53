"""What one article adds to the graph."""

from __future__ import annotations

from graph.facts import Facts, Row, VisitFact
from graph.model import Node, Value
from loaders.drafts import Draft, End, Told, clean, when_of
from loaders.gathered import Gathered, Person
from loaders.industries import phrase
from loaders.link import Linked
from loaders.occasions import occasion
from loaders.officials import office, year_of
from loaders.places import gazetteer
from loaders.regions import Places
from loaders.trip_ids import best_date
from loaders.when import UNKNOWN, When, parse_when


class ArticleEdges:
    """Adds the facts of one article to what is gathered."""

    def __init__(self, facts: Facts, linked: Linked, gathered: Gathered) -> None:
        self.facts, self.linked, self.out = facts, linked, gathered
        self.article = facts.article.id
        self.places: Places = linked.places[self.article]
        self.year = year_of(facts)
        self.published = parse_when(facts.article.published)
        self.called: dict[str, str] = {}

    def gather(self) -> None:
        self._article()
        self._unresolved()
        self._officials()
        self._trips()
        self._visits()
        self._executives()
        self._signings()
        self._targets()

    # -- names ------------------------------------------------------------------------------------------------

    def _region(self, name: str | None) -> End | None:
        found = self.places.id(name)
        if found is None:
            return None
        self.out.regions.add(found)
        return "Region", found

    def _company(self, name: str) -> End:
        found = self.linked.companies.id(name) or name
        self.out.companies.setdefault(found, set()).add(self.article)
        return "Company", found

    def _official(self, name: str, region: str | None) -> End:
        one = office(name, region or self._only_region(name), self.places, self.article)
        found = self.linked.officials.id(*one, self.year)
        place = found.rpartition("@")[2].partition("#")[0]
        self.out.officials.setdefault(found, Person(name, None if place.startswith("X-") else place))
        return "Official", found

    def _only_region(self, name: str) -> str | None:
        regions = {o.region for o in self.facts.officials if o.name == name and o.region}
        return regions.pop() if len(regions) == 1 else None

    def _report(self, end: End, row: Row) -> None:
        key = f"{self.article}|{end[0]}|{end[1]}"
        self.out.drafts.add("REPORTS", key, ("Article", self.article), end, Told(self.article, row, self.published))

    # -- facts ------------------------------------------------------------------------------------------------

    def _article(self) -> None:
        given = self.facts.article
        day = self.published.start() if self.published.precision == "day" else None
        values = clean(
            {
                "name": given.title or given.id,
                "title": given.title,
                "source": given.source,
                "published": given.published,
                "published_date": day,
                "url": given.url,
            }
        )
        self.out.articles[self.article] = Node("Article", self.article, properties=values)

    def _unresolved(self) -> None:
        for name, found in sorted(self.places.names.items()):
            if found.id is not None or name in gazetteer().areas:
                continue
            rows = [row for _, row in self.facts.rows() if name in _place_names(row)]
            node = f"region:{name}:{self.article}"
            values = clean(
                {
                    "name": name,
                    "kind": "region",
                    "reason": found.reason,
                    "candidates": found.candidates,
                    "articles": (self.article,),
                    "evidence": tuple(dict.fromkeys(q for row in rows for q in row.quotes)),
                }
            )
            self.out.unresolved[node] = Node("Unresolved", node, properties=values)
            for row in rows:
                self._report(("Unresolved", node), row)

    def _officials(self) -> None:
        for row in self.facts.officials:
            end = self._official(row.name, row.region)
            self.out.officials[end[1]].titles.update(dict.fromkeys(row.titles))
            self._report(end, row)
            region = self._region(row.region)
            for title in (row.titles or (None,)) if region else ():
                assert region
                told = Told(self.article, row, UNKNOWN)
                draft = self.out.drafts.add("HOLDS_OFFICE", f"{end[1]}|{region[1]}|{title or ''}", end, region, told)
                _seen(draft.properties, title, self.facts.article.published)

    def _trips(self) -> None:
        for i, row in enumerate(self.facts.trips):
            trip = self.linked.trip(self.article, i)
            if trip is None:
                continue
            end: End = ("Trip", trip)
            told = Told(self.article, row, self._date_of_trip(trip, row))
            self.out.trips.setdefault(trip, []).append(told)
            self._report(end, row)
            if row.leader:
                leader = self._official(row.leader, row.region)
                self._edge("LED", leader, end, told, trip)
            for name in row.companions:
                self._edge("JOINED", self._official(name, self._only_region(name) or row.region), end, told, trip)
            if region := self._region(row.region):
                self._edge("SENT", region, end, told, trip)
            for stop in row.destinations:
                if place := self._region(stop):
                    draft = self._edge("WENT_TO", end, place, told, trip)
                    draft.properties.setdefault("place", stop)

    def _edge(self, type: str, start: End, end: End, told: Told, trip: str | None) -> Draft:
        return self.out.drafts.add(type, f"{start[1]}|{end[1]}", start, end, told, trip)

    def _date_of_trip(self, trip: str, row: Row) -> When:
        """The row's own date; a yearless or missing one is that of the trip."""
        own = when_of(row)
        if own.exact or own.first is not None:
            return own
        return best_date(t.when for t in self.linked.trips[trip].tellings)

    def _trip_of(self, row: Row) -> tuple[str | None, When]:
        trip = occasion(self.facts, self.places, row, lambda i: self.linked.trip(self.article, i))
        return trip, self._date_of_trip(trip, row) if trip else when_of(row)

    def _visits(self) -> None:
        for row in self.facts.visits:
            company = self._company(row.company)
            trip, when = self._trip_of(row)
            told = Told(self.article, row, when)
            start = self._visitor(row, trip)
            if trip:
                self.called[company[1]] = trip
                self._edge("CALLED_AT", ("Trip", trip), company, told, trip)
            else:
                self._report(company, row)
            if start:
                when_else = trip or f"{start[1]}|{row.date or self.article}"
                self.out.drafts.add("VISITED", f"{when_else}|{company[1]}", start, company, told, trip)

    def _visitor(self, row: VisitFact, trip: str | None) -> End | None:
        """Who visited: the official named, else the leader whom any article names for the trip, else the region."""
        if row.official:
            return self._official(row.official, row.region)
        persons = sorted(self.linked.trips[trip].persons) if trip else []
        if persons:
            return "Official", persons[0]
        return self._region(row.region)

    def _executives(self) -> None:
        for row in self.facts.executives:
            company = self._company(row.company) if row.company else None
            found = f"{row.name}@{company[1] if company else f'X-{self.article}'}"
            end: End = ("Executive", found)
            person = self.out.executives.setdefault(found, Person(row.name, company[1] if company else None))
            person.titles.update(dict.fromkeys(row.titles))
            self._report(end, row)
            told = Told(self.article, row, UNKNOWN)
            for title in (row.titles or (None,)) if company else ():
                assert company
                draft = self.out.drafts.add("WORKS_FOR", f"{found}|{company[1]}|{title or ''}", end, company, told)
                _seen(draft.properties, title, self.facts.article.published)
            if company and (trip := self.called.get(company[1])):
                when = best_date(t.when for t in self.linked.trips[trip].tellings)
                self._edge("MET", ("Trip", trip), end, Told(self.article, row, when), trip)

    def _signings(self) -> None:
        for row in self.facts.signings:
            trip, when = self._trip_of(row)
            told = Told(self.article, row, when)
            region = self._region(row.region)
            for partner in row.company:
                company = self._company(partner)
                if region:
                    self.out.deals.add(region[1], company[1], trip, told, row)
            if region:
                self._report(region, row)

    def _targets(self) -> None:
        for row in self.facts.targets:
            region = self._region(row.region)
            if region is None:
                continue
            name = phrase(row.industry)
            self.out.industries.add(name)
            trip, when = self._trip_of(row)
            key = f"{region[1]}|{name}|{trip or self.article}"
            told = Told(self.article, row, when if trip else self.published)
            self.out.drafts.add("TARGETS_SECTOR", key, region, ("Industry", name), told, trip)
            self._report(region, row)


def _place_names(row: Row) -> tuple[str, ...]:
    region: str | None = getattr(row, "region", None)
    stops: tuple[str, ...] = getattr(row, "destinations", ())
    return (*stops, *([region] if region else []))


def _seen(properties: dict[str, Value], title: str | None, published: str | None) -> None:
    """Note a title and the first and last time that it was seen (EDTF)."""
    if title:
        properties["title"] = title
    if published:
        for name, choose in (("since", min), ("as_of", max)):
            old = properties.get(name)
            properties[name] = choose(str(old), published) if old else published
