"""A subgraph as two CSV files, nodes and edges, that Excel opens with the Chinese intact."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from exporters.cells import Table, edges_table, guarded, nodes_table
from graph.view import Subgraph


def to_csv(subgraph: Subgraph, path: str | Path, *, headers: str = "zh") -> tuple[Path, Path]:
    """Write the nodes and the edges; returns the two paths.

    ``path`` is a folder (made when missing; the files are ``nodes.csv`` and ``edges.csv`` in it) or a name that ends
    in ``.csv`` (``trips.csv`` gives ``trips.nodes.csv`` and ``trips.edges.csv``). ``headers`` are ``zh``, ``en`` or
    ``name`` (the properties' names). UTF-8 with a byte order mark; lists are joined with `` | ``; a text that a
    spreadsheet would run as a formula gets an apostrophe before it.
    """
    target = Path(path)
    if target.suffix.lower() == ".csv":
        paths = target.with_suffix(".nodes.csv"), target.with_suffix(".edges.csv")
    else:
        paths = target / "nodes.csv", target / "edges.csv"
    paths[0].parent.mkdir(parents=True, exist_ok=True)
    for where, table in zip(paths, (nodes_table(subgraph, headers), edges_table(subgraph, headers)), strict=True):
        where.write_text(csv_text(table), encoding="utf-8-sig", newline="")
    return paths


def csv_text(table: Table) -> str:
    """One table as CSV text with CRLF line ends (RFC 4180), without the byte order mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.headers)
    writer.writerows([guarded(cell) for cell in row] for row in table.rows)
    return out.getvalue()
