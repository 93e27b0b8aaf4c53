"""Facts files (``facts.jsonl``) → :class:`graph.facts.Facts`.

A broken line is an error of its own, with file and line; all other lines are read. Of several lines with one article
id the last one counts: an article that was read again replaces what was read before.
"""

from __future__ import annotations

import json
import pickle
import tempfile
import weakref
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TextIO

from graph.errors import FactsError
from graph.facts import Facts

_REMEDY = "see docs/facts.md for the format, or write the file again with `zhaoshang extract`"


@dataclass(slots=True, weakref_slot=True)
class FactsFiles:
    """The facts of several files; may be gone through more than once, and keeps none of them in memory.

    Each line is decoded once; later rounds read a temporary file. ``errors`` holds what was wrong, ``replaced`` the
    (article id, file:line) of lines that a later one replaced.
    """

    paths: tuple[Path, ...]
    _errors: list[FactsError] = field(default_factory=list)
    _replaced: list[tuple[str, str]] = field(default_factory=list)
    _spool: IO[bytes] | None = None
    _places: list[int] = field(default_factory=list)
    """Offsets in the spool of the lines that count, in the order of the files."""

    def __iter__(self) -> Iterator[Facts]:
        spool = self._ready()
        for place in self._places:
            spool.seek(place)
            yield pickle.load(spool)

    def __len__(self) -> int:
        self._ready()
        return len(self._places)

    @property
    def errors(self) -> list[FactsError]:
        self._ready()
        return self._errors

    @property
    def replaced(self) -> list[tuple[str, str]]:
        self._ready()
        return self._replaced

    @property
    def complete(self) -> bool:
        """Whether every line could be read."""
        return not self.errors

    def _ready(self) -> IO[bytes]:
        if self._spool is None:
            self._spool = tempfile.TemporaryFile()  # noqa: SIM115  lives as long as this object
            weakref.finalize(self, self._spool.close)
            last = self._read_all(self._spool)
            self._places = sorted(place for place, _ in last.values())
        return self._spool

    def _read_all(self, spool: IO[bytes]) -> dict[str, tuple[int, str]]:
        """Article id → (offset in the spool, file:line) of the line that counts."""
        last: dict[str, tuple[int, str]] = {}
        for path in self.paths:
            for line, found in read_facts(path):
                if isinstance(found, FactsError):
                    self._errors.append(found)
                    continue
                if found.article.id in last:
                    self._replaced.append((found.article.id, last[found.article.id][1]))
                last[found.article.id] = (spool.tell(), f"{path}:{line}")
                pickle.dump(found, spool, protocol=pickle.HIGHEST_PROTOCOL)
        return last


def read_facts(path: Path) -> Iterator[tuple[int, Facts | FactsError]]:
    """(line, facts or what is wrong with the line). A file of one indented JSON object is read as one line."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from read_lines(file, str(path))
    except OSError as error:
        yield 0, FactsError(f"cannot be read ({error.strerror})", path=path, remedy="give an existing facts file")
    except UnicodeDecodeError as error:
        yield 0, FactsError(f"is not UTF-8 (byte {error.start})", path=path, remedy=_REMEDY)


def read_lines(file: TextIO | Iterable[str], path: str) -> Iterator[tuple[int, Facts | FactsError]]:
    """The same from an open file; ``path`` is for messages."""
    lines = enumerate(file, start=1)
    for number, line in lines:
        if not line.strip():
            continue
        if line.strip() == "{":
            line += "".join(rest for _, rest in lines)
        try:
            yield number, Facts.from_json(json.loads(line))
        except ValueError as error:
            message = f"is not valid JSON ({error})"
            yield number, FactsError(message, path=path, line=number, remedy=_REMEDY)
        except FactsError as error:
            yield (
                number,
                FactsError(
                    error.message.removeprefix(f"{error.field}: "),
                    field=error.field,
                    path=path,
                    line=number,
                    remedy=error.remedy or _REMEDY,
                ),
            )
