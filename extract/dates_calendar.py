"""Days whose year may be unknown, and the EDTF strings that they become.

An unknown year is carried as :data:`UNKNOWN_YEAR` with ``known`` false, so that days can still be ordered and
counted; it is never printed.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

UNKNOWN_YEAR = 2000
"""A leap year, so that 29 February exists."""

_EDTF = re.compile(r"(?P<year>[0-9]{4}|XXXX)(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?")


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A calendar day; ``known`` says whether its year is."""

    date: date
    known: bool = True

    def __str__(self) -> str:
        return f"{self.year_text}-{self.date:%m-%d}"

    @property
    def year_text(self) -> str:
        return f"{self.date.year:04d}" if self.known else "XXXX"

    @property
    def month_text(self) -> str:
        return f"{self.year_text}-{self.date:%m}"

    def plus(self, days: int) -> Day:
        return Day(self.date + timedelta(days), self.known)

    def distance(self, other: Day) -> int:
        """Days between the two, whatever the order."""
        return abs((self.date - other.date).days)


def make_day(year: int | None, month: int, day: int) -> Day | None:
    """A day, ``None`` when the calendar has no such."""
    try:
        return Day(date(UNKNOWN_YEAR if year is None else year, month, day), year is not None)
    except ValueError:
        return None


def add_months(day: Day, months: int) -> Day:
    """The first of the month so many months later."""
    index = day.date.year * 12 + day.date.month - 1 + months
    return Day(date(index // 12, index % 12 + 1, 1), day.known)


def parse_day(edtf: str | None) -> Day | None:
    """The last possible day of an EDTF day, month or year; ``None`` for anything else and for an unknown month."""
    match = _EDTF.fullmatch(edtf.strip()[:10]) if edtf else None
    if match is None:
        return None
    year = None if match["year"] == "XXXX" else int(match["year"])
    if match["month"] is None and year is None:
        return None
    if year is not None and not 1 < year < 9999:
        return None
    month = int(match["month"] or 12)
    if not 1 <= month <= 12:
        return None
    return make_day(year, month, int(match["day"] or monthrange(year or UNKNOWN_YEAR, month)[1]))


def interval(first: Day, last: Day) -> str:
    """EDTF of the days from first to last; one day when they are the same."""
    return str(first) if first == last else f"{first}/{last}"


def duration_to_interval(start: str, days: int) -> str | None:
    """The interval of so many days that begins with the EDTF day ``start`` (``2023-02-15``, 3 → ``…15/…17``).

    ``None`` when the start is no day or the number of days is not positive.
    """
    first = parse_day(start) if start.count("-") == 2 else None
    if first is None or days < 1 or days > 366:
        return None
    return interval(first, first.plus(days - 1))
