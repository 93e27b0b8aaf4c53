"""The rules that facts carry in ``rule``: their ids, what each means, and an example in which it gives a row.

The registry is ``rules.yaml``; ``python -m extract.rules`` prints ``docs/rules.md`` from it.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from graph.facts import KINDS


@dataclass(frozen=True, slots=True)
class Rule:
    """``example`` is the text of a whole article, whose last lines show the rule; ``en`` and ``zh`` say what it does."""

    id: str
    en: str
    zh: str
    example: str

    @property
    def kind(self) -> str:
        """The list of facts that the rule's rows stand in: ``visits`` of ``visit.talk``."""
        return f"{self.id.partition('.')[0]}s"


@cache
def rules() -> Mapping[str, Rule]:
    """Id → rule, in the order of the registry."""
    raw = yaml.safe_load((files("extract") / "rules.yaml").read_text(encoding="utf-8"))
    return {name: Rule(name, **entry) for name, entry in raw.items()}


def page() -> str:
    """``docs/rules.md``: a section for each list of facts, a row for each rule."""
    lines = [
        "# Rules",
        "",
        "Every fact says in `rule` how it was read. This page is made from `extract/rules.yaml`: `python -m extract.rules > docs/rules.md`.",
        "A new rule gets its row there, with an article of your own in which it gives a fact; a test runs each of them.",
    ]
    for kind in KINDS:
        own = [rule for rule in rules().values() if rule.kind == kind]
        lines += ["", f"## {kind}", "", "| rule | meaning | 含义 | example |", "| --- | --- | --- | --- |"]
        lines += [f"| `{r.id}` | {r.en} | {r.zh} | {_shown(r.example)} |" for r in own]
    return "\n".join(lines) + "\n"


def _shown(example: str) -> str:
    """The lines of an example that follow its headline and source line, for a cell of a table."""
    return "<br>".join(line.replace("|", r"\|") for line in example.split("\n")[2:])


if __name__ == "__main__":
    sys.stdout.buffer.write(page().encode("utf-8"))
