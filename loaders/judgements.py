"""A person's decisions on what is the same and what is not; they win over every rule.

A CSV file with the columns ``kind,left,right,verdict,by,note``. ``kind`` is ``company`` (names), ``official``
(``name@region id``), ``trip`` (``article:leader:date`` as ``review`` shows them) or ``region`` (``article:name`` left, a
region id right); ``verdict`` is ``same`` or ``different``. Taking a line out takes its effect back.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graph.errors import JudgementError
from loaders.doubts import Doubt
from loaders.groups import Groups
from loaders.regions import Places, Resolved
from loaders.text import plain
from loaders.trip_fit import Trip
from loaders.trips import LinkedTrips

COLUMNS = ("kind", "left", "right", "verdict", "by", "note")
KINDS = ("company", "official", "trip", "region")
VERDICTS = ("same", "different")
_REMEDY = f"the columns are {','.join(COLUMNS)}; kind is one of {', '.join(KINDS)}, verdict is same or different"

Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row; ``line`` is its line in the file."""

    kind: str
    left: str
    right: str
    verdict: str
    by: str = ""
    note: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Judgements:
    """All rows of one file, free of contradiction. ``path`` is for messages."""

    rows: tuple[Judgement, ...] = ()
    path: Path | None = None

    def of(self, kind: str) -> list[Judgement]:
        return [row for row in self.rows if row.kind == kind]

    def pairs(self, kind: str) -> tuple[Pairs, Pairs]:
        """(same, different) pairs of one kind."""
        same = [(r.left, r.right) for r in self.of(kind) if r.verdict == "same"]
        return same, [(r.left, r.right) for r in self.of(kind) if r.verdict == "different"]

    def settled(self, doubt: Doubt) -> bool:
        """Whether a person has already answered a doubt."""
        ends = frozenset((plain(doubt.left), plain(doubt.right)))
        return any(frozenset((plain(r.left), plain(r.right))) == ends for r in self.of(doubt.kind))

    def settle(self, article: str, places: Places) -> Places:
        """The places of an article as judged: ``article:name`` is the same as an id, or different from it."""
        if not self.rows:
            return places
        names = dict(places.names)
        for row in self.of("region"):
            where, _, name = row.left.partition(":")
            if where != article or name not in names:
                continue
            if row.verdict == "same":
                names[name] = Resolved(row.right, "a judgement")
            elif names[name].id == row.right:
                names[name] = Resolved(None, "a judgement says it is another place", names[name].candidates)
        return Places(names, places.home)

    def tellings(self) -> frozenset[str]:
        """Names of the tellings that are judged."""
        return frozenset(side for row in self.of("trip") for side in (row.left, row.right))

    def rejoin(self, linked: LinkedTrips) -> LinkedTrips:
        """Trips joined and parted as judged."""
        judged = self.tellings()
        if not judged:
            return linked
        touched = [trip for trip in linked.trips if any(t.name in judged for t in trip.tellings)]
        rest = [trip for trip in linked.trips if not any(t.name in judged for t in trip.tellings)]
        return LinkedTrips(rest + self._regroup(touched), linked.doubts)

    def _regroup(self, trips: list[Trip]) -> list[Trip]:
        groups: Groups[str] = Groups()
        same, different = self.pairs("trip")
        for a, b in different:
            groups.forbid(a, b)
        for a, b in same:
            groups.join(a, b)
        tellings = {t.name: t for trip in trips for t in trip.tellings}
        for trip in trips:
            names = [t.name for t in trip.tellings]
            for name in names[1:]:
                any(groups.join(other, name) for other in names if other != name)
        groups.extend(tellings)
        out = []
        for group in groups:
            known = sorted(name for name in group if name in tellings)
            if known:
                out.append(Trip())
                for name in known:
                    out[-1].add(tellings[name])
        return out


NO_JUDGEMENTS = Judgements()


def read_judgements(path: Path) -> Judgements:
    """The judgements of a file; raises :class:`JudgementError` with file and line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise JudgementError(f"cannot be read ({error.strerror})", path=path, remedy="give a CSV file") from error
    except UnicodeDecodeError as error:
        raise JudgementError("is not UTF-8", path=path, remedy="save it as UTF-8") from error
    return parse_judgements(text, path)


def parse_judgements(text: str, path: Path | None = None) -> Judgements:
    """Judgements from the text of a file; ``path`` is for messages."""
    reader = csv.DictReader(io.StringIO(text))
    if reader.fieldnames is None or not set(COLUMNS[:4]) <= set(reader.fieldnames):
        raise JudgementError("has no header with kind, left, right and verdict", path=path, line=1, remedy=_REMEDY)
    rows = [_row(raw, path, reader.line_num) for raw in reader]
    _check(rows, path)
    return Judgements(tuple(rows), path)


def _row(raw: dict[str, str | None], path: Path | None, line: int) -> Judgement:
    values = {name: (raw.get(name) or "").strip() for name in COLUMNS}
    for name, allowed in (("kind", KINDS), ("verdict", VERDICTS)):
        if values[name] not in allowed:
            raise JudgementError(f"{name} {values[name]!r} is not allowed", path=path, line=line, remedy=_REMEDY)
    for name in ("left", "right"):
        if not values[name]:
            raise JudgementError(f"{name} is empty", path=path, line=line, remedy=_REMEDY)
    if values["left"] == values["right"] and values["verdict"] == "different":
        raise JudgementError("says that a thing is not itself", path=path, line=line, remedy="take the line out")
    return Judgement(**values, line=line)


def _check(rows: Iterable[Judgement], path: Path | None) -> None:
    """Raise when a pair that is said to differ is the same by the other lines."""
    groups: Groups[tuple[str, str]] = Groups()
    rows = list(rows)
    for row in rows:
        if row.verdict == "same":
            groups.join((row.kind, plain(row.left)), (row.kind, plain(row.right)))
    for row in rows:
        if row.verdict == "different" and groups.root((row.kind, plain(row.left))) == groups.root(
            (row.kind, plain(row.right))
        ):
            raise JudgementError(
                f"{row.left} and {row.right} are said to differ, but other lines make them the same",
                path=path,
                line=row.line,
                remedy="take one of the lines out",
            )


def write_judgements(rows: Iterable[Judgement]) -> str:
    """The text of a judgements file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((r.kind, r.left, r.right, r.verdict, r.by, r.note) for r in rows)
    return out.getvalue()
