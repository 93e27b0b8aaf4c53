"""An answer as a table for people, as CSV or as JSON. Returns texts; printing is the front door's."""

from __future__ import annotations

import csv
import datetime
import io
import json
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from queries.answering import Answer
from queries.header import Column

_HIDDEN_IN_TABLES = {"key", "articles", "region_id", "start_date", "end_date", "trip"}
"""Columns that a narrow table leaves out; CSV and JSON have them all."""
_LONG = {"evidence", "sentence", "candidates"}
_NARROW = 8


def render(answer: Answer, format: str = "table", *, lang: str = "zh", width: int = 100) -> str:
    """The answer in ``format`` ``table``, ``csv`` or ``json``; ``lang`` is that of headers and of the note.

    A table without rows is the note alone. CSV starts with a byte order mark, so that spreadsheets read Chinese, and
    joins lists with ``；``. JSON is a list of objects.
    """
    match format:
        case "table":
            return to_table(answer, lang=lang, width=width)
        case "csv":
            return to_csv(answer, lang=lang)
        case "json":
            return to_json(answer)
    raise ValueError(f"no format {format!r}")


def to_json(answer: Answer) -> str:
    """A list of objects; dates as ISO texts."""
    return json.dumps(list(answer.records()), ensure_ascii=False, indent=2, default=_jsonable) + "\n"


def to_csv(answer: Answer, *, lang: str = "zh") -> str:
    """A header line and one line a row, lines ended by ``\\r\\n``."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([_label(column, lang) for column in answer.columns])
    writer.writerows([_inert(_text(value)) for value in row] for row in answer.rows)
    return "\ufeff" + out.getvalue()


def to_table(answer: Answer, *, lang: str = "zh", width: int = 100) -> str:
    """A table of at most ``width`` columns of the terminal; a wide character takes two."""
    if not answer.rows:
        return (answer.note if lang == "zh" else answer.note_en) + "\n"
    shown = _shown(answer)
    table = Table(show_edge=False, pad_edge=False, header_style="bold")
    for i in shown:
        column = answer.columns[i]
        numeric = column.type in {"integer", "number"}
        longest = max(cell_len(_text(row[i])) for row in answer.rows)
        narrow = min(longest, 10 if not numeric else longest)
        table.add_column(
            _label(column, lang),
            justify="right" if numeric else "left",
            overflow="fold",
            min_width=max(narrow, 4),
            ratio=3 if column.name in _LONG else None,
            no_wrap=column.type in {"date", "integer"},
        )
    for row in answer.rows:
        table.add_row(*(_text(row[i], lang) for i in shown))
    console = Console(
        file=io.StringIO(), width=width, color_system=None, force_terminal=False, highlight=False, markup=False
    )
    console.print(table)
    rendered = console.file
    assert isinstance(rendered, io.StringIO)
    lines = [line.rstrip() for line in rendered.getvalue().splitlines()]
    return "\n".join(lines) + "\n"


def _shown(answer: Answer) -> list[int]:
    """Columns that have a value; those for programs are left out when there are many."""
    filled = [i for i, _ in enumerate(answer.columns) if any(row[i] not in (None, "", ()) for row in answer.rows)]
    if len(filled) <= _NARROW:
        return filled
    return [i for i in filled if answer.columns[i].name not in _HIDDEN_IN_TABLES] or filled


def _label(column: Column, lang: str) -> str:
    return column.label_zh if lang == "zh" else column.label_en


def _text(value: Any, lang: str = "zh") -> str:
    match value:
        case None:
            return ""
        case bool():
            return ("是" if value else "否") if lang == "zh" else ("yes" if value else "no")
        case float():
            return f"{value:g}"
        case datetime.date():
            return value.isoformat()
        case list() | tuple():
            return ("；" if lang == "zh" else "; ").join(_text(item, lang) for item in value)
        case dict():
            return json.dumps(value, ensure_ascii=False, default=_jsonable)
    return str(value)


def _inert(text: str) -> str:
    """A text that a spreadsheet does not take for a formula."""
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} and not _is_number(text) else text


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _jsonable(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"no value of an answer: {value!r}")
