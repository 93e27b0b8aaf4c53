"""Days of the traditional calendar (正月十六, 腊月廿三) as days of the common one, for 2000 to 2050.

The table holds facts of the calendar that the Purple Mountain Observatory publishes, as two independent
implementations (the PyPI packages ``lunardate`` and ``LunarCalendar``) give them alike.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

_TABLE = """
2000 0205 0 ++--+--+-++-
2001 0124 4 ++-+-+--+-+-+
2002 0212 0 ++-+-+--+-+-
2003 0201 0 ++-++-+--+-+
2004 0122 2 -+-++-+-+-+-+
2005 0209 0 -+-+-++-+-+-
2006 0129 7 +-+-+-+-++-++
2007 0218 0 --+--+-+++-+
2008 0207 0 +--+--+-++-+
2009 0126 5 ++--+--+-+-++
2010 0214 0 +-+-+--+-+-+
2011 0203 0 +-++-+--+-+-
2012 0123 4 +-++-+-+-+-+-
2013 0210 0 +-+-++-+-+-+
2014 0131 9 -+-+-+-++-+-+
2015 0219 0 -+--+-+++-+-
2016 0208 0 +-+--+-++-++
2017 0128 6 -+-+--+-+-+++
2018 0216 0 -+-+--+-+-++
2019 0205 0 +-+-+--+--++
2020 0125 4 -+++-+--+-+-+
2021 0212 0 -++-+-+-+-+-
2022 0201 0 +-+-++-+-+-+
2023 0122 2 -+--++-++-+-+
2024 0210 0 -+--+-++-++-
2025 0129 6 +-+--+-+-+++-
2026 0217 0 +-+--+--+++-
2027 0206 0 ++-+--+--++-
2028 0126 5 +++-+--+--++-
2029 0213 0 ++-+-+-+--++
2030 0203 0 -+-++-+-+-+-
2031 0123 3 -++-+-++-+-+-
2032 0211 0 +--+-++-++-+
2033 0131 11 -+--+-+-+++-+
2034 0219 0 -+--+-+-++-+
2035 0208 0 +-+--+--++-+
2036 0128 6 ++-+--+--+-++
2037 0215 0 ++-+--+--+-+
2038 0204 0 ++-+-+-+--+-
2039 0124 5 ++-++-+-+-+--
2040 0212 0 +-++-+-++-+-
2041 0201 0 -+-+-++-++-+
2042 0122 2 -+--+-+-++-++
2043 0210 0 -+--+--++-++
2044 0130 7 +-+--+--+-+++
2045 0217 0 +-+--+--+-++
2046 0206 0 +-+-+-+--+-+
2047 0126 5 +-++-+-+--+-+
2048 0214 0 -++-++-+--+-
2049 0202 0 +-+-++-++-+-
2050 0123 3 -+-+-+-++-++-
"""
"""Lunar year, its first day (month and day), the month that is doubled (0: none), its months: ``+`` 30, ``-`` 29 days."""

_MONTHS = {"正": 1, "大年": 1, "冬": 11, "腊": 12, "十一": 11, "十二": 12} | {
    char: value for value, char in enumerate("一二三四五六七八九十", 1)
}
_TENS = {"初": 0, "十": 10, "二十": 20, "廿": 20, "三十": 30}


@cache
def _years() -> dict[int, tuple[date, int, str]]:
    rows = (line.split() for line in _TABLE.split("\n") if line)
    return {int(y): (date(int(y), int(day[:2]), int(day[2:])), int(leap), months) for y, day, leap, months in rows}


def month_number(word: str) -> int:
    """正 → 1, 冬 → 11, 腊 → 12, 二 → 2; 0 when it is no month."""
    return _MONTHS.get(word, 0)


def day_number(word: str) -> int:
    """初六 → 6, 十六 → 16, 廿三 → 23, 二十三 → 23; 0 when it is no day."""
    for tens in sorted(_TENS, key=len, reverse=True):
        if word.startswith(tens):
            rest = word.removeprefix(tens)
            return _TENS[tens] + (_MONTHS.get(rest, -99) if rest else 0 if tens != "初" else -99)
    return 0


def to_common(year: int, month: int, day: int) -> date | None:
    """The common date of a day of the lunar year that begins in ``year``; the doubled month is not meant.

    ``None`` outside the table and for days that the month does not have.
    """
    if year not in _years() or not 1 <= month <= 12:
        return None
    first, leap, months = _years()[year]
    index = month - 1 + (1 if leap and month > leap else 0)
    if not 1 <= day <= (30 if months[index] == "+" else 29):
        return None
    return first + timedelta(sum(30 if m == "+" else 29 for m in months[:index]) + day - 1)
