"""``surnames.csv`` and ``given_chars.csv`` from the frequencies that ``sinonym`` counted in ORCID records.

Weights are parts per million. Some records have family and given name swapped: given-name counts lose the share
that the commonest surnames, which hardly anyone has as a given name, show; ``surname_corrections.csv``
drops characters that are no surnames and adds surnames that the records lack, with the smallest weight.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from seeds.build.sources import SINONYM
from seeds.build.table import Table, number, parse_table, read_table

_SMALLEST = 0.5
_COMMONEST = 5


def make_surnames() -> Table:
    weights = _family()
    for row in read_table(Path(__file__).with_name("surname_corrections.csv")):
        if row["verdict"] == "drop":
            weights.pop(row["surname"], None)
        else:
            weights.setdefault(row["surname"], _SMALLEST)
    rows = [(s, "compound" if len(s) > 1 else "single", number(w)) for s, w in _heaviest_first(weights)]
    return Table("surnames.csv", ("surname", "kind", "weight"), rows)


def make_given_chars() -> Table:
    family, given = _family(), _given()
    swapped = min(given[s] / w for s, w in _heaviest_first(family)[:_COMMONEST])
    weights = {c: w - swapped * family.get(c, 0.0) for c, w in given.items()}
    kept = {c: w for c, w in weights.items() if w >= _SMALLEST}
    return Table("given_chars.csv", ("char", "weight"), [(c, number(w)) for c, w in _heaviest_first(kept)])


def _family() -> dict[str, float]:
    rows = parse_table(SINONYM.text("sinonym/data/familyname_orcid.csv"))
    return {row["surname"]: float(row["ppm"]) for row in rows}


def _given() -> dict[str, float]:
    total: defaultdict[str, float] = defaultdict(float)
    for row in parse_table(SINONYM.text("sinonym/data/givenname_orcid.csv")):
        total[row["character"]] += float(row["ppm"])
    return dict(total)


def _heaviest_first(weights: dict[str, float]) -> list[tuple[str, float]]:
    return sorted(weights.items(), key=lambda item: (-item[1], item[0]))
