"""A journey and a visit as they build up, and how the dates that are told of one become one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.dates import DateSpan
from extract.places import Place


@dataclass(slots=True)
class Journey:
    """A trip as it builds up; ``leader`` is ``None`` when only a delegation is told.

    ``tentative``: somebody leads, no place has been told yet; ``headline``: only the headline tells it so far.
    """

    leader: str | None
    region: str | None
    dates: list[DateSpan] = field(default_factory=list)
    destinations: list[Place] = field(default_factory=list)
    companions: list[str] = field(default_factory=list)
    evidence: list[tuple[int, int]] = field(default_factory=list)
    rule: str = "trip.leader"
    recalled: bool = False
    tentative: bool = False
    headline: bool = False

    def date(self) -> DateSpan | None:
        """The most telling date: an interval, else the days told as one interval, else a month."""
        told = [d for d in self.dates if d.edtf and d.precision in ("interval", "day", "month")]
        intervals = [d for d in told if d.precision == "interval"]
        if intervals:
            return self._with_days_beside(self._begun_before(min(intervals, key=lambda d: d.start)))
        days = sorted({str(d.edtf): d for d in told if d.precision == "day"}.values(), key=lambda d: str(d.edtf))
        if not days:
            return min(told, key=lambda d: d.start, default=None)
        first, last = days[0], days[-1]
        if len(days) > 1 and _close(str(first.edtf), str(last.edtf)):
            return DateSpan(first.start, first.end, f"{first.edtf}/{last.edtf}", first.basis, "interval", first.text)
        return min(days, key=lambda d: d.start)

    def _with_days_beside(self, stay: DateSpan) -> DateSpan:
        """The stay with the days told of the journey that come right before or behind it (26日 … 27日至28日 … 29日)."""
        first, last = ends(str(stay.edtf))
        days = sorted({str(d.edtf) for d in self.dates if d.precision == "day" and d.edtf})
        for day in days:
            if last < day and _days_between(last, day) <= 1:
                last = day
        for day in reversed(days):
            if day < first and _days_between(day, first) <= 1:
                first = day
        if f"{first}/{last}" == stay.edtf:
            return stay
        return DateSpan(stay.start, stay.end, f"{first}/{last}", stay.basis, "interval", stay.text)

    def _begun_before(self, stay: DateSpan) -> DateSpan:
        """The stay with the day that the journey opened on, when that is a few days earlier (从11号开始 … 14日至15日)."""
        opening = self.dates[0]
        first, last = ends(str(stay.edtf))
        if opening.precision != "day" or not opening.edtf or not opening.edtf < first or not _close(opening.edtf, last):
            return stay
        later = [
            str(d.edtf)
            for d in self.dates
            if d.precision == "day" and d.edtf and d.edtf > last and _close(opening.edtf, d.edtf)
        ]
        return DateSpan(
            opening.start, opening.end, f"{opening.edtf}/{max([last, *later])}", opening.basis, "interval", opening.text
        )


def _close(first: str, last: str) -> bool:
    """Whether two days are at most ten days apart, in one month or on either side of its end."""
    return first[:4] == last[:4] and _days_between(first, last) <= 10


@dataclass(slots=True)
class Event:
    """An event in another place, until it is told who of ours led there; ``owners`` are the regions named with it."""

    line: int
    places: list[Place]
    dates: list[DateSpan]
    span: tuple[int, int]
    owners: frozenset[str]


@dataclass(slots=True)
class Visit:
    """One call on one organisation."""

    leader: str | None
    region: str | None
    company: str
    date: DateSpan | None
    journey: Journey
    start: int
    end: int
    evidence: tuple[int, int]
    rule: str


def join_dates(text: str, dates: Sequence[DateSpan]) -> list[DateSpan]:
    """Dates with runs of days (27日、28日) and of a start and an end (19日出发，22日返程) made into intervals."""
    joined: list[DateSpan] = []
    for date in dates:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.edtf
            and date.edtf
            and date.precision == "day"
            and last.precision in ("day", "interval")
        ):
            gap = text[last.end : date.end + 6]
            first, end = ends(last.edtf)
            run = (
                re.match(r"[、和]", gap)
                and date.start - last.end == 1
                and len(end) == len(date.edtf) == 10
                and _days_between(end, date.edtf) <= _ONE_STAY
            )
            trip = re.match(r"(?:上午|下午|一早)?(?:出发|启程|开始|起程|出征|起|动身)[^。；]{0,14}", gap) and re.search(
                r"(返程|返回|结束|返|止|收官|回来)", text[date.end : date.end + 4]
            )
            if (
                (run or trip)
                and first[:7] <= date.edtf[:7]
                and end < date.edtf
                and date.edtf.startswith("X") != (not first.startswith("X"))
                and date.start - last.end <= 90
                and not re.search(r"将于?$|拟于?$|计划于?$|另一路|\n", text[last.end : date.start])
            ):
                joined[-1] = DateSpan(
                    last.start, date.end, f"{first}/{date.edtf}", last.basis, "interval", text[last.start : date.end]
                )
                continue
        joined.append(date)
    return joined


def overlap(left: Sequence[DateSpan], right: Sequence[DateSpan]) -> bool:
    """Whether two groups of dates share a day or touch."""
    for a in left:
        for b in right:
            if a.edtf and b.edtf:
                a1, a2 = ends(a.edtf)
                b1, b2 = ends(b.edtf)
                if a1 <= b2 and b1 <= a2:
                    return True
    return False


def far_apart(left: Sequence[DateSpan], right: Sequence[DateSpan]) -> bool:
    """Whether two groups of days are told for both and more than three days lie between them."""
    days = [
        [e for d in group if d.edtf and d.precision in ("day", "interval") for e in ends(d.edtf)]
        for group in (left, right)
    ]
    if not all(days):
        return False
    first, second = sorted(days, key=min)
    return _days_between(max(first), min(second)) > _ONE_STAY


_ONE_STAY = 3


def _days_between(first: str, second: str) -> int:
    """Days from one day to another, months taken as long as thirty days."""
    if "X" in first[:4] + second[:4] and first[:4] != second[:4]:
        return 0
    years = 0 if first[:4] == second[:4] else int(second[:4]) - int(first[:4])
    return years * 365 + (int(second[5:7]) - int(first[5:7])) * 30 + int(second[8:10]) - int(first[8:10])


def ends(edtf: str) -> tuple[str, str]:
    """The first and the last day (or month, or year) of a date or an interval."""
    first, _, last = edtf.partition("/")
    return first, last or first
