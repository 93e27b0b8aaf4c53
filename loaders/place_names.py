"""What a name of a place may mean, whatever the article: all its bearers, by full name, stem or abbreviation."""

from __future__ import annotations

import re
from functools import lru_cache

from loaders.places import Gazetteer, gazetteer
from loaders.text import plain

_DIVISION = re.compile(r"^(?:新疆生产建设兵团|兵团)?第?[一二三四五六七八九十]+师(?=..)")
"""The division of the Xinjiang corps before the city that is the same: 第十三师新星市."""

_LEVEL_RANK = {"province": 0, "city": 1, "county": 2, "zone": 3, "township": 4}


@lru_cache(maxsize=65536)
def candidates(name: str) -> tuple[str, ...]:
    """Ids of all places (zones aside) that ``name`` may mean; full forms hide short ones."""
    gaz, name = gazetteer(), _DIVISION.sub("", plain(name)).removesuffix("办事处")
    for found in (gaz.names.get(name, ()) + gaz.former.get(name, ()), _compound(name), _by_stem(name)):
        if found:
            return tuple(sorted(set(found)))
    return gaz.abbreviations.get(name, ()) or gaz.towns.get(name, ())


def _compound(name: str) -> tuple[str, ...]:
    """福建漳浦, 湖北省襄阳市, 漳浦县石榴镇: a place named with the places above it."""
    gaz = gazetteer()
    for cut in range(len(name) - 2, 1, -1):
        head = name[:cut]
        above = gaz.names.get(head) or gaz.former.get(head) or gaz.stems.get(head)
        if not above:
            continue
        below = [c for c in candidates(name[cut:]) if any(c != a and gaz.within(c, a) for a in above)]
        if below:
            return tuple(below)
    return ()


def _by_stem(name: str) -> tuple[str, ...]:
    """Places called by their stem: those of the highest level, for 长沙 is the city before it is the county."""
    gaz = gazetteer()
    found = gaz.stems.get(name, ())
    if not found:
        return ()
    best = min(_stem_rank(gaz, c) for c in found)
    return tuple(c for c in found if _stem_rank(gaz, c) == best)


def _stem_rank(gaz: Gazetteer, code: str) -> int:
    """Urban districts are the least often called without their 区."""
    place = gaz.places[code]
    return 3 if place.name.endswith("区") and place.level == "county" else _LEVEL_RANK[place.level]


@lru_cache(maxsize=65536)
def places_in(text: str) -> tuple[str, ...]:
    """Ids of the places that a headline or the name of a paper names beyond doubt, in order of appearance."""
    out: list[str] = []
    at = 0
    while at < len(text):
        for length in range(min(12, len(text) - at), 1, -1):
            name = text[at : at + length]
            gaz = gazetteer()
            if length == 2 and name.endswith("区"):
                continue  # 城区, 矿区: a district's name, but every city has one
            if name in gaz.names or name in gaz.former or name in gaz.stems or name in gaz.areas:
                found = candidates(name) or gaz.areas[name]
                if len(found) == 1:
                    out.append(found[0])
                at += length - 1
                break
        at += 1
    return tuple(dict.fromkeys(out))


_TOWARDS = re.compile(r"[赴来入在到进抵访]([\u4e00-\u9fff])")


def short_places(title: str) -> tuple[str, ...]:
    """赴沪, 来榕: places that a headline gives by one character."""
    found = (gazetteer().abbreviations.get(short, ()) for short in _TOWARDS.findall(title))
    return tuple(ids[0] for ids in found if len(ids) == 1)
