"""The report at the end of a reading: what was read, what was not and why, what looks wrong, per source and month."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extract.document import Document
from extract.reading.problem import Problem

TOLD: dict[str, str] = {
    "missing": "do not exist",
    "denied": "may not or cannot be opened",
    "empty": "are empty",
    "not_text": "are no text",
    "broken": "are damaged",
    "unsupported": "are of a format that is not read",
    "too_large": "are too large",
    "no_text_layer": "are scanned and have no text",
    "not_installed": "need a library that is not installed",
    "unreachable": "are addresses that gave no page",
    "offline": "are addresses and were not fetched",
    "forbidden": "are addresses that may not be fetched",
    "garbled": "look wrongly decoded",
    "boilerplate": "have hardly any running text",
    "no_date": "have no date",
    "no_region": "name no place",
    "truncated": "could be read in part only",
    "duplicate": "copies of an article that was read",
    "renamed": "got a longer id",
    "ignored": "files that carry no article",
    "known": "were read in an earlier run",
}
"""Kind of problem → how the summary tells it behind a number."""


class Report:
    """Takes in everything that :func:`extract.reading.read_paths` yields; the order does not matter."""

    def __init__(self) -> None:
        self.read = 0
        self.kinds: Counter[str] = Counter()
        self.sources: Counter[str] = Counter()
        self.months: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.copies: dict[str, list[dict[str, str | None]]] = {}

    def add(self, found: Document | Problem) -> None:
        if isinstance(found, Document):
            self.read += 1
            self.sources[found.source or ""] += 1
            self.months[(found.published or "")[:7]] += 1
            return
        self.kinds[found.kind] += 1
        self.problems.append(found)
        if found.of is not None:
            self.copies.setdefault(found.of, []).append(dict(found.copy))

    @property
    def skipped(self) -> int:
        return sum(problem.skipped for problem in self.problems)

    def to_json(self) -> dict[str, Any]:
        """``{read, skipped, suspicious, kinds, sources, months, copies, problems}``; ``""`` stands for not known."""
        return {
            "read": self.read,
            "skipped": self.skipped,
            "suspicious": sum(p.severity == "suspicious" for p in self.problems),
            "kinds": dict(sorted(self.kinds.items())),
            "sources": dict(sorted(self.sources.items())),
            "months": dict(sorted(self.months.items())),
            "copies": {name: self.copies[name] for name in sorted(self.copies)},
            "problems": [problem.to_json() for problem in self.problems],
        }

    def write(self, path: Path) -> None:
        text = json.dumps(self.to_json(), ensure_ascii=False, indent=1) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")

    def summary(self) -> Iterator[str]:
        """Lines for a person: how many articles, then one line a kind of problem."""
        yield f"{self.read} articles read"
        for kind, told in TOLD.items():
            if self.kinds[kind]:
                yield f"{self.kinds[kind]} {told}"
