"""``zhaoshang extract``: articles → facts, one JSON line an article."""

from __future__ import annotations

import click

from zhaoshang.console import progress, say
from zhaoshang.files import writing
from zhaoshang.intake import Intake
from zhaoshang.options import IsoDate, out_option, quiet_option
from zhaoshang.pipeline import Given


@click.command("extract", short_help="Read articles and write their facts.")
@click.argument("paths", nargs=-1, required=True, metavar="PATHS…")
@out_option
@click.option("--published", type=IsoDate(), help="Publication date of articles that give none.")
@click.option("--source", metavar="NAME", help="Source of articles that give none.")
@click.option("-j", "--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes to use.")
@click.option(
    "--keep-text", is_flag=True, help="Keep the text that was read, and where it came from, beside the facts."
)
@click.option("--report", metavar="FILE", help="Write what was read, skipped and doubtful as JSON.")
@click.option("--allow-undated", is_flag=True, help="An article without a date is no reason for exit status 1.")
@click.option("--explain", is_flag=True, help="Show instead what each step saw in the articles.")
@quiet_option
def command(
    paths: tuple[str, ...],
    out: str,
    published: str | None,
    source: str | None,
    jobs: int,
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
      curl -s https://example.org/a.txt | zhaoshang extract - --published 2023-02-20
      zhaoshang extract article.txt --explain
    """
    if explain:
        return _explain(paths, out, published, source)
    intake = Intake(paths, Given(published, source, keep_text), jobs=jobs, quiet=quiet)
    with writing(out) as stream, progress("articles", quiet=quiet) as advance:
        for line in intake.lines():
            stream.write(line + "\n")
            advance(1)
    if report:
        intake.write_report(report)
    if not quiet:
        say(intake.summary())
    return intake.status(allow_undated=allow_undated)


def _explain(paths: tuple[str, ...], out: str, published: str | None, source: str | None) -> int:
    from extract.explain import to_html, to_text

    from extract.reading import Problem, read_paths

    status = 0
    with writing(out) as stream:
        for item in read_paths(paths, published=published, source=source):
            if isinstance(item, Problem):
                say(item)
                status = 2 if item.skipped else status
            else:
                stream.write(to_html(item) if out.endswith((".html", ".htm")) else to_text(item))
    return status
