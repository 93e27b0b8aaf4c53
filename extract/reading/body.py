"""Which lines of a page are its running text.

Each line gets a weight: its length when it reads like a sentence, minus its length when it is a link or furniture,
nothing when it is short (a subtitle, a table cell). The element with the largest sum holds the text; an element
that site systems use for it is preferred when it holds as much. Then furniture, the title and the lines under it
are cut off at the front, and what follows the text at the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.reading.dom import Box, Line, Page
from extract.reading.header import is_header
from extract.reading.markup import markup
from extract.reading.trim import FRONT, FULL_STOP, trimmed

SENTENCE = re.compile(r"[，。；！？：、…]|[,;:] ?[\u4e00-\u9fff]|[a-z]{2}[,.;] ")
SIDE_TAGS = frozenset(("nav", "footer", "aside", "option"))
ENOUGH = 0.8
"""A known element is taken when its sum is at least this share of the best one."""


@dataclass(frozen=True, slots=True)
class Body:
    """``first`` and ``last`` are indices into ``page.lines``; ``lines`` the indices of what is kept between them.

    ``share`` is the running text's part of all characters of the page; ``known`` tells that the element is one
    that site systems use.
    """

    first: int
    last: int
    lines: tuple[int, ...]
    share: float
    known: bool


def find_body(page: Page, titles: frozenset[str]) -> Body:
    """``titles`` are wordings of the page's title, as :func:`~extract.reading.trim.same_words` gives them; an empty body when there is none."""
    weights = _weights(page)
    best, known = _element(page, weights)
    inside = _inside(page.boxes, best)
    span = [i for i, line in enumerate(page.lines) if inside[line.box]]
    kept = trimmed(page.lines, span, weights, titles)
    total = sum(len(line.text) for line in page.lines) or 1
    share = sum(len(page.lines[i].text) for i in kept) / total
    if not kept:
        return Body(len(page.lines), -1, (), 0.0, known)
    return Body(kept[0], kept[-1], tuple(kept), share, known)


def _weights(page: Page) -> list[float]:
    plain = [weight(line) for line in page.lines]
    noisy = _noisy_boxes(page, plain)
    pairs = zip(page.lines, plain, strict=True)
    return [-float(len(line.text)) if noisy[line.box] else value for line, value in pairs]


def weight(line: Line) -> float:
    """Positive for running text, negative for links and furniture, 0 for what may be either."""
    length = len(line.text)
    if line.linked > 0.5 * length and not (length > 60 and FULL_STOP.search(line.text)):
        return -float(length)
    if length < 400 and is_furniture(line.text):
        return -float(length)
    if line.linked > 0.5 * length:
        return float(length)
    if is_header(line.text):
        return -0.5 * length
    if length >= 12 and SENTENCE.search(line.text):
        return length - 2.0 * line.linked
    return -2.0 * line.linked


@lru_cache(maxsize=8192)
def is_furniture(text: str) -> bool:
    """A site says the same on each of its pages, so answers are kept."""
    return markup().furniture.search(text) is not None


def _noisy_boxes(page: Page, weights: list[float]) -> list[bool]:
    """Boxes inside an element whose name says that it is furniture, unless most of the page's text is in it."""
    own = [box.tag in SIDE_TAGS or _names_noise(box.names) for box in page.boxes]
    if not any(own):
        return own
    plain = [max(0.0, value) for value in weights]
    sums = _sums(page, plain)
    limit = 0.4 * sum(plain)
    noisy: list[bool] = []
    for index, box in enumerate(page.boxes):
        above = noisy[box.parent] if box.parent >= 0 else False
        noisy.append(above or (own[index] and sums[index] <= limit))
    return noisy


@lru_cache(maxsize=8192)
def _names_noise(names: str) -> bool:
    return len(names) > 1 and bool(markup().noise.search(names)) and not _is_known(names)


def _is_known(names: str) -> bool:
    return not markup().bodies.isdisjoint(names.split())


def _sums(page: Page, weights: list[float]) -> list[float]:
    """Sum of the weights in each box and all boxes in it; boxes stand after the box around them."""
    sums = [0.0] * len(page.boxes)
    for line, value in zip(page.lines, weights, strict=True):
        sums[line.box] += value
    for index in range(len(page.boxes) - 1, 0, -1):
        parent = page.boxes[index].parent
        if parent >= 0:
            sums[parent] += sums[index]
    return sums


def _element(page: Page, weights: list[float]) -> tuple[int, bool]:
    """Index of the box that holds the text, and whether its name is known. The innermost of equals is taken."""
    sums = _sums(page, weights)
    if not sums:
        return 0, False
    best = max(range(len(sums)), key=lambda i: (sums[i], i))
    good = [
        i
        for i, box in enumerate(page.boxes)
        if sums[i] > 0 and sums[i] >= ENOUGH * sums[best] and box.names != " " and _is_known(box.names)
    ]
    if good:
        top = max(sums[i] for i in good)
        return max(i for i in good if sums[i] >= 0.98 * top), True
    return _climb(page, weights, sums, best), False


def _climb(page: Page, weights: list[float], sums: list[float], best: int) -> int:
    """The outermost box around ``best`` that adds nothing but subtitles, captions and cells."""
    while (parent := page.boxes[best].parent) >= 0 and sums[parent] >= sums[best]:
        inside, around = _inside(page.boxes, best), _inside(page.boxes, parent)
        added = [(line, weights[i]) for i, line in enumerate(page.lines) if around[line.box] and not inside[line.box]]
        if any(value < 0 or line.tag in ("h1", "h2") for line, value in added) or len(added) > FRONT:
            break
        best = parent
    return best


def _inside(boxes: list[Box], top: int) -> list[bool]:
    """For each box whether it is ``top`` or in it."""
    inside = [False] * max(len(boxes), 1)
    for index in range(top, len(boxes)):
        inside[index] = index == top or (boxes[index].parent >= top and inside[boxes[index].parent])
    return inside
