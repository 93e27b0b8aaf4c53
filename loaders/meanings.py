"""What every name of a place would mean in one article: those that it uses, and those that its context settles."""

from __future__ import annotations

from loaders.places import gazetteer
from loaders.regions import HERE, Places, here
from loaders.zones import ZoneName, known_zones, parse_zone, short_types, zone_id


def meanings(places: Places) -> dict[str, str]:
    """Name → id. The article's own names win over those that only follow from its context."""
    named = {name: found.id for name, found in places.names.items() if found.id}
    out: dict[str, str] = {}
    for place in dict.fromkeys(named.values()):
        for name in _called(place):
            out.setdefault(name, place)
    for word in HERE:
        if found := here(word, places.home, list(named.values()), gazetteer()):
            out[word] = found
    for place in [p for p in dict.fromkeys([places.home, *named.values()]) if p and "+" not in p]:
        for name, below in _below(place).items():
            out.setdefault(name, below)
    return out | named


def _called(place: str) -> list[str]:
    """Full, usual and short names of a place, and of those above it."""
    gaz = gazetteer()
    out: list[str] = []
    for one in gaz.chain(place):
        label = gaz.label(one)
        out += [label, gaz.full_name(one)]
        if "+" in one:
            zone = parse_zone(label)
            if zone and gaz.level(one) == "zone":
                shorts = (zone.type, *short_types().get(zone.type, ()))
                out += [zone.head + short for short in shorts] + list(shorts)
        else:
            out.append(gaz.places[one].stem)
    return [name for name in out if len(name) > 1]


def _below(place: str) -> dict[str, str]:
    """Divisions and zones directly below a place by the names that need no place before them."""
    gaz = gazetteer()
    out: dict[str, str] = {}
    for code in gaz.below(place):
        out[gaz.places[code].name] = code
        if len(gaz.places[code].stem) > 1:
            out.setdefault(gaz.places[code].stem, code)
    for name, zones in known_zones().items():
        for zone in zones:
            if zone.startswith(f"{place}+"):
                out[name] = zone
    stem = gaz.places[place].stem
    for canonical, shorts in short_types().items():
        for short in (canonical, *shorts):
            zone_name = ZoneName(stem, canonical, short)
            out.setdefault(stem + short, zone_id(gaz, place, zone_name))
    return out
