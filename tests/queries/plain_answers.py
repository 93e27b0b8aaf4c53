"""The same questions answered by plain Python over the records, without Cypher: what the stores are compared with."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from graph.model import Edge, Node

D = datetime.date
Given = dict[str, Any]
Rows = list[tuple[Any, ...]]


def vary(records: Iterable[Node | Edge]) -> Iterator[Node | Edge]:
    """Make a tidy generated graph as untidy as news are: months, years and no date at all, visits of no known trip."""
    numbers: dict[str, int] = {}
    for record in records:
        if isinstance(record, Node):
            if record.label == "Trip":
                numbers[record.id] = len(numbers)
                yield replace(record, properties={**record.properties, **_date(record.properties, numbers[record.id])})
            else:
                yield record
            continue
        trip = record.properties.get("trip")
        number = numbers.get(str(trip), 1)
        values = {**record.properties, **_date(record.properties, number)} if trip else {**record.properties}
        values.pop("long_from", None)
        if number % 23 == 0 and record.type == "CALLED_AT":
            continue
        if number % 23 == 0 and record.type == "VISITED":
            values = {**values, "trip": None}
        yield replace(record, properties=values)


def _date(values: Any, number: int) -> dict[str, Any]:
    first = values["start_date"]
    if number % 17 == 3:
        return {"date": None, "start_date": None, "end_date": None}
    if number % 17 == 5:
        start = first.replace(day=1)
        end = (start + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1)
        return {"date": f"{first:%Y-%m}", "start_date": start, "end_date": end, "long_from": f"{start}"}
    if number % 101 == 7:
        whole = {"start_date": D(first.year, 1, 1), "end_date": D(first.year, 12, 31)}
        return {"date": f"{first:%Y}", **whole, "long_from": f"{first:%Y}"}
    return {}


class Plain:
    """Indexes over the records, and one method a question; filters are ids and dates or ``None``."""

    def __init__(self, records: Iterable[Node | Edge]) -> None:
        self.nodes: dict[tuple[str, str], dict[str, Any]] = {}
        self.edges: dict[str, list[Edge]] = defaultdict(list)
        for record in records:
            if isinstance(record, Node):
                self.nodes[record.label, record.id] = {"id": record.id, **record.properties}
            else:
                self.edges[record.type].append(record)
        self.above: dict[str, str] = {e.start[1]: e.end[1] for e in self.edges["PART_OF"]}
        self.sender = {e.end[1]: e.start[1] for e in self.edges["SENT"]}
        self.leaders: dict[str, set[str]] = defaultdict(set)
        for e in self.edges["LED"]:
            self.leaders[e.end[1]].add(e.start[1])
        self.classes: dict[str, set[str]] = defaultdict(set)
        for e in self.edges["CLASSIFIED_AS"]:
            self.classes[e.start[1]] |= set(self._up(e.end[1]))

    def _up(self, id: str) -> Iterator[str]:
        while id:
            yield id
            id = self.above.get(id, "")

    def inside(self, region: str | None, wanted: str | None) -> bool:
        return wanted is None or (region is not None and wanted in self._up(region))

    @staticmethod
    def during(values: Any, given: Given) -> bool:
        first, last = values.get("start_date"), values.get("end_date")
        since, until = given.get("since"), given.get("until")
        if (since or until) and first is None:
            return False
        return (since is None or last >= since) and (until is None or first <= until)

    def phrases(self, industry: str) -> set[str]:
        return {i for i, classes in self.classes.items() if industry == i or industry in classes}

    def wanted(self, region: str | None, values: Any, given: Given, by_article: bool = True) -> bool:
        """Whether the region targeted the industry on the same trip (or in the same article)."""
        if given.get("industry") is None:
            return True
        phrases = self.phrases(given["industry"])
        for e in self._targets_of(region):
            same = values.get("trip") is not None and e.properties["trip"] == values["trip"]
            told = by_article and set(e.properties["articles"]) & set(values.get("articles") or ())
            if e.end[1] in phrases and (same or told):
                return True
        return False

    def _targets_of(self, region: str | None) -> list[Edge]:
        if not hasattr(self, "_targets"):
            self._targets: dict[str, list[Edge]] = defaultdict(list)
            for e in self.edges["TARGETS_SECTOR"]:
                self._targets[e.start[1]].append(e)
        return self._targets[region or ""]

    def led(self, trip: str | None, given: Given) -> bool:
        return given.get("leader") is None or given["leader"] in self.leaders.get(trip or "", ())

    # -- scopes -----------------------------------------------------------------------------------------------

    def chosen_trips(self, given: Given) -> list[dict[str, Any]]:
        return [
            node for (label, id), node in self.nodes.items()
            if label == "Trip" and self.inside(self.sender.get(id), given.get("region")) and self.during(node, given)
            and self.led(id, given) and self.wanted(self.sender.get(id), {"trip": id}, given, by_article=False)
        ]  # fmt: skip

    def visits(self, given: Given) -> Iterator[tuple[str, str, dict[str, Any], set[str]]]:
        """(region, company, properties, officials) of each visit."""
        found = [(self.sender[e.start[1]], e.end[1], e, self.leaders[e.start[1]]) for e in self.edges["CALLED_AT"]]
        found += [
            (str(self.nodes["Official", e.start[1]]["region"]), e.end[1], e, {e.start[1]})
            for e in self.edges["VISITED"] if e.properties["trip"] is None
        ]  # fmt: skip
        for region, company, e, officials in found:
            values = {**e.properties, "key": e.key}
            if not self.inside(region, given.get("region")) or not self.during(values, given):
                continue
            if given.get("leader") is not None and given["leader"] not in officials:
                continue
            if self.wanted(region, values, given):
                yield region, company, values, officials

    # -- questions --------------------------------------------------------------------------------------------

    def trips(self, given: Given) -> Rows:
        rows = sorted(
            self.chosen_trips(given), key=lambda t: (t["start_date"] is None, t["start_date"] or D.min, t["id"])
        )
        return [(t["id"], t["date"]) for t in rows]

    def courted_by(self, given: Given) -> Rows:
        rows = [v for v in self.visits(given) if v[1] == given["company"]]
        rows.sort(key=lambda v: (v[2]["start_date"] is None, v[2]["start_date"] or D.min, v[2]["key"]))
        return [(region, values["trip"], values["key"]) for region, _, values, _ in rows]

    def signings(self, given: Given) -> Rows:
        rows = [
            e for e in self.edges["SIGNED_WITH"]
            if self.inside(e.start[1], given.get("region")) and self.during(e.properties, given)
            and (given.get("amount") is None or (e.properties["amount_cny"] or -1) >= given["amount"])
            and (given.get("company") is None or e.end[1] == given["company"])
            and self.led(e.properties["trip"], given) and self.wanted(e.start[1], e.properties, given)
        ]  # fmt: skip
        rows.sort(key=lambda e: (e.properties["start_date"] is None, e.properties["start_date"] or D.min, e.key))
        return [(e.start[1], e.end[1], e.properties["amount_cny"], e.key) for e in rows]

    def targeting(self, given: Given) -> Rows:
        phrases, found = self.phrases(given["industry"]), defaultdict(list)
        for e in self.edges["TARGETS_SECTOR"]:
            ok = e.end[1] in phrases and self.inside(e.start[1], given.get("region"))
            if ok and self.during(e.properties, given) and self.led(e.properties["trip"], given):
                found[e.start[1]].append(e)
        rows = [(region, len(es), tuple(sorted({e.end[1] for e in es}))) for region, es in found.items()]
        return sorted(rows, key=lambda row: (-row[1], row[0]))

    def visited_not_signed(self, given: Given) -> Rows:
        signed = {(above, e.end[1]) for e in self.edges["SIGNED_WITH"] for above in self._up(e.start[1])}
        found: dict[tuple[str, str], list[Any]] = defaultdict(list)
        for region, company, values, _ in self.visits(given):
            if (region, company) not in signed:
                found[region, company].append(values["start_date"])
        rows = [(r, c, len(days), max((d for d in days if d), default=None)) for (r, c), days in found.items()]
        return sorted(rows, key=lambda row: (-row[2], row[0], row[1]))

    def industry_heat(self, given: Given) -> Rows:
        found: dict[tuple[Any, str], list[str]] = defaultdict(list)
        phrases = self.phrases(given["industry"]) if given.get("industry") else None
        for e in self.edges["TARGETS_SECTOR"]:
            if not self.inside(e.start[1], given.get("region")) or not self.during(e.properties, given):
                continue
            if (phrases is None or e.end[1] in phrases) and self.led(e.properties["trip"], given):
                date, first = e.properties["date"], e.properties["start_date"]
                month = None if first is None or len(date) < 7 else f"{first:%Y-%m}"
                found[month, e.end[1]].append(e.start[1])
        rows = [(month, industry, len(set(rs)), len(rs)) for (month, industry), rs in found.items()]
        rows.sort(key=lambda row: (-row[3], row[1]))
        return sorted(rows, key=lambda row: row[0] or "", reverse=True)

    def leaders_ranked(self, given: Given) -> Rows:
        found: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for trip in self.chosen_trips(given):
            for leader in self.leaders[trip["id"]]:
                found[leader].append(trip)
        called, went, deals = defaultdict(set), defaultdict(set), defaultdict(int)
        for e in self.edges["CALLED_AT"]:
            called[e.start[1]].add(e.end[1])
        for e in self.edges["WENT_TO"]:
            went[e.start[1]].add(e.end[1])
        for e in self.edges["SIGNED_WITH"]:
            deals[e.properties["trip"]] += 1
        rows = []
        for leader, trips in found.items():
            exact = [t for t in trips if t["date"] and len(t["date"]) >= 10]
            days = sum((t["end_date"] - t["start_date"]).days + 1 for t in exact)
            ids = [t["id"] for t in trips]
            places, companies = set().union(*(went[i] for i in ids)), set().union(*(called[i] for i in ids))
            rows.append((leader, len(trips), days, len(places), len(companies), sum(deals[i] for i in ids)))
        return sorted(rows, key=lambda row: (-row[1], row[0]))

    def flows(self, given: Given) -> Rows:
        chosen = {t["id"]: t for t in self.chosen_trips(given)}
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for e in self.edges["WENT_TO"]:
            if e.start[1] in chosen:
                found[self.sender[e.start[1]][:2] + "0000", e.end[1][:2] + "0000"].add(e.start[1])
        rows = [(origin, destination, len(trips)) for (origin, destination), trips in found.items()]
        return sorted(rows, key=lambda row: (-row[2], row[0], row[1]))

    def contested(self, given: Given) -> Rows:
        chosen = {t["id"] for t in self.chosen_trips(given)}
        companies = {e.end[1] for e in self.edges["CALLED_AT"] if e.start[1] in chosen}
        found: dict[str, list[tuple[D, str, str]]] = defaultdict(list)
        for e in self.edges["CALLED_AT"]:
            if e.end[1] in companies and e.properties["start_date"] and self.during(e.properties, given):
                found[e.end[1]].append((e.properties["start_date"], self.sender[e.start[1]], e.key))
        rows = []
        for company, calls in found.items():
            calls.sort()
            gaps = [(b[0] - a[0]).days for a, b in pairwise(calls) if a[1] != b[1]]
            if gaps and min(gaps) <= given["days"]:
                rows.append((company, len({c[1] for c in calls}), len(calls), min(gaps)))
        rows.sort(key=lambda row: (-row[1], -row[2], row[0]))
        return [(company, visits, gap) for company, _, visits, gap in rows]

    def executives(self, given: Given) -> Rows:
        rows = [
            (self.nodes["Executive", e.end[1]]["company"], e.end[1], e)
            for e in self.edges["MET"]
            if self.inside(self.sender[e.start[1]], given.get("region")) and self.during(e.properties, given)
            and self.led(e.start[1], given)
            and self.wanted(self.sender[e.start[1]], {"trip": e.start[1]}, given, by_article=False)
        ]  # fmt: skip
        rows.sort(key=lambda r: (r[0], r[1], r[2].properties["start_date"] is None,
                                 r[2].properties["start_date"] or D.min, r[2].key))  # fmt: skip
        return [(company, executive, e.start[1]) for company, executive, e in rows]


QUESTIONS: dict[str, tuple[Callable[[Plain, Given], Rows], str]] = {
    "trips": (Plain.trips, "trip date"),
    "courted-by": (Plain.courted_by, "region_id trip key"),
    "signings": (Plain.signings, "region_id company amount_cny key"),
    "targeting": (Plain.targeting, "region_id times industries"),
    "visited-not-signed": (Plain.visited_not_signed, "region_id company visits last"),
    "industry-heat": (Plain.industry_heat, "month industry regions times"),
    "leaders": (Plain.leaders_ranked, "official_id trips days places companies signings"),
    "flows": (Plain.flows, "origin_id destination_id trips"),
    "contested": (Plain.contested, "company visits gap"),
    "executives": (Plain.executives, "company executive_id trip"),
}
"""Question → its plain answer, and the columns that are compared."""
