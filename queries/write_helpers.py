"""Writes ``queries/helpers.py`` out of the heads of the Cypher files: ``python -m queries.write_helpers``.

A test fails when the file and the heads differ.
"""

from __future__ import annotations

import keyword
from pathlib import Path

from queries.catalog import Query, catalog
from queries.header import Column, Parameter

TARGET = Path(__file__).with_name("helpers.py")

_HEAD = '''"""One typed function and one frozen row class a question. Made by ``python -m queries.write_helpers``; do not edit.

Names are given as people say them (``region="冠县"``), dates as ``"2023"``, ``"2023-02"``, ``"2023-02-15"`` or
:class:`datetime.date`. Errors are those of :func:`queries.answering.answer`. No row means that nothing was read.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from graph.stores import Store
from queries.answering import answer

Date = str | datetime.date | None'''

_COLUMN = {
    "text": "str | None",
    "integer": "int | None",
    "number": "float | None",
    "boolean": "bool | None",
    "date": "datetime.date | None",
    "texts": "tuple[str, ...]",
}


def render() -> str:
    """The text of the module."""
    parts = [_HEAD]
    for query in catalog().values():
        parts += [_row(query), _function(query)]
    names = sorted(n for q in catalog().values() for n in (function_name(q), row_name(q)))
    listed = "\n".join(f'    "{name}",' for name in sorted(names, key=_as_ruff))
    return "\n\n\n".join(parts) + f"\n\n\n__all__ = [\n{listed}\n]\n"


def function_name(query: Query) -> str:
    """``courted-by`` → ``courted_by``."""
    return query.name.replace("-", "_")


def row_name(query: Query) -> str:
    """``courted-by`` → ``CourtedByRow``."""
    return "".join(part.capitalize() for part in query.name.split("-")) + "Row"


def _as_ruff(name: str) -> tuple[int, str]:
    return (1 if name[0].islower() else 0, name)


def _row(query: Query) -> str:
    fields = "\n".join(f"    {_safe(c.name)}: {_COLUMN[c.type]}" for c in query.columns)
    return f'''@dataclass(frozen=True, slots=True)
class {row_name(query)}:
    """{query.shape_en[0].upper()}{query.shape_en[1:]}.

{_attributes(query.columns)}
    """

{fields}'''


def _attributes(columns: tuple[Column, ...]) -> str:
    return "\n".join(f"    :ivar {_safe(c.name)}: {c.label_en} ({c.label_zh})" for c in columns)


def _function(query: Query) -> str:
    required = [p for p in query.parameters if p.required]
    rest = [p for p in query.parameters if not p.required]
    arguments = ["store: Store", *(f"{_safe(p.name)}: str" for p in required)]
    arguments += ["*", *(f"{_safe(p.name)}: {_argument(p)}" for p in rest)] if rest else []
    given = "\n".join(f'        "{p.name}": {_safe(p.name)},' for p in query.parameters)
    said = "\n".join(f"    :param {_safe(p.name)}: {p.meaning_en}, as {p.example}" for p in query.parameters)
    listed = "".join(f"    {a},\n" for a in arguments)
    return f'''def {function_name(query)}(
{listed}) -> list[{row_name(query)}]:
    """{query.question_en} {query.question}

{said}
    """
    given: dict[str, Any] = {{
{given}
    }}
    return [{row_name(query)}(*row) for row in answer(store, "{query.name}", given).rows]'''


def _argument(parameter: Parameter) -> str:
    if parameter.type in {"date", "date-end"}:
        return "Date = None"
    if parameter.type == "integer":
        return "int | None = None" if parameter.default is None else f"int = {parameter.default}"
    return "str | None = None" if parameter.default is None else f'str = "{parameter.default}"'


def _safe(name: str) -> str:
    return f"{name}_" if keyword.iskeyword(name) else name


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8", newline="\n")
