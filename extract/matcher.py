"""The one door to the string matcher: finds any of many names in a text, longest first, in linear time."""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind


class Matcher:
    """Leftmost-longest, non-overlapping matches of ``names``."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = list(names)
        self._automaton = AhoCorasick(
            self.names, matchkind=MatchKind.LeftmostLongest, implementation=Implementation.ContiguousNFA
        )

    def find(self, text: str) -> list[tuple[int, int, str]]:
        """``(start, end, name)`` of each match, in order; offsets count code points."""
        return [(start, end, self.names[index]) for index, start, end in self._automaton.find_matches_as_indexes(text)]
