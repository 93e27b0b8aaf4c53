"""Who is who among officials.

One person is a name in a place. Another place is the same person only where one article gives both offices; the
same name in the same place ten or more years apart, with nothing in between, is two people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from graph.facts import Facts, OfficialFact
from loaders.doubts import Doubt
from loaders.groups import Groups
from loaders.near import near_pairs
from loaders.places import gazetteer
from loaders.regions import Places
from loaders.text import plain
from loaders.when import parse_when

APART_YEARS = 10
"""So many years without a word between two mentions make two people."""

Office = tuple[str, str]
"""(name, region id); the region is ``X-<article id>`` where it is not known."""
Key = tuple[str, str, int]
"""An office in one stretch of years, by the first of them (0: the first stretch)."""


@dataclass(slots=True)
class People:
    """Offices met, article by article. Filled by :func:`meet`, read by :func:`link_officials`."""

    years: dict[Office, Counter[int | None]] = field(default_factory=dict)
    together: dict[tuple[Office, Office], set[int | None]] = field(default_factory=dict)
    articles: dict[Office, dict[int | None, str]] = field(default_factory=dict)
    """The first article of each year."""
    titles: dict[Office, set[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Officials:
    """``ids``: key → id of the person; ``stretches``: office → first years of its stretches."""

    ids: Mapping[Key, str]
    stretches: Mapping[Office, tuple[int, ...]]
    doubts: tuple[Doubt, ...]

    def id(self, name: str, region: str, year: int | None) -> str:
        """The person who is called ``name`` and held office in ``region`` (an id) in ``year``."""
        office = (name, region)
        key = (*office, _stretch(self.stretches.get(office, ()), year))
        return self.ids.get(key, f"{name}@{region}")


def year_of(facts: Facts) -> int | None:
    """The year that an article speaks of: that of its publication, else of its trips."""
    for text in (facts.article.published, *(t.date for t in facts.trips), *(v.date for v in facts.visits)):
        if text and text[:4].isdigit() and parse_when(text).last is not None:
            return int(text[:4])
    return None


def office(name: str, region: str | None, places: Places, article: str) -> Office:
    """The office that a row speaks of; a region that is not known never joins another's."""
    return person_name(name), places.id(region) or f"X-{article}"


@lru_cache(maxsize=65536)
def person_name(name: str) -> str:
    """In simplified characters, without the note that a foreign name is only heard: 胡进友（音）."""
    return plain(name).removesuffix("(音)")


def meet(facts: Facts, places: Places, people: People) -> None:
    """Add the officials of one article, and the leaders whom only a trip or a visit names."""
    year, article = year_of(facts), facts.article.id
    rows: dict[Office, list[OfficialFact]] = {}
    for row in facts.officials:
        rows.setdefault(office(row.name, row.region, places, article), []).append(row)
    for name, region in _leaders(facts):
        if not region and any(o[0] == person_name(name) for o in rows):
            continue
        rows.setdefault(office(name, region, places, article), [])
    for one in rows:
        people.years.setdefault(one, Counter())[year] += 1
        people.articles.setdefault(one, {}).setdefault(year, article)
        people.titles.setdefault(one, set()).update(t for row in rows[one] for t in row.titles)
    for a in rows:
        for b in rows:
            if a < b and a[0] == b[0] and _one_person(a, b, rows):
                people.together.setdefault((a, b), set()).add(year)


def _leaders(facts: Facts) -> Iterable[tuple[str, str | None]]:
    for trip in facts.trips:
        if trip.leader:
            yield trip.leader, trip.region
    for visit in facts.visits:
        if visit.official:
            yield visit.official, visit.region


def _one_person(a: Office, b: Office, rows: Mapping[Office, list[OfficialFact]]) -> bool:
    """Two places of one name in one article: one person, unless they are far apart and told in different places."""
    if a[1].startswith("X-") or b[1].startswith("X-") or gazetteer().nearness(a[1], b[1]):
        return True
    ours = {span for row in rows[a] for span in row.evidence}
    theirs = {span for row in rows[b] for span in row.evidence}
    return not (ours and theirs) or any(s < y and x < e for s, e in ours for x, y in theirs)


def link_officials(
    people: People, same: Iterable[tuple[str, str]] = (), different: Iterable[tuple[str, str]] = ()
) -> Officials:
    """One id for each person; judgements (pairs of ``name@region``) win over every rule."""
    stretches = {one: _split(years) for one, years in people.years.items()}
    groups: Groups[Key] = Groups()
    groups.extend((*one, first) for one in sorted(stretches) for first in stretches[one])
    for a, b in different:
        theirs = _keys(b, stretches)
        for x in _keys(a, stretches):
            for y in theirs if x not in theirs else ():
                groups.forbid(x, y)
    for a, b in same:
        for x in _keys(a, stretches)[:1]:
            for y in _keys(b, stretches):
                groups.join(x, y)
    for one, other in sorted(people.together):
        for year in sorted(people.together[one, other], key=lambda y: y or 0):
            groups.join((*one, _stretch(stretches[one], year)), (*other, _stretch(stretches[other], year)))
    ids: dict[Key, str] = {}
    for group in groups:
        name = _name(group, people)
        ids.update(dict.fromkeys(group, name))
    return Officials(ids, stretches, tuple(_doubts(people, ids, stretches)))


def _keys(text: str, stretches: Mapping[Office, tuple[int, ...]]) -> list[Key]:
    """All keys of ``name@region`` (one of its stretches with ``name@region#year``)."""
    name, _, rest = text.partition("@")
    region, _, year = rest.partition("#")
    return [(name, region, first) for first in stretches.get((name, region), ()) if not year or str(first) == year]


def _split(years: Counter[int | None]) -> tuple[int, ...]:
    """First years of the stretches that gaps of :data:`APART_YEARS` cut a career into."""
    known = sorted(y for y in years if y is not None)
    firsts = [0]
    for earlier, later in pairwise(known):
        if later - earlier >= APART_YEARS:
            firsts.append(later)
    return tuple(firsts)


def _stretch(firsts: tuple[int, ...], year: int | None) -> int:
    """The stretch of a mention; one without a year belongs to the last."""
    if year is None:
        return firsts[-1] if firsts else 0
    return max((f for f in firsts if f <= year), default=0)


def _name(group: list[Key], people: People) -> str:
    """``name@region`` of the office that is met most often, the lowest place first among equals."""
    gaz = gazetteer()

    def rank(key: Key) -> tuple[bool, int, int, Key]:
        name, region, _ = key
        count = people.years[name, region].total()
        return region.startswith("X-"), -count, -len(gaz.chain(region)), key

    name, region, first = min(group, key=rank)
    return f"{name}@{region}#{first}" if first else f"{name}@{region}"


def _doubts(people: People, ids: Mapping[Key, str], stretches: Mapping[Office, tuple[int, ...]]) -> Iterable[Doubt]:
    """Who may be one person: one name in places that lie in one another, or in one place long apart; names of one
    place and one title that differ in a character."""

    def doubt(a: Key, b: Key, why: str) -> Doubt:
        met = [x for key in (a, b) for x in _articles(key, people, stretches)[:2]]
        weight = people.years[a[:2]].total() * people.years[b[:2]].total()
        return Doubt("official", ids[a], ids[b], why, weight, tuple(dict.fromkeys(met)))

    by_name: dict[str, list[Key]] = {}
    by_region: dict[str, list[str]] = {}
    for name, region in stretches:
        if not region.startswith("X-"):
            by_name.setdefault(name, []).extend((name, region, first) for first in stretches[name, region])
            by_region.setdefault(region, []).append(name)
    gaz = gazetteer()
    for keys in by_name.values():
        for i, a in enumerate(sorted(keys)[:40]):
            for b in sorted(keys)[i + 1 : 40]:
                if ids[a] == ids[b] or not gaz.related(a[1], b[1]):
                    continue
                here = a[1] == b[1]
                yield doubt(a, b, "the same name in the same place, years apart" if here else "moved within one place?")
    for region in sorted(by_region):
        for one, other in near_pairs(by_region[region]):
            if people.titles[one, region] & people.titles[other, region]:
                yield doubt((one, region, 0), (other, region, 0), "one character differs, the same title")


def _articles(key: Key, people: People, stretches: Mapping[Office, tuple[int, ...]]) -> list[str]:
    """The first article of each year of one stretch."""
    told = people.articles[key[:2]]
    return [told[y] for y in sorted(told, key=lambda y: y or 0) if _stretch(stretches[key[:2]], y) == key[2]]
