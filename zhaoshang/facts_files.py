"""Facts files as the user names them: ``.jsonl``, annotated ``.json``, folders of either, ``-`` for standard input."""

from __future__ import annotations

import atexit
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from graph.errors import InputError
from loaders import FactsFiles
from zhaoshang.console import say

MAKE = "make facts with: zhaoshang extract"


def open_facts(paths: Sequence[str]) -> FactsFiles:
    """All facts of the named files, each wrong line said on standard error (``complete`` is then false).

    Raises :class:`InputError` when there is not one fact to go on with.
    """
    files = FactsFiles(tuple(file for name in paths for file in _files(name)))
    articles = len(files)
    for error in files.errors:
        say(error)
    for article, where in files.replaced:
        say(f"{where}: the article {article} is told again later, and the later line counts")
    if not articles:
        raise InputError("there are no facts in what was given", remedy=MAKE)
    return files


def _files(name: str) -> Iterator[Path]:
    if name == "-":
        yield _spooled()
    elif Path(name).is_dir():
        yield from sorted(p for p in Path(name).iterdir() if p.suffix in (".jsonl", ".json"))
    else:
        yield Path(name)


def _spooled() -> Path:
    """Standard input in a file of its own, for facts are gone through more than once."""
    with tempfile.NamedTemporaryFile("wb", prefix="standard-input-", suffix=".jsonl", delete=False) as copy:
        copy.write(sys.stdin.buffer.read())
    path = Path(copy.name)
    atexit.register(path.unlink, missing_ok=True)
    return path
