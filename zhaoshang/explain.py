"""What each step of the extraction saw in one article: as text for the terminal, or as a page with marked spans.

It shows and decides nothing; the steps are those of :mod:`extract.pipeline`.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.document import Document
from extract.pipeline import Reading, extract_document, read
from graph.facts import Facts, Row

COLOURS = {
    "place": "#cfe8cf",
    "person": "#ffd9b3",
    "organisation": "#cfe0ff",
    "visit": "#a9c4ff",
    "signing": "#ffc9c9",
    "date": "#f3d1f0",
    "amount": "#fff1a8",
    "industry": "#c9f0f0",
}
"""Kind of a mark → its background in the page."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text that was read, what a step took it for, and a word about it."""

    start: int
    end: int
    kind: str
    note: str


def marks(reading: Reading) -> list[Mark]:
    """What the steps marked in the text, by place; of two that overlap the longer one comes first."""
    at = reading.page.original
    called = {visit.start for visit in reading.visits}
    found = [
        *(Mark(*at(p.start, p.end), "place", f"{p.name} ({p.kind}, {p.level})") for p in reading.places),
        *(
            Mark(*at(p.chain_start, p.end), "person", f"{p.name}: {'、'.join(t.text for t in p.titles)}")
            for p in reading.people
        ),
        *(Mark(*at(o.start, o.end), "organisation", o.name) for o in reading.organisations if o.start not in called),
        *(
            Mark(*at(v.start, v.end), "visit", f"{v.company}, by {v.leader or v.region} ({v.rule})")
            for v in reading.visits
        ),
        *(Mark(*at(start, start + len(words)), "signing", note) for start, words, note in _deals(reading)),
        *(Mark(*at(d.start, d.end), "date", f"{d.edtf} ({d.basis})") for d in reading.dates),
        *(Mark(*at(a.start, a.end), "amount", f"{a.yuan} yuan ({a.role})") for a in reading.amounts),
        *(
            Mark(*at(i.start, i.end), "industry", f"{i.name}, wanted by {region} ({i.rule})")
            for i, region in reading.industries
        ),
    ]
    return sorted(found, key=lambda m: (m.start, -m.end, m.kind))


def _deals(reading: Reading) -> Iterator[tuple[int, str, str]]:
    """Where the words of signing of each deal stand, and what was read there."""
    for deal in reading.signings:
        word = re.search(r"签[订署约字下定了]?", reading.page.text[deal.start : deal.end])
        at = deal.start + (word.start() if word else 0)
        note = f"{deal.region} with {'、'.join(deal.companies)}: {deal.project} ({deal.rule})"
        yield at, word.group() if word else reading.page.text[at : at + 1], note


def fact_lines(facts: Facts) -> Iterator[tuple[str, Row, str]]:
    """Each row of the facts with the name of its list and its values in one line."""
    ours = set(Row.__dataclass_fields__)
    for kind, row in facts.rows():
        values = {k: v for k, v in row.to_json().items() if k not in ours and v not in (None, [], "")}
        yield kind, row, ", ".join(f"{k} {'、'.join(v) if isinstance(v, list) else v}" for k, v in values.items())


def to_text(document: Document, *, published: str | None = None, source: str | None = None) -> str:
    """Layout, marks and facts, one a line."""
    reading = read(document, published=published, source=source)
    page = reading.page
    lines = [
        f"== {document.id}",
        f"title      {page.title}",
        f"source     {page.source}",
        f"published  {page.published}",
    ]
    lines.append("-- layout")
    lines += [f"{line.kind:<6} {page.text[line.start : line.end]}" for line in page.lines]
    lines.append("-- marks (offsets, kind, text, what it was taken for)")
    for mark in marks(reading):
        words = document.text[mark.start : mark.end].replace("\n", " ")
        lines.append(f"{mark.start:>6}-{mark.end:<6} {mark.kind:<13} {words} → {mark.note}")
    lines.append("-- facts (list, values; rule, confidence; evidence)")
    for kind, row, values in fact_lines(extract_document(document, published=published, source=source)):
        lines.append(f"{kind:<11} {values}; {row.rule}, {row.confidence}; “{' … '.join(row.quotes)}”")
    return "\n".join(lines) + "\n\n"


def to_html(document: Document, *, published: str | None = None, source: str | None = None) -> str:
    """A page: the text with marked spans (what a span was taken for on hover), then the facts. No script in it."""
    reading = read(document, published=published, source=source)
    facts = extract_document(document, published=published, source=source)
    style = "".join(f".{kind}{{background:{colour}}}" for kind, colour in COLOURS.items())
    legend = " ".join(f'<mark class="{kind}">{kind}</mark>' for kind in COLOURS)
    rows = "".join(
        f"<tr><td>{kind}</td><td>{html.escape(values)}</td><td>{html.escape(str(row.rule))}</td>"
        f"<td>{row.confidence}</td><td>{html.escape(' … '.join(row.quotes))}</td></tr>"
        for kind, row, values in fact_lines(facts)
    )
    return (
        '<!doctype html><html lang="zh"><meta charset="utf-8">'
        f"<title>{html.escape(document.id)}</title><style>body{{font:16px/1.8 sans-serif;max-width:60em;margin:2em auto}}"
        f"pre{{white-space:pre-wrap;font:inherit}}td,th{{border:1px solid #bbb;padding:.2em .5em}}{style}</style>"
        f"<h1>{html.escape(document.id)}</h1><p>{legend}</p><pre>{_marked(document.text, marks(reading))}</pre>"
        f"<table><tr><th>list<th>values<th>rule<th>confidence<th>evidence</tr>{rows}</table></html>\n"
    )


def _marked(text: str, found: list[Mark]) -> str:
    """The text as HTML; a mark that begins inside an earlier one is told in that one's hover text."""
    out: list[str] = []
    at = 0
    for i, mark in enumerate(found):
        if mark.start < at:
            continue
        inner = [m for m in found[i:] if m.start < mark.end]
        note = html.escape("\n".join(f"{m.kind}: {m.note}" for m in inner))
        out.append(html.escape(text[at : mark.start]))
        out.append(f'<mark class="{mark.kind}" title="{note}">{html.escape(text[mark.start : mark.end])}</mark>')
        at = mark.end
    out.append(html.escape(text[at:]))
    return "".join(out)
