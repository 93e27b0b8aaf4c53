"""Deals told twice: the same region and company, one occasion, projects and amounts that go together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from graph.model import Edge, Value, content_hash
from loaders.drafts import Told, common
from loaders.shuffle import Shuffle
from loaders.text import plain
from loaders.when import parse_when

_FILLER = re.compile(r"(合作|投资|战略|框架|意向|协议|合同|备忘录|项目|建设|签约|书)")
NEAR_DAYS = 60
"""Tellings of one deal that name no common trip lie no further apart."""


class Signed(NamedTuple):
    """One row of one article; ``trip`` is a trip id."""

    trip: str | None
    told: Told
    project: str | None
    amount_cny: int | None
    amount_text: str | None
    kind: str | None


@dataclass(slots=True)
class Deal:
    """Rows taken for one deal of a region with a company."""

    rows: list[Signed] = field(default_factory=list)

    @property
    def trip(self) -> str | None:
        return next((row.trip for row in self.rows if row.trip), None)

    def fits(self, row: Signed) -> bool:
        """Whether a row of another article tells this deal."""
        if any(r.told.article == row.told.article for r in self.rows):
            return any(r[2:] == row[2:] for r in self.rows)
        one_trip = self.trip is not None and self.trip == row.trip
        if not one_trip and ((self.trip and row.trip) or not self._near(row)):
            return False
        amounts = {r.amount_cny for r in self.rows if r.amount_cny is not None}
        if row.amount_cny is not None and amounts:
            return row.amount_cny in amounts or any(_same_project(row, r) for r in self.rows)
        named = [r for r in self.rows if _project(r)]
        return one_trip or not _project(row) or not named or any(_same_project(row, r) for r in named)

    def _near(self, row: Signed) -> bool:
        """Whether it tells of the same weeks; unknown dates are no obstacle."""
        first = parse_when(row.told.date).first
        known = [f for r in self.rows if (f := parse_when(r.told.date).first) is not None]
        return first is None or not known or any(abs(f - first) <= NEAR_DAYS for f in known)

    def occasion(self) -> str:
        """The trip, else the first date, else the first article."""
        dates = [r.told.date for r in self.rows if r.told.date]
        return self.trip or (min(dates) if dates else min(r.told.article for r in self.rows))

    def mark(self) -> str:
        """Tells it from other deals of one occasion."""
        return content_hash(sorted({f"{r.project} {r.amount_cny}" for r in self.rows}))[:6]

    def properties(self) -> dict[str, Value]:
        """What every fact edge carries, project, amount and kind; amounts that differ are noted."""
        values = common([row.told for row in self.rows], self.trip)
        best = max(self.rows, key=lambda r: (r.amount_cny is not None, len(r.project or ""), r.project or ""))
        values["project"] = max((r.project or "" for r in self.rows), key=lambda p: (len(p), p)) or None
        values["amount_cny"] = best.amount_cny
        values["amount_text"] = best.amount_text or next((r.amount_text for r in self.rows if r.amount_text), None)
        values["kind"] = best.kind or next((r.kind for r in self.rows if r.kind), None)
        amounts = sorted({r.amount_cny for r in self.rows if r.amount_cny is not None})
        if len(amounts) > 1:
            note = "金额说法不一：" + "、".join(f"{a}元" for a in amounts)
            values["note"] = f"{values['note']}；{note}" if values.get("note") else note
        return values


def _project(row: Signed) -> str:
    return _FILLER.sub("", plain(row.project or ""))


def _same_project(a: Signed, b: Signed) -> bool:
    """Whether two wordings share enough: one in the other, or more than half of the shorter's character pairs."""
    x, y = _project(a), _project(b)
    if not x or not y:
        return False
    if x in y or y in x:
        return True
    pairs = [{t[i : i + 2] for i in range(len(t) - 1)} for t in (x, y)]
    return len(pairs[0] & pairs[1]) * 2 > min(len(p) for p in pairs)


def group(rows: Sequence[Signed]) -> list[Deal]:
    """The deals of one region with one company."""
    deals: list[Deal] = []
    for row in sorted(rows, key=lambda r: (r.trip is None, r.told[:3])):
        deal = next((d for d in deals if d.fits(row)), None)
        if deal is None:
            deal = Deal()
            deals.append(deal)
        deal.rows.append(row)
    return deals


class Deals:
    """All deals, gathered row by row."""

    def __init__(self) -> None:
        self._rows: Shuffle[Signed] = Shuffle()

    def add(self, region: str, company: str, row: Signed) -> None:
        self._rows.put(f"{region}\t{company}", row)

    def edges(self) -> Iterator[Edge]:
        """Every deal once; those of one occasion get a mark after the first. May be called once."""
        for pair, rows in self._rows.groups():
            region, _, company = pair.partition("\t")
            taken: set[str] = set()
            for deal in group(rows):
                key = f"{region}|{company}|{deal.occasion()}"
                key = f"{key}|{deal.mark()}" if key in taken else key
                while key in taken:
                    key += "'"
                taken.add(key)
                yield Edge("SIGNED_WITH", ("Region", region), ("Company", company), key, deal.properties())
