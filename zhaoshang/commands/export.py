"""``zhaoshang export``: the graph, or a part of it, as a page or a file for other programs."""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.errors import ConfigurationError, InputError
from zhaoshang.console import progress, say
from zhaoshang.facts_files import open_facts
from zhaoshang.files import unwritable
from zhaoshang.options import IsoDate, browser_option, existing_store, judgements_option, quiet_option, read_judgements

if TYPE_CHECKING:
    from graph.view import Subgraph

OUTPUTS = {
    "html": "graph.html",
    "csv": "graph",
    "xlsx": "graph.xlsx",
    "graphml": "graph.graphml",
    "gexf": "graph.gexf",
    "browser-kit": "browser-kit",
    "neo4j-import": "neo4j-import",
}
"""Format → where it is written when nothing is said; a folder for csv, browser-kit and neo4j-import."""


@click.command("export", short_help="Write the graph as page, tables, GraphML … .")
@click.argument("form", type=click.Choice(list(OUTPUTS)), metavar="|".join(OUTPUTS))
@click.argument("target", required=False, metavar="[OUT]")
@click.option("--store", metavar="STORE", help="Folder of the embedded store, or neo4j://host:7687.")
@click.option("-o", "--out", metavar="OUT", help="File or folder to write; - is standard output for single files.")
@click.option(
    "--focus",
    multiple=True,
    metavar="NAME",
    help="Only what lies round this region, company, person …; may be repeated.",
)
@click.option("--hops", type=click.IntRange(0, 4), default=1, show_default=True, help="How far round the focus.")
@click.option("--since", type=IsoDate(), help="Only facts from this day, month or year on.")
@click.option("--until", type=IsoDate(), help="Only facts up to this day, month or year.")
@click.option("--limit", type=click.IntRange(1), help="At most so many nodes, the most telling ones.")
@click.option(
    "--query", metavar="NAME", help="Only what the answer to this question names; see zhaoshang query --list."
)
@click.option("--param", "params", multiple=True, metavar="NAME=VALUE", help="A parameter of that question.")
@click.option("--title", help="Heading of the page.")
@browser_option
@click.option(
    "--serve",
    type=click.IntRange(0, 65535),
    metavar="PORT",
    help="Of browser-kit: serve its folder on this computer, so that the Browser's :play takes the guide.",
)
@click.option(
    "--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of page and headers."
)
@click.option(
    "--facts", multiple=True, metavar="FACTS", help="For neo4j-import: the facts to build from; may be repeated."
)
@judgements_option
@quiet_option
def command(
    form: str,
    target: str | None,
    store: str | None,
    out: str | None,
    focus: tuple[str, ...],
    hops: int,
    since: str | None,
    until: str | None,
    limit: int | None,
    query: str | None,
    params: tuple[str, ...],
    title: str | None,
    browser: str | None,
    serve: int | None,
    lang: str,
    facts: tuple[str, ...],
    judgements: str | None,
    quiet: bool,
) -> int:
    """Write the graph, or a part of it, as an HTML page, tables, GraphML, GEXF, or files for Neo4j.

    \b
    Examples:
      zhaoshang export html --store result/store -o graph.html
      zhaoshang export html --store result/store --focus 冠县 --hops 2 --since 2023-02 -o guanxian.html
      zhaoshang export html --store result/store --query signings --param region=聊城市
      zhaoshang export csv tables/ --store result/store
      zhaoshang export browser-kit kit/
      zhaoshang export browser-kit kit/ --serve 8000
      zhaoshang export neo4j-import import/ --facts facts.jsonl
    """
    where = out or target or OUTPUTS[form]
    if form == "browser-kit":
        return _browser_kit(where, quiet, serve)
    if form == "neo4j-import":
        return _neo4j_import(where, facts, judgements, quiet)
    if store is None:
        raise InputError("no store was named", remedy="say which: --store FOLDER, or --store neo4j://host:7687")
    from exporters.browser_kit import browser_of

    part = _part(store, Wanted(focus, hops, since, until, limit, query, parse_parameters(params)))
    if form == "html":
        _written(where, lambda path: _page(part, path, title, lang, browser or browser_of(store)))
    else:
        _written(where, lambda path: _write(form, part, path, lang))
    if not quiet:
        say(f"{part.node_count()} nodes and {part.edge_count()} relations written to {where}")
    return 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which part of the graph."""

    focus: tuple[str, ...]
    hops: int
    since: str | None
    until: str | None
    limit: int | None
    query: str | None
    params: dict[str, str]


def parse_parameters(params: tuple[str, ...]) -> dict[str, str]:
    """``name=value`` pairs."""
    pairs = [param.partition("=") for param in params]
    for (name, equals, _), param in zip(pairs, params, strict=True):
        if not equals or not name:
            raise InputError(
                f"--param {param} is no parameter", remedy="write --param NAME=VALUE, as --param region=冠县"
            )
    return {name: value for name, _, value in pairs}


def _part(store: str, wanted: Wanted) -> Subgraph:
    from graph.stores import open_store
    from queries import answer, answer_subgraph, subgraph

    with open_store(existing_store(store), read_only=True) as opened:
        if wanted.query is None:
            return subgraph(
                opened,
                focus=wanted.focus,
                hops=wanted.hops,
                since=wanted.since,
                until=wanted.until,
                limit=wanted.limit,
            )
        period = {"since": wanted.since, "until": wanted.until}
        given = {**{name: value for name, value in period.items() if value}, **wanted.params}
        found = answer(opened, wanted.query, given)
        if not found.rows:
            raise InputError(found.note_en, remedy="ask for more")
        return answer_subgraph(opened, found, hops=min(wanted.hops, 1))


def _page(part: Subgraph, path: Path, title: str | None, lang: str, browser: str | None) -> None:
    from exporters.html import to_html

    to_html(part, path, title=title, lang=lang, focus=part.meta.get("focus", ()), browser=browser)


def _write(form: str, part: Subgraph, path: Path, lang: str) -> None:
    if form == "csv":
        from exporters.tables import to_csv

        to_csv(part, path, headers=lang)
    elif form == "xlsx":
        from exporters.workbook import to_xlsx

        to_xlsx(part, path, lang=lang)
    elif form == "graphml":
        from exporters.graphs import to_graphml

        to_graphml(part, path)
    else:
        from exporters.graphs import to_gexf

        to_gexf(part, path)


def _written(where: str, write: Callable[[Path], Any]) -> None:
    """Let ``write`` fill a path; for ``-`` a file on the side whose bytes go to standard output."""
    try:
        if where != "-":
            Path(where).parent.mkdir(parents=True, exist_ok=True)
            write(Path(where))
            return
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "out")
            write(path)
            if path.is_dir():
                raise ConfigurationError("this format is several files", remedy="name a folder with -o")
            sys.stdout.flush()
            with path.open("rb") as stream:
                shutil.copyfileobj(stream, sys.stdout.buffer)
    except OSError as error:
        raise unwritable(where, error) from error


def _browser_kit(where: str, quiet: bool, serve: int | None) -> int:
    from exporters.browser_kit import GUIDE, browser_kit, guide_server
    from queries import catalog

    if where == "-" and serve is not None:
        raise ConfigurationError("a kit on standard output cannot be served", remedy="name a folder")
    _written(where, lambda path: browser_kit(catalog(), path))
    if not quiet:
        say(f"drop the files of {where} on the window of Neo4j Browser")
    if serve is None:
        return 0
    try:
        server = guide_server(where, serve)
    except OSError as error:
        raise ConfigurationError(
            f"port {serve} cannot be used: {error.strerror}", remedy="give another port"
        ) from error
    with server:
        say(f"type :play http://localhost:{server.server_port}/{GUIDE} into the Browser; Ctrl-C ends the serving")
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()
    return 0


def _neo4j_import(where: str, facts: tuple[str, ...], judgements: str | None, quiet: bool) -> int:
    import loaders
    from graph.stores.bulk import write_bulk

    if not facts:
        raise InputError("no facts were named", remedy="give the files that a load would take: --facts facts.jsonl")
    decided = read_judgements(judgements)
    files = open_facts(facts)
    with progress("records", quiet=quiet) as advance:
        records = loaders.records(files, loaders.link(files, decided))
        done = write_bulk(records, where, progress=lambda _, count: advance(count))
    if not quiet:
        say(
            f"{done.nodes} nodes and {done.edges} relations written to {where}; stop the server, then run in that folder:"
        )
        say(f"  {done.command}")
    return 0 if files.complete else 2
