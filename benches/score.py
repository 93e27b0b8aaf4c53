"""How right are extracted facts? Precision, recall and F1 against annotated ones, ten scores and their mean.

usage: score.py GOLD FACTS [--texts DIR] [--misses] [--json]

GOLD is a folder of annotated ``<id>.json`` (or a folder that holds them under ``facts/``), FACTS a ``facts.jsonl``
or such a folder. The articles whose number leaves 5 when divided by 6, from 17 on, are *held out*: their figures stand in a column of
their own, and ``--misses`` keeps silent about them, so that nobody tunes on what should stay unseen.
With the texts at hand (``--texts``, or ``GOLD/texts``) every span of evidence is checked as well.

What is compared, and when two rows are the same, is written in ``docs/facts.md``. In short: a row is a pair of
fields, each field may have several accepted answers, one predicted row answers one annotated row, an ``optional``
row is neither missed nor wrong, and saying a found thing again in other words is no error.

Exit status 1 when an annotated article has no prediction or a span of evidence is not in its text.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Facts = Mapping[str, Any]
Answers = tuple[str | None, ...]
"""The accepted answers of one field, normalised; ``None`` means that the article gives no value."""
Pair = tuple[Answers, Answers]

_IGNORED = re.compile(r"""[\s"'“”‘’「」『』《》]""")
KINDS = ("officials", "executives", "trips", "visits", "signings", "targets")


def normal(value: object) -> str | None:
    """A value as it is compared: width-folded, without white space, quotation marks and 《》."""
    if value is None:
        return None
    return _IGNORED.sub("", unicodedata.normalize("NFKC", str(value)))


def answers(value: object) -> Answers:
    values = value if isinstance(value, list) else [value]
    return tuple(normal(v) for v in values)


# --- what a row is, score by score -------------------------------------------------------------------------------


def _traveller(trip: Facts) -> Answers:
    """The leader; where none is known, the region that sent the delegation."""
    return answers(trip.get("leader") or trip.get("region"))


def _deal(signing: Facts) -> Answers:
    """A deal goes by any of its names: its partners' or its project's."""
    names = (*answers(signing.get("company")), *answers(signing.get("project")))
    return tuple(name for name in names if name)


def _officials(row: Facts) -> Iterator[Pair]:
    yield answers(row["name"]), answers(row.get("region"))


def _titles(row: Facts) -> Iterator[Pair]:
    for title in row.get("titles") or ():
        yield answers(row["name"]), answers(title)


def _executives(row: Facts) -> Iterator[Pair]:
    yield answers(row["name"]), answers(row.get("company"))


def _trip_dates(row: Facts) -> Iterator[Pair]:
    yield _traveller(row), answers(row.get("date"))


def _trip_places(row: Facts) -> Iterator[Pair]:
    for place in row.get("destinations") or ():
        yield _traveller(row), answers(place)


def _visits(row: Facts) -> Iterator[Pair]:
    yield answers(row.get("region")), answers(row.get("company"))


def _visits_by(row: Facts) -> Iterator[Pair]:
    yield answers(row.get("official")), answers(row.get("company"))


def _signings(row: Facts) -> Iterator[Pair]:
    yield answers(row.get("region")), _deal(row)


def _amounts(row: Facts) -> Iterator[Pair]:
    if row.get("amount_cny") is not None:
        yield _deal(row), answers(row["amount_cny"])


def _targets(row: Facts) -> Iterator[Pair]:
    yield answers(row.get("region")), answers(row["industry"])


SCORES: Mapping[str, tuple[str, Callable[[Facts], Iterator[Pair]]]] = {
    "officials": ("officials", _officials),
    "titles": ("officials", _titles),
    "executives": ("executives", _executives),
    "trip_dates": ("trips", _trip_dates),
    "trip_places": ("trips", _trip_places),
    "visits": ("visits", _visits),
    "visits_by": ("visits", _visits_by),
    "signings": ("signings", _signings),
    "amounts": ("signings", _amounts),
    "targets": ("targets", _targets),
}
"""Name of a score → the list of facts that it looks at, and the pairs that one row of it gives."""


def pairs(facts: Facts, score: str) -> dict[Pair, bool]:
    """The pairs of one article → whether each is optional (it is when every row that gives it is)."""
    kind, read = SCORES[score]
    found: dict[Pair, bool] = {}
    for row in facts.get(kind) or ():
        optional = bool(row.get("optional"))
        for pair in read(row):
            found[pair] = found.get(pair, True) and optional
    return found


# --- comparing ---------------------------------------------------------------------------------------------------


def same(gold: Pair, predicted: Pair) -> bool:
    """Do both fields share an accepted answer?"""
    return all(not set(ours).isdisjoint(theirs) for ours, theirs in zip(gold, predicted, strict=True))


@dataclass
class Tally:
    """Counts of one score; ``missed`` and ``wrong`` hold ``(article, pair)``."""

    hits: int = 0
    missed: list[tuple[str, Pair]] = field(default_factory=list)
    wrong: list[tuple[str, Pair]] = field(default_factory=list)

    @property
    def gold(self) -> int:
        return self.hits + len(self.missed)

    @property
    def predicted(self) -> int:
        return self.hits + len(self.wrong)

    @property
    def precision(self) -> float:
        return self.hits / self.predicted if self.predicted else 1.0

    @property
    def recall(self) -> float:
        return self.hits / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def compare(article: str, gold: Mapping[Pair, bool], predicted: Iterable[Pair], tally: Tally) -> None:
    """Add one article's hits, misses and errors to ``tally``; required rows choose before optional ones."""
    free = list(predicted)
    for wanted in sorted(gold, key=gold.__getitem__):
        answer = next((p for p in free if same(wanted, p)), None)
        if answer is not None:
            free.remove(answer)
        if not gold[wanted]:
            if answer is not None:
                tally.hits += 1
            else:
                tally.missed.append((article, wanted))
    tally.wrong += [(article, p) for p in free if not any(same(g, p) for g in gold)]


def tallies(gold: Mapping[str, Facts], predicted: Mapping[str, Facts]) -> dict[str, Tally]:
    """A tally for each score over all annotated articles; a missing prediction counts as an empty one."""
    table = {score: Tally() for score in SCORES}
    for article, facts in gold.items():
        for score, tally in table.items():
            compare(article, pairs(facts, score), pairs(predicted.get(article, {}), score), tally)
    return table


def macro(table: Mapping[str, Tally]) -> float:
    """The mean F1 of the scores."""
    return sum(tally.f1 for tally in table.values()) / len(table)


def invalid_evidence(facts: Facts, length: int) -> int:
    """Rows without evidence, or with a span that is empty or not inside a text of ``length`` characters."""
    rows = [row for kind in KINDS for row in facts.get(kind) or ()]
    return sum(
        not row.get("evidence") or any(not 0 <= start < end <= length for start, end in row["evidence"]) for row in rows
    )


def held_out(article: str) -> bool:
    """Is this an article that is not looked at while the rules are made?"""
    digits = re.search(r"\d+\Z", article)
    return digits is not None and int(digits[0]) % 6 == 5 and int(digits[0]) > 14


# --- reading and printing ----------------------------------------------------------------------------------------


def read(path: Path) -> dict[str, Facts]:
    """Facts by article id, from a ``.jsonl`` file or a folder of ``.json`` files."""
    if path.is_dir():
        folder = path / "facts" if (path / "facts").is_dir() else path
        texts = [p.read_text(encoding="utf-8") for p in sorted(folder.glob("*.json"))]
    else:
        texts = [line for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
    return {str(facts["article"]["id"]): facts for facts in map(json.loads, texts)}


def parts(gold: Mapping[str, Facts]) -> dict[str, dict[str, Facts]]:
    """The annotated articles as ``all``, ``seen`` and ``held out``; empty parts are left away."""
    split = {
        "all": dict(gold),
        "seen": {k: v for k, v in gold.items() if not held_out(k)},
        "held out": {k: v for k, v in gold.items() if held_out(k)},
    }
    return {name: part for name, part in split.items() if part}


def table_lines(columns: Mapping[str, Mapping[str, Tally]], sizes: Mapping[str, int]) -> Iterator[str]:
    """The figures of each part side by side."""
    yield " " * 12 + "".join(f" | {f'{name} ({sizes[name]} articles)':^30}" for name in columns)
    yield f"{'score':<12}" + f" | {'P':>5} {'R':>6} {'F1':>6} {'gold':>5} {'ours':>4}" * len(columns)
    for score in SCORES:
        cells = (column[score] for column in columns.values())
        yield f"{score:<12}" + "".join(
            f" | {t.precision:5.3f} {t.recall:6.3f} {t.f1:6.3f} {t.gold:5d} {t.predicted:4d}" for t in cells
        )
    yield f"{'macro':<12}" + "".join(f" | {'':12} {macro(column):6.3f} {'':10}" for column in columns.values())


def miss_lines(table: Mapping[str, Tally]) -> Iterator[str]:
    for score, tally in table.items():
        for verdict, rows in (("missed", tally.missed), ("wrong", tally.wrong)):
            for article, pair in rows:
                if not held_out(article):
                    shown = ", ".join("|".join(str(a) for a in answer) for answer in pair)
                    yield f"{article}\t{score}\t{verdict}\t({shown})"


def as_json(columns: Mapping[str, Mapping[str, Tally]], invalid: int, absent: Sequence[str]) -> dict[str, Any]:
    figures = ("precision", "recall", "f1", "gold", "predicted")
    return {
        "macro_f1": {name: macro(column) for name, column in columns.items()},
        "invalid_evidence": invalid,
        "absent": list(absent),
        "scores": {
            name: {score: {figure: getattr(t, figure) for figure in figures} for score, t in column.items()}
            for name, column in columns.items()
        },
    }


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("facts", type=Path)
    parser.add_argument("--texts", type=Path, help="folder of <id>.txt, to check the evidence")
    parser.add_argument("--misses", action="store_true", help="list what is missed or wrong in the seen part")
    parser.add_argument("--json", action="store_true", help="print figures as JSON")
    options = parser.parse_args(arguments)

    gold, predicted = read(options.gold), read(options.facts)
    absent = sorted(set(gold) - set(predicted))
    texts = options.texts or options.gold / "texts"
    invalid = 0
    if texts.is_dir():
        for article in gold:
            text = (texts / f"{article}.txt").read_bytes().decode("utf-8")
            invalid += invalid_evidence(predicted.get(article, {}), len(text))
    split = parts(gold)
    columns = {name: tallies(part, predicted) for name, part in split.items()}
    if options.json:
        lines: Iterable[str] = [json.dumps(as_json(columns, invalid, absent), ensure_ascii=False)]
    else:
        lines = [
            *(miss_lines(columns["all"]) if options.misses else ()),
            *table_lines(columns, {name: len(part) for name, part in split.items()}),
            f"{len(gold)} articles, {len(absent)} without a prediction, {invalid} rows with invalid evidence",
        ]
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if absent or invalid else 0


if __name__ == "__main__":
    sys.exit(main())
