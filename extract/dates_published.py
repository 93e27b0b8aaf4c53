"""When an article was published, as its own layout says: the line with source and time, a dateline, a signature.

Only short lines at the top and at the bottom count (and the first words of a paragraph, for datelines), so that a day
on which something happened is not taken for the day of the news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.dates_calendar import Day, make_day
from extract.dates_grammar import YEAR4, number, year_number

_N = "[0-9]{1,2}|[一二三四五六七八九十]{1,3}"
_FULL = re.compile(
    rf"(?<![0-9A-Za-z/.-])(?P<year>{YEAR4}) ?(?P<mark>[-/.—年]) ?(?P<month>{_N}) ?(?:(?P=mark)|月) ?(?P<day>{_N})(?![0-9])(?: ?日)?"
    r"(?P<time>[ T]*[0-9]{1,2}:[0-9]{2})?"
)
_DAY_FIRST = re.compile(
    r"(?<![0-9.])(?P<day>[0-3][0-9])\.(?P<month>[01][0-9])\.(?P<year>20[0-9]{2})(?P<time>[ T]+[0-9]{1,2}:[0-9]{2})?(?![0-9.])"
)
_RUN = re.compile(r"(?<![0-9])(?P<year>20[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?![0-9])")
_ADDRESS = re.compile(r"/(?P<year>20[0-9]{2})[-/]?(?P<month>[01][0-9])[-/]?(?P<day>[0-3][0-9])(?![0-9])")
_SHORT_TIME = re.compile(r"\s*(?P<month>[01][0-9])-(?P<day>[0-3][0-9])\s+[0-9]{2}:[0-9]{2}(?::[0-9]{2})?\s*")
_DATELINE = re.compile(
    rf"(?:^|(?<=[\n 。)】]))[^\n。，；:]{{0,16}}?(?P<month>{_N})月(?P<day>{_N})日 ?(?:讯|电|消息|第?[A-Z]?[0-9]{{1,3}}版)"
)
_LABEL = re.compile(
    r"(?:发布|发表|刊发|发稿|公开|成文|更新|上传|录入)?(?:时间|日期)(?:为|是)?[: ]*$|(?:发布|发表|刊发|更新)于 *$"
)
_LAYOUT = re.compile(
    "时长|第[0-9]+条|播出|来源|记者|作者|编辑|责编|点击|浏览|阅读|字号|字体|访问|编印|主办|版|通讯员|信息|发布|发表|关注|供稿|撰文|星期|http|文号|索引"
)
_STOPS = re.compile("[。；！？]")
_SENTENCE = re.compile("，.*，|[于在]$")

_HEAD, _TAIL, _SHORT = 12, 10, 130
"""Lines at the top, lines at the bottom, and the longest line that can be layout (characters)."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    weight: int
    day: Day
    start: int
    end: int


def find_published(text: str) -> tuple[str, tuple[int, int]] | None:
    """The publication day and where it stands, ``XXXX-02-26`` when no year is given; ``None`` when nothing says it.

    The best witness wins, of equal ones the first: a label (发布时间:), a time of day, a line with source or byline,
    a signature, a number in an address or byline, a dateline without a year.
    """
    best: _Candidate | None = None
    for candidate in _candidates(text):
        if best is None or candidate.weight > best.weight:
            best = candidate
    return (str(best.day), (best.start, best.end)) if best else None


def _candidates(text: str) -> Iterator[_Candidate]:
    for at, line in _edge_lines(text):
        layout = len(line) <= _SHORT and not _STOPS.search(line)
        for match in _FULL.finditer(line[:_SHORT]):
            sure = _LABEL.search(line[: match.start()]) or (match["time"] and match["mark"] != "年")
            if layout or sure:
                yield from _candidate(match, at, _weight(line[:_SHORT], match))
        for match in _DAY_FIRST.finditer(line[:_SHORT]) if layout else ():
            yield from _candidate(match, at, 4 if match["time"] else 2)
        for pattern in (_RUN, _ADDRESS) if layout and (_LAYOUT.search(line) or "/" in line or ">" in line) else ():
            for match in pattern.finditer(line):
                yield from _candidate(match, at, 2)
        if dateline := _DATELINE.match(line[:80]):
            yield from _candidate(dateline, at, 1)
        if short := _SHORT_TIME.fullmatch(line):
            yield from _candidate(short, at, 1)


def _edge_lines(text: str) -> Iterator[tuple[int, str]]:
    """Start and text of the lines with content at the top and at the bottom, each once."""
    lines = [(m.start(), m[0]) for m in re.finditer(r"[^\n]*[^\s][^\n]*", text)]
    yield from lines if len(lines) <= _HEAD + _TAIL else lines[:_HEAD] + lines[-_TAIL:]


def _weight(line: str, match: re.Match[str]) -> int:
    """How sure it is that this full date is the day of publication; 0 for a day in running text."""
    before, after = line[: match.start()], line[match.end() :]
    if _LABEL.search(before):
        return 6 if "更新" not in before[-6:] else 5
    rest = (before + after).strip(" ()[]【】—|*·-")
    if match["time"] or (_LAYOUT.search(rest) and not _SENTENCE.search(rest)):
        return 4
    if not rest:
        return 3
    return 2 if len(rest) <= 40 and "，" not in rest and not after.strip() else 0


def _candidate(match: re.Match[str], at: int, weight: int) -> Iterator[_Candidate]:
    groups = match.groupdict()
    year = year_number(groups["year"]) if groups.get("year") else None
    month, day = number(groups["month"]), number(groups["day"])
    found = make_day(year, month, day) if month > 0 and day > 0 else None
    if weight and found is not None and (year is None or 1980 <= year <= 2100):
        start = match.start("year" if year is not None else "month")
        end = match.start("time") if groups.get("time") else match.end()
        if year is None:
            end = match.end("day") + (match.re is _DATELINE)
        yield _Candidate(weight, found, at + start, at + end)
