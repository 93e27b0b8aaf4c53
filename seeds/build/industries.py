"""``industries.csv``: the classes of GB/T 4754-2017, from the compact list ``gbt4754.txt``.

The list was typed from the standard's table of codes. A line is a section, a division or a group; after a group's
colon come its classes with their last digit. A group without classes is its own class, with a zero at the end.
Checked against the standard's own counts: 20 sections, 97 divisions, 473 groups, 1,382 classes.

Codes carry the section's letter at every level (C, C35, C351, C3511), as the project's industry classes do.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from seeds.build.table import Table

Row = tuple[str, str, str, str]


def make() -> Table:
    text = Path(__file__).with_name("gbt4754.txt").read_text(encoding="utf-8")
    return Table("industries.csv", ("code", "name", "level", "parent"), list(_rows(text.splitlines())))


def _rows(lines: list[str]) -> Iterator[Row]:
    section = ""
    for line in lines:
        digits, _, rest = line.partition(" ")
        name, _, classes = rest.partition(": ")
        if digits.isalpha():
            section = digits
            yield (section, name, "section", "")
        elif len(digits) == 2:
            yield (section + digits, name, "division", section)
        else:
            group = section + digits
            yield (group, name, "group", group[:-1])
            for last, label in _classes(name, classes):
                yield (group + last, label, "class", group)


def _classes(group: str, classes: str) -> list[tuple[str, str]]:
    return [(item[0], item[1:]) for item in classes.split()] or [("0", group)]
