"""``ambiguous_stems.csv``: short forms of places that are ordinary words as well (比如, 东方, 和平).

A stem counts when jieba's dictionary lists it as a word of another kind than a name of a place or a person. ``frequency`` is the
dictionary's count, ``tag`` its part of speech, ``level`` the highest division that bears the stem.
"""

from __future__ import annotations

import re

from seeds.build import townships
from seeds.build.regions import regions
from seeds.build.sources import JIEBA
from seeds.build.stems import stem
from seeds.build.table import Table

_DICTIONARY = "jieba-0.42.1/jieba/dict.txt"
_NAME_TAGS = ("ns", "nr")
"""Beginnings of the tags for names of places and persons (``nrt``, ``nrfg``)."""

_TOWNSHIP = re.compile(r"(?:街道|地区|苏木|民族乡|镇|乡)\Z")


def make() -> Table:
    levels: dict[str, str] = {}
    for region in regions():
        _note(levels, stem(region.name), region.level)
    for _, name, _ in townships.make().rows:
        _note(levels, _TOWNSHIP.sub("", name), "township")
    words = _ordinary_words()
    rows = [(s, *words[s], level) for s, level in sorted(levels.items()) if s in words]
    return Table("ambiguous_stems.csv", ("stem", "frequency", "tag", "level"), rows)


def _note(levels: dict[str, str], short: str, level: str) -> None:
    order = ("province", "city", "county", "township")
    if short and order.index(level) < order.index(levels.get(short, "township")):
        levels[short] = level
    else:
        levels.setdefault(short, level)


def _ordinary_words() -> dict[str, tuple[str, str]]:
    words = {}
    for line in JIEBA.text(_DICTIONARY).splitlines():
        word, frequency, tag = line.split(" ")
        if not tag.startswith(_NAME_TAGS):
            words[word] = (frequency, tag)
    return words
