"""Nodes of trips, companies and people, out of what was gathered."""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Edge, Node, Value
from loaders.company_names import parse_company
from loaders.drafts import Told, clean, common
from loaders.gathered import Gathered
from loaders.link import Linked
from loaders.places import gazetteer
from loaders.trip_ids import best_date, contradiction, leader_of, region_of


def trip_nodes(gathered: Gathered, linked: Linked) -> Iterator[Node]:
    """One node a trip, dated by its most precise telling."""
    for trip in sorted(gathered.trips):
        yield Node("Trip", trip, properties=_trip(trip, gathered.trips[trip], linked))


def _trip(id: str, told: list[Told], linked: Linked) -> dict[str, Value]:
    tellings = linked.trips[id].tellings
    date = best_date(t.when for t in tellings)
    values = common(told)
    values.pop("trip")
    rows = [t.row for t in told]
    stops = tuple(dict.fromkeys(n for row in rows for n in getattr(row, "destinations", ())))
    bases = {b for row in rows if (b := getattr(row, "date_basis", None))}
    region, leader = region_of(linked.trips[id]), leader_of(linked.trips[id])
    return clean(
        {
            **values,
            "name": _trip_name(region, leader, stops),
            "date": date.text,
            "start_date": date.start(),
            "end_date": date.end(),
            "date_precision": date.precision,
            "date_basis": None if not date.text else "stated" if "stated" in bases or not bases else "inferred",
            "date_text": next((t for row in rows if (t := getattr(row, "date_text", None))), None),
            "leader": leader,
            "region": region,
            "destinations": stops,
            "note": contradiction((t.when, t.article) for t in tellings),
        }
    ) | {"articles": values["articles"], "evidence": values["evidence"]}


def _trip_name(region: str | None, leader: str | None, stops: tuple[str, ...]) -> str:
    """冠县张学宏赴上海、苏州."""
    who = (gazetteer().label(region) if region else "") + (leader or "代表团")
    return f"{who}赴{'、'.join(stops)}" if stops else f"{who}外出招商"


def company_records(gathered: Gathered, linked: Linked) -> Iterator[Node | Edge]:
    """Companies with their other names, and where their names say that they are."""
    for company in sorted(gathered.companies):
        name = parse_company(company)
        place = next((p for reading in name.readings for p in reading.places[:1]), None) if _sure(company) else None
        others = tuple(n for n in linked.companies.members.get(company, ()) if n != company)
        values = clean(
            {
                "name": company,
                "kind": "park" if name.kind == "place" else name.kind,
                "aliases": others,
                "legal_form": name.legal_form,
                "place": gazetteer().label(place) if place else None,
                "core": name.body,
            }
        )
        yield Node("Company", company, properties=values)
        if place:
            gathered.regions.add(place)
            located: dict[str, Value] = {"basis": "name", "articles": tuple(sorted(gathered.companies[company]))}
            yield Edge("LOCATED_IN", ("Company", company), ("Region", place), f"{company}|{place}", located)


def _sure(company: str) -> bool:
    """Whether the place in the name is one place and no brand: 无锡先导 but not 东方雨虹."""
    readings = parse_company(company).readings
    places = {p for reading in readings for p in reading.places}
    deepest = readings[-1].places
    return bool(places) and len(deepest) == 1 and parse_company(company).full


def people_nodes(gathered: Gathered) -> Iterator[Node]:
    """Officials and executives."""
    for id, person in sorted(gathered.officials.items()):
        values = clean({"name": person.name, "region": person.place, "titles": tuple(person.titles)})
        yield Node("Official", id, properties=values)
    for id, person in sorted(gathered.executives.items()):
        values = clean({"name": person.name, "company": person.place, "titles": tuple(person.titles)})
        yield Node("Executive", id, properties=values)
