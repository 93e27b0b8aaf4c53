"""The one door to jieba: how likely a string is an ordinary word, and of which part of speech.

jieba's own recognition of names is not used; its dictionary (word, frequency, tag) is read directly, since the
segmenter's start-up is slower than all our own work on an article.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from graph.errors import ConfigurationError


@cache
def _dictionary() -> list[str]:
    """Lines "word frequency tag", sorted, for looking up by halves: a table of all words would take longer to build
    than most runs ask of it. The package itself is not imported, for the same reason."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ConfigurationError("jieba is not installed", remedy="install the project again, with its dependencies")
    return sorted(Path(spec.origin).with_name("dict.txt").read_text(encoding="utf-8").splitlines())


@lru_cache(maxsize=65536)
def _entry(word: str) -> tuple[int, str]:
    lines, start = _dictionary(), f"{word} "
    at = bisect_left(lines, start)
    if at == len(lines) or not lines[at].startswith(start):
        return 0, ""
    _, count, tag = lines[at].split(" ")
    return int(count), tag


def frequency(word: str) -> int:
    """How often the word stands in jieba's corpus; 0 when it is no word there."""
    return _entry(word)[0]


def tag(word: str) -> str:
    """jieba's part-of-speech tag of a dictionary word (``ns`` place, ``nr`` person, ``v`` verb …), else ``""``."""
    return _entry(word)[1]


def longest_word(text: str, start: int, limit: int = 4) -> int:
    """Length of the longest dictionary word of two or more characters at ``start``, 0 when there is none."""
    for size in range(min(limit, len(text) - start), 1, -1):
        if frequency(text[start : start + size]) > 2:
            return size
    return 0


def crosses_word(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a part of a longer dictionary word there (同 in 同济)."""
    for left in range(max(0, start - 3), start + 1):
        for right in range(end, min(len(text), end + 3) + 1):
            if (left < start or right > end) and 2 <= right - left <= 4 and frequency(text[left:right]) > 50:
                return True
    return False
