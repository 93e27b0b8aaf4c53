"""What a sync did, counted by label and relation type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields


@dataclass(slots=True)
class Counts:
    created: int = 0
    changed: int = 0
    deleted: int = 0
    unchanged: int = 0

    @property
    def written(self) -> int:
        """How many records cost a write."""
        return self.created + self.changed + self.deleted


@dataclass(slots=True)
class SyncReport:
    """``counts`` by label or relation type, in the order in which they were met."""

    counts: dict[str, Counts] = field(default_factory=dict)

    def of(self, name: str) -> Counts:
        if name not in self.counts:
            self.counts[name] = Counts()
        return self.counts[name]

    @property
    def total(self) -> Counts:
        out = Counts()
        for counts in self.counts.values():
            for f in fields(Counts):
                setattr(out, f.name, getattr(out, f.name) + getattr(counts, f.name))
        return out

    def rows(self) -> Iterator[dict[str, str | int]]:
        """One row a name: ``name created changed deleted unchanged``; names that nothing happened to are left out."""
        for name, counts in self.counts.items():
            if counts.written or counts.unchanged:
                yield {"name": name, **{f.name: getattr(counts, f.name) for f in fields(Counts)}}
