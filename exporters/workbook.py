"""A subgraph as one Excel workbook: a sheet of nodes, one of relations, one about where they come from.

openpyxl is optional (``pip install 'zhaoshang[frames]'``). The file's bytes depend on the graph alone: the clock that
openpyxl and zip write into files is taken out again.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

from exporters.cells import Table, edges_table, nodes_table
from exporters.origin import describe_origin
from graph.errors import ConfigurationError
from graph.view import Subgraph

MOST_CHARACTERS = 32_767
"""What one cell of Excel holds."""

SHEETS = {"zh": ("节点", "关系", "说明"), "en": ("Nodes", "Relations", "About")}
_TIME = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def to_xlsx(subgraph: Subgraph, path: str | Path, *, lang: str = "zh") -> Path:
    """Write the workbook; raises :class:`ConfigurationError` when openpyxl is not installed."""
    try:
        from openpyxl import Workbook  # type: ignore[import-untyped]
    except ImportError as error:
        raise ConfigurationError(
            "XLSX needs openpyxl, which is not installed", remedy="install it: pip install openpyxl"
        ) from error
    titles = SHEETS["en" if lang == "en" else "zh"]
    book = Workbook(write_only=True)
    for title, table in zip(titles, (nodes_table(subgraph, lang), edges_table(subgraph, lang)), strict=False):
        _fill(book.create_sheet(title), table)
    about = book.create_sheet(titles[2])
    for name, value in describe_origin(subgraph).items():
        about.append([name, "、".join(value) if isinstance(value, list) else value])
    raw = io.BytesIO()
    book.save(raw)
    target = Path(path)
    target.write_bytes(_without_clock(raw.getvalue()))
    return target


def _fill(sheet: Any, table: Table) -> None:
    from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]

    sheet.freeze_panes = "A2"
    sheet.append(list(table.headers))
    for row in table.rows:
        cells = []
        for value in row:
            cell = WriteOnlyCell(sheet, value[:MOST_CHARACTERS] if isinstance(value, str) else value)
            if isinstance(value, str):
                cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)


def _without_clock(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = _TIME.sub(rb"\g<1>1980-01-01T00:00:00Z", source.read(name))
            target.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
