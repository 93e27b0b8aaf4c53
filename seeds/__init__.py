"""Reference data, one CSV file a subject, and the two ways to read it.

``SOURCES.md`` names source, licence and re-deriving command of every file. This module reads what was
installed with it; it knows nothing of what the columns mean.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import StringIO

from graph.errors import ConfigurationError

__all__ = ["names", "read_cells", "read_rows", "resource"]


def resource(name: str) -> Traversable:
    """The file or folder ``name`` (``regions.csv``, ``articles``) wherever the package was installed.

    Raises :class:`~graph.errors.ConfigurationError` when the installation lacks it.
    """
    found = files(__name__).joinpath(name)
    if not (found.is_file() or found.is_dir()):
        raise ConfigurationError(
            f"the reference data {name!r} is missing from this installation",
            remedy="install the project again, or run it from a complete checkout",
        )
    return found


def read_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a CSV file as ``column → text``; an empty cell is ``""``."""
    rows = _reader(name)
    head = next(rows)
    return (dict(zip(head, row, strict=True)) for row in rows)


def read_cells(name: str, *columns: str) -> Iterator[list[str]]:
    """The rows of a CSV file that has exactly these columns, as their cells: for long files, where a dictionary a row
    takes longer than reading it."""
    rows = _reader(name)
    if next(rows) != list(columns):
        raise ConfigurationError(
            f"the reference data {name!r} has not the columns {', '.join(columns)}",
            remedy="install the project again, or run it from a complete checkout",
        )
    return rows


def _reader(name: str) -> Iterator[list[str]]:
    return csv.reader(StringIO(resource(name).read_text(encoding="utf-8")))


def names() -> list[str]:
    """Names of all CSV files, sorted."""
    return sorted(item.name for item in files(__name__).iterdir() if item.name.endswith(".csv"))
