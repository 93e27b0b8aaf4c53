"""The one door to jieba: how likely a string is an ordinary word, and of which part of speech.

jieba's own recognition of names is not used; its dictionary (word, frequency, tag) is read directly, since the
segmenter's start-up is slower than all our own work on an article.
"""

from __future__ import annotations

from functools import cache

import jieba


@cache
def _dictionary() -> dict[str, tuple[int, str]]:
    words: dict[str, tuple[int, str]] = {}
    with jieba.get_dict_file() as file:
        for line in file.read().decode("utf-8").splitlines():
            word, count, tag = line.split(" ")
            words[word] = (int(count), tag)
    return words


def frequency(word: str) -> int:
    """How often the word stands in jieba's corpus; 0 when it is no word there."""
    entry = _dictionary().get(word)
    return entry[0] if entry else 0


def tag(word: str) -> str:
    """jieba's part-of-speech tag of a dictionary word (``ns`` place, ``nr`` person, ``v`` verb …), else ``""``."""
    entry = _dictionary().get(word)
    return entry[1] if entry else ""


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
