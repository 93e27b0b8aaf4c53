"""The floors under the accuracy figures, and the annotated set that they belong to.

``tests/gold/floors.json`` holds the hash of the annotated set and, for each score, the F1 that must be reached on all articles
and on the held-out ones. Floors are raised, never lowered: ``floors.py history`` compares them with every earlier
version of the file that git knows for the same annotated set, and CI runs it; articles may be added, not taken away.

usage: floors.py history          exit status 1 when a floor was lowered
       floors.py hash             the hash of the annotated set as it is now
       floors.py raise FACTS      raise the floors to what FACTS reach, less two hundredths
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from benches.score import macro, parts, read, tallies

GOLD = Path(__file__).resolve().parents[1] / "tests/gold"
FLOORS = GOLD / "floors.json"
SLACK = 0.02
COLUMNS = ("all", "held out")

Floors = Mapping[str, Mapping[str, float]]
"""Part of the annotated set → score (or ``macro``) → F1."""


def corpus_hash(gold: Path = GOLD) -> str:
    """One hash over names and bytes of all texts and facts."""
    total = hashlib.sha256()
    for path in sorted([*(gold / "texts").glob("*.txt"), *(gold / "facts").glob("*.json")], key=lambda p: p.name):
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def figures(facts: Path, gold: Path = GOLD) -> dict[str, dict[str, float]]:
    """F1 of each score and their mean, for all articles and for the held-out ones."""
    predicted = read(facts)
    split = parts(read(gold))
    out: dict[str, dict[str, float]] = {}
    for column in COLUMNS:
        table = tallies(split[column], predicted)
        out[column] = {"macro": macro(table), **{score: tally.f1 for score, tally in table.items()}}
    return out


def below(reached: Floors, floors: Floors) -> Iterator[str]:
    """A sentence for every figure that is under its floor."""
    for column, scores in floors.items():
        for score, floor in scores.items():
            if reached[column][score] < floor:
                yield f"{score} ({column}) is {reached[column][score]:.3f}, its floor is {floor:.3f}"


def lowered(now: Floors, earlier: Iterable[Floors]) -> Iterator[str]:
    """A sentence for every floor that once was higher or that is gone."""
    highest: dict[tuple[str, str], float] = {}
    for floors in earlier:
        for column, scores in floors.items():
            for score, floor in scores.items():
                highest[column, score] = max(floor, highest.get((column, score), 0.0))
    for (column, score), floor in sorted(highest.items()):
        current = now.get(column, {}).get(score, 0.0)
        if current < floor:
            yield f"the floor under {score} ({column}) was lowered from {floor:.3f} to {current:.3f}"


def load(text: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(text)
    return value


def _earlier() -> Iterator[dict[str, Any]]:
    """The file as every commit that touched it left it."""

    def git(*arguments: str) -> str:
        return subprocess.run(
            ["git", *arguments], cwd=GOLD, check=True, capture_output=True, text=True, encoding="utf-8"
        ).stdout

    for commit in git("log", "--format=%H", "--", FLOORS.name).split():
        yield load(git("show", f"{commit}:./{FLOORS.name}"))


def compared(now: Mapping[str, Any], earlier: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """What is wrong with the file against earlier ones: a floor lowered on the same annotated set, or articles gone.

    Figures of two annotated sets cannot be compared: a set that has grown has floors of its own from then on.
    """
    files = list(earlier)
    if any(file["articles"] > now["articles"] for file in files):
        yield "annotated articles were taken away"
    yield from lowered(now["floors"], (file["floors"] for file in files if file["corpus"] == now["corpus"]))


def _raise(facts: Path) -> None:
    known = load(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    old = known["floors"] if known.get("corpus") == corpus_hash() else {}
    reached = figures(facts)
    floors = {
        column: {
            score: max(round(f1 - SLACK, 3), old.get(column, {}).get(score, 0.0))
            for score, f1 in reached[column].items()
        }
        for column in COLUMNS
    }
    value = {"corpus": corpus_hash(), "articles": len(read(GOLD)), "floors": floors}
    FLOORS.write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8", newline="\n")


def main(arguments: Sequence[str]) -> int:
    match arguments:
        case ["history"]:
            said = list(compared(load(FLOORS.read_text(encoding="utf-8")), _earlier()))
            sys.stderr.writelines(f"{line}\n" for line in said)
            return 1 if said else 0
        case ["hash"]:
            sys.stdout.write(corpus_hash() + "\n")
        case ["raise", facts]:
            _raise(Path(facts))
        case _:
            sys.stderr.write(__doc__ or "")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
