"""Title, publication date, source, author and editor of a page, and how each was found.

Asked in this order: meta tags, JSON-LD, the lines around the title, the address, the text. What a page says of
itself is checked where it can be: a title with the site's name behind it is cut to the wording that is seen.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from extract.reading.body import Body
from extract.reading.dates import iso_date
from extract.reading.dom import Line, Page, clean
from extract.reading.found import Facets
from extract.reading.header import AROUND, bare_date, header_fields, is_header
from extract.reading.markup import markup
from extract.reading.titles import SITE_END, settle_title, title_segments

ABOVE, BELOW = 16, 10
"""How many lines before and behind the text are looked at."""
ADDRESS_DATES = (
    re.compile(r"/t((?:19|20)\d{2})(\d{2})(\d{2})_\d+"),
    re.compile(r"[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-]?(\d{1,2})(?=[/_.\-]|$)"),
    re.compile(r"(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{4,8})?(?!\d)"),
)
SCRIPT_DATE = re.compile(
    r"""["']?(?:pubtime|publish_?time|pub_?date|publish_?date|ptime|release_?date)["']?\s*[:=]\s*["']((?:19|20)\d{2}[^"']{4,22})["']""",
    re.IGNORECASE,
)
SCRIPT_SOURCE = re.compile(
    r"""["'](?:media|source|mediaName|source_name|copyfrom)["']\s*:\s*["']([^"'{}<>\\]{2,30})["']"""
)
SOURCE_END = re.compile(
    r"\s{2,}|\s*(?:(?:19|20)\d{2}\s*[-年/.]|\d{1,2}[:：]\d{2}|[|｜]|原创|字体|字号|分享|打印)|\s+\d"
)


def facets(page: Page, body: Body, address: str, markup_text: str = "") -> Facets:
    """All that is said of the article. ``address`` is where the page came from, or its file name."""
    known = Facets()
    _from_meta(page, known)
    for data in page.data:
        _from_data(data, known)
    _from_header(page, body, known)
    known.put("published", address_date(address), "address")
    _from_script(markup_text, known)
    _from_text(page, body, known)
    settle_title(page, body, known)
    _site_as_source(page, known)
    return known


def address_date(address: str) -> str | None:
    """The day in ``/202302/t20230220_123.html``, ``/2023/0220/c12-34.html``, ``/art/2023/2/20/art_1.html`` …"""
    for pattern in ADDRESS_DATES:
        for match in pattern.finditer(address):
            if day := iso_date("-".join(match.groups())):
                return day
    return None


def _from_meta(page: Page, known: Facets) -> None:
    for name, keys in markup().meta.items():
        for key in keys:
            value = page.meta.get(key)
            if value is None or (name == "source" and value in markup().own_site):
                continue
            value = _shaped(name, re.sub(r"<[^>]{0,40}>", "", value))
            known.put(name, value, f"meta:{key}")


def _shaped(name: str, value: str) -> str | None:
    if name == "published":
        return iso_date(value)
    if name == "source":
        value = re.sub(r"^(?:文章|信息|稿件)?来源[:：]\s*", "", value)
        value = SOURCE_END.split(value)[0].strip(AROUND)
        return value if value and value not in markup().own_site and len(value) <= 40 else None
    if name in ("author", "editor"):
        value = value.strip(AROUND)
        return value if len(value) <= 60 and value not in markup().own_site else None
    return value if name != "url" or value.startswith(("http://", "https://")) else None


def _from_data(text: str, known: Facets) -> None:
    try:
        value = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return
    for one in _objects(value, 0):
        for key in ("headline", "title"):
            if isinstance(one.get(key), str):
                known.put("title", clean(html.unescape(one[key])), f"json-ld:{key}")
        for key in ("datePublished", "pubDate", "dateCreated"):
            if isinstance(one.get(key), str):
                known.put("published", iso_date(one[key]), f"json-ld:{key}")
        if "headline" in one or "datePublished" in one:
            for name, key in (("source", "sourceOrganization"), ("author", "author"), ("site", "publisher")):
                known.put(name, _shaped(name, _named(one.get(key))), f"json-ld:{key}")


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"), depth + 1)
    elif isinstance(value, list):
        for one in value[:50]:
            yield from _objects(one, depth + 1)


def _named(value: Any) -> str:
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return clean(value) if isinstance(value, str) else ""


def _from_header(page: Page, body: Body, known: Facets) -> None:
    lines = page.lines
    first = body.first if body.lines else len(lines)
    above = [lines[i] for i in range(max(0, first - ABOVE), first)]
    below = [lines[i] for i in range(body.last + 1, min(len(lines), body.last + 1 + BELOW))] if body.lines else []
    for around in (above, below):
        for text in _joined(around):
            for name, value in header_fields(text).items():
                known.put(name, _shaped(name, value), "header")
        if around is above:
            _unlabelled(above, known)


def _joined(lines: list[Line]) -> Iterator[str]:
    """The texts of ``lines``, a label that stands alone put together with the line behind it."""
    waiting = ""
    for line in lines:
        text = waiting + "  ".join(line.pieces or (line.text,))
        bare = text.rstrip(" :：")
        if len(bare) <= 8 and not waiting and not {*bare} & {*":："} and header_fields(f"{bare}：x").keys() - {"other"}:
            waiting = f"{bare}："
            continue
        waiting = ""
        yield text


def _unlabelled(lines: list[Line], known: Facets) -> None:
    """A line that begins with the date alone, the nearest to the text first; a name behind the date is the source."""
    for line in reversed(lines):
        pieces = line.pieces or (line.text,)
        for number, piece in enumerate(pieces):
            day = bare_date(piece)
            if day is None:
                continue
            known.put("published", day, "header")
            behind = " ".join(pieces[number + 1 :]) or re.sub(r"^.*\d[日\s\])）】]*", "", piece)
            for rest in (behind, " ".join(pieces[:number])):
                name = _shaped("source", rest.strip(AROUND))
                if name and SITE_END.search(name) and not header_fields(rest):
                    known.put("source", name, "header")
            _neighbour(lines, lines.index(line), known)
            return
    for line in reversed(lines):
        if is_header(line.text):
            known.put("published", iso_date(line.text), "header")


def _neighbour(lines: list[Line], at: int, known: Facets) -> None:
    """A paper's name that stands alone in the line before or behind the date's."""
    for index in (at - 1, at + 1):
        if 0 <= index < len(lines) and lines[index].tag not in ("h1", "h2"):
            text = lines[index].text
            if len(text) <= 20 and SITE_END.search(text) and not header_fields(text) and len(lines[index].pieces) < 3:
                known.put("source", _shaped("source", text), "header")


def _from_script(markup_text: str, known: Facets) -> None:
    """What a page's script holds for filling it in, when the page itself says nothing."""
    for name, pattern in (("published", SCRIPT_DATE), ("source", SCRIPT_SOURCE)):
        if name not in known.values and (match := pattern.search(markup_text)):
            known.put(name, _shaped(name, match[1]), "script")


def _from_text(page: Page, body: Body, known: Facets) -> None:
    texts = [page.lines[i].text for i in body.lines]
    for text in [*texts[:2], *reversed(texts[-5:])]:
        if len(text) <= 80:
            for name, value in header_fields(text.strip("（）()【】[] ")).items():
                known.put(name, _shaped(name, value), "text")
    for text in [*texts[:3], *reversed(texts[-3:])]:
        if len(text) <= 30:
            known.put("published", bare_date(text), "text")
    for text in texts[-4:]:
        if match := re.search(r"[（(]\s*(?:文章|稿件|信息)?来源[:：]\s*([^）)]{2,30})[）)]\s*$", text):
            known.put("source", _shaped("source", match[1]), "text")


def _site_as_source(page: Page, known: Facets) -> None:
    if site := known.values.pop("site", None):
        known.put("source", site, known.found.pop("site"))
    parts = title_segments(page.title)[1:]
    if len(parts) > 1 and SITE_END.search(parts[-1]):
        known.put("source", parts[-1], "title")
