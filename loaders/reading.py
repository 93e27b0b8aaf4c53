"""Facts files (``facts.jsonl``) → :class:`graph.facts.Facts`.

A broken line is an error of its own, with file and line; all other lines are read. Of several lines with one article
id the last one counts: an article that was read again replaces what was read before.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from graph.errors import FactsError
from graph.facts import Facts

_REMEDY = "see docs/facts.md for the format, or write the file again with `zhaoshang extract`"


@dataclass(slots=True)
class FactsFiles:
    """The facts of several files; may be gone through more than once, and keeps no line in memory.

    ``errors`` holds what was wrong in the first pass, ``replaced`` the (article id, file:line) of lines that a later
    one replaced.
    """

    paths: tuple[Path, ...]
    errors: list[FactsError] = field(default_factory=list)
    replaced: list[tuple[str, str]] = field(default_factory=list)
    _last: dict[str, tuple[int, int]] | None = None

    def __iter__(self) -> Iterator[Facts]:
        last = self._scan() if self._last is None else self._last
        for number, path in enumerate(self.paths):
            for line, facts in _good_lines(path):
                if last.get(facts.article.id) == (number, line):
                    yield facts

    def __len__(self) -> int:
        return len(self._scan() if self._last is None else self._last)

    @property
    def complete(self) -> bool:
        """Whether every line could be read."""
        if self._last is None:
            self._scan()
        return not self.errors

    def _scan(self) -> dict[str, tuple[int, int]]:
        """Where the last line of each article stands: (number of the file, line)."""
        last: dict[str, tuple[int, int]] = {}
        for number, path in enumerate(self.paths):
            for line, found in read_facts(path):
                if isinstance(found, FactsError):
                    self.errors.append(found)
                    continue
                if found.article.id in last:
                    file, old = last[found.article.id]
                    self.replaced.append((found.article.id, f"{self.paths[file]}:{old}"))
                last[found.article.id] = (number, line)
        self._last = last
        return last


def _good_lines(path: Path) -> Iterator[tuple[int, Facts]]:
    for line, found in read_facts(path):
        if isinstance(found, Facts):
            yield line, found


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


def read_stdin() -> list[Facts | FactsError]:
    """Facts from standard input, all at once."""
    return [found for _, found in read_lines(sys.stdin, "-")]
