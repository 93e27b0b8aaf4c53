"""The vocabulary of ``markup.yaml``, compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Markup:
    """``bodies`` are tokens; ``labels`` maps a field to the pattern of its label; ``meta`` a field to tag names."""

    bodies: frozenset[str]
    noise: re.Pattern[str]
    furniture: re.Pattern[str]
    tail: re.Pattern[str]
    labels: dict[str, str]
    meta: dict[str, tuple[str, ...]]
    own_site: frozenset[str]
    blocks: frozenset[str]
    unread: frozenset[str]


@cache
def markup() -> Markup:
    raw = yaml.safe_load((Path(__file__).parent / "markup.yaml").read_text(encoding="utf-8"))
    noise = re.sub(r"\s+", "", raw["noise"]).replace("$", r"(?=\s|$)")
    return Markup(
        bodies=frozenset(raw["bodies"]),
        noise=re.compile(rf"(?:^|[\s_\-])(?:{noise})", re.IGNORECASE),
        furniture=re.compile("|".join(f"(?:{p})" for p in raw["furniture"]), re.IGNORECASE),
        tail=re.compile("[◆●▲■★☆【\\[（(·>»\\s\\-—]*(?:" + "|".join(raw["tail"]) + ")"),
        labels=raw["labels"],
        meta={k: tuple(v) for k, v in raw["meta"].items()},
        own_site=frozenset(raw["own_site"]),
        blocks=frozenset(raw["blocks"].split()),
        unread=frozenset(raw["unread"].split()),
    )
