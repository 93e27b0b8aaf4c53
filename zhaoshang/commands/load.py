"""``zhaoshang load``: make a store equal to the graph of the given facts."""

from __future__ import annotations

from pathlib import Path

import click

from zhaoshang.console import progress
from zhaoshang.facts_files import FactsFiles
from zhaoshang.options import judgements_option, quiet_option, store_option


@click.command("load", short_help="Make a store hold exactly the graph of the given facts.")
@click.argument("facts", nargs=-1, required=True, metavar="FACTS…")
@store_option
@judgements_option
@quiet_option
def command(facts: tuple[str, ...], store: str, judgements: str | None, quiet: bool) -> None:
    """Make STORE hold exactly the graph of the given facts, and print what changed and what is unresolved.

    Give all facts at once: what is in the store and not in the facts is taken out. A load that was
    interrupted is finished by running it again; a second load of the same facts writes nothing.

    \b
    Examples:
      zhaoshang load facts.jsonl --store store
      zhaoshang load 2022.jsonl 2023.jsonl --store neo4j://localhost:7687 --judgements mine.csv
    """
    from graph.stores import open_store
    from loaders import load
    from loaders.judgements import NO_JUDGEMENTS, read_judgements

    decided = read_judgements(Path(judgements)) if judgements else NO_JUDGEMENTS
    files = FactsFiles(facts)
    with open_store(store) as opened, progress("records", quiet=quiet) as advance:
        report = load(files, opened, judgements=decided, progress=advance)
    click.echo(str(report))
