"""Dates of a news text as EDTF, each with the words that it was read from.

What the text does not say is filled in from the publication date, or from the date before it, and is then marked
``inferred``; a year that cannot be known stays ``XXXX``. What has no day (近日, 一季度) has ``edtf`` ``None``.
The grammar is in :mod:`extract.dates_grammar`, the meaning of a single expression in :mod:`extract.dates_values`;
this module joins them, in the order of the text:

* year: the stated one; else that of a full date on the same line within 60 days; else the one that puts the date
  nearest before publication (a news item tells the past; after 将, 拟, 计划 … it may lie ahead)
* month of a bare day: the date before it, or the publication date; the nearest such day wins
* ``A—B``, ``A至B``, ``A开始，B结束``, ``A、B`` (few days apart): one interval
* ``A … 为期三天``: an interval of three days from A
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from extract.dates_calendar import Day, duration_to_interval, interval
from extract.dates_grammar import SEPARATOR, Token, number, tokens
from extract.dates_published import find_published
from extract.dates_values import Basis, Precision, Values

__all__ = ["DateSpan", "duration_to_interval", "find_dates", "find_published"]

_RANGE = re.compile(rf"(?:起|开始)?，?(?:{SEPARATOR}|直至|一直到|持续到)")
_LIST = re.compile("、|和|及|与")
_BEGINS = re.compile("(?:启程|出发|开始|起程|动身|起)(?:，|、)?(?:至|于)?")
_ENDS = re.compile("结束|返程|返回|返|止|回到")
_LASTS = re.compile("为期(?:近|约)?([0-9]{1,2}|[一二两三四五六七八九十]{1,2})天")
_CLOSED = re.compile("[)，]{0,2}[^。；\n]{0,4}为期[^。；，\n]{2,30}(?:画上|结束|落幕|落下帷幕|收官|圆满|告一段落|返)")
_DATELINE = re.compile(" ?(?:讯|电|消息|[0-9:]|第?[0-9A-Z]+版)")
_CLAUSE_START = re.compile("[。；\n]")

_GAP = timedelta(3)
"""Days named in a list (17日、19日) are one stay when no further apart."""
_LONGEST_LIST = 10
"""How many days of a list are looked at, which keeps time linear."""


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


def find_dates(text: str, *, published: str | None) -> list[DateSpan]:
    """The dates of a normalised, compact text, in order; ``published`` is an EDTF day, month or year."""
    return _Reader(text, published).spans()


class _Reader:
    """One pass over the tokens of a text."""

    def __init__(self, text: str, published: str | None) -> None:
        self.text = text
        self.tokens = list(tokens(text))
        self.values = Values(text, published)

    def spans(self) -> list[DateSpan]:
        out: list[DateSpan] = []
        at = 0
        while at < len(self.tokens):
            used = self._interval(at, out) or self._single(at, out)
            at += used
        return out

    def _single(self, at: int, out: list[DateSpan]) -> int:
        token = self.tokens[at]
        value = self.values.value(token)
        edtf, basis, precision = value.edtf, value.basis, value.precision
        if precision == "day" and value.first is not None:
            days = self._lasts(at)
            first, last = value.first, value.first.plus(days - 1)
            if days > 1 and self._closes(token):
                first, last = value.first.plus(1 - days), value.first
            if token.kind != "before":
                self.values.remember(token, first, last)
            if days > 1:
                edtf, basis, precision = interval(first, last), "inferred", "interval"
        elif precision == "month" and value.first is not None:
            self.values.remember_month(value.first)
        out.append(DateSpan(token.start, token.end, edtf, basis, precision, self.text[token.start : token.end]))
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
        self.values.remember(run[0], first, last)
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
        first = self.values.value(opening).first
        days = [first] if first is not None else []
        for token in run[1:]:
            day = self.values.follow(days[-1], token) if days else None
            if day is None:
                break
            days.append(day)
        return days

    def _lasts(self, at: int) -> int:
        """Days that the event lasts that begins with this token: ``为期三天`` before the next date, else 1."""
        token = self.tokens[at]
        if _DATELINE.match(self.text, token.end):
            return 1
        stop = self.tokens[at + 1].start if at + 1 < len(self.tokens) else len(self.text)
        window = self.text[token.end : min(stop, token.end + 60)]
        match = _LASTS.search(_CLAUSE_START.split(window)[0])
        return max(number(match[1]), 1) if match else 1

    def _closes(self, token: Token) -> bool:
        """Whether the day is the last of what lasted: 17日，为期七天的考察画上了句号."""
        return _CLOSED.match(self.text, token.end) is not None


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
