"""``zhaoshang run``: extract, load and export in one go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extract.reading import read_paths
from graph.errors import InputError
from zhaoshang.console import progress, say
from zhaoshang.facts_files import open_facts
from zhaoshang.files import unwritable, writing
from zhaoshang.intake import Intake
from zhaoshang.loading import load_into
from zhaoshang.options import IsoDate, judgements_option, quiet_option, read_judgements
from zhaoshang.pipeline import Given

if TYPE_CHECKING:
    from loaders import LoadReport

WORDS = {
    "Trip": ("trip", "trips"),
    "Official": ("official", "officials"),
    "Company": ("company", "companies"),
    "VISITED": ("visit", "visits"),
    "SIGNED_WITH": ("signing", "signings"),
    "TARGETS_SECTOR": ("industry wanted by a place", "industries wanted by places"),
}


@click.command("run", short_help="Read articles, fill a graph and draw it.")
@click.argument("paths", nargs=-1, metavar="PATHS…")
@click.option("--sample", is_flag=True, help="Read the sample articles that come with the program.")
@click.option("--out", required=True, metavar="DIR", help="Folder for facts.jsonl, store/ and graph.html.")
@click.option("--published", type=IsoDate(), help="Publication date of articles that give none.")
@click.option("--source", metavar="NAME", help="Source of articles that give none.")
@click.option("-j", "--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes to use.")
@click.option("--allow-undated", is_flag=True, help="An article without a date is no reason for exit status 1.")
@judgements_option
@quiet_option
def command(
    paths: tuple[str, ...],
    sample: bool,
    out: str,
    published: str | None,
    source: str | None,
    jobs: int,
    allow_undated: bool,
    judgements: str | None,
    quiet: bool,
) -> int:
    """Read articles, fill a graph and draw it. Leaves facts.jsonl, store/ and graph.html in DIR.

    \b
    Examples:
      zhaoshang run --sample --out demo
      zhaoshang run articles/ --out result --jobs 2
      zhaoshang run news.jsonl more/ --out result --judgements mine.csv
    """
    folder = _folder(out)
    intake = Intake(read_paths(_articles(paths, sample)), Given(published, source), jobs=jobs, quiet=quiet)
    with writing(str(folder / "facts.jsonl")) as stream, progress("articles", quiet=quiet) as advance:
        for article in intake.articles():
            stream.write(article.line + "\n")
            advance(1)
    if not quiet:
        say("\n".join(intake.summary()))
    facts = open_facts([str(folder / "facts.jsonl")])
    report = load_into(str(folder / "store"), facts, read_judgements(judgements), quiet=quiet)
    _draw(folder)
    click.echo("\n".join(_in_words(report, folder)))
    return intake.status(allow_undated=allow_undated)


def _folder(out: str) -> Path:
    try:
        Path(out).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(out, error) from error
    return Path(out)


def _articles(paths: tuple[str, ...], sample: bool) -> list[str]:
    if sample:
        import seeds

        return [str(seeds.resource("articles")), *paths]
    if not paths:
        raise InputError("no article was named", remedy="name files or folders, or try --sample")
    return list(paths)


def _draw(folder: Path) -> None:
    from exporters.html import to_html
    from graph.stores import open_store
    from queries import subgraph

    with open_store(str(folder / "store"), read_only=True) as store:
        to_html(subgraph(store), folder / "graph.html")


def _in_words(report: LoadReport, folder: Path) -> Iterator[str]:
    kept = {name: c.created + c.changed + c.unchanged for name, c in report.sync.counts.items()}
    counts = (f"{kept.get(name, 0)} {one if kept.get(name) == 1 else many}" for name, (one, many) in WORDS.items())
    yield f"{report.articles} articles tell of {', '.join(counts)}."
    if report.unresolved or report.doubts:
        yield (
            f"{len(report.unresolved)} names could not be resolved, {len(report.doubts)} pairs are doubtful"
            f" (zhaoshang query doubtful --store {folder / 'store'})."
        )
    yield f"facts  {folder / 'facts.jsonl'}"
    yield f"graph  {folder / 'store'}"
    yield f"page   {folder / 'graph.html'}"
