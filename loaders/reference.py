"""Nodes and edges that come from reference data: places and industry classes, only those that are used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.model import Edge, Node, Value
from loaders.drafts import clean
from loaders.industries import above, classes, classify
from loaders.places import gazetteer
from loaders.zones import parse_zone

_LABELS = {"province": "Province", "city": "City", "county": "County", "zone": "Zone", "township": "Township"}


def region_nodes(used: Iterable[str]) -> Iterator[Node]:
    """The regions with these ids and all above them."""
    gaz = gazetteer()
    for place in sorted({p for one in used for p in gaz.chain(one)}):
        yield _region(place)


def region_edges(used: Iterable[str]) -> Iterator[Edge]:
    """``PART_OF`` from each of these regions up to its province."""
    gaz = gazetteer()
    for place in sorted({p for one in used for p in gaz.chain(one)}):
        for parent in gaz.chain(place)[1:2]:
            yield Edge("PART_OF", ("Region", place), ("Region", parent), f"{place}|{parent}")


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


def industry_nodes(used: Iterable[str]) -> Iterator[Node]:
    """Industries, their classes and all above those."""
    codes: set[str] = set()
    for name in sorted(used):
        yield Node("Industry", name, properties={"name": name})
        for share in classify(name):
            codes |= {share.code, *(parent for _, parent in above(share.code))}
    for code in sorted(codes):
        one = classes()[code]
        yield Node("IndustryClass", code, properties={"name": one.name, "level": one.level})


def industry_edges(used: Iterable[str]) -> Iterator[Edge]:
    """``CLASSIFIED_AS`` of these industries, ``PART_OF`` of their classes."""
    steps: set[tuple[str, str]] = set()
    for name in sorted(used):
        for share in classify(name):
            steps.update(above(share.code))
            values: dict[str, Value] = {"weight": share.weight, "source": share.source}
            ends = (("Industry", name), ("IndustryClass", share.code))
            yield Edge("CLASSIFIED_AS", *ends, f"{name}|{share.code}", values)
    for code, parent in sorted(steps):
        yield Edge("PART_OF", ("IndustryClass", code), ("IndustryClass", parent), f"{code}|{parent}")
