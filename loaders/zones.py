"""Development zones by the form of their names.

A zone has no national code. Its name is a head (``聊城``, ``海兴``, or nothing) and a type (``高新区``); the type
has one canonical form, so that ``聊城高新区`` and ``聊城高新技术产业开发区`` are one name. Whose zone it is, is
decided in ``loaders.regions``. Zones whose name does not tell their place are listed in ``seeds/zones.csv``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import seeds
from loaders.places import Gazetteer
from loaders.text import plain

# Types that the news also use for a firm's own site or for an ordinary neighbourhood: as the name of a region
# they need a place before them.
VAGUE = frozenset(
    {"园区", "片区", "新城", "示范区", "试验区", "实验区", "合作区", "管理区", "功能区", "经济区", "新区"}
)


@dataclass(frozen=True, slots=True)
class ZoneName:
    """``head`` and ``form`` as written, ``type`` the canonical form."""

    head: str
    type: str
    form: str


@lru_cache(maxsize=1)
def _types() -> tuple[tuple[str, str], ...]:
    """(form, canonical), longest form first."""
    rows = [(r["form"], r["canonical"]) for r in seeds.read_rows("zone_types.csv")]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))


@lru_cache(maxsize=1)
def short_types() -> dict[str, tuple[str, ...]]:
    """Canonical type → every other form that the news use for it."""
    out: dict[str, list[str]] = {}
    for form, canonical in _types():
        if form != canonical:
            out.setdefault(canonical, []).append(form)
    return {canonical: tuple(forms) for canonical, forms in out.items()}


@lru_cache(maxsize=65536)
def parse_zone(name: str) -> ZoneName | None:
    """Head and canonical type of a zone's name, ``None`` when it is none."""
    name = plain(name)
    for form, canonical in _types():
        if name.endswith(form):
            return ZoneName(name[: -len(form)].removesuffix("国家级").removesuffix("国家"), canonical, form)
    return None


@lru_cache(maxsize=1)
def known_zones() -> dict[str, tuple[str, ...]]:
    """Name or other name of a zone that names no place → its ids."""
    out: dict[str, set[str]] = {}
    for row in seeds.read_rows("zones.csv"):
        zone = f"{row['parent']}+{row['name']}"
        for name in (row["name"], *row["aliases"].split()):
            out.setdefault(name, set()).add(zone)
    return {name: tuple(sorted(ids)) for name, ids in out.items()}


def zone_id(gazetteer: Gazetteer, parent: str, zone: ZoneName) -> str:
    """The id of a zone of ``parent``.

    The head loses its 市, 县, 区 when it is only the parent's own name. 经开区 of a county is its 经济开发区,
    unless it is listed as one of the national 经济技术开发区.
    """
    place = gazetteer.places[parent.partition("+")[0]]
    head = zone.head
    stem = place.stem if len(place.stem) > 1 else place.name
    if not head or head == stem or head.endswith((place.name, place.full_name)) or place.full_name.startswith(head):
        head = stem
    elif head.startswith(place.name):
        head = head.removeprefix(place.name)
    found = f"{place.code}+{head}{zone.type}"
    if zone.form == "经开区" and place.level == "county" and found not in national_zones():
        return f"{place.code}+{head}经济开发区"
    return found


@lru_cache(maxsize=1)
def national_zones() -> frozenset[str]:
    """Ids of all zones of ``seeds/zones.csv``."""
    return frozenset(f"{row['parent']}+{row['name']}" for row in seeds.read_rows("zones.csv"))
