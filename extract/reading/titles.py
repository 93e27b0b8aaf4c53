"""The title of a page: what its tags claim, cut to the wording that is seen, without the name of the site."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.reading.body import Body
from extract.reading.dom import Line, Page
from extract.reading.found import Facets
from extract.reading.header import bare_date, header_fields
from extract.reading.markup import markup
from extract.reading.trim import same_words

EDGES = " \t\u3000|｜_/·-—–"
TITLED = re.compile(r"title|biaoti|headline|\btit\b|\bbt\b")
SITE_END = re.compile(
    r"(?:网|网站|政府|门户|报|日报|晚报|新闻|中心|频道|公众号|平台|在线|客户端|局|委|厅|部|传媒|资讯|之窗|融媒|发布|电视台|广播|周刊|杂志|头条|政务|APP)$"
)


def title_wordings(page: Page) -> frozenset[str]:
    """How the title may stand in the page, for telling it from the text."""
    names = [v for k in markup().meta["title"] if (v := page.meta.get(k))]
    names += [line.text for line in page.lines if line.tag == "h1"]
    names += title_segments(page.title)
    return frozenset(w for name in names if len(w := same_words(name)) > 3)


def title_segments(title: str) -> list[str]:
    """``标题_栏目_站名`` → the whole, then its parts from the front."""
    parts = [p.strip(EDGES) for p in re.split(r"[_|｜]|\s[-–—]+\s|--+|-(?=[^-]*$)", title)]
    return [title, *(p for p in parts if p)]


def settle_title(page: Page, body: Body, known: Facets) -> None:
    """Cuts the site's name off the title, and finds one where no tag gives it."""
    first = body.first if body.lines else len(page.lines)
    near = [line for line in _whole(page.lines[max(0, first - 40) : first]) if 4 <= len(line.text) <= 120]
    claimed = known.values.get("title") or page.title
    how = known.found.get("title") or "title"
    if how in ("meta:articletitle", "meta:pagetitle"):
        return
    seen = _seen(claimed, near)
    headings = [line.text for line in near if _heads(page, line) and not _is_site(line.text, page)]
    if seen:
        _set_title(known, seen, how)
    elif how.startswith(("meta:", "json-ld:")) and not _is_site(claimed, page):
        _set_title(known, _without_site(claimed, page), how)
    elif headings:
        _set_title(known, headings[-1], "heading")
    elif claimed and not _is_site(claimed, page):
        _set_title(known, _without_site(claimed, page), how)
    else:
        known.values.pop("title", None)
        _first_line(near, page, body, known)


def _seen(claimed: str, near: list[Line]) -> str:
    """The line before the text that the claimed title begins with, or that is a part of it between dashes."""
    words = same_words(claimed)
    parts = {same_words(part) for part in title_segments(claimed)}
    lines = [
        line
        for line in near
        if len(seen := same_words(line.text)) >= 6
        and (words.startswith(seen) or seen in parts or (len(seen) >= 8 and words.endswith(seen)))
        and line.linked < len(line.text)
    ]
    best = max(lines, key=lambda line: len(line.text), default=None)
    for part in title_segments(claimed):
        if best and same_words(part) == same_words(best.text):
            return part
    return best.text if best and len(same_words(best.text)) > 0.5 * len(same_words(_first_segment(claimed))) else ""


def _whole(lines: list[Line]) -> list[Line]:
    """A heading that is broken into lines as one line."""
    whole: list[Line] = []
    for line in lines:
        last = whole[-1] if whole else None
        if last and last.box == line.box and line.tag in ("h1", "h2", "h3"):
            whole[-1] = replace(last, text=f"{last.text} {line.text}", linked=last.linked + line.linked)
        else:
            whole.append(line)
    return whole


def _heads(page: Page, line: Line) -> bool:
    """A heading, or a line in an element that is called a title."""
    return line.tag in ("h1", "h2") or bool(TITLED.search(page.boxes[line.box].names) and not line.linked)


def _first_segment(title: str) -> str:
    segments = title_segments(title)
    return segments[1] if len(segments) > 1 else title


def _is_site(title: str, page: Page) -> bool:
    if len(title) < 5 or title in (page.meta.get("sitename"), page.meta.get("og:site_name")):
        return True
    return title == page.title and len(title) < 20 and len(title_segments(title)) < 3 and bool(SITE_END.search(title))


def _without_site(title: str, page: Page) -> str:
    parts = title_segments(title)[1:]
    while len(parts) > 1 and (SITE_END.search(parts[-1]) or len(parts[-1]) < 0.5 * len(parts[0])):
        parts.pop()
    site = page.meta.get("sitename") or ""
    if len(parts) > 1 and parts[0] == site:
        parts = parts[1:]
    cut = title.find(parts[-1]) + len(parts[-1]) if parts else len(title)
    return title[:cut].strip(EDGES) or title


def _first_line(near: list[Line], page: Page, body: Body, known: Facets) -> None:
    candidates = [line.text for line in near if not line.linked and not _under_title(line.text)]
    if candidates:
        _set_title(known, candidates[-1], "layout")
    elif body.lines and len(text := page.lines[body.first].text) <= 60 and not text.endswith("。"):
        _set_title(known, text, "text")


def _under_title(text: str) -> bool:
    return bool(header_fields(text) or bare_date(text) or markup().furniture.search(text))


def _set_title(known: Facets, title: str, how: str) -> None:
    known.values["title"] = title
    known.found["title"] = how
