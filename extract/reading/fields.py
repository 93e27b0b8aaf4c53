"""What the columns of a table and the keys of a record may be called, and a record → :class:`Document`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from extract.document import Document
from extract.reading.charset import newlines
from extract.reading.dates import iso_date
from extract.reading.item import Item

NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "编号", "序号", "文章编号", "文章id", "articleid", "docid", "唯一标识"),
    "title": ("title", "标题", "题目", "文章标题", "新闻标题", "headline", "名称"),
    "source": (
        "source",
        "来源",
        "媒体",
        "文章来源",
        "信息来源",
        "发布单位",
        "来源媒体",
        "公众号",
        "网站",
        "站点",
        "site",
        "media",
    ),
    "published": (
        *("published", "发布时间", "发布日期", "日期", "时间", "发表时间", "发表日期", "刊发日期", "发文日期"),
        *("date", "pubdate", "publishdate", "publishtime", "publishedat", "time", "datetime"),
    ),
    "url": ("url", "网址", "链接", "地址", "原文链接", "文章链接", "link", "href"),
    "author": ("author", "作者", "记者", "撰稿", "撰稿人"),
    "editor": ("editor", "编辑", "责任编辑", "责编"),
    "text": ("text", "正文", "内容", "文章内容", "新闻内容", "全文", "文本", "content", "body", "article", "fulltext"),
}
"""Field → its names in order of trust, lower case, without white space, ``_``, ``-`` and what stands in brackets."""

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_FIELD_OF = {name: (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names)}


def plain_name(name: str) -> str:
    return re.sub(r"[\s_\-\ufeff:：*]|[(（].*?[)）]", "", name).lower()


def match_columns(names: list[str]) -> dict[str, int]:
    """Field → index of its column; where two columns mean one field, the name that is trusted more wins."""
    best: dict[str, tuple[int, int]] = {}
    for index, name in enumerate(names):
        field, rank = _FIELD_OF.get(plain_name(name), ("", 0))
        if field and (field not in best or rank < best[field][0]):
            best[field] = (rank, index)
    return {field: index for field, (_, index) in best.items()}


def cell(value: Any) -> str | None:
    """A JSON value or cell as a text that can be written as UTF-8; ``None`` for nothing."""
    if value is None or isinstance(value, dict | list):
        return None
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = LONE_SURROGATE.sub("\ufffd", newlines(str(value)))
    return text if text.strip() else None


def record(item: Item, values: Mapping[str, Any], *, sha256: str) -> Document | None:
    """One article from the fields of :data:`NAMES`; ``None`` when it has no text.

    Without an id the record is called after its file and its content, so that a line more above it changes nothing.
    """
    text = cell(values.get("text"))
    if text is None:
        return None
    short = {k: (cell(values.get(k)) or "").strip() or None for k in NAMES if k != "text"}
    return Document(
        id=short["id"] or f"{item.stem}-{sha256[:12]}",
        text=text,
        title=short["title"],
        source=short["source"],
        published=iso_date(short["published"]),
        url=short["url"],
        path=item.where,
        sha256=sha256,
        author=short["author"],
        editor=short["editor"],
        found=tuple((k, "record") for k in ("title", "published", "source", "author", "editor") if short[k]),
    )
