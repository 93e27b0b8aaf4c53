"""What ``make demo`` shows after the run: three questions to the sample graph, and where the page is.

usage: python -m zhaoshang.demo DIR      a folder that ``zhaoshang run --sample --out DIR`` has filled
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from graph.errors import ZhaoshangError

TRIPS = ("trips", {"region": "聊城市", "since": "2023-02", "until": "2023-02"})
SIGNINGS = ("signings", {"since": "2018", "until": "2023"})
EVIDENCE = ("evidence", {"start": "邹平市", "relation": "SIGNED_WITH"})
IN_WORDS = {
    "signings": "{date}  {region} — {company}：{project} {amount_text}",
    "evidence": "“{sentence}”\n   —— {source}《{title}》，{published}（规则 {rule}）",
}
"""Name of a question → a row of its answer in words; the others are shown as tables."""
QUESTIONS: Sequence[tuple[str, str, Mapping[str, str]]] = (
    ("2023 年 2 月，聊城市和所辖各县区去了哪里招商？", *TRIPS),
    ("2018 至 2023 年签下了哪些项目？", *SIGNINGS),
    ("邹平签约的依据是哪句话、哪篇文章？", *EVIDENCE),
)


def show(folder: Path) -> None:
    """Ask and print; the last question gets its evidence in words."""
    from graph.stores import open_store
    from queries import answer, render

    with open_store(str(folder / "store"), read_only=True) as store:
        for number, (question, name, given) in enumerate(QUESTIONS, 1):
            found = answer(store, name, given)
            options = " ".join(f"--{key} {value}" for key, value in given.items())
            click.echo(f"\n{number}. {question}\n   zhaoshang query {name} {options} --store {folder / 'store'}\n")
            if name in IN_WORDS:
                for row in found.records():
                    click.echo("   " + IN_WORDS[name].format_map({key: _words(value) for key, value in row.items()}))
            else:
                click.echo(render(found, "table", width=120), nl=False)
    click.echo(f"\nThe graph as a page, open it in a browser: {folder / 'graph.html'}")


def _words(value: object) -> str:
    """A value of an answer without the word None."""
    return "、".join(map(str, value)) if isinstance(value, tuple) else "" if value is None else str(value)


def main() -> int:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", newline="\n")
    try:
        show(Path(sys.argv[1]))
    except ZhaoshangError as error:
        click.echo(f"zhaoshang: {error}", err=True)
        return error.exit_status
    return 0


if __name__ == "__main__":
    sys.exit(main())
