"""The command ``zhaoshang``: which commands there are, how errors look, what the exit status means.

Data goes to standard output, everything said about it to standard error. Exit status:

====  ==============================================================================================
0     all done
1     done, but something needs a look (an article without a date)
2     something that was given is wrong; what was right was still processed where that loses nothing
3     an option, an environment variable or an installed part is missing or wrong
4     the store refuses
130   interrupted
====  ==============================================================================================
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import NoReturn

import click

from graph.errors import ZhaoshangError
from zhaoshang import __version__

COMMANDS = {
    "run": "Read articles, fill a graph and draw it: all in one.",
    "extract": "Read articles and write their facts, one JSON line an article.",
    "load": "Make a store hold exactly the graph of the given facts.",
    "query": "Ask a store one of the prepared questions, or one of your own.",
    "export": "Write the graph as HTML page, tables, GraphML … .",
    "link": "Say what was taken for one: trips, companies, officials, regions.",
    "review": "Judge doubtful pairs; the answers win over every rule.",
    "doctor": "Check versions, store and optional parts.",
}
"""Name of a command, in the order of the help → its short help; each lives in ``zhaoshang.commands.<name>``."""


class Commands(click.Group):
    """Imports a command only when it is asked for, so that ``--help`` and errors come at once."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"zhaoshang.commands.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="zhaoshang")
def cli() -> None:
    """Read investment-promotion (招商引资) news into a graph and ask it who went where, when, and to whom.

    \b
    Examples:
      zhaoshang run --sample --out build/demo         try it on the sample articles
      zhaoshang run articles/ --out result            facts.jsonl, store/ and graph.html in result/
      zhaoshang query trips --region 冠县 --store result/store
      zhaoshang COMMAND --help                        more examples
    """


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit status."""
    _speak_utf8()
    sys.exit(status_of(arguments))


def status_of(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; errors that were raised on purpose become one sentence on standard error."""
    try:
        result = cli.main(args=arguments, prog_name="zhaoshang", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return 130
    except BrokenPipeError:  # the reader of our output has had enough, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except ZhaoshangError as error:
        click.echo(f"zhaoshang: {error}", err=True)
        return error.exit_status
    return result if isinstance(result, int) else 0


def _speak_utf8() -> None:
    """UTF-8 and plain line ends on every system, whatever its locale."""
    for stream, errors in ((sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="\n")
