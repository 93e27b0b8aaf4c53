"""Everything that the articles said, while their records are gathered."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.model import Node
from loaders.deals import Deals
from loaders.drafts import Drafts, Told


@dataclass(slots=True)
class Person:
    """An official or an executive: where, and the titles met."""

    name: str
    place: str | None
    titles: dict[str, None] = field(default_factory=dict)


@dataclass(slots=True)
class Gathered:
    """Records in the making. Keys of the dictionaries are ids."""

    articles: dict[str, Node] = field(default_factory=dict)
    unresolved: dict[str, Node] = field(default_factory=dict)
    officials: dict[str, Person] = field(default_factory=dict)
    executives: dict[str, Person] = field(default_factory=dict)
    trips: dict[str, list[Told]] = field(default_factory=dict)
    companies: dict[str, set[str]] = field(default_factory=dict)
    regions: set[str] = field(default_factory=set)
    industries: set[str] = field(default_factory=set)
    drafts: Drafts = field(default_factory=Drafts)
    deals: Deals = field(default_factory=Deals)

    def close(self) -> None:
        """Turn the deals into edges, after the last article."""
        for key, deal in self.deals:
            for told in deal.told:
                draft = self.drafts.add(
                    "SIGNED_WITH", key, ("Region", deal.region), ("Company", deal.company), told, deal.trip
                )
            draft.properties.update({k: v for k, v in deal.properties().items() if v is not None})
