"""Options and arguments that several commands share."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.errors import InputError

if TYPE_CHECKING:
    from loaders import Judgements

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


class IsoDate(click.ParamType[str]):
    """A day, month or year: ``2023-02-15``, ``2023-02`` or ``2023``."""

    name = "date"
    _forms = ((r"\d{4}\Z", "-01-01"), (r"\d{4}-\d{2}\Z", "-01"), (r"\d{4}-\d{2}-\d{2}\Z", ""))

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        text = str(value).strip()
        for pattern, rest in self._forms:
            if re.match(pattern, text):
                try:
                    datetime.date.fromisoformat(text + rest)
                except ValueError:
                    break
                return text
        return self.fail(f"{text!r} is no date; write 2023-02-15, 2023-02 or 2023", param, ctx)


class Columns(click.ParamType[dict[str, str]]):
    """Which column of a table holds what: ``title=标题,text=正文``."""

    name = "field=column,…"
    fields = ("id", "title", "source", "published", "url", "text", "author", "editor")

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dict[str, str]:
        if isinstance(value, dict):
            return value
        columns: dict[str, str] = {}
        for part in str(value).split(","):
            field, _, column = (x.strip() for x in part.partition("="))
            if field not in self.fields or not column:
                return self.fail(f"{part!r}; write FIELD=COLUMN with one of {', '.join(self.fields)}", param, ctx)
            columns[field] = column
        return columns


browser_option: Decorator = click.option(
    "--browser",
    envvar="NEO4J_BROWSER",
    metavar="URL",
    help="Address of Neo4j Browser, for links into it from an answer (and, in CSV and JSON, from each row) or from the "
    "page's panel; also NEO4J_BROWSER. For the page of a store at neo4j://HOST it is http://HOST:7474 unless said.",
)

store_option: Decorator = click.option(
    "--store",
    required=True,
    metavar="STORE",
    help="Folder of the embedded store, or neo4j://host:7687 (user name and password from NEO4J_USERNAME and"
    " NEO4J_PASSWORD, database from NEO4J_DATABASE).",
)
quiet_option: Decorator = click.option("-q", "--quiet", is_flag=True, help="Say nothing but errors.")
out_option: Decorator = click.option(
    "-o", "--out", default="-", metavar="FILE", help="Where to write; - is standard output (the default)."
)
judgements_option: Decorator = click.option(
    "--judgements",
    type=click.Path(dir_okay=False),
    help="CSV of a person's decisions (kind,left,right,verdict,by,note); they win over every rule.",
)


def existing_store(address: str) -> str:
    """The address, if it is a server or a folder that is there; reading from a folder must not make one."""
    if "://" not in address and not Path(address).is_dir():
        raise InputError(
            f"there is no store in {address}", remedy="fill one first: zhaoshang load FACTS --store " + address
        )
    return address


def read_judgements(path: str | None) -> Judgements:
    """A person's decisions; none when no file is named."""
    from loaders import NO_JUDGEMENTS
    from loaders import read_judgements as read

    return read(Path(path)) if path else NO_JUDGEMENTS
