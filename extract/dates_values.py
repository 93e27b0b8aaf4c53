"""What one date expression means, given what the text said before it and when it was published.

:class:`Values` goes through the tokens of a text in order. It keeps the days that it has met, as ``15日``, ``当天`` and
``次日`` are counted from them.
"""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from extract.dates_calendar import Day, add_months, make_day, parse_day
from extract.dates_grammar import Token, number
from extract.dates_lunar import day_number, month_number, to_common

Basis = Literal["stated", "inferred"]
Precision = Literal["day", "interval", "month", "year", "fuzzy"]

_FUTURE_BEFORE = re.compile(
    "将|拟|计划|约定|预计|力争|希望|有望|定于|准备|争取|即将|届时|打算|邀请|下一步|到时|确保|明年|力促"
)
_FUTURE_BEHIND = re.compile("[^。；\n]{0,40}?(?:拟|将[赴于在由到带]|计划)")
_FUTURE_AFTER = re.compile("前(?![往来期后去行])|之前|底前|前后")
_GOES_HOME = re.compile("[^，。；\\n]{0,4}(?:返|回|结束|离|又赴|转赴)")
_CLAUSE_START = re.compile("[。；\n]")

_NEAR = 60
"""Days: how far a date without a year may be from a full one before it on the same line to share its year."""
_TOLERANCE = 7
"""Days: how long after publication an event may be dated (a page that was published before the weekend's fair)."""
_MONTHS_AHEAD = 150
"""Days: how far after publication a month without a year may begin; an earlier one would be called 去年9月."""
_STORY = 75
"""Days before publication within which dates belong to the story that is told, not to one that is recalled."""

_LINE = 2000
"""Characters: no one keeps a year in mind for longer, and so time stays linear on a text of one line."""
_SHORT_STAY = 10
"""Days: 28日至2日 runs into the next month if it is no longer than this; 19日至15日 is a slip of the pen."""
_MEMORY = 40
"""How many dates back are looked at, which keeps time linear."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a token means: a day, a month or year (``first`` is its first day), or nothing (``first`` is ``None``)."""

    first: Day | None
    precision: Precision
    basis: Basis = "inferred"

    @property
    def edtf(self) -> str | None:
        if self.first is None:
            return None
        match self.precision:
            case "month":
                return self.first.month_text
            case "year":
                return self.first.year_text
            case _:
                return str(self.first)


_NOTHING = Value(None, "fuzzy")


class Values:
    """The meanings of the tokens of one text; ``published`` is an EDTF day, month or year."""

    def __init__(self, text: str, published: str | None) -> None:
        self.text = text
        self.published = parse_day(published)
        self.exact = published is not None and published.count("-") >= 2
        self.met: deque[tuple[Day, Day]] = deque(maxlen=_MEMORY)  # first and last day
        self.month: Day | None = None
        self.full: tuple[Day, int] | None = None  # the last day with a stated year, and where

    def remember(self, token: Token, first: Day, last: Day) -> None:
        """Let later tokens refer to these days."""
        self.met.append((first, last))
        if token.kind == "day" and token.year is not None:
            self.full = first, token.start

    def remember_month(self, first: Day) -> None:
        """Let bare days refer to this month as long as no day has been met."""
        self.month = first

    def value(self, token: Token) -> Value:
        """The meaning of a token that stands by itself."""
        match token.kind:
            case "day" | "month":
                return self._dated(token)
            case "bare":
                return Value(self._bare(token), "day")
            case "year":
                return self._year(token)
            case "lunar":
                return Value(self._lunar(token), "day")
            case "which_month":
                return self._which_month(token)
            case "week" | "weekday":
                return self._weekday(token)
            case "past" | "today":
                return self._beside_publication(token)
            case "next" | "same" | "before":
                return self._beside_last(token)
            case _:
                return _NOTHING

    def _dated(self, token: Token) -> Value:
        """A month, or a day of a month."""
        month, day = token.month or 1, token.day or 1
        precision: Precision = "day" if token.day else "month"
        if token.year is not None:
            return Value(make_day(token.year, month, day), precision, "stated")
        year = self._which_year(token)
        if year is None and token.which_year is None:
            year = self._likely_year(month, day, token)
        found = make_day(year, month, day)
        return Value(found, precision, "inferred" if year is not None else "stated")

    def _which_year(self, token: Token) -> int | None:
        base = self.published
        if token.which_year in ("当", "同", "次", "翌"):
            base = self.met[-1][0] if self.met else None
        if token.which_year is None or base is None or not base.known:
            return None
        return base.date.year + {"去": -1, "前": -2, "明": 1, "次": 1, "翌": 1}.get(token.which_year, 0)

    def _likely_year(self, month: int, day: int, token: Token) -> int | None:
        if self.full is not None and (self.published is None or self._on_one_line(self.full[1], token.start)):
            near = make_day(self.full[0].date.year, month, day)
            if near and near.distance(self.full[0]) <= _NEAR:
                return near.date.year
        if self.published is None or not self.published.known:
            return None
        base = self.published
        found = make_day(base.date.year, month, day)
        if found is None:
            return base.date.year - base.date.year % 4 if (month, day) == (2, 29) else None
        ahead = (found.date - base.date).days
        if ahead > (_TOLERANCE if token.day else _MONTHS_AHEAD) and not self._is_planned(token):
            return base.date.year - 1
        return base.date.year + (ahead < -180 and self._is_future(token))

    def _bare(self, token: Token) -> Day | None:
        """The month of ``15日``: inside the interval before it, else the nearest to the day before it."""
        if token.day is None:
            return None
        first, last = self._story_day()
        if first is None or last is None:
            return None
        candidates = [
            Day(base.date.replace(day=token.day), base.known)
            for base in (add_months(first, step) for step in (-1, 0, 1, 2))
            if make_day(base.date.year, base.date.month, token.day)
        ]
        inside = [day for day in candidates if first.date <= day.date <= last.date]
        if inside:
            return inside[0]
        limit = self.published
        if limit is not None and limit.known == first.known and not self._is_future(token):
            slack = timedelta(3 if self.met else 0)
            candidates = [day for day in candidates if day.date <= limit.date + slack] or candidates
        return min(candidates, key=lambda day: min(day.distance(first), day.distance(last)), default=None)

    def _story_day(self) -> tuple[Day | None, Day | None]:
        """The last interval met that belongs to the story, else the last one met, else the publication date."""
        base = self.published
        for first, last in reversed(self.met):
            if base is None or base.known != first.known or -_STORY <= (first.date - base.date).days <= 10:
                return first, last
        if self.met:
            return self.met[-1]
        if self.month is not None and (base is None or 0 <= (base.date - self.month.date).days <= _STORY):
            return self.month, add_months(self.month, 1).plus(-1)
        return base, base

    def _year(self, token: Token) -> Value:
        year = token.year if token.year is not None else self._which_year(token)
        found = make_day(year, 1, 1) if year is not None else None
        return Value(found, "year" if found else "fuzzy", "stated" if token.year is not None else "inferred")

    def _lunar(self, token: Token) -> Day | None:
        month_word, _, day_word = token.word.partition("/")
        month, day = month_number(month_word), day_number(day_word)
        year = token.year if token.year is not None else self._which_year(token)
        if year is not None:
            found = to_common(year, month, day)
            return Day(found) if found else None
        if token.which_year is not None or self.published is None or not self.published.known:
            return None
        limit = self.published.date + timedelta(_TOLERANCE)
        past = [d for y in (limit.year - 1, limit.year) if (d := to_common(y, month, day)) and d <= limit]
        return Day(past[-1]) if past else None

    def _which_month(self, token: Token) -> Value:
        same = token.word in ("同", "当")
        base = (self.met[-1][0] if self.met else None) if same else self.published
        if base is None:
            return _NOTHING
        month = add_months(base, {"上": -1, "下": 1}.get(token.word, 0))
        if token.day is None:
            return Value(month, "month")
        found = make_day(month.date.year, month.date.month, token.day)
        return Value(found and Day(found.date, month.known), "day")

    def _weekday(self, token: Token) -> Value:
        which, weekday = (token.word[:1], token.word[1:]) if token.kind == "week" else ("", token.word)
        if not weekday or self.published is None or not self.published.known or not self.exact:
            return _NOTHING
        base = self.published.date
        monday = base - timedelta(base.weekday())
        index = 6 if weekday in "日天" else number(weekday) - 1
        found = monday + timedelta(index + {"上": -7, "下": 7}.get(which, 0))
        if not which and found > base:
            found -= timedelta(7)
        return Value(Day(found), "day")

    def _beside_publication(self, token: Token) -> Value:
        if self.published is None or not self.exact:
            return _NOTHING
        return Value(self.published.plus(-{"昨": 1, "前": 2}.get(token.word[:1], 0)), "day")

    def _beside_last(self, token: Token) -> Value:
        """``当天`` of the one day before it, ``前一天`` of what was told last; ``次日`` and ``第三天`` from a day or from a stay's beginning on, but for the way home."""
        if not self.met:
            return _NOTHING
        first, last = self.met[-1]
        if token.kind == "before":
            return Value(first.plus(-1), "day")
        if token.kind == "same":
            return Value(first, "day") if first == last else _NOTHING
        if not token.word.startswith("第"):
            inside = (last.date - first.date).days > 1 and not _GOES_HOME.match(self.text, token.end)
            return Value((first if inside else last).plus(1), "day")
        found = first.plus(number(token.word[1]) - 1)
        return Value(found, "day") if found.date <= last.date or token.word[1] == "二" else _NOTHING

    def follow(self, before: Day, token: Token) -> Day | None:
        """The day of a token that continues an interval."""
        if token.kind == "next":
            return before.plus(1)
        if token.day is None:
            return None
        if token.year is not None and token.month:
            return make_day(token.year, token.month, token.day)
        if token.month is None and token.day < before.date.day:
            following = add_months(before, 1).date
            later = make_day(following.year, following.month, token.day)
            if later is not None and (later.date - before.date).days > _SHORT_STAY:
                later = make_day(before.date.year, before.date.month, token.day)
            return later and Day(later.date, before.known)
        month = token.month or before.date.month
        over_new_year = (month, token.day) < (before.date.month, before.date.day)
        found = make_day(before.date.year + over_new_year, month, token.day)
        return found and Day(found.date, before.known)

    def _is_future(self, token: Token) -> bool:
        window = self.text[max(token.start - 30, 0) : token.start]
        clause = _CLAUSE_START.split(window)[-1]
        return bool(_FUTURE_BEFORE.search(clause) or _FUTURE_AFTER.match(self.text, token.end))

    def _is_planned(self, token: Token) -> bool:
        return self._is_future(token) or bool(_FUTURE_BEHIND.match(self.text, token.end))

    def _on_one_line(self, start: int, end: int) -> bool:
        return end - start < _LINE and "\n" not in self.text[start:end]
