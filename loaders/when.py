"""Dates as the facts give them (EDTF), made comparable. Days are ordinals (``date.toordinal()``)."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

_PART = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX))?(?:-(\d\d|XX))?\Z")
Precision = str
"""``day``, ``interval``, ``month``, ``year``, ``unknown``: the values of ``Trip.date_precision``."""


@dataclass(frozen=True, slots=True)
class When:
    """``first`` and ``last`` are ordinals of the days that the text allows, ``None`` when the year is not known.

    ``text`` is the EDTF value. ``yearless`` values keep month and day in ``text`` alone.
    """

    text: str | None
    first: int | None
    last: int | None
    precision: Precision
    yearless: bool = False

    @property
    def exact(self) -> bool:
        """Whether first and last day are told, with their year."""
        return self.first is not None and self.precision in ("day", "interval")

    def start(self) -> datetime.date | None:
        return datetime.date.fromordinal(self.first) if self.exact and self.first else None

    def end(self) -> datetime.date | None:
        return datetime.date.fromordinal(self.last) if self.exact and self.last else None


UNKNOWN = When(None, None, None, "unknown")


@lru_cache(maxsize=65536)
def parse_when(text: str | None) -> When:
    """The days of an EDTF value; what is no real date (``2023-02-30``) is unknown."""
    if not text:
        return UNKNOWN
    parts = [_PART.match(part) for part in text.split("/")]
    if not all(parts):
        return UNKNOWN
    found = [part.groups() for part in parts if part]
    yearless = found[0][0] == "XXXX"
    precision = _precision(found)
    if yearless:
        return When(text, None, None, precision, yearless=True)
    try:
        return When(text, _first(*found[0]), _last(*found[-1]), precision)
    except ValueError:
        return When(text, None, None, "unknown")


def _precision(parts: list[tuple[str, ...]]) -> Precision:
    coarse = {_coarseness(*part) for part in parts}
    worst = max(coarse)
    if worst:
        return ("day", "month", "year")[worst]
    return "interval" if len(parts) > 1 and parts[0] != parts[1] else "day"


def _coarseness(_year: str, month: str | None = None, day: str | None = None) -> int:
    return 2 if month in (None, "XX") else 1 if day in (None, "XX") else 0


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isdigit() else None


def _first(year: str, month: str | None, day: str | None) -> int:
    return datetime.date(int(year), _number(month) or 1, _number(day) or 1).toordinal()


def _last(year: str, month: str | None, day: str | None) -> int:
    m = _number(month) or 12
    return datetime.date(int(year), m, _number(day) or calendar.monthrange(int(year), m)[1]).toordinal()


def in_year(when: When, year: int) -> When:
    """A yearless date in a given year; an interval that runs over New Year ends in the next."""
    parts = (when.text or "").split("/")
    first, last = parts[0].replace("XXXX", f"{year:04d}"), parts[-1].replace("XXXX", f"{year:04d}")
    if last < first:
        last = parts[-1].replace("XXXX", f"{year + 1:04d}")
    return parse_when(first if len(parts) == 1 else f"{first}/{last}")


def before(when: When, published: When) -> When:
    """A yearless date in the last year that is not after the day of publication."""
    if not when.yearless or published.last is None:
        return when
    year = datetime.date.fromordinal(published.last).year
    found = in_year(when, year)
    if found.first is None or found.first > published.last:
        found = in_year(when, year - 1)
    return found if found.first is not None else when
