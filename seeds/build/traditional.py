"""``traditional.csv``: one traditional character → one simplified, from OpenCC's table of characters.

The first of several simplified forms is taken. Pairs outside the basic plane stay: in Python text they are one
character, too, so that offsets never move.
"""

from __future__ import annotations

from seeds.build.sources import OPENCC
from seeds.build.table import Table

_AMBIGUOUS = {"乾": "乾", "著": "著"}
"""Characters that simplified text uses as well: 乾县, 著名. They are not changed."""


def make() -> Table:
    pairs = {}
    for line in OPENCC.text("opencc/dictionary/TSCharacters.txt").splitlines():
        traditional, _, simplified = line.partition("\t")
        first = simplified.split(" ")[0]
        if traditional and len(traditional) == len(first) == 1 and traditional != first:
            pairs[traditional] = first
    rows = [(t, s) for t, s in sorted(pairs.items()) if t not in _AMBIGUOUS]
    return Table("traditional.csv", ("traditional", "simplified"), rows)
