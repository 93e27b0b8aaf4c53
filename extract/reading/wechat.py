"""WeChat articles: what a saved page keeps in its script, because a browser would fill it in."""

from __future__ import annotations

import html
import re

from extract.reading.dates import china_day, iso_date
from extract.reading.found import Facets

_TITLE = re.compile(r"""var\s+msg_title\s*=\s*(['"])(.{1,300}?)\1""")
_NICKNAME = re.compile(r"""(?:var\s+nickname|nick_name)\s*[=:]\s*(?:htmlDecode\(|JsDecode\()?\s*(['"])(.{1,80}?)\1""")
_NAME_SHOWN = re.compile(r"""id=(["'])js_name\1[^>]*>\s*([^<]{1,80}?)\s*<""")
_AUTHOR = re.compile(r"""var\s+author\s*=\s*(['"])(.{1,60}?)\1""")
_SECONDS = re.compile(r"""(?:var\s+ct|ori_create_time|create_timestamp)\s*[=:]\s*['"]?(\d{10})['"]?""")
_DAY = re.compile(
    r"""(?:createTime|create_time|publish_time)\s*[=:]\s*(?:JsDecode\()?['"]((?:19|20)\d{2}-\d{2}-\d{2})[^'"]{0,10}['"]"""
)
_SHOWN = re.compile(r"""id=["']publish_time["'][^>]*>([^<]{4,40})<""")
_ADDRESS = re.compile(r"""var\s+msg_link\s*=\s*(['"])(.{1,500}?)\1""")


def is_wechat(markup: str) -> bool:
    return 'id="js_content"' in markup or "id='js_content'" in markup


def fill(markup: str, known: Facets) -> None:
    """Puts title, account, author and day from the page's variables before what else was found."""
    for name, pattern in (
        ("title", _TITLE),
        ("source", _NICKNAME),
        ("source", _NAME_SHOWN),
        ("author", _AUTHOR),
        ("url", _ADDRESS),
    ):
        if match := pattern.search(markup):
            text = html.unescape(html.unescape(match[2])).replace("\\x26", "&").strip()
            if name != "url" or text.startswith("http"):
                known.put(name, text, "wechat")
    known.put("published", _day(markup), "wechat")


def _day(markup: str) -> str | None:
    if (match := _SHOWN.search(markup)) and (day := iso_date(match[1])):
        return day
    if match := _DAY.search(markup):
        return iso_date(match[1])
    match = _SECONDS.search(markup)
    return china_day(int(match[1])) if match else None
