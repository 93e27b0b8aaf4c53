"""The national class (GB/T 4754-2017) of an industry as the news name it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import seeds
from loaders.text import plain

ENDINGS = ("产业", "领域", "行业", "项目", "企业", "产业链", "产业集群", "全产业链", "制造业")


@dataclass(frozen=True, slots=True)
class IndustryClass:
    """``level`` is section, division, group or class; ``parent`` a code or empty."""

    code: str
    name: str
    level: str
    parent: str


@dataclass(frozen=True, slots=True)
class Share:
    """``weight`` of the phrase (0 to 1) falls to the class ``code``; ``source`` says by what."""

    code: str
    weight: float
    source: str


@lru_cache(maxsize=1)
def classes() -> dict[str, IndustryClass]:
    """All classes by code."""
    rows = seeds.read_rows("industries.csv")
    return {r["code"]: IndustryClass(r["code"], r["name"], r["level"], r["parent"]) for r in rows}


@lru_cache(maxsize=1)
def _terms() -> dict[str, tuple[Share, ...]]:
    out: dict[str, list[Share]] = {}
    for row in seeds.read_rows("industry_terms.csv"):
        if row["code"] in classes():
            share = Share(row["code"], float(row["weight"]), row["source"])
            out.setdefault(plain(row["term"]), []).append(share)
    return {term: tuple(sorted(shares, key=lambda s: (-s.weight, s.code))) for term, shares in out.items()}


def phrase(text: str) -> str:
    """The industry's name without 产业, 领域 … at its end: the id of its node."""
    name = plain(text)
    for ending in sorted(ENDINGS, key=len, reverse=True):
        if name.endswith(ending) and len(name) > len(ending) + 1 and name not in _terms():
            return name[: -len(ending)]
    return name


@lru_cache(maxsize=16384)
def classify(name: str) -> tuple[Share, ...]:
    """Classes of a phrase: as listed, else by the longest listed word in it (the last one among equals)."""
    name = phrase(name)
    terms = _terms()
    if name in terms:
        return terms[name]
    for length in range(len(name) - 1, 1, -1):
        for start in range(len(name) - length, -1, -1):
            word = name[start : start + length]
            if word in terms:
                return tuple(Share(s.code, s.weight, f"{s.source}: {word}") for s in terms[word])
    return ()


def above(code: str) -> list[tuple[str, str]]:
    """(class, class above it) from ``code`` up to its section."""
    out: list[tuple[str, str]] = []
    while code in classes() and classes()[code].parent:
        out.append((code, classes()[code].parent))
        code = classes()[code].parent
    return out
