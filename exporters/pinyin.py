"""Pinyin of single characters, for search by first letters; the table is ``exporters/data/pinyin.tsv``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path


@cache
def readings() -> dict[str, str]:
    """Reading without tone → all characters that may be read so."""
    text = Path(__file__).parent.joinpath("data", "pinyin.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def readings_of(texts: Iterable[str]) -> dict[str, str]:
    """The part of the table that the texts need: reading → characters that occur in them."""
    used = set().union(*map(set, texts))
    needed = ((reading, "".join(c for c in letters if c in used)) for reading, letters in readings().items())
    return {reading: letters for reading, letters in needed if letters}
