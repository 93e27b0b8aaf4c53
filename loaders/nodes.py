"""Nodes of trips, companies and people, out of what was gathered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.model import Edge, Node, Value
from loaders.company_names import parse_company
from loaders.drafts import clean, common
from loaders.gathered import Gathered, TripTold
from loaders.link import Linked
from loaders.places import gazetteer
from loaders.trip_ids import LinkedTrip
from loaders.when import When


def trip_nodes(gathered: Gathered, linked: Linked) -> Iterator[Node]:
    """One node a trip, dated by its most precise telling."""
    for trip, rows in gathered.trips.groups():
        rows.sort(key=lambda r: r.told[:3])
        yield Node("Trip", trip, properties=_trip(linked.trips[trip], rows))


def _trip(trip: LinkedTrip, rows: Sequence[TripTold]) -> dict[str, Value]:
    values = common([row.told for row in rows])
    stops = tuple(dict.fromkeys(name for row in rows for name in row.stops))
    bases = {row.basis for row in rows if row.basis}
    inferred = bool(bases) and "stated" not in bases
    values |= {
        "name": _trip_name(trip, stops),
        "date": trip.when.text,
        "start_date": trip.when.start(),
        "end_date": trip.when.end(),
        "long_from": _long_from(trip.when),
        "date_precision": trip.when.precision,
        "date_basis": None if not trip.when.text else "inferred" if inferred else "stated",
        "date_text": next((row.text for row in rows if row.text), None),
        "leader": trip.leader,
        "region": trip.region,
        "destinations": stops,
        "note": trip.note,
    }
    return clean(values) | {"articles": values["articles"], "evidence": values["evidence"]}


def _long_from(when: When) -> str | None:
    """Where a trip of more than ten days is looked up that began well before a period: its first day, or only its year
    when it is longer than 45 days (what is known of it then is a season or a year)."""
    first, last = when.start(), when.end()
    if first is None or last is None or (last - first).days < 10:
        return None
    return first.isoformat() if (last - first).days <= 45 else str(first.year)


def _trip_name(trip: LinkedTrip, stops: tuple[str, ...]) -> str:
    """冠县张学宏赴上海、苏州."""
    who = (gazetteer().label(trip.region) if trip.region else "") + (trip.leader or "代表团")
    return f"{who}赴{'、'.join(stops)}" if stops else f"{who}外出招商"


def place_of(company: str) -> str | None:
    """Where the name says that the company is; ``None`` when the place may be a brand (东方雨虹)."""
    name = parse_company(company)
    return name.places[0] if name.full and len(name.places) == 1 else None


def company_nodes(gathered: Gathered, linked: Linked) -> Iterator[Node]:
    """Companies with their other names."""
    for company in sorted(gathered.companies):
        name, place = parse_company(company), place_of(company)
        if place:
            gathered.regions.add(place)
        values = clean(
            {
                "name": company,
                "kind": "park" if name.kind == "place" else name.kind,
                "aliases": tuple(n for n in linked.companies.members.get(company, ()) if n != company),
                "legal_form": name.legal_form,
                "place": gazetteer().label(place) if place else None,
                "core": name.body,
            }
        )
        yield Node("Company", company, properties=values)


def located_edges(gathered: Gathered) -> Iterator[Edge]:
    """Where companies are by their names."""
    for company in sorted(gathered.companies):
        if place := place_of(company):
            ends: tuple[tuple[str, str], tuple[str, str]] = (("Company", company), ("Region", place))
            yield Edge("LOCATED_IN", *ends, f"{company}|{place}", {"basis": "name"})


def people_nodes(gathered: Gathered) -> Iterator[Node]:
    """Officials and executives."""
    for id, person in sorted(gathered.officials.items()):
        values = clean({"name": person.name, "region": person.place, "titles": tuple(sorted(person.titles))})
        yield Node("Official", id, properties=values)
    for id, person in sorted(gathered.executives.items()):
        values = clean({"name": person.name, "company": person.place, "titles": tuple(sorted(person.titles))})
        yield Node("Executive", id, properties=values)
