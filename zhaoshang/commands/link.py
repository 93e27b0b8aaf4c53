"""``zhaoshang link``: what is taken for one, without a store."""

from __future__ import annotations

import json
from pathlib import Path

import click

from zhaoshang.console import say
from zhaoshang.facts_files import FactsFiles
from zhaoshang.files import writing
from zhaoshang.options import judgements_option, quiet_option


@click.command("link", short_help="Say what was taken for one.")
@click.argument("facts", nargs=-1, required=True, metavar="FACTS…")
@click.option("--clusters", default="-", metavar="FILE", help="Where to write; - is standard output (the default).")
@judgements_option
@quiet_option
def command(facts: tuple[str, ...], clusters: str, judgements: str | None, quiet: bool) -> None:
    """Say which rows of the facts tell one trip, which names are one company, one person, one place; as JSON.

    \b
    Examples:
      zhaoshang link facts.jsonl --clusters clusters.json
      zhaoshang link facts.jsonl --judgements mine.csv | less
    """
    from loaders.clusters import clusters as gather
    from loaders.judgements import NO_JUDGEMENTS, read_judgements
    from loaders.link import link

    files = FactsFiles(facts)
    decided = read_judgements(Path(judgements)) if judgements else NO_JUDGEMENTS
    linked = link(files, decided)
    found = gather(files, linked)
    with writing(clusters) as stream:
        stream.write(json.dumps(found, ensure_ascii=False, indent=1) + "\n")
    if not quiet:
        counts = ", ".join(f"{len(found[kind])} {kind}" for kind in ("trips", "companies", "officials"))
        say(f"{files.articles} articles: {counts}, {len(linked.doubts)} doubtful pairs")
