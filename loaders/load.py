"""Facts into a store: link, make records, ``sync``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graph.facts import Facts
from graph.model import Edge, Node
from graph.stores import Store, SyncReport, sync
from loaders.doubts import Doubt
from loaders.judgements import NO_JUDGEMENTS, Judgements
from loaders.link import Linked, link
from loaders.records import records

Progress = Callable[[str, int], None]
"""Called with a label or relation type and how many more of its records are done."""


@dataclass(frozen=True, slots=True)
class Open:
    """A name that was left unresolved, in so many ``articles``."""

    kind: str
    name: str
    reason: str
    candidates: tuple[str, ...]
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did. ``sync`` counts per label and relation type; ``doubts`` are the pairs for ``review``."""

    articles: int
    sync: SyncReport
    unresolved: tuple[Open, ...]
    doubts: tuple[Doubt, ...]
    complete: bool


def load(
    facts: Iterable[Facts],
    store: Store,
    judgements: Judgements | None = None,
    progress: Progress | None = None,
    complete: bool = True,
) -> LoadReport:
    """Make ``store`` the graph of ``facts``, no more and no less.

    ``facts`` is gone through several times: give a list or a :class:`loaders.reading.FactsFiles`. With
    ``complete=False`` (a line of the input was broken) nothing is deleted. Raises
    :class:`graph.errors.StoreError`, and :class:`graph.errors.JudgementError` for a judgement that names nothing known.
    """
    linked = link(facts, judgements or NO_JUDGEMENTS)
    unresolved: list[Node] = []
    articles = 0

    def watched() -> Iterable[Node | Edge]:
        nonlocal articles
        for record in records(facts, linked):
            if isinstance(record, Node):
                articles += record.label == "Article"
                if record.label == "Unresolved":
                    unresolved.append(record)
            yield record

    done = sync(store, watched(), progress=progress, delete=complete)
    return LoadReport(
        articles=articles,
        sync=done,
        unresolved=tuple(_open(unresolved)),
        doubts=review_order(linked),
        complete=complete,
    )


def review_order(linked: Linked) -> tuple[Doubt, ...]:
    """Doubtful pairs, the one that would join most first."""
    return tuple(sorted(linked.doubts, key=lambda d: (-d.weight, d.kind, d.left, d.right)))


def _open(nodes: Iterable[Node]) -> Iterable[Open]:
    """Unresolved names, each once for each reason, those in most articles first."""
    found: dict[tuple[str, str, str, tuple[str, ...]], list[str]] = {}
    for node in nodes:
        values = {name: node.properties.get(name) for name in ("kind", "name", "reason", "candidates", "articles")}
        candidates, articles = values["candidates"] or (), values["articles"] or ()
        assert isinstance(candidates, tuple) and isinstance(articles, tuple)
        key = (str(values["kind"]), str(values["name"]), str(values["reason"]), tuple(map(str, candidates)))
        found.setdefault(key, []).extend(map(str, articles))
    for key in sorted(found, key=lambda k: (-len(found[k]), k)):
        yield Open(*key, tuple(found[key]))
