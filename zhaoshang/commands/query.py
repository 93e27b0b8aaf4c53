"""``zhaoshang query``: the prepared questions, or a Cypher file of one's own, on any store."""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.errors import InputError
from zhaoshang.console import say
from zhaoshang.options import browser_option, existing_store

if TYPE_CHECKING:
    from queries.answering import Answer


@click.command(
    "query",
    short_help="Ask a store a question.",
    context_settings={"ignore_unknown_options": True, "max_content_width": 100},
)
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar="NAME [--param VALUE]…")
@click.option("--store", metavar="STORE", help="Folder of the embedded store, or neo4j://host:7687.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="How the answer is written.",
)
@click.option("--list", "listed", is_flag=True, help="Show every question with its parameters and columns.")
@click.option("--file", "file", metavar="FILE.cypher", help="Ask a question of your own; it cannot write.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of headers.")
@browser_option
def command(
    words: tuple[str, ...],
    store: str | None,
    form: str,
    listed: bool,
    file: str | None,
    lang: str,
    browser: str | None,
) -> int:
    """Ask a store one of the prepared questions, or one of your own.

    \b
    Examples:
      zhaoshang query --list
      zhaoshang query trips --region 聊城市 --since 2023-02 --until 2023-02 --store result/store
      zhaoshang query courted-by --company 汇川技术 --store neo4j://localhost:7687 --format csv > rows.csv
      zhaoshang query --file mine.cypher --county 冠县 --store result/store --format json

    Exit status 1 says that there is no row: nothing was read about it.
    """
    name, given = parse(words)
    if listed:
        click.echo(_catalog(form, lang), nl=False)
        return 0
    if (name is None) == (file is None):
        raise InputError(
            "no question was named" if name is None else "a name and a file were given",
            remedy="see zhaoshang query --list",
        )
    if store is None:
        raise InputError("no store was named", remedy="say which: --store FOLDER, or --store neo4j://host:7687")
    return _ask(store, Question(name, file, given), form, lang, browser)


@dataclass(frozen=True, slots=True)
class Question:
    """Either a prepared question by name, or a file; and its parameters as texts."""

    name: str | None
    file: str | None
    given: Mapping[str, str]


def parse(words: Sequence[str]) -> tuple[str | None, dict[str, str]]:
    """Name of the question and its parameters, out of ``trips --region 冠县 --since=2023-02``."""
    names: list[str] = []
    given: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if not word.startswith("--"):
            names.append(word)
            continue
        key, equals, value = word[2:].partition("=")
        if not equals:
            following = next(rest, None)
            if following is None or following.startswith("--"):
                raise InputError(f"{word} has no value", remedy=f"write {word} VALUE")
            value = following
        given[key.replace("-", "_")] = value
    if len(names) > 1:
        raise InputError(f"one question at a time, not {' and '.join(names)}", remedy="put names with spaces in quotes")
    return (names[0] if names else None), given


def _ask(store: str, asked: Question, form: str, lang: str, browser: str | None) -> int:
    from exporters.browser_kit import editor_link
    from graph.stores import open_store
    from queries import answer, render, run_file
    from queries.catalog import query

    prepared = query(asked.name) if asked.name is not None else None  # a wrong name is said before the store is opened
    with open_store(existing_store(store), read_only=True) as opened:
        if prepared is not None:
            found = answer(opened, prepared.name, asked.given)
        else:
            found = run_file(opened, str(asked.file), asked.given)
    if browser and form != "table":
        found = _with_links(found, browser)
    width = shutil.get_terminal_size((120, 24)).columns if sys.stdout.isatty() else 160
    if found.rows or form != "table":
        click.echo(render(found, form, lang=lang, width=width), nl=False)
    if browser:
        cypher = prepared.cypher if prepared is not None else Path(str(asked.file)).read_text(encoding="utf-8-sig")
        say(f"in Neo4j Browser: {editor_link(browser, cypher, found.parameters)}")
    if not found.rows:
        say(found.note if lang == "zh" else found.note_en)
    return 0 if found.rows else 1


def _with_links(found: Answer, browser: str) -> Answer:
    """The answer with one more column: the link that opens what the row is about in Neo4j Browser."""
    from exporters.browser_kit import row_link
    from queries.header import Column

    links = [row_link(browser, record) for record in found.records()]
    rows = tuple((*row, link) for row, link in zip(found.rows, links, strict=True))
    return replace(found, columns=(*found.columns, Column("browser", "text", "浏览器", "Browser")), rows=rows)


def _catalog(form: str, lang: str) -> str:
    from queries import catalog

    if form == "json":
        return json.dumps([q.to_json() for q in catalog().values()], ensure_ascii=False, indent=2) + "\n"
    lines: list[str] = []
    for q in catalog().values():
        lines.append(f"{q.name}  {q.question if lang == 'zh' else q.question_en}")
        for p in q.parameters:
            need = "required" if p.required else f"default {json.dumps(p.default, ensure_ascii=False)}"
            meaning = p.meaning_zh if lang == "zh" else p.meaning_en
            lines.append(f"    --{p.name}  {p.type}; {need}; e.g. {p.example}; {meaning}")
        lines.append(f"    → {', '.join(c.name for c in q.columns)}")
    return "\n".join(lines) + "\n"
