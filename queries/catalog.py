"""The questions that can be asked: one :class:`Query` for each file in ``queries/cypher``.

The files are the only place where a question is written; this module reads and checks them, and runs nothing.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from graph.errors import UnknownNameError
from queries.header import Column, Header, HeaderError, Parameter, parse_header

FOLDER = Path(__file__).with_name("cypher")

_USED = re.compile(r"\$(\w+)")
_STRING_OR_COMMENT = re.compile(r"'(?:[^'\\]|\\.)*'|//[^\n]*")


@dataclass(frozen=True, slots=True)
class Query:
    """One question. ``cypher`` is the whole text of the file, its head included; it runs as it is on every store."""

    name: str
    question: str
    question_en: str
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    shape: str
    shape_en: str
    cypher: str
    draw: str | None = None
    hidden: bool = False

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name; :class:`UnknownNameError` names those that there are."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        known = [p.name for p in self.parameters]
        raise unknown(f"{self.name} has no parameter {name!r}", name, known)

    def to_json(self) -> dict[str, Any]:
        """What ``zhaoshang query --list --format json`` prints for the query."""
        return {
            "name": self.name,
            "question": self.question,
            "question_en": self.question_en,
            "parameters": [
                {
                    "name": p.name,
                    "type": p.type,
                    "required": p.required,
                    "default": p.default,
                    "example": p.example,
                    "meaning": p.meaning_zh,
                    "meaning_en": p.meaning_en,
                }
                for p in self.parameters
            ],
            "columns": [
                {"name": c.name, "type": c.type, "label": c.label_zh, "label_en": c.label_en} for c in self.columns
            ],
            "shape": self.shape,
            "shape_en": self.shape_en,
        }


def catalog() -> Mapping[str, Query]:
    """Every question by its name, in the order of the names."""
    return MappingProxyType({name: query for name, query in _everything().items() if not query.hidden})


def query(name: str) -> Query:
    """The question of that name; :class:`UnknownNameError` says which was perhaps meant."""
    found = catalog().get(name)
    if found is None:
        raise unknown(f"there is no query {name!r}", name, catalog(), remedy="zhaoshang query --list shows them all")
    return found


def internal(name: str) -> Query:
    """A query that the program itself needs (to look up a name, to walk round a node)."""
    return _everything()[name]


def unknown(message: str, name: str, known: Iterable[str], remedy: str = "") -> UnknownNameError:
    """The error for a name that is none of ``known``, with the nearest of them."""
    near = difflib.get_close_matches(name, list(known), n=3, cutoff=0.5)
    if near:
        return UnknownNameError(message, remedy=f"did you mean {' or '.join(near)}?")
    return UnknownNameError(message, remedy=remedy or f"there are {', '.join(known) or 'none'}")


@cache
def _everything() -> Mapping[str, Query]:
    return {path.stem: read_query(path) for path in sorted(FOLDER.glob("*.cypher"))}


def read_query(path: Path) -> Query:
    """One file; raises :class:`queries.header.HeaderError` when head and Cypher do not fit together."""
    text = path.read_text(encoding="utf-8")
    head = parse_header(text, path.name)
    _check(head, text, path.name)
    return Query(
        name=path.stem,
        question=head.question,
        question_en=head.question_en,
        parameters=head.parameters,
        columns=head.columns,
        shape=head.shape_zh,
        shape_en=head.shape_en,
        cypher=text,
        draw=head.draw,
        hidden=head.hidden,
    )


def _check(head: Header, text: str, name: str) -> None:
    used = set(_USED.findall(_STRING_OR_COMMENT.sub("", text)))
    declared = {p.name for p in head.parameters}
    if used != declared:
        raise HeaderError(f"{name}: parameters in the head and in the Cypher differ: {sorted(used ^ declared)}")
    for names in ([p.name for p in head.parameters], [c.name for c in head.columns]):
        if len(names) != len(set(names)):
            raise HeaderError(f"{name}: a name stands twice in {names}")
