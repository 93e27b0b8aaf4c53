"""A run over articles: hands on the facts lines, says what could not be read, and keeps the count of it all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from extract.document import Document
from extract.reading import Problem, Report
from graph.facts import KINDS
from zhaoshang.console import say
from zhaoshang.files import writing
from zhaoshang.pipeline import Extracted, Given, Item, extract_all

NOTHING_GIVEN = Given()
UNDATED = "no publication date was found, so the year of its events is unknown"
UNDATED_REMEDY = "give it with --published DATE"


class Intake:
    """``articles()`` is to be used up first; ``summary``, ``status`` and ``write_report`` then tell how it went."""

    def __init__(
        self, items: Iterable[Item], given: Given = NOTHING_GIVEN, *, jobs: int = 1, quiet: bool = False
    ) -> None:
        self._items = items
        self._given = given
        self._jobs = jobs
        self._quiet = quiet
        self._report = Report()
        self.facts: Counter[str] = Counter()
        self.undated = 0

    def articles(self) -> Iterator[Extracted]:
        """Each article's facts line, in the order of the input; problems are said as they come."""
        for found in extract_all(self._items, self._given, jobs=self._jobs):
            if isinstance(found, Extracted):
                self._count(found)
                yield found
            elif found.kind != "no_date":  # whether the year is known, the extraction knows better
                self._note(found)

    def _count(self, found: Extracted) -> None:
        self._report.add(replace(_NOBODY, id=found.id, source=found.source, published=found.published))
        self.facts.update(dict(zip(KINDS, found.counts, strict=True)))
        if found.undated:
            self.undated += 1
            self._note(Problem(found.path or found.id, None, UNDATED, UNDATED_REMEDY, "no_date"))

    def _note(self, problem: Problem) -> None:
        self._report.add(problem)
        if problem.severity == "skipped" or (problem.severity == "suspicious" and not self._quiet):
            say(problem)

    def status(self, *, allow_undated: bool = False) -> int:
        """0 all well, 1 an article without a date, 2 something could not be read."""
        if self._report.skipped:
            return 2
        return 1 if self.undated and not allow_undated else 0

    def summary(self) -> Iterator[str]:
        """Lines for a person: what was read and found, then one line a kind of problem."""
        found = ", ".join(f"{count} {kind}" for kind, count in self.facts.items() if count) or "no facts"
        first, *rest = self._report.summary()
        yield f"{first}: {found}"
        yield from (f"  {line}" for line in rest)

    def write_report(self, path: str) -> None:
        """What was read, skipped and doubtful, with reasons, per source and month; as JSON."""
        value: dict[str, Any] = {**self._report.to_json(), "facts": dict(self.facts)}
        with writing(path) as stream:
            stream.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


_NOBODY = Document(id="", text="")
