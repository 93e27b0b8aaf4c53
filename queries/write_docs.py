"""Writes ``docs/queries.md`` out of the heads of the Cypher files: ``python -m queries.write_docs``."""

from __future__ import annotations

from pathlib import Path

from queries.catalog import Query, catalog
from queries.write_helpers import function_name, row_name

TARGET = Path(__file__).parent.parent / "docs" / "queries.md"

_HEAD = """# The questions

Made by `python -m queries.write_docs` out of `queries/cypher/*.cypher`; do not edit.

Each question is one Cypher file that runs unchanged on the embedded store and on Neo4j:

- on the command line: `zhaoshang query NAME --param VALUE … --store STORE [--format table|csv|json]`
- in Python: `from queries import helpers`, one function a question; `queries.to_frame(rows)` for pandas
- in Neo4j Browser: see [neo4j-browser.md](neo4j-browser.md)

Names are given as people say them (`冠县`, `聊城冠县`, `九牧王`, an alias, a code); a name with several candidates is
refused with their codes. Dates are `2023`, `2023-02` or `2023-02-15`. A region includes the places in it, a class of
industries its sub-classes. A fact belongs to a period when its dates reach into it; what has no date is left out as soon
as a period is given. No row means that nothing was read about it in the articles, not that nothing happened.

A question of your own is asked with `zhaoshang query --file X.cypher --name value …`. It cannot write.

## How a file begins

The `//` lines before the Cypher say everything that programs need; `queries/header.py` describes them. To add a
question, write such a file, run `python -m queries.write_helpers` and `python -m queries.write_docs`, and add its
answers to `tests/queries/test_queries_contract.py`.
"""


def render() -> str:
    """The text of the page."""
    listed = "\n".join(f"| [{q.name}](#{q.name}) | {q.question} | {q.question_en} |" for q in catalog().values())
    overview = f"\n| name | 问题 | question |\n|---|---|---|\n{listed}\n"
    return _HEAD + overview + "".join(_section(query) for query in catalog().values())


def _section(query: Query) -> str:
    parameters = "\n".join(
        f"| `{p.name}` | {p.type.partition(':')[0]}{_choices(p.choices)} | {'required' if p.required else _default(p.default)} "
        f"| {p.example} | {p.meaning_zh} | {p.meaning_en} |"
        for p in query.parameters
    )
    columns = "\n".join(f"| `{c.name}` | {c.type} | {c.label_zh} | {c.label_en} |" for c in query.columns)
    drawn = "In Neo4j Browser also as a picture.\n\n" if query.draw else ""
    return f"""
## {query.name}

**{query.question}** {query.question_en}

{query.shape}。{query.shape_en[0].upper()}{query.shape_en[1:]}.

`helpers.{function_name(query)}(store, …)` → list of `{row_name(query)}`. {drawn}

| parameter | type | default | example | 说明 | meaning |
|---|---|---|---|---|---|
{parameters}

| column | type | 列 | label |
|---|---|---|---|
{columns}
"""


def _choices(choices: tuple[str, ...]) -> str:
    return f" ({', '.join(choices)})" if choices else ""


def _default(value: str | int | None) -> str:
    return "–" if value is None else f"`{value}`"


if __name__ == "__main__":
    TARGET.write_text(render(), encoding="utf-8", newline="\n")
