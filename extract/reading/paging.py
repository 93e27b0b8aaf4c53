"""Texts that a site splits over pages: ``t20230220_123.html``, ``t20230220_123_1.html``, ``t20230220_123_2.html``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.reading.charset import decode
from extract.reading.item import Item, Refused

NUMBERED = re.compile(r"(.+)[_-](\d{1,2})\Z")
PAGES = 30
"""More pages than this no article has."""
PREFIX = 400_000
"""How many bytes of a page are looked at for the numbers of further ones."""


def further_pages(item: Item, markup: str) -> Iterator[Item]:
    """The pages after the first that ``markup`` names and that lie beside it, in the order of their numbers."""
    if item.sibling is None:
        return
    for name in further_names(item.stem, item.suffix, markup):
        other = item.sibling(name)
        if other is not None:
            yield other


def further_names(stem: str, suffix: str, markup: str) -> list[str]:
    """File names of the further pages by the links to them and by the site system's ``createPageHTML(3, 0, …)``."""
    named: dict[int, str] = {}
    if stem in markup:
        for match in re.finditer(rf"{re.escape(stem)}([_-])(\d{{1,2}})(\.s?html?)", markup):
            named.setdefault(int(match[2]), f"{stem}{match[1]}{match[2]}{match[3]}")
    if count := re.search(r"createPageHTML\(\s*(\d{1,2})\s*,", markup):
        for number in range(1, int(count[1])):
            named.setdefault(number, f"{stem}_{number}{suffix}")
    return [named[number] for number in sorted(named) if number > 0][:PAGES]


def continues(item: Item) -> str | None:
    """The name of the page that this one goes on from, when that page lies beside it and names this one."""
    match = NUMBERED.match(item.stem)
    if match is None or item.sibling is None or item.named:
        return None
    first = item.sibling(match[1] + item.suffix)
    if first is None:
        return None
    try:
        found = decode(first.head(PREFIX))
    except Refused:
        return None
    names = further_names(first.stem, first.suffix, found.text if found else "")
    return first.name if item.name in names else None
