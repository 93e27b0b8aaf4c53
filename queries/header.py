"""Reads the head of a ``.cypher`` file: the ``//`` lines before the first line of Cypher.

::

    // 一个地区在一段时间里有哪些招商行程？              the question, Chinese; Neo4j Browser shows it as the favourite's name
    // Which trips did a region make in a period?        the same in English
    // param   region | region | null | 冠县 | 地区 | Region; a city includes its counties
    // column  trip | text | 行程 | Trip
    // shape   一行一次行程 | one row a trip
    // draw    RETURN t, r

``param``   name | type | default (JSON) | example | meaning in Chinese | meaning in English
``column``  name | type | label in Chinese | label in English, in the order of the ``RETURN`` clause
``shape``   what one row is, Chinese | English
``draw``    optional: the ``RETURN`` clause that makes Neo4j Browser draw a graph in place of the table
``hidden``  optional, no value: used by the program, not a question that people ask
``note``    optional: any remark for who reads the file

A line that starts with none of these words after the two questions is refused, so that a typing error is not lost.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

PARAMETER_TYPES = (
    "text",
    "integer",
    "date",
    "date-end",
    "region",
    "company",
    "official",
    "industry",
    "trip",
    "any",
    "edge",
)
"""``date`` is the first day of what is given (``2023-02`` → 1 February), ``date-end`` its last; ``region`` … ``trip``
are names that are looked up in the graph, ``any`` is a name of anything, ``edge`` the key of a relation.
``choice:a,b`` allows only these texts."""

COLUMN_TYPES = ("text", "integer", "number", "boolean", "date", "texts")


class HeaderError(ValueError):
    """A head that does not follow the format: a fault of the file, so no part of the user's error tree."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """``default`` is ``None`` for "no restriction", and for a parameter that must be given (``required``)."""

    name: str
    type: str
    default: str | int | None
    example: str
    meaning_zh: str
    meaning_en: str
    required: bool

    @property
    def choices(self) -> tuple[str, ...]:
        """The allowed texts of a ``choice`` parameter, else empty."""
        kind, _, allowed = self.type.partition(":")
        return tuple(allowed.split(",")) if kind == "choice" else ()


@dataclass(frozen=True, slots=True)
class Column:
    """``type`` is one of :data:`COLUMN_TYPES`; ``texts`` is a list of texts. Any value but a list may be null."""

    name: str
    type: str
    label_zh: str
    label_en: str


@dataclass(frozen=True, slots=True)
class Header:
    """The parsed head of one file."""

    question: str
    question_en: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    shape_zh: str
    shape_en: str
    draw: str | None
    hidden: bool


def parse_header(text: str, name: str) -> Header:
    """The head of the file ``name``; raises :class:`HeaderError` with the line that is wrong."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        lines.append(line[2:].strip())
    if len(lines) < 2:
        raise HeaderError(f"{name}: the first two lines must be the question in Chinese and in English")
    found: dict[str, list[list[str]]] = {"param": [], "column": [], "shape": [], "draw": [], "hidden": [], "note": []}
    for number, line in enumerate(lines[2:], 3):
        word, _, rest = line.partition(" ")
        if line and word not in found:
            raise HeaderError(f"{name}:{number}: {word!r} is none of {', '.join(found)}")
        if line:
            found[word].append([part.strip() for part in rest.split(" | ")] if word != "draw" else [rest.strip()])
    try:
        return Header(
            question=lines[0],
            question_en=lines[1],
            parameters=tuple(_parameter(fields) for fields in found["param"]),
            columns=tuple(_column(fields) for fields in found["column"]),
            shape_zh=found["shape"][0][0],
            shape_en=found["shape"][0][1],
            draw=found["draw"][0][0] if found["draw"] else None,
            hidden=bool(found["hidden"]),
        )
    except (HeaderError, IndexError, ValueError) as error:
        raise HeaderError(f"{name}: {error}") from error


def _parameter(fields: list[str]) -> Parameter:
    name, type_, default, example, zh, en = _exactly(6, fields)
    if type_ not in PARAMETER_TYPES and not type_.startswith("choice:"):
        raise HeaderError(f"parameter {name} has the type {type_!r}; there are {', '.join(PARAMETER_TYPES)}")
    required = default == "required"
    return Parameter(name, type_, None if required else json.loads(default), example, zh, en, required)


def _column(fields: list[str]) -> Column:
    name, type_, zh, en = _exactly(4, fields)
    if type_ not in COLUMN_TYPES:
        raise HeaderError(f"column {name} has the type {type_!r}; there are {', '.join(COLUMN_TYPES)}")
    return Column(name, type_, zh, en)


def _exactly(count: int, fields: list[str]) -> list[str]:
    if len(fields) != count:
        raise HeaderError(f"{' | '.join(fields)!r} has {len(fields)} fields in place of {count}")
    return fields
