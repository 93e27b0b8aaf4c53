"""Nodes and edges that come from reference data: places and industry classes, only those that are used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.model import Edge, Node, Value
from loaders.drafts import clean
from loaders.industries import above, classes, classify
from loaders.places import gazetteer
from loaders.zones import parse_zone

_LABELS = {"province": "Province", "city": "City", "county": "County", "zone": "Zone", "township": "Township"}


def region_records(used: Iterable[str]) -> Iterator[Node | Edge]:
    """The regions with these ids and all above them, with ``PART_OF``."""
    gaz = gazetteer()
    every = {place for one in used for place in gaz.chain(one)}
    for place in sorted(every):
        yield _region(place)
        chain = gaz.chain(place)
        if len(chain) > 1:
            yield Edge("PART_OF", ("Region", place), ("Region", chain[1]), f"{place}|{chain[1]}")


def _region(place: str) -> Node:
    gaz = gazetteer()
    level, chain = gaz.level(place), gaz.chain(place)
    zone = parse_zone(gaz.label(place)) if level == "zone" else None
    properties = clean(
        {
            "name": gaz.label(place),
            "full_name": gaz.full_name(place),
            "province": gaz.label(chain[-1]),
            "code": None if "+" in place else place,
            "zone_type": zone.type if zone else None,
            "aliases": _aliases(place),
        }
    )
    return Node("Region", place, ("Region", _LABELS[level]), properties)


def _aliases(place: str) -> tuple[str, ...]:
    """Stem and former names; a zone's short form."""
    gaz = gazetteer()
    if "+" in place:
        return ()
    own = gaz.places[place]
    return tuple(dict.fromkeys([own.stem, *gaz.former_names(place)])) if len(own.stem) > 1 else gaz.former_names(place)


def industry_records(used: Iterable[str]) -> Iterator[Node | Edge]:
    """The classes of these industries and all above them, with ``CLASSIFIED_AS`` and ``PART_OF``."""
    codes: set[str] = set()
    for name in sorted(set(used)):
        yield Node("Industry", name, properties={"name": name})
        for share in classify(name):
            codes.add(share.code)
            values: dict[str, Value] = {"weight": share.weight, "source": share.source}
            yield Edge(
                "CLASSIFIED_AS", ("Industry", name), ("IndustryClass", share.code), f"{name}|{share.code}", values
            )
    steps = sorted({step for code in codes for step in above(code)})
    for code in sorted(codes | {parent for _, parent in steps}):
        one = classes()[code]
        yield Node("IndustryClass", code, properties={"name": one.name, "level": one.level})
    for code, parent in steps:
        yield Edge("PART_OF", ("IndustryClass", code), ("IndustryClass", parent), f"{code}|{parent}")
