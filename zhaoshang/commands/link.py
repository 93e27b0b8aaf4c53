"""``zhaoshang link``: what is taken for one, without a store."""

from __future__ import annotations

import json

import click

from zhaoshang.console import say
from zhaoshang.facts_files import open_facts
from zhaoshang.files import writing
from zhaoshang.options import judgements_option, quiet_option, read_judgements


@click.command("link", short_help="Say what was taken for one.")
@click.argument("facts", nargs=-1, required=True, metavar="FACTS…")
@click.option("--clusters", default="-", metavar="FILE", help="Where to write; - is standard output (the default).")
@judgements_option
@quiet_option
def command(facts: tuple[str, ...], clusters: str, judgements: str | None, quiet: bool) -> int:
    """Say which rows of the facts tell one trip, which names are one company, one person, one place; as JSON.

    \b
    Examples:
      zhaoshang link facts.jsonl --clusters clusters.json
      zhaoshang link facts.jsonl --judgements mine.csv | less
    """
    import loaders

    decided = read_judgements(judgements)
    files = open_facts(facts)
    linked = loaders.link(files, decided)
    found = loaders.clusters(files, linked)
    with writing(clusters) as stream:
        stream.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    if not quiet:
        counts = ", ".join(f"{len(found[kind])} {kind}" for kind in ("trips", "companies", "officials"))
        say(f"{len(files)} articles: {counts}, {len(linked.doubts)} doubtful pairs")
    return 0 if files.complete else 2
