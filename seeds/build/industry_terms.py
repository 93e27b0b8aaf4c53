"""``industry_terms.csv``: what the news call industries, with the classes of GB/T 4754-2017 that they mean.

Three sources, named in the column ``source``: ``usage`` is the hand-made list ``industry_terms.txt``; ``compound`` puts
things and what is done with them together (苹果 + 深加工) as ``industry_compounds.txt`` says; ``standard`` are the names
of manufacturing and farming classes without their last word (集成电路制造 → 集成电路). An earlier source wins. The weights of one term add up to one: they say how a term is spread over classes, not how sure it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from graph.errors import InputError
from seeds.build import industries
from seeds.build.table import Table, number

_PATH = Path(__file__).with_name("industry_terms.txt")
_SECTIONS = "ABC"
_LAST_WORD = re.compile(r"(?:制造业?|加工业?|种植|的?饲养|采选|开采|冶炼|生产|制作)\Z")
_NOT_ALONE = re.compile(r"[、（]|其他|及|和|的\Z")
_SHORTEST = 2


def make() -> Table:
    rows: list[tuple[str, str, str, str]] = []
    known: set[str] = set()
    for term, shares in _usage(_PATH.read_text(encoding="utf-8").splitlines()):
        if term in known:
            raise InputError(f"{term} is listed twice", path=_PATH, remedy="keep one of the two")
        known.add(term)
        rows.extend((term, code, number(weight), "usage") for code, weight in shares)
    for source, pairs in (("compound", _compounds()), ("standard", _standard())):
        for term, code in pairs:
            if term not in known:
                known.add(term)
                rows.append((term, code, number(1), source))
    return Table("industry_terms.csv", ("term", "code", "weight", "source"), rows)


def _usage(lines: list[str]) -> Iterator[tuple[str, list[tuple[str, float]]]]:
    codes = {row[0] for row in industries.make().rows}
    for at, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        head, _, terms = line.partition(": ")
        shares = _shares(head.split())
        unknown = [code for code, _ in shares if code not in codes]
        if unknown:
            raise InputError(f"no class has the code {unknown[0]}", path=_PATH, line=at, remedy="see industries.csv")
        for term in terms.split():
            yield term, shares


def _compounds() -> Iterator[tuple[str, str]]:
    path = _PATH.with_name("industry_compounds.txt")
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, _, rest = line.partition(": ")
            things, _, deeds = rest.partition(" * ")
            yield from ((thing + deed, code) for thing in things.split() for deed in deeds.split())


def _shares(items: list[str]) -> list[tuple[str, float]]:
    pairs = [item.partition("*") for item in items]
    return [(code, float(weight) if weight else 1 / len(items)) for code, _, weight in pairs]


def _standard() -> Iterator[tuple[str, str]]:
    for code, name, level, _ in industries.make().rows:
        term = _LAST_WORD.sub("", name)
        fits = level in ("group", "class") and code[0] in _SECTIONS and len(term) >= _SHORTEST
        if fits and term != name and not _NOT_ALONE.search(term):
            yield term, code
