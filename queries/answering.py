"""Asks a question of a store: checks what was given, resolves names, runs the file's Cypher as it is, types the rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.stores import Store
from queries.catalog import Query, query
from queries.header import Column, Parameter
from queries.names import KINDS, resolve
from queries.values import Given, parameter_value, row_values

_READ = {
    "region": "地区",
    "company": "企业",
    "official": "官员",
    "leader": "带队人",
    "industry": "产业",
    "since": "起",
    "until": "止",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of one question.

    ``parameters`` are the values that the Cypher was given: names are replaced by ids, months by days. ``note`` and
    ``note_en`` are empty unless there is no row: then they say that nothing was read about it.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]
    parameters: Mapping[str, Any]
    note: str = ""
    note_en: str = ""

    def records(self) -> Iterator[dict[str, Any]]:
        """Each row as a mapping from the names of the columns."""
        names = [column.name for column in self.columns]
        for row in self.rows:
            yield dict(zip(names, row, strict=True))

    def __len__(self) -> int:
        return len(self.rows)


def answer(store: Store, name: str, params: Mapping[str, Given] | None = None) -> Answer:
    """The answer to the question ``name``.

    ``params`` holds texts as from a command line (``{"region": "冠县", "since": "2023-02"}``) or values; what is left
    out has its default. Raises :class:`graph.errors.UnknownNameError` for a query, parameter or name that is not there,
    :class:`graph.errors.AmbiguousNameError` for a name with several candidates, :class:`graph.errors.InputError` for a
    value of the wrong type or one that is missing.
    """
    asked = query(name)
    given = dict(params or {})
    values = bind(store, asked, given)
    rows = tuple(row_values(asked.columns, row) for row in store.read(asked.cypher, **values))
    note, note_en = ("", "") if rows else _nothing_read(given)
    return Answer(asked.name, asked.columns, rows, values, note, note_en)


def bind(store: Store, asked: Query, given: Mapping[str, Given]) -> dict[str, Any]:
    """Every parameter of the query with the value that its Cypher takes."""
    for name in given:
        asked.parameter(name)
    return {p.name: _bound(store, asked, p, given.get(p.name, p.default)) for p in asked.parameters}


def _bound(store: Store, asked: Query, parameter: Parameter, given: Given) -> Any:
    value = parameter_value(parameter, given)
    if value is None:
        if parameter.required:
            raise InputError(
                f"{asked.name} needs {parameter.name}", remedy=f"give it, as --{parameter.name} {parameter.example}"
            )
        return parameter_value(parameter, parameter.default)
    return resolve(store, parameter.type, str(value)).id if parameter.type in KINDS else value


def run_file(store: Store, path: str | Path, params: Mapping[str, Given] | None = None) -> Answer:
    """The answer to a user's own Cypher file, which cannot write.

    Parameters are given as texts; a whole number is passed as a number, ``2023-02-15`` as a date. Columns are all of
    type ``text`` in name only: values stay as the store gives them. Raises :class:`graph.errors.InputError` when the
    file cannot be read, :class:`graph.errors.QueryError` when the store refuses its text.
    """
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError("there is no such file", path=path, remedy="give the path of a .cypher file") from None
    except UnicodeDecodeError:
        raise InputError("is not UTF-8 text", path=path, remedy="save it as UTF-8") from None
    except OSError as error:
        raise InputError(f"cannot be read ({error.strerror})", path=path) from error
    values = {name: _guess(value) for name, value in (params or {}).items()}
    found = store.read(text, **values)
    names = list(found[0]) if found else []
    columns = tuple(Column(name, "text", name, name) for name in names)
    rows = tuple(tuple(row[name] for name in names) for row in found)
    note, note_en = ("", "") if rows else _nothing_read({})
    return Answer(Path(path).stem, columns, rows, values, note, note_en)


def _guess(value: Given) -> Given:
    if not isinstance(value, str):
        return value
    for type_ in ("integer", "date"):
        if type_ == "date" and len(value) < len("2023-02-15"):
            break
        try:
            return parameter_value(Parameter("", type_, None, "", "", "", False), value)
        except InputError:
            continue
    return value


def _nothing_read(given: Mapping[str, Given]) -> tuple[str, str]:
    said = "、".join(f"{_READ.get(k, k)} {v}" for k, v in given.items() if v is not None and k != "limit")
    said_en = ", ".join(f"{k} {v}" for k, v in given.items() if v is not None and k != "limit")
    zh = f"关于{said}，" if said else ""
    en = f" about {said_en}" if said_en else ""
    return (
        f"{zh}已读的文章里没有读到；这只说明没有读到，不说明没有发生。",
        f"nothing was read{en} in the articles of this graph; that does not mean that nothing happened.",
    )
