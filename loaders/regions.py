"""Which place a name in an article means.

Pure: the facts of one article in, one :class:`Resolved` a name out. A name with several bearers (鼓楼区) is settled
by what the article says beside it, in this order: other offices of the same person, the paper that prints it,
the other places of the same side, the title. What stays open is left open, with the reason and the candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.facts import Facts
from loaders.place_names import candidates, places_in, short_places
from loaders.places import Gazetteer, gazetteer
from loaders.zones import VAGUE, ZoneName, known_zones, parse_zone, zone_id

HERE = (
    "我省",
    "我市",
    "我县",
    "我区",
    "我州",
    "我盟",
    "我旗",
    "自治区",
    "全省",
    "全市",
    "全县",
    "全区",
    "本市",
    "本县",
    "本区",
)
"""Words by which an article names its own place; the last character says of which level."""

_OWN = ("", "市", "县", "区", "州", "旗", "我市", "我县", "我区", "全市", "全县", "本市", "本县")
"""Heads of a zone that only say that it is our own: 县经济开发区."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """``id`` is ``None`` when the name stays open; ``reason`` says why, or by what it was settled."""

    id: str | None
    reason: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """What the names of one article mean. ``home`` is the place that speaks as 我县, 我市."""

    names: Mapping[str, Resolved]
    home: str | None

    def id(self, name: str | None) -> str | None:
        found = self.names.get(name) if name else None
        return found.id if found else None


@dataclass(slots=True)
class _Sides:
    """Names of one article by the side that they stand on; tuples of names that were told together."""

    offices: list[tuple[str, ...]] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)
    journeys: list[tuple[str, ...]] = field(default_factory=list)
    companies: list[str] = field(default_factory=list)


def _sides(facts: Facts) -> _Sides:
    sides = _Sides()
    offices: dict[str, list[str]] = {}
    for official in facts.officials:
        if official.region:
            offices.setdefault(official.name, []).append(official.region)
    sides.offices = [tuple(dict.fromkeys(names)) for names in offices.values()]
    regions = [row.region for row in facts.officials] + [row.region for row in facts.trips]
    regions += [row.region for row in facts.visits] + [row.region for row in facts.signings]
    regions += [row.region for row in facts.targets]
    sides.subjects = list(dict.fromkeys(region for region in regions if region))
    sides.senders = [trip.region for trip in facts.trips if trip.region]
    sides.journeys = [trip.destinations for trip in facts.trips if trip.destinations]
    sides.companies = [visit.company for visit in facts.visits]
    return sides


def resolve(facts: Facts) -> Places:
    """The meaning of every region and destination named in the facts of one article."""
    return _Resolver(facts).run()


class _Resolver:
    """State of one article's resolution: names still open, names settled."""

    def __init__(self, facts: Facts) -> None:
        self.gaz = gazetteer()
        self.sides = _sides(facts)
        self.source = places_in(facts.article.source or "")
        self.title = places_in(facts.article.title or "") + short_places(facts.article.title or "")
        self.settled: dict[str, Resolved] = {}

    def run(self) -> Places:
        stops = list(dict.fromkeys(name for journey in self.sides.journeys for name in journey))
        names = list(dict.fromkeys([*self.sides.subjects, *stops]))
        plain = [n for n in names if n not in HERE and not self._is_zone(n)]
        for name in plain:
            found = candidates(name)
            if len(found) == 1:
                self.settled[name] = Resolved(found[0], "the only place of this name")
        for name in plain:
            if name not in self.settled:
                self.settled[name] = self._choose(name, candidates(name))
        home = self._home()
        for name in sorted(names, key=lambda n: (n in HERE, -len(n))):
            if name not in self.settled:
                self.settled[name] = self._here(name, home) if name in HERE else self._zone(name, home)
        return Places(self.settled, home)

    def _is_zone(self, name: str) -> bool:
        """A zone by its form, or listed as one, and not a division that is only called so (浦东新区)."""
        if self.gaz.names.get(name) or self.gaz.former.get(name):
            return False
        return bool(parse_zone(name) or name in known_zones())

    # -- which of several namesakes ---------------------------------------------------------------------------

    def _choose(self, name: str, found: Sequence[str]) -> Resolved:
        if not found:
            area = self.gaz.areas.get(name)
            return Resolved(None, "an area of several divisions" if area else "no division of this name", area or ())
        left = list(found)
        for reason, anchors in self._evidence(name):
            scores = {c: max((self.gaz.nearness(c, a) for a in anchors), default=0) for c in left}
            best = max(scores.values())
            if best == 0:
                continue
            left = [c for c in left if scores[c] == best]
            if len(left) == 1:
                return Resolved(left[0], reason)
        return Resolved(None, "several places of this name, and the article does not say which", tuple(left))

    def _evidence(self, name: str) -> Iterable[tuple[str, list[str]]]:
        """(what it is, places), the most telling first."""
        for names in self.sides.offices:
            if name in names:
                yield "other offices of the same person", self._ids(n for n in names if n != name)
        stop = any(name in journey for journey in self.sides.journeys)
        if stop:
            for journey in self.sides.journeys:
                if name in journey:
                    yield "other stops of the same journey", self._ids(n for n in journey if n != name)
            others = self._ids(n for journey in self.sides.journeys for n in journey if n != name)
            yield "other places that were visited", others
        if not stop or name in self.sides.subjects:
            yield "the paper that prints it", list(self.source)
            yield "the other side's places in the article", self._ids(n for n in self.sides.subjects if n != name)
        yield "the headline", list(self.title)
        if stop:
            yield "where the visited companies are", [p for c in self.sides.companies for p in places_in(c[:9])]
            yield "the paper that prints it", list(self.source)

    def _ids(self, names: Iterable[str]) -> list[str]:
        """Settled places of the names; a zone counts by the place of its head."""
        out: list[str] = []
        for name in names:
            known = self.settled.get(name)
            if known and known.id:
                out.append(known.id)
            elif not known and (zone := parse_zone(name)) and len(found := candidates(zone.head)) == 1:
                out.append(found[0])
        return out

    # -- we, here ---------------------------------------------------------------------------------------------

    def _home(self) -> str | None:
        """The place that the article speaks for: its paper's; else the one that all its subjects lie in; else the
        one of them that is visited; else the one that travels."""
        if self.source:
            lowest = max(self.source, key=lambda p: len(self.gaz.chain(p)))
            return next(p for p in self.source if len(self.gaz.chain(p)) == len(self.gaz.chain(lowest)))
        own = self._ids(self.sides.subjects)
        deepest = sorted(own, key=lambda p: -len(self.gaz.chain(p)))
        if deepest and all(self.gaz.related(deepest[0], p) for p in own):
            return deepest[0]
        around = [p for p in own if all(self.gaz.within(q, p) for q in own)]
        if around:
            return around[0]
        stops = self._ids(n for journey in self.sides.journeys for n in journey)
        for side in ([p for p in own if p in stops], self._ids(self.sides.senders)):
            if len(set(side)) == 1:
                return side[0]
        return None

    def _here(self, name: str, home: str | None) -> Resolved:
        found = here(name, home, self._ids(self.sides.subjects), self.gaz)
        if found:
            return Resolved(found, "the place that the article speaks for")
        return Resolved(None, "the article does not say whose it is")

    # -- zones ------------------------------------------------------------------------------------------------

    def _zone(self, name: str, home: str | None) -> Resolved:
        listed = known_zones().get(name, ())
        if len(listed) == 1:
            return Resolved(listed[0], "a listed zone")
        zone = parse_zone(name)
        if zone is None:
            return Resolved(None, "several listed zones of this name", listed)
        if zone.head in _OWN:
            return self._bare_zone(zone, home)
        return self._headed_zone(name, zone, home)

    def _bare_zone(self, zone: ZoneName, home: str | None) -> Resolved:
        """高新区 alone: the one that the article names in full, else that of the article's own place."""
        named = sorted(
            {
                r.id
                for n, r in self.settled.items()
                if r.id and "+" in r.id and (z := parse_zone(n)) and z.type == zone.type and z.head not in _OWN
            }
        )
        if len(named) == 1:
            return Resolved(named[0], "named in full in the same article")
        if zone.type in VAGUE or home is None or "+" in home:
            return Resolved(None, "a zone without its place", tuple(named))
        own = ZoneName("", zone.type, zone.form)
        return Resolved(zone_id(self.gaz, home, own), "the zone of the place that the article speaks for")

    def _headed_zone(self, name: str, zone: ZoneName, home: str | None) -> Resolved:
        holders = [n for names in self.sides.offices if name in names for n in names if n != name]
        beside = [p for p in self._ids(holders) if "+" not in p]
        found = [p for p in self._head_places(zone.head) if self.gaz.level(p) != "township"]
        if beside and not any(self.gaz.nearness(p, b) for p in found for b in beside):
            lowest = max(sorted(beside), key=lambda p: len(self.gaz.chain(p)))
            return Resolved(zone_id(self.gaz, lowest, zone), "other offices of the same person")
        if found and self._foreign(name, found):
            found = []
        if len(found) == 1:
            return Resolved(zone_id(self.gaz, found[0], zone), "the place in its name")
        if found:
            chosen = self._choose(name, found)
            if chosen.id:
                return Resolved(zone_id(self.gaz, chosen.id, zone), chosen.reason)
            return Resolved(None, "a zone whose place has namesakes", tuple(found))
        if name in self.sides.subjects and home and "+" not in home:
            return Resolved(zone_id(self.gaz, home, zone), "the place that the article speaks for")
        return Resolved(None, "a zone whose place the article does not tell")

    def _foreign(self, name: str, found: Sequence[str]) -> bool:
        """Whether the places in a zone's name lie far from all that the article's own side names: then 独山 of
        独山港经济开发区 is no county but a part of the zone's own name."""
        if name not in self.sides.subjects:
            return False
        own = [*self.source, *self._ids(n for n in self.sides.subjects if not self._is_zone(n))]
        return bool(own) and not any(self.gaz.nearness(p, o) for p in found for o in own)

    def _head_places(self, head: str) -> tuple[str, ...]:
        """Places of the head, or of its beginning where a name of the zone's own follows (聊城嘉明)."""
        if found := candidates(head):
            return found
        for cut in range(len(head) - 1, 1, -1):
            if found := candidates(head[:cut]):
                return found
        return ()


_HERE_LEVEL = {"省": ("province",), "市": ("city", "county"), "县": ("county",), "区": ("county",), "州": ("city",)}


def here(word: str, home: str | None, subjects: Sequence[str], gaz: Gazetteer) -> str | None:
    """The place that 我市, 我县 … means in an article that speaks for ``home`` and is about ``subjects``."""
    levels = ("province",) if word == "自治区" else _HERE_LEVEL.get(word[-1], ("county", "city"))
    fits = [p for p in gaz.chain(home or "") if "+" not in p and _is_a(gaz, p, word[-1], levels)]
    if fits:
        return fits[0]
    below = {p for s in subjects for p in gaz.chain(s) if "+" not in p and _is_a(gaz, p, word[-1], levels)}
    inside = sorted(p for p in below if home is None or gaz.within(p, home)) or sorted(below)
    return inside[0] if len(inside) == 1 else None


def _is_a(gaz: Gazetteer, place: str, kind: str, levels: tuple[str, ...]) -> bool:
    names = (gaz.places[place].name, *gaz.former_names(place))
    return gaz.level(place) in levels and (kind not in "市县区" or any(name.endswith(kind) for name in names))
