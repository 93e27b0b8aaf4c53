"""The READMEs say what is: every command, question, label and relation is in them, and what they show still runs."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from docs.readme import READMES, answer, parts, renewed
from graph.schema import load_schema
from queries import catalog
from zhaoshang.cli import COMMANDS, cli, status_of

ROOT = Path(__file__).parents[2]
TEXTS = {lang: path.read_text(encoding="utf-8") for lang, path in READMES.items()}
PAGES = [
    *READMES.values(),
    *sorted((ROOT / "docs").glob("*.md")),
    ROOT / "CONTRIBUTING.md",
    ROOT / "seeds/articles/README.md",
]
both = pytest.mark.parametrize("lang", TEXTS)


@pytest.fixture(scope="session")
def said():
    return answer()


def command_lines(text):
    """Every ``zhaoshang …`` line of the fenced blocks, without comment and prompt."""
    for block in re.findall(r"```(?:bash|console)\n(.*?)```", text, re.DOTALL):
        for line in block.splitlines():
            words = shlex.split(line.removeprefix("$ "), comments=True)
            if words and words[0].endswith("zhaoshang"):
                yield words[1:]


@both
def test_the_made_parts_are_as_the_program_makes_them(lang, said):
    text = TEXTS[lang]
    for name, content in parts(lang, said):
        text = renewed(text, name, content)
    assert text == TEXTS[lang], "renew them: make docs"


@both
def test_every_command_question_label_and_relation_is_told(lang):
    schema = load_schema()
    names = [*(f"zhaoshang {c}" for c in COMMANDS), *catalog(), *schema.nodes, *schema.relations]
    assert [name for name in names if f"`{name}`" not in TEXTS[lang]] == []


@both
def test_the_commands_that_are_shown_exist_with_their_options(lang):
    shown = list(command_lines(TEXTS[lang]))
    assert shown
    for name, *words in shown:
        command = cli.get_command(click.Context(cli), name)
        known = {option for parameter in command.params for option in parameter.opts}
        if name == "query":
            known |= {f"--{p.name}" for p in catalog()[words[0]].parameters}
        assert {word for word in words if word.startswith("--")} <= known


@both
def test_the_python_that_is_shown_runs(lang, tmp_path, capsys):
    assert status_of(["run", "--sample", "--out", str(tmp_path), "-q"]) == 0
    (block,) = re.findall(r"```python\n(.*?)```", TEXTS[lang], re.DOTALL)
    capsys.readouterr()
    exec(compile(block.replace("build/demo", str(tmp_path)), READMES[lang].name, "exec"), {})
    assert "6000万元" in capsys.readouterr().out


@both
def test_both_readmes_have_the_same_sections(lang):
    def shape(text):
        return [line.split()[0] for line in text.splitlines() if re.match(r"#+ |```|\| ---|<!--", line)]

    assert shape(TEXTS[lang]) == shape(TEXTS["en"])


@pytest.mark.parametrize("page", PAGES, ids=[str(p.relative_to(ROOT)) for p in PAGES])
def test_links_lead_somewhere(page):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_make_target_that_is_told_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = {t for page in PAGES for t in re.findall(r"`?make ([a-z]+)", page.read_text(encoding="utf-8"))}
    assert {"demo", "test", "lint", "score"} <= targets
    assert {
        t for t in told if t in ("install", "demo", "test", "lint", "format", "score", "bench", "docs", "wheel")
    } <= targets


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_examples_in_its_help(name):
    command = cli.get_command(click.Context(cli), name)
    assert re.search(rf"zhaoshang {name} \S", command.help)
    assert all(option.help for option in command.params if isinstance(option, click.Option))
