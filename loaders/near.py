"""Names that differ in one character: candidates for a person's judgement, never joined by rule.

The only user of rapidfuzz. Names are compared within blocks (the same beginning or the same end), so that the work
grows with the number of names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import Levenshtein

BLOCK = 200
"""Names of one block that are compared with each other."""


def near_pairs(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of names (three characters or more) of which one character was changed, added or dropped; sorted."""
    blocks: dict[str, list[str]] = {}
    for name in sorted(set(names)):
        if len(name) > 2:
            half = len(name) // 2
            blocks.setdefault(f"^{name[:half]}", []).append(name)
            blocks.setdefault(f"{name[-half:]}$", []).append(name)
    found: set[tuple[str, str]] = set()
    for block in blocks.values():
        few = block[:BLOCK]
        for i, a in enumerate(few):
            for b in few[i + 1 :]:
                if Levenshtein.distance(a, b, score_cutoff=1) == 1:
                    found.add((a, b))
    yield from sorted(found)
