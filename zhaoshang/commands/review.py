"""``zhaoshang review``: a person judges doubtful pairs; the answers win over every rule."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from zhaoshang.console import say
from zhaoshang.doubtful import articles_of, as_lines
from zhaoshang.facts_files import open_facts
from zhaoshang.files import writing
from zhaoshang.options import read_judgements

if TYPE_CHECKING:
    from loaders import Doubt, Judgement

ANSWERS = {"s": "same", "d": "different"}


@click.command("review", short_help="Judge doubtful pairs.")
@click.argument("facts", nargs=-1, required=True, metavar="FACTS…")
@click.option(
    "--judgements",
    type=click.Path(dir_okay=False),
    help="CSV of decisions: what is judged there is not asked again, and answers are added to it.",
)
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="At most so many pairs.")
@click.option("--list", "listed", is_flag=True, help="Only list the pairs, ask nothing.")
@click.option("--by", metavar="NAME", help="Who judges; the user's name without this option.")
def command(facts: tuple[str, ...], judgements: str | None, limit: int, listed: bool, by: str | None) -> int:
    """Show the pairs that the rules could not settle, the one that would join most first, and ask: same or different?

    The answers are written to the judgements file, which `load`, `run` and `link` take with --judgements. Taking a
    line out of that file takes its effect back.

    \b
    Examples:
      zhaoshang review facts.jsonl --judgements mine.csv
      zhaoshang review facts.jsonl --list
    """
    import loaders

    known = judgements if judgements and Path(judgements).exists() else None
    decided = read_judgements(known)
    files = open_facts(facts)
    doubts = loaders.review_order(loaders.link(files, decided))[:limit]
    articles = articles_of(files, doubts)
    ask = judgements is not None and not listed
    answers: list[Judgement] = []
    for number, doubt in enumerate(doubts, 1):
        click.echo("\n".join(as_lines(doubt, articles)))
        if not ask:
            continue
        answer = _asked(f"{number}/{len(doubts)}")
        if answer == "q":
            break
        if answer in ANSWERS:
            answers.append(_judgement(doubt, ANSWERS[answer], by or _user()))
    if judgements and answers:
        _save(judgements, decided.rows, answers)
        say(
            f"{len(answers)} judgements written to {judgements}; use them with: zhaoshang load … --judgements {judgements}"
        )
    elif not doubts:
        say("nothing is doubtful")
    return 0 if files.complete else 2


def _asked(where: str) -> str:
    """``s``, ``d``, ``q`` or anything else to leave it open; the end of the input is ``q``."""
    say(f"{where}  [s]ame, [d]ifferent, [enter] leave open, [q]uit")
    line = sys.stdin.readline()
    return line.strip().lower()[:1] if line else "q"


def _judgement(doubt: Doubt, verdict: str, by: str) -> Judgement:
    from loaders import Judgement

    return Judgement(doubt.kind, doubt.left, doubt.right, verdict, by, doubt.reason)


def _user() -> str:
    with suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""


def _save(path: str, old: Sequence[Judgement], new: Sequence[Judgement]) -> None:
    from loaders import write_judgements

    with writing(path) as stream:
        stream.write(write_judgements([*old, *new]))
