"""Renews the parts of both READMEs that are made from the program: schema, questions, one real answer.

usage: python docs/readme.py          (``make docs``; a test fails when a README is behind)

A part stands between ``<!-- name -->`` and ``<!-- /name -->``.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from graph.schema import readme_table  # noqa: E402
from queries import catalog  # noqa: E402

READMES = {"en": ROOT / "README.md", "zh": ROOT / "README.zh-CN.md"}
ASKED = ("signings", "--region", "聊城高新技术产业开发区")
HEADS = {"en": "| question | name |", "zh": "| 问题 | 名称 |"}


def questions(lang: str) -> str:
    """A table of all questions."""
    rows = (f"| {q.question_en if lang == 'en' else q.question} | `{q.name}` |" for q in catalog().values())
    return "\n".join([HEADS[lang], "| --- | --- |", *rows]) + "\n"


def answer() -> str:
    """The answer to :data:`ASKED` on the sample articles, as the command line gives it."""
    with tempfile.TemporaryDirectory() as folder:
        zhaoshang("extract", str(ROOT / "seeds/articles"), "-o", f"{folder}/facts.jsonl", "-q")
        zhaoshang("load", f"{folder}/facts.jsonl", "--store", f"{folder}/store", "-q")
        said = zhaoshang("query", *ASKED, "--store", f"{folder}/store", "--format", "json")
    return f"```json\n{said}```\n"


def zhaoshang(*arguments: str) -> str:
    """What the command prints."""
    done = subprocess.run(
        [sys.executable, "-m", "zhaoshang", *arguments],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return done.stdout


def parts(lang: str, said: str) -> Iterator[tuple[str, str]]:
    """Name and content of every made part; ``said`` is the answer."""
    yield "schema", readme_table(lang)
    yield "queries", questions(lang)
    yield "answer", said


def renewed(text: str, name: str, content: str) -> str:
    """The text with the part between its marks; raises ``ValueError`` when it has no such marks."""
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
    new, count = pattern.subn(lambda m: m[1] + content + m[2], text)
    if count != 1:
        raise ValueError(f"no place for {name}")
    return new


def main() -> None:
    said = answer()
    for lang, path in READMES.items():
        text = path.read_text(encoding="utf-8")
        for name, content in parts(lang, said):
            text = renewed(text, name, content)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
