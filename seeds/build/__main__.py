"""``python -m seeds.build``: writes the derived files.

With ``--check`` it only says which would change (exit status 1), with ``--compare`` how other lists of divisions differ.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from graph.errors import ZhaoshangError
from seeds.build import ambiguous, compare, former, industries, industry_terms, people, regions, townships, traditional
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
    if "--compare" in arguments:
        sys.stdout.writelines(f"{line}\n" for line in compare.differences())
        return 0
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
