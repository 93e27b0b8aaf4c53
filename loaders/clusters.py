"""What was taken for one, as plain lists: the form that ``benches/score_identity.py`` reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.facts import Facts
from loaders.link import Linked
from loaders.meanings import meanings
from loaders.officials import office, year_of


def clusters(facts: Iterable[Facts], linked: Linked) -> dict[str, list[Any]]:
    """``trips``, ``companies`` and ``officials`` as lists of clusters, ``regions`` as a list of meanings."""
    trips: dict[str, list[dict[str, str | None]]] = {}
    officials: dict[str, list[dict[str, str | None]]] = {}
    companies: dict[str, dict[str, None]] = {}
    regions: list[dict[str, str | None]] = []
    for one in facts:
        article, places, year = one.article.id, linked.places(one), year_of(one)
        one_article: list[dict[str, str | None]] = []
        for i, trip in enumerate(one.trips):
            row = {"article": article, "leader": trip.leader, "region": trip.region, "date": trip.date}
            if row not in one_article:
                one_article.append(row)
                _put(trips, linked.trip(article, i) or f"{article}:{i}", row)
        for official in one.officials:
            person = linked.officials.id(*office(official.name, official.region, places, article), year)
            _put(officials, person, {"article": article, "name": official.name, "region": official.region})
        for name in _names(one):
            companies.setdefault(linked.companies.id(name) or name, {})[name] = None
        for mention, code in meanings(places).items():
            regions.append({"article": article, "mention": mention, "code": code})
    return {
        "trips": list(trips.values()),
        "companies": [list(names) for names in companies.values()],
        "officials": list(officials.values()),
        "regions": regions,
    }


def _put(into: dict[str, list[dict[str, str | None]]], key: str, row: dict[str, str | None]) -> None:
    rows = into.setdefault(key, [])
    if row not in rows:
        rows.append(row)


def _names(facts: Facts) -> Iterable[str]:
    yield from (visit.company for visit in facts.visits)
    yield from (partner for signing in facts.signings for partner in signing.company)
    yield from (speaker.company for speaker in facts.executives if speaker.company)
