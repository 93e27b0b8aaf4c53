"""Markup → boxes and lines: the one door to the HTML parser (selectolax, Lexbor engine).

A page becomes two flat lists in document order. A :class:`Box` is a block element, a :class:`Line` the text of one
line in it, as a browser would break it. Nothing is fetched and no script is run; scripts, styles, forms' controls,
frames and what the page hides are not read.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from extract.reading import limits
from extract.reading.markup import markup
from extract.reading.needs import needed

SPACE = re.compile("[ \t\n\r\f\v\xa0\u2002-\u200a\u202f\u205f]+")
"""White space that a browser shows as one blank; the ideographic space U+3000 is none, it indents."""
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff\xad\x00-\x08\x0e-\x1f\x7f]")
UNTIDY = re.compile("[\t\n\r\f\v\xa0\u2002-\u200a\u202f\u205f]|  |" + INVISIBLE.pattern)
"""What :func:`clean` has work with: most texts have none of it."""
NESTED = (
    *(
        "div",
        "span",
        "section",
        "article",
        "table",
        "td",
        "tr",
        "font",
        "b",
        "i",
        "u",
        "em",
        "s",
        "a",
        "center",
        "form",
    ),
    *("blockquote", "ul", "ol", "dl", "tt", "code", "nobr", "main", "nav", "header", "footer", "figure", "label"),
)
"""Elements (and, for the short ones, all that begin so) that nothing but an end tag closes."""
TAG = re.compile(f"<(/?)(?:{'|'.join(NESTED)})", re.IGNORECASE)
HIDING = re.compile(r"display\s*:\s*none", re.IGNORECASE)


@dataclass(slots=True)
class Box:
    """A block element; ``names`` are its id and classes in lower case, ``parent`` the index of the box around it."""

    parent: int
    tag: str
    names: str = ""


@dataclass(slots=True)
class Line:
    """``linked`` counts the characters inside links, ``pieces`` are the texts of the inline elements in it."""

    box: int
    text: str
    linked: int
    pieces: tuple[str, ...]
    tag: str


@dataclass(slots=True)
class Page:
    """``meta`` maps lower-case names to contents (the first of each); ``data`` are the texts of JSON-LD blocks."""

    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    title: str = ""
    canonical: str = ""
    data: list[str] = field(default_factory=list)


def tangled(markup_text: str) -> bool:
    """True for markup that no page has and that would take minutes: too many tags, or nested too deep."""
    small = markup_text.lower()
    if small.count("<") - small.count("</") <= limits.NESTING:
        return False
    if sum(small.count(f"<{tag}") for tag in NESTED) <= limits.NESTING:
        return small.count("<") > limits.TAGS
    depth = 0
    for number, match in enumerate(TAG.finditer(markup_text)):
        depth = max(0, depth - 1) if match[1] else depth + 1
        if depth > limits.NESTING or number > limits.TAGS:
            return True
    return markup_text.count("<") > limits.TAGS


def parse(markup_text: str, *, hidden: bool = False) -> Page:
    """Boxes and lines of a page that is not :func:`tangled`; nothing raises but a missing library.

    With ``hidden`` what the page hides is read too: some show all of it only when their script has run.
    """
    tree = needed("selectolax.lexbor", "selectolax").LexborHTMLParser(markup_text)
    page = Page()
    _head(tree, page)
    root = tree.body or tree.root
    if root is not None:
        _Walk(page, hidden=hidden).run(root)
    return page


def _head(tree: Any, page: Page) -> None:
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop")
        content = attributes.get("content")
        if name and content and content.strip():
            page.meta.setdefault(name.strip().lower(), clean(html.unescape(content)))
    title = tree.css_first("title")
    page.title = clean(title.text()) if title else ""
    link = tree.css_first('link[rel="canonical"]')
    page.canonical = (link.attributes.get("href") or "").strip() if link else ""
    page.data = [node.text() for node in tree.css('script[type="application/ld+json"]')]


def clean(text: str) -> str:
    """One line without invisible characters, its white space collapsed and cut at both ends."""
    if not UNTIDY.search(text):
        return text.strip(" \u3000")
    return SPACE.sub(" ", INVISIBLE.sub("", text)).strip(" \u3000")


class _Walk:
    """One pass over the tree without recursion: pages may be nested a hundred thousand deep."""

    def __init__(self, page: Page, *, hidden: bool) -> None:
        self.page, self.hidden = page, hidden
        self.box = -1
        self.links = 0
        self.texts: list[tuple[str, bool]] = []
        self.blocks, self.unread = markup().blocks, markup().unread

    def run(self, root: Any) -> None:
        node = root
        around: list[str] = []
        while True:
            tag = node.tag
            if tag == "-text":
                self._text(node.text_content)
            else:
                child = node.first_child if self._enter(node, tag) else None
                if child is not None:
                    around.append(tag)
                    node = child
                    continue
                self._leave(tag)
            while around and (following := node.next) is None:
                node = node.parent
                self._leave(around.pop())
            if not around:
                return
            node = following

    def _text(self, text: str | None) -> None:
        if text and (self.texts or not text.isspace()):
            self.texts.append((text, self.links > 0))

    def _enter(self, node: Any, tag: str) -> bool:
        """Takes note of an element; false when what is in it is not read."""
        if tag in self.blocks:
            return self._open(node, tag)
        if tag == "br":
            self._break()
        elif tag == "a":
            self.links += 1
        return tag is not None and tag not in self.unread

    def _open(self, node: Any, tag: str) -> bool:
        attributes: Mapping[str, str | None] = node.attributes
        if self.texts:
            self._break()
        names = f"{attributes.get('id') or ''} {attributes.get('class') or ''}".lower()
        self.page.boxes.append(Box(self.box, tag, names))
        self.box = len(self.page.boxes) - 1
        style = attributes.get("style")
        return self.hidden or (not (style and HIDING.search(style)) and "hidden" not in attributes)

    def _leave(self, tag: str) -> None:
        if tag in self.blocks:
            if self.texts:
                self._break()
            self.box = self.page.boxes[self.box].parent
        elif tag == "a":
            self.links -= 1

    def _break(self) -> None:
        """The line ends here."""
        if not self.texts:
            return
        texts, self.texts = self.texts, []
        tag = self.page.boxes[self.box].tag if self.box >= 0 else "body"
        if tag == "pre":
            for part in "".join(t for t, _ in texts).split("\n"):
                if shown := clean(part):
                    self.page.lines.append(Line(self.box, shown, 0, (shown,), tag))
            return
        text = clean("".join(t for t, _ in texts))
        if not text:
            return
        pieces: tuple[str, ...] = (text,)
        if len(texts) == 1:
            linked = len(text) * texts[0][1]
        else:
            linked = sum(len(clean(t)) for t, in_link in texts if in_link)
            pieces = tuple(p for t, _ in texts if (p := clean(t))) if len(text) < 200 else ()
        self.page.lines.append(Line(max(self.box, 0), text, linked, pieces, tag))
