"""Reading facts files and writing results, with ``-`` for the standard streams."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from graph.errors import FactsError, InputError, ZhaoshangError
from graph.facts import Facts


@contextmanager
def writing(path: str) -> Iterator[TextIO]:
    """A UTF-8 text stream with plain line ends. A file appears under its name only when it is complete."""
    if path == "-":
        yield sys.stdout
        return
    target = Path(path)
    partial = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        partial.replace(target)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        partial.unlink(missing_ok=True)


def unwritable(path: str | Path, error: OSError) -> InputError:
    reason = error.strerror or str(error)
    return InputError(f"cannot be written ({reason})", remedy="choose another place with -o or --out", path=path)


def read_facts(paths: Sequence[str]) -> Iterator[Facts | ZhaoshangError]:
    """Facts in the order of the lines; an error (with file and line) in the place of each line that is none.

    Takes ``.jsonl`` files, annotated ``.json`` files, folders of either, and ``-``. One line in memory at a time.
    """
    for name in paths:
        if name == "-":
            yield from _lines("standard input", sys.stdin.buffer)
        elif Path(name).is_dir():
            files = sorted(p for p in Path(name).iterdir() if p.suffix in (".jsonl", ".json"))
            if not files:
                yield InputError(
                    "holds no facts",
                    remedy="name a folder of .jsonl or .json, or make facts: zhaoshang extract",
                    path=name,
                )
            for file in files:
                yield from _file(file)
        else:
            yield from _file(Path(name))


def _file(path: Path) -> Iterator[Facts | ZhaoshangError]:
    try:
        with path.open("rb") as stream:
            if path.suffix == ".json":
                yield _parsed(str(path), None, stream.read())
            else:
                yield from _lines(str(path), stream)
    except OSError as error:
        remedy = "check the path" if isinstance(error, FileNotFoundError) else "check its permissions and the disk"
        yield InputError(f"cannot be read ({error.strerror or error})", remedy=remedy, path=path)


def _lines(name: str, stream: BinaryIO) -> Iterator[Facts | ZhaoshangError]:
    empty = True
    for number, line in enumerate(stream, start=1):
        if line.strip():
            empty = False
            yield _parsed(name, number, line)
    if empty:
        yield FactsError("holds no facts", remedy="make facts with: zhaoshang extract", path=name)


def _parsed(name: str, line: int | None, data: bytes) -> Facts | FactsError:
    try:
        return Facts.from_line(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return FactsError("is not UTF-8 text", remedy="make it again with: zhaoshang extract", path=name, line=line)
    except FactsError as error:
        message = error.message
        return FactsError(message, remedy=error.remedy or "correct the line or extract again", path=name, line=line)


def sorted_out(lines: Iterable[Facts | ZhaoshangError]) -> tuple[list[Facts], list[ZhaoshangError]]:
    """Everything that was read, facts and errors apart."""
    facts: list[Facts] = []
    errors: list[ZhaoshangError] = []
    for item in lines:
        if isinstance(item, Facts):
            facts.append(item)
        else:
            errors.append(item)
    return facts, errors
