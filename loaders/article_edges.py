"""What one article adds to the graph."""

from __future__ import annotations

from collections.abc import Iterator

from graph.facts import Facts, Row, VisitFact
from graph.model import Node, Value
from loaders.article_nodes import article_node, open_names
from loaders.deals import Signed
from loaders.drafts import End, Told, told_by
from loaders.gathered import Gathered, Person, TripTold
from loaders.industries import phrase
from loaders.link import Linked
from loaders.occasions import occasion
from loaders.officials import office, year_of
from loaders.when import parse_when


class ArticleEdges:
    """Adds the facts of one article to what is gathered."""

    def __init__(self, facts: Facts, linked: Linked, gathered: Gathered) -> None:
        self.facts, self.linked, self.out = facts, linked, gathered
        self.article, self.published = facts.article.id, facts.article.published
        self.places, self.year = linked.places(facts), year_of(facts)
        self.called: dict[str, str] = {}

    def gather(self) -> Iterator[Node]:
        """Gather everything; the nodes that belong to this article alone come out at once."""
        self.out.articles += 1
        yield article_node(self.facts)
        for node, rows in open_names(self.facts, self.places):
            yield node
            for row in rows:
                self._report(("Unresolved", node.id), row)
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
        self.out.companies.add(found)
        return "Company", found

    def _official(self, name: str, region: str | None) -> End:
        one = office(name, region or self._only_region(name), self.places, self.article)
        return self._person(self.linked.officials.id(*one, self.year))

    def _person(self, found: str) -> End:
        if found not in self.out.officials:
            name, _, place = found.rpartition("@")
            place = place.partition("#")[0]
            self.out.officials[found] = Person(name, None if place.startswith("X-") else place)
        return "Official", found

    def _only_region(self, name: str) -> str | None:
        regions = {o.region for o in self.facts.officials if o.name == name and o.region}
        return regions.pop() if len(regions) == 1 else None

    def _report(self, end: End, row: Row) -> None:
        key = f"{self.article}|{end[0]}|{end[1]}"
        self.out.drafts.add("REPORTS", key, ("Article", self.article), end, told_by(self.article, row, self.published))

    def _edge(
        self,
        type: str,
        start: End,
        end: End,
        told: Told,
        trip: str | None,
        properties: dict[str, Value] | None = None,
    ) -> None:
        self.out.drafts.add(type, f"{start[1]}|{end[1]}", start, end, told, trip, properties)

    def _posts(self, type: str, start: End, end: End, titles: tuple[str, ...], told: Told) -> None:
        """An edge for each title, one without a title where none is given; with when it was seen."""
        seen: dict[str, Value] = {"since": self.published, "as_of": self.published} if self.published else {}
        for title in titles or (None,):
            properties = {**seen, "title": title} if title else seen
            self.out.drafts.add(type, f"{start[1]}|{end[1]}|{title or ''}", start, end, told, None, properties)

    # -- facts ------------------------------------------------------------------------------------------------

    def _officials(self) -> None:
        for row in self.facts.officials:
            end = self._official(row.name, row.region)
            self.out.officials[end[1]].titles.update(row.titles)
            self._report(end, row)
            if region := self._region(row.region):
                self._posts("HOLDS_OFFICE", end, region, row.titles, told_by(self.article, row))

    def _trips(self) -> None:
        for i, row in enumerate(self.facts.trips):
            trip = self.linked.trip(self.article, i)
            if trip is None:
                continue
            end: End = ("Trip", trip)
            told = told_by(self.article, row, self._date_in(trip, row.date))
            self.out.trips.put(trip, TripTold(told, row.destinations, row.date_basis, row.date_text))
            self._report(end, row)
            if row.leader:
                self._edge("LED", self._official(row.leader, row.region), end, told, trip)
            for name in row.companions:
                self._edge("JOINED", self._official(name, self._only_region(name) or row.region), end, told, trip)
            if region := self._region(row.region):
                self._edge("SENT", region, end, told, trip)
            for stop in row.destinations:
                if place := self._region(stop):
                    self._edge("WENT_TO", end, place, told, trip, {"place": stop})

    def _date_in(self, trip: str | None, own: str | None) -> str | None:
        """The row's own date; a yearless or missing one is that of the trip."""
        if trip is None or parse_when(own).first is not None:
            return own
        return self.linked.trips[trip].when.text or own

    def _trip_of(self, row: Row) -> str | None:
        return occasion(self.facts, self.places, row, lambda i: self.linked.trip(self.article, i))

    def _visits(self) -> None:
        for row in self.facts.visits:
            company, trip = self._company(row.company), self._trip_of(row)
            told = told_by(self.article, row, self._date_in(trip, row.date))
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
        persons = self.linked.trips[trip].persons if trip else ()
        return self._person(persons[0]) if persons else self._region(row.region)

    def _executives(self) -> None:
        for row in self.facts.executives:
            company = self._company(row.company) if row.company else None
            found = f"{row.name}@{company[1] if company else f'X-{self.article}'}"
            end: End = ("Executive", found)
            person = self.out.executives.setdefault(found, Person(row.name, company[1] if company else None))
            person.titles.update(row.titles)
            self._report(end, row)
            if company is None:
                continue
            self._posts("WORKS_FOR", end, company, row.titles, told_by(self.article, row))
            if trip := self.called.get(company[1]):
                self._edge("MET", ("Trip", trip), end, told_by(self.article, row, self._date_in(trip, None)), trip)

    def _signings(self) -> None:
        for row in self.facts.signings:
            region = self._region(row.region)
            if region is None:
                continue
            trip = self._trip_of(row)
            told = told_by(self.article, row, self._date_in(trip, row.date))
            for partner in row.company:
                signed = Signed(trip, told, row.project, row.amount_cny, row.amount_text, row.kind)
                self.out.deals.add(region[1], self._company(partner)[1], signed)
            self._report(region, row)

    def _targets(self) -> None:
        for row in self.facts.targets:
            region = self._region(row.region)
            if region is None:
                continue
            name, trip = phrase(row.industry), self._trip_of(row)
            self.out.industries.add(name)
            told = told_by(self.article, row, self._date_in(trip, None) if trip else self.published)
            key = f"{region[1]}|{name}|{trip or self.article}"
            self.out.drafts.add("TARGETS_SECTOR", key, region, ("Industry", name), told, trip)
            self._report(region, row)
