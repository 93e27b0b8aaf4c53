"""How often is a rule right? Measures it on the annotated articles and writes ``extract/confidence.yaml``.

usage: python -m benches.confidence [--check]      (--check: print the tables, write nothing)

A row is right when an annotated row, optional ones included, has the same key (see ``KEYS``) as ``benches/score.py``
compares it. Only unseen articles count, those whose number is over 14 and leaves 5 when divided by 6: on the others
the rules are right more often than they are elsewhere, since they were made with them.

The second table tells whether the figures hold: each unseen article's rows, by the confidence that the other unseen
articles give them.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benches.score import SCORES, Pair, read, same  # noqa: E402
from extract import Document, extract_document  # noqa: E402
from extract.confidence import PATH, signs  # noqa: E402

GOLD = ROOT / "tests/gold"
KEYS = {
    "officials": "officials",
    "executives": "executives",
    "trips": "trip_dates",
    "visits": "visits",
    "signings": "signings",
    "targets": "targets",
}
"""List of facts → the score whose pairs decide whether a row is right; a trip also has to be right in its traveller."""

Judged = tuple[str, str, bool]
"""Article, the rule with its signs, right or not."""


def held_out(article: str) -> bool:
    number = int(re.sub(r"\D", "", article) or 0)
    return number > 14 and number % 6 == 5


def judged() -> Iterator[Judged]:
    """Every row that the extraction gives on the annotated articles."""
    gold = read(GOLD)
    for article in sorted(gold):
        text = (GOLD / f"texts/{article}.txt").read_bytes().decode("utf-8")
        for kind, row in extract_document(Document(article, text)).rows():
            pairs_of = SCORES[KEYS[kind]][1]
            told: list[Pair] = [p for g in gold[article].get(kind) or () for p in pairs_of(g)]
            ours = list(pairs_of(row.to_json()))
            yield article, signs(kind, row), any(same(t, o) for t in told for o in ours)


def measured(rows: list[Judged]) -> dict[str, tuple[float, int]]:
    """Rule, bare and with signs → its confidence and on how many unseen rows that rests.

    The bare rule starts from the share of right rows of all rules, its signs start from the bare rule; each start
    weighs as much as ``START`` rows, and one standard error is taken off, so that few rows do not make a rule sure.
    """
    unseen = [r for r in rows if held_out(r[0])]
    start = _share([right for _, _, right in unseen], 0.5)
    shares: dict[str, tuple[float, int]] = {}
    for key in sorted({k for _, rule, _ in rows for k in (rule, _bare(rule))}):
        found = [right for _, rule, right in unseen if key in (rule, _bare(rule))]
        shares[key] = (_share(found, shares[_bare(key)][0] if "+" in key else start), len(found))
    return {key: (_careful(share, rows), rows) for key, (share, rows) in shares.items()}


START = 10


def _share(found: list[bool], start: float) -> float:
    return (sum(found) + START * start) / (len(found) + START)


def _careful(share: float, rows: int) -> float:
    """One standard error below a share that so many rows tell."""
    return round(max(share - math.sqrt(share * (1 - share) / (rows + START)), 0.0), 3)


def _bare(rule: str) -> str:
    return rule.partition("+")[0]


def as_yaml(table: Mapping[str, tuple[float, int]]) -> str:
    head = "# Rule (with what its row shows, see extract/confidence.py) → measured precision. Made by: python -m benches.confidence\n"
    return head + "".join(f"{key}: {value:.3f} # {n} rows\n" for key, (value, n) in table.items())


def calibration(rows: list[Judged]) -> Iterator[str]:
    """Unseen rows by the confidence that the other unseen articles give them."""
    groups: dict[str, list[bool]] = {}
    for article in sorted({a for a, _, _ in rows if held_out(a)}):
        table = measured([r for r in rows if r[0] != article])
        for _, rule, right in (r for r in rows if r[0] == article):
            value = (table.get(rule) or table.get(_bare(rule)) or (0.0, 0))[0]
            band = next(b for b in (0.95, 0.9, 0.8, 0.7, 0.5, 0.0) if value >= b)
            groups.setdefault(f"{band:.2f}", []).append(right)
    yield "unseen rows     rows  right   share"
    for band in sorted(groups, reverse=True):
        yield _line(f">= {band}", groups[band])
    yield _line(">= 0.90, all", [right for band, found in groups.items() if float(band) >= 0.9 for right in found])


def _line(name: str, found: list[bool]) -> str:
    share = f"{sum(found) / len(found):.3f}" if found else "-"
    return f"{name:<14} {len(found):>5} {sum(found):>6} {share:>7}"


def main(arguments: list[str]) -> None:
    rows = list(judged())
    table = measured(rows)
    if "--check" not in arguments:
        PATH.write_text(as_yaml(table), encoding="utf-8", newline="\n")
    for key, (value, n) in table.items():
        sys.stdout.write(f"{key:<44} {value:.3f} {n:>5}\n")
    sys.stdout.write("\n" + "\n".join(calibration(rows)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
