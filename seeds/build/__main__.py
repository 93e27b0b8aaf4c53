"""``python -m seeds.build``: writes the derived files; with ``--check`` only says which would change (exit status 1)."""

from __future__ import annotations

import sys
from collections.abc import Callable

from graph.errors import ZhaoshangError
from seeds.build import ambiguous, former, industries, industry_terms, people, regions, townships, traditional
from seeds.build.table import Table

MAKERS: tuple[Callable[[], Table], ...] = (
    regions.make,
    former.make,
    townships.make,
    ambiguous.make,
    people.make_surnames,
    people.make_given_chars,
    traditional.make,
    industries.make,
    industry_terms.make,
)


def main(arguments: list[str]) -> int:
    status = 0
    for make in MAKERS:
        table = make()
        if table.is_current():
            verdict = "unchanged"
        elif "--check" in arguments:
            verdict, status = "would change", 1
        else:
            table.write()
            verdict = "written"
        sys.stdout.write(f"{table.name}: {len(table.rows)} rows, {verdict}\n")
    return status


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ZhaoshangError as error:
        sys.exit(f"seeds.build: {error}")
