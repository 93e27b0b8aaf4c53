"""Facts of many articles → one graph.

::

    facts.jsonl ─ reading ─ link (regions, companies, officials, trips; judgements win) ─ records ─ graph.stores.sync

Linking is pure. This room reads facts files and judgement files and writes to a store; it reads no article and
extracts nothing.
"""

from loaders.clusters import clusters
from loaders.doubts import Doubt
from loaders.judgements import (
    NO_JUDGEMENTS,
    Judgement,
    Judgements,
    parse_judgements,
    read_judgements,
    write_judgements,
)
from loaders.link import Linked, link
from loaders.load import LoadReport, Open, load, review_order
from loaders.reading import FactsFiles, read_facts, read_lines
from loaders.records import records

__all__ = [
    "NO_JUDGEMENTS",
    "Doubt",
    "FactsFiles",
    "Judgement",
    "Judgements",
    "Linked",
    "LoadReport",
    "Open",
    "clusters",
    "link",
    "load",
    "parse_judgements",
    "read_facts",
    "read_judgements",
    "read_lines",
    "records",
    "review_order",
    "write_judgements",
]
