"""Where each name of a company was met: the context that words alone do not give."""

from __future__ import annotations

from dataclasses import dataclass

from graph.facts import Facts
from loaders.company_names import CompanyName, parse_company
from loaders.places import gazetteer
from loaders.regions import Places
from loaders.text import plain

ENOUGH = 50
"""Articles, visitors, stops and speakers of one name that are looked at for support."""

Some = tuple[str, ...]
"""At most :data:`ENOUGH`, each once."""


@dataclass(slots=True)
class Seen:
    """Where a name was met (in ``count`` articles): ids of articles, visiting regions and stops, names of speakers."""

    name: CompanyName
    count: int = 0
    articles: Some = ()
    visited_in: Some = ()
    visitors: Some = ()
    stops: Some = ()
    speakers: Some = ()


Names = dict[str, Seen]


def _with(known: Some, more: str | None) -> Some:
    return known if not more or more in known or len(known) >= ENOUGH else (*known, more)


def collect(facts: Facts, places: Places, names: Names) -> None:
    """Add the companies of one article to ``names``."""
    article = facts.article.id
    stops = sorted({i for trip in facts.trips for name in trip.destinations if (i := places.id(name))})
    met: set[str] = set()

    def meet(text: str, region: str | None) -> Seen:
        key = plain(text)
        seen = names.get(key)
        if seen is None:
            seen = names[key] = Seen(parse_company(text))
        if key not in met:
            met.add(key)
            seen.count += 1
            seen.articles = _with(seen.articles, article)
            for stop in stops:
                seen.stops = _with(seen.stops, stop)
        seen.visitors = _with(seen.visitors, places.id(region))
        return seen

    for visit in facts.visits:
        seen = meet(visit.company, visit.region)
        seen.visited_in = _with(seen.visited_in, article)
    for signing in facts.signings:
        for partner in signing.company:
            meet(partner, signing.region)
    for speaker in facts.executives:
        if speaker.company:
            seen = meet(speaker.company, None)
            seen.speakers = _with(seen.speakers, speaker.name)


def share_context(a: Seen, b: Seen) -> bool:
    """The same visitors, speaker or article, or the place in one name among the stops of the other."""
    if any(set(x) & set(y) for x, y in ((a.visitors, b.visitors), (a.speakers, b.speakers), (a.articles, b.articles))):
        return True
    gaz = gazetteer()
    return any(gaz.related(p, s) for x, y in ((a, b), (b, a)) for p in x.name.places for s in y.stops)
