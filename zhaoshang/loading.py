"""A load as the commands ``load`` and ``run`` do it, and its report in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from zhaoshang.console import progress

if TYPE_CHECKING:
    from loaders import FactsFiles, Judgements, LoadReport

UNRESOLVED_SHOWN = 10


def load_into(store: str, facts: FactsFiles, judgements: Judgements, *, quiet: bool = False) -> LoadReport:
    """Make the store at an address equal to the facts; nothing is taken out of it when a line of them was wrong."""
    import loaders
    from graph.stores import open_store

    with open_store(store) as opened, progress("records", quiet=quiet) as advance:
        return loaders.load(facts, opened, judgements, progress=lambda _, done: advance(done), complete=facts.complete)


def report_lines(report: LoadReport) -> Iterator[str]:
    """Counts for each label and relation type, then what was left open and why."""
    rows = list(report.sync.rows())
    total = report.sync.total
    width = max((len(str(row["name"])) for row in rows), default=0)
    yield f"{report.articles} articles"
    yield f"{'':<{width}}  {'created':>8} {'changed':>8} {'deleted':>8} {'unchanged':>9}"
    for row in rows:
        yield (
            f"{row['name']:<{width}}  {row['created']:>8} {row['changed']:>8} {row['deleted']:>8} {row['unchanged']:>9}"
        )
    yield f"{'all':<{width}}  {total.created:>8} {total.changed:>8} {total.deleted:>8} {total.unchanged:>9}"
    if report.unresolved:
        yield f"left unresolved: {len(report.unresolved)} names"
        for left in report.unresolved[:UNRESOLVED_SHOWN]:
            choices = f" ({', '.join(left.candidates)})" if left.candidates else ""
            yield f"  {left.kind} {left.name}: {left.reason}{choices}; in {', '.join(left.articles[:3])}"
        if len(report.unresolved) > UNRESOLVED_SHOWN:
            yield "  … ; all of them: zhaoshang query doubtful"
    if report.doubts:
        yield f"doubtful pairs: {len(report.doubts)}; judge them with: zhaoshang review"
    if not report.complete:
        yield "some lines were wrong, so nothing was taken out of the store"
