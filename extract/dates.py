"""Dates of a news text as EDTF, each with the words that it was read from.

What the text does not say is filled in from the publication date, or from the date before it, and is then marked
``inferred``; a year that cannot be known stays ``XXXX``. What has no day (近日, 一季度) has ``edtf`` ``None``.
The grammar is in :mod:`extract.dates_grammar`; this module gives the tokens their values, in the order of the text:

* year: the stated one; else that of a full date on the same line within 60 days; else the one that puts the date
  nearest before publication (a news item tells the past; after 将, 拟, 计划 … it may lie ahead)
* month of a bare day: the date before it, or the publication date; the nearest such day wins
* ``A—B``, ``A至B``, ``A开始，B结束``, ``A、B`` (few days apart): one interval
* ``A … 为期三天``: an interval of three days from A
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise
from typing import Literal

from extract.dates_calendar import Day, add_months, duration_to_interval, interval, make_day, parse_day
from extract.dates_grammar import SEPARATOR, Token, number, tokens
from extract.dates_lunar import day_number, month_number, to_common
from extract.dates_published import find_published

__all__ = ["DateSpan", "duration_to_interval", "find_dates", "find_published"]

Basis = Literal["stated", "inferred"]
Precision = Literal["day", "interval", "month", "year", "fuzzy"]

_RANGE = re.compile(rf"(?:起|开始)?，?(?:{SEPARATOR}|直至|一直到|持续到)")
_LIST = re.compile("、|和|及|与")
_BEGINS = re.compile("(?:启程|出发|开始|起程|动身|起)(?:，|、)?(?:至|于)?")
_ENDS = re.compile("结束|返程|返回|返|止|回到")
_FUTURE_BEFORE = re.compile(
    "将|拟|计划|约定|预计|力争|希望|有望|定于|准备|争取|即将|届时|打算|邀请|下一步|到时|确保|明年|力促"
)
_FUTURE_BEHIND = re.compile("[^。；\n]{0,40}?(?:拟|将[赴于在由到带]|计划)")
_FUTURE_AFTER = re.compile("前(?![往来期后去行])|之前|底前|前后")
_LASTS = re.compile("为期(?:近|约)?([0-9]{1,2}|[一二两三四五六七八九十]{1,2})天")
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
_GAP = timedelta(3)
"""Days named in a list (17日、19日) are one stay when no further apart."""
_MEMORY = 40
"""How many dates back are looked at, and with ``_LONGEST_LIST`` what keeps time linear."""
_LONGEST_LIST = 10


@dataclass(frozen=True, slots=True)
class DateSpan:
    """One date of the text; ``text[start:end]`` are its words.

    ``edtf`` is a day ``2023-02-15``, an interval ``2023-02-15/2023-02-19``, a month ``2023-02`` (``XXXX-…`` when the
    year is unknown), a year ``2023``, or ``None`` when the words say no date that can be resolved.
    """

    start: int
    end: int
    edtf: str | None
    basis: Basis
    precision: Precision
    text: str


@dataclass(frozen=True, slots=True)
class _Value:
    """What a token means: a day (``last`` is ``first``), a month, a year, or nothing (``first`` is ``None``)."""

    first: Day | None
    precision: Precision
    basis: Basis = "inferred"


_NOTHING = _Value(None, "fuzzy")


def find_dates(text: str, *, published: str | None) -> list[DateSpan]:
    """The dates of a normalised, compact text, in order; ``published`` is an EDTF day, month or year."""
    return _Reader(text, parse_day(published), published).spans()


class _Reader:
    """One pass over the tokens of a text; remembers the days that it has met."""

    def __init__(self, text: str, published: Day | None, given: str | None) -> None:
        self.text = text
        self.published = published
        self.exact = published is not None and given is not None and given.count("-") >= 2
        self.met: deque[tuple[Day, Day, int]] = deque(maxlen=_MEMORY)  # first day, last day, where
        self.month: Day | None = None
        self.full: tuple[Day, int] | None = None  # the last day with a stated year, and where
        self.tokens = list(tokens(text))

    def spans(self) -> list[DateSpan]:
        out: list[DateSpan] = []
        at = 0
        while at < len(self.tokens):
            used = self._interval(at, out) or self._single(at, out)
            at += used
        return out

    # one token, or several that make an interval

    def _single(self, at: int, out: list[DateSpan]) -> int:
        token = self.tokens[at]
        value = self._value(token)
        edtf = _edtf(value)
        span = DateSpan(token.start, token.end, edtf, value.basis, value.precision, self._words(token))
        if token.kind == "day" and token.year is not None and value.first is not None:
            self.full = value.first, token.start
        if value.precision == "day" and value.first is not None:
            days = self._lasts(at)
            self._remember(value.first, value.first.plus(days - 1), token.start)
            if days > 1:
                span = replace(span, edtf=interval(*self.met[-1][:2]), basis="inferred", precision="interval")
        elif value.precision == "month" and value.first is not None:
            self.month = value.first
        out.append(span)
        return 1

    def _interval(self, at: int, out: list[DateSpan]) -> int:
        """Tokens used for an interval that begins at ``at``, 0 when there is none."""
        end, ranged = self._run_end(at)
        run = self.tokens[at:end]
        days: Sequence[Day] = self._days(run) if len(run) > 1 else []
        if not ranged or len(days) < len(run):
            days = _in_a_row(days)
        elif len(_in_a_row(days[:-1])) < len(days) - 1:
            days = _in_a_row(days[:-1])
        if len(days) < 2 or days[0].date >= days[-1].date:
            return 0
        self._emit(run[: len(days)], days[0], days[-1], out)
        return len(days)

    def _run_end(self, at: int) -> tuple[int, bool]:
        """End of the tokens that follow each other as ``A、B、C``, ``A—B`` or ``A、B—C``, and whether a dash is there."""
        end = at + 1
        while (
            end < min(len(self.tokens), at + _LONGEST_LIST) and self.tokens[end - 1].day and _has_day(self.tokens[end])
        ):
            gap = self.text[self.tokens[end - 1].end : self.tokens[end].start]
            if self._joins(gap, self.tokens[end]):
                return end + 1, True
            if not _LIST.fullmatch(gap) or not _may_follow(self.tokens[end - 1], self.tokens[end]):
                break
            end += 1
        return end, False

    def _emit(self, run: Sequence[Token], first: Day, last: Day, out: list[DateSpan]) -> None:
        """An interval over several tokens."""
        start, end = run[0].start, run[-1].end
        basis: Basis = "stated" if _is_stated(run[0], first) else "inferred"
        self._remember(first, last, start)
        if run[0].year is not None:
            self.full = first, start
        out.append(DateSpan(start, end, interval(first, last), basis, "interval", self.text[start:end]))

    def _joins(self, gap: str, after: Token) -> bool:
        if _RANGE.fullmatch(gap):
            return True
        return bool(_BEGINS.fullmatch(gap) and _ENDS.match(self.text, after.end))

    def _days(self, run: Sequence[Token]) -> list[Day]:
        """The days of an interval's tokens, up to the first that has no value; later ones follow the first."""
        closing = run[-1]
        opening = run[0]
        if opening.year is None and opening.month and closing.year is not None and closing.month:
            over_new_year = (opening.month, opening.day or 0) > (closing.month, closing.day or 0)
            opening = replace(opening, year=closing.year - 1 if over_new_year else closing.year)
        first = self._value(opening).first
        days = [first] if first is not None else []
        for token in run[1:]:
            day = self._follow(days[-1], token) if days else None
            if day is None:
                break
            days.append(day)
        return days

    def _follow(self, before: Day, token: Token) -> Day | None:
        """The day of a token that continues an interval."""
        if token.kind == "next":
            return before.plus(1)
        if token.day is None:
            return None
        if token.year is not None and token.month:
            return make_day(token.year, token.month, token.day)
        month = token.month or before.date.month
        year = before.date.year + (
            (month, token.day) < (before.date.month, before.date.day) and token.month is not None
        )
        day = make_day(year, month, token.day)
        return day and Day(day.date, before.known)

    # the value of one token

    def _value(self, token: Token) -> _Value:
        match token.kind:
            case "day" | "month":
                return self._dated(token)
            case "bare":
                return _Value(self._bare(token), "day")
            case "year":
                return self._year(token)
            case "lunar":
                return _Value(self._lunar(token), "day")
            case "which_month":
                return self._which_month(token)
            case "week" | "weekday":
                return self._weekday(token)
            case "past" | "today":
                return self._beside_publication(token)
            case "next" | "same":
                return self._beside_last(token)
            case _:
                return _NOTHING

    def _dated(self, token: Token) -> _Value:
        """A month, or a day of a month."""
        month, day = token.month or 1, token.day or 1
        precision: Precision = "day" if token.day else "month"
        if token.year is not None:
            return _Value(make_day(token.year, month, day), precision, "stated")
        year = self._which_year(token)
        if year is None and token.which_year is None:
            year = self._likely_year(month, day, token)
        found = make_day(year, month, day)
        return _Value(found, precision, "inferred" if year is not None else "stated")

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
        for first, last, _ in reversed(self.met):
            if base is None or base.known != first.known or -_STORY <= (first.date - base.date).days <= 10:
                return first, last
        if self.met:
            return self.met[-1][:2]
        if self.month is not None and (base is None or 0 <= (base.date - self.month.date).days <= _STORY):
            return self.month, add_months(self.month, 1).plus(-1)
        return base, base

    def _year(self, token: Token) -> _Value:
        year = token.year if token.year is not None else self._which_year(token)
        found = make_day(year, 1, 1) if year is not None else None
        return _Value(found, "year" if found else "fuzzy", "stated" if token.year is not None else "inferred")

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

    def _which_month(self, token: Token) -> _Value:
        same = token.word in ("同", "当")
        base = (self.met[-1][0] if self.met else None) if same else self.published
        if base is None:
            return _NOTHING
        month = add_months(base, {"上": -1, "下": 1}.get(token.word, 0))
        if token.day is None:
            return _Value(month, "month")
        found = make_day(month.date.year, month.date.month, token.day)
        return _Value(found and Day(found.date, month.known), "day")

    def _weekday(self, token: Token) -> _Value:
        which, weekday = (token.word[:1], token.word[1:]) if token.kind == "week" else ("", token.word)
        if not weekday or self.published is None or not self.published.known or not self.exact:
            return _NOTHING
        base = self.published.date
        monday = base - timedelta(base.weekday())
        index = 6 if weekday in "日天" else number(weekday) - 1
        found = monday + timedelta(index + {"上": -7, "下": 7}.get(which, 0))
        if not which and found > base:
            found -= timedelta(7)
        return _Value(Day(found), "day")

    def _beside_publication(self, token: Token) -> _Value:
        if self.published is None or not self.exact:
            return _NOTHING
        return _Value(self.published.plus(-{"昨": 1, "前": 2}.get(token.word[:1], 0)), "day")

    def _beside_last(self, token: Token) -> _Value:
        """``当天`` of the one day before it; ``次日`` and ``第三天`` of a day or of an interval's beginning."""
        if not self.met:
            return _NOTHING
        first, last, _ = self.met[-1]
        if token.kind == "same":
            return _Value(first, "day") if first == last else _NOTHING
        if not token.word.startswith("第"):
            return _Value(last.plus(1), "day")
        found = first.plus(number(token.word[1]) - 1)
        return _Value(found, "day") if found.date <= last.date or token.word[1] == "二" else _NOTHING

    # what stands around a token

    def _is_future(self, token: Token) -> bool:
        window = self.text[max(token.start - 30, 0) : token.start]
        clause = _CLAUSE_START.split(window)[-1]
        return bool(_FUTURE_BEFORE.search(clause) or _FUTURE_AFTER.match(self.text, token.end))

    def _is_planned(self, token: Token) -> bool:
        return self._is_future(token) or bool(_FUTURE_BEHIND.match(self.text, token.end))

    def _on_one_line(self, start: int, end: int) -> bool:
        return end - start < _LINE and "\n" not in self.text[start:end]

    def _lasts(self, at: int) -> int:
        """Days that the event lasts that begins with this token: ``为期三天`` before the next date, else 1."""
        token = self.tokens[at]
        stop = self.tokens[at + 1].start if at + 1 < len(self.tokens) else len(self.text)
        window = self.text[token.end : min(stop, token.end + 60)]
        match = _LASTS.search(_CLAUSE_START.split(window)[0])
        return max(number(match[1]), 1) if match else 1

    def _remember(self, first: Day, last: Day, where: int) -> None:
        self.met.append((first, last, where))

    def _words(self, token: Token) -> str:
        return self.text[token.start : token.end]


def _has_day(token: Token) -> bool:
    return token.day is not None or token.kind == "next"


def _is_stated(token: Token, day: Day) -> bool:
    """Whether nothing was filled in: month and day are in the text, the year too or nowhere."""
    return token.kind == "day" and (token.year is not None or not day.known)


def _may_follow(before: Token, token: Token) -> bool:
    """Whether a day of a list can be a later one; without a month of its own its number is greater."""
    return token.month is not None or (token.day or 0) > (before.day or 0)


def _in_a_row(days: Sequence[Day]) -> Sequence[Day]:
    """The days of a list up to the first large gap."""
    for index, (before, after) in enumerate(pairwise(days), 1):
        if not timedelta(0) < after.date - before.date <= _GAP:
            return days[:index]
    return days


def _edtf(value: _Value) -> str | None:
    if value.first is None:
        return None
    match value.precision:
        case "month":
            return value.first.month_text
        case "year":
            return value.first.year_text
        case _:
            return str(value.first)
