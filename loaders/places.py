"""The divisions of China as the seeds give them: names, stems, former names, parents.

This module looks names up and says how places relate; which of several namesakes an article means is
``loaders.regions``' question. A place's id is its six-digit GB/T 2260 code; zones and towns have the id
``<parent code>+<formal name>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import seeds

_COMMON = frozenset({"新区", "矿区", "郊区", "城区", "市区"})
"""Once names of districts; far more often they are what any city has."""

LEVELS = ("province", "city", "county", "zone", "township")
"""Levels of a place, highest first."""


@dataclass(frozen=True, slots=True)
class Place:
    """One division. ``stem`` is the name without its 省, 市, 县 … (``聊城``)."""

    code: str
    name: str
    level: str
    parent: str
    full_name: str
    stem: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Lookup tables over all divisions. Values are tuples of ids, sorted."""

    places: Mapping[str, Place]
    names: Mapping[str, tuple[str, ...]]
    stems: Mapping[str, tuple[str, ...]]
    former: Mapping[str, tuple[str, ...]]
    successors: Mapping[str, str]
    abbreviations: Mapping[str, tuple[str, ...]]
    areas: Mapping[str, tuple[str, ...]]
    towns: Mapping[str, tuple[str, ...]]
    children: Mapping[str, tuple[str, ...]]
    earlier: Mapping[str, tuple[str, ...]]
    chains: dict[str, tuple[str, ...]]
    towns_of: Mapping[str, tuple[str, ...]]

    def below(self, place: str) -> tuple[str, ...]:
        """Codes of the divisions directly below."""
        return self.children.get(place, ())

    def chain(self, place: str) -> tuple[str, ...]:
        """The place and all places above it, lowest first; ``()`` for an unknown id."""
        found = self.chains.get(place)
        if found is None:
            above = self.chains.get(place.partition("+")[0], ())
            found = self.chains[place] = (place, *above) if above else ()
        return found

    def within(self, place: str, above: str) -> bool:
        """Whether ``place`` is ``above`` or lies in it."""
        return above in self.chain(place)

    def related(self, a: str, b: str) -> bool:
        """Whether one of two places lies in the other."""
        return self.within(a, b) or self.within(b, a)

    def nearness(self, a: str, b: str) -> int:
        """3: one lies in the other; 2: same city; 1: same province; 0: neither."""
        if self.related(a, b):
            return 3
        a, b = a[:6], b[:6]
        if a[:4] == b[:4] and a[2:4] not in ("00", "90") and a[2:] != "0000":
            return 2
        return 1 if a[:2] == b[:2] else 0

    def towns_below(self, place: str) -> tuple[str, ...]:
        """Ids of the townships of a county (or of a city without counties)."""
        return self.towns_of.get(place, ())

    def former_names(self, place: str) -> tuple[str, ...]:
        """Names that the place had, sorted."""
        return self.earlier.get(place, ())

    def level(self, place: str) -> str:
        """``province``, ``city``, ``county``, ``zone`` or ``township``."""
        if "+" in place:
            return "township" if place.partition("+")[2] in self.towns else "zone"
        return self.places[place].level

    def label(self, place: str) -> str:
        """The place's own name: ``冠县``, ``聊城高新技术产业开发区``."""
        _, plus, name = place.partition("+")
        return name if plus else self.places[place].name

    def full_name(self, place: str) -> str:
        """The name with all places above: ``山东省聊城市冠县``."""
        code, plus, name = place.partition("+")
        above = self.places[code].full_name
        if not plus:
            return above
        stem = self.places[code].stem
        return above + (name.removeprefix(stem) if name.startswith(stem) and above.endswith(stem) else name)


def _collect(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for name, code in pairs:
        if name and code:
            found.setdefault(name, set()).add(code)
    return {name: tuple(sorted(codes)) for name, codes in found.items()}


def _chain(places: Mapping[str, Place], code: str) -> tuple[str, ...]:
    out: list[str] = []
    while code in places:
        out.append(code)
        code = places[code].parent
    return tuple(out)


def _usual(place: Place) -> str:
    """黔东南州, 长阳县: what an autonomous place is called in the news; ``""`` for others."""
    for full, usual in (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗")):
        if place.name.endswith(full):
            return place.stem + usual
    return ""


_WING = re.compile(r"(.)\w*([左右])翼(?:(\w?旗)|\w*自治(县))\Z")


def _winged(place: Place) -> str:
    """科右前旗, 喀左县: what a place of a left or right wing is called in the news; ``""`` for others."""
    found = _WING.match(place.name)
    return "".join(part for part in found.groups() if part) if found else ""


def _rows(name: str) -> list[dict[str, str]]:
    return list(seeds.read_rows(name))


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """All divisions of the seeds, read once a process."""
    places = {
        r["code"]: Place(r["code"], r["name"], r["level"], r["parent"], r["full_name"], r["stem"])
        for r in _rows("regions.csv")
    }
    former = [r for r in _rows("regions_former.csv") if r["successor"] in places and r["name"] not in _COMMON]
    every, towns = places.values(), _rows("townships.csv")
    return Gazetteer(
        places=places,
        names=_collect((name, p.code) for p in every for name in (p.name, p.full_name, _usual(p), _winged(p))),
        stems=_collect((stem, p.code) for p in every for stem in (p.stem, _winged(p)[:-1]) if len(stem) > 1),
        former=_collect((r["name"], r["successor"]) for r in former),
        successors={r["code"]: r["successor"] for r in former if r["code"] and r["code"] not in places},
        abbreviations=_collect((r["abbr"], r["code"]) for r in _rows("region_abbreviations.csv")),
        areas={r["name"]: tuple(r["members"].split()) for r in _rows("region_areas.csv")},
        towns=_collect((r["name"], f"{r['parent']}+{r['name']}") for r in towns),
        towns_of=_collect((r["parent"], f"{r['parent']}+{r['name']}") for r in towns),
        chains={code: _chain(places, code) for code in places},
        earlier=_collect((r["successor"], r["name"]) for r in former),
        children=_collect((p.parent, p.code) for p in every),
    )
