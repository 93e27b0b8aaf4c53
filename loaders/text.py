"""One form for names that differ only in how they are typed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import seeds

_NOISE = re.compile(r"[\s\"'“”‘’「」『』《》]|\([a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]{1,6}\)")
"""White space, quotation marks, and the pinyin that some pages put behind a rare character: 务(wù)川."""


@lru_cache(maxsize=1)
def _simplified() -> dict[int, str]:
    return {ord(r["traditional"]): r["simplified"] for r in seeds.read_rows("traditional.csv")}


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """NFKC, simplified characters, no white space, no quotation marks, no pinyin in brackets."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", text)).translate(_simplified())
