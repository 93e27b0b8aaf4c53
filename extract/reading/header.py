"""The lines around a title: ``发布时间：2023-02-20 10:15  来源：大众网  作者：张三  浏览次数：12``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.reading.dates import iso_date
from extract.reading.markup import markup

FIELDS = ("published", "source", "author", "editor")
DATE_ONLY = re.compile(
    r"[\s\[【(（]*(?:发布于|时间)?\s*(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?"
    r"(?:\s*(?:星期|周)[一二三四五六日天])?(?:[\sT]*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?[\s\])）】|]*"
)
OPENING = re.compile(r"[\s|｜/·•,，;；\[\](（)）【】<>《》\-—]*")
AROUND = " \t\u3000|｜/·•,，;；[]（）()【】<>《》-—:："
LONGEST = 200
LABEL_END = re.compile("[:：丨|｜]")


@cache
def _label() -> re.Pattern[str]:
    groups = "|".join(f"(?P<{field}>{pattern})" for field, pattern in markup().labels.items())
    return re.compile(rf"(?:{groups})\s*(?:/\s*\S{{1,4}}\s*)?{LABEL_END.pattern}")


def header_fields(text: str) -> dict[str, str]:
    """Field → value of the labelled parts of one line; the first of each field, empty ones left out.

    A value ends at the next label. ``other`` stands for labels that say nothing of interest.
    """
    found: dict[str, str] = {}
    marks = list(_label().finditer(text[:LONGEST]))
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    for mark, end in zip(marks, ends, strict=False):
        value = text[mark.end() : end].strip(AROUND)
        if mark.lastgroup and (value or mark.lastgroup == "other"):
            found.setdefault(mark.lastgroup, value)
    return found


@lru_cache(maxsize=8192)
def is_header(text: str) -> bool:
    """True for a line that consists of a date or of labelled parts, as stand under a title."""
    if len(text) > LONGEST or "。" in text:
        return False
    date = DATE_ONLY.search(text) if "20" in text or "19" in text else None
    if date and _short_name(text[: date.start()] + text[date.end() :]):
        return True
    first = _label().search(text) if LABEL_END.search(text) else None
    if first is None:
        return False
    before = text[: first.start()]
    return OPENING.fullmatch(before) is not None or iso_date(before) is not None or len(before) <= 12


def _short_name(rest: str) -> bool:
    """Nothing, or what may be a paper's name beside a date."""
    return len(rest) <= 18 and not re.search(r"[，。；！？：、,;!?]|\d", rest)


def is_signature(text: str) -> bool:
    """True for a line of editors, photographers and the like that stands behind the text."""
    bare = text.strip("【】[]（）() ")
    match = _label().match(bare)
    return bool(match and match.lastgroup in ("editor", "other", "source") and len(text) <= 80 and "。" not in text)


def bare_date(text: str) -> str | None:
    """The day of a line that is a date or begins with one."""
    match = DATE_ONLY.match(text)
    return iso_date(match[0]) if match else None
