"""Places: which strings name a region, a zone or a place abroad, and of which level.

The gazetteer only says what a name may be; whether a mention is one is for :mod:`extract.places`, and which of
several places of one name is meant is for ``loaders``. Sources: ``seeds/regions.csv``, ``seeds/townships.csv``,
``seeds/regions_former.csv``, ``extract/places.yaml`` (areas, places abroad).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from extract.matcher import Matcher
from seeds import read_cells, read_rows


class Region(NamedTuple):
    """A row of the national list; ``level`` is ``province``, ``city``, ``county`` or ``township``."""

    code: str
    name: str
    level: str
    parent: str
    stem: str


LEVELS = ("province", "city", "county", "township")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names. ``by_name`` holds full names (冠县), ``by_stem`` short ones of two or more characters (云霄),
    ``ordinary`` those of the short ones that are words first of all (合作, 光明)."""

    by_code: Mapping[str, Region]
    by_name: Mapping[str, tuple[Region, ...]]
    by_stem: Mapping[str, tuple[Region, ...]]
    areas: frozenset[str]
    pairs: frozenset[str]
    countries: frozenset[str]
    abroad: frozenset[str]
    abbreviations: Mapping[str, tuple[str, ...]]
    ordinary: frozenset[str]
    matcher: Matcher

    def parents(self, region: Region) -> list[Region]:
        """The regions above, nearest first."""
        found: list[Region] = []
        code = region.parent
        while code and code in self.by_code:
            found.append(self.by_code[code])
            code = self.by_code[code].parent
        return found

    def within(self, region: Region, other: Region) -> bool:
        """Whether ``region`` is ``other`` or lies in it."""
        return region.code == other.code or any(p.code == other.code for p in self.parents(region))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, read once."""
    words = _words()
    by_code: dict[str, Region] = {}
    by_name: dict[str, list[Region]] = {}
    by_stem: dict[str, list[Region]] = {}
    customary: dict[str, list[Region]] = {}
    for row in read_rows("regions.csv"):
        region = Region(row["code"], row["name"], row["level"], row["parent"], row["stem"])
        by_code[region.code] = region
        by_name.setdefault(region.name, []).append(region)
        if len(region.stem) >= 2:
            by_stem.setdefault(region.stem, []).append(region)
            if len(region.name) > len(region.stem) + 1 and region.level != "province":
                short = region.stem + {"县": "县", "州": "州", "旗": "旗"}.get(region.name[-1], "")
                if short != region.stem:
                    customary.setdefault(short, []).append(region)
    for row in read_rows("regions_former.csv"):
        successor = by_code.get(row["successor"])
        if successor is None or row["name"] in by_name:
            continue
        former = Region(successor.code, row["name"], _level_of(row["name"], successor.level), successor.parent, "")
        by_name.setdefault(former.name, []).append(former)
    for code, name, parent in read_cells("townships.csv", "code", "name", "parent"):
        by_code[code] = region = Region(code, name, "township", parent, "")
        if name[-1] in "镇乡道" and len(name) >= 3:
            by_name.setdefault(name, []).append(region)
    for short, code in words["customary"].items():
        if (known := by_code.get(str(code))) is not None:
            by_name.setdefault(short, []).append(Region(known.code, short, known.level, known.parent, known.stem))
    for short, regions in customary.items():
        if short not in by_name:
            by_name[short] = [Region(r.code, short, r.level, r.parent, r.stem) for r in regions]
    areas, pairs, countries = (frozenset(words[kind]) for kind in ("areas", "pairs", "countries"))
    abroad = countries | frozenset(words["abroad"])
    abbreviations = {str(k): tuple(str(v).split()) for k, v in words["abbreviations"].items()}
    names = sorted({*by_name, *by_stem, *areas, *pairs, *abroad})
    return Gazetteer(
        by_code,
        {k: tuple(v) for k, v in by_name.items()},
        {k: tuple(v) for k, v in by_stem.items()},
        areas,
        pairs,
        countries,
        abroad,
        abbreviations,
        frozenset(words["words"]),
        Matcher(names),
    )


def _words() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((files("extract") / "places.yaml").read_text(encoding="utf-8"))
    return loaded


def _level_of(name: str, level: str) -> str:
    """A county that became a district is a county by its old name; 地区 and 市 keep the level of what they became."""
    return "county" if name.endswith(("县", "区", "旗")) and not name.endswith("地区") else level
