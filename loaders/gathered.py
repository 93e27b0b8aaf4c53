"""Everything that the articles said, while their records are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from loaders.deals import Deals
from loaders.drafts import Drafts, Told
from loaders.shuffle import Shuffle


@dataclass(slots=True)
class Person:
    """An official or an executive: where, and the titles met."""

    name: str
    place: str | None
    titles: set[str] = field(default_factory=set)


class TripTold(NamedTuple):
    """One row that tells a trip."""

    told: Told
    stops: tuple[str, ...]
    basis: str | None
    text: str | None


@dataclass(slots=True)
class Gathered:
    """Records in the making; keys of the dictionaries are ids. What grows with the articles lies in ``Shuffle``."""

    articles: int = 0
    officials: dict[str, Person] = field(default_factory=dict)
    executives: dict[str, Person] = field(default_factory=dict)
    companies: set[str] = field(default_factory=set)
    regions: set[str] = field(default_factory=set)
    industries: set[str] = field(default_factory=set)
    trips: Shuffle[TripTold] = field(default_factory=Shuffle)
    drafts: Drafts = field(default_factory=Drafts)
    deals: Deals = field(default_factory=Deals)
