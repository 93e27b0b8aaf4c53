"""From the lines of the element that holds the text: away with what stands before, behind and between."""

from __future__ import annotations

import re

from extract.reading.dom import Line
from extract.reading.header import is_header, is_signature
from extract.reading.markup import markup

WORDS = re.compile(r"[\w\u3400-\u9fff]")
FULL_STOP = re.compile(r"[。！？!?…”」』）)]\s*$")
FRONT = 14
"""How many lines at the front of the element may belong to the title and the lines under it."""
BREAK, LONGEST_BREAK = 5, 30
"""A link or furniture between two lines of text weighs this many times its length, of which so much counts."""
ENOUGH = 80
"""Behind so much text a heading such as 相关新闻 ends it whatever follows."""


def same_words(text: str) -> str:
    """Letters and digits alone, for comparing titles."""
    return "".join(WORDS.findall(text)).lower()


def trimmed(lines: list[Line], span: list[int], weights: list[float], titles: frozenset[str]) -> list[int]:
    """The part of ``span`` (indices into ``lines``) that is running text."""
    span = span[_front(lines, span, weights, titles) :]
    span = span[: _end(lines, span, weights)]
    span = _longest_run(span, weights)
    return [i for i in span if weights[i] >= 0 or (is_header(lines[i].text) and not lines[i].linked)]


def _front(lines: list[Line], span: list[int], weights: list[float], titles: frozenset[str]) -> int:
    """How many lines at the front are the title, the lines under it, and what stands above them."""
    cut = 0
    for number, index in enumerate(span[:FRONT]):
        line = lines[index]
        if is_header(line.text) or same_words(line.text) in titles or (weights[index] < 0 and not cut):
            cut = number + 1
        elif weights[index] > 0 and (len(line.text) > 60 or FULL_STOP.search(line.text)):
            break
    return cut


def _end(lines: list[Line], span: list[int], weights: list[float]) -> int:
    """Where the running text ends: before the line that begins what follows it, and before the editors' names."""
    total = sum(max(0.0, weights[i]) for i in span)
    before = 0.0
    end = len(span)
    for number, index in enumerate(span):
        line = lines[index]
        if len(line.text) < 80 and markup().tail.match(line.text):
            alone = len(line.text) <= 12 and before > ENOUGH
            if alone or total - before <= 0.3 * total:
                end = number
                break
        before += max(0.0, weights[index])
    while end and (weights[span[end - 1]] < 0 or is_signature(lines[span[end - 1]].text)):
        end -= 1
    return end


def _longest_run(span: list[int], weights: list[float]) -> list[int]:
    """The run of lines with the largest sum when breaks weigh heavily: teasers of other articles stand between links.

    Short lines weigh nothing; those that stand beside the run belong to it.
    """
    best = current = 0.0
    first = start = end = 0
    for number, index in enumerate(span):
        value = weights[index]
        current += value if value >= 0 else BREAK * max(value, -float(LONGEST_BREAK))
        if current < 0:
            current, start = 0.0, number + 1
        elif current > best or (current == best and number == end):
            best, first, end = current, start, number + 1
    return span[first:end]
