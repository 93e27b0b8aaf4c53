"""Does every judgement name something that the facts have?"""

from __future__ import annotations

from collections.abc import Collection

from graph.errors import JudgementError
from loaders.judgements import Judgement, Judgements
from loaders.places import gazetteer
from loaders.regions import Places
from loaders.text import plain


class Watch:
    """Notes what is met while facts are linked, as far as judgements ask for it; :meth:`check` raises for the rest."""

    def __init__(self, judgements: Judgements) -> None:
        self._judgements = judgements
        self._wanted = {side for row in judgements.rows for side in (row.left, row.right)}
        self._found: set[tuple[str, str]] = set()
        self.tellings: set[str] = set()

    def places(self, article: str, places: Places) -> None:
        """The names of places in one article."""
        if self._wanted:
            names = {f"{article}:{name}" for name in places.names}
            self._found |= {("region", name) for name in names & self._wanted}

    def names(self, companies: Collection[str], offices: Collection[tuple[str, str]]) -> None:
        """All names of companies (in plain form) and all offices."""
        for side in self._wanted:
            name, _, region = side.partition("@")
            if plain(side) in companies:
                self._found.add(("company", side))
            if (name, region.partition("#")[0]) in offices:
                self._found.add(("official", side))

    def check(self) -> None:
        """Raise :class:`JudgementError` for the first row that names what no article has."""
        for row in self._judgements.rows:
            for side in (row.left, row.right):
                if not self._known(row, side):
                    raise JudgementError(
                        f"the facts have no {row.kind} {side!r}",
                        path=self._judgements.path,
                        line=row.line,
                        remedy="take the line out, or write the name as `zhaoshang review` shows it",
                    )

    def _known(self, row: Judgement, side: str) -> bool:
        if row.kind == "region" and side == row.right:
            return bool(gazetteer().chain(side))
        if row.kind == "trip":
            return side in self.tellings
        return (row.kind, side) in self._found
