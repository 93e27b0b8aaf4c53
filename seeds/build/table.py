"""Writing a table so that the same rows always give the same bytes."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

SEEDS = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Table:
    """The content of one file of ``seeds``: its name, its columns, its rows in their final order."""

    name: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]

    def to_text(self) -> str:
        out = StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows(self.rows)
        return out.getvalue()

    def write(self) -> None:
        (SEEDS / self.name).write_text(self.to_text(), encoding="utf-8", newline="\n")

    def is_current(self) -> bool:
        path = SEEDS / self.name
        return path.exists() and path.read_text(encoding="utf-8") == self.to_text()


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file that this folder keeps as input."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def parse_table(text: str) -> list[dict[str, str]]:
    """The rows of CSV text."""
    return list(csv.DictReader(StringIO(text)))


def number(value: float) -> str:
    """A weight with two decimals."""
    return f"{value:.2f}"
