"""A run over articles: hands on the facts lines, says what could not be read, and keeps the count of it all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from extract.reading import Problem, read_paths
from graph.facts import KINDS
from zhaoshang.console import say
from zhaoshang.files import writing
from zhaoshang.pipeline import Extracted, Given, extract_all

NOTHING_GIVEN = Given()
UNDATED = "no publication date was found, so the year of its events is unknown"
UNDATED_REMEDY = "give it with --published DATE"


class Intake:
    """``lines()`` is to be used up first; ``summary``, ``status`` and ``write_report`` then tell how it went."""

    def __init__(
        self,
        paths: Sequence[str],
        given: Given = NOTHING_GIVEN,
        *,
        jobs: int = 1,
        quiet: bool = False,
    ) -> None:
        self._items = read_paths(paths)
        self._given = given
        self._jobs = jobs
        self._quiet = quiet
        self.articles = 0
        self.facts: Counter[str] = Counter()
        self.problems: list[Problem] = []
        self.undated = 0
        self.months: Counter[str] = Counter()
        self.sources: Counter[str] = Counter()

    def lines(self) -> Iterator[str]:
        """The facts lines in the order of the input; problems are said as they come."""
        for found in extract_all(self._items, self._given, jobs=self._jobs):
            if isinstance(found, Problem):
                self._note(found)
            else:
                self._count(found)
                yield found.line

    def _count(self, found: Extracted) -> None:
        self.articles += 1
        self.facts.update(dict(zip(KINDS, found.counts, strict=True)))
        self.sources[found.source or "(unknown)"] += 1
        self.months[(found.published or "(unknown)")[:7]] += 1
        if found.undated:
            self.undated += 1
            where = found.path or found.id
            told = any(p.kind == "no_date" and p.path == where for p in self.problems[-8:])
            if not told:
                self._note(Problem(where, None, UNDATED, UNDATED_REMEDY, "no_date"))

    def _note(self, problem: Problem) -> None:
        self.problems.append(problem)
        if problem.severity == "skipped" or (problem.severity == "suspicious" and not self._quiet):
            say(problem)

    @property
    def skipped(self) -> int:
        return sum(problem.skipped for problem in self.problems)

    def status(self, *, allow_undated: bool = False) -> int:
        if self.skipped:
            return 2
        return 1 if self.undated and not allow_undated else 0

    def summary(self) -> str:
        """One line: how many were read, what was found, what was left out."""
        found = ", ".join(f"{count} {kind}" for kind, count in self.facts.items() if count) or "no facts"
        told = Counter(problem.severity for problem in self.problems)
        left = ", ".join(
            f"{told[severity]} {severity}" for severity in ("skipped", "suspicious", "noted") if told[severity]
        )
        return f"{self.articles} articles read: {found}" + (f" ({left}; --report FILE lists them)" if left else "")

    def report(self) -> dict[str, Any]:
        """What was read, skipped and doubtful, with reasons."""
        by_severity: dict[str, list[dict[str, Any]]] = {"skipped": [], "suspicious": [], "noted": []}
        for problem in self.problems:
            by_severity[problem.severity].append(problem.to_json())
        return {
            "articles": self.articles,
            "facts": dict(self.facts),
            "undated": self.undated,
            "by_source": dict(sorted(self.sources.items())),
            "by_month": dict(sorted(self.months.items())),
            **by_severity,
        }

    def write_report(self, path: str) -> None:
        with writing(path) as stream:
            stream.write(json.dumps(self.report(), ensure_ascii=False, indent=2) + "\n")
