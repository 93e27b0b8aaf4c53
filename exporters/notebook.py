"""A subgraph that shows itself: in Jupyter as the page in a frame, in Python as something to write anywhere.

The front door hands out :class:`Picture`; ``graph.view.Subgraph`` itself knows no exporter.
"""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import networkx as nx

from exporters.graphs import to_gexf, to_graphml, to_networkx
from exporters.html import to_html
from exporters.tables import to_csv
from exporters.workbook import to_xlsx
from graph.view import Ref, Subgraph

FRAME = (
    '<iframe srcdoc="{page}" title="{title}" width="100%" height="{height}" style="border:1px solid #d5dbe2"'
    ' sandbox="allow-scripts allow-downloads allow-popups allow-modals" loading="lazy"></iframe>'
)
FRAME_HEIGHT = 640
"""Pixels."""


@dataclass(frozen=True)
class Picture:
    """A subgraph with every way out of it; ``options`` are those of :func:`exporters.html.to_html`."""

    subgraph: Subgraph
    options: dict[str, Any] = field(default_factory=dict)

    def to_html(self, path: str | Path | None = None, **options: Any) -> str:
        return to_html(self.subgraph, path, **{**self.options, **options})

    def to_csv(self, path: str | Path, *, headers: str = "zh") -> tuple[Path, Path]:
        return to_csv(self.subgraph, path, headers=headers)

    def to_xlsx(self, path: str | Path, *, lang: str = "zh") -> Path:
        return to_xlsx(self.subgraph, path, lang=lang)

    def to_graphml(self, path: str | Path) -> Path:
        return to_graphml(self.subgraph, path)

    def to_gexf(self, path: str | Path) -> Path:
        return to_gexf(self.subgraph, path)

    def to_networkx(self) -> nx.MultiDiGraph[Ref]:
        return to_networkx(self.subgraph)

    def _repr_html_(self) -> str:
        return frame(self.to_html(), str(self.subgraph.meta.get("title") or "graph"))


def frame(page: str, title: str = "graph", height: int = FRAME_HEIGHT) -> str:
    """The page inside a sandboxed frame, for a notebook's output: it can reach neither the notebook nor a network."""
    return FRAME.format(page=html.escape(page, quote=True), title=html.escape(title, quote=True), height=int(height))
