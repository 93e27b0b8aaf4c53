"""``zhaoshang load``: make a store equal to the graph of the given facts."""

from __future__ import annotations

import click

from zhaoshang.facts_files import open_facts
from zhaoshang.loading import load_into, report_lines
from zhaoshang.options import judgements_option, quiet_option, read_judgements, store_option


@click.command("load", short_help="Make a store hold exactly the graph of the given facts.")
@click.argument("facts", nargs=-1, required=True, metavar="FACTS…")
@store_option
@judgements_option
@quiet_option
def command(facts: tuple[str, ...], store: str, judgements: str | None, quiet: bool) -> int:
    """Make STORE hold exactly the graph of the given facts, and print what changed and what is unresolved.

    Give all facts at once: what is in the store and not in the facts is taken out. A load that was
    interrupted is finished by running it again; a second load of the same facts writes nothing.

    \b
    Examples:
      zhaoshang load facts.jsonl --store store
      zhaoshang load 2022.jsonl 2023.jsonl --store neo4j://localhost:7687 --judgements mine.csv
    """
    decided = read_judgements(judgements)
    files = open_facts(facts)
    report = load_into(store, files, decided, quiet=quiet)
    if not quiet:
        click.echo("\n".join(report_lines(report)))
    return 0 if report.complete else 2
