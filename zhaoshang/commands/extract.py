"""``zhaoshang extract``: articles → facts, one JSON line an article."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import click

from extract.reading import Document, Fetcher, read_paths
from graph.errors import ConfigurationError
from zhaoshang.console import progress, say
from zhaoshang.files import writing
from zhaoshang.intake import Intake
from zhaoshang.options import Columns, IsoDate, out_option, quiet_option
from zhaoshang.pipeline import Given
from zhaoshang.resuming import PatientLedger, appending


@click.command("extract", short_help="Read articles and write their facts.")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS…")
@out_option
@click.option("--published", type=IsoDate(), help="Publication date of articles that give none.")
@click.option("--source", metavar="NAME", help="Source of articles that give none.")
@click.option("-j", "--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes to use.")
@click.option("--columns", type=Columns(), help="Columns of tables, as title=标题,text=正文,published=日期.")
@click.option("--copies", is_flag=True, help="Keep the second copy of an article, too.")
@click.option("--fetch", is_flag=True, help="Fetch addresses (https://…), politely; off without this option.")
@click.option("--cache", metavar="DIR", default="build/pages", show_default=True, help="Folder for fetched pages.")
@click.option(
    "--resume", is_flag=True, help="Go on with the -o FILE of a run that was stopped, reading only what is new."
)
@click.option("--keep-text", is_flag=True, help="Write the texts that were read beside -o FILE, as FILE.texts.jsonl.")
@click.option("--report", metavar="FILE", help="Write what was read, skipped and doubtful as JSON.")
@click.option("--allow-undated", is_flag=True, help="An article without a date is no reason for exit status 1.")
@click.option("--explain", is_flag=True, help="Show instead what each step saw; a page with colours for -o FILE.html.")
@quiet_option
def command(
    paths: tuple[str, ...],
    out: str,
    published: str | None,
    source: str | None,
    jobs: int,
    columns: dict[str, str] | None,
    copies: bool,
    fetch: bool,
    cache: str,
    resume: bool,
    keep_text: bool,
    report: str | None,
    allow_undated: bool,
    explain: bool,
    quiet: bool,
) -> int:
    """Read articles (files, folders, - for standard input) and write their facts, one JSON line an article.

    \b
    Examples:
      zhaoshang extract articles/ -o facts.jsonl
      zhaoshang extract news.jsonl --jobs 4 > facts.jsonl
      zhaoshang extract table.xlsx --columns title=标题,text=正文 -o facts.jsonl
      zhaoshang extract - --published 2023-02-20 < article.txt
      zhaoshang extract article.txt --explain
    """
    ledger = PatientLedger(Path(f"{_file(out, '--resume')}.read")) if resume else None
    fetcher = Fetcher(Path(cache)) if fetch else None
    items = read_paths(paths, columns=columns, copies=copies, ledger=ledger, fetch=fetcher)
    given = Given(published, source, keep_text)
    if explain:
        return _explain(items, given, out)
    intake = Intake(ledger.counting(items) if ledger else items, given, jobs=jobs, quiet=quiet)
    with _outputs(out, resume=resume, keep_text=keep_text) as files, progress("articles", quiet=quiet) as advance:
        for article in intake.articles():
            files.write(article.line, article.text_line)
            if ledger:
                ledger.written()
            advance(1)
    if report:
        intake.write_report(report)
    if not quiet:
        say("\n".join(intake.summary()))
    return intake.status(allow_undated=allow_undated)


@dataclass(frozen=True, slots=True)
class _Outputs:
    facts: TextIO
    texts: TextIO | None
    flush: bool

    def write(self, line: str, text_line: str | None) -> None:
        if self.texts and text_line:
            self.texts.write(text_line + "\n")
        self.facts.write(line + "\n")
        if self.flush:
            for stream in (self.texts, self.facts):
                if stream:
                    stream.flush()


@contextmanager
def _outputs(out: str, *, resume: bool, keep_text: bool) -> Iterator[_Outputs]:
    texts = f"{_file(out, '--keep-text').removesuffix('.jsonl')}.texts.jsonl" if keep_text else None
    opened = appending if resume else writing
    with ExitStack() as stack:
        facts_file = stack.enter_context(opened(out))
        yield _Outputs(facts_file, stack.enter_context(opened(texts)) if texts else None, flush=resume)


def _file(out: str, option: str) -> str:
    if out == "-":
        raise ConfigurationError(f"{option} needs a file to write to", remedy="add -o facts.jsonl")
    return out


def _explain(items: Iterator[object], given: Given, out: str) -> int:
    from extract.reading import Problem
    from zhaoshang.explain import to_html, to_text

    status = 0
    show = to_html if out.endswith((".html", ".htm")) else to_text
    with writing(out) as stream:
        for item in items:
            if isinstance(item, Problem):
                say(item)
                status = 2 if item.skipped else status
            elif isinstance(item, Document):
                stream.write(show(item, published=given.published, source=given.source))
    return status
