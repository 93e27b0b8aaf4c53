"""The word lists of ``lexicon.yaml``, read once, as tuples and sets."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def words(name: str) -> tuple[str, ...]:
    """A list of ``lexicon.yaml``, longest words first (as an alternation in a pattern wants them)."""
    return tuple(sorted((str(w) for w in _load()[name]), key=lambda w: (-len(w), w)))


@cache
def word_set(name: str) -> frozenset[str]:
    """A list of ``lexicon.yaml`` as a set."""
    return frozenset(words(name))


def either(*names: str) -> str:
    """A regular expression that matches any word of the lists, the longest first."""
    every = sorted({w for n in names for w in words(n)}, key=lambda w: (-len(w), w))
    return "|".join(every)


@cache
def _load() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load((files("extract") / "lexicon.yaml").read_text(encoding="utf-8"), Loader=_LOADER)
    return loaded


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
