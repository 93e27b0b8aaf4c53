"""Deals told twice: the same region and company, one occasion, projects and amounts that go together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graph.facts import SigningFact
from graph.model import Value, content_hash
from loaders.drafts import Told
from loaders.text import plain

_FILLER = re.compile(r"(合作|投资|战略|框架|意向|协议|合同|备忘录|项目|建设|签约|书)")


@dataclass(slots=True)
class Deal:
    """One deal of a region with a company. ``trip`` is a trip id or ``None``."""

    region: str
    company: str
    trip: str | None
    told: list[Told] = field(default_factory=list)
    rows: list[SigningFact] = field(default_factory=list)

    def fits(self, told: Told, row: SigningFact, trip: str | None) -> bool:
        """Whether a row of another article tells this deal."""
        if any(t.article == told.article for t in self.told):
            return any(row == other for other in self.rows)
        if self.trip and trip and self.trip != trip:
            return False
        if not (self.trip and trip) and not _near(self.told, told):
            return False
        amounts = {r.amount_cny for r in self.rows if r.amount_cny is not None}
        if row.amount_cny is not None and amounts:
            return row.amount_cny in amounts or any(_same_project(row, r) for r in self.rows)
        named = [r for r in self.rows if _project(r)]
        return not _project(row) or not named or any(_same_project(row, r) for r in named) or bool(self.trip and trip)

    def add(self, told: Told, row: SigningFact, trip: str | None) -> None:
        self.told.append(told)
        self.rows.append(row)
        self.trip = self.trip or trip

    def key(self) -> str:
        occasion = self.trip or min((t.when.text for t in self.told if t.when.text), default=None)
        return f"{self.region}|{self.company}|{occasion or min(t.article for t in self.told)}"

    def mark(self) -> str:
        """Tells it from other deals of one occasion."""
        return content_hash(sorted({r.project or "" for r in self.rows}))[:6]

    def properties(self) -> dict[str, Value]:
        """Project, amount and kind: the value that is there; amounts that differ are noted."""
        amounts = sorted({r.amount_cny for r in self.rows if r.amount_cny is not None})
        best = max(self.rows, key=lambda r: (r.amount_cny is not None, len(r.project or ""), r.project or ""))
        values: dict[str, Value] = {
            "project": max((r.project or "" for r in self.rows), key=lambda p: (len(p), p)) or None,
            "amount_cny": best.amount_cny,
            "amount_text": best.amount_text or next((r.amount_text for r in self.rows if r.amount_text), None),
            "kind": best.kind or next((r.kind for r in self.rows if r.kind), None),
        }
        if len(amounts) > 1:
            values["note"] = "金额说法不一：" + "、".join(f"{a}元" for a in amounts)
        return values


def _near(told: Iterable[Told], other: Told, days: int = 60) -> bool:
    """Whether two articles tell of the same weeks; unknown dates are no obstacle."""
    if other.when.first is None:
        return True
    known = [t.when.first for t in told if t.when.first is not None]
    return not known or any(abs(first - other.when.first) <= days for first in known)


def _project(row: SigningFact) -> str:
    return _FILLER.sub("", plain(row.project or ""))


def _same_project(a: SigningFact, b: SigningFact) -> bool:
    """Whether two wordings share enough: one in the other, or more than half of the shorter's character pairs."""
    x, y = _project(a), _project(b)
    if not x or not y:
        return False
    if x in y or y in x:
        return True
    pairs = [{t[i : i + 2] for i in range(len(t) - 1)} for t in (x, y)]
    return len(pairs[0] & pairs[1]) * 2 > min(len(p) for p in pairs)


class Deals:
    """All deals, gathered row by row."""

    def __init__(self) -> None:
        self._by_pair: dict[tuple[str, str], list[Deal]] = {}

    def add(self, region: str, company: str, trip: str | None, told: Told, row: SigningFact) -> None:
        deals = self._by_pair.setdefault((region, company), [])
        for deal in deals:
            if deal.fits(told, row, trip):
                deal.add(told, row, trip)
                return
        deal = Deal(region, company, None)
        deal.add(told, row, trip)
        deals.append(deal)

    def __iter__(self) -> Iterator[tuple[str, Deal]]:
        """(key, deal); deals of one occasion get a mark after the first."""
        taken: set[str] = set()
        for pair in sorted(self._by_pair):
            for deal in self._by_pair[pair]:
                key = deal.key()
                key = key if key not in taken else f"{key}|{deal.mark()}"
                while key in taken:
                    key += "'"
                taken.add(key)
                yield key, deal
