"""Well-known companies and institutions, found by the short name that the news tells them by (宁德时代, 中国一汽).

The names are those of ``seeds/company_aliases.csv`` and ``seeds/company_brands.csv``. A place that stands
directly in front belongs to the name (广东德赛电池), unless a verb of going says that it is where one went.
"""

from __future__ import annotations

import re
from functools import cache

from extract.gazetteer import gazetteer
from extract.lexicon import either
from extract.matcher import Matcher
from extract.segment import crosses_word, frequency
from seeds import read_rows

_NAME_ENDS = r"[、，。；)”\n]|$|[和与及等的在就]|负责|董事|总经理|总裁|副总|创始|总部|[两三四五六]家|\d+家|谈|座谈|考察|参观|走访|洽谈|对接"
_NO_TRADE = re.compile(r"[、，。；)”\n和与及等的在]|$")
_LATIN = re.compile(r"[A-Za-z0-9]")
_NO_BRAND_AFTER = re.compile(r"[路街镇乡村县市区湖河山门]|大道|大厦|广场|籍")
_GOES_THERE = re.compile(r"(?:到|赴|在|抵达|前往|奔赴|进|至|去|位于|飞抵|南下|北上|转战|转到|转往|转赴|回)$")


@cache
def _names() -> frozenset[str]:
    """All short names but those that are first a region's (鄂尔多斯): such a company is told with its ending."""
    aliases = {row["alias"] for row in read_rows("company_aliases.csv")}
    brands = {row["brand"] for row in read_rows("company_brands.csv")}
    return frozenset(n for n in aliases | brands if n not in gazetteer().by_stem)


@cache
def _matcher() -> Matcher:
    return Matcher(sorted(_names()))


def is_brand(name: str) -> bool:
    """Whether a name is a well-known one, as it stands."""
    return name in _names()


def find_brands(text: str) -> list[tuple[int, int]]:
    """The spans of well-known names, in order."""
    return [
        (_with_place(text, start), _with_trade(text, end))
        for start, end, name in _matcher().find(text)
        if _stands_alone(text, start, end, name)
    ]


def _stands_alone(text: str, start: int, end: int, name: str) -> bool:
    """Whether a name is no part of a longer word, in Latin letters or in Chinese."""
    if _LATIN.match(name[0]) and _LATIN.match(text[max(0, start - 1) : start]):
        return False
    if _LATIN.match(name[-1]) and _LATIN.match(text[end : end + 1]):
        return False
    if len(name) > 2 or not name.isalpha() or _LATIN.match(name):
        return True
    if _trade().match(text, end, min(len(text), end + 10)) and frequency(text[start - 1 : start + 1]) <= 50:
        return True
    if frequency(text[start + 1 : end + 1]) > 20:
        return False
    return not crosses_word(text, start, end) and not _NO_BRAND_AFTER.match(text, end)


@cache
def _trade() -> re.Pattern[str]:
    trades = either("org_weak", "industry_ends", "company_trades")
    return re.compile(rf"(?:[\u4e00-\u9fff]{{0,2}}?(?:{trades}))+(?={_NAME_ENDS})")


def _with_trade(text: str, end: int) -> int:
    """Where the name ends when a trade behind it belongs to it (雅戈尔|健康科技, 正泰新能|源)."""
    if _NO_TRADE.match(text, end):
        return end
    for start in (end, end - 1):
        more = _trade().match(text, start, min(len(text), end + 10))
        if more and more.end() > end:
            return more.end()
    return end


def _with_place(text: str, start: int) -> int:
    """Where the name begins when a place in front of it belongs to it."""
    names = gazetteer()
    for size in (4, 3, 2):
        place = text[max(0, start - size) : start]
        if len(place) == size and (place in names.by_stem or (place[-1] in "省市县区" and place in names.by_name)):
            before = text[max(0, start - size - 2) : start - size]
            return start if _GOES_THERE.search(before) else start - size
    return start
