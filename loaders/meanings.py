"""What every name of a place would mean in one article: those that it uses, and those that its context settles."""

from __future__ import annotations

from loaders.places import gazetteer
from loaders.regions import HERE, Places, here
from loaders.text import plain
from loaders.zones import ZoneName, known_zones, parse_zone, short_types, zone_id


def meanings(places: Places) -> dict[str, str]:
    """Name → id. The article's own names win over those that only follow from its context."""
    named: dict[str, str] = {}
    for name, meaning in places.names.items():
        if meaning.id and plain(name) not in map(plain, named):
            named[name] = meaning.id
    out: dict[str, str] = {}
    for place in dict.fromkeys(named.values()):
        for one in gazetteer().chain(place):
            for name in _called(one):
                out.setdefault(name, one)
    for word in HERE:
        if found := here(word, places.home, list(named.values()), gazetteer()):
            out[word] = found
    for place in [p for p in dict.fromkeys([places.home, *named.values()]) if p and "+" not in p]:
        for name, below in _below(place).items():
            out.setdefault(name, below)
    taken = {plain(name) for name in named}
    return {name: id for name, id in out.items() if plain(name) not in taken} | named


_LOOSE = ("开发区", "园区", "新区", "度假区", "合作区")
"""What any zone of such a type is called when there is no other."""


def _called(place: str) -> list[str]:
    """Full, usual and short names of a place."""
    gaz = gazetteer()
    label = gaz.label(place)
    out = [label, gaz.full_name(place)]
    zone = parse_zone(label) if gaz.level(place) == "zone" else None
    if zone:
        shorts = [zone.type, *short_types().get(zone.type, ())]
        shorts += [word for word in _LOOSE if zone.type.endswith(word) and word not in shorts]
        heads = {zone.head, zone.head + gaz.label(place.partition("+")[0]).removeprefix(zone.head), ""}
        out += [head + short for head in sorted(heads, key=len, reverse=True) for short in shorts]
    elif "+" not in place:
        out.append(gaz.places[place].stem)
    return [name for name in out if len(name) > 1]


def _below(place: str) -> dict[str, str]:
    """Divisions and zones directly below a place by the names that need no place before them."""
    gaz = gazetteer()
    out: dict[str, str] = {}
    for code in gaz.below(place):
        out[gaz.places[code].name] = code
        if len(gaz.places[code].stem) > 1:
            out.setdefault(gaz.places[code].stem, code)
    for town in gaz.towns_below(place):
        out[gaz.label(town)] = town
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
